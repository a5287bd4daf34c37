import type { Random } from '../world/random.ts';
import { box, CYAN, DIM, GREEN, openBox, RED, RESET, YELLOW } from './box.ts';
import { MORE_PACKAGES, PACKAGES, version, WHEELS } from './package-names.ts';
import type { AppBuild, BuildScript, Runtime, TextLine } from './parts.ts';
import { timed } from './timer.ts';

/**
 * The box of a buildpack's build. A failed one has no foot, and its own words come after those of what
 * failed.
 */
export function appBuild(build: AppBuild, startedAt: number, random: Random): TextLine[] {
  const { installError, script, custom } = build;
  const installed = [...binaries(build.runtime), ...installation(build, random)];
  const seconds = random.between(8, 90);
  const ran = (lines: string[]) => timed('Builder', startedAt, seconds, random, lines);
  const failed = (lines: string[]) => openBox('app build', [...ran(lines), ...BUILD_ENDED]);
  if (installError)
    return failed([...installed, ...installError.map(indented), '', ...advice(build.runtime)]);
  const scripted = script ? [...installed, ...scriptLines(script, random)] : installed;
  if (build.cutOff) return openBox('app build', ran(scripted).slice(0, -1));
  if (script?.exitCode) return failed([...scripted, '', ...advice(build.runtime)]);
  const built = [...scripted, ...succeeded(build.runtime)];
  if (!custom) return box('app build', ran(built));
  const customized = [...built, ...customLines(custom, random)];
  if (!custom.exitCode) return box('app build', ran(customized));
  return failed([...customized, `building: exit status ${custom.exitCode}`]);
}

/** What stands under every failed build, whatever failed. */
const BUILD_ENDED = ['ERROR: failed to build: exit status 1', '', '', ` ${RED}✘${RESET} build failed`];

const INDENT = '       ';

/** Output of what a buildpack runs stands under its headings. */
function indented(text: string): string {
  return `${INDENT}${text}`;
}

function heading(text: string, lines: string[]): string[] {
  return [`-----> ${text}`, ...lines.map(indented), INDENT];
}

function binaries(runtime: Runtime): string[] {
  switch (runtime) {
    case 'node':
    case 'static':
      return [
        INDENT,
        ...heading('Creating runtime environment', [
          '',
          'NPM_CONFIG_LOGLEVEL=http',
          'NODE_VERBOSE=false',
          'NODE_ENV=production',
          'NODE_MODULES_CACHE=true',
        ]),
        ...heading('Installing binaries', [
          'engines.node (package.json):   24.x',
          'engines.npm (package.json):    unspecified (use default)',
          '',
          'Resolving node version 24.x...',
          'Downloading and installing node 24.11.1...',
          'Validating checksum',
          'Using default npm version: 11.6.2',
        ]),
      ];
    case 'python':
      return [
        '-----> Python app detected',
        '-----> Using Python 3.13 specified in .python-version',
        '-----> Installing Python 3.13.9',
        '-----> Installing pip 25.2',
      ];
    case 'go':
      return [
        '-----> Fetching jq... done',
        '-----> Detected go modules via go.mod',
        '-----> Installing go1.25.4',
        '-----> Fetching go1.25.4.linux-amd64.tar.gz... done',
      ];
  }
}

function installation(build: AppBuild, random: Random): string[] {
  switch (build.runtime) {
    case 'node':
    case 'static':
      return heading('Installing dependencies', ['Installing node modules', ...npmInstall(build, random)]);
    case 'python':
      return [
        '-----> Installing dependencies using pip install -r requirements.txt',
        ...pipInstall(build, random),
      ];
    case 'go':
      return ['-----> Running: go install -v -tags heroku .', ...goDownloads(build, random)];
  }
}

function npmInstall({ packages, warnings = 0, installError }: AppBuild, random: Random): string[] {
  const fetched = Array.from({ length: packages }, () => {
    const name = random.pick([...PACKAGES, ...MORE_PACKAGES]);
    return `npm http fetch GET 200 https://npm.example/${name}/-/${name}-${version(random)}.tgz ${random.between(9, 480)}ms (cache miss)`;
  });
  const warned = Array.from(
    { length: warnings },
    () =>
      `npm ${YELLOW}warn${RESET} ${DIM}deprecated${RESET} ${random.pick(MORE_PACKAGES)}@${version(random)}: This version is no longer supported`,
  );
  if (installError) return [...warned, ...fetched];
  return [
    ...warned,
    ...fetched,
    '',
    `added ${packages + 180} packages, and audited ${packages + 181} packages in ${random.between(3, 29)}s`,
    '',
    `${random.between(20, 80)} packages are looking for funding`,
    '  run `npm fund` for details',
    '',
    `found ${GREEN}0${RESET} vulnerabilities`,
  ];
}

function pipInstall({ packages, installError }: AppBuild, random: Random): string[] {
  const wheels = Array.from({ length: packages }, () => {
    const name = `${random.pick(WHEELS)}-${version(random)}`;
    return [
      `  Downloading ${name}-cp313-cp313-manylinux_2_17_x86_64.whl (${random.between(40, 9000)} kB)`,
      // A progress bar overwrites itself with carriage returns.
      `     ${'━'.repeat(12)} 2.1/8.3 MB\r     ${'━'.repeat(40)} 8.3/8.3 MB ${random.between(8, 90)}.4 MB/s eta 0:00:00`,
    ];
  });
  const installed = installError
    ? []
    : ['Installing collected packages', `Successfully installed ${packages} packages`];
  return [...wheels.flat(), ...installed].map(indented);
}

function goDownloads({ packages }: AppBuild, random: Random): string[] {
  return Array.from({ length: packages }, () =>
    indented(`go: downloading github.com/example/${random.pick(PACKAGES)} v${version(random)}`),
  );
}

function scriptLines(script: BuildScript, random: Random): string[] {
  return [
    '-----> Build',
    ...[`Running ${script.name}`, '', ...outputOf(script, random)].map(indented),
    INDENT,
  ];
}

function customLines(custom: BuildScript, random: Random): string[] {
  return [`Running custom build command: npm run ${custom.name}`, '', ...outputOf(custom, random)];
}

function outputOf({ name, command, output, chunks }: BuildScript, random: Random): string[] {
  const bundled = chunks === undefined ? [] : viteOutput(chunks, random);
  return [`> app@1.4.2 ${name}`, `> ${command}`, '', ...output, ...bundled];
}

function succeeded(runtime: Runtime): string[] {
  if (runtime !== 'node' && runtime !== 'static') return [];
  return [
    ...heading('Caching build', ['- npm cache']),
    ...heading('Pruning devDependencies', ['', `removed 112 packages, and audited 131 packages in 1s`]),
    '-----> Build succeeded!',
  ];
}

/** What a buildpack says under any failure: general, and about things that may have nothing to do with it. */
function advice(runtime: Runtime): string[] {
  if (runtime === 'python' || runtime === 'go') {
    return [
      ' !     The build was stopped: see the output above.',
      ' !     Versions and supported package managers are listed at',
      ` !     https://docs.digitalocean.com/products/app-platform/reference/buildpacks/${runtime}/`,
    ];
  }
  return heading('Build failed', [
    '',
    'Sorry, this build did not succeed. Questions that come up often are answered here:',
    'https://docs.digitalocean.com/support/how-do-i-fix-failed-builds-on-app-platform/',
    '',
    'If you are stuck, compare your app with these usual causes of an error:',
    '',
    '- No version of Node.js is given under "engines" in package.json',
    '  https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    '',
    '- A dependency that the build needs is listed under devDependencies and was not installed',
    '',
    '- The lockfile was written by another package manager, or does not match package.json',
    '',
    'Good luck with the next one!',
  ]);
}

/** What Vite prints while it bundles. */
function viteOutput(chunks: number, random: Random): string[] {
  const files = Array.from(
    { length: chunks },
    () =>
      `${DIM}dist/assets/${RESET}${CYAN}${random.pick(PACKAGES)}-${random.hex(8)}.js${RESET}  ${random.between(2, 480)}.${random.between(10, 99)} kB │ gzip: ${random.between(1, 120)}.04 kB`,
  );
  return [
    `${CYAN}vite v7.2.4 ${GREEN}building client environment for production...${RESET}`,
    `transforming...\rtransforming (${chunks * 3}) src/main.tsx`,
    `${GREEN}✓${RESET} ${chunks * 12} modules transformed.`,
    'rendering chunks...',
    'computing gzip size...',
    ...files,
    `${GREEN}✓ built in ${random.between(2, 9)}.${random.between(10, 99)}s${RESET}`,
  ];
}
