import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { DropKind, LiveOptions } from '../scenarios/scenario.ts';
import type { Random } from '../world/random.ts';
import { junkFrame, messagesOf } from './frames.ts';

/** A wire to one reader. */
export interface LiveLine {
  send(log: Buffer, random: Random): void;
  /** Whether more can be sent without piling it up. */
  writable(): boolean;
  onDrain(listener: () => void): void;
  onClosed(listener: () => void): void;
  onPing(listener: () => void): void;
  ping(): void;
  pong(): void;
  /** The server's ordinary end. */
  finish(): void;
  /** The next frame breaks off in the middle of these bytes, or the wire at once. */
  drop(how: DropKind, next: Buffer): void;
}

/** Bytes that wait for a slow reader before nothing more is sent. */
const HIGH_WATER_BYTES = 1024 * 1024;
const NORMAL = 1000;

export function socketLine(webSocket: WebSocket, socket: Duplex, options: LiveOptions): LiveLine {
  const frame = options.frame ?? {};
  let pinged: () => void = () => undefined;
  webSocket.on('ping', () => pinged());
  // A reader that goes away in any manner is no fault here.
  webSocket.on('error', () => undefined);
  return {
    send: (log, random) => {
      const junk = junkFrame(frame, random);
      if (junk !== undefined) webSocket.send(junk);
      for (const { message, binary } of messagesOf(log, frame, random)) webSocket.send(message, { binary });
    },
    writable: () => webSocket.readyState === webSocket.OPEN && socket.writableLength < HIGH_WATER_BYTES,
    onDrain: (listener) => socket.on('drain', listener),
    onClosed: (listener) => {
      webSocket.on('close', listener);
      socket.on('close', listener);
    },
    onPing: (listener) => {
      pinged = listener;
    },
    ping: () => {
      if (webSocket.readyState === webSocket.OPEN) webSocket.ping();
    },
    pong: () => {
      if (webSocket.readyState === webSocket.OPEN) webSocket.pong();
    },
    finish: () => webSocket.close(NORMAL),
    drop: (how, next) => {
      if (how === 'half-frame') {
        const whole = textFrame(Buffer.from(JSON.stringify({ data: next.toString() })));
        socket.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => socket.destroy());
      } else if (how === 'reset') resetNow(socket);
      else webSocket.close(Number(how.slice('close-'.length)));
    },
  };
}

export function httpLine(response: ServerResponse): LiveLine {
  return {
    send: (log) => {
      response.write(log);
    },
    writable: () =>
      !response.destroyed && !response.writableEnded && response.writableLength < HIGH_WATER_BYTES,
    onDrain: (listener) => response.on('drain', listener),
    onClosed: (listener) => response.on('close', listener),
    onPing: () => undefined,
    ping: () => undefined,
    pong: () => undefined,
    finish: () => response.end(),
    drop: (how, next) => {
      if (how === 'close-1000') response.end();
      else if (how === 'half-frame')
        response.write(next.subarray(0, next.length / 2), () => response.destroy());
      else if (response.socket) resetNow(response.socket);
    },
  };
}

const FIN_AND_TEXT = 0x81;
const SHORT_LENGTH = 125;
const MEDIUM_LENGTH = 0xffff;

/** A WebSocket frame, RFC 6455 section 5.2, as a server sends it. */
function textFrame(payload: Buffer): Buffer {
  if (payload.length <= SHORT_LENGTH)
    return Buffer.concat([Buffer.from([FIN_AND_TEXT, payload.length]), payload]);
  if (payload.length <= MEDIUM_LENGTH) {
    const head = Buffer.from([FIN_AND_TEXT, 126, 0, 0]);
    head.writeUInt16BE(payload.length, 2);
    return Buffer.concat([head, payload]);
  }
  const head = Buffer.alloc(10);
  head.set([FIN_AND_TEXT, 127]);
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}

/** Ends a connection with a TCP reset. */
export function resetNow(socket: Duplex): void {
  if ('resetAndDestroy' in socket && typeof socket.resetAndDestroy === 'function') socket.resetAndDestroy();
  else socket.destroy();
}
