import type { Deployment, Occurrence } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import type { LogSpan } from '../logs/log-span.ts';
import { isOver } from './conclusion.ts';
import type { Watch } from './watch.ts';

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];

/** When a deployment writes the logs of one of its phases. */
export function spanInDeployment(
  writtenDuring: 'build' | 'deploy' | 'run',
  watch: Watch<Deployment>,
  options: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogSpan {
  const isBuilding = ({ phase }: Deployment) => !BEFORE_BUILD.includes(phase);
  const isBuilt = ({ phase }: Deployment) => AFTER_BUILD.includes(phase) || isOver(phase);
  switch (writtenDuring) {
    case 'build':
      return spanBetween(watch, options.clock, isBuilding, isBuilt);
    case 'deploy':
      return spanBetween(watch, options.clock, isBuilt, () => false);
    case 'run':
      return spanOfRun(watch, options);
  }
}

/** An autoscaling event or a job's invocation writes from its beginning to its end. */
export function spanOfOccurrence(watch: Watch<Occurrence>, clock: Clock): LogSpan {
  return spanBetween(
    watch,
    clock,
    () => true,
    () => false,
  );
}

/** From the first state that has started to the first that has ended, or to the end of what is watched. */
function spanBetween<T extends Deployment | Occurrence>(
  watch: Watch<T>,
  clock: Clock,
  hasStarted: (state: T) => boolean,
  hasEnded: (state: T) => boolean,
): LogSpan {
  let endedAt = hasEnded(watch.current) ? (watch.endedAt ?? clock.now()) : watch.endedAt;
  return {
    started: watch.waitFor(hasStarted),
    ended: watch.waitFor(hasEnded).then(() => {
      endedAt ??= watch.endedAt ?? clock.now();
    }),
    endedAt: () => endedAt,
    changed() {
      const { phase } = watch.current;
      return watch.waitFor((state) => state.phase !== phase);
    },
    recheck: () => watch.pollNow(),
  };
}

/** RUN logs begin when the deployment is active, and never end: they are followed for a time. */
function spanOfRun(
  watch: Watch<Deployment>,
  { runDurationMs, clock, signal }: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogSpan {
  let endedAt: number | undefined;
  const started = watch.waitFor(() => false);
  const ended = started.then(async () => {
    // An aborted signal only ends the time early: whoever has to end with it waits on the signal itself.
    if (runDurationMs > 0 && watch.current.phase === 'ACTIVE')
      await clock.sleep(runDurationMs, signal).catch(() => {});
    endedAt = clock.now();
  });
  return { started, ended, endedAt: () => endedAt, changed: () => ended, recheck: () => {} };
}
