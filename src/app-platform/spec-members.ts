import { createHash } from 'node:crypto';
import { type Fields, isRecord } from './json-fields.ts';

/** More members than any app has; what comes after is not compared. */
const MAX_MEMBERS = 5_000;
const MAX_DEPTH = 8;
/** Characters of a name in a path: each stands in the path of everything below it. */
const MAX_NAME_CHARS = 200;

/**
 * A digest of each member of an app spec by its path, such as `services.web.http_port`: whether two specs
 * differ, and where, can be said of them without their values. Variables are left out, names and values. Of a
 * list without names there is one digest.
 */
export function specMembers(spec: Fields): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  const add = (path: string, value: unknown, depth: number): void => {
    if (members.size >= MAX_MEMBERS) return;
    const entries = depth < MAX_DEPTH ? entriesOf(value) : undefined;
    if (!entries) members.set(path, digest(value));
    else {
      for (const [name, member] of entries) {
        const short = name.slice(0, MAX_NAME_CHARS);
        add(path ? `${path}.${short}` : short, member, depth + 1);
      }
    }
  };
  add('', spec, 0);
  return members;
}

/** `undefined`: a value that is compared whole. */
function entriesOf(value: unknown): [name: string, member: unknown][] | undefined {
  if (isRecord(value)) return Object.entries(value).filter(([name]) => name !== 'envs');
  if (!Array.isArray(value) || value.length === 0 || !value.every(hasName)) return undefined;
  return value.map((one) => [one.name, one]);
}

function hasName(value: unknown): value is { name: string } {
  return isRecord(value) && typeof value.name === 'string';
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64');
}
