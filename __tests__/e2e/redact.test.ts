import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/index.ts';
import { type Job, runJob } from './harness.ts';
import { finished } from './numbered-log.ts';
import { frameOf, runRewritten } from './rewriting-proxy.ts';

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

const TOKEN = `dop_v1_${'0123456789abcdef'.repeat(4)}`;

test.concurrent.each([
  ['live', rawScenario],
  ['archived', finished],
])(
  'what is not seen in a line does not hide what is, in the log and in the file: %s',
  async (_, scenarioOf) => {
    const hidden = [
      '\x1b[01;31m\x1b[Kpassword\x1b[m\x1b[K=hunter2',
      'pass\x1b(Bword\x1b]8;;https://example.com\x07=hun\x1b]8;;\x1b\\ter2',
      'pass\u009b1mword\u200b=hun\0ter2\r',
      `${TOKEN.slice(0, 30)}\x1b[K${TOKEN.slice(30, 50)}\x1b]0;title\x07${TOKEN.slice(50)}`,
    ];
    const lines = hidden.map((text, index) => `web 2025-12-01T03:10:0${index}Z ${text}\n`);
    const job = await runJob(
      { scenario: scenarioOf({ build: lines.join(''), buildMs: 600 }), token: TOKEN },
      { type: 'BUILD', redact: 'password=\\w+$' },
    );
    const printed = job.printed.filter((line) => line.startsWith('web ')).join('\n');
    for (const text of [printed, job.file('build.log').toString()]) {
      expect(text.match(/\*\*\*/g)).toHaveLength(hidden.length);
      expect(text).not.toMatch(/pass|word|ter2|dop_v1|[0-9a-f]{14}/);
    }
  },
);

test.concurrent.each([
  ['what redact matches', 'password=hunter2', 'password=hun'.length],
  ['the token', TOKEN, 40],
])(
  '%s is not shown in two parts, where a dropped connection cut a line of a log without an archive',
  async (_, secret, at) => {
    const begun = `web 2025-12-01T03:10:01Z ${secret.slice(0, at)}`;
    const job = await runRewritten(
      { scenario: rawScenario({ build: 'web 2025-12-01T03:10:00Z first\n', buildMs: 10_000 }), token: TOKEN },
      {
        answer: (body) => body.replace(/"historic_urls":\[[^\]]*\]/, '"historic_urls":[]'),
        frames: [
          [frameOf(`web 2025-12-01T03:10:00Z first\n${begun}`)],
          [frameOf(`${secret.slice(at)} after\nweb 2025-12-01T03:10:02Z last\n`)],
        ],
      },
      { type: 'BUILD', redact: 'password=\\w+', prefix: 'full' },
      { clockSpeed: 8 },
    );
    const whole = [
      'web 2025-12-01T03:10:00Z first',
      'web 2025-12-01T03:10:02Z last',
      'web 2025-12-01T03:10:01Z *** after',
    ];
    expect(job.printed).toEqual(expect.arrayContaining(whole));
    expect(job.file('build.log').toString()).toBe(whole.map((line) => `${line}\n`).join(''));
  },
);
