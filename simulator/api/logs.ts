import { LOG_TYPES, type LogType } from '../scenarios/log-types.ts';
import { type Log, stateOf } from '../world/logs.ts';
import { appOf, type Call, namedDeployment, notFound, Refusal, servingDeployment } from './call.ts';
import { eventOf } from './events.ts';
import { jobInvocationOf } from './job-invocations.ts';
import { logsBody } from './logs-answer.ts';

export function deploymentLogs(call: Call): object {
  const app = appOf(call);
  const deployment =
    call.names.deployment === undefined ? servingDeployment(app, call) : namedDeployment(app, call);
  const component = call.names.component ?? call.url.searchParams.get('component_name') ?? undefined;
  if (component && !deployment.components.some((one) => one.name === component)) throw notFound();
  const type = logTypeOf(call, ['BUILD', 'DEPLOY', 'RUN', 'RUN_RESTARTED']);
  return logsOf(call, call.setting.world.logOf(deployment, type), component || undefined);
}

export function eventLogs(call: Call): object {
  logTypeOf(call, ['AUTOSCALE_EVENT']);
  return logsOf(call, eventOf(call).log, undefined);
}

export function jobInvocationLogs(call: Call): object {
  const invocation = jobInvocationOf(call);
  if (invocation.plan.job !== call.names.job) throw notFound();
  logTypeOf(call, ['JOB_INVOCATION']);
  return logsOf(call, invocation.log, undefined);
}

/** Live while the log is written, archived once it is over and stored; 400 when there is no such log. */
function logsOf({ setting, url, now }: Call, log: Log | undefined, component: string | undefined): object {
  const state = log ? stateOf(log, now) : 'absent';
  if (!log || state === 'absent') {
    throw new Refusal(
      400,
      'bad_request',
      'There are no logs of this type: the deployment has not reached this phase.',
    );
  }
  const tailLines = Number.parseInt(url.searchParams.get('tail_lines') ?? '', 10);
  const wish = {
    follow: url.searchParams.get('follow') === 'true',
    tailLines: Number.isNaN(tailLines) ? ALL_LINES : tailLines,
  };
  const liveUrl = state === 'live' ? setting.live.urlFor(log, component, wish) : undefined;
  const shape = setting.world.scenario.answerShape ?? 'schema';
  return logsBody(shape, liveUrl, setting.archive.urlsOf(log, component));
}

const ALL_LINES = -1;

function logTypeOf({ url }: Call, allowed: LogType[]): LogType {
  const given = url.searchParams.get('type');
  const type = LOG_TYPES.find((one) => one === given);
  if (!type) throw new Refusal(400, 'bad_request', 'The log type is missing or unknown.');
  if (!allowed.includes(type))
    throw new Refusal(400, 'bad_request', `Logs of type ${type} are not found here.`);
  return type;
}
