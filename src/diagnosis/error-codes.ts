import { exitCodeIn, exitCodeMeaning } from './exit-codes.ts';
import { ERROR_CODES_PAGE, type Reason, reasonFor } from './reasons.ts';

export interface Explanation {
  /** What happened to a component, to be read after its name: "ran out of memory". */
  short: string;
  /** Sentences. */
  explanation: string;
  nextStep: string;
  link: string;
}

/**
 * What a step's `reason` means, in words of ours. The codes are those of DigitalOcean's page; in answers some
 * come with `Deploy` or `Build` in front. The exit code is taken from where the API puts it, if it does.
 */
export function explain(code: string, message: string): Explanation {
  const known = reasonFor(code);
  const exitCode = exitCodeIn(code, message);
  if (exitCode === undefined) return known ? withLink(known) : unknownCode(code, message);
  const { explanation, nextStep, whenBuilding } = exitCodeMeaning(exitCode);
  if (!known) {
    const ended =
      exitCode === 0 ? 'ended, though it should keep running' : `stopped with exit code ${exitCode}`;
    return { short: ended, explanation, nextStep, link: `${ERROR_CODES_PAGE}#container-errors` };
  }
  if (!known.exits) return withLink(known);
  const short = `${known.short} (exit code ${exitCode})`;
  const next = known.exits === 'build' ? whenBuilding : nextStep;
  // What compilers and build tools mean by 1 or 2 is just that they failed.
  if (next === undefined) return { ...withLink(known), short };
  return { ...withLink(known), short, explanation: `${known.explanation} ${explanation}`, nextStep: next };
}

function withLink({ short, explanation, nextStep, anchor }: Reason): Explanation {
  return { short, explanation, nextStep, link: ERROR_CODES_PAGE + anchor };
}

function unknownCode(code: string, message: string): Explanation {
  const said = [code, message].filter(Boolean).join(': ');
  return {
    short: code ? `failed with ${code}` : 'failed',
    explanation: said ? `App Platform says: ${said}` : 'App Platform gives no reason.',
    nextStep: READ_LOG_IF_ANY,
    link: ERROR_CODES_PAGE,
  };
}

const READ_LOG_IF_ANY =
  'Read the last lines of the log, if there is one; otherwise see the activity of the app in the control panel.';
