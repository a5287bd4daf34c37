/**
 * Writes the workflows of the README and those of examples/ into FOLDER/.github/workflows, where tools that
 * check workflows look for them. A block that is a list of steps becomes a workflow of one job.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

/** The YAML blocks of a Markdown text as whole workflows. */
export function workflowsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) =>
    Array.isArray(parse(block)) ? ofSteps(block) : block,
  );
}

/** The steps as they are written, comments included. */
function ofSteps(steps: string): string {
  const job = { name: 'Snippet', on: 'push', permissions: {}, concurrency: 'snippet', jobs: { job: JOB } };
  return `${stringify(job)}    steps:\n${steps.replace(/^(?=.)/gm, '      ')}`;
}

const JOB = { name: 'Job', 'runs-on': 'ubuntu-latest', 'timeout-minutes': 80 };

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const folder = join(resolve(process.argv[2] ?? 'build/workflows'), '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'examples'), folder, { recursive: true, filter: (path) => !path.includes('canary') });
  for (const [index, workflow] of workflowsOf(readFileSync(join(root, 'README.md'), 'utf8')).entries())
    writeFileSync(join(folder, `readme-${index + 1}.yml`), workflow);
}
