import type { DiagnosedFailure, KeyLines } from '../../diagnosis/failure-analysis.ts';
import type { SourceLocation } from '../../diagnosis/source-locations.ts';
import { changesWords } from '../changes-words.ts';
import { evidenceBesideTitle, hasCause, linkOf, placeOf } from '../failure-cause.ts';
import { excerptTitle, numberedLines } from '../failure-lines.ts';
import type { Report } from '../report.ts';
import { capitalized, code, fenced, folded, httpsUrl, link, prose, text } from './markdown.ts';

const MAX_MESSAGE_CHARS = 500;
const MAX_ADVICE_CHARS = 600;
/** Failures that are explained, and those that are still listed. */
export const MAX_DETAILED_IN_SUMMARY = 10;
const MAX_LISTED = 100;

/**
 * Each failure in blocks: its cause as a heading, evidence, what to do, the excerpt, what App Platform says.
 * @param maxExcerptBytes of each failure's excerpt
 */
export function whyItFailed({ failures }: Pick<Report, 'failures'>, maxExcerptBytes: number): string[] {
  const detailed = failures
    .slice(0, MAX_DETAILED_IN_SUMMARY)
    .flatMap((one) => detailsOf(one, maxExcerptBytes));
  const others = failures.slice(MAX_DETAILED_IN_SUMMARY, MAX_LISTED).map((failure) => text(failure.title));
  const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
  return [...detailed, ...also];
}

function detailsOf(failure: DiagnosedFailure, maxExcerptBytes: number): string[] {
  const { title, nextStep, excerpt, diagnosis } = failure;
  const moreLink = httpsUrl(linkOf(failure));
  const [own, others] = sourcesOf(failure);
  const linked = moreLink ? ` ${link(moreLink, 'Documentation')}` : '';
  return [
    `#### ${text(title)}`,
    [evidenceWords(failure, own), ...others].join('<br>\n'),
    nextStep && `**What to do:** ${prose(nextStep, MAX_ADVICE_CHARS)}${linked}`,
    excerpt && excerptBlock(excerpt, diagnosis?.cause.evidence[0]?.line, maxExcerptBytes),
    said(failure),
  ].filter((block): block is string => !!block);
}

const MAX_SOURCES = 5;

/** The line of the sources that the title is about, linked, and the others in words. */
function sourcesOf(failure: DiagnosedFailure): [own: string | undefined, others: string[]] {
  const { title, diagnosis } = failure;
  const locations = (diagnosis?.locations ?? []).slice(0, MAX_SOURCES);
  const place = placeOf(failure);
  const own = place && locations.includes(place) ? sourceWords(place, title) : undefined;
  return [
    own,
    locations.filter((one) => own === undefined || one !== place).map((one) => sourceWords(one, title)),
  ];
}

/** The key line, where it stands in the sources and in the log, and the step at which that was. */
function evidenceWords(failure: DiagnosedFailure, source: string | undefined): string {
  const { diagnosis, step, code: reasonCode } = failure;
  const [keyLine] = diagnosis?.cause.evidence ?? [];
  const shown = evidenceBesideTitle(failure);
  const quoted = shown ? `${code(shown.text.trim(), MAX_MESSAGE_CHARS)}<br>\n` : '';
  const places = [
    source,
    keyLine && `line ${keyLine.line} of ${code(keyLine.log)}`,
    `during “${text(step)}”${reasonCode && ` (${code(reasonCode)})`}`,
  ];
  return `${quoted}${capitalized(places.filter(Boolean).join(' · '))}`;
}

/** A line of the sources; its message only where the title, right above, does not say it. */
function sourceWords({ file, line, column, message, url }: SourceLocation, title: string): string {
  const place = code([file, line, column].filter((part) => part !== undefined).join(':'));
  const address = httpsUrl(url);
  const words = title.includes(message) ? '' : ` ${text(message, MAX_MESSAGE_CHARS)}`;
  return `${address ? link(address, place) : place}${words}`;
}

/** What App Platform itself says of it. */
function said(failure: DiagnosedFailure): string {
  const { message } = failure;
  const unexplained = hasCause(failure) ? '' : failure.explanation;
  return [
    unexplained && text(unexplained, MAX_MESSAGE_CHARS),
    !hasCause(failure) &&
      message &&
      !unexplained.includes(message) &&
      `App Platform reports: ${text(message, MAX_MESSAGE_CHARS)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Of one failure's lines, in the summary. */
export const MAX_EXCERPT_BYTES = 20 * 1024;

function excerptBlock(excerpt: KeyLines, evidence: number | undefined, maxBytes: number): string {
  const lines = numberedLines(excerpt, evidence).map(({ quote }) => quote);
  return folded(text(excerptTitle(excerpt)), fenced(lines, maxBytes)).replace('<details>', '<details open>');
}

/** Since the last good deployment. */
export function whatChanged({ changes }: Report): string | undefined {
  if (!changes) return undefined;
  const { commits, spec, environment } = changesWords(changes);
  const compare = httpsUrl(changes.compare_url ?? undefined);
  const parts = [
    commits && (compare ? link(compare, code(commits)) : code(commits)),
    spec && `app spec: ${text(spec, MAX_MESSAGE_CHARS)}`,
    environment && `variables: ${text(environment, MAX_MESSAGE_CHARS)}`,
  ].filter(Boolean);
  const words = parts.length > 0 ? parts.join(' · ') : 'nothing in the app spec';
  return `**Changes since the last successful deployment:** ${words}`;
}
