import { createDigitalOceanClient, DigitalOceanApiKeyAuthenticationProvider } from '@digitalocean/dots';
import { expect, test } from '@jest/globals';
import { FetchRequestAdapter } from '@microsoft/kiota-http-fetchlibrary';
import { type Simulator, scenarios } from '../../simulator/index.ts';
import { withSimulator } from './client.ts';
import { readListsOfPrimitives } from './kiota-lists.ts';

// DigitalOcean's own client, made from its OpenAPI document, finds in the answers what it looks for.

readListsOfPrimitives();

const SERVED = { ...scenarios['active-only']!, run: { linesPerSecond: 10 } };

test('lists apps through all pages', async () => {
  await withSimulator({ scenario: 'paged' }, async (simulator) => {
    const names: (string | null | undefined)[] = [];
    for (let page = 1; ; page++) {
      const answer = await clientOf(simulator).v2.apps.get({ queryParameters: { page, perPage: 200 } });
      names.push(...(answer?.apps ?? []).map((app: any) => app.spec?.name));
      expect(answer?.meta?.total).toBe(450);
      // The client's model of a link has no members, so it keeps what it finds beside them.
      const pages = answer?.links?.pages as { additionalData?: { next?: string } } | undefined;
      if (!pages?.additionalData?.next) break;
    }
    expect(names).toHaveLength(450);
    expect(names.indexOf('wanted')).toBe(447);
  });
});

test('gets an app with the deployment it serves', async () => {
  await withSimulator({ scenario: SERVED }, async (simulator) => {
    const answer = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    expect(answer?.app?.activeDeployment?.id).toBe(simulator.deploymentId);
    expect(answer?.app?.inProgressDeployment).toBeUndefined();
    expect(answer?.app?.liveUrl).toMatch(/^https:\/\/sample-nodejs-.*\.ondigitalocean\.app$/);
  });
});

test('lists deployments, newest first, and gets one with its steps', async () => {
  await withSimulator({ scenario: SERVED }, async (simulator) => {
    const deployments = clientOf(simulator).v2.apps.byApp_Id(simulator.appId).deployments;
    const list = await deployments.get();
    expect(list?.deployments?.map((one: any) => one.phase)).toEqual(['ACTIVE', 'SUPERSEDED']);
    const one = await deployments.byDeployment_id(simulator.deploymentId).get();
    expect(one?.deployment?.services?.[0]?.sourceCommitHash).toBe(simulator.commit);
    expect(one?.deployment?.progress?.successSteps).toBe(6);
    expect(one?.deployment?.progress?.steps?.map((step: any) => step.name)).toEqual(['build', 'deploy']);
    expect(one?.deployment?.createdAt).toBeInstanceOf(Date);
  });
});

test('gets logs on all four paths', async () => {
  await withSimulator({ scenario: SERVED }, async (simulator) => {
    const app = clientOf(simulator).v2.apps.byApp_Id(simulator.appId);
    const deployment = app.deployments.byDeployment_id(simulator.deploymentId);
    const archived = { queryParameters: { type: 'BUILD' as const } };
    const live = { queryParameters: { type: 'RUN' as const, follow: true } };
    const answers = [
      await app.logs.get(archived),
      await app.components.byComponent_name('web').logs.get(archived),
      await deployment.logs.get(archived),
      await deployment.components.byComponent_name('web').logs.get(archived),
    ];
    for (const answer of answers) {
      const file = await fetch(answer?.historicUrls?.[0] ?? '');
      expect(Buffer.from(await file.arrayBuffer()).equals(simulator.log('BUILD'))).toBe(true);
      expect(answer?.liveUrl).toBeUndefined();
    }
    expect((await app.logs.get(live))?.liveUrl).toMatch(/\?token=/);
  });
});

test('finds what the spec says of a component', async () => {
  await withSimulator({ scenario: 'monorepo' }, async (simulator) => {
    const { app } = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    const [api] = app.spec.services;
    expect(api).toMatchObject({
      name: 'api',
      httpPort: 8080,
      runCommand: 'npm start',
      sourceDir: 'packages/api',
      instanceCount: 2,
      github: { repo: 'octo-org/octo-app', branch: 'main', deployOnPush: true },
    });
    expect(app.spec.workers[0].dockerfilePath).toBe('Dockerfile');
    expect(app.spec.jobs[0].kind).toBe('PRE_DEPLOY');
    expect(app.region.slug).toBe('ams');
  });
  await withSimulator({ scenario: SERVED }, async (simulator) => {
    const { app } = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    const [web] = app.spec.services;
    expect(web.healthCheck).toMatchObject({ httpPath: '/health', failureThreshold: 6 });
    expect(web.envs.map(({ key }: { key: string }) => key)).toContain('SESSION_SECRET');
  });
});

test('finds the domains, the pinned deployment, the maintenance, the image', async () => {
  await withSimulator({ scenario: 'custom-domain' }, async (simulator) => {
    const { app } = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    expect(app.liveUrl).toBe('https://shop.example.com');
    expect(app.domains.map((one: any) => one.spec.domain)).toEqual([
      'shop.example.com',
      'www.shop.example.com',
    ]);
  });
  await withSimulator({ scenario: 'pinned' }, async (simulator) => {
    const { app } = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    expect(app.pinnedDeployment.id).toBe(simulator.deploymentId);
    expect(app.pinnedDeployment.clonedFrom).toBe(simulator.deployments[0]?.id);
  });
  await withSimulator({ scenario: 'archived' }, async (simulator) => {
    const { app } = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    expect(app.spec.maintenance).toMatchObject({ enabled: true, archive: true });
  });
  await withSimulator({ scenario: 'image-digest' }, async (simulator) => {
    const { app } = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).get();
    expect(app.spec.services[0].image).toMatchObject({ registryType: 'DOCR', repository: 'shop' });
    expect(app.spec.services[0].image.digest).toMatch(/^sha256:/);
  });
});

test('filters deployments by what started them', async () => {
  await withSimulator({ scenario: 'rolled-back-before' }, async (simulator) => {
    const { deployments } = clientOf(simulator).v2.apps.byApp_Id(simulator.appId);
    const filtered = await deployments.get({
      queryParameters: { deploymentTypes: ['AUTO_ROLLBACK', 'MANUAL'] },
    });
    const [, , rollback] = simulator.deployments;
    expect(filtered.deployments.map((one: any) => one.id)).toEqual([rollback?.id]);
  });
});

test('gets health and instances', async () => {
  await withSimulator({ scenario: 'crash-once', startAt: 23_000 }, async (simulator) => {
    const app = clientOf(simulator).v2.apps.byApp_Id(simulator.appId);
    const health = await app.health.get();
    expect(health.appHealth.components).toEqual([
      expect.objectContaining({ name: 'web', state: 'UNHEALTHY', replicasDesired: 2, replicasReady: 1 }),
    ]);
    const { instances } = await app.instances.get();
    expect(instances.map((one: any) => [one.componentName, one.componentType, one.instanceAlias])).toEqual([
      ['web', 'SERVICE', 'web-0'],
      ['web', 'SERVICE', 'web-1'],
    ]);
  });
  await withSimulator({ scenario: 'functions-only', startAt: 23_000 }, async (simulator) => {
    const health = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).health.get();
    expect(health.appHealth.functionsComponents[0].name).toBe('hooks');
  });
});

test('finds the failed post-deploy job of an active deployment', async () => {
  await withSimulator({ scenario: 'post-deploy-job-fails', startAt: 13_000 }, async (simulator) => {
    const app = clientOf(simulator).v2.apps.byApp_Id(simulator.appId);
    const { deployment } = await app.deployments.byDeployment_id(simulator.deploymentId).get();
    expect([deployment.phase, deployment.progress.errorSteps]).toEqual(['ACTIVE', 1]);
    expect(deployment.spec.jobs[0].kind).toBe('POST_DEPLOY');
  });
});

test('lists events and job invocations', async () => {
  await withSimulator({ scenario: 'autoscale' }, async (simulator) => {
    const events = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).events.get();
    expect(events?.events?.map((event: any) => event.type)).toEqual([
      'AUTOSCALING',
      'AUTOSCALING',
      'DEPLOYMENT',
      'DEPLOYMENT',
    ]);
    expect(events?.events?.[0]?.autoscaling?.phase).toBe('FAILED');
  });
  await withSimulator({ scenario: 'job-invocation' }, async (simulator) => {
    const answer = await clientOf(simulator).v2.apps.byApp_Id(simulator.appId).jobInvocations.get();
    expect(answer?.jobInvocations?.map((one: any) => one.phase)).toEqual(['PENDING', 'FAILED']);
  });
});

test('is told that a token is wrong, and that a thing is not there', async () => {
  await withSimulator({ scenario: SERVED }, async (simulator) => {
    const stranger = clientOf(simulator, 'dop_v1_wrong');
    await expect(stranger.v2.apps.get()).rejects.toMatchObject({
      responseStatusCode: 401,
      id: 'unauthorized',
    });
    const missing = clientOf(simulator).v2.apps.byApp_Id('no-such-app');
    await expect(missing.get()).rejects.toMatchObject({ responseStatusCode: 404, id: 'not_found' });
  });
});

function clientOf(simulator: Simulator, token = simulator.token) {
  const adapter = new FetchRequestAdapter(new DigitalOceanApiKeyAuthenticationProvider(token));
  adapter.baseUrl = simulator.url;
  return createDigitalOceanClient(adapter);
}
