import { HOUR_MS, QUICK } from './quick.ts';
import { APP_NAME, WEB } from './sample-app.ts';
import type { ComponentPlan, DeploymentPlan, Scenario } from './scenario.ts';
import { GOOD_START } from './text.ts';

/** Digests that tests can ask for. */
export const IMAGE_DIGEST = `sha256:${'4f'.repeat(32)}`;
const EARLIER_DIGEST = `sha256:${'a1'.repeat(32)}`;

const IMAGE: ComponentPlan = {
  ...WEB,
  build: 'image',
  image: { repository: 'shop', tag: 'v1.4.2', deployOnPush: true },
};

function tagged(tag: string): ComponentPlan {
  return { ...IMAGE, image: { ...IMAGE.image, tag } };
}

const PRE_BUILT: DeploymentPlan = {
  ...QUICK,
  buildReason: { code: 'PreBuiltImage', message: 'The component uses a pre-built image.' },
  without: ['BUILD'],
  outcome: 'ACTIVE',
  logs: { DEPLOY: { parts: { web: GOOD_START } } },
};

const EARLIER_IMAGE: DeploymentPlan = {
  ...PRE_BUILT,
  at: -24 * HOUR_MS,
  cause: { kind: 'image-push', repository: 'shop', tag: 'v1.4.1', digest: EARLIER_DIGEST },
  components: [tagged('v1.4.1')],
};

const PUSHED: DeploymentPlan = {
  ...PRE_BUILT,
  cause: { kind: 'image-push', repository: 'shop', tag: 'v1.4.2', digest: IMAGE_DIGEST },
};

function scenario(name: string, description: string, more: Partial<Scenario>): Scenario {
  return {
    name,
    description,
    appName: APP_NAME,
    components: [IMAGE],
    deployments: [EARLIER_IMAGE, PUSHED],
    run: { linesPerSecond: 1 },
    ...more,
  };
}

/** Deployments of images that were built elsewhere. */
export const images: Scenario[] = [
  scenario('image-push', 'An image is pushed to the registry, and deployed by its tag.', {}),
  scenario('image-to-come', 'The deployment of a pushed image appears after 20 seconds.', {
    deployments: [EARLIER_IMAGE, { ...PUSHED, at: 20_000 }],
  }),
  scenario('image-digest', 'Somebody deploys an image by its digest: only the spec says which.', {
    components: [{ ...IMAGE, image: { repository: 'shop', digest: IMAGE_DIGEST } }],
    deployments: [EARLIER_IMAGE, { ...PRE_BUILT, cause: { kind: 'manual', action: 'UPDATE_SPEC' } }],
  }),
  scenario('image-tag', 'Somebody deploys an image of Docker Hub by its tag: only the spec says which.', {
    components: [
      {
        ...IMAGE,
        image: { registryType: 'DOCKER_HUB', registry: 'sammy', repository: 'shop', tag: 'v1.4.2' },
      },
    ],
    deployments: [EARLIER_IMAGE, { ...PRE_BUILT, cause: { kind: 'manual', action: 'UPDATE_SPEC' } }],
  }),
  scenario('image-missing', 'The tag that is to be deployed is not in the registry.', {
    components: [tagged('v1.4.3')],
    deployments: [
      EARLIER_IMAGE,
      {
        ...PRE_BUILT,
        cause: { kind: 'manual', action: 'UPDATE_SPEC' },
        outcome: 'ERROR',
        endsIn: 'BUILDING',
        failures: [
          {
            component: 'web',
            step: 'build',
            code: 'BuildJobFailed',
            message: 'The image registry.digitalocean.com/sammys/shop:v1.4.3 could not be found.',
          },
        ],
        without: ['BUILD', 'DEPLOY'],
        logs: {},
      },
    ],
  }),
];
