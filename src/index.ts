import { Cancelled } from './basics/errors.ts';
import { main } from './main.ts';
import { WorkflowStep } from './runner/workflow-step.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

/** What a process does: by the word that the files in run-logs/ put after their own. */
const STORIES: Record<string, () => Promise<(step: WorkflowStep, cancelled: AbortSignal) => Promise<void>>> =
  {
    'run-logs': async () => (await import('./run-logs/index.ts')).start,
    'run-logs-follower': async () => (await import('./run-logs/index.ts')).followInBackground,
    'run-logs-post': async () => (await import('./run-logs/index.ts')).post,
  };

/** How long the workflow log may take nothing at the end of a step or a cancelled one. In milliseconds. */
const MAX_STALL_MS = 60_000;
/** The runner sends SIGTERM 7.5 s after SIGINT. */
const MAX_STALL_CANCELLED_MS = 2_000;
const MAX_STALL_AT_SECOND_SIGNAL_MS = 100;

const step = new WorkflowStep(process.env);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (cancelled.signal.aborted) {
      void step.close(MAX_STALL_AT_SECOND_SIGNAL_MS).finally(() => process.exit(EXIT_CODES[signal]));
      return;
    }
    step.limitStalls(MAX_STALL_CANCELLED_MS);
    cancelled.abort(new Cancelled(signal));
  });
}

try {
  const story = await STORIES[process.argv[2] ?? '']?.();
  await (story ?? main)(step, cancelled.signal);
} catch (error) {
  if (!(error instanceof Cancelled)) step.fail(error);
}
await step.close(MAX_STALL_MS);
const { reason } = cancelled.signal;
// Sockets that are kept open for a next request would keep the process.
process.exit(reason instanceof Cancelled ? EXIT_CODES[reason.signal] : step.exitCode);
