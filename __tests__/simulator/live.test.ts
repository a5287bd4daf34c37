import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type LiveOptions, rawScenario, type Simulator, scenarios } from '../../simulator/index.ts';
import { get, liveUrl, logUrls, numberedLines, readLive, withSimulator } from './client.ts';

const LINES = numberedLines(60);

/** Long enough for a busy machine to connect to it while it lasts. */
const BUILD_MS = 5_000;

function building(live: LiveOptions) {
  return { scenario: rawScenario({ build: LINES, buildMs: BUILD_MS, live }), beginsWhenAsked: true };
}

test.concurrent('lines come as they are written, each once, and the server closes at the end', async () => {
  await withSimulator({ scenario: 'by-hand' }, async (simulator) => {
    simulator.advance('BUILDING');
    simulator.push('BUILD', 'before\n');
    const url = await liveUrl(simulator, 'BUILD');
    const socket = new WebSocket(url.replace(/^http/, 'ws'));
    const closed = once(socket, 'close');
    for (const line of ['before\n', 'while it is open\n', 'half a']) {
      if (line !== 'before\n') simulator.push('BUILD', line);
      const [message] = (await once(socket, 'message')) as [Buffer];
      expect(JSON.parse(message.toString())).toEqual({ data: line });
    }
    simulator.advance('ERROR');
    expect((await closed)[0]).toBe(1000);
  });
});

test.concurrent('a reading of all lines is the whole log', async () => {
  await withSimulator(building({}), async (simulator) => {
    expect((await readLive(await liveUrl(simulator, 'BUILD'))).text).toBe(LINES);
  });
});

test.concurrent('the plain stream of the same URL gives the same', async () => {
  await withSimulator(building({}), async (simulator) => {
    expect(await (await fetch(await liveUrl(simulator, 'BUILD'))).text()).toBe(LINES);
  });
});

test.concurrent('a URL is good for one connection', async () => {
  await withSimulator(building({}), async (simulator) => {
    const url = await liveUrl(simulator, 'BUILD');
    await readLive(url);
    expect((await fetch(url)).status).toBe(403);
  });
});

test.concurrent('a component has its own log', async () => {
  const both = numberedLines(10, 'web')
    .split('\n')
    .flatMap((line, index) => [line, line && `api ${index} other`])
    .join('\n');
  const scenario = rawScenario({ build: both, components: ['web', 'api'], buildMs: BUILD_MS });
  await withSimulator({ scenario }, async (simulator) => {
    const { text } = await readLive(await liveUrl(simulator, 'BUILD', 'follow=true&component_name=web'));
    expect(text).toBe(numberedLines(10, 'web'));
    expect(text).toBe(simulator.log('BUILD', 'web').toString());
  });
});

test.concurrent.each([
  ['all', 60],
  [5, 5],
  ['none', 0],
] as const)('a connection after replay %s begins with %i lines of the past', async (replay, lines) => {
  await withSimulator(
    { scenario: rawScenario({ run: LINES, deployMs: 10, live: { replay, closeAtEnd: false } }) },
    async (simulator) => {
      await everythingIsWritten(simulator);
      const connection = readLive(await liveUrl(simulator, 'RUN'));
      await untilSent(simulator, lines);
      const last = simulator.connections.at(-1);
      expect(last?.fromPiece).toBe(60 - lines);
      await simulator.close();
      expect((await connection).text).toBe(
        LINES.split(/(?<=\n)/)
          .slice(60 - lines)
          .join(''),
      );
    },
  );
});

test.concurrent('tail_lines bounds what is replayed', async () => {
  await withSimulator({ scenario: rawScenario({ run: LINES, deployMs: 10 }) }, async (simulator) => {
    await everythingIsWritten(simulator);
    const { text } = await readLive(await liveUrl(simulator, 'RUN', 'follow=false&tail_lines=3'));
    expect(text).toBe(
      LINES.split(/(?<=\n)/)
        .slice(-3)
        .join(''),
    );
  });
});

/** The run log is written when its last line is in the ground truth. */
async function everythingIsWritten(simulator: Simulator): Promise<void> {
  await simulator.ended;
  await logUrls(simulator, 'RUN', () => simulator.log('RUN').toString() === LINES);
}

async function untilSent(simulator: Simulator, lines: number): Promise<void> {
  const bytes = LINES.split(/(?<=\n)/)
    .slice(60 - lines)
    .join('').length;
  while ((simulator.connections.at(-1)?.sentBytes ?? -1) < bytes) await get(simulator, '/v2/apps');
}

test.concurrent.each(['reset', 'close-1000', 'close-1001', 'close-1011', 'half-frame', 'random'] as const)(
  'with nothing replayed, what is missed between two connections is missed (%s)',
  async (how) => {
    const live: LiveOptions = { replay: 'none', drop: { everyBytes: [200, 400], how, max: 2 } };
    await withSimulator(building(live), async (simulator) => {
      const texts: string[] = [];
      while (simulator.connections.at(-1)?.ending !== 'end') {
        texts.push((await readLive(await liveUrl(simulator, 'BUILD'))).text);
      }
      expect(simulator.connections).toHaveLength(3);
      expect(texts.every((text) => LINES.includes(text))).toBe(true);
      expect(texts.at(-1)?.endsWith('line 59\n')).toBe(true);
    });
  },
);

test.concurrent('the same seed cuts connections at the same bytes', async () => {
  const cuts = async (seed: number) => {
    const sent: number[] = [];
    const live: LiveOptions = { drop: { everyBytes: [10, 1_000], how: 'close-1011', max: 4 } };
    await withSimulator({ ...building(live), seed }, async (simulator) => {
      while (simulator.connections.at(-1)?.ending !== 'end')
        await readLive(await liveUrl(simulator, 'BUILD'));
      sent.push(...simulator.connections.slice(0, 4).map((connection) => connection.sentBytes));
    });
    return sent;
  };
  const [first, again, other] = await Promise.all([cuts(5), cuts(5), cuts(6)]);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test.concurrent('frames may hold halves of lines, and things that are no log', async () => {
  const live: LiveOptions = { frame: { lines: [1, 3], splitLines: 0.8, junk: 0.5 } };
  await withSimulator(building(live), async (simulator) => {
    const { text, messages } = await readLive(await liveUrl(simulator, 'BUILD'));
    expect(text).toBe(LINES);
    expect(messages.some((message) => /^\{"data":".*[^n]"\}$/.test(message.toString()))).toBe(true);
    expect(messages.some((message) => !message.toString().startsWith('{"data":"'))).toBe(true);
  });
});

test.concurrent('binary frames may end in the middle of a UTF-8 sequence', async () => {
  const build = Array.from({ length: 40 }, () => '日本語'.repeat(5)).join('\n');
  const live: LiveOptions = { frame: { splitLines: 1, splitUtf8: 'raw' } };
  const scenario = rawScenario({ build, buildMs: BUILD_MS, live });
  await withSimulator({ scenario }, async (simulator) => {
    const { messages } = await readLive(await liveUrl(simulator, 'BUILD'));
    expect(Buffer.concat(messages).toString()).toBe(build);
    expect(messages.some((message) => message.toString().includes('\ufffd'))).toBe(true);
  });
});

test.concurrent('lines of two instances may change places in a reading, and only neighbours do', async () => {
  await withSimulator(building({ swap: 0.5 }), async (simulator) => {
    const { text } = await readLive(await liveUrl(simulator, 'BUILD'));
    const numbers = text
      .split('\n')
      .slice(0, -1)
      .map((line) => Number(line.slice(line.lastIndexOf(' '))));
    expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.every((number, index) => Math.abs(number - index) <= 1)).toBe(true);
    expect(new Set(numbers).size).toBe(60);
    expect(simulator.log('BUILD').toString()).toBe(LINES);
  });
});

test.concurrent('a handshake can be refused while the plain stream works', async () => {
  await withSimulator(building({ refuse: { connections: 'always', how: 403 } }), async (simulator) => {
    const url = await liveUrl(simulator, 'BUILD');
    expect((await readLive(url)).messages).toEqual([]);
    expect(await (await fetch(url)).text()).toBe(LINES);
    expect(
      simulator.requests.filter((request) => request.kind === 'live').map((request) => request.status),
    ).toEqual([403, 200]);
  });
});

test.concurrent('a connection is closed early, with code 1000, though the build goes on', async () => {
  await withSimulator(building({ closeEarly: 1 }), async (simulator) => {
    const first = await readLive(await liveUrl(simulator, 'BUILD'));
    expect(first.code).toBe(1000);
    expect(simulator.phase()).toBe('BUILDING');
    expect((await readLive(await liveUrl(simulator, 'BUILD'))).text).toBe(LINES);
  });
});

test.concurrent('when new instances take over, readers of the old ones are closed', async () => {
  const served = { name: 'web', kind: 'service', build: 'buildpack' } as const;
  const scenario = {
    ...rawScenario({ deploy: '', buildMs: 5, deployMs: 5 }),
    components: [served],
    run: { linesPerSecond: 100, handOverAt: [3_000] },
  };
  const plan = scenario.deployments[0]!;
  await withSimulator(
    { scenario: { ...scenario, deployments: [{ ...plan, without: [] }] }, beginsWhenAsked: true },
    async (simulator) => {
      const { text, code } = await readLive(await liveUrl(simulator, 'RUN'));
      expect(code).toBe(1000);
      expect(text).toContain('Server ready');
      expect(simulator.connections[0]?.ending).toBe('handed over');
    },
  );
});

test.concurrent('a connection answers and sends pings until it falls silent, and then stays open', async () => {
  const scenario = { ...scenarios['by-hand']!, live: { ping: 5, silentAfter: 10 } };
  await withSimulator({ scenario }, async (simulator) => {
    simulator.advance('BUILDING');
    const url = await liveUrl(simulator, 'BUILD');
    const socket = new WebSocket(url.replace(/^http/, 'ws'));
    await once(socket, 'ping');
    socket.ping();
    await once(socket, 'pong');
    simulator.push('BUILD', 'more than ten bytes\n');
    const [message] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(message.toString())).toEqual({ data: 'more than ' });
    let signs = 0;
    socket.on('ping', () => signs++).on('pong', () => signs++);
    socket.ping();
    simulator.advance('ERROR');
    await expect(once(socket, 'close', { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(signs).toBe(0);
  });
});
