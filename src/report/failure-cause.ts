import type { Evidence } from '../diagnosis/cause.ts';
import type { DiagnosedFailure } from '../diagnosis/failure-analysis.ts';
import type { SourceLocation } from '../diagnosis/source-locations.ts';

/** Whether a log or a rule says why; otherwise what the API's code means is all there is to say. */
export function hasCause({ diagnosis }: DiagnosedFailure): boolean {
  return diagnosis !== undefined && (diagnosis.cause.evidence.length > 0 || diagnosis.cause.rule !== null);
}

/** The key line as the log has it; `undefined` only where the title holds it whole, to say nothing twice. */
export function evidenceBesideTitle({ title, diagnosis }: DiagnosedFailure): Evidence | undefined {
  const [keyLine] = diagnosis?.cause.evidence ?? [];
  return keyLine && !title.includes(keyLine.text) ? keyLine : undefined;
}

/** The line of the sources that its title is about, if a log names one. */
export function placeOf({ title, diagnosis }: DiagnosedFailure): SourceLocation | undefined {
  return diagnosis?.locations.find(({ message }) => message !== '' && title.includes(withoutLevel(message)));
}

/** A rule's title leaves out that it is an error. */
function withoutLevel(message: string): string {
  return message.replace(/^(?:Uncaught |Fatal )?Error: /i, '');
}

/** The page about its cause; about the API's code where that is all that is known. */
export function linkOf(failure: DiagnosedFailure): string | undefined {
  return failure.diagnosis?.cause.link ?? (hasCause(failure) ? undefined : failure.link);
}
