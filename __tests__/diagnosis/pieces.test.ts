import { expect, test } from '@jest/globals';
import { doInPieces } from '../../src/basics/pieces.ts';
import { diagnoseFailure } from '../../src/diagnosis/diagnose.ts';

const failure = { component: 'web', step: '', stage: 'DEPLOY', code: '', message: '' } as const;
/** 512 KiB, on each line of which many rules have to be tried. */
const line = `web 2026-01-01T00:00:00.123456789Z ${'Error: '.repeat(280)}\n`;
const bytes = Buffer.from(line.repeat((512 * 1024) / line.length));
const logs = [{ file: 'deploy.log', type: 'DEPLOY' as const, bytes, firstLine: 1 }];

test('while a log is searched, timers and signals have their turn', async () => {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns++;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await doInPieces(diagnoseFailure(failure, { logs }));
  isDone = true;
  expect(turns).toBeGreaterThan(4);
});

test('it ends as soon as the signal is aborted', async () => {
  const abort = new AbortController();
  const reason = new Error('timeout');
  setImmediate(() => abort.abort(reason));
  await expect(doInPieces(diagnoseFailure(failure, { logs }), abort.signal)).rejects.toBe(reason);
});
