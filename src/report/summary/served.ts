import { formatDate } from '../../basics/text.ts';
import { controlPanelUrl } from '../control-panel.ts';
import { followedDeployment } from '../outcome.ts';
import type { Report } from '../report.ts';
import { rollbackWords } from '../serving.ts';
import { otherWords } from '../words.ts';
import { commitLink, deploymentLink } from './links.ts';
import { httpsUrl, link, text } from './markdown.ts';

/** What came after the deployment, and which one the app's address leads to, where that is another one. */
export function served(report: Report): string | undefined {
  const { app, conclusion, supersededBy, rollback } = report;
  if (!app || !followedDeployment(report) || conclusion === 'in_progress') return undefined;
  const next = supersededBy && `${deploymentLink(app, supersededBy)} took its place.`;
  return [
    next && `**Superseded:** ${next}`,
    rollback && `**Rollback:** ${text(rollbackWords(rollback), MAX_SENTENCE_CHARS)}`,
    servedNow(report),
  ]
    .filter(Boolean)
    .join('<br>\n');
}

const MAX_SENTENCE_CHARS = 400;

function servedNow({ app, deployment, serving, conclusion }: Report): string | undefined {
  if (!app || serving?.id === deployment?.id) return undefined;
  // An app that was just deployed is served, whether the API has said so yet or not.
  if (!serving) return conclusion === 'success' ? undefined : '**Live now:** no deployment serves the app.';
  const [commit] = serving.commits;
  const url = httpsUrl(app.url);
  return `**Live now:** ${[
    deploymentLink(app, serving.id),
    commit && `commit ${commitLink(commit, deployment?.commitBase)}`,
    serving.since && `since ${formatDate(serving.since)}`,
    url && link(url, 'Open the app'),
  ]
    .filter(Boolean)
    .join(' · ')}`;
}

/** Components that were not asked for and did not stay well. */
export function others(report: Report): string | undefined {
  const words = otherWords(report).map((one) => text(one, MAX_SENTENCE_CHARS));
  return words.length > 0 ? words.join('<br>\n') : undefined;
}

/** Where the app, or this deployment of it, is looked at. */
export function panelLink({ app, deployment }: Report): string | undefined {
  return app && link(controlPanelUrl(app.id, deployment?.id), 'Control panel');
}
