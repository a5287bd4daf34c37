import { expect, test } from '@jest/globals';
import { type Fault, type FaultKind, rawScenario } from '../../simulator/index.ts';
import {
  archivedUrls,
  deploymentPath,
  get,
  liveUrl,
  numberedLines,
  readLive,
  withSimulator,
} from './client.ts';

const LINES = numberedLines(200);
const FINISHED = rawScenario({ build: LINES, buildMs: 10, deployMs: 10, archiveDelay: 0 });

test.each<[FaultKind, number]>([
  [{ kind: 'status', status: 503 }, 503],
  [{ kind: 'html' }, 502],
  [{ kind: 'json', body: [] }, 200],
  [{ kind: 'text', body: 'hello' }, 200],
  [{ kind: 'rate-limited', retryAfter: 2 }, 429],
  [{ kind: 'redirect', to: 'other-host' }, 307],
  [{ kind: 'gone' }, 404],
])('%j is answered with %i, once', async (fault, status) => {
  await withSimulator({ scenario: { ...FINISHED, faults: [{ on: 'apps', fault }] } }, async (simulator) => {
    expect((await get(simulator, '/v2/apps')).status).toBe(status);
    expect((await get(simulator, '/v2/apps')).status).toBe(200);
    expect(simulator.requests.map((request) => request.status)).toEqual([status, 200]);
  });
});

test.each<FaultKind>([
  { kind: 'refuse' },
  { kind: 'reset' },
  { kind: 'half' },
  { kind: 'wrong-length' },
  { kind: 'cut', afterBytes: 100 },
])('%j breaks the answer', async (fault) => {
  await withSimulator(
    { scenario: { ...FINISHED, faults: [{ on: 'archive', fault }] } },
    async (simulator) => {
      const [url = ''] = await archivedUrls(simulator, 'BUILD');
      await expect(fetch(url).then((answer) => answer.text())).rejects.toMatchObject({ name: 'TypeError' });
      expect(await (await fetch(url)).text()).toBe(LINES);
    },
  );
});

test('a gzipped answer says so', async () => {
  await withSimulator(
    { scenario: { ...FINISHED, faults: [{ on: 'archive', fault: { kind: 'gzip' } }] } },
    async (simulator) => {
      const [url = ''] = await archivedUrls(simulator, 'BUILD');
      const answer = await fetch(url);
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(await answer.text()).toBe(LINES);
    },
  );
});

test('an answer that hangs or drips can be waited for in vain', async () => {
  const faults: Fault[] = [
    { on: 'app', fault: { kind: 'hang' } },
    { on: 'deployment', fault: { kind: 'drip', bytesPerSecond: 20 } },
  ];
  await withSimulator({ scenario: { ...FINISHED, faults } }, async (simulator) => {
    for (const path of [`/v2/apps/${simulator.appId}`, deploymentPath(simulator)]) {
      const signal = AbortSignal.timeout(150);
      const answer = fetch(`${simulator.url}${path}`, {
        signal,
        headers: { authorization: `Bearer ${simulator.token}` },
      });
      await expect(answer.then((one) => one.text())).rejects.toMatchObject({ name: 'TimeoutError' });
    }
  });
});

test('a fault meets the requests it is for: by type, from which on, how often', async () => {
  const fault: Fault = {
    on: 'logs',
    type: 'BUILD',
    from: 2,
    times: 2,
    fault: { kind: 'status', status: 500 },
  };
  await withSimulator({ scenario: { ...FINISHED, faults: [fault] } }, async (simulator) => {
    await simulator.ended;
    const statuses = async (type: string) => {
      const seen: number[] = [];
      for (let request = 0; request < 4; request++) {
        seen.push((await get(simulator, `${deploymentPath(simulator)}/logs?type=${type}`)).status);
      }
      return seen;
    };
    expect(await statuses('BUILD')).toEqual([200, 500, 500, 200]);
    expect(await statuses('DEPLOY')).toEqual([400, 400, 400, 400]);
  });
});

test('faults can come and go while it runs', async () => {
  await withSimulator({ scenario: FINISHED }, async (simulator) => {
    simulator.faults.push({
      on: 'any',
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 504 },
    });
    expect((await get(simulator, '/v2/apps')).status).toBe(504);
    simulator.faults.length = 0;
    expect((await get(simulator, '/v2/apps')).status).toBe(200);
  });
});

test.each<FaultKind>([{ kind: 'reset' }, { kind: 'status', status: 502 }, { kind: 'half' }])(
  'a live handshake meets %j',
  async (fault) => {
    // Long enough that a busy machine connects twice before the log is no longer live.
    const scenario = rawScenario({ build: LINES, buildMs: 3_000, faults: [{ on: 'live', fault }] });
    await withSimulator({ scenario }, async (simulator) => {
      const url = await liveUrl(simulator, 'BUILD');
      expect((await readLive(url)).text).toBe('');
      expect((await readLive(url)).text).toBe(LINES);
    });
  },
);
