import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SimulatorOptions } from '../simulator/index.ts';

const LOOK_AGAIN_MS = 20;

export type Order = { kind: 'start'; options: SimulatorOptions } | { kind: 'sends' } | { kind: 'requests' };

export type Report =
  | ({ kind: 'started' } & Address)
  | { kind: 'sends'; sends: { at: bigint; line: string }[]; log: Uint8Array }
  | { kind: 'requests'; requests: number; endedAt: number | undefined };

/** Where the simulator is, and what it has. */
export interface Address {
  url: string;
  token: string;
  appId: string;
  deploymentId: string;
}

/** A simulator that runs in another process. */
export class Served {
  readonly #process: ChildProcess;
  readonly address: Address;

  private constructor(process: ChildProcess, address: Address) {
    this.#process = process;
    this.address = address;
  }

  static async start(options: SimulatorOptions): Promise<Served> {
    const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), {
      serialization: 'advanced',
    });
    const { kind: _, ...address } = await ask(server, { kind: 'start', options }, 'started');
    return new Served(server, address);
  }

  /** Each line that was sent live with the moment it was, and the log as a whole. */
  sends() {
    return ask(this.#process, { kind: 'sends' }, 'sends');
  }

  /** How many API requests have come, and when the deployment ended (milliseconds since 1970). */
  requests() {
    return ask(this.#process, { kind: 'requests' }, 'requests');
  }

  /** Returns when the build log has begun. */
  async untilLogs(): Promise<void> {
    while (!(await this.#logs()).ok) await setTimeout(LOOK_AGAIN_MS);
  }

  /** The signed URL of the build log's archive. */
  async archiveUrl(): Promise<string> {
    const answer = await this.#logs();
    const { historic_urls: urls } = (await answer.json()) as { historic_urls?: string[] };
    if (!urls?.[0]) throw new Error('The simulator has no archived build log.');
    return urls[0];
  }

  stop(): void {
    this.#process.kill();
  }

  #logs(): Promise<Response> {
    const { url, token, appId, deploymentId } = this.address;
    return fetch(`${url}/v2/apps/${appId}/deployments/${deploymentId}/logs?type=BUILD`, {
      headers: { authorization: `Bearer ${token}` },
    });
  }
}

async function ask<Kind extends Report['kind']>(
  server: ChildProcess,
  order: Order,
  kind: Kind,
): Promise<Extract<Report, { kind: Kind }>> {
  const answered = once(server, 'message');
  server.send(order);
  const [report] = (await answered) as [Report];
  if (report.kind !== kind) throw new Error(`The simulator answered ${report.kind} when ${kind} was asked.`);
  return report as Extract<Report, { kind: Kind }>;
}
