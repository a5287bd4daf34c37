import type { FailurePlan } from './scenario.ts';

/** Reasons as the API prints them: the exit code stands in the log alone. */
export function buildExited(component: string): FailurePlan {
  return {
    component,
    step: 'build',
    code: 'BuildJobExitNonZero',
    message: 'Your build job failed because it returned a non-zero exit code. See the logs for details.',
  };
}

export function containerExited(component: string, step: 'deploy' | 'wait' = 'wait'): FailurePlan {
  return {
    component,
    step,
    code: 'DeployContainerExitNonZero',
    message: 'Your deploy failed because your container exited with a non-zero exit code.',
  };
}

export function healthChecksFailed(component: string): FailurePlan {
  return {
    component,
    step: 'wait',
    code: 'DeployContainerHealthChecksFailed',
    message: 'Your deploy failed because your container did not respond to health checks.',
  };
}
