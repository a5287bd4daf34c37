import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { FaultKind } from '../faults/index.ts';
import { type Answer, bytesBody } from './answer.ts';

/** Bytes that are announced and never sent. */
const WRONG_LENGTH_BY = 100;
/** A slow drip sends so many times a second. */
const DRIPS_PER_SECOND = 20;

/**
 * Sends an answer, spoiled by a fault if there is one. Settles when all is handed to the socket or it is
 * gone.
 */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  fault?: FaultKind,
  head = false,
): Promise<void> {
  const { body } = fault?.kind === 'gzip' ? gzipped(answer) : answer;
  const headers = { ...answer.headers, ...(fault?.kind === 'gzip' ? { 'content-encoding': 'gzip' } : {}) };
  const announced = body.length + (fault?.kind === 'wrong-length' ? WRONG_LENGTH_BY : 0);
  response.writeHead(answer.status, { ...headers, 'content-length': String(announced) });
  if (head) {
    response.end();
    return;
  }
  const bytes = Math.min(body.length, bytesBefore(fault, body.length));
  if (fault?.kind === 'drip') await drip(response, body.chunks(0, bytes), fault.bytesPerSecond);
  else await pour(response, body.chunks(0, bytes));
  if (fault?.kind === 'half' || fault?.kind === 'cut') setImmediate(resetAfterSending, response);
  else if (fault?.kind === 'wrong-length') response.socket?.end();
  else response.end();
}

function bytesBefore(fault: FaultKind | undefined, length: number): number {
  if (fault?.kind === 'half') return Math.floor(length / 2);
  if (fault?.kind === 'cut') return fault.afterBytes;
  return length;
}

function gzipped(answer: Answer): Answer {
  return {
    ...answer,
    body: bytesBody(gzipSync(Buffer.concat([...answer.body.chunks(0, answer.body.length)]))),
  };
}

async function pour(response: ServerResponse, chunks: Iterable<Buffer>): Promise<void> {
  for (const chunk of chunks) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
}

async function drip(
  response: ServerResponse,
  chunks: Iterable<Buffer>,
  bytesPerSecond: number,
): Promise<void> {
  const portion = Math.max(1, Math.round(bytesPerSecond / DRIPS_PER_SECOND));
  response.flushHeaders();
  for (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += portion) {
      if (response.destroyed) return;
      response.write(chunk.subarray(from, from + portion));
      await sleep((portion / bytesPerSecond) * 1000);
    }
  }
}

async function drained(response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  response.once('close', leave);
  try {
    await once(response, 'drain', { signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    response.off('close', leave);
  }
}

/** What was written is handed to the kernel first, so that a good part of it arrives. */
function resetAfterSending(response: ServerResponse): void {
  const { socket } = response;
  if (!socket || socket.destroyed) return;
  if (socket.writableLength === 0 && response.writableLength === 0) socket.resetAndDestroy();
  else setImmediate(resetAfterSending, response);
}
