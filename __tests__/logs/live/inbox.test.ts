import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Inbox } from '../../../src/logs/live/inbox.ts';

const MIB = 1024 * 1024;

test('what comes in chunks of any size is taken in order, at most 1 MiB at a time', async () => {
  const size = fc.oneof(fc.nat({ max: 5_000 }), fc.nat({ max: 3 * MIB }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(size, fc.boolean()), { maxLength: 6 }), async (chunks) => {
      const inbox = new Inbox({ pause() {}, resume() {} });
      const taken: Buffer[] = [];
      const all = chunks.map(([length], index) => Buffer.alloc(length, `${index} `));
      for (const [index, [length, takes]] of chunks.entries()) {
        inbox.put(all[index]!);
        if (takes && length > 0) taken.push((await inbox.next())!);
      }
      inbox.end('it has ended');
      for (let next = await inbox.next(); next; next = await inbox.next()) taken.push(next);
      expect(Buffer.concat(taken).equals(Buffer.concat(all))).toBe(true);
      expect(Math.max(0, ...taken.map((one) => one.length))).toBeLessThanOrEqual(MIB);
    }),
    { numRuns: 50 },
  );
});

test('chunks of a byte that wait cost little more than they hold, and the sender is paused', () => {
  let paused = 0;
  const inbox = new Inbox({ pause: () => paused++, resume() {} });
  const before = process.memoryUsage();
  for (let count = 0; count <= 4 * MIB; count++) inbox.put(Buffer.from('x'));
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  expect(paused).toBe(1);
  expect(arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(100 * MIB);
});
