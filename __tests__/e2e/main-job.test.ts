import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import { logOfLength, rawScenario, type Scenario, scenarios } from '../../simulator/index.ts';
import { among, linesOf, runJob } from './harness.ts';
import { finished } from './numbered-log.ts';

const SPEED = 100;

function scenario(name: string, changes: Partial<Scenario> = {}): Scenario {
  return { ...scenarios[name]!, ...changes };
}

test.each(['good', 'dockerfile', 'nothing-yet', 'rollback', 'restless'])(
  'scenario %s: every line of both logs once, files are the archive, outputs say where',
  async (name) => {
    const { simulator, printed, file, outputs, result } = await runJob({ scenario: name, speed: SPEED });
    for (const type of ['BUILD', 'DEPLOY'] as const) {
      if (name === 'rollback' && type === 'BUILD') continue;
      const log = simulator.log(type);
      expect(file(`${type.toLowerCase()}.log`).equals(log)).toBe(true);
      expect(among(printed, log).sort()).toEqual(linesOf(log).sort());
    }
    expect(result.exitCode).toBe(0);
    expect(outputs).toMatchObject({
      app_id: simulator.appId,
      deployment_id: simulator.deploymentId,
      phase: 'ACTIVE',
      conclusion: 'success',
      failed_components: '[]',
      error_code: '',
    });
    expect(outputs.app_url).toMatch(/^https:/);
    expect(JSON.parse(outputs.historic_urls ?? '')).toEqual([outputs.url]);
    expect(JSON.parse(outputs.log_urls ?? '')).toHaveProperty('DEPLOY.historic_urls');
    expect(result.annotations).toEqual([]);
    expect(result.commandsLeftOff).toBe(false);
  },
);

test('lines of a good deployment come in the order of the log, BUILD before DEPLOY', async () => {
  const { simulator, printed } = await runJob({ scenario: 'good', speed: SPEED });
  const logs = Buffer.concat([simulator.log('BUILD'), simulator.log('DEPLOY')]);
  expect(among(printed, logs)).toEqual(linesOf(logs));
});

test.each(['schema', 'documented-example', 'mock', 'wrapped-schema', 'nulls', 'missing', 'empty'] as const)(
  'the answer in the shape "%s" is understood',
  async (answerShape) => {
    const { simulator, file } = await runJob({ scenario: scenario('good', { answerShape }), speed: SPEED });
    expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
    expect(file('deploy.log').equals(simulator.log('DEPLOY'))).toBe(true);
  },
);

test('a pre-built image has no build: one line says so, and the deploy log is there', async () => {
  const { printed, outputs, simulator, file } = await runJob({ scenario: 'pre-built-image', speed: SPEED });
  expect(printed.filter((line) => line.startsWith('No BUILD logs'))).toHaveLength(1);
  expect(file('deploy.log').equals(simulator.log('DEPLOY'))).toBe(true);
  expect(outputs.conclusion).toBe('success');
});

test('a log archived in several files is shown in order and saved as one', async () => {
  const { simulator, file, outputs } = await runJob({
    scenario: scenario('active-only', { archiveParts: 3 }),
    speed: SPEED,
  });
  expect(JSON.parse(outputs.historic_urls ?? '')).toHaveLength(3);
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
});

test('the app is found by its name through all pages', async () => {
  const { simulator, outputs } = await runJob(
    { scenario: 'paged', speed: SPEED },
    { app_id: '', app_name: scenarios.paged!.appName },
  );
  expect(outputs.app_id).toBe(simulator.appId);
  expect(simulator.requests.filter(({ path }) => path === '/v2/apps').length).toBe(3);
});

test('an app name that nobody has is an error that lists names', async () => {
  const { errors, result } = await runJob({ scenario: 'good' }, { app_id: '', app_name: 'no-such-app' });
  expect(errors).toEqual([
    expect.stringMatching(/^There is no app named no-such-app\. The token can see: sample-nodejs/),
  ]);
  expect(result.exitCode).toBe(1);
});

test('active: the logs of what is served, asked on the path of the active deployment', async () => {
  const { simulator, file } = await runJob(
    { scenario: 'active-only', speed: SPEED },
    { deployment_id: 'active' },
  );
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
  const logs = simulator.requests.filter(({ path }) => path.endsWith('/logs'));
  expect(logs.map(({ path }) => path)).toEqual(logs.map(() => `/v2/apps/${simulator.appId}/logs`));
});

test('a commit is waited for, and may be abbreviated', async () => {
  const first = await runJob({ scenario: 'nothing-yet', speed: SPEED, seed: 3 }, { deployment_id: 'latest' });
  const commit = first.simulator.commit;
  const { outputs, simulator } = await runJob(
    { scenario: 'nothing-yet', speed: SPEED, seed: 3 },
    { commit_sha: String(commit).slice(0, 8) },
  );
  expect(outputs.deployment_id).toBe(simulator.deploymentId);
  expect(outputs.conclusion).toBe('success');
});

test('a commit that is not deployed in time is an error that says what to check', async () => {
  const { errors, outputs } = await runJob(
    { scenario: 'good', speed: SPEED },
    { commit_sha: 'fffffff', discovery_timeout: '500ms' },
  );
  expect(errors).toEqual([expect.stringContaining('has no deployment of commit fffffff after waiting 0.5s')]);
  expect(outputs.app_id).not.toBe('');
});

test('one component of five has its own file, and only its lines', async () => {
  const { simulator, file, printed } = await runJob(
    { scenario: 'monorepo', speed: SPEED },
    { component: scenarios.monorepo!.components[0]!.name },
  );
  const { name } = scenarios.monorepo!.components[0]!;
  expect(file(`build/${name}.log`).equals(simulator.log('BUILD', name))).toBe(true);
  const log = simulator.log('BUILD', name);
  expect(among(printed, log).sort()).toEqual(linesOf(log).sort());
});

test('a component that does not exist is an error that lists those that do', async () => {
  const { errors } = await runJob({ scenario: 'monorepo', speed: SPEED }, { component: 'no-such' });
  expect(errors).toEqual([
    expect.stringMatching(/^component: the deployment has no component named "no-such"\. It has: /),
  ]);
});

test('follow: false takes what is there and does not wait', async () => {
  const { outputs, result, simulator } = await runJob({ scenario: scenario('by-hand') }, { follow: 'false' });
  expect(outputs).toMatchObject({ conclusion: 'in_progress', phase: simulator.phase() });
  expect(result.exitCode).toBe(0);
});

test('tail_lines shows the end of an archived log; the file holds all of it', async () => {
  const { simulator, file, printed } = await runJob(
    { scenario: 'active-only' },
    { tail_lines: '5', type: 'BUILD' },
  );
  const log = simulator.log('BUILD');
  expect(file('build.log').equals(log)).toBe(true);
  expect(among(printed, log)).toEqual(linesOf(log).slice(-5));
});

test('tail_lines shows whole lines, however many', async () => {
  const text = '──☃🎉 '.repeat(20);
  const lines = Array.from(
    { length: 4_000 },
    (_, index) => `web 2025-12-01T03:10:38.${String(index).padStart(4, '0')}Z ${index} ${text}`,
  );
  const build = `${lines.join('\n')}\n`;
  const { printed } = await runJob(
    { scenario: finished({ build }) },
    { tail_lines: '3500', type: 'BUILD', strip_prefix: 'true' },
  );
  expect(printed.filter((line) => line.includes('☃'))).toEqual(
    lines.slice(-3_500).map((line) => line.slice(line.indexOf('Z ') + 2)),
  );
});

test('strip_prefix leaves the prefix out of the workflow log, not out of the file', async () => {
  const log = 'web 2025-12-01T03:10:38.5Z first\nno prefix\nweb 2025-12-01T03:10:39Z second\n';
  const { printed, file } = await runJob({ scenario: rawScenario({ build: log }) }, { strip_prefix: 'true' });
  expect(printed).toEqual(expect.arrayContaining(['first', 'no prefix', 'second']));
  expect(printed.some((line) => line.includes('03:10:38'))).toBe(false);
  expect(file('build.log').toString()).toBe(log);
});

test('ten minutes without live logs cost at most 75 requests, and there is a sign of life', async () => {
  const withoutLive = scenario('ten-minutes', {
    live: { refuse: { connections: 'always', how: 403 }, plainHttp: 'no' },
  });
  // A tenth of a second of this clock is ten seconds of the scenario's.
  const { simulator, outputs } = await runJob(
    { scenario: withoutLive, speed: 100 },
    { poll_interval: '100ms' },
  );
  expect(outputs.conclusion).toBe('success');
  expect(simulator.requests.filter(({ kind }) => kind === 'api').length).toBeLessThanOrEqual(75);
});

test('the step ends within a second of the deployment, though it looks only every ten seconds', async () => {
  const { simulator, outputs } = await runJob(
    { scenario: 'good', speed: 20 },
    { poll_interval: '10s' },
    {
      during: async ({ simulator, run }) => {
        await simulator.ended;
        const ended = performance.now();
        await run.done;
        expect(performance.now() - ended).toBeLessThan(1000);
      },
    },
  );
  expect(outputs.conclusion).toBe('success');
  expect(simulator.requests.filter(({ kind }) => kind === 'api').length).toBeLessThan(25);
});

test('print: never writes files only', async () => {
  const { simulator, file, printed } = await runJob({ scenario: 'good', speed: SPEED }, { print: 'never' });
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
  expect(among(printed, simulator.log('BUILD'))).toEqual([]);
});

test('several run logs end when run_duration is over', async () => {
  const { outputs, file, result } = await runJob(
    { scenario: 'run-logs', speed: 20 },
    { type: 'RUN', run_duration: '2s' },
  );
  expect(outputs.conclusion).toBe('success');
  expect(linesOf(file('run.log')).length).toBeGreaterThan(10);
  expect(result.durationMs).toBeLessThan(15_000);
});

test('a deployment that ended long ago by its own clock: its archive is waited for all the same', async () => {
  const simulation = rawScenario({
    build: logOfLength(30),
    archiveDelay: 3_000,
    startsAt: '2025-11-01T00:00:00Z',
    live: { replay: 'none' },
  });
  const { simulator, printed, file } = await runJob(
    { scenario: simulation },
    { type: 'BUILD' },
    { before: ({ ended }) => ended },
  );
  const log = simulator.log('BUILD');
  expect(among(printed, log)).toEqual(linesOf(log));
  expect(file('build.log').equals(log)).toBe(true);
});

const SHORT = 'one\ntwo\n\ntwo\nthree\n';

test.each<[string, Partial<Parameters<typeof rawScenario>[0]>, Record<string, string>]>([
  ['archived', { buildMs: 600 }, {}],
  ['archived later', { buildMs: 600, archiveDelay: 1_500 }, {}],
  ['still being built', { manual: true, buildMs: 1 }, { follow: 'false' }],
])('a short log without prefixes comes once and in order: %s', async (_, changes, inputs) => {
  const simulation = rawScenario({
    build: SHORT,
    buildMs: 600,
    manual: inputs.follow === 'false',
    ...changes,
  });
  const { printed, file } = await runJob(
    { scenario: simulation },
    { type: 'BUILD', ...inputs },
    {
      before: (simulator) => {
        if (simulation.manual) simulator.advance('BUILDING');
      },
    },
  );
  expect(printed.filter((line) => ['one', 'two', 'three'].includes(line))).toEqual([
    'one',
    'two',
    'two',
    'three',
  ]);
  expect(file('build.log').toString()).toBe(SHORT);
});

test.each<Record<string, string>>([{ run_duration: '0s' }, { follow: 'false' }])(
  'run logs that are there come as a plain stream where WebSockets are refused: %j',
  async (inputs) => {
    const run = 'web 2025-12-01T03:10:38Z one\nweb 2025-12-01T03:10:39Z two\n';
    const simulation = rawScenario({
      run,
      deployMs: 1,
      live: { refuse: { connections: 'always', how: 403 } },
    });
    const { printed, file } = await runJob(
      { scenario: simulation },
      { type: 'RUN', ...inputs },
      { before: ({ ended }) => ended },
    );
    expect(among(printed, Buffer.from(run))).toEqual(linesOf(Buffer.from(run)));
    expect(file('run.log').toString()).toBe(run);
  },
);

const MOST_ASKED = 45;

test('connections that end again and again, of many components, do not use up the rate limit', async () => {
  const components = Array.from({ length: 10 }, (_, index) => `part-${index}`);
  const build = components.map((name) => `${name} 2025-12-01T03:10:38Z built\n`).join('');
  const { simulator, file } = await runJob(
    {
      scenario: rawScenario({
        build,
        components,
        buildMs: 10_000,
        live: { drop: { everyBytes: [10, 20], how: 'close-1000' } },
      }),
    },
    { type: 'BUILD', component: components.join(','), poll_interval: '10s' },
  );
  for (const name of components) expect(file(`build/${name}.log`).toString()).toContain('built');
  const asked = simulator.requests.filter(
    ({ kind, at }) => kind === 'api' && at < (simulator.endedAt() ?? 0),
  );
  expect(asked.length).toBeLessThan(MOST_ASKED);
});

test('the time limit runs out while run logs are followed: what came is printed, saved and in the outputs', async () => {
  // So much that printing it takes more than a turn of the event loop.
  const run = logOfLength(6_000);
  const { result, outputs, file } = await runJob(
    { scenario: rawScenario({ run, deployMs: 1 }) },
    { type: 'RUN', run_duration: '2900ms', timeout: '3s', print: 'on_failure' },
  );
  expect(result.stderr.toString()).toBe('');
  expect(result.exitCode).toBe(1);
  expect(result.commandsLeftOff).toBe(false);
  expect(
    among(
      result.lines.map(({ text }) => text),
      Buffer.from(run),
    ),
  ).toEqual(linesOf(Buffer.from(run)));
  expect(file('run.log').equals(run)).toBe(true);
  expect(outputs.conclusion).toBe('success');
});

test('lines without prefixes that come slowly are shown while they come', async () => {
  const build = ['one', 'two', 'three'].map((line) => `${line}\n`).join('');
  const shown: [string, number][] = [];
  let endedAt = 0;
  const { file } = await runJob(
    { scenario: rawScenario({ build, buildMs: 4_000 }) },
    { type: 'BUILD' },
    {
      onLine: (line) => {
        if (['one', 'two', 'three'].includes(line)) shown.push([line, Date.now()]);
      },
      before: ({ ended }) => {
        void ended.then(() => {
          endedAt = Date.now();
        });
      },
    },
  );
  expect(file('build.log').toString()).toBe(build);
  expect(shown.map(([line]) => line)).toEqual(['one', 'two', 'three']);
  expect(endedAt - (shown[0]?.[1] ?? 0)).toBeGreaterThan(500);
});

test('the log of a component that ends without a newline is not glued to that of another', async () => {
  const lines = ['worker', 'api', 'web'].map((name) => `${name} 2025-12-01T03:10:38Z last of ${name}`);
  const build = lines.join('\n');
  for (let round = 0; round < 4; round++) {
    const { printed } = await runJob(
      { scenario: rawScenario({ build, components: ['web', 'worker', 'api'] }) },
      { type: 'BUILD', component: 'web,worker,api' },
      { before: ({ ended }) => ended },
    );
    const plain = printed.map((line) => stripVTControlCharacters(line));
    expect(plain.filter((line) => line.includes('last of')).sort()).toEqual(lines.toSorted());
  }
});
