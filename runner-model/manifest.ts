import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Manifest {
  inputs?: Record<string, { default?: unknown } | null>;
}

export interface PreparedInputs {
  inputs: Record<string, string>;
  /** Given, but not in `action.yml`: the runner warns of them and passes them on. */
  unexpected: string[];
}

/**
 * Inputs as a step's `with:` gives them, filled up from the action's manifest as the runner does: an input
 * left out has its default, or is an empty string.
 *
 * @throws Error for a default that is an expression other than `job.status`, which only the real runner can
 * work out.
 */
export function withDefaults(
  given: Record<string, string>,
  manifestPath: string,
  jobStatus = 'success',
): PreparedInputs {
  if (!existsSync(manifestPath)) return { inputs: given, unexpected: [] };
  const declared = (parse(readFileSync(manifestPath, 'utf8')) as Manifest).inputs ?? {};
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(declared)) {
    inputs[name] = defaultOf(name, input?.default, jobStatus);
  }
  const names = new Map(Object.keys(declared).map((name) => [name.toLowerCase(), name]));
  const unexpected: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const declaredName = names.get(name.toLowerCase());
    if (declaredName === undefined) unexpected.push(name);
    inputs[declaredName ?? name] = value;
  }
  return { inputs, unexpected };
}

function defaultOf(name: string, value: unknown, jobStatus: string): string {
  const text = value === undefined || value === null ? '' : String(value);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a manifest says
  if (text === '${{ job.status }}') return jobStatus;
  if (text.includes('${{')) throw new Error(`The default of the input ${name} is an expression: ${text}`);
  return text;
}
