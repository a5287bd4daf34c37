import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 9034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ LOG_TYPES),
/* harmony export */   G3: () => (/* binding */ LOG_TYPE_FACTS),
/* harmony export */   ZK: () => (/* binding */ belongsToDeployment)
/* harmony export */ });
const LOG_TYPES = [
    'BUILD',
    'DEPLOY',
    'RUN',
    'RUN_RESTARTED',
    'AUTOSCALE_EVENT',
    'JOB_INVOCATION',
];
const PHASE_NOT_REACHED = 'the deployment has not reached that phase, or skipped it';
const LOG_TYPE_FACTS = {
    BUILD: {
        name: 'build log',
        ofDeployment: true,
        writtenDuring: 'build',
        archived: true,
        perComponent: true,
        whyNone: PHASE_NOT_REACHED,
    },
    DEPLOY: {
        name: 'deploy log',
        ofDeployment: true,
        writtenDuring: 'deploy',
        archived: true,
        perComponent: true,
        whyNone: PHASE_NOT_REACHED,
    },
    RUN: {
        name: 'run log',
        ofDeployment: true,
        writtenDuring: 'run',
        archived: false,
        perComponent: true,
        whyNone: 'nothing is running',
    },
    RUN_RESTARTED: {
        name: 'crash log',
        ofDeployment: true,
        writtenDuring: 'run',
        archived: false,
        perComponent: true,
        whyNone: 'nothing has crashed',
    },
    AUTOSCALE_EVENT: {
        name: 'autoscaling log',
        ofDeployment: false,
        writtenDuring: 'autoscaling_event',
        archived: true,
        perComponent: false,
        whyNone: 'the autoscaling event wrote none',
    },
    JOB_INVOCATION: {
        name: 'job log',
        ofDeployment: false,
        writtenDuring: 'job_invocation',
        archived: true,
        perComponent: false,
        whyNone: 'the job has not started, or wrote nothing',
    },
};
function belongsToDeployment(type) {
    return LOG_TYPE_FACTS[type].ofDeployment;
}


/***/ }),

/***/ 6283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   GA: () => (/* binding */ TimedOut),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   o9: () => (/* binding */ InvalidInput),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
class UserError extends Error {
    name = 'UserError';
}
class InvalidInput extends UserError {
    name = 'InvalidInput';
}
class TimedOut extends UserError {
    name = 'TimedOut';
}
class Cancelled extends UserError {
    name = 'Cancelled';
    signal;
    constructor(signal) {
        super(`The step was cancelled (${signal}).`);
        this.signal = signal;
    }
}
function errorMessage(error) {
    if (error instanceof UserError)
        return error.message;
    return `An unexpected error occurred: ${reasonOf(error)}. Please report it with the log of this step.`;
}
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error instanceof AggregateError && error.errors.length > 0)
        return reasonOf(error.errors[0]);
    const { code } = error;
    return error.message || code || error.name;
}


/***/ }),

/***/ 3981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
function isLoopback(hostname) {
    return /^(localhost|(.+\.)?localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
}


/***/ }),

/***/ 3743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ replaceControls),
/* harmony export */   NL: () => (/* binding */ singleSpaced),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Yq: () => (/* binding */ formatDate),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* unused harmony export isControl */
const CONTROL_CHARACTERS = '\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff';
const CONTROLS = new RegExp(`[${CONTROL_CHARACTERS}]`, 'g');
const CONTROLS_BUT_NEWLINES = new RegExp(`(?!\\n)[${CONTROL_CHARACTERS}]`, 'g');
const CONTROLS_AND_SPACES = new RegExp(`[\\s${CONTROL_CHARACTERS}]+`, 'g');
const IS_CONTROL = new RegExp(`[${CONTROL_CHARACTERS}]`);
function isControl(codePoint) {
    return IS_CONTROL.test(String.fromCodePoint(codePoint));
}
function replaceControls(text, replacement) {
    return text.replace(CONTROLS, replacement);
}
function plainLines(text) {
    return text.replace(CONTROLS_BUT_NEWLINES, ' ');
}
function singleSpaced(text) {
    return text.replace(CONTROLS_AND_SPACES, ' ').trim();
}
function oneLine(text, maxChars = MAX_LINE_CHARS) {
    const clean = singleSpaced(text.slice(0, maxChars * 4)).toWellFormed();
    const chars = [...clean];
    return chars.length > maxChars ? `${chars.slice(0, maxChars - 1).join('')}…` : clean;
}
const MAX_LINE_CHARS = 200;
function formatDuration(ms) {
    if (!(ms > 0))
        return '0s';
    if (ms < SECOND_MS)
        return `${Math.round(ms / 100) / 10}s`;
    const seconds = Math.round(ms / SECOND_MS);
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (hours >= HOURS_IN_DAYS)
        return joinUnits([Math.floor(hours / 24), 'd'], [hours % 24, 'h']);
    if (hours > 0)
        return joinUnits([hours, 'h'], [minutes % 60, 'm']);
    return joinUnits([minutes, 'm'], [seconds % 60, 's']);
}
function formatAge(ms) {
    const hours = Math.floor(ms / (3600 * SECOND_MS));
    return hours >= HOURS_IN_DAYS ? `${Math.floor(hours / 24)} days` : formatDuration(ms);
}
const SECOND_MS = 1000;
const HOURS_IN_DAYS = 48;
function joinUnits(...parts) {
    return parts
        .filter(([count]) => count > 0)
        .map(([count, unit]) => count + unit)
        .join(' ');
}
function countOf(count, singular, plural = `${singular}s`) {
    return `${count} ${count === 1 ? singular : plural}`;
}
function formatDate(date) {
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 8133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ writeSome)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

function writeSome(fd, bytes, from) {
    return new Promise((resolve, reject) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.write)(fd, bytes, from, (error, written) => (error ? reject(error) : resolve(written)));
    });
}


/***/ }),

/***/ 9225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aI: () => (/* binding */ isAutomatic),
/* harmony export */   dw: () => (/* binding */ automaticWords),
/* harmony export */   oR: () => (/* binding */ isAutomaticRollback),
/* harmony export */   z1: () => (/* binding */ isRollback)
/* harmony export */ });
const AUTOMATIC_CAUSES = new Map([
    ['AUTO_ROLLBACK', 'automatic rollback'],
    ['MAINTENANCE', 'maintenance'],
    ['AUTOSCALED', 'autoscaling'],
    ['UPDATE_DATABASE_TRUSTED_SOURCES', 'update of database trusted sources'],
]);
function isAutomatic({ causeType }) {
    return automaticWords({ causeType }) !== undefined;
}
function automaticWords({ causeType }) {
    return AUTOMATIC_CAUSES.get(causeType ?? '');
}
function isAutomaticRollback({ causeType }) {
    return causeType === 'AUTO_ROLLBACK';
}
function isRollback({ causeType }) {
    return causeType === 'AUTO_ROLLBACK' || causeType === 'MANUAL_ROLLBACK';
}


/***/ }),

/***/ 8543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
function hasFailed(conclusion) {
    return conclusion === 'failure' || conclusion === 'unhealthy';
}
function conclusionOf(deployment) {
    if (!hasEnded(deployment))
        return 'in_progress';
    const conclusion = FINAL_PHASES.get(deployment.phase) ?? 'in_progress';
    return conclusion === 'success' && hasStep(deployment.steps, isFailed) ? 'unhealthy' : conclusion;
}
function isOver(phase) {
    return FINAL_PHASES.has(phase);
}
function hasEnded({ phase, steps, spec }) {
    if (!isOver(phase))
        return false;
    const jobs = spec.components.filter(({ jobKind }) => jobKind === 'POST_DEPLOY').map(({ name }) => name);
    const runs = ({ component, status }) => component !== undefined && jobs.includes(component) && status === 'RUNNING';
    return phase !== 'ACTIVE' || jobs.length === 0 || !hasStep(steps, runs);
}
const FINAL_PHASES = new Map([
    ['ACTIVE', 'success'],
    ['ERROR', 'failure'],
    ['CANCELED', 'canceled'],
    ['SUPERSEDED', 'superseded'],
]);
function isFailed({ status }) {
    return status === 'ERROR';
}
function hasStep(steps, matches) {
    return steps.some((step) => matches(step) || hasStep(step.steps, matches));
}


/***/ }),

/***/ 1296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6283);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3587);
/* harmony import */ var _runner_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(527);



const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
const step = new _runner_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .WorkflowStep */ .C(process.env);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        if (cancelled.signal.aborted) {
            step.close();
            process.exit(EXIT_CODES[signal]);
        }
        cancelled.abort(new _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(signal));
    });
}
try {
    await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)(step, cancelled.signal);
}
catch (error) {
    step.fail(error);
}
await step.close();
const { reason } = cancelled.signal;
process.exit(reason instanceof _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ ? EXIT_CODES[reason.signal] : step.exitCode);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ settledOrAborted),
/* harmony export */   H: () => (/* binding */ orAborted)
/* harmony export */ });
async function settledOrAborted(promise, signal) {
    if (signal.aborted) {
        promise.catch(() => { });
        return;
    }
    const { promise: aborted, resolve } = Promise.withResolvers();
    const stop = () => resolve();
    signal.addEventListener('abort', stop, { once: true });
    try {
        await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
async function orAborted(promise, signal) {
    await settledOrAborted(promise, signal);
    signal.throwIfAborted();
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ countNewlines)
/* harmony export */ });
const NEWLINE = 0x0a;
const FOUR_NEWLINES = 0x0a0a0a0a;
const MAX_WORDS = 255;
function countNewlines(bytes) {
    const { buffer, byteOffset, length } = bytes;
    if (length < 8)
        return countOneByOne(bytes, 0, length);
    const head = (4 - (byteOffset % 4)) % 4;
    const words = new Int32Array(buffer, byteOffset + head, (length - head) >>> 2);
    let count = countOneByOne(bytes, 0, head) + countOneByOne(bytes, head + 4 * words.length, length);
    for (let at = 0; at < words.length;) {
        const end = Math.min(words.length, at + MAX_WORDS);
        let sums = 0;
        for (; at < end; at++) {
            const bits = words[at] ^ FOUR_NEWLINES;
            const others = ((bits & 0x7f7f7f7f) + 0x7f7f7f7f) | bits;
            sums = (sums + ((~others >>> 7) & 0x01010101)) | 0;
        }
        count += (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
    }
    return count;
}
function countOneByOne(bytes, from, to) {
    let count = 0;
    for (let at = from; at < to; at++)
        if (bytes[at] === NEWLINE)
            count++;
    return count;
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   x: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6283);



function makeFolder(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) !== folder)
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    }
    catch (error) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
            throw error;
    }
}
function createFile(root, path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, folder).startsWith('..'))
        throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('it lies outside log_dir');
    makeFolder(folder);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, folder))) {
        throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${folder} is a link that leads elsewhere`);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    const { O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_RDWR | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o644);
}


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ countGarbage)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./build/logs/garbage.js


const COLLECT_EVERY_BYTES = 8 * 1024 * 1024;
let collect;
let waiting = 0;
function countGarbage(bytes) {
    waiting += bytes;
    if (waiting < COLLECT_EVERY_BYTES)
        return;
    waiting = 0;
    collect ??= collector();
    collect({ type: 'minor' });
}
function collector() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--expose-gc');
    const found = (0,external_node_vm_namespaceObject.runInNewContext)('globalThis.gc');
    return typeof found === 'function' ? found : () => { };
}


/***/ }),

/***/ 4015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ prefixSpan)
/* harmony export */ });
/* unused harmony export prefixOf */
function prefixOf(line) {
    const span = prefixSpan(line);
    return span && { component: line.toString('latin1', 0, span.nameEnd), length: span.end };
}
function prefixSpan(bytes, start = 0) {
    const nameEnd = endOfName(bytes, start);
    if (nameEnd === start || bytes[nameEnd] !== SPACE)
        return undefined;
    const timeEnd = endOfTime(bytes, nameEnd + 1);
    if (timeEnd === undefined)
        return undefined;
    const after = bytes[timeEnd];
    if (after === SPACE)
        return { nameEnd, timeEnd, end: timeEnd + 1 };
    const isEnd = after === undefined || after === NEWLINE || after === RETURN;
    return isEnd ? { nameEnd, timeEnd, end: timeEnd } : undefined;
}
const MAX_NAME_BYTES = 128;
const MAX_FRACTION_DIGITS = 9;
function endOfName(bytes, start) {
    let at = start;
    if (!isLetterOrDigit(bytes[at]))
        return start;
    while (at - start < MAX_NAME_BYTES && (isLetterOrDigit(bytes[at]) || isNameMark(bytes[at])))
        at++;
    return at;
}
function endOfTime(bytes, start) {
    const seconds = endOfShape(bytes, start, 'dddd-dd-ddTdd:dd:dd');
    if (seconds === undefined)
        return undefined;
    const zone = bytes[seconds] === DOT ? endOfFraction(bytes, seconds + 1) : seconds;
    if (zone === undefined)
        return undefined;
    return (endOfShape(bytes, zone, 'Z') ?? endOfShape(bytes, zone, '+dd:dd') ?? endOfShape(bytes, zone, '-dd:dd'));
}
function endOfFraction(bytes, start) {
    let at = start;
    while (at - start < MAX_FRACTION_DIGITS && isDigit(bytes[at]))
        at++;
    return at > start ? at : undefined;
}
function endOfShape(bytes, start, shape) {
    for (let index = 0; index < shape.length; index++) {
        const byte = bytes[start + index];
        const wanted = shape.charCodeAt(index);
        if (wanted === LETTER_D ? !isDigit(byte) : byte !== wanted)
            return undefined;
    }
    return start + shape.length;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
function isLetterOrDigit(byte) {
    if (byte === undefined)
        return false;
    const lower = byte | 0x20;
    return isDigit(byte) || (lower >= 0x61 && lower <= 0x7a);
}
function isNameMark(byte) {
    return byte === DOT || byte === UNDERSCORE || byte === MINUS;
}
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const MINUS = 0x2d;
const DOT = 0x2e;
const UNDERSCORE = 0x5f;
const LETTER_D = 0x64;


/***/ }),

/***/ 6220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  aG: () => (/* binding */ readLastLines),
  qZ: () => (/* binding */ readLogEnd)
});

// UNUSED EXPORTS: MAX_END_BYTES

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/logs/count-newlines.js
var count_newlines = __nccwpck_require__(8167);
;// CONCATENATED MODULE: ./build/logs/log-end.js



const MAX_END_BYTES = 4 * 1024 * 1024;
const MAX_WINDOWS = 8;
async function readLogEnd(file, options) {
    const handle = await (0,promises_namespaceObject.open)(file, 'r');
    try {
        const { size } = await handle.stat();
        const { bytes, after } = await lastWindowOf(handle, size, options.component);
        const before = options.newlines - (0,count_newlines/* countNewlines */.D)(bytes) - after;
        return { file: options.name ?? (0,external_node_path_.basename)(file), type: options.type, bytes, firstLine: before + 1 };
    }
    finally {
        await handle.close();
    }
}
async function readLastLines(file) {
    const handle = await (0,promises_namespaceObject.open)(file, 'r');
    try {
        const { size } = await handle.stat();
        return (await windowBefore(handle, size)).bytes;
    }
    finally {
        await handle.close();
    }
}
async function lastWindowOf(handle, size, component) {
    const last = await windowBefore(handle, size);
    let window = last;
    let after = 0;
    for (let count = 1; component !== undefined && !holds(window.bytes, component); count++) {
        if (window.start === 0 || count === MAX_WINDOWS)
            return { bytes: last.bytes, after: 0 };
        after += (0,count_newlines/* countNewlines */.D)(window.bytes);
        window = await windowBefore(handle, window.start);
    }
    return { bytes: window.bytes, after };
}
function holds(bytes, component) {
    return (bytes.includes(`\n${component} `) ||
        bytes.subarray(0, component.length + 1).equals(Buffer.from(`${component} `)));
}
async function windowBefore(handle, end) {
    const start = Math.max(0, end - MAX_END_BYTES);
    const bytes = await readAll(handle, start, end);
    const newline = start === 0 ? -1 : bytes.indexOf(NEWLINE);
    const cut = newline === bytes.length - 1 ? 0 : newline + 1;
    return { bytes: bytes.subarray(cut), start: start + cut };
}
async function readAll(handle, start, end) {
    const buffer = Buffer.allocUnsafe(end - start);
    let length = 0;
    while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, start + length);
        if (bytesRead === 0)
            break;
        length += bytesRead;
    }
    return buffer.subarray(0, length);
}
const NEWLINE = 0x0a;


/***/ }),

/***/ 4768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ credentialsIn),
/* harmony export */   gO: () => (/* binding */ logUrl),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var _basics_loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3981);

function logUrl(text, base) {
    if (!URL.canParse(text, base?.href))
        return undefined;
    const url = new URL(text, base?.href);
    const encrypted = url.protocol === 'https:' || url.protocol === 'wss:';
    const plain = url.protocol === 'http:' || url.protocol === 'ws:';
    return encrypted || (plain && (0,_basics_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(url.hostname)) ? url : undefined;
}
function withoutCredentials(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function credentialsIn(text) {
    if (!URL.canParse(text))
        return [];
    const url = new URL(text);
    const values = [...url.searchParams].filter(([name]) => CREDENTIAL.test(name)).map(([, value]) => value);
    const all = [...values, url.password].filter((value) => value.length >= MIN_CREDENTIAL_LENGTH);
    return [...new Set(all.flatMap((value) => [value, encodeURIComponent(value)]))];
}
const CREDENTIAL = /token|signature|credential|secret|key|sig|auth|password/i;
const MIN_CREDENTIAL_LENGTH = 8;


/***/ }),

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./build/basics/identifiers.js
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
function isId(text) {
    return ID.test(text);
}
function isName(text) {
    return NAME.test(text);
}

;// CONCATENATED MODULE: ./build/app-platform/json-fields.js

class UnexpectedResponse extends Error {
    name = 'UnexpectedResponse';
}
const MAX_TEXT_CHARS = 4_096;
const MAX_URL_CHARS = 16_384;
const MAX_LIST_ENTRIES = 1_000;
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function record(value) {
    return isRecord(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value.slice(0, MAX_LIST_ENTRIES) : [];
}
function listOf(answer, member) {
    if (!isRecord(answer))
        throw new UnexpectedResponse(`"${member}" is missing`);
    const value = answer[member];
    if (value !== undefined && value !== null && !Array.isArray(value)) {
        throw new UnexpectedResponse(`"${member}" is not a list`);
    }
    return list(value);
}
function json_fields_text(value) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return value.length > MAX_TEXT_CHARS ? value.slice(0, MAX_TEXT_CHARS).toWellFormed() : value;
}
function word(value) {
    return json_fields_text(value)?.toUpperCase();
}
function url(value) {
    const isUrl = typeof value === 'string' && value !== '' && value.length <= MAX_URL_CHARS;
    return isUrl ? value : undefined;
}
function urls(value) {
    return list(value).flatMap((one) => url(one) ?? []);
}
function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
function port(value) {
    const number = count(value);
    return number !== undefined && number > 0 && number < 65_536 ? number : undefined;
}
function date(value) {
    const at = new Date(json_fields_text(value) ?? '');
    return at.getTime() > 0 ? at : undefined;
}
const DURATION_UNITS_MS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
function durationMs(value) {
    const written = json_fields_text(value)?.slice(0, 64) ?? '';
    if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|h|m|s))+$/.test(written))
        return undefined;
    const parts = written.matchAll(/([\d.]+)(ms|h|m|s)/g);
    return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * DURATION_UNITS_MS[unit], 0);
}
function commit(value) {
    const sha = json_fields_text(value)?.toLowerCase();
    return sha && /^[0-9a-f]{7,64}$/.test(sha) ? sha : undefined;
}
function id(value) {
    return typeof value === 'string' && isId(value) ? value : undefined;
}
function hasId(value) {
    return id(record(value).id) !== undefined;
}
function idOf(value, what) {
    const found = id(record(value).id);
    if (found === undefined)
        throw new UnexpectedResponse(`${what} is missing or has no id`);
    return found;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/app-platform/spec-members.js


const MAX_MEMBERS = 5_000;
const MAX_DEPTH = 8;
function specMembers(spec) {
    const members = new Map();
    const add = (path, value, depth) => {
        if (members.size >= MAX_MEMBERS)
            return;
        const entries = depth < MAX_DEPTH ? entriesOf(value) : undefined;
        if (!entries)
            members.set(path, digest(value));
        else
            for (const [name, member] of entries)
                add(path ? `${path}.${name}` : name, member, depth + 1);
    };
    add('', spec, 0);
    return members;
}
function entriesOf(value) {
    if (isRecord(value))
        return Object.entries(value).filter(([name]) => name !== 'envs');
    if (!Array.isArray(value) || value.length === 0 || !value.every(hasName))
        return undefined;
    return value.map((one) => [one.name, one]);
}
function hasName(value) {
    return isRecord(value) && typeof value.name === 'string';
}
function digest(value) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(value) ?? '')
        .digest('base64');
}

;// CONCATENATED MODULE: ./build/app-platform/spec-fields.js



const COMPONENT_LISTS = [
    ['services', 'service'],
    ['static_sites', 'static site'],
    ['workers', 'worker'],
    ['jobs', 'job'],
    ['functions', 'function'],
];
function componentFields(owner) {
    return COMPONENT_LISTS.flatMap(([member, kind]) => list(owner[member]).flatMap((one) => {
        const fields = record(one);
        const name = json_fields_text(fields.name);
        return name === undefined ? [] : [{ fields, name, kind }];
    })).slice(0, MAX_LIST_ENTRIES);
}
function appSpec(value) {
    const spec = record(value);
    const maintenance = record(spec.maintenance);
    return {
        maintenance: { enabled: maintenance.enabled === true, archived: maintenance.archive === true },
        components: componentFields(spec).map(({ fields, name, kind }) => componentSpec(fields, name, kind)),
        envs: envs(spec.envs),
        members: specMembers(spec),
    };
}
function componentSpec(fields, name, kind) {
    return {
        name,
        kind,
        jobKind: kind === 'job' ? word(fields.kind) : undefined,
        repository: repositorySource(fields),
        image: isRecord(fields.image) ? imageSource(fields.image) : undefined,
        sourceDir: sourceDir(fields.source_dir),
        dockerfilePath: json_fields_text(fields.dockerfile_path),
        buildCommand: json_fields_text(fields.build_command),
        runCommand: json_fields_text(fields.run_command),
        httpPort: port(fields.http_port),
        internalPorts: list(fields.internal_ports).flatMap((one) => port(one) ?? []),
        healthCheck: healthCheck(fields.health_check),
        livenessHealthCheck: healthCheck(fields.liveness_health_check),
        instanceSizeSlug: json_fields_text(fields.instance_size_slug),
        envs: envs(fields.envs),
    };
}
const HOSTS = ['github', 'gitlab', 'bitbucket', 'git'];
function repositorySource(fields) {
    const host = HOSTS.find((one) => isRecord(fields[one]));
    if (host === undefined)
        return undefined;
    const source = record(fields[host]);
    return {
        host,
        repo: host === 'git' ? cloneUrl(source.repo_clone_url) : json_fields_text(source.repo),
        branch: json_fields_text(source.branch),
        deployOnPush: source.deploy_on_push === true,
    };
}
function cloneUrl(value) {
    const written = url(value);
    if (written === undefined || !URL.canParse(written))
        return undefined;
    const parsed = new URL(written);
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}
function imageSource(image) {
    return {
        registryType: word(image.registry_type),
        registry: json_fields_text(image.registry),
        repository: json_fields_text(image.repository),
        tag: json_fields_text(image.tag),
        digest: json_fields_text(image.digest),
        deployOnPush: record(image.deploy_on_push).enabled === true,
    };
}
function sourceDir(value) {
    return external_node_path_.posix.normalize(`/${json_fields_text(value) ?? ''}`).replace(/^\/|\/$/g, '');
}
function healthCheck(value) {
    if (!isRecord(value))
        return undefined;
    return {
        httpPath: json_fields_text(value.http_path),
        port: port(value.port),
        initialDelaySeconds: count(value.initial_delay_seconds),
        periodSeconds: count(value.period_seconds),
        timeoutSeconds: count(value.timeout_seconds),
        successThreshold: count(value.success_threshold),
        failureThreshold: count(value.failure_threshold),
    };
}
function envs(value) {
    return list(value).flatMap((one) => {
        const env = record(one);
        const key = json_fields_text(env.key);
        return key === undefined ? [] : [{ key, scope: word(env.scope), type: word(env.type) }];
    });
}

;// CONCATENATED MODULE: ./build/app-platform/deployment-fields.js


function deployment(value) {
    const fields = record(value);
    const cause = record(fields.cause_details);
    const progress = record(fields.progress);
    const timing = record(fields.timing);
    return {
        ...deploymentReference(value),
        cause: json_fields_text(fields.cause) ?? '',
        gitPush: isRecord(cause.git_push) ? gitPush(cause.git_push) : undefined,
        docrPush: isRecord(cause.docr_push) ? docrPush(cause.docr_push) : undefined,
        previousDeploymentId: id(fields.previous_deployment_id),
        components: components(fields),
        steps: steps(progress.steps),
        progress: { success: count(progress.success_steps) ?? 0, total: count(progress.total_steps) ?? 0 },
        timing: {
            pendingMs: durationMs(timing.pending),
            buildMs: durationMs(timing.build_total),
            deployMs: durationMs(timing.deploying),
        },
        spec: appSpec(fields.spec),
    };
}
function deploymentReference(value) {
    const fields = record(value);
    const causeType = word(record(fields.cause_details).type);
    return {
        id: idOf(value, 'the deployment'),
        phase: word(fields.phase) ?? 'UNKNOWN',
        causeType: causeType === 'UNKNOWN' ? undefined : causeType,
        commits: commits(fields),
        createdAt: date(fields.created_at),
        updatedAt: date(fields.phase_last_updated_at) ?? date(fields.updated_at),
        clonedFromId: id(fields.cloned_from),
    };
}
function optionalReference(value) {
    return hasId(value) ? deploymentReference(value) : undefined;
}
function components(deployment) {
    const listed = componentFields(deployment);
    const known = listed.length > 0 ? listed : componentFields(record(deployment.spec));
    return known.map(({ fields, name, kind }) => ({
        name,
        kind,
        commit: commit(fields.source_commit_hash),
        imageDigest: json_fields_text(fields.source_image_digest),
    }));
}
const COMMIT_IN_CAUSE = /\bcommit ([0-9a-f]{7,40})\b/i;
function commits(deployment) {
    const push = record(record(deployment.cause_details).git_push);
    const all = [
        commit(push.commit_sha),
        ...componentFields(deployment).map(({ fields }) => commit(fields.source_commit_hash)),
        commit(COMMIT_IN_CAUSE.exec(json_fields_text(deployment.cause) ?? '')?.[1]),
    ];
    return [...new Set(all.filter((one) => one !== undefined))];
}
function gitPush(push) {
    const source = [push.github, push.gitlab, push.bitbucket].find(isRecord) ?? {};
    return {
        commitSha: commit(push.commit_sha),
        message: json_fields_text(push.commit_message),
        author: json_fields_text(push.commit_author) ?? json_fields_text(push.username),
        repository: json_fields_text(source.repo),
        branch: json_fields_text(source.branch),
    };
}
function docrPush(push) {
    return {
        registry: json_fields_text(push.registry),
        repository: json_fields_text(push.repository),
        tag: json_fields_text(push.tag),
        digest: json_fields_text(push.image_digest),
    };
}
const MAX_STEP_DEPTH = 12;
const MAX_STEPS = 10_000;
function steps(value) {
    let left = MAX_STEPS;
    const read = (below, depth) => {
        if (depth > MAX_STEP_DEPTH || !Array.isArray(below))
            return [];
        const found = [];
        for (const one of below.slice(0, left)) {
            if (left === 0)
                break;
            if (!isRecord(one))
                continue;
            left--;
            found.push({ ...step(one), steps: read(one.steps, depth + 1) });
        }
        return found;
    };
    return read(value, 0);
}
function step(fields) {
    const reason = record(fields.reason);
    const code = json_fields_text(reason.code);
    const message = json_fields_text(reason.message);
    return {
        name: json_fields_text(fields.name) ?? '',
        status: word(fields.status) ?? 'UNKNOWN',
        component: json_fields_text(fields.component_name),
        messageBase: json_fields_text(fields.message_base),
        startedAt: date(fields.started_at),
        endedAt: date(fields.ended_at),
        reason: code || message ? { code: code ?? '', message: message ?? '' } : undefined,
    };
}

;// CONCATENATED MODULE: ./build/app-platform/answers.js



function appFrom(answer) {
    return app(record(answer).app);
}
function appsFrom(answer) {
    return listOf(answer, 'apps').filter(hasId).map(app);
}
function app(value) {
    const fields = record(value);
    const appId = idOf(value, 'the app');
    return {
        id: appId,
        name: json_fields_text(record(fields.spec).name) ?? appId,
        url: url(fields.live_url) ?? url(fields.default_ingress),
        activeDeployment: optionalReference(fields.active_deployment),
        inProgressDeployment: optionalReference(fields.in_progress_deployment),
        pendingDeployment: optionalReference(fields.pending_deployment),
        pinnedDeploymentId: id(record(fields.pinned_deployment).id),
        spec: appSpec(fields.spec),
    };
}
function deploymentFrom(answer) {
    return deployment(record(answer).deployment);
}
function deploymentsFrom(answer) {
    return listOf(answer, 'deployments').filter(hasId).map(deployment);
}
function hasNextPage(answer) {
    const { next } = record(record(record(answer).links).pages);
    return typeof next === 'string' && next !== '';
}
function logUrlsFrom(answer) {
    const outer = record(answer);
    const inner = isRecord(outer.value) ? outer.value : outer;
    const lists = [urls(inner.historic_urls), urls(inner.historic_logs), urls([inner.url])];
    return {
        liveUrl: url(inner.live_url),
        archivedUrls: [...new Set(lists.find((one) => one.length > 0) ?? [])],
    };
}
function autoscalingEventsFrom(answer) {
    return listOf(answer, 'events')
        .filter(hasId)
        .filter((event) => record(event).type === undefined || record(event).type === 'AUTOSCALING')
        .map((event) => autoscalingEvent(event));
}
function eventFrom(answer) {
    return autoscalingEvent(record(answer).event ?? answer);
}
function autoscalingEvent(event) {
    return occurrence(event, record(event).autoscaling, 'the event');
}
function jobInvocationsFrom(answer) {
    return listOf(answer, 'job_invocations')
        .filter(hasId)
        .map((one) => jobInvocation(one));
}
function jobInvocationFrom(answer) {
    return jobInvocation(record(answer).job_invocation ?? answer);
}
function jobInvocation(invocation) {
    return occurrence(invocation, invocation, 'the job invocation');
}
function occurrence(value, withPhase, what) {
    return {
        id: idOf(value, what),
        phase: word(record(withPhase).phase) ?? 'UNKNOWN',
        createdAt: date(record(value).created_at),
    };
}
function healthFrom(answer) {
    const health = record(answer).app_health;
    if (!isRecord(health))
        throw new UnexpectedResponse('"app_health" is missing');
    return [...list(health.components), ...list(health.functions_components)].flatMap((one) => {
        const fields = record(one);
        const name = json_fields_text(fields.name);
        if (name === undefined)
            return [];
        return {
            name,
            state: word(fields.state) ?? 'UNKNOWN',
            replicasReady: count(fields.replicas_ready) ?? 0,
            replicasDesired: count(fields.replicas_desired) ?? 0,
        };
    });
}
function instancesFrom(answer) {
    return listOf(answer, 'instances').flatMap((one) => {
        const fields = record(one);
        const component = json_fields_text(fields.component_name);
        const name = json_fields_text(fields.instance_name);
        if (component === undefined || name === undefined)
            return [];
        return { component, name, alias: json_fields_text(fields.instance_alias) };
    });
}
function apiErrorFrom(answer) {
    const error = record(answer);
    return { message: json_fields_text(error.message), requestId: json_fields_text(error.request_id) };
}

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(6283);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __nccwpck_require__(3743);
;// CONCATENATED MODULE: ./build/app-platform/retry.js
class Transient extends Error {
    name = 'Transient';
    waitMs;
    constructor(message, waitMs, options) {
        super(message, options);
        this.waitMs = waitMs;
    }
}
const API_BACKOFF = { firstMs: 500, maxMs: 15_000, attempts: 7 };
async function retry(attempt, options) {
    const { clock, signal, backoff } = options;
    for (let failures = 1;; failures++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof Transient) || failures >= backoff.attempts)
                throw error;
            const waitMs = Math.max(error.waitMs ?? 0, backoffMs(failures, backoff, clock));
            options.onRetry?.(error, waitMs);
            await clock.sleep(waitMs, signal);
        }
    }
}
function backoffMs(failures, backoff, clock) {
    const whole = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
    return whole / 2 + (whole / 2) * clock.random();
}

;// CONCATENATED MODULE: ./build/app-platform/api-error.js




class ApiError extends errors/* UserError */.yo {
    name = 'ApiError';
    status;
    detail;
    constructor(sentence, status, detail) {
        super(sentence + detail);
        this.status = status;
        this.detail = detail;
    }
}
function notFoundAs(sentence) {
    return (error) => {
        if (!(error instanceof ApiError && error.status === 404))
            throw error;
        throw new errors/* UserError */.yo(sentence + error.detail);
    };
}
class ApiUnreachable extends errors/* UserError */.yo {
    name = 'ApiUnreachable';
}
function errorOf(request) {
    const { what, status, headers, body, host, now } = request;
    const detail = detailOf(request);
    if (status === 429)
        return new Transient(`rate limit exceeded (429)${detail}`, waitOf(status, headers, now));
    if (status >= 500 || status === 408 || status === 425) {
        const said = detail || (isHtml(body) ? ' with an HTML page' : '');
        return new Transient(`the API returned ${status}${said}`, waitOf(status, headers, now));
    }
    return new ApiError(sentenceOf(what, status, host), status, detail);
}
function sentenceOf(what, status, host) {
    if (status >= 300 && status < 400) {
        return (`${host} returned a redirect (${status}). Redirects are not followed, so that the token reaches no other ` +
            'host. Check the URL of the API.');
    }
    if (status === 401) {
        return 'DigitalOcean rejected the API token (401). Check that it is valid and has not expired or been revoked.';
    }
    if (status === 403) {
        return 'The API token is not allowed to read this app (403). Use one with the scope app:read.';
    }
    if (status === 404) {
        return (`Could not fetch ${what}: not found (404). Check that the IDs and names are right, and that the token belongs ` +
            'to the team that owns the app.');
    }
    return `Could not fetch ${what}: the API returned ${status}.`;
}
function detailOf({ body, token }) {
    let answer;
    try {
        answer = JSON.parse(body);
    }
    catch {
        return '';
    }
    const { message, requestId } = apiErrorFrom(answer);
    if (!message)
        return '';
    const quoted = (0,basics_text/* oneLine */.TN)(message.replaceAll(token, '***'), MAX_QUOTED_CHARS);
    return ` (the API said: "${quoted}"${requestId ? `, request ${(0,basics_text/* oneLine */.TN)(requestId)}` : ''})`;
}
const MAX_QUOTED_CHARS = 300;
function isHtml(body) {
    return /^\s{0,100}</.test(body);
}
function waitOf(status, headers, now) {
    const retryAfter = headers['retry-after']?.trim();
    if (retryAfter && /^\d+$/.test(retryAfter))
        return Number(retryAfter) * 1000;
    if (retryAfter && Date.parse(retryAfter) > now)
        return Date.parse(retryAfter) - now;
    const reset = numberIn(headers['ratelimit-reset']);
    return status === 429 && reset !== undefined ? Math.max(0, reset * 1000 - now) : undefined;
}
function numberIn(header) {
    const value = Number(typeof header === 'string' && header.trim() !== '' ? header : Number.NaN);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./build/app-platform/http.js



class HttpTimeout extends Error {
    name = 'HttpTimeout';
}
async function httpGet(url, options) {
    const agent = await agentFor(url);
    const send = url.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_.request;
    return new Promise((resolve, reject) => {
        const request = send(url, {
            agent,
            signal: options.signal,
            headers: { 'accept-encoding': 'identity', 'user-agent': USER_AGENT, ...options.headers },
        });
        const tooLate = setTimeout(() => {
            request.destroy(new HttpTimeout(`${url.host} did not respond within ${Math.ceil(options.headTimeout / 1000)} s`));
        }, options.headTimeout);
        request.on('error', (error) => {
            clearTimeout(tooLate);
            reject(options.signal.aborted ? options.signal.reason : error);
        });
        request.on('response', (message) => {
            clearTimeout(tooLate);
            message.setTimeout(options.quietTimeout, () => {
                message.destroy(new HttpTimeout(`${url.host} sent no data for ${Math.ceil(options.quietTimeout / 1000)} s`));
            });
            resolve({ status: message.statusCode ?? 0, headers: message.headers, ...decoded(message) });
        });
        request.end();
    });
}
const USER_AGENT = 'app-platform-logs';
async function agentFor(url) {
    const asHttp = new URL(url);
    asHttp.protocol = url.protocol.replace(/^ws/, 'http');
    if (!(0,proxy/* getProxyUrl */.s)(asHttp)?.hostname)
        return undefined;
    const { HttpClient } = await __nccwpck_require__.e(/* import() */ 779).then(__nccwpck_require__.bind(__nccwpck_require__, 2779));
    return new HttpClient(USER_AGENT).getAgent(asHttp.href);
}
function discard(answer) {
    answer.body.on('error', () => { });
    answer.body.destroy();
}
function decoded(message) {
    const decoder = decoderFor(message.headers['content-encoding']);
    if (!decoder)
        return { body: message, decoded: false };
    message.on('error', (error) => decoder.destroy(error));
    decoder.on('close', () => message.destroy());
    return { body: message.pipe(decoder), decoded: true };
}
function decoderFor(encoding) {
    if (!encoding)
        return undefined;
    const { createBrotliDecompress, createUnzip } = process.getBuiltinModule('node:zlib');
    switch (encoding.trim().toLowerCase()) {
        case 'gzip':
        case 'x-gzip':
        case 'deflate':
            return createUnzip();
        case 'br':
            return createBrotliDecompress();
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/app-platform/request.js





class ApiRequests {
    #options;
    #retried = new Map();
    constructor(options) {
        this.#options = options;
    }
    get retrying() {
        const [first] = this.#retried;
        return first && `${first[0]} could not be fetched: ${first[1]}`;
    }
    async get(request) {
        const { apiUrl, clock, signal } = this.#options;
        const { what, path, query = {} } = request;
        const url = new URL(apiUrl);
        url.pathname = `${withoutSlashesAtEnd(apiUrl.pathname)}/v2/${path.map(encodeURIComponent).join('/')}`;
        url.search = new URLSearchParams(query).toString();
        try {
            return await retry(() => this.#attempt(request, url), {
                clock,
                signal,
                backoff: API_BACKOFF,
                onRetry: (error, waitMs) => this.#reportRetry(what, error, waitMs),
            });
        }
        catch (error) {
            if (!(error instanceof Transient))
                throw error;
            throw new ApiUnreachable(`Could not fetch ${what} from ${url.host} after ${API_BACKOFF.attempts} attempts: ${error.message}. ` +
                'See https://status.digitalocean.com, or run the step again later.');
        }
    }
    #reportRetry(what, error, waitMs) {
        this.#retried.set(what, error.message);
        const text = `Retrying ${what} in ${Math.ceil(waitMs / 1000)} s: ${error.message}.`;
        if (waitMs >= NOTICEABLE_WAIT_MS)
            this.#options.info(text);
        else
            this.#options.debug(text);
    }
    async #attempt({ what, read, accept = {} }, url) {
        const { token, clock, debug } = this.#options;
        const { status, headers, body } = await this.#send(what, url);
        debug(`GET ${url.pathname} ${status}`);
        this.#retried.delete(what);
        if (status >= 200 && status < 300)
            return parsed(body, read);
        if (status in accept)
            return accept[status];
        throw errorOf({ what, status, headers, body, host: url.host, token, now: clock.now() });
    }
    async #send(what, url) {
        const { token, rateBudget, signal } = this.#options;
        rateBudget.recordRequest();
        const overall = AbortSignal.timeout(OVERALL_TIMEOUT_MS);
        let answer;
        try {
            answer = await httpGet(url, {
                headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
                headTimeout: HEAD_TIMEOUT_MS,
                quietTimeout: QUIET_TIMEOUT_MS,
                signal: AbortSignal.any([signal, overall]),
            });
            this.#noteRateLimit(answer);
            return { status: answer.status, headers: answer.headers, body: await readText(answer.body) };
        }
        catch (error) {
            if (answer)
                discard(answer);
            signal.throwIfAborted();
            if (isPermanent(error)) {
                throw new errors/* UserError */.yo(`Could not fetch ${what} from ${url.host}: ${(0,errors/* reasonOf */.A3)(error)}.`);
            }
            throw new Transient((0,errors/* reasonOf */.A3)(overall.aborted ? overall.reason : error), undefined, { cause: error });
        }
    }
    #noteRateLimit({ status, headers }) {
        const remaining = numberIn(headers['ratelimit-remaining']);
        if (remaining !== undefined)
            this.#options.rateBudget.recordRemaining(remaining);
        else if (status === 200)
            this.#options.rateBudget.recordRemaining(Number.POSITIVE_INFINITY);
    }
}
const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 15_000;
const OVERALL_TIMEOUT_MS = 60_000;
const NOTICEABLE_WAIT_MS = 5_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
function withoutSlashesAtEnd(path) {
    let end = path.length;
    while (path[end - 1] === '/')
        end--;
    return path.slice(0, end);
}
async function readText(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES)
            throw new Error(`the response is larger than ${MAX_ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function parsed(body, read) {
    let answer;
    try {
        answer = JSON.parse(body);
    }
    catch {
        throw new Transient(`unexpected response: ${isHtml(body) ? 'HTML' : 'text'} instead of JSON`);
    }
    try {
        return read(answer);
    }
    catch (error) {
        if (!(error instanceof UnexpectedResponse))
            throw error;
        throw new Transient(`unexpected response: ${error.message}`);
    }
}
function isPermanent(error) {
    const code = String(error.code ?? '');
    return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|ERR_TLS|ERR_INVALID/.test(code);
}

;// CONCATENATED MODULE: ./build/app-platform/client.js


class AppPlatform {
    #requests;
    constructor(options) {
        this.#requests = new ApiRequests(options);
    }
    get retrying() {
        return this.#requests.retrying;
    }
    app(id) {
        return this.#requests.get({ what: `app ${id}`, path: ['apps', id], read: appFrom });
    }
    apps() {
        return this.#pages({ what: 'the list of apps', path: ['apps'], read: appsFrom }, LARGE_PAGE);
    }
    deployments(appId) {
        const path = ['apps', appId, 'deployments'];
        const what = 'the list of deployments';
        return this.#pages({ what, path, read: deploymentsFrom }, SMALL_PAGE);
    }
    deployment(appId, id) {
        const path = ['apps', appId, 'deployments', id];
        return this.#requests.get({ what: `deployment ${id}`, path, read: deploymentFrom });
    }
    autoscalingEvents(appId) {
        const query = { event_types: 'AUTOSCALING' };
        const path = ['apps', appId, 'events'];
        const what = 'the list of events';
        return this.#pages({ what, path, query, read: autoscalingEventsFrom }, SMALL_PAGE);
    }
    event(appId, id) {
        const path = ['apps', appId, 'events', id];
        return this.#requests.get({ what: `event ${id}`, path, read: eventFrom });
    }
    jobInvocations(appId, jobName) {
        const path = ['apps', appId, 'job-invocations'];
        const query = { job_names: jobName };
        const what = 'the list of job invocations';
        return this.#pages({ what, path, query, read: jobInvocationsFrom }, SMALL_PAGE);
    }
    jobInvocation(appId, jobName, id) {
        const path = ['apps', appId, 'job-invocations', id];
        const query = { job_name: jobName };
        const what = `job invocation ${id}`;
        return this.#requests.get({ what, path, query, read: jobInvocationFrom });
    }
    health(appId) {
        const path = ['apps', appId, 'health'];
        const accept = { 400: [], 404: [] };
        return this.#requests.get({ what: "the app's health", path, read: healthFrom, accept });
    }
    instances(appId) {
        const path = ['apps', appId, 'instances'];
        return this.#requests.get({ what: "the app's instances", path, read: instancesFrom });
    }
    logs(appId, source, query) {
        const { type, follow, tailLines, podConnectionTimeout } = query;
        return this.#requests.get({
            what: `the ${type} logs${'component' in source && source.component ? ` of component ${source.component}` : ''}`,
            path: ['apps', appId, ...logsPath(source)],
            query: {
                type,
                follow: String(follow),
                ...(tailLines === undefined ? {} : { tail_lines: String(tailLines) }),
                ...(podConnectionTimeout ? { pod_connection_timeout: podConnectionTimeout } : {}),
            },
            read: logUrlsFrom,
            accept: { 400: undefined },
        });
    }
    async *#pages(request, perPage) {
        const read = (answer) => ({ items: request.read(answer), more: hasNextPage(answer) });
        for (let page = 1; page <= MAX_PAGES; page++) {
            const query = { ...request.query, page: String(page), per_page: String(perPage) };
            const { items, more } = await this.#requests.get({ ...request, query, read });
            yield* items;
            if (!more)
                return;
        }
    }
}
const LARGE_PAGE = 200;
const SMALL_PAGE = 20;
const MAX_PAGES = 500;
function logsPath(source) {
    if ('event' in source)
        return ['events', source.event, 'logs'];
    if ('job' in source)
        return ['jobs', source.job, 'invocations', source.invocation, 'logs'];
    const component = source.component === undefined ? [] : ['components', source.component];
    const deployment = source.deployment === 'active' ? [] : ['deployments', source.deployment];
    return [...deployment, ...component, 'logs'];
}

// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __nccwpck_require__(9034);
;// CONCATENATED MODULE: ./build/app-platform/rate-budget.js
class RateBudget {
    #pollingIntervalMs;
    minIntervalMs;
    #clock;
    #refillMs;
    #requests = MAX_REQUESTS;
    #urgentRequests = MAX_URGENT_REQUESTS;
    #refilledAt;
    #liveDataAt = Number.NEGATIVE_INFINITY;
    #remaining = Number.POSITIVE_INFINITY;
    constructor(clock, pollingIntervalMs) {
        this.#clock = clock;
        this.#pollingIntervalMs = pollingIntervalMs;
        this.minIntervalMs = Math.min(pollingIntervalMs, DEFAULT_INTERVAL_MS) / 10;
        this.#refillMs = 0.95 * Math.min(pollingIntervalMs, DEFAULT_INTERVAL_MS);
        this.#refilledAt = clock.now();
    }
    get maxIntervalMs() {
        return this.isStreaming ? 2 * this.#pollingIntervalMs : this.#pollingIntervalMs;
    }
    get isStreaming() {
        return this.#clock.now() - this.#liveDataAt < this.#pollingIntervalMs;
    }
    recordLiveData() {
        this.#liveDataAt = this.#clock.now();
    }
    recordRequest() {
        this.#refill();
        this.#requests = Math.max(-1, this.#requests - 1);
    }
    recordRemaining(remaining) {
        this.#remaining = remaining;
    }
    takeUrgentRequest() {
        this.#refill();
        if (this.#urgentRequests < 1)
            return false;
        this.#urgentRequests--;
        return true;
    }
    delayMs(wantedMs) {
        this.#refill();
        const untilAllowed = (1 - this.#requests) * this.#refillMs;
        const scarcity = Math.max(1, RESERVE / Math.max(1, this.#remaining));
        const stretched = scarcity > 1 ? Math.min(MAX_SCARCE_DELAY_MS, this.maxIntervalMs * scarcity) : wantedMs;
        return Math.max(wantedMs, stretched, untilAllowed);
    }
    #refill() {
        const now = this.#clock.now();
        const refilled = Math.max(0, now - this.#refilledAt) / this.#refillMs;
        this.#requests = Math.min(MAX_REQUESTS, this.#requests + refilled);
        this.#urgentRequests = Math.min(MAX_URGENT_REQUESTS, this.#urgentRequests + 2 * refilled);
        this.#refilledAt = now;
    }
}
const DEFAULT_INTERVAL_MS = 10_000;
const MAX_REQUESTS = 6;
const MAX_URGENT_REQUESTS = 12;
const RESERVE = 250;
const MAX_SCARCE_DELAY_MS = 60_000;

;// CONCATENATED MODULE: ./build/basics/abort-scope.js


class AbortScope {
    #abort = new AbortController();
    #closed = new AbortController();
    constructor(cancelled, clock, limitMs) {
        if (cancelled.aborted)
            this.#abort.abort(cancelled.reason);
        cancelled.addEventListener('abort', () => this.#abort.abort(cancelled.reason), { once: true });
        clock.sleep(limitMs, this.#closed.signal).then(() => this.#abort.abort(new errors/* TimedOut */.GA(`The time limit of the step (timeout: ${(0,basics_text/* formatDuration */.a3)(limitMs)}) ran out.`)), () => { });
    }
    get signal() {
        return this.#abort.signal;
    }
    async all(tasks) {
        await Promise.allSettled(tasks.map((task) => task.catch((error) => this.#abort.abort(error))));
        this.signal.throwIfAborted();
    }
    close() {
        this.#closed.abort();
    }
}

;// CONCATENATED MODULE: ./build/basics/clock.js
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => Date.now(),
    sleep(ms, signal) {
        return new Promise((resolve, reject) => {
            if (signal.aborted)
                return reject(signal.reason);
            const stop = () => {
                clearTimeout(timer);
                reject(signal.reason);
            };
            const timer = setTimeout(() => {
                signal.removeEventListener('abort', stop);
                resolve();
            }, Math.min(ms, LONGEST_TIMER_MS));
            signal.addEventListener('abort', stop, { once: true });
        });
    },
    random: Math.random,
};
async function sleepUntilEvent(clock, ms, event, signal) {
    const ended = new AbortController();
    const pause = clock.sleep(ms, AbortSignal.any([signal, ended.signal])).catch((error) => {
        if (signal.aborted)
            throw error;
    });
    try {
        await Promise.race([pause, event]);
    }
    finally {
        ended.abort();
    }
    signal.throwIfAborted();
}

// EXTERNAL MODULE: ./build/deployment/conclusion.js
var deployment_conclusion = __nccwpck_require__(8543);
;// CONCATENATED MODULE: ./build/deployment/watch.js



class Watch {
    #options;
    found;
    #current;
    #waiters = [];
    #interruption = Promise.withResolvers();
    #doublings = 0;
    #urgentPolls = 0;
    #endedAt;
    constructor(found, options, endedAt) {
        this.#options = options;
        this.found = found;
        this.#current = found;
        this.#noteEnd(Math.min(endedAt ?? 0, options.clock.now()));
    }
    get current() {
        return this.#current;
    }
    get endedAt() {
        return this.#endedAt;
    }
    waitFor(matches) {
        if (matches(this.#current) || this.#endedAt !== undefined)
            return Promise.resolve();
        return new Promise((resolve) => this.#waiters.push({ matches, resolve }));
    }
    pollNow() {
        if (!this.#options.rateBudget.takeUrgentRequest())
            return;
        this.#doublings = -2;
        this.#urgentPolls = URGENT_POLLS;
        this.#interruption.resolve();
    }
    async run() {
        const { poll, differs, onProgress, rateBudget, clock, signal } = this.#options;
        let reportedAt = clock.now();
        onProgress(this.#current);
        while (this.#endedAt === undefined) {
            const untilReport = Math.max(0, reportedAt + REPORT_INTERVAL_MS - clock.now());
            await sleepUntilEvent(clock, Math.min(this.#interval(rateBudget), untilReport), this.#interruption.promise, signal);
            this.#interruption = Promise.withResolvers();
            const state = await poll().catch((error) => {
                if (error instanceof ApiUnreachable && rateBudget.isStreaming)
                    return this.#current;
                throw error;
            });
            const changed = differs(state, this.#current);
            if (state.phase !== this.#current.phase)
                this.#doublings = Math.min(this.#doublings, AFTER_A_CHANGE);
            this.#current = state;
            this.#noteEnd(clock.now());
            if (changed || clock.now() - reportedAt >= REPORT_INTERVAL_MS) {
                onProgress(state);
                reportedAt = clock.now();
            }
            this.#resolveWaiters();
        }
    }
    #interval(rateBudget) {
        const wanted = Math.min(rateBudget.maxIntervalMs, rateBudget.minIntervalMs * 2 ** this.#doublings++);
        return this.#urgentPolls-- > 0 && rateBudget.takeUrgentRequest() ? wanted : rateBudget.delayMs(wanted);
    }
    #noteEnd(at) {
        if (this.#options.hasEnded(this.#current))
            this.#endedAt ??= at;
    }
    #resolveWaiters() {
        const ended = this.#endedAt !== undefined;
        this.#waiters = this.#waiters.filter(({ matches, resolve }) => {
            if (!ended && !matches(this.#current))
                return true;
            resolve();
            return false;
        });
    }
}
const REPORT_INTERVAL_MS = 55_000;
const AFTER_A_CHANGE = 2;
const URGENT_POLLS = 3;
function watchDeployment(found, options) {
    const { api, app, ...others } = options;
    const poll = () => api.deployment(app.id, found.id);
    return new Watch(found, { ...others, poll, hasEnded: deployment_conclusion/* hasEnded */.hY, differs }, found.updatedAt?.getTime());
}
function differs(now, before) {
    const { success, total } = now.progress;
    return now.phase !== before.phase || success !== before.progress.success || total !== before.progress.total;
}

;// CONCATENATED MODULE: ./build/deployment/occurrences.js




async function findAutoscalingEvent(id, search) {
    const { api, app } = search;
    const poll = (eventId) => api.event(app.id, eventId);
    const found = id === undefined
        ? await newest(api.autoscalingEvents(app.id))
        : await poll(id).catch(notFoundAs(`App ${app.name} has no event with the ID ${id}. Check event_id.`));
    return found && watched('Autoscaling', false, found, poll, search);
}
async function findJobInvocation(jobName, id, deployment, search) {
    const { api, app } = search;
    const poll = (invocationId) => api.jobInvocation(app.id, jobName, invocationId);
    const found = id === undefined
        ? await newest(api.jobInvocations(app.id, jobName))
        : await poll(id).catch(notFoundAs(`Job ${jobName} has no invocation with the ID ${id}. Check job_name and job_invocation_id.`));
    if (!found)
        checkJobExists(jobName, deployment);
    return found && watched(`Job ${jobName}`, true, found, poll, search);
}
function conclusionOfOccurrences(occurrences) {
    if (occurrences.length === 0)
        return undefined;
    if (!occurrences.every(({ watch }) => hasEnded(watch.current)))
        return 'in_progress';
    const job = occurrences.find(({ isJob }) => isJob);
    return (job && CONCLUSIONS_OF_JOBS.get(job.watch.current.phase)) ?? 'success';
}
const CONCLUSIONS_OF_JOBS = new Map([
    ['FAILED', 'failure'],
    ['CANCELED', 'canceled'],
]);
const FINAL_PHASES = ['SUCCEEDED', 'FAILED', 'CANCELED', 'SKIPPED'];
function hasEnded({ phase }) {
    return FINAL_PHASES.includes(phase);
}
function checkJobExists(jobName, { components }) {
    const jobs = components.filter(({ kind }) => kind === 'job').map(({ name }) => name);
    if (components.length === 0 || jobs.includes(jobName))
        return;
    const known = jobs.length > 0 ? `It has: ${(0,basics_text/* oneLine */.TN)(jobs.join(', '), MAX_LIST_CHARS)}` : 'It has no jobs';
    throw new errors/* InvalidInput */.o9(`job_name: the app has no job named "${jobName}". ${known}.`);
}
const MAX_LIST_CHARS = 1_000;
async function newest(all) {
    let found;
    let searched = 0;
    for await (const one of all) {
        if (!found || (one.createdAt?.getTime() ?? 0) > (found.createdAt?.getTime() ?? 0))
            found = one;
        if (++searched >= MAX_SEARCHED)
            break;
    }
    return found;
}
const MAX_SEARCHED = 20;
function watched(name, isJob, found, poll, { rateBudget, clock, signal, info }) {
    const watch = new Watch(found, {
        poll: () => poll(found.id),
        hasEnded,
        differs: (now, before) => now.phase !== before.phase,
        onProgress: ({ phase }) => info(`${name}: ${(0,basics_text/* oneLine */.TN)(phase)}`),
        rateBudget,
        clock,
        signal,
    });
    return { name, isJob, watch };
}

;// CONCATENATED MODULE: ./build/deployment/findings.js



class Findings {
    app;
    watch;
    logs;
    occurrences = [];
    isWatchingStability = false;
    stability;
    aftermath;
    stop;
    ofDeployment;
    components;
    constructor(ofDeployment, components = []) {
        this.ofDeployment = ofDeployment;
        this.components = components;
    }
    begin(watch) {
        this.watch = watch;
        this.logs = undefined;
        this.stability = undefined;
        this.aftermath = undefined;
    }
    get deployment() {
        return this.watch?.current;
    }
    get conclusion() {
        if (this.stop?.kind === 'invalid_input')
            return 'not_found';
        const ended = this.#endOfWatched();
        if (ended === 'success' && this.isWatchingStability)
            return this.#open('success');
        const isUnknown = ended === 'not_found' && (!this.app || this.stop?.unreachable !== undefined);
        return ended === 'in_progress' || isUnknown ? this.#open(ended) : ended;
    }
    get serving() {
        if (this.aftermath)
            return this.aftermath.serving;
        if (this.stability?.replacedBy)
            return this.stability.replacedBy;
        const becameActive = this.deployment?.phase === 'ACTIVE' && this.watch?.found.phase !== 'ACTIVE';
        return becameActive ? this.deployment : this.app?.activeDeployment;
    }
    get supersededBy() {
        if (this.conclusion !== 'superseded')
            return undefined;
        return this.stability?.replacedBy?.id ?? this.aftermath?.nextId;
    }
    events() {
        return this.occurrences.map(eventOf);
    }
    unfinishedEvents() {
        return this.occurrences.filter(({ watch }) => !hasEnded(watch.current)).map(eventOf);
    }
    stopFor(error, unreachable) {
        this.stop = { kind: kindOf(error), error, unreachable };
    }
    noteIncompleteLog(error) {
        if (error !== undefined)
            this.stop = { kind: 'incomplete_log', error, unreachable: undefined };
    }
    get watches() {
        const occurrences = this.occurrences.map(({ watch }) => watch);
        return this.ofDeployment && this.watch ? [this.watch, ...occurrences] : occurrences;
    }
    #endOfWatched() {
        if (!this.ofDeployment)
            return conclusionOfOccurrences(this.occurrences) ?? 'not_found';
        const conclusion = this.deployment ? (0,deployment_conclusion/* conclusionOf */.vu)(this.deployment) : 'not_found';
        if (conclusion !== 'success' || !this.stability)
            return conclusion;
        if (this.stability.replacedBy)
            return 'superseded';
        return this.stability.instabilities.length > 0 ? 'unhealthy' : 'success';
    }
    #open(conclusion) {
        return this.stop?.kind === 'timed_out' ? 'timed_out' : conclusion;
    }
}
function kindOf(error) {
    if (error instanceof errors/* Cancelled */.cJ)
        return 'cancelled';
    if (error instanceof errors/* TimedOut */.GA)
        return 'timed_out';
    return error instanceof errors/* InvalidInput */.o9 ? 'invalid_input' : 'error';
}
function eventOf({ name, isJob, watch: { current } }) {
    return { name, id: current.id, phase: current.phase, isJob };
}

// EXTERNAL MODULE: ./build/logs/abort.js
var abort = __nccwpck_require__(9668);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/logs/file-part.js

function tailOf(path, lines) {
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(fd);
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        let wanted = lines;
        for (let end = size; end > 0;) {
            const start = Math.max(0, end - PIECE_BYTES);
            const bytes = piece.subarray(0, (0,external_node_fs_.readSync)(fd, piece, 0, end - start, start));
            let from = end === size && bytes.at(-1) === 0x0a ? bytes.length - 2 : bytes.length - 1;
            for (; from >= 0; from--) {
                from = bytes.lastIndexOf(0x0a, from);
                if (from === -1)
                    break;
                if (--wanted === 0)
                    return { start: start + from + 1, end: size };
            }
            end = start;
        }
        return { start: 0, end: size };
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function* readFilePart(path, part) {
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        yield* pieces(fd, part);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
function* pieces(fd, part) {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let from = part.start; from < part.end;) {
        const count = (0,external_node_fs_.readSync)(fd, piece, 0, Math.min(piece.length, part.end - from), from);
        if (count === 0)
            return;
        yield piece.subarray(0, count);
        from += count;
    }
}
const PIECE_BYTES = 256 * 1024;

;// CONCATENATED MODULE: ./build/logs/archive/complete-lines.js
const OVERLAP_BYTES = 4096;
const complete_lines_PIECE_BYTES = 1024 * 1024;
class CompleteLines {
    #buffer = Buffer.allocUnsafeSlow(complete_lines_PIECE_BYTES);
    #other = Buffer.allocUnsafeSlow(complete_lines_PIECE_BYTES);
    #filled = 0;
    #cutAt;
    constructor(cutAt = (_, at) => at) {
        this.#cutAt = cutAt;
    }
    *push(bytes) {
        for (let from = 0; from < bytes.length;) {
            const copied = bytes.copy(this.#buffer, this.#filled, from);
            this.#filled += copied;
            from += copied;
            if (this.#filled < complete_lines_PIECE_BYTES)
                return;
            const end = this.#endOfPiece();
            yield this.#buffer.subarray(0, end);
            this.#buffer.copy(this.#other, 0, end, this.#filled);
            this.#filled -= end;
            [this.#buffer, this.#other] = [this.#other, this.#buffer];
        }
    }
    rest() {
        return this.#buffer.subarray(0, this.#filled);
    }
    #endOfPiece() {
        const newline = this.#buffer.lastIndexOf(NEWLINE, this.#filled - 1);
        if (newline !== -1)
            return newline + 1;
        const bytes = this.#buffer.subarray(0, this.#filled);
        return characterStart(bytes, this.#cutAt(bytes, this.#filled - OVERLAP_BYTES));
    }
}
function* inCompleteLines(chunks) {
    const lines = new CompleteLines();
    for (const chunk of chunks)
        yield* lines.push(chunk);
    yield lines.rest();
}
const NEWLINE = 0x0a;
function characterStart(bytes, at) {
    let start = at;
    while (start > at - 4 && start > 0 && (bytes[start] & 0xc0) === 0x80)
        start--;
    return start;
}

// EXTERNAL MODULE: ./build/logs/garbage.js + 2 modules
var garbage = __nccwpck_require__(5610);
// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __nccwpck_require__(4768);
;// CONCATENATED MODULE: ./build/logs/redirects.js


class UnsafeRedirect extends Error {
    name = 'UnsafeRedirect';
    from;
    constructor(from) {
        super(`${from} redirects to an unencrypted address, which is not followed`);
        this.from = from;
    }
}
const MAX_REDIRECTS = 5;
async function getFollowingRedirects(url, options) {
    let from = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const answer = await httpGet(from, options);
        const { location } = answer.headers;
        if (answer.status < 300 || answer.status >= 400 || answer.status === 304 || !location)
            return answer;
        discard(answer);
        const next = (0,log_url/* logUrl */.gO)(location, from);
        if (!next || (from.protocol === 'https:' && next.protocol !== 'https:')) {
            throw new UnsafeRedirect((0,log_url/* withoutCredentials */.ri)(from));
        }
        from = next;
    }
    throw new Error(`it was redirected more than ${MAX_REDIRECTS} times`);
}

;// CONCATENATED MODULE: ./build/logs/archive/download.js





class ArchiveUnreadable extends errors/* UserError */.yo {
    name = 'ArchiveUnreadable';
}
const BACKOFF = { firstMs: 300, maxMs: 10_000, attempts: 7 };
const download_HEAD_TIMEOUT_MS = 20_000;
const download_QUIET_TIMEOUT_MS = 20_000;
async function* downloadArchive(url, options) {
    const { clock, signal, debug } = options;
    const download = { url, position: 0, etag: undefined, encoded: false };
    for (let failures = 0;;) {
        const before = download.position;
        try {
            yield* resume(download, options);
            return;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* UserError */.yo)
                throw error;
            failures = download.position > before ? 1 : failures + 1;
            if (failures >= BACKOFF.attempts)
                throw unreadable(download, (0,errors/* reasonOf */.A3)(error));
            debug(`The archived log broke off at byte ${download.position}: ${(0,errors/* reasonOf */.A3)(error)}. Retrying.`);
            const asked = error instanceof Refused ? error.waitMs : 0;
            await clock.sleep(Math.max(asked, backoffMs(failures, BACKOFF, clock)), signal);
            if (error instanceof Refused && error.stale)
                await refresh(download, options);
        }
    }
}
class Refused extends Error {
    name = 'Refused';
    stale;
    waitMs;
    constructor(status, waitMs) {
        super(`the server returned ${status}`);
        this.stale = status === 400 || status === 401 || status === 403 || status === 404 || status === 410;
        this.waitMs = waitMs;
    }
}
async function* resume(download, { signal }) {
    const condition = download.etag ? { 'if-range': download.etag } : undefined;
    const ranged = download.position > 0 && !download.encoded;
    const range = ranged ? { range: `bytes=${download.position}-`, ...condition } : undefined;
    const answer = await get(download.url, { ...range }, signal);
    try {
        if (answer.status === 416 && isAllOf(answer, download.position))
            return;
        const skip = bytesToSkip(answer, download);
        const { etag } = answer.headers;
        download.encoded = answer.decoded;
        download.etag = etag?.startsWith('"') && !answer.decoded ? etag : undefined;
        yield* body(answer, download, skip);
    }
    finally {
        discard(answer);
    }
}
async function* body(answer, download, skip) {
    let skipping = skip;
    let received = 0;
    for await (const chunk of answer.body) {
        received += chunk.length;
        if (skipping >= chunk.length) {
            skipping -= chunk.length;
            continue;
        }
        const bytes = skipping > 0 ? chunk.subarray(skipping) : chunk;
        skipping = 0;
        download.position += bytes.length;
        yield bytes;
    }
    const length = Number(answer.headers['content-length']);
    if (!answer.decoded && received < length)
        throw new Error(`it ended after ${received} of ${length} bytes`);
    if (skipping > 0)
        throw new Error(`it is ${skipping} bytes shorter than before`);
}
function bytesToSkip(answer, download) {
    if (answer.status < 300 && /html/i.test(answer.headers['content-type'] ?? '')) {
        throw new Error('the server returned a web page instead of the log');
    }
    if (answer.status === 206) {
        const [, start] = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '') ?? [];
        const from = Number(start ?? Number.NaN);
        if (!answer.decoded && from <= download.position)
            return download.position - from;
        download.etag = undefined;
        download.encoded ||= answer.decoded;
        throw new Error('the server returned a different range than requested');
    }
    if (answer.status === 200)
        return download.position;
    const retryAfter = Number(answer.headers['retry-after']);
    throw new Refused(answer.status, retryAfter > 0 ? retryAfter * 1000 : 0);
}
function isAllOf(answer, position) {
    const [, size] = /^bytes \*\/(\d+)$/.exec(answer.headers['content-range'] ?? '') ?? [];
    return position > 0 && Number(size) === position;
}
async function get(url, headers, signal) {
    const address = (0,log_url/* logUrl */.gO)(url);
    if (!address)
        throw new ArchiveUnreadable('The API returned an archived log URL that is not an https URL.');
    const options = { headers, headTimeout: download_HEAD_TIMEOUT_MS, quietTimeout: download_QUIET_TIMEOUT_MS, signal };
    return getFollowingRedirects(address, options).catch((error) => {
        if (!(error instanceof UnsafeRedirect))
            throw error;
        throw new ArchiveUnreadable(`The archived log at ${error.from} redirects to an unencrypted address, which is not followed.`);
    });
}
async function refresh(download, { freshUrl }) {
    const url = await freshUrl();
    if (url !== undefined)
        download.url = url;
}
function unreadable({ url }, reason) {
    const where = URL.canParse(url) ? (0,log_url/* withoutCredentials */.ri)(new URL(url)) : 'its address';
    return new ArchiveUnreadable(`Could not read the archived log at ${where} to its end: ${reason}. The part that was received has been kept. ` +
        'Run the step again; archived logs are kept for 90 days.');
}

;// CONCATENATED MODULE: ./build/logs/archive/copy.js



async function copyArchive(files, copy, options) {
    const { ledger, display } = options;
    const compares = ledger.shown > 0;
    let unreadable;
    if (compares)
        ledger.startArchive();
    for (const file of files) {
        if (unreadable)
            copy.endLine();
        await (compares ? compareFile(file, copy, options) : showFile(file, copy, options)).catch((error) => {
            if (!(error instanceof ArchiveUnreadable))
                throw error;
            unreadable ??= error;
        });
        display.endLine();
    }
    if (unreadable)
        return { kind: 'unreadable', error: unreadable };
    return { kind: compares && !ledger.hasLastShown() ? 'incomplete' : 'complete' };
}
async function showFile(file, copy, options) {
    const { display, tailLines } = options;
    const show = (clean) => display.show(clean);
    await save(file, copy, options.redactor, tailLines === undefined ? { onClean: show } : { onUnsaved: show });
}
async function compareFile(file, copy, options) {
    const { ledger, display, redactor } = options;
    const show = (missed) => missed.length > 0 ? display.showRecovered(redactor.apply(missed)) : undefined;
    await save(file, copy, redactor, { onRaw: (bytes) => show(ledger.archived(bytes)) });
    await show(ledger.endArchivedFile());
}
async function save(file, copy, redactor, { onClean, onUnsaved, onRaw }) {
    const lines = new CompleteLines((bytes, at) => redactor.cutAt(bytes, at));
    let writing = Promise.resolve();
    const take = async (bytes) => {
        await writing;
        const clean = redactor.apply(bytes);
        const saved = copy.appendLarge(clean).then(() => (copy.failed ? onUnsaved?.(clean) : undefined));
        writing = Promise.all([saved, onClean?.(clean), onRaw?.(bytes)]);
    };
    try {
        for await (const chunk of file) {
            for (const piece of lines.push(chunk))
                await take(piece);
            (0,garbage/* countGarbage */.R)(chunk.length);
        }
    }
    finally {
        await take(lines.rest());
        await writing;
    }
}

;// CONCATENATED MODULE: ./build/logs/archive/completion.js





const ARCHIVE_WAIT_MS = 30_000;
const UNARCHIVED_WAIT_MS = 10_000;
const ARCHIVE_PAUSE = { firstMs: 300, maxMs: 5_000, attempts: Number.POSITIVE_INFINITY };
const MAX_INCOMPLETE = 4;
async function completeFromArchive(options) {
    const { address, clock, follow, hasArchive, ledger, signal } = options;
    if (!hasArchive && ledger.shown > 0)
        return false;
    const began = clock.now();
    for (let asked = 1;; asked++) {
        const urls = await address.ask(follow);
        const mayAppear = mayStillAppear(options, urls && began);
        if (urls && urls.archivedUrls.length > 0) {
            const isLastTry = !mayAppear || asked > MAX_INCOMPLETE;
            if (await replaceByArchive(urls, isLastTry, options))
                return true;
        }
        else if (!mayAppear || (!urls && ledger.shown === 0)) {
            return false;
        }
        await clock.sleep(backoffMs(asked, ARCHIVE_PAUSE, clock), signal);
    }
}
function mayStillAppear({ clock, follow, hasArchive, span }, unarchivedSince) {
    const until = Math.max((span.endedAt() ?? 0) + ARCHIVE_WAIT_MS, (unarchivedSince ?? 0) + UNARCHIVED_WAIT_MS);
    return hasArchive && follow && clock.now() < until;
}
async function replaceByArchive({ archivedUrls }, isLastTry, options) {
    const { file, ledger, newFile } = options;
    const copy = newFile(`${file.path}.part`);
    const wasStreamed = ledger.shown > 0;
    const downloads = archivedUrls.map((url, index) => downloadArchive(url, { ...options, freshUrl: freshUrl(index, options) }));
    let outcome;
    try {
        outcome = await copyArchive(downloads, copy, options);
    }
    catch (error) {
        keepLarger(file, copy);
        throw error;
    }
    if (outcome.kind === 'unreadable') {
        const hasReadSome = copy.bytes > 0 && archivedUrls.length > 1;
        if (wasStreamed && hasReadSome)
            keepMissing(options);
        keepLarger(file, copy);
        throw outcome.error;
    }
    if (outcome.kind === 'incomplete' && !isLastTry) {
        copy.discard();
        return false;
    }
    if (wasStreamed)
        keepMissing(options);
    file.becomes(copy);
    if (!wasStreamed)
        await showTail(options);
    return true;
}
function freshUrl(index, { address, follow }) {
    return async () => (await address.ask(follow))?.archivedUrls[index];
}
function keepMissing({ file, ledger, onMissing }) {
    const missing = ledger.missing();
    if (missing === 0)
        return;
    const path = file.path.replace(/\.log$/, '.live.log');
    onMissing(missing, file.setAside(path) ? path : undefined);
}
function keepLarger(file, copy) {
    copy.keepCompleteLines();
    if (copy.bytes > file.bytes)
        file.becomes(copy);
    else
        copy.discard();
}
async function showTail({ display, file, tailLines }) {
    if (tailLines === undefined || file.failed)
        return;
    for (const lines of inCompleteLines(readFilePart(file.path, tailOf(file.path, tailLines)))) {
        await display.show(lines);
    }
    display.endLine();
}

;// CONCATENATED MODULE: ./build/logs/line-splitter.js
const MAX_LINE_BYTES = 8 * 1024 * 1024;
class LineSplitter {
    #receiver;
    #pending = [];
    #pendingBytes = 0;
    #inLongLine = false;
    constructor(receiver) {
        this.#receiver = receiver;
    }
    push(bytes) {
        let start = 0;
        for (let end = bytes.indexOf(line_splitter_NEWLINE); end !== -1; end = bytes.indexOf(line_splitter_NEWLINE, start)) {
            this.#complete(bytes, start, end);
            start = end + 1;
        }
        if (start < bytes.length)
            this.#hold(bytes.subarray(start));
    }
    rest() {
        const wasLong = this.#inLongLine;
        this.#inLongLine = false;
        if (this.#pendingBytes === 0) {
            if (wasLong)
                this.#receiver.longLine(EMPTY, true);
            return undefined;
        }
        return this.#withPending(EMPTY);
    }
    #hold(rest) {
        if (this.#inLongLine) {
            this.#receiver.longLine(rest, false);
            return;
        }
        this.#pending.push(Buffer.from(rest));
        this.#pendingBytes += rest.length;
        if (this.#pendingBytes <= MAX_LINE_BYTES)
            return;
        this.#inLongLine = true;
        this.#receiver.longLine(this.#withPending(EMPTY), false);
    }
    #complete(bytes, start, end) {
        if (this.#inLongLine || this.#pendingBytes + end - start > MAX_LINE_BYTES) {
            this.#inLongLine = false;
            this.#receiver.longLine(this.#withPending(bytes.subarray(start, end)), true);
        }
        else if (this.#pendingBytes > 0) {
            const line = this.#withPending(bytes.subarray(start, end + 1));
            this.#receiver.line(line, 0, line.length - 1);
        }
        else {
            this.#receiver.line(bytes, start, end);
        }
    }
    #withPending(end) {
        if (this.#pendingBytes === 0)
            return end;
        const all = Buffer.concat([...this.#pending, end]);
        this.#pending = [];
        this.#pendingBytes = 0;
        return all;
    }
}
const line_splitter_NEWLINE = 0x0a;
const EMPTY = Buffer.alloc(0);

// EXTERNAL MODULE: ./build/logs/line-prefix.js
var line_prefix = __nccwpck_require__(4015);
;// CONCATENATED MODULE: ./build/logs/ledger/line-counts.js
class LineCounts {
    #tables = Array.from({ length: TABLES }, () => new Table());
    slotOf(high, low) {
        const table = high & TABLE_MASK;
        return (this.#tables[table].slotOf(high, low) << TABLE_BITS) | table;
    }
    shown(slot) {
        return this.#wordsOf(slot)[wordOf(slot) + SHOWN];
    }
    addShown(slot) {
        this.#wordsOf(slot)[wordOf(slot) + SHOWN]++;
    }
    seen(slot) {
        return this.#wordsOf(slot)[wordOf(slot) + SEEN];
    }
    addSeen(slot) {
        return ++this.#wordsOf(slot)[wordOf(slot) + SEEN];
    }
    forgetSeen() {
        for (const { words } of this.#tables) {
            for (let slot = 0; slot < words.length; slot += WORDS)
                words[slot + SEEN] = 0;
        }
    }
    missing() {
        let missing = 0;
        for (const { words } of this.#tables) {
            for (let slot = 0; slot < words.length; slot += WORDS) {
                missing += Math.max(0, words[slot + SHOWN] - words[slot + SEEN]);
            }
        }
        return missing;
    }
    get bytes() {
        return this.#tables.reduce((bytes, { words }) => bytes + words.byteLength, 0);
    }
    #wordsOf(slot) {
        return this.#tables[slot & TABLE_MASK].words;
    }
}
const TABLE_BITS = 8;
const TABLES = 1 << TABLE_BITS;
const TABLE_MASK = TABLES - 1;
const MIN_SLOTS = 16;
const WORDS = 4;
const HIGH = 0;
const LOW = 1;
const SHOWN = 2;
const SEEN = 3;
function wordOf(slot) {
    return (slot >>> TABLE_BITS) * WORDS;
}
class Table {
    words = new Uint32Array(MIN_SLOTS * WORDS);
    #slots = MIN_SLOTS;
    #used = 0;
    slotOf(high, low) {
        if ((this.#used + 1) * 4 > this.#slots * 3)
            this.#grow();
        return this.#find(high, low);
    }
    #find(high, low) {
        const { words } = this;
        const mask = this.#slots - 1;
        for (let slot = low & mask;; slot = (slot + 1) & mask) {
            const at = slot * WORDS;
            if (words[at + LOW] === low && words[at + HIGH] === high)
                return slot;
            if (words[at + HIGH] === 0 && words[at + LOW] === 0) {
                words[at + HIGH] = high;
                words[at + LOW] = low;
                this.#used++;
                return slot;
            }
        }
    }
    #grow() {
        const old = this.words;
        this.#slots *= 2;
        this.#used = 0;
        this.words = new Uint32Array(this.#slots * WORDS);
        for (let from = 0; from < old.length; from += WORDS) {
            const high = old[from + HIGH];
            const low = old[from + LOW];
            if (high === 0 && low === 0)
                continue;
            const to = this.#find(high, low) * WORDS;
            this.words[to + SHOWN] = old[from + SHOWN];
            this.words[to + SEEN] = old[from + SEEN];
        }
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./build/logs/ledger/line-key.js


const line_key_EMPTY = Buffer.alloc(0);
class LineKey {
    high = 0;
    low = 0;
    mangled = false;
    ascii = true;
    #viewed = line_key_EMPTY;
    #view = new DataView(line_key_EMPTY.buffer, line_key_EMPTY.byteOffset, 0);
    #seedHigh;
    #seedLow;
    constructor() {
        const seed = (0,external_node_crypto_.randomBytes)(8);
        this.#seedHigh = seed.readUInt32LE(0);
        this.#seedLow = seed.readUInt32LE(4);
    }
    of(bytes, start, end) {
        const textEnd = withoutReturns(bytes, start, end);
        this.ascii = this.#hash(bytes, start, textEnd);
        this.mangled = !this.ascii && isMangled(bytes.subarray(start, textEnd));
        if (this.mangled)
            this.#hashAscii(bytes, start, textEnd);
    }
    asMangled(bytes, start, end) {
        this.mangled = true;
        this.#hashAscii(bytes, start, withoutReturns(bytes, start, end));
    }
    #hashAscii(bytes, start, end) {
        const ascii = bytes.subarray(start, end).filter((byte) => byte < 0x80);
        const marked = Buffer.concat([Buffer.of(0xff), ascii]);
        this.#hash(marked, 0, marked.length);
    }
    #hash(bytes, start, end) {
        let a = this.#seedHigh ^ (end - start);
        let b = this.#seedLow;
        let seen = 0;
        const view = this.#viewOf(bytes);
        const whole = end - ((end - start) & 3);
        let at = start;
        for (; at < whole; at += 4) {
            const word = view.getInt32(at, true);
            seen |= word;
            a = Math.imul(a ^ word, 0xcc9e2d51);
            a = ((a << 15) | (a >>> 17)) + b;
            b = Math.imul(b + word, 0x1b873593) ^ (a >>> 7);
            b = (b << 13) | (b >>> 19);
        }
        for (; at < end; at++) {
            seen |= bytes[at];
            a = Math.imul(a ^ bytes[at], 0x85ebca6b) + b;
            b = Math.imul(b ^ (a >>> 11), 0xc2b2ae35);
        }
        this.high = mixed(a ^ Math.imul(b, 0x9e3779b1));
        this.low = mixed(b ^ Math.imul(this.high, 0x85ebca77));
        if (this.high === 0 && this.low === 0)
            this.low = 1;
        return (seen & UPPER_BITS) === 0;
    }
    #viewOf(bytes) {
        if (bytes !== this.#viewed) {
            this.#viewed = bytes;
            this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        }
        return this.#view;
    }
}
const UPPER_BITS = 0x80808080 | 0;
const RETURN = 0x0d;
const REPLACEMENT = Buffer.from('\ufffd');
function withoutReturns(bytes, start, end) {
    let last = end;
    while (last > start && bytes[last - 1] === RETURN)
        last--;
    return last;
}
function isMangled(text) {
    return !(0,external_node_buffer_.isUtf8)(text) || text.indexOf(REPLACEMENT) !== -1;
}
function mixed(hash) {
    let mix = hash;
    mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
    mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
    return (mix ^ (mix >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./build/logs/ledger/timestamp.js
const NEVER = { seconds: -1, nanos: 0 };
function isAfter(one, other) {
    return one.seconds > other.seconds || (one.seconds === other.seconds && one.nanos > other.nanos);
}
function timestampIn(bytes, { nameEnd, timeEnd }) {
    const start = nameEnd + 1;
    const fraction = start + SECONDS_LENGTH;
    let zone = fraction;
    let nanos = 0;
    if (bytes[fraction] === DOT) {
        let unit = 100_000_000;
        for (zone++; isDigit(bytes[zone]); zone++) {
            nanos += (bytes[zone] - ZERO) * unit;
            unit /= 10;
        }
    }
    const isUtc = bytes[zone] === LETTER_Z;
    return { seconds: isUtc ? digitsIn(bytes, start, fraction) : inUtc(bytes, start, zone, timeEnd), nanos };
}
function digitsIn(bytes, start, end) {
    let number = 0;
    for (let at = start; at < end; at++)
        if (isDigit(bytes[at]))
            number = number * 10 + bytes[at] - ZERO;
    return number;
}
function inUtc(bytes, start, zone, end) {
    const seconds = bytes.toString('latin1', start, start + SECONDS_LENGTH);
    const time = Date.parse(seconds + bytes.toString('latin1', zone, end));
    const utc = Buffer.from(new Date(time || 0).toISOString());
    return digitsIn(utc, 0, SECONDS_LENGTH);
}
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
const SECONDS_LENGTH = 19;
const DOT = 0x2e;
const ZERO = 0x30;
const LETTER_Z = 0x5a;

;// CONCATENATED MODULE: ./build/logs/ledger/exactly-once.js




class ExactlyOnce {
    #counts = new LineCounts();
    #key = new LineKey();
    #components;
    #lastName = Buffer.alloc(0);
    #readings = 0;
    #linesInReading = 0;
    #lastHigh = 0;
    #lastLow = 0;
    #latest = NEVER;
    #frontier = NEVER;
    #pastFrontier = false;
    #mangledLines = 0;
    #shownLines = 0;
    #repeated = false;
    constructor(components) {
        this.#components = new Set(components);
    }
    startReading() {
        this.#readings++;
        this.#linesInReading = 0;
        this.#repeated = false;
        this.#frontier = this.#latest;
        this.#pastFrontier = false;
        if (this.#readings > 1)
            this.#counts.forgetSeen();
    }
    get isFirstReading() {
        return this.#readings <= 1;
    }
    judge(bytes, start, end) {
        const isFirst = this.#linesInReading++ === 0;
        const prefix = (0,line_prefix/* prefixSpan */.x)(bytes, start);
        const timestamp = prefix && timestampIn(bytes, prefix);
        if (timestamp && isAfter(timestamp, this.#frontier))
            this.#pastFrontier = true;
        const { slot, isNew } = this.#count(bytes, start, end, prefix !== undefined);
        if (!isNew) {
            const isRewritten = !timestamp && !this.isFirstReading && this.#pastFrontier;
            return isRewritten ? 'doubtful' : 'repeat';
        }
        if (isFirst && !this.isFirstReading && !this.#isWhole(bytes, start, prefix))
            return 'doubtful';
        if (prefix)
            this.#rememberComponent(bytes, start, prefix);
        this.#addShown(slot, timestamp);
        this.#lastHigh = this.#key.high;
        this.#lastLow = this.#key.low;
        return 'new';
    }
    judgeArchived(bytes, start, end) {
        const { slot, isNew } = this.#count(bytes, start, end, (0,line_prefix/* prefixSpan */.x)(bytes, start) !== undefined);
        if (isNew)
            this.#addShown(slot, undefined);
        return isNew;
    }
    holdBack(bytes, start, end) {
        this.#count(bytes, start, end, (0,line_prefix/* prefixSpan */.x)(bytes, start) !== undefined);
    }
    showHeldBack(bytes, start, end) {
        const prefix = (0,line_prefix/* prefixSpan */.x)(bytes, start);
        this.#key.of(bytes, start, end);
        const slot = this.#counts.slotOf(this.#key.high, this.#key.low);
        this.#addShown(slot, prefix && timestampIn(bytes, prefix));
    }
    isWhole(bytes, start) {
        return this.#isWhole(bytes, start, (0,line_prefix/* prefixSpan */.x)(bytes, start));
    }
    isOld(line) {
        const prefix = (0,line_prefix/* prefixSpan */.x)(line);
        return prefix !== undefined && !isAfter(timestampIn(line, prefix), this.#latest);
    }
    get shown() {
        return this.#shownLines;
    }
    get repeated() {
        return this.#repeated;
    }
    missing() {
        return this.#counts.missing();
    }
    hasLastShown() {
        if (this.#lastHigh === 0 && this.#lastLow === 0)
            return true;
        const slot = this.#counts.slotOf(this.#lastHigh, this.#lastLow);
        return this.#counts.seen(slot) >= this.#counts.shown(slot);
    }
    get bytes() {
        return this.#counts.bytes;
    }
    #isWhole(bytes, start, prefix) {
        if (!prefix)
            return false;
        return (this.#components.size === 0 || this.#components.has(bytes.toString('latin1', start, prefix.nameEnd)));
    }
    #rememberComponent(bytes, start, { nameEnd }) {
        if (isSame(this.#lastName, bytes, start, nameEnd))
            return;
        this.#lastName = Buffer.from(bytes.subarray(start, nameEnd));
        if (this.#components.size < MAX_COMPONENTS)
            this.#components.add(this.#lastName.toString('latin1'));
    }
    #count(bytes, start, end, hasPrefix) {
        const found = this.#find(bytes, start, end);
        if (!found.isNew && !this.#repeated)
            this.#repeated = this.#latest === NEVER || hasPrefix;
        return found;
    }
    #find(bytes, start, end) {
        const key = this.#key;
        const counts = this.#counts;
        key.of(bytes, start, end);
        const slot = counts.slotOf(key.high, key.low);
        if (counts.addSeen(slot) <= counts.shown(slot))
            return { slot, isNew: false };
        if (this.#mangledLines === 0 || key.ascii || key.mangled)
            return { slot, isNew: true };
        key.asMangled(bytes, start, end);
        const mangled = counts.slotOf(key.high, key.low);
        if (counts.seen(mangled) < counts.shown(mangled)) {
            counts.addSeen(mangled);
            return { slot: mangled, isNew: false };
        }
        key.of(bytes, start, end);
        return { slot: counts.slotOf(key.high, key.low), isNew: true };
    }
    #addShown(slot, timestamp) {
        this.#counts.addShown(slot);
        this.#shownLines++;
        if (this.#key.mangled)
            this.#mangledLines++;
        if (timestamp && isAfter(timestamp, this.#latest))
            this.#latest = timestamp;
    }
}
const MAX_COMPONENTS = 1_000;
function isSame(name, bytes, start, end) {
    if (name.length !== end - start)
        return false;
    for (let at = 0; at < name.length; at++)
        if (name[at] !== bytes[start + at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/logs/ledger/held-lines.js
class HeldLines {
    #doubtful = [];
    #doubtfulBytes = 0;
    #unfinished = [];
    get hasDoubtful() {
        return this.#doubtful.length > 0;
    }
    get hasUnfinished() {
        return this.#unfinished.length > 0;
    }
    addDoubtful(lineWithNewline) {
        this.#doubtfulBytes += lineWithNewline.length + BYTES_OF_A_BUFFER;
        if (this.#doubtfulBytes <= MAX_DOUBTFUL_BYTES)
            this.#doubtful.push(lineWithNewline);
    }
    takeAllButFirst() {
        return this.#doubtful.splice(1);
    }
    addUnfinished(begun) {
        this.#unfinished = [...this.#unfinished.slice(1 - MAX_UNFINISHED), begun];
    }
    finish(bytes, start, end) {
        if (this.#unfinished.length === 0)
            return;
        this.#unfinished = this.#unfinished.filter((begun) => !beginsAs(bytes, start, end, begun));
    }
    takeAll() {
        const all = [...this.#doubtful, ...this.#unfinished.flatMap((begun) => [begun, held_lines_NEWLINE])];
        this.#doubtful = [];
        this.#unfinished = [];
        return Buffer.concat(all);
    }
}
const MAX_DOUBTFUL_BYTES = 16 * 1024 * 1024;
const MAX_UNFINISHED = 8;
const BYTES_OF_A_BUFFER = 256;
const held_lines_NEWLINE = Buffer.from('\n');
function beginsAs(bytes, start, end, begun) {
    let length = begun.length;
    while (length >= 3 && begun.compare(MARK, 0, 3, length - 3, length) === 0)
        length -= 3;
    return end - start >= length && bytes.compare(begun, 0, length, start, start + length) === 0;
}
const MARK = Buffer.from('\ufffd');

;// CONCATENATED MODULE: ./build/logs/ledger/line-ranges.js
class LineRanges {
    #parts = [];
    #bytes;
    #start = 0;
    #end = 0;
    add(bytes, start = 0, end = bytes.length) {
        if (bytes === this.#bytes && start === this.#end) {
            this.#end = end;
            return;
        }
        this.#closeRange();
        this.#bytes = bytes;
        this.#start = start;
        this.#end = end;
    }
    take() {
        this.#closeRange();
        const [only = line_ranges_EMPTY, ...more] = this.#parts;
        this.#parts = [];
        return more.length === 0 ? only : Buffer.concat([only, ...more]);
    }
    #closeRange() {
        if (this.#bytes && this.#end > this.#start)
            this.#parts.push(this.#bytes.subarray(this.#start, this.#end));
        this.#bytes = undefined;
    }
}
const line_ranges_EMPTY = Buffer.alloc(0);

;// CONCATENATED MODULE: ./build/logs/ledger/line-ledger.js




class LineLedger {
    #rule;
    #options;
    #held = new HeldLines();
    #out = new LineRanges();
    #live;
    #archive;
    #firstLines = [];
    #broughtNew = false;
    #recovered = 0;
    #longLinesShown = 0;
    #longLinesInReading = 0;
    constructor(options) {
        this.#options = options;
        this.#rule = new ExactlyOnce(options.components);
        this.#live = new LineSplitter({
            line: (bytes, start, end) => this.#liveLine(bytes, start, end),
            longLine: () => { },
        });
        this.#archive = new LineSplitter({
            line: (bytes, start, end) => this.#archivedLine(bytes, start, end),
            longLine: (bytes, isEnd) => this.#archivedLongLine(bytes, isEnd),
        });
    }
    startLive() {
        this.#showHeldBack();
        this.#startReading();
        this.#broughtNew = false;
        return this.#out.take();
    }
    live(bytes) {
        this.#live.push(bytes);
        return this.#out.take();
    }
    get holdsFirstLines() {
        return this.#firstLines !== undefined && this.#firstLines.length > 0;
    }
    releaseFirstLines() {
        this.#judgeFirstLines(0);
        return this.#out.take();
    }
    endLive() {
        this.#judgeFirstLines(Number.POSITIVE_INFINITY);
        const begun = this.#live.rest();
        if (begun)
            this.#holdUnfinished(begun);
        return { lines: this.#out.take(), broughtNew: this.#broughtNew };
    }
    startArchive() {
        this.#startReading();
        this.#longLinesInReading = 0;
    }
    archived(bytes) {
        this.#archive.push(bytes);
        return this.#out.take();
    }
    endArchivedFile() {
        const rest = this.#archive.rest();
        if (rest)
            this.#archivedLine(Buffer.concat([rest, line_ledger_NEWLINE]), 0, rest.length);
        return this.#out.take();
    }
    missing() {
        return this.#rule.missing();
    }
    hasLastShown() {
        return this.#rule.hasLastShown();
    }
    takeHeldBack() {
        const mayRepeat = this.#held.hasDoubtful && this.shown > 0;
        return { lines: this.#held.takeAll(), mayRepeat };
    }
    get shown() {
        return this.#rule.shown;
    }
    get isEmpty() {
        return this.shown === 0 && this.#longLinesShown === 0 && !this.#held.hasDoubtful;
    }
    get recovered() {
        return this.#recovered;
    }
    get bytes() {
        return this.#rule.bytes;
    }
    #startReading() {
        this.#rule.startReading();
        if (!this.#rule.isFirstReading)
            this.#firstLines = undefined;
    }
    #liveLine(bytes, start, end) {
        this.#held.finish(bytes, start, end);
        if (this.#firstLines) {
            const isWhole = this.#rule.isWhole(bytes, start);
            if (!isWhole && this.#firstLines.length < MAX_FIRST_LINES) {
                this.#firstLines.push(Buffer.from(bytes.subarray(start, end + 1)));
                return;
            }
            this.#judgeFirstLines(isWhole ? 1 : 0);
        }
        this.#take(this.#rule.judge(bytes, start, end), bytes, start, end);
    }
    #judgeFirstLines(doubtful) {
        const lines = this.#firstLines ?? [];
        this.#firstLines = undefined;
        for (const [index, line] of lines.entries()) {
            const end = line.length - 1;
            if (index < doubtful) {
                this.#rule.holdBack(line, 0, end);
                this.#take('doubtful', line, 0, end);
            }
            else {
                this.#take(this.#rule.judge(line, 0, end), line, 0, end);
            }
        }
    }
    #take(verdict, bytes, start, end) {
        if (verdict === 'repeat')
            return;
        this.#broughtNew = true;
        if (verdict === 'doubtful') {
            if (this.#options.hasArchive) {
                this.#held.addDoubtful(Buffer.from(bytes.subarray(start, end + 1)));
                return;
            }
            this.#rule.showHeldBack(bytes, start, end);
        }
        this.#out.add(bytes, start, end + 1);
    }
    #showHeldBack() {
        if (this.shown > 0)
            return;
        for (const line of this.#held.takeAllButFirst()) {
            this.#rule.showHeldBack(line, 0, line.length - 1);
            this.#out.add(line);
        }
    }
    #holdUnfinished(begun) {
        this.#held.finish(begun, 0, begun.length);
        if (!this.#broughtNew && (this.#held.hasUnfinished || this.#rule.isOld(begun)))
            return;
        this.#held.addUnfinished(begun);
    }
    #archivedLine(bytes, start, end) {
        if (!this.#rule.judgeArchived(bytes, start, end))
            return;
        if (this.#options.skipEarlier && !this.#rule.repeated)
            return;
        this.#recovered++;
        this.#out.add(bytes, start, end + 1);
    }
    #archivedLongLine(bytes, isEnd) {
        const isNew = this.#longLinesInReading >= this.#longLinesShown;
        if (isNew)
            this.#out.add(bytes);
        if (!isEnd)
            return;
        this.#longLinesInReading++;
        if (!isNew)
            return;
        this.#longLinesShown++;
        this.#recovered++;
        this.#out.add(line_ledger_NEWLINE);
    }
}
const MAX_FIRST_LINES = 8;
const line_ledger_NEWLINE = Buffer.from('\n');

;// CONCATENATED MODULE: ./build/logs/ledger-sink.js
class LedgerSink {
    #ledger;
    #output;
    constructor(ledger, output) {
        this.#ledger = ledger;
        this.#output = output;
    }
    get turn() {
        return this.#output.turn;
    }
    get holdsFirstLines() {
        return this.#ledger.holdsFirstLines;
    }
    start() {
        this.#output.write(this.#ledger.startLive());
    }
    receive(bytes) {
        return this.#output.write(this.#ledger.live(bytes));
    }
    releaseFirstLines() {
        this.#output.write(this.#ledger.releaseFirstLines());
    }
    end() {
        const { lines, broughtNew } = this.#ledger.endLive();
        this.#output.write(lines);
        return broughtNew;
    }
}

;// CONCATENATED MODULE: ./build/logs/live/connection.js
class LiveRefused extends Error {
    name = 'LiveRefused';
}
const OPEN_TIMEOUT_MS = 10_000;

;// CONCATENATED MODULE: ./build/logs/live/frames.js

function beginsAsFrame(raw) {
    return /^\s*\{\s*"data"\s*:/.test(raw.toString('latin1', 0, FRAME_START_BYTES));
}
const FRAME_START_BYTES = 64;
const frames_NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
const MAX_STREAMED_FRAME_BYTES = 64 * 1024 * 1024;
class StreamedFrames {
    #debug;
    #framed;
    #begun = [];
    #begunBytes = 0;
    #passingOver = false;
    constructor(debug) {
        this.#debug = debug;
    }
    push(chunk) {
        if (this.#framed === false)
            return chunk;
        this.#begun.push(chunk);
        this.#begunBytes += chunk.length;
        this.#framed ??= this.#decide();
        if (this.#framed === undefined)
            return NOTHING;
        if (!this.#framed)
            return this.#take();
        const newline = chunk.lastIndexOf(frames_NEWLINE);
        if (newline === -1) {
            if (this.#begunBytes > MAX_STREAMED_FRAME_BYTES)
                this.#passOver();
            return NOTHING;
        }
        const all = this.#take();
        const end = all.length - chunk.length + newline + 1;
        this.#begun = [all.subarray(end)];
        this.#begunBytes = all.length - end;
        return this.#bytesOf(all.subarray(0, end));
    }
    rest() {
        const all = this.#take();
        return (this.#framed ?? beginsAsFrame(all)) ? this.#bytesOf(all) : all;
    }
    #decide() {
        const start = Buffer.concat(this.#begun);
        const mayBeFrame = /^\s*(?:\{|$)/.test(start.toString('latin1', 0, FRAME_START_BYTES));
        const isEnough = start.length >= FRAME_START_BYTES || start.includes(frames_NEWLINE);
        return mayBeFrame && !isEnough ? undefined : beginsAsFrame(start);
    }
    #take() {
        const all = Buffer.concat(this.#begun);
        this.#begun = [];
        this.#begunBytes = 0;
        return all;
    }
    #passOver() {
        this.#take();
        this.#passingOver = true;
    }
    #bytesOf(lines) {
        const all = lines.toString('latin1').split('\n');
        const [, ...afterFirst] = all;
        const frames = (this.#passingOver ? afterFirst : all)
            .filter((line) => line.trim() !== '')
            .map((line) => frameFrom(Buffer.from(line, 'latin1'), false));
        this.#passingOver = false;
        const bytes = frames.flatMap((frame) => (frame.kind === 'log' ? [frame.bytes] : []));
        const foreign = frames.length - bytes.length;
        if (foreign > 0)
            this.#debug(`Ignored ${foreign} lines of the plain stream that are not log frames.`);
        return Buffer.concat(bytes);
    }
}
function frameFrom(raw, binary) {
    const whole = (0,external_node_buffer_.isUtf8)(raw);
    const text = whole ? raw.toString('utf8') : escapedUpperBytes(raw);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return binary ? { kind: 'incomplete' } : { kind: 'foreign', reason: 'it is not JSON' };
    }
    const data = typeof value === 'object' && value !== null ? value.data : undefined;
    if (typeof data !== 'string')
        return { kind: 'foreign', reason: 'it has no text in "data"' };
    return { kind: 'log', bytes: whole ? Buffer.from(data) : unescapedUpperBytes(data) };
}
const ESCAPE_BASE = 0xf700;
function escapedUpperBytes(raw) {
    return raw
        .toString('latin1')
        .replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(ESCAPE_BASE + byte.charCodeAt(0)));
}
function unescapedUpperBytes(text) {
    const parts = text.split(/([\uf780-\uf7ff]+)/).map((part, index) => {
        if (index % 2 === 0)
            return Buffer.from(part);
        return Buffer.from([...part].map((char) => char.charCodeAt(0) - ESCAPE_BASE));
    });
    return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./build/logs/live/inbox.js
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
class Inbox {
    #source;
    #state = { kind: 'flowing' };
    #chunks = [];
    #bytes = 0;
    #resolveNext;
    #interrupted = false;
    constructor(source) {
        this.#source = source;
    }
    get isPaused() {
        return this.#state.kind === 'paused';
    }
    get ending() {
        return this.#state.kind === 'ended' ? this.#state.reason : 'it has not ended';
    }
    put(bytes) {
        if (bytes.length === 0)
            return;
        this.#chunks.push(bytes);
        this.#bytes += bytes.length;
        if (this.#bytes > MAX_WAITING_BYTES && this.#state.kind === 'flowing') {
            this.#state = { kind: 'paused' };
            this.#source.pause();
        }
        this.#resolveNext?.();
    }
    putBack(bytes) {
        this.#chunks.unshift(bytes);
        this.#bytes += bytes.length;
    }
    end(reason) {
        const { kind } = this.#state;
        if (kind === 'ended')
            return;
        this.#state = { kind: 'ended', reason };
        if (kind === 'paused')
            this.#source.resume();
        this.#resolveNext?.();
    }
    interrupt() {
        this.#interrupted = true;
        this.#resolveNext?.();
    }
    async next(quietMs) {
        if (this.#chunks.length === 0 && this.#state.kind !== 'ended' && !this.#interrupted) {
            await this.#somethingHappens(quietMs);
        }
        const wasInterrupted = this.#interrupted;
        this.#interrupted = false;
        if (this.#chunks.length === 0)
            return wasInterrupted && this.#state.kind !== 'ended' ? inbox_NOTHING : undefined;
        const [only = inbox_NOTHING, ...more] = this.#chunks;
        this.#chunks = [];
        this.#bytes = 0;
        if (this.#state.kind === 'paused') {
            this.#state = { kind: 'flowing' };
            this.#source.resume();
        }
        return more.length === 0 ? only : Buffer.concat([only, ...more]);
    }
    async #somethingHappens(quietMs) {
        const { promise, resolve } = Promise.withResolvers();
        const timer = quietMs === undefined ? undefined : setTimeout(resolve, quietMs);
        this.#resolveNext = resolve;
        await promise;
        this.#resolveNext = undefined;
        clearTimeout(timer);
    }
}
const inbox_NOTHING = Buffer.alloc(0);

;// CONCATENATED MODULE: ./build/logs/live/plain-stream.js






const STREAM_QUIET_MS = 60_000;
async function openStream(url, options) {
    const closed = new AbortController();
    const giveUp = () => closed.abort(options.signal.reason);
    options.signal.addEventListener('abort', giveUp, { once: true });
    try {
        const body = await bodyOf(url, closed.signal);
        const inbox = new Inbox(body);
        listen(body, inbox, options);
        const first = await inbox.next();
        options.signal.throwIfAborted();
        if (!first)
            throw new LiveRefused(`the plain stream brought nothing: ${inbox.ending}`);
        inbox.putBack(first);
        return {
            transport: 'stream',
            next: (quietMs) => inbox.next(quietMs),
            interrupt: () => inbox.interrupt(),
            ending: () => inbox.ending,
            close() {
                inbox.end('it was closed here');
                closed.abort();
                body.destroy();
            },
        };
    }
    finally {
        options.signal.removeEventListener('abort', giveUp);
    }
}
function listen(body, inbox, { debug }) {
    const frames = new StreamedFrames(debug);
    const end = (reason) => {
        inbox.put(frames.rest());
        inbox.end(reason);
    };
    body.on('data', (chunk) => inbox.put(frames.push(chunk)));
    body.on('end', () => end('the stream ended'));
    body.on('error', (error) => end((0,errors/* reasonOf */.A3)(error)));
    body.on('close', () => end('the stream was closed'));
}
async function bodyOf(url, signal) {
    const address = new URL(url);
    address.protocol = url.protocol.replace(/^ws/, 'http');
    const options = { headTimeout: OPEN_TIMEOUT_MS, quietTimeout: STREAM_QUIET_MS, signal };
    const answer = await getFollowingRedirects(address, options).catch((error) => {
        signal.throwIfAborted();
        throw new LiveRefused(`the plain stream failed: ${(0,errors/* reasonOf */.A3)(error)}`);
    });
    if (answer.status === 200 && !/html/i.test(String(answer.headers['content-type'])))
        return answer.body;
    discard(answer);
    throw new LiveRefused(`the plain stream was answered with ${answer.status}`);
}

;// CONCATENATED MODULE: ./build/logs/live/silence.js
const PING_AFTER_MS = 15_000;
const PONG_TIMEOUT_MS = 5_000;
const MAX_SILENCE_MS = 120_000;
const CHECK_EVERY_MS = 1_000;
function watchSilence(socket, isPaused, onSilent) {
    let aliveAt = Date.now();
    let messageAt = aliveAt;
    let pingedAt = 0;
    const isAlive = () => {
        aliveAt = Date.now();
    };
    socket.on('message', () => {
        isAlive();
        messageAt = aliveAt;
    });
    socket.on('ping', isAlive);
    socket.on('pong', isAlive);
    const timer = setInterval(() => {
        const now = Date.now();
        const isUnanswered = pingedAt > aliveAt && now - pingedAt > PONG_TIMEOUT_MS;
        if (isPaused())
            aliveAt = messageAt = now;
        else if (isUnanswered || now - messageAt > MAX_SILENCE_MS)
            onSilent();
        else if (now - aliveAt > PING_AFTER_MS && pingedAt <= aliveAt) {
            pingedAt = now;
            socket.ping();
        }
    }, CHECK_EVERY_MS);
    const stop = () => clearInterval(timer);
    socket.on('close', stop);
    return stop;
}

;// CONCATENATED MODULE: ./build/logs/live/websocket.js






const MAX_FRAME_BYTES = 64 * 1024 * 1024;
async function openWebSocket(url, options) {
    const { WebSocket } = await __nccwpck_require__.e(/* import() */ 977).then(__nccwpck_require__.bind(__nccwpck_require__, 2977));
    const address = new URL(url);
    address.protocol = url.protocol.replace(/^http/, 'ws');
    options.signal.throwIfAborted();
    const socket = new WebSocket(address, {
        agent: await agentFor(url),
        handshakeTimeout: OPEN_TIMEOUT_MS,
        maxPayload: MAX_FRAME_BYTES,
        perMessageDeflate: false,
        skipUTF8Validation: true,
        headers: { 'user-agent': USER_AGENT },
    });
    const inbox = new Inbox(socket);
    websocket_listen(socket, inbox, options);
    await opened(socket, options.signal);
    const stopWatching = watchSilence(socket, () => inbox.isPaused, () => {
        options.debug('The live connection has gone silent; opening a new one.');
        inbox.end('it had gone silent');
        socket.terminate();
    });
    return {
        transport: 'websocket',
        next: (quietMs) => inbox.next(quietMs),
        interrupt: () => inbox.interrupt(),
        ending: () => inbox.ending,
        close() {
            stopWatching();
            inbox.end('it was closed here');
            socket.terminate();
        },
    };
}
function opened(socket, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const stop = () => {
        socket.terminate();
        reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('open', resolve);
    socket.once('close', () => reject(new LiveRefused('the connection was closed before it was open')));
    socket.once('unexpected-response', (request, response) => {
        reject(new LiveRefused(`the handshake was answered with ${response.statusCode}`));
        request.destroy();
    });
    socket.once('error', (error) => reject(new LiveRefused((0,errors/* reasonOf */.A3)(error))));
    return promise.finally(() => signal.removeEventListener('abort', stop));
}
function websocket_listen(socket, inbox, { debug }) {
    let bare;
    let cut;
    socket.on('message', (message, binary) => {
        const raw = asBuffer(message);
        if (binary)
            bare ??= !beginsAsFrame(raw);
        if (binary && bare)
            return inbox.put(raw);
        const frame = frameFrom(cut && binary ? Buffer.concat([cut, raw]) : raw, binary);
        if (frame.kind === 'log')
            inbox.put(frame.bytes);
        else if (frame.kind === 'foreign')
            debug(`Ignored a frame of ${raw.length} bytes: ${frame.reason}.`);
        else if (!cut)
            cut = raw;
        else
            inbox.end('it sent a frame that cannot be read');
        if (frame.kind !== 'incomplete')
            cut = undefined;
    });
    socket.on('close', (code, reason) => {
        const said = reason.length > 0 ? ` "${reason.toString('latin1').replace(/[^ -~]/g, '?')}"` : '';
        inbox.end(code === 1000 ? `closed normally${said}` : `closed with code ${code}${said}`);
    });
    socket.on('error', (error) => inbox.end((0,errors/* reasonOf */.A3)(error)));
}
function asBuffer(message) {
    if (Array.isArray(message))
        return Buffer.concat(message);
    return Buffer.isBuffer(message) ? message : Buffer.from(message);
}

;// CONCATENATED MODULE: ./build/logs/live/connect.js




async function connect(liveUrl, ended, options) {
    const url = (0,log_url/* logUrl */.gO)(liveUrl ?? '');
    if (!url)
        return { kind: 'unavailable' };
    const signal = ended ? AbortSignal.any([options.signal, ended]) : options.signal;
    let refusal;
    for (const open of [openWebSocket, openStream]) {
        try {
            return { kind: 'open', connection: await open(url, { ...options, signal }), refusal };
        }
        catch (error) {
            options.signal.throwIfAborted();
            if (ended?.aborted)
                return { kind: 'unavailable' };
            if (!(error instanceof LiveRefused))
                throw error;
            options.debug(error.message);
            refusal ??= error.message;
        }
    }
    return { kind: 'refused', reason: refusal ?? '' };
}

;// CONCATENATED MODULE: ./build/logs/live/live-reader.js




const RECONNECT = { firstMs: 100, maxMs: 60_000, attempts: Number.POSITIVE_INFINITY };
const GOOD_CONNECTION_MS = 10_000;
const MAX_ASK_PAUSE_MS = 60_000;
const MAX_HOLD_MS = 1_000;
const DRAIN = { quietMs: 300, maxMs: 3_000 };
const SNAPSHOT = { quietMs: 1_000, maxMs: 10_000 };
class LiveReader {
    #options;
    #spanEnded = new AbortController();
    #connection;
    #holding = 'no';
    constructor(options) {
        this.#options = options;
        void options.span.ended.then(() => {
            this.#spanEnded.abort();
            this.#connection?.interrupt();
        });
    }
    async follow() {
        const { address, span, rateBudget, clock, signal } = this.#options;
        let failures = 0;
        let askPause = rateBudget.minIntervalMs;
        while (span.endedAt() === undefined) {
            const began = clock.now();
            const connection = await this.#connect((await address.ask(true))?.liveUrl, this.#spanEnded.signal);
            if (!connection) {
                askPause = Math.min(askPause * 2, MAX_ASK_PAUSE_MS);
                await sleepUntilEvent(clock, rateBudget.delayMs(askPause), span.changed(), signal);
                continue;
            }
            const broughtNew = await this.#read(connection);
            if (span.endedAt() !== undefined)
                return;
            const wasGood = broughtNew || clock.now() - began > GOOD_CONNECTION_MS;
            failures = wasGood ? 1 : failures + 1;
            span.recheck();
            const pause = backoffMs(failures, RECONNECT, clock);
            await sleepUntilEvent(clock, rateBudget.takeUrgentRequest() ? pause : rateBudget.delayMs(pause), span.ended, signal);
        }
    }
    async readSnapshot() {
        const connection = await this.#connect(this.#options.address.urls.liveUrl, undefined);
        if (connection)
            await this.#read(connection, SNAPSHOT);
    }
    async #connect(liveUrl, ended) {
        const attempt = await connect(liveUrl, ended, this.#options);
        if (attempt.kind === 'refused')
            this.#options.onRefused(attempt.reason);
        if (attempt.kind !== 'open')
            return undefined;
        if (attempt.connection.transport === 'stream')
            this.#options.onPlainStream(attempt.refusal ?? '');
        return attempt.connection;
    }
    async #read(connection, limits) {
        const { signal, debug, sink, rateBudget } = this.#options;
        const close = () => connection.close();
        signal.addEventListener('abort', close, { once: true });
        this.#connection = connection;
        sink.start();
        try {
            const next = this.#limited(connection, limits);
            for (let bytes = await next(); bytes !== undefined; bytes = await next()) {
                if (bytes.length > 0)
                    rateBudget.recordLiveData();
                if (sink.turn)
                    await (0,abort/* settledOrAborted */.C)(sink.turn, signal);
                const received = sink.receive(bytes);
                if (received)
                    await (0,abort/* settledOrAborted */.C)(received, signal);
                this.#limitHolding(connection);
            }
        }
        finally {
            this.#connection = undefined;
            signal.removeEventListener('abort', close);
            connection.close();
        }
        const broughtNew = sink.end();
        debug(`the live connection ended: ${connection.ending()}.`);
        signal.throwIfAborted();
        return broughtNew;
    }
    #limited(connection, given) {
        const { span, clock } = this.#options;
        let deadline;
        return async () => {
            const limits = given ?? (span.endedAt() === undefined ? undefined : DRAIN);
            if (!limits)
                return connection.next();
            deadline ??= clock.now() + limits.maxMs;
            const wait = Math.min(limits.quietMs, deadline - clock.now());
            return wait <= 0 ? undefined : connection.next(wait);
        };
    }
    #limitHolding(connection) {
        const { sink, clock, signal } = this.#options;
        if (!sink.holdsFirstLines)
            return;
        if (this.#holding === 'overdue')
            sink.releaseFirstLines();
        if (this.#holding !== 'no')
            return;
        this.#holding = 'timed';
        const isOverdue = () => {
            this.#holding = 'overdue';
            connection.interrupt();
        };
        clock.sleep(MAX_HOLD_MS, signal).then(isOverdue, () => { });
    }
}

;// CONCATENATED MODULE: ./build/logs/log-address.js
class LogAddress {
    #request;
    #urls = { liveUrl: undefined, archivedUrls: [] };
    #isAbsent = false;
    constructor(request) {
        this.#request = request;
    }
    get urls() {
        return this.#urls;
    }
    get isAbsent() {
        return this.#isAbsent;
    }
    async ask(follow) {
        const urls = await this.#request(follow);
        this.#isAbsent = urls === undefined;
        if (urls) {
            this.#urls = {
                liveUrl: urls.liveUrl ?? this.#urls.liveUrl,
                archivedUrls: urls.archivedUrls.length > 0 ? urls.archivedUrls : this.#urls.archivedUrls,
            };
        }
        return urls;
    }
}

// EXTERNAL MODULE: ./build/basics/write.js
var write = __nccwpck_require__(8133);
// EXTERNAL MODULE: ./build/logs/count-newlines.js
var count_newlines = __nccwpck_require__(8167);
// EXTERNAL MODULE: ./build/logs/create-file.js
var create_file = __nccwpck_require__(371);
;// CONCATENATED MODULE: ./build/logs/log-file.js





class LogFile {
    path;
    #root;
    #onError;
    #fd;
    #bytes = 0;
    #newlines = 0;
    #failed = false;
    constructor(root, path, onError) {
        this.#root = root;
        this.path = path;
        this.#onError = onError;
    }
    get bytes() {
        return this.#bytes;
    }
    get newlines() {
        return this.#newlines;
    }
    get failed() {
        return this.#failed;
    }
    append(bytes) {
        if (this.#failed)
            return;
        try {
            this.#fd ??= (0,create_file/* createFile */.x)(this.#root, this.path);
            for (let from = 0; from < bytes.length;) {
                const written = (0,external_node_fs_.writeSync)(this.#fd, bytes, from);
                this.#bytes += written;
                this.#newlines += (0,count_newlines/* countNewlines */.D)(bytes.subarray(from, from + written));
                from += written;
            }
        }
        catch (error) {
            this.#fail(error);
        }
    }
    async appendLarge(bytes) {
        if (this.#failed)
            return;
        try {
            this.#fd ??= (0,create_file/* createFile */.x)(this.#root, this.path);
            for (let from = 0; from < bytes.length;) {
                const writing = (0,write/* writeSome */.o)(this.#fd, bytes, from);
                const newlines = (0,count_newlines/* countNewlines */.D)(bytes.subarray(from));
                const written = await writing;
                this.#bytes += written;
                this.#newlines += newlines - (0,count_newlines/* countNewlines */.D)(bytes.subarray(from + written));
                from += written;
            }
        }
        catch (error) {
            this.#fail(error);
        }
    }
    endLine() {
        if (this.#fd === undefined || this.#bytes === 0)
            return;
        const last = Buffer.alloc(1);
        (0,external_node_fs_.readSync)(this.#fd, last, 0, 1, this.#bytes - 1);
        if (last[0] !== 0x0a)
            this.append(Buffer.from('\n'));
    }
    becomes(other) {
        if (other.#failed && other.#bytes <= this.#bytes) {
            other.discard();
            this.#failed ||= this.#bytes === 0;
            return;
        }
        other.append(new Uint8Array());
        other.close();
        this.close();
        this.#move(other.path, this.path);
        this.#bytes = other.#bytes;
        this.#newlines = other.#newlines;
        this.#failed ||= other.#failed;
    }
    setAside(path) {
        this.close();
        const moved = this.#bytes > 0 && this.#move(this.path, path);
        this.#bytes = 0;
        this.#newlines = 0;
        return moved;
    }
    #fail(error) {
        this.#failed = true;
        this.#onError(`Cannot write ${this.path}: ${(0,errors/* reasonOf */.A3)(error)}. Continuing without this file.`);
        this.close();
    }
    #move(from, to) {
        try {
            (0,external_node_fs_.renameSync)(from, to);
            return true;
        }
        catch (error) {
            if (!this.#failed)
                this.#onError(`Cannot write ${to}: ${(0,errors/* reasonOf */.A3)(error)}.`);
            this.#failed = true;
            return false;
        }
    }
    keepCompleteLines() {
        if (this.#fd === undefined)
            return;
        const piece = Buffer.allocUnsafe(log_file_PIECE_BYTES);
        for (let end = (0,external_node_fs_.fstatSync)(this.#fd).size; end > 0;) {
            const start = Math.max(0, end - log_file_PIECE_BYTES);
            const count = (0,external_node_fs_.readSync)(this.#fd, piece, 0, end - start, start);
            const newline = piece.subarray(0, count).lastIndexOf(0x0a);
            if (newline !== -1) {
                this.#bytes = start + newline + 1;
                (0,external_node_fs_.ftruncateSync)(this.#fd, this.#bytes);
                return;
            }
            end = start;
        }
    }
    discard() {
        this.close();
        try {
            (0,external_node_fs_.rmSync)(this.path, { force: true });
        }
        catch (error) {
            if (!this.#failed)
                throw error;
        }
    }
    close() {
        if (this.#fd === undefined)
            return;
        (0,external_node_fs_.closeSync)(this.#fd);
        this.#fd = undefined;
    }
}
const log_file_PIECE_BYTES = 256 * 1024;

;// CONCATENATED MODULE: ./build/logs/log-output.js
class LogOutput {
    #file;
    #options;
    #turn;
    constructor(file, options) {
        this.#file = file;
        this.#options = options;
        this.#turn = options.turn.then(() => {
            this.#turn = undefined;
        });
    }
    get turn() {
        return this.#turn;
    }
    write(lines) {
        if (lines.length === 0)
            return undefined;
        const clean = this.#options.redactor.apply(lines);
        this.#file.append(clean);
        return this.#turn ? undefined : this.#options.display.show(clean);
    }
}

;// CONCATENATED MODULE: ./build/logs/log.js










class Log {
    #options;
    #address;
    #ledger;
    #file;
    #output;
    #reader;
    #completion = { kind: 'pending' };
    #liveFile;
    constructor(options) {
        const { components, logDir, onFileError, path, tailLines, type } = options;
        this.#options = options;
        this.#address = new LogAddress(options.requestUrls);
        this.#ledger = new LineLedger({
            components,
            hasArchive: log_types/* LOG_TYPE_FACTS */.G3[type].archived,
            skipEarlier: tailLines !== undefined,
        });
        this.#file = new LogFile(logDir, path, onFileError);
        this.#output = new LogOutput(this.#file, options);
        this.#reader = this.#liveReader();
    }
    get type() {
        return this.#options.type;
    }
    get component() {
        return this.#options.component;
    }
    get urls() {
        return this.#address.urls;
    }
    saved() {
        const { type, component, path } = this.#options;
        const { bytes, newlines, failed } = this.#file;
        const isArchived = this.#completion.kind === 'archived';
        const state = isArchived ? 'archived' : bytes > 0 ? 'streamed' : 'none';
        const file = state === 'none' || failed ? undefined : path;
        return { type, component, file, bytes, newlines, state, recovered: this.#ledger.recovered };
    }
    files() {
        return [this.saved().file, this.#liveFile].filter((one) => one !== undefined);
    }
    async run() {
        const { span, follow, turn, signal } = this.#options;
        if (follow) {
            await (0,abort/* orAborted */.H)(span.started, signal);
            await this.#reader.follow().catch((error) => {
                this.#showHeldBack();
                throw error;
            });
        }
        await (0,abort/* orAborted */.H)(turn, signal);
        if (this.#ledger.shown > 0)
            return;
        await this.complete().catch((error) => {
            if (!(error instanceof ArchiveUnreadable))
                throw error;
        });
    }
    async complete() {
        if (this.#completion.kind === 'unreadable')
            throw this.#completion.error;
        if (this.#completion.kind !== 'pending')
            return;
        try {
            const isArchived = await completeFromArchive(this.#completionOptions());
            this.#completion = { kind: isArchived ? 'archived' : await this.#completeWithoutArchive() };
        }
        catch (error) {
            if (error instanceof ArchiveUnreadable)
                this.#completion = { kind: 'unreadable', error };
            this.#showHeldBack();
            throw error;
        }
        finally {
            this.#file.close();
        }
    }
    async #completeWithoutArchive() {
        const { display, follow, type } = this.#options;
        const { archived, whyNone } = log_types/* LOG_TYPE_FACTS */.G3[type];
        if (this.#ledger.isEmpty)
            await this.#reader.readSnapshot();
        this.#showHeldBack();
        if (this.#file.bytes === 0) {
            display.note(`No ${type} logs${this.#address.isAbsent ? `: ${whyNone}` : ''}.`);
            return 'none';
        }
        if (follow && archived) {
            display.note(`No archived ${type} log has appeared. The file contains the log as it was streamed.`);
        }
        return 'streamed';
    }
    #showHeldBack() {
        const { lines, mayRepeat } = this.#ledger.takeHeldBack();
        if (mayRepeat) {
            this.#options.display.note('The following lines arrived after a reconnection and may repeat lines above.');
        }
        this.#output.write(lines);
    }
    #liveReader() {
        const { debug, noteOnce, type } = this.#options;
        const fallback = log_types/* LOG_TYPE_FACTS */.G3[type].archived ? ' If that fails, it is read from the archive.' : '';
        return new LiveReader({
            ...this.#options,
            address: this.#address,
            sink: new LedgerSink(this.#ledger, this.#output),
            debug: (text) => debug(`${type}: ${text}`),
            onPlainStream: (reason) => noteOnce('stream', `Could not open a WebSocket (${reason}). Streaming the live log over HTTPS instead.`),
            onRefused: (reason) => noteOnce('refused', `Could not open the live log (${reason}). Retrying.${fallback}`),
        });
    }
    #completionOptions() {
        const { logDir, onFileError, display, type } = this.#options;
        return {
            ...this.#options,
            address: this.#address,
            ledger: this.#ledger,
            file: this.#file,
            hasArchive: log_types/* LOG_TYPE_FACTS */.G3[type].archived,
            newFile: (path) => new LogFile(logDir, path, onFileError),
            onMissing: (lines, keptIn) => {
                this.#liveFile = keptIn;
                const what = `${lines} ${lines === 1 ? 'line' : 'lines'} of the live ${type} log`;
                const kept = keptIn ? ` The streamed log has been kept in ${keptIn}.` : '';
                display.note(`${what} ${lines === 1 ? 'is' : 'are'} not in its archive.${kept}`);
            },
        };
    }
}

;// CONCATENATED MODULE: ./build/logs/log-collection.js






const FETCH_TIMEOUT_MS = 15_000;
class LogCollection {
    #options;
    #groups = [];
    constructor(groups, options) {
        this.#options = options;
        let turn = Promise.resolve();
        for (const { type, logs } of groups) {
            const done = Promise.withResolvers();
            const before = turn;
            this.#groups.push({
                type,
                done,
                logs: logs.map((log) => this.#log(type, log, before, logs.length)),
            });
            turn = done.promise;
        }
    }
    get logDir() {
        return this.#options.logDir;
    }
    get logs() {
        return this.#groups.flatMap(({ logs }) => logs);
    }
    run() {
        return this.#groups.flatMap(({ type, logs, done }) => {
            const runs = logs.map((log) => log.run());
            void Promise.allSettled(runs).then(() => {
                this.#options.end(type);
                done.resolve();
            });
            return runs;
        });
    }
    async complete() {
        let first;
        for (const { type, logs } of this.#groups) {
            for (const log of logs) {
                await log.complete().catch((error) => {
                    this.#options.signal.throwIfAborted();
                    first ??= error;
                });
            }
            this.#options.end(type);
        }
        return first;
    }
    async fetch(type, component) {
        const { signal, debug } = this.#options;
        try {
            return await this.#fetch(type, component, AbortSignal.any([signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)]));
        }
        catch (error) {
            signal.throwIfAborted();
            debug(`No ${log_types/* LOG_TYPE_FACTS */.G3[type].name} of ${component}: ${(0,errors/* errorMessage */.gJ)(error)}`);
            return undefined;
        }
    }
    async #fetch(type, component, signal) {
        const { deployment } = this.#options;
        if (!isName(component))
            throw new errors/* UserError */.yo(`"${component}" is not a valid component name`);
        const source = { deployment: deployment.id, component };
        const now = Promise.resolve();
        const span = { started: now, ended: now, endedAt: () => 0, changed: () => now, recheck: () => { } };
        const log = this.#log(type, { component, source, span }, now, 1, {
            follow: false,
            signal,
            unasked: true,
        });
        await (0,abort/* orAborted */.H)(log.complete(), signal);
        this.#options.end(type);
        if (log.files().length > 0)
            this.#groups.push({ type, logs: [log], done: Promise.withResolvers() });
        return log;
    }
    #countOf(type, component) {
        return this.logs.filter((log) => log.type === type && log.component === component).length;
    }
    #log(type, log, turn, sharedBy, changes = {}) {
        const { api, app, debug, deployment, logDir, rateBudget, podConnectionTimeout, tailLines } = this.#options;
        const names = deployment.components.map(({ name }) => name);
        const { component, source, span } = log;
        const display = this.#options.display(type, component, sharedBy);
        const query = { type, tailLines, podConnectionTimeout };
        return new Log({
            ...this.#options,
            ...changes,
            type,
            component,
            span,
            turn,
            components: component === undefined ? names : [component],
            path: logPath(logDir, type, component, this.#countOf(type, component)),
            requestUrls: (following) => api.logs(app.id, source, { ...query, follow: following }),
            rateBudget,
            display: changes.unasked ? { ...display, note: debug } : display,
        });
    }
}
function logPath(logDir, type, component, earlier) {
    const name = type.toLowerCase();
    const suffix = earlier > 0 ? `-${earlier + 1}` : '';
    return component === undefined
        ? (0,external_node_path_.join)(logDir, `${name}${suffix}.log`)
        : (0,external_node_path_.join)(logDir, name, `${component}${suffix}.log`);
}

// EXTERNAL MODULE: ./build/deployment/automatic.js
var automatic = __nccwpck_require__(9225);
;// CONCATENATED MODULE: ./build/deployment/aftermath.js

async function aftermathOf(deployment, { api, app }) {
    const now = await api.app(app.id);
    const newer = await newerThan(deployment, api.deployments(app.id));
    const rollback = newer.find(automatic/* isAutomaticRollback */.oR);
    return {
        app: now,
        serving: now.activeDeployment,
        rollback: rollback && {
            id: rollback.id,
            phase: rollback.phase,
            toId: rollback.clonedFromId,
            commits: rollback.commits,
        },
        nextId: newer.find((one) => !(0,automatic/* isAutomaticRollback */.oR)(one))?.id,
    };
}
const aftermath_MAX_SEARCHED = 200;
async function newerThan({ id, createdAt }, newestFirst) {
    const newer = [];
    let searched = 0;
    for await (const one of newestFirst) {
        const isOlder = one.createdAt && createdAt && one.createdAt < createdAt;
        if (one.id === id || isOlder || ++searched > aftermath_MAX_SEARCHED)
            break;
        newer.unshift(one);
    }
    return newer;
}

// EXTERNAL MODULE: ./build/logs/log-end.js + 1 modules
var log_end = __nccwpck_require__(6220);
;// CONCATENATED MODULE: ./build/logs/newest-timestamp.js

async function newestTimestamp(file) {
    const bytes = await (0,log_end/* readLastLines */.aG)(file);
    const text = bytes.subarray(-MAX_READ_BYTES).toString('latin1');
    const times = [...text.matchAll(STAMP)].map(([, stamp]) => Date.parse(stamp)).filter(Number.isFinite);
    return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
const MAX_READ_BYTES = 64 * 1024;
const STAMP = /^[^\s]{1,200} (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) /gm;

;// CONCATENATED MODULE: ./build/deployment/crash-logs.js




function componentsThatRun(deployment, wanted) {
    const running = deployment.components.filter(({ kind }) => kind === 'service' || kind === 'worker');
    const names = running.map(({ name }) => name);
    return [
        ...names.filter((name) => wanted.includes(name)),
        ...names.filter((name) => !wanted.includes(name)),
    ];
}
async function hasCrashLog(deployment, { api, app }) {
    const source = { deployment: deployment.id, component: undefined };
    const query = {
        type: 'RUN_RESTARTED',
        follow: false,
        tailLines: 1,
        podConnectionTimeout: undefined,
    };
    const urls = await api.logs(app.id, source, query);
    return urls !== undefined && (urls.liveUrl !== undefined || urls.archivedUrls.length > 0);
}
async function fetchCrashes(components, logs, since = 0) {
    const crashes = [];
    for (const component of components.slice(0, MAX_FETCHED)) {
        const log = await logs.fetch('RUN_RESTARTED', component);
        const [file] = log?.files() ?? [];
        if (!log || file === undefined)
            continue;
        const newest = await newestTimestamp(file);
        if (newest === undefined || newest >= since)
            crashes.push({ component, log });
    }
    return crashes;
}
const MAX_FETCHED = 10;
async function showFirstCrash(watch, components, logs, context) {
    const { rateBudget, clock, signal, debug, onCrash } = context;
    if (watch.endedAt !== undefined || components.length === 0)
        return;
    await (0,abort/* orAborted */.H)(watch.waitFor(({ phase }) => phase === 'DEPLOYING'), signal);
    const ended = watch.waitFor(() => false);
    for (let interval = rateBudget.minIntervalMs; watch.endedAt === undefined;) {
        await sleepUntilEvent(clock, rateBudget.delayMs(interval), ended, signal);
        if (watch.endedAt !== undefined)
            return;
        const isThere = await hasCrashLog(watch.current, context).catch((error) => {
            signal.throwIfAborted();
            debug(`Crash logs could not be looked up: ${(0,errors/* errorMessage */.gJ)(error)}`);
            return false;
        });
        const crashes = isThere ? await fetchCrashes(components, logs) : [];
        for (const { component } of crashes)
            onCrash(component);
        if (crashes.length > 0)
            return;
        interval = Math.min(interval * 2, LOOKUP_INTERVALS * rateBudget.maxIntervalMs);
    }
}
const LOOKUP_INTERVALS = 2;

;// CONCATENATED MODULE: ./build/deployment/find-app.js



async function findApp(api, wanted) {
    return 'id' in wanted ? appById(api, wanted.id) : appByName(api, wanted.name);
}
function appById(api, id) {
    return api
        .app(id)
        .catch(notFoundAs(`There is no app with the ID ${id}. Check app_id (for a name, use app_name), and that the token belongs to ` +
        'the team that owns the app.'));
}
async function appByName(api, name) {
    const others = [];
    let count = 0;
    for await (const app of api.apps()) {
        if (app.name === name)
            return app;
        count++;
        others.push((0,basics_text/* oneLine */.TN)(app.name));
        if (others.length > 10 * MAX_NAMES)
            others.sort().splice(MAX_NAMES);
    }
    const listed = others.sort().slice(0, MAX_NAMES).join(', ') || 'none';
    const more = count > MAX_NAMES ? ` and ${count - MAX_NAMES} more` : '';
    throw new errors/* UserError */.yo(`There is no app named ${name}. The token can see: ${listed}${more}. Check app_name, and the token's team.`);
}
const MAX_NAMES = 20;

;// CONCATENATED MODULE: ./build/deployment/obstacles.js

function obstaclesFor(input, app, workflow) {
    const final = finalObstacle(app);
    if (final)
        return { reasons: [final], isFinal: true };
    const { maintenance, components } = app.spec;
    const reasons = [
        maintenance.enabled && `App ${(0,basics_text/* oneLine */.TN)(app.name)} is in maintenance mode.`,
        input === 'commit_sha' ? obstacleOfCommits(components, workflow) : obstacleOfImages(components),
    ].filter((one) => typeof one === 'string');
    return { reasons, isFinal: false };
}
function finalObstacle({ name, pinnedDeploymentId, spec }) {
    if (pinnedDeploymentId !== undefined) {
        return (`App ${(0,basics_text/* oneLine */.TN)(name)} is pinned to deployment ${pinnedDeploymentId} by a rollback, and accepts no new ` +
            'deployment until the rollback is committed or reverted in the control panel.');
    }
    if (spec.maintenance.enabled && spec.maintenance.archived) {
        return `App ${(0,basics_text/* oneLine */.TN)(name)} is archived, and is not deployed until it is restored in the control panel.`;
    }
    return undefined;
}
function obstacleOfCommits(components, workflow) {
    const sources = components.flatMap(({ repository }) => repository ?? []);
    if (sources.length === 0) {
        return components.length > 0
            ? 'No component of the app is built from a repository, so no commit is deployed.'
            : undefined;
    }
    const { repository, branch } = workflow;
    const ofRepository = sources.filter(({ host, repo }) => host === 'github' && repo?.toLowerCase() === repository?.toLowerCase());
    const hosted = sources.filter(({ host }) => host !== 'git');
    if (repository !== undefined && hosted.length > 0 && ofRepository.length === 0) {
        const others = obstacles_listOf(hosted.map(({ host, repo }) => `${host}/${repo ?? 'unknown'}`));
        return `The app deploys from ${others}, not from this workflow's repository ${repository}.`;
    }
    if (sources.every(({ deployOnPush }) => !deployOnPush)) {
        return 'deploy_on_push (Autodeploy) is off for all components of the app, so no push starts a deployment.';
    }
    const branches = ofRepository.map((one) => one.branch);
    if (branch !== undefined && branches.length > 0 && !branches.includes(branch)) {
        const others = obstacles_listOf(branches.map((one) => one ?? 'the default branch'));
        return `The app deploys from branch ${others}, not from this workflow's branch ${(0,basics_text/* oneLine */.TN)(branch)}.`;
    }
    return undefined;
}
function obstacleOfImages(components) {
    const images = components.flatMap(({ image }) => image ?? []);
    if (components.length > 0 && images.length === 0)
        return 'No component of the app is deployed from an image.';
    if (images.length > 0 && images.every(({ deployOnPush }) => !deployOnPush)) {
        return 'deploy_on_push is off for all images of the app, so no pushed image starts a deployment.';
    }
    return undefined;
}
const MAX_LISTED = 5;
function obstacles_listOf(names) {
    const all = [...new Set(names)].map((name) => (0,basics_text/* oneLine */.TN)(name));
    const more = all.length > MAX_LISTED ? ` and ${all.length - MAX_LISTED} more` : '';
    return all.slice(0, MAX_LISTED).join(', ') + more;
}

;// CONCATENATED MODULE: ./build/deployment/find-deployment.js





async function findDeployment(wanted, search) {
    if (wanted === 'latest')
        return findLatest(search);
    return { deployment: await findOne(wanted, search), passedOver: [] };
}
function findOne(wanted, search) {
    if (wanted === 'active')
        return findActive(search);
    if ('id' in wanted)
        return findById(wanted.id, search);
    return 'commit' in wanted ? findByCommit(wanted.commit, search) : findByImage(wanted.image, search);
}
async function findActive({ api, app }) {
    if (app.activeDeployment)
        return api.deployment(app.id, app.activeDeployment.id);
    throw new errors/* UserError */.yo(`App ${app.name} has no active deployment: nothing is being served. Check deployment_id.`);
}
async function findLatest(search) {
    const { api, app } = search;
    const unfinished = [app.pendingDeployment, app.inProgressDeployment].filter((one) => one !== undefined);
    const asked = unfinished.findIndex((one) => !(0,automatic/* isAutomatic */.aI)(one));
    if (asked !== -1) {
        const deployment = await api.deployment(app.id, unfinished[asked].id);
        return { deployment, passedOver: unfinished.slice(0, asked) };
    }
    const found = await waitFor("the app's first deployment", search, () => newestAskedFor(search));
    if (found)
        return found;
    throw new errors/* UserError */.yo(`App ${app.name} has no deployment${afterWaiting(search)}. Deploy it first.`);
}
async function newestAskedFor({ api, app, info }) {
    const passedOver = [];
    for await (const deployment of api.deployments(app.id)) {
        if (!(0,automatic/* isAutomatic */.aI)(deployment))
            return { deployment, passedOver };
        passedOver.push(deployment);
        if (passedOver.length >= MAX_SEARCHED_FIRST)
            break;
    }
    const newest = passedOver[0];
    if (newest === undefined)
        return undefined;
    info('App Platform started all recent deployments of the app by itself, so the newest of them is used.');
    return { deployment: newest, passedOver: [] };
}
function findById(id, { api, app }) {
    return api
        .deployment(app.id, id)
        .catch(notFoundAs(`App ${app.name} has no deployment with the ID ${id}. Check deployment_id; it can also be "latest" or ` +
        '"active".'));
}
async function findByCommit(wanted, search) {
    const { workflow, info } = search;
    const merged = workflow.pullRequest?.mergeCommit.startsWith(wanted) ? workflow.pullRequest : undefined;
    const commit = merged?.headCommit ?? wanted;
    if (merged) {
        info(`Commit ${wanted} is the merge commit of pull request #${merged.number}, which is never deployed. Looking ` +
            `for its head commit ${commit} instead.`);
    }
    const matches = ({ commits }) => commits.some((one) => one.startsWith(commit) || commit.startsWith(one));
    const instead = merged ? `, the head of pull request #${merged.number}` : '';
    return findMatch({ what: `commit ${commit}${instead}`, input: 'commit_sha', matches }, search);
}
function findByImage(image, search) {
    const matches = ({ docrPush, components, spec }) => {
        const known = [docrPush?.tag, docrPush?.digest, ...components.map(({ imageDigest }) => imageDigest)];
        const ofSpec = docrPush ? [] : spec.components.flatMap((one) => [one.image?.tag, one.image?.digest]);
        return [...known, ...ofSpec].includes(image);
    };
    return findMatch({ what: `image ${image}`, input: 'image', matches }, search);
}
async function findMatch({ what, input, matches }, search) {
    const { api, app, workflow } = search;
    const obstacles = obstaclesFor(input, app, workflow);
    let hasAny = false;
    const none = () => {
        const reasons = hasAny ? obstacles.reasons : ['The app has no deployment at all.', ...obstacles.reasons];
        return [
            `App ${(0,basics_text/* oneLine */.TN)(app.name)} has no deployment of ${what}${afterWaiting(search)}.`,
            ...(reasons.length > 0 ? reasons : [CHECK[input]]),
        ].join(' ');
    };
    const found = await waitFor(`a deployment of ${what}`, search, async (polls) => {
        const max = polls === 0 ? MAX_SEARCHED_FIRST : MAX_SEARCHED_LATER;
        let searched = 0;
        for await (const deployment of api.deployments(app.id)) {
            hasAny = true;
            if (matches(deployment))
                return deployment;
            if (++searched >= max)
                break;
        }
        if (obstacles.isFinal) {
            throw new errors/* UserError */.yo(`App ${(0,basics_text/* oneLine */.TN)(app.name)} has no deployment of ${what}. ${obstacles.reasons.join(' ')}`);
        }
        if (polls === 0 && search.waitMs > 0)
            for (const reason of obstacles.reasons)
                search.info(reason);
        return undefined;
    }, none);
    if (found)
        return found;
    throw new errors/* UserError */.yo(none());
}
const CHECK = {
    commit_sha: 'Check that the app deploys from this branch and that Autodeploy is on, or increase discovery_timeout. If ' +
        'another step deploys, leave commit_sha out and put this step after it.',
    image: 'Check that the app deploys this image, or increase discovery_timeout. If another step deploys, put this step ' +
        'after it.',
};
const MAX_SEARCHED_FIRST = 200;
const MAX_SEARCHED_LATER = 20;
async function waitFor(what, { app, clock, rateBudget, signal, waitMs, info }, poll, whyNone = () => `App ${(0,basics_text/* oneLine */.TN)(app.name)} has no deployment at all.`) {
    const deadline = clock.now() + waitMs;
    let interval = rateBudget.minIntervalMs;
    let reportedAt = Number.NEGATIVE_INFINITY;
    let isPolled = false;
    try {
        for (let polls = 0;; polls++) {
            const found = await poll(polls);
            isPolled = true;
            const left = deadline - clock.now();
            if (found || left <= 0)
                return found;
            if (clock.now() - reportedAt >= find_deployment_REPORT_INTERVAL_MS) {
                info(`Waiting for ${what}, up to ${(0,basics_text/* formatDuration */.a3)(left)} more.`);
                reportedAt = clock.now();
            }
            await clock.sleep(Math.min(rateBudget.delayMs(interval), left), signal);
            interval = Math.min(interval * 1.5, rateBudget.maxIntervalMs);
        }
    }
    catch (error) {
        if (error instanceof errors/* TimedOut */.GA && isPolled)
            throw new errors/* TimedOut */.GA(`${error.message} ${whyNone()}`);
        throw error;
    }
}
const find_deployment_REPORT_INTERVAL_MS = 60_000;
function afterWaiting({ waitMs }) {
    return waitMs > 0 ? ` after waiting ${(0,basics_text/* formatDuration */.a3)(waitMs)}` : '';
}

;// CONCATENATED MODULE: ./build/deployment/log-spans.js

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];
function spanInDeployment(writtenDuring, watch, options) {
    const isBuilding = ({ phase }) => !BEFORE_BUILD.includes(phase);
    const isBuilt = ({ phase }) => AFTER_BUILD.includes(phase) || (0,deployment_conclusion/* isOver */.PU)(phase);
    switch (writtenDuring) {
        case 'build':
            return spanBetween(watch, options.clock, isBuilding, isBuilt);
        case 'deploy':
            return spanBetween(watch, options.clock, isBuilt, deployment_conclusion/* hasEnded */.hY);
        case 'run':
            return spanOfRun(watch, options);
    }
}
function spanOfOccurrence(watch, clock) {
    return spanBetween(watch, clock, () => true, () => false);
}
function spanBetween(watch, clock, hasStarted, hasEnded) {
    let endedAt = hasEnded(watch.current) ? (watch.endedAt ?? clock.now()) : watch.endedAt;
    return {
        started: watch.waitFor(hasStarted),
        ended: watch.waitFor(hasEnded).then(() => {
            endedAt ??= watch.endedAt ?? clock.now();
        }),
        endedAt: () => endedAt,
        changed() {
            const { phase } = watch.current;
            return watch.waitFor((state) => state.phase !== phase);
        },
        recheck: () => watch.pollNow(),
    };
}
function spanOfRun(watch, { runDurationMs, clock, signal }) {
    let endedAt;
    const started = watch.waitFor(() => false);
    const ended = started.then(async () => {
        if (runDurationMs > 0 && watch.current.phase === 'ACTIVE')
            await clock.sleep(runDurationMs, signal).catch(() => { });
        endedAt = clock.now();
    });
    return { started, ended, endedAt: () => endedAt, changed: () => ended, recheck: () => { } };
}

;// CONCATENATED MODULE: ./build/deployment/log-groups.js





async function logGroups(wanted, context) {
    checkComponents(wanted.components, context.watch.current);
    const groups = [];
    const occurrences = [];
    for (const type of wanted.types) {
        const { writtenDuring } = log_types/* LOG_TYPE_FACTS */.G3[type];
        if (writtenDuring === 'autoscaling_event') {
            const found = await findAutoscalingEvent(wanted.eventId, context);
            if (!found) {
                context.info(`No ${type} logs: the app has no autoscaling event.`);
                continue;
            }
            occurrences.push(found);
            groups.push(groupOfOccurrence(type, found, { event: found.watch.current.id }, context));
        }
        else if (writtenDuring === 'job_invocation') {
            const { jobName: job = '', jobInvocationId } = wanted;
            const found = await findJobInvocation(job, jobInvocationId, context.watch.current, context);
            if (!found) {
                context.info(`No ${type} logs: job ${job} has no invocation.`);
                continue;
            }
            occurrences.push(found);
            groups.push(groupOfOccurrence(type, found, { job, invocation: found.watch.current.id }, context));
        }
        else {
            groups.push(groupOfDeployment(type, writtenDuring, wanted, context));
        }
    }
    return { groups, occurrences };
}
function groupOfOccurrence(type, { watch }, source, { clock }) {
    return { type, logs: [{ component: undefined, source, span: spanOfOccurrence(watch, clock) }] };
}
function groupOfDeployment(type, writtenDuring, { deployment: which, components, runDurationMs }, { watch, clock, signal }) {
    const deployment = which === 'active' ? 'active' : watch.current.id;
    const span = spanInDeployment(writtenDuring, watch, { runDurationMs, clock, signal });
    const each = components.length > 0 ? components : [undefined];
    return { type, logs: each.map((component) => ({ component, source: { deployment, component }, span })) };
}
function checkComponents(wanted, deployment) {
    const known = deployment.components.map(({ name }) => name);
    const unknown = wanted.find((name) => known.length > 0 && !known.includes(name));
    if (unknown === undefined)
        return;
    throw new errors/* InvalidInput */.o9(`component: the deployment has no component named "${unknown}". It has: ` +
        `${(0,basics_text/* oneLine */.TN)(known.join(', '), log_groups_MAX_LIST_CHARS)}.`);
}
const log_groups_MAX_LIST_CHARS = 1_000;

;// CONCATENATED MODULE: ./build/deployment/health-record.js
const HOLD_MS = 30_000;
class HealthRecord {
    #watched;
    #wasHealthy = new Set();
    #unhealthySince = new Map();
    #others = [];
    #hasData = false;
    constructor(watched) {
        this.#watched = new Set(watched);
    }
    add(health, now) {
        for (const { name, state } of health) {
            if (!this.#watched.has(name))
                continue;
            this.#hasData = true;
            if (state === 'HEALTHY')
                this.#wasHealthy.add(name);
            if (state !== 'UNHEALTHY')
                this.#unhealthySince.delete(name);
            else if (!this.#unhealthySince.has(name))
                this.#unhealthySince.set(name, now);
        }
        this.#others = health
            .filter(({ name, state }) => state === 'UNHEALTHY' && !this.#watched.has(name))
            .map(({ name }) => name);
    }
    get hasData() {
        return this.#hasData;
    }
    get unhealthyNow() {
        return [...this.#unhealthySince.keys()];
    }
    heldUnhealthy(now) {
        return this.unhealthyNow.filter((name) => this.#wasHealthy.has(name) && now - this.#unhealthySince.get(name) >= HOLD_MS);
    }
    get isUndecided() {
        return this.unhealthyNow.some((name) => this.#wasHealthy.has(name));
    }
    get neverHealthy() {
        return this.unhealthyNow.filter((name) => !this.#wasHealthy.has(name));
    }
    get othersUnhealthy() {
        return this.#others;
    }
}

;// CONCATENATED MODULE: ./build/deployment/stability.js





const STABLE = { instabilities: [], replacedBy: undefined };
async function watchStability(deployment, context) {
    const { clock, rateBudget, signal, durationMs, wanted, info } = context;
    const running = componentsThatRun(deployment, wanted);
    const watched = wanted.length > 0 ? running.filter((name) => wanted.includes(name)) : running;
    if (watched.length === 0) {
        info(`stability_duration: ${nothingRuns(wanted)}, so there is nothing to watch.`);
        return STABLE;
    }
    info(`Watching the app for ${(0,basics_text/* formatDuration */.a3)(durationMs)}: health, crashes, and which deployment serves it.`);
    const startedAt = clock.now();
    const record = new HealthRecord(watched);
    const round = new Round(deployment, watched, record, context);
    for (let reportedAt = startedAt;;) {
        const ended = await round.look(startedAt);
        if (ended)
            return ended;
        const now = clock.now();
        const left = startedAt + durationMs - now;
        if (left <= 0 && !record.isUndecided)
            return round.end(startedAt);
        if (now - reportedAt >= stability_REPORT_INTERVAL_MS) {
            info(`Still watching the app: no crash so far, ${(0,basics_text/* formatDuration */.a3)(Math.max(0, left))} left.`);
            reportedAt = now;
        }
        const interval = Math.max(MIN_INTERVAL_MS, rateBudget.maxIntervalMs);
        await clock.sleep(left > 0 ? Math.min(interval, left) : interval, signal);
    }
}
const stability_REPORT_INTERVAL_MS = 55_000;
const MIN_INTERVAL_MS = 250;
function nothingRuns(wanted) {
    return wanted.length > 0
        ? `${wanted.join(', ')} ${wanted.length === 1 ? 'is no service or worker' : 'are no services or workers'}`
        : 'the app has no service or worker';
}
class Round {
    #deployment;
    #watched;
    #record;
    #context;
    #hadCrashLog;
    #notes = new Set();
    constructor(deployment, watched, record, context) {
        this.#deployment = deployment;
        this.#watched = watched;
        this.#record = record;
        this.#context = context;
    }
    async look(startedAt) {
        const { clock, api, app } = this.#context;
        const health = await this.#orUnknown('The health of the app', api.health(app.id));
        if (health)
            this.#record.add(health, clock.now());
        if (health && !this.#record.hasData) {
            this.#note('App Platform has no health data of this app, so only crashes are watched.');
        }
        const crashed = await this.#crashes();
        if (crashed.length > 0)
            return unstable('crashed', crashed, clock.now() - startedAt);
        const held = this.#record.heldUnhealthy(clock.now());
        if (held.length > 0)
            return unstable('unhealthy', held, clock.now() - startedAt);
        return this.#replacement(startedAt);
    }
    end(startedAt) {
        const { clock, info, wanted } = this.#context;
        const never = this.#record.neverHealthy;
        if (never.length > 0)
            return unstable('never_healthy', never, clock.now() - startedAt);
        for (const name of this.#record.othersUnhealthy) {
            info(`${name}, which is not among the components asked for (${wanted.join(', ')}), is unhealthy.`);
        }
        info(`The app stayed up for ${(0,basics_text/* formatDuration */.a3)(clock.now() - startedAt)}.`);
        return STABLE;
    }
    async #crashes() {
        const { logs } = this.#context;
        if (this.#hadCrashLog && this.#record.unhealthyNow.length === 0)
            return [];
        const isThere = await this.#orUnknown('Crash logs', hasCrashLog(this.#deployment, this.#context));
        if (isThere !== true) {
            this.#hadCrashLog ??= isThere;
            return [];
        }
        const suspects = this.#hadCrashLog ? this.#record.unhealthyNow : this.#watched;
        const activeAt = this.#deployment.updatedAt?.getTime() ?? 0;
        const crashes = await fetchCrashes(suspects, logs, activeAt);
        this.#hadCrashLog = true;
        return crashes.map(({ component }) => component);
    }
    async #replacement(startedAt) {
        const { api, app, clock, info } = this.#context;
        const current = await this.#orUnknown('The app', api.app(app.id));
        const serving = current?.activeDeployment;
        if (!serving || serving.id === this.#deployment.id)
            return undefined;
        if ((0,automatic/* isRollback */.z1)(serving))
            return unstable('rolled_back', [undefined], clock.now() - startedAt);
        const words = (0,automatic/* automaticWords */.dw)(serving);
        if (words === undefined)
            return { instabilities: [], replacedBy: serving };
        info(`App Platform has deployed the app again by itself (${words}, ${serving.id}), which ends the watch.`);
        return STABLE;
    }
    async #orUnknown(what, request) {
        try {
            return await request;
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            this.#note(`${what} could not be looked up: ${(0,errors/* errorMessage */.gJ)(error)}`);
            return undefined;
        }
    }
    #note(text) {
        if (!this.#notes.has(text))
            this.#context.info(text);
        this.#notes.add(text);
    }
}
function unstable(kind, components, afterMs) {
    return {
        instabilities: components.map((component) => ({ kind, component, afterMs })),
        replacedBy: undefined,
    };
}

;// CONCATENATED MODULE: ./build/deployment/follow.js










async function follow(findings, wanted, context) {
    const { api, scope, onApp } = context;
    const app = await findApp(api, wanted.app);
    findings.app = app;
    await onApp(app);
    const waitMs = wanted.follow ? wanted.discoveryTimeoutMs : 0;
    const search = { ...context, app, waitMs, signal: scope.signal };
    let found = await findDeployment(wanted.deployment, search);
    for (let count = 0;; count++) {
        const options = { ...context, logDir: logDirOf(found.deployment, count, context.logDir) };
        await followOne(findings, found, wanted, options, app);
        const next = wanted.onSuperseded === 'follow' ? findings.supersededBy : undefined;
        if (next === undefined)
            return;
        context.info(`Deployment ${found.deployment.id} was superseded. Following ${next}, which took its place.`);
        found = { deployment: await api.deployment(app.id, next), passedOver: [] };
    }
}
function logDirOf({ id }, count, logDir) {
    return count === 0 ? logDir : (0,external_node_path_.join)(logDir, id);
}
async function followOne(findings, found, wanted, context, app) {
    const { scope, onDeployment, onProgress, displaysFor } = context;
    const { deployment } = found;
    const { signal } = scope;
    const watch = watchDeployment(deployment, { ...context, app, signal, onProgress });
    findings.begin(watch);
    await onDeployment(app, found);
    const { groups, occurrences } = await logGroups(wanted, { ...context, app, signal, watch });
    findings.occurrences = occurrences;
    const logs = new LogCollection(groups, {
        ...context,
        ...displaysFor(deployment),
        ...{ app, deployment, signal },
        follow: wanted.follow,
        tailLines: wanted.tailLines,
        podConnectionTimeout: wanted.podConnectionTimeout,
    });
    findings.logs = logs;
    const tasks = wanted.follow ? tasksAround(findings, wanted, { ...context, app, signal, logs }) : [];
    await scope.all([...logs.run(), ...tasks]);
    findings.noteIncompleteLog(await logs.complete());
    await lookAfter(findings, context, app);
}
function tasksAround(findings, wanted, context) {
    const { watch, ofDeployment } = findings;
    const tasks = findings.watches.map((one) => one.run());
    if (!watch || !ofDeployment)
        return tasks;
    const running = componentsThatRun(watch.current, wanted.components);
    return [
        ...tasks,
        showFirstCrash(watch, running, context.logs, context),
        keepWatching(findings, wanted, context),
    ];
}
async function keepWatching(findings, { stabilityDurationMs: durationMs, components: wanted }, context) {
    const { watch } = findings;
    if (!watch || durationMs === 0)
        return;
    await (0,abort/* orAborted */.H)(watch.waitFor(() => false), context.signal);
    if (findings.conclusion !== 'success')
        return;
    findings.isWatchingStability = true;
    findings.stability = await watchStability(watch.current, { ...context, durationMs, wanted });
    findings.isWatchingStability = false;
}
async function lookAfter(findings, { api, debug, scope }, app) {
    const { deployment, conclusion, serving, ofDeployment } = findings;
    if (!deployment || !ofDeployment || conclusion === 'in_progress')
        return;
    if (conclusion === 'success' && serving?.id === deployment.id) {
        if (!app.url)
            findings.app = await api.app(app.id).catch(() => app);
        return;
    }
    try {
        findings.aftermath = await aftermathOf(deployment, { api, app });
        findings.app = findings.aftermath.app;
    }
    catch (error) {
        scope.signal.throwIfAborted();
        debug(`What serves the app could not be looked up: ${error}`);
    }
}

;// CONCATENATED MODULE: ./build/inputs/rules.js


function rules_appFrom({ appId, appName }) {
    if (appId && appName)
        throw new errors/* UserError */.yo('app_id and app_name cannot be combined. Set only one.');
    if (appId)
        return { id: appId };
    if (appName)
        return { name: appName };
    throw new errors/* UserError */.yo('Set app_id or app_name.');
}
function rules_deploymentFrom({ deploymentId, commitSha, image }) {
    const set = [
        deploymentId !== 'latest' && 'deployment_id',
        commitSha !== undefined && 'commit_sha',
        image !== undefined && 'image',
    ].filter((name) => typeof name === 'string');
    if (set.length > 1)
        throw new errors/* UserError */.yo(`${set.join(' and ')} cannot be combined. Set only one.`);
    if (commitSha !== undefined)
        return { commit: commitSha };
    return image === undefined ? deploymentId : { image };
}
function checkRules(values) {
    for (const rule of RULES) {
        const problem = rule(values);
        if (problem)
            throw new errors/* UserError */.yo(problem);
    }
}
const RULES = [
    (values) => values.runDurationMs > 0 && needsType(values, 'run_duration', 'run', 'RUN'),
    ({ runDurationMs, follow }) => runDurationMs > 0 && !follow && 'run_duration and follow: false cannot be combined. Remove one of them.',
    ({ runDurationMs, timeoutMs }) => runDurationMs >= timeoutMs && 'run_duration must be shorter than timeout. Increase timeout.',
    ({ stabilityDurationMs, follow }) => stabilityDurationMs > 0 &&
        !follow &&
        'stability_duration and follow: false cannot be combined. Remove one of them.',
    ({ stabilityDurationMs, timeoutMs }) => stabilityDurationMs >= timeoutMs && 'stability_duration must be shorter than timeout. Increase timeout.',
    ({ stabilityDurationMs, types }) => stabilityDurationMs > 0 &&
        !types.some(log_types/* belongsToDeployment */.ZK) &&
        `stability_duration cannot be used with ${types.join(' and ')} logs alone. Remove stability_duration.`,
    (values) => values.eventId && needsType(values, 'event_id', 'autoscaling_event', 'AUTOSCALE_EVENT'),
    (values) => values.jobName && needsType(values, 'job_name', 'job_invocation', 'JOB_INVOCATION'),
    (values) => values.jobInvocationId && needsType(values, 'job_invocation_id', 'job_invocation', 'JOB_INVOCATION'),
    (values) => !values.jobName &&
        writes(values, 'job_invocation') &&
        'Set job_name: JOB_INVOCATION logs belong to one job.',
    ({ components, types }) => components.length > 0 &&
        !types.some(log_types/* belongsToDeployment */.ZK) &&
        `component cannot be used with ${types.join(' and ')} logs. Remove component.`,
];
function writes({ types }, during) {
    return types.some((type) => log_types/* LOG_TYPE_FACTS */.G3[type].writtenDuring === during);
}
function needsType(values, name, during, type) {
    return (!writes(values, during) && `${name} works only with ${type} logs. Add ${type} to type, or remove ${name}.`);
}

// EXTERNAL MODULE: ./build/basics/loopback.js
var loopback = __nccwpck_require__(3981);
;// CONCATENATED MODULE: ./build/inputs/parsers.js





function optional(parse) {
    return (text, name) => (text === '' ? undefined : parse(text, name));
}
const parsers_boolean = (text, name) => oneOf('true', 'false')(text, name) === 'true';
function oneOf(...accepted) {
    return (text, name) => wordIn(accepted, text) ?? invalid(name, text, alternatives(accepted));
}
const logTypes = (text, name) => {
    const accepted = `one or more of ${log_types/* LOG_TYPES */.D_.join(', ')}, separated by commas`;
    const chosen = listItems(text).map((item) => wordIn(log_types/* LOG_TYPES */.D_, item) ?? invalid(name, item, accepted));
    if (chosen.length === 0)
        invalid(name, text, accepted);
    return [...new Set(chosen)];
};
const parsers_id = (text, name) => (isId(text) ? text : invalid(name, text, ID_WORDS));
const appId = (text, name) => isId(text) ? text : invalid(name, text, `${ID_WORDS}; for a name, use app_name`);
const identifier = (text, name) => isName(text) ? text : invalid(name, text, NAME_WORDS);
const identifiers = (text, name) => [
    ...new Set(listItems(text).map((item) => identifier(item, name))),
];
const ID_WORDS = 'an id of letters, digits and hyphens';
const NAME_WORDS = 'a name of letters, digits, hyphens and underscores';
const deploymentId = (text, name) => {
    const word = wordIn(['latest', 'active'], text);
    if (word)
        return word;
    return isId(text) ? { id: text } : invalid(name, text, `${ID_WORDS}, latest or active`);
};
const commitSha = (text, name) => /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i.test(text)
    ? text.toLowerCase()
    : invalid(name, text, 'a commit id of 7 to 40 hexadecimal digits');
const parsers_image = (text, name) => /^(\w[\w.-]{0,127}|sha256:[0-9a-f]{64})$/.test(text)
    ? text
    : invalid(name, text, 'the tag of an image, or its digest (sha256:… with 64 hexadecimal digits)');
const lineCount = (text, name) => {
    if (text.toLowerCase() === 'all')
        return undefined;
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : invalid(name, text, 'a whole number from 1 on, or all');
};
const folderPath = (text, name) => /[\x00-\x1f\x7f]/.test(text) || text.length > MAX_PATH_CHARS
    ? invalid(name, text, 'the path of a folder, without control characters')
    : text;
const MAX_PATH_CHARS = 4096;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
function duration(minMs, maxMs) {
    const range = `from ${(0,basics_text/* formatDuration */.a3)(minMs)} to ${(0,basics_text/* formatDuration */.a3)(maxMs)}`;
    return (text, name) => {
        const ms = parsers_durationMs(text);
        const isWithin = ms !== undefined && ms >= minMs && ms <= maxMs;
        return isWithin ? ms : invalid(name, text, `a duration ${range}, such as 90s, 5m or 1h30m`);
    };
}
const durationForApi = (text, name) => `${duration(0, DAY_MS)(text, name) / 1_000}s`;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;
const UNIT_MS = { h: HOUR_MS, m: 60_000, s: 1_000, ms: 1 };
function parsers_durationMs(text) {
    const compact = text.toLowerCase().replace(/\s+/g, '');
    if (compact === '0')
        return 0;
    if (!DURATION.test(compact))
        return undefined;
    const parts = [...compact.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit], 0);
}
const token = (text, name) => {
    if (!text) {
        throw new errors/* UserError */.yo(`Set ${name} to a DigitalOcean API token with the scope app:read, such as ` +
            '${{ secrets.DIGITALOCEAN_ACCESS_TOKEN }}. A secret that does not exist is empty.');
    }
    if (!/^[\x21-\x7e]{1,4096}$/.test(text)) {
        throw new errors/* UserError */.yo(`${name}: the value contains spaces, line breaks or other characters that no API token has. ` +
            'Check how the secret was saved.');
    }
    return text;
};
const apiUrl = (text, name) => {
    const accepted = 'an https URL without user name, query or fragment (http only for localhost)';
    if (!URL.canParse(text))
        return invalid(name, text, accepted);
    const url = new URL(text);
    const encrypted = url.protocol === 'https:' || (url.protocol === 'http:' && (0,loopback/* isLoopback */.U)(url.hostname));
    if (!encrypted || url.username || url.password || url.search || url.hash || text.includes('#')) {
        return invalid(name, text.replace(/\/\/[^/@]*@/, '//***@'), accepted);
    }
    return url;
};
const patterns = async (text, name) => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length === 0)
        return [];
    if (lines.length > MAX_PATTERNS) {
        throw new errors/* UserError */.yo(`${name}: ${lines.length} patterns are too many. Use at most ${MAX_PATTERNS}.`);
    }
    const { RE2JS } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
    const accepted = 'regular expressions in RE2 syntax, one per line, without lookaround and backreferences';
    for (const pattern of lines) {
        let matchesNothing;
        try {
            matchesNothing = RE2JS.compile(pattern).matcher('').find();
        }
        catch (error) {
            return invalid(name, pattern, `${accepted}: ${error.message}`);
        }
        if (matchesNothing)
            return invalid(name, pattern, 'patterns that do not match empty text');
    }
    return lines;
};
const MAX_PATTERNS = 100;
function wordIn(accepted, text) {
    return accepted.find((word) => word.toLowerCase() === text.toLowerCase());
}
function alternatives(words) {
    return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ');
}
function listItems(text) {
    return text
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function invalid(name, text, accepted) {
    const shown = (0,basics_text/* oneLine */.TN)(text.replace(/do[opr]_v1_\w+/g, '***'), MAX_SHOWN_CHARS);
    throw new errors/* UserError */.yo(`${name}: "${shown}" is not valid. Use ${accepted}.`);
}
const MAX_SHOWN_CHARS = 120;

;// CONCATENATED MODULE: ./build/inputs/table.js

const MIN_POLL_MS = 100;
const INPUTS = {
    token: row('token', '', token),
    appId: row('app_id', '', optional(appId)),
    appName: row('app_name', '', optional(identifier)),
    types: row('type', 'BUILD,DEPLOY', logTypes),
    deploymentId: row('deployment_id', 'latest', deploymentId),
    commitSha: row('commit_sha', '', optional(commitSha)),
    image: row('image', '', optional(parsers_image)),
    onSuperseded: row('on_superseded', 'succeed', oneOf('succeed', 'fail', 'follow')),
    components: row('component', '', identifiers),
    follow: row('follow', 'true', parsers_boolean),
    runDurationMs: row('run_duration', '0s', duration(0, DAY_MS)),
    stabilityDurationMs: row('stability_duration', '0s', duration(0, DAY_MS)),
    timeoutMs: row('timeout', '70m', duration(1_000, DAY_MS)),
    discoveryTimeoutMs: row('discovery_timeout', '5m', duration(0, DAY_MS)),
    podConnectionTimeout: row('pod_connection_timeout', '', optional(durationForApi)),
    tailLines: row('tail_lines', '', optional(lineCount)),
    pollIntervalMs: row('poll_interval', '10s', duration(MIN_POLL_MS, HOUR_MS)),
    print: row('print', 'always', oneOf('always', 'on_failure', 'never')),
    stripPrefix: row('strip_prefix', 'false', parsers_boolean),
    logDir: row('log_dir', '', optional(folderPath)),
    failOnError: row('fail_on_error', 'true', parsers_boolean),
    summary: row('summary', 'true', parsers_boolean),
    annotations: row('annotations', 'true', parsers_boolean),
    redact: { ...row('redact', '', patterns), keepsSpaces: true },
    maskUrls: row('mask_urls', 'true', parsers_boolean),
    eventId: row('event_id', '', optional(parsers_id)),
    jobName: row('job_name', '', optional(identifier)),
    jobInvocationId: row('job_invocation_id', '', optional(parsers_id)),
    apiUrl: row('api_url', 'https://api.digitalocean.com', apiUrl),
};
function row(name, byDefault, parser) {
    return { name, default: byDefault, parse: parser };
}

;// CONCATENATED MODULE: ./build/inputs/inputs.js


const TOKEN_VARIABLES = ['INPUT_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'DIGITALOCEAN_TOKEN'];
function tokenFrom(env) {
    return TOKEN_VARIABLES.map((name) => env[name]?.trim()).find(Boolean) ?? '';
}
async function readInputs(env) {
    const read = {};
    for (const [member, row] of Object.entries(INPUTS)) {
        const text = row === INPUTS.token ? tokenFrom(env) : textOf(row, env);
        read[member] = await row.parse(text.trim() === '' ? row.default : text, row.name);
    }
    const values = read;
    const inputs = { ...values, app: rules_appFrom(values), deployment: rules_deploymentFrom(values) };
    checkRules(values);
    return inputs;
}
function textOf({ name, keepsSpaces }, env) {
    const text = env[`INPUT_${name.toUpperCase()}`] ?? '';
    return keepsSpaces ? text : text.trim();
}

;// CONCATENATED MODULE: ./build/logs/byte-writer.js

class ByteWriter {
    #bytes;
    #end = 0;
    constructor(room) {
        this.#bytes = Buffer.allocUnsafe(room);
    }
    copy(from, start = 0, end = from.length) {
        this.#reserve(end - start);
        this.#end += from.copy(this.#bytes, this.#end, start, end);
    }
    text(text) {
        this.#reserve(Buffer.byteLength(text));
        this.#end += this.#bytes.write(text, this.#end);
    }
    written() {
        (0,garbage/* countGarbage */.R)(this.#end);
        return this.#bytes.subarray(0, this.#end);
    }
    #reserve(bytes) {
        if (this.#end + bytes <= this.#bytes.length)
            return;
        const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#end + bytes));
        this.#bytes.copy(larger, 0, 0, this.#end);
        this.#bytes = larger;
    }
}

;// CONCATENATED MODULE: ./build/logs/redact.js

const REDACTED = '***';
class Redactor {
    #secrets = [];
    #patterns;
    constructor(patterns, secret) {
        this.#patterns = patterns;
        this.addSecret(secret);
    }
    static async of(patterns, secret) {
        if (patterns.length === 0)
            return new Redactor([], secret);
        const { RE2JS } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
        return new Redactor(patterns.map((pattern) => RE2JS.compile(pattern)), secret);
    }
    get byPatterns() {
        return this.#patterns.length > 0;
    }
    addSecret(secret) {
        const bytes = Buffer.from(secret);
        if (bytes.length < MIN_SECRET_BYTES || this.#secrets.some((one) => one.equals(bytes)))
            return;
        this.#secrets.push(bytes);
    }
    apply(lines) {
        let clean = lines;
        for (const secret of this.#secrets)
            clean = without(clean, secret);
        return this.#patterns.length === 0 ? clean : this.#byPattern(clean);
    }
    applyToText(text) {
        return this.apply(Buffer.from(text)).toString();
    }
    #byPattern(lines) {
        let clean;
        let from = 0;
        for (let start = 0; start < lines.length;) {
            const newline = lines.indexOf(0x0a, start);
            const end = newline === -1 ? lines.length : newline;
            const line = this.#line(lines.toString('utf8', start, end));
            if (line !== undefined) {
                clean ??= new ByteWriter(lines.length);
                clean.copy(lines, from, start);
                clean.text(line);
                from = end;
            }
            start = end + 1;
        }
        clean?.copy(lines, from);
        return clean?.written() ?? lines;
    }
    #line(line) {
        const clean = this.#text(line);
        if (line.includes('\x1b')) {
            const plain = withoutColours(clean);
            const cleanPlain = this.#text(plain);
            if (cleanPlain !== plain)
                return cleanPlain;
        }
        return clean === line ? undefined : clean;
    }
    #text(text) {
        let clean = text;
        for (const pattern of this.#patterns) {
            if (pattern.matcher(clean).find())
                clean = pattern.matcher(clean).replaceAll(REDACTED);
        }
        return clean;
    }
    cutAt(bytes, at) {
        let cut = at;
        for (const secret of this.#secrets) {
            const found = bytes.indexOf(secret, cut - secret.length + 1);
            if (found !== -1 && found < cut)
                cut = found;
        }
        if (this.#patterns.length === 0)
            return cut;
        let start = Math.max(0, cut - CUT_WINDOW_BYTES);
        while (start < cut && (bytes[start] & 0xc0) === 0x80)
            start++;
        const text = bytes.toString('utf8', start, cut + CUT_WINDOW_BYTES);
        const placeOf = (index) => start + Buffer.byteLength(text.slice(0, index));
        for (const pattern of this.#patterns) {
            const matcher = pattern.matcher(text);
            while (matcher.find() && placeOf(matcher.start()) < cut) {
                if (placeOf(matcher.end()) > cut)
                    cut = Math.max(start + 1, placeOf(matcher.start()));
            }
        }
        return cut;
    }
}
const CUT_WINDOW_BYTES = 4096;
function withoutColours(text) {
    return text.replace(/\x1b\[[0-9;:]*m/g, '');
}
const MIN_SECRET_BYTES = 8;
function without(bytes, secret) {
    let found = bytes.indexOf(secret);
    if (found === -1)
        return bytes;
    const clean = new ByteWriter(bytes.length);
    let start = 0;
    for (; found !== -1; found = bytes.indexOf(secret, start)) {
        clean.copy(bytes, start, found);
        clean.text(REDACTED);
        start = found + secret.length;
    }
    clean.copy(bytes, start);
    return clean.written();
}

// EXTERNAL MODULE: ./build/report/progress.js
var progress = __nccwpck_require__(5364);
;// CONCATENATED MODULE: ./build/runner/log-style.js



function logStyle(stripPrefix, components) {
    if (components.length < 2)
        return { stripPrefix, names: undefined };
    const end = stripPrefix ? ' ' : '';
    const names = [...coloursOf(components)].map(([name, colour]) => [name, Buffer.from(`\x1b[${colour}m${name}\x1b[0m${end}`)]);
    return { stripPrefix, names: new Map(names) };
}
function styled(lines, { stripPrefix, names }) {
    if (!stripPrefix && !names)
        return lines;
    const text = new ByteWriter(2 * lines.length);
    let from = 0;
    for (let start = 0; start < lines.length; start = nextLine(lines, start)) {
        const prefix = (0,line_prefix/* prefixSpan */.x)(lines, start);
        if (!prefix)
            continue;
        const name = names?.get(lines.toString('latin1', start, prefix.nameEnd));
        if (!name && !stripPrefix)
            continue;
        text.copy(lines, from, start);
        if (name)
            text.copy(name);
        from = stripPrefix ? prefix.end : prefix.nameEnd;
    }
    text.copy(lines, from);
    return text.written();
}
function nextLine(lines, start) {
    const newline = lines.indexOf(0x0a, start);
    return newline === -1 ? lines.length : newline + 1;
}
const COLOURS = ['36', '35', '34', '32', '31', '1;36', '1;35', '1;34', '1;32'];
function coloursOf(components) {
    const colours = new Map();
    for (const component of components.toSorted()) {
        const order = COLOURS.map((_, index) => COLOURS[(hashOf(component) + index) % COLOURS.length]);
        const taken = new Set(colours.values());
        colours.set(component, order.find((one) => !taken.has(one)) ?? order[0]);
    }
    return colours;
}
function hashOf(component) {
    return (0,external_node_crypto_.createHash)('sha256').update(component).digest()[0];
}

;// CONCATENATED MODULE: ./build/runner/log-displays.js



class LogDisplays {
    #step;
    #options;
    #lastShown;
    constructor(step, options) {
        this.#step = step;
        this.#options = options;
    }
    display = (type, component, sharedBy) => {
        const { log, info } = this.#step;
        const title = groupTitle(type, sharedBy === 1 ? component : undefined);
        const owner = Symbol(title);
        return {
            show: (bytes) => (this.#options.live ? this.#show(owner, title, bytes) : undefined),
            showRecovered: (bytes) => this.#options.live
                ? this.#show(owner, `${title}: lines that were missed live, from the archive`, bytes)
                : undefined,
            endLine: () => log.endLine(),
            note: (text) => {
                log.closeGroup();
                info(component === undefined ? text : `${component}: ${text}`);
            },
        };
    };
    end = () => {
        this.#step.log.closeGroup();
    };
    async print(logs, tailLines) {
        for (const { type, component, file } of logs) {
            if (!file)
                continue;
            const owner = Symbol(file);
            const part = tailOf(file, tailLines ?? Number.POSITIVE_INFINITY);
            for (const lines of inCompleteLines(readFilePart(file, part))) {
                await this.#show(owner, groupTitle(type, component), lines);
            }
            this.end();
        }
    }
    #show(owner, group, bytes) {
        const { log } = this.#step;
        if (this.#lastShown !== owner)
            log.endLine();
        this.#lastShown = owner;
        log.openGroup(this.#step.redacted(group));
        return log.log(styled(bytes, this.#options.style));
    }
}
function groupTitle(type, component) {
    return component === undefined ? `${type} log` : `${type} log of ${component}`;
}

;// CONCATENATED MODULE: ./build/runner/workflow-event.js

function workflowEvent(env) {
    const isBranch = env.GITHUB_REF?.startsWith('refs/heads/') ?? false;
    const branch = env.GITHUB_HEAD_REF || (isBranch ? env.GITHUB_REF_NAME : undefined);
    return {
        repository: env.GITHUB_REPOSITORY || undefined,
        branch: branch || undefined,
        pullRequest: pullRequestOf(env),
    };
}
function pullRequestOf({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_SHA, }) {
    if (GITHUB_EVENT_NAME !== 'pull_request' || !GITHUB_EVENT_PATH || !isCommit(GITHUB_SHA))
        return undefined;
    const payload = readJson(GITHUB_EVENT_PATH);
    const { number, head } = payload?.pull_request ?? {};
    if (!isCommit(head?.sha))
        return undefined;
    return {
        number: typeof number === 'number' ? number : 0,
        mergeCommit: GITHUB_SHA.toLowerCase(),
        headCommit: head.sha.toLowerCase(),
    };
}
function isCommit(value) {
    return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(value);
}
const MAX_PAYLOAD_BYTES = 30_000_000;
function readJson(path) {
    try {
        return (0,external_node_fs_.statSync)(path).size > MAX_PAYLOAD_BYTES ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/main.js














async function main(step, cancelled) {
    const run = await startRun(step);
    const { findings, inputs } = run;
    const { info, debug } = step;
    const scope = new AbortScope(cancelled, systemClock, inputs.timeoutMs);
    const { signal } = scope;
    const rateBudget = new RateBudget(systemClock, inputs.pollIntervalMs);
    const api = new AppPlatform({ ...inputs, clock: systemClock, rateBudget, signal, info, debug });
    try {
        await follow(findings, inputs, { ...followContext(run), api, rateBudget, scope });
        if ((0,deployment_conclusion/* hasFailed */.WN)(findings.conclusion)) {
            const { explain, unexplained } = await __nccwpck_require__.e(/* import() */ 474).then(__nccwpck_require__.bind(__nccwpck_require__, 1474));
            run.explanation = unexplained(findings);
            const repository = inputs.annotations || inputs.summary ? step.repository : undefined;
            await explain(run.explanation, findings, { api, repository, signal, debug });
        }
    }
    catch (error) {
        findings.stopFor(error, api.retrying);
        step.debugStack(error);
    }
    finally {
        scope.close();
    }
    await report(run);
}
async function startRun(step) {
    const token = tokenFrom(step.env);
    step.mask(token);
    if (token)
        step.redactWith((text) => text.replaceAll(token, REDACTED));
    const inputs = await readInputs(step.env);
    const logDir = step.logDir(inputs.logDir);
    const redactor = await Redactor.of(inputs.redact, inputs.token);
    step.redactWith((text) => redactor.applyToText(text));
    const findings = new Findings(inputs.types.some(log_types/* belongsToDeployment */.ZK), inputs.components);
    return { step, inputs, redactor, logDir, findings };
}
function followContext(run) {
    const { step, inputs, redactor, logDir } = run;
    const { info, debug, setOutputs } = step;
    return {
        ...{ clock: systemClock, info, debug, logDir, redactor, workflow: workflowEvent(step.env) },
        ...{ onFileError: step.warnOfFiles, noteOnce: step.infoOnce },
        onApp: ({ id }) => setOutputs({ log_dir: logDir, app_id: id }),
        onDeployment: (app, found) => {
            for (const line of (0,progress/* foundLines */._N)(app, found, systemClock.now()))
                info(line);
            return setOutputs({ deployment_id: found.deployment.id });
        },
        onProgress: (now) => step.showStatus((0,progress/* progressWords */.pp)(now), (0,progress/* progressWords */.pp)(now, step.elapsedMs)),
        onCrash: (component) => step.notice(...(0,progress/* crashNotice */.qc)(component)),
        displaysFor: ({ components }) => {
            const names = inputs.components.length > 0 ? inputs.components : components.map(({ name }) => name);
            const style = logStyle(inputs.stripPrefix, names);
            const live = inputs.print === 'always';
            run.displays = new LogDisplays(step, { live, style });
            return run.displays;
        },
    };
}
async function report(run) {
    const { step, inputs, redactor, logDir, findings, displays } = run;
    displays?.end();
    const { isFailure, makeReport, present } = await __nccwpck_require__.e(/* import() */ 356).then(__nccwpck_require__.bind(__nccwpck_require__, 2356));
    const logs = findings.logs?.logs.map((log) => ({ ...log.saved(), files: log.files(), urls: log.urls })) ?? [];
    const unread = (0,deployment_conclusion/* hasFailed */.WN)(findings.conclusion) && (await __nccwpck_require__.e(/* import() */ 474).then(__nccwpck_require__.bind(__nccwpck_require__, 1474))).unexplained(findings);
    const { failures, jobExcerpt, changes } = run.explanation ?? (unread || NOTHING_EXPLAINED);
    const found = { findings, failures, jobExcerpt, changes, logs, logDir, stepMs: step.elapsedMs };
    const result = makeReport(found, redactor);
    if (inputs.print === 'on_failure' && isFailure(result))
        await displays?.print(logs, inputs.tailLines);
    await step.finish(present(result, inputs));
}
const NOTHING_EXPLAINED = { failures: [], jobExcerpt: undefined, changes: undefined };


/***/ }),

/***/ 5364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ foundLines),
/* harmony export */   pp: () => (/* binding */ progressWords),
/* harmony export */   qc: () => (/* binding */ crashNotice)
/* harmony export */ });
/* unused harmony export foundWords */
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3743);
/* harmony import */ var _deployment_automatic_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9225);
/* harmony import */ var _serving_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(111);



function foundLines(app, { deployment, passedOver }, now) {
    const listed = passedOver
        .slice(0, MAX_LISTED)
        .map((one) => `${one.id} (${(0,_deployment_automatic_js__WEBPACK_IMPORTED_MODULE_1__/* .automaticWords */ .dw)(one) ?? 'unknown'}, ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(one.phase)})`);
    const more = passedOver.length > MAX_LISTED ? ` and ${passedOver.length - MAX_LISTED} more` : '';
    const rollback = passedOver.find(_deployment_automatic_js__WEBPACK_IMPORTED_MODULE_1__/* .isAutomaticRollback */ .oR);
    return [
        foundWords(app, deployment, now),
        ...(listed.length > 0
            ? [`Not used, because App Platform started it by itself: ${listed.join(', ')}${more}.`]
            : []),
        ...(rollback ? [(0,_serving_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackWords */ .ks)({ ...rollback, toId: rollback.clonedFromId })] : []),
    ];
}
const MAX_LISTED = 5;
function crashNotice(component) {
    return [
        `${component} crashed`,
        `A container of ${component} crashed while the deployment is still going on. Its crash log has been saved. App ` +
            'Platform starts it again, and the step waits for the end of the deployment.',
    ];
}
function foundWords(app, deployment, now) {
    const cause = deployment.cause ? `: ${deployment.cause}` : '';
    const ageMs = deployment.createdAt ? now - deployment.createdAt.getTime() : 0;
    const age = ageMs > WORTH_AN_AGE_MS ? `, created ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .nV)(ageMs)} ago` : '';
    return `App ${app.name}, deployment ${deployment.id}${age}${cause}`;
}
const WORTH_AN_AGE_MS = 120_000;
function progressWords({ phase, progress }, elapsedMs) {
    const { success, total } = progress;
    const steps = total > 0 ? [`${success} of ${total} ${total === 1 ? 'step' : 'steps'}`] : [];
    const time = elapsedMs === undefined ? [] : [(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(elapsedMs)];
    return [(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(phase), ...steps, ...time].join(', ');
}


/***/ }),

/***/ 111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ aftermathWords),
/* harmony export */   aw: () => (/* binding */ servedVersion),
/* harmony export */   ks: () => (/* binding */ rollbackWords)
/* harmony export */ });
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3743);

function rollbackWords({ id, phase, toId, commits }) {
    const target = toId === undefined ? 'an earlier deployment' : `deployment ${toId}`;
    const to = `${target}${commitWords(commits)}`;
    if (phase === 'ACTIVE')
        return `App Platform rolled back to ${to}.`;
    if (phase === 'ERROR' || phase === 'CANCELED') {
        return `App Platform's automatic rollback ${id} to ${to} did not succeed (${phase}).`;
    }
    return `App Platform is rolling back to ${to}.`;
}
function commitWords(commits) {
    const [first] = commits;
    return first === undefined ? '' : ` (commit ${first.slice(0, 7)})`;
}
function servingWords({ deployment, serving, conclusion, events }) {
    if (!deployment || events !== undefined || serving?.id === deployment.id)
        return undefined;
    if (!serving)
        return conclusion === 'success' ? undefined : 'No deployment serves the app.';
    const since = serving.since ? `, since ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(serving.since)}` : '';
    return `Deployment ${serving.id}${commitWords(serving.commits)} serves the app${since}.`;
}
function servedVersion({ deployment, serving }) {
    if (!serving)
        return undefined;
    return serving.id === deployment?.id ? 'this deployment' : versionWords(serving);
}
function versionWords({ id, commits }) {
    return `deployment ${id}${commitWords(commits)}`;
}
function aftermathWords(report) {
    const { rollback, supersededBy } = report;
    return [
        ...(supersededBy === undefined ? [] : [`Deployment ${supersededBy} took its place.`]),
        ...(rollback ? [rollbackWords(rollback)] : []),
        servingWords(report),
    ].filter((one) => one !== undefined);
}


/***/ }),

/***/ 527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ WorkflowStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(6283);
// EXTERNAL MODULE: ./build/logs/create-file.js
var create_file = __nccwpck_require__(371);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/runner/log-folder.js





function givenFolder(given, workspace) {
    const folder = (0,external_node_path_.resolve)(workspace, given);
    try {
        (0,create_file/* makeFolder */.f)(folder);
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return folder;
    }
    catch (error) {
        throw new errors/* UserError */.yo(`log_dir: cannot write to "${given}" (${(0,errors/* reasonOf */.A3)(error)}). Use a folder that can be created, absolute or ` +
            'relative to the workspace, or remove log_dir to use a new one.');
    }
}
function newFolder(runnerTemp) {
    const parent = runnerTemp || (0,external_node_os_namespaceObject.tmpdir)();
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'app-platform-logs-'));
    }
    catch {
        return (0,external_node_path_.join)(parent, 'app-platform-logs');
    }
}

;// CONCATENATED MODULE: ./build/runner/outputs.js

async function setOutputs(outputs, env) {
    if (!env.GITHUB_OUTPUT)
        return false;
    const { setOutput } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 143));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value);
    return true;
}
function appendSummary(markdown, env) {
    if (env.GITHUB_STEP_SUMMARY)
        (0,external_node_fs_.appendFileSync)(env.GITHUB_STEP_SUMMARY, markdown);
}

// EXTERNAL MODULE: ./build/basics/write.js
var write = __nccwpck_require__(8133);
;// CONCATENATED MODULE: ./build/runner/stdout.js


class Stdout {
    #fd;
    #closed = false;
    #queue = [];
    #draining;
    constructor(fd = 1) {
        this.#fd = fd;
    }
    write(bytes) {
        if (this.#draining)
            this.#queue.push({ bytes: Uint8Array.from(bytes) });
        else
            this.#writeNow(bytes);
    }
    writeLarge(bytes) {
        return new Promise((done) => {
            this.#queue.push({ bytes, done });
            this.#draining ??= this.#drain();
        });
    }
    async flush() {
        await this.#draining;
    }
    async #drain() {
        for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
            await this.#writeAll(next.bytes);
            next.done?.();
        }
        this.#draining = undefined;
    }
    async #writeAll(bytes) {
        for (let from = 0; from < bytes.length && !this.#closed;) {
            try {
                from += await (0,write/* writeSome */.o)(this.#fd, bytes, from);
            }
            catch (error) {
                if (!isBusy(error))
                    this.#closed = true;
                else
                    await new Promise((resolve) => setTimeout(resolve, EAGAIN_PAUSE_MS));
            }
        }
    }
    #writeNow(bytes) {
        for (let from = 0; from < bytes.length && !this.#closed;) {
            try {
                from += (0,external_node_fs_.writeSync)(this.#fd, bytes, from);
            }
            catch (error) {
                if (!isBusy(error))
                    this.#closed = true;
                else
                    Atomics.wait(PAUSE, 0, 0, EAGAIN_PAUSE_MS);
            }
        }
    }
}
const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const EAGAIN_PAUSE_MS = 1;
function isBusy(error) {
    return error.code === 'EAGAIN';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __nccwpck_require__(3743);
// EXTERNAL MODULE: ./build/logs/garbage.js + 2 modules
var garbage = __nccwpck_require__(5610);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./build/runner/harmless.js


function harmless(log) {
    return (0,external_node_buffer_.isUtf8)(log) && !hasControls(log) ? log : cleaned(log);
}
function cleaned(bytes) {
    const text = Buffer.allocUnsafe(bytes.length * 3);
    let end = 0;
    for (let at = 0; at < bytes.length;) {
        const byte = bytes[at];
        if (byte >= 0x20 && byte < DELETE) {
            text[end++] = byte;
            at++;
            continue;
        }
        if (byte === RETURN) {
            const next = endOfRange(bytes, at, RETURN, RETURN);
            if (bytes[next] !== NEWLINE)
                for (let from = at; from < next; from++)
                    text[end++] = NEWLINE;
            at = next;
            continue;
        }
        const next = byte === ESCAPE ? endOfEscape(bytes, at) : endOfCharacter(bytes, at);
        const mark = markFor(bytes, at, next);
        if (mark !== undefined) {
            text[end++] = 0xe0 | (mark >> 12);
            text[end++] = 0x80 | ((mark >> 6) & 0x3f);
            text[end++] = 0x80 | (mark & 0x3f);
        }
        else if (byte !== ESCAPE || isColourAt(bytes, at)) {
            for (let from = at; from < Math.abs(next); from++)
                text[end++] = bytes[from];
        }
        at = Math.abs(next);
    }
    return text.subarray(0, end);
}
function markFor(bytes, at, next) {
    const byte = bytes[at];
    if (byte < 0x20) {
        return byte === TAB || byte === NEWLINE || byte === ESCAPE ? undefined : CONTROL_PICTURES + byte;
    }
    if (byte === DELETE)
        return DELETE_PICTURE;
    return next < 0 || (byte === C1_LEAD && bytes[at + 1] < 0xa0) ? REPLACEMENT : undefined;
}
function endOfCharacter(bytes, start) {
    const lead = bytes[start];
    if (lead < 0x80)
        return start + 1;
    if (lead < 0xc2 || lead > 0xf4)
        return -(start + 1);
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let at = start + 1; at < start + length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < lowest || byte > highest)
            return -at;
        lowest = 0x80;
        highest = 0xbf;
    }
    return start + length;
}
function endOfEscape(bytes, start) {
    const kind = bytes[start + 1];
    if (kind === OPENING_BRACKET) {
        const parameters = endOfRange(bytes, start + 2, 0x30, 0x3f);
        const end = endOfRange(bytes, parameters, 0x20, 0x2f);
        return bytes[end] >= 0x40 && bytes[end] <= 0x7e ? end + 1 : start + 2;
    }
    if (kind !== undefined && STRING_KINDS.includes(kind))
        return endOfString(bytes, start + 2);
    const end = endOfRange(bytes, start + 1, 0x20, 0x2f);
    return bytes[end] >= 0x30 && bytes[end] <= 0x7e ? end + 1 : end;
}
function endOfString(bytes, start) {
    let at = start;
    while (at < bytes.length && !ENDS_OF_STRINGS.includes(bytes[at]))
        at++;
    if (bytes[at] === BELL)
        return at + 1;
    return bytes[at] === ESCAPE && bytes[at + 1] === BACKSLASH ? at + 2 : at;
}
function endOfRange(bytes, start, lowest, highest) {
    let at = start;
    while (bytes[at] >= lowest && bytes[at] <= highest)
        at++;
    return at;
}
const MAX_CHARS = 4096;
function harmlessLine(text) {
    return withoutCommands((0,basics_text/* singleSpaced */.NL)(beginning(text)));
}
function harmlessQuote(text) {
    return `    ${withoutCommands((0,basics_text/* replaceControls */.N0)(beginning(text).replaceAll('\t', '    '), ' '))}`;
}
function beginning(text) {
    return text.slice(0, MAX_CHARS).replace(/\x1b\[[0-9;:]*m/g, '');
}
function withoutCommands(line) {
    return (line
        .replace(/#\p{Default_Ignorable_Code_Point}*\[/gu, '# [')
        .replace(/^(\s*)::/, '$1: :'));
}
function hasControls(bytes) {
    if (bytes.indexOf(DELETE) !== -1 || hasC1(bytes))
        return true;
    if (bytes.length < 8)
        return hasControlsIn(bytes, 0, bytes.length);
    const aligned = -bytes.byteOffset & 3;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >>> 2);
    const tail = aligned + words.length * 4;
    if (hasControlsIn(bytes, 0, aligned) || hasControlsIn(bytes, tail, bytes.length))
        return true;
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (((word - 0x20202020) & ~word & 0x80808080) === 0)
            continue;
        const at = aligned + index * 4;
        if (hasControlsIn(bytes, at, at + 4))
            return true;
    }
    return false;
}
function hasControlsIn(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte >= 0x20 || byte === TAB || byte === NEWLINE)
            continue;
        if (byte !== ESCAPE || !isColourAt(bytes, at))
            return true;
    }
    return false;
}
function isColourAt(bytes, start) {
    if (bytes[start + 1] !== OPENING_BRACKET)
        return false;
    let at = start + 2;
    while (bytes[at] >= DIGIT_ZERO && bytes[at] <= SEMICOLON)
        at++;
    return bytes[at] === LETTER_M;
}
function hasC1(bytes) {
    for (let at = bytes.indexOf(C1_LEAD); at !== -1; at = bytes.indexOf(C1_LEAD, at + 1)) {
        if (bytes[at + 1] < 0xa0)
            return true;
    }
    return false;
}
const BELL = 0x07;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const DIGIT_ZERO = 0x30;
const SEMICOLON = 0x3b;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const LETTER_M = 0x6d;
const DELETE = 0x7f;
const C1_LEAD = 0xc2;
const ENDS_OF_STRINGS = [BELL, ESCAPE, NEWLINE, RETURN];
const STRING_KINDS = Buffer.from(']PX^_');
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = 0x2421;
const REPLACEMENT = 0xfffd;

;// CONCATENATED MODULE: ./build/runner/workflow-log.js




class WorkflowLog {
    #out;
    #debugging;
    #stopToken;
    #group;
    #lineBytes = 0;
    #inLine = false;
    #coloured = false;
    #wroteAt = Date.now();
    #annotations = { error: 0, warning: 0, notice: 0 };
    constructor(out, debugging) {
        this.#out = out;
        this.#debugging = debugging;
    }
    get quietMs() {
        return Date.now() - this.#wroteAt;
    }
    info(text) {
        this.#ownLine(harmlessLine(text));
    }
    quote(line) {
        this.#ownLine(harmlessQuote(line));
    }
    highlight(text) {
        this.#ownLine(`${HIGHLIGHT}» ${harmlessLine(text)}${RESET}`);
    }
    debug(text) {
        if (!this.#debugging)
            return;
        if (this.#stopToken)
            this.#ownLine(`[debug] ${harmlessLine(text)}`);
        else
            this.#command('debug', {}, harmlessLine(text));
    }
    mask(value) {
        if (value)
            this.#command('add-mask', {}, value);
    }
    annotate({ level, title, message, place }) {
        if (++this.#annotations[level] > MAX_ANNOTATIONS) {
            this.#notAnnotated(title, message);
            return;
        }
        const at = place && {
            file: place.file,
            line: `${place.line}`,
            ...(place.column && { col: `${place.column}` }),
        };
        this.#command(level, { ...at, title: harmlessLine(title).slice(0, MAX_TITLE_CHARS) }, cutText(message));
    }
    #notAnnotated(title, message) {
        const lines = (0,basics_text/* plainLines */.y1)(message).split('\n');
        for (const line of lines[0] === title ? lines : [`${title}: ${lines[0]}`, ...lines.slice(1)])
            this.info(line);
    }
    openGroup(title) {
        if (this.#group === title)
            return;
        this.closeGroup();
        this.#command('group', {}, harmlessLine(title));
        this.#group = title;
    }
    closeGroup() {
        if (this.#group === undefined)
            return;
        this.#command('endgroup', {}, '');
        this.#group = undefined;
    }
    log(bytes) {
        if (bytes.length === 0 || this.#isBeyondCut(bytes))
            return undefined;
        this.#commandsOff();
        const text = harmless(bytes);
        if (text !== bytes)
            (0,garbage/* countGarbage */.R)(bytes.length + text.length);
        const colour = text.lastIndexOf(workflow_log_ESCAPE);
        if (colour !== -1)
            this.#coloured = !isReset(text, colour);
        return this.#writeLimited(text);
    }
    endLine() {
        if (!this.#inLine)
            return;
        this.#write(workflow_log_NEWLINE);
        this.#inLine = false;
        this.#lineBytes = 0;
    }
    async close() {
        this.closeGroup();
        this.#commandsOn();
        await this.#out.flush();
    }
    #ownLine(text) {
        const reset = this.#coloured ? RESET : '';
        this.#coloured = false;
        this.#writeLine(`${reset}${text}`);
    }
    #writeLine(text) {
        this.endLine();
        this.#write(Buffer.from(`${text}\n`));
    }
    #command(name, properties, data) {
        this.#commandsOn();
        const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
        const head = list.length > 0 ? `${name} ${list.join(',')}` : name;
        this.#writeLine(`::${head}::${escapeData(data)}`);
    }
    #commandsOff() {
        if (this.#stopToken)
            return;
        this.#stopToken = (0,external_node_crypto_.randomBytes)(STOP_TOKEN_BYTES).toString('hex');
        this.#writeLine(`::stop-commands::${this.#stopToken}`);
    }
    #commandsOn() {
        if (!this.#stopToken)
            return;
        this.#writeLine(`::${this.#stopToken}::`);
        this.#stopToken = undefined;
    }
    #isBeyondCut(bytes) {
        return this.#lineBytes >= MAX_LINE_BYTES && !bytes.includes(0x0a) && !bytes.includes(0x0d);
    }
    #writeLimited(text) {
        const end = text.lastIndexOf(0x0a);
        const firstEnd = end === -1 ? text.length : text.indexOf(0x0a);
        const room = MAX_LINE_BYTES - this.#lineBytes;
        if (firstEnd <= room) {
            this.#inLine = end !== text.length - 1;
            this.#lineBytes = end === -1 ? this.#lineBytes + text.length : text.length - end - 1;
            return this.#write(text);
        }
        if (room > 0)
            this.#write(Buffer.concat([text.subarray(0, room), CUT_NOTE]));
        this.#inLine = true;
        this.#lineBytes = MAX_LINE_BYTES;
        if (end === -1)
            return undefined;
        this.endLine();
        return firstEnd + 1 < text.length ? this.#writeLimited(text.subarray(firstEnd + 1)) : undefined;
    }
    #write(bytes) {
        this.#wroteAt = Date.now();
        if (bytes.length >= LARGE_BYTES)
            return this.#out.writeLarge(bytes);
        this.#out.write(bytes);
        return undefined;
    }
}
const LARGE_BYTES = 256 * 1024;
const MAX_ANNOTATIONS = 10;
const MAX_MESSAGE_CHARS = 4096;
const MAX_TITLE_CHARS = 255;
const STOP_TOKEN_BYTES = 24;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const CUT_NOTE = Buffer.from(' … (line truncated after 16 MiB; the file contains all of it)');
const workflow_log_ESCAPE = 0x1b;
const HIGHLIGHT = '\x1b[1;36m';
const RESET = '\x1b[0m';
const workflow_log_NEWLINE = Buffer.from('\n');
function isReset(text, at) {
    return /^\x1b\[0*m/.test(text.toString('latin1', at, at + 8));
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function cutText(message) {
    const text = (0,basics_text/* plainLines */.y1)(message);
    return text.length <= MAX_MESSAGE_CHARS ? text : `${text.slice(0, MAX_MESSAGE_CHARS - 1)}…`;
}

;// CONCATENATED MODULE: ./build/runner/workflow-step.js








class WorkflowStep {
    log;
    env;
    #startedAt = Date.now();
    #saidOnce = new Set();
    #exitCode = 0;
    #redact = (text) => text;
    #lastStatus = '';
    constructor(env) {
        this.env = env;
        this.log = new WorkflowLog(new Stdout(), env.RUNNER_DEBUG === '1');
    }
    mask(secret) {
        this.log.mask(secret);
    }
    redactWith(redact) {
        this.#redact = redact;
    }
    redacted(text) {
        return this.#redact(text);
    }
    get exitCode() {
        return this.#exitCode;
    }
    get elapsedMs() {
        return Date.now() - this.#startedAt;
    }
    get #workspace() {
        return this.env.GITHUB_WORKSPACE || process.cwd();
    }
    get repository() {
        const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: serverUrl } = this.env;
        if (!name)
            return undefined;
        const workspace = this.#workspace;
        const hasCheckout = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, '.git'));
        const hasFile = (path) => !hasCheckout || isFileIn(workspace, path);
        return { name, serverUrl: serverUrl || 'https://github.com', hasFile };
    }
    logDir(given) {
        return given === undefined ? newFolder(this.env.RUNNER_TEMP) : givenFolder(given, this.#workspace);
    }
    info = (text) => this.log.info(this.#redact(text));
    debug = (text) => this.log.debug(this.#redact(text));
    infoOnce = (topic, text) => {
        if (this.#saidOnce.has(topic))
            return;
        this.#saidOnce.add(topic);
        this.info(text);
    };
    notice = (title, text) => {
        this.log.closeGroup();
        this.#annotate({ level: 'notice', title, message: text });
    };
    warnOfFiles = (text) => {
        const isFirst = !this.#saidOnce.has('files');
        this.#saidOnce.add('files');
        if (isFirst)
            this.#annotate({ level: 'warning', title: 'Log files', message: text });
        else
            this.debug(text);
    };
    setOutputs = async (outputs) => {
        try {
            const isSet = await setOutputs(outputs, this.env);
            if (!isSet)
                this.debug('GITHUB_OUTPUT is not set, so no outputs are written.');
        }
        catch (error) {
            const isFirst = !this.#saidOnce.has('outputs');
            this.#saidOnce.add('outputs');
            const text = `The outputs could not be set: ${(0,errors/* reasonOf */.A3)(error)}`;
            if (isFirst)
                this.#annotate({ level: 'warning', title: 'Outputs', message: text });
            else
                this.debug(text);
        }
    };
    showStatus(status, text) {
        if (status === this.#lastStatus && this.log.quietMs < QUIET_MS)
            return;
        this.#lastStatus = status;
        this.log.highlight(this.#redact(text));
    }
    fail(error) {
        this.#exitCode = 1;
        this.log.closeGroup();
        this.#annotate({ level: 'error', title: 'App Platform Logs', message: (0,errors/* errorMessage */.gJ)(error) });
        this.debugStack(error);
    }
    debugStack(error) {
        if (error instanceof Error && error.stack)
            this.debug(error.stack);
    }
    async finish({ result, files, fails, masks, outputs, documents, summary }) {
        for (const line of result) {
            if (typeof line === 'string')
                this.info(line);
            else if ('quote' in line)
                this.log.quote(this.#redact(line.quote));
            else
                this.#annotate(line);
        }
        for (const line of files)
            this.info(line);
        if (fails)
            this.#exitCode = 1;
        for (const secret of masks)
            this.mask(secret);
        for (const one of documents)
            this.#writeDocument(one);
        await this.setOutputs(outputs);
        if (summary !== undefined)
            this.#appendSummary(summary);
    }
    async close() {
        await this.log.close();
    }
    #annotate(annotation) {
        const { title, message } = annotation;
        this.log.annotate({ ...annotation, title: this.#redact(title), message: this.#redact(message) });
    }
    #writeDocument({ path, text }) {
        try {
            const fd = (0,create_file/* createFile */.x)((0,external_node_path_.dirname)(path), path);
            try {
                (0,external_node_fs_.writeFileSync)(fd, text);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
        }
        catch (error) {
            this.warnOfFiles(`Cannot write ${path}: ${(0,errors/* reasonOf */.A3)(error)}. Continuing without this file.`);
        }
    }
    #appendSummary(markdown) {
        try {
            appendSummary(markdown, this.env);
        }
        catch (error) {
            this.#annotate({
                level: 'warning',
                title: 'Summary',
                message: `The summary could not be written: ${(0,errors/* reasonOf */.A3)(error)}`,
            });
        }
    }
}
const QUIET_MS = 50_000;
function isFileIn(folder, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(folder, path));
        return real.startsWith((0,external_node_fs_.realpathSync)(folder) + external_node_path_.sep) && (0,external_node_fs_.statSync)(real).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1296);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
