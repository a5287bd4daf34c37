/** What the rest of the action knows of the API's answers: checked, with the API's own words as values. */

export interface App {
  id: string;
  name: string;
  /** Where the app is served, if it is. */
  url: string | undefined;
  activeDeploymentId: string | undefined;
  /** Of the deployment that waits or runs: the pending one before the one in progress, since it is newer. */
  unfinishedDeploymentId: string | undefined;
}

export interface Deployment {
  id: string;
  /** The API's word. The set can grow. */
  phase: string;
  cause: string;
  /** Commits of the push and of each component, lower case, without repeats. */
  commits: string[];
  createdAt: Date | undefined;
  updatedAt: Date | undefined;
  components: Component[];
  steps: Step[];
  progress: { success: number; total: number };
}

export type ComponentKind = 'service' | 'static site' | 'worker' | 'job' | 'function';

export interface Component {
  name: string;
  kind: ComponentKind;
  commit: string | undefined;
  /** Folder of the component's sources within the repository, without slashes around it; '' for the root. */
  sourceDir: string;
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
