import type { Report } from '../report.ts';
import { outcome } from './outcome.ts';
import { componentTable, fileTable, interruption, timeline, whyItFailed } from './sections.ts';

/**
 * The runner refuses a summary over 1 MiB whole; some room is left for masks that are longer than what they
 * hide.
 */
export const MAX_SUMMARY_BYTES = 960 * 1024;

/**
 * The job summary in GitHub's Markdown: how it ended and why, the components, the steps on a time line, the
 * saved files. Text of the API and of logs appears as text, whatever it holds. At most MAX_SUMMARY_BYTES
 * long.
 */
export function summaryMarkdown(report: Report): string {
  const sections = [outcome, interruption, whyItFailed, componentTable, timeline, fileTable];
  let markdown = '';
  for (const section of sections) {
    const part = section(report);
    const longer = part ? `${markdown}${part}\n\n` : markdown;
    if (Buffer.byteLength(longer) <= MAX_SUMMARY_BYTES) markdown = longer;
  }
  return markdown;
}
