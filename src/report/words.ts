import { formatDuration } from '../basics/text.ts';
import type { Conclusion } from '../deployment/conclusion.ts';
import { deploymentAtStake, endedBeforeDeployment } from './outcome.ts';
import { progressWords } from './progress.ts';
import type { Report, ReportedEvent } from './report.ts';

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
  const { app, conclusion, stop, stepMs } = report;
  const deployment = deploymentAtStake(report);
  if (!deployment || !conclusion || (stop && conclusion === 'in_progress')) return [];
  const words: Record<Conclusion, string | undefined> = {
    success: `is ${deployment.phase}`,
    failure: 'failed',
    canceled: 'was canceled, by a person or because a newer deployment replaced it before it was built',
    superseded: 'was superseded by a newer deployment, which is not a failure',
    in_progress: `is ${deployment.phase}; the step did not wait for it to finish`,
    timed_out: undefined,
  };
  const ended = words[conclusion];
  const name = `Deployment ${deployment.id} of ${app?.name ?? 'the app'}`;
  return ended ? [`${name} ${ended} (${formatDuration(stepMs)}).`] : [];
}

/** "Job migrate (1f66): FAILED" */
export function eventWords({ name, id, phase }: ReportedEvent): string {
  return `${name} (${id}): ${phase}`;
}

/** Why the step ended early, where things stood, and what to do. */
export function stopMessage(report: Report): string {
  const { stop } = report;
  if (!stop) return '';
  if (stop.kind === 'error' || stop.kind === 'incomplete_log') return stop.message;
  return [stop.message, standing(report), stop.kind === 'timed_out' ? timeoutAdvice(report) : '']
    .filter(Boolean)
    .join(' ');
}

function standing(report: Report): string {
  const { events, stepMs } = report;
  const deployment = deploymentAtStake(report);
  if (deployment) {
    const goesOn = endedBeforeDeployment(report) ? ' and is still going on' : '';
    return `The deployment was ${progressWords(deployment, stepMs)}${goesOn}.`;
  }
  return (events ?? []).map((event) => `${event.name} was ${event.phase}.`).join(' ');
}

function timeoutAdvice({ stop }: Report): string {
  return stop?.unreachable ? `At that time, ${stop.unreachable}.` : 'Increase timeout.';
}
