import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { runAction } from '../../runner-model/index.ts';
import { runJob } from './harness.ts';
import { finished } from './numbered-log.ts';

/** A proxy that only notes where it is asked to connect to. */
async function withProxy(use: (address: string, first: Promise<string>) => Promise<void>): Promise<void> {
  const asked = Promise.withResolvers<string>();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      asked.resolve(bytes.toString('latin1').split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  try {
    await use(`http://127.0.0.1:${port}`, asked.promise);
  } finally {
    server.close();
  }
}

const inputs = { token: 'dop_v1_0123456789', app_id: 'a1', api_url: 'https://api.example.invalid' };

test.concurrent('the API is reached through the proxy of https_proxy, which does not see the token', async () => {
  await withProxy(async (address, first) => {
    const run = runAction({ inputs, env: { https_proxy: address } });
    expect(await first).toBe('CONNECT api.example.invalid:443 HTTP/1.1');
    run.kill('SIGINT');
    (await run.done).dispose();
  });
});

test.concurrent('an API on this machine is asked directly: the proxy of http_proxy would see the token', async () => {
  await withProxy(async (address, first) => {
    const { outputs, errors } = await runJob(
      { scenario: finished({ build: 'web built' }) },
      {},
      {
        env: { http_proxy: address, HTTP_PROXY: address },
      },
    );
    expect(errors).toEqual([]);
    expect(outputs.conclusion).toBe('success');
    expect(await Promise.race([first, Promise.resolve('nobody')])).toBe('nobody');
  });
});

test.concurrent('not for a host that no_proxy names', async () => {
  await withProxy(async (address, first) => {
    const run = runAction({
      inputs,
      env: { https_proxy: address, no_proxy: '.example.invalid' },
      debug: true,
    });
    await run.waitForLine(/Retrying app a1 in/);
    const asked = await Promise.race([first, Promise.resolve('nobody')]);
    run.kill('SIGINT');
    (await run.done).dispose();
    expect(asked).toBe('nobody');
  });
});
