import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { parse, stringify } from 'yaml';
import { type ActionResult, type Annotation, runAction } from '../runner-model/index.ts';
import { lineRenderer } from '../runner-model/render.ts';
import { type Scenario, type Simulator, scenarios, startSimulator } from '../simulator/index.ts';
import type { Manifest } from './readme-tables.ts';

const USAGE = `npm run demo [-- OPTIONS]

The main job against a simulated App Platform, and what a person would see of it: a deployment that fails, then
one that succeeds. The workflow log, the summary, diagnosis.json and the log files stay in a folder.
  --scenario NAME     what happens, in place of the two
  --list              the scenarios
  --input NAME=VALUE  an input of the action, such as --input print=never; may be given again. It replaces the
                      demo's own value, and an empty value takes that away
  --speed N           how many times as fast the simulator's clock runs (20)
  --folder FOLDER     where the files go, a folder for each scenario (.demo)`;

const USUAL_SPEED = 20;

/** What most people come for is the failure. */
const USUAL_SCENARIOS = ['build-exit', 'good'];

interface Needs {
  inputs?: Record<string, string>;
  /** Find the app by its name. */
  byName?: boolean;
  speed?: number;
  /** Milliseconds of the simulator's time at which the job starts. */
  startAt?: number;
}

/** What a scenario needs for the demo to show what its description says. */
const NEEDS: Record<string, Needs> = {
  // Long enough for both times at which new instances take over.
  'run-logs': { inputs: { type: 'RUN', run_duration: '4s' } },
  // While the third scaling goes on.
  autoscale: { inputs: { type: 'AUTOSCALE_EVENT' }, startAt: 6_000 },
  'job-invocation': { inputs: { type: 'JOB_INVOCATION', job_name: 'report' } },
  paged: { byName: true },
  // An hour goes by.
  'build-timeout': { speed: 200 },
};

/** Characters of a line of the log. */
const MOST_SHOWN = 1_000;

/** What the app's repository would hold: annotations of compilers go to files that are there. */
const SOURCES = { 'src/server.ts': '', 'src/routes/items.ts': '' };

const settings = readArguments();
if (settings.help) console.log(USAGE);
else if (settings.list) listScenarios();
else for (const scenario of settings.scenarios) await show(scenario);

function listScenarios(): void {
  const shown = Object.values(scenarios).filter((scenario) => notShown(scenario) === undefined);
  const width = Math.max(...shown.map(({ name }) => name.length));
  for (const { name, description } of shown) console.log(`${name.padEnd(width)}  ${description}`);
}

async function show(scenario: string): Promise<void> {
  const speed = settings.speed ?? NEEDS[scenario]?.speed ?? USUAL_SPEED;
  const simulator = await startSimulator({ scenario, speed });
  const inputs = inputsFor(scenario, simulator);
  const shown: string[] = [];
  heading(`The job: scenario "${scenario}"`);
  showJob(inputs, speed);
  await setTimeout((NEEDS[scenario]?.startAt ?? 0) / speed);

  heading('The workflow log');
  const render = lineRenderer();
  const run = runAction({
    inputs,
    checkout: SOURCES,
    keepOutput: false,
    onEvent: (event) => {
      const line = event.type === 'line' ? render(event.line) : undefined;
      if (line === undefined) return;
      console.log(cut(line));
      shown.push(stripVTControlCharacters(line));
    },
  });
  const result = await run.done;

  heading('Annotations');
  for (const annotation of result.annotations) console.log(annotationWords(annotation));
  if (result.annotations.length === 0) console.log('none');

  heading('Outputs');
  for (const [name, value] of Object.entries(result.outputs)) console.log(`${name.padEnd(18)} ${value}`);

  heading('Files');
  const folder = saveFiles(join(settings.folder, scenario), result, shown);
  showFiles(folder, simulator);

  heading('Job summary (Markdown)');
  console.log(result.summary || 'none');

  heading(
    `The step ended with exit code ${result.exitCode} after ${(result.durationMs / 1000).toFixed(1)} s`,
  );
  const requests = (kind: string) => simulator.requests.filter((request) => request.kind === kind).length;
  console.log(`Requests to the API: ${requests('api')}, connections to live logs: ${requests('live')}`);
  if (result.commandsIgnored.length > 0)
    console.log(`Workflow commands in the app's logs that had no effect: ${result.commandsIgnored.length}`);
  await simulator.close();
  result.dispose();
}

function heading(text: string): void {
  console.log(`\n\x1b[1m── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}\x1b[0m`);
}

function inputsFor(scenario: string, { token, appId, appName, url }: Simulator): Record<string, string> {
  const { byName, inputs } = NEEDS[scenario] ?? {};
  const all = {
    token,
    ...(byName ? { app_name: appName } : { app_id: appId }),
    ...inputs,
    api_url: url,
    poll_interval: '500ms',
    ...settings.inputs,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function showJob(inputs: Record<string, string>, speed: number): void {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a workflow says
  const shown = { ...inputs, ...(inputs.token && { token: '${{ secrets.DIGITALOCEAN_ACCESS_TOKEN }}' }) };
  const step = stringify([{ uses: 'OWNER/app-platform-logs@v1', with: shown }], { lineWidth: 0 });
  console.log(step.replace(/^(?=.)/gm, '    '));
  console.log(
    `The simulator's clock runs ${speed} times as fast. Times in the logs and in the summary are its times, and poll_interval is short because of that.`,
  );
}

/** A line of megabytes, such as a hostile log has, would push everything else off the screen. */
function cut(line: string): string {
  if (line.length <= MOST_SHOWN) return line;
  return `${line.slice(0, MOST_SHOWN)}\x1b[0m… (the demo cuts this line of ${line.length} characters)`;
}

/**
 * The title, or the place as the run's page names it where there is none; then what kind it is and what it
 * says.
 */
function annotationWords({ level, title, file, line, message }: Annotation): string {
  const place = [file, line].filter((part) => part !== undefined).join('#L');
  const kind = title === undefined || place === '' ? level : `${level}, ${place}`;
  return `\x1b[1m${title ?? place}\x1b[0m (${kind})\n  ${message.replaceAll('\n', '\n  ')}`;
}

/**
 * Keeps what the run leaves: the workflow log without colours, the summary and all files of log_dir. A folder
 * of an earlier demo is replaced.
 * @returns the folder, absolute
 */
function saveFiles(place: string, { outputs, summary }: ActionResult, shown: string[]): string {
  const folder = resolve(place);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (outputs.log_dir && existsSync(outputs.log_dir)) cpSync(outputs.log_dir, folder, { recursive: true });
  writeFileSync(join(folder, 'workflow-log.txt'), `${shown.join('\n')}\n`);
  writeFileSync(join(folder, 'summary.md'), summary);
  return folder;
}

function showFiles(folder: string, simulator: Simulator): void {
  console.log(`They stay in ${folder}`);
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const saved = readFileSync(path);
    const type = file.name.replace(/\.log$/, '').toUpperCase();
    const same = (type === 'BUILD' || type === 'DEPLOY') && saved.equals(simulator.log(type));
    console.log(
      `  ${relative(folder, path)}  ${saved.length} bytes${same ? ', the archive byte for byte' : ''}`,
    );
  }
}

/** Why the demo does not offer a scenario; undefined: it does. */
function notShown({ manual, bigArchive }: Scenario): string | undefined {
  if (manual) return 'its deployment moves only when a program says so';
  if (bigArchive) return 'its log of a gibibyte is for measurements';
  return undefined;
}

function readArguments() {
  try {
    const { values: given } = parseArgs({
      options: {
        scenario: { type: 'string' },
        speed: { type: 'string' },
        input: { type: 'string', multiple: true, default: [] },
        folder: { type: 'string', default: join(import.meta.dirname, '..', '.demo') },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const asked = given.scenario === undefined ? USUAL_SCENARIOS : [given.scenario];
    asked.forEach(checkScenario);
    const speed = given.speed === undefined ? undefined : Number(given.speed);
    if (speed !== undefined && !(speed > 0))
      throw new RangeError(`--speed must be a number above 0, not "${given.speed}".`);
    return { ...given, scenarios: asked, speed, inputs: Object.fromEntries(given.input.map(inputFrom)) };
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\n\nnpm run demo -- --help says what can be given.`,
    );
    return process.exit(1);
  }
}

function checkScenario(name: string): void {
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (!scenario) throw new RangeError(`There is no scenario "${name}": --list names them.`);
  const reason = notShown(scenario);
  if (reason !== undefined) throw new RangeError(`The demo does not show the scenario "${name}": ${reason}.`);
}

function inputFrom(text: string): [name: string, value: string] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new RangeError(`--input must be NAME=VALUE, not "${text}".`);
  const manifest = readFileSync(join(import.meta.dirname, '..', 'action.yml'), 'utf8');
  if (Object.hasOwn((parse(manifest) as Manifest).inputs, name)) return [name, value];
  throw new RangeError(`The action has no input "${name}": action.yml and README.md have them all.`);
}
