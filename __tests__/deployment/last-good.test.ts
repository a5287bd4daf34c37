import { expect, test } from '@jest/globals';
import type { AppPlatform } from '../../src/app-platform/client.ts';
import { appFrom, deploymentFrom, deploymentsFrom } from '../../src/app-platform/responses.ts';
import { lastGoodDeployment } from '../../src/deployment/last-good.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
const failed = deploymentFrom({ deployment: { id: 'failed', phase: 'ERROR', created_at: at(5) } });

/** An API that knows these deployments, and what it was asked for. */
function apiWith(...deployments: [id: string, phase: string, hour: number][]) {
  const listed = deployments.map(([id, phase, hour]) => ({ id, phase, created_at: at(hour) }));
  const asked: string[] = [];
  const api = {
    async deployment(_: string, id: string) {
      asked.push(id);
      return deploymentFrom({ deployment: listed.find((one) => one.id === id) });
    },
  };
  return { api: api as unknown as AppPlatform, newest: deploymentsFrom({ deployments: listed }), asked };
}

function appWithActive(id?: string, hour = 0) {
  const active = id === undefined ? {} : { active_deployment: { id, phase: 'ACTIVE', created_at: at(hour) } };
  return appFrom({ app: { id: 'a1', spec: { name: 'shop' }, ...active } });
}

test('the deployment that served when the step began is among the newest, and nothing is asked', async () => {
  const { api, asked, newest } = apiWith(['failed', 'ERROR', 5], ['good', 'ACTIVE', 3]);
  const good = await lastGoodDeployment(api, appWithActive('good', 3), failed, newest);
  expect([good?.id, asked]).toEqual(['good', []]);
});

test('where it is not among them, it is asked for, and nothing else', async () => {
  const { api, asked } = apiWith(['good', 'ACTIVE', 3]);
  const good = await lastGoodDeployment(api, appWithActive('good', 3), failed, []);
  expect([good?.id, asked]).toEqual(['good', ['good']]);
});

test('of an older deployment the one that served before it, not the one that serves now', async () => {
  const { api, asked, newest } = apiWith(
    ['now', 'ACTIVE', 7],
    ['failed', 'ERROR', 5],
    ['failed too', 'ERROR', 4],
    ['good', 'SUPERSEDED', 3],
  );
  const good = await lastGoodDeployment(api, appWithActive('now', 7), failed, newest);
  expect([good?.id, asked]).toEqual(['good', []]);
});

test('an app that never served has none', async () => {
  const { api, newest } = apiWith(['failed', 'ERROR', 5], ['first', 'CANCELED', 1]);
  expect(await lastGoodDeployment(api, appWithActive(), failed, newest)).toBe(undefined);
});
