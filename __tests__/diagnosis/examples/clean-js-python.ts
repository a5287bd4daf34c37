import type { CleanLog } from '../rule-examples.ts';

/** Builds and starts that went well, printed by real tools. */
export const clean: CleanLog[] = [
  { name: 'js/astro-build', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/astro-build.log' } },
  { name: 'js/bun-install', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/bun-install.log' } },
  { name: 'js/eslint-warnings', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/eslint-warnings.log' } },
  { name: 'js/next-build', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/next-build.log' } },
  { name: 'js/node-start', stage: 'DEPLOY', log: { file: 'fixtures/logs/js/clean/node-start.log' } },
  { name: 'js/node-warnings', stage: 'DEPLOY', log: { file: 'fixtures/logs/js/clean/node-warnings.log' } },
  { name: 'js/npm-9-install', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/npm-9-install.log' } },
  { name: 'js/npm-install', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/npm-install.log' } },
  { name: 'js/pnpm-install', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/pnpm-install.log' } },
  { name: 'js/rollup-build', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/rollup-build.log' } },
  {
    name: 'js/sveltekit-no-adapter',
    stage: 'BUILD',
    log: { file: 'fixtures/logs/js/clean/sveltekit-no-adapter.log' },
  },
  { name: 'js/vite-7-build', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/vite-7-build.log' } },
  { name: 'js/vite-8-build', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/vite-8-build.log' } },
  { name: 'js/webpack-5-build', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/webpack-5-build.log' } },
  { name: 'js/yarn-1-install', stage: 'BUILD', log: { file: 'fixtures/logs/js/clean/yarn-1-install.log' } },
  {
    name: 'python/django-migrate',
    stage: 'BUILD',
    log: { file: 'fixtures/logs/python/clean/django-migrate.log' },
  },
  {
    name: 'python/gunicorn-start',
    stage: 'DEPLOY',
    log: { file: 'fixtures/logs/python/clean/gunicorn-start.log' },
  },
  {
    name: 'python/pip-23-install',
    stage: 'BUILD',
    log: { file: 'fixtures/logs/python/clean/pip-23-install.log' },
  },
  { name: 'python/pip-install', stage: 'BUILD', log: { file: 'fixtures/logs/python/clean/pip-install.log' } },
  {
    name: 'python/poetry-install',
    stage: 'BUILD',
    log: { file: 'fixtures/logs/python/clean/poetry-install.log' },
  },
  {
    name: 'python/python-logged',
    stage: 'DEPLOY',
    log: { file: 'fixtures/logs/python/clean/python-logged.log' },
  },
  { name: 'python/uv-sync', stage: 'BUILD', log: { file: 'fixtures/logs/python/clean/uv-sync.log' } },
  {
    name: 'python/uvicorn-start',
    stage: 'DEPLOY',
    log: { file: 'fixtures/logs/python/clean/uvicorn-start.log' },
  },
];
