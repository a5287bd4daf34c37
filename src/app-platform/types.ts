/**
 * What the rest of the action knows of the API's answers: checked and bounded, with the API's own words as
 * values.
 * `undefined` always means that the API did not say it.
 */

/** As much of a deployment as an app's response is asked for. */
export interface DeploymentReference {
  id: string;
  /** The API's word. The set can grow. */
  phase: string;
  /**
   * What started it, in the API's word (`DEPLOY_ON_PUSH`, `AUTO_ROLLBACK`, …); undefined where it is not
   * known.
   */
  causeType: string | undefined;
  /** Commits of the push and of each component, lower case, without repeats. */
  commits: string[];
  createdAt: Date | undefined;
  /** When its phase changed last. */
  updatedAt: Date | undefined;
  /** The deployment whose build and spec a rollback took over. */
  clonedFromId: string | undefined;
}

export interface App {
  id: string;
  name: string;
  /** Where the app is served, if it is. */
  url: string | undefined;
  /** The deployment that serves the app. */
  activeDeployment: DeploymentReference | undefined;
  inProgressDeployment: DeploymentReference | undefined;
  /** It waits for the one in progress, so it is the newer one. */
  pendingDeployment: DeploymentReference | undefined;
  /** Set by a rollback. While it is there, App Platform accepts no new deployment. */
  pinnedDeploymentId: string | undefined;
  spec: AppSpec;
}

export interface Deployment extends DeploymentReference {
  /** The cause in a sentence. */
  cause: string;
  gitPush: GitPush | undefined;
  docrPush: DocrPush | undefined;
  /** The deployment before this one. */
  previousDeploymentId: string | undefined;
  components: Component[];
  steps: Step[];
  progress: { success: number; total: number };
  /** How long each phase took, in milliseconds. */
  timing: {
    pendingMs: number | undefined;
    buildMs: number | undefined;
    deployMs: number | undefined;
  };
  spec: AppSpec;
}

export interface GitPush {
  commitSha: string | undefined;
  message: string | undefined;
  author: string | undefined;
  /** `owner/name`. */
  repository: string | undefined;
  branch: string | undefined;
}

export interface DocrPush {
  registry: string | undefined;
  repository: string | undefined;
  tag: string | undefined;
  digest: string | undefined;
}

export type ComponentKind = 'service' | 'static site' | 'worker' | 'job' | 'function';

/** A component as it is part of a deployment. */
export interface Component {
  name: string;
  kind: ComponentKind;
  commit: string | undefined;
  /** Digest of the image it was deployed from. */
  imageDigest: string | undefined;
  /** What it was built with; empty where it was not, and where the API does not say it. */
  buildpacks: Buildpack[];
}

export interface Buildpack {
  /** `heroku/nodejs`. */
  id: string;
  /** `0.338.5`. */
  version: string;
}

/** What the app's owner has set. */
export interface AppSpec {
  maintenance: { enabled: boolean; archived: boolean };
  components: ComponentSpec[];
  /** Of the app as a whole: every component has them. */
  envs: EnvSpec[];
  /** A digest of each member by its path, to compare specs by. */
  members: ReadonlyMap<string, string>;
}

export interface ComponentSpec {
  name: string;
  kind: ComponentKind;
  /** When a job runs, in the API's word (`PRE_DEPLOY`, `POST_DEPLOY`, …). Only jobs have one. */
  jobKind: string | undefined;
  /** Where its source comes from; undefined for an image. */
  repository: RepositorySource | undefined;
  image: ImageSource | undefined;
  /**
   * Folder of the sources within the repository, without slashes around it and without `..`; '' for the root.
   */
  sourceDir: string;
  dockerfilePath: string | undefined;
  buildCommand: string | undefined;
  runCommand: string | undefined;
  /** 8080 where a service does not set it, which is left to the reader. */
  httpPort: number | undefined;
  internalPorts: number[];
  healthCheck: HealthCheckSpec | undefined;
  livenessHealthCheck: HealthCheckSpec | undefined;
  instanceSizeSlug: string | undefined;
  envs: EnvSpec[];
}

export interface RepositorySource {
  host: 'github' | 'gitlab' | 'bitbucket' | 'git';
  /** `owner/name`; for `git` the URL to clone from, without credentials. */
  repo: string | undefined;
  branch: string | undefined;
  deployOnPush: boolean;
}

export interface ImageSource {
  registryType: string | undefined;
  registry: string | undefined;
  repository: string | undefined;
  tag: string | undefined;
  digest: string | undefined;
  deployOnPush: boolean;
}

export interface HealthCheckSpec {
  httpPath: string | undefined;
  port: number | undefined;
  initialDelaySeconds: number | undefined;
  periodSeconds: number | undefined;
  timeoutSeconds: number | undefined;
  successThreshold: number | undefined;
  failureThreshold: number | undefined;
}

/** A variable of the environment, without its value: values never leave the response. */
export interface EnvSpec {
  key: string;
  /** The API's word: `RUN_TIME`, `BUILD_TIME` or `RUN_AND_BUILD_TIME`. */
  scope: string | undefined;
  /** The API's word: `GENERAL` or `SECRET`. */
  type: string | undefined;
}

export interface Step {
  name: string;
  /** `UNKNOWN`, `PENDING`, `RUNNING`, `ERROR` or `SUCCESS`. The set can grow. */
  status: string;
  component: string | undefined;
  /** The step in words, to be joined with the component's name: "Building service". */
  messageBase: string | undefined;
  startedAt: Date | undefined;
  endedAt: Date | undefined;
  reason: { code: string; message: string } | undefined;
  steps: Step[];
}

export interface LogUrls {
  liveUrl: string | undefined;
  /** In the order in which the files follow each other. */
  archivedUrls: string[];
}

/** An autoscaling event or the invocation of a job: something with logs that has a beginning and an end. */
export interface Occurrence {
  id: string;
  /** The API's word. */
  phase: string;
  createdAt: Date | undefined;
}

/** How a component does at the moment. */
export interface ComponentHealth {
  name: string;
  /** `HEALTHY`, `UNHEALTHY` or `UNKNOWN`; functions have no state of their own and are `UNKNOWN`. */
  state: string;
  replicasReady: number;
  replicasDesired: number;
}

/** A container that runs at the moment. */
export interface Instance {
  component: string;
  /** Unique; a container that takes another's place has a name of its own. */
  name: string;
  /** For people: "web-0". */
  alias: string | undefined;
}
