import { HOUR_MS, QUICK } from './quick.ts';
import { GOOD, QUEUE, sampleScenario } from './sample-app.ts';
import type { DeploymentPlan, Scenario } from './scenario.ts';
import { DOCKERFILE_BUILD, STATIC_BUILD } from './text.ts';

const QUICKLY: DeploymentPlan = { ...GOOD, ...QUICK };

/** Apps of which the health endpoint knows little or nothing. */
export const withoutHealth: Scenario[] = [
  sampleScenario('static-only', 'The app is a static site: it has no instances and no health.', {
    components: [{ name: 'site', kind: 'static_site', build: 'buildpack' }],
    deployments: [
      { ...QUICKLY, at: -24 * HOUR_MS, logs: { BUILD: { parts: { site: STATIC_BUILD } } } },
      { ...QUICKLY, without: ['DEPLOY'], logs: { BUILD: { parts: { site: STATIC_BUILD } } } },
    ],
  }),
  sampleScenario('functions-only', 'The app is functions: it has no instances, and health of another kind.', {
    components: [{ name: 'hooks', kind: 'functions', build: 'buildpack' }],
    deployments: [
      {
        ...QUICKLY,
        without: ['DEPLOY'],
        logs: {
          BUILD: {
            parts: {
              hooks: [{ part: 'git-clone' }, { part: 'functions-deploy', functions: ['hooks/github'] }],
            },
          },
        },
      },
    ],
  }),
  sampleScenario('worker-only', 'The app is a worker, which has instances and health but no address.', {
    components: [QUEUE],
    deployments: [
      {
        ...QUICKLY,
        logs: {
          BUILD: { parts: { queue: DOCKERFILE_BUILD } },
          DEPLOY: { parts: { queue: [{ part: 'noise', lines: 5 }] } },
        },
      },
    ],
  }),
  sampleScenario('no-health-data', 'A good deployment of which the health endpoint knows nothing.', {
    health: 'none',
  }),
];
