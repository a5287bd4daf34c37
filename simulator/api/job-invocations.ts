import type { JobInvocationPlan } from '../scenarios/scenario.ts';
import type { Occurrence } from '../world/index.ts';
import { appOf, type Call, dateOf, listed, notFound } from './call.ts';
import { pageOf } from './paging.ts';

export function listJobInvocations(call: Call): object {
  const app = appOf(call);
  const { world } = call.setting;
  const names = listed(call.url, 'job_names');
  const deployment = call.url.searchParams.get('deployment_id');
  const all = (app === world.app ? world.jobInvocations : [])
    .filter((one) => one.plan.at <= call.now)
    .filter((one) => names.length === 0 || names.includes(one.plan.job))
    .filter(() => !deployment || deployment === world.main?.id)
    .toSorted((a, b) => b.plan.at - a.plan.at);
  const { items, links, meta } = pageOf(all, call.url);
  return { job_invocations: items.map((one) => describeJobInvocation(one, call)), links, meta };
}

export function getJobInvocation(call: Call): object {
  return { job_invocation: describeJobInvocation(jobInvocationOf(call), call) };
}

function describeJobInvocation({ id, plan }: Occurrence<JobInvocationPlan>, call: Call): object {
  const started = plan.at + plan.pendingMs;
  const completed = started + plan.runMs;
  const phase = call.now < started ? 'PENDING' : call.now < completed ? 'RUNNING' : plan.outcome;
  const user = { uuid: call.setting.world.app.ownerId, email: 'sammy@example.com', full_name: 'Sammy Shark' };
  const trigger =
    plan.trigger === 'SCHEDULE'
      ? { type: 'SCHEDULE', scheduled: { schedule: { cron: '*/2 * * * *', time_zone: 'UTC' } } }
      : { type: 'MANUAL', manual: { user } };
  return {
    id,
    job_name: plan.job,
    deployment_id: call.setting.world.main?.id,
    phase,
    trigger,
    created_at: dateOf(call, plan.at),
    started_at: call.now >= started ? dateOf(call, started) : undefined,
    completed_at: call.now >= completed ? dateOf(call, completed) : undefined,
  };
}

export function jobInvocationOf({ setting, names, now }: Call): Occurrence<JobInvocationPlan> {
  const invocation = setting.world.jobInvocations.find(
    (one) => one.id === names.invocation && one.plan.at <= now,
  );
  if (!invocation || names.app !== setting.world.app.id) throw notFound();
  return invocation;
}
