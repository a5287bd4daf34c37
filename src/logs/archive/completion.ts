import { type Backoff, backoffMs } from '../../app-platform/retry.ts';
import type { LogUrls } from '../../app-platform/types.ts';
import type { Clock } from '../../basics/clock.ts';
import type { LogAddress } from '../log-address.ts';
import type { LogFile } from '../log-file.ts';
import type { LogSpan } from '../log-span.ts';
import { type CopyOptions, type CopyOutcome, copyArchive } from './copy.ts';
import { downloadArchive } from './download.ts';

interface CompletionOptions extends CopyOptions {
  address: LogAddress;
  span: LogSpan;
  /** Whether App Platform archives logs of this type. */
  hasArchive: boolean;
  /** Whether to wait for the archive. */
  follow: boolean;
  /** The log's own file, with what was streamed. */
  file: LogFile;
  /** Makes the file at a path into which the archive is copied. */
  newFile: (path: string) => LogFile;
  /**
   * Some lines that were streamed are not in the archive; `keptIn` is the file that has them, if one could be
   * written.
   */
  onMissing: (lines: number, keptIn: string | undefined) => void;
  /** Whether all lines came live, as far as can be known. */
  cameWhole: () => boolean;
  clock: Clock;
  signal: AbortSignal;
  debug: (text: string) => void;
}

/** The archive appears some seconds after the end; so long it is waited for. */
const ARCHIVE_WAIT_MS = 30_000;
/**
 * The same from the first question on, while the API has such a log but no archive: clocks and dates may be
 * wrong.
 */
const UNARCHIVED_WAIT_MS = 10_000;
const ARCHIVE_PAUSE: Backoff = { firstMs: 300, maxMs: 5_000, attempts: Number.POSITIVE_INFINITY };
/** An archive that lacks the last lines is read again after a pause, so often. */
const MAX_INCOMPLETE = 4;

/**
 * Waits for the archive of a log and copies it: the log's file becomes the archive, byte for byte but for
 * what is redacted.
 * @returns false when there is no archive
 * @throws ArchiveUnreadable when the archive could not be read to its end; UserError, or the signal's reason
 */
export async function completeFromArchive(options: CompletionOptions): Promise<boolean> {
  const { address, clock, follow, hasArchive, ledger, signal } = options;
  if (!hasArchive && ledger.shown > 0) return false;
  const began = clock.now();
  for (let asked = 1; ; asked++) {
    const urls = await address.ask(follow);
    const mayAppear = mayStillAppear(options, urls && began);
    if (urls && urls.archivedUrls.length > 0) {
      const isLastTry = !mayAppear || asked > MAX_INCOMPLETE;
      if (await replaceByArchive(urls, isLastTry, options)) return true;
    } else if (!mayAppear || (!urls && ledger.shown === 0)) {
      return false;
    }
    await clock.sleep(backoffMs(asked, ARCHIVE_PAUSE, clock), signal);
  }
}

/** @param unarchivedSince since when the log is known to be there; undefined: it is not */
function mayStillAppear(
  { clock, follow, hasArchive, span }: CompletionOptions,
  unarchivedSince: number | undefined,
): boolean {
  const never = Number.NEGATIVE_INFINITY;
  const until = Math.max(
    (span.endedAt() ?? never) + ARCHIVE_WAIT_MS,
    (unarchivedSince ?? never) + UNARCHIVED_WAIT_MS,
  );
  return hasArchive && follow && clock.now() < until;
}

/**
 * @returns false if the archive is incomplete, and the file stays as it was, unless this is the last try
 * @throws ArchiveUnreadable, or the signal's reason; the file is then what holds more, the archive or what
 * was streamed
 */
async function replaceByArchive(
  { archivedUrls }: LogUrls,
  isLastTry: boolean,
  options: CompletionOptions,
): Promise<boolean> {
  const { file, ledger, newFile } = options;
  const copy = newFile(`${file.path}.part`);
  const wasStreamed = ledger.shown > 0;
  const downloads = archivedUrls.map((url, index) =>
    downloadArchive(url, { ...options, freshUrl: freshUrl(index, options) }),
  );
  let outcome: CopyOutcome;
  try {
    outcome = await copyArchive(downloads, copy, options);
  } catch (error) {
    keepBetter(copy, options);
    showFile(options);
    throw error;
  }
  if (outcome.kind === 'unreadable') {
    const hasReadSome = copy.bytes > 0 && archivedUrls.length > 1;
    if (wasStreamed && hasReadSome && !options.cameWhole()) keepMissing(options);
    keepBetter(copy, options);
    showFile(options);
    throw outcome.error;
  }
  if (outcome.kind === 'incomplete' && !isLastTry) {
    copy.discard();
    return false;
  }
  if (wasStreamed) keepMissing(options);
  file.becomes(copy);
  showFile(options);
  return true;
}

function freshUrl(index: number, { address, follow }: CompletionOptions) {
  return async () => (await address.ask(follow))?.archivedUrls[index];
}

/** Some shown lines are not in the archive: the file is the archive, and what was shown stays beside it. */
function keepMissing({ file, ledger, onMissing }: CompletionOptions): void {
  const missing = ledger.missing();
  if (missing === 0) return;
  const path = file.path.replace(/\.log$/, '.live.log');
  onMissing(missing, file.setAside(path) ? path : undefined);
}

/** The file becomes what holds more: the archive as far as it was read, or what was streamed. */
function keepBetter(copy: LogFile, { file, cameWhole }: CompletionOptions): void {
  copy.keepCompleteLines();
  if (copy.bytes > file.bytes && !cameWhole()) file.becomes(copy);
  else copy.discard();
}

/** Where the archive was not shown as it came. */
function showFile({ display, file, ledger, tailLines }: CompletionOptions): void {
  if (ledger.shown > 0 || file.failed || file.bytes === 0) return;
  if (tailLines !== undefined || display.showsFiles) display.showFile(file.path, tailLines);
}
