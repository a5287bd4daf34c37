import { causeTypeOf } from '../world/deployment.ts';
import { appeared, appOf, type Call, listed, momentOf, namedDeployment } from './call.ts';
import { describeApp } from './describe-app.ts';
import { describeDeployment } from './describe-deployment.ts';
import { pageOf } from './paging.ts';

export function listApps(call: Call): object {
  const { items, links, meta } = pageOf(call.setting.world.apps, call.url);
  return { apps: items.map((app) => describeApp(app, momentOf(call))), links, meta };
}

export function getApp(call: Call): object {
  return { app: describeApp(appOf(call), momentOf(call)) };
}

export function listDeployments(call: Call): object {
  const app = appOf(call);
  const types = listed(call.url, 'deployment_types');
  const wanted = appeared(app, call).filter(
    (one) => types.length === 0 || types.includes(causeTypeOf(one) ?? 'UNKNOWN'),
  );
  const { items, links, meta } = pageOf(wanted.toReversed(), call.url);
  return { deployments: items.map((one) => describeDeployment(app, one, momentOf(call))), links, meta };
}

export function getDeployment(call: Call): object {
  const app = appOf(call);
  return { deployment: describeDeployment(app, namedDeployment(app, call), momentOf(call)) };
}
