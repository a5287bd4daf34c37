import { text } from 'node:stream/consumers';
import { RateBudget } from '../app-platform/rate-budget.ts';
import type { LogUrls } from '../app-platform/types.ts';
import { AbortScope } from '../basics/abort-scope.ts';
import { systemClock as clock } from '../basics/clock.ts';
import { Cancelled, errorMessage, UserError } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';
import { followRunning, PatientAppPlatform } from '../deployment/follow-running.ts';
import { readRunLogsInputs } from '../inputs/inputs.ts';
import { Redactor } from '../logs/redact.ts';
import { isRunning } from '../runner/background-process.ts';
import type { WorkflowStep } from '../runner/workflow-step.ts';
import { Control } from './control.ts';
import { Notes } from './notes.ts';
import { LAST_LINES_MS, POLL_INTERVAL_MS } from './settings.ts';

/** What the process is given by its standard input: it holds the token, which nobody else can read there. */
export interface FollowerInput {
  /** The inputs of the step, as variables. */
  env: Record<string, string | undefined>;
  appId: string;
  deploymentId: string;
  /** Absolute. */
  logDir: string;
  /** The process that lives as long as the job; undefined: there is none to be seen. */
  jobPid: number | undefined;
}

const LOOK_INTERVAL_MS = 200;
/** It says that it is there once a second. */
const LOOKS_PER_BEAT = 5;

/**
 * Follows the logs until the post step asks it to stop, the job is gone, or `timeout` has passed. Nobody
 * reads what this process prints: what there is to say is kept for the post step.
 */
export async function followInBackground(_: WorkflowStep, cancelled: AbortSignal): Promise<void> {
  // A starter that is killed meanwhile leaves half of it, which is no JSON.
  const input = JSON.parse(await text(process.stdin)) as FollowerInput;
  const inputs = await readRunLogsInputs(input.env);
  const redactor = await Redactor.of(inputs.redact, inputs.token);
  const control = new Control(input.logDir);
  const notes = new Notes((text) => redactor.applyToText(text), inputs.maskUrls);
  const info = (line: string) => notes.add(line);
  const ends = new Ends(control, input.jobPid, inputs.timeoutMs, cancelled);
  const scope = new AbortScope(ends.atOnce, clock, inputs.timeoutMs + LAST_LINES_MS);
  const { signal } = scope;
  const rateBudget = new RateBudget(clock, POLL_INTERVAL_MS);
  const debug = () => {};
  const onUrls = (urls: LogUrls) => notes.hideCredentials(urls);
  const api = new PatientAppPlatform({ ...inputs, clock, rateBudget, signal, info, debug, onUrls });
  // It rejects when everything ends at once, and then nobody waits for it.
  ends.watch().catch(() => {});
  let early: string | undefined;
  try {
    const [app, deployment] = await Promise.all([
      api.app(input.appId),
      api.deployment(input.appId, input.deploymentId),
    ]);
    await followRunning(inputs, {
      ...{ api, app, deployment, rateBudget, clock, scope, stop: ends.stop, logDir: input.logDir, redactor },
      ...{ info, debug, onFileError: info, noteOnce: (_subject: string, line: string) => info(line) },
    });
  } catch (error) {
    early = notes.cleaned(errorMessage(error));
  }
  control.end({ early: ends.early ?? early, notes: notes.all });
}

/** Everything that ends following. */
class Ends {
  /** Why it ends without having been asked to. */
  early: string | undefined;
  readonly #control: Control;
  readonly #jobPid: number | undefined;
  readonly #timeoutMs: number;
  readonly #cancelled: AbortSignal;
  readonly #stop = new AbortController();
  readonly #atOnce = new AbortController();

  constructor(control: Control, jobPid: number | undefined, timeoutMs: number, cancelled: AbortSignal) {
    this.#control = control;
    this.#jobPid = jobPid;
    this.#timeoutMs = timeoutMs;
    this.#cancelled = cancelled;
  }

  /** No more lines are wanted but those on their way. */
  get stop(): AbortSignal {
    return this.#stop.signal;
  }

  /** Nothing is wanted any more. */
  get atOnce(): AbortSignal {
    return this.#atOnce.signal;
  }

  async watch(): Promise<void> {
    const until = clock.now() + this.#timeoutMs;
    for (let looks = 1; !this.#isOver(until); looks++) {
      if (looks % LOOKS_PER_BEAT === 0) this.#control.beat();
      await clock.sleep(LOOK_INTERVAL_MS, this.#atOnce.signal);
    }
    this.#stop.abort();
    await clock.sleep(LAST_LINES_MS, this.#atOnce.signal);
    this.#atOnce.abort(new UserError(`The last lines did not come within ${formatDuration(LAST_LINES_MS)}.`));
  }

  #isOver(until: number): boolean {
    if (this.#control.isAskedToStop) return true;
    if (this.#cancelled.aborted) {
      this.early = 'The process that follows the logs was ended by a signal.';
      return true;
    }
    if (this.#jobPid !== undefined && !isRunning(this.#jobPid)) {
      this.early = 'The job is gone.';
      this.#atOnce.abort(new Cancelled('SIGTERM'));
      return true;
    }
    if (clock.now() < until) return false;
    this.early = `Logs were followed for ${formatDuration(this.#timeoutMs)} (timeout), and not after that.`;
    return true;
  }
}
