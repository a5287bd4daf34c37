import { posix } from 'node:path';
import {
  count,
  type Fields,
  isRecord,
  list,
  MAX_LIST_ENTRIES,
  port,
  record,
  text,
  url,
  word,
} from './json-fields.ts';
import { specMembers } from './spec-members.ts';
import type {
  AppSpec,
  ComponentKind,
  ComponentSpec,
  EnvSpec,
  HealthCheckSpec,
  ImageSource,
  RepositorySource,
} from './types.ts';

/** Where components are listed, in a spec and in a deployment alike. */
const COMPONENT_LISTS: [member: string, ComponentKind][] = [
  ['services', 'service'],
  ['static_sites', 'static site'],
  ['workers', 'worker'],
  ['jobs', 'job'],
  ['functions', 'function'],
];

/** All components of a spec or a deployment that have a name: at most 1,000 together. */
export function componentFields(owner: Fields): { fields: Fields; name: string; kind: ComponentKind }[] {
  return COMPONENT_LISTS.flatMap(([member, kind]) =>
    list(owner[member]).flatMap((one) => {
      const fields = record(one);
      const name = text(fields.name);
      return name === undefined ? [] : [{ fields, name, kind }];
    }),
  ).slice(0, MAX_LIST_ENTRIES);
}

export function appSpec(value: unknown): AppSpec {
  const spec = record(value);
  const maintenance = record(spec.maintenance);
  return {
    maintenance: { enabled: maintenance.enabled === true, archived: maintenance.archive === true },
    components: componentFields(spec).map(({ fields, name, kind }) => componentSpec(fields, name, kind)),
    envs: envs(spec.envs),
    members: specMembers(spec),
  };
}

function componentSpec(fields: Fields, name: string, kind: ComponentKind): ComponentSpec {
  return {
    name,
    kind,
    jobKind: kind === 'job' ? word(fields.kind) : undefined,
    repository: repositorySource(fields),
    image: isRecord(fields.image) ? imageSource(fields.image) : undefined,
    sourceDir: sourceDir(fields.source_dir),
    dockerfilePath: text(fields.dockerfile_path),
    buildCommand: text(fields.build_command),
    runCommand: text(fields.run_command),
    httpPort: port(fields.http_port),
    internalPorts: list(fields.internal_ports).flatMap((one) => port(one) ?? []),
    healthCheck: healthCheck(fields.health_check),
    livenessHealthCheck: healthCheck(fields.liveness_health_check),
    instanceSizeSlug: text(fields.instance_size_slug),
    envs: envs(fields.envs),
  };
}

const HOSTS = ['github', 'gitlab', 'bitbucket', 'git'] as const;

function repositorySource(fields: Fields): RepositorySource | undefined {
  const host = HOSTS.find((one) => isRecord(fields[one]));
  if (host === undefined) return undefined;
  const source = record(fields[host]);
  return {
    host,
    repo: host === 'git' ? cloneUrl(source.repo_clone_url) : text(source.repo),
    branch: text(source.branch),
    deployOnPush: source.deploy_on_push === true,
  };
}

/** Without the user name and password that it may hold. */
function cloneUrl(value: unknown): string | undefined {
  const written = url(value);
  if (written === undefined || !URL.canParse(written)) return undefined;
  const parsed = new URL(written);
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

function imageSource(image: Fields): ImageSource {
  return {
    registryType: word(image.registry_type),
    registry: text(image.registry),
    repository: text(image.repository),
    tag: text(image.tag),
    digest: text(image.digest),
    deployOnPush: record(image.deploy_on_push).enabled === true,
  };
}

/** Resolved below the repository's root, so that `..` leads nowhere else. */
function sourceDir(value: unknown): string {
  return posix.normalize(`/${text(value) ?? ''}`).replace(/^\/|\/$/g, '');
}

function healthCheck(value: unknown): HealthCheckSpec | undefined {
  if (!isRecord(value)) return undefined;
  return {
    httpPath: text(value.http_path),
    port: port(value.port),
    initialDelaySeconds: count(value.initial_delay_seconds),
    periodSeconds: count(value.period_seconds),
    timeoutSeconds: count(value.timeout_seconds),
    successThreshold: count(value.success_threshold),
    failureThreshold: count(value.failure_threshold),
  };
}

/** Values are not read: those of secrets come encrypted, and the others are nobody's business either. */
function envs(value: unknown): EnvSpec[] {
  return list(value).flatMap((one) => {
    const env = record(one);
    const key = text(env.key);
    return key === undefined ? [] : [{ key, scope: word(env.scope), type: word(env.type) }];
  });
}
