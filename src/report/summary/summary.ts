import type { Report } from '../report.ts';
import { folded } from './markdown.ts';
import { outcome } from './outcome.ts';
import { componentTable, fileTable, interruption, keepingFiles, timeline } from './sections.ts';
import { others, served } from './served.ts';
import { MAX_EXCERPT_BYTES, whatChanged, whyItFailed } from './why-it-failed.ts';

/**
 * The runner refuses a summary over 1 MiB whole; some room is left for masks that are longer than what they
 * hide.
 */
export const MAX_SUMMARY_BYTES = 960 * 1024;

/**
 * The job summary in GitHub's Markdown: how it ended and why, what to do, what changed and what is served;
 * the components, the steps on a time line, the saved files. Text of the API and of logs appears as text,
 * whatever it holds. At most MAX_SUMMARY_BYTES long.
 */
export function summaryMarkdown(report: Report): string {
  const files = fileTable(report);
  const isGood = report.conclusion === 'success';
  const blocks = [
    ...outcome(report),
    interruption(report),
    ...whyItFailed(report, MAX_EXCERPT_BYTES),
    whatChanged(report),
    served(report),
    others(report),
    componentTable(report),
    timeline(report, { isFolded: isGood }),
    files && logs([files, keepingFiles(report)].filter(Boolean).join('\n\n'), isGood),
  ];
  return fitted(blocks, MAX_SUMMARY_BYTES, Buffer.byteLength);
}

/** Who looks for them after a success can open them. */
function logs(content: string, isFolded: boolean): string {
  return isFolded ? folded('Logs', content) : `#### Logs\n\n${content}`;
}

/** The blocks that there is room for; one that is too long is left out, and those after it are tried. */
export function fitted(
  blocks: (string | undefined)[],
  max: number,
  lengthOf: (text: string) => number,
): string {
  let markdown = '';
  for (const block of blocks) {
    const longer = block ? `${markdown}${block}\n\n` : markdown;
    if (lengthOf(longer) <= max) markdown = longer;
  }
  return markdown;
}
