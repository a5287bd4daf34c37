import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSimulator } from '../simulator/index.ts';
import { runAction } from '../simulator/runner/index.ts';
import { renderLog } from '../simulator/runner/render.ts';
import { scenarios } from '../simulator/scenarios/index.ts';

const USAGE = `npm run demo [-- --scenario NAME] [-- --speed N] [-- --list]

The main job against a simulated App Platform, and what a person would see of it.
  --scenario NAME  what happens (good)
  --speed N        how many times as fast the simulator's clock runs (20)
  --list           the scenarios`;

const values = readArguments();

if (values.help) {
  console.log(USAGE);
  process.exit();
}
if (values.list) {
  for (const { name, description } of Object.values(scenarios))
    console.log(`${name.padEnd(16)} ${description}`);
  process.exit();
}

/** What the app's repository would hold: annotations of compilers go to files that are there. */
const SOURCES = { 'src/server.ts': '', 'src/routes/items.ts': '' };

const heading = (text: string) =>
  console.log(`\n\x1b[1m── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}\x1b[0m`);

const simulator = await startSimulator({ scenario: values.scenario, speed: values.speed });
heading(`The job: scenario "${values.scenario}", the simulator's clock runs ${values.speed} times as fast`);
console.log('    - uses: OWNER/app-platform-logs@v1\n      with:');
const inputs = {
  token: simulator.token,
  app_id: simulator.appId,
  api_url: simulator.url,
  poll_interval: '500ms',
};
for (const [name, value] of Object.entries({ ...inputs, token: '***' }))
  console.log(`        ${name}: ${value}`);

heading('The workflow log');
const run = runAction({ inputs, checkout: SOURCES });
const result = await run.done;
console.log(renderLog(result));

heading('Annotations');
for (const { level, title, file, line, message } of result.annotations) {
  const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`;
  console.log(`${level}${place}${title ? ` · ${title}` : ''}\n  ${message.replaceAll('\n', '\n  ')}`);
}
if (result.annotations.length === 0) console.log('none');

heading('Outputs');
for (const [name, value] of Object.entries(result.outputs)) console.log(`${name.padEnd(18)} ${value}`);

heading('Files');
const folder = result.outputs.log_dir ?? '';
for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
  one.isFile(),
)) {
  const path = join(file.parentPath, file.name);
  const saved = readFileSync(path);
  const type = file.name.replace(/\.log$/, '').toUpperCase();
  const same = (type === 'BUILD' || type === 'DEPLOY') && saved.equals(simulator.log(type));
  console.log(`${path}  ${saved.length} bytes${same ? ', the archive byte for byte' : ''}`);
}

heading('Job summary (Markdown)');
console.log(result.summary);

heading(`The step ended with exit code ${result.exitCode} after ${(result.durationMs / 1000).toFixed(1)} s`);
console.log(
  `Requests to the API: ${simulator.requests.filter(({ kind }) => kind === 'api').length}, connections to live logs: ${simulator.requests.filter(({ kind }) => kind === 'live').length}`,
);
await simulator.close();
result.dispose();

function readArguments() {
  try {
    const { values: given } = parseArgs({
      options: {
        scenario: { type: 'string', default: 'good' },
        speed: { type: 'string', default: '20' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const speed = Number(given.speed);
    if (!(speed > 0)) throw new RangeError(`--speed must be a number above 0, not "${given.speed}".`);
    if (!(given.scenario in scenarios))
      throw new RangeError(`There is no scenario "${given.scenario}": --list names them.`);
    return { ...given, speed };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return process.exit(1);
  }
}
