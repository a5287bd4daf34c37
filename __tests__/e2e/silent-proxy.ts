import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A proxy that takes every connection and never says a word; `connected` resolves with the first. */
export async function withSilentProxy<T>(
  use: (address: string, connected: Promise<void>) => Promise<T>,
): Promise<T> {
  const first = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => first.resolve());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  try {
    return await use(`http://127.0.0.1:${port}`, first.promise);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}
