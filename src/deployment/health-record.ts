import type { ComponentHealth } from '../app-platform/types.ts';

/** A component that is unhealthy for less long may be restarting, or be scaled: it is not judged yet. */
const HOLD_MS = 30_000;

/** What the health of an app was, look after look. */
export class HealthRecord {
  readonly #watched: ReadonlySet<string>;
  readonly #wasHealthy = new Set<string>();
  /** Since when, as `now` of the clock counts. */
  readonly #unhealthySince = new Map<string, number>();
  #others: string[] = [];
  #hasData = false;

  constructor(watched: string[]) {
    this.#watched = new Set(watched);
  }

  /** @param now as `now` of the clock counts */
  add(health: ComponentHealth[], now: number): void {
    for (const { name, state } of health) {
      if (!this.#watched.has(name)) continue;
      this.#hasData = true;
      if (state === 'HEALTHY') this.#wasHealthy.add(name);
      if (state !== 'UNHEALTHY') this.#unhealthySince.delete(name);
      else if (!this.#unhealthySince.has(name)) this.#unhealthySince.set(name, now);
    }
    this.#others = health
      .filter(({ name, state }) => state === 'UNHEALTHY' && !this.#watched.has(name))
      .map(({ name }) => name);
  }

  /** Whether anything was ever known of a watched component. */
  get hasData(): boolean {
    return this.#hasData;
  }

  get unhealthyNow(): string[] {
    return [...this.#unhealthySince.keys()];
  }

  /** Components that were healthy and have been unhealthy for so long that they are not merely restarting. */
  heldUnhealthy(now: number): string[] {
    return this.unhealthyNow.filter(
      (name) => this.#wasHealthy.has(name) && now - this.#unhealthySince.get(name)! >= HOLD_MS,
    );
  }

  /** Whether a component that was healthy is unhealthy for now. */
  get isUndecided(): boolean {
    return this.unhealthyNow.some((name) => this.#wasHealthy.has(name));
  }

  /** Components that are unhealthy and have never been anything else. */
  get neverHealthy(): string[] {
    return this.unhealthyNow.filter((name) => !this.#wasHealthy.has(name));
  }

  /** Components that are not watched and are unhealthy now. */
  get othersUnhealthy(): string[] {
    return this.#others;
  }
}
