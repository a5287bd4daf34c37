import path from 'node:path';
import type { App, Component, Deployment, Step } from '../app-platform/types.ts';
import { isOver } from '../diagnosis/failures.ts';
import { skipWords } from '../diagnosis/reasons.ts';
import type { Conclusion, Report, SavedLog, ToldFailure } from './report.ts';
import { durationWords, oneLine, stepWords } from './wording.ts';

/** The runner refuses a summary over 1 MiB whole; some room is left for masks that are longer than what they hide. */
export const MOST_SUMMARY_BYTES = 960 * 1024;

/**
 * The job summary in GitHub's Markdown: how it ended and why, the components, the steps on a time line, the saved
 * files. Text of the API and of logs appears as text, whatever it holds. At most MOST_SUMMARY_BYTES long.
 */
export function summaryMarkdown(input: Report): string {
  const sections = [
    outcome(input),
    interruption(input),
    diagnosis(input),
    components(input.deployment),
    timeline(input.deployment),
    savedFiles(input),
  ];
  let markdown = '';
  for (const section of sections) {
    const longer = section ? `${markdown}${section}\n\n` : markdown;
    if (Buffer.byteLength(longer) <= MOST_SUMMARY_BYTES) markdown = longer;
  }
  return markdown;
}

/** Where a person looks at this deployment. */
export function controlPanelUrl(app: App, deployment: Deployment | undefined): string {
  const url = `https://cloud.digitalocean.com/apps/${encodeURIComponent(app.id)}`;
  return deployment ? `${url}/deployments/${encodeURIComponent(deployment.id)}` : url;
}

const OUTCOMES: Record<Conclusion, { icon: string; words: string }> = {
  success: { icon: '✅', words: 'was deployed' },
  failure: { icon: '❌', words: 'failed to deploy' },
  canceled: { icon: '🚫', words: 'was not deployed: the deployment was canceled' },
  superseded: { icon: '⏭️', words: 'has a newer deployment, which superseded this one' },
  timed_out: { icon: '⌛', words: 'was not deployed in time' },
  in_progress: { icon: '🔄', words: 'is being deployed' },
};

/** The step ended while the deployment was going on, so the deployment itself has neither failed nor succeeded. */
const ENDED_EARLY = { icon: '⚠️', words: 'was still being deployed when the step ended' };

function outcome(input: Report): string {
  const { app, deployment, conclusion, stopped, elapsedMs } = input;
  return [
    `### ${deployment && conclusion ? headline(app, deployment, conclusion, stopped) : withoutDeployment(input)}`,
    deployment && facts(deployment, elapsedMs, app),
    links(app, deployment),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function headline(
  app: App | undefined,
  deployment: Deployment,
  conclusion: Conclusion,
  stopped: string | undefined,
): string {
  const early = stopped && !isOver(deployment.phase) && conclusion !== 'timed_out';
  const { icon, words } = early ? ENDED_EARLY : OUTCOMES[conclusion];
  return `${icon} ${text(app?.name ?? 'The app')} ${words}`;
}

/** Where no deployment was asked for or found: what was, or what the step had found when it ended. */
function withoutDeployment({ app, occurrences, conclusion, stopped }: Report): string {
  if (occurrences && occurrences.length > 0) {
    const icon =
      conclusion === 'success' && !occurrences.every(isGood) ? '⚠️' : OUTCOMES[conclusion ?? 'success'].icon;
    return `${icon} ${text(occurrences.join(', '))}`;
  }
  const name = app ? text(app.name) : 'App Platform Logs';
  if (!stopped) return `ℹ️ ${name}: there is nothing of the kind yet`;
  const missed = occurrences ? 'what was asked for' : app ? 'the deployment' : 'the app';
  return `❌ ${name}: the step ended before it found ${app ? missed : 'the app'}`;
}

function isGood(occurrence: string): boolean {
  return !/: (?:FAILED|CANCELED)$/.test(occurrence);
}

/** Commits named in the outcome. */
const MOST_COMMITS = 3;

function facts(deployment: Deployment, elapsedMs: number, app: App | undefined): string {
  const { id, phase, cause, commits, createdAt } = deployment;
  // The cause names a commit by its first digits, so the same one can be there twice.
  const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
  const more = short.length > MOST_COMMITS ? [`${short.length - MOST_COMMITS} more`] : [];
  const shown = [...short.slice(0, MOST_COMMITS).map(code), ...more].join(', ');
  const name = code(id);
  return [
    `Deployment ${app ? link(controlPanelUrl(app, deployment), name) : name}`,
    shown && `${short.length > 1 ? 'commits' : 'commit'} ${shown}`,
    cause && `cause: ${text(cause)}`,
    createdAt && `created ${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${code(phase)} after ${durationWords(lifetimeMs(deployment) ?? elapsedMs)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function links(app: App | undefined, deployment: Deployment | undefined): string | undefined {
  if (!app) return undefined;
  const served = httpsUrl(app.url);
  return [
    link(controlPanelUrl(app, deployment), 'Open in the control panel'),
    ...(served ? [link(served, 'Open the app')] : []),
  ].join(' · ');
}

function httpsUrl(url: string | undefined): string | undefined {
  if (!url || url.length > MOST_URL_CHARS || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' ? href : undefined;
}

const MOST_URL_CHARS = 500;

/** From its creation to its end; `undefined` while it goes on, and when the API does not say. */
function lifetimeMs({ phase, createdAt, updatedAt }: Deployment): number | undefined {
  const ms = isOver(phase) && createdAt && updatedAt ? updatedAt.getTime() - createdAt.getTime() : 0;
  return ms > 0 ? ms : undefined;
}

function interruption({ stopped, deployment }: Report): string | undefined {
  if (!stopped) return undefined;
  const early = deployment && !isOver(deployment.phase) ? 'before the deployment did' : 'early';
  return `> [!WARNING]\n> The step ended ${early}: ${text(stopped, MOST_MESSAGE_CHARS)}`;
}

/** Failures that are explained, and those that are still listed. */
const MOST_EXPLAINED = 10;
const MOST_LISTED = 100;
const MOST_MESSAGE_CHARS = 500;

function diagnosis({ failures }: Report): string | undefined {
  if (failures.length === 0) return undefined;
  const explained = failures.slice(0, MOST_EXPLAINED).map(explanation);
  const others = failures.slice(MOST_EXPLAINED, MOST_LISTED).map((failure) => text(failure.title));
  const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
  return ['#### Why it failed', ...explained, ...also].join('\n\n');
}

function explanation(failure: ToldFailure): string {
  const said = failure.message && `App Platform says: ${text(failure.message, MOST_MESSAGE_CHARS)}`;
  const unsaid = failure.explanation.includes(failure.message) ? '' : said;
  return [
    `**${text(failure.title)}**`,
    `At the step “${text(failure.step)}”${failure.code && `, with ${code(failure.code)}`}.`,
    [
      text(failure.explanation, MOST_MESSAGE_CHARS),
      unsaid,
      `**What to do:** ${text(failure.nextStep, MOST_MESSAGE_CHARS)} (${link(failure.link, "DigitalOcean's page on it")})`,
    ]
      .filter(Boolean)
      .join('<br>\n'),
    linesThatMatter(failure),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Of one failure's lines. */
const MOST_LINES_BYTES = 20 * 1024;

function linesThatMatter({ telling }: ToldFailure): string | undefined {
  if (!telling) return undefined;
  const shown = lastThatFit(telling.lines.map(logText), MOST_LINES_BYTES);
  const heading = `The lines of the ${text(telling.log)} that matter`;
  return `<details open>\n<summary>${heading}</summary>\n\n${fenced(shown)}\n\n</details>`;
}

function lastThatFit(lines: string[], mostBytes: number): string[] {
  let bytes = 0;
  const first = lines.findLastIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > mostBytes;
  });
  return lines.slice(first + 1);
}

/** A fence that no run of backticks inside can close. */
function fenced(lines: string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}

const MOST_LOG_LINE_CHARS = 1000;

function logText(line: string): string {
  return line
    .slice(0, MOST_LOG_LINE_CHARS)
    .toWellFormed()
    .replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, ' ');
}

const MOST_ROWS = 200;

function components(deployment: Deployment | undefined): string | undefined {
  if (!deployment) return undefined;
  const results = componentResults(deployment);
  if (results.length === 0) return undefined;
  const commits = new Set(results.map(({ commit }) => commit).filter((commit) => commit !== undefined));
  const perCommit = commits.size > 1;
  const rows = results
    .slice(0, MOST_ROWS)
    .map(({ name, kind, commit, build, deploy }) => [
      `**${text(name, MOST_NAME_CHARS)}**`,
      kind ?? '',
      ...(perCommit ? [commit ? code(commit.slice(0, 7)) : ''] : []),
      build,
      deploy,
    ]);
  const head = ['Component', 'Kind', ...(perCommit ? ['Commit'] : []), 'Build', 'Deploy'];
  return `#### Components\n\n${table(head, rows)}${andMore(results.length)}`;
}

interface ComponentResult {
  name: string;
  kind: Component['kind'] | undefined;
  commit: string | undefined;
  build: string;
  deploy: string;
}

function componentResults(deployment: Deployment): ComponentResult[] {
  const building = stepsByComponent(deployment, 'build');
  const deploying = stepsByComponent(deployment, 'deploy');
  const known = new Map(deployment.components.map((component) => [component.name, component]));
  const names = new Set([...known.keys(), ...building.keys(), ...deploying.keys()]);
  return [...names].map((name) => ({
    name,
    kind: known.get(name)?.kind,
    commit: known.get(name)?.commit,
    build: result(building.get(name) ?? []),
    deploy: result(deploying.get(name) ?? []),
  }));
}

/** For each component its topmost steps below one root. */
function stepsByComponent(deployment: Deployment, rootName: string): Map<string, Step[]> {
  const roots = deployment.steps.filter(({ name }) => name === rootName);
  const ofComponents = roots.flatMap(topmostOfComponents);
  return Map.groupBy(ofComponents, ({ component }) => component ?? '');
}

function topmostOfComponents(step: Step): Step[] {
  return step.component === undefined ? step.steps.flatMap(topmostOfComponents) : [step];
}

const NOT_REACHED = '–';

/** Icon and words for the steps of one component: the worst of them counts, and how long they took together. */
function result(steps: Step[]): string {
  const all = steps.flatMap(withDescendants);
  const worst = ['ERROR', 'RUNNING', 'SUCCESS'].find((status) => all.some((step) => step.status === status));
  if (!worst) return NOT_REACHED;
  const unfinished = worst === 'SUCCESS' && all.some(({ status }) => status === 'PENDING');
  const skipped = all.map((step) => skipWords(step.reason?.code ?? '')).find((words) => words !== undefined);
  if (worst === 'SUCCESS' && skipped) return `⏩ ${skipped}`;
  const icon = unfinished ? STATUS_ICONS.RUNNING : STATUS_ICONS[worst as keyof typeof STATUS_ICONS];
  const ms = spanMs(all);
  return ms === undefined ? icon : `${icon} ${durationWords(ms)}`;
}

const STATUS_ICONS = { ERROR: '❌', RUNNING: '🔄', SUCCESS: '✅' };

function withDescendants(step: Step): Step[] {
  return [step, ...step.steps.flatMap(withDescendants)];
}

function spanMs(steps: Step[]): number | undefined {
  const starts = steps.flatMap(({ startedAt }) => startedAt?.getTime() ?? []);
  const ends = steps.flatMap(({ endedAt }) => endedAt?.getTime() ?? []);
  if (starts.length === 0 || ends.length === 0) return undefined;
  return Math.max(0, latest(ends) - earliest(starts));
}

/** Mermaid draws up to 50,000 characters, and nobody reads more bars than these. */
const MOST_BARS = 150;
const MOST_CHART_CHARS = 40_000;

function timeline(deployment: Deployment | undefined): string | undefined {
  const bars = deployment ? barsOf(deployment) : [];
  if (!deployment || bars.length === 0) return undefined;
  const times = bars.flatMap(({ start, end }) => [start, end ?? start]);
  const last = latest([...times, deployment.updatedAt?.getTime() ?? 0]);
  const leastMs = Math.max(MIN_BAR_MS, (last - earliest(times)) / MIN_BAR_SHARE);
  const sections = Math.max(...bars.map(({ section }) => chartText(section, MOST_SECTION_CHARS).length));
  const chart = [
    `%%{init: {"gantt": {"leftPadding": ${SECTION_PADDING_PX + sections * SECTION_CHAR_PX}}}}%%`,
    'gantt',
    '    dateFormat x',
    '    axisFormat %H:%M:%S',
    '    todayMarker off',
    ...withinChars(MOST_CHART_CHARS, sectionsOf(bars.slice(0, MOST_BARS), last, leastMs)),
  ];
  return `#### Timeline\n\n\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`${andMore(bars.length, MOST_BARS)}`;
}

/** A bar shorter than this could not be seen: one second, or a part of the whole width. */
const MIN_BAR_MS = 1000;
const MIN_BAR_SHARE = 150;

/** Room for the names of the sections, which Mermaid would draw over the bars. In pixels. */
const SECTION_PADDING_PX = 30;
const SECTION_CHAR_PX = 6;

interface Bar {
  section: string;
  words: string;
  status: string;
  /** Milliseconds since the epoch. */
  start: number;
  end: number | undefined;
}

/** The lowest steps that have times: the API gives none to some steps at the end of a branch. */
function barsOf(deployment: Deployment): Bar[] {
  return deployment.steps
    .flatMap((root) => barsBelow(root, root, undefined))
    .sort((a, b) => a.start - b.start || 0);
}

function barsBelow(step: Step, root: Step, above: string | undefined): Bar[] {
  const component = step.component ?? above;
  const below = step.steps.flatMap((child) => barsBelow(child, root, component));
  if (below.length > 0 || !step.startedAt) return below;
  // The section's heading names the component already.
  const words = stepWords({ ...step, component: undefined }, step === root ? undefined : root.name);
  return [
    {
      section: component ?? `${root.name} stage`,
      words,
      status: step.status,
      start: step.startedAt.getTime(),
      end: step.endedAt?.getTime(),
    },
  ];
}

/** `last`, `leastMs` in milliseconds: where an unfinished bar ends, and how long a bar is at least. */
function sectionsOf(bars: Bar[], last: number, leastMs: number): string[] {
  const sections = Map.groupBy(bars, ({ section }) => section);
  return [...sections].flatMap(([section, ofSection]) => [
    `    section ${chartText(section, MOST_SECTION_CHARS)}`,
    ...ofSection.map((bar) => barLine(bar, last, leastMs)),
  ]);
}

const BAR_TAGS = new Map([
  ['ERROR', 'crit, '],
  ['RUNNING', 'active, '],
  ['SUCCESS', 'done, '],
]);
const BAR_MARKS = new Map([
  ['ERROR', '✗'],
  ['SUCCESS', '✓'],
]);

function barLine({ words, status, start, end }: Bar, last: number, leastMs: number): string {
  const until = Math.max(end ?? last, start);
  const took = durationWords(until - start);
  // The mark in front keeps Mermaid from reading a name as one of its own keywords.
  const name = `${BAR_MARKS.get(status) ?? '…'} ${chartText(words)} (${took})`;
  return `    ${name} :${BAR_TAGS.get(status) ?? ''}${start}, ${Math.round(Math.max(until, start + leastMs))}`;
}

const MOST_CHART_NAME_CHARS = 60;
const MOST_SECTION_CHARS = 32;

/** Text that Mermaid's grammar takes for nothing but text: letters, numbers, pictures and a little punctuation. */
function chartText(words: string, mostChars = MOST_CHART_NAME_CHARS): string {
  const plain = oneLine(words, mostChars).replace(
    /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/()…-]/gu,
    '·',
  );
  return plain || '·';
}

function withinChars(most: number, lines: string[]): string[] {
  let chars = 0;
  const first = lines.findIndex((line) => {
    chars += line.length + 1;
    return chars > most;
  });
  return first === -1 ? lines : lines.slice(0, first);
}

const MOST_FILES = 100;

function savedFiles({ logs, logDir, redacted }: Report): string | undefined {
  if (logs.length === 0) return undefined;
  const rows = logs.slice(0, MOST_FILES).map((log) => [logWords(log), ...fileWords(log, logDir)]);
  const saved = logs.some(({ file }) => file !== undefined);
  return [
    '#### Logs',
    table(['Log', 'File', 'Size', ''], rows) + andMore(logs.length, MOST_FILES),
    redacted &&
      'What matches `redact` was replaced by `***` in the files, the workflow log and this summary.',
    saved && `The files are in ${code(logDir)} until the job ends.`,
    saved && KEEP_THEM,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const KEEP_THEM = `<details>
<summary>How to keep them as an artifact</summary>

After this step (here with <code>id: logs</code>):

\`\`\`yaml
- uses: actions/upload-artifact@v7
  if: always()
  with:
    name: app-platform-logs
    path: \${{ steps.logs.outputs.log_dir }}
\`\`\`

</details>`;

function logWords({ type, component }: SavedLog): string {
  return component ? `${code(type)} of ${text(component, MOST_NAME_CHARS)}` : code(type);
}

/** App Platform keeps no archive of these, so none is missing. */
const NEVER_ARCHIVED = ['RUN', 'RUN_RESTARTED'];

function fileWords({ type, file, bytes, state, recovered }: SavedLog, logDir: string): string[] {
  if (state === 'none' || file === undefined) return ['', '', 'no logs of this type'];
  const notes = [
    state === 'streamed' && (NEVER_ARCHIVED.includes(type) ? 'as streamed' : 'as streamed: no archive came'),
    recovered > 0 && `${recovered} ${recovered === 1 ? 'line' : 'lines'} recovered from the archive`,
  ];
  return [code(path.relative(logDir, file) || file), bytesWords(bytes), notes.filter(Boolean).join('; ')];
}

const BYTES_PER_UNIT = 1000;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'];

function bytesWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= BYTES_PER_UNIT && unit < BYTE_UNITS.length - 1) {
    value /= BYTES_PER_UNIT;
    unit++;
  }
  return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${BYTE_UNITS[unit]}`;
}

function andMore(count: number, shown = MOST_ROWS): string {
  return count > shown ? `\n\nand ${count - shown} more` : '';
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function link(url: string, words: string): string {
  return `<a href="${escaped(url)}">${words}</a>`;
}

function code(words: string): string {
  return `<code>${text(words)}</code>`;
}

const MOST_NAME_CHARS = 60;

/** Text that neither Markdown nor HTML takes for anything but text, on one line. */
function text(words: string, mostChars?: number): string {
  // GitHub looks for mentions after it has undone the entities, so the @ is parted from what follows it.
  return escaped(oneLine(words, mostChars)).replaceAll('&#64;', '&#64;&#8288;');
}

/**
 * Punctuation as character references: these are never structure in CommonMark, nor in a table, an HTML attribute
 * or GitHub's links and formulas. Only where it could be structure: what the runner masks must stay to be found.
 */
function escaped(words: string): string {
  return words.replace(STRUCTURE, (char) => `&#${char.charCodeAt(0)};`);
}

/** An underscore between letters or digits is no emphasis; a colon or a dot makes a link only in an address. */
const STRUCTURE = /[&<>"`*[\]\\|~$#@]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\S)|(?<=www)\./gi;

function earliest(times: number[]): number {
  return times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function latest(times: number[]): number {
  return times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
