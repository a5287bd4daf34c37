import { COMMAND_FILES, DEFAULT_REPOSITORY, type Folders, SERVER_URL } from './folders.ts';
import type { RunOptions } from './options.ts';

/**
 * Nothing of the surrounding process but `PATH`: a variable the runner does not set cannot help the action.
 */
export function environment(
  options: RunOptions,
  inputs: Record<string, string>,
  folders: Folders,
): Record<string, string> {
  const ref = options.ref ?? 'refs/heads/main';
  const env: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: folders.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: SERVER_URL,
    GITHUB_REPOSITORY: options.repository ?? DEFAULT_REPOSITORY,
    GITHUB_EVENT_NAME: options.event?.name ?? 'push',
    GITHUB_EVENT_PATH: folders.eventPath,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_TEMP: folders.temp,
    ...(options.debug && { RUNNER_DEBUG: '1' }),
    ...(options.trackingId && { RUNNER_TRACKING_ID: options.trackingId }),
  };
  for (const name of COMMAND_FILES) env[`GITHUB_${name}`] = folders.commandFiles[name];
  for (const [name, value] of Object.entries(inputs)) {
    env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  for (const [name, value] of Object.entries(options.state ?? {})) env[`STATE_${name}`] = value;
  Object.assign(env, options.env);
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
