import { HOUR_MS } from './quick.ts';
import { APP_NAME, EARLIER, GOOD, WEB } from './sample-app.ts';
import type { ComponentPlan, Scenario } from './scenario.ts';
import { GOOD_START } from './text.ts';

const SERVED = { ...GOOD, at: -HOUR_MS };

function scenario(name: string, description: string, more: Partial<Scenario>): Scenario {
  return {
    name,
    description,
    appName: APP_NAME,
    components: [WEB],
    deployments: [EARLIER, SERVED],
    run: { linesPerSecond: 1 },
    ...more,
  };
}

function from(source: NonNullable<ComponentPlan['source']>): Partial<Scenario> {
  return { components: [{ ...WEB, source }] };
}

/** Apps that a push of this workflow's commit does not deploy. */
export const withoutDeployment: Scenario[] = [
  scenario('pinned', 'A rollback pins the app: it accepts no new deployment.', {
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
  scenario('archived', 'The app is archived, and nothing runs.', {
    maintenance: { enabled: true, archive: true },
  }),
  scenario('maintenance-mode', 'The app is in maintenance and shows a page instead.', {
    maintenance: { enabled: true, offlinePageUrl: 'https://status.example.com/' },
  }),
  scenario('deploy-on-push-off', 'No component is deployed on a push.', from({ deployOnPush: false })),
  scenario('other-branch', 'The app is deployed from another branch.', { branch: 'production' }),
  scenario('other-repository', 'The app is deployed from another repository.', { repo: 'sammy/another-app' }),
  scenario('other-host', 'The app is deployed from a repository on GitLab.', from({ host: 'gitlab' })),
  scenario(
    'clone-url',
    'The source is a clone URL, from which nothing is deployed by a push.',
    from({ cloneUrl: 'https://git.example.com/sample.git' }),
  ),
  scenario('no-deployments', 'The app exists and has never been deployed.', { deployments: [] }),
  scenario('custom-domain', 'The app is served under a domain of its own.', {
    domains: ['shop.example.com', 'www.shop.example.com'],
  }),
];
