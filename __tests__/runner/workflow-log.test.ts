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

test('of each level ten annotations are made; what comes after is in the log, and each is cut', () => {
  const written: Buffer[] = [];
  const write = (bytes: Uint8Array) => void written.push(Buffer.from(bytes));
  const log = new WorkflowLog({ write, writeLarge: write } as unknown as Stdout, false);
  for (let count = 1; count <= 12; count++)
    log.annotate({ level: 'error', title: 't'.repeat(300), message: `${count} ${'m'.repeat(5_000)}` });
  log.annotate({ level: 'warning', title: 'A warning', message: 'too' });
  const lines = Buffer.concat(written).toString().split('\n');
  const errors = lines.filter((line) => line.startsWith('::error '));
  expect(errors).toHaveLength(10);
  for (const error of errors) {
    const [, title = '', message = ''] = /^::error title=(t+)::(.*)$/.exec(error) ?? [];
    expect([title.length, message.length]).toEqual([255, 4_096]);
  }
  expect(lines.filter((line) => /^t+: 1[12] m/.test(line))).toHaveLength(2);
  expect(lines).toContain('::warning title=A warning::too');
});
