import type { Random } from '../world/random.ts';
import { box, GREEN, line, RESET } from './box.ts';
import type { TextLine } from './parts.ts';
import { timed } from './timer.ts';

export function upload(startedAt: number, random: Random): TextLine[] {
  const image = `registry.digitalocean.com/apps/${random.uuid()}:${random.uuid()}`;
  const saved = timed(`Saving ${image}...`, startedAt, random.between(2, 20), random, [
    `*** Images (sha256:${random.hex(64)}):`,
    `      ${image}`,
  ]);
  return [
    ...box('app upload', [
      ' › uploading app container image to DOCR',
      `Reusing layers from image 'registry.digitalocean.com/apps/${random.uuid()}'`,
      ...timed('Exporter', startedAt, random.between(20, 40), random, [
        "Reusing layer 'heroku/nodejs:profile'",
        'Adding 1/1 app layer(s)',
        ...['launcher', 'config', 'process-types'].map(
          (layer) => `Reusing layer 'buildpacksio/lifecycle:${layer}'`,
        ),
        ...['lifecycle', 'build', 'project'].map((label) => `Adding label 'io.buildpacks.${label}.metadata'`),
        "Setting default process type 'web'",
        ...saved,
      ]),
      ...timed('Cache', startedAt, random.between(2, 20), random, [
        "Adding cache layer 'heroku/nodejs:shim'",
      ]),
      ` ${GREEN}✔${RESET} uploaded app image to DOCR`,
    ]),
    line(` ${GREEN}✔${RESET}  build complete `),
  ];
}
