import { randomInt } from 'node:crypto';
import { createApi } from './api/index.ts';
import { createRateLimit } from './api/rate-limit.ts';
import { bigBody } from './archive/big-archive.ts';
import { createArchive } from './archive/index.ts';
import { type Fault, faultFinder } from './faults/index.ts';
import { closeSite, LOOPBACK, openSite, type RequestRecord, type Site } from './http/site.ts';
import type { LiveConnection } from './live/connection.ts';
import { createLive } from './live/index.ts';
import { scenarioNamed } from './scenarios/index.ts';
import type { LogType, Phase, Scenario } from './scenarios/scenario.ts';
import { finalTransition, phaseAt } from './world/deployment.ts';
import { createWorld, type World } from './world/index.ts';
import { append, bytesOf, type Log, stateOf } from './world/logs.ts';
import { seededRandom } from './world/random.ts';

export type { Fault, FaultKind } from './faults/index.ts';
export type { RequestRecord } from './http/site.ts';
export type { LiveConnection } from './live/connection.ts';
export { logOfLength } from './log-text/index.ts';
export { scenarios } from './scenarios/index.ts';
export { rawScenario } from './scenarios/raw-scenario.ts';
export type * from './scenarios/scenario.ts';

export interface SimulatorOptions {
  /** A name from `scenarios`, or a scenario as data. */
  scenario: string | Scenario;
  /** Of the API. Default 0: any. */
  port?: number;
  /** How fast the scenario's clock runs against the wall clock. Default 1. */
  speed?: number;
  /** The scenario begins with the first request, however long its client takes to start. Default: at once. */
  beginsWhenAsked?: boolean;
  /**
   * Where in the scenario the clock starts, in scenario milliseconds: what comes before it has happened.
   * Default 0.
   */
  startAt?: number;
  /** Decides all randomness. Default: another in each run. */
  seed?: number;
  /** Default: generated, `dop_v1_` and 64 hexadecimal digits. */
  token?: string;
}

/** A local App Platform that runs until it is closed. */
export interface Simulator {
  /** The API's address, `http://127.0.0.1:PORT`. */
  url: string;
  /** Where live logs are sent from. */
  liveUrl: string;
  /** Where archived logs are kept. */
  archiveUrl: string;
  token: string;
  /** Valid, without the scope `app:read`. */
  tokenWithoutScope: string;
  seed: number;
  appId: string;
  appName: string;
  /** Of the scenario's deployment; empty where there is none. */
  deploymentId: string;
  /** The commit of that deployment. */
  commit: string;
  /** All of the scenario's deployments, in its order, those to come included. */
  deployments: { id: string; commit: string }[];
  /** Every request and upgrade seen, in the order in which they came. */
  requests: RequestRecord[];
  /** Every connection to a live log. */
  connections: LiveConnection[];
  /** When each line was handed to a live socket; empty unless the scenario asks with `recordSends`. */
  sends: { at: bigint; line: string }[];
  /**
   * The complete bytes of a log as its archive has or will have them; of a log without end, those written so
   * far.
   */
  log(type: LogType, component?: string): Buffer;
  /** Of the scenario's deployment. */
  phase(): string;
  /** Settles when the scenario's deployment has reached its last phase. */
  ended: Promise<void>;
  /** Wall-clock milliseconds since 1970 at which it did; `undefined`: it has not. */
  endedAt(): number | undefined;
  /** Moves the deployment on at once. @throws Error unless the scenario has `manual: true` */
  advance(phase: Phase): void;
  /** Appends to a log that is being written. @throws Error when it is not */
  push(type: LogType, bytes: Buffer | string): void;
  /** May be added to and removed from at any time. */
  faults: Fault[];
  close(): Promise<void>;
}

const MAX_SEED = 2 ** 31 - 1;

/**
 * Starts a local App Platform on loopback: the API, the live logs and the archive, each on a port of its own.
 * @throws RangeError for an unknown scenario; the system's error when the port is taken
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const scenario = typeof options.scenario === 'string' ? scenarioNamed(options.scenario) : options.scenario;
  const seed = options.seed ?? randomInt(MAX_SEED);
  const random = seededRandom(seed, 'simulator');
  const token = options.token ?? `dop_v1_${random.fork('token').hex(64)}`;
  const tokenWithoutScope = `dop_v1_${random.fork('token without scope').hex(64)}`;
  const faults: Fault[] = structuredClone(scenario.faults ?? []);
  const requests: RequestRecord[] = [];
  const sends: Simulator['sends'] = [];
  const start = { held: options.beginsWhenAsked ?? false, from: options.startAt ?? 0 };
  const world = createWorld(scenario, options.speed ?? 1, seed, start);
  const shared = { requests, findFault: faultFinder(faults), onRequest: world.clock.begin };

  const archiveSite = await openSite(0, {
    ...shared,
    kind: 'archive',
    subjectOf: (url) => ({ endpoint: 'archive', type: archive.typeOf(url.pathname) }),
    answer: (request, _, __, requestId) => archive.answer(request, requestId),
  });
  const archiveUrl = `http://${scenario.archiveHost ?? LOOPBACK}:${archiveSite.port}`;
  const archive = createArchive({
    scenario,
    clock: world.clock,
    random: random.fork('archive'),
    origin: archiveUrl,
  });

  const liveSite = await openSite(0, {
    ...shared,
    kind: 'live',
    subjectOf: (url) => ({ endpoint: 'live', type: live.typeOf(url.searchParams.get('token')) }),
    answer: (request, response, url) => live.stream(request, response, url.searchParams.get('token')),
    upgrade: (request, socket, head, url) =>
      live.upgrade(request, socket, head, url.searchParams.get('token')),
  });
  const live = createLive({
    scenario,
    clock: world.clock,
    random: random.fork('live'),
    host: `${LOOPBACK}:${liveSite.port}`,
    sends,
  });

  const api = createApi({
    world,
    archive,
    live,
    rateLimit: createRateLimit(scenario.rateLimit),
    token,
    tokenWithoutScope,
  });
  const apiSite = await openApi(options.port ?? 0, [archiveSite, liveSite], world, {
    ...shared,
    kind: 'api',
    subjectOf: (url) => ({
      endpoint: api.endpointOf(url.pathname),
      type: (url.searchParams.get('type') ?? undefined) as LogType | undefined,
    }),
    answer: (request, _, url, requestId) => api.answer(request, url, requestId),
  });

  return {
    url: `http://${LOOPBACK}:${apiSite.port}`,
    liveUrl: `http://${LOOPBACK}:${liveSite.port}`,
    archiveUrl,
    token,
    tokenWithoutScope,
    seed,
    appId: world.app.id,
    appName: world.app.name,
    deploymentId: world.main?.id ?? '',
    commit: world.main?.commit ?? '',
    deployments: world.app.deployments.map(({ id, commit }) => ({ id, commit })),
    requests,
    connections: live.connections,
    sends,
    log: (type, component) => groundTruth(world, type, component),
    phase: () => (world.main ? phaseAt(world.main, world.clock.now()) : 'UNKNOWN'),
    ended: world.ended,
    endedAt: () => endedAt(world),
    advance: world.advance,
    push: (type, bytes) => push(world, type, Buffer.from(bytes)),
    faults,
    close: async () => {
      world.clock.stop();
      live.close();
      await Promise.all([apiSite, liveSite, archiveSite].map(closeSite));
    },
  };
}

/** A port that is taken must not leave the other two open. */
async function openApi(
  port: number,
  others: Site[],
  world: World,
  options: Parameters<typeof openSite>[1],
): Promise<Site> {
  try {
    return await openSite(port, options);
  } catch (error) {
    world.clock.stop();
    await Promise.all(others.map(closeSite));
    throw error;
  }
}

function groundTruth(world: World, type: LogType, component: string | undefined): Buffer {
  const log = mainLog(world, type);
  if (!log) return Buffer.alloc(0);
  if (log.big) {
    const body = bigBody(log.big);
    return Buffer.concat([...body.chunks(0, body.length)]);
  }
  if (!log.extend) return bytesOf(log, component);
  const now = world.clock.now();
  log.extend(now);
  const written = log.pieces.filter((piece) => piece.at <= now);
  return bytesOf({ ...log, pieces: written }, component);
}

/** The log of the scenario's deployment, of the newest event, of the newest job invocation. */
function mainLog(world: World, type: LogType): Log | undefined {
  if (type === 'AUTOSCALE_EVENT') return world.events.at(-1)?.log;
  if (type === 'JOB_INVOCATION') return world.jobInvocations.at(-1)?.log;
  return world.main && world.logOf(world.main, type);
}

function endedAt(world: World): number | undefined {
  const final = world.main && finalTransition(world.main);
  return final && final.at <= world.clock.now() ? world.clock.wall(final.at) : undefined;
}

function push(world: World, type: LogType, bytes: Buffer): void {
  const log = mainLog(world, type);
  const now = world.clock.now();
  if (!log || stateOf(log, now) !== 'live') throw new Error(`No ${type} log is being written now.`);
  append(log, bytes, now, world.main?.components[0]?.name ?? 'web');
}
