import type { BuildScript, LogPart } from '../log-text/index.ts';

/** A Node.js app built with a buildpack, up to what the buildpack runs. */
const NODE_BUILD_START: LogPart[] = [
  { part: 'git-clone' },
  { part: 'environment', variables: ['NODE_ENV', 'NPM_CONFIG_LOGLEVEL'] },
  { part: 'buildpack-detect', runtime: 'node' },
  { part: 'build-cache', hit: true },
];

const NODE_APP = { part: 'app-build', runtime: 'node', packages: 60, warnings: 3 } as const;

export const NODE_BUILD: LogPart[] = [
  ...NODE_BUILD_START,
  {
    ...NODE_APP,
    script: {
      name: 'build',
      command: 'tsc && vite build',
      output: ['Type checking...', 'No errors.'],
      chunks: 14,
    },
  },
  { part: 'upload' },
];

/** The same, failing in its build script. */
export function failedNodeBuild(command: string, output: string[], exitCode: number): LogPart[] {
  return [...NODE_BUILD_START, { ...NODE_APP, script: { name: 'build', command, output, exitCode } }];
}

/** The same, stopped in its build script. */
export function stoppedNodeBuild(command: string, output: string[]): LogPart[] {
  return [...NODE_BUILD_START, { ...NODE_APP, script: { name: 'build', command, output }, cutOff: true }];
}

/** The same, failing in the component's own build command, which runs after the buildpack's. */
export function failedCustomBuild(custom: BuildScript): LogPart[] {
  const [clone, , ...rest] = NODE_BUILD_START;
  return [
    ...(clone ? [clone] : []),
    { part: 'environment', variables: ['NODE_ENV', 'NPM_CONFIG_LOGLEVEL'], buildCommand: custom.command },
    ...rest,
    { ...NODE_APP, custom },
  ];
}

/** The same, failing while packages are installed. */
export function failedNodeInstall(installError: string[]): LogPart[] {
  return [...NODE_BUILD_START, { ...NODE_APP, installError }];
}

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

export const FAILED_DOCKERFILE_BUILD: LogPart[] = [
  { part: 'git-clone', to: '/.app_platform_workspace' },
  {
    part: 'kaniko',
    base: 'node:24-alpine',
    steps: [
      'WORKDIR /app',
      'COPY package*.json ./',
      {
        run: 'npm ci',
        output: [
          'npm error code EUSAGE',
          'npm error',
          'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
          'npm error Missing: zod@4.1.12 from lock file',
          'npm error',
          'npm error A complete log of this run can be found in: /root/.npm/_logs/2025-12-01T03_10_38_620Z-debug-0.log',
        ],
      },
      'COPY . .',
    ],
    exitCode: 1,
  },
];

/** Sources of no language that App Platform knows. */
export const UNKNOWN_SOURCE: LogPart[] = [
  { part: 'git-clone' },
  {
    part: 'lines',
    lines: [
      '╭──────────── buildpack detection ───────────╼',
      '│  › using Ubuntu 22.04 stack',
      '│  ✘ could not detect app files that match known buildpacks.',
      "│    please ensure that the files required by the desired language's buildpack exist in the repo.",
      '│    review the buildpack documentation for more info: https://do.co/apps-buildpacks',
    ],
  },
];

export const GOOD_START: LogPart[] = [
  { part: 'service-start', port: 8080 },
  { part: 'requests', lines: 12 },
];

/** A service that listens on another port than the health check asks, stopped in the end. */
export const HEALTH_CHECK_FAILED: LogPart[] = [
  { part: 'service-start', port: 3000 },
  { part: 'health-checks-failed', port: 8080 },
  { part: 'terminated', exitCode: 143 },
];

export const CRASHED: LogPart[] = [
  { part: 'service-start', port: 8080 },
  {
    part: 'lines',
    lines: [
      '/workspace/server.js:12',
      "  throw new Error('DATABASE_URL is not set');",
      '  ^',
      '',
      'Error: DATABASE_URL is not set',
      '    at Object.<anonymous> (/workspace/server.js:12:9)',
      '    at Module._compile (node:internal/modules/cjs/loader:1554:14)',
      '    at node:internal/main/run_main_module:36:49',
      '',
      'Node.js v24.11.1',
    ],
  },
];

export const STATIC_BUILD: LogPart[] = [
  { part: 'git-clone' },
  { part: 'buildpack-detect', runtime: 'static' },
  {
    part: 'app-build',
    runtime: 'static',
    packages: 25,
    script: { name: 'build', command: 'vite build', output: [], chunks: 30 },
  },
  { part: 'upload' },
];
