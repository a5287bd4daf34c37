import type { LogType } from '../scenarios/log-types.ts';

export type Endpoint =
  | 'app'
  | 'apps'
  | 'deployments'
  | 'deployment'
  | 'logs'
  | 'archive'
  | 'live'
  | 'events'
  | 'health'
  | 'instances'
  | 'job-invocations';

/** A fault, as data: which requests it meets, and what becomes of them. */
export interface Fault {
  on: Endpoint | 'any';
  /** Of requests for logs, archives and live logs: those of this type alone. */
  type?: LogType;
  /** The first of the matching requests it meets, counted from 1. Default 1. */
  from?: number;
  /** How many it meets. Default 1. */
  times?: number;
  fault: FaultKind;
}

export type FaultKind =
  | { kind: 'refuse' }
  | { kind: 'reset' }
  | { kind: 'hang' }
  | { kind: 'delay'; ms: number }
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'html'; status?: number }
  | { kind: 'json'; body: unknown; status?: number }
  | { kind: 'text'; body: string; status?: number }
  | { kind: 'redirect'; to: 'same' | 'other-host' | 'http' | (string & {}); status?: number }
  | { kind: 'rate-limited'; retryAfter?: number }
  | { kind: 'expired' }
  | { kind: 'gone' }
  /** Half of the body, then a reset. */
  | { kind: 'half' }
  /** A length is announced that the body, which ends in good order, does not have. */
  | { kind: 'wrong-length' }
  | { kind: 'gzip' }
  | { kind: 'drip'; bytesPerSecond: number }
  /** A reset after so many bytes of the body. */
  | { kind: 'cut'; afterBytes: number };

/** Finds the fault that meets a request, and counts the request for each fault that matches it. */
export type FaultFinder = (endpoint: Endpoint, type: LogType | undefined) => FaultKind | undefined;

/** @param faults may be added to and removed from while it is used */
export function faultFinder(faults: readonly Fault[]): FaultFinder {
  const counts = new WeakMap<Fault, number>();
  return (endpoint, type) => {
    const matching = faults.filter((fault) => matches(fault, endpoint, type));
    const numbered = matching.map((fault) => {
      const number = (counts.get(fault) ?? 0) + 1;
      counts.set(fault, number);
      return { fault, number };
    });
    return numbered.find(({ fault, number }) => meets(fault, number))?.fault.fault;
  };
}

function matches(fault: Fault, endpoint: Endpoint, type: LogType | undefined): boolean {
  return (fault.on === 'any' || fault.on === endpoint) && (fault.type === undefined || fault.type === type);
}

function meets({ from = 1, times = 1 }: Fault, number: number): boolean {
  return number >= from && number < from + times;
}
