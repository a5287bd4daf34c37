import { Cancelled } from './basics/errors.ts';
import { main } from './main.ts';
import { WorkflowStep } from './runner/workflow-step.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

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
  await main(step, cancelled.signal);
} catch (error) {
  step.fail(error);
}
await step.close();
const { reason } = cancelled.signal;
// Sockets that are kept open for a next request would keep the process.
process.exit(reason instanceof Cancelled ? EXIT_CODES[reason.signal] : step.exitCode);
