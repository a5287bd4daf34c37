import type { Archive } from '../archive/index.ts';
import type { Live } from '../live/index.ts';
import { type App, activeDeployment } from '../world/app.ts';
import type { Deployment } from '../world/deployment.ts';
import type { World } from '../world/index.ts';
import { date, type Moment } from './moment.ts';
import type { RateLimit } from './rate-limit.ts';

export interface ApiSetting {
  world: World;
  archive: Archive;
  live: Live;
  rateLimit: RateLimit;
  token: string;
  /** A token that is valid and lacks the scope `app:read`. */
  tokenWithoutScope: string;
}

/** A request that found its route. */
export interface Call {
  setting: ApiSetting;
  url: URL;
  /** What stands in the path's places. */
  names: Record<string, string>;
  now: number;
}

/** What the API refuses. */
export class Refusal extends Error {
  readonly status: number;
  readonly id: string;
  constructor(status: number, id: string, message: string) {
    super(message);
    this.status = status;
    this.id = id;
  }
}

export const NOT_FOUND = 'The resource you requested could not be found.';

export function notFound(): Refusal {
  return new Refusal(404, 'not_found', NOT_FOUND);
}

export function appOf({ setting, names }: Call): App {
  const app = setting.world.apps.find((one) => one.id === names.app);
  if (!app) throw notFound();
  return app;
}

export function appeared(app: App, { now }: Call): Deployment[] {
  return app.deployments.filter((one) => one.createdAt <= now);
}

export function namedDeployment(app: App, call: Call): Deployment {
  const deployment = appeared(app, call).find((one) => one.id === call.names.deployment);
  if (!deployment) throw notFound();
  return deployment;
}

/** Logs paths without a deployment are about the one that serves. */
export function servingDeployment(app: App, call: Call): Deployment {
  const active = activeDeployment(app, call.now);
  if (!active) throw notFound();
  return active;
}

/** A list in a query: repeated, or separated by commas. */
export function listed(url: URL, name: string): string[] {
  return url.searchParams
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter(Boolean);
}

export function momentOf({ setting, now }: Call): Moment {
  return { clock: setting.world.clock, now };
}

export function dateOf(call: Call, at: number): string {
  return date(momentOf(call), at);
}
