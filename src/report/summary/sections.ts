import { LOG_TYPE_FACTS } from '../../app-platform/log-types.ts';
import { countOf, formatDuration } from '../../basics/text.ts';
import { endedBeforeDeployment, followedDeployment } from '../outcome.ts';
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
  if (!followedDeployment(report) || components.length === 0) return undefined;
  const commits = new Set(components.flatMap(({ commit }) => commit ?? []));
  const rows = failedFirst(components)
    .slice(0, MAX_ROWS)
    .map((component) => componentRow(component, commits.size > 1));
  return `#### Components\n\n${table(['Component', 'Build', 'Deploy'], rows)}${andMore(components.length, MAX_ROWS)}`;
}

function failedFirst(components: ComponentResult[]): ComponentResult[] {
  const hasFailed = ({ build, deploy }: ComponentResult) =>
    build.state === 'failed' || deploy.state === 'failed';
  return [...components.filter(hasFailed), ...components.filter((one) => !hasFailed(one))];
}

/** Three columns, which fit on a phone: its kind, and its commit where they differ, stand below the name. */
function componentRow(
  { name, kind, commit, commitBase, build, deploy }: ComponentResult,
  withCommit: boolean,
): string[] {
  const details = [kind, withCommit && commit && commitLink(commit, commitBase)].filter(Boolean).join(' ');
  const cell = [`**${text(name, MAX_NAME_CHARS)}**`, details].filter(Boolean).join('<br>');
  return [cell, phaseWords(build), phaseWords(deploy)];
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
  return [PHASE_ICONS[state], words].filter(Boolean).join(reason === undefined ? '&nbsp;' : ' ');
}

export function timeline(report: Report, { isFolded }: { isFolded: boolean }): string | undefined {
  const deployment = followedDeployment(report);
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
  const rows = logs.slice(0, MAX_FILES).map(fileRow);
  return [
    table(['File', 'Log', 'Size'], rows) + andMore(logs.length, MAX_FILES),
    redacted && 'Text that matches `redact` is replaced by `***`, in the files and the workflow log too.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A temporary path would lead nowhere once the job has ended. */
export function keepingFiles({ folder, wantsArtifact, logs }: Report): string | undefined {
  if (wantsArtifact || !logs.some(({ file }) => file !== undefined)) return undefined;
  const artifact = code('artifact: app-platform-logs');
  if (folder === undefined) return `The files are deleted when the job ends. To keep them, set ${artifact}.`;
  return `The files are in ${code(folder)}. To keep them, upload that folder, or set ${artifact}.`;
}

/** File, what it is, size. */
function fileRow({ type, component, file, shownFiles, bytes, state, recovered }: ReportedLog): string[] {
  const { name, archived } = LOG_TYPE_FACTS[type];
  const log = component === undefined ? name : `${name} of ${text(component, MAX_NAME_CHARS)}`;
  if (state === 'none' || file === undefined) return ['', `${log}: none`, ''];
  const notes = [
    state === 'streamed' && archived && 'as received live: no archive appeared',
    recovered > 0 && `${countOf(recovered, 'line')} missed live came from the archive`,
  ].filter(Boolean);
  return [
    code(shownFiles[0] ?? ''),
    notes.length > 0 ? `${log} (${notes.join('; ')})` : log,
    formatBytes(bytes),
  ];
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
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)}&nbsp;${BYTE_UNITS[unit]}`;
}
