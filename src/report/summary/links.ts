import { controlPanelUrl } from '../control-panel.ts';
import type { ReportedApp } from '../report.ts';
import { code, httpsUrl, link } from './markdown.ts';

/** A commit by its first digits, linked where its repository is known. */
export function commitLink(commit: string, base: string | undefined): string {
  const name = code(commit.slice(0, 7));
  const url = httpsUrl(base && `${base}${encodeURIComponent(commit)}`);
  return url ? link(url, name) : name;
}

/** "deployment 3aa4d20e", linked to the control panel. */
export function deploymentLink(app: Pick<ReportedApp, 'id'> | undefined, id: string): string {
  // The first part of a UUID tells the deployments of an app apart.
  const short = /^[0-9a-f]{8}(?=-)/.exec(id)?.[0] ?? id;
  const words = `deployment ${code(short)}`;
  return app ? link(controlPanelUrl(app.id, id), words) : words;
}
