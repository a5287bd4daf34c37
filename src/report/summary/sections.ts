import { LOG_TYPE_FACTS } from '../../app-platform/log-types.ts';
import { countOf, formatDuration } from '../../basics/text.ts';
import { deploymentAtStake, endedBeforeDeployment } from '../outcome.ts';
import type { ComponentResult, PhaseResult, Report, ReportedLog } from '../report.ts';
import { timelineChart } from './chart.ts';
import { andMore, code, table, text } from './markdown.ts';

const MAX_MESSAGE_CHARS = 500;
const MAX_NAME_CHARS = 60;

/** Why the step ended early. */
export function interruption(report: Report): string | undefined {
  const { stop } = report;
  if (!stop) return undefined;
  const before = endedBeforeDeployment(report) ? 'before the deployment did' : 'early';
  const reason = stop.unreachable ? `${stop.message} At that time, ${stop.unreachable}.` : stop.message;
  const prefix =
    stop.kind === 'incomplete_log' || stop.kind === 'invalid_input' ? '' : `The step ended ${before}: `;
  return `> [!WARNING]\n> ${prefix}${text(reason, MAX_MESSAGE_CHARS)}`;
}

const MAX_ROWS = 200;

export function componentTable(report: Report): string | undefined {
  const { components } = report;
  if (!deploymentAtStake(report) || components.length === 0) return undefined;
  const commits = new Set(components.flatMap(({ commit }) => commit ?? []));
  const hasCommits = commits.size > 1;
  const head = ['Component', 'Kind', ...(hasCommits ? ['Commit'] : []), 'Build', 'Deploy'];
  const rows = components.slice(0, MAX_ROWS).map((component) => componentRow(component, hasCommits));
  return `#### Components\n\n${table(head, rows)}${andMore(components.length, MAX_ROWS)}`;
}

function componentRow({ name, kind, commit, build, deploy }: ComponentResult, hasCommits: boolean): string[] {
  const commitCell = commit ? code(commit.slice(0, 7)) : '';
  return [
    `**${text(name, MAX_NAME_CHARS)}**`,
    kind ?? '',
    ...(hasCommits ? [commitCell] : []),
    phaseWords(build),
    phaseWords(deploy),
  ];
}

const PHASE_ICONS: Record<PhaseResult['state'], string> = {
  failed: '❌',
  running: '🔄',
  succeeded: '✅',
  skipped: '⏩',
  not_reached: '–',
};

function phaseWords({ state, durationMs, reason }: PhaseResult): string {
  const took = durationMs === undefined ? undefined : formatDuration(durationMs);
  return [PHASE_ICONS[state], reason === undefined ? took : text(reason)].filter(Boolean).join(' ');
}

export function timeline(report: Report): string | undefined {
  const deployment = deploymentAtStake(report);
  const chart = deployment && timelineChart(report.timeline, deployment.updatedAt);
  return chart && `#### Timeline\n\n${chart}`;
}

const MAX_FILES = 100;

export function fileTable({ logs, folder, redacted, wantsArtifact }: Report): string | undefined {
  if (logs.length === 0) return undefined;
  const rows = logs.slice(0, MAX_FILES).map((log) => [logWords(log), ...fileWords(log)]);
  const saved = logs.some(({ file }) => file !== undefined);
  return [
    '#### Logs',
    table(['Log', 'File', 'Size', ''], rows) + andMore(logs.length, MAX_FILES),
    redacted &&
      'Text that matches `redact` is replaced by `***` in the files, the workflow log and this summary.',
    saved && `The files are in ${code(folder)} until the job ends.`,
    saved && !wantsArtifact && KEEP_THEM,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const KEEP_THEM = `To keep them, set ${code('artifact: app-platform-logs')}.`;

function logWords({ type, component }: ReportedLog): string {
  return component ? `${code(type)} of ${text(component, MAX_NAME_CHARS)}` : code(type);
}

function fileWords({ type, file, shownFiles, bytes, state, recovered }: ReportedLog): string[] {
  if (state === 'none' || file === undefined) return ['', '', 'no logs of this type'];
  const notes = [
    state === 'streamed' &&
      (LOG_TYPE_FACTS[type].archived ? 'as streamed: no archive appeared' : 'as streamed'),
    recovered > 0 && `${countOf(recovered, 'line')} recovered from the archive`,
  ];
  return [code(shownFiles[0] ?? ''), formatBytes(bytes), notes.filter(Boolean).join('; ')];
}

const BYTES_PER_UNIT = 1000;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'];

function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= BYTES_PER_UNIT && unit < BYTE_UNITS.length - 1) {
    value /= BYTES_PER_UNIT;
    unit++;
  }
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${BYTE_UNITS[unit]}`;
}
