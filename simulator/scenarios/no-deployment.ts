import { HOUR_MS } from './quick.ts';
import { EARLIER, GOOD, sampleScenario, WEB } from './sample-app.ts';
import type { ComponentPlan, Scenario } from './scenario.ts';
import { GOOD_START } from './text.ts';

const SERVED = { ...GOOD, at: -HOUR_MS };

/** Deployed an hour ago. */
function served(name: string, description: string, more: Partial<Scenario>): Scenario {
  return sampleScenario(name, description, { deployments: [EARLIER, SERVED], ...more });
}

function from(source: NonNullable<ComponentPlan['source']>): Partial<Scenario> {
  return { components: [{ ...WEB, source }] };
}

/** Apps that a push of this workflow's commit does not deploy. */
export const withoutDeployment: Scenario[] = [
  served('pinned', 'A rollback pins the app: it accepts no new deployment.', {
    deployments: [
      EARLIER,
      { ...GOOD, at: -2 * HOUR_MS },
      {
        ...SERVED,
        cause: { kind: 'rollback', to: 0 },
        without: ['BUILD'],
        logs: { DEPLOY: { parts: { web: GOOD_START } } },
      },
    ],
  }),
  served('archived', 'The app is archived, and nothing runs.', {
    maintenance: { enabled: true, archive: true },
  }),
  served('maintenance-mode', 'The app is in maintenance and shows a page instead.', {
    maintenance: { enabled: true, offlinePageUrl: 'https://status.example.com/' },
  }),
  served('deploy-on-push-off', 'No component is deployed on a push.', from({ deployOnPush: false })),
  served('other-branch', 'The app is deployed from another branch.', { branch: 'production' }),
  served('other-repository', 'The app is deployed from another repository.', { repo: 'sammy/another-app' }),
  served('other-host', 'The app is deployed from a repository on GitLab.', from({ host: 'gitlab' })),
  served(
    'clone-url',
    'The source is a clone URL, from which nothing is deployed by a push.',
    from({ cloneUrl: 'https://git.example.com/sample.git' }),
  ),
  served('no-deployments', 'The app exists and has never been deployed.', { deployments: [] }),
  served('custom-domain', 'The app is served under a domain of its own.', {
    domains: ['shop.example.com', 'www.shop.example.com'],
  }),
];
