/** Field → types, for one kind of answer. A field of a list's members is `list[].field`. No value is kept. */
export type Shape = Record<string, string[]>;

/** What differs between two shapes, a sentence each. */
export interface Differences {
  /** What this action's tests take for granted and the API does not answer any more. */
  lost: string[];
  /** What the API has answered since. */
  added: string[];
}

/** A key that is not a field's name, such as a component's, is data: it is not to be seen, nor compared. */
const FIELD = /^[a-z][a-z0-9_]*$/;
/** Deeper than any answer. */
const MAX_DEPTH = 20;

export function shapeOf(value: unknown): Shape {
  const types = new Map<string, Set<string>>();
  collect(value, '', types, MAX_DEPTH);
  return Object.fromEntries([...types].sort().map(([path, found]) => [path, [...found].sort()]));
}

function collect(value: unknown, path: string, types: Map<string, Set<string>>, depth: number): void {
  // What is not there may be left out or null.
  if (value === null || value === undefined || depth === 0) return;
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (path !== '') types.set(path, (types.get(path) ?? new Set()).add(type));
  if (Array.isArray(value)) {
    for (const member of value) collect(member, `${path}[]`, types, depth - 1);
  } else if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      const name = FIELD.test(key) ? key : '*';
      collect(member, path === '' ? name : `${path}.${name}`, types, depth - 1);
    }
  }
}

/** Of what is new or gone only the topmost field is named. */
export function compareShapes(simulated: Shape, real: Shape): Differences {
  const lost = topmost(simulated, real).map((path) => `${path} is missing`);
  const changed = Object.entries(simulated).flatMap(([path, types]) => {
    const others = (real[path] ?? []).filter((type) => !types.includes(type));
    return others.length > 0 ? [`${path} is ${others.join(' or ')}, not ${types.join(' or ')}`] : [];
  });
  const added = topmost(real, simulated).map((path) => `${path} is new (${real[path]!.join(' or ')})`);
  return { lost: [...lost, ...changed], added };
}

/** The fields of one that the other has not, though it has what they are in. */
function topmost(one: Shape, other: Shape): string[] {
  return Object.keys(one).filter((path) => {
    const parent = path.replace(/(\.[^.[\]]+|\[\])$/, '');
    return (
      other[path] === undefined &&
      (parent === path || other[parent] !== undefined) &&
      !isMemberOfEmpty(path, other)
    );
  });
}

/** A list may be empty on one side: that says nothing of what would be in it. */
function isMemberOfEmpty(path: string, other: Shape): boolean {
  return path.endsWith('[]') && other[path.slice(0, -2)] !== undefined;
}
