import { appeared, appOf, type Call, momentOf, namedDeployment } from './call.ts';
import { describeApp, describeDeployment } from './describe.ts';
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
  const { items, links, meta } = pageOf(appeared(app, call).toReversed(), call.url);
  return { deployments: items.map((one) => describeDeployment(app, one, momentOf(call))), links, meta };
}

export function getDeployment(call: Call): object {
  const app = appOf(call);
  return { deployment: describeDeployment(app, namedDeployment(app, call), momentOf(call)) };
}
