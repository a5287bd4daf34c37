import { join } from 'node:path';
import type { LogType } from '../app-platform/log-types.ts';
import { credentialsIn } from '../logs/log-url.ts';
import { DIAGNOSIS_FILE } from './diagnosis-json.ts';
import type { Report, ReportedLog } from './report.ts';
import { REPORT_FILE } from './summary/comment.ts';

type OutputOf = (report: Report) => string | undefined;

/**
 * All outputs, in the order of action.yml; `undefined`: not known, and not set. An output is added here and
 * in action.yml, then `npm run readme`.
 */
export const OUTPUTS = {
  live_url: ({ logs }) => firstWithUrl(logs)?.live_url,
  url: ({ logs }) => firstWithUrl(logs)?.historic_urls[0],
  historic_urls: ({ logs }) => JSON.stringify(fitting(firstWithUrl(logs)?.historic_urls ?? [])),
  log_urls: ({ logs }) => JSON.stringify(fittingByType(urlsByType(logs))),
  log_dir: ({ logDir }) => logDir,
  log_files: ({ logs }) => JSON.stringify(fitting(logs.flatMap(({ files }) => files))),
  app_id: ({ app }) => app?.id,
  deployment_id: ({ deployment }) => deployment?.id,
  phase: ({ deployment }) => deployment?.phase,
  app_url: ({ app }) => app?.url,
  conclusion: ({ conclusion }) => conclusion,
  superseded_by: ({ supersededBy }) => supersededBy ?? '',
  serving_deployment_id: ({ serving }) => serving?.id ?? '',
  reason: ({ failures }) => (failures[0]?.title ?? '').slice(0, MAX_TEXT_CHARS),
  error_code: ({ failures }) =>
    (failures[0]?.code ?? '').replace(/[^A-Za-z0-9]/g, '').slice(0, MAX_CODE_CHARS),
  error_message: ({ failures }) => (failures[0]?.message ?? '').slice(0, MAX_TEXT_CHARS),
  failed_components: ({ failures }) =>
    JSON.stringify(
      fitting(failures.flatMap(({ component }) => (component === undefined ? [] : [component]))),
    ),
  diagnosis_file: ({ app, deployment, logDir }) =>
    app && deployment ? join(logDir, DIAGNOSIS_FILE) : undefined,
  report_file: ({ app, deployment, logDir }) => (app && deployment ? join(logDir, REPORT_FILE) : undefined),
  artifact_id: ({ artifact }) => artifact?.id ?? '',
  artifact_url: ({ artifact }) => artifact?.url ?? '',
} satisfies Record<string, OutputOf>;

const MAX_CODE_CHARS = 255;
/** As much as of one text of the API. */
const MAX_TEXT_CHARS = 4_096;
/**
 * Of a JSON list, entries that no longer fit are left out: four such outputs stay within the megabyte that
 * GitHub lets a job have (in UTF-16), and one within what Linux takes as an environment variable.
 */
const MAX_JSON_CHARS = 100_000;

/** The first entries, as many as their JSON may be long. */
function fitting(entries: string[], maxChars = MAX_JSON_CHARS): string[] {
  let left = maxChars - '[]'.length;
  const firstBeyond = entries.findIndex((one) => {
    left -= JSON.stringify(one).length + ','.length;
    return left < 0;
  });
  return firstBeyond === -1 ? entries : entries.slice(0, firstBeyond);
}

/** Each type has the same share of what the output may be long. */
function fittingByType(byType: Map<LogType, TypeUrls>): Record<string, TypeUrls> {
  const share = Math.floor(MAX_JSON_CHARS / Math.max(1, byType.size));
  const entries = [...byType].map(([type, { live_url, historic_urls }]) => {
    const frame = JSON.stringify({ [type]: { live_url, historic_urls: [] } }).length;
    return [type, { live_url, historic_urls: fitting(historic_urls, share - frame) }];
  });
  return Object.fromEntries(entries);
}

export function outputsOf(report: Report): Record<string, string> {
  const values = Object.entries<OutputOf>(OUTPUTS).map(
    ([name, outputFrom]) => [name, outputFrom(report)] as const,
  );
  return Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The parts of the log URLs that grant access to the logs. */
export function credentialsInOutputs({ logs }: Report): string[] {
  const urls = logs.flatMap(({ urls: { liveUrl, archivedUrls } }) => [liveUrl ?? '', ...archivedUrls]);
  return [...new Set(urls.flatMap(credentialsIn))];
}

interface TypeUrls {
  live_url: string;
  historic_urls: string[];
}

function urlsByType(logs: ReportedLog[]): Map<LogType, TypeUrls> {
  const byType = new Map<LogType, TypeUrls>();
  for (const { type, urls } of logs) {
    const known = byType.get(type) ?? { live_url: '', historic_urls: [] };
    known.live_url ||= urls.liveUrl ?? '';
    for (const url of urls.archivedUrls) known.historic_urls.push(url);
    byType.set(type, known);
  }
  return byType;
}

function firstWithUrl(logs: ReportedLog[]): TypeUrls | undefined {
  return [...urlsByType(logs).values()].find((urls) => urls.live_url !== '' || urls.historic_urls.length > 0);
}
