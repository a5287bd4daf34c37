import { readFileSync } from 'node:fs';

/** Milliseconds. The kernel keeps the peak itself; only what comes after the last look is missed. */
export const LOOK_EVERY_MS = 20;

/**
 * Watches a process until `stop`, which gives the most memory it held, in bytes; nothing where there is no
 * /proc.
 */
export function watchPeakMemory(pid: number): { stop(): number | undefined } {
  let peak: number | undefined;
  const look = () => {
    peak = peakResidentBytes(pid) ?? peak;
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

/** The line `VmHWM` of /proc/PID/status, which a process that has ended no longer has. */
function peakResidentBytes(pid: number): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return peak === undefined ? undefined : Number(peak) * 1024;
  } catch {
    return undefined;
  }
}
