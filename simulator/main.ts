import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { scenarios, startSimulator } from './index.ts';

const USAGE = 'npm run simulator -- --scenario NAME --port N [--speed N] [--seed N] [--list]';

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
else {
  await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

function listScenarios(): void {
  const width = Math.max(...Object.keys(scenarios).map((name) => name.length));
  for (const { name, description } of Object.values(scenarios))
    console.log(`${name.padEnd(width)}  ${description}`);
}

async function run(): Promise<void> {
  const simulator = await startSimulator({
    scenario: values.scenario,
    port: numberFrom('port', values.port),
    speed: numberFrom('speed', values.speed),
    seed: values.seed === undefined ? undefined : numberFrom('seed', values.seed),
  });
  const logs = `${simulator.url}/v2/apps/${simulator.appId}/deployments/${simulator.deploymentId}/logs`;
  console.log(`api         ${simulator.url}
token       ${simulator.token}
app         ${simulator.appId} (${simulator.appName})
deployment  ${simulator.deploymentId}
seed        ${simulator.seed}

curl -s -H 'Authorization: Bearer ${simulator.token}' '${logs}?type=BUILD&follow=true'
`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await simulator.close();
}

function numberFrom(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && text !== '') return value;
  throw new RangeError(`--${name} must be a number, not "${text}". ${USAGE}`);
}
