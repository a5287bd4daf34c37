import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { Deployment, Occurrence } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import type { LogSpan } from '../logs/log-span.ts';
import { isOver } from './conclusion.ts';
import type { Watch } from './watch.ts';

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];

/** When a deployment writes its logs of a type. */
export function spanInDeployment(
  type: LogType,
  watch: Watch<Deployment>,
  options: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogSpan {
  const { writtenDuring } = LOG_TYPE_FACTS[type];
  if (writtenDuring === 'run') return spanOfRun(watch, options);
  const built = ({ phase }: Deployment) => AFTER_BUILD.includes(phase) || isOver(phase);
  return writtenDuring === 'build'
    ? span(watch, options.clock, ({ phase }) => !BEFORE_BUILD.includes(phase), built)
    : span(watch, options.clock, built, ({ phase }) => isOver(phase));
}

/** An autoscaling event or a job's invocation writes from its beginning to its end. */
export function spanOfOccurrence(watch: Watch<Occurrence>, clock: Clock): LogSpan {
  return span(
    watch,
    clock,
    () => true,
    () => false,
  );
}

function span<T extends Deployment | Occurrence>(
  watch: Watch<T>,
  clock: Clock,
  hasStarted: (seen: T) => boolean,
  hasEnded: (seen: T) => boolean,
): LogSpan {
  let endedAt = hasEnded(watch.current) ? (watch.endedAt ?? clock.now()) : watch.endedAt;
  return {
    started: watch.until(hasStarted),
    ended: watch.until(hasEnded).then(() => {
      endedAt ??= watch.endedAt ?? clock.now();
    }),
    endedAt: () => endedAt,
    changed() {
      const { phase } = watch.current;
      return watch.until((seen) => seen.phase !== phase);
    },
    recheck: () => watch.wake(),
  };
}

/** RUN logs begin when the deployment is active, and never end: they are followed for a time. */
function spanOfRun(
  watch: Watch<Deployment>,
  { runDurationMs, clock, signal }: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogSpan {
  let endedAt: number | undefined;
  const started = watch.until(() => false);
  const ended = started.then(async () => {
    // Whoever has to end with the signal waits on the signal itself.
    if (runDurationMs > 0 && watch.current.phase === 'ACTIVE')
      await clock.sleep(runDurationMs, signal).catch(() => {});
    endedAt = clock.now();
  });
  return { started, ended, endedAt: () => endedAt, changed: () => ended, recheck: () => {} };
}
