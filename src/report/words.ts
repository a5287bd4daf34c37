import type { Conclusion } from '../deployment/conclusion.ts';
import { controlPanelUrl } from './control-panel.ts';
import { endedBeforeDeployment, followedDeployment } from './outcome.ts';
import { afterWords, progressWords } from './progress.ts';
import type { Report, ReportedEvent } from './report.ts';
import { aftermathWords } from './serving.ts';

/** A line of ours, or one quoted from an app's log, which may hold anything. */
export type Line = string | { quote: string; isEvidence?: boolean };

/**
 * How it ended, for the workflow log.
 * @param isSaid whether an annotation says how the deployment ended
 */
export function resultLines(report: Report, isSaid: boolean): string[] {
  const { conclusion, stop, failures, wanted, events } = report;
  const noneRequestedFailed =
    wanted.length > 0 && failures.length > 0 && !wanted.includes(failures[0]?.component ?? '');
  const end = isSaid ? undefined : endWords(report);
  // What else is said of the end says it too.
  const hasAftermath = !isSaid && !isOpen(conclusion);
  return [
    ...(noneRequestedFailed ? [`No component that was asked for (${wanted.join(', ')}) failed.`] : []),
    ...(failures.length > 0 && hasAftermath ? aftermathWords(report) : []),
    ...(end ? [end] : []),
    ...otherWords(report),
    ...(events ?? []).map((event) => `${eventWords(event)}.`),
    ...(stop?.kind === 'cancelled' ? [stopMessage(report)] : []),
    ...(failures.length === 0 && hasAftermath ? aftermathWords(report) : []),
    ...(end ? [] : panelLines(report)),
    ...appLines(report),
  ];
}

/** Whether nothing has ended. */
function isOpen(conclusion: Conclusion): boolean {
  return conclusion === 'in_progress' || conclusion === 'not_found';
}

/** Where to look at a deployment of whose end nothing else is said. */
function panelLines(report: Report): string[] {
  const { conclusion, stop } = report;
  const showsPanel = stop ? stop.kind !== 'invalid_input' : conclusion !== 'success' && !isOpen(conclusion);
  return showsPanel && report.app ? [`Control panel: ${panelUrl(report)}`] : [];
}

/** What is served though the deployment did not go well. */
function appLines({ app, serving, conclusion }: Report): string[] {
  const isBad = conclusion !== 'success' && conclusion !== 'superseded' && !isOpen(conclusion);
  return isBad && app?.url && serving ? [`App: ${app.url}`] : [];
}

function panelUrl({ app, deployment }: Report): string {
  return controlPanelUrl(app?.id ?? '', deployment?.id);
}

/** Where the files are, if any were saved; after a success they matter to nobody. */
export function fileLines({ logs, folder, wantsArtifact, conclusion, stop }: Report): string[] {
  const files = logs.flatMap(({ shownFiles }) => shownFiles);
  const isGood = conclusion === 'success' && !stop;
  if (files.length === 0 || isGood) return [];
  if (folder !== undefined) return [`Logs saved in ${folder}: ${files.join(', ')}`];
  // The artifact is named once it is uploaded.
  return wantsArtifact ? [] : [`To keep ${files.join(', ')}, set artifact: app-platform-logs`];
}

/** How the deployment ended, and where to look: at the app after a success, else in the control panel. */
function endWords(report: Report): string | undefined {
  const { app, conclusion, stop } = report;
  const deployment = followedDeployment(report);
  if (!deployment || (stop && conclusion === 'in_progress')) return undefined;
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
  if (!ended) return undefined;
  const url = conclusion === 'success' ? app?.url : app && panelUrl(report);
  const name = `Deployment of ${app?.name ?? 'the app'}`;
  const after = afterWords(deployment.elapsedMs).trimStart();
  return `${name} ${ended}${after && ` (${after})`}${url ? `: ${url}` : '.'}`;
}

/** What is said of components that were not asked for. */
export function otherWords({ others, wanted }: Report): string[] {
  return others.map(({ component, kind }) => {
    const state = kind === 'crashed' ? 'crashed' : 'is unhealthy';
    return `${component}, which is not among the components asked for (${wanted.join(', ')}), ${state}.`;
  });
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
  const deployment = followedDeployment(report);
  const running = unfinishedEvents.map((event) => `${event.name} was ${event.phase}.`).join(' ');
  // Once the deployment is over, what the step still waited for is the job.
  if (deployment && (!running || !deployment.over)) {
    const goesOn = endedBeforeDeployment(report) ? ', and is still going on' : waitingFor(report);
    return `The deployment was ${progressWords(deployment)}${afterWords(deployment.elapsedMs)}${goesOn}.`;
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
