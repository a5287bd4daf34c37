import { expect, test } from '@jest/globals';
import type { Stdout } from '../../src/runner/stdout.ts';
import { WorkflowLog } from '../../src/runner/workflow-log.ts';

test('logs beyond the limit are not in the workflow log, which is said once; lines of ours go on', () => {
  const written: Buffer[] = [];
  const write = (bytes: Uint8Array) => void written.push(Buffer.from(bytes));
  const log = new WorkflowLog({ write, writeLarge: write } as unknown as Stdout, false, 20);
  const lines = () => Buffer.concat(written).toString().split('\n');
  log.log(Buffer.from('first line\n'));
  log.log(Buffer.from('second\n'));
  expect(lines()).toEqual([expect.stringMatching(/^::stop-commands::/), 'first line', 'second', '']);
  for (let count = 0; count < 3; count++) log.log(Buffer.from(`beyond ${count}\n`));
  log.info('ours');
  expect(lines().slice(3)).toEqual([
    expect.stringContaining('The workflow log is full. Lines from here on are in the log files only.'),
    'ours',
    '',
  ]);
});
