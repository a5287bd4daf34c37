/** When the bundle loads each of its files. A test asks for a row that is missing. */
export const LOADED: Record<string, string> = {
  'index.js': 'at the start: `src/` but for what stands below',
  'actions-http-client.js': 'with the first request to the API',
  'ws.js': 'with the first live log that comes over a WebSocket',
  're2js.js': 'where `redact` is given',
  'diagnosis.js': 'when the deployment failed, or was unhealthy',
  'report.js': 'at the end: report, annotations, summary',
  'actions-artifact.js': 'at the end, where `artifact` is given',
  'actions-core.js': 'with the first output',
  'run-logs.js': 'in the action run-logs alone',
};

/** The table of CONTRIBUTING.md. @param sizes in bytes, by file name */
export function chunkRows(sizes: Map<string, number>): string[][] {
  return [...sizes].map(([file, bytes]) => [`\`${file}\``, roughly(bytes), LOADED[file] ?? '?']);
}

/** To two digits: a small change of the sources does not change the table. */
function roughly(bytes: number): string {
  return `${Number((bytes / 1000).toPrecision(2))} kB`;
}
