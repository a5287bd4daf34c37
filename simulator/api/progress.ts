import { jobKindOf } from '../scenarios/job-kind.ts';
import type { ComponentKind, ComponentPlan, FailurePlan } from '../scenarios/scenario.ts';
import { type Deployment, phaseAt, plannedLength, spanOf } from '../world/deployment.ts';
import { componentShare, DEPLOY_SHARES, INITIALIZE_SHARE } from '../world/phase-shares.ts';

type StepStatus = 'UNKNOWN' | 'PENDING' | 'RUNNING' | 'ERROR' | 'SUCCESS';

/** A step as the API prints it. */
export interface Step {
  name: string;
  status: StepStatus;
  steps?: Step[];
  component_name?: string;
  message_base?: string;
  started_at?: string;
  ended_at?: string;
  reason?: { code: string; message: string };
}

export interface Progress {
  pending_steps?: number;
  running_steps?: number;
  success_steps?: number;
  error_steps?: number;
  total_steps: number;
  steps: Step[];
  summary_steps: Step[];
}

/** Go's zero time, which the API prints for a time that is not there. */
const UNSET_TIME = '0001-01-01T00:00:00Z';

/**
 * The steps tree of a deployment, derived from its transitions and the time.
 * @param date prints a moment of the scenario's time
 */
export function progressOf(deployment: Deployment, now: number, date: (at: number) => string): Progress {
  const view = { deployment, now, date };
  const steps = [buildStep(view), deployStep(view)];
  const leaves = steps.flatMap(leavesOf);
  const count = (...statuses: StepStatus[]) =>
    leaves.filter((leaf) => statuses.includes(leaf.status)).length || undefined;
  return {
    pending_steps: count('PENDING', 'UNKNOWN'),
    running_steps: count('RUNNING'),
    success_steps: count('SUCCESS'),
    error_steps: count('ERROR'),
    total_steps: leaves.length,
    steps,
    summary_steps: steps.map(({ steps: _, ...summary }) => summary),
  };
}

interface View {
  deployment: Deployment;
  now: number;
  date: (at: number) => string;
}

const KIND_WORDS: Record<ComponentKind, string> = {
  service: 'service',
  static_site: 'static site',
  worker: 'worker',
  job: 'job',
  functions: 'functions',
};

function buildStep(view: View): Step {
  const { components } = view.deployment;
  const stage = stageOf(view, 'BUILDING');
  const built = components.map((component, index) => {
    const { from, to } = componentShare(index, components.length);
    const failure = failureOf(view, component, 'build');
    const step = leaf(stage, component.name, from, failure ? 1 : to, failure);
    const reason = step.status === 'SUCCESS' ? view.deployment.plan.buildReason : undefined;
    return {
      ...step,
      component_name: component.name,
      message_base: `Building ${KIND_WORDS[component.kind]}`,
      ...(reason ? { reason } : {}),
    };
  });
  return branch('build', stage, 0, 1, [
    leaf(stage, 'initialize', 0, INITIALIZE_SHARE),
    branch('components', stage, INITIALIZE_SHARE, 0.99, built),
  ]);
}

function deployStep(view: View): Step {
  const { components } = view.deployment;
  const { initialize, waited: rolledOutBy } = DEPLOY_SHARES;
  const wholeStage = stageOf(view, 'DEPLOYING');
  const deployable = components.filter((one) => jobKindOf(one) !== 'FAILED_DEPLOY' || wholeStage.failed);
  const rolledOut = deployable.map((component): Step => {
    const words = KIND_WORDS[component.kind];
    const late = LATE_JOBS.has(jobKindOf(component));
    const afterwards = jobKindOf(component) === 'POST_DEPLOY' ? lateJobStage(view) : undefined;
    const { from, deployed, waited } = afterwards
      ? WHOLE_STAGE_SHARES
      : late
        ? LATE_JOB_SHARES
        : ROLL_OUT_SHARES;
    const never =
      waitsForJob(view, component) || (wholeStage.failed && jobKindOf(component) === 'POST_DEPLOY');
    const stage = never ? { ...wholeStage, start: undefined } : (afterwards ?? wholeStage);
    const deployFailure = failureOf(view, component, 'deploy');
    const waitFailure = failureOf(view, component, 'wait');
    const own = { component_name: component.name };
    const deploy = leaf(stage, 'deploy', from, deployFailure ? 1 : deployed, deployFailure);
    const wait = deployFailure
      ? { name: 'wait', status: 'PENDING' as const }
      : leaf(stage, 'wait', deployed, waitFailure ? 1 : waited, waitFailure);
    const steps: Step[] = [
      { ...deploy, ...own, message_base: `Deploying ${words}` },
      { ...wait, ...own, message_base: `Waiting for ${words}` },
    ];
    const reason = deployFailure ?? waitFailure;
    const step = branch(component.name, stage, from, reason ? 1 : waited, steps);
    return { ...step, ...own, ...(step.status === 'ERROR' && reason ? { reason: reasonOf(reason) } : {}) };
  });
  return branch('deploy', wholeStage, 0, 1, [
    leaf(wholeStage, 'initialize', 0, initialize),
    branch('components', wholeStage, initialize, rolledOutBy, rolledOut),
    leaf(wholeStage, 'finalize', rolledOutBy, 1),
  ]);
}

/** Jobs that run once the other components are there, or have failed. */
const LATE_JOBS: ReadonlySet<string | undefined> = new Set(['POST_DEPLOY', 'FAILED_DEPLOY']);
const ROLL_OUT_SHARES = {
  from: DEPLOY_SHARES.initialize,
  deployed: DEPLOY_SHARES.deployed,
  waited: DEPLOY_SHARES.waited,
};
const WHOLE_STAGE_SHARES = { from: 0, deployed: 0.9, waited: 1 };
const LATE_JOB_SHARES = { from: 0.9, deployed: 0.94, waited: 0.98 };

/** Nothing else is deployed when a job fails that runs before the deployment. */
function waitsForJob(view: View, component: ComponentPlan): boolean {
  const jobs = view.deployment.components.filter((one) => jobKindOf(one) === 'PRE_DEPLOY');
  return jobs.some((job) => job !== component && failureOf(view, job, 'deploy') !== undefined);
}

/** Where a deployment stands within one of its phases. */
interface Stage {
  /** Scenario milliseconds; `undefined`: not reached. */
  start: number | undefined;
  ended: number | undefined;
  /** Milliseconds the whole phase takes, or would have taken. */
  length: number;
  /** How far it is, from 0 to 1. */
  done: number;
  failed: boolean;
  date: (at: number) => string;
}

/** A deployment that is canceled or superseded stops in the middle of its components. */
const BROKEN_OFF_AT = 0.5;
/** A phase that takes longer than planned is nearly done until it is. */
const NEARLY_DONE = 0.999;

function stageOf({ deployment, now, date }: View, phase: 'BUILDING' | 'DEPLOYING'): Stage {
  const span = spanOf(deployment, phase);
  if (!span || span.start > now) {
    return { start: undefined, ended: undefined, length: 0, done: 0, failed: false, date };
  }
  const { start } = span;
  if (span.end === undefined || span.end > now) {
    const length = span.end === undefined ? plannedLength(deployment, phase) : span.end - start;
    const done = Math.min((now - start) / length, NEARLY_DONE);
    return { start, ended: undefined, length, done, failed: false, date };
  }
  const outcome = phaseAt(deployment, span.end);
  const done = outcome === 'CANCELED' || outcome === 'SUPERSEDED' ? BROKEN_OFF_AT : 1;
  return {
    start,
    ended: span.end,
    length: (span.end - start) / done,
    done,
    failed: outcome === 'ERROR',
    date,
  };
}

/** The time of POST_DEPLOY jobs that run once the deployment is active; undefined: they do not. */
function lateJobStage({ deployment, now, date }: View): Stage | undefined {
  const { lateJobs } = deployment.plan;
  if (!lateJobs) return undefined;
  const activeAt = spanOf(deployment, 'ACTIVE')?.start ?? Number.POSITIVE_INFINITY;
  const [start, end] = [activeAt + lateJobs.from, activeAt + lateJobs.to];
  if (now < start) return { start: undefined, ended: undefined, length: 0, done: 0, failed: false, date };
  const length = end - start;
  const ended = now < end ? undefined : end;
  return { start, ended, length, done: Math.min(1, (now - start) / length), failed: false, date };
}

/** A step without steps of its own, from one part of its phase to another. */
function leaf(stage: Stage, name: string, from: number, to: number, failure?: FailurePlan): Step {
  const status = leafStatus(stage, from, to, failure);
  const reason = status === 'ERROR' && failure ? { reason: reasonOf(failure) } : {};
  return { name, status, ...timesOf(stage, status, from, to), ...reason };
}

function leafStatus(stage: Stage, from: number, to: number, failure?: FailurePlan): StepStatus {
  if (stage.start === undefined || stage.done < from) return 'PENDING';
  if (failure && stage.ended !== undefined) return 'ERROR';
  if (stage.failed && to >= 1) return 'PENDING';
  if (stage.done >= to) return 'SUCCESS';
  return stage.ended === undefined ? 'RUNNING' : 'UNKNOWN';
}

function branch(name: string, stage: Stage, from: number, to: number, steps: Step[]): Step {
  const status = branchStatus(steps.map((step) => step.status));
  return { name, status, steps, ...timesOf(stage, status, from, to) };
}

function branchStatus(statuses: StepStatus[]): StepStatus {
  if (statuses.includes('ERROR')) return 'ERROR';
  if (statuses.every((one) => one === 'SUCCESS')) return 'SUCCESS';
  if (statuses.every((one) => one === 'PENDING')) return 'PENDING';
  return statuses.includes('UNKNOWN') ? 'UNKNOWN' : 'RUNNING';
}

function timesOf(
  stage: Stage,
  status: StepStatus,
  from: number,
  to: number,
): Pick<Step, 'started_at' | 'ended_at'> {
  if (stage.start === undefined || status === 'PENDING') return {};
  const started_at = stage.date(stage.start + stage.length * from);
  if (status === 'RUNNING') return { started_at, ended_at: UNSET_TIME };
  const planned = stage.start + stage.length * to;
  const end = stage.ended !== undefined && status !== 'SUCCESS' ? stage.ended : planned;
  return { started_at, ended_at: stage.date(end) };
}

function failureOf(
  { deployment }: View,
  component: ComponentPlan,
  step: FailurePlan['step'],
): FailurePlan | undefined {
  const { outcome, failures } = deployment.plan;
  // A failed post-deploy job does not undo a release.
  const counts = outcome === 'ERROR' || (outcome === 'ACTIVE' && jobKindOf(component) === 'POST_DEPLOY');
  if (!counts) return undefined;
  return failures?.find((one) => one.component === component.name && one.step === step);
}

function reasonOf({ code, message }: FailurePlan): { code: string; message: string } {
  return { code, message };
}

function leavesOf(step: Step): Step[] {
  return step.steps ? step.steps.flatMap(leavesOf) : [step];
}
