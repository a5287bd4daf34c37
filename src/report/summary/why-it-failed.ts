import type { Evidence } from '../../diagnosis/cause.ts';
import type { ExplainedFailure, KeyLines } from '../../diagnosis/explain.ts';
import type { SourceLocation } from '../../diagnosis/source-locations.ts';
import { changesWords } from '../changes-words.ts';
import { evidenceBesideTitle, isExplained, linkOf } from '../explained.ts';
import { excerptTitle } from '../failure-lines.ts';
import type { Report } from '../report.ts';
import { code, fenced, httpsUrl, link, text } from './markdown.ts';

const MAX_MESSAGE_CHARS = 500;
/** Failures that are explained, and those that are still listed. */
const MAX_EXPLAINED = 10;
const MAX_LISTED = 100;

export function whyItFailed(report: Report): string | undefined {
  const { failures } = report;
  if (failures.length === 0) return undefined;
  const explained = failures.slice(0, MAX_EXPLAINED).map(explanation);
  const others = failures.slice(MAX_EXPLAINED, MAX_LISTED).map((failure) => text(failure.title));
  const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
  return ['#### Why it failed', ...explained, ...also, whatChanged(report)].filter(Boolean).join('\n\n');
}

/** Cause, evidence, what to do; then the excerpt, and what App Platform says. */
function explanation(failure: ExplainedFailure): string {
  const { title, nextStep, excerpt, diagnosis } = failure;
  const moreLink = linkOf(failure);
  const evidence = evidenceBesideTitle(failure);
  const shown = evidence ? [evidenceWords(evidence)] : [];
  const sources = (diagnosis?.locations ?? []).slice(0, MAX_SOURCES).map(sourceWords);
  const linked = moreLink ? ` (${link(moreLink, 'more about it')})` : '';
  return [
    `**${text(title)}**`,
    [...shown, ...sources].join('<br>\n'),
    nextStep && `**What to do:** ${text(nextStep, MAX_MESSAGE_CHARS)}${linked}`,
    excerpt && excerptBlock(excerpt, diagnosis?.cause.evidence[0]?.log),
    said(failure),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const MAX_SOURCES = 5;

function evidenceWords({ log, line, text: words }: Evidence): string {
  return `${code(words.trim())} (${code(log)}, line ${line})`;
}

function sourceWords({ file, line, column, message, url }: SourceLocation): string {
  const place = code([file, line, column].filter((part) => part !== undefined).join(':'));
  const address = httpsUrl(url);
  return `${address ? link(address, place) : place} ${text(message, MAX_MESSAGE_CHARS)}`;
}

/** What App Platform itself says of it. */
function said(failure: ExplainedFailure): string {
  const { step, code: reasonCode, message } = failure;
  const unexplained = isExplained(failure) ? '' : failure.explanation;
  return [
    `At the step “${text(step)}”${reasonCode && `, with ${code(reasonCode)}`}.`,
    unexplained && text(unexplained, MAX_MESSAGE_CHARS),
    message && !unexplained.includes(message) && `App Platform reports: ${text(message, MAX_MESSAGE_CHARS)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Of one failure's lines. */
const MAX_EXCERPT_BYTES = 20 * 1024;

function excerptBlock(excerpt: KeyLines, log: string | undefined): string {
  const first = excerpt.numbers.find((number) => number > 0);
  const place = log && first !== undefined ? ` (${code(log)}, from line ${first})` : '';
  const lines = fenced(excerpt.lines, MAX_EXCERPT_BYTES);
  const title = `${text(excerptTitle(excerpt))}${place}`;
  return `<details open>\n<summary>${title}</summary>\n\n${lines}\n\n</details>`;
}

function whatChanged({ changes }: Report): string | undefined {
  if (!changes) return undefined;
  const { commits, spec, environment } = changesWords(changes);
  const compare = httpsUrl(changes.compare_url ?? undefined);
  const parts = [
    commits && (compare ? link(compare, code(commits)) : code(commits)),
    spec && `app spec: ${text(spec, MAX_MESSAGE_CHARS)}`,
    environment && `variables: ${text(environment, MAX_MESSAGE_CHARS)}`,
  ].filter(Boolean);
  const words = parts.length > 0 ? parts.join(' · ') : 'nothing in the app spec';
  return `**Changed since the last good deployment:** ${words}`;
}
