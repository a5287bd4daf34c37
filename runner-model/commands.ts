/** A workflow command as the runner reads it off a line of output. */
export interface Command {
  /** As written; compare without regard to case. */
  name: string;
  /** Keys in lower case, since the runner looks them up without regard to case. */
  properties: Record<string, string>;
  data: string;
}

/** What the runner carries out. Any other name leaves a line a line. */
export const COMMAND_NAMES: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'add-path',
  'set-env',
  'set-output',
  'save-state',
  'debug',
  'notice',
  'warning',
  'error',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
]);

/**
 * The command a line holds, in the form `::name key=value,…::data` or, anywhere in the line, `##[name
 * key=value;…]data`.
 *
 * @param isKnown whether a name, in lower case, is a command's. The token that ends `stop-commands` is one
 * too.
 */
export function parseCommand(line: string, isKnown: (name: string) => boolean): Command | undefined {
  return parseColonForm(line, isKnown) ?? parseBracketForm(line, isKnown);
}

function parseColonForm(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const message = line.replace(LEADING_WHITE_SPACE, '');
  if (!message.startsWith('::')) return undefined;
  SECOND_COLONS.lastIndex = 2;
  const end = SECOND_COLONS.exec(message)?.index;
  if (end === undefined) return undefined;
  const head = message.slice(2, end);
  const name = untilSpace(head);
  if (!isKnown(name.toLowerCase())) return undefined;
  return {
    name,
    properties: readProperties(head.slice(name.length).trim(), ',', COLON_FORM_PROPERTY),
    data: unescaped(message.slice(end + 2), COLON_FORM_DATA),
  };
}

/** Only the first `##[` of a line counts, as in the runner. */
function parseBracketForm(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = start === -1 ? -1 : line.indexOf(']', start);
  if (end === -1) return undefined;
  const head = line.slice(start + 3, end);
  const name = untilSpace(head);
  if (!isKnown(name.toLowerCase())) return undefined;
  return {
    name,
    properties: readProperties(head.slice(name.length + 1), ';', BRACKET_FORM),
    data: unescaped(line.slice(end + 1), BRACKET_FORM),
  };
}

function untilSpace(head: string): string {
  const space = head.indexOf(' ');
  return space === -1 ? head : head.slice(0, space);
}

function readProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const property of text.split(separator)) {
    // .NET's split drops an empty first part, so `==x` has no key and is no property.
    const equals = property.indexOf('=');
    if (equals > 0 && equals < property.length - 1) {
      properties[property.slice(0, equals).toLowerCase()] = unescaped(property.slice(equals + 1), escapes);
    }
  }
  return properties;
}

/** Replaced one after the other, `%25` last, as the runner does. */
function unescaped(text: string, escapes: Escapes): string {
  if (!text.includes('%')) return text;
  return escapes.reduce((out, [escaped, character]) => out.replaceAll(escaped, character), text);
}

type Escapes = readonly (readonly [escaped: string, character: string])[];

const COLON_FORM_DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];

const COLON_FORM_PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];

const BRACKET_FORM: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

/** What .NET's String.TrimStart takes off: other than JavaScript's, U+0085 too, and not U+FEFF. */
const LEADING_WHITE_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * The runner searches by the rules of a culture, which skip characters without a width: it can see `::` where
 * bytes between the colons say otherwise. Where that is unsure the model sees a command, the dangerous
 * answer.
 */
const SECOND_COLONS = /:[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*:/g;
