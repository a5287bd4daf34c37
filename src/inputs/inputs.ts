import {
  type AppInput,
  appFrom,
  checkArtifact,
  checkRules,
  type DeploymentInput,
  deploymentFrom,
} from './rules.ts';
import { RUN_LOGS_INPUTS } from './run-logs-table.ts';
import { INPUTS, type InputRow, type InputValues, type ValuesOf } from './table.ts';

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
  const values = await readValues(INPUTS, env);
  const inputs = { ...values, app: appFrom(values), deployment: deploymentFrom(values) };
  checkRules(values);
  return inputs;
}

/** Everything the user can set of the action run-logs. */
export interface RunLogsInputs extends ValuesOf<typeof RUN_LOGS_INPUTS> {
  app: AppInput;
}

/**
 * Reads all inputs of the action run-logs.
 * @throws UserError for the first input at fault: what was given, and what to use
 */
export async function readRunLogsInputs(env: Environment): Promise<RunLogsInputs> {
  const values = await readValues(RUN_LOGS_INPUTS, env);
  const inputs = { ...values, app: appFrom(values) };
  checkArtifact(values);
  return inputs;
}

async function readValues<Table extends Record<string, InputRow<unknown>>>(
  table: Table,
  env: Environment,
): Promise<ValuesOf<Table>> {
  const read: Record<string, unknown> = {};
  for (const [member, row] of Object.entries<InputRow<unknown>>(table)) {
    const text = row === INPUTS.token ? tokenFrom(env) : textOf(row, env);
    read[member] = await row.parse(text.trim() === '' ? row.default : text, row.name);
  }
  return read as ValuesOf<Table>;
}

function textOf({ name, keepsSpaces }: InputRow<unknown>, env: Environment): string {
  const text = env[`INPUT_${name.toUpperCase()}`] ?? '';
  return keepsSpaces ? text : text.trim();
}
