import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';

const GIB = 1024 ** 3;

/** The machine the figures are of, in one line. */
export function machine(node: string): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || 'unknown processor';
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  return [
    `${cores.length} × ${model}`,
    `${Math.round(totalmem() / GIB)} GiB`,
    `${type()} ${release()}`,
    `Node ${version}`,
    `curl ${firstWordAfter('curl', execFileSync('curl', ['--version'], { encoding: 'utf8' }))}`,
  ].join(', ');
}

function firstWordAfter(word: string, text: string): string {
  return (
    text
      .slice(text.indexOf(word) + word.length)
      .trim()
      .split(/\s/)[0] ?? ''
  );
}
