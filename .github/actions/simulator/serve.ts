import { startSimulator } from '../../../simulator/index.ts';

/** What the process that started this one is told as soon as requests are answered. */
export interface Ready {
  apiUrl: string;
  token: string;
  appId: string;
  deploymentId: string;
}

const [scenario = '', speed] = process.argv.slice(2);
// The scenario begins with the first request: a slow machine must not find it over.
const simulator = await startSimulator({ scenario, speed: Number(speed), beginsWhenAsked: true });
const { url: apiUrl, token, appId, deploymentId } = simulator;
process.send?.({ apiUrl, token, appId, deploymentId } satisfies Ready);
