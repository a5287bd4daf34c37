import type { Random } from '../world/random.ts';
import { box, CYAN, RESET } from './box.ts';
import type { Runtime, TextLine } from './parts.ts';
import { timed } from './timer.ts';

interface Buildpack {
  id: string;
  /** With the `v` that the log prints. */
  version: string;
  name: string;
}

const PROCFILE = { id: 'digitalocean/procfile', version: 'v0.1.0', name: 'Procfile' };
const CUSTOM = { id: 'digitalocean/custom', version: 'v0.2.0', name: 'Custom Build Command' };
const NODE = { id: 'heroku/nodejs', version: 'v0.338.5', name: 'Node.js' };

/** The buildpacks that take part in a build, in their order. */
export const BUILDPACKS: Record<Runtime, Buildpack[]> = {
  node: [{ id: 'digitalocean/nodejs-appdetect', version: 'v0.1.2', name: '' }, NODE, PROCFILE, CUSTOM],
  python: [
    { id: 'digitalocean/python-appdetect', version: 'v0.0.4', name: '' },
    { id: 'heroku/python', version: 'v0.309.0', name: 'Python' },
    PROCFILE,
    CUSTOM,
  ],
  go: [
    { id: 'digitalocean/go-appdetect', version: 'v0.0.3', name: '' },
    { id: 'heroku/go', version: 'v0.210.0', name: 'Go' },
    PROCFILE,
    CUSTOM,
  ],
  static: [{ id: 'digitalocean/nodejs-appdetect', version: 'v0.1.2', name: '' }, NODE, CUSTOM],
};

export function buildpackDetect(runtime: Runtime): TextLine[] {
  const buildpacks = BUILDPACKS[runtime];
  const width = Math.max(...buildpacks.map(({ id }) => id.length));
  return box('buildpack detection', [
    ' › using Ubuntu 22.04 stack',
    'Detected the following buildpacks suitable to build your app:',
    '',
    ...buildpacks.map(
      ({ id, version, name }) =>
        `   ${CYAN}${id.padEnd(width)}${RESET}  ${version.padEnd(8)}  ${name ? `(${name})` : ''}`,
    ),
  ]);
}

export function buildCache(hit: boolean, startedAt: number, random: Random): TextLine[] {
  const found = [
    ...timed('Analyzer', startedAt, 0, random, ['Restoring metadata for "heroku/nodejs:shim" from cache']),
    ...timed('Restorer', startedAt, random.between(3, 20), random, [
      'Restoring data for "heroku/nodejs:shim" from cache',
    ]),
  ];
  const lines = hit ? found : [" › no cache found: this is the component's first build"];
  return box('build caching', [' › checking for cache from a previous build', ...lines]);
}
