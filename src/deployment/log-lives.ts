import type { Deployment, Occurrence } from '../app-platform/types.ts';
import type { Clock } from '../basics/clock.ts';
import type { LogLife } from '../logs/followed-log.ts';
import { isOver } from './conclusion.ts';
import type { Watch } from './watch.ts';

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];

/** When a deployment writes the logs of one of its phases. */
export function lifeInDeployment(
  writtenDuring: 'build' | 'deploy' | 'run',
  watch: Watch<Deployment>,
  options: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogLife {
  const isBuilding = ({ phase }: Deployment) => !BEFORE_BUILD.includes(phase);
  const isBuilt = ({ phase }: Deployment) => AFTER_BUILD.includes(phase) || isOver(phase);
  const hasEnded = ({ phase }: Deployment) => isOver(phase);
  switch (writtenDuring) {
    case 'build':
      return lifeBetween(watch, options.clock, isBuilding, isBuilt);
    case 'deploy':
      return lifeBetween(watch, options.clock, isBuilt, hasEnded);
    case 'run':
      return lifeOfRun(watch, options);
  }
}

/** An autoscaling event or a job's invocation writes from its beginning to its end. */
export function lifeOfOccurrence(watch: Watch<Occurrence>, clock: Clock): LogLife {
  return lifeBetween(
    watch,
    clock,
    () => true,
    () => false,
  );
}

/** From the first state that `begins` matches to the first that `ends` matches, or to the end of what is watched. */
function lifeBetween<T extends Deployment | Occurrence>(
  watch: Watch<T>,
  clock: Clock,
  begins: (state: T) => boolean,
  ends: (state: T) => boolean,
): LogLife {
  let overSince = ends(watch.current) ? (watch.endedAt ?? clock.now()) : watch.endedAt;
  return {
    opened: watch.waitFor(begins),
    over: watch.waitFor(ends).then(() => {
      overSince ??= watch.endedAt ?? clock.now();
    }),
    overSince: () => overSince,
    changed() {
      const { phase } = watch.current;
      return watch.waitFor((state) => state.phase !== phase);
    },
    wake: () => watch.pollNow(),
  };
}

/** RUN logs begin when the deployment is active, and never end: they are followed for a time. */
function lifeOfRun(
  watch: Watch<Deployment>,
  { runDurationMs, clock, signal }: { runDurationMs: number; clock: Clock; signal: AbortSignal },
): LogLife {
  let overSince: number | undefined;
  const opened = watch.waitFor(() => false);
  const over = opened.then(async () => {
    // An aborted signal ends the time early; whoever follows the log sees the signal itself.
    if (runDurationMs > 0 && watch.current.phase === 'ACTIVE')
      await clock.sleep(runDurationMs, signal).catch(() => {});
    overSince = clock.now();
  });
  return { opened, over, overSince: () => overSince, changed: () => over, wake: () => {} };
}
