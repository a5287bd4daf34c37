import { LOG_TYPE_FACTS } from '../../app-platform/log-types.ts';
import { countOf, formatDuration } from '../../basics/text.ts';
import { deploymentAtStake, endedBeforeDeployment } from '../outcome.ts';
import type { ComponentResult, PhaseResult, Report, ReportedLog } from '../report.ts';
import { timelineChart } from './chart.ts';
import { commitLink } from './links.ts';
import { andMore, code, folded, table, text } from './markdown.ts';

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
  const rows = failedFirst(components)
    .slice(0, MAX_ROWS)
    .map((component) => componentRow(component, hasCommits));
  return `#### Components\n\n${table(head, rows)}${andMore(components.length, MAX_ROWS)}`;
}

function failedFirst(components: ComponentResult[]): ComponentResult[] {
  const hasFailed = ({ build, deploy }: ComponentResult) =>
    build.state === 'failed' || deploy.state === 'failed';
  return [...components.filter(hasFailed), ...components.filter((one) => !hasFailed(one))];
}

function componentRow(
  { name, kind, commit, commitBase, build, deploy }: ComponentResult,
  hasCommits: boolean,
): string[] {
  const commitCell = commit ? commitLink(commit, commitBase) : '';
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
  // A narrow table would part "1m" from "9s".
  const words = reason === undefined ? took?.replaceAll(' ', '&nbsp;') : text(reason);
  return [PHASE_ICONS[state], words].filter(Boolean).join(' ');
}

export function timeline(report: Report, { isFolded }: { isFolded: boolean }): string | undefined {
  const deployment = deploymentAtStake(report);
  const chart = deployment && timelineChart(report.timeline, deployment.updatedAt);
  if (!chart) return undefined;
  return isFolded ? folded('Timeline', chart) : `#### Timeline\n\n${chart}`;
}

const MAX_FILES = 100;

export function fileTable({ logs: all, failures, redacted }: Report): string | undefined {
  // That nothing was deployed after a failed build goes without saying.
  const isBuildFailed = failures.some(({ stage }) => stage === 'BUILD');
  const logs = all.filter(({ type, state }) => !(isBuildFailed && type === 'DEPLOY' && state === 'none'));
  if (logs.length === 0) return undefined;
  const rows = logs.slice(0, MAX_FILES).map((log) => [logWords(log), ...fileWords(log)]);
  const hasNotes = rows.some(([, , , notes]) => notes !== '');
  const head = ['Log', 'File', 'Size', ...(hasNotes ? ['Notes'] : [])];
  const shown = rows.map((row) => row.slice(0, head.length));
  return [
    table(head, shown) + andMore(logs.length, MAX_FILES),
    redacted && 'Text that matches `redact` is replaced by `***`, in the files and the workflow log too.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The runner deletes the files, so their path would lead nowhere. */
export const KEEP_THEM = `The files are deleted when the job ends. To keep them, set ${code('artifact: app-platform-logs')}.`;

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
