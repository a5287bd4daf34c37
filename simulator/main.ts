import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { scenarios, startSimulator } from './index.ts';

const USAGE = `npm run simulator [-- OPTIONS]

A simulated App Platform on this machine, until Ctrl-C.
  --scenario NAME  what happens (good)
  --list           the scenarios
  --port N         of the API (any that is free)
  --speed N        how many times as fast its clock runs (1)
  --seed N         decides all that is random (another one each time)`;

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : error;
  console.error(`${message}\n\nnpm run simulator -- --help says what can be given.`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'good' },
      port: { type: 'string', default: '0' },
      speed: { type: 'string', default: '1' },
      seed: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (values.list) listScenarios();
  else await run(values);
}

function listScenarios(): void {
  const width = Math.max(...Object.keys(scenarios).map((name) => name.length));
  for (const { name, description } of Object.values(scenarios))
    console.log(`${name.padEnd(width)}  ${description}`);
}

interface Given {
  scenario: string;
  port: string;
  speed: string;
  seed?: string | undefined;
}

async function run(given: Given): Promise<void> {
  const simulator = await startSimulator({
    scenario: given.scenario,
    port: numberFrom('port', given.port),
    speed: numberFrom('speed', given.speed),
    seed: given.seed === undefined ? undefined : numberFrom('seed', given.seed),
  });
  const logs = `${simulator.url}/v2/apps/${simulator.appId}/deployments/${simulator.deploymentId}/logs`;
  console.log(`api         ${simulator.url}
token       ${simulator.token}
app         ${simulator.appId} (${simulator.appName})
deployment  ${simulator.deploymentId}
commit      ${simulator.commit}
seed        ${simulator.seed}

Ask it where a log is:

curl -s -H 'Authorization: Bearer ${simulator.token}' '${logs}?type=BUILD&follow=true'

Run the action against it, in the root of this repository; each input is a variable INPUT_NAME:

outputs=$(mktemp)
INPUT_TOKEN=${simulator.token} \\
INPUT_APP_ID=${simulator.appId} \\
INPUT_API_URL=${simulator.url} \\
GITHUB_OUTPUT=$outputs node_modules/.bin/node dist/index.js
cat $outputs
`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await simulator.close();
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && text !== '') return value;
  throw new RangeError(`--${name} must be a number, not "${text}".`);
}
