import { expect, test } from '@jest/globals';
import { rawScenario, type Scenario, type Simulator, scenarios } from '../../simulator/index.ts';
import { deploymentPath, get, logUrls, withSimulator } from './client.ts';

const QUICK = rawScenario({
  build: 'web 2025-12-01T00:00:00Z one\n',
  buildMs: 20,
  deployMs: 20,
  archiveDelay: 0,
});

test('a deployment goes through its phases, and its steps with it', async () => {
  await withSimulator({ scenario: 'by-hand' }, async (simulator) => {
    for (const phase of ['BUILDING', 'PENDING_DEPLOY', 'DEPLOYING', 'ACTIVE'] as const) {
      simulator.advance(phase);
      const deployment = await deploymentOf(simulator);
      expect(deployment.phase).toBe(phase);
      const { pending_steps = 0, running_steps = 0, success_steps = 0, total_steps } = deployment.progress;
      expect(pending_steps + running_steps + success_steps).toBe(total_steps);
      expect(running_steps).toBe(phase === 'BUILDING' || phase === 'DEPLOYING' ? 1 : 0);
      if (phase === 'ACTIVE') expect(success_steps).toBe(6);
    }
  });
});

interface Described {
  phase: string;
  progress: { pending_steps?: number; running_steps?: number; success_steps?: number; total_steps: number };
}

async function deploymentOf(simulator: Simulator): Promise<Described> {
  const answer = await get(simulator, deploymentPath(simulator));
  return ((await answer.json()) as { deployment: Described }).deployment;
}

test('the clock moves a deployment on by itself', async () => {
  await withSimulator({ scenario: 'good', speed: 1_000 }, async (simulator) => {
    expect((await deploymentOf(simulator)).phase).not.toBe('ACTIVE');
    await simulator.ended;
    expect((await deploymentOf(simulator)).phase).toBe('ACTIVE');
  });
});

test('a failed build names the step, and leaves the deploy pending', async () => {
  await withSimulator({ scenario: past('build-exit') }, async (simulator) => {
    const { deployment } = (await (await get(simulator, deploymentPath(simulator))).json()) as {
      deployment: object;
    };
    expect(deployment).toMatchObject({
      phase: 'ERROR',
      progress: {
        error_steps: 1,
        steps: [
          {
            name: 'build',
            status: 'ERROR',
            steps: [
              { status: 'SUCCESS' },
              { steps: [{ name: 'web', reason: { code: 'BuildJobExitNonZero' } }] },
            ],
          },
          { name: 'deploy', status: 'PENDING' },
        ],
      },
    });
    expect((await get(simulator, `${deploymentPath(simulator)}/logs?type=DEPLOY`)).status).toBe(400);
  });
});

const DEPLOYED = Object.keys(scenarios).filter((name) => scenarios[name]!.deployments.length > 0);

test.each(DEPLOYED)('%s: every log that is archived is the complete log', async (name) => {
  await withSimulator({ scenario: past(name) }, async (simulator) => {
    for (const type of ['BUILD', 'DEPLOY'] as const) {
      if (name === 'big-archive' && type === 'BUILD') continue;
      const answer = await get(simulator, `${deploymentPath(simulator)}/logs?type=${type}`);
      if (answer.status === 400) continue;
      const { historic_urls: urls } = (await answer.json()) as { historic_urls: string[] };
      const bytes = Buffer.from(await (await fetch(urls[0] ?? '')).arrayBuffer());
      expect(bytes.equals(simulator.log(type))).toBe(true);
    }
  });
});

/** A scenario whose deployments are over. */
function past(name: string): Scenario {
  const scenario = scenarios[name]!;
  const week = 7 * 24 * 3_600_000;
  return {
    ...scenario,
    manual: false,
    deployments: scenario.deployments.map((one) => ({ ...one, at: (one.at ?? 0) - week })),
  };
}

test.each([
  ['no token', '/v2/apps', '', 401],
  ['a token without app:read', '/v2/apps', 'without scope', 403],
  ['no such app', '/v2/apps/none', undefined, 404],
  ['no such path', '/v2/droplets', undefined, 404],
  ['no type', '/v2/apps/APP/deployments/DEPLOYMENT/logs', undefined, 400],
  ['an unknown type', '/v2/apps/APP/deployments/DEPLOYMENT/logs?type=ALL', undefined, 400],
  ['a phase that was not reached', '/v2/apps/APP/deployments/DEPLOYMENT/logs?type=DEPLOY', undefined, 400],
  [
    'an unknown component',
    '/v2/apps/APP/deployments/DEPLOYMENT/logs?type=BUILD&component_name=none',
    undefined,
    404,
  ],
])('%s is refused', async (_, path, token, status) => {
  await withSimulator({ scenario: 'good' }, async (simulator) => {
    const named = path.replace('APP', simulator.appId).replace('DEPLOYMENT', simulator.deploymentId);
    const given = token === 'without scope' ? simulator.tokenWithoutScope : token;
    const answer = await get(simulator, named, given);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({
      id: expect.any(String),
      message: expect.any(String),
      request_id: answer.headers.get('x-request-id'),
    });
  });
});

test('requests are counted, and a burst is told when to come back', async () => {
  await withSimulator(
    { scenario: { ...QUICK, rateLimit: { perHour: 100, perMinute: 3 } } },
    async (simulator) => {
      const answers = [];
      for (let request = 0; request < 4; request++) answers.push(await get(simulator, '/v2/apps'));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
      expect(answers.map((answer) => answer.headers.get('ratelimit-remaining'))).toEqual([
        '99',
        '98',
        '97',
        '97',
      ]);
      expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(55);
      expect(answers[3]?.headers.get('ratelimit-limit')).toBe('100');
    },
  );
});

test.each([
  ['schema', { historic_urls: [expect.any(String)] }],
  ['documented-example', { value: { url: expect.any(String), historic_logs: [expect.any(String)] } }],
  ['mock', { url: expect.any(String), historic_logs: [expect.any(String)] }],
  ['wrapped-schema', { value: { historic_urls: [expect.any(String)] } }],
  ['nulls', { live_url: null, url: null, historic_urls: [expect.any(String)] }],
  ['missing', { historic_urls: [expect.any(String)] }],
  ['empty', { live_url: '', historic_urls: [expect.any(String)] }],
] as const)('the logs answer in the shape %s', async (answerShape, expected) => {
  await withSimulator({ scenario: { ...QUICK, answerShape } }, async (simulator) => {
    await simulator.ended;
    expect(await logUrls(simulator, 'BUILD', () => true)).toEqual(expected);
  });
});

test('a deployment can be moved on by hand', async () => {
  await withSimulator({ scenario: 'by-hand' }, async (simulator) => {
    simulator.advance('BUILDING');
    simulator.push('BUILD', 'web 2025-12-01T00:00:00Z pushed\n');
    simulator.advance('PENDING_DEPLOY');
    expect(simulator.phase()).toBe('PENDING_DEPLOY');
    expect(simulator.log('BUILD').toString()).toBe('web 2025-12-01T00:00:00Z pushed\n');
    simulator.advance('DEPLOYING');
    simulator.advance('ACTIVE');
    await simulator.ended;
    expect(simulator.endedAt()).toBeLessThanOrEqual(Date.now());
  });
});
