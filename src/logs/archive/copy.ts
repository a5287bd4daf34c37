import { countGarbage } from '../../basics/garbage.ts';
import type { LineLedger } from '../ledger/line-ledger.ts';
import type { LogDisplay } from '../log-display.ts';
import type { LogFile } from '../log-file.ts';
import type { RedactedLines, Redactor } from '../redact.ts';
import { CompleteLines } from './complete-lines.ts';
import { ArchiveUnreadable } from './download.ts';

/**
 * What came of copying an archive:
 * - `complete`: it was read to its end and has what was streamed.
 * - `incomplete`: it lacks the line that was shown live last, so it is still being written.
 * - `unreadable`: a file of it could not be read to its end; the others were copied.
 */
export type CopyOutcome =
  | { kind: 'complete' }
  | { kind: 'incomplete' }
  | { kind: 'unreadable'; error: ArchiveUnreadable };

export interface CopyOptions {
  ledger: LineLedger;
  redactor: Redactor;
  display: LogDisplay;
  /** Lines shown from the end of the archive; undefined: all. */
  tailLines: number | undefined;
}

/**
 * Copies the files of an archive into one. Where nothing was streamed, all of it is shown as it comes, unless
 * it is shown from the file; else its lines are compared with those that were shown, and only what was
 * missed is shown.
 * @throws the signal's reason
 */
export async function copyArchive(
  files: AsyncIterable<Buffer>[],
  copy: LogFile,
  options: CopyOptions,
): Promise<CopyOutcome> {
  const { ledger, display } = options;
  const compares = ledger.shown > 0;
  let unreadable: ArchiveUnreadable | undefined;
  if (compares) ledger.startArchive();
  for (const file of files) {
    if (unreadable) copy.endLine();
    // The others are worth having.
    await (compares ? compareFile(file, copy, options) : showFile(file, copy, options)).catch(
      (error: unknown) => {
        if (!(error instanceof ArchiveUnreadable)) throw error;
        unreadable ??= error;
      },
    );
    display.endLine();
  }
  if (unreadable) return { kind: 'unreadable', error: unreadable };
  return { kind: compares && !ledger.hasLastShown() ? 'incomplete' : 'complete' };
}

async function showFile(file: AsyncIterable<Buffer>, copy: LogFile, options: CopyOptions): Promise<void> {
  const { display, tailLines } = options;
  const show = ({ lines, isVisible }: RedactedLines) => display.show(lines, isVisible);
  // What is read from the file is shown as it comes where it is not in it, rather than not at all.
  const fromFile = tailLines !== undefined || display.showsFiles;
  await save(file, copy, options.redactor, fromFile ? { onUnsaved: show } : { onClean: show });
}

async function compareFile(file: AsyncIterable<Buffer>, copy: LogFile, options: CopyOptions): Promise<void> {
  const { ledger, display, redactor } = options;
  const show = (missed: Buffer) =>
    missed.length > 0 ? display.showRecovered(redactor.apply(missed)) : undefined;
  await save(file, copy, redactor, { onRaw: (bytes) => show(ledger.archived(bytes)) });
  await show(ledger.endArchivedFile());
}

/**
 * What is done with the pieces of an archived log: as they are shown, if they could not be saved, as they
 * came.
 */
interface PieceListeners {
  onClean?: (clean: RedactedLines) => Promise<void> | undefined;
  onUnsaved?: (clean: RedactedLines) => Promise<void> | undefined;
  onRaw?: (bytes: Buffer) => Promise<void> | undefined;
}

async function save(
  file: AsyncIterable<Buffer>,
  copy: LogFile,
  redactor: Redactor,
  { onClean, onUnsaved, onRaw }: PieceListeners,
): Promise<void> {
  const lines = new CompleteLines((bytes, at) => redactor.cutAt(bytes, at));
  // The disk and the workflow log are written to while the next piece comes in.
  let writing: Promise<unknown> = Promise.resolve();
  const take = async (bytes: Buffer) => {
    await writing;
    const clean = redactor.redacted(bytes);
    const saved = copy.appendLarge(clean.lines).then(() => (copy.failed ? onUnsaved?.(clean) : undefined));
    writing = Promise.all([saved, onClean?.(clean), onRaw?.(bytes)]);
  };
  try {
    for await (const chunk of file) {
      for (const piece of lines.push(chunk)) await take(piece);
      countGarbage(chunk.length);
    }
  } finally {
    await take(lines.rest());
    await writing;
  }
}
