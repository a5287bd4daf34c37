import { Cancelled, reasonOf, UserError } from '../basics/errors.ts';
import { formatDuration, oneLine } from '../basics/text.ts';

type Environment = Record<string, string | undefined>;

export interface ArtifactWanted {
  name: string;
  /** Undefined: as the repository says. */
  retentionDays: number | undefined;
  /** Absolute. Files are named relative to it in the artifact. */
  folder: string;
  /** Absolute, in the folder. */
  files: string[];
}

export interface UploadedArtifact {
  name: string;
  id: string;
  /** Where a person downloads it. */
  url: string;
}

/** An upload takes this long at most, in milliseconds. */
const MAX_UPLOAD_MS = 300_000;

/**
 * Milliseconds from the cancellation of the run to the end of an upload: the runner ends the step after 7.5
 * seconds, and the warning has to be out by then.
 */
const MAX_CANCELLED_UPLOAD_MS = 6_500;

/**
 * Uploads files as an artifact of the workflow run.
 * @param cancelled aborted with a `Cancelled` when the run is cancelled; an upload then gets what time the
 * runner leaves
 * @throws UserError that says why it was not uploaded, and what to do
 */
export async function uploadArtifact(
  wanted: ArtifactWanted,
  env: Environment,
  cancelled: AbortSignal,
  debug: (text: string) => void,
): Promise<UploadedArtifact> {
  const { name, retentionDays, folder, files } = wanted;
  const timeLimit = new TimeLimit(cancelled);
  try {
    checkService(env);
    silenceStandardOutput(debug);
    // Of all that the action can load this is the largest, and hardly any step needs it.
    const { DefaultArtifactClient } = await timeLimit.race(import('@actions/artifact'));
    const options = retentionDays === undefined ? {} : { retentionDays };
    const upload = new DefaultArtifactClient().uploadArtifact(name, files, folder, options);
    const { id } = await timeLimit.race(orUncaught(upload));
    return { name, id: `${id}`, url: `${runUrl(env)}/artifacts/${id}` };
  } catch (error) {
    throw new UserError(`The artifact "${name}" was not uploaded: ${explained(error)}`);
  } finally {
    timeLimit.close();
  }
}

function runUrl({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
}: Environment) {
  return `${server || 'https://github.com'}/${repository}/actions/runs/${run}`;
}

/** @throws UserError where the runner offers no artifact service */
function checkService(env: Environment): void {
  const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => !env[name]);
  if (missing.length === 0) return;
  throw new UserError(
    `the runner offers no artifact service (${missing.join(' and ')} not set). Use a runner connected to ` +
      'github.com, or remove artifact.',
  );
}

/**
 * The client prints to standard output by itself, where its lines could be taken for commands of ours, and a
 * name in them for a command of anyone's. From here on nothing but the workflow log prints; it writes to the
 * file descriptor itself. The client's plain lines are for debugging; its commands, which hold signed
 * addresses, are for nobody.
 */
function silenceStandardOutput(debug: (text: string) => void): void {
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    for (const line of `${chunk}`.split(/\r\n|\n|\r/)) {
      if (line.trim() !== '' && !/^\s*::|##\[/.test(line))
        debug(oneLine(withoutQuery(line), MAX_DEBUG_CHARS));
    }
    const done = rest.findLast((one) => typeof one === 'function');
    if (done) process.nextTick(done as () => void);
    return true;
  }) as typeof process.stdout.write;
}

const MAX_DEBUG_CHARS = 1_000;

/** A file that cannot be read makes the client throw where nobody can catch it. */
function orUncaught<T>(upload: Promise<T>): Promise<T> {
  const { promise: uncaught, reject } = Promise.withResolvers<never>();
  process.on('uncaughtException', reject);
  const stop = () => process.off('uncaughtException', reject);
  upload.then(stop, stop);
  return Promise.race([upload, uncaught]);
}

/** The client takes no signal, so what it does is given up and left behind. */
class TimeLimit {
  readonly #ended = Promise.withResolvers<never>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #cancelled: AbortSignal;

  constructor(cancelled: AbortSignal) {
    this.#ended.promise.catch(() => {});
    this.#cancelled = cancelled;
    this.#endAfter(MAX_UPLOAD_MS, `it was not done after ${formatDuration(MAX_UPLOAD_MS)}.`);
    if (cancelled.aborted) this.#onCancelled();
    else cancelled.addEventListener('abort', this.#onCancelled, { once: true });
  }

  race<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.#ended.promise]);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#cancelled.removeEventListener('abort', this.#onCancelled);
  }

  readonly #onCancelled = (): void => {
    const { reason } = this.#cancelled;
    const passedMs = reason instanceof Cancelled ? performance.now() - reason.at : 0;
    const words = 'the run was cancelled, and the runner leaves a step only a few seconds then.';
    this.#endAfter(MAX_CANCELLED_UPLOAD_MS - passedMs, words);
  };

  #endAfter(ms: number, words: string): void {
    this.#timers.push(setTimeout(() => this.#ended.reject(new UserError(words)), Math.max(0, ms)));
  }
}

/** What people can do about a failed upload, by what the client says. */
const ADVICE: { is: RegExp; words: string }[] = [
  {
    is: /\(409\)|already exists/i,
    words:
      'this run already has one of that name. Make the name unique, in a matrix with its values and in runs ' +
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the user is to write
      'that are repeated with the attempt, such as app-platform-logs-${{ matrix.app }}-${{ github.run_attempt }}.',
  },
  {
    is: /GHES/,
    words:
      'GitHub Enterprise Server lacks the artifact service that this action uses. Remove artifact, and upload ' +
      'the folder in the output log_dir with a version of actions/upload-artifact that your server supports.',
  },
  {
    is: /storage quota|insufficient usage/i,
    words: 'the storage for artifacts is used up. Delete old artifacts, or shorten artifact_retention_days.',
  },
  {
    is: /\((401|403)\)/,
    words: 'the artifact service refused the token of this job. Run the job again.',
  },
  {
    is: /Unable to make request: |\b(ECONN\w+|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|EPIPE)\b|stalled/,
    words:
      'the artifact service could not be reached. Self-hosted runners need access to ' +
      '*.actions.githubusercontent.com and *.blob.core.windows.net.',
  },
];

function explained(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const reason = oneLine(withoutQuery(reasonOf(error)), MAX_REASON_CHARS);
  const { name = '', code = '' } = error as { name?: string; code?: string };
  const known = ADVICE.find(({ is }) => is.test(`${name} ${code} ${reasonOf(error)}`));
  return known ? `${known.words} (${reason})` : `${reason}. Run the job again, or remove artifact.`;
}

const MAX_REASON_CHARS = 300;

/** The query of an address may hold its signature. */
function withoutQuery(text: string): string {
  return text.replace(/\?\S+/g, '');
}
