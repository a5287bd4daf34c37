type Environment = Record<string, string | undefined>;

/**
 * Keeps a value for this step's own post step; it counts even if the step is killed later. Where there is no
 * GITHUB_STATE nothing is kept.
 * @throws the system's error
 */
export async function saveState(name: string, value: string, env: Environment): Promise<void> {
  if (!env.GITHUB_STATE) return;
  const { saveState: save } = await import('@actions/core');
  save(name, value);
}

/** What the step kept for its post step; undefined: nothing. */
export function savedState(name: string, env: Environment): string | undefined {
  return env[`STATE_${name}`] || undefined;
}
