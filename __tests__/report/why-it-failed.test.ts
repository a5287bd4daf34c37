import { expect, test } from '@jest/globals';
import { summaryMarkdown } from '../../src/report/summary/summary.ts';
import { diagnoseFailure } from '../diagnosis/at-once.ts';
import { failedSteps, sampleReport, withLines } from './sample-report.ts';

test('the key line is marked among the key lines; a source whose message is the title is only linked', () => {
  const lines = ['> tsc', 'src/a.ts(4,1): error TS2304: Wrong.'];
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const logs = [{ file: 'deploy.log', type: 'DEPLOY' as const, bytes, firstLine: 1 }];
  const locations = [
    { file: 'src/a.ts', line: 4, column: 1, message: 'Wrong.', code: 'TS2304' },
    { file: 'src/b.ts', line: 7, column: 2, message: 'Unknown.', code: 'TS2304' },
  ];
  const report = withLines(sampleReport(failedSteps), 'web', lines);
  const failures = report.failures.map((failure) => {
    const diagnosis = { ...diagnoseFailure(failure, { logs }), locations };
    return { ...failure, title: 'web: src/a.ts: Wrong.', diagnosis };
  });
  const markdown = summaryMarkdown({ ...report, failures }).replaceAll('&#58;', ':');
  expect(markdown).toContain('```text\n  1  > tsc\n> 2  src/a.ts(4,1): error TS2304: Wrong.\n```');
  expect(markdown).toContain('<br>\n<code>src/a.ts:4:1</code> · line 2 of <code>deploy.log</code> · during');
  expect(markdown).toContain('<br>\n<code>src/b.ts:7:2</code> Unknown.\n');
});
