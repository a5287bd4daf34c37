import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Join } from '../../../src/logs/ledger/join.ts';

/** A log in which lines repeat, share timestamps, or have none, and two instances of a component write. */
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom('web', 'api'), fc.integer({ min: 0, max: 20 }), fc.constantFrom('a', 'b', ''))
    .map(([component, second, text]) => {
      return `${component} 2025-12-01T03:10:${String(second).padStart(2, '0')}.123Z ${text}`;
    }),
  fc.constantFrom('', 'same', 'npm warn', '│ ✔ done', 'caf\u00e9'),
);
const log = fc.array(line, { maxLength: 60 });

/** A connection: from where it replays, where it is cut, and which neighbours change places in it. */
const connection = fc.record({
  from: fc.nat({ max: 60 }),
  length: fc.nat({ max: 60 }),
  swaps: fc.array(fc.nat({ max: 59 }), { maxLength: 6 }),
});

function reading(
  lines: string[],
  { from, length, swaps }: { from: number; length: number; swaps: number[] },
) {
  const part = lines.slice(from, from + length);
  for (const at of swaps) {
    if (at + 1 < part.length) [part[at], part[at + 1]] = [part[at + 1]!, part[at]!];
  }
  return part;
}

function live(join: Join, lines: string[]): string[] {
  join.startReading();
  const judged = lines.flatMap((text) => [...join.admit(Buffer.from(text))]);
  judged.push(...join.endReading());
  return judged.filter(({ verdict }) => verdict === 'new').map(({ line }) => line.toString());
}

function archived(join: Join, lines: string[]): string[] {
  join.startReading();
  return lines.filter((text) => join.admitArchived(Buffer.from(text)));
}

const sorted = (lines: string[]) => [...lines].sort();

test('with the archive, lines out equal lines in, for any log, cuts, replays and changed places', () => {
  fc.assert(
    fc.property(log, fc.array(connection, { maxLength: 8 }), (lines, connections) => {
      const join = new Join();
      const shown = connections.flatMap((one) => live(join, reading(lines, one)));
      const recovered = archived(join, lines);
      expect(sorted([...shown, ...recovered])).toEqual(sorted(lines));
      expect(join.notInReading()).toBe(0);
      expect(archived(join, lines)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('what was missed comes in the order of the archive', () => {
  fc.assert(
    fc.property(log, fc.array(connection, { maxLength: 4 }), (lines, connections) => {
      const join = new Join();
      for (const one of connections) live(join, reading(lines, one));
      const recovered = archived(join, lines);
      let at = 0;
      for (const one of lines) if (one === recovered[at]) at++;
      expect(at).toBe(recovered.length);
    }),
  );
});

test('when every connection replays all, each line is shown live, once and in order, and nothing is recovered', () => {
  fc.assert(
    fc.property(log, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (lines, cuts) => {
      const join = new Join();
      const shown = [...cuts, lines.length].flatMap((cut) => live(join, lines.slice(0, cut)));
      // A first line without a prefix is held back on a reconnection only if it was not shown yet.
      const missed = archived(join, lines);
      expect(sorted([...shown, ...missed])).toEqual(sorted(lines));
      const begun = lines.findIndex((one) => /^(web|api) /.test(one));
      if (begun === 0 && cuts.every((cut) => cut > 0)) expect(shown).toEqual(lines);
    }),
  );
});

test('with timestamps, a connection that begins in the middle shows the new lines at once', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `web 2025-12-01T03:10:0${index}.5Z same words`);
  const join = new Join();
  expect(live(join, lines.slice(0, 4))).toEqual(lines.slice(0, 4));
  expect(live(join, lines.slice(2, 6))).toEqual(lines.slice(4, 6));
  expect(live(join, lines.slice(7))).toEqual(lines.slice(7));
  expect(archived(join, lines)).toEqual([lines[6]]);
});

test.each([
  ['one among lines with a prefix waits for the archive', ['part', 'web 2025-12-01T03:10:00Z x'], 1],
  ['others are shown when one with a prefix has come', ['part', '', 'web 2025-12-01T03:10:00Z x'], 2],
  ['nine are a log without prefixes', Array.from({ length: 9 }, (_, index) => `line ${index}`), 9],
  ['all in a reading that ended soon wait for the archive, which knows their order', ['part', 'other'], 0],
])('of first lines without a prefix, %s', (_, lines, shown) => {
  expect(live(new Join(), lines)).toHaveLength(shown);
});

test('the end of a line that was cut is not shown as a line', () => {
  const join = new Join();
  live(join, ['web 2025-12-01T03:10:00Z first']);
  expect(live(join, ['of a line', 'web 2025-12-01T03:10:02Z third'])).toEqual([
    'web 2025-12-01T03:10:02Z third',
  ]);
});

test('a line whose bytes are not UTF-8 is the same line in a frame and in the archive', () => {
  const join = new Join();
  const inArchive = Buffer.from([0x61, 0xff, 0xfe, 0x62]);
  expect(live(join, ['web 2025-12-01T03:10:00Z', inArchive.toString('utf8')])).toHaveLength(2);
  join.startReading();
  expect(join.admitArchived(inArchive)).toBe(false);
});

test('a line whose UTF-8 was cut on its way is the same line as the whole one in the archive', () => {
  const join = new Join();
  live(join, ['web 2025-12-01T03:10:00Z', 'web caf\ufffd\ufffd']);
  join.startReading();
  expect(join.admitArchived(Buffer.from('web caf\u00e9'))).toBe(false);
  expect(join.admitArchived(Buffer.from('web caf\u00e9'))).toBe(true);
});

test('a million different lines cost at most 64 MiB', () => {
  const join = new Join();
  join.startReading();
  for (let index = 0; index < 1_000_000; index++) for (const _ of join.admit(Buffer.from(`line ${index}`)));
  expect(join.shown).toBe(1_000_000);
  // While the table grows the old half is still there.
  expect(join.bytes * 1.5).toBeLessThanOrEqual(64 * 1024 * 1024);
});

test('a first line that was shown after all counts as one of the reading', () => {
  const join = new Join(['web']);
  join.startReading();
  const lines = ['same', 'web 2025-12-01T03:10:00Z x', 'same'].map((text) => Buffer.from(text));
  const judged = lines.flatMap((line) => join.admit(line));
  expect(judged.map(({ verdict }) => verdict)).toEqual(['doubtful', 'new', 'new']);
});

test('RUN logs have no archive: a first line without a prefix is shown, and equal ones after it too', () => {
  const join = new Join(['web']);
  join.startReading();
  const shown: string[] = [];
  for (const text of ['same', 'web 2025-12-01T03:10:00Z x', 'same', 'same']) {
    for (const { line, verdict } of join.admit(Buffer.from(text))) {
      if (verdict === 'doubtful') join.showDoubtful(line);
      if (verdict !== 'repeat') shown.push(line.toString());
    }
  }
  expect(shown).toEqual(['same', 'web 2025-12-01T03:10:00Z x', 'same', 'same']);
});

test('a line of Windows whose UTF-8 was cut on its way is the same line as the whole one in the archive', () => {
  const join = new Join();
  live(join, ['web 2025-12-01T03:10:00Z', 'caf\ufffd\ufffd \u2713\r']);
  join.startReading();
  expect(join.admitArchived(Buffer.from('web 2025-12-01T03:10:00Z'))).toBe(false);
  expect(join.admitArchived(Buffer.from('caf\u00e9 \u2713\r'))).toBe(false);
});

test('first lines that nothing follows for a while are those of a log without prefixes', () => {
  const join = new Join(['web']);
  join.startReading();
  expect(join.admit(Buffer.from('one'))).toEqual([]);
  expect(join.waits).toBe(true);
  expect(join.release().map(({ verdict }) => verdict)).toEqual(['new']);
  expect(join.waits).toBe(false);
  expect(join.admit(Buffer.from('two')).map(({ verdict }) => verdict)).toEqual(['new']);
});

test('an empty line says nothing about whether a reading repeats', () => {
  const join = new Join();
  live(join, ['web 2025-12-01T03:10:08Z', '', 'web 2025-12-01T03:10:09Z']);
  join.startReading();
  join.admitArchived(Buffer.from(''));
  expect(join.repeated).toBe(false);
  join.admitArchived(Buffer.from('web 2025-12-01T03:10:08Z'));
  expect(join.repeated).toBe(true);
});
