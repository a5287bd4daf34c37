import type { Conclusion } from '../deployment/conclusion.ts';
import { deploymentAtStake, endedBeforeDeployment } from './outcome.ts';
import { durationWords, progressWords } from './progress.ts';
import type { Report, ReportedEvent } from './report.ts';
import { aftermathWords } from './serving.ts';

/** A line of ours, or one quoted from an app's log, which may hold anything. */
export type Line = string | { quote: string };

/** How it ended, for the workflow log. */
export function resultLines(report: Report): string[] {
  return [
    ...endLines(report),
    ...(report.events ?? []).map((event) => `${eventWords(event)}.`),
    ...(report.stop?.kind === 'cancelled' ? [stopMessage(report)] : []),
  ];
}

/** Which files were saved, if any were. */
export function fileLines({ logs, folder }: Report): string[] {
  const files = logs.flatMap(({ shownFiles }) => shownFiles);
  return files.length > 0 ? [`Logs saved in ${folder}: ${files.join(', ')}`] : [];
}

function endLines(report: Report): string[] {
  const { app, conclusion, stop, failures, wanted } = report;
  const deployment = deploymentAtStake(report);
  if (!deployment || (stop && conclusion === 'in_progress')) return [];
  const words: Record<Conclusion, string | undefined> = {
    success:
      deployment.phase === 'SUPERSEDED'
        ? 'was ACTIVE, until App Platform deployed it again by itself'
        : `is ${deployment.phase}`,
    failure: 'failed',
    unhealthy:
      deployment.phase === 'SUPERSEDED'
        ? 'was ACTIVE, but was rolled back'
        : `is ${deployment.phase}, but unhealthy`,
    canceled: 'was canceled, by a person or because a newer deployment replaced it before it was built',
    superseded: 'was superseded by a newer deployment',
    in_progress: `is ${deployment.phase}; the step did not wait for it to finish`,
    timed_out: undefined,
    not_found: undefined,
  };
  const ended = words[conclusion];
  const name = `Deployment ${deployment.id} of ${app?.name ?? 'the app'}`;
  const isAside = wanted.length > 0 && failures.length > 0 && !wanted.includes(failures[0]?.component ?? '');
  return [
    ...(isAside ? [`No component that was asked for (${wanted.join(', ')}) failed.`] : []),
    ...(ended ? [`${name} ${ended} (${durations(report)}).`] : []),
    ...otherWords(report),
    // Where something failed it is said with the first failure.
    ...(failures.length > 0 || conclusion === 'in_progress' || conclusion === 'not_found'
      ? []
      : aftermathWords(report)),
  ];
}

/** What is said of components that were not asked for. */
export function otherWords({ others, wanted }: Report): string[] {
  return others.map(({ component, kind }) => {
    const state = kind === 'crashed' ? 'crashed' : 'is unhealthy';
    return `${component}, which is not among the components asked for (${wanted.join(', ')}), ${state}.`;
  });
}

/** "deployment 1m 20s, step 1m 25s" */
function durations(report: Report): string {
  return durationWords(deploymentAtStake(report)?.elapsedMs, report.stepMs);
}

/** "Job migrate (1f66): FAILED" */
export function eventWords({ name, id, phase }: ReportedEvent): string {
  return `${name} (${id}): ${phase}`;
}

/** Why the step ended early, where things stood, and what to do. */
export function stopMessage(report: Report): string {
  const { stop } = report;
  if (!stop) return '';
  if (stop.kind !== 'cancelled' && stop.kind !== 'timed_out') return stop.message;
  return [stop.message, standing(report), stop.kind === 'timed_out' ? timeoutAdvice(report) : '']
    .filter(Boolean)
    .join(' ');
}

function standing(report: Report): string {
  const { events, unfinishedEvents } = report;
  const deployment = deploymentAtStake(report);
  const running = unfinishedEvents.map((event) => `${event.name} was ${event.phase}.`).join(' ');
  // Once the deployment is over, what the step still waited for is the job.
  if (deployment && (!running || !deployment.over)) {
    const goesOn = endedBeforeDeployment(report) ? ', and is still going on' : waitingFor(report);
    return `The deployment was ${progressWords(deployment)} (${durations(report)})${goesOn}.`;
  }
  return running || (events ?? []).map((event) => `${event.name} was ${event.phase}.`).join(' ');
}

/** The job after the deployment whose end the step did not see. */
function waitingFor({ unfinishedJobs }: Report): string {
  if (unfinishedJobs.length === 0) return '';
  return `, and the step was still waiting for ${unfinishedJobs.map((job) => `job ${job}`).join(', ')}`;
}

function timeoutAdvice({ stop }: Report): string {
  return stop?.unreachable ? `At that time, ${stop.unreachable}.` : 'Increase timeout.';
}
