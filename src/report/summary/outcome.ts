import { formatDate } from '../../basics/text.ts';
import type { Conclusion } from '../../deployment/conclusion.ts';
import { controlPanelUrl } from '../control-panel.ts';
import { deploymentAtStake, endedBeforeDeployment } from '../outcome.ts';
import type { Report, ReportedApp, ReportedDeployment, ReportedEvent } from '../report.ts';
import { aftermathWords, servedVersion } from '../serving.ts';
import { durations, eventWords, otherWords } from '../words.ts';
import { code, httpsUrl, link, text } from './markdown.ts';

/** How it ended, which deployment that was, and where to look. */
export function outcome(report: Report): string {
  const { app } = report;
  const deployment = deploymentAtStake(report);
  return [
    `### ${headline(report)}`,
    deployment && deploymentLine(deployment, durations(report), app),
    aftermathLine(report),
    otherWords(report)
      .map((words) => text(words, MAX_SENTENCE_CHARS))
      .join(' '),
    app && links(report, app, deployment),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const OUTCOMES: Record<Conclusion, { icon: string; words: string }> = {
  success: { icon: '✅', words: 'was deployed' },
  failure: { icon: '❌', words: 'failed to deploy' },
  unhealthy: { icon: '❌', words: 'was deployed, but is unhealthy' },
  canceled: { icon: '🚫', words: 'was not deployed: the deployment was canceled' },
  superseded: { icon: '⏭️', words: 'has a newer deployment, which superseded this one' },
  timed_out: { icon: '⌛', words: 'was not deployed in time' },
  in_progress: { icon: '🔄', words: 'is being deployed' },
  not_found: { icon: 'ℹ️', words: 'has nothing to report' },
};

/**
 * The step ended while the deployment was going on, so the deployment itself has neither failed nor
 * succeeded.
 */
const ENDED_EARLY = { icon: '⚠️', words: 'was still being deployed when the step ended' };

function headline(report: Report): string {
  const { app, conclusion, events, stop } = report;
  if (stop?.kind === 'invalid_input') return `❌ ${text(app?.name ?? 'The app')}: an input is not valid`;
  const deployment = deploymentAtStake(report);
  if (deployment) {
    const early = endedBeforeDeployment(report) && conclusion !== 'timed_out';
    if (conclusion === 'timed_out' && deployment.over) {
      return `⌛ ${text(app?.name ?? 'The app')} was deployed, but the step ran out of time`;
    }
    const { icon, words } = early ? ENDED_EARLY : OUTCOMES[conclusion];
    return `${icon} ${text(app?.name ?? 'The app')} ${words}`;
  }
  return events && events.length > 0 ? eventHeadline(events, conclusion) : nothingFound(report);
}

function eventHeadline(events: ReportedEvent[], conclusion: Conclusion): string {
  const hasBad = events.some(({ phase }) => phase === 'FAILED' || phase === 'CANCELED');
  const icon = conclusion === 'success' && hasBad ? '⚠️' : OUTCOMES[conclusion].icon;
  return `${icon} ${text(events.map(eventWords).join(', '))}`;
}

function nothingFound({ app, events, stop }: Report): string {
  const name = app ? text(app.name) : 'App Platform Logs';
  if (!stop) return `ℹ️ ${name}: there are no logs of this type yet`;
  const missing = app ? (events ? 'what was asked for' : 'the deployment') : 'the app';
  return `❌ ${name}: the step ended before it found ${missing}`;
}

/** Commits named in the outcome. */
const MAX_COMMITS = 3;

function deploymentLine(
  { id, phase, cause, commits, createdAt }: ReportedDeployment,
  durations: string,
  app: ReportedApp | undefined,
): string {
  // The cause names a commit by its first digits, so the same one can be there twice.
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const more = short.length > MAX_COMMITS ? [`${short.length - MAX_COMMITS} more`] : [];
  const shown = [...short.slice(0, MAX_COMMITS).map(code), ...more].join(', ');
  const name = code(id);
  return [
    `Deployment ${app ? link(controlPanelUrl(app.id, id), name) : name}`,
    shown && `${short.length > 1 ? 'commits' : 'commit'} ${shown}`,
    cause && `cause: ${text(cause)}`,
    createdAt && `created ${formatDate(createdAt)}`,
    `${code(phase)} (${durations})`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What came after the deployment, with a link to the one that took its place. */
function aftermathLine(report: Report): string | undefined {
  const { app, conclusion, supersededBy } = report;
  if (!deploymentAtStake(report) || conclusion === 'in_progress') return undefined;
  const newer =
    app &&
    supersededBy !== undefined &&
    link(controlPanelUrl(app.id, supersededBy), 'Open the newer deployment');
  return [...aftermathWords(report).map((words) => text(words, MAX_SENTENCE_CHARS)), newer]
    .filter(Boolean)
    .join(' ');
}

const MAX_SENTENCE_CHARS = 400;

function links(report: Report, app: ReportedApp, deployment: ReportedDeployment | undefined): string {
  const version = servedVersion(report);
  // Where nothing is served there is nothing to open.
  const served = report.conclusion === 'success' || version ? httpsUrl(app.url) : undefined;
  return [
    link(controlPanelUrl(app.id, deployment?.id), 'Open in the control panel'),
    ...(served ? [link(served, 'Open the app') + (version ? ` (${text(version)})` : '')] : []),
  ].join(' · ');
}
