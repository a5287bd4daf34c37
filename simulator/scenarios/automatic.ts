import { HOUR_MS, MINUTE_MS, QUICK, QUICK_LENGTH_MS, WITHOUT_BUILD } from './quick.ts';
import { containerExited } from './reasons.ts';
import { APP_NAME, EARLIER, WEB } from './sample-app.ts';
import type { CausePlan, DeploymentPlan, Scenario } from './scenario.ts';
import { CRASHED, GOOD_START, NODE_BUILD } from './text.ts';

/** A push whose container exits. */
const FAILED: DeploymentPlan = {
  ...QUICK,
  outcome: 'ERROR',
  endsIn: 'DEPLOYING',
  failures: [containerExited('web')],
  logs: {
    BUILD: { parts: { web: NODE_BUILD } },
    DEPLOY: { parts: { web: [...CRASHED, { part: 'terminated', exitCode: 1 }] } },
    RUN_RESTARTED: { parts: { web: CRASHED } },
  },
};

/** A deployment that nobody asked for, or a rollback: of what was built before. */
function again(cause: CausePlan, at: number): DeploymentPlan {
  return {
    ...WITHOUT_BUILD,
    at,
    cause,
    outcome: 'ACTIVE',
    logs: { DEPLOY: { parts: { web: GOOD_START } } },
  };
}

function scenario(
  name: string,
  description: string,
  deployments: DeploymentPlan[],
  more: Partial<Scenario> = {},
): Scenario {
  return { name, description, appName: APP_NAME, components: [WEB], deployments, ...more };
}

/** A failed deployment, or none, under deployments that App Platform starts by itself. */
export const automatic: Scenario[] = [
  scenario(
    'rolled-back',
    'The deployment fails, and a second later App Platform goes back to the one before by itself.',
    [EARLIER, FAILED, again({ kind: 'auto-rollback', to: 0 }, QUICK_LENGTH_MS + 1_000)],
    { subject: 1 },
  ),
  scenario(
    'rolled-back-before',
    'The last push failed ten minutes ago, and the app has been rolled back automatically since.',
    [EARLIER, { ...FAILED, at: -10 * MINUTE_MS }, again({ kind: 'auto-rollback', to: 0 }, -9 * MINUTE_MS)],
    { subject: 1 },
  ),
  scenario(
    'rollback-in-progress',
    'The last push has failed, and the automatic rollback is being deployed.',
    [
      EARLIER,
      { ...FAILED, at: -MINUTE_MS },
      { ...again({ kind: 'auto-rollback', to: 0 }, -1), deployMs: 30_000 },
    ],
    { subject: 1 },
  ),
  scenario(
    'failed-then-maintenance',
    'The last push failed; App Platform has deployed what served again for its maintenance.',
    [EARLIER, { ...FAILED, at: -2 * HOUR_MS }, again({ kind: 'maintenance' }, -HOUR_MS)],
    { subject: 1 },
  ),
  scenario(
    'maintenance-in-progress',
    'The last push failed; a deployment for maintenance is in progress.',
    [EARLIER, { ...FAILED, at: -2 * HOUR_MS }, { ...again({ kind: 'maintenance' }, -1), deployMs: 30_000 }],
    { subject: 1 },
  ),
  scenario(
    'failed-then-autoscaled',
    'The last push failed; what serves has been scaled since.',
    [EARLIER, { ...FAILED, at: -2 * HOUR_MS }, again({ kind: 'autoscaled' }, -HOUR_MS)],
    { subject: 1 },
  ),
  scenario(
    'failed-then-trusted-sources',
    'The last push failed; the trusted sources of a database have been updated since.',
    [EARLIER, { ...FAILED, at: -2 * HOUR_MS }, again({ kind: 'trusted-sources' }, -HOUR_MS)],
    { subject: 1 },
  ),
  scenario(
    'automatic-in-a-row',
    'Over a failed push stand an automatic rollback, a scaling, and maintenance that is in progress.',
    [
      EARLIER,
      { ...FAILED, at: -3 * HOUR_MS },
      again({ kind: 'auto-rollback', to: 0 }, -2 * HOUR_MS),
      again({ kind: 'autoscaled' }, -HOUR_MS),
      { ...again({ kind: 'maintenance' }, -1), deployMs: 30_000 },
    ],
    { subject: 1 },
  ),
  scenario('only-automatic', 'The list of deployments holds nothing but maintenance.', [
    again({ kind: 'maintenance' }, -2 * HOUR_MS),
    again({ kind: 'maintenance' }, -HOUR_MS),
  ]),
  scenario('unsaid-cause', 'The API does not say what started the newest deployment, which fails.', [
    EARLIER,
    { ...FAILED, cause: { kind: 'unsaid' } },
  ]),
  scenario('unknown-cause', 'The API calls the cause of the newest deployment, which fails, unknown.', [
    EARLIER,
    { ...FAILED, cause: { kind: 'unknown' } },
  ]),
  scenario('failed-then-rollback', 'The last push failed, and somebody rolls the app back.', [
    EARLIER,
    { ...FAILED, at: -HOUR_MS },
    again({ kind: 'rollback', to: 0 }, 0),
  ]),
  scenario(
    'rollback-fails',
    'The deployment fails, and so does the automatic rollback: the one before goes on.',
    [
      EARLIER,
      { ...FAILED, at: -10 * MINUTE_MS },
      {
        ...again({ kind: 'auto-rollback', to: 0 }, -9 * MINUTE_MS),
        outcome: 'ERROR',
        endsIn: 'DEPLOYING',
        failures: FAILED.failures,
        logs: { DEPLOY: FAILED.logs!.DEPLOY! },
      },
    ],
    { subject: 1 },
  ),
  scenario('first-deployment-fails', 'The first deployment of an app fails, so that nothing serves it.', [
    FAILED,
  ]),
];
