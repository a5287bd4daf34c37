import { type AppInput, appFrom, checkRules, type DeploymentInput, deploymentFrom } from './rules.ts';
import { INPUTS, type InputRow, type InputValues } from './table.ts';

/** Everything the user can set, checked one by one and together. */
export interface Inputs extends InputValues {
  app: AppInput;
  deployment: DeploymentInput;
}

type Environment = Record<string, string | undefined>;

/** Where the token is looked for, in this order. */
const TOKEN_VARIABLES = ['INPUT_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'DIGITALOCEAN_TOKEN'];

/**
 * The API token of the environment; '' if there is none. Not checked, so that it can be hidden before
 * anything else.
 */
export function tokenFrom(env: Environment): string {
  return TOKEN_VARIABLES.map((name) => env[name]?.trim()).find(Boolean) ?? '';
}

/**
 * Reads all inputs as the runner passes them: `INPUT_` and the name in upper case.
 * @throws UserError for the first input at fault: what was given, and what to use
 */
export async function readInputs(env: Environment): Promise<Inputs> {
  const read: Record<string, unknown> = {};
  for (const [member, row] of Object.entries<InputRow<unknown>>(INPUTS)) {
    const text = row === INPUTS.token ? tokenFrom(env) : textOf(row, env);
    read[member] = await row.parse(text.trim() === '' ? row.default : text, row.name);
  }
  const values = read as InputValues;
  const inputs = { ...values, app: appFrom(values), deployment: deploymentFrom(values) };
  checkRules(values);
  return inputs;
}

function textOf({ name, keepsSpaces }: InputRow<unknown>, env: Environment): string {
  const text = env[`INPUT_${name.toUpperCase()}`] ?? '';
  return keepsSpaces ? text : text.trim();
}
