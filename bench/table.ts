import { cpus, release, totalmem, type } from 'node:os';

/** One line of the table: what was measured, ours, the other, and whether a goal is met. */
export interface Row {
  what: string;
  ours: string;
  other: string;
  ratio?: number;
  goal: string;
  met?: boolean;
}

export function machine(): string {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim()}, ${gib} GiB, ${type()} ${release()}, Node ${process.versions.node}`;
}

export function printTable(rows: Row[]): void {
  const head = ['what', 'this action', 'beside it', 'ratio', 'goal', ''];
  const cells = rows.map(({ what, ours, other, ratio, goal, met }) => {
    const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
    return [what, ours, other, ratio === undefined ? '' : ratio.toFixed(2), goal, verdict];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]!.length)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...cells]) {
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

export function mib(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
