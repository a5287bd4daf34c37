import { appendFileSync } from 'node:fs';

type Environment = Record<string, string | undefined>;

/**
 * Sets outputs of the step; they count even if the step is killed later. Where there is no GITHUB_OUTPUT none
 * are set.
 * @param cleaned takes secrets out of a value
 * @returns whether there is one
 * @throws the system's error
 */
export async function setOutputs(
  outputs: Record<string, string>,
  env: Environment,
  cleaned: (value: string) => string,
): Promise<boolean> {
  if (!env.GITHUB_OUTPUT) return false;
  // Loaded here and not before: it costs more time than all the rest at the start.
  const { setOutput } = await import('@actions/core');
  for (const [name, value] of Object.entries(outputs)) setOutput(name, cleaned(value));
  return true;
}

/**
 * Appends to the job summary, if there is one.
 * @throws the system's error
 */
export function appendSummary(markdown: string, env: Environment): void {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, markdown);
}
