export const id = 690;
export const ids = [690];
export const modules = {

/***/ 8154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ rootsOfChains),
/* harmony export */   q: () => (/* binding */ isFrame)
/* harmony export */ });
function rootsOfChains(lines) {
    const roots = new Map();
    for (let index = 1; index < lines.length; index++) {
        const text = lines[index]?.text ?? '';
        if (!text.includes('aused by') &&
            !text.includes('[cause]') &&
            !text.includes('---> ') &&
            !CAUSE_KEY.test(text))
            continue;
        if (!CAUSE_BELOW.test(text))
            continue;
        const root = /^\s*Caused by:$/.test(text) ? index + 1 : index;
        for (const at of headAbove(lines, index))
            roots.set(at, root);
    }
    for (const at of [...roots.keys()].sort((one, other) => other - one)) {
        const root = roots.get(at);
        roots.set(at, roots.get(root) ?? root);
    }
    return roots;
}
const CAUSE_KEY = /^\s{1,8}cause: /;
const CAUSE_BELOW = /^\s{0,12}(?:Caused by:|\[cause\]: |cause: \w|-{3}> )/;
const MAX_TRACE_LINES = 400;
const MAX_HEAD_LINES = 4;
function headAbove(lines, index) {
    let at = index - 1;
    while (at >= 0 && index - at < MAX_TRACE_LINES && isInTrace(lines[at]?.text ?? ''))
        at--;
    const head = [];
    while (at >= 0 && head.length < MAX_HEAD_LINES) {
        const text = lines[at]?.text ?? '';
        if (text === '' || isFrame(text))
            break;
        head.push(at);
        at--;
        if (CAUSE_BELOW.test(text))
            break;
    }
    return head;
}
function isInTrace(text) {
    return text.trim() === '' || isFrame(text) || /^\s*[}\]{[]*,?$/.test(text);
}
function isFrame(text) {
    return FRAME.test(text);
}
const FRAME = /^\s*(?:at \S|\.\.\. \d+ (?:more|common)|File "|from \S+:\d+:in|#\d+ |---? End of |\d{1,3}: 0x|Suppressed: )|^\s+\S+:\d+:in [`']|^\s+[\w./@-]+\.(?:go|rs|ex|exs|erl|rb|py):\d+|^\s+\(\w+ [\d.]+\) /;


/***/ }),

/***/ 68487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dL: () => (/* binding */ MAX_EXCERPT_LINES),
/* harmony export */   pP: () => (/* binding */ endExcerpt),
/* harmony export */   zU: () => (/* binding */ excerptOf)
/* harmony export */ });
/* harmony import */ var _chains_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8154);

const MAX_EXCERPT_LINES = 20;
const LINES_BEFORE = 6;
const LINES_AFTER = 8;
const MAX_LINE_CHARS = 300;
const MAX_FRAMES = 4;
function excerptOf(log, lines, at) {
    const [keyLine] = at;
    const near = at.filter((place) => place === keyLine || Math.abs(place - keyLine) < MAX_EXCERPT_LINES - 4);
    const [first, last] = [Math.min(...near), Math.max(...near)];
    const before = Math.min(LINES_BEFORE, MAX_EXCERPT_LINES - (last - first) - 1);
    const from = firstOf(lines, first, before);
    const to = lastOf(lines, last);
    const shown = [];
    let frames = 0;
    for (let place = from; place <= to && shown.length < MAX_EXCERPT_LINES; place++) {
        const { text, number } = lines[place] ?? { text: '', number: 0 };
        const isEvidence = near.includes(place);
        frames = (0,_chains_js__WEBPACK_IMPORTED_MODULE_0__/* .isFrame */ .q)(text) ? frames + 1 : 0;
        const skipped = !isEvidence && (frames > MAX_FRAMES || isEmpty(text));
        if (!skipped)
            shown.push({ text: cut(text), number });
        else if (frames === MAX_FRAMES + 1)
            shown.push({ text: '…', number: 0 });
    }
    while (shown.at(-1)?.number === 0)
        shown.pop();
    return excerptFrom(log, lines[from]?.number ?? 1, shown);
}
function endExcerpt(log, lines) {
    const shown = [];
    for (let place = lines.length - 1; place >= 0 && shown.length < LINES_OF_THE_END; place--) {
        const line = lines[place];
        if (line && !isEmpty(line.text))
            shown.unshift(line);
    }
    const [first] = shown;
    return (first &&
        excerptFrom(log, first.number, shown.map(({ text, number }) => ({ text: cut(text), number }))));
}
function excerptFrom(log, firstLine, shown) {
    return {
        log,
        first_line: firstLine,
        lines: shown.map(({ text }) => text),
        numbers: shown.map(({ number }) => number),
    };
}
const LINES_OF_THE_END = 10;
function firstOf(lines, keyLine, before) {
    let from = Math.max(0, keyLine - before);
    while (from < keyLine && (isEmpty(lines[from]?.text ?? '') || (0,_chains_js__WEBPACK_IMPORTED_MODULE_0__/* .isFrame */ .q)(lines[from]?.text ?? '')))
        from++;
    return from;
}
function lastOf(lines, last) {
    let to = last;
    for (let place = last + 1, shown = 0; place < lines.length && shown < LINES_AFTER; place++) {
        const text = lines[place]?.text ?? '';
        if (isEmpty(text))
            continue;
        if (BUILDPACK_ADVICE.test(text))
            break;
        if (!(0,_chains_js__WEBPACK_IMPORTED_MODULE_0__/* .isFrame */ .q)(text))
            shown++;
        else if (place - last > MAX_FRAMES)
            continue;
        to = place;
    }
    return to;
}
const BUILDPACK_ADVICE = /^-----> Build failed/;
function isEmpty(text) {
    return text.trim() === '' || /^[─━╼╭╰│ -]*$/.test(text);
}
function cut(text) {
    return text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS - 1).toWellFormed()}…` : text;
}


/***/ }),

/***/ 14690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyzeFailures: () => (/* reexport */ analyzeFailures),
  diagnoseCrashes: () => (/* reexport */ diagnoseCrashes),
  failedLogs: () => (/* reexport */ failedLogs),
  failuresFromApi: () => (/* reexport */ failuresFromApi)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/logs/count-newlines.js
var count_newlines = __webpack_require__(88167);
// EXTERNAL MODULE: ./build/logs/log-end.js
var log_end = __webpack_require__(19556);
;// CONCATENATED MODULE: ./build/logs/saved-crashes.js




async function crashesSince(since, components, logs, logDir) {
    const crashes = [];
    const newlinesOf = new Map();
    for (const component of components) {
        const log = logs.find((one) => one.component === undefined || one.component === component);
        if (!log)
            continue;
        const { file, type } = log;
        const newlines = newlinesOf.get(file) ?? (await countNewlinesIn(file));
        newlinesOf.set(file, newlines);
        const name = (0,external_node_path_.relative)(logDir, file).replaceAll(external_node_path_.sep, '/');
        const end = await (0,log_end/* readLogEnd */.qZ)(file, { type, component, name, newlines });
        if ((newestTimeOf(component, end.bytes) ?? Number.NEGATIVE_INFINITY) >= since) {
            crashes.push({ component, end });
        }
    }
    return crashes;
}
async function countNewlinesIn(file) {
    let count = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        count += (0,count_newlines/* countNewlines */.D)(chunk);
    return count;
}
function newestTimeOf(component, bytes) {
    const stamp = /^(\S{1,200}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) /gm;
    const times = [...bytes.toString('latin1').matchAll(stamp)]
        .filter(([, name]) => name === component)
        .map(([, , time]) => Date.parse(time))
        .filter(Number.isFinite);
    return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(46283);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/basics/pieces.js

async function doInPieces(work, signal) {
    for (let piece = work.next();; piece = work.next()) {
        if (piece.done)
            return piece.value;
        await (0,promises_.setImmediate)();
        signal?.throwIfAborted();
    }
}

// EXTERNAL MODULE: ./build/deployment/conclusion.js
var deployment_conclusion = __webpack_require__(58543);
// EXTERNAL MODULE: ./build/deployment/extra.js
var extra = __webpack_require__(65460);
;// CONCATENATED MODULE: ./build/deployment/last-good.js

async function lastGoodDeployment(api, app, failed, newest) {
    const { activeDeployment: active } = app;
    const isBefore = ({ createdAt }) => createdAt !== undefined && failed.createdAt !== undefined && createdAt < failed.createdAt;
    if (active && active.id !== failed.id && isBefore(active)) {
        return newest.find(({ id }) => id === active.id) ?? api.deployment(app.id, active.id);
    }
    return newest.find((one) => (0,deployment_conclusion/* hasServed */.qP)(one) && isBefore(one));
}

;// CONCATENATED MODULE: ./build/diagnosis/cause.js
const MAX_EVIDENCE = 3;
const MAX_SUMMARY_CHARS = 200;
const MAX_ADVICE_CHARS = 600;
const MAX_EVIDENCE_CHARS = 500;
const UNKNOWN_CAUSE = {
    rule: null,
    summary: '',
    class: 'unknown',
    retry_may_help: false,
    advice: '',
    link: null,
    evidence: [],
};
function isKnown({ rule }) {
    return rule !== null && !rule.startsWith('error/');
}
function causeOf({ rule, parts, at, precedence }, log, lines) {
    const evidence = evidenceAt(at, log, lines);
    if (!rule || precedence === 'epilogue') {
        const summary = precedence === 'epilogue' ? '' : headline(evidence[0]?.text ?? '');
        return { ...UNKNOWN_CAUSE, summary, evidence };
    }
    return {
        rule: rule.id,
        summary: headline(filledIn(rule.summary, parts)),
        class: rule.class,
        retry_may_help: rule.retryMayHelp ?? false,
        advice: cut(filledIn(rule.advice, parts), MAX_ADVICE_CHARS),
        link: rule.link ?? null,
        evidence,
    };
}
function evidenceAt(at, log, lines) {
    return at.slice(0, MAX_EVIDENCE).flatMap((place) => {
        const line = lines[place];
        return line ? [{ log, line: line.number, text: cut(line.text.trim(), MAX_EVIDENCE_CHARS) }] : [];
    });
}
function filledIn(text, parts) {
    return text.replaceAll(PARTS, (_, before, together) => {
        let isNamed = false;
        const words = together.replaceAll(/\{(\w+)\}/g, (_part, name) => {
            const part = parts[name]?.trim() ?? '';
            isNamed ||= part !== '';
            return part;
        });
        return isNamed ? before + words : '';
    });
}
const PARTS = /((?: (?:at|by|for|from|in|of|on|to|with))? ?)(\{\w+\}(?:[:.]?\{\w+\})*)/g;
function headline(text) {
    return cut(text
        .replaceAll(/\s+/g, ' ')
        .replace(/[\s:]+$/, '')
        .trim(), MAX_SUMMARY_CHARS);
}
function cut(text, chars) {
    return text.length > chars ? `${text.slice(0, chars - 1).toWellFormed()}…` : text;
}

;// CONCATENATED MODULE: ./build/diagnosis/changes.js
const MAX_CHANGES = 100;
function changesSince(good, failed) {
    const [from, to] = [good.commits[0], failed.commits[0]];
    const commits = from !== undefined && to !== undefined && from !== to ? { from, to } : null;
    return {
        since_deployment_id: good.id,
        compare_url: commits && compareUrl(failed.spec, commits),
        commits,
        spec: specChanges(good.spec, failed.spec).slice(0, MAX_CHANGES),
        environment: environmentChanges(good.spec, failed.spec).slice(0, MAX_CHANGES),
        buildpacks: buildpackChanges(good, failed).slice(0, MAX_CHANGES),
    };
}
function compareUrl({ components }, { from, to }) {
    const sources = components.flatMap(({ repository }) => repository ?? []);
    const repos = new Set(sources.map(({ host, repo }) => (host === 'github' ? repo : undefined)));
    const [repo] = repos;
    const isPlain = repo !== undefined && /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repo) && COMMIT.test(from) && COMMIT.test(to);
    return repos.size === 1 && isPlain ? `https://github.com/${repo}/compare/${from}...${to}` : null;
}
const COMMIT = /^[0-9a-f]{7,64}$/;
const LISTS = {
    service: 'services',
    'static site': 'static_sites',
    worker: 'workers',
    job: 'jobs',
    function: 'functions',
};
function specChanges(good, failed) {
    const before = good.components.map(pathOf);
    const after = failed.components.map(pathOf);
    const whole = [
        ...after.filter((path) => !before.includes(path)).map((path) => ({ path, change: 'added' })),
        ...before.filter((path) => !after.includes(path)).map((path) => ({ path, change: 'removed' })),
    ];
    const isOfWhole = (path) => whole.some((one) => path.startsWith(`${one.path}.`));
    const members = allKeys(good.members, failed.members).flatMap((path) => {
        const [one, other] = [good.members.get(path), failed.members.get(path)];
        return one === other || isOfWhole(path) ? [] : [{ path, change: changeOf(one, other) }];
    });
    return [...whole, ...members];
}
function pathOf({ kind, name }) {
    return `${LISTS[kind] ?? kind}.${name}`;
}
function environmentChanges(good, failed) {
    const ofApp = envChanges(null, good.envs, failed.envs);
    const ofComponents = failed.components.flatMap(({ name, envs }) => {
        const before = good.components.find((one) => one.name === name);
        return before ? envChanges(name, before.envs, envs) : [];
    });
    return [...ofApp, ...ofComponents];
}
function envChanges(component, good, failed) {
    const before = new Map(good.map((env) => [env.key, env]));
    const after = new Map(failed.map((env) => [env.key, env]));
    return allKeys(before, after).flatMap((name) => {
        const [one, other] = [before.get(name), after.get(name)];
        const isSame = one && other && one.scope === other.scope && one.type === other.type;
        return isSame ? [] : [{ component, name, change: changeOf(one, other) }];
    });
}
function changeOf(before, after) {
    if (before === undefined)
        return 'added';
    return after === undefined ? 'removed' : 'changed';
}
function buildpackChanges(good, failed) {
    return failed.components.flatMap((component) => {
        const before = versionsOf(good.components.find(({ name }) => name === component.name));
        const after = versionsOf(component);
        if (before.size === 0 || after.size === 0)
            return [];
        return allKeys(before, after).flatMap((name) => {
            const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
            return from === to ? [] : [{ component: component.name, name, from, to }];
        });
    });
}
function versionsOf(component) {
    return new Map(component?.buildpacks.map(({ id, version }) => [id, version]));
}
function allKeys(one, other) {
    return [...new Set([...one.keys(), ...other.keys()])];
}

// EXTERNAL MODULE: ./build/diagnosis/exit-codes.js
var exit_codes = __webpack_require__(90299);
// EXTERNAL MODULE: ./build/diagnosis/reasons.js
var reasons = __webpack_require__(21643);
;// CONCATENATED MODULE: ./build/diagnosis/code-causes.js



const NO_COMMAND_EXIT_CODE = 190;
function causeOfCode(code) {
    const reason = (0,reasons/* reasonFor */.qo)(code);
    if (reason?.class === undefined)
        return undefined;
    const name = code.replace(/^Deploy(?=[A-Z])/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-');
    return {
        ...UNKNOWN_CAUSE,
        rule: `${FAMILY}${name.toLowerCase()}`,
        summary: reason.short.charAt(0).toUpperCase() + reason.short.slice(1),
        class: reason.class,
        retry_may_help: reason.retryMayHelp ?? false,
        advice: reason.nextStep,
        link: reasons/* ERROR_CODES_PAGE */.IA + reason.anchor,
    };
}
const FAMILY = 'api/';
function isOfCode({ rule }) {
    return rule?.startsWith(FAMILY) ?? false;
}
function causeOfNoCommand() {
    return {
        ...UNKNOWN_CAUSE,
        rule: 'spec/no-run-command',
        summary: 'There is no command to run (exit code 190)',
        class: 'configuration',
        advice: (0,exit_codes/* exitCodeMeaning */.xB)(NO_COMMAND_EXIT_CODE).nextStep,
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/',
    };
}
const IMAGE_NOT_FOUND = /^(?:The |Your )?image ['"]?(?<image>[\w./:@-]{1,300}?)['"]? (?:could not be found|was not found|does not exist|not found)/i;
function causeInMessage(message) {
    const { image } = IMAGE_NOT_FOUND.exec(message)?.groups ?? {};
    if (image === undefined)
        return undefined;
    return {
        ...UNKNOWN_CAUSE,
        rule: 'docker/image-not-in-registry',
        summary: `The image ${image} could not be found`,
        class: 'configuration',
        advice: 'Push the image with this tag, or correct registry, repository and tag of the image in the app spec.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/deploy-from-container-images/',
    };
}

;// CONCATENATED MODULE: ./build/diagnosis/attempts.js
function stepsOf(lines) {
    return spansFrom(lines.length, lines.flatMap(({ text }, index) => (STEP.test(text) && !AFTER_FAILURE.test(text) ? [index] : [])));
}
function startsOf(lines, failures) {
    const starts = new Set();
    for (const [index, { text }] of lines.entries())
        if (START.test(text))
            starts.add(index);
    const said = new Set();
    let last = -1;
    for (const at of failures) {
        const text = (lines[at]?.text ?? '').replaceAll(/\d+/g, '0');
        const again = said.has(text);
        if (again || (last !== -1 && at - last > MAX_GAP_LINES)) {
            starts.add(startBetween(lines, last, at));
            said.clear();
        }
        said.add(text);
        last = at;
    }
    return spansFrom(lines.length, [...starts].sort((a, b) => a - b));
}
const MAX_GAP_LINES = 40;
const STEP = /^ {0,4}(?:-----> |## \w|={2,3}> (?!.*(?:fail|exit|error))|=== \S.* ===$|Step \d+\/\d+ : |INFO\[\d{4,}\] (?:RUN|COPY|ADD|WORKDIR|FROM|ENV) |> (?:@?[\w.@/-]+@\S+ )?\S+$|\[\d+\/\d+\] )/;
const AFTER_FAILURE = /^-----> (?:Build failed|Discovering|Troubleshoot)|^=+> .*(?:troubleshoot)/i;
const START = /^(?:> @?[\w.@/-]+@\S+ \S+$|==> Running '|\[\d[^\]]{5,40}\] \[\d+\] \[INFO\] Starting gunicorn|=> Booting |Starting process with command|yarn run v\d|\$ \S+ .{0,200}$)/;
function startBetween(lines, last, at) {
    let start = at;
    while (start - 1 > last && at - start < MAX_GAP_LINES && lines[start - 1]?.text !== '')
        start--;
    return start;
}
function spansFrom(length, starts) {
    const all = starts[0] === 0 ? starts : [0, ...starts];
    return all.map((from, index) => ({ from, to: all[index + 1] ?? length }));
}

// EXTERNAL MODULE: ./build/diagnosis/chains.js
var chains = __webpack_require__(8154);
;// CONCATENATED MODULE: ./build/diagnosis/failed-command.js
function failedCommandIn({ from, to }, lines, matches) {
    const match = [...matches.values()].find(({ rule, at: [at] }) => rule.output === true && at >= from && at < to);
    if (!match || match.parts.command !== undefined)
        return match;
    return { ...match, parts: { ...match.parts, command: commandBefore(lines, match.at[0]) ?? '' } };
}
function commandBefore(lines, index) {
    for (let at = index - 1; at >= 0 && index - at < MAX_LINES_OF_A_COMMAND; at--) {
        const command = /^INFO\[\d{4,}\] Running: \[(?:\/bin\/(?:ba|a)?sh -c )?(.{1,160})/.exec(lines[at]?.text ?? '')?.[1];
        if (command !== undefined)
            return command.replace(/\]$/, '');
    }
    return undefined;
}
const MAX_LINES_OF_A_COMMAND = 10_000;
function lastOutput(lines, { from }, command, isNoise) {
    for (let at = command - 1; at >= from && command - at < MAX_LINES_BETWEEN; at--)
        if (!BUILDERS_OWN.test(lines[at]?.text ?? '') && !isNoise(at))
            return at;
    return command;
}
const MAX_LINES_BETWEEN = 60;
const BUILDERS_OWN = /^\s*$|^-{4,}$|^\S{1,200}:\d+$|^\s*(?:→ ?)?\d{1,6} ?[|│]|^ ?> \[|^(?:INFO|WARN)\[\d{4,}\]|^ ?=> |^ERROR: process|^CANCELED|^DONE|^ ?---> |^\[[\w-]* ?\d+\/\d+\] |^time="/;

;// CONCATENATED MODULE: ./build/diagnosis/fallback.js
const MIN_SCORE = 4;
const MIN_SCORE_BEFORE_EPILOGUE = 2;
const STRONG_SCORE = 7;
const MAX_LINES = 5_000;
function scoreOf(text) {
    return WORTH_A_LOOK.test(text) ? scoreAbove(text, 0) : 0;
}
function scoreAbove(text, least) {
    const score = points(FOR, text);
    return score > least ? score + points(AGAINST, text) : 0;
}
function points(features, text) {
    let sum = 0;
    for (const feature of features)
        if (feature.pattern.test(text))
            sum += feature.points;
    return sum;
}
function bestLine(lines, from, to, isNoise, minScore = MIN_SCORE) {
    let best;
    for (let at = Math.max(from, to - MAX_LINES); at < to; at++) {
        const least = best?.score ?? minScore - 1;
        const text = lines[at]?.text ?? '';
        if (!WORTH_A_LOOK.test(text))
            continue;
        const isBeforeStack = STACK_BELOW.test(lines[at + 1]?.text ?? '') && !STACK_BELOW.test(text);
        const more = isBeforeStack ? BEFORE_STACK : 0;
        const score = scoreAbove(text, least - more) + more;
        if (score > least && score > more && !isNoise(at))
            best = { at, score };
    }
    return best && withMessage(best, lines, to);
}
const BARE_EXCEPTION = /^\W{0,8}(?:[\w$]{1,60}\.){0,8}[A-Z]?\w{0,60}(?:[Ee]rror|Exception): ?$/;
const MAX_LINES_TO_MESSAGE = 4;
function withMessage(best, lines, to) {
    if (!BARE_EXCEPTION.test(lines[best.at]?.text ?? ''))
        return best;
    for (let at = best.at + 1; at < Math.min(to, best.at + MAX_LINES_TO_MESSAGE); at++) {
        const text = lines[at]?.text ?? '';
        if (text.trim() === '')
            continue;
        return STACK_BELOW.test(text) ? best : { at, score: Math.max(best.score, STRONG_SCORE) };
    }
    return best;
}
const STACK_BELOW = /^\s{1,12}(?:at .{1,200}[(:/.]|from \S{1,200}:\d)/;
const BEFORE_STACK = 3;
const WORTH_A_LOOK = /err|fail|exception|panic|fatal|abort|can(?:no|')t|could(?: not|n't)|unable|not detected|read-only|^ {0,4}! |no such|denied|refused|missing|invalid|unexpected|undefined|not (?:defined|set|allowed|supported|available|exist|valid|found|readable|writable|permitted)|unsupported|unknown|unresolved|expected|must |required|timed? ?out|killed|expired|violat|conflict|mismatch|exceed|exhaust|out of|too |deadlock|segmentation|duplicate|already|do(?:es)?(?: not|n't)|illegal|blocked|\bno \w+ files?\b|unhandled|uncaught|rejected|critical|\bE\d{3,}/i;
const FEATURES = [
    {
        what: 'an exception with its type in front',
        pattern: /^ {0,8}(?:(?:Uncaught|Unhandled)(?: [Ee]xception| [Ee]rror)?[:.]? |Exception in thread .{1,80} )?(?:[\w$]+[.\\]{1,2}|[\w$]+::){0,12}[A-Z][\w$]*(?:Error|Exception|Failure|Fault)(?: \[\w+\])?(?:\b[^:]{0,60})?:/,
        points: 7,
    },
    {
        what: 'an exception whose type has no usual ending',
        pattern: /^ {0,8}(?:[\w$]+(?:\.|::)){1,12}[A-Z][\w$]*[a-z][\w$]*(?<!Error|Exception|Failure|Fault): \S/,
        points: 4,
    },
    {
        what: 'an exception without a message',
        pattern: /^(?:[\w$]+\.){0,12}[A-Z]\w*(?:Error|Exception)$/,
        points: 5,
    },
    {
        what: 'an error with a code',
        pattern: /^ {0,4}(?:error|fatal)(?:\[\w+\]|:? [A-Z]{1,6}\d{2,6}\b)/i,
        points: 7,
    },
    {
        what: 'a word of level at the start',
        pattern: /^ {0,8}(?:[x✖✘✗×❌⨯*#=!>-]{1,5} ?|npm |gyp |npm error gyp )?\[?(?:error|err?o?!?|fatal(?: error)?|panic|critical|severe|e(?=: ))\]?(?:[:!]| -| in |\t| {1,4}(?=\S))/i,
        points: 5,
    },
    {
        what: 'a code of an error within',
        pattern: /[ :(]error [A-Z]{1,6}\d{2,6}: /,
        points: 7,
    },
    {
        what: 'a level within',
        pattern: /(?:\||\]|\dZ?|-|"level": ?"|level=)\s{0,6}\[?(?:ERROR|FATAL|CRITICAL|PANIC|SEVERE|error|fatal)\b|"level": ?[56]0\b/,
        points: 4,
    },
    {
        what: "a compiler's place and error",
        pattern: /^[^\s:()]{1,300}(?::\d+(?::\d+)?|\(\d+(?:,\d+)?\)):? (?:- )?(?:fatal )?error\b/,
        points: 7,
    },
    { what: "Go's or C's place and message", pattern: /^[^\s:]{1,300}\.\w{1,5}:\d+(?::\d+)?: \S/, points: 4 },
    {
        what: 'a program that names itself and fails',
        pattern: /^(?:\/?[\w./-]{1,100}: ){1,3}(?:line \d+: )?(?:[^\s:][^:]{0,100}: )?[^:]{0,200}(?:cannot|not found|no such|denied|not permitted|invalid|illegal|unrecogni[sz]ed|failed|unable)/i,
        points: 4,
    },
    {
        what: 'a kind of error in words',
        pattern: /^ {0,8}(?:(?:syntax|parse|parsing|type|internal|usage|fatal|runtime|configuration|config|compile|compilation|validation|connection|database|server|startup|initialization|module|import|permission|link|linker|template|reference|unhandled|uncaught) error\b|[A-Z]\w{2,30}(?: [a-z]\w{1,20}){0,2} (?:error|failed): \S)/i,
        points: 4,
    },
    {
        what: 'a sentence that begins with what cannot be',
        pattern: /^ {0,8}(?:! {1,6})?(?:could(?: not|n't)|can(?:not|'t)|unable to|failed to|missing|invalid|unknown|unsupported|no (?:such|matching|default|\w+ files?|\w+ found)|expected .{1,60} (?:but|found|got|instead))\b/i,
        points: 2,
    },
    {
        what: 'what a buildpack says went wrong',
        pattern: /^ {0,4}! {1,8}(?!warning|this |it |you |we |please |see |to |if |and |or )\S.{10}/i,
        points: 2,
    },
    { what: 'a panic', pattern: /^(?:panic: |thread '[^']*' .{0,20}panicked at|\*\* \()/, points: 8 },
    { what: 'a cause of an exception', pattern: /^ {0,8}(?:Caused by: |\[cause\]: |---> )/, points: 8 },
    { what: 'a sign for failure', pattern: /^\s{0,8}(?:[✖✘✗×❌⨯]|🔴|💥)/u, points: 2 },
    { what: 'a message of Yarn that has a number', pattern: /^➤ YN(?!0000|0002|0013|0086)\d{4}: /, points: 2 },
    {
        what: 'what is not there or cannot be done',
        pattern: /\b(?:failed to|cannot|can't|could not|couldn't|unable to|not found|no such|(?:does not|doesn't|do not|don't) (?:exist|have|support|match|satisfy|appear)|not exist|(?:is|are|was|were|has|have) not (?:been )?(?:set|defined|installed|recogni[sz]ed|allowed|supported|available|compatible|valid|detected|found|readable|writable)|expected .{1,60} (?:but|found|got|instead)|syntax error|read-only file system|i\/o error|undefined|missing|unresolved|no module|refused|denied|forbidden|unauthorized|invalid|illegal|unexpected|unknown|unrecogni[sz]ed|unsupported|incompatible|mismatch|conflict|expired|timed out|duplicate|already (?:in use|exists)|must (?:be|have|not)|out of (?:memory|range)|out of (?:date|sync)|(?:is|authentication) required|required (?:variable|environment|key|option)|no space left|killed|segmentation fault|not permitted|blocked|exceeded|violates)/i,
        points: 3,
    },
    {
        what: 'a word of failing',
        pattern: /\b(?:error|failed|failure|fails|fatal|exception|abort(?:ed)?|crashed|panic)\b/i,
        points: 2,
    },
    {
        what: 'a system error code',
        pattern: /\b(?:E(?:CONNREFUSED|NOTFOUND|ADDRINUSE|ACCES|PERM|NOENT|TIMEDOUT|CONNRESET|AI_AGAIN|PIPE)|SQLSTATE|errno)\b/i,
        points: 2,
    },
    { what: 'something quoted', pattern: /['"`‘“][^'"`’”]{1,120}['"`’”]/, points: 1 },
    {
        what: 'a warning or less',
        pattern: /^(?:\S{1,40} ){0,3}\[?(?:warn(?:ing)?s?|info|notice|debug|trace|hint|note|deprecat\w*)\b|"level": ?"(?:info|debug|warn\w*)"|level=(?:info|debug|warn\w*)/i,
        points: -6,
    },
    {
        what: 'a level below that of errors within',
        pattern: /\b(?:INFO|WARN|WARNING|DEBUG|NOTICE)\b/,
        points: -6,
    },
    { what: 'deprecated', pattern: /deprecat/i, points: -4 },
    {
        what: 'none of them',
        pattern: /\b(?:0|no|zero) (?:\w+ )?(?:errors?|failures?|failed|vulnerabilit)|errors?[:=] ?0\b|\b0 failed\b|without errors?/i,
        points: -8,
    },
    {
        what: 'a name or a file',
        pattern: /[\w@/]-(?:errors?|exceptions?)\b|\b(?:errors?|exceptions?|fail(?:ed|ure)?)[-_.](?:\w+\.)?(?:m?js|css|tsx?|py|html?|map|rb|php|ex|svg|json|\d)|\/\w*(?:error|exception)\w*\b(?!:)|\b\w+groups?\b/i,
        points: -4,
    },
    {
        what: 'a package being fetched or listed',
        pattern: /^\s*(?:Downloading|Downloaded|Collecting|Fetching|Installing|Using cached|Requirement already|Get:\d|Selecting|Preparing|Unpacking|Setting up|Compiling|Adding|Linking|create mode|Restoring|Copying|\+ |- |➤ YN0000)/,
        points: -6,
    },
    {
        what: 'a frame of a stack trace',
        pattern: /^\s*(?:at (?:.{1,200}[(:]|[\w$.<>/]{1,200}$)|File "|\.\.\. \d+ more|#\d+ |from \S+:\d+|in \S+\.\w+:\d+|\d+: 0x)|^\s+[\w./@-]+\.(?:go|rs|ex|exs):\d+/,
        points: -9,
    },
    {
        what: 'a source excerpt',
        pattern: /^\s*(?:>?\s{0,4}\d{1,6} ?[|│┃]|[|│┃] |[\^~]{2,}|\d+ \||→ \d+)|^\s*(?:throw |raise |return |if \(|\} catch|except )/,
        points: -9,
    },
    {
        what: 'a request served',
        pattern: /"?(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) \/\S*|HTTP\/[12]/,
        points: -5,
    },
    {
        what: 'advice',
        pattern: /^\s*(?:hint|help|note|tip|see|try|please|for more|read more|you (?:can|may|should)|if you|make sure|this is (?:probably|most likely)|run )\b|troubleshoot/i,
        points: -4,
    },
    { what: 'an address at the end', pattern: /https?:\/\/\S+$/, points: -2 },
    {
        what: 'an attempt that goes on',
        pattern: /\b(?:retry(?:ing)?|will try|trying again|fall(?:ing|s)? back|skipp(?:ed|ing)|ignor(?:ed|ing)|optional (?:dependenc|feature|peer)\w*)\b/i,
        points: -4,
    },
    {
        what: 'what passes on an error',
        pattern: /\bexit(?:ed)? (?:with )?(?:code|status)\b|non-?zero|\bcommand failed\b|\bcommand ['"`].{1,200}['"`] failed\b|recipe for target|could not read from remote|\b\d{1,5} (?:errors?|problems?|error\(s\))(?!\w| (?:in|at) )|^\W*(?:build|compilation|deploy(?:ment)?|install\w*|startup) (?:has )?(?:failed|error)|build failed|failed to compile|error during build|failed to execute goal|\bprocess .{0,60}exit|lifecycle|executing lifecycle|errors? (?:occurred|found)$|\bfound \d+ errors?|due to (?:\d+ )?previous|\btry again with\b|\bstaging failed\b|could not compile/i,
        points: -4,
    },
    {
        what: 'what builds print that go well',
        pattern: /^\s*(?:debconf: |invoke-rc\.d: |update-alternatives: |fatal: not a git repository|ERROR: pip's dependency resolver|(?:Previous )?[Ii]mage with name "|Could not detect a supported production environment|⨯ ESLint must be installed|Sourcemap for |tput: |Layer cache not found|mesg: )|Warning: |Error while retrieving image from cache|\(ignored\)|continuing without|^(?!.{0,60}(?:[Ee]rror|ERROR|FATAL|Exception)).{0,300}is disabled/,
        points: -8,
    },
    { what: 'a question', pattern: /\?$/, points: -3 },
    {
        what: 'a heading',
        pattern: /^\W{0,8}(?:error|failure|exception) (?:messages?|details?|logs?|output|info\w*|summary)\W{0,4}$|^ERROR in \.?\/\S+(?: \(.{1,1000}\))?$|^Error: [A-Z]\d{3,5}$/i,
        points: -6,
    },
    { what: 'prose or data at length', pattern: /^.{600}/, points: -3 },
];
const FOR = FEATURES.filter((feature) => feature.points > 0);
const AGAINST = FEATURES.filter((feature) => feature.points < 0);

;// CONCATENATED MODULE: ./build/diagnosis/rules/kinds.js
const KINDS = [
    {
        id: 'error/environment-variable',
        lines: [
            /^(?=.{0,300}?\b(?:environment (?:variables?|keys?)|env(?:\.|ironment)? var(?:iable)?s?|process\.env|os\.environ)\b)\s{0,20}(?<line>.{1,300})/i,
        ],
        class: 'configuration',
        summary: '{line}',
        advice: 'Set the variable that the line names for this component, in the app spec or the control panel; one that the build reads needs the scope RUN_AND_BUILD_TIME.',
    },
    {
        id: 'error/connection',
        lines: [
            /^(?=.{0,300}?(?:\bECONN(?:REFUSED|RESET|ABORTED)\b|\bETIMEDOUT\b|\b(?:connection|connect|socket|request|query)\b.{0,40}\b(?:refused|reset|timed? ?out|closed|terminated|disconnected|hang up|failed)|\b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:connect|reach)\b|\bno route to host\b|\bservice unavailable\b|\b50[234] (?:bad gateway|gateway))) {0,20}(?<line>.{1,300})/i,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: '{line}',
        advice: "Check that the address is right and that the service on the other side runs and takes connections from the app; a database's trusted sources have to hold the app.",
    },
    {
        id: 'error/certificate',
        lines: [/^(?=.{0,300}?(?:\bcertificate|\bSSL\b|\bTLS\b|\bx509\b))\s{0,20}(?<line>.{1,300})/],
        class: 'configuration',
        summary: '{line}',
        advice: 'Compare how the app connects with what the server offers: managed databases take TLS connections only (sslmode=require, or their CA certificate from the variable db.CA_CERT), a server without TLS needs it switched off.',
    },
    {
        id: 'error/credentials',
        lines: [
            /^(?=.{0,300}?(?:\b(?:invalid|incorrect|wrong|expired|missing|bad|revoked|malformed|no)\b.{0,20}\b(?:api[ _-]?keys?|(?:private|secret|access|account|auth) keys?|(?:access |auth |bot )?tokens?|credentials?|passwords?|secrets?|licen[sc]e(?: key)?)\b|\b(?:tokens?|credentials?|passwords?|api[ _-]?keys?|(?:private|secret|access) keys?|secrets?|licen[sc]e(?: key)?)\b.{0,20}\b(?:invalid|incorrect|wrong|expired|missing|revoked|malformed|not (?:valid|set|found|provided))\b|\bunauthori[sz]ed\b|\bauthentication (?:failed|error|required)|\bnot authenticated\b|\b(?:401|403) (?:unauthorized|forbidden)|\blogin failed))\s{0,20}(?<line>.{1,300})/i,
        ],
        unless: /SyntaxError|[Uu]nexpected token|JSON/,
        class: 'configuration',
        summary: '{line}',
        advice: 'Check the variable that holds the key, token or password: its value, whether it is still valid, and that line breaks in it have survived.',
    },
    {
        id: 'error/permission',
        lines: [
            /^(?=.{0,300}?(?:\bpermission denied\b|\bEACCES\b|\bEPERM\b|\boperation not permitted\b|\bread-only file ?system\b|\bEROFS\b))\s{0,20}(?<line>.{1,300})/i,
        ],
        class: 'configuration',
        summary: '{line}',
        advice: 'Write only into folders that the user of the container owns, such as /tmp; a file that is to be run has to be executable in the repository (git update-index --chmod=+x).',
    },
    {
        id: 'error/file-missing',
        lines: [
            /^(?=.{0,300}?(?:\bno such file or directory\b|\bENOENT\b|\b(?:file|directory|folder|path|entry ?point)\b.{0,80}\b(?:not found|does(?: not|n't) exist|is missing)\b|\bdoes not contain an? [A-Z]\w|\b(?:cannot|can't|could not|couldn't|unable to) (?:find|open|read|locate|load)\b.{0,60}(?:\bfile\b|\bdirectory\b|\.\w{1,5}\b|\/)))\s{0,20}(?<line>.{1,300})/i,
        ],
        class: 'code',
        summary: '{line}',
        advice: 'Check the path, upper and lower case too, and that the file is in the repository or made by the build: what .gitignore or .dockerignore names is not there.',
    },
    {
        id: 'error/encoding',
        lines: [
            /^(?=.{0,300}?(?:\bvalid UTF-8\b|\binvalid (?:byte sequence|utf-?8)\b|\bcodec can't decode\b|\bis not valid US-ASCII\b))\s{0,20}(?<line>.{1,300})/i,
        ],
        class: 'code',
        summary: '{line}',
        advice: 'Save the file as UTF-8, and read it as such (LANG=C.UTF-8); a binary file, such as the ._ files of macOS, is not to be read as text.',
    },
    {
        id: 'error/exception',
        lines: [
            /^\s{0,20}(?:(?:Uncaught|Unhandled|Caused by:) )?(?<error>(?:[\w$]{1,60}(?:\.|::|\\{1,2})){0,12}[A-Z][\w$]{1,60}(?:Error|Exception|Failure|Fault)(?: \[\w{1,60}\])?: \S.{0,300})/,
        ],
        class: 'code',
        summary: '{error}',
        advice: 'It is an exception of the app or of a library that nothing caught: the lines around it in the log say where it was thrown.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/engine.js





const PRECEDENCE = ['cause', 'likely', 'wrapper', 'possible', 'symptom', 'epilogue'];
function* findingIn(lines, stage, rules) {
    const recovery = lines.findLastIndex(({ text }) => RECOVERY.test(text) && !NO_RECOVERY.test(text));
    const isOvercome = (at) => at < recovery && RETRY.test(lines[at]?.text ?? '');
    const counting = [...(yield* rules.match(lines, stage))].filter(([at]) => !isOvercome(at));
    yield;
    const matches = withRootsFirst(new Map(counting), (0,chains/* rootsOfChains */.D)(lines));
    let best;
    for (const span of spansOf(lines, stage, matches).reverse()) {
        const finding = findingWithin(span, lines, matches, isOvercome);
        if (finding && isBefore(finding, best))
            best = finding;
        if (best && isOneOf(best, 'cause', 'likely', 'wrapper'))
            return best;
    }
    return best;
}
function isBefore(one, other) {
    return !other || PRECEDENCE.indexOf(one.precedence) < PRECEDENCE.indexOf(other.precedence);
}
function isOneOf({ precedence }, ...some) {
    return some.includes(precedence);
}
function spansOf(lines, stage, matches) {
    if (stage === 'BUILD')
        return stepsOf(lines);
    const failures = [...matches.values()].filter(({ rank }) => rank === 'cause' || rank === 'wrapper');
    return startsOf(lines, failures.map(({ at }) => at[0]).sort((a, b) => a - b));
}
const RETRY = /\b(?:retrying|will retry|retry in|trying again|next attempt)\b/i;
const RECOVERY = /\b(?:connected|ready|listening|recovered|succeeded|successful(?:ly)?)\b|\b(?:GET|HEAD) \/\S{0,200} (?:HTTP\/[\d.]+"? )?200\b/i;
const NO_RECOVERY = /\b(?:not|isn't|disconnected|waiting|until|error|fail(?:ed|ure)?)\b/i;
function withRootsFirst(matches, roots) {
    const result = new Map(matches);
    for (const [at, match] of matches) {
        const root = roots.get(at);
        const ofRoot = root === undefined ? undefined : matches.get(root);
        if (root === undefined || match.rank !== 'cause' || ofRoot?.rank !== 'cause')
            continue;
        result.set(at, { ...match, rank: 'wrapper' });
        if (result.get(root)?.at.length === 1)
            result.set(root, { ...ofRoot, at: [root, at] });
    }
    return result;
}
function findingWithin(span, lines, matches, isOvercome) {
    const first = new Map();
    for (let at = span.from; at < span.to; at++) {
        const match = matches.get(at);
        if (match && !first.has(match.rank))
            first.set(match.rank, match);
    }
    const isNoise = (at) => matches.has(at) || (0,chains/* isFrame */.q)(lines[at]?.text ?? '') || isOvercome(at);
    const cause = known('cause', first.get('cause'));
    if (cause)
        return withMore(cause, span, lines, matches, isNoise);
    const line = bestLine(lines, span.from, span.to, isNoise);
    const command = failedCommandIn(span, lines, matches);
    const unknown = line && {
        precedence: line.score >= STRONG_SCORE ? 'likely' : 'possible',
        ...kindOf(line, lines),
        at: command && command.at[0] > line.at ? [line.at, command.at[0]] : [line.at],
    };
    const failedCommand = known('wrapper', command);
    if (failedCommand) {
        const output = unknown?.at[0] ?? lastOutput(lines, span, failedCommand.at[0], isNoise);
        if (output < failedCommand.at[0])
            failedCommand.at = [output, failedCommand.at[0]];
    }
    const epilogue = known('epilogue', first.get('epilogue'));
    return [
        unknown,
        failedCommand ?? known('wrapper', first.get('wrapper')),
        known('symptom', first.get('symptom')),
        epilogue && (weakLineBefore(epilogue, span, lines, isNoise) ?? epilogue),
    ].reduce((best, finding) => (finding && isBefore(finding, best) ? finding : best), undefined);
}
function kindOf({ at, score }, lines) {
    const text = lines[at]?.text ?? '';
    for (const rule of score >= STRONG_SCORE ? KINDS : []) {
        const found = rule.unless?.test(text) ? null : rule.lines[0].exec(text);
        if (found)
            return { rule, parts: { ...found.groups } };
    }
    return { rule: undefined, parts: {} };
}
const MAX_LINES_TO_EPILOGUE = 15;
function weakLineBefore(epilogue, { from }, lines, isNoise) {
    const [keyLine] = epilogue.at;
    const line = bestLine(lines, Math.max(from, keyLine - MAX_LINES_TO_EPILOGUE), keyLine, isNoise, MIN_SCORE_BEFORE_EPILOGUE);
    return line && { precedence: 'epilogue', rule: undefined, parts: {}, at: [line.at, keyLine] };
}
const MAX_LINES_TO_MORE = 10;
function withMore(cause, { to }, lines, matches, isNoise) {
    const [keyLine] = cause.at;
    if (cause.at.length > 1)
        return cause;
    const end = Math.min(to, keyLine + 1 + MAX_LINES_TO_MORE);
    for (let at = keyLine + 1; at < end; at++) {
        const other = matches.get(at);
        if (other?.rank === 'cause' && other.rule !== cause.rule)
            return { ...cause, at: [keyLine, at] };
    }
    const next = bestLine(lines, keyLine + 1, end, isNoise);
    return next && next.score >= STRONG_SCORE ? { ...cause, at: [keyLine, next.at] } : cause;
}
function known(precedence, match) {
    return match && { precedence, rule: match.rule, parts: match.parts, at: match.at };
}

;// CONCATENATED MODULE: ./build/diagnosis/error-codes.js


function reasonMeaning(code, message) {
    const known = (0,reasons/* reasonFor */.qo)(code);
    const exitCode = (0,exit_codes/* exitCodeIn */.JD)(code, message);
    if (exitCode === undefined)
        return known ? withLink(known) : unknownCode(code, message);
    const { explanation, nextStep, whenBuilding } = (0,exit_codes/* exitCodeMeaning */.xB)(exitCode);
    const isGeneral = (0,exit_codes/* saysOnlyToReadTheLog */.r$)(exitCode);
    if (!known) {
        const ended = exitCode === 0 ? 'ended, though it should keep running' : `stopped with exit code ${exitCode}`;
        return { short: ended, explanation, nextStep, isGeneral, link: `${reasons/* ERROR_CODES_PAGE */.IA}#container-errors` };
    }
    if (!known.exits)
        return withLink(known);
    const short = `${known.short} (exit code ${exitCode})`;
    const next = known.exits === 'build' ? whenBuilding : nextStep;
    if (next === undefined)
        return { ...withLink(known), short };
    const more = `${known.explanation} ${explanation}`;
    return { ...withLink(known), short, explanation: more, nextStep: next, isGeneral };
}
function withLink({ short, explanation, nextStep, anchor, exits }) {
    return { short, explanation, nextStep, isGeneral: exits !== undefined, link: reasons/* ERROR_CODES_PAGE */.IA + anchor };
}
function unknownCode(code, message) {
    const said = [code, message].filter(Boolean).join(': ');
    return {
        short: code ? `failed with ${code}` : 'failed',
        explanation: said ? `App Platform says: ${said}` : 'App Platform gives no reason.',
        nextStep: READ_LOG_IF_ANY,
        isGeneral: true,
        link: reasons/* ERROR_CODES_PAGE */.IA,
    };
}
const READ_LOG_IF_ANY = 'Read the last lines of the log, if there is one; otherwise see the activity of the app in the control panel.';

// EXTERNAL MODULE: ./build/diagnosis/excerpt.js
var diagnosis_excerpt = __webpack_require__(68487);
;// CONCATENATED MODULE: ./build/diagnosis/source-format.js
const PATH = String.raw `(?<file>(?:file:\/\/)?[^\s:"'\`|<>()*?][^\s:"'\`|<>*?]{0,300}\.`;
function pattern(...parts) {
    return new RegExp(parts.join(''));
}

;// CONCATENATED MODULE: ./build/diagnosis/javascript-formats.js

const SCRIPT = '(?:[cm]?[jt]sx?|vue|svelte|astro))';
const BUNDLED = '(?:[cm]?[jt]sx?|vue|svelte|astro|json|css|s[ac]ss|less|mdx?|html?))';
const JAVASCRIPT_FORMATS = [
    {
        kind: 'line',
        pattern: pattern(`^${PATH}${SCRIPT}`, String.raw `\((?<line>\d{1,6}),(?<column>\d{1,5})\): error (?<code>TS\d{1,6}): (?<message>.+)`),
    },
    {
        kind: 'line',
        pattern: pattern(`^${PATH}${SCRIPT}`, String.raw `:(?<line>\d{1,6}):(?<column>\d{1,5}) - error (?<code>(?:TS|NG)-?\d{1,7}): (?<message>.+)`),
    },
    {
        kind: 'pair',
        first: pattern(String.raw `^\[tsl\] ERROR in `, PATH, SCRIPT, String.raw `\((?<line>\d{1,6}),(?<column>\d{1,5})\)`),
        second: /^\s+(?<code>TS\d{1,6}): (?<message>.+)/,
        within: 1,
    },
    {
        kind: 'pair',
        first: pattern(String.raw `^\.\/`, PATH, BUNDLED, String.raw `:(?<line>\d{1,6}):(?<column>\d{1,5})$`),
        second: /^(?<message>(?:Type error|Syntax Error|Module not found|Parsing .{1,40} failed|Error|Export .{1,80} doesn't exist)\b.*)/i,
        within: 1,
    },
    {
        kind: 'line',
        pattern: pattern(`^${PATH}${BUNDLED}`, String.raw `:(?<line>\d{1,6}):(?<column>\d{1,5}): ERROR: (?<message>.+)`),
    },
    {
        kind: 'line',
        pattern: pattern(String.raw `^(?:\[[\w:@\/. -]{1,80}\] ?)?`, PATH, BUNDLED, String.raw ` \((?<line>\d{1,6}):(?<column>\d{1,5})\): (?<message>.+)`),
    },
    {
        kind: 'pair',
        first: /^\[[\w:@/. -]{1,80}\] ?(?<message>.+)/,
        second: pattern(String.raw `^\s*╭─\[ `, PATH, BUNDLED, String.raw `:(?<line>\d{1,6}):(?<column>\d{1,5}) \]`),
        within: 2,
    },
    {
        kind: 'pair',
        first: /^(?:✘|X) \[ERROR\] (?<message>.+)/,
        second: pattern(String.raw `^\s+`, PATH, BUNDLED, String.raw `:(?<line>\d{1,6}):(?<column>\d{1,5}):$`),
        within: 2,
    },
    {
        kind: 'pair',
        first: pattern(String.raw `^ERROR in (?:\.\/)?`, PATH, BUNDLED, String.raw `[ :](?<line>\d{1,6}):(?<column>\d{1,5})`),
        second: /^(?<message>\S.+)/,
        within: 1,
    },
    {
        kind: 'line',
        pattern: pattern(`^${PATH}${SCRIPT}`, String.raw `: line (?<line>\d{1,6}), col (?<column>\d{1,5}), Error - (?<message>.+?)(?: \((?<code>[@\w/-]{1,80})\))?$`),
    },
    {
        kind: 'rows',
        header: pattern(`^${PATH}${SCRIPT}$`),
        row: /^\s{0,8}(?<line>\d{1,6}):(?<column>\d{1,5})\s{1,8}(?:error\s{1,8}|Error: )(?<message>\S.*?)(?:\s{2,}(?<code>[@\w/.-]{1,80}))?$/,
    },
    {
        kind: 'pair',
        first: pattern(`^${PATH}${SCRIPT}`, String.raw `:(?<line>\d{1,6})$`),
        second: /^(?<message>SyntaxError(?: \[\w{1,40}\])?: .+)/,
        within: 6,
    },
    {
        kind: 'trace',
        head: /^(?:Uncaught |\[?error\]? )?(?<message>(?:[\w.$]{0,80}(?:Error|Exception)(?: \[\w{1,60}\])?|error): .+)/,
        frame: pattern(String.raw `^\s+at (?:.{1,200} \()?`, PATH, SCRIPT, String.raw `:(?<line>\d{1,6}):(?<column>\d{1,5})\)?$`),
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/source-formats.js


const COMPILED = [
    {
        kind: 'line',
        pattern: pattern('^(?:vet: )?', PATH, String.raw `go):(?<line>\d{1,6}):(?<column>\d{1,5}): (?<message>.+)`),
    },
    {
        kind: 'trace',
        head: /^(?<message>(?:panic|fatal error): .+)/,
        frame: pattern(String.raw `^\s+`, PATH, String.raw `go):(?<line>\d{1,6})(?: \+0x[0-9a-f]{1,16})?$`),
    },
    {
        kind: 'pair',
        first: /^error(?:\[(?<code>E\d{4})\])?: (?!could not compile|aborting due)(?<message>.+)/,
        second: pattern(String.raw `^\s{0,8}--> `, PATH, String.raw `rs):(?<line>\d{1,6}):(?<column>\d{1,5})$`),
        within: 3,
    },
    {
        kind: 'pair',
        first: pattern(String.raw `^\s{0,4}thread '[^']{0,100}' (?:\(\d{1,10}\) )?panicked at `, PATH, String.raw `rs):(?<line>\d{1,6}):(?<column>\d{1,5}):$`),
        second: /^\s{0,4}(?<message>\S.*)/,
        within: 1,
    },
    {
        kind: 'line',
        pattern: pattern(String.raw `^\s{0,4}thread '[^']{0,100}' panicked at '(?<message>.{1,300})', `, PATH, String.raw `rs):(?<line>\d{1,6}):(?<column>\d{1,5})`),
    },
    {
        kind: 'line',
        pattern: pattern(`^${PATH}`, String.raw `java):(?<line>\d{1,6}): error: (?<message>.+)`),
    },
    {
        kind: 'line',
        pattern: pattern(String.raw `^\[ERROR\] `, PATH, String.raw `(?:java|kt|groovy|scala)):\s?[[(]?(?<line>\d{1,6})[,:]\s?(?<column>\d{1,5})[\])]?:?\s(?<message>.+)`),
    },
    {
        kind: 'line',
        pattern: pattern('^e: ', PATH, String.raw `kts?):\s?\(?(?<line>\d{1,6})[:,]\s?(?<column>\d{1,5})\)?:?\s(?<message>.+)`),
    },
    {
        kind: 'line',
        pattern: pattern(String.raw `^\[error\] `, PATH, String.raw `scala):(?<line>\d{1,6})(?::(?<column>\d{1,5}))?:? (?<message>.+)`),
    },
    {
        kind: 'line',
        pattern: pattern(`^${PATH}`, String.raw `(?:cs|fs|vb|cshtml|razor))\((?<line>\d{1,6}),(?<column>\d{1,5})(?:,\d{1,6},\d{1,5})?\): error (?<code>[A-Z]{2,10}\d{2,6}): (?<message>[^[]+)`),
    },
    {
        kind: 'trace',
        head: /^\s{0,4}(?:Unhandled [Ee]xception[.:]|-{3}>) (?<message>.+)/,
        frame: pattern(String.raw `^\s+at .{1,400}\) in `, PATH, String.raw `(?:cs|fs|vb|cshtml|razor)):line (?<line>\d{1,6})$`),
    },
    {
        kind: 'line',
        pattern: pattern(`^${PATH}`, String.raw `(?:c|cc|cpp|cxx|h|hh|hpp)):(?<line>\d{1,6}):(?<column>\d{1,5}): (?:fatal )?error: (?<message>.+)`),
    },
];
const SCRIPTED = [
    {
        kind: 'pair',
        first: /^\s{0,8}(?:\*{3} )?\s{0,4}File "(?<file>[^"]{1,300})", line (?<line>\d{1,6})$/,
        second: /^(?<message>(?:SyntaxError|IndentationError|TabError): .+)/,
        within: 3,
    },
    {
        kind: 'trace-to-message',
        head: /^Traceback \(most recent call last\):/,
        frame: /^\s{1,8}File "(?<file>[^"]{1,300})", line (?<line>\d{1,6})/,
        message: /^(?<message>[A-Za-z_][\w.]{0,150}(?:: .+|$))/,
    },
    {
        kind: 'line',
        pattern: pattern('^', PATH, String.raw `(?:rb|ru|rake)):(?<line>\d{1,6}): (?<message>syntax errors?\b.+)`),
    },
    {
        kind: 'trace',
        head: /:\d{1,6}:in [`'][^'`]{1,200}': (?<message>.+)/,
        frame: pattern(String.raw `^(?:\s+from )?`, PATH, String.raw `(?:rb|ru|rake)):(?<line>\d{1,6}):in `),
    },
    {
        kind: 'trace',
        head: /^(?<message>[A-Z]\w{0,60}(?:::\w{1,60}){0,6}: .+)/,
        frame: pattern(String.raw `^\s{0,4}`, PATH, String.raw `(?:rb|ru|rake)):(?<line>\d{1,6}):in `),
    },
    {
        kind: 'trace',
        head: /(?:Fatal|Parse) error: {1,3}(?:Uncaught )?(?<message>.{1,400}?)(?: in \/\S{1,300}|$)/,
        frame: pattern(String.raw `(?: in |^#\d{1,3} )`, PATH, String.raw `(?:php|phtml))(?::|\(| on line )(?<line>\d{1,6})`),
    },
    {
        kind: 'line',
        pattern: pattern(String.raw `^\*\* \((?:CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError)\) `, PATH, String.raw `(?:exs?|heex|eex|leex)):(?<line>\d{1,6})(?::(?<column>\d{1,5}))?: (?<message>.+)`),
    },
    {
        kind: 'pair',
        first: /^\s{0,6}error: (?<message>.+)/,
        second: pattern('└─ ', PATH, String.raw `(?:exs?|heex|eex|leex)):(?<line>\d{1,6})(?::(?<column>\d{1,5}))?`),
        within: 12,
    },
    {
        kind: 'line',
        pattern: pattern(String.raw `^(?:Error|ERROR)\b.{0,300}"`, PATH, String.raw `(?:html|md|toml|ya?ml|json|scss|sass)):(?<line>\d{1,6}):(?<column>\d{1,5})": (?<message>.+)`),
    },
];
const SOURCE_FORMATS = [...JAVASCRIPT_FORMATS, ...COMPILED, ...SCRIPTED];

;// CONCATENATED MODULE: ./build/diagnosis/source-paths.js
const BUILD_FOLDERS = ['/workspace', '/.app_platform_workspace', '/usr/src/app', '/app'];
const NOT_SOURCES = /(?:^|\/)(?:node_modules|vendor|site-packages|dist-packages|dist|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|\.heroku|\.cargo|\.rustup|gems|rubygems|deps|_build|target|bower_components|\.pnpm|\.yarn|__pycache__|obj)\//;
const PLAIN_PATH = /^[\p{L}\p{N}_@.+()[\]$~&=, -]+(?:\/[\p{L}\p{N}_@.+()[\]$~&=, -]+)*$/u;
const MAX_PATH_CHARS = 400;
function repositoryPath(named, roots) {
    if (named.length > MAX_PATH_CHARS)
        return undefined;
    const path = named.replace(/^(?:file:\/\/|webpack:\/\/\/?(?:\.\/)?)/, '');
    const relative = path.startsWith('/') ? withoutFolder(path, roots) : path;
    if (relative === undefined)
        return undefined;
    const isWhole = path.startsWith('/') && roots.sourceDir !== '' && relative.startsWith(`${roots.sourceDir}/`);
    const whole = normalized(isWhole || roots.sourceDir === '' ? relative : `${roots.sourceDir}/${relative}`);
    if (whole === undefined || !PLAIN_PATH.test(whole) || NOT_SOURCES.test(`${whole}/`))
        return undefined;
    return whole;
}
function withoutFolder(path, { folders = [] }) {
    const folder = [...folders, ...BUILD_FOLDERS]
        .map((one) => one.replace(/\/+$/, ''))
        .filter((one) => one !== '' && path.startsWith(`${one}/`))
        .sort((one, other) => other.length - one.length)[0];
    return folder && path.slice(folder.length + 1);
}
function normalized(path) {
    const segments = [];
    for (const segment of path.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            segments.push(segment);
        else if (segments.pop() === undefined)
            return undefined;
    }
    return segments.length > 0 ? segments.join('/') : undefined;
}

;// CONCATENATED MODULE: ./build/diagnosis/source-locations.js


const MAX_LOCATIONS = 10;
const MAX_MESSAGE_CHARS = 500;
function sourceLocations(lines, roots) {
    const folders = [...(roots.folders ?? []), ...workingFolders(lines)];
    const found = new Map();
    let looked = 0;
    for (let index = 0; index < lines.length && found.size < MAX_LOCATIONS; index++) {
        const text = lines[index]?.text ?? '';
        if (text.length > MAX_TEXT_CHARS || !CAN_BEGIN.test(text))
            continue;
        if (++looked > MAX_LINES_LOOKED_AT)
            break;
        for (const format of SOURCE_FORMATS) {
            const places = placesAt(format, lines, index, { ...roots, folders });
            for (const place of places.slice(0, MAX_LOCATIONS - found.size)) {
                const key = `${place.file}:${place.line}`;
                if (!found.has(key))
                    found.set(key, place);
            }
            if (places.length > 0)
                break;
        }
    }
    return [...found.values()];
}
const MAX_LINES_LOOKED_AT = 4_000;
const CAN_BEGIN = /\.\w{1,8}"?[:( ]{1,2}(?:line )?[[(]?\d|", line \d|rror\b|ERROR|xception|panic|Traceback|^[A-Z][\w:]{0,150}: |-{3}>|\.(?:[cm]?[jt]sx?|vue|svelte|astro)$|^\[/;
const WORKDIR = /(?:^|[\s\]:])WORKDIR (?<folder>\/[\w./-]{1,200})\s*(?:\d[\d.]*s)?$/;
const MAX_WORKING_FOLDERS = 10;
function workingFolders(lines) {
    const folders = new Set();
    for (const { text } of lines) {
        if (!text.includes('WORKDIR /'))
            continue;
        const folder = WORKDIR.exec(text)?.groups?.folder;
        if (folder && folder !== '/' && folders.size < MAX_WORKING_FOLDERS)
            folders.add(folder);
    }
    return [...folders];
}
function placesAt(format, lines, index, roots) {
    switch (format.kind) {
        case 'line':
            return placeOf(groupsOf(format.pattern, lines, index), roots);
        case 'pair':
            return pairAt(format, lines, index, roots);
        case 'rows':
            return rowsAt(format, lines, index, roots);
        case 'trace':
            return traceAt(format, lines, index, roots);
        case 'trace-to-message':
            return traceToMessageAt(format, lines, index, roots);
    }
}
function pairAt({ first, second, within }, lines, index, roots) {
    const one = groupsOf(first, lines, index);
    if (!one)
        return [];
    for (let next = index + 1; next <= index + within; next++) {
        const other = groupsOf(second, lines, next);
        if (other)
            return placeOf({ ...one, ...other }, roots);
        if (groupsOf(first, lines, next))
            return [];
    }
    return [];
}
const MAX_ROWS = 200;
function rowsAt({ header, row }, lines, index, roots) {
    const head = groupsOf(header, lines, index);
    if (!head)
        return [];
    const places = [];
    for (let next = index + 1; next <= index + MAX_ROWS && places.length < MAX_LOCATIONS; next++) {
        const text = lines[next]?.text ?? '';
        if (text.trim() === '')
            break;
        places.push(...placeOf({ ...head, ...groupsOf(row, lines, next) }, roots));
    }
    return places;
}
const MAX_TRACE_LINES = 100;
function traceAt({ head, frame }, lines, index, roots) {
    const said = groupsOf(head, lines, index);
    if (!said)
        return [];
    let frames = 0;
    for (let next = index; next <= index + MAX_TRACE_LINES; next++) {
        if (next > index && groupsOf(head, lines, next))
            break;
        const at = groupsOf(frame, lines, next);
        if (at)
            frames++;
        else if (frames === 0 && next - index > MAX_HEAD_LINES)
            break;
        const places = placeOf(at && { ...said, ...at }, roots);
        if (places.length > 0)
            return places;
    }
    return [];
}
const MAX_HEAD_LINES = 12;
function traceToMessageAt({ head, frame, message }, lines, index, roots) {
    if (!groupsOf(head, lines, index))
        return [];
    let place;
    for (let next = index + 1; next <= index + 3 * MAX_TRACE_LINES && next < lines.length; next++) {
        const at = groupsOf(frame, lines, next);
        if (at && placeOf({ ...at, message: '-' }, roots).length > 0)
            place = at;
        const said = at ? undefined : groupsOf(message, lines, next);
        if (said)
            return placeOf(place && { ...place, ...said }, roots);
    }
    return [];
}
const MAX_TEXT_CHARS = 1_000;
function groupsOf(pattern, lines, index) {
    const text = lines[index]?.text;
    const match = text === undefined || text.length > MAX_TEXT_CHARS ? null : pattern.exec(text);
    return match ? (match.groups ?? {}) : undefined;
}
function placeOf(groups, roots) {
    const message = groups?.message?.trim();
    if (!groups?.file || !groups.line || !message)
        return [];
    const file = repositoryPath(groups.file, roots);
    const line = Number(groups.line);
    if (file === undefined || line < 1)
        return [];
    const column = Number(groups.column ?? 0);
    return [
        {
            file,
            line,
            column: column > 0 ? column : undefined,
            message: message.slice(0, MAX_MESSAGE_CHARS).toWellFormed(),
            code: groups.code,
        },
    ];
}

;// CONCATENATED MODULE: ./build/diagnosis/failure-locations.js

const LINES_AROUND_EVIDENCE = 120;
function failureLocations(read, { evidence, class: causeClass }, stage, roots) {
    const [the] = evidence;
    const log = read.find(({ file }) => file === the?.log);
    if (!the || !log || !NAMES_SOURCES.has(causeClass))
        return [];
    const near = ({ number }) => Math.abs(number - the.line) <= LINES_AROUND_EVIDENCE;
    return sourceLocations(stage === 'BUILD' ? log.lines : log.lines.filter(near), roots);
}
const NAMES_SOURCES = new Set(['code', 'dependency', 'configuration', 'unknown']);

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/logs/line-prefix.js
var line_prefix = __webpack_require__(14015);
;// CONCATENATED MODULE: ./build/diagnosis/rule.js
const MAX_LINE_CHARS = 2_000;

;// CONCATENATED MODULE: ./build/diagnosis/lines.js



const lines_MAX_LINES = 20_000;
function linesOf(end, component) {
    const lines = [];
    const indent = new BuilderIndent();
    let writer = component;
    for (const [number, bytes] of lastLines(end)) {
        const prefix = (0,line_prefix/* prefixSpan */.xW)(bytes);
        if (prefix && component !== undefined)
            writer = bytes.toString('latin1', 0, prefix.nameEnd);
        if (component !== undefined && writer !== component)
            continue;
        const text = indent.strip(plainText(bytes.subarray(prefix?.end ?? 0)));
        lines.push({ number, text: withoutFrame(text) });
    }
    return lines;
}
const NEWLINE = 0x0a;
function* lastLines({ bytes, firstLine }) {
    const starts = bytes.length > 0 ? [0] : [];
    for (let at = bytes.indexOf(NEWLINE); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(NEWLINE, at + 1))
        starts.push(at + 1);
    for (let index = Math.max(0, starts.length - lines_MAX_LINES); index < starts.length; index++) {
        const next = starts[index + 1];
        const end = next === undefined ? withoutNewline(bytes) : next - 1;
        yield [firstLine + index, bytes.subarray(starts[index], end)];
    }
}
function withoutNewline(bytes) {
    return bytes.at(-1) === NEWLINE ? bytes.length - 1 : bytes.length;
}
const MAX_LINE_BYTES = 4 * MAX_LINE_CHARS;
function plainText(bytes) {
    const text = lastWrite(bytes).toString('utf8', 0, MAX_LINE_BYTES);
    const plain = UNUSUAL.test(text)
        ? (0,external_node_util_.stripVTControlCharacters)(text).replaceAll('\t', '    ').replace(CONTROL, '')
        : text;
    return plain.length > MAX_LINE_CHARS ? plain.slice(0, MAX_LINE_CHARS).toWellFormed() : plain.trimEnd();
}
const RETURN = 0x0d;
function lastWrite(line) {
    let end = line.length;
    while (end > 0 && line[end - 1] === RETURN)
        end--;
    const from = end === 0 ? -1 : line.lastIndexOf(RETURN, end - 1);
    return line.subarray(from + 1, end);
}
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const UNUSUAL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
class BuilderIndent {
    #heroku = false;
    strip(line) {
        const inBox = line.startsWith('│') || line.startsWith('╭') || line.startsWith('╰');
        let text = inBox ? line.replace(BOX_EDGE, '') : line;
        text = text.replace(BUILDER, '').replace(BUILDKIT_TIME, '');
        if (withoutIndent(text).startsWith('-----> '))
            this.#heroku = true;
        if (!inBox && !this.#heroku)
            return text.replace(COMPOSER_SCRIPT, '');
        const own = withoutIndent(text);
        return (this.#heroku ? withoutIndent(own) : own).replace(COMPOSER_SCRIPT, '');
    }
}
const BOX_EDGE = /^(?:│ ?|[╭╰][─━╼ ]*)/;
const BUILDER = /^(?:\[INFO\] {1,8})?\[(?:builder|creator|detector|analyzer|restorer|exporter|build|extender)\] {0,5}|^ {1,8}\[(?:builder|creator)\] {0,5}|^#\d{1,4} (?=\S)(?:\d{1,6}\.\d{0,3} )?/;
const COMPOSER_SCRIPT = /^ {0,4}!!(?: {2}|$)/;
const BUILDKIT_TIME = /^(?:\d\.\d{3}|\d{2}\.\d{2}|\d{3}\.\d) (?=\S| {2})/;
function withoutFrame(text) {
    const framed = text.endsWith('│') || text.endsWith('┃') || text.endsWith('║') ? FRAMED.exec(text)?.[1] : '';
    return framed?.trimEnd() || text;
}
const FRAMED = /^ {0,8}[│┃║] {1,8}([^ │┃║][^│┃║]{0,2000})[│┃║]$/;
const HEROKU_INDENT = '       ';
function withoutIndent(text) {
    return text.startsWith(HEROKU_INDENT) ? text.slice(HEROKU_INDENT.length) : text;
}

;// CONCATENATED MODULE: ./build/diagnosis/literal-search.js
class LiteralSearch {
    #literals;
    #anchored = new Array(1 << HASH_BITS).fill(undefined);
    constructor(literals) {
        this.#literals = literals;
        const frequency = new Map();
        for (const literal of literals)
            for (const hash of hashesOf(literal))
                frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
        for (const [index, literal] of literals.entries()) {
            const hashes = hashesOf(literal);
            const counts = hashes.map((hash) => frequency.get(hash));
            const offset = counts.indexOf(Math.min(...counts));
            const hash = hashes[offset];
            const anchors = this.#anchored[hash] ?? [];
            this.#anchored[hash] = anchors;
            anchors.push({ index, offset });
        }
    }
    each(line, found) {
        let window = 0;
        for (let at = 0; at < line.length; at++) {
            window = next(window, line.charCodeAt(at));
            const anchors = this.#anchored[hashOf(window)];
            if (anchors === undefined)
                continue;
            for (const { index, offset } of anchors)
                if (standsAt(line, at - 2 - offset, this.#literals[index]))
                    found(index);
        }
    }
}
const { imul } = Math;
const HASH_BITS = 15;
function next(window, code) {
    return ((window << 7) | folded(code)) & 0x1f_ffff;
}
function hashOf(window) {
    return imul(window, 0x9e37_79b1) >>> (32 - HASH_BITS);
}
function hashesOf(literal) {
    const hashes = [];
    let window = 0;
    for (let at = 0; at < literal.length; at++) {
        window = next(window, literal.charCodeAt(at));
        if (at >= 2)
            hashes.push(hashOf(window));
    }
    return hashes;
}
function standsAt(line, start, literal) {
    if (start < 0 || start + literal.length > line.length)
        return false;
    for (let at = 0; at < literal.length; at++)
        if (folded(line.charCodeAt(start + at)) !== literal.charCodeAt(at))
            return false;
    return true;
}
function folded(code) {
    if (code >= 0x41 && code <= 0x5a)
        return code + 0x20;
    return code < 0x80 ? code : 0;
}

;// CONCATENATED MODULE: ./build/diagnosis/literals.js
function requiredLiterals({ source, flags }) {
    return new Parser(source, flags.includes('u') || flags.includes('v')).parse();
}
const MIN_LITERAL_CHARS = 3;
const MAX_ALTERNATIVES = 24;
class Parser {
    #source;
    #unicode;
    #at = 0;
    constructor(source, unicode) {
        this.#source = source;
        this.#unicode = unicode;
    }
    parse() {
        return this.#alternatives();
    }
    #alternatives() {
        let all = [];
        for (;;) {
            const literals = this.#sequence();
            all =
                all && literals && all.length + literals.length <= MAX_ALTERNATIVES
                    ? [...all, ...literals]
                    : undefined;
            if (this.#source[this.#at] !== '|')
                return all;
            this.#at++;
        }
    }
    #sequence() {
        let best;
        let run = '';
        const endRun = () => {
            best = better(best, run.length >= MIN_LITERAL_CHARS ? [run] : undefined);
            run = '';
        };
        while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at])) {
            const atom = this.#atom();
            if (atom.kind === 'nothing')
                continue;
            const { optional, once } = this.#quantifier();
            if (atom.kind === 'character' && !optional)
                run += atom.text;
            if (atom.kind !== 'character' || !once)
                endRun();
            if (atom.kind === 'group' && !optional)
                best = better(best, atom.literals);
        }
        endRun();
        return best;
    }
    #atom() {
        const char = this.#source[this.#at++];
        if (char === '^' || char === '$')
            return { kind: 'nothing' };
        if (char === '.')
            return { kind: 'any' };
        if (char === '[')
            return this.#characterClass();
        if (char === '(')
            return this.#group();
        if (char === '\\')
            return this.#escape();
        return character(char);
    }
    #characterClass() {
        while (this.#source[this.#at] !== ']')
            this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
        this.#at++;
        return { kind: 'any' };
    }
    #group() {
        const head = /^\?(?:<?[=!]|:|<[^>]*>|[ims-]+:)?/.exec(this.#source.slice(this.#at, this.#at + 60))?.[0] ?? '';
        this.#at += head.length;
        const literals = this.#alternatives();
        this.#at++;
        return head.endsWith('=') || head.endsWith('!') ? { kind: 'nothing' } : { kind: 'group', literals };
    }
    #escape() {
        const char = this.#source[this.#at++];
        if (char === 'b' || char === 'B')
            return { kind: 'nothing' };
        if (char === 'k')
            this.#at = this.#source.indexOf('>', this.#at) + 1;
        if (char === 'u')
            this.#at += this.#source[this.#at] === '{' ? this.#source.indexOf('}', this.#at) - this.#at + 1 : 4;
        if (char === 'x')
            this.#at += 2;
        if ((char === 'p' || char === 'P') && this.#unicode)
            this.#at = this.#source.indexOf('}', this.#at) + 1;
        return /[a-zA-Z0-9]/.test(char) ? { kind: 'any' } : character(char);
    }
    #quantifier() {
        if (!'*+?{'.includes(this.#source[this.#at] ?? ' '))
            return { optional: false, once: true };
        const [all = '', min] = QUANTIFIER.exec(this.#source.slice(this.#at, this.#at + 20)) ?? [];
        this.#at += all.length;
        return { optional: all.startsWith('*') || all.startsWith('?') || min === '0', once: all === '' };
    }
}
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/;
function character(char) {
    return char >= ' ' && char <= '~' ? { kind: 'character', text: char.toLowerCase() } : { kind: 'any' };
}
function better(one, other) {
    return worth(other) > worth(one) ? other : one;
}
function worth(literals) {
    if (!literals)
        return 0;
    return Math.min(...literals.map(({ length }) => length)) - literals.length / 8;
}

;// CONCATENATED MODULE: ./build/diagnosis/matching.js


const RANKS = ['cause', 'wrapper', 'symptom', 'epilogue'];
class RuleSet {
    rules;
    #search;
    #needing = [];
    #always = [];
    constructor(rules) {
        this.rules = rules;
        const places = new Map();
        for (const [index, rule] of rules.entries()) {
            const literals = requiredLiterals(rule.lines[0]);
            if (!literals)
                this.#always.push(index);
            for (const literal of literals ?? []) {
                const place = places.get(literal) ?? places.size;
                places.set(literal, place);
                this.#needing[place] ??= [];
                this.#needing[place].push(index);
            }
        }
        this.#search = new LiteralSearch([...places.keys()]);
    }
    *match(lines, stage) {
        const best = new Map();
        const seenAt = new Int32Array(this.rules.length).fill(-1);
        let chars = 0;
        for (const [index, { text }] of lines.entries()) {
            if (text === '')
                continue;
            chars += text.length;
            if (chars > PIECE_CHARS) {
                yield;
                chars = 0;
            }
            const tryRule = (place) => {
                if (seenAt[place] === index)
                    return;
                seenAt[place] = index;
                const rule = this.rules[place];
                if (rule.stage !== undefined && rule.stage !== stage)
                    return;
                const match = matchAt(rule, lines, index);
                if (match && this.#saysMore(match, best.get(match.at[0])))
                    best.set(match.at[0], match);
            };
            this.#always.forEach(tryRule);
            this.#search.each(text, (literal) => this.#needing[literal]?.forEach(tryRule));
        }
        return best;
    }
    #saysMore(match, than) {
        if (!than)
            return true;
        const byRank = RANKS.indexOf(match.rank) - RANKS.indexOf(than.rank);
        return byRank !== 0 ? byRank < 0 : this.rules.indexOf(match.rule) < this.rules.indexOf(than.rule);
    }
}
const PIECE_CHARS = 128 * 1024;
const DEFAULT_WITHIN = 10;
function matchAt(rule, lines, start) {
    if (rule.lines[0].exec(lines[start].text) === null)
        return undefined;
    const { within = DEFAULT_WITHIN, unless, evidence = 0, rank = 'cause' } = rule;
    const at = [];
    const parts = {};
    for (const [index, pattern] of rule.lines.entries()) {
        const from = index === 0 ? start : at[index - 1] + 1;
        const to = index === 0 ? start : Math.min(lines.length - 1, from + within - 1);
        const place = find(pattern, unless, lines, from, to, parts);
        if (place === undefined)
            return undefined;
        at.push(place);
    }
    const keyLine = at[evidence] ?? start;
    return { rule, rank, at: [keyLine, ...at.filter((place) => place !== keyLine)], parts };
}
function find(pattern, unless, lines, from, to, parts) {
    for (let index = from; index <= to; index++) {
        const { text } = lines[index];
        const found = pattern.exec(text);
        if (!found || unless?.test(text))
            continue;
        for (const [name, part] of Object.entries(found.groups ?? {}))
            if (part !== undefined)
                parts[name] = part;
        return index;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/diagnosis/platform-lines.js
function exitCodeInLogs(logs) {
    for (const lines of logs) {
        const text = lines.findLast((line) => EXIT_CODE.test(line.text))?.text;
        const exitCode = Number(EXIT_CODE.exec(text ?? '')?.groups?.code ?? Number.NaN);
        if (exitCode <= 255)
            return exitCode;
    }
    return undefined;
}
const EXIT_CODE = /^(?:ERROR component (?:\S{1,130} )?(?:terminated|exited) with (?:non-zero exit )?code: |command exited with code |building: exit status )(?<code>\d{1,3})$/;
function healthCheckIn(lines) {
    const text = lines.findLast((line) => FAILED_CHECKS.test(line.text))?.text;
    if (text === undefined)
        return undefined;
    const port = /:(\d{2,5}): (?:connect: )?connection refused/.exec(text)?.[1];
    return { port: port === undefined ? undefined : Number(port) };
}
const FAILED_CHECKS = /\bfailed health checks after \d+ attempts?/;

;// CONCATENATED MODULE: ./build/diagnosis/rules/browsers.js
const BROWSER_RULES = [
    {
        id: 'browser/not-installed',
        lines: [
            /(?<what>Could not find (?:Chrome|Chromium|Firefox|expected browser)|browserType\.launch\w*: Executable doesn't exist at \S{1,200}|Browser was not found at the configured executablePath|Tried to find the browser at the configured path|(?:cannot|unable to) find (?:Chrome|Firefox) binary|Unable to (?:obtain|locate or obtain) driver)/i,
        ],
        class: 'dependency',
        summary: 'The browser is not in the image: {what}',
        advice: 'Install it in the build into a folder of the app (PUPPETEER_CACHE_DIR or PLAYWRIGHT_BROWSERS_PATH), or use a Dockerfile that installs it: what a buildpack build writes outside of the app is not in the image.',
        link: 'https://pptr.dev/troubleshooting',
    },
    {
        id: 'browser/not-started',
        lines: [
            /(?:Failed to launch the browser process|Running as root without --no-sandbox is not supported|No usable sandbox!|session not created: (?:Chrome failed to start|DevToolsActivePort)|unknown error: DevToolsActivePort file doesn't exist)/,
        ],
        class: 'configuration',
        summary: 'The browser that the app drives does not start',
        advice: 'Start it with --no-sandbox and --disable-dev-shm-usage, and install its system libraries (an Aptfile or a Dockerfile). It takes some 500 MB of memory of its own.',
        link: 'https://pptr.dev/troubleshooting',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/buildpack-errors.js
const STEP_FAILED = /^ {0,4}! {1,8}(?:(?:ERROR|Error): ?)?(?<step>Failed to install gems via Bundler|Dependency installation failed|Precompiling assets failed|Unable to install dependencies using \w{1,20})[.!]?$/;
const BUILDPACK_ERROR_RULES = [
    {
        id: 'buildpacks/download-failed',
        stage: 'BUILD',
        lines: [
            /^unable to (?:get|download) dependency (?<what>\w[\w .-]{0,80}?)\.? see DEBUG|^ {0,4}! {1,8}Command: '[^']{0,300}\/(?<file>[\w.-]{1,100}\.(?:tgz|zip|tar\.\w{2,3}))\b[^']{0,200}' failed unexpectedly/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'The buildpack could not download {what}{file}',
        advice: 'Deploy again; if it stays, ask for a version that the buildpack offers.',
    },
    {
        id: 'buildpacks/build-failed-because',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/^-----> Build failed/, /^ {0,4}! {1,8}(?<reason>\w.{5,150})/],
        within: 2,
        evidence: 1,
        class: 'unknown',
        summary: '{reason}',
        advice: 'The lines that the buildpack prints after this one say how to mend it.',
    },
    {
        id: 'buildpacks/layer-failed',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [
            /^unable to (?:invoke layer creator|contribute .{1,60} layer)/,
            /^(?<reason>(?!unable to (?:invoke|contribute)|error running|exit status|ERROR: failed)\S.{5,300})/,
        ],
        within: 3,
        evidence: 1,
        class: 'unknown',
        summary: 'The buildpack failed: {reason}',
        advice: 'What the tool printed before these lines says more.',
    },
    {
        id: 'buildpacks/python-error',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/^\[Error: (?<what>[A-Z].{5,160})\]$/, /^ERROR: failed to build/],
        within: 25,
        class: 'unknown',
        summary: '{what}',
        advice: 'The buildpack stopped here; the lines after this one say what it expects.',
    },
    {
        id: 'buildpacks/google-error',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/^(?:ERROR: )?failed to build: (?<what>(?!exit|signal|executing|failed)\w.{5,300})/],
        class: 'unknown',
        summary: 'The buildpack failed: {what}',
        advice: 'The buildpack stopped here; what the line quotes was printed by the tool that it ran.',
    },
    {
        id: 'buildpacks/step-failed',
        stage: 'BUILD',
        rank: 'symptom',
        lines: [STEP_FAILED],
        class: 'unknown',
        summary: '{step}',
        advice: 'The tool that the buildpack ran says why in the lines before this one.',
    },
    {
        id: 'buildpacks/heroku-error',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [
            /^ {0,4}! {1,8}(?:(?:ERROR|Error): ?(?<what>.{5,160}?)|(?<what2>(?:Failed|Unable|Could(?: not|n't)|Can(?:not|'t)|No|Missing|Invalid|Unsupported|Script error|The requested|Error) .{5,160}?))[.:]?$/,
        ],
        unless: /version used|using|default|deprecat|recommend|was detected|Build failed|Push (?:rejected|failed)|gems via Bundler|Dependency installation failed|assets failed/i,
        class: 'unknown',
        summary: '{what}{what2}',
        advice: 'The buildpack stopped here; the lines around this one say what it expects.',
    },
    {
        id: 'buildpacks/cnb-error',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/^ {0,4}! (?<what>(?!WARNING|Warning)[A-Z`][^!]{5,160})$/, /^ {0,4}!$/],
        within: 1,
        class: 'unknown',
        summary: '{what}',
        advice: 'The buildpack stopped here; the lines after this one say what it expects.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/buildpacks.js
const BUILDPACKS = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/';
const RUN_COMMAND_ADVICE = 'Set run_command in the app spec, add a Procfile with a `web:` line, or give the framework the start script that its buildpack looks for. Files without a server are a static site, not a service.';
const BUILDPACK_RULES = [
    {
        id: 'buildpacks/none-detected',
        stage: 'BUILD',
        lines: [
            /could not detect app files that match known buildpacks|No buildpack groups passed detection|No default language could be detected for this app|Unable to select a buildpack|failed to detect: (?:no buildpacks participating|buildpack\(s\) failed)/,
        ],
        class: 'configuration',
        summary: 'No buildpack recognizes the source code',
        advice: "Check source_dir in the app spec, and that the files the language's buildpack looks for (package.json, requirements.txt, go.mod, …) are committed there; or set dockerfile_path.",
        link: BUILDPACKS,
    },
    {
        id: 'buildpacks/no-default-process',
        lines: [
            /failed to launch: determine start command: when there is no default process a command is required/,
        ],
        class: 'configuration',
        summary: 'There is no command to run: no run command, no Procfile, no start script',
        advice: RUN_COMMAND_ADVICE,
        link: BUILDPACKS,
    },
    {
        id: 'buildpacks/process-type-not-found',
        lines: [/failed to launch: determine start command: process type (?<type>\S{1,80}) was not found/],
        class: 'configuration',
        summary: "There is no process type '{type}' to run",
        advice: RUN_COMMAND_ADVICE,
        link: BUILDPACKS,
    },
    {
        id: 'buildpacks/launch-command-not-found',
        lines: [
            /failed to launch: path lookup: exec: "(?<command>[^"]{1,200})": (?:executable file not found|stat )/,
        ],
        class: 'configuration',
        summary: "The run command '{command}' is not in the image",
        advice: 'Check the spelling of run_command or the Procfile, and that the package with the command is a dependency and not only a development dependency.',
    },
    {
        id: 'buildpacks/launch-failed',
        rank: 'wrapper',
        lines: [/^(?:ERROR: )?failed to launch: (?<reason>.{3,200})/],
        class: 'configuration',
        summary: 'The launcher could not start the run command: {reason}',
        advice: 'Check run_command in the app spec or the Procfile.',
    },
    {
        id: 'buildpacks/two-lockfiles',
        stage: 'BUILD',
        lines: [/Two different lockfiles found: (?<files>[\w. ,-]{3,100})/],
        class: 'dependency',
        summary: 'There are lock files of two package managers: {files}',
        advice: 'Keep the lock file of the package manager that is used, and remove the other one from the repository.',
    },
    {
        id: 'buildpacks/node-version',
        stage: 'BUILD',
        lines: [
            /(?:Could not (?:find|get) Node version corresponding to version requirement:?|No matching version found for Node:|Error resolving Node(?:\.js)? version:?|failed to resolve Node\.js version:?|Could not parse Node\.js? version:?) ?(?<version>[^\n]{0,80})/i,
        ],
        class: 'dependency',
        summary: "No Node.js release fits 'engines' in package.json: {version}",
        advice: "Set 'engines.node' in package.json to a release that exists, such as 22.x.",
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'buildpacks/package-manager-version',
        stage: 'BUILD',
        lines: [/No matching version found for (?<tool>Yarn|npm|pnpm)(?:: ?| )(?<version>[^\n]{0,60})/],
        class: 'dependency',
        summary: '{tool} {version} does not exist',
        advice: "Set the version in 'engines' or 'packageManager' of package.json to a release that exists.",
    },
    {
        id: 'buildpacks/package-json-invalid',
        stage: 'BUILD',
        lines: [
            /(?:Unable to parse|Can't parse|error parsing|failed to parse) ['"`]?(?:[^\s'"`]{0,200}\/)?package\.json/i,
        ],
        class: 'code',
        summary: 'package.json is not valid JSON',
        advice: 'Correct the syntax of package.json: a comma too many, a missing quote or a merge conflict.',
    },
    {
        id: 'buildpacks/python-version',
        stage: 'BUILD',
        lines: [
            /(?:Requested runtime '?(?<version>[\w.-]{1,40})'? is not available|The requested Python version (?:'?(?<version2>[\w.*-]{1,40})'? )?is (?:not (?:available|recogni[sz]ed|supported)|no longer)|Python (?<version3>[\d.]{1,20}) (?:is not available|has reached its? (?:upstream )?end-of-life))/,
        ],
        class: 'dependency',
        summary: 'The requested Python version {version}{version2}{version3} is not available',
        advice: 'Set .python-version (or runtime.txt) to a version that the buildpack supports.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
    },
    {
        id: 'buildpacks/python-version-invalid',
        stage: 'BUILD',
        lines: [
            /^ ?!? *(?:Error: )?(?:Invalid Python version in (?<file>\S{1,60})|The (?<file2>\.python-version|runtime\.txt) file (?:is not|isn't|does not|contains))/,
        ],
        class: 'configuration',
        summary: 'The Python version in {file}{file2} is not valid',
        advice: 'Write only a version such as 3.13 into .python-version, or python-3.13.5 into runtime.txt.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
    },
    {
        id: 'buildpacks/multiple-package-managers',
        stage: 'BUILD',
        lines: [/^ ?!? *(?:Error|Warning)?:? ?Multiple Python package manager files were found/],
        unless: /Warning/,
        class: 'configuration',
        summary: 'There are files of several Python package managers',
        advice: 'Keep the files of the one that is used (requirements.txt, Pipfile.lock, poetry.lock or uv.lock) and remove the others.',
    },
    {
        id: 'buildpacks/no-python-package-manager',
        stage: 'BUILD',
        lines: [/^ ?!? *(?:Error: )?Couldn't find any supported Python package manager files/],
        class: 'configuration',
        summary: 'There is no file that names Python dependencies',
        advice: 'Add a requirements.txt (it may be empty), a Pipfile, poetry.lock or uv.lock to the root of source_dir.',
    },
    {
        id: 'buildpacks/sqlite3-gem',
        stage: 'BUILD',
        lines: [/Detected sqlite3 gem which is not supported/],
        class: 'dependency',
        summary: 'The buildpack does not support the sqlite3 gem',
        advice: 'Move sqlite3 into the development and test groups of the Gemfile and use PostgreSQL in production: the file system of a container does not last.',
        link: 'https://devcenter.heroku.com/articles/sqlite3',
    },
    {
        id: 'buildpacks/assets-precompile',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/^ ?!? *Precompiling assets failed/],
        class: 'code',
        summary: 'Precompiling assets failed',
        advice: 'Run `RAILS_ENV=production bin/rails assets:precompile` in a clean clone; what it prints first is the cause.',
    },
    {
        id: 'buildpacks/collectstatic',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/Error while running '\$ python \S{0,100}manage\.py collectstatic/],
        class: 'code',
        summary: 'collectstatic failed',
        advice: 'Run `python manage.py collectstatic --noinput` with the variables the build has; set DISABLE_COLLECTSTATIC=1 to build without it.',
    },
    {
        id: 'buildpacks/go-version',
        stage: 'BUILD',
        lines: [
            /(?:unable to (?:find|resolve)|Unrecognized|could not find) (?:a )?go(?:lang)? version:? ?(?<version>[\w.]{0,30})/i,
        ],
        class: 'dependency',
        summary: 'The requested Go version {version} is not available',
        advice: 'Set the go line of go.mod (or GOVERSION) to a release that exists.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/go/',
    },
    {
        id: 'buildpacks/procfile-invalid',
        lines: [/(?:failed to parse|error parsing|unable to parse|invalid) (?:\S{0,100}\/)?Procfile/i],
        class: 'configuration',
        summary: 'The Procfile is not valid',
        advice: 'Write one process a line, as in `web: node server.js`, in a file named Procfile without an ending.',
    },
    {
        id: 'buildpacks/custom-build-command',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/^(?:building|running build command): exit status (?<code>\d{1,3})$/],
        output: true,
        unless: /13[47]$/,
        class: 'unknown',
        summary: 'The build command ended with exit code {code}',
        advice: 'Run the build command of the app spec in a clean clone; the lines before this one say more.',
    },
    {
        id: 'buildpacks/missing-lockfile',
        stage: 'BUILD',
        lines: [/^ {0,4}! (?:Missing lockfile|No lockfile found)|Couldn't determine Node\.js package manager/],
        class: 'dependency',
        summary: 'There is no lock file of a package manager',
        advice: 'Commit package-lock.json, yarn.lock or pnpm-lock.yaml: the buildpack installs what it lists.',
    },
    {
        id: 'buildpacks/php-runtime-unavailable',
        stage: 'BUILD',
        lines: [
            /Failed to install system packages/,
            /requires (?<package>[\w/.-]{1,80}) (?<version>.{1,60}) -> no matching package found/,
        ],
        within: 60,
        evidence: 1,
        class: 'configuration',
        summary: 'The buildpack has no {package} {version}',
        advice: 'Ask for a version that the list in the build log offers (require in composer.json), then update composer.lock.',
        link: 'https://devcenter.heroku.com/articles/php-support#php-versions',
    },
    {
        id: 'buildpacks/python-requirements-missing',
        stage: 'BUILD',
        lines: [/A Python app on .{1,40} must have either a 'requirements\.txt'/],
        class: 'configuration',
        summary: 'The source directory has no requirements.txt or other list of Python packages',
        advice: 'Commit requirements.txt, uv.lock, poetry.lock or Pipfile.lock beside the code, or correct source_dir.',
    },
    {
        id: 'buildpacks/directory-missing',
        stage: 'BUILD',
        lines: [/^\s*✘ directory (?<directory>\S{1,200}) does not exist/],
        class: 'configuration',
        summary: 'The directory {directory} does not exist after the build',
        advice: 'Set output_dir to the folder that the build writes (dist, build, out, public …), or source_dir to the one that holds the code.',
    },
    {
        id: 'buildpacks/not-supported',
        stage: 'BUILD',
        lines: [
            /^ {0,4}(?:! {1,8}(?:Error: )?(?!As such|Warning)|(?=Stack ))(?<what>\S.{0,80} (?:is|are) (?:not|no longer) supported\b.{0,60}?)[.:!]?$/,
            /failed to build|build failed|Push rejected/i,
        ],
        within: 40,
        unless: /warning|will (?:be|soon)|deprecat|still/i,
        class: 'configuration',
        summary: '{what}',
        advice: 'Switch to a version that the buildpack supports, or build the component from a Dockerfile.',
        link: BUILDPACKS,
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/bundlers.js
const ADVICE_IMPORT = 'Check that the file is committed and its path is spelled with the same upper and lower case, or that the package is in package.json and installed for the build.';
const ADVICE_SYNTAX = 'Fix the syntax in that line. `npm run build` shows the same error locally.';
const BUNDLER_RULES = [
    {
        id: 'webpack/node-core-module',
        lines: [
            /Module not found: Error: Can't resolve '(?<module>[^']{1,200})'/,
            /BREAKING CHANGE: webpack < 5 used to include polyfills for node\.js core modules/,
        ],
        within: 3,
        class: 'code',
        summary: "webpack 5 has no polyfill for Node's module {module}",
        advice: 'Add it to resolve.fallback, or use a package that is made for browsers.',
        link: 'https://webpack.js.org/configuration/resolve/#resolvefallback',
    },
    {
        id: 'bundler/module-not-found',
        lines: [/Module not found: (?:Error: )?(?:Can't|Cannot|Can’t) resolve '(?<module>[^']{1,300})'/],
        unless: / in '[^']{0,300}node_modules|\bwarn/i,
        class: 'code',
        summary: "Cannot resolve '{module}'",
        advice: ADVICE_IMPORT,
    },
    {
        id: 'bundler/module-of-package-not-found',
        lines: [
            /^\s*(?:Failed to compile|ERROR in |Error: Turbopack build failed|> Build failed)/,
            /Module not found: (?:Error: )?(?:Can't|Cannot) resolve '(?<module>[^']{1,300})' in '(?<folder>[^']{0,300}node_modules[^']{0,300})'/,
        ],
        within: 12,
        evidence: 1,
        class: 'dependency',
        summary: "Cannot resolve '{module}', which a package imports",
        advice: 'Add {module} to package.json if it is a package. If it is a module of Node, this package is not made for browsers: import it on the server only.',
    },
    {
        id: 'vite/import-not-resolved',
        lines: [
            /(?:Rollup|Rolldown) failed to resolve import "(?<module>[^"]{1,300})" from "(?<file>[^"]{1,300})"/,
        ],
        class: 'code',
        summary: "Cannot resolve '{module}' from {file}",
        advice: ADVICE_IMPORT,
        link: 'https://vite.dev/guide/troubleshooting.html',
    },
    {
        id: 'vite/import-analysis',
        lines: [
            /Failed to resolve import "(?<module>[^"]{1,300})" from "(?<file>[^"]{1,300})"\. Does the file exist\?/,
        ],
        class: 'code',
        summary: "Cannot resolve '{module}' from {file}",
        advice: ADVICE_IMPORT,
    },
    {
        id: 'rollup/could-not-resolve',
        lines: [
            /Could not resolve ["'](?<module>[^"']{1,300})["'](?: (?:from|in|imported by) ["']?(?<file>[^"'\s]{1,300}))?/,
        ],
        unless: /warn|Use "--|Could not resolve '[\w.-]{1,200}'$/i,
        class: 'code',
        summary: "Cannot resolve '{module}'",
        advice: ADVICE_IMPORT,
    },
    {
        id: 'rollup/could-not-load',
        lines: [/Could not load (?<file>[^\s(]{1,300}) \(imported by (?<by>[^)]{1,300})\): (?<message>.{1,200})/],
        class: 'code',
        summary: 'Cannot load {file}, imported by {by}',
        advice: ADVICE_IMPORT,
    },
    {
        id: 'rollup/entry-not-found',
        lines: [
            /(?:Could not resolve entry module|Cannot resolve entry module|Could not resolve entry) \(?["']?(?<file>[^"')\s]{1,300})/,
        ],
        class: 'configuration',
        summary: 'The bundler cannot find the entry file {file}',
        advice: 'Check source_dir, the root in the configuration of the bundler, and that the file is committed.',
    },
    {
        id: 'rollup/export-missing',
        lines: [
            /(?:^|[\s"])(?<name>[\w$]{1,100})"? is not exported by "(?<module>[^"]{1,300})"(?:, imported by "(?<file>[^"]{1,300})")?/,
        ],
        class: 'code',
        summary: '{module} does not export {name}',
        advice: 'Check the name and the installed version of the package.',
        link: 'https://rollupjs.org/troubleshooting/#error-name-is-not-exported-by-module',
    },
    {
        id: 'webpack/export-missing',
        lines: [
            /^\s*(?:ERROR in |Failed to compile)/,
            /(?:Attempted import error: '(?<name>[^']{1,100})' is not exported from|export '(?<name2>[^']{1,100})'(?: \(imported as '[^']{1,100}'\))? was not found in) '(?<module>[^']{1,300})'/,
        ],
        within: 6,
        evidence: 1,
        class: 'code',
        summary: "'{module}' does not export {name}{name2}",
        advice: 'Check the name and the installed version of the package.',
    },
    {
        id: 'webpack/no-loader',
        lines: [/Module parse failed: (?<message>.{1,300})/],
        class: 'configuration',
        summary: 'webpack cannot parse a file: {message}',
        advice: 'Fix the syntax, or configure a loader for this type of file.',
        link: 'https://webpack.js.org/concepts/#loaders',
    },
    {
        id: 'webpack/configuration',
        lines: [
            /Invalid (?:configuration|options) object\. .{1,60} (?:has been|was) initialized using/,
            /^\s*- (?<message>\S.{1,300})/,
        ],
        within: 3,
        class: 'configuration',
        summary: 'The configuration of webpack is not valid: {message}',
        advice: 'The option does not exist in the installed version of webpack or of the plugin.',
        link: 'https://webpack.js.org/configuration/',
    },
    {
        id: 'webpack/module-build-failed',
        rank: 'wrapper',
        lines: [/Module build failed \(from (?<loader>[^)]{1,200})\):/],
        class: 'code',
        summary: '{loader} could not process a file',
        advice: 'The line below it says why.',
    },
    {
        id: 'bundler/config-not-loaded',
        rank: 'wrapper',
        lines: [/failed to load config from (?<file>\S{1,300})/],
        class: 'configuration',
        summary: 'The configuration {file} cannot be loaded',
        advice: 'The error below it says why.',
    },
    {
        id: 'esbuild/error',
        lines: [/^\s*(?:✘|X|✖|x) \[ERROR\] (?<message>.{1,300})/],
        unless: /The build was canceled|Failed to compile/,
        class: 'code',
        summary: '{message}',
        advice: 'esbuild shows the place below the message.',
    },
    {
        id: 'esbuild/transform-failed',
        lines: [
            /^\s{0,20}(?<file>[^\s:]{1,300}\.(?:[cm]?[jt]sx?|css|vue|svelte)):(?<line>\d{1,6}):\d{1,5}: (?:ERROR|error): (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix the syntax in that line. `npm run build` shows the same error locally.',
    },
    {
        id: 'vite/dependencies-not-resolved',
        lines: [
            /The following dependencies are imported but could not be resolved:/,
            /^\s*(?<module>\S{1,200}) \(imported by (?<file>[^)]{1,300})\)/,
        ],
        within: 3,
        evidence: 1,
        class: 'dependency',
        summary: "Cannot resolve '{module}' from {file}",
        advice: 'Add the package to package.json, or correct the path.',
    },
    {
        id: 'babel/syntax',
        lines: [
            /\bSyntaxError: (?:\[BABEL\] )?(?<file>(?:[A-Za-z]:)?[/.\w][^\s:]{1,300}\.(?:[cm]?[jt]sx?|vue|svelte)): (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}: {message}',
        advice: ADVICE_SYNTAX,
    },
    {
        id: 'rollup/syntax',
        lines: [/RollupError: (?<message>\S.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: ADVICE_SYNTAX,
        link: 'https://rollupjs.org/troubleshooting/',
    },
    {
        id: 'rolldown/error',
        lines: [/^\s*\[(?<code>[A-Z][A-Z_]{4,40})\] (?<message>.{1,300})/, /╭─\[ (?<file>[^\s\]]{1,300})/],
        within: 2,
        class: 'code',
        summary: '{message}',
        advice: 'The place stands below the message.',
    },
    {
        id: 'swc/syntax',
        lines: [/^\s{0,40}(?:Error: {1,8})?[x×⨯] (?<message>\S.{1,300})/, /(?:,-|╭─)\[(?<file>[^\]]{1,300})\]/],
        within: 2,
        class: 'code',
        summary: '{file}: {message}',
        advice: ADVICE_SYNTAX,
    },
    {
        id: 'parcel/resolve',
        lines: [
            /(?:@parcel\/[\w-]{1,60}: )?Failed to resolve '(?<module>[^']{1,300})' from '(?<file>[^']{1,300})'/,
        ],
        class: 'code',
        summary: "Cannot resolve '{module}' from {file}",
        advice: ADVICE_IMPORT,
    },
    {
        id: 'parcel/error',
        lines: [/^\s*(?<plugin>@parcel\/[\w-]{1,60}): (?<message>.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: 'Parcel shows the place below the message.',
    },
    {
        id: 'vite/build-error',
        lines: [/^\s*(?:error during build|build error):?\s*$/i, /^\s*(?<message>\S.{1,400})/],
        within: 2,
        evidence: 1,
        unless: /(?:Build|Transform) failed with/,
        class: 'code',
        summary: '{message}',
        advice: 'The lines below it say where. `npm run build` shows the same error locally.',
    },
    {
        id: 'rollup/plugin-error',
        lines: [/^\s*\[!\] (?:\(plugin (?<plugin>[^)]{1,60})\) )?(?:\w{0,30}Error: )?(?<message>\S.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: 'Rollup shows the place below the message.',
    },
    {
        id: 'webpack/error-in-file',
        lines: [/^\s*ERROR in (?<file>(?:\.{0,2}\/|src\/)\S{1,300})/, /^\s*(?<message>\S.{1,300})/],
        within: 3,
        evidence: 1,
        unless: /Module build failed \(from/,
        class: 'code',
        summary: '{file}: {message}',
        advice: 'Fix the error in that line. `npm run build` shows the same error locally.',
    },
    {
        id: 'webpack/error',
        lines: [/^\s*ERROR in (?<message>(?!\.{0,2}\/|src\/)\S.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: '`npm run build` with the same versions shows the same error locally.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/c-toolchain.js
const INSTALL = 'Install its development package in the image (-dev on Debian and Alpine, -devel on Fedora) or with an Aptfile.';
const C_TOOLCHAIN_RULES = [
    {
        id: 'c/header-missing',
        lines: [/fatal error: '?(?<header>[^\s':]{1,150})'?(?:: No such file or directory| file not found)/],
        class: 'dependency',
        summary: 'The header {header} is missing',
        advice: INSTALL,
    },
    {
        id: 'c/library-missing',
        lines: [/: (?:cannot find -l|unable to find library -l|library not found: -l)(?<library>[\w.+-]{1,80})/],
        class: 'dependency',
        summary: 'The linker does not find the library {library}',
        advice: INSTALL,
    },
    {
        id: 'c/compiler-missing',
        lines: [
            /unable to execute '(?<compiler>[^']{1,80})': No such file|command '(?<command>[^']{0,80}(?:gcc|g\+\+|cc|c\+\+|clang))' failed: No such file|No CMAKE_(?<language>C|CXX)_COMPILER could be found/,
        ],
        class: 'dependency',
        summary: 'There is no C compiler {compiler}{command}',
        advice: 'Install build-essential (build-base on Alpine) in the image, or use a package with a prebuilt version.',
    },
    {
        id: 'c/compile-error',
        lines: [
            /^(?<file>[\w./@+-]{1,200}\.(?:c|cc|cpp|cxx|h|hh|hpp)):(?<line>\d{1,6})(?::\d{1,5})?: (?:fatal )?error: (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first compiler error: others may follow from it. In an installed package, use a version that fits the runtime, or one with a prebuilt binary.',
    },
    {
        id: 'c/undefined-reference',
        lines: [/undefined (?:reference to|symbol:) [`']?(?<symbol>[^'`\s]{1,150})/],
        class: 'code',
        summary: 'The linker does not find {symbol}',
        advice: 'Add the library or source file that defines it to the link command, after those that use it.',
    },
    {
        id: 'cmake/version',
        lines: [
            /CMake (?<required>[\d.]{1,12}) or higher is required\. {1,3}You are running version (?<running>[\d.]{1,12})|Compatibility with CMake < (?<removed>[\d.]{1,8}) has been removed/,
        ],
        class: 'configuration',
        summary: 'The project does not fit the version of CMake: {required}{removed}',
        advice: 'Install a CMake that fits (`pip install cmake`), or set CMAKE_POLICY_VERSION_MINIMUM for an old project.',
    },
    {
        id: 'cmake/package-missing',
        lines: [
            /^CMake Error\b/,
            /Could not find a package configuration file provided by "(?<package>[^"]{1,80})"|Could NOT find (?<module>[\w-]{1,80})|None of the required '(?<pkg>[^']{1,80})' found/,
        ],
        evidence: 1,
        class: 'dependency',
        summary: 'CMake does not find {package}{module}{pkg}',
        advice: INSTALL,
    },
    {
        id: 'cmake/error',
        rank: 'wrapper',
        lines: [/^CMake Error(?: at (?<file>[^\s:]{1,200}):(?<line>\d{1,6})|:)/, /^\s+(?<message>\S.{1,300})/],
        within: 3,
        evidence: 1,
        class: 'configuration',
        summary: 'CMake: {message}',
        advice: 'Run `cmake` in the same image locally.',
    },
    {
        id: 'pkg-config/package-missing',
        lines: [
            /Package '?(?<package>[\w.+-]{1,80})'? was not found in the pkg-config search path|No package '(?<other>[^']{1,80})' found/,
        ],
        class: 'dependency',
        summary: 'pkg-config does not find {package}{other}',
        advice: INSTALL,
    },
    {
        id: 'c/configure',
        lines: [/^configure: error: (?<message>.{1,300})/],
        class: 'dependency',
        summary: 'configure: {message}',
        advice: 'Install what it asks for in the image.',
    },
    {
        id: 'make/missing-separator',
        lines: [/^(?<file>[\w./-]{1,150}):(?<line>\d{1,6}): \*\*\* missing separator/],
        class: 'code',
        summary: '{file}:{line}: a line of a rule does not begin with a tab',
        advice: 'Replace the spaces at its beginning by a tab.',
    },
    {
        id: 'make/program-missing',
        lines: [
            /^make(?:\[\d{1,2}\])?: (?:exec: )?(?<program>[\w./+-]{1,100}): (?:No such file or directory|not found|Command not found)/,
        ],
        class: 'dependency',
        summary: 'make runs {program}, which is not installed',
        advice: 'Install it in the image or with an Aptfile.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/code-checks.js
const CODE_CHECK_RULES = [
    {
        id: 'eslint/error',
        lines: [
            /^\s*(?<file>(?:\/|\.{1,2}\/|[A-Za-z]:\\)?[^\s:]{1,300}\.(?:[cm]?[jt]sx?|vue|svelte|astro))$/,
            /^\s*(?<line>\d{1,6}):\d{1,5} {1,4}(?:[Ee]rror:?) {1,4}(?<message>\S.{1,300})/,
        ],
        within: 40,
        evidence: 1,
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix it, or change the rule in the configuration of ESLint. `npx eslint .` shows the same locally.',
    },
    {
        id: 'eslint/too-many-warnings',
        lines: [/ESLint found too many warnings \(maximum: (?<maximum>\d{1,6})\)/],
        class: 'code',
        summary: 'ESLint found more than {maximum} warnings',
        advice: 'Fix the warnings above, or raise --max-warnings.',
        link: 'https://eslint.org/docs/latest/use/command-line-interface#--max-warnings',
    },
    {
        id: 'eslint/no-configuration',
        lines: [/ESLint couldn't find (?<what>an eslint\.config\.|a configuration file|the (?:config|plugin) )/],
        class: 'configuration',
        summary: 'ESLint does not find its configuration or a plugin of it',
        advice: 'Commit the configuration for the installed major version, and install its plugins for the build.',
        link: 'https://eslint.org/docs/latest/use/configure/migration-guide',
    },
    {
        id: 'jest/test-failed',
        lines: [
            /^\s*● (?<test>\S.{1,200})/,
            /^\s{2,8}(?<message>expect\(.{1,200}|[\w.]{0,60}Error: .{1,200}|thrown: .{1,200})/,
        ],
        within: 6,
        evidence: 1,
        class: 'code',
        summary: 'The test "{test}" fails: {message}',
        advice: 'Fix the code or the test. It runs as part of the build.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/database-clients.js
const BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';
const TRUSTED = "Check host and port in the connection variables, and add the app to the database's trusted sources.";
const DATABASE_CLIENT_RULES = [
    {
        id: 'prisma/no-connection',
        lines: [/Can't reach database server at [`']?(?<host>[^`'\s]{1,200})[`']?(?::[`']?(?<port>\d{1,5}))?/],
        class: 'configuration',
        summary: 'Prisma cannot reach the database at {host}',
        advice: `Set DATABASE_URL for this component, with the scope that the command needs. ${TRUSTED}`,
        link: 'https://www.prisma.io/docs/orm/reference/error-reference#p1001',
    },
    {
        id: 'prisma/authentication',
        lines: [/P1000: Authentication failed|Authentication failed against (?:the )?database server/],
        class: 'configuration',
        summary: 'The database does not accept user and password that Prisma sends',
        advice: 'Correct them in DATABASE_URL (percent-encoded), or bind the variable to the database.',
        link: 'https://www.prisma.io/docs/orm/reference/error-reference#p1000',
    },
    {
        id: 'prisma/url',
        lines: [
            /the URL must start with the protocol `(?<protocol>[^`]{1,60})`|P1013: (?<message>.{1,200})|error: Error validating datasource `(?<source>\w{1,40})`: (?<problem>.{1,200})/,
        ],
        class: 'configuration',
        summary: 'Prisma does not accept DATABASE_URL: {message}{problem}',
        advice: 'Set it for this component: an empty variable, quotes or a missing scheme are the usual reasons.',
        link: 'https://www.prisma.io/docs/orm/reference/connection-urls',
    },
    {
        id: 'sqlalchemy/url',
        lines: [
            /Could not parse (?:rfc1738|SQLAlchemy) URL from|Expected string or URL object, got (?<got>\w{1,20})/,
        ],
        class: 'configuration',
        summary: 'SQLAlchemy could not parse the database URL',
        advice: `Give this component the variable that the URL is read from. A reference such as \${db.DATABASE_URL} is only replaced in the app spec.`,
        link: BINDABLE,
    },
    {
        id: 'sqlalchemy/async-driver',
        lines: [/The asyncio extension requires an async driver to be used/],
        class: 'configuration',
        summary: "SQLAlchemy's asyncio extension needs an asynchronous driver",
        advice: 'Begin the URL with postgresql+asyncpg:// and install asyncpg.',
        link: 'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html',
    },
    {
        id: 'rails/database-not-configured',
        lines: [
            /The `(?<env>\w{1,40})` database is not configured|'(?<other>\w{1,40})' database is not configured|ActiveRecord::AdapterNotSpecified/,
        ],
        class: 'configuration',
        summary: 'Rails has no database for the environment {env}{other}',
        advice: 'Set DATABASE_URL for this component, or add the environment to config/database.yml.',
        link: 'https://guides.rubyonrails.org/configuring.html#configuring-a-database',
    },
    {
        id: 'rails/database-missing',
        lines: [
            /We could not find your database: (?<database>[\w-]{1,100})|There is an issue connecting (?:to your database )?with your (?<what>hostname|username\/password)[:,]/,
        ],
        class: 'configuration',
        summary: 'Rails cannot use its database: {database}{what}',
        advice: 'Correct DATABASE_URL, or create the database.',
        link: BINDABLE,
    },
    {
        id: 'typeorm/no-metadata',
        lines: [/No metadata for "(?<entity>[^"]{1,100})" was found/],
        class: 'code',
        summary: 'TypeORM does not know the entity {entity}',
        advice: 'Its path in `entities` has to match the compiled files (dist/**/*.entity.js), or list the class itself.',
        link: 'https://typeorm.io/docs/data-source/data-source-options',
    },
    {
        id: 'knex/pool-timeout',
        lines: [/Knex: Timeout acquiring a connection|ConnectionAcquireTimeoutError/],
        class: 'configuration',
        summary: 'No connection to the database became free in time',
        advice: `${TRUSTED} If it is reachable, transactions are left open or the pool is too small.`,
        link: 'https://knexjs.org/guide/#pool',
    },
    {
        id: 'jdbc/connection-refused',
        lines: [
            /Connection to (?<host>[^\s:]{1,200}):(?<port>\d{1,5}) refused\. Check that the hostname and port are correct/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL refuses connections at {host}:{port}',
        advice: `localhost is the container itself. ${TRUSTED}`,
        link: BINDABLE,
    },
    {
        id: 'npgsql/no-connection',
        lines: [
            /Npgsql\.NpgsqlException(?: \(0x\w{1,8}\))?: (?<message>Failed to connect to .{1,200}|Exception while (?:reading|connecting).{1,150})/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL cannot be reached: {message}',
        advice: `localhost is the container itself. ${TRUSTED}`,
        link: BINDABLE,
    },
    {
        id: 'ecto/no-connection',
        lines: [
            /(?:DBConnection\.ConnectionError\) |failed to connect: .{0,60})tcp connect(?: \((?<host>[^)]{1,150})\))?: (?<message>.{1,120})/,
        ],
        class: 'configuration',
        summary: 'Ecto cannot reach the database {host}: {message}',
        advice: `Set DATABASE_URL for this component. ${TRUSTED}`,
        link: BINDABLE,
    },
    {
        id: 'sequelize/driver-missing',
        lines: [/(?:ERROR|Error): Please install (?<package>\S{1,100}) package manually/],
        class: 'dependency',
        summary: 'Sequelize needs the package {package}, which is not installed',
        advice: 'Add {package} to the dependencies of package.json (not to devDependencies), and commit the lockfile.',
        link: 'https://sequelize.org/docs/v6/getting-started/',
    },
    {
        id: 'sequelize/error',
        lines: [/\bSequelize(?<kind>\w{1,60}Error)\]?: (?<message>.{1,250})/],
        class: 'configuration',
        summary: 'Sequelize, {kind}: {message}',
        advice: `${TRUSTED} An error of a statement needs its migration corrected.`,
        link: 'https://sequelize.org/api/v6/identifiers.html#errors',
    },
    {
        id: 'typeorm/query-failed',
        lines: [/\bQueryFailedError: (?<message>.{1,250})/],
        class: 'code',
        summary: 'A statement failed: {message}',
        advice: 'The lines below it hold the query. Compare the schema with the migrations.',
    },
    {
        id: 'php/sqlstate',
        lines: [/SQLSTATE\[(?<state>\w{1,10})\](?: \[\d{1,6}\])?:? (?<message>.{1,250})/],
        class: 'configuration',
        summary: 'The database answers with an error: {message}',
        advice: 'A connection error needs the DB_ variables corrected, an error of a statement its migration.',
        link: BINDABLE,
    },
    {
        id: 'database/postgres-error',
        lines: [
            /(?:Postgrex\.Error\) |psycopg2?\.errors\.|asyncpg\.exceptions\.|PSQLException: |PG::)(?<message>.{1,250})/,
        ],
        class: 'code',
        summary: 'PostgreSQL answers with an error: {message}',
        advice: 'The statement that failed stands near it. Compare the schema with the migrations.',
    },
    {
        id: 'rails/database-error',
        rank: 'wrapper',
        lines: [
            /ActiveRecord::(?:ConnectionNotEstablished|StatementInvalid|NoDatabaseError|DatabaseConnectionError): (?<message>.{1,250})/,
        ],
        class: 'configuration',
        summary: 'The database answers with an error: {message}',
        advice: "The driver's own error, before or below it, names the reason.",
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/migrations.js
const MIGRATION_RULES = [
    {
        id: 'prisma/failed-migrations',
        lines: [/P3009\b|migrate found failed migrations in the target database/],
        class: 'configuration',
        summary: 'Prisma finds a migration that failed before and applies no further ones',
        advice: 'Look at what it left behind, then run `prisma migrate resolve --rolled-back` or `--applied` with its name.',
        link: 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing#failed-migration',
    },
    {
        id: 'prisma/schema-not-empty',
        lines: [/P3005\b|The database schema is not empty/],
        class: 'configuration',
        summary: 'The database has tables already, and Prisma has no history of migrations in it',
        advice: 'Baseline it: mark the migrations that its schema has as applied with `prisma migrate resolve --applied`.',
        link: 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/baselining',
    },
    {
        id: 'prisma/migration-failed',
        lines: [
            /^Migration name: (?<migration>\S{1,150})/,
            /^(?:Database error: ?)?(?<message>(?:ERROR|error|DbError): .{1,250})/,
        ],
        evidence: 1,
        within: 12,
        class: 'code',
        summary: 'The migration {migration} failed: {message}',
        advice: 'Correct its SQL, then mark it as rolled back with `prisma migrate resolve` before the next try.',
        link: 'https://www.prisma.io/docs/orm/reference/error-reference#p3018',
    },
    {
        id: 'django/migration-parent-missing',
        lines: [
            /NodeNotFoundError: Migration (?<migration>\S{1,150}) dependencies reference nonexistent parent node \((?<parent>[^)]{1,150})\)/,
        ],
        class: 'code',
        summary: 'The migration {migration} depends on {parent}, which does not exist',
        advice: 'Commit all migrations: one is missing in the repository, or a .gitignore leaves the folder out.',
        link: 'https://docs.djangoproject.com/en/stable/topics/migrations/',
    },
    {
        id: 'alembic/revision-unknown',
        lines: [
            /Can't locate revision identified by '(?<revision>[^']{1,60})'|KeyError: '(?<key>[0-9a-f]{6,14})'$/,
        ],
        class: 'code',
        summary: 'Alembic does not find the revision {revision}{key}',
        advice: 'Commit all files of versions/: the database or another revision refers to one that is not in the image.',
        link: 'https://alembic.sqlalchemy.org/en/latest/tutorial.html',
    },
    {
        id: 'alembic/multiple-heads',
        lines: [/Multiple head revisions are present for given argument/],
        class: 'code',
        summary: 'Alembic has several head revisions',
        advice: 'Join them with `alembic merge heads` and commit the result.',
        link: 'https://alembic.sqlalchemy.org/en/latest/branches.html',
    },
    {
        id: 'alembic/failed',
        lines: [
            /^ERROR {1,3}\[(?:alembic\.util\.messaging|flask_migrate)\] (?:Error: )?(?<message>.{1,300})/,
            /^\s{0,4}FAILED: /,
        ],
        within: 3,
        class: 'code',
        summary: 'Alembic: {message}',
        advice: 'Compare the revisions in the repository with the one in the table alembic_version (`alembic current`), and let only one component or job run the migrations.',
        link: 'https://alembic.sqlalchemy.org/en/latest/tutorial.html',
    },
    {
        id: 'knex/migrations-missing',
        lines: [/The migration directory is corrupt, the following files are missing: (?<files>.{1,200})/],
        class: 'code',
        summary: 'Migrations that the database has applied are not in the image: {files}',
        advice: 'Commit them under the same names: a renamed extension (.ts, .js) counts as another file.',
        link: 'https://knexjs.org/guide/migrations.html',
    },
    {
        id: 'knex/locked',
        lines: [/MigrationLocked|Migration table is already locked/],
        class: 'configuration',
        summary: 'The migration table is locked',
        advice: 'Another run holds it, or one was killed. Run `knex migrate:unlock` when no other run is under way, and migrate in one PRE_DEPLOY job only.',
        link: 'https://knexjs.org/guide/migrations.html',
    },
    {
        id: 'flyway/checksum',
        lines: [
            /Migration checksum mismatch for migration (?:version|with) ?(?<version>[\w.]{1,40})?|Detected applied migration not resolved locally: (?<missing>\S{1,60})|Detected failed migration to version (?<failed>\S{1,60})/,
        ],
        class: 'code',
        summary: 'Flyway: what the database records of the migration {version}{missing}{failed} does not match the files',
        advice: 'Never change a migration that was applied: restore it and add another, or run `flyway repair` after checking the schema.',
        link: 'https://documentation.red-gate.com/flyway',
    },
    {
        id: 'flyway/schema-not-empty',
        lines: [/Found non-empty schema\(s\) (?<schema>.{1,80}?) but no schema history table/],
        class: 'configuration',
        summary: 'The schema {schema} has tables already, and Flyway has no history in it',
        advice: 'Set baseline-on-migrate if its tables are those of the first migrations.',
        link: 'https://documentation.red-gate.com/flyway',
    },
    {
        id: 'flyway/migration-failed',
        lines: [
            /^(?:.{0,120}\s)?(?:Migration|Script) (?<script>\S{1,150}\.sql) failed/,
            /^\s{0,8}Message {1,4}: (?<message>.{1,250})/,
        ],
        evidence: 1,
        class: 'code',
        summary: 'The migration {script} failed: {message}',
        advice: 'Correct its SQL. Remove what it left behind where the database does not roll back.',
        link: 'https://documentation.red-gate.com/flyway',
    },
    {
        id: 'liquibase/locked',
        lines: [/Could not acquire change log lock\. {1,3}Currently locked by (?<owner>.{1,100})/],
        class: 'configuration',
        summary: "Liquibase's change log is locked by {owner}",
        advice: 'Another run holds it, or one was killed. Run `liquibase release-locks` when no other run is under way.',
        link: 'https://docs.liquibase.com/',
    },
    {
        id: 'liquibase/changeset-failed',
        lines: [
            /(?:Migration failed for changeset|changesets? failed: |Validation Failed:) ?(?<changeset>.{0,200})/,
        ],
        class: 'code',
        summary: 'Liquibase cannot apply the changes: {changeset}',
        advice: 'Correct the changeset; one that was applied may not change any more.',
        link: 'https://docs.liquibase.com/',
    },
    {
        id: 'rails/pending-migrations',
        lines: [/Migrations are pending\. To resolve this issue|ActiveRecord::PendingMigrationError/],
        class: 'configuration',
        summary: 'Rails has migrations that the database does not have yet',
        advice: 'Run `bin/rails db:migrate` in a PRE_DEPLOY job.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
    },
    {
        id: 'rails/migration-version',
        lines: [
            /Directly inheriting from ActiveRecord::Migration is not supported|(?:Multiple migrations have the (?:name|version number)) (?<name>\w{1,100})|Unknown migration version "(?<version>[\d.]{1,8})"/,
        ],
        class: 'code',
        summary: 'A Rails migration cannot be loaded: {name}{version}',
        advice: 'Give each migration a version and a name of its own, and inherit from ActiveRecord::Migration[N.N].',
        link: 'https://guides.rubyonrails.org/active_record_migrations.html',
    },
    {
        id: 'rails/concurrent-migration',
        lines: [
            /ConcurrentMigrationError|Cannot run migrations because another migration process is currently running/,
        ],
        class: 'configuration',
        retryMayHelp: true,
        summary: 'Another process runs migrations already',
        advice: 'Migrate in one PRE_DEPLOY job, not in the run command of each instance. Through a connection pool set advisory_locks: false.',
        link: 'https://guides.rubyonrails.org/active_record_migrations.html',
    },
    {
        id: 'rails/migration-error',
        lines: [
            /An error has occurred, (?:this and )?all later migrations canceled/,
            /^(?!LINE \d|: |\/)(?<reason>\S.{5,300})/,
        ],
        within: 3,
        evidence: 1,
        class: 'code',
        summary: 'A Rails migration failed: {reason}',
        advice: 'Correct the migration, or what it expects of the database; the trace below names its file.',
    },
    {
        id: 'rails/migration-failed',
        rank: 'wrapper',
        lines: [/An error has occurred, (?:this and )?all later migrations canceled/],
        class: 'code',
        summary: 'A Rails migration failed',
        advice: 'The lines below it name the statement and the reason.',
    },
    {
        id: 'migrate/dirty',
        lines: [/Dirty database version (?<version>\d{1,20})/],
        class: 'configuration',
        summary: 'The migration {version} failed before and left the database dirty',
        advice: 'Look at what it left behind, then run `migrate force` with the last good version.',
        link: 'https://github.com/golang-migrate/migrate/blob/master/FAQ.md',
    },
    {
        id: 'sqlx/migration-modified',
        lines: [
            /migration (?<version>\d{1,20}) was previously applied but (?<what>has been modified|is missing)/,
        ],
        class: 'code',
        summary: 'The migration {version} was applied, but {what} in the code',
        advice: 'Restore the file as it was applied and add another migration.',
        link: 'https://docs.rs/sqlx/latest/sqlx/macro.migrate.html',
    },
    {
        id: 'ecto/migration-error',
        lines: [
            /\((?:Ecto\.MigrationError|Ecto\.Migration\.\w{1,40})\) (?<message>.{1,200})|The database for (?<repo>\S{1,100}) couldn't be created: (?<reason>.{1,150})/,
        ],
        class: 'configuration',
        summary: 'Ecto: {message}{reason}',
        advice: 'A managed database exists already: run `ecto.migrate`, not `ecto.create`, and check DATABASE_URL.',
        link: 'https://hexdocs.pm/ecto_sql/Mix.Tasks.Ecto.Migrate.html',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/mongodb-redis.js
const mongodb_redis_BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';
const MONGODB_RULES = [
    {
        id: 'mongodb/allow-list',
        lines: [/Could not connect to any servers in your MongoDB Atlas cluster/],
        class: 'configuration',
        summary: 'MongoDB Atlas does not let the app in',
        advice: "Add the app's outgoing addresses to the IP access list: a dedicated egress IP, or 0.0.0.0/0.",
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/add-ip-address/',
    },
    {
        id: 'mongodb/authentication',
        lines: [
            /bad auth ?: ?[Aa]uthentication failed|Mongo(?:Server)?Error: Authentication failed|pymongo\.errors\.OperationFailure: .{0,60}[Aa]uthentication failed/,
        ],
        class: 'configuration',
        summary: 'MongoDB does not accept user and password',
        advice: 'Correct them in the connection string (percent-encoded), and its authSource.',
    },
    {
        id: 'mongodb/no-uri',
        lines: [/MongoParseError: (?<message>Invalid (?:scheme|connection string).{1,150})/],
        class: 'configuration',
        summary: 'The MongoDB connection string cannot be used: {message}',
        advice: 'Set the variable that the app reads it from for this component; it begins with mongodb:// or mongodb+srv://.',
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'mongodb/srv-lookup',
        lines: [/querySrv (?<code>E[A-Z]{3,20}) (?<host>\S{1,200})/],
        class: 'configuration',
        retryMayHelp: true,
        summary: 'The MongoDB cluster {host} cannot be found ({code})',
        advice: 'Check the host in the connection string; a cluster that was paused or removed has no DNS entry.',
    },
    {
        id: 'mongodb/not-reachable',
        unless: /^\s*\[cause\]/,
        lines: [
            /(?:Mongo(?:ose)?ServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongoTimeoutError|ServerSelectionTimeoutError|server selection error|server selection timeout)(?:: |, )(?<message>.{1,250})/,
        ],
        class: 'configuration',
        summary: 'MongoDB cannot be reached: {message}',
        advice: "Set the connection string for this component (localhost is the container itself), and add the app to the database's trusted sources.",
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'mongodb/buffering',
        lines: [/Operation `(?<operation>[^`]{1,80})` buffering timed out after/],
        class: 'configuration',
        summary: 'Mongoose has no connection to MongoDB: {operation} timed out',
        advice: 'The connection failed or was never opened. Check the connection string and the trusted sources, and await mongoose.connect().',
        link: mongodb_redis_BINDABLE,
    },
];
const REDIS_RULES = [
    {
        id: 'redis/authentication',
        lines: [/\bNOAUTH Authentication required|\bHELLO must be called with the client already authenticated/],
        class: 'configuration',
        summary: 'Redis asks for a password, and the app sends none',
        advice: 'Set the password: the URL is redis://default:PASSWORD@host:port, rediss:// with TLS.',
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'redis/password',
        lines: [/\bWRONGPASS\b|ERR invalid password|ERR AUTH <password> called without any password configured/],
        class: 'configuration',
        summary: 'Redis does not accept user and password',
        advice: 'Correct them in the URL (percent-encoded): redis://default:PASSWORD@host:port.',
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'redis/connection-refused-by',
        lines: [
            /^ConnectionRefusedError: \[Errno \d{1,4}\]/,
            /Error \d{1,4} connecting to (?<host>[^\s:]{1,150}):(?<port>\d{1,5})\. /,
        ],
        within: 80,
        class: 'configuration',
        summary: 'Redis cannot be reached at {host}:{port}',
        advice: 'Set REDIS_URL to the address of the database for this component: localhost is the container itself.',
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'redis/connection-refused',
        lines: [
            /Error (?:\d{1,4} )?connecting to (?:Redis on )?(?<host>[^\s:]{1,150}):(?<port>\d{1,5})(?:\. | \()(?:Connection refused|Errno::ECONNREFUSED|Multiple exceptions|Cannot assign|Name or service)|Redis connection to (?<address>\S{1,150}:\d{1,5}) failed/,
        ],
        class: 'configuration',
        summary: 'Redis cannot be reached at {host}:{port}{address}',
        advice: 'Set REDIS_URL to the address of the database for this component: localhost is the container itself.',
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'redis/too-many-clients',
        lines: [/ERR max number of clients reached/],
        class: 'resources',
        retryMayHelp: true,
        summary: 'Redis has no connection left',
        advice: 'Open fewer connections per instance, or use a larger database.',
    },
    {
        id: 'redis/max-retries',
        rank: 'wrapper',
        lines: [/MaxRetriesPerRequestError: Reached the max retries per request limit/],
        class: 'configuration',
        summary: 'Redis cannot be reached',
        advice: 'Set REDIS_URL to the address of the database for this component, with rediss:// where it wants TLS.',
        link: mongodb_redis_BINDABLE,
    },
    {
        id: 'redis/config-file',
        lines: [
            /^\*\*\* FATAL CONFIG FILE ERROR/,
            /^Reading the configuration file, at line (?<line>\d{1,6})/,
            /^>>> /,
            /^(?<problem>\S.{2,200})/,
        ],
        within: 2,
        evidence: 3,
        class: 'configuration',
        summary: 'Line {line} of the Redis configuration: {problem}',
        advice: 'Correct that line; arguments of the run command are read as lines of the configuration too.',
        link: 'https://redis.io/docs/latest/operate/oss_and_stack/management/config/',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/mysql.js
const mysql_BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';
const MYSQL_RULES = [
    {
        id: 'mysql/access-denied',
        lines: [/Access denied for user '(?<user>[^']{0,100})'@'(?<host>[^']{0,100})'/],
        class: 'configuration',
        summary: 'MySQL does not let user {user} in',
        advice: 'Correct user and password in the connection variables, and allow the user to connect from any host.',
        link: mysql_BINDABLE,
    },
    {
        id: 'mysql/database-unknown',
        lines: [/Unknown database '(?<database>[^']{1,100})'/],
        class: 'configuration',
        summary: 'There is no database {database}',
        advice: 'Correct the name in the connection variables, or create the database.',
        link: mysql_BINDABLE,
    },
    {
        id: 'mysql/no-connection',
        lines: [
            /Can't connect to (?:local )?(?:MySQL|MariaDB)? ?server (?:on|through socket) '(?<host>[^']{1,200})'|SQLSTATE\[HY000\] \[2002\] (?<message>.{1,100})|SQLSTATE\[HY000\]: General error: 2006/,
        ],
        class: 'configuration',
        summary: 'MySQL cannot be reached: {host}{message}',
        advice: 'Set DB_HOST and DB_PORT for this component (localhost is the container itself). While an image is built there is no database: run what needs it in a PRE_DEPLOY job.',
        link: mysql_BINDABLE,
    },
    {
        id: 'mysql/host-unknown',
        lines: [
            /Unknown MySQL server host '(?<host>[^']{1,200})'|php_network_getaddresses: getaddrinfo (?:for (?<name>\S{1,200}) )?failed/,
        ],
        class: 'configuration',
        summary: 'The database host {host}{name} cannot be found',
        advice: 'Check the host in the connection variables; names of a docker-compose file do not exist.',
        link: mysql_BINDABLE,
    },
    {
        id: 'mysql/tls-required',
        lines: [/Connections using insecure transport are prohibited/],
        class: 'configuration',
        summary: 'MySQL accepts only connections with TLS',
        advice: 'Turn TLS on in the client (ssl-mode=REQUIRED, or its `ssl` option).',
        link: mysql_BINDABLE,
    },
    {
        id: 'mysql/authentication-plugin',
        lines: [
            /Client does not support authentication protocol|ER_NOT_SUPPORTED_AUTH_MODE|Authentication plugin '(?<plugin>\w{1,60})' (?:cannot be loaded|is not supported)|The server requested authentication method unknown to the client/,
        ],
        class: 'configuration',
        summary: 'The MySQL client is too old for the way the user signs in',
        advice: "Use a current client (mysql2 rather than mysql), or set the user's plugin to mysql_native_password.",
    },
    {
        id: 'mysql/primary-key-required',
        lines: [/Unable to create or change a table without a primary key/],
        class: 'code',
        summary: 'MySQL refuses tables without a primary key',
        advice: 'Give each table of the migration a primary key, or turn sql_require_primary_key off for the database.',
        link: 'https://docs.digitalocean.com/products/databases/mysql/how-to/create-primary-keys/',
    },
    {
        id: 'mysql/table-exists',
        lines: [
            /Table '(?<table>[^']{1,100})' already exists|Duplicate (?<kind>column|key) name '(?<name>[^']{1,100})'/,
        ],
        class: 'code',
        summary: '{table}{name} already exists in the database',
        advice: 'The migration was applied before without being recorded, or stopped in the middle. Mark it as applied, or undo what it made.',
    },
    {
        id: 'mysql/table-unknown',
        lines: [/Table '(?<table>[^']{1,100})' doesn't exist|Unknown column '(?<column>[^']{1,100})' in/],
        class: 'code',
        summary: '{table}{column} does not exist in the database',
        advice: 'Run the migrations before this (a PRE_DEPLOY job), in the order of their dependencies.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
    },
    {
        id: 'mysql/too-many-connections',
        lines: [/\bToo many connections\b|ER_CON_COUNT_ERROR|max_user_connections/],
        class: 'resources',
        retryMayHelp: true,
        summary: 'MySQL has no connection left',
        advice: 'Make the pools of all instances smaller, or use a larger database.',
    },
    {
        id: 'mysql/link-failure',
        lines: [/Communications link failure|ER_SERVER_SHUTDOWN|Lost connection to (?:MySQL|MariaDB) server/],
        class: 'configuration',
        retryMayHelp: true,
        summary: 'The connection to MySQL cannot be kept up',
        advice: "Check host, port and TLS of the connection, and that the app is among the database's trusted sources.",
        link: mysql_BINDABLE,
    },
    {
        id: 'mysql/syntax',
        lines: [/You have an error in your SQL syntax; .{0,120} near '(?<near>.{1,120})/],
        class: 'code',
        summary: 'An SQL statement is wrong near {near}',
        advice: 'Correct the statement at that place. If it works locally, compare the versions of the servers: MariaDB and MySQL differ.',
    },
    {
        id: 'sqlite/cannot-open',
        lines: [/SQLITE_CANTOPEN|unable to open database file/],
        class: 'configuration',
        summary: 'The SQLite file cannot be opened',
        advice: 'Its folder has to exist and be writable. Files of App Platform are lost with each deployment: use a managed database for what has to last.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/store-data/',
    },
    {
        id: 'sqlite/read-only',
        lines: [/attempt to write a readonly database/],
        class: 'configuration',
        summary: 'The SQLite file cannot be written',
        advice: 'Give the user that runs the app the right to write the file and its folder, or use a managed database.',
    },
    {
        id: 'sqlite/table-unknown',
        lines: [/no such (?<kind>table|column): (?<name>[\w.]{1,100})/],
        class: 'code',
        summary: 'The {kind} {name} does not exist',
        advice: 'Run the migrations before the app starts. An SQLite file is empty again after each deployment: use a managed database for what has to last.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/store-data/',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/postgres.js
const postgres_TRUSTED = "Add the app to the database's trusted sources (or the database to the app), and check host and port in DATABASE_URL.";
const postgres_BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';
const MAX_CONNECTIONS = 'https://docs.digitalocean.com/products/databases/postgresql/how-to/manage-connection-pools/';
const POSTGRES_RULES = [
    {
        id: 'postgres/no-socket',
        lines: [
            /(?:connection to server on socket "(?<socket>[^"]{1,200})" failed: No such file|could not connect to server: No such file or directory|connectionToServer.{0,40}\.s\.PGSQL\.\d{4})/,
        ],
        class: 'configuration',
        summary: 'The app has no database address, so it looks for PostgreSQL in its own container',
        advice: `Set DATABASE_URL (or PGHOST and the like) for this component, for example to \${db.DATABASE_URL}.`,
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/connection-refused',
        lines: [
            /connection to server at "(?<host>[^"]{1,200})"(?: \([^)]{0,60}\))?, port (?<port>\d{1,5}) failed: Connection refused|could not connect to server: Connection refused/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL refuses connections at {host}:{port}',
        advice: `Set DATABASE_URL to the database's address: localhost is the container itself. ${postgres_TRUSTED}`,
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/connection-timeout',
        lines: [
            /connection to server at "(?<host>[^"]{1,200})"(?: \([^)]{0,60}\))?, port (?<port>\d{1,5}) failed: (?:Connection timed out|timeout expired|Operation timed out)/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL at {host}:{port} does not answer',
        advice: postgres_TRUSTED,
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/host-unknown',
        lines: [/could not translate host name "(?<host>[^"]{1,200})" to address/],
        class: 'configuration',
        summary: 'The database host {host} cannot be found',
        advice: 'Check the host in DATABASE_URL. A password with special characters has to be percent-encoded in it; names of a docker-compose file do not exist.',
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/no-password',
        lines: [
            /fe_sendauth: no password supplied|client password must be a string|no password (?:was )?(?:supplied|provided) but|empty password returned by client/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL asks for a password, and the app sends none',
        advice: 'Set the password: DATABASE_URL or PGPASSWORD is missing or empty for this component.',
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/password',
        lines: [/password authentication failed for user "(?<user>[^"]{1,100})"/],
        class: 'configuration',
        summary: 'PostgreSQL does not accept the password of user {user}',
        advice: `Correct user and password in DATABASE_URL (percent-encoded), or bind the variable to the database: \${db.DATABASE_URL}.`,
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/ssl-required',
        lines: [
            /(?:no pg_hba\.conf entry|pg_hba\.conf rejects connection) for host "(?<host>[^"]{1,100})", user "(?<user>[^"]{1,100})".{0,140}(?:no encryption|SSL off)/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL accepts only connections with TLS',
        advice: 'Add sslmode=require to DATABASE_URL, or turn `ssl` on in the client.',
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/no-hba-entry',
        lines: [/(?:no pg_hba\.conf entry|pg_hba\.conf rejects connection) for host "(?<host>[^"]{1,100})"/],
        class: 'configuration',
        summary: 'PostgreSQL rejects connections from {host}',
        advice: postgres_TRUSTED,
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/ssl-off',
        lines: [/server does not support SSL|SSL is not enabled on the server/i],
        class: 'configuration',
        summary: 'The app asks for TLS, and the PostgreSQL server has none',
        advice: 'Turn `ssl` off (sslmode=disable) for this server; a connection inside the private network may do without.',
    },
    {
        id: 'postgres/too-many-connections',
        lines: [
            /remaining connection slots are reserved|sorry, too many clients already|too many connections for (?:role|database)|[Mm]ax client connections reached/,
        ],
        class: 'resources',
        retryMayHelp: true,
        summary: 'PostgreSQL has no free connections',
        advice: 'Make the pools of all instances smaller, connect through a connection pool, or use a larger database.',
        link: MAX_CONNECTIONS,
    },
    {
        id: 'postgres/starting',
        lines: [/the database system is (?<state>starting up|shutting down|in recovery mode)/],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'PostgreSQL is {state}',
        advice: 'Deploy again when it is up, or let the app retry its first connection.',
    },
    {
        id: 'postgres/pool-prepared-statement',
        lines: [/prepared statement "(?<name>[^"]{1,80})" (?:does not exist|already exists)/],
        class: 'configuration',
        summary: 'Prepared statements do not work through a connection pool in transaction mode',
        advice: 'Turn them off in the client (pgbouncer=true for Prisma, statement_cache_size=0 for asyncpg, prepare: :unnamed for Ecto), or connect to the database itself for migrations.',
        link: MAX_CONNECTIONS,
    },
    {
        id: 'postgres/schema-permission',
        lines: [/permission denied for schema (?<schema>\w{1,80})/],
        class: 'configuration',
        summary: 'The database user is not allowed to create tables in the schema {schema}',
        advice: "Since PostgreSQL 15 only the owner may: run `GRANT ALL ON SCHEMA {schema} TO` the user as the administrator, or make the user the database's owner. A dev database of App Platform allows no other users.",
        link: 'https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PRIV',
    },
    {
        id: 'postgres/permission',
        lines: [
            /(?:permission denied for (?:table|relation|sequence|database|function|view|language) "?(?<object>[\w.]{1,100})|must be owner of (?:table|relation|schema|extension|database|view|function|type) (?<owned>[\w.]{1,100}))/,
        ],
        class: 'configuration',
        summary: 'The database user has no rights to {object}{owned}',
        advice: 'Another user owns it. Grant the rights as its owner, or let migrations and app use the same user.',
        link: 'https://www.postgresql.org/docs/current/sql-grant.html',
    },
    {
        id: 'postgres/extension',
        lines: [
            /extension "(?<extension>[^"]{1,60})" (?:is not available|is not allow-listed|must be installed)|permission denied to create extension "(?<denied>[^"]{1,60})"|type "(?<type>vector|geometry|geography|citext|hstore|ltree)" does not exist/,
        ],
        class: 'configuration',
        summary: 'PostgreSQL lacks the extension for {extension}{denied}{type}',
        advice: 'Create it once as the administrator (CREATE EXTENSION) if the database supports it.',
        link: 'https://docs.digitalocean.com/products/databases/postgresql/details/supported-extensions/',
    },
    {
        id: 'postgres/already-exists',
        lines: [
            /(?:^|[^\w])(?<kind>relation|column|type|constraint|index|table|schema|extension|database) "(?<name>[^"]{1,100})"(?: (?:of|for) relation "[^"]{1,100}")? already exists/,
        ],
        unless: /NOTICE|skipping/,
        class: 'code',
        summary: 'The {kind} {name} already exists in the database',
        advice: 'The migration was applied before without being recorded, or the schema was made by hand. Mark it as applied, or write it with IF NOT EXISTS.',
    },
    {
        id: 'postgres/relation-unknown',
        lines: [/relation "(?<relation>[^"]{1,100})" does not exist/],
        unless: /NOTICE|skipping|column "[^"]{1,100}" of relation/,
        class: 'code',
        summary: 'The table {relation} does not exist',
        advice: 'Run the migrations before this (a PRE_DEPLOY job), in the order of their dependencies and against the same database and schema.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
    },
    {
        id: 'postgres/column-unknown',
        lines: [/column "?(?<column>[\w.]{1,100})"?(?: of relation "(?<relation>[^"]{1,100})")? does not exist/],
        class: 'code',
        summary: 'The column {column} does not exist',
        advice: 'The code is ahead of the schema: run the migrations before the app starts (a PRE_DEPLOY job).',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
    },
    {
        id: 'postgres/database-unknown',
        lines: [/database "(?<database>[^"]{1,100})" does not exist|no such database: (?<pool>\S{1,100})/],
        class: 'configuration',
        summary: 'There is no database {database}{pool}',
        advice: 'Correct the name in DATABASE_URL, or create the database. A connection pool goes by its own name.',
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/role-unknown',
        lines: [/role "(?<role>[^"]{1,100})" does not exist/],
        class: 'configuration',
        summary: 'There is no database user {role}',
        advice: 'Correct the user in DATABASE_URL, or create it.',
        link: postgres_BINDABLE,
    },
    {
        id: 'postgres/duplicate-key',
        lines: [/duplicate key value violates unique constraint "(?<constraint>[^"]{1,100})"/],
        class: 'code',
        summary: 'Duplicate value for the unique constraint {constraint}',
        advice: 'A seed or migration inserts what is there. Let it do nothing on a conflict.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/databases.js





const DATABASE_RULES = [
    ...MIGRATION_RULES,
    ...POSTGRES_RULES,
    ...MYSQL_RULES,
    ...MONGODB_RULES,
    ...REDIS_RULES,
    ...DATABASE_CLIENT_RULES,
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/django.js
const DJANGO_RULES = [
    {
        id: 'django/secret-key',
        lines: [/ImproperlyConfigured: The SECRET_KEY setting must not be empty/],
        class: 'configuration',
        summary: "Django's SECRET_KEY is empty",
        advice: 'Set the variable that settings.py reads it from, also with the scope BUILD_TIME if `collectstatic` runs in the build.',
        link: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    },
    {
        id: 'django/static-root',
        lines: [
            /ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting/,
        ],
        class: 'configuration',
        summary: 'collectstatic has no STATIC_ROOT to write to',
        advice: "Set STATIC_ROOT = BASE_DIR / 'staticfiles' in settings.py, or DISABLE_COLLECTSTATIC=1 as a build-time variable.",
        link: 'https://docs.djangoproject.com/en/stable/ref/settings/#static-root',
    },
    {
        id: 'django/settings-not-configured',
        lines: [
            /ImproperlyConfigured: Requested settings?,? ?(?<setting>\w{0,60}),? but settings are not configured/,
        ],
        class: 'configuration',
        summary: 'Django does not know its settings module',
        advice: 'Set DJANGO_SETTINGS_MODULE for this component, or in wsgi.py, asgi.py and manage.py.',
        link: 'https://docs.djangoproject.com/en/stable/topics/settings/#designating-the-settings',
    },
    {
        id: 'django/database-driver',
        lines: [/ImproperlyConfigured: Error loading (?<driver>[\w ]{1,40}) module/],
        class: 'dependency',
        summary: 'The database driver {driver} is not installed or does not load',
        advice: 'Add it to the requirements: psycopg[binary] for PostgreSQL, mysqlclient for MySQL.',
        link: 'https://docs.djangoproject.com/en/stable/ref/databases/',
    },
    {
        id: 'django/improperly-configured',
        lines: [/ImproperlyConfigured: (?<message>\S.{0,400})/],
        class: 'configuration',
        summary: 'Django: {message}',
        advice: 'Correct the settings that the message names, or set the variable that they are read from.',
        link: 'https://docs.djangoproject.com/en/stable/ref/settings/',
    },
    {
        id: 'django/app-not-in-installed-apps',
        lines: [/RuntimeError: Model class (?<model>[\w.]{1,160}) doesn't declare an explicit app_label/],
        class: 'configuration',
        summary: 'The model {model} belongs to no app in INSTALLED_APPS',
        advice: 'Add its app to INSTALLED_APPS of the settings module that this component uses.',
        link: 'https://docs.djangoproject.com/en/stable/ref/settings/#installed-apps',
    },
    {
        id: 'django/apps-not-ready',
        lines: [/AppRegistryNotReady: (?<message>.{1,200})/],
        class: 'code',
        summary: 'Django: {message}',
        advice: 'Models are imported before django.setup(): import them later, or call it first.',
        link: 'https://docs.djangoproject.com/en/stable/ref/applications/#troubleshooting',
    },
    {
        id: 'django/system-check',
        lines: [
            /SystemCheckError: System check identified some issues/,
            /^\s*(?<message>\S{1,160}: \([\w.]{1,60}\.E\d{3}\) .{1,300})/,
        ],
        evidence: 1,
        class: 'code',
        summary: 'Django: {message}',
        advice: '`python manage.py check` shows the same errors locally.',
        link: 'https://docs.djangoproject.com/en/stable/ref/checks/',
    },
    {
        id: 'django/migration-conflict',
        lines: [
            /CommandError: Conflicting migrations detected; multiple leaf nodes in the migration graph: (?<nodes>.{1,200})/,
        ],
        class: 'code',
        summary: 'Migrations of an app exclude each other: {nodes}',
        advice: 'Run `python manage.py makemigrations --merge` and commit the result.',
        link: 'https://docs.djangoproject.com/en/stable/topics/migrations/#version-control',
    },
    {
        id: 'django/migration-history',
        lines: [
            /(?:InconsistentMigrationHistory|NodeNotFoundError|CircularDependencyError|BadMigrationError): (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: 'Migrations: {message}',
        advice: 'Check that all migrations are committed and match those that the database has applied (`showmigrations`).',
        link: 'https://docs.djangoproject.com/en/stable/topics/migrations/',
    },
    {
        id: 'django/static-file-missing',
        lines: [
            /(?:ValueError: )?(?:whitenoise\.storage\.MissingFileError: )?(?:The file|Missing staticfiles manifest entry for) '(?<file>[^']{1,200})'(?: could not be found with|)/,
        ],
        unless: /^\s*raise /,
        class: 'code',
        summary: "The static file '{file}' is missing",
        advice: 'A style sheet or template names it, but it is not committed or collected. Correct the reference or add the file.',
        link: 'https://docs.djangoproject.com/en/stable/ref/contrib/staticfiles/#manifeststaticfilesstorage',
    },
    {
        id: 'django/unknown-command',
        lines: [/Unknown command: '(?<command>[^']{1,100})'/],
        class: 'configuration',
        summary: "Django knows no command '{command}'",
        advice: 'Check its spelling, and that the app that has it is in INSTALLED_APPS of the settings that this component uses.',
    },
    {
        id: 'django/disallowed-host',
        rank: 'wrapper',
        lines: [/Invalid HTTP_HOST header: '(?<host>[^']{1,200})'/],
        class: 'configuration',
        summary: 'Django refuses requests for the host {host}',
        advice: 'Add it to ALLOWED_HOSTS. The health check asks by the IP address of the container: allow it, or answer it in a middleware.',
        link: 'https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts',
    },
    {
        id: 'django/command-error',
        lines: [/^\s*CommandError: (?<message>.{1,400})/],
        class: 'code',
        summary: '{message}',
        advice: 'The command of manage.py refuses to run. Run the same one locally with the same settings.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/docker.js
const BUILDKIT_COPY = 'https://docs.docker.com/build/concepts/context/';
const REFERENCE = 'https://docs.docker.com/reference/dockerfile/';
const DOCKER_RULES = [
    {
        id: 'docker/copy-source-not-found',
        stage: 'BUILD',
        lines: [
            /(?:failed to (?:calculate checksum of ref|compute cache key).{0,300}: "?(?<path>\/?[^":]{1,200})"?: not found|COPY failed: (?:file not found in build context or excluded by \.dockerignore: )?stat (?<path2>[^:]{1,300}): (?:file does not exist|no such file)|(?:ADD|COPY) failed: .{0,100}(?:no source files were specified|no such file or directory)|failed to get fileinfo for (?<path3>[^:]{1,300}): lstat)/,
        ],
        class: 'code',
        summary: "COPY in the Dockerfile cannot find '{path}{path2}{path3}'",
        advice: 'The path is relative to the build context (source_dir in the app spec): check its spelling, .dockerignore and .gitignore. With --from, check that the earlier stage writes it there.',
        link: BUILDKIT_COPY,
    },
    {
        id: 'docker/dockerfile-not-found',
        stage: 'BUILD',
        lines: [
            /failed to read dockerfile: open (?<file>\S{1,200}): no such file|error resolving dockerfile path|unable to (?:evaluate symlinks in Dockerfile path|prepare context)|Cannot locate specified Dockerfile: (?<file2>\S{1,200})/,
        ],
        class: 'configuration',
        summary: 'The Dockerfile is not where the build looks for it: {file}{file2}',
        advice: 'Set dockerfile_path in the app spec, relative to the root of the repository.',
    },
    {
        id: 'docker/syntax',
        stage: 'BUILD',
        lines: [
            /dockerfile parse error(?: on)?(?: line (?<line>\d{1,6}))?:? (?<what>.{1,150})|(?<what2>(?:unknown instruction|Unknown flag|file with no instructions|the Dockerfile \(.{1,100}\) cannot be empty).{0,100})|error parsing dockerfile: (?<what3>.{1,150})/i,
        ],
        class: 'code',
        summary: 'The Dockerfile is not valid: {what}{what2}{what3}',
        advice: 'Correct the line; a command that goes on in the next line needs a backslash at its end.',
        link: REFERENCE,
    },
    {
        id: 'docker/stage-not-found',
        stage: 'BUILD',
        lines: [
            /target stage "?(?<stage>[\w.-]{1,100})"? could not be found|invalid from flag value (?<stage2>[\w.-]{1,100})/,
        ],
        class: 'code',
        summary: "The Dockerfile has no stage '{stage}{stage2}'",
        advice: 'Check the names after AS, --from and --target; they have to be the same.',
        link: 'https://docs.docker.com/build/building/multi-stage/',
    },
    {
        id: 'docker/rate-limit',
        lines: [/(?:TOOMANYREQUESTS|toomanyrequests)|You have reached your (?:unauthenticated )?pull rate limit/],
        class: 'upstream',
        retryMayHelp: true,
        summary: "Docker Hub's pull rate limit is reached",
        advice: 'Deploy again later, or take the base image from another registry (DigitalOcean Container Registry, ghcr.io, public.ecr.aws).',
        link: 'https://docs.docker.com/docker-hub/usage/',
    },
    {
        id: 'docker/platform',
        lines: [
            /no match(?:ing manifest)? for (?:platform in manifest|linux\/amd64)|does not (?:match|provide) the specified platform|no child with platform linux\/amd64/,
        ],
        class: 'configuration',
        summary: 'The image is not built for linux/amd64',
        advice: 'Build it with `docker build --platform linux/amd64`, or choose a base image that has this platform.',
        link: 'https://docs.docker.com/build/building/multi-platform/',
    },
    {
        id: 'docker/image-not-found',
        lines: [
            /(?:failed to solve: |failed to resolve source metadata for )(?<image>[\w./:@-]{2,200}\w)(?:: failed to resolve source metadata for \S{1,200})?:? .{0,100}not found|manifest for (?<image2>\S{1,200}) not found|(?:MANIFEST_UNKNOWN|manifest unknown|NAME_UNKNOWN)|pull access denied for (?<image3>[^\s,]{1,200}), repository does not exist|(?:failed to (?:pull|resolve)|unable to (?:pull|find)) image "?(?<image4>[\w./:@-]{3,200})"?.{0,200}not found/i,
        ],
        unless: /^(?:INFO|WARN)\[\d|from cache/,
        class: 'configuration',
        summary: 'The image {image}{image2}{image3}{image4} does not exist, or may not be pulled',
        advice: 'Check the name and the tag in FROM or in the app spec, and that the registry is public or its credentials are set.',
    },
    {
        id: 'docker/registry-unauthorized',
        lines: [
            /(?:unauthorized: (?:authentication required|access to the requested resource|incorrect username)|UNAUTHORIZED: authentication required|failed to authorize: .{0,200}|no basic auth credentials|denied: (?:requested access to the resource is denied|permission_denied)|failed to fetch oauth token|ImagePullBackOff|ErrImagePull)/,
        ],
        class: 'configuration',
        summary: 'The registry does not let the image be pulled',
        advice: 'Check the registry credentials in the app spec (they expire), and that the account may read the repository.',
    },
    {
        id: 'docker/push-failed',
        stage: 'BUILD',
        lines: [
            /error pushing image: (?<why>.{1,200})|failed to push (?:to destination )?\S{1,200}: (?<why2>.{1,200})/,
        ],
        class: 'platform',
        retryMayHelp: true,
        summary: 'The built image could not be pushed to the registry',
        advice: 'Deploy again. If it happens again, check status.digitalocean.com and contact DigitalOcean support.',
    },
    {
        id: 'docker/apt-confirmation',
        stage: 'BUILD',
        lines: [/Do you want to continue\? \[Y\/n\] ?Abort/],
        class: 'code',
        summary: 'apt-get waits for an answer: -y is missing',
        advice: 'Write `apt-get install -y …` in the Dockerfile.',
    },
    {
        id: 'docker/command-failed',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [
            /failed to solve: process "(?:\/bin\/(?:ba|a)?sh -(?:\w+ )?)?(?:-?\w{1,3} )?(?<command>[^"]{1,160})[^"]{0,4000}"(?: did not|.{0,1000} did not) complete successfully: exit code: (?<code>\d{1,3})/,
        ],
        output: true,
        class: 'unknown',
        summary: 'A command of the Dockerfile failed with exit code {code}: {command}',
        advice: 'What the command printed is in the lines before; run it in the base image to see the same.',
        link: REFERENCE,
    },
    {
        id: 'docker/classic-command-failed',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [
            /^The command '(?:\/bin\/(?:ba|a)?sh -(?:c )?)?(?<command>.{1,160})(?:.{0,2000})' returned a non-zero code: (?<code>\d{1,3})/,
        ],
        output: true,
        class: 'unknown',
        summary: 'A command of the Dockerfile failed with exit code {code}: {command}',
        advice: 'What the command printed is in the lines before; run it in the base image to see the same.',
        link: REFERENCE,
    },
    {
        id: 'docker/kaniko-command-failed',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/error building image: .{0,300}waiting for process to exit: exit status (?<code>\d{1,3})/],
        output: true,
        class: 'unknown',
        summary: 'A command of the Dockerfile failed with exit code {code}: {command}',
        advice: 'What the command printed is in the lines before; run it in the base image to see the same.',
        link: REFERENCE,
    },
    {
        id: 'docker/kaniko-failed',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [
            /error building image: (?:error building stage: )?(?:failed to execute command: )?(?<why>.{5,180})/,
        ],
        unless: /waiting for process to exit/,
        class: 'unknown',
        summary: 'The image could not be built: {why}',
        advice: 'Check the line of the Dockerfile that was being run, and the lines before this one.',
        link: REFERENCE,
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/dotnet.js
const SDK_ERRORS = 'https://learn.microsoft.com/dotnet/core/tools/sdk-errors/';
const NUGET = 'https://learn.microsoft.com/nuget/reference/errors-and-warnings/';
const DOTNET_RULES = [
    {
        id: 'dotnet/sdk-too-old',
        lines: [
            /error NETSDK1045: The current \.NET SDK does not support targeting (?<framework>\.NET[\w ]{0,20} [\d.]{1,8})/,
        ],
        class: 'configuration',
        summary: 'The .NET SDK of the build does not support {framework}',
        advice: 'Use the SDK image of that version, or let the project target an older one.',
        link: `${SDK_ERRORS}netsdk1045`,
    },
    {
        id: 'dotnet/sdk-not-found',
        lines: [
            /A compatible \.NET SDK was not found|Requested SDK version: (?<version>[\w.-]{1,30})|error MSB4236: The SDK '(?<sdk>[^']{1,80})' specified could not be found/,
        ],
        class: 'configuration',
        summary: 'The .NET SDK that the project asks for is not installed: {version}{sdk}',
        advice: 'Change the version in global.json (or its rollForward), or use the SDK image of that version.',
        link: 'https://learn.microsoft.com/dotnet/core/tools/global-json',
    },
    {
        id: 'dotnet/package-not-found',
        lines: [/error NU110[123]: (?<message>.{1,250})/],
        class: 'dependency',
        summary: 'NuGet: {message}',
        advice: 'Check name and version of the package; a private feed needs a nuget.config with credentials in the image.',
        link: `${NUGET}nu1101`,
    },
    {
        id: 'dotnet/feed-unreachable',
        lines: [
            /error NU1[38]01: (?<message>.{1,250})|Unable to load the service index for source (?<source>\S{1,200})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'The NuGet feed cannot be read: {message}{source}',
        advice: 'Deploy again; if it stays, check the feed and its credentials in nuget.config.',
        link: `${NUGET}nu1301`,
    },
    {
        id: 'dotnet/restore-error',
        lines: [/error NU(?<number>\d{4}): (?<message>.{1,250})/],
        class: 'dependency',
        summary: 'NuGet NU{number}: {message}',
        advice: 'Run `dotnet restore` locally, and commit the project and lock files.',
        link: 'https://learn.microsoft.com/nuget/reference/errors-and-warnings',
    },
    {
        id: 'dotnet/no-project',
        lines: [/error (?<code>MSB1003|MSB1009|MSB1011): (?<message>.{1,200})/],
        class: 'configuration',
        summary: 'dotnet does not know which project to build: {message}',
        advice: 'Name the project or solution in the command, copy it in the Dockerfile first, or set source_dir to its folder.',
    },
    {
        id: 'dotnet/compile-error',
        lines: [
            /^(?<file>[^\s(:][^(:]{0,250}\.(?:cs|fs|vb|cshtml|razor))\((?<line>\d{1,6}),\d{1,5}(?:,\d{1,6},\d{1,5})?\): error (?<code>[A-Z]{2,10}\d{2,6}): (?<message>[^[]{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {code}: {message}',
        advice: 'Fix this first compiler error, and run `dotnet build` locally: others may follow from it.',
        link: 'https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-messages/',
    },
    {
        id: 'dotnet/command-failed',
        rank: 'wrapper',
        lines: [/error MSB(?:3073|6006): (?<message>.{1,250})/],
        class: 'unknown',
        summary: 'A command of the .NET build failed: {message}',
        advice: 'What it printed above is the reason.',
    },
    {
        id: 'dotnet/build-error',
        unless: /error MSB(?:3073|6006)|\bwarning\b/,
        lines: [/: \w{5} (?<code>(?:NETSDK|MSB|BLAZOR|ASPNETCORE)\d{3,6}): (?<message>[^[]{1,300})/],
        class: 'configuration',
        summary: '{code}: {message}',
        advice: 'Run the same dotnet command locally.',
        link: SDK_ERRORS,
    },
    {
        id: 'dotnet/runtime-missing',
        lines: [
            /You must install(?: or update)? \.NET to run this application|It was not possible to find any compatible framework version|The framework '(?<framework>[^']{1,60})', version '(?<version>[^']{1,30})' was not found|^Framework: '(?<name>[^']{1,60})', version '(?<wanted>[^']{1,30})'/,
        ],
        class: 'configuration',
        summary: 'The .NET runtime that the app was built for is not installed: {version}{wanted}',
        advice: 'Run it on the image of the same version (aspnet for web apps), or publish it self-contained.',
        link: 'https://learn.microsoft.com/dotnet/core/runtime-discovery/troubleshoot-app-launch',
    },
    {
        id: 'dotnet/dll-missing',
        lines: [
            /The application '(?<dll>[^']{1,150})' (?:does not exist|or script)|Could not execute because the (?:application was not found|specified command or file was not found)/,
        ],
        class: 'configuration',
        summary: 'dotnet does not find the program to start: {dll}',
        advice: "Compare the name of the .dll in the run command or ENTRYPOINT with the project's assembly, and the folder it is published to.",
    },
    {
        id: 'dotnet/no-icu',
        lines: [/Couldn't find a valid ICU package installed on the system/],
        class: 'dependency',
        summary: '.NET needs the ICU libraries, and the image has none',
        advice: 'Install libicu (icu-libs on Alpine), or set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1.',
        link: 'https://learn.microsoft.com/dotnet/core/runtime-config/globalization',
    },
    {
        id: 'dotnet/address-in-use',
        lines: [/Failed to bind to address (?<address>\S{1,100}?): address already in use/],
        class: 'configuration',
        summary: 'The address {address} is already in use',
        advice: 'Two servers of the container use one port. Set ASPNETCORE_HTTP_PORTS to the http_port of the component.',
    },
    {
        id: 'dotnet/out-of-memory',
        lines: [
            /\bSystem\.OutOfMemoryException\b|GC heap initialization failed|Failed to create CoreCLR, HRESULT: 0x80004005/,
        ],
        class: 'resources',
        summary: '.NET ran out of memory',
        advice: 'Use a larger instance size, or set DOTNET_GCHeapHardLimitPercent.',
    },
    {
        id: 'dotnet/config-file',
        lines: [
            /The configuration file '(?<file>[^']{1,150})' was not found and is not optional|Failed to load configuration (?:from )?file '(?<broken>[^']{1,150})'/,
        ],
        class: 'configuration',
        summary: 'The configuration file {file}{broken} is missing or not valid',
        advice: 'Publish it with the app, and keep its JSON valid.',
    },
    {
        id: 'dotnet/connection-string',
        lines: [
            /The ConnectionString property has not been initialized|Value cannot be null\. \(Parameter '(?<parameter>connectionString)'\)|Format of the initialization string does not conform to specification/,
        ],
        class: 'configuration',
        summary: 'The app has no valid connection string',
        advice: `Set ConnectionStrings__NAME for this component. A URL such as \${db.DATABASE_URL} does not work here: Npgsql wants Host=…;Port=…;Username=…;Password=…;Database=….`,
        link: 'https://www.npgsql.org/doc/connection-string-parameters.html',
    },
    {
        id: 'dotnet/service-not-registered',
        lines: [
            /Unable to resolve service for type '(?<service>[^']{1,200})' while attempting to activate '(?<class>[^']{1,200})'/,
        ],
        class: 'code',
        summary: '{service} is not registered, and {class} needs it',
        advice: 'Register it in Program.cs, also for the environment Production.',
        link: 'https://learn.microsoft.com/dotnet/core/extensions/dependency-injection',
    },
    {
        id: 'dotnet/inner-exception',
        lines: [
            /^\s{0,4}---> (?:\(Inner Exception #\d{1,3}\) )?(?<exception>[A-Za-z][\w.`+]{1,150}(?:Exception|Error)[\w`+]{0,40})(?: \([^)]{1,30}\))?: (?<message>.{1,300})/,
        ],
        unless: /System\.Net\.Sockets\.SocketException/,
        class: 'code',
        summary: '{exception}: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'dotnet/unhandled-exception',
        lines: [
            /^Unhandled [Ee]xception[.:] (?<exception>[\w.`+]{1,200})(?: \([^)]{1,30}\))?: (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: 'Unhandled {exception}: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/elixir.js
const ELIXIR_RULES = [
    {
        id: 'elixir/variable-missing',
        lines: [
            /could not fetch environment variable "(?<name>[^"]{1,100})" because it is not set|\(RuntimeError\) environment variable (?<variable>\w{1,100}) is missing/,
        ],
        class: 'configuration',
        summary: 'The environment variable {name}{variable} is not set',
        advice: 'Set it for the component. What config/runtime.exs reads has to be there at run time, what config/prod.exs reads while it builds.',
        link: 'https://hexdocs.pm/phoenix/deployment.html',
    },
    {
        id: 'elixir/version',
        lines: [
            /You're trying to run :(?<app>\w{1,60}) on Elixir v(?<running>[\w.-]{1,30}) but it has declared in its mix\.exs file it supports only Elixir (?<required>.{1,60})/,
        ],
        class: 'configuration',
        summary: '{app} supports only Elixir {required}, and the build uses {running}',
        advice: 'Set the Elixir version of the build (the base image of the Dockerfile), or the requirement in mix.exs.',
    },
    {
        id: 'elixir/no-mix-exs',
        lines: [
            /Could not find a Mix\.Project, please ensure you are running Mix in a directory with a mix\.exs/,
        ],
        class: 'configuration',
        summary: 'There is no mix.exs in the folder that is built',
        advice: 'Set source_dir to the folder of mix.exs, and copy it in the Dockerfile before mix runs.',
    },
    {
        id: 'elixir/task-unknown',
        lines: [/\*\* \(Mix\) The task "(?<task>[^"]{1,100})" could not be found/],
        class: 'configuration',
        summary: 'mix has no task {task} here',
        advice: 'The package that brings it is missing in this environment (`only: :dev`?) or dependencies are not fetched. A release has no mix: use `bin/app eval`.',
        link: 'https://hexdocs.pm/phoenix/releases.html',
    },
    {
        id: 'elixir/dependency-unchecked',
        lines: [
            /^Unchecked dependencies for environment (?<env>\w{1,30}):/,
            /^\* (?<dependency>\S{1,80})/,
            /^\s{2,8}(?<message>\S.{0,200})/,
        ],
        within: 3,
        evidence: 1,
        class: 'dependency',
        summary: 'The dependency {dependency} is not ready for {env}: {message}',
        advice: 'Run `mix deps.get --only prod` in the build before compiling, and commit mix.lock.',
        link: 'https://hexdocs.pm/mix/Mix.Tasks.Deps.html',
    },
    {
        id: 'elixir/hex-missing',
        lines: [
            /Could not find (?:Hex|rebar3?), which is needed to build dependency :?(?<dependency>\w{1,80})|Could not install (?:Hex|rebar3?) because/,
        ],
        class: 'dependency',
        summary: 'mix needs Hex or rebar, and the build does not have it',
        advice: 'Run `mix local.hex --force && mix local.rebar --force` before `mix deps.get`.',
    },
    {
        id: 'elixir/hex-fetch-failed',
        unless: /using cache instead/,
        lines: [
            /Failed to fetch record for '?(?<package>[\w/-]{1,100})|Request failed \((?<reason>[^)]{1,80})\)/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'Packages could not be fetched from Hex',
        advice: 'Deploy again; if it stays, check the name of the package and the network of the build.',
    },
    {
        id: 'elixir/address-in-use',
        lines: [/\beaddrinuse\b|with Bandit .{0,80} failed, port (?<port>\d{1,5}) already in use/],
        class: 'configuration',
        summary: 'The port that the app listens on is already in use',
        advice: 'Two listeners of the container use one port, or the app was started twice in it. Give each its own.',
    },
    {
        id: 'elixir/warnings-as-errors',
        lines: [
            /^\s{0,6}warning: (?<message>.{1,300})/,
            /Compilation failed due to warnings while using the --warnings-as-errors option/,
        ],
        within: 80,
        class: 'code',
        summary: 'A warning counts as an error: {message}',
        advice: 'Fix the warnings, or leave out --warnings-as-errors for the deployment.',
    },
    {
        id: 'elixir/compile-error-logged',
        lines: [
            /^\s{0,6}error: (?<message>.{1,300})/,
            /└─ (?<file>[^\s:]{1,200}\.(?:exs?|heex)):(?<line>\d{1,6})/,
        ],
        within: 14,
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first compiler error, and run `mix compile` locally: others may follow from it.',
    },
    {
        id: 'elixir/compile-errors',
        rank: 'wrapper',
        lines: [
            /\(CompileError\) (?<file>[^\s:]{1,200}): cannot compile (?:module|file).{0,100}errors have been logged/,
        ],
        class: 'code',
        summary: '{file} does not compile',
        advice: 'The first "error:" above it is the reason.',
    },
    {
        id: 'elixir/compile-error',
        unless: /errors have been logged/,
        lines: [
            /\*\* \((?<kind>CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError)\) (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{message}',
        advice: 'Fix it, and run `mix compile` locally. A module that is not loaded is mostly a dependency that is missing in prod.',
    },
    {
        id: 'elixir/config-missing',
        lines: [
            /\(ArgumentError\) (?<message>(?:could not fetch application environment|unknown application|no configuration found|could not lookup Ecto repo).{1,250})/,
        ],
        class: 'configuration',
        summary: '{message}',
        advice: 'Set it in config/runtime.exs for prod, from an environment variable of the component.',
    },
    {
        id: 'elixir/dependency-did-not-compile',
        rank: 'wrapper',
        lines: [/(?:Could not|could not) compile dependency :(?<dependency>\w{1,80})/],
        class: 'dependency',
        summary: 'The dependency {dependency} does not compile',
        advice: 'What was printed above it is the reason: often a compiler or a system library is missing.',
    },
    {
        id: 'elixir/application-not-started',
        rank: 'wrapper',
        lines: [
            /(?:Could not start application|Application) (?<app>\w{1,60})(?:: | exited: )(?<message>.{1,300})/,
        ],
        class: 'unknown',
        summary: 'The application {app} did not start: {message}',
        advice: 'The "** (…)" line below it names the exception.',
    },
    {
        id: 'elixir/boot-failed',
        rank: 'wrapper',
        lines: [/init terminating in do_boot|Kernel pid terminated/],
        class: 'unknown',
        summary: 'The Erlang system stopped while it started',
        advice: 'The exception printed above it is the reason.',
    },
    {
        id: 'elixir/dependencies-not-ready',
        rank: 'wrapper',
        lines: [/\*\* \(Mix\) Can't continue due to errors on dependencies/],
        class: 'dependency',
        summary: 'Dependencies of the mix project are not ready',
        advice: 'The lines above name them. Run `mix deps.get` before the build, and commit mix.lock.',
    },
    {
        id: 'elixir/mix-error',
        unless: /\(Mix\) Command "|Could not start application|Can't continue due to errors|[Cc]ould not compile dependency/,
        lines: [/^\*\* \(Mix\) (?<message>.{1,300})/],
        class: 'configuration',
        summary: 'mix: {message}',
        advice: 'Run the same mix task locally with MIX_ENV=prod.',
    },
    {
        id: 'elixir/exception',
        lines: [/^\s{0,16}\*\* \((?<kind>(?:[A-Z]\w{1,60}\.){0,8}[A-Z]\w{1,60})\) (?<message>.{1,300})/],
        unless: /\*\* \((?:EXIT|Mix)\)|errors have been logged/,
        class: 'code',
        summary: '{kind}: {message}',
        advice: 'The first line below it that names a file of your app is the place.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/environment.js
const ADVICE = 'Set it for this component (or for the app) in the spec: with the scope BUILD_TIME if the build reads it, RUN_TIME if the app does.';
const LINK = 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/';
const NOT_MEANT = /\bwarn|⚠|\binfo\b|default|fallback|falling back|optional|instead|skipp|disabl|continu|ignor|recommend|deprecat|can be|\bthrow |\braise |console\.|\bif (?:\(|the env|not )|\b(?:Reference|Name|Import|Attribute|Syntax)Error\b|cannot import|ERR?_[A-Z]/i;
const ENVIRONMENT_RULES = [
    {
        id: 'env/prisma-variable-missing',
        lines: [/Environment variable not found: (?<name>\w{1,80})/],
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/prisma-config-variable-missing',
        lines: [
            /PrismaConfigEnvError: (?:Missing required environment variable|Cannot resolve environment variable): (?<name>\w{1,80})/,
        ],
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/reference-not-replaced',
        stage: 'DEPLOY',
        lines: [
            /(?:invalid|\berror|\bfail|could not|couldn't|cannot|can't|unable|unknown|not found|ENOTFOUND|must be|malformed).{0,200}(?<reference>\$\{(?:[\w-]{1,60}\.)?[A-Z][A-Z0-9_]{2,60}\})/i,
        ],
        unless: /`|\/bin\/(?:ba)?sh|^INFO\[|\bthrow |console\./,
        class: 'configuration',
        summary: 'The reference {reference} was not replaced by a value',
        advice: 'App Platform replaces references in the app spec only, and only to what the app has: set the variable there to a value, or to a reference to a component or database of this app.',
        link: LINK,
    },
    {
        id: 'env/shell-variable-required',
        rank: 'wrapper',
        lines: [
            /^\S{0,100}(?:\.sh|entrypoint|\b(?:ba|da)?sh): (?:(?:line )?\d{1,5}: )?(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50}): (?<problem>\S.{0,200})/,
        ],
        class: 'configuration',
        summary: 'A script needs the environment variable {name}: {problem}',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/envalid',
        lines: [
            /(?:Missing|Invalid) environment variables:\s*$/,
            /^\s{1,12}(?<name>[A-Z]\w{0,80}): (?<problem>.{1,200})/,
        ],
        within: 3,
        evidence: 1,
        class: 'configuration',
        summary: 'The environment variable {name} is not set or not valid: {problem}',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/t3-env',
        lines: [
            /❌ Invalid environment variables:/,
            /(?:^\s{0,12}(?<name>[A-Z][A-Z0-9_]{1,80}): \[|path: \[ ?'(?<path>[A-Z]\w{0,80})')/,
        ],
        within: 8,
        evidence: 1,
        class: 'configuration',
        summary: 'The environment variable {name}{path} is not set or not valid',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/zod',
        lines: [/\bZodError: \[/, /"path": \[/, /^\s*"(?<name>[A-Z][A-Z0-9_]{2,80})"/],
        within: 8,
        class: 'configuration',
        summary: 'The environment variable {name} is not set or not valid',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/pydantic-settings',
        lines: [
            /\bValidationError: \d{1,3} validation errors? for (?<model>\w{0,40}(?:Settings|Config|Env)\w{0,20})/,
            /^\s*(?<name>[A-Za-z]\w{0,80})\s*$/,
            /^\s+(?<problem>(?:Field required|field required|Input should|Value error).{0,200})/,
        ],
        within: 2,
        class: 'configuration',
        summary: '{model}: the environment variable {name} is not set or not valid: {problem}',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/decouple',
        lines: [/UndefinedValueError: (?<name>\w{1,80}) not found\. Declare it as envvar/],
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/named-variable-not-found',
        lines: [
            /[Ee]nvironment variable (?:with name |named )?["'`](?<name>[A-Z][A-Z0-9_]{1,80})["'`] (?:was )?not found/,
        ],
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: 'Set it for this component, with the scope BUILD_TIME if the build reads it.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
    },
    {
        id: 'env/set-the-variable',
        lines: [
            /(?:Error|Exception|Configured|[Ff]atal|FATAL|ERROR|❌|✖|✗).{0,200}?\b(?:[Ss]et(?:ting)?|[Dd]efine|[Ee]xport|[Pp]rovide|[Aa]dd|[Ss]pecify) (?:the |your |an? )?[`'"]?(?<name>[A-Z][A-Z0-9_]{2,80})[`'"]? (?:environment variable|env var|in (?:your |the )?(?:\.env|environment))/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/variable-is-missing',
        lines: [
            /\b(?<name>[A-Z][A-Z0-9_]{2,80})[`'"]? (?:environment variable|env var)\b(?: is| was| must be| has)? (?:missing|not (?:been )?(?:set|defined|found|provided)|required|empty|undefined|set|defined)/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/build-variable-missing',
        stage: 'BUILD',
        lines: [
            /\b(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50})[`'"]? is missing\b/,
            /\bfailed\b|\bfatal\b|exit (?:code|status):? [1-9]|ELIFECYCLE|error building image/i,
        ],
        within: 6,
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/missing-variable',
        lines: [
            /(?:[Mm]issing|MISSING|[Nn]o)\b(?: [a-z]{1,12}){0,3} env(?:ironment)?(?:[ _-]?var(?:iable)?s?)?\b[^\w$]{1,6}(?<name>[A-Z][A-Z0-9_]{2,80})\b/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/variable-not-set',
        lines: [
            /(?:[Ee]nvironment variable|env(?:ironment)? var)s? [^\w\s]?(?<name>[A-Z][A-Z0-9_]{2,80})[^\w\s]? (?:is|was|are|must be|has to be|needs to be|has|does)? ?(?:not (?:been )?(?:set|defined|found|provided|exist|configured)|required|missing|undefined|set|defined|empty)/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/error-names-variable',
        lines: [
            /(?:\b[A-Z]?\w{0,40}(?:Error|Exception)|\bFATAL|\bFatal|❌|✖|✗)(?: \[\w{1,40}\])?:? .{0,80}?\b(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50})\b.{0,80}?\b(?:must be (?:set|defined|provided|configured)|(?:is|was|are|not) (?:not )?(?:set|defined|provided|configured|missing|required|undefined)|missing|required)\b/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/error-asks-to-set',
        lines: [
            /(?:\bError|\bException|❌|✖|✗): .{0,100}?\b(?:[Ss]et|[Pp]rovide|[Dd]efine|[Mm]issing|[Pp]ass)\b(?: \w{1,12}){0,3} [`'"]?(?:process\.env\.)?(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50})\b/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/library-key-missing',
        lines: [
            /(?<message>(?:supabaseUrl|supabaseKey|Your project's URL and Key) (?:is|are) required|Missing API key\. Pass it to the constructor|Missing publishableKey|Must supply (?:api_key|cloud_name)|secretOrPrivateKey must have a value|JwtStrategy requires a secret or key|Strategy requires a client(?:ID|Secret) option|Firebase: Error \(auth\/invalid-api-key\)|Neither apiKey nor config\.authenticator provided|The `uri` parameter to `openUri\(\)` must be a string, got "?undefined|MissingSecret: Please define a `secret`|\[NO_SECRET\]|App keys are required).{0,200}/,
        ],
        unless: NOT_MEANT,
        class: 'configuration',
        summary: 'A library is missing its key or URL: {message}',
        advice: ADVICE,
        link: LINK,
    },
    {
        id: 'env/python-variable-missing',
        lines: [
            /File "<frozen os>", line \d{1,4}, in __getitem__|os\.py", line \d{1,4}, in __getitem__/,
            /^\s*(?<error>KeyError: '(?<name>\w{1,80})')/,
        ],
        within: 6,
        evidence: 1,
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: ADVICE,
        link: LINK,
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/epilogues.js
const LINES = [
    ['app-platform-build-failed', /^ ?(?:✘|!) ?build failed\b/i],
    ['app-platform-exit-code', /^command exited with code \d+$/],
    ['lifecycle', /^(?:ERROR: )?failed to build: (?:exit|signal)/],
    [
        'lifecycle-layers',
        /^(?:unable to (?:invoke layer creator|contribute .{1,60} layer)|error running build|exit status \d+)$/,
    ],
    [
        'lifecycle-builder',
        /^ERROR: failed to (?:build: executing lifecycle\b|(?:build|export|launch lifecycle)\b.{0,20}(?:exit status|status code) ?\d*$)/,
    ],
    ['buildpack-step', /^(?:installing node_modules|running .{1,60}): exit status \d+$/],
    [
        'heroku-build-failed',
        /^-----> Build failed|^We're sorry this build is failing!|^Some possible problems:|^Love,$|^ ?!? *Push (?:rejected|failed)|^! \[remote rejected\]|^error: failed to push some refs/,
    ],
    [
        'heroku-troubleshoot',
        /https:\/\/devcenter\.heroku\.com\/articles\/troubleshooting|You can troubleshoot common issues here:/,
    ],
    [
        'buildkit-step',
        /^(?: ?=> )?ERROR(?:: process| \[(?:internal\]|(?:[\w./-]{1,60} {1,3}){0,3}\d{1,3}\/\d{1,3}\])| ?\d*\.)/,
    ],
    [
        'npm-log',
        /^npm (?:ERR!|error) +(?:A complete log of this run|\/.{1,200}(?:debug|_logs)|.{0,200}[/\\]_logs[/\\])/,
    ],
    [
        'npm-script',
        /^npm (?:ERR!|error) (?:code (?:ELIFECYCLE|\d+)$|errno |path |workspace |location |command (?:failed|sh|\/bin)|Lifecycle script|Exit status|Failed at the|This is probably not a problem|A lifecycle|.{0,200} (?:exited|failed) with|signal )/i,
    ],
    [
        'npm-usage',
        /^npm (?:ERR!|error) +(?:Run ["'`]npm help|aliases: |Usage:$|Options:$|\[|npm [\w-]{1,30}$|Clean install a project$)/,
    ],
    ['npm-blank', /^npm (?:ERR!|error)(?: 404)?$/],
    ['yarn', /^(?:error Command failed with exit code|info Visit https:\/\/yarnpkg|The command failed|YN0035)/],
    ['pnpm', /^ ?(?:ELIFECYCLE|ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL)\b|^\[?ELIFECYCLE\]?/],
    ['bun', /^error: script ".{1,100}" (?:exited with code|was terminated)/],
    ['make', /^make(?:\[\d+\])?: \*\*\* .{0,200}(?:Error \d+|Stop\.)/],
    [
        'maven',
        /^\[ERROR\] *(?:\[Help|-> \[Help|To see the full stack trace|Re-run Maven|For more information about the errors|After correcting|$)/,
    ],
    [
        'gradle',
        /^\* (?:Try|Get more help)|^> Run with --|^BUILD FAILED in |^FAILURE: Build failed with an exception/,
    ],
    ['cargo', /^error: could not compile `|^error: aborting due to|^For more information about this error/],
    ['node-version', /^Node\.js v\d/],
    ['github', /^Error: Process completed with exit code \d+/],
    ['foreman', /(?:exited with code|Exited with status|exited normally with code:?) \d+/],
    [
        'turbo',
        /^(?: ?ERROR:? +)?(?:run failed: )?command +(?:finished with error|exited)|^ERROR {1,3}\S+#\S+: command/,
    ],
    ['nx', /^ ?(?:NX +)?Ran target|^Failed tasks:/],
    ['rake', /^(?:\S{0,60}(?:rake|rails) aborted!|Tasks: TOP|\(See full trace)/],
    ['composer', /^Script .{1,200} handling the .{1,100} event returned with error code/],
    ['spring', /^Error starting ApplicationContext\. To display/],
    ['docker-compose', /^(?:ERROR: )?Service '.{1,100}' failed to build\b/],
    ['render', /^==> (?:Build failed|Exited with status \d|Common ways to troubleshoot)/],
    ['vercel', /^Error: Command ".{1,200}" exited with \d+/],
    ['core-dumped', /^Aborted(?: \(core dumped\))?$/],
];
const EPILOGUES = LINES.map(([tool, line]) => ({
    id: `epilogue/${tool}`,
    rank: 'epilogue',
    lines: [line],
    class: 'unknown',
    summary: 'A command failed',
    advice: 'The lines before it say more.',
}));

;// CONCATENATED MODULE: ./build/diagnosis/rules/go.js
const MODULES = 'https://go.dev/ref/mod';
const BUILD_RULES = [
    {
        id: 'go/module-not-required',
        lines: [/no required module provides package (?<package>[^\s;:]{1,200})/],
        class: 'dependency',
        summary: 'go.mod has no module that provides the package {package}',
        advice: 'Run `go get {package}` or `go mod tidy`, and commit go.mod and go.sum.',
        link: `${MODULES}#resolve-pkg-mod`,
    },
    {
        id: 'go/missing-go-sum',
        lines: [/missing go\.sum entry(?: for module providing package (?<package>[^\s;:]{1,200}))?/],
        class: 'dependency',
        summary: 'go.sum lacks an entry that the build needs',
        advice: 'Run `go mod tidy` and commit go.sum together with go.mod.',
        link: `${MODULES}#go-sum-files`,
    },
    {
        id: 'go/go-mod-needs-update',
        lines: [/updates to go\.(?<file>mod|sum) needed/],
        class: 'dependency',
        summary: 'go.{file} does not match what the code imports',
        advice: 'Run `go mod tidy` and commit go.mod and go.sum.',
        link: `${MODULES}#go-mod-tidy`,
    },
    {
        id: 'go/checksum-mismatch',
        lines: [/verifying (?<module>\S{1,200}): checksum mismatch/],
        class: 'dependency',
        summary: 'The module {module} does not have the checksum that go.sum records',
        advice: 'The version was published again with other content. Use another version of it, or remove its lines from go.sum and run `go mod tidy` if you trust the new content.',
        link: `${MODULES}#authenticating`,
    },
    {
        id: 'go/private-module',
        lines: [
            /^go: (?:downloading )?\S{1,200}/,
            /could not read Username for '(?<host>[^']{1,200})'|Permission denied \(publickey\)|[Rr]epository (?:'[^']{1,200}' )?not found/,
        ],
        evidence: 1,
        within: 12,
        class: 'configuration',
        summary: 'A Go module is in a private repository that the build cannot read',
        advice: 'Set GOPRIVATE to its path and give the build credentials (a token in a build-time variable that writes .netrc), or commit the module with `go mod vendor`.',
        link: `${MODULES}#private-modules`,
    },
    {
        id: 'go/module-path-mismatch',
        lines: [
            /module declares its path as: (?<declared>\S{1,200})/,
            /but was required as: (?<required>\S{1,200})/,
        ],
        class: 'dependency',
        summary: 'The module required as {required} calls itself {declared}',
        advice: 'Require it by the path it declares, or add a replace directive to go.mod.',
        link: `${MODULES}#go-mod-file-module`,
    },
    {
        id: 'go/module-unavailable',
        unless: /git ls-remote|git fetch|: parsing go\.mod:/,
        lines: [
            /^go: (?:\S+ requires )?(?<module>[^\s@]{1,200}@[^\s:]{1,100}): (?:reading|invalid version|unrecognized import path|Get|parsing)\b(?<message>.{0,300})/,
        ],
        class: 'dependency',
        summary: 'The Go module {module} cannot be downloaded',
        advice: 'Check that this version exists and is public; a private module needs GOPRIVATE and credentials.',
        link: `${MODULES}#module-proxy`,
    },
    {
        id: 'go/version-too-old',
        lines: [
            /(?:requires go >= |requires Go |module requires Go )(?<required>[\d.]{1,20}\w{0,10})(?:.{0,40}running go (?<running>[\d.]{1,20}))?/,
        ],
        class: 'configuration',
        summary: 'The code needs Go {required}, and the build uses an older version',
        advice: 'Raise the Go version of the build: the base image of the Dockerfile, or `go` and `toolchain` in go.mod for the buildpack.',
        link: 'https://go.dev/doc/toolchain',
    },
    {
        id: 'go/toolchain-unavailable',
        lines: [
            /(?:download|go: downloading) (?<toolchain>go[\d.]{1,20}\w{0,10}).{0,60}: toolchain not available/,
        ],
        class: 'configuration',
        summary: 'The Go toolchain {toolchain} that go.mod asks for does not exist for this platform',
        advice: 'Correct the `go` and `toolchain` lines of go.mod to a released version.',
        link: 'https://go.dev/doc/toolchain',
    },
    {
        id: 'go/go-mod-unreadable',
        lines: [
            /go\.mod:(?<line>\d{1,5}): (?<message>(?:invalid go version|unknown directive|unknown block type).{1,200})/,
        ],
        class: 'configuration',
        summary: 'go.mod cannot be read: {message}',
        advice: 'The Go version of the build is older than the one that wrote go.mod. Raise it, or lower the `go` line to the form 1.N.',
        link: `${MODULES}#go-mod-file`,
    },
    {
        id: 'go/package-not-in-std',
        lines: [/package (?<package>\S{1,200}) is not in (?:std|GOROOT)\b/],
        class: 'code',
        summary: 'The package {package} does not exist in this Go version',
        advice: 'An import of your own code begins with the module path of go.mod. A package of the standard library may need a newer Go version.',
        link: 'https://go.dev/doc/code',
    },
    {
        id: 'go/import-cycle',
        lines: [/import cycle not allowed/],
        class: 'code',
        summary: 'Go packages import each other in a circle',
        advice: 'Move what both sides need into a third package. The lines above the message list the circle.',
    },
    {
        id: 'go/embed-no-files',
        lines: [/pattern (?<pattern>[^\s:]{1,200}): (?:no matching files found|cannot embed)/],
        class: 'code',
        summary: 'go:embed matched no files for {pattern}',
        advice: 'Generate these files before `go build`, or commit them; .gitignore and .dockerignore often leave them out.',
        link: 'https://pkg.go.dev/embed',
    },
    {
        id: 'go/no-go-files',
        lines: [/^(?:.{0,200}: )?no Go files in (?<folder>\S{1,200})/],
        class: 'configuration',
        summary: 'There are no Go files in {folder}',
        advice: 'Set source_dir to the folder of the main package, or name the package in the build command (`go build ./cmd/web`).',
    },
    {
        id: 'go/no-go-mod',
        lines: [/go\.mod file not found in current directory|cannot find main module/],
        class: 'configuration',
        summary: 'There is no go.mod in the folder that is built',
        advice: 'Commit go.mod, set source_dir to its folder, and copy it in the Dockerfile before `go build`.',
        link: `${MODULES}#go-mod-file`,
    },
    {
        id: 'go/replacement-missing',
        lines: [
            /: replacement directory (?<folder>\S{1,200}) does not exist|replaced by (?<target>\S{1,200})\): reading \S{1,200}: open/,
        ],
        class: 'configuration',
        summary: 'go.mod replaces a module with a folder that the build does not have',
        advice: 'Remove the replace directive, or use a go.work file that is not committed for local work.',
        link: `${MODULES}#go-mod-file-replace`,
    },
    {
        id: 'go/vendor-inconsistent',
        lines: [/^go: inconsistent vendoring in /, /^\s+(?<message>\S+@\S+: .{1,200})/],
        class: 'dependency',
        summary: 'The vendor folder does not match go.mod',
        advice: 'Run `go mod vendor` and commit vendor/modules.txt.',
        link: `${MODULES}#vendoring`,
    },
    {
        id: 'go/cgo-no-compiler',
        lines: [
            /C compiler "?(?<compiler>[\w./+-]{1,80})"? not found|cgo: exec (?<missing>[\w./+-]{1,80}): exec: .{0,80}executable file not found/,
        ],
        class: 'dependency',
        summary: 'cgo needs a C compiler, and the build has none',
        advice: 'Set CGO_ENABLED=0, or install gcc and the C library headers in the image.',
        link: 'https://pkg.go.dev/cmd/cgo',
    },
    {
        id: 'go/build-killed',
        lines: [/(?:compile|link|cgo|asm): signal: killed/],
        class: 'resources',
        summary: 'The Go compiler was killed, most likely because memory ran out',
        advice: 'Build with less parallelism (`go build -p 1`), or with fewer or smaller dependencies.',
    },
    {
        id: 'go/constraints-exclude-all',
        lines: [/build constraints exclude all Go files in (?<folder>\S{1,200})/],
        class: 'code',
        summary: 'No Go file in {folder} is meant for this platform',
        advice: 'A package needs cgo or another operating system: check CGO_ENABLED, GOOS and the build tags.',
        link: 'https://pkg.go.dev/cmd/go#hdr-Build_constraints',
    },
    {
        id: 'go/no-main',
        lines: [
            /function main is undeclared in the main package|package (?<package>\S{1,200}) is not a main package/,
        ],
        class: 'code',
        summary: 'The package that is built has no main function',
        advice: 'Name the folder of the main package in the build command or as source_dir.',
    },
    {
        id: 'go/compile-error',
        lines: [
            /^(?:vet: )?(?:\.{1,2}\/)?(?<file>[\w@+-][\w./@+-]{0,200}\.go):(?<line>\d{1,6}):\d{1,5}: (?<message>.{1,300})/,
        ],
        unless: /: warning: /,
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first Go error, and run `go build ./...` locally: others may follow from it.',
    },
    {
        id: 'go/test-failed',
        lines: [/^\s*--- FAIL: (?<test>[^\s(]{1,200})/],
        class: 'code',
        summary: 'The Go test {test} failed',
        advice: 'The lines below the test name say what it expected. Run `go test ./...` locally.',
    },
];
const RUN_RULES = [
    {
        id: 'go/address-in-use',
        lines: [/listen (?:tcp|udp|unix)[46]? (?<address>\S{1,100}): bind: address already in use/],
        class: 'configuration',
        summary: 'The address {address} is already in use',
        advice: 'Two listeners of the container use one port. Let only one of them listen on it.',
    },
    {
        id: 'go/bind-denied',
        lines: [/listen (?:tcp|udp|unix)[46]? (?<address>\S{1,100}): bind: permission denied/],
        class: 'configuration',
        summary: 'The program may not listen on {address}',
        advice: 'Ports under 1024 need root. Listen on the port in the PORT variable, and set http_port to it.',
    },
    {
        id: 'go/listen-address',
        lines: [
            /listen (?:tcp|udp)[46]?:? (?:address )?(?<address>\S{0,100}): (?<message>missing port in address|unknown port|too many colons in address|address \S{1,100}: .{1,80})/,
        ],
        class: 'configuration',
        summary: 'The listen address {address} is not valid: {message}',
        advice: 'Build it as ":" + PORT: the variable holds the number only.',
        link: 'https://pkg.go.dev/net#Listen',
    },
    {
        id: 'go/nil-pointer',
        lines: [/^panic: runtime error: invalid memory address or nil pointer dereference/],
        class: 'code',
        summary: 'Nil pointer dereference in Go',
        advice: 'Look at the first frame below it that is in your own code: it failed there. Check the value for nil there.',
    },
    {
        id: 'go/deadlock',
        lines: [/^fatal error: all goroutines are asleep - deadlock!/],
        class: 'code',
        summary: 'Deadlock: all goroutines are asleep',
        advice: 'The frames below it show what each goroutine waits for.',
    },
    {
        id: 'go/concurrent-map',
        lines: [/^fatal error: (?<message>concurrent map [a-z ]{1,60})/],
        class: 'code',
        retryMayHelp: true,
        summary: 'Data race on a map: {message}',
        advice: 'Protect the map with a mutex or use sync.Map; `go test -race` finds the places.',
        link: 'https://go.dev/doc/articles/race_detector',
    },
    {
        id: 'go/gin-release-templates',
        lines: [/^panic: html\/template: pattern matches no files: `(?<pattern>[^`]{1,200})`/],
        class: 'configuration',
        summary: 'No template matches {pattern}',
        advice: 'Copy the templates into the image, and start the program in the folder they are relative to.',
    },
    {
        id: 'go/panic',
        lines: [/^panic: (?<message>.{1,300})/],
        class: 'code',
        summary: 'panic: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'go/fatal-error',
        lines: [/^fatal error: (?<message>.{1,200})/, /^(?:goroutine \d|runtime(?: stack)?[:.])/],
        class: 'code',
        summary: 'fatal error: {message}',
        advice: 'The Go runtime stopped the program. Look at the frames of the running goroutine: the first in your own code is the place.',
    },
];
const GO_RULES = [...BUILD_RULES, ...RUN_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/jvm.js
const MAVEN = 'https://cwiki.apache.org/confluence/display/MAVEN';
const JVM_BUILD_RULES = [
    {
        id: 'jvm/maven-compile-error',
        lines: [
            /^\[ERROR\] (?:file:\/\/)?(?<file>[^\s:]{1,250}\.(?:java|kt|groovy|scala)):(?:\[| ?\(|)(?<line>\d{1,6})[,:] ?\d{1,5}[\])]?:? (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first compiler error, and run `mvn compile` locally: others may follow from it.',
    },
    {
        id: 'jvm/javac-error',
        lines: [/^\s{0,8}(?<file>[^\s:]{1,250}\.java):(?<line>\d{1,6}): error: (?<message>.{1,300})/],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first compiler error, and build locally: others may follow from it.',
    },
    {
        id: 'jvm/kotlin-error',
        lines: [
            /^e: (?:file:\/\/)?(?<file>[^\s:]{1,250}\.kts?):(?: \(|)(?<line>\d{1,6})(?::|, )\d{1,5}\)?:? (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first compiler error, and build locally: others may follow from it.',
    },
    {
        id: 'jvm/scala-error',
        lines: [
            /^\[error\] (?:-- .{0,80}Error: )?(?<file>[^\s:]{1,250}\.scala):(?<line>\d{1,6})(?::\d{1,5})?:? (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first compiler error, and run `sbt compile` locally: others may follow from it.',
    },
    {
        id: 'jvm/release-not-supported',
        lines: [
            /(?:error: )?(?:release version (?<release>\d{1,3}) not supported|invalid (?:target|source) release: ?(?<target>[\d.]{1,6})|(?:Source|Target) option (?<option>\d{1,3}) is no longer supported)/,
        ],
        class: 'configuration',
        summary: 'The JDK of the build does not compile for Java {release}{target}{option}',
        advice: 'Let the build use a JDK that does (the base image of the Dockerfile), or change the release the project asks for.',
    },
    {
        id: 'jvm/gradle-toolchain',
        lines: [
            /(?:Cannot find a Java installation on your machine|No matching toolchains? found|No locally installed toolchains match).{0,120}languageVersion=(?<version>\d{1,3})/,
        ],
        class: 'configuration',
        summary: 'Gradle needs a JDK {version}, and the build has another one',
        advice: 'Let the build use JDK {version} (the base image of the Dockerfile), or change the toolchain in the build script.',
        link: 'https://docs.gradle.org/current/userguide/toolchains.html',
    },
    {
        id: 'jvm/gradle-class-file-version',
        lines: [
            /Unsupported class file major version (?<major>\d{1,3})|Could not determine java version from '(?<version>[^']{1,40})'/,
        ],
        class: 'configuration',
        summary: 'This version of Gradle does not run on the JDK of the build',
        advice: 'Update the Gradle wrapper (gradle/wrapper/gradle-wrapper.properties), or build with an older JDK.',
        link: 'https://docs.gradle.org/current/userguide/compatibility.html',
    },
    {
        id: 'jvm/dependency-needs-java',
        lines: [
            /Dependency requires at least JVM runtime version (?<required>\d{1,3})\. This build uses a Java (?<running>\d{1,3}) JVM/,
        ],
        class: 'configuration',
        summary: 'A plugin of the build needs Java {required}, and the build runs on Java {running}',
        advice: 'Let the build use JDK {required} or later (the base image of the Dockerfile).',
    },
    {
        id: 'jvm/gradle-wrapper-missing',
        lines: [
            /(?:(?:Could not find or load|loading) main class org\.gradle\.wrapper\.GradleWrapperMain|Unable to access jarfile \S{0,200}gradle-wrapper\.jar)/,
        ],
        class: 'configuration',
        summary: 'gradle/wrapper/gradle-wrapper.jar is not in the repository',
        advice: 'Commit it: a rule for *.jar in .gitignore or .dockerignore often leaves it out.',
        link: 'https://docs.gradle.org/current/userguide/gradle_wrapper.html',
    },
    {
        id: 'jvm/maven-wrapper-missing',
        lines: [
            /(?:cannot (?:open|read) (?:file )?|grep: |: )\S{0,100}\.mvn\/wrapper\/maven-wrapper\.properties:? ?(?:No such file|for reading)|Could not find or load main class org\.apache\.maven\.wrapper\.MavenWrapperMain/,
        ],
        class: 'configuration',
        summary: 'The folder .mvn/wrapper is not in the repository',
        advice: 'Commit it, and copy it in the Dockerfile together with mvnw.',
        link: 'https://maven.apache.org/wrapper/',
    },
    {
        id: 'jvm/dependency-transfer',
        lines: [
            /Could not (?:transfer artifact (?<artifact>\S{1,200}) (?:from\/to|from)|GET '(?<url>[^']{1,300})')/,
        ],
        unless: /status code:? 40[134]|\b40[134] (?:Not Found|Unauthorized|Forbidden)|authentication failed/i,
        class: 'upstream',
        retryMayHelp: true,
        summary: 'The artifact {artifact}{url} could not be downloaded',
        advice: 'Deploy again; if it stays, check that the repository named in the line can be reached from the build.',
    },
    {
        id: 'jvm/maven-dependency-missing',
        lines: [
            /^\[ERROR\] .{0,400}(?:Could not find artifact|Could not transfer artifact|was not found in|The following artifacts could not be resolved:) (?<artifact>[^\s,]{1,200})/,
        ],
        class: 'dependency',
        summary: 'Maven cannot resolve {artifact}',
        advice: 'Check its coordinates and version. An artifact of your own or of a private repository needs that repository (and its credentials) in the pom or in settings.xml.',
        link: `${MAVEN}/DependencyResolutionException`,
    },
    {
        id: 'jvm/gradle-dependency-missing',
        lines: [/^\s*> Could not (?:find|resolve) (?<artifact>[\w.-]{1,120}:[\w.:+-]{1,120}?)\.?$/],
        class: 'dependency',
        summary: 'Gradle cannot resolve {artifact}',
        advice: 'Check its coordinates and version, and that the repositories block names a repository that has it.',
        link: 'https://docs.gradle.org/current/userguide/dependency_resolution.html',
    },
    {
        id: 'jvm/gradle-plugin-missing',
        lines: [
            /^Plugin \[id: '(?<plugin>[^']{1,120})'(?:, version: '(?<version>[^']{1,40})')?.{0,80}\] was not found/,
        ],
        class: 'dependency',
        summary: 'The Gradle plugin {plugin} was not found',
        advice: 'Check its id and version, and the pluginManagement repositories in settings.gradle.',
        link: 'https://docs.gradle.org/current/userguide/plugins.html',
    },
    {
        id: 'jvm/pom-missing',
        lines: [/there is no POM in this directory \((?<folder>[^)]{1,200})\)/],
        class: 'configuration',
        summary: 'There is no pom.xml in {folder}',
        advice: 'Set source_dir to the folder of the pom, or copy it in the Dockerfile before Maven runs.',
        link: `${MAVEN}/MissingProjectException`,
    },
    {
        id: 'jvm/pom-invalid',
        lines: [
            /^(?:\[ERROR\] ?)?\s{0,4}(?:\[FATAL\] )?(?<message>Non-parseable POM .{1,300}|Non-resolvable parent POM .{1,300}|'dependencies\.dependency\.\S{1,40}' .{1,200} is missing\..{0,60}|Malformed POM .{1,300})/,
        ],
        class: 'configuration',
        summary: 'Maven cannot read the project: {message}',
        advice: 'Correct pom.xml: the message names the line.',
        link: `${MAVEN}/ProjectBuildingException`,
    },
    {
        id: 'jvm/gradle-script-error',
        lines: [
            /^(?:Build|Settings) file '(?<file>[^']{1,250})' line: (?<line>\d{1,5})/,
            /^\* What went wrong:/,
            /^A problem occurred|^Could not compile/,
            /^\s{0,8}> (?<message>\S.{0,300})/,
        ],
        within: 4,
        evidence: 3,
        class: 'configuration',
        summary: '{file}:{line}: {message}',
        advice: 'Correct the build script at that line.',
    },
    {
        id: 'jvm/maven-test-failed',
        lines: [/^\[ERROR\] (?:Failures|Errors): *$/, /^\[ERROR\] {2,4}(?<test>\S.{0,300})/],
        within: 2,
        evidence: 1,
        class: 'code',
        summary: 'A test failed: {test}',
        advice: 'Run `mvn test` locally. -DskipTests keeps tests out of the deployment.',
    },
    {
        id: 'jvm/gradle-test-failed',
        lines: [/^(?<test>[\w.$]{1,120} > .{1,200}) FAILED$/],
        class: 'code',
        summary: 'A test failed: {test}',
        advice: 'Run `gradle test` locally. `-x test` keeps tests out of the deployment.',
    },
    {
        id: 'jvm/build-killed',
        lines: [
            /Gradle build daemon disappeared unexpectedly|The forked VM terminated without properly saying goodbye|Daemon will be stopped.{0,60}(?:heap|memory)|Expiring Daemon because JVM heap space is exhausted/,
        ],
        class: 'resources',
        summary: 'The JVM of the build was killed, most likely because memory ran out',
        advice: 'Limit it (org.gradle.jvmargs or MAVEN_OPTS with a smaller -Xmx, one worker), or build the image elsewhere.',
    },
    {
        id: 'jvm/native-image-class',
        stage: 'BUILD',
        lines: [
            /^Error: (?<message>(?:Classes that should be initialized at run time|type is not available in this platform|No instances of |Unsupported features in).{0,200})/,
        ],
        class: 'code',
        summary: 'native-image failed: {message}',
        advice: 'Declare the class for run-time initialization (--initialize-at-run-time), or update the framework and its native-image metadata.',
        link: 'https://www.graalvm.org/latest/reference-manual/native-image/metadata/',
    },
    {
        id: 'jvm/native-image',
        lines: [/^Fatal error: ?(?<message>(?:java|javax|jdk|org|com)\.[\w.$]{1,200}.{0,200})/],
        class: 'dependency',
        summary: 'native-image failed: {message}',
        advice: 'If it names a class, add it to the class path, or declare it in the reachability metadata when it is reached by reflection.',
        link: 'https://www.graalvm.org/latest/reference-manual/native-image/metadata/',
    },
    {
        id: 'jvm/gradle-failed',
        lines: [/^\* What went wrong:/, /^\s{0,8}> (?<message>\S.{0,300})/],
        within: 6,
        evidence: 1,
        unless: /Compilation failed; see the compiler|Compilation error\. See log|There were failing tests|Could not resolve all (?:files|artifacts|dependencies|task dependencies)/,
        class: 'configuration',
        summary: 'Gradle: {message}',
        advice: 'Run the same task locally with --stacktrace.',
    },
    {
        id: 'jvm/gradle-task-failed',
        rank: 'wrapper',
        lines: [/^Execution failed for task '(?<task>[^']{1,120})'/],
        class: 'unknown',
        summary: 'The Gradle task {task} failed',
        advice: 'The lines that start with ">" and what the task printed above say why.',
    },
    {
        id: 'jvm/maven-goal-failed',
        rank: 'wrapper',
        lines: [
            /^\[ERROR\] Failed to execute goal (?:on project (?<only>\S{1,100}): |(?<goal>\S{1,200}) (?:\(\S{1,100}\) )?on project (?<project>\S{1,100}): )(?<message>.{1,300})/,
        ],
        class: 'unknown',
        summary: 'Maven: {message}',
        advice: 'The first [ERROR] line above it says more.',
        link: `${MAVEN}/MojoExecutionException`,
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/jvm-run.js
const REFRESH = /cancelling refresh attempt/;
const JVM_RUN_RULES = [
    {
        id: 'jvm/class-file-version',
        lines: [
            /(?:UnsupportedClassVersionError: )(?<class>[\w./$]{1,200}) (?:has been compiled by a more recent version of the Java Runtime \(class file version (?<version>[\d.]{1,8})|: Unsupported major\.minor version)/,
        ],
        class: 'configuration',
        summary: 'The program was compiled for a newer Java than the one that runs it',
        advice: 'Run it on the Java version it is compiled for (the second stage of a Dockerfile is often older), or compile with a lower --release.',
    },
    {
        id: 'jvm/jar-missing',
        lines: [/Error: Unable to access jarfile (?<jar>\S{1,200})/],
        class: 'configuration',
        summary: 'The jar {jar} does not exist in the container',
        advice: 'Compare the name in the run command with what the build makes (target/ or build/libs/), and where it is copied.',
    },
    {
        id: 'jvm/no-main-manifest',
        lines: [/no main manifest attribute, in (?<jar>\S{1,200})/],
        class: 'configuration',
        summary: '{jar} does not say which class to start',
        advice: "Build an executable jar (the Spring Boot plugin's repackage or bootJar, shade, or a Main-Class attribute), and start that one and not the *-plain.jar.",
        link: 'https://docs.spring.io/spring-boot/maven-plugin/packaging.html',
    },
    {
        id: 'jvm/main-class-not-found',
        lines: [
            /Error: Could not find or load main class/,
            /^Caused by: java\.lang\.ClassNotFoundException: (?<class>[\w./$]{1,200})/,
        ],
        within: 1,
        evidence: 1,
        unless: /GradleWrapperMain|MavenWrapperMain/,
        class: 'configuration',
        summary: 'The class {class} cannot be started: it is not on the class path',
        advice: 'Check its name in the run command, and that the class path has the folder or jar that holds it.',
    },
    {
        id: 'jvm/main-class-missing',
        lines: [
            /Error: (?:Could not find or load main class|Main method not found in class) (?<class>[^\s,]{1,200})/,
        ],
        class: 'configuration',
        summary: 'The class {class} cannot be started',
        advice: 'Check its name in the run command, and that the class path has the folder or jar that holds it.',
    },
    {
        id: 'jvm/heap-does-not-fit',
        lines: [
            /Could not reserve enough space for (?<size>\S{1,40}) object heap|There is insufficient memory for the Java Runtime Environment|(?:unable to|failed to) calculate memory configuration|Initial heap size set to a larger value than the maximum heap size/,
        ],
        class: 'resources',
        summary: 'The heap that the JVM is told to use does not fit into the instance',
        advice: 'Lower -Xms and -Xmx in JAVA_TOOL_OPTIONS, or use a larger instance size.',
    },
    {
        id: 'jvm/option-unknown',
        lines: [
            /^(?:Unrecognized (?:VM )?option:? '?(?<option>[^\s']{1,100})|Unrecognized option: (?<other>\S{1,100})|Invalid (?:maximum|initial) heap size: (?<size>\S{1,60}))/,
        ],
        class: 'configuration',
        summary: 'The JVM does not know the option {option}{other}{size}',
        advice: 'Correct the run command or JAVA_TOOL_OPTIONS; options differ between Java versions.',
    },
    {
        id: 'jvm/spring-datasource',
        lines: [/Failed to configure a DataSource: '(?<attribute>[^']{1,40})' attribute is not specified/],
        class: 'configuration',
        summary: 'Spring Boot has no database to connect to: spring.datasource.{attribute} is not set',
        advice: 'Set SPRING_DATASOURCE_URL (jdbc:postgresql://…), SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and the profile that uses them.',
        link: 'https://docs.spring.io/spring-boot/reference/data/sql.html',
    },
    {
        id: 'jvm/jdbc-url',
        lines: [
            /(?:Driver \S{1,100} claims to not accept jdbcUrl,|'url' must start with "jdbc"|No suitable driver found for|Driver \S{1,100} is not suitable for) ?(?<url>[a-z0-9:]{0,40})/,
        ],
        class: 'configuration',
        summary: 'JDBC does not accept the database URL',
        advice: 'DATABASE_URL of a DigitalOcean database is postgresql://user:password@host…: JDBC wants jdbc:postgresql://host:port/database?sslmode=require, and user and password apart.',
        link: 'https://jdbc.postgresql.org/documentation/use/',
    },
    {
        id: 'jvm/spring-port-in-use',
        lines: [/Web server failed to start\. Port (?<port>\d{1,5}) was already in use/],
        class: 'configuration',
        summary: 'Port {port} is already in use',
        advice: 'Two listeners of the container use one port (management.server.port, an agent). Give each its own.',
    },
    {
        id: 'jvm/spring-bean-missing',
        lines: [
            /(?<where>(?:Parameter \d{1,3} of (?:constructor|method \S{1,80})|Field \S{1,80}) in \S{1,200}) required a (?:single )?bean(?: of type '(?<bean>[^']{1,200})')?/,
        ],
        class: 'code',
        summary: 'Spring found no bean of type {bean} that fits {where}',
        advice: 'Annotate its class, let the component scan reach its package, and check profiles and conditions that leave it out in production.',
        link: 'https://docs.spring.io/spring-boot/reference/using/spring-beans-and-dependency-injection.html',
    },
    {
        id: 'jvm/spring-placeholder',
        lines: [/Could not resolve placeholder '(?<name>[^']{1,120})'/],
        unless: REFRESH,
        class: 'configuration',
        summary: 'The property {name} is not set',
        advice: 'Set it as an environment variable of the component (upper case, with _ for dots and dashes), or give it a default.',
        link: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
    },
    {
        id: 'jvm/spring-bind',
        lines: [
            /^Failed to bind properties under '(?<property>[^']{1,120})'/,
            /^\s{0,8}Reason: (?<message>.{1,200})/,
        ],
        class: 'configuration',
        summary: 'The property {property} has a value that cannot be used: {message}',
        advice: 'Correct the property or its environment variable.',
        link: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
    },
    {
        id: 'jvm/spring-failure-analysis',
        lines: [/^APPLICATION FAILED TO START/, /^Description:/, /^(?<message>\S.{0,300})/],
        within: 5,
        evidence: 2,
        class: 'configuration',
        summary: 'Spring Boot: {message}',
        advice: 'What the log says under "Action:" helps.',
    },
    {
        id: 'jvm/address-in-use',
        lines: [/(?:java\.net\.BindException|Failed to bind to \S{1,80}).{0,60}Address already in use/],
        class: 'configuration',
        summary: 'The port that the program listens on is already in use',
        advice: 'Two listeners of the container use one port. Give each its own.',
    },
    {
        id: 'jvm/class-missing',
        lines: [
            /(?:^Caused by: |^Exception in thread "[^"]{1,80}" |: )java\.lang\.(?:ClassNotFoundException|NoClassDefFoundError): (?<class>[\w./$]{1,200})/,
        ],
        unless: /cancelling refresh attempt|GradleWrapperMain|MavenWrapperMain/,
        class: 'dependency',
        summary: 'The class {class} is not on the class path',
        advice: 'Add its library with a scope that reaches the image. javax.* classes moved to jakarta.* with Spring Boot 3 and Tomcat 10.',
    },
    {
        id: 'jvm/method-missing',
        lines: [
            /java\.lang\.(?:NoSuchMethodError|NoSuchFieldError|AbstractMethodError|IncompatibleClassChangeError): (?<member>.{1,200})/,
        ],
        unless: REFRESH,
        class: 'dependency',
        summary: 'Two libraries do not fit together: {member} does not exist',
        advice: 'One was compiled against another version. `mvn dependency:tree` or `gradle dependencies` shows which version came in.',
    },
    {
        id: 'jvm/host-unknown',
        lines: [/java\.net\.UnknownHostException: (?<host>[^\s:]{1,200})/],
        unless: REFRESH,
        class: 'configuration',
        summary: 'The host {host} cannot be found',
        advice: 'Check the address in the environment variables. Components reach each other by their names; names of a docker-compose file do not exist.',
    },
    {
        id: 'jvm/bean-creation',
        rank: 'wrapper',
        lines: [/Error creating bean with name '(?<bean>[^']{1,120})'/],
        class: 'unknown',
        summary: 'Spring cannot create the bean {bean}',
        advice: 'The last "Caused by:" of its stack trace is the reason.',
    },
    {
        id: 'jvm/caused-by',
        lines: [
            /^\s{0,8}Caused by: (?<exception>(?:[a-z]\w{0,60}\.){1,12}[A-Z][\w$]{1,100})(?:: (?<message>.{1,300}))?/,
        ],
        unless: /java\.net\.(?:ConnectException|SocketTimeoutException|SocketException): (?:Connection (?:refused|reset|timed out)|connect timed out|Read timed out)|JDBCConnectionException|FlywayValidateException|Unable to determine Dialect/,
        class: 'code',
        summary: '{exception}: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'jvm/uncaught-exception',
        unless: /OutOfMemoryError/,
        lines: [
            /^Exception in thread "(?<thread>[^"]{1,80})" (?<exception>[\w.$]{1,200})(?:: (?<message>.{1,300}))?/,
        ],
        class: 'code',
        summary: 'Uncaught {exception}: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'jvm/application-run-failed',
        lines: [
            /Application run failed|Application startup failed/,
            /^(?<exception>(?:[a-z]\w{0,60}\.){1,12}[A-Z][\w$]{1,100}): (?<message>.{1,300})/,
        ],
        within: 3,
        evidence: 1,
        unless: /Error creating bean|Failed to start bean|Unable to start (?:embedded )?(?:Tomcat|web server)/,
        class: 'code',
        summary: '{exception}: {message}',
        advice: 'The last "Caused by:" of its stack trace is the reason where there is one.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/memory.js
const LESS_MEMORY_BUILDING = 'Let the build need less (fewer parallel workers, no source maps), set a limit such as NODE_OPTIONS=--max-old-space-size, or build the image elsewhere and deploy it.';
const LESS_MEMORY = 'Choose a larger instance_size_slug, or let the app need less (fewer workers, smaller caches, a heap limit below the instance size).';
const MEMORY_RULES = [
    {
        id: 'memory/javascript-heap',
        lines: [
            /FATAL ERROR: .{0,200}(?:JavaScript heap out of memory|[Aa]llocation failed|process out of memory)|ERR_WORKER_OUT_OF_MEMORY/,
        ],
        class: 'resources',
        summary: 'Node.js ran out of heap memory',
        advice: 'Raise the limit with NODE_OPTIONS=--max-old-space-size (in MiB, less than the instance has), or reduce the memory the app uses.',
        link: 'https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib',
    },
    {
        id: 'memory/gunicorn-worker-killed',
        lines: [/Worker \(pid:\d{1,8}\) was sent SIGKILL! Perhaps out of memory\?/],
        class: 'resources',
        summary: 'A gunicorn worker was killed, most likely because memory ran out',
        advice: LESS_MEMORY,
    },
    {
        id: 'memory/java-heap',
        lines: [
            /java\.lang\.OutOfMemoryError: ?(?<what>.{0,100})|There is insufficient memory for the Java Runtime Environment/,
        ],
        class: 'resources',
        summary: 'The Java virtual machine ran out of memory: {what}',
        advice: 'Let the heap use more of the instance: set JAVA_TOOL_OPTIONS to -XX:MaxRAMPercentage=75. If that is not enough, choose a larger instance_size_slug.',
    },
    {
        id: 'memory/compiler-killed',
        stage: 'BUILD',
        lines: [
            /(?:fatal error: Killed signal terminated program|internal compiler error: Killed|\(signal: 9, SIGKILL: kill\)|LLVM ERROR: out of memory|collect2: fatal error: ld terminated with signal 9)/,
        ],
        class: 'resources',
        summary: 'The compiler was killed because memory ran out',
        advice: 'Compile with fewer parallel jobs (MAKEFLAGS=-j1, CARGO_BUILD_JOBS=1), take a prebuilt package, or build the image elsewhere and deploy it.',
    },
    {
        id: 'memory/allocation-failed',
        lines: [
            /^(?:fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|memory allocation of \d{1,20} bytes failed|terminate called after throwing an instance of 'std::bad_alloc'|(?:\w+\.)*_?(?:Array)?MemoryError\b|(?:PHP )?Fatal error: +(?:Allowed memory size of|Out of memory)|.{0,120}(?:Cannot allocate memory|ENOMEM: not enough memory|failed to allocate memory|NoMemoryError))/i,
        ],
        class: 'resources',
        summary: 'Memory ran out',
        advice: LESS_MEMORY,
    },
    {
        id: 'memory/build-killed',
        stage: 'BUILD',
        lines: [
            /^(?:.{0,120}(?:^|[ :])Killed(?:$| {2,})|.{0,200}(?:signal: killed|signal:? ['"]?SIGKILL|was killed with SIGKILL|[Ee]xit(?:ed)? (?:with )?(?:code|status):? ?137\b|OOMKilled|out of memory: Killed process))/i,
        ],
        unless: /child|Terminating|graceful/,
        class: 'resources',
        summary: 'The build was killed, most likely because memory ran out',
        advice: LESS_MEMORY_BUILDING,
    },
    {
        id: 'memory/killed',
        stage: 'DEPLOY',
        lines: [
            /^(?:.{0,120}(?:^|[ :])Killed(?:$| {2,})|.{0,200}(?:signal: killed|was killed with SIGKILL|exit(?:ed)? (?:with )?(?:code|status):? ?137\b|OOMKilled|out of memory: Killed process|Memory cgroup out of memory))/i,
        ],
        unless: /Terminating|graceful|component terminated/,
        class: 'resources',
        summary: 'The process was killed, most likely because memory ran out',
        advice: LESS_MEMORY,
    },
    {
        id: 'memory/exit-code-137',
        stage: 'DEPLOY',
        rank: 'symptom',
        lines: [/component (?:\S{1,80} )?(?:terminated|exited) with (?:non-zero exit )?code: 137/],
        class: 'resources',
        summary: 'The container was killed (exit code 137), most likely because memory ran out',
        advice: LESS_MEMORY,
    },
    {
        id: 'memory/abort-while-building',
        stage: 'BUILD',
        rank: 'wrapper',
        lines: [/\bexit(?:ed with)? (?:status|code):? 134\b/],
        class: 'resources',
        summary: 'A command of the build aborted itself (exit code 134), most often because its heap ran out of memory',
        advice: LESS_MEMORY_BUILDING,
    },
    {
        id: 'memory/disk-full',
        lines: [/(?:ENOSPC|[Nn]o space left on device)/],
        unless: /file watchers/,
        class: 'resources',
        summary: 'The disk is full',
        advice: 'Write less: smaller dependencies and caches, a .dockerignore, no large files in the repository; keep files that last in Spaces or a database.',
    },
    {
        id: 'memory/file-watchers',
        lines: [/ENOSPC: System limit for number of file watchers reached/],
        class: 'configuration',
        summary: 'The app watches files, as only a development server should',
        advice: 'Start it with its production command, not with the development server.',
    },
    {
        id: 'memory/open-files',
        lines: [/(?:EMFILE|ENFILE|[Tt]oo many open files)/],
        class: 'resources',
        summary: 'Too many files are open at once',
        advice: 'Close files and connections after use, or open fewer at a time.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/network.js
const PORT_ADVICE = 'Only one process may listen on a port: start the server once, and let only it use the port in $PORT.';
const NETWORK_RULES = [
    {
        id: 'network/host-not-found',
        lines: [
            /(?:getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<host>[\w.-]{1,253})|Could not resolve host:? (?<host2>[\w.-]{1,253})|lookup (?<host3>[\w.-]{1,253})(?: on [\d.:]{1,60})?: no such host|unable to resolve host address ['‘"]?(?<host4>[\w.-]{1,253})|could not translate host name "(?<host5>[^"]{1,253})"|Temporary failure resolving '(?<host6>[^']{1,253})'|UnknownHostException: (?<host7>[\w.-]{1,253})|Failed to resolve '(?<host8>[\w.-]{1,253})')/,
        ],
        class: 'configuration',
        retryMayHelp: true,
        summary: "The host '{host}{host2}{host3}{host4}{host5}{host6}{host7}{host8}' was not found",
        advice: "Check the name in the variables of the component. Another component is reached by its own name only at run time, not in the build; 'db' of a docker-compose file does not exist here.",
    },
    {
        id: 'network/name-resolution',
        lines: [
            /(?:Temporary failure in name resolution|Name or service not known|nodename nor servname provided|failed to lookup address information|Name does not resolve|php_network_getaddresses: getaddrinfo)/,
        ],
        class: 'configuration',
        retryMayHelp: true,
        summary: 'A host name was not found',
        advice: 'Check the host in the variables of the component. Another component is reached by its own name only at run time, not in the build.',
    },
    {
        id: 'network/port-in-use',
        lines: [
            /(?:listen EADDRINUSE:?.{0,60}?:(?<port>\d{1,5})\b|:(?<port3>\d{1,5}): (?:bind: )?address already in use|bind: address already in use|[Aa]ddress already in use(?: - bind| \(os error 98\))?|\[Errno 98\].{0,80}|Port (?<port2>\d{1,5}) (?:is already in use|was already in use|is in use))/i,
        ],
        unless: /trying another|using available port|instead/,
        class: 'code',
        summary: 'The port {port}{port2}{port3} is already in use in the container',
        advice: PORT_ADVICE,
    },
    {
        id: 'network/privileged-port',
        lines: [
            /(?:listen EACCES:? .{0,60}?:(?<port>\d{1,4})\b|bind\(\) to \S{1,60}:(?<port2>\d{1,4}) failed \(13: Permission denied\)|listen tcp \S{0,60}:(?<port3>\d{1,4}): bind: permission denied|\(13\)Permission denied: .{0,60}could not bind to address \S{1,60}:(?<port4>\d{1,4}))/,
        ],
        class: 'configuration',
        summary: 'The app may not listen on port {port}{port2}{port3}{port4}',
        advice: 'Ports below 1024 need root: listen on $PORT or 8080, and set http_port in the app spec to it.',
    },
    {
        id: 'network/self-signed-certificate',
        lines: [/self[- ]signed certificate|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT/i],
        class: 'configuration',
        summary: "The server's certificate is not trusted: self-signed certificate in its chain",
        advice: "Give the client the CA certificate; DigitalOcean's databases have it in the variable db.CA_CERT (Node.js: ssl: { ca }, or NODE_EXTRA_CA_CERTS).",
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/',
    },
    {
        id: 'network/certificate-expired',
        lines: [/certificate has expired|CERT_HAS_EXPIRED|x509: certificate has expired/i],
        class: 'upstream',
        summary: "A server's certificate has expired",
        advice: "If the server is not yours, its owner has to renew it; otherwise update the image's CA certificates (package ca-certificates).",
    },
    {
        id: 'network/certificate-untrusted',
        lines: [
            /x509: certificate signed by unknown authority|CERTIFICATE_VERIFY_FAILED|unable to (?:get local issuer certificate|verify the first certificate)|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT_LOCALLY)|server certificate verification failed|unable to find valid certification path/i,
        ],
        class: 'configuration',
        summary: "A server's certificate is not trusted",
        advice: 'Install ca-certificates in the image, or give the client the CA certificate of the server (DigitalOcean databases: db.CA_CERT).',
    },
    {
        id: 'network/tls-mismatch',
        lines: [
            /(?:SSL routines:.{0,100}(?:wrong version number|unsupported protocol|handshake failure|unexpected eof)|SSL SYSCALL error: EOF detected|The server does not support SSL connections|first record does not look like a TLS handshake)/i,
        ],
        class: 'configuration',
        summary: 'One side speaks TLS and the other does not, or not the same version of it',
        advice: 'Check http against https, and sslmode or ssl in the connection string.',
    },
    {
        id: 'network/refused-localhost',
        lines: [
            /(?:connect ECONNREFUSED (?:127\.0\.0\.1|::1|localhost):(?<port>\d{1,5})|dial tcp (?:127\.0\.0\.1|\[::1\]|localhost):(?<port2>\d{1,5}): connect: connection refused|connecting to (?:localhost|127\.0\.0\.1):(?<port3>\d{1,5})\.?.{0,200}(?:refused|Errno 111|Errno 99)|connection to server at "(?:localhost|127\.0\.0\.1)".{0,60}port (?<port4>\d{1,5}) failed: Connection refused|(?:localhost|127\.0\.0\.1):(?<port5>\d{1,5}).{0,60}(?:[Cc]onnection refused|ECONNREFUSED))/,
        ],
        unless: /probe failed/i,
        class: 'configuration',
        summary: 'Nothing listens on localhost:{port}{port2}{port3}{port4}{port5} in the container',
        advice: 'A database or another service is not on localhost here: set the variable with its address (such as db.DATABASE_URL) in the app spec. A build reaches none at all.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
    },
    {
        id: 'network/refused',
        lines: [
            /(?:connect ECONNREFUSED (?<host>[\w.:[\]-]{3,100})|dial tcp (?<host2>[\w.:[\]-]{3,100}): connect: connection refused)/,
        ],
        unless: /probe failed/i,
        class: 'configuration',
        retryMayHelp: true,
        summary: 'A connection was refused: {host}{host2}',
        advice: 'Check the address and the port in the variables, and that the service runs and admits the app (trusted sources of a database). A build reaches no databases or other components.',
    },
    {
        id: 'network/refused-somewhere',
        rank: 'wrapper',
        lines: [
            /(?:\[Errno 111\] Connection refused|Connection refused \(os error 111\)|ConnectException: Connection refused|Errno::ECONNREFUSED)/,
        ],
        unless: /probe failed/i,
        class: 'configuration',
        retryMayHelp: true,
        summary: 'A connection was refused',
        advice: 'Check the addresses in the variables, and that the services run and admit the app (trusted sources of a database). A build reaches no databases or other components.',
    },
    {
        id: 'network/timeout',
        lines: [
            /(?:connect ETIMEDOUT (?<host>[\w.:[\]-]{3,100})|dial tcp (?<host2>[\w.:[\]-]{3,100}): (?:i\/o timeout|connect: connection timed out)|ConnectTimeoutError|UND_ERR_CONNECT_TIMEOUT|\[Errno 110\] Connection timed out|connection to server at "(?<host3>[^"]{1,253})".{0,80}failed: (?:Connection timed out|timeout expired)|ETIMEDOUT)/,
        ],
        unless: /probe failed/i,
        class: 'upstream',
        retryMayHelp: true,
        summary: 'A connection timed out: {host}{host2}{host3}',
        advice: 'Check the address, and that the service admits the app (trusted sources, firewall). If it is a public service, deploy again.',
    },
    {
        id: 'network/reset',
        rank: 'wrapper',
        lines: [
            /(?:read ECONNRESET|[Cc]onnection reset by peer|socket hang up|Premature close|RemoteDisconnected|EPIPE\b.{0,20}write)/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'A connection was closed by the other side',
        advice: 'Deploy again; if it stays, check the service at the other end.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/next.js
const NEXT_RULES = [
    {
        id: 'next/type-error',
        lines: [
            /^\s*(?<file>\.{0,2}\/?[\w@[\]().-][^\s:]{0,300}\.[cm]?[jt]sx?):(?<line>\d{1,6}):\d{1,5}\s*$/,
            /^\s*Type error: (?<message>.{1,300})/,
        ],
        within: 2,
        evidence: 1,
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix the type. `npx tsc --noEmit` shows the same errors locally.',
        link: 'https://nextjs.org/docs/app/api-reference/config/typescript',
    },
    {
        id: 'next/client-only',
        lines: [
            /(?:You're importing a (?:component|module) that needs `?(?<hook>[\w$-]{1,40})|You are attempting to export "(?<name>metadata|generateMetadata)" from a component marked with "use client"|\b(?<create>createContext|use[A-Z]\w{1,40})`? (?:only works|is not a function).{0,40}Client Component)/,
        ],
        class: 'code',
        summary: 'What is used here does not work in this kind of component: {hook}{name}{create}',
        advice: 'Put `"use client"` at the top of the file, or move this part into a component that has it.',
        link: 'https://nextjs.org/docs/app/api-reference/directives/use-client',
    },
    {
        id: 'next/search-params-suspense',
        lines: [
            /⨯? ?(?<hook>useSearchParams\(\)|usePathname\(\)|useParams\(\)) should be wrapped in a suspense boundary at page "(?<page>[^"]{1,200})"/,
        ],
        class: 'code',
        summary: '{hook} needs a Suspense boundary on the page {page}',
        advice: 'Wrap the component that calls it in <Suspense>.',
        link: 'https://nextjs.org/docs/messages/missing-suspense-with-csr-bailout',
    },
    {
        id: 'next/static-params-missing',
        lines: [/Page "(?<page>[^"]{1,200})" is missing "?(?:exported function )?"?generateStaticParams\(\)"?/],
        class: 'code',
        summary: 'The page {page} has no generateStaticParams(), which a static export needs',
        advice: "Add it, or remove `output: 'export'` and run the app as a service.",
        link: 'https://nextjs.org/docs/app/guides/static-exports',
    },
    {
        id: 'next/export-unsupported',
        lines: [/Error: (?<message>.{0,160}?(?:with|using|for) [`"'{ ]{0,4}output: ?["'`]?export["'`]?.{0,200})/],
        class: 'code',
        summary: '{message}',
        advice: 'A static export has no server: remove what needs one, or run the app as a service.',
        link: 'https://nextjs.org/docs/app/guides/static-exports#unsupported-features',
    },
    {
        id: 'next/swc-binary',
        lines: [/Failed to load SWC binary for (?<platform>[\w/-]{1,40})/],
        class: 'dependency',
        summary: 'Next.js has no SWC binary for {platform}',
        advice: 'The lockfile was made on another operating system and leaves out the Linux package. Delete node_modules and the lockfile, install again and commit the new one.',
        link: 'https://nextjs.org/docs/messages/failed-loading-swc',
    },
    {
        id: 'next/no-build',
        lines: [
            /(?:Could not find a production build in the '|ENOENT: no such file or directory, open ')(?<dir>[^']{0,200}\.next)(?:\/(?:BUILD_ID|\w[\w-]{1,60}\.json))?'/,
        ],
        class: 'configuration',
        summary: "There is no production build of Next.js in '{dir}'",
        advice: 'Run `next build` in the build command, and `next start` as the run command. Do not build at run time.',
        link: 'https://nextjs.org/docs/messages/production-start-no-build-id',
    },
    {
        id: 'next/no-pages',
        lines: [/Couldn't find any `pages` or `app` directory/],
        class: 'configuration',
        summary: 'Next.js could not find a pages or app directory',
        advice: "Set the component's source_dir to the folder of the Next.js app, and check that the directory is committed.",
        link: 'https://nextjs.org/docs/getting-started/project-structure',
    },
    {
        id: 'next/page-data',
        lines: [/Failed to collect (?:page data|configuration) for (?<page>\S{1,200})/],
        rank: 'wrapper',
        class: 'code',
        summary: 'The code of {page} fails while Next.js loads it in the build',
        advice: 'The error above it says why. Code at the top of a module runs in the build, where run-time variables are not set.',
    },
    {
        id: 'next/prerender-error',
        lines: [
            /Error occurred prerendering page "(?<page>[^"]{1,200})"/,
            /^\s*\[?(?<error>(?:\w{0,60}Error|\w{1,60}Exception)(?: \[\w{1,60}\])?: .{1,300})/,
        ],
        within: 3,
        evidence: 1,
        class: 'code',
        summary: 'The page {page} fails in the build: {error}',
        advice: 'The page is rendered in the build: what it reads (variables with the scope BUILD_TIME, an API, a database) has to be there then. Or render it at run time (`dynamic = "force-dynamic"`).',
        link: 'https://nextjs.org/docs/messages/prerender-error',
    },
    {
        id: 'next/prerender-failed',
        rank: 'wrapper',
        lines: [
            /Error occurred prerendering page "(?<page>[^"]{1,200})"|Export encountered (?:an error|errors) on/,
        ],
        class: 'code',
        summary: 'The page {page} cannot be rendered in the build',
        advice: 'The error beside it says why.',
        link: 'https://nextjs.org/docs/messages/prerender-error',
    },
    {
        id: 'next/static-generation-timeout',
        lines: [
            /(?:Static page generation for (?<page>\S{1,200}) is still timing out after|Static worker unexpectedly exited|Failed to build (?<path>\/\S{0,200}): (?<file>\S{0,200}) because it took more than)/,
        ],
        class: 'code',
        retryMayHelp: true,
        summary: 'The page {page}{path} takes too long to render in the build',
        advice: 'See what it waits for: an API or a database that the build cannot reach. Or raise staticPageGenerationTimeout.',
        link: 'https://nextjs.org/docs/messages/static-page-generation-timeout',
    },
    {
        id: 'next/lint-error',
        lines: [/^\s*(?:\d{1,6}:\d{1,5}) {1,4}Error: (?<message>.{1,300})/],
        class: 'code',
        summary: 'ESLint: {message}',
        advice: 'Fix it. Next.js shows the file above and the rule behind the message.',
        link: 'https://nextjs.org/docs/app/api-reference/config/eslint',
    },
    {
        id: 'next/config-invalid',
        lines: [
            /(?:⨯|error|Error:).{0,10}(?<message>(?:Failed to load next\.config\.\w{1,4}|Configuring Next\.js via 'next\.config\.ts' is not supported|"next" should not be installed|Invalid (?:href|src) prop).{0,300})/,
        ],
        class: 'configuration',
        summary: '{message}',
        advice: 'See the documentation of the configuration for the installed version of Next.js.',
        link: 'https://nextjs.org/docs/app/api-reference/config/next-config-js',
    },
    {
        id: 'next/type-error-without-place',
        lines: [/^\s*Type error: (?<message>.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: 'Fix the type. `npx tsc --noEmit` shows the same errors locally.',
    },
    {
        id: 'next/fonts',
        lines: [
            /Failed to fetch (?:`(?<font>[^`]{1,80})`|font `(?<file>[^`]{1,80})`).{0,40}(?:from Google Fonts|:|$)/,
        ],
        unless: /\bwarn|⚠/i,
        class: 'upstream',
        retryMayHelp: true,
        summary: 'The font {font}{file} could not be downloaded in the build',
        advice: 'Deploy again, or serve the font yourself with next/font/local.',
        link: 'https://nextjs.org/docs/app/api-reference/components/font',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/nginx.js
const NGINX_RULES = [
    {
        id: 'nginx/upstream-unresolved',
        lines: [/host not found in (?:resolver )?(?:upstream )?"(?<host>[^"]{1,150})"(?! of the "listen")/],
        class: 'configuration',
        summary: 'nginx does not find the host {host}',
        advice: 'Other components are reached by their names and internal ports; names of a docker-compose file do not exist. The routes of the app spec can do what such an nginx does.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-internal-routing/',
    },
    {
        id: 'nginx/listen-address',
        lines: [
            /host not found in "(?<address>[^"]{1,100})" of the "listen" directive|invalid (?:port|host) in "(?<port>[^"]{1,100})" of the "listen" directive/,
        ],
        class: 'configuration',
        summary: 'nginx cannot listen on "{address}{port}"',
        advice: 'nginx does not replace variables in its configuration: use a template (/etc/nginx/templates with envsubst) or a fixed port equal to http_port.',
        link: 'https://hub.docker.com/_/nginx',
    },
    {
        id: 'nginx/directive',
        lines: [
            /\[emerg\].{0,40}? (?<message>(?:unknown directive|invalid parameter|invalid number of arguments in|unknown|duplicate|directive|unexpected)\b.{1,200}) in (?<file>[^\s:]{1,200}):(?<line>\d{1,5})/,
        ],
        class: 'configuration',
        summary: 'nginx: {message} in {file}:{line}',
        advice: 'Correct the configuration; `nginx -t` checks it.',
        link: 'https://nginx.org/en/docs/dirindex.html',
    },
    {
        id: 'nginx/certificate',
        lines: [/cannot load certificate(?: key)? "(?<file>[^"]{1,200})"/],
        class: 'configuration',
        summary: 'nginx does not find the certificate {file}',
        advice: 'App Platform ends TLS in front of the container: listen without ssl on http_port, or add the file to the image.',
    },
    {
        id: 'nginx/bind',
        lines: [/\[emerg\].{0,40} bind\(\) to (?<address>\S{1,100}) failed \(\d{1,3}: (?<message>[^)]{1,80})\)/],
        class: 'configuration',
        summary: 'nginx cannot listen on {address}: {message}',
        advice: 'Use a port above 1023 that nothing else in the container uses, and set http_port to it.',
    },
    {
        id: 'nginx/file',
        lines: [
            /\[(?:emerg|alert)\].{0,60} (?<call>open|mkdir)\(\) "(?<file>[^"]{1,200})" failed \(\d{1,3}: (?<message>[^)]{1,80})\)/,
        ],
        class: 'configuration',
        summary: 'nginx cannot open {file}: {message}',
        advice: 'Add the file or folder to the image, and give it to the user that runs nginx; logs can go to /dev/stdout.',
    },
    {
        id: 'nginx/emerg',
        lines: [/\[emerg\] (?:\d{1,8}#\d{1,8}: )?(?<message>.{1,250})/],
        class: 'configuration',
        summary: 'nginx: {message}',
        advice: 'Correct the configuration; `nginx -t` checks it.',
    },
];
const APACHE_RULES = [
    {
        id: 'apache/mpm',
        lines: [/AH00534: .{0,60}(?<message>(?:No MPM loaded|More than one MPM loaded).{0,20})/],
        class: 'configuration',
        summary: 'Apache: {message}',
        advice: 'Load exactly one: `a2dismod mpm_event && a2enmod mpm_prefork` for mod_php.',
        link: 'https://httpd.apache.org/docs/2.4/mpm.html',
    },
    {
        id: 'apache/module-missing',
        lines: [/Cannot load (?<module>\S{1,200}) into server: (?<message>.{1,200})/],
        class: 'configuration',
        summary: 'Apache cannot load {module}',
        advice: 'Install the package with the module, or remove its LoadModule line.',
    },
    {
        id: 'apache/invalid-command',
        lines: [/Invalid command '(?<command>[^']{1,80})', perhaps misspelled/],
        class: 'configuration',
        summary: 'Apache does not know the directive {command}',
        advice: 'Turn on the module that defines it (`a2enmod rewrite` for RewriteEngine, headers for Header).',
        link: 'https://httpd.apache.org/docs/2.4/mod/quickreference.html',
    },
    {
        id: 'apache/bind',
        lines: [/AH00072: .{0,40}could not bind to address (?<address>\S{1,100})/],
        class: 'configuration',
        summary: 'Apache cannot listen on {address}',
        advice: 'Another server of the container uses the port, or it needs root: set Listen to a free port above 1023 and http_port to the same.',
    },
    {
        id: 'apache/syntax',
        lines: [
            /AH00526: Syntax error on line (?<line>\d{1,5}) of (?<file>[^\s:]{1,200})/,
            /^(?<message>\S.{1,250})/,
        ],
        within: 1,
        evidence: 1,
        class: 'configuration',
        summary: 'Apache, {file}:{line}: {message}',
        advice: 'Correct the configuration; `apachectl -t` checks it.',
    },
];
const CADDY_RULES = [
    {
        id: 'caddy/config',
        lines: [
            /(?:adapting config using caddyfile|loading initial config|reading config file)[^:]{0,60}: (?<message>.{1,250})/,
        ],
        unless: /address already in use|bind: permission denied/,
        class: 'configuration',
        summary: 'Caddy cannot use its configuration: {message}',
        advice: 'Correct the Caddyfile; `caddy validate` checks it.',
        link: 'https://caddyserver.com/docs/caddyfile',
    },
];
const WEB_SERVER_RULES = [...NGINX_RULES, ...APACHE_RULES, ...CADDY_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/node.js
const NODE_RULES = [
    {
        id: 'node/bad-port',
        lines: [
            /(?:\[ERR_SOCKET_BAD_PORT\]|RangeError: "?port"?|options\.port should be).{0,120}?Received (?:type \w{1,20} )?\(?'?(?<value>[^\s')]{1,60})/,
        ],
        class: 'configuration',
        summary: 'The port {value} is not a number from 0 to 65535',
        advice: 'Give listen() the number in PORT. A variable in quotes or in an exec-form command is not expanded.',
    },
    {
        id: 'node/openssl-legacy',
        lines: [/(?:error:0308010C:)?digital envelope routines::unsupported/],
        class: 'dependency',
        summary: 'An old bundler uses a hash that OpenSSL 3 in Node 17 and later refuses',
        advice: 'Update webpack (5.61 or later) or react-scripts (5), or set NODE_OPTIONS=--openssl-legacy-provider as a build-time variable until then.',
        link: 'https://nodejs.org/en/blog/release/v17.0.0#openssl-3-0',
    },
    {
        id: 'node/option-unknown',
        lines: [
            /\bnode: (?:bad option: (?<option>\S{1,100})|(?<refused>--\S{1,100}) is not allowed in NODE_OPTIONS)/,
        ],
        class: 'configuration',
        summary: 'This version of Node does not accept {option}{refused}',
        advice: 'Remove the option from the command or NODE_OPTIONS, or set a version of Node in "engines" that has it.',
        link: 'https://nodejs.org/api/cli.html',
    },
    {
        id: 'node/env-file-not-found',
        lines: [/\bnode: (?<file>\S{0,200}\.env[\w.-]{0,60}): not found/],
        class: 'configuration',
        summary: 'The env file {file} does not exist',
        advice: 'It is not in the container, as it should not be. Set the variables in the app spec, and use --env-file-if-exists or drop the option.',
        link: 'https://nodejs.org/api/cli.html#--env-file-if-existsfile',
    },
    {
        id: 'node/version-too-old-for-package',
        lines: [
            /(?:You are using Node(?:\.js)? (?<version>v?[\d.]{1,20})\. .{0,80}(?:[Rr]equire[sd]?|required)|(?:requires|Please use|Please update to) (?:Node|Node\.js|node)(?:\.js)? (?:version )?(?<needed>(?:>= ?)?v?\d[\d.x+]{0,15}).{0,60}(?:but|or (?:higher|later|newer|above)|Your|You))/,
        ],
        unless: /\bwarn/i,
        class: 'configuration',
        summary: 'A tool needs another version of Node',
        advice: 'Set the version in "engines" of package.json: `"engines": { "node": "22.x" }`.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'node/version-too-old',
        lines: [
            /(?:TypeError: .{0,60}?(?:crypto(?:\$\d{1,3})?\.(?:hash|getRandomValues)|Promise\.withResolvers|structuredClone|\.(?:toSorted|toReversed|findLast|replaceAll|hasOwn|isSubsetOf)) is not a function|ReferenceError: (?:CustomEvent|File|fetch|structuredClone|ReadableStream|Headers|FormData|WebSocket|crypto) is not defined)/,
        ],
        class: 'configuration',
        summary: 'This version of Node lacks what the code or a tool uses',
        advice: 'Set a newer version in "engines" of package.json: `"engines": { "node": "22.x" }`.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'node/minimum-version',
        lines: [
            /(?<tool>\b[A-Z][\w.-]{0,20}(?: CLI)?) requires a minimum Node\.js version of (?:either )?(?<version>v?[\d.]{1,12})/,
        ],
        class: 'configuration',
        summary: '{tool} requires Node {version} or later',
        advice: 'Set that version in "engines" of package.json.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'node/prisma-schema-not-found',
        lines: [
            /Could not find Prisma Schema that is required for this command|Could not load `--schema` from provided path/,
        ],
        class: 'configuration',
        summary: 'Prisma cannot find a schema file',
        advice: 'Commit prisma/schema.prisma, or name its path in package.json or prisma.config.ts; in a Dockerfile copy it before `npm ci`.',
        link: 'https://www.prisma.io/docs/orm/prisma-schema/overview/location',
    },
    {
        id: 'node/prisma-not-generated',
        lines: [/@prisma\/client did not initialize yet\. Please run "prisma generate"/],
        class: 'configuration',
        summary: 'The Prisma client has not been generated',
        advice: 'Run `prisma generate` in the build command or in a postinstall script.',
        link: 'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/generating-prisma-client',
    },
    {
        id: 'node/prisma-engine-missing',
        lines: [/Prisma Client could not locate the Query Engine for runtime "(?<platform>[^"]{1,60})"/],
        class: 'configuration',
        summary: 'Prisma has no query engine for {platform}',
        advice: 'Add "{platform}" to binaryTargets of the generator in schema.prisma and generate the client again.',
        link: 'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#binarytargets-options',
    },
    {
        id: 'node/invalid-url',
        lines: [/TypeError(?: \[ERR_INVALID_URL\])?: Invalid URL/, /^\s*input: (?<input>'[^']{0,100}'?)/],
        within: 25,
        class: 'configuration',
        summary: 'A URL is not valid: {input}',
        advice: 'Check the variable that it comes from: a full URL with its scheme is needed, without quotes or spaces.',
    },
    {
        id: 'node/json-parse',
        lines: [
            /SyntaxError: (?<message>(?:Unexpected (?:token|end of JSON|non-whitespace)|Expected|Bad|No number|Unterminated|"undefined" is not)\b.{0,200}\bJSON\b.{0,100})/,
        ],
        unless: /[Cc]annot parse|bundle/,
        class: 'code',
        summary: 'Text that is not JSON was parsed: {message}',
        advice: 'Check what is parsed: a variable whose JSON lost its quotes, an empty value, or an HTML page in place of a response from an API.',
    },
    {
        id: 'node/package-syntax-too-new',
        lines: [
            /^\s*(?:file:\/\/)?(?<file>\/[^\s:]{0,200}\/node_modules\/[^\s:]{1,200}\.[cm]?js):(?<line>\d{1,6})$/,
            /^\s*SyntaxError: (?<message>.{1,300})/,
        ],
        within: 7,
        evidence: 1,
        class: 'configuration',
        summary: 'This version of Node cannot parse {file}: {message}',
        advice: 'The package is written for a newer version of Node: set one in "engines" of package.json, or install an older release of the package.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'node/syntax-error',
        lines: [
            /^\s*(?:file:\/\/)?(?<file>\/[^\s:]{1,300}\.[cm]?[jt]sx?):(?<line>\d{1,6})$/,
            /^\s*SyntaxError: (?<message>.{1,300})/,
        ],
        within: 7,
        evidence: 1,
        class: 'code',
        summary: 'SyntaxError in {file}:{line}: {message}',
        advice: 'Fix the syntax there. If it is valid in newer versions of Node or in TypeScript, set that version in "engines" or start the compiled file.',
    },
    {
        id: 'node/file-not-found',
        lines: [/Error: ENOENT: no such file or directory, (?<call>\w{1,20}) '(?<file>[^']{1,300})'/],
        unless: /\bnpm (?:ERR!|error|warn)/i,
        class: 'code',
        summary: "There is no file or directory '{file}'",
        advice: 'It is not in the container: check that it is committed or made by the build, that its path does not depend on the current directory, and that it is not in .gitignore or .dockerignore.',
    },
    {
        id: 'node/file-not-permitted',
        lines: [/Error: (?<code>EACCES|EPERM|EROFS): [^,]{1,60}, (?<call>\w{1,20}) '(?<file>[^']{1,300})'/],
        unless: /\bnpm (?:ERR!|error|warn)/i,
        class: 'code',
        summary: "{code}: {call} of '{file}' is not permitted",
        advice: 'Write to /tmp, or give the directory to the user that runs the container. Containers keep no files.',
    },
    {
        id: 'node/zod',
        lines: [/\bZodError: \[/, /"message": "(?<message>[^"]{1,300})/],
        within: 25,
        class: 'code',
        summary: 'Zod: {message}',
        advice: 'A value does not fit its schema. The path below the message says which one.',
        link: 'https://zod.dev/error-customization',
    },
    {
        id: 'node/rejected-value',
        lines: [/UnhandledPromiseRejection: .{0,300}?with the reason "(?<reason>.{0,300}?)"\.?/],
        class: 'code',
        summary: 'A promise was rejected with "{reason}" and nothing caught it',
        advice: 'Catch the rejection where the promise is made. Reject with an Error, so that the log says where.',
    },
    {
        id: 'node/caused-by',
        lines: [
            /^\s{0,40}\[cause\]: \[?(?<error>(?:[\w$]{1,60}\.){0,3}[\w$]{0,60}(?:Error|Exception)(?: \[\w{1,60}\])?: .{1,300})/,
        ],
        class: 'code',
        summary: '{error}',
        advice: 'This is the root of the error that was thrown: start there. The stack trace below it says where.',
    },
    {
        id: 'node/thrown-value',
        lines: [/^\s*\^+\s*$/, /^\s*(?<value>\S.{0,300})$/, /\(Use `node --trace-uncaught/],
        within: 3,
        evidence: 1,
        class: 'code',
        summary: 'The app threw: {value}',
        advice: 'Throw an Error, so that the log says where it was thrown.',
    },
    {
        id: 'node/uncaught-error',
        lines: [
            /^\s*\^+\s*$/,
            /^\s*\[?(?:Uncaught )?(?<error>(?:[\w$]{1,60}\.){0,3}[A-Z][\w$]{0,60}(?: \[\w{1,60}\])?: .{1,300}?)\]?(?: \{)?$/,
            /^\s+at \S|^\s*Node\.js v\d/,
        ],
        within: 25,
        evidence: 1,
        unless: /Unable to compile TypeScript/,
        class: 'code',
        summary: '{error}',
        advice: 'The app ended with an error that nothing caught. The stack trace says where it was thrown.',
    },
    {
        id: 'express/route-pattern',
        lines: [
            /(?<error>(?:TypeError|PathError(?: \[TypeError\])?): .{1,200}?)(?:[;:,.]? (?:for more|visit|see)\b.{0,40})?:? https:\/\/git\.new\/pathToRegexpError/i,
        ],
        class: 'code',
        summary: 'A route is written in a way that Express does not know: {error}',
        advice: "Name wildcards ('/*splat' instead of '*') and give no whole URL as a path; it came with version 5 of Express (path-to-regexp 8).",
        link: 'https://expressjs.com/en/guide/migrating-5.html',
    },
    {
        id: 'node/error-with-stack',
        lines: [
            /(?:^\s{0,20}|: |\] |\[|\(|(?:ERROR|error|Uncaught) )(?<error>(?:[\w$]{1,60}\.){0,3}[\w$]{0,60}(?:Error: |Exception: |Error \[\w{1,60}\]: ).{1,300})/,
            /^\s+at (?:(?:async |new )?[^(]{1,160} \()?(?:file:\/\/|node:|\/|<anonymous>|internal\/|[\w.-]{1,60}\.[cm]?[jt]s:\d)/,
        ],
        within: 4,
        unless: /\b[Ww]arning\b|Caused by:|Exception in thread|Unable to compile TypeScript|read ECONNRESET|socket hang up/,
        class: 'code',
        summary: '{error}',
        advice: 'The stack trace in the log says where it was thrown.',
    },
    {
        id: 'node/fatal-error',
        lines: [/^FATAL ERROR: (?<what>.{3,150})/],
        class: 'unknown',
        retryMayHelp: true,
        summary: 'Node.js crashed: {what}',
        advice: 'Update Node.js and native modules. If the crash comes under load, give the component more memory.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/node-loading.js
const NODE_LOADING_RULES = [
    {
        id: 'node/optional-dependency-missing',
        lines: [
            /Cannot find (?:module|package) '?(?<package>@?[\w./-]{1,120}?)'?\. npm has a bug related to optional dependencies/,
        ],
        class: 'dependency',
        summary: 'The native package {package} is missing',
        advice: 'The lockfile was made on another operating system and leaves out the Linux build of this package. Delete node_modules and package-lock.json, run npm install again and commit the new lockfile.',
        link: 'https://github.com/npm/cli/issues/4828',
    },
    {
        id: 'node/esbuild-platform',
        lines: [
            /(?:You installed esbuild for another platform than the one you're currently using|The package "(?<package>@esbuild\/[\w-]{1,40})" could not be found, and is needed by esbuild)/,
        ],
        class: 'dependency',
        summary: 'esbuild was installed for another platform',
        advice: 'Do not commit or copy node_modules, and do not install with --no-optional: install on the machine that builds, from a lockfile that names the Linux packages.',
        link: 'https://esbuild.github.io/getting-started/#simultaneous-platforms',
    },
    {
        id: 'node/sharp-platform',
        lines: [/Error: Could not load the "sharp" module using the (?<platform>[\w-]{1,40}) runtime/],
        class: 'dependency',
        summary: 'sharp has no binary for {platform}',
        advice: 'Install with optional dependencies on the machine that builds, or add the platform: `npm install --os=linux --cpu=x64 sharp`. Do not copy node_modules from another system.',
        link: 'https://sharp.pixelplumbing.com/install',
    },
    {
        id: 'node/native-binary-missing',
        lines: [
            /Error: (?:Cannot find native binding|Cannot find module '(?<module>[^']{1,160}(?:\.node|-linux-(?:x64|arm64)(?:-gnu|-musl)?))'|Could not locate the bindings file)/,
        ],
        class: 'dependency',
        summary: 'A native module has no binary for this system',
        advice: 'Install dependencies where the app is built, with optional dependencies and install scripts, and commit a lockfile that names the Linux packages. Do not copy node_modules from another system.',
    },
    {
        id: 'node/start-file-not-found',
        lines: [/^\s*(?:Uncaught )?Error: Cannot find module '(?<file>\/[^']{1,300})'/, /requireStack: \[\]/],
        within: 25,
        class: 'configuration',
        summary: 'The start file {file} does not exist',
        advice: 'The build did not create it or it is not in the repository. Check the build command, its output folder, the source directory and the run command.',
    },
    {
        id: 'node/path-alias',
        lines: [
            /Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:module|package) '(?<module>(?:[@~]|@?src|app)\/[^']{1,200})'/,
        ],
        class: 'code',
        summary: "Cannot find module '{module}'",
        advice: 'This looks like a path alias. Node does not know the paths of tsconfig.json: rewrite them in the build (tsc-alias, a bundler) or use the imports field of package.json.',
        link: 'https://nodejs.org/api/packages.html#subpath-imports',
    },
    {
        id: 'node/module-not-found',
        lines: [
            /Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find module '(?<module>(?:\.{0,2}\/|file:)[^']{1,300})'/,
        ],
        class: 'code',
        summary: "Cannot find module '{module}'",
        advice: 'Check that the file is committed and built, and that the import spells its path with the same upper and lower case. ES modules need the file extension.',
        link: 'https://nodejs.org/api/esm.html#mandatory-file-extensions',
    },
    {
        id: 'node/package-not-found',
        lines: [
            /Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:module|package) '(?<module>(?!node:)[^'./\s][^']{0,200})'/,
        ],
        class: 'dependency',
        summary: "Cannot find package '{module}'",
        advice: 'Add {module} to the dependencies of package.json and commit the lockfile. What the app needs to run cannot be in devDependencies if those are pruned after the build.',
    },
    {
        id: 'node/builtin-unknown',
        lines: [
            /(?:No such built-in module: |Cannot find module '|Cannot find package ')(?<module>node:[\w/]{1,60})/,
        ],
        class: 'configuration',
        summary: 'This version of Node has no module {module}',
        advice: 'Set a newer version of Node in "engines" of package.json.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'node/directory-import',
        lines: [/\[ERR_UNSUPPORTED_DIR_IMPORT\]: Directory import '(?<module>[^']{1,300})' is not supported/],
        class: 'code',
        summary: "ES modules cannot import the directory '{module}'",
        advice: 'Import the file itself, with its extension: `./folder/index.js`.',
        link: 'https://nodejs.org/api/esm.html#mandatory-file-extensions',
    },
    {
        id: 'node/require-of-esm',
        lines: [
            /\[(?:ERR_REQUIRE_ESM|ERR_REQUIRE_ASYNC_MODULE)\]: (?:require\(\) of ES Module (?<module>[^\s]{1,300})|Must use import to load ES Module|require\(\) cannot be used on an ESM graph)/,
        ],
        class: 'code',
        summary: 'An ES module is loaded with require()',
        advice: 'Load it with import() or make the importing package an ES module, use a version of the package that still has CommonJS, or set Node 22.12 or later, where require() loads most ES modules.',
        link: 'https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require',
    },
    {
        id: 'node/esm-syntax-in-commonjs',
        lines: [
            /SyntaxError: (?<message>Cannot use import statement outside a module|Unexpected token '?export'?)/,
        ],
        class: 'code',
        summary: 'ES module syntax in a file that Node loads as CommonJS: {message}',
        advice: 'Set "type": "module" in package.json, name the file .mjs, or let the build compile to CommonJS. Check that the run command starts the compiled file.',
        link: 'https://nodejs.org/api/packages.html#determining-module-system',
    },
    {
        id: 'node/commonjs-in-esm',
        lines: [
            /ReferenceError: (?<name>require|module|exports|__dirname|__filename) is not defined(?: in ES module scope)?/,
        ],
        class: 'code',
        summary: '{name} is not defined in an ES module',
        advice: 'The file is an ES module: use import and import.meta.dirname, or name it .cjs, or remove "type": "module" from package.json.',
        link: 'https://nodejs.org/api/esm.html#differences-between-es-modules-and-commonjs',
    },
    {
        id: 'node/export-missing',
        lines: [
            /SyntaxError: (?:The requested module '(?<module>[^']{1,200})' does not provide an export named '(?<name>[^']{1,100})'|Named export '(?<named>[^']{1,100})' not found)/,
        ],
        class: 'code',
        summary: 'A module has no export with the name that is imported: {name}{named}',
        advice: 'Check the spelling and the installed version. From a CommonJS package import the default and take the name from it; import types with `import type`.',
    },
    {
        id: 'node/package-path-not-exported',
        lines: [
            /\[ERR_PACKAGE_PATH_NOT_EXPORTED\]: (?<message>(?:Package subpath '[^']{1,200}' is not defined|No "exports" main defined).{0,300})/,
        ],
        class: 'dependency',
        summary: '{message}',
        advice: 'The package does not offer this path. Import a path that it exports, or install the version that had it.',
        link: 'https://nodejs.org/api/packages.html#exports',
    },
    {
        id: 'node/unknown-file-extension',
        lines: [
            /\[ERR_UNKNOWN_FILE_EXTENSION\]: Unknown file extension "(?<extension>[^"]{0,20})" for (?<file>\S{1,300})/,
        ],
        class: 'configuration',
        summary: 'Node cannot run {extension} files: {file}',
        advice: 'Start the compiled JavaScript, or run the file through tsx or another loader that knows it.',
        link: 'https://nodejs.org/api/typescript.html',
    },
    {
        id: 'node/import-attribute',
        lines: [
            /\[(?:ERR_IMPORT_ATTRIBUTE_MISSING|ERR_IMPORT_ASSERTION_TYPE_MISSING)\]: Module "(?<module>[^"]{1,300})" needs an import (?:attribute|assertion)/,
        ],
        class: 'code',
        summary: 'The import of {module} needs an import attribute',
        advice: "Import JSON with `with { type: 'json' }`, or read it with fs.",
        link: 'https://nodejs.org/api/esm.html#import-attributes',
    },
    {
        id: 'node/native-module-version',
        lines: [
            /Error: The module '(?<file>[^']{1,300})'/,
            /was compiled against a different Node\.js version using/,
        ],
        within: 2,
        class: 'dependency',
        summary: 'A native module was compiled for another version of Node: {file}',
        advice: 'Use one version of Node for install, build and run ("engines" in package.json), do not commit node_modules, and clear the build cache (force rebuild) after changing the version.',
    },
    {
        id: 'node/native-module-other-system',
        lines: [
            /Error: (?<file>\/[^:\s]{1,300}\.node): (?<message>invalid ELF header|cannot open shared object file.{0,40}|file too short|wrong ELF class.{0,40}|version `[^']{1,40}' not found.{0,200})/,
        ],
        class: 'dependency',
        summary: 'The native module {file} cannot be loaded: {message}',
        advice: 'It was built on another system. Keep node_modules out of the repository and the image (.gitignore, .dockerignore) and install dependencies where the app is built.',
    },
    {
        id: 'node/shared-library-missing',
        lines: [/(?:^|[\s(])(?<library>lib[\w.+-]{1,80}\.so[\d.]{0,20}): cannot open shared object file/],
        unless: /ImportError|OSError|error while loading shared libraries/,
        class: 'dependency',
        summary: 'The system library {library} is missing',
        advice: 'A native module needs it. Install the system package: with a Dockerfile by apt-get install, with buildpacks in an Aptfile.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
    },
    {
        id: 'node/native-module-failed',
        lines: [/^\s*(?<error>(?:\w{0,40}Error: |Error: )[^\n]{1,300})/, /code: 'ERR_DLOPEN_FAILED'/],
        within: 20,
        class: 'dependency',
        summary: 'A native module cannot be loaded: {error}',
        advice: 'Install dependencies again where the app is built, with the version of Node that runs it.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/corepack.js
const COREPACK_RULES = [
    {
        id: 'corepack/package-manager-mismatch',
        lines: [
            /(?:This project's package\.json defines "packageManager": "(?<wanted>[^"]{1,100})"|This project is configured to use (?<tool>\w{1,10})\b)/,
        ],
        class: 'configuration',
        summary: 'The build uses another package manager than package.json names: {wanted}{tool}',
        advice: 'Commit only the lockfile of the package manager in "packageManager", and use it in the build command. In a Dockerfile run `corepack enable` first.',
        link: 'https://nodejs.org/api/corepack.html',
    },
    {
        id: 'corepack/signature',
        lines: [/^\s*(?:\w{1,20} )?Error: Cannot find matching keyid/],
        class: 'dependency',
        summary: 'This version of Corepack does not know the key that the package manager is signed with',
        advice: 'Set a newer version of Node in "engines", or install a newer Corepack: `npm install -g corepack@latest`.',
        link: 'https://github.com/nodejs/corepack/issues/612',
    },
    {
        id: 'corepack/download-failed',
        lines: [
            /^\s*Internal Error: (?<message>Error when performing the request|Server answered with HTTP \d{3}.{0,200}|Unexpected response.{0,100})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'Corepack could not download the package manager: {message}',
        advice: 'Deploy again. If it stays, check that the version in "packageManager" exists, or install the package manager with `npm install -g` in the Dockerfile.',
        link: 'https://github.com/nodejs/corepack#readme',
    },
    {
        id: 'corepack/usage',
        lines: [/^\s*Usage Error: (?<message>.{3,300})/],
        class: 'configuration',
        summary: '{message}',
        advice: 'Write a full version into "packageManager" of package.json (pnpm@9.15.4), and use a version of Corepack that knows the command.',
        link: 'https://github.com/nodejs/corepack#readme',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/node-package-managers.js

const NODE_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/';
const NODE_PACKAGE_MANAGER_RULES = [
    {
        id: 'yarn/lockfile-outdated',
        lines: [/error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`/],
        class: 'dependency',
        summary: 'yarn.lock does not match package.json',
        advice: 'Run `yarn install` and commit yarn.lock.',
        link: 'https://classic.yarnpkg.com/en/docs/cli/install/',
    },
    {
        id: 'yarn/lockfile-would-change',
        lines: [
            /YN0028: .{0,10}The lockfile would have been (?:modified|created) by this install, which is explicitly forbidden/,
        ],
        class: 'dependency',
        summary: 'yarn.lock does not match package.json',
        advice: 'Run `yarn install` with the version of Yarn in "packageManager" and commit yarn.lock.',
        link: 'https://yarnpkg.com/advanced/error-codes#yn0028---frozen_lockfile_exception',
    },
    {
        id: 'yarn/not-in-lockfile',
        lines: [
            /(?<message>The lockfile would have been (?:modified|created)|This package doesn't seem to be present in your lockfile|The project in \S{1,200} doesn't seem to have been installed)/,
        ],
        unless: /YN0028/,
        class: 'dependency',
        summary: 'yarn.lock does not match package.json',
        advice: 'Run `yarn install` with the version of Yarn in "packageManager" and commit yarn.lock.',
    },
    {
        id: 'yarn/engine',
        lines: [
            /error (?<package>\S{1,160}): The engine "(?<engine>\w{1,20})" is incompatible with this module\. Expected version "(?<required>[^"]{1,100})"\. Got "(?<actual>[^"]{1,40})"/,
        ],
        class: 'configuration',
        summary: '{package} needs {engine} {required}, but {actual} is used',
        advice: 'Set a version in "engines" of package.json that all packages accept.',
        link: NODE_VERSION,
    },
    {
        id: 'yarn/version-not-found',
        lines: [
            /error Couldn't find any versions for "(?<package>[^"]{1,160})" that matches "(?<version>[^"]{1,100})"/,
        ],
        class: 'dependency',
        summary: 'No version of {package} matches {version}',
        advice: 'Correct the version in package.json, or in the package that asks for it, and update yarn.lock.',
    },
    {
        id: 'yarn/package-not-found',
        lines: [
            /error (?:Couldn't find package "(?<package>[^"]{1,160})"|(?:An unexpected error occurred: ")?(?<url>https?:\S{1,300}): (?:Request failed \\?"40[134]|Not found))/,
        ],
        class: 'dependency',
        summary: 'A package was not found in the registry: {package}{url}',
        advice: 'Check name and version. A private package needs its registry and a token, from a build-time variable, in .npmrc or .yarnrc.yml.',
    },
    {
        id: 'yarn/candidate-not-found',
        lines: [/YN0082: .{0,10}?(?<package>@?[\w./-]{1,160}@[^\s:]{1,20}:?[^\s:]{0,80}): No candidates found/],
        class: 'dependency',
        summary: 'No version in the registry matches {package}',
        advice: 'Correct the version in package.json, or in the package that asks for it, and update yarn.lock.',
        link: 'https://yarnpkg.com/advanced/error-codes',
    },
    {
        id: 'yarn/fetch-refused',
        lines: [
            /YN00(?:35|41): .{0,10}?(?<message>.{0,200}?(?:Package not found|Invalid authentication|The remote server failed).{0,200})/,
        ],
        class: 'configuration',
        summary: 'The package registry refused: {message}',
        advice: 'Check name and version of the package. A private one needs npmAuthToken in .yarnrc.yml, from a build-time variable.',
        link: 'https://yarnpkg.com/configuration/yarnrc#npmAuthToken',
    },
    {
        id: 'yarn/error',
        lines: [/YN00(?:01|16|27|46|71|78|81): [│└┌ ]{0,6}(?<message>\S.{1,300})/],
        class: 'dependency',
        summary: 'Yarn: {message}',
        advice: 'Yarn explains the code at the beginning of the line in its documentation.',
        link: 'https://yarnpkg.com/advanced/error-codes',
    },
    {
        id: 'yarn/peer-or-build-failed',
        rank: 'wrapper',
        lines: [/YN0009: .{0,10}?(?<package>\S{1,200}) couldn't be built successfully/],
        class: 'dependency',
        summary: 'The install script of {package} failed',
        advice: 'The file that Yarn names holds what the script printed; `enableInlineBuilds: true` in .yarnrc.yml prints it into the log.',
        link: 'https://yarnpkg.com/advanced/error-codes#yn0009---build_failed',
    },
    {
        id: 'yarn/checksum',
        lines: [
            /(?:YN0018: .{0,10}?(?<package>\S{1,200}): The remote archive doesn't match the expected checksum|error .{0,200}Integrity check failed for "(?<name>[^"]{1,160})")/,
        ],
        class: 'dependency',
        retryMayHelp: true,
        summary: '{package}{name} does not have the checksum of yarn.lock',
        advice: 'Deploy again with the build cache cleared. If it stays, update the entry in yarn.lock.',
    },
    {
        id: 'yarn/command-not-found',
        lines: [
            /(?:error Command "(?<command>[^"]{1,100})" not found\.|Usage Error: Couldn't find a script named "(?<script>[^"]{1,100})")/,
        ],
        class: 'configuration',
        summary: 'package.json has no script or command "{command}{script}"',
        advice: 'Add it to "scripts" or to the dependencies, or set a command that exists. Check source_dir in a monorepo.',
    },
    {
        id: 'yarn/network',
        lines: [
            /error (?:An unexpected error occurred: ")?(?<message>https?:\S{1,300}: (?:ESOCKETTIMEDOUT|ETIMEDOUT|ECONNRESET|tunneling socket|getaddrinfo E\w{1,20}|Request failed \\?"5\d\d).{0,80})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'Yarn could not reach the package registry: {message}',
        advice: 'Deploy again. If it stays, check the registry in .npmrc or .yarnrc and in yarn.lock.',
    },
    {
        id: 'yarn/unexpected-error',
        lines: [/error An unexpected error occurred: "(?<message>.{1,300})/],
        class: 'dependency',
        summary: 'Yarn failed: {message}',
        advice: 'The lines below it say where.',
    },
    {
        id: 'pnpm/lockfile-outdated',
        lines: [/ERR_PNPM_OUTDATED_LOCKFILE\b/],
        class: 'dependency',
        summary: 'pnpm-lock.yaml does not match package.json',
        advice: 'Run `pnpm install` and commit pnpm-lock.yaml.',
        link: 'https://pnpm.io/cli/install#--frozen-lockfile',
    },
    {
        id: 'pnpm/lockfile-unusable',
        lines: [
            /(?:ERR_PNPM_NO_LOCKFILE|ERR_PNPM_LOCKFILE_BREAKING_CHANGE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_BROKEN_LOCKFILE) ? ?(?<message>.{0,300})/,
        ],
        class: 'dependency',
        summary: 'pnpm cannot use the lockfile: {message}',
        advice: 'Commit a pnpm-lock.yaml written by the version of pnpm that the build uses, and set that version in "packageManager".',
        link: 'https://pnpm.io/errors',
    },
    {
        id: 'pnpm/not-found',
        lines: [
            /(?:ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION|ERR_PNPM_NO_VERSIONS|ERR_PNPM_PACKAGE_NOT_FOUND|ERR_PNPM_WORKSPACE_PKG_NOT_FOUND) ? ?(?<message>.{1,300})/,
        ],
        class: 'dependency',
        summary: 'pnpm cannot find a package: {message}',
        advice: 'Check name and version. A private package needs an .npmrc with its registry and a token from a build-time variable.',
        link: 'https://pnpm.io/errors',
    },
    {
        id: 'pnpm/fetch-refused',
        lines: [/(?:ERR_PNPM_FETCH_40[13]) ? ?(?<message>.{1,300})/],
        class: 'configuration',
        summary: 'The package registry refused access: {message}',
        advice: 'Put the registry and its _authToken, read from a build-time variable, into .npmrc.',
        link: 'https://pnpm.io/npmrc#url_authtoken',
    },
    {
        id: 'pnpm/engine',
        lines: [
            /ERR_PNPM_UNSUPPORTED_ENGINE\b/,
            /Expected version: (?<required>.{1,100})/,
            /Got: (?<actual>.{1,60})/,
        ],
        class: 'configuration',
        summary: 'The version of Node or pnpm does not fit: required {required}, used {actual}',
        advice: 'Set the version in "engines" or "packageManager" of package.json.',
        link: NODE_VERSION,
    },
    {
        id: 'pnpm/script-missing',
        lines: [/ERR_PNPM_NO_SCRIPT(?:_OR_SERVER)? ? ?(?<message>.{1,200})/],
        class: 'configuration',
        summary: 'pnpm: {message}',
        advice: 'Add the script to "scripts" of package.json, or set a command that exists. Check source_dir in a monorepo.',
    },
    {
        id: 'pnpm/build-scripts-ignored',
        rank: 'wrapper',
        lines: [/^\s{0,4}\[?ERR_PNPM_IGNORED_BUILDS\]? {1,2}Ignored build scripts: (?<packages>.{1,200}?)\.?$/],
        class: 'configuration',
        summary: 'pnpm may not run the build scripts of {packages}',
        advice: 'Run `pnpm approve-builds` and commit what it writes into pnpm-workspace.yaml or package.json.',
        link: 'https://pnpm.io/cli/approve-builds',
    },
    {
        id: 'pnpm/other-error',
        lines: [/\b(?<code>ERR_PNPM_(?!IGNORED_BUILDS)[A-Z_]{3,60}) {1,2}(?<message>.{1,300})/],
        unless: /WARN|RECURSIVE_(?:RUN|EXEC)_FIRST_FAIL/,
        class: 'dependency',
        summary: '{message}',
        advice: 'pnpm explains {code} in its documentation.',
        link: 'https://pnpm.io/errors',
    },
    {
        id: 'turbo/package-manager-missing',
        lines: [
            /(?:x|×|ERROR) +(?:Could not resolve workspaces?\.?|Missing `packageManager` field in package\.json|Could not find turbo\.json)/,
        ],
        class: 'configuration',
        summary: 'Turborepo cannot resolve the workspace',
        advice: 'Set source_dir to the root of the monorepo, and "packageManager" in its package.json.',
        link: 'https://turborepo.com/docs/reference/package-configurations',
    },
    {
        id: 'nx/project-not-found',
        lines: [
            /(?:NX|>) +(?<message>(?:Cannot find (?:configuration for task|project)|Could not find project|The .{1,60} project does not exist).{0,200})/,
        ],
        class: 'configuration',
        summary: 'Nx: {message}',
        advice: 'Check the names in the build command, and that source_dir is the root of the workspace.',
        link: 'https://nx.dev/reference/project-configuration',
    },
    {
        id: 'bun/lockfile-frozen',
        lines: [/error: lockfile had changes, but lockfile is frozen/],
        class: 'dependency',
        summary: "Bun's lockfile does not match package.json",
        advice: 'Run `bun install` with the same version of Bun and commit the lockfile.',
        link: 'https://bun.com/docs/install/lockfile',
    },
    {
        id: 'bun/package-not-found',
        lines: [
            /error: (?:No version matching "(?<version>[^"]{1,100})" found for specifier "(?<package>[^"]{1,160})"|(?<failed>\S{1,200}) failed to resolve|GET (?<url>\S{1,300}) - 40\d)/,
        ],
        class: 'dependency',
        summary: 'Bun cannot find a package: {package} {version}{failed}{url}',
        advice: 'Check name and version in package.json. A private package needs its registry and a token in bunfig.toml or .npmrc.',
    },
    {
        id: 'bun/script-not-found',
        lines: [/error: (?:Script not found "(?<script>[^"]{1,100})"|Module not found "(?<file>[^"]{1,200})")/],
        class: 'configuration',
        summary: 'Bun cannot find a script or file named "{script}{file}"',
        advice: 'Add it to "scripts" of package.json, or set a command that exists. Check source_dir in a monorepo.',
    },
    {
        id: 'bun/module-not-found',
        lines: [
            /error: Cannot find (?:module|package) ["'](?<module>[^"']{1,200})["'] from ["'](?<file>[^"']{1,300})["']/,
        ],
        class: 'code',
        summary: "Cannot find module '{module}' from {file}",
        advice: 'Check that the file is committed, or add the package to the dependencies and commit the lockfile.',
    },
    {
        id: 'bun/uncaught-error',
        lines: [/^\s*(?:error|[A-Z]\w{0,60}Error): (?<message>.{1,300})/, /^\s+at .{1,300}/, /^\s*Bun v\d/],
        within: 40,
        class: 'code',
        summary: '{message}',
        advice: 'The app ended with an error that nothing caught. The stack trace says where it was thrown.',
    },
    ...COREPACK_RULES,
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/npm.js
const npm_NODE_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/';
const NPM_RULES = [
    {
        id: 'npm/peer-conflict',
        lines: [
            /npm (?:ERR!|error) ERESOLVE (?:unable to resolve|could not resolve|overriding)/,
            /npm (?:ERR!|error) While resolving: (?<package>\S{1,160})/,
            /npm (?:ERR!|error) (?:peer|peerOptional|dev|optional)? ?(?<wanted>@?[\w./-]{1,120}@"[^"]{1,120}") from (?<by>\S{1,160})/,
        ],
        within: 25,
        class: 'dependency',
        summary: 'npm cannot resolve dependencies of {package}',
        advice: 'Two packages want versions of a third that exclude each other; the lines below name them. Update one of them, add an override, or set NPM_CONFIG_LEGACY_PEER_DEPS=true as a build-time variable.',
        link: 'https://docs.npmjs.com/cli/using-npm/config#legacy-peer-deps',
    },
    {
        id: 'npm/dependency-conflict',
        lines: [/npm (?:ERR!|error) ERESOLVE (?:unable to|could not) resolve/],
        class: 'dependency',
        summary: 'npm cannot resolve the dependency tree',
        advice: 'Update the packages that exclude each other, add an override, or set NPM_CONFIG_LEGACY_PEER_DEPS=true as a build-time variable.',
        link: 'https://docs.npmjs.com/cli/using-npm/config#legacy-peer-deps',
    },
    {
        id: 'npm/lockfile-out-of-sync',
        lines: [
            /npm (?:ERR!|error) (?:`npm ci` can only install packages when your package\.json and |(?:Missing: \S{1,160} from lock file|Invalid: lock file's \S{1,160} does not satisfy))/,
        ],
        class: 'dependency',
        summary: 'package-lock.json does not match package.json',
        advice: 'Run `npm install` with the same version of npm as the build and commit package-lock.json.',
        link: 'https://docs.npmjs.com/cli/commands/npm-ci',
    },
    {
        id: 'npm/lockfile-missing',
        lines: [
            /npm (?:ERR!|error) (?:cipm can only install|The `npm ci` command can only install|`?npm ci`? can only install) (?:packages )?with an existing package-lock\.json/,
        ],
        class: 'dependency',
        summary: '`npm ci` found no valid package-lock.json',
        advice: 'Commit package-lock.json beside package.json, without conflict markers, or use `npm install` in the build command.',
        link: 'https://docs.npmjs.com/cli/commands/npm-ci',
    },
    {
        id: 'npm/lockfile-not-committed',
        lines: [
            /(?:package-lock\.json does not exist\. Please commit|project does not contain a package manager lockfile)/,
        ],
        class: 'configuration',
        summary: 'The repository has no lockfile',
        advice: 'Commit package-lock.json, yarn.lock or pnpm-lock.yaml beside package.json.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
    },
    {
        id: 'npm/lockfile-unreadable',
        lines: [
            /npm (?:ERR!|error) (?:Cannot read propert(?:y '(?<old>[^']{1,160})' of|ies of) (?:undefined|null)(?: \(reading '(?<name>[^']{1,160})'\))?|Invalid Version:|Invalid dependency type)/,
        ],
        class: 'dependency',
        summary: 'npm fails on the lockfile or package.json while it reads "{old}{name}"',
        advice: 'The lockfile was written by another major version of npm, or is damaged. Set that version of Node and npm in "engines", or delete package-lock.json, run `npm install` and commit the result.',
        link: npm_NODE_VERSION,
    },
    {
        id: 'npm/package-not-found',
        lines: [
            /npm (?:ERR!|error) (?:404 Not Found - GET (?<url>\S{1,300})|404 {2}'(?<package>[^']{1,200})' is not in (?:the npm|this) registry)/,
        ],
        class: 'dependency',
        summary: 'A package was not found in the registry: {package}{url}',
        advice: 'Check name and version. A private package needs an .npmrc with its registry and a token from a build-time variable.',
        link: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
    },
    {
        id: 'npm/version-not-found',
        lines: [/npm (?:ERR!|error) notarget No (?:matching|valid) version found for (?<package>\S{1,200}?)\.?$/],
        class: 'dependency',
        summary: 'No version of the registry matches {package}',
        advice: 'Correct the version in package.json, or in the package that asks for it, and update the lockfile.',
    },
    {
        id: 'npm/not-authorized',
        lines: [
            /npm (?:ERR!|error) (?:(?<status>401|403) (?:Unauthorized|Forbidden|403|401)|need auth |Incorrect or missing password|Unable to authenticate)/,
        ],
        class: 'configuration',
        summary: 'The package registry refused access: {status}',
        advice: 'Put the registry and its _authToken, read from a build-time variable, into .npmrc. Check that the token is valid and may read the package.',
        link: 'https://docs.npmjs.com/using-private-packages-in-a-ci-cd-workflow',
    },
    {
        id: 'npm/registry-error',
        lines: [
            /npm (?:ERR!|error) (?<status>5\d\d|429) (?<reason>[A-Z][\w ]{2,40}) - (?:GET|PUT|POST) (?<url>\S{1,300})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'The package registry answered {status} {reason}',
        advice: 'Deploy again in a few minutes: the registry {url} did not answer as it should.',
    },
    {
        id: 'npm/network',
        lines: [
            /npm (?:ERR!|error) (?:network (?!This is|In most|If you)(?<reason>\S.{1,300})|(?<request>request to \S{1,300} failed.{0,200}))/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'npm could not reach the package registry: {reason}{request}',
        advice: 'Deploy again. If it stays, check the registry in .npmrc and in the lockfile.',
    },
    {
        id: 'npm/integrity',
        lines: [
            /npm (?:ERR!|error) (?:(?:sha\d{1,3}-\S{1,120} )?[Ii]ntegrity checksum failed|Verification failed while extracting)/,
        ],
        class: 'dependency',
        retryMayHelp: true,
        summary: 'A downloaded package does not have the checksum of the lockfile',
        advice: 'Deploy again with the build cache cleared. If it stays, delete package-lock.json, run `npm install` and commit the new lockfile.',
    },
    {
        id: 'npm/package-json-invalid',
        lines: [
            /npm (?:ERR!|error) (?:JSON\.parse (?<message>(?:Invalid|Failed to parse|Unexpected).{1,300})|Failed to parse json)/,
        ],
        class: 'code',
        summary: 'package.json is not valid JSON: {message}',
        advice: 'Fix the syntax: trailing commas, comments and conflict markers are not allowed.',
    },
    {
        id: 'npm/package-json-not-found',
        lines: [
            /npm (?:ERR!|error) enoent (?:Could not read package\.json: )?(?:Error: )?ENOENT: no such file or directory, open '(?<file>[^']{0,300}package\.json)'/,
        ],
        class: 'configuration',
        summary: 'There is no {file}',
        advice: "Set the component's source_dir to the folder that holds package.json.",
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/deploy-from-monorepo/',
    },
    {
        id: 'npm/script-missing',
        lines: [/npm (?:ERR!|error) (?:Missing script: ["']?|missing script: )(?<script>[^"'\s]{1,100})/],
        class: 'configuration',
        summary: 'package.json has no script "{script}"',
        advice: 'Add it to "scripts", or set a build or run command that exists. In a monorepo check source_dir.',
        link: 'https://docs.npmjs.com/cli/using-npm/scripts',
    },
    {
        id: 'npm/workspace-not-found',
        lines: [/npm (?:ERR!|error) No workspaces found(?::|!)?/],
        class: 'configuration',
        summary: 'npm does not know the workspace that the command names',
        advice: 'Run the command where the root package.json with "workspaces" is: source_dir has to be the root of the monorepo.',
        link: 'https://docs.npmjs.com/cli/using-npm/workspaces',
    },
    {
        id: 'npm/engine',
        lines: [
            /npm (?:ERR!|error) (?:code EBADENGINE|notsup (?:Unsupported engine|Not compatible with your version of node\/npm)|engine (?:Unsupported engine|Not compatible))/,
            /npm (?:ERR!|error) notsup Required: (?<required>.{1,200})/,
            /npm (?:ERR!|error) notsup Actual: {1,3}(?<actual>.{1,200})/,
        ],
        evidence: 1,
        class: 'configuration',
        summary: 'The version of Node or npm does not fit: required {required}, used {actual}',
        advice: 'Set a version in "engines" of package.json that all packages accept.',
        link: npm_NODE_VERSION,
    },
    {
        id: 'npm/platform',
        lines: [
            /npm (?:ERR!|error) notsup Unsupported platform for (?<package>\S{1,200}): wanted (?<wanted>.{1,200})/,
        ],
        class: 'dependency',
        summary: '{package} cannot be installed on Linux: wanted {wanted}',
        advice: 'Move it to optionalDependencies, or leave it to the package that needs it.',
        link: 'https://docs.npmjs.com/cli/configuring-npm/package-json#optionaldependencies',
    },
    {
        id: 'npm/protocol-unsupported',
        lines: [/npm (?:ERR!|error) Unsupported URL Type "(?<protocol>[^"]{1,40})"(?:: (?<url>\S{1,120}))?/],
        class: 'configuration',
        summary: 'npm does not know dependencies of the kind {protocol}',
        advice: 'This package.json is written for pnpm, Yarn or Bun (workspace:, catalog:, patch:). Commit only the lockfile of that package manager and name it in "packageManager".',
    },
    {
        id: 'npm/no-working-directory',
        lines: [/npm (?:ERR!|error) Tracker "idealTree" already exists/],
        class: 'configuration',
        summary: 'npm runs in the root of the file system',
        advice: 'Set WORKDIR in the Dockerfile before `npm install`, and copy package.json there.',
        link: 'https://docs.docker.com/reference/dockerfile/#workdir',
    },
    {
        id: 'npm/internal-error',
        lines: [/npm (?:ERR!|error) (?<message>cb\(\) never called!|Exit handler never called!)/],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'npm ended with an error of its own: {message}',
        advice: 'Deploy again. If it stays, set another version of npm or Node in "engines".',
    },
    {
        id: 'npm/permission',
        lines: [
            /npm (?:ERR!|error) (?:Error: )?(?:EACCES|EPERM): (?:permission denied|operation not permitted), (?<call>\w{1,20}) '(?<path>[^']{1,300})'/,
        ],
        class: 'configuration',
        summary: 'npm may not {call} {path}',
        advice: 'In a Dockerfile, install as the user that owns the folder. Do not install global packages in the build command: add them to package.json.',
    },
    {
        id: 'npm/gyp-no-python',
        lines: [
            /gyp ERR! (?:stack Error: (?:Could not find any Python|Can't find Python executable)|find Python You need to install the latest version of Python)/,
        ],
        class: 'dependency',
        summary: 'A native package is built from source and needs Python, which is not installed',
        advice: 'Use a version of the package with a binary for this version of Node, or install python3, make and g++ in the image.',
        link: 'https://github.com/nodejs/node-gyp#installation',
    },
    {
        id: 'npm/gyp-no-make',
        lines: [/gyp ERR! stack Error: not found: (?<tool>make|g\+\+|gcc|cc)\b/],
        class: 'dependency',
        summary: 'A native package is built from source and needs {tool}, which is not installed',
        advice: 'Use a version of the package with a binary for this version of Node, or install python3, make and g++ in the image.',
        link: 'https://github.com/nodejs/node-gyp#installation',
    },
    {
        id: 'npm/gyp-compile',
        lines: [
            /^\s*(?:npm (?:ERR!|error) )?(?<message>[^\s:]{1,300}:\d{1,6}:\d{1,5}: (?:fatal )?error: .{1,300})/,
            /gyp ERR! build error/,
        ],
        within: 60,
        class: 'dependency',
        summary: 'A native package does not compile: {message}',
        advice: 'Its release does not fit this version of Node or a system header is missing. Update the package, or set a version of Node that it supports.',
    },
    {
        id: 'npm/gyp-library-missing',
        lines: [
            /gyp: Call to 'pkg-config (?:--\S{1,40} )?(?<library>[\w.+-]{1,60})[^']{0,100}' returned exit status \d/,
        ],
        class: 'dependency',
        summary: 'A native package is built from source and needs the library {library}, which is not installed',
        advice: 'Update the package to a release with a binary for this version of Node, or install pkg-config and the development package of the library (in the image, or with an Aptfile).',
        link: 'https://github.com/nodejs/node-gyp#installation',
    },
    {
        id: 'npm/gyp-error',
        lines: [/gyp ERR! stack (?:\w{0,40}Error: )(?!`(?:make|gyp)` failed|not found: )(?<message>\S.{0,300})/],
        class: 'dependency',
        summary: 'A native package could not be built: {message}',
        advice: 'Update the package to a release with a binary for this version of Node, or set a version of Node that it supports in "engines".',
        link: 'https://github.com/nodejs/node-gyp#installation',
    },
    {
        id: 'npm/gyp-failed',
        rank: 'wrapper',
        lines: [/gyp ERR! (?:build error|configure error|stack Error: (?<message>.{1,200}))/],
        class: 'dependency',
        summary: 'A native package could not be built: {message}',
        advice: 'The lines above say why. Update the package, or set a version of Node that it supports.',
        link: 'https://github.com/nodejs/node-gyp#installation',
    },
    {
        id: 'npm/other-error',
        rank: 'wrapper',
        lines: [/npm (?:ERR!|error) code (?<code>E(?!LIFECYCLE|RR_)[A-Z]{3,30})\b/],
        class: 'dependency',
        summary: 'npm failed: {code}',
        advice: 'The lines beside it say more.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/php.js
const COMPOSER = 'https://getcomposer.org/doc/articles/troubleshooting.md';
const COMPOSER_RULES = [
    {
        id: 'composer/php-version',
        lines: [
            /requires php (?<required>[^()]{1,60}?) (?:-> |but )your php version \((?<running>[^);\s]{1,30})/,
        ],
        class: 'configuration',
        summary: 'A package requires PHP {required}, and the build uses {running}',
        advice: 'Require the PHP version in composer.json that the packages need, and run `composer update` with that version.',
        link: COMPOSER,
    },
    {
        id: 'composer/extension-missing',
        lines: [
            /requires (?:PHP extension )?ext-(?<extension>[\w-]{1,40}) .{0,60}(?:-> |but )it (?:is missing from your system|has the wrong version)/,
        ],
        class: 'dependency',
        summary: 'The PHP extension {extension} is missing',
        advice: 'Add "ext-{extension}": "*" to the require section for the buildpack, or install it in the Dockerfile (docker-php-ext-install).',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/php/',
    },
    {
        id: 'composer/platform-check',
        lines: [/Composer detected issues in your platform: ?(?<message>.{0,250})/],
        class: 'configuration',
        summary: 'The packages were installed for another PHP: {message}',
        advice: 'Build and run with the same PHP version and extensions.',
        link: 'https://getcomposer.org/doc/07-runtime.md#platform-check',
    },
    {
        id: 'composer/package-not-found',
        lines: [
            /requires (?<package>[\w.-]{1,80}\/[\w.-]{1,80})[ ,].{0,120}(?:could not be found in any version|could not be found|it could not be found)/,
        ],
        class: 'dependency',
        summary: 'Composer does not find the package {package}',
        advice: 'Check its name and stability; a private package needs its repository in composer.json and credentials in COMPOSER_AUTH.',
        link: COMPOSER,
    },
    {
        id: 'composer/lock-out-of-date',
        lines: [
            /Required (?:\(in require-dev\) )?package "(?<package>[^"]{1,120})" is (?:not present in the lock file|in the lock file as)/,
        ],
        class: 'dependency',
        summary: 'composer.lock does not match composer.json: {package}',
        advice: 'Run `composer update` for the package and commit composer.lock.',
        link: COMPOSER,
    },
    {
        id: 'composer/authentication',
        lines: [
            /Could not authenticate against (?<host>\S{1,100})|Could not fetch (?<url>\S{1,200}), please (?:review your configured|create a) GitHub|"(?<file>https?:\/\/[^"]{1,250})" file could not be downloaded.{0,40}(?:40[134])/,
        ],
        class: 'configuration',
        summary: 'Composer may not download {host}{url}{file}',
        advice: 'Set COMPOSER_AUTH as a build-time variable with a token for that host.',
        link: 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
    },
    {
        id: 'composer/download-failed',
        lines: [
            /"(?<url>https?:\/\/[^"]{1,250})" file could not be downloaded|curl error \d{1,3} while downloading (?<other>\S{1,200})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'Composer could not download {url}{other}',
        advice: 'Deploy again; if it stays, check the repository in composer.json.',
    },
    {
        id: 'composer/no-json',
        lines: [/Composer could not find a composer\.json file in (?<folder>\S{1,200})/],
        class: 'configuration',
        summary: 'There is no composer.json in {folder}',
        advice: 'Set source_dir to its folder, or copy it in the Dockerfile before `composer install`.',
    },
    {
        id: 'composer/json-invalid',
        lines: [
            /"(?<file>[^"]{0,200}composer\.(?:json|lock))" does not (?:contain valid JSON|match the expected JSON schema)/,
            /^\s*(?<message>(?:Parse error on line|- ).{1,200})/,
        ],
        class: 'configuration',
        summary: '{file} is not valid: {message}',
        advice: 'Correct it; `composer validate` checks it locally.',
    },
    {
        id: 'composer/problem',
        rank: 'wrapper',
        lines: [
            /Your (?:requirements could not be resolved|lock file does not contain a compatible set)/,
            /^\s+- (?<problem>.{1,300})/,
        ],
        within: 5,
        evidence: 1,
        class: 'dependency',
        summary: 'Composer cannot install the packages: {problem}',
        advice: 'Run `composer update` with the PHP version of the build and commit composer.lock.',
        link: COMPOSER,
    },
];
const FRAMEWORK_RULES = [
    {
        id: 'laravel/no-key',
        lines: [/No application encryption key has been specified|Unsupported cipher or incorrect key length/],
        class: 'configuration',
        summary: 'Laravel has no valid APP_KEY',
        advice: 'Run `php artisan key:generate --show` locally and set APP_KEY to it as a secret of the component.',
        link: 'https://laravel.com/docs/encryption#configuration',
    },
    {
        id: 'laravel/not-writable',
        lines: [
            /The stream or file "(?<file>[^"]{1,200})" could not be opened|The (?<folder>\S{1,200}) directory must be present and writable|Please provide a valid cache path/,
        ],
        class: 'configuration',
        summary: 'Laravel cannot write {file}{folder} below storage',
        advice: 'Create the folders of storage/framework, storage/logs and bootstrap/cache in the build, and give them to the user that runs PHP. Set LOG_CHANNEL=stderr.',
        link: 'https://laravel.com/docs/deployment#directory-permissions',
    },
    {
        id: 'laravel/vite-manifest',
        lines: [
            /Vite manifest not found at: (?<file>\S{1,200})|The Mix manifest does not exist|Unable to locate file in Vite manifest: (?<entry>\S{1,200})/,
        ],
        class: 'configuration',
        summary: 'The frontend was not built: {file}{entry} is missing',
        advice: 'Run `npm ci && npm run build` in the build command, before the app starts.',
        link: 'https://laravel.com/docs/vite',
    },
    {
        id: 'laravel/command-unknown',
        lines: [
            /There are no commands defined in the "(?<namespace>[^"]{1,80})" namespace|Command "(?<command>[^"]{1,80})" is not defined/,
        ],
        class: 'configuration',
        summary: 'There is no console command {namespace}{command}',
        advice: 'Check the name. If a package brings the command, list it in require, not in require-dev: --no-dev leaves those out.',
    },
    {
        id: 'laravel/target-class',
        lines: [/Target class \[(?<class>[^\]]{1,150})\] does not exist/],
        class: 'code',
        summary: 'Laravel cannot make the class {class}',
        advice: 'Check its namespace and file name (case matters on Linux), and run `composer dump-autoload`.',
    },
    {
        id: 'symfony/variable-missing',
        lines: [/Environment variable not found: "(?<name>[^"]{1,80})"/],
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: 'Set it for this component, with the scope BUILD_TIME too if cache:clear runs in the build.',
        link: 'https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables',
    },
    {
        id: 'symfony/no-env-file',
        lines: [/Unable to read the "(?<file>[^"]{1,200}\.env)" environment file/],
        class: 'configuration',
        summary: 'Symfony wants the file {file}, which is not in the image',
        advice: 'Commit an .env with harmless defaults, or run `composer dump-env prod`.',
        link: 'https://symfony.com/doc/current/configuration.html#configuring-environment-variables-in-production',
    },
];
const LANGUAGE_RULES = [
    {
        id: 'php/no-autoload',
        lines: [
            /(?:require|include)(?:_once)?\((?<file>[^)]{0,200}vendor\/autoload\.php)\)|Failed opening required '(?<required>[^']{0,200}vendor\/autoload\.php)'/,
        ],
        class: 'dependency',
        summary: 'vendor/autoload.php does not exist: the packages are not installed',
        advice: 'Run `composer install --no-dev` in the build, in the folder of composer.json, and do not leave vendor out of the image afterwards.',
    },
    {
        id: 'php/no-driver',
        lines: [/could not find driver/],
        class: 'dependency',
        summary: 'PHP has no PDO driver for the database',
        advice: 'Add "ext-pdo_pgsql" or "ext-pdo_mysql" to composer.json for the buildpack, or install it in the Dockerfile. Check DB_CONNECTION too.',
        link: 'https://www.php.net/manual/en/pdo.drivers.php',
    },
    {
        id: 'php/memory',
        lines: [/Allowed memory size of (?<bytes>\d{1,15}) bytes exhausted/],
        class: 'resources',
        summary: 'PHP reached its memory_limit of {bytes} bytes',
        advice: 'Raise memory_limit (COMPOSER_MEMORY_LIMIT=-1 for Composer), within the memory of the instance.',
    },
    {
        id: 'php/parse-error',
        lines: [
            /(?:PHP )?Parse error: {1,3}(?<message>.{1,200}?) in (?<file>[^\s:]{1,250}) on line (?<line>\d{1,6})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Correct it; `php -l` checks a file. Newer syntax needs a newer PHP.',
    },
    {
        id: 'php/class-not-found',
        lines: [/(?:Class|Interface|Trait|Enum) ["'](?<class>[\w\\]{1,200})["'] not found/],
        class: 'code',
        summary: 'The PHP class {class} does not exist',
        advice: 'Check namespace and file name (case matters on Linux), that its package is no dev requirement, and run `composer dump-autoload`.',
    },
    {
        id: 'php/function-undefined',
        lines: [/Call to undefined function (?<function>[\w\\]{1,150})\(\)/],
        class: 'dependency',
        summary: 'The PHP function {function}() does not exist',
        advice: 'An extension that brings it is missing (mb_ is mbstring, curl_ is curl, image is gd), or a file is not loaded.',
    },
    {
        id: 'php/address-in-use',
        lines: [
            /Failed to listen on (?<address>\S{1,100}) \(reason: (?<reason>[^)]{1,100})\)|unable to bind listening socket for address '(?<socket>[^']{1,100})': (?<problem>.{1,100})/,
        ],
        class: 'configuration',
        summary: 'PHP cannot listen on {address}{socket}: {reason}{problem}',
        advice: 'Two servers of the container use one port, or the port needs root. Give each its own above 1023.',
    },
    {
        id: 'php/fpm-config',
        lines: [/ERROR: (?:\[pool \w{1,40}\] |\[\/\S{1,200}\.conf:\d{1,5}\] )(?<message>.{1,200})/],
        class: 'configuration',
        summary: 'php-fpm cannot use its configuration: {message}',
        advice: "Correct the pool's configuration file.",
        link: 'https://www.php.net/manual/en/install.fpm.configuration.php',
    },
    {
        id: 'php/script-missing',
        lines: [/^Could not open input file: (?<file>\S{1,200})/],
        class: 'configuration',
        summary: "PHP cannot open '{file}': it is not in the folder where the command runs",
        advice: 'Check source_dir. In a Dockerfile copy the whole project before `composer install`, or give it --no-scripts and run its scripts later.',
    },
    {
        id: 'php/uncaught',
        lines: [/(?:PHP )?Fatal error: {1,3}Uncaught (?<exception>[\w\\]{1,120})(?:: (?<message>.{1,300}))?/],
        unless: /SQLSTATE\[/,
        class: 'code',
        summary: 'Uncaught {exception}: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'php/fatal-error',
        lines: [/(?:PHP )?Fatal error: {1,3}(?<message>.{1,300})/],
        unless: /SQLSTATE\[|clang|gcc/,
        class: 'code',
        summary: 'PHP fatal error: {message}',
        advice: 'The end of the line names the place in the code.',
    },
    {
        id: 'php/console-exception',
        lines: [
            /^(?:\s{0,6}In (?<file>[\w.-]{1,100}\.php) line \d{1,6}:|\s{1,6}\[?(?<exception>[A-Z]\w{0,60}(?:\\\w{1,60}){1,8}(?:Exception|Error))\]?\s{0,80})$/,
            /^\s{1,6}(?!\[[A-Z][\w\\]{2,120}(?: \(\w{1,10}\))?\]\s{0,80}$)(?<message>\S.{1,300})/,
        ],
        within: 3,
        evidence: 1,
        unless: /SQLSTATE\[/,
        class: 'code',
        summary: 'A console command failed: {message}',
        advice: 'Run it locally with -v to see where.',
    },
];
const PHP_RULES = [...COMPOSER_RULES, ...FRAMEWORK_RULES, ...LANGUAGE_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/platform.js
const HEALTH_CHECKS = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-health-checks/';
const ADVICE_LISTEN = 'Check that the app listens on 0.0.0.0 (not localhost) and on http_port, and that it is up before the checks give up (health_check.initial_delay_seconds).';
const PLATFORM_RULES = [
    {
        id: 'platform/health-check-refused',
        stage: 'DEPLOY',
        rank: 'symptom',
        lines: [
            /failed health checks after \d+ attempts? with error .{0,300}:(?<port>\d{1,5}): (?:connect: )?connection refused/,
        ],
        class: 'configuration',
        summary: 'Nothing listens on port {port}, where the health check looks',
        advice: ADVICE_LISTEN,
        link: HEALTH_CHECKS,
    },
    {
        id: 'platform/health-check-status',
        stage: 'DEPLOY',
        rank: 'symptom',
        lines: [
            /failed health checks after \d+ attempts? with error .{0,300}(?:statuscode: |status code:? |HTTP )(?<status>[1-5]\d\d)/i,
        ],
        class: 'code',
        summary: 'The health check got status {status} from the app',
        advice: 'Let health_check.http_path respond with a 2xx or 3xx status without signing in, or set another path in the app spec.',
        link: HEALTH_CHECKS,
    },
    {
        id: 'platform/health-check-timeout',
        stage: 'DEPLOY',
        rank: 'symptom',
        lines: [
            /failed health checks after \d+ attempts? with error .{0,300}(?:timeout|deadline exceeded|timed out)/i,
        ],
        class: 'code',
        summary: 'The app did not answer the health check in time',
        advice: 'See what keeps the app from answering (a slow start, a blocked event loop, a dependency that does not answer), or raise health_check.timeout_seconds and initial_delay_seconds.',
        link: HEALTH_CHECKS,
    },
    {
        id: 'platform/health-check-failed',
        stage: 'DEPLOY',
        rank: 'symptom',
        lines: [/failed health checks after \d+ attempts?/],
        class: 'configuration',
        summary: 'The app did not pass its health checks',
        advice: ADVICE_LISTEN,
        link: HEALTH_CHECKS,
    },
    {
        id: 'platform/exit-code',
        stage: 'DEPLOY',
        rank: 'symptom',
        lines: [/component (?:terminated with non-zero exit code|\S{1,130} exited with code): (?<code>\d{1,3})/],
        class: 'unknown',
        summary: 'The container ended with exit code {code}',
        advice: 'Read the last lines that the container wrote before it ended.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/python.js
const TRACEBACK_LINES = 250;
const PYTHON_RULES = [
    {
        id: 'python/distutils-removed',
        lines: [
            /ModuleNotFoundError: No module named '(?<module>distutils|imp|asynchat|asyncore|smtpd|cgi|telnetlib|pipes|crypt|imghdr|audioop)(?:\.[\w.]{1,40})?'/,
        ],
        class: 'dependency',
        summary: 'This version of Python has no module {module} any more',
        advice: 'Update the package that imports it, or set an older version of Python (.python-version). For distutils, setuptools is a replacement.',
        link: 'https://docs.python.org/3/whatsnew/3.12.html#distutils',
    },
    {
        id: 'python/pkg-resources-missing',
        lines: [/ModuleNotFoundError: No module named '(?<module>pkg_resources|setuptools)(?:\.[\w.]{1,60})?'/],
        class: 'dependency',
        summary: 'setuptools is not installed: no module {module}',
        advice: 'Python 3.12 and later come without it, and setuptools 81 and later without pkg_resources: add `setuptools<81` to the requirements, or update the package that imports it.',
        link: 'https://docs.python.org/3/whatsnew/3.12.html#ensurepip',
    },
    {
        id: 'python/module-not-found',
        lines: [/(?:ModuleNotFoundError|ImportError): No module named '?(?<module>[\w.-]{1,120})'?/],
        class: 'dependency',
        summary: "No module named '{module}'",
        advice: 'If it is a package, add it to requirements.txt or pyproject.toml. If it is your own, check source_dir, the run command and that it is committed.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
    },
    {
        id: 'python/arguments',
        lines: [
            /^\s*(?<program>[\w.-]{1,40}(?: [\w.-]{1,40}){0,3}): error: (?<message>(?:unrecognized arguments|the following arguments are required|argument |ambiguous option|invalid choice).{1,200})/,
        ],
        class: 'configuration',
        summary: '{program}: {message}',
        advice: 'Correct the run or build command.',
    },
    {
        id: 'python/removed-attribute',
        lines: [
            /AttributeError: module '(?<module>collections|inspect|asyncio|fractions|ssl|typing|time|ast|string|cgi)' has no attribute '(?<name>\w{1,60})'/,
        ],
        class: 'dependency',
        summary: 'This version of Python has no {module}.{name} any more',
        advice: 'Update the package in the last frame of the traceback, or set an older version of Python in .python-version.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
    },
    {
        id: 'python/no-module-to-run',
        lines: [/\bpython[\d.]{0,5}: No module named (?<module>[\w.]{1,100})/],
        class: 'dependency',
        summary: "No module named '{module}' to run with python -m",
        advice: 'Add it to the requirements, or check the run command and source_dir.',
    },
    {
        id: 'python/circular-import',
        lines: [
            /(?:ImportError: cannot import name '(?<name>[^']{1,100})' from partially initialized module '(?<module>[^']{1,100})'|AttributeError: (?:partially initialized )?module '(?<module2>[^']{1,100})' has no attribute '(?<name2>[^']{1,100})' \(most likely due to a circular import\))/,
        ],
        class: 'code',
        summary: "'{name}{name2}' cannot be imported from {module}{module2}: the modules import each other",
        advice: 'Import inside the function that needs it, or move what both need into a third module. Check that no file is named like a package.',
        link: 'https://docs.python.org/3/faq/programming.html#what-are-the-best-practices-for-using-import-in-a-module',
    },
    {
        id: 'python/shared-library-missing',
        lines: [
            /(?:ImportError|OSError): (?<library>lib[\w.+-]{1,80}\.so[\d.]{0,20}): cannot open shared object file/,
        ],
        class: 'dependency',
        summary: 'The system library {library} is missing',
        advice: 'A package needs it. Install the system package: with a Dockerfile by apt-get install, with buildpacks in an Aptfile. Some packages have a variant without it (opencv-python-headless).',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
    },
    {
        id: 'python/cannot-import-name',
        lines: [/ImportError: cannot import name '?(?<name>[\w.]{1,100})'?(?: from '(?<module>[^']{1,100})')?/],
        class: 'dependency',
        summary: "Cannot import '{name}' from {module}",
        advice: 'If {module} is a package, another release of it (or of the package that imports it) is installed than the code was written for: pin versions that fit. If it is your own, check the name.',
    },
    {
        id: 'python/numpy-binary',
        lines: [
            /(?:ValueError: numpy\.(?:dtype|ndarray) size changed|A module that was compiled using NumPy 1\.x cannot be run in|ImportError: numpy\.core\.multiarray failed to import)/,
        ],
        class: 'dependency',
        summary: 'A package was built for another version of NumPy',
        advice: 'Pin `numpy<2`, or update the package to a release that supports the installed NumPy.',
        link: 'https://numpy.org/doc/stable/dev/depending_on_numpy.html',
    },
    {
        id: 'python/file-to-run-not-found',
        lines: [/\bpython[\d.]{0,5}: can't open file '(?<file>[^']{1,300})': \[Errno 2\]/],
        class: 'configuration',
        summary: "Python cannot find the file '{file}'",
        advice: 'Check the run command, source_dir, and that the file is committed.',
    },
    {
        id: 'python/syntax-error',
        lines: [
            /^\s*File "(?<file>[^"]{1,300})", line (?<line>\d{1,6})\s*$/,
            /^\s*(?<error>(?:SyntaxError|IndentationError|TabError): .{1,300})/,
        ],
        within: 6,
        evidence: 1,
        class: 'code',
        summary: '{file}:{line}: {error}',
        advice: 'Fix the syntax there. If it is valid in a newer Python, set that version in .python-version.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
    },
    {
        id: 'python/union-syntax',
        lines: [
            /TypeError: (?<message>unsupported operand type\(s\) for \|: '(?:type|_?[\w.]{1,60}(?:Meta|Type|type))' and '.{1,60}'|'type' object is not subscriptable)/,
        ],
        class: 'configuration',
        summary: 'Type annotations that this version of Python does not know: {message}',
        advice: 'Set a newer version of Python in .python-version (3.10 for `X | None`), or write Optional[X].',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/',
    },
    {
        id: 'python/file-not-found',
        lines: [/FileNotFoundError: \[Errno 2\] No such file or directory: '(?<file>[^']{1,300})'/],
        class: 'code',
        summary: "There is no file or directory '{file}'",
        advice: 'It is not in the container: check that it is committed or made by the build, and that its path does not depend on the current directory.',
    },
    {
        id: 'python/permission',
        lines: [/PermissionError: \[Errno 13\] Permission denied: '(?<file>[^']{1,300})'/],
        class: 'code',
        summary: "The app may not write or read '{file}'",
        advice: 'Write to /tmp, or give the directory to the user that runs the container. A port needs to be above 1023.',
    },
    {
        id: 'python/exception-group',
        lines: [
            /^[\s|]*(?:[\w.]{1,80}\.)?(?:Base)?ExceptionGroup: (?<group>.{1,200}) \(\d{1,4} sub-exceptions?\)/,
            /^[\s|]+(?<error>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}: .{1,300})/,
        ],
        within: 250,
        evidence: 1,
        class: 'code',
        summary: '{error}',
        advice: 'It is the first exception of "{group}". Its traceback above says where it was raised.',
    },
    {
        id: 'python/uncaught-exception-message-below',
        lines: [
            /Traceback \(most recent call last\)/,
            /^\s{0,12}(?<type>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}): ?$/,
            /^\s*(?<message>[\w"'`[(<{].{0,300})$/,
        ],
        within: TRACEBACK_LINES,
        evidence: 2,
        class: 'code',
        summary: '{type}: {message}',
        advice: 'Look at the last frame of the traceback that is in your own code: it failed there.',
    },
    {
        id: 'python/uncaught-exception',
        lines: [
            /Traceback \(most recent call last\)/,
            /^\s{0,12}(?<error>(?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}(?:: \S.{0,400}|(?<=Error|Exception|Exit|Interrupt|Warning|Timeout|Iteration)))$/,
        ],
        within: TRACEBACK_LINES,
        evidence: 1,
        unless: /ExceptionGroup: |module 'bcrypt' has no attribute '__about__'|: Traceback \(most recent/,
        class: 'code',
        summary: '{error}',
        advice: 'Look at the last frame of the traceback that is in your own code: it failed there.',
    },
    {
        id: 'python/exception',
        lines: [
            /^\s{0,8}(?<error>(?:[a-z_]\w{0,60}(?:\.\w{1,60}){0,6}\.[A-Z]\w{0,80}(?:Error|Exception|Failure|NotFound|Invalid|Timeout|Refused|Missing)\w{0,20}|(?:Value|Key|Attribute|Name|Index|OS|Lookup|Recursion|Runtime|ZeroDivision|NotImplemented|UnicodeDecode|UnicodeEncode|FileNotFound|ConnectionRefused)Error): \S.{0,400})$/,
        ],
        unless: /Warning|ExceptionGroup: |__about__|^\s*(?:java|javax|jakarta|org|com|io|net|kotlin|scala|groovy|reactor|sun)\./,
        class: 'code',
        summary: '{error}',
        advice: 'Look at the last frame of the traceback that is in your own code: it failed there.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/python-packages.js
const PYTHON_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/';
const ADVICE_BUILD = 'There is no wheel of this release for this version of Python, so it is built from source. Update the package, or set a version of Python that it has wheels for (.python-version), or install what the build needs with a Dockerfile.';
const PYTHON_PACKAGE_RULES = [
    {
        id: 'pip/requirements-not-found',
        lines: [
            /Could not open requirements file: \[Errno 2\] No such file or directory: '(?<file>[^']{1,200})'/,
        ],
        class: 'configuration',
        summary: "There is no requirements file '{file}'",
        advice: 'Commit it, or check source_dir and, in a Dockerfile, that it is copied before `pip install`.',
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/conflict',
        lines: [
            /ERROR: Cannot install (?<packages>.{1,300}) because these package versions have conflicting dependencies/,
        ],
        class: 'dependency',
        summary: 'The requirements exclude each other: {packages}',
        advice: 'The lines below it say which. Loosen one of the versions.',
        link: 'https://pip.pypa.io/en/stable/topics/dependency-resolution/#dealing-with-dependency-conflicts',
    },
    {
        id: 'pip/resolution-impossible',
        rank: 'wrapper',
        lines: [/ResolutionImpossible: for help visit/],
        class: 'dependency',
        summary: 'pip cannot find versions that fit together',
        advice: 'The lines above it say which requirements exclude each other.',
        link: 'https://pip.pypa.io/en/stable/topics/dependency-resolution/#dealing-with-dependency-conflicts',
    },
    {
        id: 'pip/requires-python',
        lines: [
            /ERROR: Ignored the following versions that require a different python version: /,
            /ERROR: Could not find a version that satisfies the requirement (?<wanted>[^\s(]{1,200})/,
        ],
        within: 4,
        evidence: 1,
        class: 'configuration',
        summary: '{wanted} has no release for this version of Python',
        advice: 'Set a version of Python that it supports in .python-version, or change the version of the package.',
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/different-python',
        lines: [
            /Package '(?<package>[^']{1,160})' requires a different Python: (?<version>[\d.]{1,20}) not in '(?<required>[^']{1,100})'/,
        ],
        class: 'configuration',
        summary: '{package} requires Python {required}, not {version}',
        advice: 'Set a version of Python that it supports in .python-version, or change the version of the package.',
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/index-unreachable',
        lines: [
            /WARNING: Retrying \(Retry\(total=0.{0,200}\)\) after connection broken by '(?<reason>.{1,300})'/,
            /ERROR: (?:Could not find a version|No matching distribution|Could not install)/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'pip could not reach the package index: {reason}',
        advice: 'Deploy again. If it stays, check the index URL (PIP_INDEX_URL, --index-url).',
    },
    {
        id: 'pip/version-not-found',
        lines: [
            /ERROR: Could not find a version that satisfies the requirement (?<package>[^\s(]{1,200}(?: ?[=<>~!]=?[^\s(]{1,60})?)/,
        ],
        class: 'dependency',
        summary: 'No release of the index satisfies {package}',
        advice: 'Check name and version. A release may have no wheel for this version of Python or for Linux (pywin32, pywinpty); a private package needs an extra index.',
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/no-matching-distribution',
        rank: 'wrapper',
        lines: [/ERROR: No matching distribution found for (?<package>.{1,200})/],
        class: 'dependency',
        summary: 'No release of the index satisfies {package}',
        advice: 'Check name and version, and the version of Python.',
    },
    {
        id: 'pip/invalid-requirement',
        lines: [
            /ERROR: (?:Invalid requirement: ?(?<requirement>.{1,300})|Exception: .{0,20}InvalidRequirement.{0,200}|(?<editable>.{1,200}) is not a valid editable requirement)/,
        ],
        class: 'code',
        summary: 'A line of the requirements is not valid: {requirement}{editable}',
        advice: 'Correct it: `name==version`, one on each line, without conflict markers, saved as UTF-8.',
        link: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
    },
    {
        id: 'pip/hash-mismatch',
        lines: [/ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE/],
        class: 'dependency',
        retryMayHelp: true,
        summary: 'A downloaded package does not have the hash of the requirements file',
        advice: 'Compile the requirements again. If nothing was changed there, deploy again with the build cache cleared.',
        link: 'https://pip.pypa.io/en/stable/topics/secure-installs/',
    },
    {
        id: 'pip/hash-missing',
        lines: [/ERROR: (?:In --require-hashes mode|Hashes are required in --require-hashes mode)/],
        class: 'dependency',
        summary: 'A requirement has no hash or no pinned version, while others have hashes',
        advice: 'Pin and hash all of them (`pip-compile --generate-hashes`), or none.',
        link: 'https://pip.pypa.io/en/stable/topics/secure-installs/',
    },
    {
        id: 'pip/local-path',
        lines: [
            /ERROR: Could not install packages due to an (?:OSError|EnvironmentError): \[Errno 2\] No such file or directory: '(?<path>[^']{1,300})'/,
        ],
        class: 'code',
        summary: 'The requirements name a path that exists only on the machine they were made on: {path}',
        advice: 'Make them with `pip list --format=freeze > requirements.txt` (Conda writes `@ file://` paths with pip freeze).',
    },
    {
        id: 'pip/externally-managed',
        lines: [/^\s*error: externally-managed-environment/],
        class: 'configuration',
        summary: 'pip may not install into the system Python of this image',
        advice: 'Create a virtual environment in the Dockerfile and use its pip, or start from an official python image.',
        link: 'https://packaging.python.org/en/latest/specifications/externally-managed-environments/',
    },
    {
        id: 'pip/pg-config',
        lines: [/Error: pg_config executable not found/],
        class: 'dependency',
        summary: 'psycopg2 is built from source and needs pg_config, which is not installed',
        advice: 'Use psycopg2-binary or psycopg[binary], or install libpq-dev and gcc in the image.',
        link: 'https://www.psycopg.org/docs/install.html',
    },
    {
        id: 'pip/mysql-config',
        lines: [/(?:Exception: Can not find valid pkg-config name|mysql_config(?:: not found| not found))/],
        class: 'dependency',
        summary: 'mysqlclient is built from source and needs the headers of MySQL, which are not installed',
        advice: 'Use PyMySQL, or install default-libmysqlclient-dev, pkg-config and gcc in the image.',
        link: 'https://github.com/PyMySQL/mysqlclient#install',
    },
    {
        id: 'pip/rust-missing',
        lines: [
            /(?:Cargo, the Rust package manager, is not installed or is not on PATH|error: can't find Rust compiler)/,
        ],
        class: 'dependency',
        summary: 'A package is built from source and needs Rust, which is not installed',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/header-missing',
        lines: [
            /^\s*(?<place>[^\s:]{1,200}:\d{1,6}:\d{1,5}): fatal error: (?<header>[\w./+-]{1,120}): No such file or directory/,
            /error: command '.{1,200}' failed with exit (?:code|status)/,
        ],
        within: 20,
        class: 'dependency',
        summary: 'A package is built from source and misses the header {header}',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/compiler-missing',
        lines: [
            /error: (?:command '(?<tool>[^']{1,100})' failed: No such file or directory|\[Errno 2\] No such file or directory: '(?<tool2>[\w./+-]{0,80}(?:gcc|g\+\+|cc|c\+\+|clang))'|Microsoft Visual C\+\+)/,
        ],
        class: 'dependency',
        summary: 'A package is built from source and needs the compiler {tool}{tool2}, which is not installed',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/setuptools-too-new',
        lines: [
            /AttributeError: (?:module 'pkgutil' has no attribute 'ImpImporter'|install_layout|cython_sources)|error in .{1,100} setup command: use_2to3 is invalid/,
        ],
        class: 'dependency',
        summary: 'A release of a package is too old for this version of Python or setuptools',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/setup-error',
        stage: 'BUILD',
        lines: [
            /× (?:Getting requirements to build (?:wheel|editable)|Preparing metadata|Building (?:wheel|editable)|python setup\.py).{0,160} did not run successfully/,
            /^\s{4,12}(?:error: |(?<type>(?:\w{1,40}\.){0,6}\w{0,40}(?:Error|Exception)): )(?<message>\S.{0,300})/,
        ],
        within: 200,
        evidence: 1,
        unless: /error: (?:subprocess-exited|command .{1,200} failed|metadata-generation)/,
        class: 'dependency',
        summary: 'A package cannot be built: {type} {message}',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/compile-failed',
        rank: 'wrapper',
        lines: [/error: command '(?<tool>[^']{1,200})' failed with exit (?:code|status) (?<code>\d{1,3})/],
        class: 'dependency',
        summary: 'A package is built from source and does not compile',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
    {
        id: 'pip/old-build-failed',
        rank: 'wrapper',
        lines: [
            /(?:ERROR: Could not build wheels for (?<package>[\w., -]{1,160}?),? (?:which is|since|that)|error: legacy-install-failure|ERROR: Command errored out with exit status \d)/,
        ],
        class: 'dependency',
        summary: 'A package cannot be built: {package}',
        advice: 'What its build printed above says why. Update it, or set a version of Python that it has wheels for.',
    },
    {
        id: 'pip/build-failed',
        rank: 'wrapper',
        lines: [
            /(?:ERROR: Failed building wheel for (?<package>[\w.-]{1,100})|error: metadata-generation-failed|× (?:Getting requirements to build wheel|Preparing metadata \(pyproject\.toml\)|Building wheel for (?<wheel>\S{1,100}) \(pyproject\.toml\)|python setup\.py \S{1,40}) did not run successfully|ERROR: Failed to build (?:installable wheels )?for)/,
        ],
        class: 'dependency',
        summary: 'The package {package}{wheel} cannot be built',
        advice: ADVICE_BUILD,
        link: PYTHON_VERSION,
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/python-projects.js
const python_projects_PYTHON_VERSION = 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/python/';
const PYTHON_PROJECT_RULES = [
    {
        id: 'poetry/lock-outdated',
        lines: [/pyproject\.toml changed significantly since poetry\.lock was last generated/],
        class: 'dependency',
        summary: 'poetry.lock does not match pyproject.toml',
        advice: 'Run `poetry lock` and commit poetry.lock.',
        link: 'https://python-poetry.org/docs/cli/#lock',
    },
    {
        id: 'poetry/lock-incompatible',
        lines: [/The lock file is not compatible with the current version of Poetry/],
        class: 'dependency',
        summary: 'poetry.lock was written by another major version of Poetry',
        advice: 'Install that version in the build, or run `poetry lock` with the one the build uses and commit poetry.lock.',
        link: 'https://python-poetry.org/docs/basic-usage/',
    },
    {
        id: 'poetry/configuration',
        lines: [/The Poetry configuration is invalid:/, /^\s*- (?<message>\S.{1,300})/],
        within: 3,
        evidence: 1,
        class: 'configuration',
        summary: 'pyproject.toml is not valid for this version of Poetry: {message}',
        advice: 'Correct it, or install the version of Poetry that it was written for.',
        link: 'https://python-poetry.org/docs/pyproject/',
    },
    {
        id: 'poetry/python-version',
        lines: [
            /(?:[Tt]he current(?:ly activated)? Python version (?:\((?<version>[\d.]{1,20})\)|(?<version2>[\d.]{1,20})) is not (?:allowed|supported) by the project \((?<required>[^)]{1,100})\)|Current Python version \((?<version3>[\d.]{1,20})\) is not allowed by the project \((?<required3>[^)]{1,100})\))/,
        ],
        class: 'configuration',
        summary: 'The project needs Python {required}{required3}, not {version}{version2}{version3}',
        advice: 'Set that version in .python-version, or widen `python` in pyproject.toml.',
        link: python_projects_PYTHON_VERSION,
    },
    {
        id: 'poetry/package-not-found',
        lines: [
            /^\s*(?:Package (?<package>[\w.-]{1,100}) \((?<version>[^)]{1,60})\) not found|Unable to find installation candidates for (?<candidate>.{1,160}))/,
        ],
        class: 'dependency',
        summary: 'Poetry found no release that matches {package} {version}{candidate}',
        advice: 'Check the version, and that the release has a wheel for this version of Python.',
    },
    {
        id: 'poetry/conflict',
        lines: [
            /^\s*(?:So, )?[Bb]ecause (?<reason>.{1,300}?(?:version solving failed|depends on (?:both )?[\w.-]{1,100} \(|which doesn't match any versions|is forbidden).{0,200})/,
        ],
        class: 'dependency',
        summary: 'The versions exclude each other: because {reason}',
        advice: 'Loosen one of the versions that the message names, then lock again and commit the lockfile.',
        link: 'https://python-poetry.org/docs/faq/',
    },
    {
        id: 'poetry/project-not-found',
        lines: [/Poetry could not find a pyproject\.toml file in (?<folder>\S{1,200})/],
        class: 'configuration',
        summary: 'There is no pyproject.toml in {folder}',
        advice: 'Check source_dir and, in a Dockerfile, that it is copied before `poetry install`.',
    },
    {
        id: 'poetry/no-package-folder',
        lines: [/Error: The current project could not be installed: (?<message>.{1,200})/],
        class: 'configuration',
        summary: 'Poetry cannot install the project itself: {message}',
        advice: 'Use `poetry install --no-root`, or set `package-mode = false` in pyproject.toml.',
        link: 'https://python-poetry.org/docs/basic-usage/#operating-modes',
    },
    {
        id: 'poetry/option-unknown',
        lines: [/The (?:option )?"(?<option>--[\w-]{1,60})"(?: option)? does not exist/],
        class: 'configuration',
        summary: 'This version of Poetry has no option {option}',
        advice: 'For --no-dev use --only main. Or install the version of Poetry that has it.',
        link: 'https://python-poetry.org/docs/cli/#install',
    },
    {
        id: 'poetry/group-not-found',
        lines: [/Group\(s\) not found: (?<group>.{1,100})/],
        class: 'configuration',
        summary: 'pyproject.toml has no dependency group {group}',
        advice: 'Correct --with, --without or --only in the command.',
    },
    {
        id: 'poetry/build-failed',
        rank: 'wrapper',
        lines: [
            /(?:ChefBuildError|ChefInstallError)|Backend subprocess exited when trying to invoke (?<hook>\w{1,60})/,
        ],
        class: 'dependency',
        summary: 'Poetry cannot build a package from source: {hook}',
        advice: 'What its build printed is below. Update it, or set a version of Python that it has wheels for.',
    },
    {
        id: 'pipenv/lock-not-readable',
        lines: [/(?:Error: )?Can't parse Pipfile\.lock/],
        class: 'code',
        summary: 'Pipfile.lock is not valid JSON',
        advice: 'Run `pipenv lock` and commit Pipfile.lock; look for marks of a merge in it.',
        link: 'https://pipenv.pypa.io/en/latest/commands.html#lock',
    },
    {
        id: 'pipenv/lock-outdated',
        lines: [/Your Pipfile\.lock(?: \(\w{1,80}\))? is out of date/],
        class: 'dependency',
        summary: 'Pipfile.lock does not match Pipfile',
        advice: 'Run `pipenv lock` and commit Pipfile.lock.',
        link: 'https://pipenv.pypa.io/en/latest/commands.html#lock',
    },
    {
        id: 'pipenv/python-version',
        lines: [
            /(?:Warning|Error): (?:Your Pipfile requires "?python_(?:full_)?version"? "?(?<required>[\d.]{1,12})"?.{0,120}|Python (?<missing>[\d.]{1,12}) was not found on your system)/,
            /(?:Aborting deploy|was not found|Deploy aborted)/,
        ],
        within: 4,
        class: 'configuration',
        summary: 'Pipfile requires Python {required}{missing}',
        advice: 'Set that version in .python-version, or change python_version in Pipfile.',
        link: python_projects_PYTHON_VERSION,
    },
    {
        id: 'pipenv/locking-failed',
        lines: [/(?:✘ Locking Failed!|\[?ResolutionFailure\]?: |Locking failed)/],
        rank: 'wrapper',
        class: 'dependency',
        summary: 'Pipenv cannot resolve the dependencies',
        advice: 'The lines below say which versions exclude each other.',
    },
    {
        id: 'uv/lock-outdated',
        lines: [
            /error: The lockfile at `(?<file>[^`]{1,100})` needs to be updated, but `(?<option>[^`]{1,40})` was provided/,
        ],
        class: 'dependency',
        summary: '{file} does not match pyproject.toml',
        advice: 'Run `uv lock` and commit uv.lock.',
        link: 'https://docs.astral.sh/uv/concepts/projects/sync/',
    },
    {
        id: 'uv/lock-missing',
        lines: [/error: Unable to find lockfile at `(?<file>[^`]{1,100})`/],
        class: 'dependency',
        summary: 'There is no {file}',
        advice: 'Run `uv lock` and commit uv.lock, and in a Dockerfile copy it before `uv sync`.',
        link: 'https://docs.astral.sh/uv/concepts/projects/sync/',
    },
    {
        id: 'uv/index-unauthorized',
        lines: [
            /^\s*[×x] (?:Failed to (?:build|download|fetch|resolve)|No solution found)/,
            /\((?<status>401 Unauthorized|403 Forbidden)\)/,
        ],
        within: 20,
        evidence: 1,
        class: 'configuration',
        summary: 'A package index refused uv: {status}',
        advice: 'Give the build the credentials of the index, for example as UV_INDEX_NAME_USERNAME and UV_INDEX_NAME_PASSWORD with the scope BUILD_TIME.',
        link: 'https://docs.astral.sh/uv/concepts/authentication/',
    },
    {
        id: 'uv/no-solution',
        lines: [/× No solution found when resolving dependencies/, /(?:╰─▶ )?(?<reason>Because .{1,300})/],
        within: 3,
        evidence: 1,
        class: 'dependency',
        summary: '{reason}',
        advice: 'Loosen one of the versions that the message names, then run `uv lock` and commit uv.lock.',
        link: 'https://docs.astral.sh/uv/concepts/resolution/',
    },
    {
        id: 'uv/python-version',
        lines: [
            /error: (?<message>(?:No interpreter found for|The (?:requested|Python) interpreter|The project's `requires-python`|No download found for request).{1,300})/,
        ],
        class: 'configuration',
        summary: '{message}',
        advice: 'Set the version of Python in .python-version to one that requires-python allows.',
        link: 'https://docs.astral.sh/uv/concepts/python-versions/',
    },
    {
        id: 'uv/no-wheel',
        lines: [/(?:error|×):? (?<message>Distribution `?[^`]{1,160}`? can't be installed because .{1,200})/],
        class: 'dependency',
        summary: '{message}',
        advice: 'Lock a release that has a wheel for Linux and this version of Python.',
    },
    {
        id: 'uv/project-not-found',
        lines: [/error: No `(?<file>pyproject\.toml)` found in current directory/],
        class: 'configuration',
        summary: 'There is no {file}',
        advice: 'Check source_dir and, in a Dockerfile, that it is copied before `uv sync`.',
    },
    {
        id: 'uv/build-failed',
        rank: 'wrapper',
        lines: [
            /(?:error: |× )(?:Failed to (?:build|download and build) `(?<package>[^`]{1,160})`|The build backend returned an error|Failed to prepare distributions)/,
        ],
        class: 'dependency',
        summary: 'A package cannot be built from source: {package}',
        advice: 'What its build printed is below. Update it, or use a version of Python that it has wheels for.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/python-web.js
const GUNICORN = 'https://docs.gunicorn.org/en/stable/run.html';
const UVICORN = 'https://www.uvicorn.org/deployment/';
const CELERY = 'https://docs.celeryq.dev/en/stable/getting-started/first-steps-with-celery.html';
const PYTHON_WEB_RULES = [
    {
        id: 'gunicorn/attribute-not-found',
        lines: [/Failed to find attribute '(?<name>[^']{1,100})' in '(?<module>[^']{1,100})'/],
        class: 'configuration',
        summary: "gunicorn cannot find '{name}' in the module {module}",
        advice: 'Correct the run command: `gunicorn MODULE:NAME`, where NAME is the app object in MODULE.',
        link: GUNICORN,
    },
    {
        id: 'gunicorn/bad-app',
        lines: [
            /(?:Failed to parse '(?<name>[^']{1,160})' as an attribute name|AppImportError: (?<message>.{1,200})|Error: No application module specified)/,
        ],
        class: 'configuration',
        summary: 'gunicorn cannot load the app {name}{message}',
        advice: 'Correct the run command: `gunicorn MODULE:NAME`, where NAME is the app object in MODULE.',
        link: GUNICORN,
    },
    {
        id: 'gunicorn/port-in-use',
        lines: [/\[ERROR\] Connection in use: \((?<address>[^)]{1,80})\)/],
        class: 'code',
        summary: 'gunicorn cannot listen: {address} is already in use',
        advice: 'Something in the same container listens there already: start one server in the run command.',
    },
    {
        id: 'python/port-not-a-number',
        lines: [
            /(?:Error: )?(?:'(?<port>\$?[\w{}]{1,40})' is not a valid port number|Invalid value for '?-{1,2}[\w.-]{0,20}port'?.{0,80}: '?(?<value>[^'\s]{1,40})'? is not a valid integer|argument (?:-p\/)?--port: invalid int value: '(?<argument>[^']{1,40})')/,
        ],
        class: 'configuration',
        summary: "The port '{port}{value}{argument}' is not a number",
        advice: 'The variable was not expanded or is not set: a run command without a shell, or in single quotes, keeps $PORT as text. Use double quotes or `sh -c`.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
    },
    {
        id: 'gunicorn/worker-class',
        lines: [/Error: class uri '(?<worker>[^']{1,160})' invalid or not found/],
        class: 'dependency',
        summary: 'gunicorn cannot find the worker class {worker}',
        advice: 'Add the package that has it to the requirements (uvicorn, gevent, eventlet), or correct the name.',
        link: 'https://docs.gunicorn.org/en/stable/design.html',
    },
    {
        id: 'gunicorn/worker-timeout',
        lines: [/\[CRITICAL\] WORKER TIMEOUT \(pid:\d{1,10}\)/],
        class: 'code',
        summary: 'A worker of gunicorn did not answer in time and was stopped',
        advice: 'See what blocks it while it starts or answers; raise --timeout, or use another worker class.',
        link: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
    },
    {
        id: 'gunicorn/worker-did-not-boot',
        rank: 'wrapper',
        lines: [
            /(?:\[ERROR\] Reason: (?:Worker failed to boot|App failed to load)|HaltServer: ?.?(?:Worker failed to boot|App failed to load)|Reason: Worker failed to boot)/,
        ],
        class: 'code',
        summary: 'The workers of gunicorn do not start',
        advice: 'The traceback above it says why.',
        link: GUNICORN,
    },
    {
        id: 'uvicorn/app-not-loaded',
        lines: [/(?:^|ERROR: {1,6})Error loading ASGI app\. (?<message>.{1,300})/],
        class: 'configuration',
        summary: '{message}',
        advice: 'Correct the run command: `uvicorn MODULE:NAME`, where NAME is the app object in MODULE. Check source_dir.',
        link: UVICORN,
    },
    {
        id: 'uvicorn/startup-failed',
        rank: 'wrapper',
        lines: [/ERROR: {1,6}Application startup failed\. Exiting/],
        class: 'code',
        summary: 'The app fails while it starts',
        advice: 'The traceback above it says why.',
        link: UVICORN,
    },
    {
        id: 'fastapi/multipart',
        lines: [/(?:RuntimeError|ImportError): Form data requires "(?<package>[\w-]{1,60})" to be installed/],
        class: 'dependency',
        summary: 'FastAPI needs {package} for form data',
        advice: 'Add {package} to the requirements.',
        link: 'https://fastapi.tiangolo.com/tutorial/request-forms/',
    },
    {
        id: 'flask/app-not-found',
        lines: [
            /Error: (?<message>(?:Could not locate a Flask application|Could not import '|Failed to find Flask application or factory|Failed to find attribute).{0,300})/,
        ],
        class: 'configuration',
        summary: '{message}',
        advice: 'Set FLASK_APP or `flask --app`, and check source_dir. In production start gunicorn in place of `flask run`.',
        link: 'https://flask.palletsprojects.com/en/stable/cli/#application-discovery',
    },
    {
        id: 'click/no-such-command',
        lines: [/^\s*Error: No such (?<kind>command|option):? ['"]?(?<name>[^'"\s]{1,80})/],
        class: 'configuration',
        summary: 'The command line has no {kind} {name}',
        advice: 'Check the command. For `flask db` add Flask-Migrate to the requirements, and register it in the app.',
    },
    {
        id: 'click/usage-error',
        lines: [/^\s*Usage: (?<program>[\w.-]{1,40})/, /^\s*Error: (?<message>\S.{1,300})/],
        within: 6,
        evidence: 1,
        unless: /Invalid value for '-A' \/ '--app'/,
        class: 'configuration',
        summary: '{program}: {message}',
        advice: 'Correct the run or build command.',
    },
    {
        id: 'celery/app-not-loaded',
        lines: [/Unable to load celery application\./, /^\s*(?<message>\S.{1,300})/],
        within: 2,
        evidence: 1,
        class: 'configuration',
        summary: 'Celery: {message}',
        advice: 'Correct -A in the run command: the module that holds the Celery app. Check source_dir.',
        link: CELERY,
    },
    {
        id: 'celery/redis-certificate',
        lines: [/A rediss:\/\/ URL must have parameter ssl_cert_reqs/],
        unless: /^\s*(?:raise |E_)/,
        class: 'configuration',
        summary: 'The rediss:// URL of Celery has no ssl_cert_reqs',
        advice: 'Append `?ssl_cert_reqs=CERT_REQUIRED` (or CERT_NONE) to the URL of the broker and of the result backend.',
        link: 'https://docs.celeryq.dev/en/stable/getting-started/backends-and-brokers/redis.html',
    },
    {
        id: 'celery/unrecoverable',
        rank: 'wrapper',
        lines: [/Unrecoverable error: (?<error>.{1,300})/],
        class: 'code',
        summary: 'Celery: {error}',
        advice: 'The traceback below it says where.',
    },
    {
        id: 'celery/broker-unreachable',
        lines: [/consumer: Cannot connect to (?<url>\S{1,200}): (?<reason>.{1,200}?)\.?$/],
        class: 'configuration',
        summary: 'Celery cannot reach its broker: {reason}',
        advice: 'Check the URL of the broker in the variables of this component, and the trusted sources of the database.',
        link: CELERY,
    },
    {
        id: 'sqlalchemy/postgres-scheme',
        lines: [/NoSuchModuleError: Can't load plugin: sqlalchemy\.dialects:postgres\b/],
        class: 'configuration',
        summary: 'SQLAlchemy does not know postgres:// URLs',
        advice: 'Replace the scheme by postgresql:// before create_engine().',
        link: 'https://docs.sqlalchemy.org/en/20/core/engines.html#postgresql',
    },
    {
        id: 'pydantic/settings-moved',
        lines: [/`BaseSettings` has been moved to the `pydantic-settings` package/],
        class: 'dependency',
        summary: 'Pydantic 2 has no BaseSettings',
        advice: 'Add pydantic-settings to the requirements and import it from there, or pin pydantic<2.',
        link: 'https://docs.pydantic.dev/latest/migration/#basesettings-has-moved-to-pydantic-settings',
    },
    {
        id: 'pydantic/validation',
        lines: [
            /\bValidationError: \d{1,3} validation errors? for (?<model>[\w.]{1,80})/,
            /^\s*(?<field>[A-Za-z_][\w.]{0,80})\s*$/,
            /^\s+(?<problem>\S.{0,200})/,
        ],
        within: 2,
        class: 'code',
        summary: '{model}: {field}: {problem}',
        advice: 'The value that {field} gets does not fit the model. If it is read from a variable, correct it in the app spec.',
        link: 'https://docs.pydantic.dev/latest/errors/validation_errors/',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/rails.js
const RAILS_RULES = [
    {
        id: 'rails/secret-key-base',
        lines: [/Missing `secret_key_base` for '(?<env>\w{1,40})' environment/],
        class: 'configuration',
        summary: 'Rails has no secret_key_base for {env}',
        advice: 'Set SECRET_KEY_BASE, or RAILS_MASTER_KEY where the credentials hold it. For assets alone SECRET_KEY_BASE_DUMMY=1 is enough in the build.',
        link: 'https://guides.rubyonrails.org/security.html#environmental-security',
    },
    {
        id: 'rails/yarn-missing',
        stage: 'BUILD',
        lines: [/^\s*Yarn executable was not detected in the system/],
        class: 'configuration',
        summary: 'Rails builds its assets with Yarn, which is not installed',
        advice: 'Let the build have Node.js too: commit package.json and yarn.lock beside the Gemfile so that the buildpack for Node.js runs first, or install Node.js and Yarn in the Dockerfile.',
        link: 'https://github.com/rails/jsbundling-rails#installation',
    },
    {
        id: 'rails/master-key',
        lines: [
            /Missing encryption key to decrypt file with|EncryptedFile::(?:MissingKeyError|InvalidKeyLengthError)|MessageEncryptor::InvalidMessage|EncryptedFile::InvalidKeyIvLength/,
        ],
        class: 'configuration',
        summary: 'Rails cannot decrypt its credentials',
        advice: 'Set RAILS_MASTER_KEY to the content of config/master.key (or config/credentials/production.key).',
        link: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    },
    {
        id: 'rails/concurrent-ruby-logger',
        lines: [/uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger/],
        class: 'dependency',
        summary: 'This Rails version does not work with concurrent-ruby 1.3.5 and later',
        advice: 'Add `gem "concurrent-ruby", "< 1.3.5"` to the Gemfile (or update Rails), and commit Gemfile.lock.',
    },
    {
        id: 'rails/yaml-aliases',
        lines: [/Unknown alias: (?<alias>\w{1,60})/],
        class: 'dependency',
        summary: 'Psych 4 does not read the YAML alias {alias}',
        advice: 'Update Rails and the gem that reads the file, or pin `gem "psych", "< 4"`.',
    },
    {
        id: 'rails/javascript-runtime',
        lines: [/Could not find a JavaScript runtime|ExecJS::RuntimeUnavailable/],
        class: 'dependency',
        summary: 'Compiling assets needs a JavaScript runtime, and the build has none',
        advice: 'Add a package.json so that Node.js is installed, or install it in the image.',
    },
    {
        id: 'rails/asset-missing',
        lines: [
            /Sprockets::FileNotFound: couldn't find file '(?<file>[^']{1,200})'|The asset "(?<asset>[^"]{1,200})" (?:is not present|was not found)|Webpacker can't find (?<pack>\S{1,200}) in|The asset '(?<other>[^']{1,200})' was not found in the load path/,
        ],
        class: 'code',
        summary: 'The asset {file}{asset}{pack}{other} does not exist',
        advice: 'Commit the file, or run the step that makes it before assets:precompile. Sprockets also needs its name in the manifest.',
        link: 'https://guides.rubyonrails.org/asset_pipeline.html',
    },
    {
        id: 'rails/sass',
        lines: [/(?:SassC|Sass)::SyntaxError: (?<message>.{1,250})/],
        class: 'code',
        summary: 'A stylesheet cannot be compiled: {message}',
        advice: 'Correct it. Modern CSS functions need dartsass-rails or cssbundling-rails rather than sassc.',
    },
    {
        id: 'rails/zeitwerk',
        lines: [/expected file (?<file>\S{1,250}) to define constant (?<constant>[\w:]{1,150})/],
        class: 'code',
        summary: '{file} does not define {constant}',
        advice: 'Rename the file or the constant. `bin/rails zeitwerk:check` finds such files locally.',
        link: 'https://guides.rubyonrails.org/autoloading_and_reloading_constants.html',
    },
    {
        id: 'rails/blocked-host',
        lines: [/Blocked hosts?: (?<host>\S{1,150})/],
        class: 'configuration',
        summary: 'Rails answers requests for the host {host} with 403',
        advice: "Add the domain to config.hosts, and exclude the health check's path (config.host_authorization).",
        link: 'https://guides.rubyonrails.org/configuring.html#actiondispatch-hostauthorization',
    },
    {
        id: 'rails/server-pid',
        lines: [/A server is already running(?:\. Check |.{0,20}pid: \d{1,8}, file: )(?<file>[^\s)]{1,200})/],
        class: 'configuration',
        summary: 'Rails finds a server.pid and does not start',
        advice: 'Keep tmp/pids out of the image (.dockerignore), or remove the file before the server starts.',
    },
    {
        id: 'rails/storage-service',
        lines: [
            /Missing configuration for the (?<service>:?\w{1,60}) Active Storage service|Cannot load `?(?:Rails\.)?config\.active_storage\.service`?:? ?(?<problem>.{0,200})/,
        ],
        class: 'configuration',
        summary: 'Active Storage is not configured: {service} {problem}',
        advice: 'Add the service to config/storage.yml, its gem to the Gemfile and its variables to the component.',
        link: 'https://guides.rubyonrails.org/active_storage_overview.html',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/ruby.js
const BUNDLER = 'https://bundler.io/guides/troubleshooting.html';
const ruby_BUNDLER_RULES = [
    {
        id: 'bundler/ruby-version',
        lines: [/Your Ruby version is (?<running>[\w.]{1,20}), but your Gemfile specified (?<required>.{1,60})/],
        class: 'configuration',
        summary: 'The Gemfile asks for Ruby {required}, and the build uses {running}',
        advice: 'Set the same version in the Gemfile, .ruby-version and the base image of the Dockerfile.',
        link: 'https://bundler.io/guides/gemfile_ruby.html',
    },
    {
        id: 'bundler/lockfile-frozen',
        lines: [
            /You are trying to install in deployment mode after changing|(?:lockfile|gemspecs?) .{0,80}(?:because frozen mode is set|frozen mode)|The gemspecs for path gems changed|Cannot write a changed lockfile while frozen/,
        ],
        class: 'dependency',
        summary: 'Gemfile.lock does not match the Gemfile',
        advice: 'Run `bundle install` locally and commit Gemfile.lock.',
        link: 'https://bundler.io/man/bundle-install.1.html#DEPLOYMENT-MODE',
    },
    {
        id: 'bundler/platform',
        lines: [/Your bundle only supports platforms (?<platforms>.{1,120}) but your local platform/],
        class: 'dependency',
        summary: 'Gemfile.lock is made for {platforms}, not for Linux',
        advice: 'Run `bundle lock --add-platform x86_64-linux` and commit Gemfile.lock.',
        link: 'https://bundler.io/man/bundle-lock.1.html',
    },
    {
        id: 'bundler/bundler-version',
        lines: [/Could not find 'bundler' \((?<version>[^)]{1,30})\) required by/],
        class: 'configuration',
        summary: 'Bundler {version}, which Gemfile.lock names, is not installed',
        advice: 'Run `gem install bundler -v {version}` in the build, or update BUNDLED WITH in Gemfile.lock.',
        link: BUNDLER,
    },
    {
        id: 'bundler/versions-conflict',
        lines: [
            /Bundler could not find compatible versions for gem "(?<gem>[^"]{1,80})"|^Could not find compatible versions/,
        ],
        class: 'dependency',
        summary: 'No versions of the gems fit together: {gem}',
        advice: 'The lines below it name who asks for what. Relax a version in the Gemfile, run `bundle update`, and commit Gemfile.lock.',
        link: BUNDLER,
    },
    {
        id: 'bundler/version-gone',
        lines: [
            /Your bundle is locked to (?<gem>.{1,80}), but that version (?:could not be found|can no longer be found|is no longer available)/,
        ],
        class: 'dependency',
        summary: '{gem} is no longer published',
        advice: 'Run `bundle update` for the gem and commit Gemfile.lock.',
        link: BUNDLER,
    },
    {
        id: 'bundler/authentication',
        lines: [
            /Authentication is required for (?<source>\S{1,150})|Bad username or password for (?<other>\S{1,150})/,
        ],
        class: 'configuration',
        summary: 'The gem source {source}{other} asks for credentials',
        advice: 'Set BUNDLE_ followed by the host in upper case (dots as __) as a build-time variable: user:password.',
        link: 'https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES',
    },
    {
        id: 'bundler/network',
        lines: [
            /Could not (?:reach host|fetch specs from) (?<host>\S{1,150})|Network error while fetching (?<url>\S{1,200})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'Gems could not be fetched from {host}{url}',
        advice: 'Deploy again; if it stays, check the source in the Gemfile.',
    },
    {
        id: 'bundler/gem-not-found',
        lines: [
            /Could not find gem '(?<gem>[^']{1,120})'|Could not find (?<missing>[\w.-]{1,80}).{0,200} in (?:any of the sources|locally installed gems|cached gems|rubygems repository|the local gem)/,
        ],
        class: 'dependency',
        summary: 'The gem {gem}{missing} is not there',
        advice: 'Check its name and version, its group (BUNDLE_WITHOUT) and that `bundle install` ran for the image that starts. A private gem needs its source and credentials.',
        link: BUNDLER,
    },
    {
        id: 'bundler/command-not-found',
        lines: [/bundler: command not found: (?<command>[\w./-]{1,80})/],
        class: 'dependency',
        summary: 'No gem of the bundle brings the command {command}',
        advice: 'Add the gem to the Gemfile outside of the groups that BUNDLE_WITHOUT leaves out, or correct the run command.',
    },
    {
        id: 'bundler/command-failed',
        lines: [
            /^bundler: failed to load command: (?<command>[\w./-]{1,80})/,
            /^(?! {1,8}\/)(?:\S{1,300}:\d{1,6}:in [`'][^']{1,100}': )?(?<error>\S.{2,300})/,
        ],
        within: 1,
        evidence: 1,
        class: 'code',
        summary: '{command} failed when it started: {error}',
        advice: 'Look at the first line of the trace that names a file of the repository: the error comes from there.',
    },
    {
        id: 'bundler/no-gemfile',
        lines: [/Could not locate Gemfile/],
        class: 'configuration',
        summary: 'There is no Gemfile in the folder that is built or started',
        advice: 'Set source_dir to its folder, or copy it in the Dockerfile before `bundle install`.',
    },
    {
        id: 'bundler/already-activated',
        lines: [
            /You have already activated (?<active>\S{1,60} [\w.]{1,30}), but your Gemfile requires (?<required>\S{1,60} [\w.]{1,30})/,
        ],
        class: 'dependency',
        summary: '{active} was loaded, and the Gemfile requires {required}',
        advice: 'Start the command with `bundle exec`, or update the default gem in Gemfile.lock.',
        link: BUNDLER,
    },
    {
        id: 'bundler/sqlite-on-heroku',
        lines: [/Detected sqlite3 gem which is not supported/],
        class: 'dependency',
        summary: 'The Ruby buildpack does not support the gem sqlite3',
        advice: 'Use it in the groups development and test only, and a managed database (the gem pg) in production.',
        link: 'https://devcenter.heroku.com/articles/sqlite3',
    },
    {
        id: 'ruby/native-extension-reason',
        lines: [
            /Failed to build gem native extension/,
            /^(?<message>.{0,160}(?:\bmissing\b|\bnot found|[Cc]an't find|[Cc]ould not (?:find|be found)|[Cc]annot find|No such file|\berror: ).{0,200})/,
        ],
        within: 60,
        evidence: 1,
        unless: /^checking for|extconf\.rb failed|probably lack of|mkmf\.log|current directory:/,
        class: 'dependency',
        summary: 'A gem with native code cannot be built: {message}',
        advice: "Install the library's development package in the image or with an Aptfile (libpq-dev for pg, libmariadb-dev for mysql2), and a compiler.",
        link: BUNDLER,
    },
    {
        id: 'ruby/native-extension',
        rank: 'wrapper',
        lines: [/Failed to build gem native extension/],
        class: 'dependency',
        summary: 'A gem with native code cannot be built',
        advice: 'The lines between it and "extconf failed" name what is missing.',
        link: BUNDLER,
    },
    {
        id: 'bundler/gem-not-installed',
        rank: 'wrapper',
        lines: [/An error occurred while installing (?<gem>\S{1,80}) \((?<version>[^)]{1,30})\), and Bundler/],
        class: 'dependency',
        summary: 'The gem {gem} {version} could not be installed',
        advice: 'What was printed above it is the reason.',
        link: BUNDLER,
    },
];
const ruby_LANGUAGE_RULES = [
    {
        id: 'ruby/syntax-error',
        lines: [/(?:^|\s)(?<file>[^\s:]{1,250}):(?<line>\d{1,6}): (?<message>syntax errors?\b.{0,250})/],
        unless: /yaml|\.(?:sql|conf|sh|py|js|ts)\b/i,
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Correct it; `ruby -c` checks a file. Newer syntax needs a newer Ruby.',
    },
    {
        id: 'ruby/variable-missing',
        lines: [/key not found: "(?<name>[A-Z][A-Z0-9_]{1,80})"/],
        class: 'configuration',
        summary: 'The environment variable {name} is not set',
        advice: 'Set it for this component, with the scope BUILD_TIME too if a build command reads it.',
        link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
    },
    {
        id: 'ruby/load-error',
        lines: [/cannot load such file -- (?<file>[^\s()]{1,200})/],
        class: 'dependency',
        summary: 'Ruby cannot load {file}',
        advice: 'Add the gem that has it to the Gemfile (outside of the development group), or correct the path. Gems like csv or logger left the standard library.',
    },
    {
        id: 'puma/address-in-use',
        lines: [
            /Address already in use - bind\(2\) for "?(?<address>[^\s"]{1,100})"?(?: port (?<port>\d{1,5}))?/,
        ],
        class: 'configuration',
        summary: 'The port {port} is already in use',
        advice: 'Two servers of the container use one port, or puma was started twice. Let only one listen on it.',
    },
    {
        id: 'puma/unable-to-load',
        lines: [
            /^(?:\[\d{1,7}\] )?! Unable to load application: (?<exception>[\w:]{1,100}): (?<message>.{1,300})/,
        ],
        unless: /: (?:key not found|cannot load such file)/,
        class: 'code',
        summary: 'Puma cannot load the app: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'rake/task-unknown',
        lines: [/Don't know how to build task '(?<task>[^']{1,100})'/],
        class: 'configuration',
        summary: 'rake has no task {task} here',
        advice: 'Check its name, and that the gem or file that defines it is loaded in this environment.',
    },
    {
        id: 'ruby/uninitialized-constant',
        lines: [/uninitialized constant (?<constant>[A-Z][\w:]{1,150})/],
        class: 'code',
        summary: 'Ruby does not know the constant {constant}',
        advice: 'Its file is not loaded: check the name and folder of the file (case matters on Linux), and the group of its gem.',
    },
    {
        id: 'ruby/aborted',
        lines: [
            /^\S{0,60}(?:rake|rails|thor) aborted!/,
            /^(?<exception>[A-Z]\w{0,60}(?:::\w{1,60}){0,6}): (?<message>.{1,300})/,
        ],
        within: 2,
        evidence: 1,
        unless: /^ActiveRecord::(?:ConnectionNotEstablished|StatementInvalid)|^StandardError: An error has occurred/,
        class: 'code',
        summary: '{exception}: {message}',
        advice: 'Look at the first frame below it that is in your own code: it failed there.',
    },
    {
        id: 'ruby/uncaught',
        lines: [
            /:\d{1,6}:in [`'](?<where>[^'`]{1,150})': (?<message>.{1,300}) \((?<exception>[A-Z]\w{0,60}(?:::\w{1,60}){0,6})\)$/,
        ],
        unless: /\(ActiveRecord::(?:ConnectionNotEstablished|StatementInvalid)\)/,
        class: 'code',
        summary: '{exception}: {message}',
        advice: 'The beginning of the line is the place; the frames below it show how it got there.',
    },
];
const RUBY_RULES = [...ruby_BUNDLER_RULES, ...ruby_LANGUAGE_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/cargo.js
const CARGO_RULES = [
    {
        id: 'rust/no-manifest',
        lines: [/could not find `Cargo\.toml` in `(?<folder>[^`]{1,200})`/],
        class: 'configuration',
        summary: 'There is no Cargo.toml in {folder}',
        advice: 'Set source_dir to the folder of the crate, or copy Cargo.toml in the Dockerfile before `cargo build`.',
    },
    {
        id: 'rust/no-matching-package',
        lines: [/^error: no matching package (?:named )?`(?<package>[^`]{1,100})` found/],
        class: 'dependency',
        summary: 'There is no crate {package} as Cargo.toml asks for it',
        advice: 'Check its name, version and features; a private crate needs its registry configured in the build.',
    },
    {
        id: 'rust/version-conflict',
        lines: [/^error: failed to select a version for (?:the requirement )?`(?<package>[^`]{1,100})`/],
        class: 'dependency',
        summary: 'No version of the crate {package} fits all requirements',
        advice: 'Run `cargo update` or relax the versions in Cargo.toml, and commit Cargo.lock.',
        link: 'https://doc.rust-lang.org/cargo/reference/resolver.html',
    },
    {
        id: 'rust/lock-out-of-date',
        lines: [/lock file \S{0,200} (?:needs to be updated but|because) --(?:locked|frozen) was passed/],
        class: 'dependency',
        summary: 'Cargo.lock does not match Cargo.toml',
        advice: 'Run `cargo update --workspace` (or any build) locally, and commit Cargo.lock.',
        link: 'https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html',
    },
    {
        id: 'rust/lock-version',
        lines: [
            /lock file version `?(?<version>\d{1,3})`? (?:requires `-Znext-lockfile-bump`|was found, but this version of Cargo does not understand)/,
        ],
        class: 'configuration',
        summary: 'Cargo is too old for version {version} of Cargo.lock',
        advice: 'Use a newer Rust in the build (rust-toolchain.toml or the base image of the Dockerfile).',
    },
    {
        id: 'rust/edition',
        lines: [/feature `(?<edition>edition\d{4})` is required|older than the `(?<year>\d{4})` edition/],
        class: 'configuration',
        summary: 'Cargo is too old for the edition of a crate',
        advice: 'Use a newer Rust in the build (rust-toolchain.toml or the base image of the Dockerfile).',
        link: 'https://doc.rust-lang.org/edition-guide/',
    },
    {
        id: 'rust/rustc-too-old',
        lines: [
            /package `(?<package>[^`]{1,100})` cannot be built because it requires rustc (?<needed>[\d.]{1,20})|^\s{1,8}(?<spec>[^\s@]{1,100}@\S{1,40}) requires rustc (?<required>[\d.]{1,20})/,
        ],
        class: 'configuration',
        summary: '{package}{spec} requires rustc {needed}{required}, and the build uses an older one',
        advice: 'Use a newer Rust in the build, or pin an older version of the crate with `cargo update -p … --precise`.',
        link: 'https://doc.rust-lang.org/cargo/reference/rust-version.html',
    },
    {
        id: 'rust/path-dependency-missing',
        lines: [/^\s{1,8}failed to read `(?<file>[^`]{1,200}Cargo\.toml)`/, /No such file or directory/],
        within: 4,
        class: 'configuration',
        summary: 'A dependency by path is missing: {file} does not exist in the build',
        advice: 'Commit that crate, and copy the whole workspace in the Dockerfile; paths outside source_dir are not there.',
        link: 'https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html#specifying-path-dependencies',
    },
    {
        id: 'rust/manifest-targets',
        lines: [
            /no targets specified in the manifest|can't find `(?<target>[^`]{1,100})` (?:bin|library|lib)\b|no bin target named `(?<bin>[^`]{1,100})`/,
        ],
        class: 'configuration',
        summary: 'Cargo found no source file for the target',
        advice: 'Add src/main.rs or the [[bin]] section, copy src/ before `cargo build`, and check the name given with --bin.',
        link: 'https://doc.rust-lang.org/cargo/reference/cargo-targets.html',
    },
    {
        id: 'rust/registry-unreachable',
        lines: [
            /^\s*(?:error: )?(?:failed to (?:fetch|download from) `(?<url>[^`]{1,200})`|download of \S{1,100} failed|\[\d\] (?:Couldn't|Could not|Timeout).{1,100})/,
        ],
        unless: /^\s*warning/,
        class: 'upstream',
        retryMayHelp: true,
        summary: 'Crates could not be downloaded',
        advice: 'Deploy again; if it stays, check the registry or the git dependency that the message names.',
    },
    {
        id: 'rust/manifest-unreadable',
        lines: [
            /^error: failed to parse manifest at `(?<file>[^`]{1,200})`/,
            /^Caused by:/,
            /^\s+(?<message>\S.{0,200})/,
        ],
        evidence: 2,
        within: 3,
        class: 'configuration',
        summary: 'Cargo.toml cannot be read: {message}',
        advice: 'Correct the manifest, or use a newer Rust if it has keys that this Cargo does not know.',
        link: 'https://doc.rust-lang.org/cargo/reference/manifest.html',
    },
    {
        id: 'rust/cargo-failed',
        rank: 'wrapper',
        lines: [/^error: failed to (?<message>(?:get|load|read|parse|resolve|update|compile)\b.{1,200})/],
        class: 'dependency',
        summary: 'Cargo failed to {message}',
        advice: 'The last "Caused by:" below it is the reason.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/rust.js

const COMPILER_RULES = [
    {
        id: 'rust/sqlx-offline',
        lines: [/set `DATABASE_URL` to use query macros online|`SQLX_OFFLINE=true` but there is no cached data/],
        class: 'configuration',
        summary: 'sqlx checks queries while it compiles and has neither a database nor saved query data',
        advice: 'Run `cargo sqlx prepare`, commit the .sqlx folder, and set SQLX_OFFLINE=true for the build.',
        link: 'https://docs.rs/sqlx/latest/sqlx/macro.query.html#offline-mode',
    },
    {
        id: 'rust/linker-not-found',
        lines: [/^error: linker `(?<linker>[^`]{1,100})` not found/],
        class: 'dependency',
        summary: 'The linker {linker} is not installed',
        advice: 'Install it in the image (build-essential on Debian, build-base on Alpine, musl-tools for musl-gcc).',
    },
    {
        id: 'rust/library-not-found',
        lines: [
            /^error: linking with `/,
            /(?:unable to find library|cannot find|library not found for) -l(?<library>[\w.+-]{1,80})/,
        ],
        evidence: 1,
        class: 'dependency',
        summary: 'The linker does not find the library {library}',
        advice: 'Install its development package (lib{library}-dev or similar) in the image or with an Aptfile.',
    },
    {
        id: 'rust/linking-failed',
        rank: 'wrapper',
        lines: [/^error: (?<message>linking with `[^`]{1,100}` failed: .{1,100})/],
        class: 'dependency',
        summary: 'The program could not be linked',
        advice: "The notes below it hold the linker's own message; often a development package is missing.",
    },
    {
        id: 'rust/openssl-missing',
        lines: [/Could not find (?:directory of OpenSSL installation|openssl via pkg-config)/],
        class: 'dependency',
        summary: 'The crate openssl-sys does not find OpenSSL',
        advice: 'Install libssl-dev and pkg-config (openssl-dev on Alpine), or switch the crate to rustls or the `vendored` feature.',
        link: 'https://docs.rs/openssl/latest/openssl/#automatic',
    },
    {
        id: 'rust/pkg-config-missing',
        lines: [
            /[`']pkg-config[`'] (?:command )?(?:could not be (?:run|found)|not found)|The pkg-config command could not be found/,
        ],
        class: 'dependency',
        summary: 'A build script needs pkg-config, which is not installed',
        advice: 'Install pkg-config and the development package of the library in the image or with an Aptfile.',
    },
    {
        id: 'rust/protoc-missing',
        lines: [/Could not find `protoc`/],
        class: 'dependency',
        summary: 'A build script needs protoc, which is not installed',
        advice: 'Install protobuf-compiler in the image, or set PROTOC to its path.',
        link: 'https://docs.rs/prost-build/latest/prost_build/#sourcing-protoc',
    },
    {
        id: 'rust/build-script-panic',
        lines: [
            /^error: failed to run custom build command for `(?<crate>[^`]{1,200})`/,
            /panicked at /,
            /^\s*(?<message>\S.{0,300})/,
        ],
        evidence: 2,
        within: 150,
        class: 'dependency',
        summary: 'The build script of {crate} failed: {message}',
        advice: 'Mostly a program or a system library is missing: install it in the image or with an Aptfile.',
        link: 'https://doc.rust-lang.org/cargo/reference/build-scripts.html',
    },
    {
        id: 'rust/build-script-failed',
        rank: 'wrapper',
        lines: [/^error: failed to run custom build command for `(?<crate>[^`]{1,200})`/],
        class: 'dependency',
        summary: 'The build script of {crate} failed',
        advice: 'What it printed under "--- stderr" is the reason.',
        link: 'https://doc.rust-lang.org/cargo/reference/build-scripts.html',
    },
    {
        id: 'rust/target-not-installed',
        lines: [/^error\[E0463\]: can't find crate for `(?<crate>std|core)`/],
        class: 'configuration',
        summary: 'The standard library for the chosen target is not installed',
        advice: 'Add the target with `rustup target add`, or leave out --target.',
        link: 'https://rust-lang.github.io/rustup/cross-compilation.html',
    },
    {
        id: 'rust/compile-error-code',
        lines: [/^error\[(?<code>E\d{4})\]: (?<message>.{1,300})/],
        class: 'code',
        summary: 'Rust error {code}: {message}',
        advice: 'Fix this first error, and run `cargo check` locally: others may follow from it.',
        link: 'https://doc.rust-lang.org/error_codes/error-index.html',
    },
    {
        id: 'rust/compile-error',
        lines: [/^error: (?<message>.{1,300})/, /^\s{0,6}--> (?<file>[^\s:]{1,200}):(?<line>\d{1,6}):\d{1,5}/],
        within: 4,
        unless: /could not compile|aborting due to/,
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Fix this first error, and run `cargo check` locally: others may follow from it.',
    },
    {
        id: 'rust/could-not-compile',
        rank: 'wrapper',
        lines: [/^error: could not compile `(?<crate>[^`]{1,100})`/],
        class: 'code',
        summary: 'The crate {crate} does not compile',
        advice: 'The first error above it is the reason.',
    },
    {
        id: 'rust/test-failed',
        lines: [/^test (?<test>\S{1,200}) \.\.\. FAILED/],
        class: 'code',
        summary: 'The Rust test {test} failed',
        advice: 'Run `cargo test` locally.',
    },
];
const PANIC = /^\s*thread '[^']{0,100}' (?:\(\d{1,10}\) )?panicked at /;
const rust_RUN_RULES = [
    {
        id: 'rust/address-in-use',
        lines: [PANIC, /Address already in use|AddrInUse/],
        evidence: 1,
        within: 2,
        class: 'configuration',
        summary: 'The port that the program listens on is already in use',
        advice: 'Two listeners of the container use one port. Let only one of them listen on it.',
    },
    {
        id: 'rust/variable-missing',
        lines: [PANIC, /environment variable not found|: NotPresent\b/],
        evidence: 1,
        within: 1,
        class: 'configuration',
        summary: 'The program stopped because an environment variable is not set',
        advice: "The place in the panic's line names the variable it reads. Set it for the component.",
        link: 'https://doc.rust-lang.org/std/env/fn.var.html',
    },
    {
        id: 'rust/panic',
        lines: [PANIC, /^\s{0,8}(?<message>\S.{0,300})/],
        evidence: 1,
        within: 1,
        class: 'code',
        summary: 'panic: {message}',
        advice: 'The line above the message names the place in the code. RUST_BACKTRACE=1 shows how it got there.',
        link: 'https://doc.rust-lang.org/std/macro.panic.html',
    },
    {
        id: 'rust/panic-on-one-line',
        lines: [/^\s*thread '[^']{0,100}' panicked at '(?<message>.{1,300}), (?<place>[^\s,]{1,200}:\d+)/],
        class: 'code',
        summary: 'panic: {message}',
        advice: 'The end of the line names the place in the code. RUST_BACKTRACE=1 shows how it got there.',
        link: 'https://doc.rust-lang.org/std/macro.panic.html',
    },
    {
        id: 'rust/system-error',
        lines: [
            /^(?:ERROR )?(?:Error|error|ERROR|fatal|FATAL|Caused by):? .{0,300}?(?<reason>\b[A-Z][\w ]{3,60}) \(os error (?<number>\d{1,3})\)/,
        ],
        class: 'configuration',
        summary: 'The operating system says: {reason} (os error {number})',
        advice: 'The line says what was to be done. Check that the file or the address in it exists in the container and may be used.',
    },
    {
        id: 'rust/stack-overflow',
        lines: [/^\s*thread '[^']{0,100}' (?:\(\d{1,10}\) )?has overflowed its stack/],
        class: 'code',
        summary: 'The Rust program overflowed its stack',
        advice: 'Look for a recursion without an end, or start the thread with a larger stack.',
    },
    {
        id: 'rust/main-returned-error',
        lines: [/^Error: (?<message>(?:[A-Z]\w{0,60}(?:::\w{1,60})? ?[({]|").{0,300})/],
        unless: /^Error: (?:Cannot|Can't|Command|Failed|Unable|Invalid)\b/,
        class: 'code',
        summary: 'The program ended with an error: {message}',
        advice: 'main returned this error. Handle it, or set what it misses.',
    },
    {
        id: 'rust/error-with-cause',
        lines: [/^Error: (?<error>\S.{1,300})/, /^Caused by:$/, /^\s{0,8}(?:\d{1,2}: )?(?<cause>\S.{1,300})/],
        within: 2,
        evidence: 2,
        class: 'code',
        summary: '{error}: {cause}',
        advice: 'The last line below "Caused by" is where it began.',
        link: 'https://docs.rs/anyhow/latest/anyhow/',
    },
];
const RUST_RULES = [...CARGO_RULES, ...COMPILER_RULES, ...rust_RUN_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/shell.js
const NOT_FOUND_ADVICE = 'Check the spelling, that its package is a dependency (development dependencies may be left out), and that it is installed before this command runs.';
const SHELL_RULES = [
    {
        id: 'shell/windows-line-endings',
        lines: [
            /(?:\\r'?: (?:command not found|No such file)|'(?<name>[\w-]{1,40})\\r': No such file|\^M: bad interpreter|env: '?(?<name2>[\w-]{1,40})\\r|^: (?:command )?not found|^: No such file or directory$|^: invalid option)/,
        ],
        class: 'code',
        summary: 'A script has Windows line endings',
        advice: 'Save it with LF line endings, and put `*.sh text eol=lf` into .gitattributes.',
    },
    {
        id: 'shell/shebang',
        lines: [
            /^(?:\/usr\/bin\/)?env: (?:can't execute )?['‘"](?<name>[^'’"]{1,80})['’"]: (?:No such file|Permission denied|Not a directory)/,
        ],
        class: 'code',
        summary: "The shebang line of a script asks for '{name}', which is not installed",
        advice: 'Install the interpreter in the image, or correct the first line of the script: no space or carriage return may stand after the name.',
    },
    {
        id: 'shell/command-not-found',
        lines: [
            /^(?:\/?(?:usr\/)?(?:bin\/)?(?:ba|da|a|z)?sh: (?:line )?(?:\d{1,6}: )?|\S{1,200}: (?:line )?\d{1,6}: )(?:exec: )?(?<command>[\w./@+-]{1,120}): (?:command )?not found|^(?:\/?(?:usr\/)?(?:bin\/)?(?:ba|z)?sh: )command not found: (?<command2>[\w./@+-]{1,120})/,
        ],
        unless: /Permission denied|No such file/,
        class: 'dependency',
        summary: "The command '{command}{command2}' was not found",
        advice: NOT_FOUND_ADVICE,
    },
    {
        id: 'shell/segmentation-fault',
        lines: [
            /^(?:.{0,200}: line \d{1,6}: {1,4}(?:\d{1,10} )?)?(?:Segmentation fault|Bus error|Illegal instruction|Aborted)\b.{0,12}\(core dumped\)/,
        ],
        class: 'unknown',
        summary: 'A program crashed with a segmentation fault or the like',
        advice: 'Look for a native module that was built for another system or version (do not commit node_modules or a virtual environment), and update it.',
    },
    {
        id: 'shell/tool-crashed',
        lines: [
            /^(?<tool>[\w ./-]{1,80}): signal: (?<signal>segmentation fault|aborted|illegal instruction|bus error)/,
        ],
        class: 'resources',
        retryMayHelp: true,
        summary: '{tool} crashed: {signal}',
        advice: 'Deploy again. If it happens again, use a newer version of the tool, or an image for the architecture that the build runs on.',
    },
    {
        id: 'shell/run-command-not-in-path',
        stage: 'DEPLOY',
        lines: [/error finding executable "(?<command>[^"]{1,120})" in PATH/],
        class: 'configuration',
        summary: "The run command's program '{command}' is not in the image",
        advice: 'Check that the build installs it, and that the run command starts it the way it is installed (npx, bundle exec, a full path).',
    },
    {
        id: 'shell/executable-not-found',
        lines: [/exec: "(?<command>[^"]{1,200})": (?:executable file not found in|stat .{1,200}: no such file)/],
        class: 'configuration',
        summary: "The command '{command}' is not in the image",
        advice: 'Check run_command in the app spec or CMD and ENTRYPOINT of the image, and that the command is installed in it.',
    },
    {
        id: 'shell/exec-format',
        lines: [/exec format error/i],
        class: 'configuration',
        summary: 'A program was built for another CPU architecture, or a script has no shebang line',
        advice: 'Build the image for linux/amd64 (`docker build --platform linux/amd64`), and start scripts with a shebang line such as `#!/bin/sh`.',
        link: 'https://docs.docker.com/build/building/multi-platform/',
    },
    {
        id: 'shell/not-executable',
        lines: [
            /^(?:\S{0,60}sh: (?:line )?(?:\d{1,6}: )?|\S{1,200}: line \d{1,6}: |exec )(?<file>[\w./@+-]{1,200}): [Pp]ermission denied$|(?:fork\/exec|exec:?) "?(?<file2>[\w./@+-]{1,200})"?: permission denied/,
        ],
        class: 'code',
        summary: "'{file}{file2}' is not executable",
        advice: 'Give it the execute permission and commit that: `git update-index --chmod=+x FILE`, or RUN chmod +x in the Dockerfile.',
    },
    {
        id: 'shell/cpu-too-old',
        lines: [/Fatal glibc error: CPU does not support (?<level>x86-64-v\d)/],
        class: 'configuration',
        summary: 'The image needs a newer CPU than the one it runs on ({level})',
        advice: 'Choose a base image that is built for every x86-64 CPU, such as one of Debian or Alpine.',
    },
    {
        id: 'shell/exec-not-permitted',
        lines: [
            /^(?:\S{0,60}sh: (?:line )?(?:\d{1,6}: )?|\S{1,200}: line \d{1,6}: |exec )(?<file>[\w./@+-]{1,200}): Operation not permitted$/,
        ],
        class: 'configuration',
        summary: "The container may not run '{file}': operation not permitted",
        advice: 'The file asks for a capability that the container does not get. Take it off in the Dockerfile (`setcap -r FILE`) and listen on a port above 1023.',
    },
    {
        id: 'shell/exec-no-such-file',
        lines: [
            /^(?:exec:? )?(?:(?:standard_init_linux|runc).{0,60}: )?exec (?:user process caused: )?"?(?<file>\/?[\w./@+-]{0,200})"?:? ?no such file or directory/i,
        ],
        class: 'configuration',
        summary: "'{file}' cannot be started: it, or the interpreter that its first line names, is not in the image",
        advice: 'Check the path, the first line of the script, and that it has LF line endings; a program linked against glibc does not start on Alpine.',
    },
    {
        id: 'shell/script-missing-file',
        lines: [
            /^(?:\/\S{1,300}|[\w./-]{1,200}\.sh|\S{0,40}sh): (?:line )?\d{1,6}: (?:cd: |\.: |source: )?(?:can't (?:cd to|open) )?(?<file>['"]?[\w./@+ -]{1,200}['"]?)(?:: No such file or directory|: not found)?$/,
        ],
        unless: /^\S+: \d+: \S+: not found/,
        class: 'code',
        summary: "A script uses '{file}', which does not exist",
        advice: 'Check the path: it is relative to the folder in which the command runs, and upper and lower case differ.',
    },
    {
        id: 'shell/no-such-file',
        lines: [
            /^(?:(?:cp|mv|cat|ls|chmod|chown|tar|rm|ln|sed|grep|head|tail|touch|mkdir|find|source|tsx?|python3?|node): )(?:cannot (?:stat|access|open|remove|touch|create directory) |can't (?:open|stat|read) (?:file )?)?['‘"]?(?<file>[^'’":]{1,200})['’"]?: (?:\[Errno 2\] )?(?:No such file or directory|Cannot open)/,
        ],
        class: 'code',
        summary: "'{file}' does not exist",
        advice: 'Check the path: it is relative to the folder in which the command runs. Files in .gitignore or .dockerignore are not there.',
    },
    {
        id: 'shell/program-missing',
        lines: [
            /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh: (?:line \d{1,6}: |\d{1,6}: )?(?<file>\.{0,2}\/[\w./@+-]{1,200}): No such file or directory/,
        ],
        class: 'code',
        summary: "The program or script '{file}' does not exist",
        advice: 'Check the path and that the file is in the image: files in .gitignore or .dockerignore are not there. If it is there, the interpreter that its first line names is missing.',
    },
    {
        id: 'shell/file-refused',
        lines: [
            /^(?:(?:cp|mv|cat|ls|chmod|chown|tar|rm|rmdir|ln|sed|touch|mkdir|install|unzip|gzip): )(?<problem>(?:cannot|can't|could not|unable to|changing|target|failed to|invalid|missing) .{0,300}: ?(?:File exists|Permission denied|Not a directory|Is a directory|Read-only file system|Operation not permitted|No space left on device|Directory not empty|Cross-device link|invalid (?:user|group|mode).{0,60}|Invalid argument))$/,
        ],
        class: 'code',
        summary: 'A command cannot change a file: {problem}',
        advice: 'Correct the command. `mkdir -p` accepts a folder that exists; let the container write only to folders that its user owns, or to /tmp.',
    },
    {
        id: 'shell/path-not-found',
        lines: [
            /^(?:npm (?:ERR!|error) (?:enoent )?)?ENOENT: no such file or directory, (?:open|stat|lstat|scandir|access|read) '(?<file>[^']{1,300})'/,
        ],
        class: 'code',
        summary: "'{file}' does not exist",
        advice: 'Check the path and that the file is committed: files in .gitignore or .dockerignore are not there, and upper and lower case differ.',
    },
    {
        id: 'shell/syntax-error',
        lines: [
            /^(?:\S{1,200}: )?(?:line )?\d{1,6}: (?<what>(?:[Ss]yntax error|unexpected EOF|bad substitution|[Bb]ad fd).{0,120})/,
        ],
        class: 'code',
        summary: 'A shell script is not valid: {what}',
        advice: 'Correct the script; if it uses features of bash, run it with bash and not with sh.',
    },
    {
        id: 'shell/unset-variable',
        lines: [
            /^(?:\S{1,200}: )?(?:line )?\d{1,6}: (?<name>\w{1,100}): (?:unbound variable|parameter (?:not set|null or not set))/,
        ],
        class: 'configuration',
        summary: 'The variable {name} is not set',
        advice: 'Add {name} to envs of the component in the app spec, with a scope that covers where it is used (build, run time or both).',
    },
    {
        id: 'shell/make-target',
        stage: 'BUILD',
        lines: [/^make(?:\[\d+\])?: \*\*\* No rule to make target [`'"](?<target>[^'"`]{1,200})['"]/],
        class: 'code',
        summary: "The Makefile has no target '{target}'",
        advice: 'Check the name of the target and the folder that make runs in; a file that it needs may be missing.',
    },
    {
        id: 'shell/no-makefile',
        stage: 'BUILD',
        lines: [/^make(?:\[\d+\])?: \*\*\* No (?:targets specified and no makefile|targets\.)/],
        class: 'code',
        summary: 'There is no Makefile where make runs',
        advice: 'Check source_dir and the folder that the build command runs in.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/source.js
const SOURCE_RULES = [
    {
        id: 'source/clone-not-authorized',
        stage: 'BUILD',
        lines: [
            /error cloning repo: (?:authentication required|authorization failed)|could not read Username for '(?<url>https?:\/\/[^'\s]{1,200})'|fatal: Authentication failed for '(?<url2>[^'\s]{1,200})'|remote: (?:Invalid username or (?:password|token)|HTTP Basic: Access denied|Support for password authentication was removed)/,
        ],
        class: 'configuration',
        summary: 'The repository {url}{url2} may not be cloned',
        advice: "Check that DigitalOcean's app still has access to the repository (GitHub: Settings → Applications; GitLab and Bitbucket: reconnect in the control panel), or that the token in the URL is valid.",
    },
    {
        id: 'source/repository-not-found',
        stage: 'BUILD',
        lines: [
            /error cloning repo: repository not found|fatal: repository '(?<url>[^'\s]{1,200})' (?:not found|does not exist)|remote: Repository not found|ERROR: Repository not found/,
        ],
        class: 'configuration',
        summary: 'The repository {url} does not exist or may not be read',
        advice: "Check the repository's name in the app spec, and that DigitalOcean has access to it.",
    },
    {
        id: 'source/branch-not-found',
        stage: 'BUILD',
        lines: [
            /error cloning repo: (?:couldn't find remote ref|reference not found)|fatal: (?:C|c)ould(?: not|n't) find remote (?:ref|branch) (?:refs\/heads\/)?(?<branch>[\w./-]{0,100})|Remote branch (?<branch2>[\w./-]{1,100}) not found in upstream/,
        ],
        class: 'configuration',
        summary: 'The branch {branch}{branch2} does not exist',
        advice: 'Set the branch in the app spec to one that exists in the repository.',
    },
    {
        id: 'source/ssh-key',
        lines: [/Permission denied \(publickey|Host key verification failed\./],
        class: 'configuration',
        summary: 'A repository is cloned by SSH, for which the build has no key',
        advice: 'Name the dependency by an https URL (with a token in a variable if it is private) instead of git@ or ssh://.',
    },
    {
        id: 'source/submodule',
        stage: 'BUILD',
        lines: [
            /fatal: (?:No url found for submodule path '(?<path>[^']{1,200})'|clone of '.{1,200}' into submodule path '(?<path2>[^']{1,200})' failed)|error cloning repo: .{0,100}submodule/,
        ],
        class: 'configuration',
        summary: 'The submodule {path}{path2} could not be fetched',
        advice: 'Check .gitmodules, and use an https URL that the build may read.',
    },
    {
        id: 'source/submodule-commit-missing',
        stage: 'BUILD',
        lines: [
            /Server does not allow request for unadvertised object (?<commit>[0-9a-f]{7,64})|Fetched in submodule path '(?<path>[^']{1,200})', but it did not contain (?<commit2>[0-9a-f]{7,64})/,
        ],
        class: 'configuration',
        summary: "A submodule's commit {commit}{commit2} is not in its repository",
        advice: 'Push the commit of the submodule, or set the submodule to one that is there and commit that (`git submodule update --remote`).',
    },
    {
        id: 'source/not-a-repository',
        stage: 'BUILD',
        lines: [/^fatal: '(?<url>[^']{1,200})' does not appear to be a git repository/],
        class: 'dependency',
        summary: "A dependency is fetched from '{url}', which is not a git repository",
        advice: 'Correct the address of the dependency in the package file and the lockfile.',
    },
    {
        id: 'source/git-lfs',
        stage: 'BUILD',
        lines: [
            /(?:smudge filter lfs failed|[Ss]mudge error: |This repository (?:is over|exceeded) its (?:LFS )?(?:data quota|budget)|git-lfs: (?:command )?not found)/,
        ],
        class: 'upstream',
        summary: 'Files of Git LFS could not be fetched',
        advice: "Check the LFS quota of the repository's owner, or keep files that the build needs out of Git LFS.",
    },
    {
        id: 'source/git-missing',
        lines: [
            /(?:spawn git ENOENT|git: (?:command )?not found|exec: "git": executable file not found|Cannot find command 'git'|No such file or directory: 'git')/,
        ],
        class: 'configuration',
        summary: 'git is not installed where the build runs it',
        advice: 'Install git in the image before this command, or take the dependency from a registry instead of from a repository.',
    },
    {
        id: 'source/file-not-in-repository',
        stage: 'BUILD',
        lines: [
            /(?:using dockerfile(?: path)? (?<file>\S{1,200})$)/,
            /no such file exists in the git repository/,
        ],
        evidence: 1,
        class: 'configuration',
        summary: "There is no '{file}' in the repository",
        advice: 'Check dockerfile_path in the app spec: it is relative to the root of the repository, and upper and lower case differ.',
    },
    {
        id: 'source/no-such-file',
        stage: 'BUILD',
        lines: [/no such file exists in the git repository/],
        class: 'configuration',
        summary: 'A file that the app spec names is not in the repository',
        advice: 'Check dockerfile_path and source_dir in the app spec: they are relative to the root of the repository, and upper and lower case differ.',
    },
    {
        id: 'source/source-dir',
        stage: 'BUILD',
        lines: [
            /(?:source[ _]dir(?:ectory)?|workspace root)\b.{0,200}(?:does not exist|not found|no such|is not a directory)/i,
        ],
        class: 'configuration',
        summary: 'source_dir does not exist in the repository',
        advice: 'Set source_dir in the app spec to a folder of the branch that is deployed; upper and lower case differ.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/static-sites.js
const HUGO_TEMPLATES = 'https://gohugo.io/troubleshooting/';
const HUGO_VERSION = 'Build with the Hugo version that you use locally: set the build-time variable HUGO_VERSION, and HUGO_EXTENDED for themes that need it.';
const HUGO_RULES = [
    {
        id: 'hugo/function-unknown',
        lines: [
            /^(?:Building sites … )?(?:Error|ERROR)\b.{0,400}: function "(?<function>[^"]{1,60})" not defined/,
        ],
        class: 'configuration',
        summary: 'This version of Hugo has no template function {function}',
        advice: HUGO_VERSION,
        link: HUGO_TEMPLATES,
    },
    {
        id: 'hugo/theme-missing',
        lines: [
            /module "(?<theme>[^"]{1,150})" not found|[Uu]nable to find theme Directory: (?<folder>\S{1,200})|failed to (?:download modules|load modules): (?<message>.{1,200})/,
        ],
        class: 'configuration',
        summary: 'The Hugo theme or module {theme}{folder} was not found',
        advice: 'A theme that is a git submodule is there only if the build can fetch it: add it as a Hugo module, or commit its files.',
        link: 'https://gohugo.io/hugo-modules/use-modules/',
    },
    {
        id: 'hugo/shortcode-missing',
        lines: [/template for shortcode "(?<shortcode>[^"]{1,80})" not found/],
        class: 'code',
        summary: 'There is no shortcode {shortcode}',
        advice: 'Add layouts/shortcodes/{shortcode}.html, or the theme that brings it.',
        link: 'https://gohugo.io/templates/shortcode/',
    },
    {
        id: 'hugo/partial-missing',
        lines: [/^(?:Building sites … )?(?:Error|ERROR)\b.{0,600}partial "(?<partial>[^"]{1,120})" not found/],
        class: 'code',
        summary: 'There is no partial {partial}',
        advice: 'Add it to layouts/partials/, or the theme that brings it.',
        link: 'https://gohugo.io/templates/partial/',
    },
    {
        id: 'hugo/field-unknown',
        lines: [
            /^(?:Building sites … )?(?:Error|ERROR)\b.{0,600}can't evaluate field (?<field>\w{1,60}) in type (?<type>\S{1,100})/,
        ],
        class: 'code',
        summary: 'A template uses {field}, which {type} does not have',
        advice: `${HUGO_VERSION} Otherwise correct the template that the line names.`,
        link: HUGO_TEMPLATES,
    },
    {
        id: 'hugo/removed',
        lines: [
            /^(?:Building sites … )?(?:Error|ERROR)\b.{0,100}(?<what>\S{1,80}) (?:was|is) deprecated in Hugo (?<version>v?[\d.]{1,12}) and (?:subsequently removed|has been removed|will be removed)/,
        ],
        class: 'configuration',
        summary: '{what} no longer exists since it was deprecated in Hugo {version}',
        advice: 'Update the theme or the template, or build with an older Hugo (HUGO_VERSION).',
    },
    {
        id: 'hugo/version',
        lines: [
            /(?:requires?|needs?|is required|minimum) .{0,60}Hugo (?:version |Extended )?(?<version>v?\d[\d.]{1,12}).{0,80}|hugo v?(?<other>\d[\d.]{1,12}) or (?:greater|newer|later) is required/i,
        ],
        unless: /^WARN/,
        class: 'configuration',
        summary: 'The theme needs Hugo {version}{other} or later',
        advice: HUGO_VERSION,
    },
    {
        id: 'hugo/extended-needed',
        lines: [
            /you need the extended version to build SCSS|this feature is not available in (?:your|this) (?:current )?Hugo version|TOCSS-DART: .{0,100}(?:not found|need to have)|binary with name "(?<binary>[^"]{1,60})" not found/,
        ],
        class: 'configuration',
        summary: 'Hugo lacks a tool that turns stylesheets into CSS',
        advice: 'Use the extended version of Hugo, or install the tool (dart-sass, postcss-cli) in the build command.',
        link: 'https://gohugo.io/functions/css/sass/',
    },
    {
        id: 'hugo/stylesheet',
        lines: [/TOCSS(?:-DART)?: failed to transform .{1,300}": (?<message>.{1,200})/],
        class: 'code',
        summary: 'A stylesheet cannot be compiled: {message}',
        advice: 'Correct it at the line that the message names.',
    },
    {
        id: 'hugo/no-config',
        lines: [/Unable to locate config file or config directory/],
        class: 'configuration',
        summary: 'Hugo found no configuration file in the folder it builds',
        advice: 'Set source_dir to the folder of hugo.toml (config.toml in older versions).',
        link: 'https://gohugo.io/configuration/introduction/',
    },
    {
        id: 'hugo/unmarshal',
        lines: [
            /"(?<file>[^"]{1,200}?):(?<line>\d{1,6}):\d{1,5}": (?:failed to unmarshal (?:YAML|TOML|JSON)|unmarshal failed): (?<message>.{1,200})/,
        ],
        class: 'code',
        summary: '{file}:{line}: {message}',
        advice: 'Correct the front matter or the configuration at that line.',
        link: 'https://gohugo.io/content-management/front-matter/',
    },
    {
        id: 'hugo/build-error',
        lines: [
            /^(?:Building sites … )?(?:Error|ERROR)(?: \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)?:? (?<message>(?:[Ee]rror building site|failed to render|render of|[Ff]ailed to add template|add site dependencies|[Ee]rror while rendering).{1,400})/,
        ],
        class: 'code',
        summary: 'Hugo: {message}',
        advice: 'Run `hugo` locally with the same version.',
        link: HUGO_TEMPLATES,
    },
];
const JEKYLL_RULES = [
    {
        id: 'jekyll/plugin-missing',
        lines: [
            /Dependency Error: Yikes! It looks like you don't have (?<gem>\S{1,80}) or one of its dependencies installed/,
        ],
        class: 'dependency',
        summary: 'Jekyll needs the gem {gem}, which is not installed',
        advice: 'Add it to the Gemfile (group :jekyll_plugins), commit Gemfile.lock, and build with `bundle exec jekyll build`.',
        link: 'https://jekyllrb.com/docs/plugins/installation/',
    },
    {
        id: 'jekyll/theme-missing',
        lines: [/The (?<theme>\S{1,80}) theme could not be found/],
        class: 'dependency',
        summary: 'The Jekyll theme {theme} is not installed',
        advice: 'Add the gem {theme} to the Gemfile, commit Gemfile.lock, and build with `bundle exec jekyll build`.',
        link: 'https://jekyllrb.com/docs/themes/',
    },
    {
        id: 'jekyll/include-missing',
        lines: [/Could not locate the included file '(?<file>[^']{1,200})'/],
        class: 'code',
        summary: 'There is no include {file}',
        advice: 'Add it to _includes/, or the theme that brings it.',
        link: 'https://jekyllrb.com/docs/includes/',
    },
    {
        id: 'jekyll/liquid',
        lines: [
            /Liquid (?:Exception|syntax error(?: \(line \d{1,6}\))?|error(?: \(line \d{1,6}\))?): (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: 'A Liquid template is wrong: {message}',
        advice: 'Correct the file that the line names.',
        link: 'https://jekyllrb.com/docs/liquid/',
    },
    {
        id: 'jekyll/sass',
        lines: [
            /Conversion error: Jekyll::Converters::Scss encountered an error while converting '(?<file>[^']{1,200})'/,
            /^\s*(?<message>\S.{0,200})/,
        ],
        class: 'code',
        summary: 'The stylesheet {file} cannot be compiled: {message}',
        advice: 'Correct the stylesheet at the line that the message names.',
    },
    {
        id: 'jekyll/yaml',
        lines: [
            /(?:\((?<file><unknown>|[^()\s]{1,200}\.(?:ya?ml|md|markdown|html))\): |YAML Exception reading (?<page>\S{1,200}): .{0,60})(?<message>.{1,200}) at line (?<line>\d{1,6})/,
        ],
        unless: /yaml\.(?:scanner|parser)/,
        class: 'code',
        summary: 'YAML cannot be read: {message} at line {line}',
        advice: 'Correct the front matter or the configuration: strings that hold ": " or quotes have to be quoted.',
    },
];
const MKDOCS_RULES = [
    {
        id: 'mkdocs/config',
        lines: [/^ERROR {1,6}-? {1,4}Config value:? '(?<key>[^']{1,80})'[:.] (?:Error: )?(?<message>.{1,200})/],
        class: 'configuration',
        summary: 'mkdocs.yml, {key}: {message}',
        advice: 'Correct mkdocs.yml. A theme or plugin that is not installed belongs into requirements.txt.',
        link: 'https://www.mkdocs.org/user-guide/configuration/',
    },
    {
        id: 'mkdocs/strict',
        lines: [
            /^WARNING {1,6}-? {1,4}(?<message>.{1,250})/,
            /Aborted with \d{1,5} warnings in (?:'?strict'? mode|strict mode)/i,
        ],
        within: 200,
        class: 'code',
        summary: 'A warning counts as an error: {message}',
        advice: 'Fix the warnings, or build without --strict.',
        link: 'https://www.mkdocs.org/user-guide/configuration/#strict',
    },
];
const STATIC_SITE_RULES = [...HUGO_RULES, ...JEKYLL_RULES, ...MKDOCS_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/styles.js
const STYLE_RULES = [
    {
        id: 'tailwind/postcss-plugin-moved',
        lines: [/It looks like you're trying to use `tailwindcss` directly as a PostCSS plugin/],
        class: 'dependency',
        summary: 'Tailwind CSS 4 is used with the PostCSS configuration of version 3',
        advice: 'Install @tailwindcss/postcss and name it in the PostCSS configuration, or stay on tailwindcss 3.',
        link: 'https://tailwindcss.com/docs/upgrade-guide',
    },
    {
        id: 'tailwind/utility-unknown',
        lines: [/Cannot apply unknown utility class:? [`'"]?(?<name>[^\s`'"]{1,100})/],
        class: 'code',
        summary: 'Tailwind CSS does not know the utility class {name}',
        advice: 'Tailwind CSS 4 knows colours and sizes of your own only when @theme defines them, and needs @reference in CSS modules and <style> blocks.',
        link: 'https://tailwindcss.com/docs/upgrade-guide',
    },
    {
        id: 'postcss/plugin-missing',
        lines: [/(?:Loading PostCSS Plugin failed|Failed to load PostCSS config): ?(?<message>.{1,300})/],
        class: 'dependency',
        summary: 'PostCSS: {message}',
        advice: 'Add the plugin to package.json, and keep devDependencies for the build.',
    },
    {
        id: 'sass/error',
        lines: [/^\s*(?:Error|SassError): (?<message>.{1,200})/, /^\s*[╷,]\s*$/],
        within: 1,
        class: 'code',
        summary: 'Sass: {message}',
        advice: 'The place stands below the message.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/system-packages.js
const APT_RULES = [
    {
        id: 'apt/package-unknown',
        lines: [
            /E: (?:Unable to locate package (?<package>\S{1,100})|Package '(?<other>[^']{1,100})' has no installation candidate|Couldn't find any package by (?:glob|regex) '(?<glob>[^']{1,100})')/,
        ],
        class: 'dependency',
        summary: 'apt has no package {package}{other}{glob}',
        advice: 'Run `apt-get update` in the same RUN before it, and check the name in the distribution of the base image.',
        link: 'https://packages.debian.org/',
    },
    {
        id: 'apt/version-unknown',
        lines: [/E: Version '(?<version>[^']{1,80})' for '(?<package>[^']{1,100})' was not found/],
        class: 'dependency',
        summary: 'apt has no version {version} of {package}',
        advice: 'Distributions keep only the current version: leave it out, or pin the base image.',
    },
    {
        id: 'apt/not-confirmed',
        lines: [/Do you want to continue\? \[Y\/n\] Abort/],
        class: 'configuration',
        summary: 'apt asked whether to continue, and nobody answered',
        advice: 'Add -y: `apt-get install -y`.',
    },
    {
        id: 'apt/unmet-dependencies',
        lines: [
            /The following packages have unmet dependencies:/,
            /^\s*(?<package>\S{1,80}) ?: (?<problem>(?:Pre)?(?:Depends|Breaks|Conflicts|Recommends):? .{1,200})/,
        ],
        within: 3,
        evidence: 1,
        class: 'dependency',
        summary: '{package} cannot be installed: {problem}',
        advice: 'Packages of different distributions or versions are mixed: check added repositories and the base image.',
    },
    {
        id: 'apt/release-gone',
        lines: [/The repository '(?<repository>[^']{1,200})' (?:does not have|no longer has) a Release file/],
        class: 'dependency',
        summary: 'The package repository {repository} no longer exists',
        advice: 'The distribution has reached its end of life: use a newer base image, or its archive as the source.',
    },
    {
        id: 'apt/not-signed',
        lines: [
            /The repository '(?<repository>[^']{1,200})' is not signed|GPG error: (?<url>\S{1,150}) .{0,100}(?:NO_PUBKEY|EXPKEYSIG|were invalid)/,
        ],
        class: 'dependency',
        summary: 'The signature of the package repository {repository}{url} cannot be checked',
        advice: 'Add its current key under /etc/apt/keyrings and name it with signed-by; an old base image may need updating.',
    },
    {
        id: 'apt/lists-out-of-date',
        lines: [/E: Failed to fetch (?<url>\S{1,300}) {1,3}404/],
        class: 'configuration',
        summary: 'apt wants a package version that the mirror no longer has',
        advice: 'Run `apt-get update && apt-get install` in one RUN, so that no cached list is used.',
        link: 'https://docs.docker.com/build/building/best-practices/#apt-get',
    },
    {
        id: 'apt/fetch-failed',
        lines: [/(?:E|W): Failed to fetch (?<url>\S{1,300}) {1,3}(?<message>.{1,200})/],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'apt could not download packages: {message}',
        advice: 'Deploy again; if it stays, check the repositories that were added to the image.',
    },
    {
        id: 'apt/not-root',
        lines: [
            /E: (?:Could not (?:get lock|open lock file)|Unable to (?:acquire|lock)) .{0,200}(?:Permission denied|are you root)|List directory \S{1,100} is missing.{0,40}Permission denied/,
        ],
        class: 'configuration',
        summary: 'apt needs root, and the build runs as another user',
        advice: "Install before the USER line of the Dockerfile. In a buildpack's build use an Aptfile instead.",
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
    },
    {
        id: 'apt/dpkg-failed',
        lines: [/dpkg: error processing (?:package|archive) (?<package>\S{1,150})/, /^\s+(?<message>\S.{1,200})/],
        within: 2,
        class: 'dependency',
        summary: 'The package {package} could not be installed: {message}',
        advice: 'What its scripts printed above it is the reason. DEBIAN_FRONTEND=noninteractive keeps them from asking.',
    },
    {
        id: 'apk/package-unknown',
        lines: [
            /ERROR: (?:unable to select packages|unsatisfiable constraints):/,
            /^\s*(?<package>\S{1,80}) \((?:no such package|missing)\)|^\s*(?<versioned>\S{1,80}-r\d{1,4}):/,
        ],
        within: 4,
        evidence: 1,
        class: 'dependency',
        summary: 'apk has no package {package}{versioned} as it is asked for',
        advice: 'Check its name and version in the Alpine release of the base image; old versions are removed.',
        link: 'https://pkgs.alpinelinux.org/packages',
    },
    {
        id: 'apk/fetch-failed',
        lines: [
            /(?:ERR|WARN)\w{2,3}(?:: Ignoring|: fetching|:) (?<url>https?:\/\/[^\s:]{1,200}(?::\d{1,5})?\S{0,200}): (?<message>temporary error|network error|DNS|IO ERROR|operation timed out|could not connect|UNTRUSTED signature|No such file).{0,100}/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'apk could not download packages: {message}',
        advice: 'Deploy again; if it stays, check the repositories in /etc/apk/repositories.',
    },
    {
        id: 'dnf/transaction-failed',
        lines: [
            /^(?:error|Error): (?<message>(?:Error -?\d{1,4} running transaction|Transaction (?:test error|failed)|rpmdb: |cpio: |unpacking of archive failed|Failed to download metadata for repo|Cannot (?:download|prepare)|Error downloading packages).{0,200})/,
        ],
        class: 'upstream',
        retryMayHelp: true,
        summary: 'dnf could not install packages: {message}',
        advice: 'Deploy again. If it stays, use a newer base image, and do not update its own packages in the build (`dnf update`): some packages change what the builder does not allow.',
    },
    {
        id: 'dnf/package-unknown',
        lines: [/No match for argument: (?<package>\S{1,100})|^No package (?<other>\S{1,100}) available/],
        class: 'dependency',
        summary: 'dnf has no package {package}{other}',
        advice: 'Check its name in the distribution of the base image, and the repositories that are turned on.',
    },
];
const LIBRARY_RULES = [
    {
        id: 'system/glibc-too-old',
        lines: [/version [`'](?<symbol>(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,12})' not found/],
        class: 'configuration',
        summary: 'The program needs {symbol}, and the C library of the image is older',
        advice: 'Build and run on the same distribution release, or link statically.',
    },
    {
        id: 'system/musl-symbol-missing',
        lines: [/Error relocating (?<file>[^\s:]{1,200}): (?<symbol>\S{1,100}): symbol not found/],
        class: 'configuration',
        summary: 'A program made for glibc runs on Alpine: {symbol} does not exist',
        advice: 'Use an image with glibc (Debian), or a build for musl.',
    },
    {
        id: 'system/shared-library-missing',
        unless: /ImportError|OSError/,
        lines: [
            /(?:error while loading shared libraries: |Error loading shared library |[\s:'"])(?<library>lib[\w.+-]{1,80}\.so[\w.]{0,20}): (?:cannot open shared object file|No such file or directory)/,
        ],
        class: 'dependency',
        summary: 'The library {library} is not installed',
        advice: 'Install the package that has it in the image that starts (not just in the build stage), or with an Aptfile.',
        link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
    },
];
const SYSTEM_PACKAGE_RULES = [...APT_RULES, ...LIBRARY_RULES];

;// CONCATENATED MODULE: ./build/diagnosis/rules/typescript.js
const TYPESCRIPT_RULES = [
    {
        id: 'typescript/types-missing',
        lines: [
            /(?:^|\s)(?<file>[^\s(:]{1,300}\.[cm]?tsx?)(?:\((?<line>\d{1,6}),\d{1,5}\)|:(?<line2>\d{1,6}):\d{1,5})(?::| -) error TS(?<code>7016|2688|2580|2582|2591|2592): (?<message>.{1,300})/,
        ],
        class: 'dependency',
        summary: '{file}:{line}{line2}: {message}',
        advice: 'The types are not installed. Build needs the packages of devDependencies: do not prune them before the build, or move the types and TypeScript to dependencies.',
        link: 'https://www.typescriptlang.org/docs/handbook/2/type-declarations.html',
    },
    {
        id: 'typescript/module-not-found',
        lines: [
            /(?:^|\s)(?<file>[^\s(:]{1,300}\.(?:[cm]?tsx?|vue|svelte|astro))(?:\((?<line>\d{1,6}),\d{1,5}\)|:(?<line2>\d{1,6}):\d{1,5})(?::| -) error TS(?:2307|2792|6053|2834|2835): (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}{line2}: {message}',
        advice: 'Check that the file is committed, that upper and lower case match, and that the package is in package.json and installed for the build.',
    },
    {
        id: 'typescript/type-error',
        lines: [
            /(?:^|\s)(?<file>[^\s(:]{1,300}\.(?:[cm]?tsx?|[cm]?jsx?|vue|svelte|astro))(?:\((?<line>\d{1,6}),\d{1,5}\)|:(?<line2>\d{1,6}):\d{1,5})(?::| -) error (?<code>TS\d{1,5}): (?<message>.{1,300})/,
        ],
        class: 'code',
        summary: '{file}:{line}{line2}: {message}',
        advice: 'Fix the error {code} in that line. `npx tsc --noEmit` shows all of them locally.',
        link: 'https://www.typescriptlang.org/docs/handbook/2/everyday-types.html',
    },
    {
        id: 'typescript/no-inputs',
        lines: [/error TS18003: (?<message>.{1,300})/],
        class: 'configuration',
        summary: '{message}',
        advice: 'Check "include" of tsconfig.json, and in a Dockerfile that the sources are copied before the build.',
        link: 'https://www.typescriptlang.org/tsconfig/#include',
    },
    {
        id: 'typescript/config-not-found',
        lines: [/error TS(?:5057|5058|5083|6053|6096): (?<message>.{1,300})/],
        class: 'configuration',
        summary: '{message}',
        advice: 'Check the path after -p and "extends", source_dir, and in a Dockerfile that tsconfig.json is copied.',
    },
    {
        id: 'typescript/types-not-installed',
        lines: [/error TS2688: (?<message>.{1,300})/],
        class: 'dependency',
        summary: '{message}',
        advice: 'Install the types as a dependency of the build, or take the name out of "types" of tsconfig.json.',
        link: 'https://www.typescriptlang.org/tsconfig/#types',
    },
    {
        id: 'typescript/error',
        lines: [/\berror (?<code>TS\d{1,5}): (?<message>.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: 'Fix the error {code}. `npx tsc --noEmit` shows all of them locally.',
    },
    {
        id: 'typescript/not-installed',
        lines: [/This is not the tsc command you are looking for/],
        class: 'dependency',
        summary: 'TypeScript is not installed',
        advice: 'Add typescript to the dependencies, or keep devDependencies for the build: NODE_ENV=production at build time leaves them out.',
    },
    {
        id: 'typescript/compile-failed',
        rank: 'wrapper',
        lines: [/TSError: ⨯ Unable to compile TypeScript:/],
        class: 'code',
        summary: 'ts-node found type errors',
        advice: 'Fix them, or compile in the build and start the JavaScript.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/web-frameworks.js
const STATIC_SITE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-static-sites/';
const WEB_FRAMEWORK_RULES = [
    {
        id: 'cra/warning-as-error',
        lines: [
            /Treating warnings as errors because process\.env\.CI = true/,
            /^\s*(?:Line (?<line>\d{1,6}):\d{1,5}: {1,4}(?<message>\S.{1,300}))/,
        ],
        within: 20,
        class: 'code',
        summary: 'Warnings count as errors because CI is true: {message}',
        advice: 'Fix the warnings, or build with `CI=false npm run build` or a build-time variable CI=false.',
        link: 'https://create-react-app.dev/docs/adding-custom-environment-variables/',
    },
    {
        id: 'cra/warnings-as-errors',
        lines: [/Treating warnings as errors because process\.env\.CI = true/],
        class: 'code',
        summary: 'Warnings count as errors because CI is true',
        advice: 'Fix the warnings, or build with `CI=false npm run build` or a build-time variable CI=false.',
        link: 'https://create-react-app.dev/docs/adding-custom-environment-variables/',
    },
    {
        id: 'cra/eslint',
        lines: [/^\s*\[eslint\]\s*$/, /^\s*Line (?<line>\d{1,6}):\d{1,5}: {1,4}(?<message>\S.{1,300})/],
        within: 5,
        evidence: 1,
        class: 'code',
        summary: 'ESLint: {message}',
        advice: 'Fix it, or change the rule in the configuration of ESLint.',
    },
    {
        id: 'cra/exited-too-early',
        lines: [/The build failed because the process exited too early/],
        class: 'resources',
        summary: 'The build process was stopped, most likely for lack of memory',
        advice: 'Set GENERATE_SOURCEMAP=false and NODE_OPTIONS=--max-old-space-size=2048 as build-time variables.',
        link: 'https://create-react-app.dev/docs/advanced-configuration/',
    },
    {
        id: 'cra/required-file-missing',
        lines: [/Could not find a required file\./, /Name: (?<file>\S{1,100})/],
        within: 3,
        class: 'configuration',
        summary: 'The required file {file} is missing',
        advice: 'Check source_dir, and that the file is committed (public/ may be in .gitignore).',
    },
    {
        id: 'nuxt/build-error',
        lines: [
            /^\s*(?:\[nitro[^\]]{0,40}\] )?\[?(?:ERROR|error)\]? {1,2}(?:Nuxt [Bb]uild [Ee]rror: |Rollup(?:Error| error): |Cannot start nuxt: |\[vite\]: )(?<message>.{1,300})/,
        ],
        class: 'code',
        summary: 'Nuxt: {message}',
        advice: 'The lines below the message say where.',
    },
    {
        id: 'nuxt/module-not-found',
        lines: [/^\s*\[?ERROR\]? {1,3}Cannot find (?:module|package) ['"](?<module>[^'"]{1,300})['"]/],
        class: 'dependency',
        summary: "Cannot find module '{module}'",
        advice: 'Add it to package.json (a module of nuxt.config is a dependency that the build needs), commit the lockfile, and check the path if it is a file.',
        link: 'https://nuxt.com/docs/guide/concepts/modules',
    },
    {
        id: 'nuxt/prerender',
        lines: [
            /^\s{0,20}[├└]─+ (?<route>\/\S{0,200}) \(\d{1,6}ms\)/,
            /^[\s│]{0,20}[├└]─+ (?:\w{0,20}Error: )?\[(?<status>[45]\d\d)\] ?(?<message>.{0,200})/,
        ],
        within: 2,
        evidence: 1,
        class: 'code',
        summary: 'Nuxt cannot prerender {route}: {status} {message}',
        advice: 'Fix the page or the link that leads there, or set nitro.prerender.failOnError to false.',
        link: 'https://nuxt.com/docs/getting-started/prerendering',
    },
    {
        id: 'astro/build-failed',
        stage: 'BUILD',
        lines: [/^\s*\[ERROR\] (?:\[vite\] )?[✗✘xX] Build failed in \d/, /^\s*(?<message>\S.{1,400})/],
        within: 2,
        evidence: 1,
        unless: /error during build/,
        class: 'code',
        summary: '{message}',
        advice: 'Astro shows the place below the message. `npm run build` shows the same error locally.',
    },
    {
        id: 'sveltekit/env-not-exported',
        lines: [
            /"(?<name>\w{1,100})" is not exported by "(?:virtual:env\/|\\0?virtual:env|.{0,20}\$env)\/?(?<module>[\w/]{1,60})"/,
        ],
        class: 'configuration',
        summary: 'The environment variable {name} is not set in the build',
        advice: 'Set it with the scope BUILD_TIME or RUN_AND_BUILD_TIME, or read it from $env/dynamic at run time.',
        link: 'https://svelte.dev/docs/kit/$env-static-private',
    },
    {
        id: 'sveltekit/prerender',
        lines: [/Error: (?<status>[45]\d\d) (?<path>\/\S{0,200})(?: \((?<from>[^)]{1,200})\))?/],
        class: 'code',
        summary: 'SvelteKit cannot prerender {path}: {status}',
        advice: 'Fix the page or the link that leads there, or set handleHttpError.',
        link: 'https://svelte.dev/docs/kit/configuration#prerender',
    },
    {
        id: 'angular/error',
        lines: [/^\s*(?:✘|X|✖|×) \[ERROR\] (?<code>NG\d{1,6}|TS-?\d{1,6}): (?<message>.{1,300})/],
        class: 'code',
        summary: '{code}: {message}',
        advice: 'Angular shows the place below the message.',
        link: 'https://angular.dev/errors',
    },
    {
        id: 'angular/budget',
        lines: [
            /(?:^|\s|\])(?:Error: |\[ERROR\] |ERROR in )(?<message>.{0,200}(?:exceeded maximum budget|Exceeded maximum budget).{0,200})/,
        ],
        class: 'configuration',
        summary: '{message}',
        advice: 'Make the bundle smaller, or raise maximumError of the budget in angular.json.',
        link: 'https://angular.dev/tools/cli/build#configuring-size-budgets',
    },
    {
        id: 'angular/workspace',
        lines: [
            /(?:This command is not available when running the Angular CLI outside a workspace|Could not find the '?(?<builder>@angular[^\s']{1,100})'? builder)/,
        ],
        class: 'configuration',
        summary: 'The Angular CLI cannot find the workspace or the builder {builder}',
        advice: 'Check source_dir, and that devDependencies are installed for the build.',
    },
    {
        id: 'angular/unhandled-exception',
        lines: [/An unhandled exception occurred: (?<message>.{1,300})/],
        class: 'code',
        summary: '{message}',
        advice: 'The Angular CLI stopped. The log that it names holds the stack trace.',
    },
    {
        id: 'vue-cli/dependency-not-found',
        lines: [
            /^\s*(?:This dependency was|These dependencies were|This relative module was|These relative modules were) not found:/,
            /^\s*\* (?<module>[^\s,]{1,200})/,
        ],
        within: 3,
        evidence: 1,
        class: 'dependency',
        summary: "Cannot resolve '{module}'",
        advice: 'Add the package to package.json, or correct the path with the same upper and lower case.',
    },
    {
        id: 'vue-cli/error',
        lines: [/^\s*error {1,3}in (?<file>\.{0,2}\/\S{1,300})/, /^\s*(?<message>\S.{1,300})/],
        within: 3,
        evidence: 1,
        class: 'code',
        summary: '{file}: {message}',
        advice: 'Fix the error there.',
    },
    {
        id: 'docusaurus/broken-links',
        lines: [/Docusaurus found (?<what>broken (?:links|anchors|markdown links|images)|duplicate routes)/],
        class: 'code',
        summary: 'Docusaurus found {what}',
        advice: 'Fix the links that are listed below, or set onBrokenLinks to warn.',
        link: 'https://docusaurus.io/docs/api/docusaurus-config#onBrokenLinks',
    },
    {
        id: 'vitepress/dead-links',
        lines: [/\[vitepress\] (?<count>\d{1,6}) dead link\(s\) found/],
        class: 'code',
        summary: 'VitePress found {count} dead links',
        advice: 'Fix the links that are listed above, or set ignoreDeadLinks.',
        link: 'https://vitepress.dev/reference/site-config#ignoredeadlinks',
    },
    {
        id: 'nest/unresolved-dependency',
        lines: [/Nest can't resolve dependencies of the (?<provider>[\w#]{1,100}) (?<arguments>\([^)]{0,200}\))/],
        class: 'code',
        summary: 'Nest cannot resolve the dependencies of {provider} {arguments}',
        advice: 'Provide or import what stands at the question mark in the module.',
        link: 'https://docs.nestjs.com/faq/common-errors',
    },
    {
        id: 'nest/exception',
        lines: [/ERROR \[ExceptionHandler\] (?<message>\S.{0,300})/],
        class: 'code',
        summary: '{message}',
        advice: 'Nest could not start. The stack trace below it says where.',
    },
    {
        id: 'nuxt/build-error-alone',
        stage: 'BUILD',
        rank: 'symptom',
        lines: [/^\s{0,4}(?:ERROR|✖) {1,4}Nuxt [Bb]uild [Ee]rror\b/],
        class: 'code',
        summary: 'Nuxt could not build the app, and did not say why',
        advice: 'Run `nuxt build` locally: the errors of the bundler stand in its whole output.',
        link: 'https://nuxt.com/docs/api/commands/build',
    },
    {
        id: 'gatsby/graphql-query',
        stage: 'BUILD',
        lines: [/There was an error in your GraphQL query:/, /^\s{0,8}(?<message>\S.{5,300})/],
        within: 3,
        evidence: 1,
        class: 'code',
        summary: 'Gatsby: a GraphQL query failed: {message}',
        advice: 'Correct the query, or let createSchemaCustomization declare the type; a source that returned nothing leaves its types out.',
        link: 'https://gatsby.dev/creating-type-definitions',
    },
    {
        id: 'gatsby/error',
        lines: [
            /^\s*(?:ERROR #|ERROR {2}#|error #|error {2}#)(?<code>\d{5,6})\s{0,4}(?<message>.{0,200})/,
            /^\s*(?<detail>\S.{1,300})/,
        ],
        within: 5,
        evidence: 1,
        class: 'code',
        summary: 'Gatsby, error {code}: {detail}',
        advice: 'The lines below the message say where.',
    },
    {
        id: 'astro/error',
        lines: [
            /^\s*(?:\[[A-Z][a-z]\w{3,60}\] |error {3})(?<message>\S.{1,300})/,
            /^\s*(?:Hint:|Error reference:|Location:|Stack trace:)/,
        ],
        within: 8,
        class: 'code',
        summary: '{message}',
        advice: 'Astro shows the place and a reference below the message.',
        link: 'https://docs.astro.build/en/reference/error-reference/',
    },
    {
        id: 'astro/page-failed',
        lines: [
            /^(?:\s{0,8}\d\d:\d\d:\d\d )?\s{0,8}[└├]─ (?<page>\/\S{0,200}?\.\w{2,5})(?:\(\+\d+ms\))?(?<message>[A-Z].{1,300})/,
            /^\s*Stack trace:/,
        ],
        within: 3,
        class: 'code',
        summary: 'The page {page} fails in the build: {message}',
        advice: 'The stack trace below it says where. What the page reads has to be there in the build.',
    },
    {
        id: 'static-site/output-directory-missing',
        lines: [
            /(?:(?:could not find|unable to find|no|missing) (?:the |your )?(?:configured )?output (?:dir|directory)|[Oo]utput directory .{0,100}(?:does not exist|not found|is empty)|static assets? (?:dir|directory) .{0,100}not found)/i,
        ],
        class: 'configuration',
        summary: 'The output directory of the static site is missing',
        advice: 'Set output_dir in the app spec to the folder that the build writes: dist, build, out, public or _site.',
        link: STATIC_SITE,
    },
    {
        id: 'web/failed-to-compile',
        rank: 'wrapper',
        lines: [/^\s*(?:Failed to compile\.?|Build error occurred|error during build:)\s*$/],
        class: 'code',
        summary: 'The site cannot be compiled',
        advice: 'The lines below it say why.',
    },
];

;// CONCATENATED MODULE: ./build/diagnosis/rules/index.js








































const RULES = [
    ...SOURCE_RULES,
    ...BUILDPACK_RULES,
    ...BUILDPACK_ERROR_RULES,
    ...DOCKER_RULES,
    ...ENVIRONMENT_RULES,
    ...DATABASE_RULES,
    ...NEXT_RULES,
    ...WEB_FRAMEWORK_RULES,
    ...TYPESCRIPT_RULES,
    ...STYLE_RULES,
    ...CODE_CHECK_RULES,
    ...BUNDLER_RULES,
    ...BROWSER_RULES,
    ...NPM_RULES,
    ...NODE_PACKAGE_MANAGER_RULES,
    ...NODE_LOADING_RULES,
    ...DJANGO_RULES,
    ...PYTHON_WEB_RULES,
    ...PYTHON_PROJECT_RULES,
    ...PYTHON_PACKAGE_RULES,
    ...STATIC_SITE_RULES,
    ...RAILS_RULES,
    ...RUBY_RULES,
    ...PHP_RULES,
    ...ELIXIR_RULES,
    ...GO_RULES,
    ...RUST_RULES,
    ...JVM_BUILD_RULES,
    ...JVM_RUN_RULES,
    ...DOTNET_RULES,
    ...WEB_SERVER_RULES,
    ...C_TOOLCHAIN_RULES,
    ...SYSTEM_PACKAGE_RULES,
    ...MEMORY_RULES,
    ...SHELL_RULES,
    ...NETWORK_RULES,
    ...PYTHON_RULES,
    ...NODE_RULES,
    ...PLATFORM_RULES,
    ...EPILOGUES,
];

;// CONCATENATED MODULE: ./build/diagnosis/listening.js

function listeningIn(lines) {
    return lines.flatMap(({ text }, at) => {
        if (!/listen|running|started|serving|launched|ready|available|server|local:|network:|url:/i.test(text))
            return [];
        if (NOT_LISTENING.test(text) || (0,chains/* isFrame */.q)(text))
            return [];
        for (const pattern of PATTERNS) {
            const { port, host = '' } = pattern.exec(text)?.groups ?? {};
            const number = Number(port);
            if (port !== undefined && number > 0 && number < 65_536)
                return [{ port: number, isLocal: isLocal(host, text), at }];
        }
        return [];
    });
}
const NOT_LISTENING = /debugger|inspector|metrics|admin api|admin endpoint|prometheus|redis|postgres|mongo|mysql|rabbit|kafka|database|failed|error|cannot|could not|refused|in use|connected to|connecting|websocket proxy|"(?:GET|POST|HEAD) /i;
const HOST = '(?<host>\\[[0-9a-f:]{2,45}\\]|[\\w.*-]{1,253})?';
const PORT = '(?<port>\\d{2,5})\\b';
const PATTERNS = [
    new RegExp(`(?:listening|running|started|starting|serving|launched|ready|available|accepting connections|local:|network:|url:|development server|now listening)\\b.{0,80}?(?:https?|tcp)://${HOST}:${PORT}`, 'i'),
    new RegExp(`^ *[*>➜-]? *(?:local|network|url|external url): +https?://${HOST}:${PORT}`, 'i'),
    new RegExp(`(?:tomcat|jetty|netty|undertow) (?:started|initialized) (?:on|with) ports?(?:\\(s\\))?:? ?${PORT}`, 'i'),
    new RegExp(`(?:listening|running|started|serving|starting|launched|up|live|ready|bound)\\b.{0,60}?\\bport(?:\\(s\\))?[ :=#]{1,3}${PORT}`, 'i'),
    new RegExp(`(?:listening|running|started|serving|starting|bound)\\b.{0,60}?\\b(?:on|at|to|address|addr)[:=]? ?["'(]?${HOST}:${PORT}`, 'i'),
    new RegExp(`serving http on ${HOST} port ${PORT}`, 'i'),
    new RegExp(`(?:listening|running|started) (?:on|at):? ${PORT}(?!\\.)`, 'i'),
];
const LOCAL = /^(?:127\.\d+\.\d+\.\d+|\[::1\])$/;
const SAYS_WHERE = /^(?:\s*info: .{0,60})?\s*(?:\* )?(?:Now )?Listening on:? (?:https?|tcp):\/\/localhost/i;
function isLocal(host, text) {
    return LOCAL.test(host) || (host === 'localhost' && SAYS_WHERE.test(text));
}

;// CONCATENATED MODULE: ./build/diagnosis/spec-checks.js

const DEFAULT_HTTP_PORT = 8080;
const spec_checks_HEALTH_CHECKS = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-health-checks/';
function portFinding(lines, component, refusedPort) {
    if (component.kind !== 'service')
        return undefined;
    const asked = refusedPort ?? component.healthCheck?.port ?? component.httpPort ?? DEFAULT_HTTP_PORT;
    const last = lastStart(listeningIn(lines));
    const there = last.filter(({ port }) => port === asked);
    const local = there.at(-1);
    if (local && there.every(({ isLocal }) => isLocal))
        return localFinding(local);
    const other = last.at(-1);
    if (there.length > 0 || !other || component.internalPorts.includes(other.port))
        return undefined;
    return {
        rule: 'spec/port-mismatch',
        class: 'configuration',
        summary: `The app listens on port ${other.port}, but the health check uses port ${asked}`,
        advice: `Set http_port to ${other.port} in the app spec${portMember(component)}, or make the app listen on $PORT (${asked}).`,
        link: spec_checks_HEALTH_CHECKS,
        at: other.at,
    };
}
function portMember({ healthCheck }) {
    return healthCheck?.port === undefined ? '' : ' (and health_check.port, which is set too)';
}
function localFinding({ port, at }) {
    return {
        rule: 'spec/listens-on-localhost',
        class: 'code',
        summary: `The app listens on localhost only (port ${port}), where nothing outside the container reaches it`,
        advice: 'Let it listen on 0.0.0.0 (as in --host 0.0.0.0, or HOST=0.0.0.0).',
        link: spec_checks_HEALTH_CHECKS,
        at,
    };
}
function lastStart(all) {
    const last = all.at(-1);
    if (!last)
        return [];
    const before = all.findLastIndex(({ port, at }) => port === last.port && at < last.at - LINES_OF_A_START);
    return all.slice(before + 1);
}
const LINES_OF_A_START = 5;
function missingVariable(line) {
    for (const pattern of MISSING) {
        const { name } = pattern.exec(line)?.groups ?? {};
        if (name !== undefined && !NO_VARIABLE.has(name))
            return name;
    }
    return undefined;
}
const NAME = '(?<name>[A-Z][A-Z0-9]{0,60}(?:_[A-Z0-9]{1,60}){0,8})';
const MISSING = [
    new RegExp(`\\b${NAME}\\b['"\`]?(?: environment variable| env(?:ironment)? var(?:iable)?)? (?:is|was|must be|are|needs to be|has to be|should be)(?: not| un|) ?(?:set|defined|missing|required|provided|configured|found|empty|specified|undefined|present)`),
    new RegExp(`(?:[Mm]issing|[Rr]equired|[Uu]ndefined|[Uu]nset|[Nn]o such|[Ii]nvalid|[Ss]et the)(?: required)?(?: env(?:ironment)?)?(?: var(?:iable)?s?)?:? \\(?['"\`]?${NAME}\\b`),
    new RegExp(`[Ee]nv(?:ironment)?[ _]var(?:iable)?s?:? ['"\`]?${NAME}\\b['"\`]?(?:,| is| was| not| must|:| because|$)`),
    new RegExp(`(?:could not (?:fetch|find)|[Ee]nvironment variable not found:|key not found:|KeyError:|must set(?: the)?|[Pp]lease set(?: the)?|[Yy]ou (?:must|need to) (?:set|define|provide)(?: the)?)(?: environment variable)?:? ['"\`]?${NAME}\\b`),
    new RegExp(`\\b${NAME}: (?:unbound variable|parameter not set|Required|Field required|is required)`),
];
const NO_VARIABLE = new Set([
    'URL',
    'API',
    'JSON',
    'HTTP',
    'HTTPS',
    'SSL',
    'TLS',
    'SQL',
    'ID',
    'ERROR',
    'FATAL',
    'WARNING',
    'INFO',
    'DEBUG',
    'NULL',
    'TRUE',
    'FALSE',
    'DNS',
    'TCP',
    'CSS',
    'HTML',
    'XML',
    'YAML',
    'A',
    'I',
]);
function variableAdvice(name, stage, component, spec) {
    const env = [...component.envs, ...spec.envs].find(({ key }) => key === name);
    const needed = stage === 'BUILD' ? 'BUILD_TIME' : 'RUN_TIME';
    if (!env)
        return `The app spec does not define ${name} for ${component.name}. Add it under envs, with the scope RUN_AND_BUILD_TIME or ${needed}.`;
    if (env.scope === undefined || env.scope === 'RUN_AND_BUILD_TIME' || env.scope === needed)
        return `${name} is in the app spec: check that its value is not empty, and that the code reads this name.`;
    return `${name} has the scope ${env.scope} in the app spec: set it to RUN_AND_BUILD_TIME or ${needed}.`;
}
function instanceSizeWords({ instanceSizeSlug: slug }) {
    if (slug === undefined)
        return '';
    const size = /-(\d+(?:\.\d+)?)gb\b/.exec(slug)?.[1] ?? OLD_SIZES.get(slug);
    const memory = size === undefined ? '' : ` (${size === '0.5' ? '512 MiB' : `${size} GiB`} of memory)`;
    return `Its instance size is ${slug}${memory}.`;
}
const OLD_SIZES = new Map([
    ['basic-xxs', '0.5'],
    ['basic-xs', '1'],
    ['basic-s', '2'],
    ['basic-m', '4'],
    ['professional-xs', '1'],
    ['professional-s', '2'],
    ['professional-m', '4'],
]);

;// CONCATENATED MODULE: ./build/diagnosis/spec-advice.js

function adviceWithSpec(advice, cause, { stage, component, spec }) {
    if (!component || !spec)
        return advice;
    const name = missingVariable(cause.evidence[0]?.text ?? '');
    const ofVariable = name === undefined ? '' : variableAdvice(name, stage, component, spec);
    const words = [
        ofVariable,
        ofVariable && /^(?:env|error\/env)/.test(cause.rule ?? '') ? '' : advice,
        cause.class === 'resources' && stage === 'DEPLOY' ? instanceSizeWords(component) : '',
        cause.rule?.startsWith('docker/') ? imageWords(component) : '',
        jobWords(component, stage),
    ];
    return words.filter(Boolean).join(' ');
}
function imageWords({ image }) {
    if (image?.repository === undefined)
        return '';
    const name = [image.registry, image.repository].filter(Boolean).join('/');
    return `The app spec names ${name}:${image.tag ?? 'latest'}.`;
}
function jobWords({ kind, jobKind, name }, stage) {
    return kind === 'job' && jobKind === 'PRE_DEPLOY' && stage === 'DEPLOY'
        ? `${name} runs before the deployment: the new version was not started.`
        : '';
}

;// CONCATENATED MODULE: ./build/diagnosis/tool-prefixes.js

const PREFIXES = [
    /^(?:@[\w.-]{1,60}\/)?[a-z][\w-]{0,60}:[a-z][\w:-]{0,40}: ?/,
    /^(?:@?[\w.-]{1,60}\/){0,4}@?[\w.-]{1,60} (?:build|start|dev|prepare|postinstall|prebuild|test)(?:\$|:) /,
    /^(?:\d\d:\d\d:\d\d )?[A-Za-z][\w.-]{0,40} {1,16}\| ?/,
    /^\[\d{1,2}\] /,
    /^\[INFO\] {1,8}\[(?:creator|builder)\] {0,5}/,
];
const MAX_PREFIX_CHARS = 320;
const MIN_LINES = 3;
function withoutToolPrefixes(stamped) {
    const lines = withoutTimes(stamped);
    const prefixes = lines.map(({ text }) => prefixOf(text));
    const counts = new Map();
    for (const prefix of prefixes)
        if (prefix)
            counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    const indented = indentedLines(lines);
    return lines.map((line, index) => {
        const prefix = prefixes[index];
        const start = prefix && isRepeated(prefix, counts) ? prefix.length : indented.has(index) ? INDENT.length : 0;
        const text = start === 0 ? line.text : line.text.slice(start);
        const own = isDigit(text) ? text.replace(tool_prefixes_BUILDKIT_TIME, '') : text;
        return own === line.text ? line : { ...line, text: own };
    });
}
const TIMES = [
    /^\[?\d{4}-\d\d-\d\d[T :][\d:.,]{5,18}(?:Z| ?[+-]\d\d:?\d\d)?\]?:?(?: {1,2}\[(?:inf|err)\] {0,2}| app\[\w{1,40}\] \w{3} \[info\]| |$)/,
    /^\[?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,6})?(?: [AP]M)?\]?:?(?: |$)/,
    /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: [\w.-]{1,80} [\w.-]{1,40}(?:\[\d{1,9}\])?:)?(?: |$)/,
];
const MIN_CONTINUED = 2;
function withoutTimes(lines) {
    const found = lines.map(({ text }) => timeOf(text));
    const continued = TIMES.map(() => 0);
    for (const [index, time] of found.entries()) {
        if (time && isContinued(lines[index]?.text.slice(time.length) ?? ''))
            continued[time.form] = (continued[time.form] ?? 0) + 1;
    }
    if (continued.every((count) => count < MIN_CONTINUED))
        return lines;
    return lines.map((line, index) => {
        const time = found[index];
        const isFromOutside = time && (continued[time.form] ?? 0) >= MIN_CONTINUED;
        return isFromOutside ? { ...line, text: line.text.slice(time.length) } : line;
    });
}
function timeOf(text) {
    const start = text.slice(0, MAX_PREFIX_CHARS);
    for (const [form, pattern] of TIMES.entries()) {
        const length = pattern.exec(start)?.[0].length;
        if (length !== undefined)
            return { form, length };
    }
    return undefined;
}
function isContinued(text) {
    return text.trim() === '' || (0,chains/* isFrame */.q)(text) || /^\s*(?:[~^]{1,200}$|(?:> )?\d{1,5} [|│])/.test(text);
}
function prefixOf(text) {
    const start = text.slice(0, MAX_PREFIX_CHARS);
    for (const pattern of PREFIXES) {
        const prefix = pattern.exec(start)?.[0];
        if (prefix)
            return prefix;
    }
    return undefined;
}
function isRepeated(prefix, counts) {
    return (counts.get(prefix) ?? 0) >= MIN_LINES && (!/^\[\d/.test(prefix) || counts.has('[1] '));
}
const INDENT = '       ';
const MIN_INDENTED_LINES = 3;
function indentedLines(lines) {
    const indented = new Set();
    let block = [];
    let isExact = false;
    const end = () => {
        if (isExact && block.length >= MIN_INDENTED_LINES)
            for (const place of block)
                indented.add(place);
        block = [];
        isExact = false;
    };
    for (const [index, { text }] of lines.entries()) {
        if (text === '')
            continue;
        if (!text.startsWith(INDENT))
            end();
        else {
            block.push(index);
            isExact ||= text[INDENT.length] !== ' ';
        }
    }
    end();
    return indented;
}
const tool_prefixes_BUILDKIT_TIME = /^(?:\d\.\d{3}|\d{2}\.\d{2}|\d{3}\.\d) (?=\S| {2})/;
function isDigit(text) {
    const code = text.charCodeAt(0);
    return code >= 0x30 && code <= 0x39;
}

;// CONCATENATED MODULE: ./build/diagnosis/diagnose.js















function* diagnoseFailure(failure, { logs, spec, sources, rules = allRules() }) {
    const { component: name, stage, step, code, message } = failure;
    const component = spec?.components.find((one) => one.name === name);
    const read = [];
    for (const log of logs)
        read.push(yield* readLog(log, name, rules));
    const exitCode = (0,exit_codes/* exitCodeIn */.JD)(code, message) ?? exitCodeInLogs(read.map(({ lines }) => lines));
    const { cause, excerpt } = findCause(failure, read, component, exitCode);
    const { short, nextStep, isGeneral } = reasonMeaning(code, message);
    const said = cause.evidence.length > 0 && !isOfCode(cause);
    const advice = cause.advice || (said && isGeneral ? '' : nextStep);
    const subject = name ?? 'The deployment';
    return {
        component: name ?? null,
        kind: component?.kind ?? null,
        stage,
        step,
        code,
        message,
        exit_code: exitCode ?? null,
        title: cause.summary === '' || isOfCode(cause)
            ? `${subject} ${short}`
            : `${name ?? 'Deployment'}: ${cause.summary}`,
        cause: {
            ...cause,
            advice: adviceWithSpec(advice, cause, { stage, component, spec }),
        },
        excerpt,
        locations: sources ? failureLocations(read, cause, stage, sources) : [],
    };
}
let compiled;
function allRules() {
    compiled ??= new RuleSet(RULES);
    return compiled;
}
function* readLog(log, component, rules) {
    const lines = withoutToolPrefixes(linesOf(log, component));
    yield;
    return {
        file: log.file,
        lines,
        finding: yield* findingIn(lines, log.type === 'BUILD' ? 'BUILD' : 'DEPLOY', rules),
    };
}
function findCause({ code, message, stage }, read, component, exitCode) {
    const reason = (0,reasons/* reasonFor */.qo)(code);
    const byCode = causeOfCode(code);
    const best = bestOf(read);
    if (byCode && reason?.certain)
        return causeFromCode(byCode, best, read);
    if (byCode?.class === 'platform' && best?.finding.precedence !== 'cause')
        return { cause: byCode, excerpt: null };
    const byPort = stage === 'DEPLOY' && component ? portCause(read, component) : undefined;
    if (byPort)
        return byPort;
    if (best && !isFromOutside(best.finding))
        return causeFromLog(best);
    const other = byCode ?? (exitCode === NO_COMMAND_EXIT_CODE && stage === 'DEPLOY' ? causeOfNoCommand() : undefined);
    if (!best)
        return { cause: other ?? causeInMessage(message) ?? UNKNOWN_CAUSE, excerpt: diagnose_lastLines(read) };
    const said = causeFromLog(best);
    return other ? { ...said, cause: { ...other, evidence: said.cause.evidence } } : said;
}
function causeFromCode(cause, best, read) {
    const isSame = best?.finding.rule?.class === cause.class && !isFromOutside(best.finding);
    return isSame ? causeFromLog(best) : { cause, excerpt: diagnose_lastLines(read) };
}
function diagnose_lastLines(read) {
    for (const { file, lines } of read) {
        const excerpt = (0,diagnosis_excerpt/* endExcerpt */.pP)(file, lines);
        if (excerpt)
            return excerpt;
    }
    return null;
}
function bestOf(read) {
    let best;
    for (const { finding, ...log } of read)
        if (finding && isBefore(finding, best?.finding))
            best = { ...log, finding };
    return best;
}
function isFromOutside({ precedence }) {
    return precedence === 'symptom' || precedence === 'epilogue';
}
function causeFromLog({ finding, file, lines }) {
    return { cause: causeOf(finding, file, lines), excerpt: (0,diagnosis_excerpt/* excerptOf */.zU)(file, lines, finding.at) };
}
function portCause(read, component) {
    const refused = read.map(({ lines }) => healthCheckIn(lines)).find((found) => found !== undefined);
    if (!refused)
        return undefined;
    for (const { file, lines, finding } of read) {
        const found = portFinding(lines, component, refused.port);
        if (!found || (finding && !isFromOutside(finding) && finding.at[0] > found.at))
            continue;
        const { at, ...words } = found;
        const cause = { ...words, retry_may_help: false, evidence: evidenceAt([at], file, lines) };
        return { cause, excerpt: (0,diagnosis_excerpt/* excerptOf */.zU)(file, lines, [at]) };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/basics/paths.js
var paths = __webpack_require__(24794);
;// CONCATENATED MODULE: ./build/diagnosis/failure-logs.js


function logOf(type, component, logs) {
    const ofType = logs.filter((log) => log.type === type);
    return (ofType.findLast((log) => log.component === component) ?? ofType.find((log) => log.component === undefined));
}
async function extraLog(type, component, logs) {
    return logOf(type, component, logs.logs) ?? (await logs.fetch(type, component));
}
async function savedLogEnd(log, component, logDir) {
    const { type, file, newlines } = log?.saved() ?? {};
    if (type === undefined || file === undefined || newlines === undefined)
        return undefined;
    const name = (0,paths/* shownPath */.p)(logDir, file);
    return (0,log_end/* readLogEnd */.qZ)(file, { type, component, name, newlines });
}

// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __webpack_require__(43743);
// EXTERNAL MODULE: ./build/deployment/step-words.js
var step_words = __webpack_require__(5582);
;// CONCATENATED MODULE: ./build/diagnosis/failures.js



function failuresOf(deployment) {
    const failed = deployment.steps
        .flatMap((root) => failedLeaves(root, { root, component: undefined, reason: undefined, at: undefined }))
        .sort((a, b) => order(a.at) - order(b.at) || 0);
    const firsts = new Map();
    for (const step of failed)
        if (!firsts.has(step.component))
            firsts.set(step.component, step);
    if (firsts.size === 0 && deployment.phase === 'ERROR')
        return [generalFailure(deployment)];
    return [...firsts.values()]
        .filter((step) => !isConsequence(step, firsts))
        .map((step) => failureOf(step, deployment));
}
function isConsequence({ component, reason }, firsts) {
    if (component !== undefined || firsts.size === 1)
        return false;
    const { code, message } = reason ?? { code: '', message: '' };
    return ((code === '' && message === '') ||
        [...firsts.values()].some((other) => other.component !== undefined && other.reason?.code === code));
}
function failedLeaves(step, above) {
    const failed = step.status === 'ERROR';
    const here = {
        root: above.root,
        component: step.component ?? above.component,
        reason: (failed ? step.reason : undefined) ?? above.reason,
        at: step.endedAt ?? above.at,
    };
    const below = step.steps.flatMap((child) => failedLeaves(child, here));
    if (below.length > 0 || !failed)
        return below;
    return [{ ...here, step }];
}
const WITHOUT_TIME = 8.64e15;
function order(at) {
    return at?.getTime() ?? WITHOUT_TIME;
}
function failureOf({ step, root, component, reason }, deployment) {
    const rootName = step === root ? undefined : root.name;
    const stage = stageOf(root.name, reason?.code ?? '', deployment);
    const isImage = deployment.spec.components.some(({ name, image }) => name === component && image);
    return {
        component,
        step: (0,step_words/* stepWords */.c)({ ...step, component }, rootName),
        stage,
        ...wordsFor(component, reason, stage === 'BUILD' && isImage),
    };
}
function generalFailure(deployment) {
    return {
        component: undefined,
        step: 'Deployment',
        stage: stageOf('', '', deployment),
        ...wordsFor(undefined, undefined, false),
        explanation: 'App Platform reports an error, but no step that failed.',
    };
}
function wordsFor(component, reason, ofImage) {
    const { code, message } = reason ?? { code: '', message: '' };
    const { short, isGeneral, ...rest } = reasonMeaning(code, message);
    const known = { code, message, title: (0,basics_text/* oneLine */.TN)(`${component ?? 'The deployment'} ${short}`), ...rest };
    if (!ofImage || !isGeneral || message === '')
        return known;
    const title = (0,basics_text/* oneLine */.TN)(`${component}: ${message}`);
    return { ...known, title, explanation: IMAGE_NOT_USABLE, nextStep: CHECK_IMAGE };
}
const IMAGE_NOT_USABLE = 'App Platform could not use the image of this component.';
const CHECK_IMAGE = 'Check the image in the app spec (registry, repository, tag or digest), and that App Platform may pull it.';
function stageOf(rootName, code, deployment) {
    if (rootName === 'build' || rootName === 'deploy')
        return rootName === 'build' ? 'BUILD' : 'DEPLOY';
    if (/^(?:Build|Deploy)/.test(code))
        return code.startsWith('Build') ? 'BUILD' : 'DEPLOY';
    return deployment.steps.some((root) => root.name === 'deploy' && wasReached(root)) ? 'DEPLOY' : 'BUILD';
}
function wasReached(step) {
    return ['RUNNING', 'ERROR', 'SUCCESS'].includes(step.status) || step.steps.some(wasReached);
}

;// CONCATENATED MODULE: ./build/diagnosis/instability.js


function failureOfInstability({ kind, component, afterMs }) {
    const subject = component ?? 'The deployment';
    const { title, explanation, nextStep } = WORDS[kind](subject, afterMs === undefined ? undefined : (0,basics_text/* formatDuration */.a3)(afterMs));
    return {
        component,
        step: component === undefined ? 'Serving the app' : `Running ${component}`,
        stage: 'DEPLOY',
        code: '',
        message: '',
        title,
        explanation,
        nextStep,
        link: reasons/* ERROR_CODES_PAGE */.IA,
        isOfRun: true,
    };
}
const WORDS = {
    crashed: (subject, after) => ({
        title: `${subject} crashed after the deployment was active`,
        explanation: `A container of ${subject} crashed within ${after} of the deployment being active.`,
        nextStep: 'Read the end of its crash log, which is shown above.',
    }),
    unhealthy: (subject, after) => ({
        title: `${subject} became unhealthy after the deployment was active`,
        explanation: `${subject} was healthy and then stopped answering its health check, within ${after}.`,
        nextStep: 'Read its run log, and check what its health check depends on.',
    }),
    never_healthy: (subject, after) => ({
        title: `${subject} did not become healthy after the deployment was active`,
        explanation: `${subject} was unhealthy for all of the ${after} in which it was watched.`,
        nextStep: 'Read its run log; if it only takes longer to start, increase stability_duration.',
    }),
    rolled_back: (_, after) => ({
        title: 'The deployment was rolled back after it was active',
        explanation: after
            ? `Within ${after} of the deployment being active, an earlier one was deployed in its place.`
            : 'It was active, and then App Platform deployed an earlier one in its place.',
        nextStep: 'Look in the activity of the app for who rolled it back, and why.',
    }),
};

;// CONCATENATED MODULE: ./build/diagnosis/repository.js
function sourceRoots(repository, component, spec) {
    const found = spec?.components.find(({ name }) => name === component);
    if (!repository || found?.repository?.host !== 'github')
        return undefined;
    const isSame = found.repository.repo?.toLowerCase() === repository.name.toLowerCase();
    return isSame ? { sourceDir: found.sourceDir } : undefined;
}
function withUrls(diagnosis, repository, deployment) {
    if (!repository || diagnosis.locations.length === 0)
        return diagnosis;
    const ofComponent = deployment?.components.find(({ name }) => name === diagnosis.component)?.commit;
    const commit = ofComponent ?? deployment?.commits[0];
    const locations = diagnosis.locations
        .filter(({ file }) => repository.hasFile(file))
        .map((location) => ({ ...location, url: urlOf(location, repository, commit) }));
    return { ...diagnosis, locations };
}
function urlOf({ file, line }, { name, serverUrl }, commit) {
    if (commit === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name))
        return undefined;
    const path = file.split('/').map(encodeURIComponent).join('/');
    return `${serverUrl.replace(/\/+$/, '')}/${name}/blob/${commit}/${path}#L${line}`;
}

;// CONCATENATED MODULE: ./build/diagnosis/failure-analysis.js












function failuresFromApi({ ofDeployment, deployment, conclusion, components, instabilities, }) {
    const nothing = { failures: [], jobExcerpt: undefined, changes: undefined };
    if (!ofDeployment || !deployment || !(0,deployment_conclusion/* hasFailed */.WN)(conclusion))
        return nothing;
    const all = [...failuresOf(deployment), ...instabilities.map(failureOfInstability)];
    const failures = all.map((failure) => ({ ...failure, diagnosis: undefined, excerpt: undefined }));
    const isWanted = isAmong(components);
    return {
        ...nothing,
        failures: [...failures.filter(isWanted), ...failures.filter((one) => !isWanted(one))].slice(0, MAX_FAILURES),
    };
}
const MAX_FAILURES = 100;
function isAmong(components) {
    return ({ component }) => component !== undefined && components.includes(component);
}
const MAX_WITH_EXTRA_LOGS = 4;
async function analyzeFailures(analysis, findings, options) {
    const { ofDeployment, deployment, components, logs } = findings;
    if (!logs)
        return;
    const context = { ...options, logs, deployment, inTurn: new Turns() };
    if (!ofDeployment) {
        analysis.jobExcerpt = await keyLinesOfJob(context);
        return;
    }
    const { failures } = analysis;
    const isWanted = isAmong(components);
    const anyWanted = failures.some(isWanted);
    const addChanges = async () => {
        analysis.changes = await changesIn(findings, options);
    };
    const diagnoseOne = async (failure, index) => {
        const withExtraLogs = index < MAX_WITH_EXTRA_LOGS && (!anyWanted || isWanted(failure));
        const diagnosed = await diagnoseFromLogs(failure, context, withExtraLogs);
        if (diagnosed)
            addTo(failure, diagnosed);
    };
    await Promise.all([...failures.map(diagnoseOne), addChanges()]);
}
function addTo(failure, { diagnosis, keyLines }) {
    failure.diagnosis = diagnosis;
    failure.excerpt = keyLines;
    if (failure.isOfRun && diagnosis.cause.summary === '')
        return;
    failure.title = diagnosis.title;
    failure.nextStep = diagnosis.cause.advice;
}
class Turns {
    #last = Promise.resolve();
    do(work) {
        const done = this.#last.then(work, work);
        this.#last = done;
        return done;
    }
}
async function diagnoseFromLogs(failure, context, withExtraLogs) {
    const { stage, component, isOfRun = false } = failure;
    const known = (type) => logOf(type, component, context.logs.logs);
    const found = isOfRun ? [] : [known(stage)];
    const diagnosed = () => context.inTurn.do(() => diagnoseFrom(found, failure, context));
    if (stage !== 'DEPLOY' || component === undefined)
        return diagnosed();
    const other = (type) => (withExtraLogs ? extraLog(type, component, context.logs) : known(type));
    found.push(await other('RUN_RESTARTED'));
    const first = await diagnosed();
    if (first && isKnown(first.diagnosis.cause))
        return first;
    found.push(await other('RUN'));
    return found.at(-1) === undefined ? first : diagnosed();
}
async function keyLinesOfJob(context) {
    const log = context.logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
    const step = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
    return (await diagnoseFrom([log], step, { ...context, deployment: undefined }))?.keyLines;
}
async function diagnoseFrom(saved, step, { logs: { logDir }, deployment, repository, signal }) {
    const ends = await Promise.all(saved.map((log) => savedLogEnd(log, step.component, logDir)));
    const logs = ends.filter((end) => end !== undefined);
    return logs.length === 0 ? undefined : explainedBy(logs, step, { deployment, repository, signal });
}
async function explainedBy(logs, step, { deployment, repository, signal }) {
    const spec = deployment?.spec;
    const sources = sourceRoots(repository, step.component, spec);
    const found = await doInPieces(diagnoseFailure(step, { logs, spec, sources }), signal);
    const diagnosis = withUrls(found, repository, deployment);
    return { diagnosis, keyLines: keyLinesOf(diagnosis, logs) };
}
function keyLinesOf({ cause, excerpt, component }, ends) {
    const type = ends.find(({ file }) => file === excerpt?.log)?.type;
    if (!excerpt || type === undefined)
        return undefined;
    const { lines, numbers } = excerpt;
    return { type, component: component ?? undefined, lines, numbers, keyLine: cause.evidence[0]?.text };
}
async function changesIn({ app, deployment, newest }, { api, signal, debug }) {
    if (!app || !deployment)
        return undefined;
    try {
        const asked = { api, signal, ms: extra/* COMPARISON_LIMIT_MS */.Z };
        const found = await (0,extra/* askExtra */.G)((extra) => lastGoodDeployment(extra, app, deployment, newest), asked);
        return found && changesSince(found, deployment);
    }
    catch (error) {
        debug(`The last good deployment is not known: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/diagnosis/crashes.js



async function diagnoseCrashes(since, components, logs, context) {
    const crashes = await crashesSince(since, components, logs, context.logDir);
    if (crashes.length === 0)
        return [];
    const { repository } = context;
    const deployment = await context.deployment();
    const failures = [];
    for (const { component, end } of crashes) {
        const failure = crashed(component);
        addTo(failure, await explainedBy([end], failure, { deployment, repository }));
        failures.push(failure);
    }
    return failures;
}
function crashed(component) {
    const title = `${component} crashed while the job was running`;
    return {
        ...{ component, stage: 'DEPLOY', code: '', message: '', isOfRun: true },
        step: `Running ${component}`,
        title,
        explanation: `${title}.`,
        nextStep: 'Read the end of its crash log.',
        link: reasons/* ERROR_CODES_PAGE */.IA,
        ...{ diagnosis: undefined, excerpt: undefined },
    };
}

;// CONCATENATED MODULE: ./build/diagnosis/failed-logs.js


function failedLogs(findings) {
    if (!(0,deployment_conclusion/* hasFailed */.WN)(findings.conclusion))
        return [];
    return failuresFromApi(findings).failures.flatMap(({ component, stage, isOfRun }) => component === undefined ? [] : [{ component, type: isOfRun ? 'RUN_RESTARTED' : stage }]);
}

;// CONCATENATED MODULE: ./build/diagnosis/index.js





/***/ })

};
