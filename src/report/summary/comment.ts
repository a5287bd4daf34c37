import type { Report } from '../report.ts';
import { folded, httpsUrl, link } from './markdown.ts';
import { outcome } from './outcome.ts';
import { componentTable, fileTable, interruption, timeline } from './sections.ts';
import { served } from './served.ts';
import { fitted } from './summary.ts';
import { MAX_DETAILED_IN_SUMMARY, whatChanged, whyItFailed } from './why-it-failed.ts';

/** The file's name in log_dir. */
export const REPORT_FILE = 'report.md';

/** GitHub takes 65,536 characters; some room is left for what the action that posts it adds. */
export const MAX_COMMENT_CHARS = 60_000;

/** Of all excerpts together, so that there is room for what comes after them. */
const MAX_EXCERPTS_CHARS = 24_000;

/**
 * report.md: the summary as a comment on a pull request. A hidden line says whose it is, so that a script can
 * find the comment of this app again. What is long is folded; a part for which there is no room is left out,
 * the time line first. Less than MAX_COMMENT_CHARS long. `undefined`: no deployment was found.
 */
export function commentMarkdown(report: Report): string | undefined {
  const { app, deployment, failures } = report;
  if (!app || !deployment) return undefined;
  const files = fileTable(report);
  const run = httpsUrl(report.runUrl);
  const explained = Math.min(Math.max(1, failures.length), MAX_DETAILED_IN_SUMMARY);
  const chart = timeline(report, { isFolded: true });
  const blocks = [
    marker(app),
    ...outcome(report),
    interruption(report),
    ...whyItFailed(report, Math.floor(MAX_EXCERPTS_CHARS / explained)),
    whatChanged(report),
    served(report),
    run && link(run, 'Full log in the workflow run'),
    componentTable(report),
    chart,
    files && folded('Logs', files),
  ];
  const whole = fitted(blocks, Number.POSITIVE_INFINITY, ({ length }) => length);
  if (whole.length < MAX_COMMENT_CHARS) return whole;
  const others = blocks.filter((block) => block !== chart);
  return fitted(others, MAX_COMMENT_CHARS - 1, ({ length }) => length);
}

/** Of a name, what cannot end the comment. Two apps have two markers. */
function marker({ id, name }: { id: string; name: string }): string {
  const plain = (text: string) => text.replace(/[^\w.-]|-(?=-)/g, '').slice(0, MAX_MARKER_CHARS);
  return `<!-- app-platform-logs: ${plain(name) || plain(id)} -->`;
}

const MAX_MARKER_CHARS = 100;
