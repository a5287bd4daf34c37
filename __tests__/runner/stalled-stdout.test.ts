import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';

const STDOUT = new URL('../../src/runner/stdout.ts', import.meta.url).href;

/** A process that writes more than a pipe holds to its standard output, which nobody reads. */
async function unread(stallMs: number): Promise<{ code: number | null; said: string }> {
  const script = `
    import { Stdout } from '${STDOUT}';
    const out = new Stdout();
    const written = out.write(Buffer.alloc(1_000_000));
    const began = performance.now();
    setTimeout(() => out.limitStalls(${stallMs}), 50);
    await written;
    await out.flush();
    const more = out.write(Buffer.alloc(1_000_000));
    console.error(more === undefined, performance.now() - began >= ${stallMs});
    process.exit(0);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watchdog = setTimeout(() => child.kill('SIGKILL'), 20_000);
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  const [code] = await once(child, 'exit');
  clearTimeout(watchdog);
  child.stdout.destroy();
  return { code, said: said.trim() };
}

test('a standard output of which nothing is read is given up after the limit, and not written to again', async () => {
  expect(await unread(300)).toEqual({ code: 0, said: 'true true' });
});
