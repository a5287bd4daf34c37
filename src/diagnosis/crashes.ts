import { doInPieces } from '../basics/pieces.ts';
import { crashesSince, type LogInFile } from '../logs/saved-crashes.ts';
import { type Diagnosis, diagnoseFailure } from './diagnose.ts';

/**
 * Why components crashed, by their saved crash logs.
 * @param since only crashes that were written after it, in milliseconds since the epoch
 * @throws what reading the files throws
 */
export async function diagnoseCrashes(
  since: number,
  components: string[],
  logs: LogInFile[],
  logDir: string,
): Promise<Diagnosis[]> {
  const crashes = await crashesSince(since, components, logs, logDir);
  const diagnoses: Diagnosis[] = [];
  for (const { component, end } of crashes) {
    const step = { component, step: `Running ${component}`, stage: 'DEPLOY', code: '', message: '' } as const;
    diagnoses.push(await doInPieces(diagnoseFailure(step, { logs: [end] })));
  }
  return diagnoses;
}
