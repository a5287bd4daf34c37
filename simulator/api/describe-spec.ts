import { jobKindOf } from '../scenarios/job-kind.ts';
import type { ComponentKind, ComponentPlan } from '../scenarios/scenario.ts';
import type { App } from '../world/app.ts';

export const REGION = {
  slug: 'ams',
  label: 'Amsterdam',
  flag: 'netherlands',
  continent: 'Europe',
  data_centers: ['ams3'],
};

/** The lists that components stand in, in specs and in deployments. */
export const LISTS: Record<ComponentKind, string> = {
  service: 'services',
  static_site: 'static_sites',
  worker: 'workers',
  job: 'jobs',
  functions: 'functions',
};

const REGISTRY = 'sammys';
const DEFAULT_HTTP_PORT = 8080;
const DEFAULT_SIZE = 'apps-s-1vcpu-1gb';

/** `spec` of an app and of a deployment. */
export function specOf(app: App, components: readonly ComponentPlan[]): object {
  const lists: Record<string, object[]> = {};
  for (const component of components) {
    lists[LISTS[component.kind]] = [...(lists[LISTS[component.kind]] ?? []), componentSpec(app, component)];
  }
  const { maintenance } = app;
  return {
    name: app.name,
    region: REGION.slug,
    ...(app.domains.length > 0
      ? { domains: app.domains.map((domain, index) => ({ domain, type: index === 0 ? 'PRIMARY' : 'ALIAS' })) }
      : {}),
    ...lists,
    alerts: [{ rule: 'DEPLOYMENT_FAILED' }, { rule: 'DOMAIN_FAILED' }],
    ingress: { rules: components.filter(isPublic).map(ingressRule) },
    features: ['buildpack-stack=ubuntu-22'],
    ...(maintenance
      ? {
          maintenance: {
            enabled: maintenance.enabled,
            archive: maintenance.archive,
            offline_page_url: maintenance.offlinePageUrl,
          },
        }
      : {}),
  };
}

function isPublic({ kind }: ComponentPlan): boolean {
  return kind === 'service' || kind === 'static_site' || kind === 'functions';
}

function ingressRule({ name }: ComponentPlan, index: number): object {
  return { component: { name }, match: { path: { prefix: index === 0 ? '/' : `/${name}` } } };
}

function componentSpec(app: App, component: ComponentPlan): object {
  return {
    name: component.name,
    ...(component.build === 'image' ? { image: imageSpec(component) } : builtSpec(app, component)),
    run_command: component.runCommand,
    envs: component.envs?.map(({ key, value, scope = 'RUN_AND_BUILD_TIME', type = 'GENERAL' }) => ({
      key,
      value,
      scope,
      // The API leaves out what is the default.
      ...(type === 'SECRET' ? { type } : {}),
    })),
    ...runningSpec(component),
  };
}

/** Members of a source, without where it is: `github`, `gitlab`, `bitbucket` or `git`. */
function builtSpec(app: App, component: ComponentPlan): object {
  return {
    ...sourceSpec(app, component),
    source_dir: component.sourceDir ?? '/',
    build_command: component.buildCommand,
    ...(component.build === 'dockerfile'
      ? { dockerfile_path: component.dockerfilePath ?? 'Dockerfile' }
      : { environment_slug: component.environment ?? 'node-js' }),
  };
}

/** `{github: {repo, branch, deploy_on_push}}` and the like. */
export function sourceSpec(app: App, { source = {} }: Pick<ComponentPlan, 'source'>): object {
  if ('cloneUrl' in source) {
    return { git: { repo_clone_url: source.cloneUrl, branch: source.branch ?? app.branch } };
  }
  const { host = 'github', repo = app.repo, branch = app.branch, deployOnPush = true } = source;
  return { [host]: { repo, branch, deploy_on_push: deployOnPush } };
}

function imageSpec({ name, image = {} }: ComponentPlan): object {
  const { registryType = 'DOCR', repository = name, digest, deployOnPush } = image;
  return {
    registry_type: registryType,
    registry: image.registry ?? REGISTRY,
    repository,
    ...(digest === undefined ? { tag: image.tag ?? 'latest' } : { digest }),
    ...(deployOnPush === undefined ? {} : { deploy_on_push: { enabled: deployOnPush } }),
  };
}

function runningSpec(component: ComponentPlan): object {
  const size = {
    instance_size_slug: component.instanceSize ?? DEFAULT_SIZE,
    ...(component.autoscaling
      ? { autoscaling: autoscalingSpec(component.autoscaling) }
      : { instance_count: component.instances ?? 1 }),
  };
  switch (component.kind) {
    case 'service':
      return {
        ...size,
        http_port: component.httpPort ?? DEFAULT_HTTP_PORT,
        internal_ports: component.internalPorts,
        health_check: component.healthCheck,
        liveness_health_check: component.livenessHealthCheck,
      };
    case 'worker':
      return { ...size, liveness_health_check: component.livenessHealthCheck };
    case 'job': {
      const { schedule } = component;
      return {
        ...size,
        kind: jobKindOf(component),
        ...(schedule ? { schedule: { cron: schedule.cron, time_zone: schedule.timeZone } } : {}),
      };
    }
    case 'static_site':
      return { build_command: component.buildCommand ?? 'npm run build', output_dir: 'dist' };
    case 'functions':
      return {};
  }
}

function autoscalingSpec({ min, max, cpuPercent }: { min: number; max: number; cpuPercent: number }): object {
  return { min_instance_count: min, max_instance_count: max, metrics: { cpu: { percent: cpuPercent } } };
}
