import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSimulator } from '../simulator/index.ts';
import { runAction } from '../simulator/runner/index.ts';
import { renderLog } from '../simulator/runner/render.ts';
import { scenarios } from '../simulator/scenarios/index.ts';

/** The main job against the simulator, and what a person would see of it. */
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'good' },
    speed: { type: 'string', default: '20' },
    list: { type: 'boolean', default: false },
  },
});

if (values.list) {
  for (const { name, description } of Object.values(scenarios))
    console.log(`${name.padEnd(16)} ${description}`);
  process.exit();
}

const heading = (text: string) =>
  console.log(`\n\x1b[1m── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}\x1b[0m`);

const simulator = await startSimulator({ scenario: values.scenario, speed: Number(values.speed) });
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
const run = runAction({ inputs });
const result = await run.done;
console.log(renderLog(result));

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
