import type { ComponentKind } from '../app-platform/types.ts';
import { type Listening, listeningIn } from './listening.ts';
import type { CauseClass, LogLine } from './rule.ts';

/** As much of the app spec as it is compared with. */
export interface SpecValues {
  components: ComponentValues[];
  /** Variables that every component has. Names only. */
  envs: EnvName[];
}

export interface ComponentValues {
  name: string;
  kind: ComponentKind;
  jobKind?: string | undefined;
  httpPort?: number | undefined;
  internalPorts: number[];
  healthCheck?: { port?: number | undefined; httpPath?: string | undefined } | undefined;
  instanceSizeSlug?: string | undefined;
  runCommand?: string | undefined;
  /** Folder of the component's sources within the repository. */
  sourceDir?: string | undefined;
  image?:
    | { registry?: string | undefined; repository?: string | undefined; tag?: string | undefined }
    | undefined;
  envs: EnvName[];
}

export interface EnvName {
  key: string;
  /** The API's word: `RUN_TIME`, `BUILD_TIME` or `RUN_AND_BUILD_TIME`. */
  scope?: string | undefined;
}

/** What the log and the spec say together. */
export interface SpecFinding {
  rule: string;
  class: CauseClass;
  summary: string;
  advice: string;
  link: string;
  /** Place of the evidence in the list of lines. */
  at: number;
}

const DEFAULT_HTTP_PORT = 8080;
const HEALTH_CHECKS = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-health-checks/';

/**
 * The port that the app says it listens on against the one that is asked: `undefined` where they agree, or
 * where the log does not say.
 * @param refusedPort the port that the health check was refused on, if the log names it
 */
export function portFinding(
  lines: readonly LogLine[],
  component: ComponentValues,
  refusedPort: number | undefined,
): SpecFinding | undefined {
  if (component.kind !== 'service') return undefined;
  const asked = refusedPort ?? component.healthCheck?.port ?? component.httpPort ?? DEFAULT_HTTP_PORT;
  const last = lastStart(listeningIn(lines));
  const there = last.filter(({ port }) => port === asked);
  const local = there.at(-1);
  if (local && there.every(({ isLocal }) => isLocal)) return localFinding(local);
  const other = last.at(-1);
  if (there.length > 0 || !other || component.internalPorts.includes(other.port)) return undefined;
  return {
    rule: 'spec/port-mismatch',
    class: 'configuration',
    summary: `The app listens on port ${other.port}, but the health check uses port ${asked}`,
    advice: `Set http_port to ${other.port} in the app spec${portMember(component)}, or make the app listen on $PORT (${asked}).`,
    link: HEALTH_CHECKS,
    at: other.at,
  };
}

function portMember({ healthCheck }: ComponentValues): string {
  return healthCheck?.port === undefined ? '' : ' (and health_check.port, which is set too)';
}

function localFinding({ port, at }: Listening): SpecFinding {
  return {
    rule: 'spec/listens-on-localhost',
    class: 'code',
    summary: `The app listens on localhost only (port ${port}), where nothing outside the container reaches it`,
    advice: 'Let it listen on 0.0.0.0 (as in --host 0.0.0.0, or HOST=0.0.0.0).',
    link: HEALTH_CHECKS,
    at,
  };
}

/** Of a container that was started several times only what its last start said. */
function lastStart(all: readonly Listening[]): Listening[] {
  const last = all.at(-1);
  if (!last) return [];
  const before = all.findLastIndex(({ port, at }) => port === last.port && at < last.at - LINES_OF_A_START);
  return all.slice(before + 1);
}

/** A server that listens on several addresses says so in lines next to each other. */
const LINES_OF_A_START = 5;

/** The variable that a line misses, as `DATABASE_URL` in "DATABASE_URL is not set". */
export function missingVariable(line: string): string | undefined {
  for (const pattern of MISSING) {
    const { name } = pattern.exec(line)?.groups ?? {};
    if (name !== undefined && !NO_VARIABLE.has(name)) return name;
  }
  return undefined;
}

const NAME = '(?<name>[A-Z][A-Z0-9]{0,60}(?:_[A-Z0-9]{1,60}){0,8})';
const MISSING: readonly RegExp[] = [
  new RegExp(
    `\\b${NAME}\\b['"\`]?(?: environment variable| env(?:ironment)? var(?:iable)?)? (?:is|was|must be|are|needs to be|has to be|should be)(?: not| un|) ?(?:set|defined|missing|required|provided|configured|found|empty|specified|undefined|present)`,
  ),
  new RegExp(
    `(?:[Mm]issing|[Rr]equired|[Uu]ndefined|[Uu]nset|[Nn]o such|[Ii]nvalid|[Ss]et the)(?: required)?(?: env(?:ironment)?)?(?: var(?:iable)?s?)?:? \\(?['"\`]?${NAME}\\b`,
  ),
  new RegExp(
    `[Ee]nv(?:ironment)?[ _]var(?:iable)?s?:? ['"\`]?${NAME}\\b['"\`]?(?:,| is| was| not| must|:| because|$)`,
  ),
  new RegExp(
    `(?:could not (?:fetch|find)|[Ee]nvironment variable not found:|key not found:|KeyError:|must set(?: the)?|[Pp]lease set(?: the)?|[Yy]ou (?:must|need to) (?:set|define|provide)(?: the)?)(?: environment variable)?:? ['"\`]?${NAME}\\b`,
  ),
  new RegExp(`\\b${NAME}: (?:unbound variable|parameter not set|Required|Field required|is required)`),
];
/** Written in capitals, and no names of variables. */
const NO_VARIABLE = new Set([
  'URL',
  'API',
  'JSON',
  'HTTP',
  'HTTPS',
  'SSL',
  'TLS',
  'SQL',
  'ID',
  'ERROR',
  'FATAL',
  'WARNING',
  'INFO',
  'DEBUG',
  'NULL',
  'TRUE',
  'FALSE',
  'DNS',
  'TCP',
  'CSS',
  'HTML',
  'XML',
  'YAML',
  'A',
  'I',
]);

/** What the spec says of a variable that is missed: "is not among …", or that its scope leaves it out. */
export function variableAdvice(
  name: string,
  stage: 'BUILD' | 'DEPLOY',
  component: ComponentValues,
  spec: SpecValues,
): string {
  const env = [...component.envs, ...spec.envs].find(({ key }) => key === name);
  const needed = stage === 'BUILD' ? 'BUILD_TIME' : 'RUN_TIME';
  if (!env)
    return `The app spec does not define ${name} for ${component.name}. Add it under envs, with the scope RUN_AND_BUILD_TIME or ${needed}.`;
  if (env.scope === undefined || env.scope === 'RUN_AND_BUILD_TIME' || env.scope === needed)
    return `${name} is in the app spec: check that its value is not empty, and that the code reads this name.`;
  return `${name} has the scope ${env.scope} in the app spec: set it to RUN_AND_BUILD_TIME or ${needed}.`;
}

/** "Its instance size is apps-s-1vcpu-0.5gb (512 MiB)."; '' where the spec does not say. */
export function instanceSizeWords({ instanceSizeSlug: slug }: ComponentValues): string {
  if (slug === undefined) return '';
  const size = /-(\d+(?:\.\d+)?)gb\b/.exec(slug)?.[1] ?? OLD_SIZES.get(slug);
  const memory = size === undefined ? '' : ` (${size === '0.5' ? '512 MiB' : `${size} GiB`} of memory)`;
  return `Its instance size is ${slug}${memory}.`;
}

const OLD_SIZES = new Map([
  ['basic-xxs', '0.5'],
  ['basic-xs', '1'],
  ['basic-s', '2'],
  ['basic-m', '4'],
  ['professional-xs', '1'],
  ['professional-s', '2'],
  ['professional-m', '4'],
]);
