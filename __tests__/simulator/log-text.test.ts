import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { withSimulator } from './client.ts';

/** What a log of a scenario says, without prefixes and colours. */
async function textOf(scenario: string, type: 'BUILD' | 'DEPLOY', component?: string): Promise<string[]> {
  let lines: string[] = [];
  await withSimulator({ scenario, startAt: 4_000_000 }, async (simulator) => {
    const text = stripVTControlCharacters(simulator.log(type, component).toString());
    lines = text
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace(/^\S+ \S+Z /, ''));
  });
  return lines;
}

const HEAD = /^╭──────────── (.+) ───────────╼$/;

function boxes(lines: string[]): string[] {
  return lines.flatMap((line) => HEAD.exec(line)?.[1] ?? []);
}

test('a buildpack build is a row of boxes, each with a foot', async () => {
  const lines = await textOf('good', 'BUILD');
  expect(boxes(lines)).toEqual([
    'git repo clone',
    'buildpack detection',
    'build caching',
    'app build',
    'app upload',
  ]);
  for (const line of lines.filter((one) => HEAD.test(one))) {
    expect(lines).toContain(`╰${'─'.repeat(line.length - 1)}╼`);
  }
  expect(lines).toContain('│    digitalocean/nodejs-appdetect  v0.1.2    ');
  expect(lines).toContain('│    heroku/nodejs                  v0.338.5  (Node.js)');
  expect(lines).toContain('│ -----> Build succeeded!');
  expect(lines.filter((line) => /^│ Timer: \w+ started at \d{4}-\d\d-\d\dT[\d:]+Z$/.test(line))).toHaveLength(
    5,
  );
  expect(lines.filter((line) => /^│ Timer: \w+ ran for [\d.]+s and ended at \S+Z$/.test(line))).toHaveLength(
    5,
  );
  expect(lines.at(-1)).toBe(' ✔  build complete ');
});

test('a source directory is applied after the clone', async () => {
  const lines = await textOf('monorepo', 'BUILD', 'api');
  const index = lines.indexOf(' › applying source directory packages/api');
  expect(lines[index + 1]).toBe(' ✔ using workspace root /workspace/packages/api');
  expect(lines[index - 2]).toMatch(/^╰─+╼$/);
  expect(await textOf('good', 'BUILD')).not.toContainEqual(expect.stringContaining('applying source'));
});

/** The last line of what failed, and how many lines of advice follow it. */
test.each([
  ['build-exit', '│        npm error command sh -c tsc && vite build', 18],
  ['install-fails', /^│ {8}npm error A complete log of this run can be found in: /, 17],
  ['custom-build-fails', '│ sh: 1: tsc: not found', 1],
])('%s: a failed buildpack build ends as App Platform ends it, without a foot', async (name, last, after) => {
  const lines = await textOf(name, 'BUILD');
  const index = lines.findLastIndex((line) => (typeof last === 'string' ? line === last : last.test(line)));
  const end = lines.slice(-5);
  expect(end[0]).toMatch(/^│ Timer: Builder ran for [\d.]+s and ended at \S+Z$/);
  expect(end.slice(1)).toEqual(['│ ERROR: failed to build: exit status 1', '│ ', '│ ', '│  ✘ build failed']);
  expect(index).toBeGreaterThan(0);
  expect(lines.length - end.length - index).toBeGreaterThan(after);
  expect(lines.includes('│ -----> Build failed')).toBe(name !== 'custom-build-fails');
  expect(lines.includes('│ building: exit status 127')).toBe(name === 'custom-build-fails');
});

test('a Dockerfile build is written by kaniko, and ends as it does', async () => {
  const good = await textOf('dockerfile', 'BUILD');
  expect(boxes(good)).toEqual(['git repo clone', 'dockerfile build']);
  expect(good.filter((line) => /^│ INFO\[\d{4}\] .{44,} $/.test(line)).length).toBeGreaterThan(15);
  expect(good.slice(-4)).toEqual([
    '│  ✔ built and uploaded app container image to DOCR',
    expect.stringMatching(/^╰─+╼$/),
    '',
    ' ✔  build complete ',
  ]);
  const bad = await textOf('dockerfile-fails', 'BUILD');
  expect(bad.slice(-6)).toEqual([
    expect.stringMatching(/^│ npm error A complete log of this run/),
    '│ error building image: error building stage: failed to execute command: waiting for process to exit: exit status 1',
    '│ ',
    '│ command exited with code 1',
    '│ ',
    '│  ✘ build failed',
  ]);
});

test.each([
  ['exit-1', ['Node.js v24.11.1', 'ERROR component terminated with non-zero exit code: 1']],
  [
    'health-check',
    [
      expect.stringMatching(
        /^ERROR failed health checks after 6 attempts with error Readiness probe failed: dial tcp 10\.244\.\d+\.\d+:8080: connect: connection refused$/,
      ),
      'ERROR component terminated with non-zero exit code: 143',
    ],
  ],
  ['no-run-command', [expect.any(String), 'ERROR component terminated with non-zero exit code: 190']],
])('%s: the platform has the last word, after the container', async (name, expected) => {
  expect((await textOf(name, 'DEPLOY', 'web')).slice(-2)).toEqual(expected);
});

test('a crash that a health check hides is in the log before it', async () => {
  const lines = await textOf('crash-behind-health-check', 'DEPLOY', 'web');
  const error = lines.indexOf('Error: DATABASE_URL is not set');
  const symptom = lines.findIndex((line) => line.startsWith('ERROR failed health checks'));
  expect(error).toBeGreaterThan(0);
  expect(symptom).toBeGreaterThan(error);
});
