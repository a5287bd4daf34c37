import type { WebSocket } from 'ws';

/** After so long without a byte a ping asks whether anybody is there. */
const PING_AFTER_MS = 15_000;
const PONG_TIMEOUT_MS = 5_000;
/** A connection that answers pings but brings nothing is renewed. */
const MAX_SILENCE_MS = 120_000;
const CHECK_EVERY_MS = 1_000;

/**
 * Pings a server that sends nothing, and calls `onSilent` once nobody answers, or nothing but answers has
 * come for too long. While `isPaused`, nothing can come.
 * @returns what stops it
 */
export function watchSilence(socket: WebSocket, isPaused: () => boolean, onSilent: () => void): () => void {
  let aliveAt = performance.now();
  let messageAt = aliveAt;
  let pingedAt = 0;
  const isAlive = () => {
    aliveAt = performance.now();
  };
  socket.on('message', () => {
    isAlive();
    messageAt = aliveAt;
  });
  socket.on('ping', isAlive);
  socket.on('pong', isAlive);
  const timer = setInterval(() => {
    const now = performance.now();
    const isUnanswered = pingedAt > aliveAt && now - pingedAt > PONG_TIMEOUT_MS;
    if (isPaused()) aliveAt = messageAt = now;
    else if (isUnanswered || now - messageAt > MAX_SILENCE_MS) onSilent();
    else if (now - aliveAt > PING_AFTER_MS && pingedAt <= aliveAt) {
      pingedAt = now;
      socket.ping();
    }
  }, CHECK_EVERY_MS);
  const stop = () => clearInterval(timer);
  socket.on('close', stop);
  return stop;
}
