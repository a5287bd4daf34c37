import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { rawScenario } from '../../simulator/index.ts';
import { archivedUrls, numberedLines, withSimulator } from './client.ts';

const LINES = numberedLines(200);

function archived(options: Parameters<typeof rawScenario>[0] = {}) {
  return {
    scenario: rawScenario({
      ...options,
      build: LINES,
      buildMs: 10,
      deployMs: 10,
      archiveDelay: 0,
    }),
  };
}

test('a signed URL needs no token, and refuses one', async () => {
  await withSimulator(archived(), async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    expect(await (await fetch(url)).text()).toBe(LINES);
    const withToken = await fetch(url, { headers: { authorization: `Bearer ${simulator.token}` } });
    expect(withToken.status).toBe(400);
  });
});

test('a URL whose signature or path was changed is refused', async () => {
  await withSimulator(archived(), async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    for (const changed of [
      url.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      url.replace('all', 'web'),
    ]) {
      const answer = await fetch(changed);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
    }
  });
});

test('a URL expires; a fresh one does not', async () => {
  await withSimulator(archived({ archiveExpires: 1 }), async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    while ((await fetch(url)).status === 200) await sleep(20);
    const refused = await fetch(url);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('<Code>AccessDenied</Code>');
    const [fresh = ''] = await archivedUrls(simulator, 'BUILD');
    expect((await fetch(fresh)).status).toBe(200);
  });
});

test.each([
  ['bytes=100-', 206, LINES.slice(100)],
  ['bytes=0-9', 206, LINES.slice(0, 10)],
  ['bytes=-7', 206, LINES.slice(-7)],
  ['bytes=999999-', 416, expect.stringContaining('InvalidRange')],
  ['lines=1-2', 200, LINES],
])('a request for the range %s is answered with %i', async (range, status, text) => {
  await withSimulator(archived(), async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    const answer = await fetch(url, { headers: { range } });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toEqual(text);
  });
});

test('If-Range gives the whole when the file is another', async () => {
  await withSimulator(archived(), async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const same = await fetch(url, { headers: { range: 'bytes=5-', 'if-range': etag } });
    expect([same.status, same.headers.get('content-range')]).toEqual([
      206,
      `bytes 5-${LINES.length - 1}/${LINES.length}`,
    ]);
    expect((await fetch(url, { headers: { range: 'bytes=5-', 'if-range': '"another"' } })).status).toBe(200);
  });
});

test('ranges can be switched off', async () => {
  await withSimulator(archived({ archiveRanges: false }), async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    const answer = await fetch(url, { headers: { range: 'bytes=5-' } });
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, null, LINES]);
  });
});

test('a log in several files is cut at line ends', async () => {
  await withSimulator(archived({ archiveParts: 3 }), async (simulator) => {
    const urls = await archivedUrls(simulator, 'BUILD');
    const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    expect(texts).toHaveLength(3);
    expect(texts.every((text) => text.endsWith('\n'))).toBe(true);
    expect(texts.join('')).toBe(LINES);
  });
});

test('a log of any size has whole lines and the size it was asked for', async () => {
  const scenario = { ...archived({ bigArchive: { bytes: 20_000_000, lineLength: 100 } }).scenario };
  await withSimulator({ scenario }, async (simulator) => {
    const [url = ''] = await archivedUrls(simulator, 'BUILD');
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes).toHaveLength(20_000_000);
    expect(bytes.equals(simulator.log('BUILD'))).toBe(true);
    const part = await fetch(url, { headers: { range: 'bytes=10000001-' } });
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10_000_001))).toBe(true);
  });
});
