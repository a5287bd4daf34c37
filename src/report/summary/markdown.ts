import { oneLine, replaceControls } from '../../basics/text.ts';

/**
 * Text that neither Markdown nor HTML takes for anything but text, on one line. It notifies nobody, and no
 * issue, pull request or commit that it names learns of it.
 */
export function text(words: string, maxChars?: number): string {
  // GitHub looks for these after it has undone the entities, so a word joiner parts them.
  return escaped(oneLine(words, maxChars))
    .replaceAll('&#64;', '&#64;&#8288;')
    .replace(REFERENCES, (before) => `${before}&#8288;`);
}

/** What stands before the number of `#12`, `owner/repo#12`, `GH-12`, `…/issues/12`, `…/commit/4f6c71e`. */
const REFERENCES = /(?:&#35;|\bgh-|\/(?:issues|pull|discussions|commit)\/)(?=[\da-f])/gi;

/** GitHub looks for mentions and references in no code. */
export function code(words: string, maxChars?: number): string {
  return `<code>${escaped(oneLine(words, maxChars))}</code>`;
}

/** Text in which what stands between backticks is code, as it is in an advice. */
export function prose(words: string, maxChars: number): string {
  return text(words, maxChars).replace(CODE_SPAN, '<code>$1</code>');
}

/** Between two backticks, which are character references by then. */
const CODE_SPAN = /&#96;(.{1,400}?)&#96;/g;

/** @param words Markdown */
export function link(url: string, words: string): string {
  return PLAIN_URL.test(url) ? `[${words}](${url})` : `<a href="${escaped(url)}">${words}</a>`;
}

/** Without a character that Markdown could take for its own. */
const PLAIN_URL = /^https:\/\/[\w.~:/?#=%+,-]+$/;

/** The first letter that is no markup in upper case. */
export function capitalized(markdown: string): string {
  return markdown.replace(/^[[*]*[a-z]/, (start) => start.toUpperCase());
}

/** Something that is shown when it is opened. */
export function folded(title: string, content: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** The address as it can be linked, if it is https. */
export function httpsUrl(url: string | undefined): string | undefined {
  if (!url || url.length > MAX_URL_CHARS || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' ? href : undefined;
}

const MAX_URL_CHARS = 500;

/** Cells are Markdown without newlines. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What a list or table leaves out. */
export function andMore(count: number, shown: number): string {
  return count > shown ? `\n\nand ${count - shown} more` : '';
}

/** Lines of a log as they are, in a fence that no run of backticks inside can close. */
export function fenced(lines: string[], maxBytes: number): string {
  const shown = lastThatFit(lines.map(logLine), maxBytes);
  const runs = shown.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [`${fence}text`, ...shown, fence].join('\n');
}

const MAX_LOG_LINE_CHARS = 1000;

function logLine(line: string): string {
  return replaceControls(line.slice(0, MAX_LOG_LINE_CHARS).toWellFormed(), ' ');
}

function lastThatFit(lines: string[], maxBytes: number): string[] {
  let bytes = 0;
  const lastLeftOut = lines.findLastIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > maxBytes;
  });
  return lines.slice(lastLeftOut + 1);
}

/**
 * Punctuation as character references: these are never structure in CommonMark, nor in a table, an HTML
 * attribute or GitHub's links and formulas. Only where it could be structure: what the runner masks must stay
 * to be found.
 */
function escaped(words: string): string {
  return words.replace(STRUCTURE, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * An underscore between letters or digits is no emphasis; a colon or a dot makes a link only in an address.
 */
const STRUCTURE = /[&<>"`*[\]\\|~$#@]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\S)|(?<=www)\./gi;
