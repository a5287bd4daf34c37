import { expect, test } from '@jest/globals';
import { type Job, runJob } from './harness.ts';

/** Everything that people read of a job, but for the paths and addresses that scripts need as they are. */
function shown({ result, outputs }: Job): Record<string, string> {
  const { log_dir, log_files, log_urls, historic_urls, live_url, url, ...words } = outputs;
  return {
    log: result.lines.map(({ text }) => text).join('\n'),
    annotations: JSON.stringify(result.annotations),
    summary: result.summary,
    outputs: JSON.stringify(words),
  };
}

test.concurrent.each([
  ['a failed build', 'build-exit', {}],
  ['a failed component that was asked for', 'health-check', { component: 'web' }],
  ['a crash with its crash log', 'crash-loop', {}],
  ['a success', 'good', {}],
])(
  'redact holds for names too, in every part of the log, the summary and the outputs: %s',
  async (_, scenario, inputs) => {
    const job = await runJob({ scenario, speed: 100 }, { redact: '\\bweb\\b\nsample-nodejs', ...inputs });
    for (const [place, text] of Object.entries(shown(job))) {
      expect({ place, found: /.*(?:\bweb\b|sample-nodejs).*/.exec(text)?.[0] }).toEqual({ place });
    }
    expect(job.result.summary).toContain('### ');
    expect(job.result.summary).toContain('```mermaid');
  },
);
