import type { DeploymentReference } from '../app-platform/types.ts';

/**
 * Deployments that App Platform starts by itself, by the API's word for their cause, and what they are
 * called.
 */
const AUTOMATIC_CAUSES = new Map([
  ['AUTO_ROLLBACK', 'automatic rollback'],
  ['MAINTENANCE', 'maintenance'],
  ['AUTOSCALED', 'autoscaling'],
  ['UPDATE_DATABASE_TRUSTED_SOURCES', 'update of database trusted sources'],
]);

/** Whether nobody asked for it. Where the API does not say what started a deployment, somebody did. */
export function isAutomatic({ causeType }: Pick<DeploymentReference, 'causeType'>): boolean {
  return automaticWords({ causeType }) !== undefined;
}

/** "automatic rollback"; undefined for a deployment that somebody asked for. */
export function automaticWords({ causeType }: Pick<DeploymentReference, 'causeType'>): string | undefined {
  return AUTOMATIC_CAUSES.get(causeType ?? '');
}

/** Whether App Platform went back to an earlier deployment because one failed. */
export function isAutomaticRollback({ causeType }: Pick<DeploymentReference, 'causeType'>): boolean {
  return causeType === 'AUTO_ROLLBACK';
}

/** Whether an earlier deployment was deployed again, by a person or by App Platform. */
export function isRollback({ causeType }: Pick<DeploymentReference, 'causeType'>): boolean {
  return causeType === 'AUTO_ROLLBACK' || causeType === 'MANUAL_ROLLBACK';
}
