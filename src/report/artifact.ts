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

/** Where the uploaded artifact is: for the workflow log, and in Markdown. */
export function artifactWords({ name, url }: ReportedArtifact): { line: string; markdown: string } {
  const address = httpsUrl(url);
  const linked = address === undefined ? text(name) : link(address, text(name));
  return {
    line: `Uploaded the files as the artifact "${name}": ${url}`,
    markdown: `\nThe files are in the artifact ${linked}.\n`,
  };
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
  const { line, markdown } = artifactWords(artifact);
  return {
    line,
    outputs: outputsOf({ ...report, artifact }),
    summary: said.summary === undefined ? undefined : markdown,
    documents: said.documents
      .filter(({ path }) => path.endsWith('.md'))
      .map(({ path }) => ({ path, text: markdown })),
  };
}
