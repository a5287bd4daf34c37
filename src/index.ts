import { Cancelled } from './basics/errors.ts';
import { main } from './main.ts';
import { WorkflowStep } from './runner/workflow-step.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

/** What a process does: by the word that the files in run-logs/ put after their own. */
const STORIES: Record<string, () => Promise<(step: WorkflowStep, cancelled: AbortSignal) => Promise<void>>> =
  {
    'run-logs': async () => (await import('./run-logs/start.ts')).start,
    'run-logs-follower': async () => (await import('./run-logs/follower.ts')).followInBackground,
    'run-logs-post': async () => (await import('./run-logs/post.ts')).post,
  };

const step = new WorkflowStep(process.env);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (cancelled.signal.aborted) {
      step.close();
      process.exit(EXIT_CODES[signal]);
    }
    cancelled.abort(new Cancelled(signal));
  });
}

try {
  const story = await STORIES[process.argv[2] ?? '']?.();
  await (story ?? main)(step, cancelled.signal);
} catch (error) {
  if (!(error instanceof Cancelled)) step.fail(error);
}
await step.close();
const { reason } = cancelled.signal;
// Sockets that are kept open for a next request would keep the process.
process.exit(reason instanceof Cancelled ? EXIT_CODES[reason.signal] : step.exitCode);
