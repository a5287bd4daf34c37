import type { LogPart } from '../log-text/index.ts';
import { buildExited } from './reasons.ts';
import { EARLIER } from './sample-app.ts';
import type { ComponentPlan, Scenario } from './scenario.ts';
import { DOCKERFILE_BUILD, failedNodeBuild, GOOD_START, NODE_BUILD, STATIC_BUILD } from './text.ts';

const PYTHON_BUILD: LogPart[] = [
  { part: 'git-clone' },
  { part: 'buildpack-detect', runtime: 'python' },
  { part: 'app-build', runtime: 'python', packages: 12 },
  { part: 'upload' },
];

const MIGRATION: LogPart[] = [
  {
    part: 'lines',
    lines: ['Running migration 0006_add_names', 'Running migration 0007_add_price', '2 migrations done'],
  },
];

const COMPONENTS: ComponentPlan[] = [
  {
    name: 'api',
    kind: 'service',
    build: 'buildpack',
    instances: 2,
    sourceDir: 'packages/api',
    runCommand: 'npm start',
  },
  { name: 'site', kind: 'static_site', build: 'buildpack', sourceDir: 'packages/site' },
  {
    name: 'mailer',
    kind: 'worker',
    build: 'dockerfile',
    sourceDir: 'packages/mailer',
    runCommand: 'node mailer.js',
  },
  {
    name: 'migrate',
    kind: 'job',
    build: 'buildpack',
    environment: 'python',
    sourceDir: 'packages/migrate',
    jobKind: 'PRE_DEPLOY',
  },
  { name: 'hooks', kind: 'functions', build: 'buildpack', sourceDir: 'packages/hooks' },
];

const BUILD_LOGS: Record<string, LogPart[]> = {
  api: NODE_BUILD,
  site: STATIC_BUILD,
  mailer: DOCKERFILE_BUILD,
  migrate: PYTHON_BUILD,
  hooks: [{ part: 'git-clone' }, { part: 'functions-deploy', functions: ['hooks/github', 'hooks/billing'] }],
};

const VITE_ERRORS = [
  'vite v7.2.4 building for production...',
  'transforming...',
  '✓ 24 modules transformed.',
  '✗ Build failed in 412ms',
  'error during build:',
  '[vite]: Rollup failed to resolve import "@sample/ui" from "/workspace/packages/site/src/main.tsx".',
  'This is most likely unintended because it can break your application at runtime.',
  'If you do want to externalize this module explicitly add it to',
  '`build.rollupOptions.external`',
  '    at viteWarn (file:///workspace/node_modules/vite/dist/node/chunks/config.js:33635:17)',
];

/** Apps of several components. */
export const monorepos: Scenario[] = [
  {
    name: 'monorepo',
    description: 'Five components of one repository: a service, a static site, a worker, a job, functions.',
    appName: 'sample-monorepo',
    components: COMPONENTS,
    deployments: [
      {
        outcome: 'ACTIVE',
        logs: {
          BUILD: { parts: BUILD_LOGS },
          DEPLOY: { parts: { api: GOOD_START, mailer: [{ part: 'noise', lines: 10 }], migrate: MIGRATION } },
        },
      },
    ],
    run: { linesPerSecond: 2 },
  },
  {
    name: 'monorepo-one-fails',
    description: 'Five components of one repository, of which the static site does not build.',
    appName: 'sample-monorepo',
    components: COMPONENTS,
    deployments: [
      { ...EARLIER, logs: { BUILD: { parts: BUILD_LOGS } } },
      {
        outcome: 'ERROR',
        endsIn: 'BUILDING',
        failures: [buildExited('site')],
        logs: { BUILD: { parts: { ...BUILD_LOGS, site: failedNodeBuild('vite build', VITE_ERRORS, 1) } } },
      },
    ],
  },
];
