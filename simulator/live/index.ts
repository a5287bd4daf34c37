import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { LogType, Scenario } from '../scenarios/scenario.ts';
import type { ScenarioClock } from '../world/clock.ts';
import { type Log, stateOf } from '../world/logs.ts';
import type { Random } from '../world/random.ts';
import { type LiveConnection, type Quirks, serveReading } from './connection.ts';
import { createFeed, type Feed } from './feed.ts';
import { startOf, startReading } from './reading.ts';
import { httpLine, resetNow, socketLine } from './wire.ts';

/** The proxy that sends lines as they are written. */
export interface Live {
  /** A URL for one reader; its token is a credential. */
  urlFor(log: Log, component: string | undefined, wish: LiveWish): string;
  typeOf(token: string | null): LogType | undefined;
  /** A WebSocket handshake. Answers with the status it was given, 0 for a socket that was cut. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, token: string | null): number;
  /** The plain stream of the same URL. */
  stream(request: IncomingMessage, response: ServerResponse, token: string | null): number;
  readonly connections: LiveConnection[];
  close(): void;
}

/** What the reader asked the logs path for. */
export interface LiveWish {
  follow: boolean;
  /** Below 0: all. */
  tailLines: number;
}

export interface LiveSetting {
  scenario: Scenario;
  clock: ScenarioClock;
  random: Random;
  /** `http://127.0.0.1:PORT`, without the scheme's choice. */
  host: string;
  sends: { at: bigint; line: string }[];
}

interface Ticket {
  log: Log;
  component: string | undefined;
  wish: LiveWish;
  used: boolean;
}

const TOKEN_DIGITS = 64;
/** A writer that may stop in the middle of a line does so this often at least. */
const BYTE_POSITION_SPLITS = 0.3;

export function createLive(setting: LiveSetting): Live {
  const { scenario, clock, random, host } = setting;
  const options = scenario.live ?? {};
  const tickets = new Map<string, Ticket>();
  const feeds = new Map<string, Feed>();
  const connections: LiveConnection[] = [];
  const quirks: Quirks = { drops: 0, closedEarly: 0, silent: 0 };
  const sockets = new WebSocketServer({ noServer: true, autoPong: false, perMessageDeflate: false });
  const tokens = random.fork('tokens');
  let refused = 0;

  const feedOf = ({ log, component }: Ticket): Feed => {
    const key = `${log.id}/${component ?? ''}`;
    const known = feeds.get(key);
    if (known) return known;
    const splitLines = options.frame?.splitLines ?? 0;
    const made = createFeed(log, component, {
      clock,
      random: random.fork(`feed/${key.split('/').slice(1).join('/')}`),
      splitLines: options.noneFrom === 'byte' ? Math.max(BYTE_POSITION_SPLITS, splitLines) : splitLines,
      splitUtf8: Boolean(options.frame?.splitUtf8),
    });
    feeds.set(key, made);
    return made;
  };
  const ticketFor = (token: string | null): Ticket | undefined => {
    const ticket = tickets.get(token ?? '');
    if (!ticket || (ticket.used && !options.reuse)) return undefined;
    return stateOf(ticket.log, clock.now()) === 'absent' ? undefined : ticket;
  };
  const connect = (
    ticket: Ticket,
    line: Parameters<typeof serveReading>[0]['line'],
    way: LiveConnection['way'],
  ) => {
    ticket.used = true;
    const feed = feedOf(ticket);
    const own = random.fork(`connection/${connections.length}`);
    const oldest = firstAfterHandOver(ticket.log, feed, clock.now());
    // A reader that does not follow, or comes to what is over, is shown what there is.
    const following = ticket.wish.follow && (ticket.log.archived || !feed.complete());
    const replayed = following ? options : { ...options, replay: 'all' as const };
    const from = startOf(feed, replayed, ticket.wish.tailLines, oldest, own.fork('replay'));
    const reading = startReading(feed, from, options.swap ?? 0, own.fork('swap'));
    const connection: LiveConnection = {
      at: Date.now(),
      way,
      type: ticket.log.type,
      component: ticket.component,
      fromPiece: from.pieces,
      sentBytes: 0,
      ending: undefined,
    };
    connections.push(connection);
    serveReading({
      line,
      reading,
      feed,
      connection,
      options,
      quirks,
      random: own,
      follow: ticket.wish.follow,
      cutAt: ticket.log.handOvers.find((moment) => moment > clock.now()),
      clock,
      sends: scenario.recordSends ? setting.sends : undefined,
    });
  };

  return {
    connections,
    urlFor: (log, component, wish) => {
      const token = tokens.hex(TOKEN_DIGITS);
      tickets.set(token, { log, component, wish, used: false });
      return `${scenario.liveScheme ?? 'http'}://${host}/?token=${token}`;
    },
    typeOf: (token) => tickets.get(token ?? '')?.log.type,
    upgrade: (request, socket, head, token) => {
      const { refuse } = options;
      if (refuse && (refuse.connections === 'always' || refused < refuse.connections)) {
        refused++;
        return refuseHandshake(socket, refuse.how);
      }
      const ticket = ticketFor(token);
      if (!ticket) return refuseHandshake(socket, 403);
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        connect(ticket, socketLine(webSocket, socket, options), 'websocket');
      });
      return 101;
    },
    stream: (request, response, token) => {
      if (options.plainHttp === 'hang') return 0;
      const status = options.plainHttp === 'no' ? 502 : ticketFor(token) ? 200 : 403;
      const ticket = ticketFor(token);
      if (status !== 200 || !ticket) {
        response.writeHead(status, { 'content-type': 'text/plain' }).end('the log cannot be streamed\n');
        return status;
      }
      request.socket.setNoDelay(true);
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.flushHeaders();
      connect(ticket, httpLine(response), 'stream');
      return 200;
    },
    close: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

/** New instances took over: what the old ones printed cannot be read any more. */
function firstAfterHandOver(log: Log, feed: Feed, now: number): number {
  const last = log.handOvers.findLast((moment) => moment <= now);
  if (last === undefined) return 0;
  const written = feed.written().pieces;
  const index = feed.pieces.findIndex((piece) => piece.at >= last);
  return index < 0 ? written : Math.min(index, written);
}

function refuseHandshake(socket: Duplex, how: 'reset' | 403 | 502): number {
  if (how === 'reset') {
    resetNow(socket);
    return 0;
  }
  const words = how === 403 ? 'Forbidden' : 'Bad Gateway';
  socket.end(
    `HTTP/1.1 ${how} ${words}\r\ncontent-type: text/plain\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
  );
  return how;
}
