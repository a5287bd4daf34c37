import { LOG_TYPE_FACTS, type LogType } from '../app-platform/log-types.ts';
import type { Deployment, Occurrence } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import type { LogLife } from '../logs/followed-log.ts';
import { isOver } from './conclusion.ts';
import type { Watch } from './watch.ts';

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];

/** When a deployment writes its logs of a type. */
export function lifeInDeployment(
  type: LogType,
  watch: Watch<Deployment>,
  options: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogLife {
  const { writtenDuring } = LOG_TYPE_FACTS[type];
  if (writtenDuring === 'run') return lifeOfRun(watch, options);
  const built = ({ phase }: Deployment) => AFTER_BUILD.includes(phase) || isOver(phase);
  return writtenDuring === 'build'
    ? life(watch, options.clock, ({ phase }) => !BEFORE_BUILD.includes(phase), built)
    : life(watch, options.clock, built, ({ phase }) => isOver(phase));
}

/** An autoscaling event or a job's invocation writes from its beginning to its end. */
export function lifeOfOccurrence(watch: Watch<Occurrence>, clock: Clock): LogLife {
  return life(
    watch,
    clock,
    () => true,
    () => false,
  );
}

function life<T extends Deployment | Occurrence>(
  watch: Watch<T>,
  clock: Clock,
  opened: (seen: T) => boolean,
  over: (seen: T) => boolean,
): LogLife {
  let overSince = over(watch.current) ? (watch.endedAt ?? clock.now()) : watch.endedAt;
  return {
    opened: watch.until(opened),
    over: watch.until(over).then(() => {
      overSince ??= watch.endedAt ?? clock.now();
    }),
    overSince: () => overSince,
    changed() {
      const { phase } = watch.current;
      return watch.until((seen) => seen.phase !== phase);
    },
    wake: () => watch.wake(),
  };
}

/** RUN logs begin when the deployment is active, and never end: they are followed for a time. */
function lifeOfRun(
  watch: Watch<Deployment>,
  { runDurationMs, clock, signal }: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogLife {
  let overSince: number | undefined;
  const opened = watch.until(() => false);
  const over = opened.then(async () => {
    // Who has to end with the signal hears of it there.
    if (runDurationMs > 0 && watch.current.phase === 'ACTIVE')
      await clock.sleep(runDurationMs, signal).catch(() => {});
    overSince = clock.now();
  });
  return { opened, over, overSince: () => overSince, changed: () => over, wake: () => {} };
}
