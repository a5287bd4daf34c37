import { replaceControls } from '../basics/text.ts';

/**
 * Members of the report that scripts and later steps need as they are: ids, addresses and paths, and words of
 * a fixed set. What people read in their place stands in members of its own.
 */
const KEPT_MEMBERS: ReadonlySet<string> = new Set([
  'id',
  'toId',
  'supersededBy',
  'phase',
  'conclusion',
  'kind',
  'type',
  'state',
  'stage',
  'link',
  'since_deployment_id',
  'compare_url',
  'commitBase',
  'runUrl',
  'rule',
  'class',
  'file',
  'files',
  'logDir',
  'urls',
]);

/**
 * The same value with every text in it redacted, however deep, but for KEPT_MEMBERS.
 * @param redact replaces what is not to be shown in a text
 */
export function redactValue<T>(value: T, redact: (text: string) => string): T {
  return walk(value, redact) as T;
}

function walk(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redactText(value, redact);
  if (Array.isArray(value)) return value.map((item) => walk(item, redact));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      KEPT_MEMBERS.has(name) ? member : walk(member, redact),
    ]),
  );
}

/** Control characters and newlines inside a word hide it from patterns, not from people, who see a space. */
function redactText(text: string, redact: (text: string) => string): string {
  const clean = redact(text);
  const plain = replaceControls(clean, ' ');
  const cleanPlain = plain === clean ? plain : redact(plain);
  return cleanPlain === plain ? clean : cleanPlain;
}
