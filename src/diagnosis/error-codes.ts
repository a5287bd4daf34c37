import { exitCodeIn, exitCodeMeaning, saysOnlyToReadTheLog } from './exit-codes.ts';
import { ERROR_CODES_PAGE, type Reason, reasonFor } from './reasons.ts';

export interface ReasonMeaning {
  /** What happened to a component, to be read after its name: "ran out of memory". */
  short: string;
  /** Sentences. */
  explanation: string;
  nextStep: string;
  /** `nextStep` says no more than to read the log. */
  isGeneral: boolean;
  link: string;
}

/**
 * What a step's `reason` means, in words of ours. The codes are those of DigitalOcean's page; in answers some
 * come with `Deploy` or `Build` in front. The exit code is taken from where the API puts it, if it does.
 */
export function reasonMeaning(code: string, message: string): ReasonMeaning {
  const known = reasonFor(code);
  const exitCode = exitCodeIn(code, message);
  if (exitCode === undefined) return known ? withLink(known) : unknownCode(code, message);
  const { explanation, nextStep, whenBuilding } = exitCodeMeaning(exitCode);
  const isGeneral = saysOnlyToReadTheLog(exitCode);
  if (!known) {
    const ended =
      exitCode === 0 ? 'ended, though it should keep running' : `stopped with exit code ${exitCode}`;
    return { short: ended, explanation, nextStep, isGeneral, link: `${ERROR_CODES_PAGE}#container-errors` };
  }
  if (!known.exits) return withLink(known);
  const short = `${known.short} (exit code ${exitCode})`;
  const next = known.exits === 'build' ? whenBuilding : nextStep;
  // What compilers and build tools mean by 1 or 2 is just that they failed.
  if (next === undefined) return { ...withLink(known), short };
  const more = `${known.explanation} ${explanation}`;
  return { ...withLink(known), short, explanation: more, nextStep: next, isGeneral };
}

function withLink({ short, explanation, nextStep, anchor, exits }: Reason): ReasonMeaning {
  return { short, explanation, nextStep, isGeneral: exits !== undefined, link: ERROR_CODES_PAGE + anchor };
}

function unknownCode(code: string, message: string): ReasonMeaning {
  const said = [code, message].filter(Boolean).join(': ');
  return {
    short: code ? `failed with ${code}` : 'failed',
    explanation: said ? `App Platform says: ${said}` : 'App Platform gives no reason.',
    nextStep: READ_LOG_IF_ANY,
    isGeneral: true,
    link: ERROR_CODES_PAGE,
  };
}

const READ_LOG_IF_ANY =
  'Read the last lines of the log, if there is one; otherwise see the activity of the app in the control panel.';
