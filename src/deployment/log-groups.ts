import type { AppPlatform } from '../app-platform/client.ts';
import { belongsToDeployment, LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { Pace } from '../app-platform/pace.ts';
import type { App, Deployment, Occurrence } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import { UserError } from '../basics/errors.ts';
import type { LogGroup } from '../logs/log-collection.ts';
import { spanInDeployment, spanOfOccurrence } from './log-spans.ts';
import { Watch } from './watch.ts';

export interface LogsWanted {
  types: LogType[];
  components: string[];
  deployment: unknown;
  runDurationMs: number;
  eventId: string | undefined;
  jobName: string | undefined;
  jobInvocationId: string | undefined;
}

export interface Surroundings {
  api: AppPlatform;
  app: App;
  watch: Watch<Deployment>;
  pace: Pace;
  clock: Clock;
  signal: AbortSignal;
  info: (text: string) => void;
}

/** An autoscaling event or the invocation of a job, with its name for people. */
export interface WatchedOccurrence {
  name: string;
  isJob: boolean;
  watch: Watch<Occurrence>;
}

/**
 * Which logs there are to collect, and what else has to be watched until it ends.
 * @throws UserError for a component, an event or an invocation that does not exist
 */
export async function logGroups(
  wanted: LogsWanted,
  around: Surroundings,
): Promise<{ groups: LogGroup[]; occurrences: WatchedOccurrence[] }> {
  checkComponents(wanted.components, around.watch.current);
  const groups: LogGroup[] = [];
  const occurrences: WatchedOccurrence[] = [];
  for (const type of wanted.types) {
    if (belongsToDeployment(type)) {
      groups.push({ type, logs: logsOfDeployment(type, wanted, around) });
      continue;
    }
    const occurrence = await findOccurrence(type, wanted, around);
    if (!occurrence) {
      if (ofJob(type)) checkJob(wanted.jobName, around.watch.current);
      const what = ofJob(type)
        ? `job ${wanted.jobName} has no invocation`
        : 'the app has no autoscaling event';
      around.info(`No ${type} logs: ${what}.`);
      continue;
    }
    occurrences.push(occurrence);
    const source = ofJob(type)
      ? { job: wanted.jobName ?? '', invocation: occurrence.watch.current.id }
      : { event: occurrence.watch.current.id };
    groups.push({
      type,
      logs: [{ component: undefined, source, span: spanOfOccurrence(occurrence.watch, around.clock) }],
    });
  }
  return { groups, occurrences };
}

function logsOfDeployment(type: LogType, wanted: LogsWanted, around: Surroundings): LogGroup['logs'] {
  const { watch, clock, signal } = around;
  const deployment = wanted.deployment === 'active' ? 'active' : watch.current.id;
  const components = wanted.components.length > 0 ? wanted.components : [undefined];
  const span = spanInDeployment(type, watch, { runDurationMs: wanted.runDurationMs, clock, signal });
  return components.map((component) => ({ component, source: { deployment, component }, span }));
}

function checkComponents(wanted: string[], deployment: Deployment): void {
  const known = deployment.components.map(({ name }) => name);
  const unknown = wanted.find((name) => known.length > 0 && !known.includes(name));
  if (unknown === undefined) return;
  throw new UserError(
    `component: the deployment has no component named "${unknown}". It has: ${known.join(', ')}.`,
  );
}

/** A job without an invocation has not run yet; one that the app does not have never will. */
function checkJob(wanted: string | undefined, deployment: Deployment): void {
  const jobs = deployment.components.filter(({ kind }) => kind === 'job').map(({ name }) => name);
  if (wanted === undefined || deployment.components.length === 0 || jobs.includes(wanted)) return;
  const has = jobs.length > 0 ? `It has: ${jobs.join(', ')}` : 'It has no jobs';
  throw new UserError(`job_name: the app has no job named "${wanted}". ${has}.`);
}

function ofJob(type: LogType): boolean {
  return LOG_TYPE_FACTS[type].writtenDuring === 'job_invocation';
}

const ENDED = ['SUCCEEDED', 'FAILED', 'CANCELED', 'SKIPPED'];

/** Whether an event or an invocation in this phase changes no more. */
export function hasEnded(phase: string): boolean {
  return ENDED.includes(phase);
}

async function findOccurrence(type: LogType, wanted: LogsWanted, around: Surroundings) {
  const { api, app, pace, clock, signal, info } = around;
  const { eventId, jobName = '', jobInvocationId } = wanted;
  const isJob = ofJob(type);
  const look = (id: string) => (isJob ? api.jobInvocation(app.id, jobName, id) : api.event(app.id, id));
  const id = isJob ? jobInvocationId : eventId;
  const all = isJob ? api.jobInvocations(app.id, jobName) : api.autoscalingEvents(app.id);
  const found = id ? await look(id) : await newest(all);
  if (!found) return undefined;
  const name = isJob ? `Job ${jobName}` : 'Autoscaling';
  const watch = new Watch<Occurrence>(found, {
    look: () => look(found.id),
    isOver: ({ phase }) => hasEnded(phase),
    differs: (now, before) => now.phase !== before.phase,
    report: ({ phase }) => info(`${name}: ${phase}`),
    pace,
    clock,
    signal,
  });
  return { name, isJob, watch };
}

/** Lists come newest first; where a time is given it decides. */
async function newest(all: AsyncIterable<Occurrence>): Promise<Occurrence | undefined> {
  let found: Occurrence | undefined;
  let looked = 0;
  for await (const one of all) {
    if (!found || (one.createdAt?.getTime() ?? 0) > (found.createdAt?.getTime() ?? 0)) found = one;
    if (++looked >= LOOK_AT) break;
  }
  return found;
}

const LOOK_AT = 20;
