import type { LogPart } from '../log-text/index.ts';

/** A Node.js app built with a buildpack, up to its own build command. */
export const NODE_BUILD_START: LogPart[] = [
  { part: 'git-clone' },
  { part: 'environment', variables: ['NODE_ENV', 'NPM_CONFIG_LOGLEVEL'], buildCommand: 'npm run build' },
  { part: 'buildpack-detect', runtime: 'node' },
  { part: 'buildpack-cache', hit: true },
  { part: 'npm-install', packages: 60, warnings: 3 },
];

/** The same, ending well. */
export const NODE_BUILD: LogPart[] = [
  ...NODE_BUILD_START,
  {
    part: 'npm-script',
    name: 'build',
    command: 'tsc && vite build',
    output: ['Type checking...', 'No errors.'],
  },
  { part: 'vite-build', chunks: 14 },
  { part: 'upload' },
];

export const DOCKERFILE_BUILD: LogPart[] = [
  { part: 'git-clone', to: '/.app_platform_workspace' },
  {
    part: 'kaniko',
    base: 'node:24-alpine',
    steps: [
      'WORKDIR /app',
      'COPY package*.json ./',
      'RUN npm ci',
      'COPY . .',
      'RUN npm run build',
      'CMD ["node","server.js"]',
    ],
  },
];

export const GOOD_START: LogPart[] = [
  { part: 'service-start', port: 8080 },
  { part: 'requests', lines: 12 },
];

export const HEALTH_CHECK_FAILED: LogPart[] = [
  { part: 'service-start', port: 3000 },
  {
    part: 'lines',
    lines: [
      'ERROR failed health checks after 6 attempts with error Readiness probe failed: dial tcp 10.244.7.9:8080: connect: connection refused',
      'ERROR component terminated',
    ],
  },
];
