import type { Dice } from '../e2e/dice.ts';

type Holder = Record<string | number, unknown>;

/** Changes up to three values of a JSON text, anywhere in it; now and then the text itself. */
export function mutatedJson(text: string, dice: Dice, hostile: readonly string[]): string {
  if (dice.maybe(0.04)) return brokenText(text, dice);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return text;
  }
  const root: Holder = { answer };
  const count = dice.int(1, 3);
  for (let changed = 0; changed < count; changed++) {
    const places = placesIn(root);
    const { holder, key } = places[dice.int(0, places.length - 1)]!;
    holder[key] = wrongValue(holder[key], dice, hostile, changed === 0);
  }
  // A list of 100,000 equal values is made here, and not before: the places stay few.
  return JSON.stringify(root.answer, (_, value) => (value instanceof Many ? value.all() : value)) ?? '';
}

function brokenText(text: string, dice: Dice): string {
  return dice.pick(
    '',
    '<html><body>502',
    'null',
    '[]',
    text.slice(0, dice.int(0, text.length)),
    `${text}${text}`,
    '['.repeat(200_000),
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    `[${'[],'.repeat(2_000_000)}0]`,
  );
}

/** A value many times over. */
class Many {
  readonly #value: unknown;
  readonly #count: number;

  constructor(value: unknown, count: number) {
    this.#value = value;
    this.#count = count;
  }

  all(): unknown[] {
    return new Array(this.#count).fill(this.#value);
  }
}

/** Every value in the tree, by what holds it. */
function placesIn(root: Holder): { holder: Holder; key: string | number }[] {
  const places: { holder: Holder; key: string | number }[] = [];
  const open: Holder[] = [root];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    if (holder instanceof Many) continue;
    for (const key of Object.keys(holder).slice(0, 300)) {
      places.push({ holder, key });
      const value = holder[key];
      if (typeof value === 'object' && value !== null) open.push(value as Holder);
    }
  }
  return places;
}

/** @param mayRepeat whether it may be a list of 100,000: lists of such lists would be a terabyte */
function wrongValue(value: unknown, dice: Dice, hostile: readonly string[], mayRepeat: boolean): unknown {
  const many = dice.maybe(0.1) ? dice.pick(20_000, 100_000) : dice.int(2, 2_000);
  const smallEnough = typeof value === 'object' && JSON.stringify(value)?.length * many < 20_000_000;
  return dice.pick<() => unknown>(
    () => null,
    () => dice.maybe(0.5),
    () => dice.pick(0, -1, 1.5, 1e308, 2 ** 53, 65_536),
    () => dice.pick(...hostile),
    () => dice.pick(...TEXTS),
    () => dice.pick('x', 'é', '/', '../', 'a/', '"', '\n', ' ', '\u202e', '::', '%25').repeat(many * 10),
    () => dice.pick<unknown>([], {}, [[]], { id: {} }, [null, 1, 'x', {}]),
    () => (mayRepeat ? new Many(smallEnough ? value : 'x', many) : value),
    () => (mayRepeat ? new Many({ name: dice.pick(...hostile), id: 'x', steps: [{}] }, many) : {}),
    () => nested(dice.int(2, 500)),
    () =>
      Object.fromEntries(
        Array.from({ length: many }, (_, index) => [`k${index}`, dice.pick<unknown>(1, 'x')]),
      ),
    () => [value, value],
  )();
}

const TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  'con',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '2025-13-45',
  'ACTIVE',
  'ERROR',
  'CANCELED',
  'SUPERSEDED',
  'BUILDING',
  'DEPLOYING',
  'javascript:alert(1)',
  'http://127.0.0.1:1/closed',
  'http://[::1]:1/',
  'wss://user:pass@127.0.0.1:1/?token=abcdefghijklmnop',
  'http://',
  'NaN',
  '1h9999999999s',
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let left = depth; left > 0; left--) value = left % 2 === 0 ? [value] : { steps: value };
  return value;
}
