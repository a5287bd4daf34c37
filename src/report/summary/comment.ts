import type { Report } from '../report.ts';
import { folded, httpsUrl, link } from './markdown.ts';
import { outcome } from './outcome.ts';
import { componentTable, fileTable, interruption, timeline } from './sections.ts';
import { served } from './served.ts';
import { fitted } from './summary.ts';
import { whatChanged, whyItFailed } from './why-it-failed.ts';

/** The file's name in log_dir. */
export const REPORT_FILE = 'report.md';

/** GitHub takes 65,536 characters; some room is left for what the action that posts it adds. */
export const MAX_COMMENT_CHARS = 60_000;

/** Of all excerpts together, so that there is room for what comes after them. */
const MAX_EXCERPTS_CHARS = 24_000;

/**
 * report.md: the summary as a comment on a pull request. A hidden line says whose it is, so that a script can
 * find the comment of this app again. What is long is folded, and left out where it is too long; the time line
 * last. Less than MAX_COMMENT_CHARS long. `undefined`: no deployment was found.
 */
export function commentMarkdown(report: Report): string | undefined {
  const { app, deployment, failures } = report;
  if (!app || !deployment) return undefined;
  const files = fileTable(report);
  const run = httpsUrl(report.runUrl);
  const components = componentTable(report);
  const beforeTimeline = [
    marker(app),
    ...outcome(report),
    interruption(report),
    ...whyItFailed(report, Math.floor(MAX_EXCERPTS_CHARS / Math.max(1, failures.length))),
    whatChanged(report),
    served(report),
    run && link(run, 'Workflow run with the whole log'),
    components,
  ];
  const after = [timeline(report, { isFolded: true }), files && folded('Logs', files)];
  return fitted([...beforeTimeline, ...after], MAX_COMMENT_CHARS - 1, ({ length }) => length);
}

/** Of a name, what cannot end the comment. Two apps have two markers. */
function marker({ id, name }: { id: string; name: string }): string {
  const plain = (text: string) => text.replace(/[^\w.-]|-(?=-)/g, '').slice(0, MAX_MARKER_CHARS);
  return `<!-- app-platform-logs: ${plain(name) || plain(id)} -->`;
}

const MAX_MARKER_CHARS = 100;
