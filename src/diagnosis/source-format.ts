/**
 * How tools name a place in the source. Named groups: `file`, `line`, `column`, `message`, `code`. Lines are
 * at most MAX_LINE_CHARS long; patterns take time in proportion to that all the same.
 */
export type SourceFormat =
  | { kind: 'line'; pattern: RegExp }
  /** The place and the message are on two lines, at most `within` lines apart; `first` comes first. */
  | { kind: 'pair'; first: RegExp; second: RegExp; within: number }
  /** A line with the file, and below it a row for each place in it. */
  | { kind: 'rows'; header: RegExp; row: RegExp }
  /** A stack trace: its head has the message, and its first frame in the repository is the place. */
  | { kind: 'trace'; head: RegExp; frame: RegExp }
  /** A stack trace whose last frame in the repository is the place and whose message follows the frames. */
  | { kind: 'trace-to-message'; head: RegExp; frame: RegExp; message: RegExp };

/** The group `file`, up to the dot of its ending; the ending and a closing parenthesis follow. */
export const PATH = String.raw`(?<file>(?:file:\/\/)?[^\s:"'\`|<>()*?][^\s:"'\`|<>*?]{0,300}\.`;

/** One pattern of several parts. */
export function pattern(...parts: string[]): RegExp {
  return new RegExp(parts.join(''));
}
