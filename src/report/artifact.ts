import { outputsOf } from './outputs.ts';
import type { Report, ReportedArtifact } from './report.ts';
import { httpsUrl, link, text } from './summary/markdown.ts';

export interface ArtifactPresentation {
  /** For the workflow log. */
  line: string;
  outputs: Record<string, string>;
  /** Markdown for the end of the summary; `undefined`: none is wanted. */
  summary: string | undefined;
  /** What is added to documents that are there already. */
  documents: { path: string; text: string }[];
}

/**
 * What is said once the artifact is uploaded. That comes after all else, so that a step which is killed
 * meanwhile has said the rest; and the copy of the report in the artifact cannot know where that will be.
 * @param said what was said before: the summary, and documents in Markdown, get the link at their ends
 */
export function presentArtifact(
  report: Report,
  artifact: ReportedArtifact,
  said: { summary: string | undefined; documents: { path: string }[] },
): ArtifactPresentation {
  const name = text(artifact.name);
  const url = httpsUrl(artifact.url);
  const markdown = `\nThe files are in the artifact ${url === undefined ? name : link(url, name)}.\n`;
  return {
    line: `Uploaded the files as the artifact "${artifact.name}": ${artifact.url}`,
    outputs: outputsOf({ ...report, artifact }),
    summary: said.summary === undefined ? undefined : markdown,
    documents: said.documents
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path }) => ({ path, text: markdown })),
  };
}
