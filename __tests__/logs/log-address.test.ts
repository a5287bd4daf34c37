import { expect, test } from '@jest/globals';
import { LogAddress } from '../../src/logs/log-address.ts';

const PUBLIC = 'https://logs.example/a?token=x';
const PRIVATE = [
  'http://127.0.0.1:8080/a',
  'https://10.0.0.1/a',
  'wss://[::1]/a',
  'https://169.254.169.254/latest',
];

test.each([
  [false, undefined, [PUBLIC]],
  [true, PRIVATE[0], [PUBLIC, ...PRIVATE]],
])(
  'an answer may name a private address only where the API is on this machine: %s',
  async (local, live, archived) => {
    const left: string[] = [];
    const address = new LogAddress({
      requestUrls: async () => ({ liveUrl: PRIVATE[0], archivedUrls: [PUBLIC, ...PRIVATE] }),
      allowsPrivate: local,
      onPrivate: (host) => left.push(host),
    });
    expect(await address.ask(true)).toEqual({ liveUrl: live, archivedUrls: archived });
    expect(address.urls).toEqual({ liveUrl: live, archivedUrls: archived });
    expect(left.length > 0).toBe(!local);
  },
);
