import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LedgerOptions, LineLedger } from '../../../src/logs/ledger/line-ledger.ts';

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

function ledgerOf(options: Partial<LedgerOptions> = {}): LineLedger {
  return new LineLedger({
    components: [],
    hasArchive: true,
    skipEarlier: false,
    isSecretAcross: () => false,
    ...options,
  });
}

function bytesOf(lines: string[]): Buffer {
  return Buffer.from(lines.map((text) => `${text}\n`).join(''));
}

function linesOf(...shown: Buffer[]): string[] {
  return Buffer.concat(shown).toString().split('\n').slice(0, -1);
}

function live(ledger: LineLedger, lines: string[]): string[] {
  return linesOf(ledger.startLive(), ledger.live(bytesOf(lines)), ledger.endLive().lines);
}

function archived(ledger: LineLedger, lines: string[]): string[] {
  ledger.startArchive();
  return linesOf(ledger.archived(bytesOf(lines)), ledger.endArchivedFile());
}

const sorted = (lines: string[]) => [...lines].sort();

test('with the archive, lines out equal lines in, for any log, cuts, replays and changed places', () => {
  fc.assert(
    fc.property(log, fc.array(connection, { maxLength: 8 }), (lines, connections) => {
      const ledger = ledgerOf();
      const shown = connections.flatMap((one) => live(ledger, reading(lines, one)));
      const recovered = archived(ledger, lines);
      expect(sorted([...shown, ...recovered])).toEqual(sorted(lines));
      expect(ledger.missing()).toBe(0);
      expect(archived(ledger, lines)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('what was missed comes in the order of the archive', () => {
  fc.assert(
    fc.property(log, fc.array(connection, { maxLength: 4 }), (lines, connections) => {
      const ledger = ledgerOf();
      for (const one of connections) live(ledger, reading(lines, one));
      const recovered = archived(ledger, lines);
      let at = 0;
      for (const one of lines) if (one === recovered[at]) at++;
      expect(at).toBe(recovered.length);
    }),
  );
});

test('when every connection replays all, each line is shown live, once and in order, and nothing is recovered', () => {
  fc.assert(
    fc.property(log, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (lines, cuts) => {
      const ledger = ledgerOf();
      const shown = [...cuts, lines.length].flatMap((cut) => live(ledger, lines.slice(0, cut)));
      // A first line without a prefix is held back on a reconnection only if it was not shown yet.
      const missed = archived(ledger, lines);
      expect(sorted([...shown, ...missed])).toEqual(sorted(lines));
      const begun = lines.findIndex((one) => /^(web|api) /.test(one));
      if (begun === 0 && cuts.every((cut) => cut > 0)) expect(shown).toEqual(lines);
    }),
  );
});

test('with timestamps, a connection that begins in the middle shows the new lines at once', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `web 2025-12-01T03:10:0${index}.5Z same words`);
  const ledger = ledgerOf();
  expect(live(ledger, lines.slice(0, 4))).toEqual(lines.slice(0, 4));
  expect(live(ledger, lines.slice(2, 6))).toEqual(lines.slice(4, 6));
  expect(live(ledger, lines.slice(7))).toEqual(lines.slice(7));
  expect(archived(ledger, lines)).toEqual([lines[6]]);
});

test.each([
  ['one among lines with a prefix waits for the archive', ['part', 'web 2025-12-01T03:10:00Z x'], 1],
  ['others are shown when one with a prefix has come', ['part', '', 'web 2025-12-01T03:10:00Z x'], 2],
  ['nine are a log without prefixes', Array.from({ length: 9 }, (_, index) => `line ${index}`), 9],
  ['all in a reading that ended soon wait for the archive, which knows their order', ['part', 'other'], 0],
])('of first lines without a prefix, %s', (_, lines, shown) => {
  expect(live(ledgerOf(), lines)).toHaveLength(shown);
});

test('the end of a line that was cut is not shown as a line', () => {
  const ledger = ledgerOf();
  live(ledger, ['web 2025-12-01T03:10:00Z first']);
  expect(live(ledger, ['of a line', 'web 2025-12-01T03:10:02Z third'])).toEqual([
    'web 2025-12-01T03:10:02Z third',
  ]);
});

test('a line whose bytes are not UTF-8 is the same line in a frame and in the archive', () => {
  const ledger = ledgerOf();
  const inArchive = Buffer.from([0x61, 0xff, 0xfe, 0x62, 0x0a]);
  expect(live(ledger, ['web 2025-12-01T03:10:00Z', inArchive.toString('utf8', 0, 4)])).toHaveLength(2);
  ledger.startArchive();
  expect(ledger.archived(inArchive)).toHaveLength(0);
});

test('a line whose UTF-8 was cut on its way is the same line as the whole one in the archive', () => {
  const ledger = ledgerOf();
  live(ledger, ['web 2025-12-01T03:10:00Z', 'web caf\ufffd\ufffd']);
  expect(archived(ledger, ['web caf\u00e9', 'web caf\u00e9'])).toEqual(['web caf\u00e9']);
});

test('a million different lines cost at most 64 MiB', () => {
  const ledger = ledgerOf();
  ledger.startLive();
  for (let thousand = 0; thousand < 1_000; thousand++) {
    ledger.live(bytesOf(Array.from({ length: 1_000 }, (_, index) => `line ${thousand * 1_000 + index}`)));
  }
  expect(ledger.shown).toBe(1_000_000);
  // While the table grows the old half is still there.
  expect(ledger.bytes * 1.5).toBeLessThanOrEqual(64 * 1024 * 1024);
});

test('a first line that is held back counts as one of the reading', () => {
  const ledger = ledgerOf({ components: ['web'] });
  const prefixed = 'web 2025-12-01T03:10:00Z x';
  expect(live(ledger, ['same', prefixed, 'same'])).toEqual([prefixed, 'same']);
  expect(archived(ledger, ['same', prefixed, 'same'])).toEqual(['same']);
});

test('RUN logs have no archive: a first line without a prefix is shown, and equal ones after it too', () => {
  const ledger = ledgerOf({ components: ['web'], hasArchive: false });
  const lines = ['same', 'web 2025-12-01T03:10:00Z x', 'same', 'same'];
  expect(live(ledger, lines)).toEqual(lines);
});

test('a line of Windows whose UTF-8 was cut on its way is the same line as the whole one in the archive', () => {
  const ledger = ledgerOf();
  live(ledger, ['web 2025-12-01T03:10:00Z', 'caf\ufffd\ufffd \u2713\r']);
  expect(archived(ledger, ['web 2025-12-01T03:10:00Z', 'caf\u00e9 \u2713\r'])).toEqual([]);
});

test('first lines that nothing follows for a while are those of a log without prefixes', () => {
  const ledger = ledgerOf({ components: ['web'] });
  ledger.startLive();
  expect(linesOf(ledger.live(bytesOf(['one'])))).toEqual([]);
  expect(ledger.holdsFirstLines).toBe(true);
  expect(linesOf(ledger.releaseFirstLines())).toEqual(['one']);
  expect(ledger.holdsFirstLines).toBe(false);
  expect(linesOf(ledger.live(bytesOf(['two'])))).toEqual(['two']);
});

test('with tail_lines, what the live log began after is left out; what was missed later is not', () => {
  const ledger = ledgerOf({ skipEarlier: true });
  const at = (second: number) => `web 2025-12-01T03:10:0${second}Z x`;
  live(ledger, [at(4), '', at(6)]);
  // An empty line says nothing about where in the log it stands.
  expect(archived(ledger, [at(1), '', at(2), at(4), at(5), '', at(6)])).toEqual([at(5), '']);
});

test('wherever bytes are cut, the same lines come out', () => {
  fc.assert(
    fc.property(log, fc.array(fc.nat(), { maxLength: 8 }), (lines, cuts) => {
      const bytes = bytesOf(lines);
      const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const ledger = ledgerOf();
      const shown = [ledger.startLive()];
      for (const [index, to] of places.slice(1).entries()) {
        shown.push(Buffer.from(ledger.live(Buffer.from(bytes.subarray(places[index], to)))));
      }
      shown.push(ledger.endLive().lines);
      expect(linesOf(...shown)).toEqual(live(ledgerOf(), lines));
    }),
  );
});

test('when no archive comes, no line is lost: what was held back is given out', () => {
  fc.assert(
    fc.property(log, fc.array(connection, { maxLength: 6 }), (lines, connections) => {
      const ledger = ledgerOf();
      const readings = connections.map((one) => reading(lines, { ...one, swaps: [] }));
      const shown = readings.flatMap((one) => live(ledger, one));
      const all = new Set([...shown, ...linesOf(ledger.takeHeldBack().lines)]);
      expect(readings.flat().filter((line) => !all.has(line))).toEqual([]);
      expect(ledger.takeHeldBack().lines).toHaveLength(0);
    }),
  );
});

test('a line that a connection cut off is held until it comes whole', () => {
  const begun = 'web 2025-12-01T03:10:01Z half a li';
  const cut = ledgerOf();
  cut.startLive();
  expect(linesOf(cut.live(Buffer.from(`web 2025-12-01T03:10:00Z x\n${begun}`)))).toHaveLength(1);
  expect(linesOf(cut.endLive().lines)).toEqual([]);
  expect(linesOf(cut.takeHeldBack().lines)).toEqual([begun]);

  const whole = ledgerOf();
  whole.startLive();
  whole.live(Buffer.from(`web 2025-12-01T03:10:00Z x\n${begun}`));
  whole.endLive();
  expect(live(whole, [`${begun}ne`])).toEqual([`${begun}ne`]);
  expect(linesOf(whole.takeHeldBack().lines)).toEqual([]);
});

describe('a line that one connection cut off and the next goes on with', () => {
  const FIRST = 'web 2025-12-01T03:10:00Z first';
  const LAST = 'web 2025-12-01T03:10:02Z last';
  const WHOLE = 'web 2025-12-01T03:10:01Z half a line';
  const connect = (ledger: LineLedger, text: string) =>
    linesOf(ledger.startLive(), ledger.live(Buffer.from(text)), ledger.endLive().lines);

  test.each([1, 10, 24, 25, 30, WHOLE.length - 1, WHOLE.length].map((at) => [at]))(
    'is one line, cut after %i bytes',
    (at) => {
      const ledger = ledgerOf({ components: ['web'], hasArchive: false });
      expect(connect(ledger, `${FIRST}\n${WHOLE.slice(0, at)}`)).toEqual([FIRST]);
      expect(connect(ledger, `${WHOLE.slice(at)}\n${LAST}\n`)).toEqual([WHOLE, LAST]);
      expect(connect(ledger, `${FIRST}\n${WHOLE}\n${LAST}\n`)).toEqual([]);
      expect(linesOf(ledger.takeHeldBack().lines)).toEqual([]);
    },
  );

  test('is one line over three connections, and where an archive was waited for', () => {
    const ledger = ledgerOf({ components: ['web'] });
    connect(ledger, `${FIRST}\n${WHOLE.slice(0, 27)}`);
    connect(ledger, WHOLE.slice(27, 30));
    expect(connect(ledger, `${WHOLE.slice(30)}\n${LAST}\n`)).toEqual([LAST]);
    expect(linesOf(ledger.takeHeldBack().lines)).toEqual([WHOLE]);
  });

  test('is not given out twice when it comes whole later', () => {
    const ledger = ledgerOf({ components: ['web'] });
    connect(ledger, `${FIRST}\n${WHOLE.slice(0, 27)}`);
    connect(ledger, `${WHOLE.slice(27)}\n`);
    expect(connect(ledger, `${WHOLE}\n${LAST}\n`)).toEqual([WHOLE, LAST]);
    expect(linesOf(ledger.takeHeldBack().lines)).toEqual([]);
  });

  test('without a prefix is one line only if two would show a secret', () => {
    for (const isSecretAcross of [() => true, () => false]) {
      const ledger = ledgerOf({ components: ['web'], hasArchive: false, isSecretAcross });
      connect(ledger, `${FIRST}\npass`);
      const shown = connect(ledger, 'word\n');
      const held = linesOf(ledger.takeHeldBack().lines);
      expect([shown, held]).toEqual(isSecretAcross() ? [['password'], []] : [['word'], ['pass']]);
    }
  });
});

test('a line too long to be held is not shown live, and comes whole from the archive once', () => {
  const long = 'x'.repeat(9 * 1024 * 1024);
  const ledger = ledgerOf();
  const lines = ['web 2025-12-01T03:10:00Z x', long, 'web 2025-12-01T03:10:01Z y'];
  expect(live(ledger, lines)).toEqual([lines[0], lines[2]]);
  expect(archived(ledger, lines)).toEqual([long]);
  expect(archived(ledger, lines)).toEqual([]);
});

describe('beyond the different lines that are counted', () => {
  const LINES = Array.from({ length: 60 }, (_, index) => {
    const second = String(index).padStart(2, '0');
    return `web 2025-12-01T03:10:${second}.5Z line`;
  });

  test('lines out still equal lines in, when what was missed comes back from the archive', () => {
    fc.assert(
      fc.property(
        fc.array(connection, { maxLength: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 60 }),
        (connections, maxLines, cut) => {
          const ledger = ledgerOf({ maxLines });
          const shown = connections.flatMap((one) => live(ledger, reading(LINES, { ...one, swaps: [] })));
          const soFar = archived(ledger, LINES.slice(0, cut));
          const recovered = [...soFar, ...archived(ledger, LINES)];
          expect(sorted([...shown, ...recovered])).toEqual(LINES);
          expect(ledger.missing()).toBe(0);
          expect(ledger.hasLastShown()).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('the first connection goes on to be shown, and what the archive lacks is known', () => {
    const ledger = ledgerOf({ maxLines: 5 });
    expect(live(ledger, LINES)).toEqual(LINES);
    expect(archived(ledger, LINES.slice(0, 50))).toEqual([]);
    expect(ledger.missing()).toBe(10);
    expect(ledger.hasLastShown()).toBe(false);
  });

  test('a log without an archive is shown whole, if with repeats', () => {
    const ledger = ledgerOf({ maxLines: 5, hasArchive: false });
    live(ledger, LINES.slice(0, 10));
    expect(live(ledger, LINES).slice(-50)).toEqual(LINES.slice(10));
  });

  test('more of them cost no more memory', () => {
    const ledger = ledgerOf({ maxLines: 1_000 });
    ledger.startLive();
    const thousand = (from: number) =>
      bytesOf(Array.from({ length: 1_000 }, (_, index) => `web 2025-12-01T03:10:00Z ${from + index}`));
    ledger.live(thousand(0));
    const { bytes } = ledger;
    for (let from = 1_000; from < 30_000; from += 1_000) ledger.live(thousand(from));
    expect(ledger.shown).toBe(30_000);
    expect(ledger.bytes).toBe(bytes);
  });
});
