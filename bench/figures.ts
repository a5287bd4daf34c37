/** One line of the table: what was measured of whom, beside whom, and what it should be. */
export interface Row {
  bench: string;
  what: string;
  /** What this action did. */
  action: string;
  /** What it is compared with, named, or why there is nothing. */
  beside: string;
  /** The action's figure divided by the other's. */
  ratio?: number;
  /** Peak resident memory of the action, in bytes. */
  memory?: number | undefined;
  target: string;
  /** Whether the target was reached. */
  reached?: boolean;
}

const MEBIBYTE = 1024 ** 2;

const COLUMNS: { title: string; cell: (row: Row) => string }[] = [
  { title: 'bench', cell: ({ bench }) => bench },
  { title: 'what', cell: ({ what }) => what },
  { title: 'this action', cell: ({ action }) => action },
  { title: 'beside', cell: ({ beside }) => beside },
  { title: 'ratio', cell: ({ ratio }) => (ratio === undefined ? '' : ratio.toFixed(2)) },
  { title: 'peak', cell: ({ memory }) => (memory === undefined ? '' : mebibytes(memory)) },
  { title: 'target', cell: ({ target }) => target },
  { title: '', cell: ({ reached }) => (reached === undefined ? '' : reached ? 'reached' : 'MISSED') },
];

/** The rows as a Markdown table that is readable as it stands. */
export function table(rows: Row[]): string {
  const cells = [
    COLUMNS.map(({ title }) => title),
    ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0.99 for the 99th percentile */
export function quantile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1));
  return sorted[at] ?? Number.NaN;
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MiB`;
}

/** At any size of log. */
export const MOST_MEMORY = 120 * MEBIBYTE;

export function withinMemory(memory: number | undefined): boolean {
  return memory === undefined || memory <= MOST_MEMORY;
}
