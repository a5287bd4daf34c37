import { stringify } from 'yaml';
import type { Conclusion } from '../src/deployment/conclusion.ts';
import type { Typing } from '../src/inputs/parsers.ts';

const HEAD = `# Written by \`npm run readme\` from the tables in src/inputs and action.yml.
# Types of the inputs and outputs in action.yml, in the format of
# https://github.com/typesafegithub/github-actions-typing. It has no type for durations, for JSON, and for a number or
# a word (\`tail_lines\`): they are strings.
`;

/** The compiler asks for a conclusion that is missing here. */
const CONCLUSIONS: Record<Conclusion, true> = {
  success: true,
  failure: true,
  unhealthy: true,
  canceled: true,
  superseded: true,
  timed_out: true,
  in_progress: true,
  not_found: true,
};

/** Outputs that are not just strings. */
const OUTPUT_TYPES: Record<string, Typing> = {
  conclusion: { type: 'enum', 'allowed-values': Object.keys(CONCLUSIONS) },
};

interface Row {
  name: string;
  parse: { typing?: Typing };
}

/** The text of action-types.yml for a table of inputs and the outputs of an action.yml. */
export function actionTypes(table: Record<string, Row>, outputs: Record<string, unknown>): string {
  const inputTypes = Object.values(table).map(({ name, parse }) => [name, parse.typing ?? STRING]);
  const outputTypes = Object.keys(outputs).map((name) => [name, OUTPUT_TYPES[name] ?? STRING]);
  const types = { inputs: Object.fromEntries(inputTypes), outputs: Object.fromEntries(outputTypes) };
  return (
    HEAD +
    stringify(types, { aliasDuplicateObjects: false, blockQuote: false }).replace(
      '\noutputs:',
      '\n\noutputs:',
    )
  );
}

const STRING: Typing = { type: 'string' };
