import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ComponentLines } from '../../src/logs/component-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'component-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KNOWN = ['web', 'queue'];
const AT = '2025-12-01T03:10:38.5Z';

/** Lines with their owners; the long ones lie in several pieces. */
const line = fc.record({
  name: fc.constantFrom('web', 'queue', 'webx', undefined),
  text: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('', 'a', `web ${AT} b`, ' x', '\r') },
    { weight: 1, arbitrary: fc.constant('y'.repeat(1_200_000)) },
  ),
});

function fileOf(lines: { name: string | undefined; text: string }[], endsInNewline: boolean): string {
  const path = join(folder, 'some.log');
  const all = lines.map(({ name, text }) => (name === undefined ? ` ${text}` : `${name} ${AT} ${text}`));
  writeFileSync(path, all.join('\n') + (endsInNewline && all.length > 0 ? '\n' : ''));
  return path;
}

function linesOf(apart: ComponentLines, owner: string | undefined, tailLines?: number): string[] {
  let text = '';
  for (const piece of apart.of(owner, tailLines)) text += piece.toString();
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

test('each line is handed on once, in order, to the component that wrote it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), fc.nat(5), (lines, newline, tail) => {
      const wanted = new Map<string | undefined, string[]>();
      let owner: string | undefined;
      for (const { name, text } of lines) {
        if (name !== undefined) owner = KNOWN.includes(name) ? name : undefined;
        const shown = name === undefined ? ` ${text}` : `${name} ${AT} ${text}`;
        wanted.set(owner, [...(wanted.get(owner) ?? []), shown]);
      }
      const apart = new ComponentLines(fileOf(lines, newline), KNOWN);
      expect(apart.owners).toEqual([...wanted.keys()]);
      for (const [one, own] of wanted) {
        expect(linesOf(apart, one)).toEqual(own);
        expect(linesOf(apart, one, tail + 1)).toEqual(own.slice(-tail - 1));
      }
    }),
    { numRuns: 60 },
  );
});
