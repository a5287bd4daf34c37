import type { LogLine } from './rule.ts';
import type { SourceFormat } from './source-format.ts';
import { SOURCE_FORMATS } from './source-formats.ts';
import { repositoryPath, type SourceRoots } from './source-paths.ts';

/** A place in the repository that a compiler or a stack trace names. */
export interface SourceLocation {
  /** Relative to the repository's root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number | undefined;
  /** One line, what the tool says is wrong there. Text of a log: hostile. */
  message: string;
  /** The tool's name for it: `TS2345`, `E0308`, an ESLint rule. */
  code: string | undefined;
}

/** GitHub shows ten errors of a step. */
export const MAX_LOCATIONS = 10;
export const MAX_MESSAGE_CHARS = 500;

/**
 * The places in the repository that the log of a failed build or app names as wrong, first ones first, at
 * most MAX_LOCATIONS, each once. Takes time in proportion to the lines.
 */
export function sourceLocations(lines: readonly LogLine[], roots: SourceRoots): SourceLocation[] {
  const folders = [...(roots.folders ?? []), ...workingFolders(lines)];
  const found = new Map<string, SourceLocation>();
  let looked = 0;
  for (let index = 0; index < lines.length && found.size < MAX_LOCATIONS; index++) {
    const text = lines[index]?.text ?? '';
    if (text.length > MAX_TEXT_CHARS || !CAN_BEGIN.test(text)) continue;
    if (++looked > MAX_LINES_LOOKED_AT) break;
    for (const format of SOURCE_FORMATS) {
      const places = placesAt(format, lines, index, { ...roots, folders });
      for (const place of places.slice(0, MAX_LOCATIONS - found.size)) {
        const key = `${place.file}:${place.line}`;
        if (!found.has(key)) found.set(key, place);
      }
      if (places.length > 0) break;
    }
  }
  return [...found.values()];
}

/** Of those that can begin a format: more of them have no place in them that could be read. */
const MAX_LINES_LOOKED_AT = 4_000;

/** What a line that begins one of the formats has in it: the others cost one look. */
const CAN_BEGIN =
  /\.\w{1,8}"?[:( ]{1,2}(?:line )?[[(]?\d|", line \d|rror\b|ERROR|xception|panic|Traceback|^[A-Z][\w:]{0,150}: |-{3}>|\.(?:[cm]?[jt]sx?|vue|svelte|astro)$|^\[/;

/** A Dockerfile's WORKDIR as kaniko, BuildKit and Docker print it. */
const WORKDIR = /(?:^|[\s\]:])WORKDIR (?<folder>\/[\w./-]{1,200})\s*(?:\d[\d.]*s)?$/;
const MAX_WORKING_FOLDERS = 10;

function workingFolders(lines: readonly LogLine[]): string[] {
  const folders = new Set<string>();
  for (const { text } of lines) {
    if (!text.includes('WORKDIR /')) continue;
    const folder = WORKDIR.exec(text)?.groups?.folder;
    if (folder && folder !== '/' && folders.size < MAX_WORKING_FOLDERS) folders.add(folder);
  }
  return [...folders];
}

type Groups = Record<string, string | undefined>;

function placesAt(
  format: SourceFormat,
  lines: readonly LogLine[],
  index: number,
  roots: SourceRoots,
): SourceLocation[] {
  switch (format.kind) {
    case 'line':
      return placeOf(groupsOf(format.pattern, lines, index), roots);
    case 'pair':
      return pairAt(format, lines, index, roots);
    case 'rows':
      return rowsAt(format, lines, index, roots);
    case 'trace':
      return traceAt(format, lines, index, roots);
    case 'trace-to-message':
      return traceToMessageAt(format, lines, index, roots);
  }
}

type Format<Kind> = Extract<SourceFormat, { kind: Kind }>;

function pairAt(
  { first, second, within }: Format<'pair'>,
  lines: readonly LogLine[],
  index: number,
  roots: SourceRoots,
): SourceLocation[] {
  const one = groupsOf(first, lines, index);
  if (!one) return [];
  for (let next = index + 1; next <= index + within; next++) {
    const other = groupsOf(second, lines, next);
    if (other) return placeOf({ ...one, ...other }, roots);
    // Another one of the same kind begins: the first has no second line.
    if (groupsOf(first, lines, next)) return [];
  }
  return [];
}

const MAX_ROWS = 200;

function rowsAt(
  { header, row }: Format<'rows'>,
  lines: readonly LogLine[],
  index: number,
  roots: SourceRoots,
): SourceLocation[] {
  const head = groupsOf(header, lines, index);
  if (!head) return [];
  const places: SourceLocation[] = [];
  for (let next = index + 1; next <= index + MAX_ROWS && places.length < MAX_LOCATIONS; next++) {
    const text = lines[next]?.text ?? '';
    if (text.trim() === '') break;
    places.push(...placeOf({ ...head, ...groupsOf(row, lines, next) }, roots));
  }
  return places;
}

const MAX_TRACE_LINES = 100;

function traceAt(
  { head, frame }: Format<'trace'>,
  lines: readonly LogLine[],
  index: number,
  roots: SourceRoots,
): SourceLocation[] {
  const said = groupsOf(head, lines, index);
  if (!said) return [];
  let frames = 0;
  for (let next = index; next <= index + MAX_TRACE_LINES; next++) {
    if (next > index && groupsOf(head, lines, next)) break;
    const at = groupsOf(frame, lines, next);
    if (at) frames++;
    else if (frames === 0 && next - index > MAX_HEAD_LINES) break;
    const places = placeOf(at && { ...said, ...at }, roots);
    if (places.length > 0) return places;
  }
  return [];
}

/** Lines of an exception's message before its first frame. */
const MAX_HEAD_LINES = 12;

function traceToMessageAt(
  { head, frame, message }: Format<'trace-to-message'>,
  lines: readonly LogLine[],
  index: number,
  roots: SourceRoots,
): SourceLocation[] {
  if (!groupsOf(head, lines, index)) return [];
  let place: Groups | undefined;
  for (let next = index + 1; next <= index + 3 * MAX_TRACE_LINES && next < lines.length; next++) {
    const at = groupsOf(frame, lines, next);
    if (at && placeOf({ ...at, message: '-' }, roots).length > 0) place = at;
    const said = at ? undefined : groupsOf(message, lines, next);
    if (said) return placeOf(place && { ...place, ...said }, roots);
  }
  return [];
}

/** Longer lines are data or minified code, not places. */
const MAX_TEXT_CHARS = 1_000;

function groupsOf(pattern: RegExp, lines: readonly LogLine[], index: number): Groups | undefined {
  const text = lines[index]?.text;
  const match = text === undefined || text.length > MAX_TEXT_CHARS ? null : pattern.exec(text);
  return match ? (match.groups ?? {}) : undefined;
}

function placeOf(groups: Groups | undefined, roots: SourceRoots): SourceLocation[] {
  const message = groups?.message?.trim();
  if (!groups?.file || !groups.line || !message) return [];
  const file = repositoryPath(groups.file, roots);
  const line = Number(groups.line);
  if (file === undefined || line < 1) return [];
  const column = Number(groups.column ?? 0);
  return [
    {
      file,
      line,
      column: column > 0 ? column : undefined,
      message: message.slice(0, MAX_MESSAGE_CHARS).toWellFormed(),
      code: groups.code,
    },
  ];
}
