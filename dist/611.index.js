export const id = 611;
export const ids = [611];
export const modules = {

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summaryMarkdown: () => (/* binding */ summaryMarkdown)
/* harmony export */ });
/* unused harmony exports MOST_SUMMARY_BYTES, controlPanelUrl */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _diagnosis_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9563);
/* harmony import */ var _diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1959);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2867);




const MOST_SUMMARY_BYTES = 960 * 1024;
function summaryMarkdown(input) {
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
        if (Buffer.byteLength(longer) <= MOST_SUMMARY_BYTES)
            markdown = longer;
    }
    return markdown;
}
function controlPanelUrl(app, deployment) {
    const url = `https://cloud.digitalocean.com/apps/${encodeURIComponent(app.id)}`;
    return deployment ? `${url}/deployments/${encodeURIComponent(deployment.id)}` : url;
}
const OUTCOMES = {
    success: { icon: '✅', words: 'was deployed' },
    failure: { icon: '❌', words: 'failed to deploy' },
    canceled: { icon: '🚫', words: 'was not deployed: the deployment was canceled' },
    superseded: { icon: '⏭️', words: 'has a newer deployment, which superseded this one' },
    timed_out: { icon: '⌛', words: 'was not deployed in time' },
    in_progress: { icon: '🔄', words: 'is being deployed' },
};
const ENDED_EARLY = { icon: '⚠️', words: 'was still being deployed when the step ended' };
function outcome(input) {
    const { app, deployment, conclusion, stopped, elapsedMs } = input;
    return [
        `### ${deployment && conclusion ? headline(app, deployment, conclusion, stopped) : withoutDeployment(input)}`,
        deployment && facts(deployment, elapsedMs, app),
        links(app, deployment),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function headline(app, deployment, conclusion, stopped) {
    const early = stopped && !(0,_diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(deployment.phase) && conclusion !== 'timed_out';
    const { icon, words } = early ? ENDED_EARLY : OUTCOMES[conclusion];
    return `${icon} ${text(app?.name ?? 'The app')} ${words}`;
}
function withoutDeployment({ app, occurrences, conclusion, stopped }) {
    if (occurrences && occurrences.length > 0) {
        const icon = conclusion === 'success' && !occurrences.every(isGood) ? '⚠️' : OUTCOMES[conclusion ?? 'success'].icon;
        return `${icon} ${text(occurrences.join(', '))}`;
    }
    const name = app ? text(app.name) : 'App Platform Logs';
    if (!stopped)
        return `ℹ️ ${name}: there is nothing of the kind yet`;
    const missed = occurrences ? 'what was asked for' : app ? 'the deployment' : 'the app';
    return `❌ ${name}: the step ended before it found ${app ? missed : 'the app'}`;
}
function isGood(occurrence) {
    return !/: (?:FAILED|CANCELED)$/.test(occurrence);
}
const MOST_COMMITS = 3;
function facts(deployment, elapsedMs, app) {
    const { id, phase, cause, commits, createdAt } = deployment;
    const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
    const more = short.length > MOST_COMMITS ? [`${short.length - MOST_COMMITS} more`] : [];
    const shown = [...short.slice(0, MOST_COMMITS).map(code), ...more].join(', ');
    const name = code(id);
    return [
        `Deployment ${app ? link(controlPanelUrl(app, deployment), name) : name}`,
        shown && `${short.length > 1 ? 'commits' : 'commit'} ${shown}`,
        cause && `cause: ${text(cause)}`,
        createdAt && `created ${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        `${code(phase)} after ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .durationWords */ .Sh)(lifetimeMs(deployment) ?? elapsedMs)}`,
    ]
        .filter(Boolean)
        .join(' · ');
}
function links(app, deployment) {
    if (!app)
        return undefined;
    const served = httpsUrl(app.url);
    return [
        link(controlPanelUrl(app, deployment), 'Open in the control panel'),
        ...(served ? [link(served, 'Open the app')] : []),
    ].join(' · ');
}
function httpsUrl(url) {
    if (!url || url.length > MOST_URL_CHARS || !URL.canParse(url))
        return undefined;
    const { protocol, href } = new URL(url);
    return protocol === 'https:' ? href : undefined;
}
const MOST_URL_CHARS = 500;
function lifetimeMs({ phase, createdAt, updatedAt }) {
    const ms = (0,_diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(phase) && createdAt && updatedAt ? updatedAt.getTime() - createdAt.getTime() : 0;
    return ms > 0 ? ms : undefined;
}
function interruption({ stopped, deployment }) {
    if (!stopped)
        return undefined;
    const early = deployment && !(0,_diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(deployment.phase) ? 'before the deployment did' : 'early';
    return `> [!WARNING]\n> The step ended ${early}: ${text(stopped, MOST_MESSAGE_CHARS)}`;
}
const MOST_EXPLAINED = 10;
const MOST_LISTED = 100;
const MOST_MESSAGE_CHARS = 500;
function diagnosis({ failures }) {
    if (failures.length === 0)
        return undefined;
    const explained = failures.slice(0, MOST_EXPLAINED).map(explanation);
    const others = failures.slice(MOST_EXPLAINED, MOST_LISTED).map((failure) => text(failure.title));
    const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
    return ['#### Why it failed', ...explained, ...also].join('\n\n');
}
function explanation(failure) {
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
const MOST_LINES_BYTES = 20 * 1024;
function linesThatMatter({ telling }) {
    if (!telling)
        return undefined;
    const shown = lastThatFit(telling.lines.map(logText), MOST_LINES_BYTES);
    const heading = `The lines of the ${text(telling.log)} that matter`;
    return `<details open>\n<summary>${heading}</summary>\n\n${fenced(shown)}\n\n</details>`;
}
function lastThatFit(lines, mostBytes) {
    let bytes = 0;
    const first = lines.findLastIndex((line) => {
        bytes += Buffer.byteLength(line) + 1;
        return bytes > mostBytes;
    });
    return lines.slice(first + 1);
}
function fenced(lines) {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return [`${fence}text`, ...lines, fence].join('\n');
}
const MOST_LOG_LINE_CHARS = 1000;
function logText(line) {
    return line
        .slice(0, MOST_LOG_LINE_CHARS)
        .toWellFormed()
        .replace(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g, ' ');
}
const MOST_ROWS = 200;
function components(deployment) {
    if (!deployment)
        return undefined;
    const results = componentResults(deployment);
    if (results.length === 0)
        return undefined;
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
function componentResults(deployment) {
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
function stepsByComponent(deployment, rootName) {
    const roots = deployment.steps.filter(({ name }) => name === rootName);
    const ofComponents = roots.flatMap(topmostOfComponents);
    return Map.groupBy(ofComponents, ({ component }) => component ?? '');
}
function topmostOfComponents(step) {
    return step.component === undefined ? step.steps.flatMap(topmostOfComponents) : [step];
}
const NOT_REACHED = '–';
function result(steps) {
    const all = steps.flatMap(withDescendants);
    const worst = ['ERROR', 'RUNNING', 'SUCCESS'].find((status) => all.some((step) => step.status === status));
    if (!worst)
        return NOT_REACHED;
    const unfinished = worst === 'SUCCESS' && all.some(({ status }) => status === 'PENDING');
    const skipped = all.map((step) => (0,_diagnosis_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .skipWords */ .XY)(step.reason?.code ?? '')).find((words) => words !== undefined);
    if (worst === 'SUCCESS' && skipped)
        return `⏩ ${skipped}`;
    const icon = unfinished ? STATUS_ICONS.RUNNING : STATUS_ICONS[worst];
    const ms = spanMs(all);
    return ms === undefined ? icon : `${icon} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .durationWords */ .Sh)(ms)}`;
}
const STATUS_ICONS = { ERROR: '❌', RUNNING: '🔄', SUCCESS: '✅' };
function withDescendants(step) {
    return [step, ...step.steps.flatMap(withDescendants)];
}
function spanMs(steps) {
    const starts = steps.flatMap(({ startedAt }) => startedAt?.getTime() ?? []);
    const ends = steps.flatMap(({ endedAt }) => endedAt?.getTime() ?? []);
    if (starts.length === 0 || ends.length === 0)
        return undefined;
    return Math.max(0, latest(ends) - earliest(starts));
}
const MOST_BARS = 150;
const MOST_CHART_CHARS = 40_000;
function timeline(deployment) {
    const bars = deployment ? barsOf(deployment) : [];
    if (!deployment || bars.length === 0)
        return undefined;
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
const MIN_BAR_MS = 1000;
const MIN_BAR_SHARE = 150;
const SECTION_PADDING_PX = 30;
const SECTION_CHAR_PX = 6;
function barsOf(deployment) {
    return deployment.steps
        .flatMap((root) => barsBelow(root, root, undefined))
        .sort((a, b) => a.start - b.start || 0);
}
function barsBelow(step, root, above) {
    const component = step.component ?? above;
    const below = step.steps.flatMap((child) => barsBelow(child, root, component));
    if (below.length > 0 || !step.startedAt)
        return below;
    const words = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .stepWords */ .c9)({ ...step, component: undefined }, step === root ? undefined : root.name);
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
function sectionsOf(bars, last, leastMs) {
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
function barLine({ words, status, start, end }, last, leastMs) {
    const until = Math.max(end ?? last, start);
    const took = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .durationWords */ .Sh)(until - start);
    const name = `${BAR_MARKS.get(status) ?? '…'} ${chartText(words)} (${took})`;
    return `    ${name} :${BAR_TAGS.get(status) ?? ''}${start}, ${Math.round(Math.max(until, start + leastMs))}`;
}
const MOST_CHART_NAME_CHARS = 60;
const MOST_SECTION_CHARS = 32;
function chartText(words, mostChars = MOST_CHART_NAME_CHARS) {
    const plain = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(words, mostChars).replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/()…-]/gu, '·');
    return plain || '·';
}
function withinChars(most, lines) {
    let chars = 0;
    const first = lines.findIndex((line) => {
        chars += line.length + 1;
        return chars > most;
    });
    return first === -1 ? lines : lines.slice(0, first);
}
const MOST_FILES = 100;
function savedFiles({ logs, logDir, redacted }) {
    if (logs.length === 0)
        return undefined;
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
function logWords({ type, component }) {
    return component ? `${code(type)} of ${text(component, MOST_NAME_CHARS)}` : code(type);
}
const NEVER_ARCHIVED = ['RUN', 'RUN_RESTARTED'];
function fileWords({ type, file, bytes, state, recovered }, logDir) {
    if (state === 'none' || file === undefined)
        return ['', '', 'no logs of this type'];
    const notes = [
        state === 'streamed' && (NEVER_ARCHIVED.includes(type) ? 'as streamed' : 'as streamed: no archive came'),
        recovered > 0 && `${recovered} ${recovered === 1 ? 'line' : 'lines'} recovered from the archive`,
    ];
    return [code(node_path__WEBPACK_IMPORTED_MODULE_0__.relative(logDir, file) || file), bytesWords(bytes), notes.filter(Boolean).join('; ')];
}
const BYTES_PER_UNIT = 1000;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'];
function bytesWords(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= BYTES_PER_UNIT && unit < BYTE_UNITS.length - 1) {
        value /= BYTES_PER_UNIT;
        unit++;
    }
    return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${BYTE_UNITS[unit]}`;
}
function andMore(count, shown = MOST_ROWS) {
    return count > shown ? `\n\nand ${count - shown} more` : '';
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function link(url, words) {
    return `<a href="${escaped(url)}">${words}</a>`;
}
function code(words) {
    return `<code>${text(words)}</code>`;
}
const MOST_NAME_CHARS = 60;
function text(words, mostChars) {
    return escaped((0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(words, mostChars)).replaceAll('&#64;', '&#64;&#8288;');
}
function escaped(words) {
    return words.replace(STRUCTURE, (char) => `&#${char.charCodeAt(0)};`);
}
const STRUCTURE = /[&<>"`*[\]\\|~$#@]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\S)|(?<=www)\./gi;
function earliest(times) {
    return times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
function latest(times) {
    return times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}


/***/ })

};
