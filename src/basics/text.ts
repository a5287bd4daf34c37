/**
 * The characters that never belong in a line of text, as the body of a character class: C0 and C1 controls,
 * DEL, line and paragraph separators, and characters without a width, among them the marks that turn the
 * writing direction. Joiners (U+200C, U+200D) are not among them: words and emoji need them.
 */
const CONTROL_CHARACTERS =
  '\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff';

const CONTROLS = new RegExp(`[${CONTROL_CHARACTERS}]`, 'g');
const CONTROLS_BUT_NEWLINES = new RegExp(`(?!\\n)[${CONTROL_CHARACTERS}]`, 'g');
const CONTROLS_AND_SPACES = new RegExp(`[\\s${CONTROL_CHARACTERS}]+`, 'g');
const IS_CONTROL = new RegExp(`[${CONTROL_CHARACTERS}]`);

/** Whether a character is one of CONTROL_CHARACTERS. */
export function isControl(codePoint: number): boolean {
  return IS_CONTROL.test(String.fromCodePoint(codePoint));
}

/** Each control character, tabs and newlines included, replaced. Takes time in proportion to the length. */
export function replaceControls(text: string, replacement: string): string {
  return text.replace(CONTROLS, replacement);
}

/** Text of several lines: each control character but newlines replaced by a space. */
export function plainLines(text: string): string {
  return text.replace(CONTROLS_BUT_NEWLINES, ' ');
}

/** On one line: control characters and runs of white space become one space each, none at its ends. */
export function singleSpaced(text: string): string {
  return text.replace(CONTROLS_AND_SPACES, ' ').trim();
}

/**
 * Text from outside on one line: control characters and runs of white space become one space each.
 * @param maxChars characters (code points) that are kept; longer text ends in `…`
 */
export function oneLine(text: string, maxChars = MAX_LINE_CHARS): string {
  // Cut first, so that the time depends on maxChars and not on the text.
  const clean = singleSpaced(text.slice(0, maxChars * 4)).toWellFormed();
  const chars = [...clean];
  return chars.length > maxChars ? `${chars.slice(0, maxChars - 1).join('')}…` : clean;
}

const MAX_LINE_CHARS = 200;

/**
 * "0.4s", "12s", "1m 20s", "1h 2m", from two days on "2d 5h": two units at most, none that is zero.
 * @param ms milliseconds
 */
export function formatDuration(ms: number): string {
  if (!(ms > 0)) return '0s';
  if (ms < SECOND_MS) return `${Math.round(ms / 100) / 10}s`;
  const seconds = Math.round(ms / SECOND_MS);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= HOURS_IN_DAYS) return joinUnits([Math.floor(hours / 24), 'd'], [hours % 24, 'h']);
  if (hours > 0) return joinUnits([hours, 'h'], [minutes % 60, 'm']);
  return joinUnits([minutes, 'm'], [seconds % 60, 's']);
}

/**
 * How long ago something was, without "ago": as `formatDuration` does, but from two days on in whole days:
 * "90 days".
 * @param ms milliseconds
 */
export function formatAge(ms: number): string {
  const hours = Math.floor(ms / (3600 * SECOND_MS));
  return hours >= HOURS_IN_DAYS ? `${Math.floor(hours / 24)} days` : formatDuration(ms);
}

const SECOND_MS = 1000;
/** From here on days say more than hours. */
const HOURS_IN_DAYS = 48;

function joinUnits(...parts: [count: number, unit: string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => count + unit)
    .join(' ');
}

/** "1 line", "2 lines". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "2026-01-01 12:00 UTC" */
export function formatDate(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
