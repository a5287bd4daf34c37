import { expect, test } from '@jest/globals';
import { rawScenario, type Scenario, scenarios } from '../../simulator/index.ts';
import { linesOf, runJob } from './harness.ts';

const SPEED = 100;
/** For a build that is cut off after an hour. */
const HOUR_SPEED = 2000;

/** Each failure: code, failed components, a word of the title, a word of the key lines. */
test.concurrent.each<[string, string, string[], RegExp, RegExp]>([
  ['build-exit', 'BuildJobExitNonZero', ['web'], /^web: .*not assignable/, /error TS\d+/],
  ['build-oom', 'BuildJobOutOfMemory', ['web'], /memory/, /./],
  ['build-timeout', 'BuildJobTimeout', ['web'], /(took|time|long)/, /./],
  ['health-check', 'DeployContainerHealthChecksFailed', ['web'], /^web: .*port 3000/, /3000/],
  ['exit-137', 'DeployContainer', ['web'], /(memory|killed)/, /./],
  ['exit-127', 'DeployContainerExitNonZero', ['web'], /(127|not found)/, /not found/],
  ['not-executable', 'ContainerCommandNotExecutable', ['web'], /(run|execut)/, /./],
  ['two-fail', 'Deploy', ['web', 'queue'], /^(web|queue): /, /./],
  ['job-fails', 'Deploy', ['migrate'], /migrate/, /./],
  ['crash-loop', 'DeployContainerExitNonZero', ['web'], /^web: .*DATABASE_URL/, /DATABASE_URL/],
])(
  '%s: outputs, one annotation a component, the key lines outside any group',
  async (name, code, components, title, keyLine) => {
    const { result, outputs } = await runJob({
      scenario: name,
      speed: name === 'build-timeout' ? HOUR_SPEED : SPEED,
    });
    expect(result.exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: 'failure', phase: 'ERROR' });
    expect(outputs.error_code).toContain(code);
    expect(outputs.error_message).not.toBe('');
    expect(JSON.parse(outputs.failed_components ?? '').sort()).toEqual([...components].sort());
    const errors = result.annotations.filter(
      ({ level, title = '', message }) => level === 'error' && message.startsWith(title),
    );
    expect(errors).toHaveLength(components.length);
    expect(errors[0]?.title).toMatch(title);
    // Key lines are indented, after the last group.
    const end = result.lines.findLastIndex(({ kind }) => kind === 'endgroup');
    const again = result.lines
      .slice(end)
      .filter(({ kind, text }) => kind === 'plain' && text.startsWith('    '));
    expect(again.length).toBeGreaterThan(0);
    expect(again.length).toBeLessThanOrEqual(20 * components.length);
    expect(again.some(({ text }) => keyLine.test(text))).toBe(true);
    expect(result.summary).toContain('**What to do:**');
    expect(result.summary).toContain('```mermaid');
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1024 * 1024);
  },
);

test.concurrent('the crash log of the failed component is fetched, shown and saved though nobody asked for it', async () => {
  const { simulator, file, printed } = await runJob({ scenario: 'crash-loop', speed: SPEED });
  const log = simulator.log('RUN_RESTARTED', 'web');
  expect(linesOf(file('run_restarted/web.log'))).toEqual(linesOf(log));
  expect(printed).toEqual(expect.arrayContaining(linesOf(log).slice(-1)));
});

const LOCATIONS = [
  expect.objectContaining({ level: 'error', file: 'src/server.ts', line: 42, col: 17 }),
  expect.objectContaining({ level: 'error', file: 'src/routes/items.ts', line: 7, col: 10 }),
];
test.concurrent.each<[string, NonNullable<Parameters<typeof runJob>[2]>, unknown[]]>([
  ['without a checkout', {}, LOCATIONS],
  ['with a checkout that has one of the files', { checkout: { 'src/server.ts': '' } }, LOCATIONS.slice(0, 1)],
  ['in a workflow of another repository', { repository: 'octo-org/other' }, []],
])(
  'compiler errors become annotations on the source %s, the first one that of the failure itself',
  async (_, options, expected) => {
    const { result } = await runJob({ scenario: 'build-exit', speed: SPEED }, {}, options);
    const errors = result.annotations.filter(({ level }) => level === 'error');
    expect(errors[0]?.title).toMatch(/^web: /);
    expect(errors.filter(({ file }) => file)).toEqual(expected);
    expect(errors).toHaveLength(Math.max(1, expected.length));
  },
);

test.concurrent('annotations: false makes none of a failure, and the log says the same', async () => {
  const { result, printed } = await runJob(
    { scenario: 'build-exit', speed: SPEED },
    { annotations: 'false' },
  );
  expect(result.annotations).toEqual([]);
  expect(printed.some((line) => line.startsWith('✘ web: '))).toBe(true);
});

test.concurrent('fail_on_error: false tells the same as a warning, and the step succeeds', async () => {
  const { result, outputs } = await runJob(
    { scenario: 'health-check', speed: SPEED },
    { fail_on_error: 'false' },
  );
  expect(result.exitCode).toBe(0);
  // A crash that is seen while the deployment goes on is a notice; whether it is seen is a matter of time.
  const levels = result.annotations.map(({ level }) => level).filter((level) => level !== 'notice');
  expect(levels).toEqual(['warning']);
  expect(outputs.conclusion).toBe('failure');
});

test.concurrent.each<[string, string, boolean]>([
  ['build-exit', 'on_failure', true],
  ['good', 'on_failure', false],
  ['build-exit', 'never', false],
])('scenario %s with print: %s', async (name, print, shown) => {
  const { simulator, printed, file } = await runJob({ scenario: name, speed: SPEED }, { print });
  const log = linesOf(simulator.log('BUILD'));
  expect(printed.filter((line) => line === log[0])).toHaveLength(shown ? 1 : 0);
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
});

test.concurrent('redact: what matches is *** in the workflow log, the file, the summary, the annotation and the output', async () => {
  const { result, file, outputs } = await runJob(
    { scenario: 'build-exit', speed: SPEED },
    { redact: 'findItem\\w*\nexit code \\d+' },
  );
  const everything = [
    result.stdout.toString(),
    file('build.log').toString(),
    result.summary,
    JSON.stringify(result.annotations),
  ];
  for (const text of [...everything, outputs.error_message ?? '']) {
    expect(text).not.toMatch(/findItem/);
    expect(text).not.toMatch(/code: exit code 2/);
  }
  expect(file('build.log').toString()).toContain('***');
  expect(result.summary).toMatch(/redact/i);
});

test.concurrent('hostile text of the API forges nothing', async () => {
  const hostile =
    'x\n::error title=forged::forged\n##[error]forged\r::set-output name=phase::forged <img src=x> | `` ``` @user';
  const base = scenarios['health-check']!;
  const scenario: Scenario = {
    ...base,
    deployments: base.deployments.map((one) => ({
      ...one,
      failures:
        one.failures?.map((failure) => ({ ...failure, message: hostile, code: `Deploy${hostile}` })) ?? [],
    })),
  };
  const { result, outputs } = await runJob({ scenario, speed: SPEED });
  expect(result.annotations.some(({ title }) => title === 'forged')).toBe(false);
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(outputs.phase).toBe('ERROR');
  expect(result.summary).not.toContain('<img');
});

test.concurrent('summary: false writes none', async () => {
  const { result } = await runJob({ scenario: 'build-exit', speed: SPEED }, { summary: 'false' });
  expect(result.summary).toBe('');
});

test.concurrent.each([
  ['superseded', 0],
  ['canceled', 1],
])('%s is told apart from a failure, exit code %i', async (name, exitCode) => {
  const { result, outputs } = await runJob({ scenario: name, speed: SPEED });
  expect(outputs.conclusion).toBe(name);
  expect(result.exitCode).toBe(exitCode);
  expect(outputs.error_code).toBe('');
  expect(result.lines.filter(({ text }) => text.includes(`was ${name}`))).toHaveLength(1);
});

test.concurrent('redact holds wherever a failure is told: in colours, in the code and the message of the API', async () => {
  const base = scenarios['build-exit']!;
  const failure = {
    component: 'web',
    step: 'build' as const,
    code: 'BuildHunter2',
    message: 'env hunter2 is bad',
  };
  const scenario: Scenario = {
    ...rawScenario({
      build: 'web 2025-12-01T03:10:38Z Error: \x1b[36mpassword\x1b[0m=\x1b[35mhunter2\x1b[0m is wrong\n',
      outcome: 'ERROR',
    }),
    appName: base.appName,
  };
  const [deployment] = scenario.deployments;
  const { result, outputs } = await runJob(
    { scenario: { ...scenario, deployments: [{ ...deployment!, failures: [failure] }] } },
    { type: 'BUILD', redact: '(?i)hunter2\npassword=\\S+' },
  );
  expect(result.exitCode).toBe(1);
  for (const text of [
    result.stdout.toString(),
    result.summary,
    JSON.stringify([outputs, result.annotations]),
  ])
    expect(text.toLowerCase()).not.toContain('hunter2');
  expect(outputs.error_message).toContain('is bad');
});

test.concurrent('hostile lines of a log are quoted after a failure, and none of them is executed', async () => {
  const hostile = [
    '::error file=x,title=forged::forged',
    '   ::set-output name=phase::forged',
    'x ##[error]forged',
    'x ##[add-mask]e',
    '\x1b[2J\x1b]0;title\x07::warning::forged',
    "Error: Cannot find module './##[group]db'",
    '::stop-commands::forged',
  ];
  const build = hostile.map((line, index) => `web 2025-12-01T03:10:3${index}Z ${line}\n`).join('');
  const { result, outputs } = await runJob(
    { scenario: rawScenario({ build, outcome: 'ERROR' }) },
    { type: 'BUILD', print: 'never' },
  );
  expect(result.annotations.filter(({ title }) => title === 'forged')).toEqual([]);
  expect(result.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
  expect(result.lines.filter(({ kind }) => kind === 'group' || kind === 'endgroup')).toEqual([]);
  expect(result.stdout.toString()).not.toMatch(/^::stop-commands::/m);
  expect(result.stdout.toString()).toContain('Cannot find module');
  expect(outputs.phase).toBe('ERROR');
});
