import { notFoundAs } from '../app-platform/api-error.ts';
import type { AppPlatform } from '../app-platform/client.ts';
import type { RateBudget } from '../app-platform/rate-budget.ts';
import type { App, Deployment, Occurrence } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { InvalidInput } from '../basics/errors.ts';
import { oneLine } from '../basics/text.ts';
import type { Conclusion } from './conclusion.ts';
import { Watch } from './watch.ts';

/** An autoscaling event or the invocation of a job, with its name for people. */
export interface WatchedOccurrence {
  name: string;
  isJob: boolean;
  watch: Watch<Occurrence>;
}

export interface OccurrenceSearch {
  api: AppPlatform;
  app: App;
  rateBudget: RateBudget;
  clock: Clock;
  signal: AbortSignal;
  info: (text: string) => void;
}

/**
 * The autoscaling event with this id, or the newest.
 * @returns undefined when the app has none
 * @throws UserError when there is none with this id
 */
export async function findAutoscalingEvent(
  id: string | undefined,
  search: OccurrenceSearch,
): Promise<WatchedOccurrence | undefined> {
  const { api, app } = search;
  const poll = (eventId: string) => api.event(app.id, eventId);
  const found =
    id === undefined
      ? await newest(api.autoscalingEvents(app.id))
      : await poll(id).catch(notFoundAs(`App ${app.name} has no event with the ID ${id}. Check event_id.`));
  return found && watched('Autoscaling', false, found, poll, search);
}

/**
 * The invocation of the job with this id, or the newest.
 * @returns undefined when the job has not run yet
 * @throws UserError when there is none with this id, or the deployment has no such job
 */
export async function findJobInvocation(
  jobName: string,
  id: string | undefined,
  deployment: Deployment,
  search: OccurrenceSearch,
): Promise<WatchedOccurrence | undefined> {
  const { api, app } = search;
  const poll = (invocationId: string) => api.jobInvocation(app.id, jobName, invocationId);
  const found =
    id === undefined
      ? await newest(api.jobInvocations(app.id, jobName))
      : await poll(id).catch(
          notFoundAs(
            `Job ${jobName} has no invocation with the ID ${id}. Check job_name and job_invocation_id.`,
          ),
        );
  if (!found) checkJobExists(jobName, deployment);
  return found && watched(`Job ${jobName}`, true, found, poll, search);
}

/** @returns undefined when there are none, so that nothing can end */
export function conclusionOfOccurrences(occurrences: WatchedOccurrence[]): Conclusion | undefined {
  if (occurrences.length === 0) return undefined;
  if (!occurrences.every(({ watch }) => hasEnded(watch.current))) return 'in_progress';
  // How an autoscaling ended is nobody's failure.
  const job = occurrences.find(({ isJob }) => isJob);
  return (job && CONCLUSIONS_OF_JOBS.get(job.watch.current.phase)) ?? 'success';
}

const CONCLUSIONS_OF_JOBS = new Map<string, Conclusion>([
  ['FAILED', 'failure'],
  ['CANCELED', 'canceled'],
]);

/** Phases in which an event or an invocation changes no more. */
const FINAL_PHASES = ['SUCCEEDED', 'FAILED', 'CANCELED', 'SKIPPED'];

export function hasEnded({ phase }: Occurrence): boolean {
  return FINAL_PHASES.includes(phase);
}

/** A job without an invocation has not run yet; one that the app does not have never will. */
function checkJobExists(jobName: string, { components }: Deployment): void {
  const jobs = components.filter(({ kind }) => kind === 'job').map(({ name }) => name);
  if (components.length === 0 || jobs.includes(jobName)) return;
  const known = jobs.length > 0 ? `It has: ${oneLine(jobs.join(', '), MAX_LIST_CHARS)}` : 'It has no jobs';
  throw new InvalidInput(`job_name: the app has no job named "${jobName}". ${known}.`);
}

const MAX_LIST_CHARS = 1_000;

/** Lists come newest first; where a time is given it decides. */
async function newest(all: AsyncIterable<Occurrence>): Promise<Occurrence | undefined> {
  let found: Occurrence | undefined;
  let searched = 0;
  for await (const one of all) {
    if (!found || (one.createdAt?.getTime() ?? 0) > (found.createdAt?.getTime() ?? 0)) found = one;
    if (++searched >= MAX_SEARCHED) break;
  }
  return found;
}

const MAX_SEARCHED = 20;

function watched(
  name: string,
  isJob: boolean,
  found: Occurrence,
  poll: (id: string) => Promise<Occurrence>,
  { rateBudget, clock, signal, info }: OccurrenceSearch,
): WatchedOccurrence {
  const watch = new Watch<Occurrence>(found, {
    poll: () => poll(found.id),
    hasEnded,
    differs: (now, before) => now.phase !== before.phase,
    onProgress: ({ phase }) => info(`${name}: ${oneLine(phase)}`),
    rateBudget,
    clock,
    signal,
  });
  return { name, isJob, watch };
}
