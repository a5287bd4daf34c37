export const id = 895;
export const ids = [895];
export const modules = {

/***/ 5582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ stepWords)
/* harmony export */ });
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3743);

function stepWords(step, root) {
    const component = (0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.component ?? '');
    if (step.messageBase)
        return joined((0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.messageBase), component);
    const name = (0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.name);
    if (component && (name === component || name === ''))
        return joined(WORDS_BY_NAME.get(root ?? ''), component);
    const words = WORDS_BY_NAME.get(name);
    if (!words)
        return joined(name || 'Unnamed step', component && `(${component})`);
    if (component || name === root || !root)
        return joined(words, component);
    return `${words} the ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(root)}`;
}
const WORDS_BY_NAME = new Map([
    ['initialize', 'Initializing'],
    ['build', 'Building'],
    ['deploy', 'Deploying'],
    ['wait', 'Waiting for'],
    ['finalize', 'Finalizing'],
]);
function joined(...words) {
    return words.filter(Boolean).join(' ');
}


/***/ }),

/***/ 9563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   XY: () => (/* binding */ skipWords)
/* harmony export */ });
/* unused harmony exports ERROR_CODES_PAGE, exitCodeIn */
const ERROR_CODES_PAGE = 'https://docs.digitalocean.com/products/app-platform/reference/error-codes/';
function explain(code, message) {
    const known = reasonFor(code);
    const exitCode = exitCodeIn(code, message);
    if (exitCode === undefined)
        return known ? withLink(known) : unknownCode(code, message);
    if (!known)
        return { ...exitCodeMeaning(exitCode), link: ERROR_CODES_PAGE + CONTAINER_ERRORS };
    if (!known.exits)
        return withLink(known);
    const short = `${known.short} (exit code ${exitCode})`;
    const { explanation, nextStep, whenBuilding } = EXIT_CODES.get(exitCode) ?? otherExitCode(exitCode);
    const next = known.exits === 'build' ? whenBuilding : nextStep;
    if (next === undefined)
        return { ...withLink(known), short };
    return { ...withLink(known), short, explanation: `${known.explanation} ${explanation}`, nextStep: next };
}
function skipWords(code) {
    return SKIPPED.get(code.replace(/^(?:Deploy|Build)(?=P)/, ''));
}
function exitCodeIn(code, message) {
    const digits = /^\d{1,3}$/.exec(code)?.[0] ?? EXIT_CODE.exec(message)?.[1];
    const exitCode = Number(digits);
    return digits !== undefined && exitCode <= 255 ? exitCode : undefined;
}
const EXIT_CODE = /\bexit(?:ed)?[ -]?(?:with )?(?:an? )?(?:non-?zero )?(?:exit )?(?:code|status)(?: of| was| is)?[ :=("']{0,3}(\d{1,3})(?!\d)/i;
const INTERNAL_ERROR = '#generic-internal-error';
const BUILD_ERRORS = '#build-errors';
const DATABASE_ERRORS = '#database-errors';
const DEPLOY_ERRORS = '#deploy-errors';
const CONTAINER_ERRORS = '#container-errors';
const BUILD_WITH_LESS = 'Lower what the build needs (fewer parallel workers, no source maps, a limit such as NODE_OPTIONS=--max-old-space-size), or build the image elsewhere and deploy it.';
const MAKE_EXECUTABLE = 'Give the file the execute permission (git update-index --chmod=+x) and check its first line.';
const CHECK_NATIVE_MODULES = "Check native modules and their versions against the image's C library and architecture.";
const REASONS = new Map([
    [
        'InternalError',
        {
            short: 'hit an internal error of App Platform',
            explanation: 'Something went wrong inside App Platform; your code is most likely not the cause.',
            nextStep: 'Deploy again. If it happens again, check status.digitalocean.com and contact DigitalOcean support.',
            anchor: INTERNAL_ERROR,
        },
    ],
    [
        'BuildJobFailed',
        {
            short: 'could not be built',
            explanation: 'The build ended without a usable result.',
            nextStep: 'Look for the first error in the build log, mend it, and deploy again.',
            anchor: BUILD_ERRORS,
            exits: 'build',
        },
    ],
    [
        'BuildJobExitNonZero',
        {
            short: 'could not be built: a build command failed',
            explanation: 'A command of the build ended with an exit code other than 0.',
            nextStep: 'Look for the first error in the build log. Running the same build command in a clean clone usually shows it too.',
            anchor: BUILD_ERRORS,
            exits: 'build',
        },
    ],
    [
        'BuildJobTimeout',
        {
            short: 'took too long to build',
            explanation: 'The build was still running when it reached the limit of 60 minutes, and was stopped.',
            nextStep: 'See in the build log where the time goes. A command that waits for input or never ends is a common cause; otherwise build less, use caches, or build the image elsewhere and deploy it.',
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'BuildJobOutOfMemory',
        {
            short: 'ran out of memory while building',
            explanation: 'The build needed more memory than a build is given.',
            nextStep: BUILD_WITH_LESS,
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'BuildRateLimit',
        {
            short: 'waits for other builds',
            explanation: 'Too many builds of this account were running at the same time.',
            nextStep: 'App Platform tries again by itself. If it does not, deploy again when the other builds have ended.',
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'DatabaseNotAvailable',
        {
            short: 'needs a database that is not available',
            explanation: "A database of the app's spec exists but does not take connections now.",
            nextStep: "Check the database's state in the control panel, and deploy again once it is online.",
            anchor: DATABASE_ERRORS,
        },
    ],
    [
        'DatabaseNotFound',
        {
            short: 'needs a database that does not exist',
            explanation: "The app's spec names a database that could not be found.",
            nextStep: 'Compare the database and cluster names in the app spec with the databases of this team.',
            anchor: DATABASE_ERRORS,
        },
    ],
    [
        'DatabaseLimitExceeded',
        {
            short: 'needs more databases than the account may have',
            explanation: 'The account has as many databases as its limit allows.',
            nextStep: 'Remove a database that is no longer needed, or ask DigitalOcean support for a higher limit.',
            anchor: DATABASE_ERRORS,
        },
    ],
    [
        'ContainerCommandNotExecutable',
        {
            short: 'could not be started: its run command cannot be executed',
            explanation: 'The run command does not exist in the image, or may not be executed.',
            nextStep: "Check run_command in the app spec (or the image's CMD and ENTRYPOINT): the path, the execute permission, the first line of a script, and that the image is built for linux/amd64.",
            anchor: DEPLOY_ERRORS,
        },
    ],
    [
        'ContainerExitNonZero',
        {
            short: 'stopped with an error',
            explanation: 'The container started and then ended with an exit code other than 0.',
            nextStep: "Read the last lines of the deploy log and the crash log. A missing environment variable or a database that cannot be reached are common causes; a job's own command can fail the same way.",
            anchor: DEPLOY_ERRORS,
            exits: 'container',
        },
    ],
    [
        'ContainerHealthChecksFailed',
        {
            short: 'did not answer its health checks',
            explanation: 'The container ran, but did not answer where App Platform checks whether it is ready.',
            nextStep: 'Check that it listens on 0.0.0.0 (not localhost) and on http_port, that health_check.http_path answers with a 2xx or 3xx, and that it is up before the checks give in (initial_delay_seconds, failure_threshold).',
            anchor: DEPLOY_ERRORS,
        },
    ],
    [
        'ContainerOutOfMemory',
        {
            short: 'ran out of memory',
            explanation: 'The container used more memory than its instance size has, and was killed.',
            nextStep: "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
            anchor: DEPLOY_ERRORS,
        },
    ],
    [
        'ResourceExhausted',
        {
            short: "needs more than the account's limits allow",
            explanation: 'The account or team has reached one of its App Platform limits (apps, memory, CPUs, domains, builds).',
            nextStep: 'Remove or shrink what is no longer needed, or ask DigitalOcean support for a higher limit.',
            anchor: DEPLOY_ERRORS,
        },
    ],
]);
const SKIPPED = new Map([
    ['PreBuiltImage', 'pre-built image'],
    ['PreviousBuildReused', 'previous build reused'],
]);
const STOPPED_BUILD = 'Look in the build log for what ran when it was stopped: too long a build, or one that takes too much memory, ends so.';
const READ_LOG_IF_ANY = 'Read the last lines of the log, if there is one; otherwise the activity of the app in the control panel says more.';
const READ_LOG = 'Read the last lines of the log: the error is usually just above the end.';
const EXIT_CODES = new Map([
    [
        0,
        {
            explanation: 'Exit code 0: the process ended without an error, but App Platform expected it to keep running.',
            nextStep: 'Start the server in the foreground. If it is meant to end (a migration, a script), make it a job instead of a service or worker.',
        },
    ],
    [
        1,
        {
            explanation: 'Exit code 1: the program itself gave up, mostly after an error it did not catch.',
            nextStep: READ_LOG,
        },
    ],
    [
        2,
        {
            explanation: 'Exit code 2: a shell or a program was used wrongly, or a Go program panicked; others mean something else by it.',
            nextStep: 'Read the last lines of the log. If they name no error, check the syntax and the arguments of the run command and of the scripts it runs.',
        },
    ],
    [
        126,
        {
            explanation: 'Exit code 126: the command was found, but could not be executed.',
            nextStep: MAKE_EXECUTABLE,
            whenBuilding: MAKE_EXECUTABLE,
        },
    ],
    [
        127,
        {
            explanation: 'Exit code 127: the command was not found.',
            nextStep: 'Check the spelling of the command, that its package is installed in the image (not only as a development dependency), and that it is on the PATH.',
            whenBuilding: 'Check the spelling of the command, that its package is installed at that point of the build (development dependencies may be left out), and that it is on the PATH.',
        },
    ],
    [
        128,
        {
            explanation: 'Exit code 128: the process ended with an exit code that is not valid.',
            nextStep: 'Check what scripts pass to exit, and how they handle signals.',
        },
    ],
    [
        134,
        {
            explanation: 'Exit code 134 (SIGABRT): the process aborted itself, after a failed assertion or a full heap.',
            nextStep: 'Look for the assertion or the heap message above; with a full heap, raise its limit or the instance size.',
            whenBuilding: 'Look for the assertion or the heap message above; with a full heap, raise its limit (such as NODE_OPTIONS=--max-old-space-size) or build less at once.',
        },
    ],
    [
        137,
        {
            explanation: 'Exit code 137 (SIGKILL): the process was killed from outside, mostly because memory ran out.',
            nextStep: "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
            whenBuilding: BUILD_WITH_LESS,
        },
    ],
    [
        139,
        {
            explanation: 'Exit code 139 (SIGSEGV): the process touched memory that is not its own, mostly in native code.',
            nextStep: CHECK_NATIVE_MODULES,
            whenBuilding: CHECK_NATIVE_MODULES,
        },
    ],
    [
        143,
        {
            explanation: 'Exit code 143 (SIGTERM): the process was asked to end, as happens when instances are replaced.',
            nextStep: 'If no newer deployment replaced it, look for what stopped it: a supervisor, a script, or a shutdown without end.',
            whenBuilding: STOPPED_BUILD,
        },
    ],
    [
        145,
        {
            explanation: 'Exit code 145: the process was asked to end and did not do so properly.',
            nextStep: 'Try its signal handling locally (docker stop); a shell as PID 1 needs exec before the command.',
        },
    ],
    [
        217,
        {
            explanation: 'Exit code 217: Python met a fatal error of its own, such as damaged memory.',
            nextStep: 'Look for "Fatal Python error" in the log, and check extension modules against the Python version.',
        },
    ],
    [
        255,
        {
            explanation: 'Exit code 255: the process ended with an unknown code or one out of range, often an uncaught error.',
            nextStep: READ_LOG,
        },
    ],
]);
function reasonFor(code) {
    const bare = code.replace(/^(?:Deploy|Build)/, '');
    const names = code.startsWith('Deploy') ? [code, bare] : [code, bare, `Build${code}`];
    return names.map((name) => REASONS.get(name)).find((reason) => reason !== undefined);
}
function withLink({ short, explanation, nextStep, anchor }) {
    return { short, explanation, nextStep, link: ERROR_CODES_PAGE + anchor };
}
function exitCodeMeaning(exitCode) {
    const short = exitCode === 0 ? 'ended, though it should keep running' : `stopped with exit code ${exitCode}`;
    const { explanation, nextStep } = EXIT_CODES.get(exitCode) ?? otherExitCode(exitCode);
    return { short, explanation, nextStep };
}
const FIRST_SIGNAL_CODE = 129;
const LAST_SIGNAL_CODE = 192;
function otherExitCode(exitCode) {
    const bySignal = exitCode >= FIRST_SIGNAL_CODE && exitCode <= LAST_SIGNAL_CODE;
    const explanation = bySignal
        ? `Exit code ${exitCode}: signal ${exitCode - 128} ended the process.`
        : `Exit code ${exitCode} has the meaning that the program gives it.`;
    return { explanation, nextStep: READ_LOG, ...(bySignal ? { whenBuilding: STOPPED_BUILD } : {}) };
}
function unknownCode(code, message) {
    const said = [code, message].filter(Boolean).join(': ');
    return {
        short: code ? `failed with ${code}` : 'failed',
        explanation: said ? `App Platform says: ${said}` : 'App Platform gives no reason.',
        nextStep: READ_LOG_IF_ANY,
        link: ERROR_CODES_PAGE,
    };
}


/***/ }),

/***/ 5895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addExcerpts: () => (/* binding */ addExcerpts),
  excerptOfJob: () => (/* binding */ excerptOfJob),
  failuresIn: () => (/* binding */ failuresIn)
});

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(6283);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/deployment/step-words.js
var step_words = __webpack_require__(5582);
// EXTERNAL MODULE: ./build/diagnosis/error-codes.js
var error_codes = __webpack_require__(9563);
;// CONCATENATED MODULE: ./build/diagnosis/failures.js



function diagnose(deployment) {
    const failed = deployment.steps
        .flatMap((root) => failedLeaves(root, { root, component: undefined, reason: undefined, at: undefined }))
        .sort((a, b) => order(a.at) - order(b.at) || 0);
    const firsts = new Map();
    for (const step of failed)
        if (!firsts.has(step.component))
            firsts.set(step.component, step);
    if (firsts.size === 0 && deployment.phase === 'ERROR')
        return [generalFailure(deployment)];
    return [...firsts.values()].map((step) => failureOf(step, deployment));
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
    return {
        component,
        step: (0,step_words/* stepWords */.c)({ ...step, component }, rootName),
        stage: stageOf(root.name, reason?.code ?? '', deployment),
        ...explained(component, reason),
    };
}
function generalFailure(deployment) {
    return {
        component: undefined,
        step: 'Deployment',
        stage: stageOf('', '', deployment),
        ...explained(undefined, undefined),
        explanation: 'App Platform reports an error, but no step that failed.',
    };
}
function explained(component, reason) {
    const { code, message } = reason ?? { code: '', message: '' };
    const { short, ...rest } = (0,error_codes/* explain */.WE)(code, message);
    return { code, message, title: (0,basics_text/* oneLine */.TN)(`${component ?? 'The deployment'} ${short}`), ...rest };
}
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/logs/line-prefix.js
var line_prefix = __webpack_require__(4015);
;// CONCATENATED MODULE: ./build/diagnosis/telling-lines.js



const MOST_TELLING_LINES = 50;
const MOST_LINE_CHARS = 500;
async function tellingLines(file, options = {}) {
    const { component, most = MOST_TELLING_LINES } = options;
    let lines = [];
    for (const [index, bytes] of END_BYTES.entries()) {
        const end = await endOf(file, bytes);
        lines = linesOf(end, component);
        if (lines.length >= most || !end.cut || (index > 0 && lines.some(tellsSomething)))
            break;
    }
    const all = withoutEmptyEnds(lines);
    const last = all.slice(-most);
    const error = last.some(tellsSomething)
        ? -1
        : all.findLastIndex((line) => tellsSomething(line) && namesAnError(line));
    if (error !== -1)
        return around(all, error, most);
    return withoutEmptyEnds(last.slice(startOfTheTelling(last)));
}
function mostTellingLine(lines) {
    const inside = lines
        .map((line) => insideBox(line).trim())
        .filter((line) => line !== '' && !isBoxEdge(line));
    const errors = inside.filter(looksLikeError);
    const last = errors.findLast((line) => namesAnError(line) && tellsSomething(line)) ??
        errors.findLast(tellsSomething) ??
        errors.at(-1) ??
        inside.at(-1);
    const isCompilers = last !== undefined && COMPILERS_ERROR.test(last);
    return isCompilers ? errors.find((line) => COMPILERS_ERROR.test(line)) : last;
}
const END_BYTES = [256 * 1024, 4 * 1024 * 1024, 32 * 1024 * 1024];
function tellsSomething(line) {
    return looksLikeError(line) && !SAYS_LITTLE.test(line);
}
function around(lines, error, most) {
    const end = Math.max(1, Math.min(LINES_OF_THE_END, Math.floor(most / 5)));
    const before = Math.floor((most - end) * 0.6);
    const start = Math.max(0, error - before);
    const part = lines.slice(start, start + most - end - 1);
    return [...withoutEmptyEnds(part), '…', ...withoutEmptyEnds(lines.slice(-end))];
}
const LINES_OF_THE_END = 8;
async function endOf(file, most) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { size } = await handle.stat();
        const start = Math.max(0, size - most);
        const buffer = Buffer.alloc(size - start);
        let length = 0;
        while (length < buffer.length) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length, start + length);
            if (bytesRead === 0)
                break;
            length += bytesRead;
        }
        return { bytes: buffer.subarray(0, length), cut: start > 0 };
    }
    finally {
        await handle.close();
    }
}
const NEWLINE = 0x0a;
function linesOf({ bytes, cut }, component) {
    const firstEnd = cut ? bytes.indexOf(NEWLINE) : -1;
    const lines = [];
    let writer = component;
    let start = firstEnd === bytes.length - 1 ? 0 : firstEnd + 1;
    while (start < bytes.length) {
        const newline = bytes.indexOf(NEWLINE, start);
        const end = newline === -1 ? bytes.length : newline;
        const line = bytes.subarray(start, end);
        const prefix = (0,line_prefix/* prefixOf */.M)(line);
        writer = prefix?.component ?? writer;
        if (component === undefined || writer === component)
            lines.push(readable(line.subarray(prefix?.length ?? 0)));
        start = end + 1;
    }
    return lines;
}
const MOST_LINE_BYTES_READ = 16 * 1024;
function readable(line) {
    const text = (0,external_node_util_.stripVTControlCharacters)(lastWrite(line).toString('utf8', 0, MOST_LINE_BYTES_READ))
        .replaceAll('\t', '    ')
        .replace(CONTROL, '')
        .trimEnd();
    return text.length > MOST_LINE_CHARS ? `${text.slice(0, MOST_LINE_CHARS - 1).toWellFormed()}…` : text;
}
const CARRIAGE_RETURN = 0x0d;
function lastWrite(line) {
    let end = line.length;
    while (end > 0 && line[end - 1] === CARRIAGE_RETURN)
        end--;
    const from = end === 0 ? -1 : line.lastIndexOf(CARRIAGE_RETURN, end - 1);
    return line.subarray(from + 1, end);
}
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
function withoutEmptyEnds(lines) {
    const first = lines.findIndex((line) => line.trim() !== '');
    return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
function startOfTheTelling(lines) {
    const boxes = [...lines.keys()].filter((index) => isBoxStart(lines[index] ?? ''));
    const box = boxes.findLast((start) => lines.slice(start).some(looksLikeError)) ?? boxes.at(-1) ?? 0;
    const trace = [...lines.keys()].findLast((index) => index > box && startsTrace(lines, index));
    if (trace === undefined)
        return box;
    const start = withItsSource(lines, trace);
    const inBox = lines[trace]?.trimStart().startsWith('│');
    return inBox && lines.slice(box + 1, start).some(looksLikeError) ? box : start;
}
function startsTrace(lines, index) {
    const line = insideBox(lines[index] ?? '');
    const next = insideBox(lines[index + 1] ?? '');
    if (TRACE_HEAD.test(line))
        return !followsAnotherTrace(lines, index);
    return EXCEPTION.test(line) && FRAME.test(next);
}
const TRACE_HEAD = /^(?:Traceback \(most recent call last\):|panic: |fatal error: |thread '.*' (?:\(\d+\) )?panicked at|Exception in thread ")/;
const EXCEPTION = /^(?:Uncaught |\[)?(?:[\w$]+\.)*[\w$]*(?:Error|Exception)\b(?: \[\w+\])?(?::|$)/;
const FRAME = /^\s+at \S/;
const CHAINED = /^(?:During handling of the above exception, another exception occurred:|The above exception was the direct cause)/;
function followsAnotherTrace(lines, index) {
    return lines.slice(Math.max(0, index - 2), index).some((line) => CHAINED.test(insideBox(line)));
}
const SOURCE_PLACE = /^\S.*:\d+$/;
const SOURCE_CARET = /^\s*\^+\s*$/;
const SOURCE_LINES = 6;
function withItsSource(lines, trace) {
    const first = Math.max(0, trace - SOURCE_LINES);
    const before = lines.slice(first, trace).map(insideBox);
    const place = before.findLastIndex((line) => SOURCE_PLACE.test(line));
    return place !== -1 && before.slice(place).some((line) => SOURCE_CARET.test(line)) ? first + place : trace;
}
function isBoxStart(line) {
    return line.trimStart().startsWith('╭─');
}
function isBoxEdge(line) {
    return isBoxStart(line) || line.startsWith('╰─');
}
function insideBox(line) {
    return line.replace(/^\s*│ ?/, '');
}
function namesAnError(line) {
    return NAMES_AN_ERROR.test(line) || COMPILERS_ERROR.test(line);
}
function looksLikeError(line) {
    return (LOOKS_LIKE_ERROR.test(line) || COMPILERS_ERROR.test(line)) && !NO_ERROR.test(line);
}
const LOOKS_LIKE_ERROR = /error\b|\berr!|exception\b|\bpanic|\bfatal\b|\bfail(?:ed|ure|s)?\b|\bcannot\b|\bcan't\b|\bcould not\b|\bunable to\b|\bnot found\b|\bno such\b|\bdenied\b|\brefused\b|\btimed? ?out\b|\bkilled\b|\bout of memory\b|\bunhealthy\b|✘|✖|❌/i;
const NO_ERROR = /\b(?:0|no|without) (?:errors?|failures?)\b|\bfailed: 0\b|\b0 failed\b/i;
const COMPILERS_ERROR = /\berror(?:\[\w+\]| [A-Z]{1,6}\d+):|^\s*[\w@./+-]+\.\w{1,5}:\d+:\d+: (?!(?:[Ww]arning|[Nn]ote|[Ii]nfo)\b)/;
const NAMES_AN_ERROR = /(?:^|[\s[(.])(?:[A-Z]\w*(?:Error|Exception)\b|(?:type |syntax |fatal )?error(?:\[\w+\]| \w{1,4}\d+| in)?(?:\s*:|\s+\S)|panic:|fatal:)/i;
const SAYS_LITTLE = /\bcomplete log of this run\b|\bexit(?:ed with)? (?:code|status)\b|\bELIFECYCLE\b|\berrno\b|\bbuild failed\b|\bcommand failed\b|\bnpm (?:err!|error) (?:code|path|workspace|location|command|lifecycle|A )|\blifecycle script\b|\bfound \d+ errors?\b|\bbuilding (?:image|stage)\b|\bnon-zero\b|\bcomponent terminated\b|\bcould not compile\b|\bdue to \d+ previous errors?\b|^Node\.js v/i;

;// CONCATENATED MODULE: ./build/diagnosis/explain.js



const CRASH_LOG_TIMEOUT_MS = 15_000;
function failuresIn({ ofDeployment, deployment, conclusion }) {
    if (!ofDeployment || !deployment || conclusion !== 'failure')
        return [];
    return diagnose(deployment).map((failure) => ({ ...failure, excerpt: undefined }));
}
async function addExcerpts(failures, logs, signal, debug) {
    for (const failure of failures) {
        const log = logOf(failure, logs.logs);
        const crash = await crashLogOf(failure, logs, signal, debug);
        failure.excerpt = (await excerptFrom(log, failure)) ?? (await excerptFrom(crash, failure));
    }
}
async function excerptOfJob(logs) {
    const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
    return excerptFrom(log, { component: undefined });
}
function logOf({ stage, component }, logs) {
    const ofStage = logs.filter(({ type }) => type === stage);
    return (ofStage.find((log) => log.component === component) ?? ofStage.find((log) => log.component === undefined));
}
async function crashLogOf({ stage, component }, logs, signal, debug) {
    if (stage !== 'DEPLOY' || component === undefined)
        return undefined;
    const requested = logs.logs.filter(({ type }) => type === 'RUN_RESTARTED');
    const known = requested.find((log) => log.component === component) ??
        requested.find((log) => log.component === undefined);
    if (known)
        return known;
    try {
        return await logs.fetch('RUN_RESTARTED', component, CRASH_LOG_TIMEOUT_MS);
    }
    catch (error) {
        signal.throwIfAborted();
        debug(`No crash log of ${component}: ${(0,errors/* reasonOf */.A3)(error)}`);
        return undefined;
    }
}
async function excerptFrom(log, { component }) {
    const file = log?.saved().file;
    if (!log || !file)
        return undefined;
    const lines = await tellingLines(file, component === undefined ? {} : { component });
    if (lines.length === 0)
        return undefined;
    return { type: log.type, component, lines, keyLine: mostTellingLine(lines) };
}


/***/ })

};
