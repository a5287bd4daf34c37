import { oneLine } from '../basics/text.ts';
import type { Diagnosis } from '../diagnosis/diagnose.ts';
import type { Annotation } from './annotations.ts';
import type { Line } from './words.ts';

/** Lines of a crash log that are shown. */
const MAX_EXCERPT = 20;

/** What crashed while the job went on, and why: a warning each, with the lines that show it. */
export function crashLines(crashes: Diagnosis[]): (Line | Annotation)[] {
  return crashes.flatMap((crash) => {
    const { excerpt } = crash;
    const quoted = (excerpt?.lines ?? []).slice(-MAX_EXCERPT).map((line) => ({ quote: line }));
    const head = excerpt ? [`${excerpt.log}, from line ${excerpt.first_line}:`] : [];
    return ['', annotationOf(crash), ...head, ...quoted];
  });
}

function annotationOf({ component, cause, title, exit_code: exitCode }: Diagnosis): Annotation {
  const [evidence] = cause.evidence;
  const code = exitCode === null ? '' : ` (exit code ${exitCode})`;
  const known = cause.summary === '' ? '' : title;
  const message = [
    `${component} crashed while the job was running${code}.`,
    known,
    evidence && !known.includes(evidence.text) ? oneLine(evidence.text) : '',
    cause.advice,
    evidence ? `${evidence.log}:${evidence.line}` : '',
  ];
  return {
    level: 'warning',
    title: known || `${component} crashed while the job was running`,
    message: message.filter((line) => line !== '').join('\n'),
  };
}
