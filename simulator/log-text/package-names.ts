import type { Random } from '../world/random.ts';

export const PACKAGES = [
  'accepts',
  'body-parser',
  'chalk',
  'debug',
  'esbuild',
  'express',
  'fastify',
  'glob',
  'helmet',
  'inflight',
];

export const MORE_PACKAGES = [
  'lodash.isequal',
  'ms',
  'node-domexception',
  'pg',
  'qs',
  'rimraf',
  'semver',
  'undici',
  'vite',
  'zod',
];

export const WHEELS = [
  'asgiref',
  'certifi',
  'Django',
  'gunicorn',
  'idna',
  'numpy',
  'pandas',
  'psycopg2-binary',
  'requests',
  'urllib3',
];

export function version(random: Random): string {
  return `${random.between(0, 12)}.${random.between(0, 30)}.${random.between(0, 20)}`;
}
