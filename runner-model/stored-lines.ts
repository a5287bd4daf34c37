import type { LineKind, LogLine } from './log-line.ts';

/** Reads lines of the stored log as the log page does: by their markers, whoever wrote them. */
export class StoredLines {
  #group: string | undefined;

  /** @param fromProcess the line came off the process as text: a marker in it is not the runner's */
  add(stored: string, fromProcess: boolean): LogLine {
    const marker = MARKER.exec(stored);
    const kind = (marker ? (marker[1] ?? 'command').toLowerCase() : 'plain') as LineKind;
    const text = marker ? stored.slice(marker[0].length) : stored;
    if (kind === 'group' || kind === 'endgroup') this.#group = undefined;
    const line: LogLine = {
      kind,
      text,
      stored,
      depth: this.#group === undefined ? 0 : 1,
      forged: fromProcess && marker !== null && kind !== 'command',
    };
    if (this.#group !== undefined) line.group = this.#group;
    if (kind === 'group') this.#group = text;
    return line;
  }
}

const MARKER = /^(?:##\[(error|warning|notice|debug|group|endgroup|command)\]|\[command\])/i;
