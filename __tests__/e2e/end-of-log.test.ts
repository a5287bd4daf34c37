import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import type { LogLine } from '../../runner-model/log-line.ts';
import { runJob } from './harness.ts';

const SPEED = 200;
/** A crash that is seen while the deployment goes on; whether it is seen is a matter of time. */
const NOTICE = /^\S+ crashed, and App Platform is restarting it\./;

/** What stands after the last group and after the last lines of a log, without colours. */
function endOf(lines: LogLine[]): string[] {
  const last = lines.findLastIndex(({ kind, text }) => kind === 'endgroup' || text.startsWith('::'));
  return lines
    .slice(last + 1)
    .map(({ text }) => stripVTControlCharacters(text))
    .filter((text) => !NOTICE.test(text) && !text.startsWith('»'));
}

test.concurrent.each(['build-exit', 'crash-loop', 'health-check', 'two-fail', 'monorepo-one-fails'])(
  '%s: one block outside any group, cause first, without commands, at most forty lines, nothing twice',
  async (scenario) => {
    const { result, outputs } = await runJob({ scenario, speed: SPEED });
    const [blank, cause, ...rest] = endOf(result.lines);
    const title = result.annotations.find(({ level }) => level === 'error')?.title;
    expect([blank, cause]).toEqual(['', title]);
    expect(cause).toBe(outputs.reason);
    const block = rest;
    expect(block.length).toBeLessThanOrEqual(38);
    const said = block.filter((line) => line !== '' && !line.startsWith('  '));
    expect(new Set(said).size).toBe(said.length);
    expect(said).toContainEqual(expect.stringMatching(/^What to do: ./));
    expect(said).toContainEqual(expect.stringMatching(/\b(build|deploy|web|queue)\.log:\d+/));
    expect(said.slice(-5)).toEqual([
      expect.stringMatching(/^Changes since the last successful deployment: /),
      expect.stringMatching(/^Deployment \S+ \(commit \w+\) serves the app/),
      expect.stringMatching(
        /^Deployment of \S+ failed \(.+\): https:\/\/cloud\.digitalocean\.com\/apps\/\S+$/,
      ),
      `App: ${outputs.app_url}`,
      expect.stringMatching(/^To keep build\.log.*, set artifact: app-platform-logs$/),
    ]);
    const marked = block.filter((line) => /^ {4}> +\d+ {2}/.test(line));
    expect(marked).toHaveLength(scenario === 'two-fail' ? 2 : 1);
  },
);

test.concurrent.each(['build-exit', 'crash-loop', 'health-check', 'two-fail', 'exit-137', 'rolled-back'])(
  '%s: an annotation is six lines at most, and its title and first line name component and cause',
  async (scenario) => {
    const { result, outputs } = await runJob({ scenario, speed: SPEED });
    const errors = result.annotations.filter(({ level }) => level === 'error');
    for (const { message } of errors) expect(message.split('\n').length).toBeLessThanOrEqual(6);
    const components = JSON.parse(outputs.failed_components ?? '') as string[];
    const own = errors.filter(({ title = '', message }) => message.split('\n')[0] === title);
    expect(own.map(({ title }) => title?.split(/[: ]/)[0]).toSorted()).toEqual(components.toSorted());
  },
);

test.concurrent('after a success there is one line, with the address of the app', async () => {
  const { result, outputs } = await runJob({ scenario: 'good', speed: SPEED });
  expect(outputs.app_url).toMatch(/^https:/);
  expect(endOf(result.lines)).toEqual([
    expect.stringMatching(new RegExp(`^Deployment of sample-nodejs is ACTIVE \\(.+\\): ${outputs.app_url}$`)),
  ]);
});

test.concurrent('a canceled deployment is said once, then what is served and where to look', async () => {
  const { result, outputs } = await runJob({ scenario: 'canceled', speed: SPEED });
  expect(endOf(result.lines)).toEqual([
    '',
    expect.stringMatching(/^The deployment was canceled before it was active: /),
    expect.stringMatching(/serves the app/),
    expect.stringMatching(/^Control panel: https:/),
    `App: ${outputs.app_url}`,
    expect.stringMatching(/^To keep build\.log, set artifact: /),
  ]);
});
