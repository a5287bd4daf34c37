import type { Evidence } from '../diagnosis/cause.ts';
import type { ExplainedFailure } from '../diagnosis/explain.ts';
import type { SourceLocation } from '../diagnosis/source-locations.ts';

/** Whether a log or a rule says why; otherwise what the API's code means is all there is to say. */
export function isExplained({ diagnosis }: ExplainedFailure): boolean {
  return diagnosis !== undefined && (diagnosis.cause.evidence.length > 0 || diagnosis.cause.rule !== null);
}

/** THE line, if the title does not say it already; that it is an error goes without saying. */
export function evidenceBesideTitle({ title, diagnosis }: ExplainedFailure): Evidence | undefined {
  const [the] = diagnosis?.cause.evidence ?? [];
  return the && !says(title, the.text) && !isWhole(title, the, diagnosis?.locations ?? []) ? the : undefined;
}

/** Whether the title has all that a compiler's line says: where, and what. */
function isWhole(title: string, { text }: Evidence, locations: SourceLocation[]): boolean {
  return locations.some(
    ({ line, message }) =>
      message !== '' && text.includes(message) && title.includes(`:${line}`) && title.includes(message),
  );
}

/** The line of the sources that its title is about, if a log names one. */
export function placeOf({ title, diagnosis }: ExplainedFailure): SourceLocation | undefined {
  return diagnosis?.locations.find(({ message }) => message !== '' && says(title, message));
}

function says(title: string, text: string): boolean {
  return title.includes(text.replace(/^(?:Uncaught |Fatal )?Error: /i, ''));
}

/** The page about its cause; about the API's code where that is all that is known. */
export function linkOf(failure: ExplainedFailure): string | undefined {
  return failure.diagnosis?.cause.link ?? (isExplained(failure) ? undefined : failure.link);
}
