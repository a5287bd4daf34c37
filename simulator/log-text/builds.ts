import type { Random } from '../world/random.ts';
import { BOLD, box, CYAN, DIM, GREEN, line, RED, RESET, YELLOW } from './box.ts';
import type { Runtime, TextContext, TextLine } from './parts.ts';

export function gitClone(context: TextContext, to: string): TextLine[] {
  return box('git repo clone', [
    ' › fetching app source code',
    `=> Selecting branch "${context.branch}"`,
    `=> Checking out commit "${context.commit}"`,
    '',
    ` ${GREEN}✔${RESET} cloned repo to ${BOLD}${to}${RESET}`,
  ]);
}

export function environment(variables: string[], buildCommand: string | undefined): TextLine[] {
  const command = buildCommand
    ? [
        line(' › configuring custom build command to be run at the end of the build:'),
        line(`   │ ${buildCommand}`),
      ]
    : [];
  return [
    line(' › configuring build-time app environment variables:'),
    line(`     ${BOLD}${variables.join(' ')}${RESET}`),
    ...command,
    line(''),
  ];
}

const BUILDPACKS: Record<Runtime, string[]> = {
  node: [
    'heroku/nodejs-engine         v3.6.4',
    'heroku/nodejs-npm-install    v3.6.4',
    'digitalocean/node            v0.3.7',
  ],
  python: ['heroku/python                v4.1.2', 'digitalocean/python          v0.3.1'],
  go: ['heroku/go                    v1.0.5', 'digitalocean/go              v0.2.2'],
  static: ['heroku/nodejs-engine         v3.6.4', 'digitalocean/static-site     v0.1.9'],
};

export function buildpackDetect(runtime: Runtime): TextLine[] {
  return box('buildpack detection', [
    ` › using Ubuntu 22.04 stack`,
    ' › Detected the following buildpacks suitable to build your app:',
    '',
    ...(BUILDPACKS[runtime] ?? []).map((buildpack) => `   ${CYAN}${buildpack}${RESET}`),
    '',
    'For documentation on the buildpacks used to build your app, please see:',
    '',
    `   https://do.co/apps-buildpack-${runtime}`,
  ]);
}

export function buildpackCache(hit: boolean, random: Random): TextLine[] {
  const layers = [
    'heroku/nodejs-engine:dist',
    'heroku/nodejs-engine:node_runtime_metrics',
    'digitalocean/node:modules',
  ];
  return box('app build', [
    '===> ANALYZING',
    hit ? 'Restoring data for SBOM from previous image' : 'Image with name "registry/app" not found',
    '===> RESTORING',
    ...(hit
      ? layers.map((layer) => `Restoring metadata for "${layer}" from cache`)
      : [`${YELLOW}Warning: No cached data will be used, no cache specified.${RESET}`]),
    ...(hit ? [`Restored ${random.between(40, 260)}.${random.between(0, 9)}MB from cache`] : []),
    '===> BUILDING',
  ]);
}

const PACKAGES = [
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
const MORE_PACKAGES = [
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

export function npmInstall(packages: number, warnings: number, random: Random): TextLine[] {
  const fetched = Array.from({ length: packages }, () => {
    const name = random.pick([...PACKAGES, ...MORE_PACKAGES]);
    return `npm http fetch GET 200 https://npm.example/${name}/-/${name}-${version(random)}.tgz ${random.between(9, 480)}ms (cache miss)`;
  });
  const warned = Array.from(
    { length: warnings },
    () =>
      `npm ${YELLOW}warn${RESET} ${DIM}deprecated${RESET} ${random.pick(MORE_PACKAGES)}@${version(random)}: This version is no longer supported`,
  );
  return [
    line('[Discovering process types]'),
    line(`${BOLD}Installing node modules${RESET} (npm ci)`),
    ...[...warned, ...fetched].map(line),
    line(''),
    line(
      `added ${packages + 180} packages, and audited ${packages + 181} packages in ${random.between(3, 29)}s`,
    ),
    line(''),
    line(`${random.between(20, 80)} packages are looking for funding`),
    line('  run `npm fund` for details'),
    line(''),
    line(`found ${GREEN}0${RESET} vulnerabilities`),
    line(''),
  ];
}

const WHEELS = [
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

export function pipInstall(packages: number, random: Random): TextLine[] {
  const wheels = Array.from({ length: packages }, () => {
    const name = `${random.pick(WHEELS)}-${version(random)}`;
    return [
      line(`  Downloading ${name}-cp313-cp313-manylinux_2_17_x86_64.whl (${random.between(40, 9000)} kB)`),
      // A progress bar overwrites itself with carriage returns.
      line(
        `     ${'━'.repeat(12)} 2.1/8.3 MB\r     ${'━'.repeat(40)} 8.3/8.3 MB ${random.between(8, 90)}.4 MB/s eta 0:00:00`,
      ),
    ];
  });
  return [
    line('[Installing dependencies using pip]'),
    ...wheels.flat(),
    line('Successfully installed all requirements'),
  ];
}

export function npmScript(name: string, command: string, output: string[], exitCode: number): TextLine[] {
  const failed = exitCode
    ? [
        '',
        ` ${RED}✘${RESET} command exited with code ${exitCode}`,
        ' ! The build command failed; see the lines above',
      ]
    : [];
  return box('build command', [
    ` › running custom build command: npm run ${name}`,
    '',
    `> app@1.4.2 ${name}`,
    `> ${command}`,
    '',
    ...output,
    ...failed,
  ]);
}

export function viteBuild(chunks: number, random: Random): TextLine[] {
  const files = Array.from(
    { length: chunks },
    () =>
      `${DIM}dist/assets/${RESET}${CYAN}${random.pick(PACKAGES)}-${random.hex(8)}.js${RESET}  ${random.between(2, 480)}.${random.between(10, 99)} kB │ gzip: ${random.between(1, 120)}.04 kB`,
  );
  return box('build command', [
    `${CYAN}vite v7.2.4 ${GREEN}building client environment for production...${RESET}`,
    `transforming...\rtransforming (${chunks * 3}) src/main.tsx`,
    `${GREEN}✓${RESET} ${chunks * 12} modules transformed.`,
    'rendering chunks...',
    'computing gzip size...',
    ...files,
    `${GREEN}✓ built in ${random.between(2, 9)}.${random.between(10, 99)}s${RESET}`,
  ]);
}

export function kaniko(base: string, steps: string[], exitCode: number, random: Random): TextLine[] {
  let second = 0;
  const info = (text: string) => {
    second += random.between(0, 3);
    return `${CYAN}INFO${RESET}[${String(second).padStart(4, '0')}] ${text}`;
  };
  const run = steps.flatMap((step) => [
    info(step),
    ...(step.startsWith('RUN ')
      ? [
          info('Cmd: /bin/sh'),
          info(`Args: [-c ${step.slice(4)}]`),
          info(`Running: [/bin/sh -c ${step.slice(4)}]`),
        ]
      : []),
    info('Taking snapshot of full filesystem...'),
  ]);
  const ending = exitCode
    ? [
        `error building image: error building stage: failed to execute command: waiting for process to exit: exit status ${exitCode}`,
        '',
        ` ${RED}✘${RESET} build failed: dockerfile build exited with code ${exitCode}`,
      ]
    : [info('Pushing image to registry'), info('Pushed image'), '', ` ${GREEN}✔${RESET} build complete`];
  return box('dockerfile build', [
    ' › using dockerfile /.app_platform_workspace/Dockerfile',
    ' › using build context /.app_platform_workspace//',
    '',
    info(`Retrieving image manifest ${base}`),
    info(`Retrieving image ${base} from registry index.docker.io`),
    info('Built cross stage deps: map[]'),
    info('Executing 0 build triggers'),
    info(`Building stage '${base}' [idx: '0', base-idx: '-1']`),
    info('Unpacking rootfs as cmd RUN npm ci requires it.'),
    ...run,
    ...ending,
  ]);
}

export function upload(random: Random): TextLine[] {
  const layers = ['digitalocean/node:modules', 'buildpacksio/lifecycle:launch.sbom'];
  return [
    ...box('app upload', [
      ' › uploading app container image to DOCR',
      ...layers.map((layer) => `Adding layer '${layer}'`),
      `Adding ${random.between(1, 6)}/${6} app layer(s)`,
      "Adding layer 'buildpacksio/lifecycle:launcher'",
      `Saving registry.digitalocean.com/apps/${random.uuid()}:${random.uuid()}...`,
      `*** Digest: sha256:${random.hex(64)}`,
      '',
      ` ${GREEN}✔${RESET} uploaded app image to DOCR`,
    ]),
    line(` ${GREEN}✔${RESET}  build complete`),
    line(''),
  ];
}

export function functionsDeploy(functions: string[]): TextLine[] {
  return box('functions build', [
    " › building functions in '/workspace/functions'",
    ...functions.map((name) => `Started running ./build.sh in packages/${name}`),
    ...functions.map((name) => `Finished running ./build.sh in packages/${name}`),
    'Deployed functions (use `doctl sbx fn get <funcName> --url` for URL):',
    ...functions.map((name) => `  - ${name}`),
  ]);
}

function version(random: Random): string {
  return `${random.between(0, 12)}.${random.between(0, 30)}.${random.between(0, 20)}`;
}
