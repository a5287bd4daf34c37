import { WebSocket } from 'ws';
import type { LogType, Simulator } from '../../simulator/index.ts';
import { scenarios, startSimulator } from '../../simulator/index.ts';

const UNLIMITED = { perHour: Number.POSITIVE_INFINITY, perMinute: Number.POSITIVE_INFINITY };

/** Starts a simulator for one test and closes it afterwards, whatever happens. */
export async function withSimulator(
  options: Parameters<typeof startSimulator>[0],
  test: (simulator: Simulator) => Promise<void>,
): Promise<void> {
  const scenario = typeof options.scenario === 'string' ? scenarios[options.scenario]! : options.scenario;
  // A test looks as often as it likes, unless the limit is what it is about.
  const simulator = await startSimulator({
    seed: 1,
    ...options,
    scenario: { rateLimit: UNLIMITED, ...scenario },
  });
  try {
    await test(simulator);
  } finally {
    await simulator.close();
  }
}

export function get(simulator: Simulator, path: string, token = simulator.token): Promise<Response> {
  return fetch(`${simulator.url}${path}`, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
  });
}

export function deploymentPath(simulator: Simulator): string {
  return `/v2/apps/${simulator.appId}/deployments/${simulator.deploymentId}`;
}

/** Asks for the logs of the scenario's deployment until `found` sees in the answer what it waits for. */
export async function logUrls(
  simulator: Simulator,
  type: LogType,
  found: (urls: LogUrls) => boolean,
  query = 'follow=true',
): Promise<LogUrls> {
  for (;;) {
    const answer = await get(simulator, `${deploymentPath(simulator)}/logs?type=${type}&${query}`);
    const urls = (await answer.json()) as LogUrls;
    if (answer.status === 200 && found(urls)) return urls;
  }
}

export interface LogUrls {
  live_url?: string;
  historic_urls?: string[];
}

export async function liveUrl(simulator: Simulator, type: LogType, query?: string): Promise<string> {
  const isThere = ({ live_url, historic_urls = [] }: LogUrls) => {
    // Asking on would never end.
    if (historic_urls.length > 0) throw new Error(`The ${type} log ended before its live log was asked for.`);
    return live_url !== undefined;
  };
  return (await logUrls(simulator, type, isThere, query)).live_url ?? '';
}

export async function archivedUrls(simulator: Simulator, type: LogType): Promise<string[]> {
  const urls = await logUrls(simulator, type, (found) => (found.historic_urls ?? []).length > 0);
  return urls.historic_urls ?? [];
}

/** Reads a live log to the end of its connection. */
export async function readLive(url: string): Promise<{ text: string; code: number; messages: Buffer[] }> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), { skipUTF8Validation: true });
  const messages: Buffer[] = [];
  socket.on('message', (message: Buffer) => messages.push(message));
  // A broken frame is an error and then a close.
  socket.on('error', () => undefined);
  const code = await new Promise<number>((resolve) => socket.on('close', resolve));
  return { text: messages.map(logIn).join(''), code, messages };
}

function logIn(message: Buffer): string {
  try {
    const { data } = JSON.parse(message.toString());
    return typeof data === 'string' ? data : '';
  } catch {
    return '';
  }
}

/** So many numbered lines. */
export function numberedLines(count: number, component = 'web'): string {
  return Array.from(
    { length: count },
    (_, index) => `${component} 2025-12-01T03:10:38.${index}Z line ${index}\n`,
  ).join('');
}
