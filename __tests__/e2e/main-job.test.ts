import { expect, test } from '@jest/globals';
import { logOfLength, rawScenario, type Scenario, scenarios } from '../../simulator/index.ts';
import { among, linesOf, runJob } from './harness.ts';

const SPEED = 100;

function scenario(name: string, changes: Partial<Scenario> = {}): Scenario {
  return { ...scenarios[name]!, ...changes };
}

test.concurrent.each(['good', 'dockerfile', 'nothing-yet', 'rollback', 'restless'])(
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

test.concurrent('lines of a good deployment come in the order of the log, BUILD before DEPLOY', async () => {
  const { simulator, printed } = await runJob({ scenario: 'good', speed: SPEED });
  const logs = Buffer.concat([simulator.log('BUILD'), simulator.log('DEPLOY')]);
  expect(among(printed, logs)).toEqual(linesOf(logs));
});

test.concurrent.each([
  'schema',
  'documented-example',
  'mock',
  'wrapped-schema',
  'nulls',
  'missing',
  'empty',
] as const)('the answer in the shape "%s" is understood', async (answerShape) => {
  const { simulator, file } = await runJob({ scenario: scenario('good', { answerShape }), speed: SPEED });
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
  expect(file('deploy.log').equals(simulator.log('DEPLOY'))).toBe(true);
});

test.concurrent('a pre-built image has no build: one line says so, and the deploy log is there', async () => {
  const { printed, outputs, simulator, file } = await runJob({ scenario: 'pre-built-image', speed: SPEED });
  expect(printed.filter((line) => line.startsWith('No BUILD logs'))).toHaveLength(1);
  expect(file('deploy.log').equals(simulator.log('DEPLOY'))).toBe(true);
  expect(outputs.conclusion).toBe('success');
});

test.concurrent('a log archived in several files is shown in order and saved as one', async () => {
  const { simulator, file, outputs } = await runJob({
    scenario: scenario('active-only', { archiveParts: 3 }),
    speed: SPEED,
  });
  expect(JSON.parse(outputs.historic_urls ?? '')).toHaveLength(3);
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
});

test.concurrent('print: never writes files only', async () => {
  const { simulator, file, printed } = await runJob({ scenario: 'good', speed: SPEED }, { print: 'never' });
  expect(file('build.log').equals(simulator.log('BUILD'))).toBe(true);
  expect(among(printed, simulator.log('BUILD'))).toEqual([]);
});

test.concurrent('a deployment that ended long ago by its own clock: its archive is waited for all the same', async () => {
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

test.concurrent.each<Record<string, string>>([{ run_duration: '0s' }, { follow: 'false' }])(
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
