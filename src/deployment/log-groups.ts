import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { Deployment } from '../app-platform/types.ts';
import { InvalidInput } from '../basics/errors.ts';
import { oneLine } from '../basics/text.ts';
import type { LogGroup } from '../logs/log-collection.ts';
import type { DeploymentWanted } from './find-deployment.ts';
import { spanInDeployment, spanOfOccurrence } from './log-spans.ts';
import {
  findAutoscalingEvent,
  findJobInvocation,
  type OccurrenceSearch,
  type WatchedOccurrence,
} from './occurrences.ts';
import type { Watch } from './watch.ts';

export interface LogsWanted {
  types: LogType[];
  /** None: all, in one log. */
  components: string[];
  /** 'active': the logs of whatever deployment is being served, and not of the one that was found. */
  deployment: DeploymentWanted;
  runDurationMs: number;
  eventId: string | undefined;
  jobName: string | undefined;
  jobInvocationId: string | undefined;
}

interface LogContext extends OccurrenceSearch {
  watch: Watch<Deployment>;
}

/**
 * Which logs there are to collect, and what else has to be watched until it ends.
 * @throws UserError for a component, an event or an invocation that does not exist
 */
export async function logGroups(
  wanted: LogsWanted,
  context: LogContext,
): Promise<{ groups: LogGroup[]; occurrences: WatchedOccurrence[] }> {
  checkComponents(wanted.components, context.watch.current);
  const groups: LogGroup[] = [];
  const occurrences: WatchedOccurrence[] = [];
  for (const type of wanted.types) {
    const { writtenDuring } = LOG_TYPE_FACTS[type];
    if (writtenDuring === 'autoscaling_event') {
      const found = await findAutoscalingEvent(wanted.eventId, context);
      if (!found) {
        context.info(`No ${type} logs: the app has no autoscaling event.`);
        continue;
      }
      occurrences.push(found);
      groups.push(groupOfOccurrence(type, found, { event: found.watch.current.id }, context));
    } else if (writtenDuring === 'job_invocation') {
      const { jobName: job = '', jobInvocationId } = wanted;
      const found = await findJobInvocation(job, jobInvocationId, context.watch.current, context);
      if (!found) {
        context.info(`No ${type} logs: job ${job} has no invocation.`);
        continue;
      }
      occurrences.push(found);
      groups.push(groupOfOccurrence(type, found, { job, invocation: found.watch.current.id }, context));
    } else {
      groups.push(groupOfDeployment(type, writtenDuring, wanted, context));
    }
  }
  return { groups, occurrences };
}

function groupOfOccurrence(
  type: LogType,
  { watch }: WatchedOccurrence,
  source: LogGroup['logs'][number]['source'],
  { clock }: LogContext,
): LogGroup {
  return { type, logs: [{ component: undefined, source, span: spanOfOccurrence(watch, clock) }] };
}

function groupOfDeployment(
  type: LogType,
  writtenDuring: Parameters<typeof spanInDeployment>[0],
  { deployment: which, components, runDurationMs }: LogsWanted,
  { watch, clock, signal }: LogContext,
): LogGroup {
  const deployment = which === 'active' ? 'active' : watch.current.id;
  const span = spanInDeployment(writtenDuring, watch, { runDurationMs, clock, signal });
  const each = components.length > 0 ? components : [undefined];
  return { type, logs: each.map((component) => ({ component, source: { deployment, component }, span })) };
}

/** @throws InvalidInput for one that the deployment does not have */
export function checkComponents(wanted: string[], deployment: Deployment): void {
  const known = deployment.components.map(({ name }) => name);
  const unknown = wanted.find((name) => known.length > 0 && !known.includes(name));
  if (unknown === undefined) return;
  throw new InvalidInput(
    `component: the deployment has no component named "${unknown}". It has: ` +
      `${oneLine(known.join(', '), MAX_LIST_CHARS)}.`,
  );
}

const MAX_LIST_CHARS = 1_000;
