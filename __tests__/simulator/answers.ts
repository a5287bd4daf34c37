import type { Simulator } from '../../simulator/index.ts';
import { get } from './client.ts';

/** As much of an API's deployment as the tests look at. */
export interface DeploymentAnswer {
  id: string;
  phase: string;
  cause: string;
  cause_details?: { type?: string } & Record<string, unknown>;
  cloned_from?: string;
  previous_deployment_id?: string;
  services?: { name: string; source_commit_hash?: string }[];
  spec: Record<string, Record<string, unknown>[]>;
  progress: { error_steps?: number; steps: StepAnswer[] };
}

export interface StepAnswer {
  name: string;
  status: string;
  component_name?: string;
  reason?: { code: string; message: string };
  steps?: StepAnswer[];
}

export interface AppAnswer {
  live_url: string;
  domains: { spec: { domain: string } }[];
  spec: Record<string, unknown>;
  active_deployment?: DeploymentAnswer;
  in_progress_deployment?: DeploymentAnswer;
  pending_deployment?: DeploymentAnswer;
  pinned_deployment?: DeploymentAnswer;
}

export interface HealthAnswer {
  app_health: {
    components?: { name: string; state: string; replicas_desired: number; replicas_ready: number }[];
    functions_components?: { name: string }[];
  };
}

export async function appOf(simulator: Simulator): Promise<AppAnswer> {
  return ((await json(simulator, '')) as { app: AppAnswer }).app;
}

/** Newest first. */
export async function deploymentsOf(simulator: Simulator, query = ''): Promise<DeploymentAnswer[]> {
  const answer = await json(simulator, `/deployments${query}`);
  return (answer as { deployments: DeploymentAnswer[] }).deployments;
}

/** Of the scenario's own deployment. */
export async function ownDeployment(simulator: Simulator): Promise<DeploymentAnswer> {
  const answer = await json(simulator, `/deployments/${simulator.deploymentId}`);
  return (answer as { deployment: DeploymentAnswer }).deployment;
}

export async function healthOf(simulator: Simulator): Promise<HealthAnswer['app_health']> {
  return ((await json(simulator, '/health')) as HealthAnswer).app_health;
}

/** The status of a request for a log of the scenario's own deployment. */
export async function logStatus(simulator: Simulator, type: string): Promise<number> {
  const path = `/v2/apps/${simulator.appId}/deployments/${simulator.deploymentId}/logs?type=${type}`;
  return (await get(simulator, path)).status;
}

async function json(simulator: Simulator, path: string): Promise<unknown> {
  return (await get(simulator, `/v2/apps/${simulator.appId}${path}`)).json();
}

/** The steps of one component in the deploy phase. */
export function deployStep(deployment: DeploymentAnswer, component: string): StepAnswer | undefined {
  const deploy = deployment.progress.steps.find(({ name }) => name === 'deploy');
  const components = deploy?.steps?.find(({ name }) => name === 'components');
  return components?.steps?.find((step) => step.component_name === component);
}
