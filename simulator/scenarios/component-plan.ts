export type ComponentKind = 'service' | 'static_site' | 'worker' | 'job' | 'functions';

/** A component, as its spec says and as it is built. */
export interface ComponentPlan {
  name: string;
  kind: ComponentKind;
  /** How it is built; `image` has no build. */
  build: 'buildpack' | 'dockerfile' | 'image';
  /** Default: the app's repository and branch on GitHub, deployed on push. */
  source?: SourcePlan;
  /** Of a component that is an image. Default: its name in the account's registry, tag `latest`. */
  image?: ImagePlan;
  /** Default 1. */
  instances?: number;
  /** Default `apps-s-1vcpu-1gb`. */
  instanceSize?: string;
  sourceDir?: string;
  dockerfilePath?: string;
  environment?: string;
  buildCommand?: string;
  runCommand?: string;
  /** Default 8080, of a service. */
  httpPort?: number;
  internalPorts?: number[];
  /** Members of `health_check`, named as in the API. */
  healthCheck?: HealthCheckPlan;
  livenessHealthCheck?: HealthCheckPlan;
  envs?: EnvPlan[];
  autoscaling?: { min: number; max: number; cpuPercent: number };
  /** When a job runs. Default PRE_DEPLOY. */
  jobKind?: JobKind;
  /** Of a job of kind SCHEDULED. */
  schedule?: { cron: string; timeZone: string };
}

export type JobKind = 'PRE_DEPLOY' | 'POST_DEPLOY' | 'FAILED_DEPLOY' | 'SCHEDULED';

/** Where the source is: a repository of a host that can push, or any clone URL, which cannot. */
export type SourcePlan =
  | {
      host?: 'github' | 'gitlab' | 'bitbucket';
      /** Default: the app's. */
      repo?: string;
      /** Default: the app's. */
      branch?: string;
      /** Default true. */
      deployOnPush?: boolean;
    }
  | { cloneUrl: string; branch?: string };

export interface ImagePlan {
  /** Default DOCR. */
  registryType?: 'DOCR' | 'DOCKER_HUB' | 'GHCR';
  registry?: string;
  /** Default: the component's name. */
  repository?: string;
  /** Default `latest`, unless there is a digest. */
  tag?: string;
  digest?: string;
  /** Default false. */
  deployOnPush?: boolean;
}

export interface HealthCheckPlan {
  http_path?: string;
  port?: number;
  initial_delay_seconds?: number;
  period_seconds?: number;
  timeout_seconds?: number;
  success_threshold?: number;
  failure_threshold?: number;
}

export interface EnvPlan {
  key: string;
  /** What the API shows: of a SECRET its encrypted form. */
  value?: string;
  scope?: 'RUN_TIME' | 'BUILD_TIME' | 'RUN_AND_BUILD_TIME';
  type?: 'GENERAL' | 'SECRET';
}
