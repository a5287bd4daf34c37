import { isFrame } from './chains.ts';
import type { LogLine } from './rule.ts';

/** Where a server says that it listens. */
export interface Listening {
  port: number;
  /** Whether only programs in the same container reach it. */
  isLocal: boolean;
  /** Place in the list of lines. */
  at: number;
}

/** Every line in which a server says where it listens, in the log's order. */
export function listeningIn(lines: readonly LogLine[]): Listening[] {
  return lines.flatMap(({ text }, at) => {
    if (!/listen|running|started|serving|launched|ready|available|server|local:|network:|url:/i.test(text))
      return [];
    if (NOT_LISTENING.test(text) || isFrame(text)) return [];
    for (const pattern of PATTERNS) {
      const { port, host = '' } = pattern.exec(text)?.groups ?? {};
      const number = Number(port);
      if (port !== undefined && number > 0 && number < 65_536)
        return [{ port: number, isLocal: isLocal(host, text), at }];
    }
    return [];
  });
}

/** A client, a debugger, a metrics port beside the server, or one that could not listen. */
const NOT_LISTENING =
  /debugger|inspector|metrics|admin api|admin endpoint|prometheus|redis|postgres|mongo|mysql|rabbit|kafka|database|failed|error|cannot|could not|refused|in use|connected to|connecting|websocket proxy|"(?:GET|POST|HEAD) /i;

const HOST = '(?<host>\\[[0-9a-f:]{2,45}\\]|[\\w.*-]{1,253})?';
const PORT = '(?<port>\\d{2,5})\\b';

/** What servers and frameworks print when they listen. */
const PATTERNS: readonly RegExp[] = [
  // Uvicorn, Flask, Rocket, Django, Next.js, Gin, Kestrel, Puma, Gunicorn, Streamlit, serve, PHP's own
  // server: a URL.
  new RegExp(
    `(?:listening|running|started|starting|serving|launched|ready|available|accepting connections|local:|network:|url:|development server|now listening)\\b.{0,80}?(?:https?|tcp)://${HOST}:${PORT}`,
    'i',
  ),
  new RegExp(`^ *[*>➜-]? *(?:local|network|url|external url): +https?://${HOST}:${PORT}`, 'i'),
  // Spring Boot and Tomcat.
  new RegExp(
    `(?:tomcat|jetty|netty|undertow) (?:started|initialized) (?:on|with) ports?(?:\\(s\\))?:? ?${PORT}`,
    'i',
  ),
  // "listening on port 3000", "Server started on port: 3000", "running at port 3000".
  new RegExp(
    `(?:listening|running|started|serving|starting|launched|up|live|ready|bound)\\b.{0,60}?\\bport(?:\\(s\\))?[ :=#]{1,3}${PORT}`,
    'i',
  ),
  // "listening on 127.0.0.1:8080", "started on [::]:1323", "at 127.0.0.1:4000 (http)", "serving HTTP on
  // :8080".
  new RegExp(
    `(?:listening|running|started|serving|starting|bound)\\b.{0,60}?\\b(?:on|at|to|address|addr)[:=]? ?["'(]?${HOST}:${PORT}`,
    'i',
  ),
  // "Serving HTTP on 0.0.0.0 port 8000", "listening on 3000", "listening at 3000".
  new RegExp(`serving http on ${HOST} port ${PORT}`, 'i'),
  new RegExp(`(?:listening|running|started) (?:on|at):? ${PORT}(?!\\.)`, 'i'),
];

const LOCAL = /^(?:127\.\d+\.\d+\.\d+|\[::1\])$/;
/** Servers that write `localhost` only where they listen there; others write it for people to click on. */
const SAYS_WHERE = /^(?:\s*info: .{0,60})?\s*(?:\* )?(?:Now )?Listening on:? (?:https?|tcp):\/\/localhost/i;

function isLocal(host: string, text: string): boolean {
  return LOCAL.test(host) || (host === 'localhost' && SAYS_WHERE.test(text));
}
