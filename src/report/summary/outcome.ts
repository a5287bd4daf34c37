import { formatDate, formatDuration } from '../../basics/text.ts';
import type { Conclusion } from '../../deployment/conclusion.ts';
import { endedBeforeDeployment, followedDeployment } from '../outcome.ts';
import type { Report, ReportedDeployment, ReportedEvent } from '../report.ts';
import { eventWords } from '../words.ts';
import { commitLink, deploymentLink } from './links.ts';
import { capitalized, code, httpsUrl, link, text } from './markdown.ts';
import { panelLink } from './served.ts';

/** How it ended and how long that took; where the app is, if it was deployed; which deployment that was. */
export function outcome(report: Report): (string | undefined)[] {
  const deployment = followedDeployment(report);
  const facts = deployment ? deploymentFacts(report, deployment) : panelLink(report);
  return [`### ${headline(report)}`, appLink(report), facts];
}

interface Outcome {
  icon: string;
  words: string;
  /** What stands before the time it took; left out: the time says nothing. */
  time?: 'in' | 'after';
}

const OUTCOMES: Record<Conclusion, Outcome> = {
  success: { icon: '✅', words: 'was deployed', time: 'in' },
  failure: { icon: '❌', words: 'failed to deploy', time: 'after' },
  unhealthy: { icon: '❌', words: 'was deployed, but is unhealthy' },
  canceled: { icon: '🚫', words: 'was not deployed: the deployment was canceled', time: 'after' },
  superseded: { icon: '⏭️', words: 'has a newer deployment, which superseded this one' },
  timed_out: { icon: '⌛', words: 'was not deployed in time' },
  in_progress: { icon: '🔄', words: 'is being deployed' },
  not_found: { icon: 'ℹ️', words: 'has nothing to report' },
};

/**
 * The step ended while the deployment was going on, so the deployment itself has neither failed nor
 * succeeded.
 */
const ENDED_EARLY: Outcome = { icon: '⚠️', words: 'was still being deployed when the step ended' };

/** It was active, and did not stay so. */
const ROLLED_BACK: Outcome = { icon: '❌', words: 'was deployed, and then rolled back' };

/** Nothing of it was deployed: it was the build that failed. */
const BUILD_FAILED: Outcome = { icon: '❌', words: 'failed to build', time: 'after' };

function outcomeOf({ conclusion, failures }: Report, { phase }: ReportedDeployment): Outcome {
  if (conclusion === 'unhealthy' && phase === 'SUPERSEDED') return ROLLED_BACK;
  const failedBuild = failures.length > 0 && failures.every(({ stage }) => stage === 'BUILD');
  return conclusion === 'failure' && failedBuild ? BUILD_FAILED : OUTCOMES[conclusion];
}

function headline(report: Report): string {
  const { app, conclusion, events, stop } = report;
  const name = text(app?.name ?? 'The app');
  if (stop?.kind === 'invalid_input') return `❌ ${name}: an input is not valid`;
  const deployment = followedDeployment(report);
  if (deployment) {
    const early = endedBeforeDeployment(report) && conclusion !== 'timed_out';
    if (conclusion === 'timed_out' && deployment.over) {
      return `⌛ ${name} was deployed, but the step ran out of time`;
    }
    const { icon, words, time } = early ? ENDED_EARLY : outcomeOf(report, deployment);
    const { durationMs } = deployment;
    const took = time && durationMs !== undefined ? ` ${time} ${formatDuration(durationMs)}` : '';
    return `${icon} ${name} ${words}${took}`;
  }
  return events && events.length > 0 ? eventHeadline(events, conclusion) : nothingFound(report);
}

function eventHeadline(events: ReportedEvent[], conclusion: Conclusion): string {
  const hasBad = events.some(({ phase }) => phase === 'FAILED' || phase === 'CANCELED');
  const icon = conclusion === 'success' && hasBad ? '⚠️' : OUTCOMES[conclusion].icon;
  return `${icon} ${text(events.map(eventWords).join(', '))}`;
}

function nothingFound({ app, events, stop }: Report): string {
  const name = app ? text(app.name) : 'Logs for DigitalOcean App Platform';
  if (!stop) return `ℹ️ ${name}: there are no logs of this type yet`;
  const missing = app ? (events ? 'what was asked for' : 'the deployment') : 'the app';
  return `❌ ${name}: the step ended before it found ${missing}`;
}

/** Only where it leads to what was deployed: what else is served is said later. */
function appLink(report: Report): string | undefined {
  const { app, conclusion, deployment, serving } = report;
  const isServed = conclusion === 'success' ? serving?.id === deployment?.id || !serving : false;
  const isUnhealthy = conclusion === 'unhealthy' && serving?.id === deployment?.id;
  const url = isServed || isUnhealthy ? httpsUrl(app?.url) : undefined;
  return url && `**Open the app:** ${link(url, text(new URL(url).host))}`;
}

/** Commits named in the outcome. */
const MAX_COMMITS = 3;

function deploymentFacts(report: Report, deployment: ReportedDeployment): string {
  const { app } = report;
  const { id, phase, over, createdAt } = deployment;
  const name = deploymentLink(app, id);
  const which = [
    sourceWords(deployment),
    name,
    // Of one that is over the headline says how it ended.
    over ? '' : `${code(phase)}`,
    createdAt && `created ${formatDate(createdAt)}`,
  ];
  const times = [durations(report, deployment), usualWords(deployment)];
  const [first, ...rest] = [which, times].map((facts) => facts.filter(Boolean).join(' · '));
  return [capitalized(first ?? ''), ...rest].join('<br>\n');
}

/** Which commits; the push with its message and author, or else the API's sentence. */
function sourceWords({ commits, push, cause, commitBase }: ReportedDeployment): string {
  // The cause names a commit by its first digits, so the same one can be there twice.
  const distinct = [...new Map(commits.toReversed().map((one) => [one.slice(0, 7), one])).values()].reverse();
  const more = distinct.length > MAX_COMMITS ? [`${distinct.length - MAX_COMMITS} more`] : [];
  const shown = distinct.slice(0, MAX_COMMITS).map((commit) => commitLink(commit, commitBase));
  const named =
    shown.length > 0 ? `${distinct.length > 1 ? 'commits' : 'commit'} ${[...shown, ...more].join(', ')}` : '';
  const { title, author } = push ?? {};
  if (title === undefined && author === undefined) {
    return [named, cause && `cause: ${text(cause)}`].filter(Boolean).join(' · ');
  }
  return [named, title && `“${text(title, MAX_TITLE_CHARS)}”`, author && `by ${text(author, MAX_NAME_CHARS)}`]
    .filter(Boolean)
    .join(' ');
}

/** Where git's own habit ends a title. */
const MAX_TITLE_CHARS = 72;
const MAX_NAME_CHARS = 60;

/** "build 1m 20s, deploy 40s, this workflow step 2m 4s" */
function durations({ stepMs }: Report, { buildMs, deployMs }: ReportedDeployment): string {
  const times: [string, number | undefined][] = [
    ['build', buildMs],
    ['deploy', deployMs],
    ['this workflow step', stepMs],
  ];
  return times.flatMap(([name, ms]) => (ms ? `${name} ${formatDuration(ms)}` : [])).join(', ');
}

/** A difference that deserves a word: more than half, and more than half a minute. */
const MIN_DIFFERENCE_SHARE = 0.5;
const MIN_DIFFERENCE_MS = 30_000;

/** What is unusual about how long it took. That a failure came sooner than a success is not. */
function usualWords({ phase, durationMs, usual }: ReportedDeployment): string | undefined {
  if (!usual || durationMs === undefined) return undefined;
  const difference = durationMs - usual.ms;
  const isUnusual =
    Math.abs(difference) > MIN_DIFFERENCE_MS && Math.abs(difference) > usual.ms * MIN_DIFFERENCE_SHARE;
  if (!isUnusual || (difference < 0 && phase !== 'ACTIVE')) return undefined;
  const words = difference > 0 ? 'longer' : 'shorter';
  return `${words} than usual: the last ${usual.count} successful deployments took ${formatDuration(usual.ms)} (median)`;
}
