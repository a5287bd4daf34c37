import { reasonOf } from '../basics/errors.ts';
import type { WorkflowStep } from './workflow-step.ts';

/** Sets the step's outputs; what is undefined is not known and not set. */
export async function setOutputs(
  outputs: Record<string, string | undefined>,
  step: WorkflowStep,
): Promise<void> {
  if (!step.env.GITHUB_OUTPUT) {
    step.debug('There is no GITHUB_OUTPUT, so no outputs are set.');
    return;
  }
  // Loaded here and not before: it costs more time than all the rest at the start.
  const { setOutput } = await import('@actions/core');
  try {
    for (const [name, value] of Object.entries(outputs)) if (value !== undefined) setOutput(name, value);
  } catch (error) {
    step.log.annotate('warning', 'Outputs', `The outputs could not be set: ${reasonOf(error)}`);
  }
}
