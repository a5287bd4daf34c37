import { formatDuration } from '../basics/text.ts';
import type { Instability } from '../deployment/stability.ts';
import type { Failure } from './failures.ts';
import { ERROR_CODES_PAGE } from './reasons.ts';

/** What happened to an app after its deployment was active, as a failure. */
export function failureOfInstability({ kind, component, afterMs }: Instability): Failure {
  const subject = component ?? 'The deployment';
  const { title, explanation, nextStep } = WORDS[kind](
    subject,
    afterMs === undefined ? undefined : formatDuration(afterMs),
  );
  return {
    component,
    step: component === undefined ? 'Serving the app' : `Running ${component}`,
    stage: 'DEPLOY',
    code: '',
    message: '',
    title,
    explanation,
    nextStep,
    link: ERROR_CODES_PAGE,
    isOfRun: true,
  };
}

interface Words {
  title: string;
  explanation: string;
  nextStep: string;
}

const WORDS: Record<Instability['kind'], (subject: string, after: string | undefined) => Words> = {
  crashed: (subject, after) => ({
    title: `${subject} crashed after the deployment was active`,
    explanation: `A container of ${subject} crashed within ${after} of the deployment being active.`,
    nextStep: 'Read the end of its crash log, which is shown above.',
  }),
  unhealthy: (subject, after) => ({
    title: `${subject} became unhealthy after the deployment was active`,
    explanation: `${subject} was healthy and then stopped answering its health check, within ${after}.`,
    nextStep: 'Read its run log, and check what its health check depends on.',
  }),
  never_healthy: (subject, after) => ({
    title: `${subject} did not become healthy after the deployment was active`,
    explanation: `${subject} was unhealthy for all of the ${after} in which it was watched.`,
    nextStep: 'Read its run log; if it only takes longer to start, increase stability_duration.',
  }),
  rolled_back: (_, after) => ({
    title: 'The deployment was rolled back after it was active',
    explanation: after
      ? `Within ${after} of the deployment being active, an earlier one was deployed in its place.`
      : 'It was active, and then App Platform deployed an earlier one in its place.',
    nextStep: 'Look in the activity of the app for who rolled it back, and why.',
  }),
};
