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

/***/ 8024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sleepOr),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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
async function sleepOr(clock, ms, event, signal) {
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


/***/ }),

/***/ 6283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   GA: () => (/* binding */ TimedOut),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   xE: () => (/* binding */ OutOfReach),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
class UserError extends Error {
    name = 'UserError';
}
class OutOfReach extends UserError {
    name = 'OutOfReach';
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
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error instanceof AggregateError && error.errors.length > 0)
        return reasonOf(error.errors[0]);
    const { code } = error;
    return error.message || code || error.name;
}


/***/ }),

/***/ 7532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZK: () => (/* binding */ belongsToDeployment),
  hY: () => (/* binding */ hasEnded),
  DP: () => (/* binding */ logGroups)
});

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(6283);
// EXTERNAL MODULE: ./build/diagnosis/failures.js
var failures = __nccwpck_require__(1959);
;// CONCATENATED MODULE: ./build/deployment/log-lives.js

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];
function lifeInDeployment(type, watch, options) {
    if (type === 'RUN' || type === 'RUN_RESTARTED')
        return lifeOfRun(watch, options);
    const built = ({ phase }) => AFTER_BUILD.includes(phase) || (0,failures/* isOver */.PU)(phase);
    return type === 'BUILD'
        ? life(watch, options.clock, ({ phase }) => !BEFORE_BUILD.includes(phase), built)
        : life(watch, options.clock, built, ({ phase }) => (0,failures/* isOver */.PU)(phase));
}
function lifeOfOccurrence(watch, clock) {
    return life(watch, clock, () => true, () => false);
}
function life(watch, clock, opened, over) {
    let overSince = over(watch.current) ? (watch.endedAt ?? clock.now()) : watch.endedAt;
    return {
        opened: watch.until(opened),
        over: watch.until(over).then(() => {
            overSince ??= watch.endedAt ?? clock.now();
        }),
        overSince: () => overSince,
        changed() {
            const { phase } = watch.current;
            return watch.until((seen) => seen.phase !== phase);
        },
        wake: () => watch.wake(),
    };
}
function lifeOfRun(watch, { runDurationMs, clock, signal }) {
    let overSince;
    const opened = watch.until(() => false);
    const over = opened.then(async () => {
        if (runDurationMs > 0 && watch.current.phase === 'ACTIVE')
            await clock.sleep(runDurationMs, signal).catch(() => { });
        overSince = clock.now();
    });
    return { opened, over, overSince: () => overSince, changed: () => over, wake: () => { } };
}

// EXTERNAL MODULE: ./build/deployment/watch.js
var deployment_watch = __nccwpck_require__(6045);
;// CONCATENATED MODULE: ./build/deployment/log-groups.js



function belongsToDeployment(type) {
    return type !== 'AUTOSCALE_EVENT' && type !== 'JOB_INVOCATION';
}
async function logGroups(wanted, around) {
    checkComponents(wanted.components, around.watch.current);
    const groups = [];
    const occurrences = [];
    for (const type of wanted.types) {
        if (belongsToDeployment(type)) {
            groups.push({ type, logs: logsOfDeployment(type, wanted, around) });
            continue;
        }
        const occurrence = await findOccurrence(type, wanted, around);
        if (!occurrence) {
            if (type === 'JOB_INVOCATION')
                checkJob(wanted.jobName, around.watch.current);
            const what = type === 'JOB_INVOCATION'
                ? `job ${wanted.jobName} has no invocation`
                : 'the app has no autoscaling event';
            around.info(`No ${type} logs: ${what}.`);
            continue;
        }
        occurrences.push(occurrence);
        const source = type === 'JOB_INVOCATION'
            ? { job: wanted.jobName ?? '', invocation: occurrence.watch.current.id }
            : { event: occurrence.watch.current.id };
        groups.push({
            type,
            logs: [{ component: undefined, source, life: lifeOfOccurrence(occurrence.watch, around.clock) }],
        });
    }
    return { groups, occurrences };
}
function logsOfDeployment(type, wanted, around) {
    const { watch, clock, signal } = around;
    const deployment = wanted.deployment === 'active' ? 'active' : watch.current.id;
    const components = wanted.components.length > 0 ? wanted.components : [undefined];
    const life = lifeInDeployment(type, watch, { runDurationMs: wanted.runDurationMs, clock, signal });
    return components.map((component) => ({ component, source: { deployment, component }, life }));
}
function checkComponents(wanted, deployment) {
    const known = deployment.components.map(({ name }) => name);
    const unknown = wanted.find((name) => known.length > 0 && !known.includes(name));
    if (unknown === undefined)
        return;
    throw new errors/* UserError */.yo(`component: the deployment has no component named "${unknown}". It has: ${known.join(', ')}.`);
}
function checkJob(wanted, deployment) {
    const jobs = deployment.components.filter(({ kind }) => kind === 'job').map(({ name }) => name);
    if (wanted === undefined || deployment.components.length === 0 || jobs.includes(wanted))
        return;
    const has = jobs.length > 0 ? `It has: ${jobs.join(', ')}` : 'It has no jobs';
    throw new errors/* UserError */.yo(`job_name: the app has no job named "${wanted}". ${has}.`);
}
const ENDED = ['SUCCEEDED', 'FAILED', 'CANCELED', 'SKIPPED'];
function hasEnded(phase) {
    return ENDED.includes(phase);
}
async function findOccurrence(type, wanted, around) {
    const { api, app, pace, clock, signal, info } = around;
    const { eventId, jobName = '', jobInvocationId } = wanted;
    const isJob = type === 'JOB_INVOCATION';
    const look = (id) => (isJob ? api.jobInvocation(app.id, jobName, id) : api.event(app.id, id));
    const id = isJob ? jobInvocationId : eventId;
    const all = isJob ? api.jobInvocations(app.id, jobName) : api.autoscalingEvents(app.id);
    const found = id ? await look(id) : await newest(all);
    if (!found)
        return undefined;
    const name = isJob ? `Job ${jobName}` : 'Autoscaling';
    const watch = new deployment_watch/* Watch */.o(found, {
        look: () => look(found.id),
        isOver: ({ phase }) => hasEnded(phase),
        differs: (now, before) => now.phase !== before.phase,
        report: ({ phase }) => info(`${name}: ${phase}`),
        pace,
        clock,
        signal,
    });
    return { name, isJob, watch };
}
async function newest(all) {
    let found;
    let looked = 0;
    for await (const one of all) {
        if (!found || (one.createdAt?.getTime() ?? 0) > (found.createdAt?.getTime() ?? 0))
            found = one;
        if (++looked >= LOOK_AT)
            break;
    }
    return found;
}
const LOOK_AT = 20;


/***/ }),

/***/ 6045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ watchDeployment),
/* harmony export */   o: () => (/* binding */ Watch)
/* harmony export */ });
/* harmony import */ var _basics_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8024);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6283);
/* harmony import */ var _diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1959);



class Watch {
    #watched;
    #current;
    #waiters = [];
    #woken = Promise.withResolvers();
    #doublings = 0;
    #urgentLooks = 0;
    #endedAt;
    constructor(found, watched, endedAt) {
        this.#watched = watched;
        this.#current = found;
        this.#noteEnd(Math.min(endedAt ?? 0, watched.clock.now()));
    }
    get current() {
        return this.#current;
    }
    get endedAt() {
        return this.#endedAt;
    }
    until(fits) {
        if (fits(this.#current) || this.#endedAt !== undefined)
            return Promise.resolve();
        return new Promise((resolve) => this.#waiters.push({ fits, resolve }));
    }
    wake() {
        if (!this.#watched.pace.hurry())
            return;
        this.#doublings = -2;
        this.#urgentLooks = URGENT_LOOKS;
        this.#woken.resolve();
    }
    async run() {
        const { look, differs, report, pace, clock, signal } = this.#watched;
        let reportedAt = clock.now();
        report(this.#current);
        while (this.#endedAt === undefined) {
            const signOfLife = Math.max(0, reportedAt + SIGN_OF_LIFE_MS - clock.now());
            await (0,_basics_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .sleepOr */ .X)(clock, Math.min(this.#pause(pace), signOfLife), this.#woken.promise, signal);
            this.#woken = Promise.withResolvers();
            const seen = await look().catch((error) => {
                if (error instanceof _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OutOfReach */ .xE && pace.isLive)
                    return this.#current;
                throw error;
            });
            const changed = differs(seen, this.#current);
            if (seen.phase !== this.#current.phase)
                this.#doublings = Math.min(this.#doublings, AFTER_A_CHANGE);
            this.#current = seen;
            this.#noteEnd(clock.now());
            if (changed || clock.now() - reportedAt >= SIGN_OF_LIFE_MS) {
                report(seen);
                reportedAt = clock.now();
            }
            this.#release();
        }
    }
    #pause(pace) {
        const wanted = Math.min(pace.longestMs, pace.quickMs * 2 ** this.#doublings++);
        return this.#urgentLooks-- > 0 && pace.hurry() ? wanted : pace.pause(wanted);
    }
    #noteEnd(at) {
        if (this.#watched.isOver(this.#current))
            this.#endedAt ??= at;
    }
    #release() {
        const ended = this.#endedAt !== undefined;
        const ready = this.#waiters.filter(({ fits }) => ended || fits(this.#current));
        this.#waiters = this.#waiters.filter((waiter) => !ready.includes(waiter));
        for (const { resolve } of ready)
            resolve();
    }
}
const SIGN_OF_LIFE_MS = 55_000;
const AFTER_A_CHANGE = 2;
const URGENT_LOOKS = 3;
function watchDeployment(found, around) {
    const look = () => around.api.deployment(around.app.id, found.id);
    const isEnded = ({ phase }) => (0,_diagnosis_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(phase);
    return new Watch(found, { ...around, look, isOver: isEnded, differs }, found.updatedAt?.getTime());
}
function differs(now, before) {
    const { success, total } = now.progress;
    return now.phase !== before.phase || success !== before.progress.success || total !== before.progress.total;
}


/***/ }),

/***/ 9563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 1959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   h4: () => (/* binding */ diagnose),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
/* harmony import */ var _report_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2867);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9563);


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
function isOver(phase) {
    return conclusionOfPhase(phase) !== 'in_progress';
}
function conclusionOf(deployment) {
    return conclusionOfPhase(deployment.phase);
}
function conclusionOfPhase(phase) {
    return FINAL_PHASES.get(phase) ?? 'in_progress';
}
const FINAL_PHASES = new Map([
    ['ACTIVE', 'success'],
    ['ERROR', 'failure'],
    ['CANCELED', 'canceled'],
    ['SUPERSEDED', 'superseded'],
]);
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
        step: (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .stepWords */ .c9)({ ...step, component }, rootName),
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
    const { short, ...rest } = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(code, message);
    return { code, message, title: (0,_report_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${component ?? 'The deployment'} ${short}`), ...rest };
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


/***/ }),

/***/ 8806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z4: () => (/* binding */ mostTellingLine),
  $h: () => (/* binding */ tellingLines)
});

// UNUSED EXPORTS: MOST_LINE_CHARS, MOST_TELLING_LINES

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/logs/lines.js
var logs_lines = __nccwpck_require__(5529);
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
    const handle = await (0,promises_namespaceObject.open)(file, 'r');
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
        const prefix = (0,logs_lines/* prefixOf */.MT)(line);
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


/***/ }),

/***/ 1296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6283);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5636);
/* harmony import */ var _runner_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2694);



const step = new _runner_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .WorkflowStep */ .CB(process.env);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        if (cancelled.signal.aborted) {
            step.end();
            process.exit(EXIT_CODES[signal]);
        }
        cancelled.abort(new _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(signal));
    });
}
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
try {
    await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)(step, cancelled.signal);
}
catch (error) {
    step.fail(error);
}
await step.end();
const { reason } = cancelled.signal;
process.exit(reason instanceof _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ ? EXIT_CODES[reason.signal] : step.exitCode);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ CompleteLines),
/* harmony export */   e: () => (/* binding */ inCompleteLines)
/* harmony export */ });
const OVERLAP_BYTES = 4096;
const PIECE_BYTES = 1024 * 1024;
class CompleteLines {
    #buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
    #other = Buffer.allocUnsafeSlow(PIECE_BYTES);
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
            if (this.#filled < PIECE_BYTES)
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


/***/ }),

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ByteWriter)
/* harmony export */ });
/* harmony import */ var _garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5610);

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
        (0,_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .countGarbage */ .R)(this.#end);
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

/***/ 5529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   g3: () => (/* binding */ LineSplitter),
/* harmony export */   xW: () => (/* binding */ prefixSpan)
/* harmony export */ });
/* unused harmony export MOST_LINE_BYTES */
const MOST_LINE_BYTES = 8 * 1024 * 1024;
const NEWLINE = 0x0a;
class LineSplitter {
    #pending = [];
    #pendingBytes = 0;
    #inParts = false;
    *push(bytes) {
        let start = 0;
        for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
            yield this.#complete(bytes.subarray(start, end));
            start = end + 1;
        }
        const rest = bytes.subarray(start);
        if (rest.length === 0)
            return;
        if (this.#inParts) {
            yield { kind: 'part', bytes: rest };
            return;
        }
        this.#pending.push(Buffer.from(rest));
        this.#pendingBytes += rest.length;
        if (this.#pendingBytes > MOST_LINE_BYTES) {
            const held = this.#withPending(EMPTY);
            this.#inParts = true;
            yield { kind: 'part', bytes: held };
        }
    }
    rest() {
        return this.#inParts || this.#pendingBytes > 0 ? this.#complete(EMPTY) : undefined;
    }
    #complete(end) {
        const bytes = this.#withPending(end);
        const long = this.#inParts || bytes.length > MOST_LINE_BYTES;
        this.#inParts = false;
        return { kind: long ? 'end' : 'line', bytes };
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
const EMPTY = Buffer.alloc(0);
function prefixOf(line) {
    const span = prefixSpan(line);
    if (!span)
        return undefined;
    const component = line.toString('latin1', 0, span.nameEnd);
    const [, seconds = '', fraction = '', zone] = TIMESTAMP.exec(line.toString('latin1', span.nameEnd + 1, span.timeEnd)) ?? [];
    const utc = zone === 'Z' ? seconds : new Date(Date.parse(seconds + zone) || 0).toISOString().slice(0, 19);
    return { component, timestamp: `${utc}.${fraction.padEnd(9, '0')}`, length: span.end };
}
const TIMESTAMP = /^(.{19})(?:\.(\d+))?(.+)$/;
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
const LONGEST_NAME = 128;
const MOST_FRACTION_DIGITS = 9;
function endOfName(bytes, start) {
    let at = start;
    while (at - start < LONGEST_NAME && isLetterOrDigit(bytes[at]))
        at++;
    if (at === start)
        return start;
    while (at - start < LONGEST_NAME && (isLetterOrDigit(bytes[at]) || NAME_MARKS.includes(bytes[at] ?? 0)))
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
    while (at - start < MOST_FRACTION_DIGITS && isDigit(bytes[at]))
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
const RETURN = 0x0d;
const SPACE = 0x20;
const DOT = 0x2e;
const LETTER_D = 0x64;
const NAME_MARKS = Buffer.from('._-');


/***/ }),

/***/ 8203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ LogFile),
/* harmony export */   Cj: () => (/* binding */ tailOf),
/* harmony export */   EI: () => (/* binding */ readFilePart),
/* harmony export */   fc: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6283);



class LogFile {
    path;
    #root;
    #trouble;
    #fd;
    #bytes = 0;
    #failed = false;
    constructor(root, path, trouble) {
        this.#root = root;
        this.path = path;
        this.#trouble = trouble;
    }
    get bytes() {
        return this.#bytes;
    }
    get failed() {
        return this.#failed;
    }
    append(bytes) {
        if (this.#failed)
            return;
        try {
            this.#fd ??= createFile(this.#root, this.path);
            for (let from = 0; from < bytes.length;) {
                const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#fd, bytes, from);
                this.#bytes += written;
                from += written;
            }
        }
        catch (error) {
            this.#fail(error);
        }
    }
    async appendWhile(bytes) {
        if (this.#failed)
            return;
        try {
            this.#fd ??= createFile(this.#root, this.path);
            for (let from = 0; from < bytes.length;) {
                const written = await writeSome(this.#fd, bytes, from);
                this.#bytes += written;
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.#fd, last, 0, 1, this.#bytes - 1);
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
        this.#failed ||= other.#failed;
    }
    setAside(path) {
        this.close();
        const moved = this.#bytes > 0 && this.#move(this.path, path);
        this.#bytes = 0;
        return moved;
    }
    #fail(error) {
        this.#failed = true;
        this.#trouble(`Cannot write ${this.path}: ${(0,_basics_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error)}. Going on without this file.`);
        this.close();
    }
    #move(from, to) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
            return true;
        }
        catch (error) {
            if (!this.#failed)
                this.#trouble(`Cannot write ${to}: ${(0,_basics_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error)}.`);
            this.#failed = true;
            return false;
        }
    }
    keepCompleteLines() {
        if (this.#fd === undefined)
            return;
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        for (let end = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(this.#fd).size; end > 0;) {
            const start = Math.max(0, end - PIECE_BYTES);
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.#fd, piece, 0, end - start, start);
            const newline = piece.subarray(0, count).lastIndexOf(0x0a);
            if (newline !== -1) {
                this.#bytes = start + newline + 1;
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(this.#fd, this.#bytes);
                return;
            }
            end = start;
        }
    }
    discard() {
        this.close();
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.path, { force: true });
        }
        catch (error) {
            if (!this.#failed)
                throw error;
        }
    }
    close() {
        if (this.#fd === undefined)
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#fd);
        this.#fd = undefined;
    }
}
const PIECE_BYTES = 256 * 1024;
function writeSome(fd, bytes, from) {
    return new Promise((resolve, reject) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.write)(fd, bytes, from, (error, written) => (error ? reject(error) : resolve(written)));
    });
}
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
function tailOf(path, lines) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        let wanted = lines;
        for (let end = size; end > 0;) {
            const start = Math.max(0, end - PIECE_BYTES);
            const bytes = piece.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, piece, 0, end - start, start));
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function* readFilePart(path, part) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        yield* pieces(fd, part);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
function* pieces(fd, part) {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let from = part.start; from < part.end;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, piece, 0, Math.min(piece.length, part.end - from), from);
        if (count === 0)
            return;
        yield piece.subarray(0, count);
        from += count;
    }
}


/***/ }),

/***/ 4768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Wr: () => (/* binding */ credentialsIn),
/* harmony export */   gO: () => (/* binding */ logUrl),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
function logUrl(text, base) {
    if (!URL.canParse(text, base?.href))
        return undefined;
    const url = new URL(text, base?.href);
    const encrypted = url.protocol === 'https:' || url.protocol === 'wss:';
    const plain = url.protocol === 'http:' || url.protocol === 'ws:';
    return encrypted || (plain && isLoopback(url.hostname)) ? url : undefined;
}
function isLoopback(hostname) {
    return /^(localhost|(.+\.)?localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
}
function withoutCredentials(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function credentialsIn(text) {
    if (!URL.canParse(text))
        return [];
    const url = new URL(text);
    const values = [...url.searchParams].filter(([name]) => CREDENTIAL.test(name)).map(([, value]) => value);
    const all = [...values, url.password].filter((value) => value.length >= SHORTEST_CREDENTIAL);
    return [...new Set(all.flatMap((value) => [value, encodeURIComponent(value)]))];
}
const CREDENTIAL = /token|signature|credential|secret|key|sig|auth|password/i;
const SHORTEST_CREDENTIAL = 8;


/***/ }),

/***/ 1249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ REDACTED),
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(32);

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
        if (bytes.length < SHORTEST_SECRET_BYTES || this.#secrets.some((one) => one.equals(bytes)))
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
                clean ??= new _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteWriter */ .U(lines.length);
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
const SHORTEST_SECRET_BYTES = 8;
function without(bytes, secret) {
    let found = bytes.indexOf(secret);
    if (found === -1)
        return bytes;
    const clean = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteWriter */ .U(bytes.length);
    let start = 0;
    for (; found !== -1; found = bytes.indexOf(secret, start)) {
        clean.copy(bytes, start, found);
        clean.text(REDACTED);
        start = found + secret.length;
    }
    clean.copy(bytes, start);
    return clean.written();
}


/***/ }),

/***/ 5636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(6283);
;// CONCATENATED MODULE: ./build/app-platform/answers.js
class UnexpectedAnswer extends Error {
    name = 'UnexpectedAnswer';
}
function appFrom(answer) {
    return app(record(answer).app);
}
function appsFrom(answer) {
    return listOf(answer, 'apps').flatMap((one) => (idOf(one) ? [app(one)] : []));
}
function deploymentFrom(answer) {
    return deployment(record(answer).deployment);
}
function deploymentsFrom(answer) {
    return listOf(answer, 'deployments').flatMap((one) => (idOf(one) ? [deployment(one)] : []));
}
function hasNextPage(answer) {
    const next = record(record(record(answer).links).pages).next;
    return typeof next === 'string' && next !== '';
}
function logUrlsFrom(answer) {
    const outer = record(answer);
    const inner = isRecord(outer.value) ? outer.value : outer;
    const lists = [strings(inner.historic_urls), strings(inner.historic_logs), strings([inner.url])];
    return {
        liveUrl: answers_text(inner.live_url),
        archivedUrls: [...new Set(lists.find((list) => list.length > 0) ?? [])],
    };
}
function autoscalingEventsFrom(answer) {
    return listOf(answer, 'events')
        .filter((event) => record(event).type === undefined || record(event).type === 'AUTOSCALING')
        .flatMap((event) => occurrence(event, record(event).autoscaling));
}
function eventFrom(answer) {
    const event = record(answer).event ?? answer;
    return only(occurrence(event, record(event).autoscaling), 'an event with an id');
}
function jobInvocationsFrom(answer) {
    return listOf(answer, 'job_invocations').flatMap((one) => occurrence(one, one));
}
function jobInvocationFrom(answer) {
    const one = record(answer).job_invocation ?? answer;
    return only(occurrence(one, one), 'a job invocation with an id');
}
function apiErrorFrom(answer) {
    const error = record(answer);
    return { message: answers_text(error.message), requestId: answers_text(error.request_id) };
}
function app(value) {
    const it = record(value);
    const id = needId(value, 'an app with an id');
    return {
        id,
        name: answers_text(record(it.spec).name) ?? id,
        url: answers_text(it.live_url) ?? answers_text(it.default_ingress),
        activeDeploymentId: idOf(it.active_deployment),
        unfinishedDeploymentId: idOf(it.pending_deployment) ?? idOf(it.in_progress_deployment),
    };
}
function deployment(value) {
    const it = record(value);
    const id = needId(value, 'a deployment with an id');
    const components = componentsOf(it);
    const cause = answers_text(it.cause) ?? '';
    const progress = record(it.progress);
    return {
        id,
        phase: (answers_text(it.phase) ?? 'UNKNOWN').toUpperCase(),
        cause,
        commits: commitsOf(it, components, cause),
        createdAt: date(it.created_at),
        updatedAt: date(it.phase_last_updated_at) ?? date(it.updated_at),
        components,
        steps: stepsFrom(progress.steps),
        progress: { success: count(progress.success_steps), total: count(progress.total_steps) },
    };
}
const COMPONENT_LISTS = [
    ['services', 'service'],
    ['static_sites', 'static site'],
    ['workers', 'worker'],
    ['jobs', 'job'],
    ['functions', 'function'],
];
function componentsOf(deployment) {
    const spec = record(deployment.spec);
    return COMPONENT_LISTS.flatMap(([list, kind]) => {
        const specs = new Map(array(spec[list]).map((one) => [answers_text(record(one).name), record(one)]));
        const listed = array(deployment[list]);
        return (listed.length > 0 ? listed : array(spec[list])).flatMap((one) => {
            const name = answers_text(record(one).name);
            if (!name)
                return [];
            return [
                {
                    name,
                    kind,
                    commit: commit(record(one).source_commit_hash),
                    sourceDir: (answers_text(specs.get(name)?.source_dir) ?? '').replace(/^[./]+|\/+$/g, ''),
                },
            ];
        });
    });
}
const COMMIT_IN_CAUSE = /\bcommit ([0-9a-f]{7,40})\b/i;
function commitsOf(deployment, components, cause) {
    const push = record(record(deployment.cause_details).git_push);
    const all = [
        commit(push.commit_sha),
        ...components.map((component) => component.commit),
        commit(COMMIT_IN_CAUSE.exec(cause)?.[1]),
    ];
    return [...new Set(all.filter((one) => one !== undefined))];
}
function commit(value) {
    const sha = answers_text(value)?.toLowerCase();
    return sha && /^[0-9a-f]{7,64}$/.test(sha) ? sha : undefined;
}
const MAX_DEPTH = 12;
function stepsFrom(value, depth = 0) {
    if (depth > MAX_DEPTH)
        return [];
    return array(value)
        .filter(isRecord)
        .map((step) => {
        const reason = record(step.reason);
        const code = answers_text(reason.code);
        const message = answers_text(reason.message);
        return {
            name: answers_text(step.name) ?? '',
            status: (answers_text(step.status) ?? 'UNKNOWN').toUpperCase(),
            component: answers_text(step.component_name),
            messageBase: answers_text(step.message_base),
            startedAt: date(step.started_at),
            endedAt: date(step.ended_at),
            reason: code || message ? { code: code ?? '', message: message ?? '' } : undefined,
            steps: stepsFrom(step.steps, depth + 1),
        };
    });
}
function occurrence(value, withPhase) {
    const id = idOf(value);
    if (!id)
        return [];
    const it = record(value);
    return [
        {
            id,
            phase: (answers_text(record(withPhase).phase) ?? 'UNKNOWN').toUpperCase(),
            createdAt: date(it.created_at),
        },
    ];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function record(value) {
    return isRecord(value) ? value : {};
}
function array(value) {
    return Array.isArray(value) ? value : [];
}
function listOf(answer, member) {
    if (!isRecord(answer))
        throw new UnexpectedAnswer(`it has no "${member}"`);
    const list = answer[member];
    if (list !== undefined && list !== null && !Array.isArray(list)) {
        throw new UnexpectedAnswer(`its "${member}" is not a list`);
    }
    return array(list);
}
function answers_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function strings(value) {
    return array(value).filter((one) => answers_text(one) !== undefined);
}
function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
function date(value) {
    const at = new Date(answers_text(value) ?? '');
    return at.getTime() > 0 ? at : undefined;
}
const ID = /^[A-Za-z0-9-]{1,128}$/;
function idOf(value) {
    const id = record(value).id;
    return typeof id === 'string' && ID.test(id) ? id : undefined;
}
function needId(value, what) {
    const id = idOf(value);
    if (!id)
        throw new UnexpectedAnswer(`it does not hold ${what}`);
    return id;
}
function only(list, what) {
    const [one] = list;
    if (!one)
        throw new UnexpectedAnswer(`it does not hold ${what}`);
    return one;
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
            request.destroy(new HttpTimeout(`${url.host} did not answer within ${Math.ceil(options.headTimeout / 1000)} s`));
        }, options.headTimeout);
        request.on('error', (error) => {
            clearTimeout(tooLate);
            reject(options.signal.aborted ? options.signal.reason : error);
        });
        request.on('response', (message) => {
            clearTimeout(tooLate);
            message.setTimeout(options.quietTimeout, () => {
                message.destroy(new HttpTimeout(`${url.host} sent nothing for ${Math.ceil(options.quietTimeout / 1000)} s`));
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

;// CONCATENATED MODULE: ./build/app-platform/retry.js
class Transient extends Error {
    name = 'Transient';
    waitMs;
    constructor(message, waitMs, options) {
        super(message, options);
        this.waitMs = waitMs;
    }
}
const API_BACKOFF = { firstMs: 500, longestMs: 15_000, attempts: 7 };
async function retry(attempt, options) {
    const { clock, signal, backoff } = options;
    for (let failures = 1;; failures++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof Transient) || failures >= backoff.attempts)
                throw error;
            const waitMs = Math.max(error.waitMs ?? 0, pauseAfter(failures, backoff, clock));
            options.onRetry?.(error, waitMs);
            await clock.sleep(waitMs, signal);
        }
    }
}
function pauseAfter(failures, backoff, clock) {
    const whole = Math.min(backoff.longestMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
    return whole / 2 + (whole / 2) * clock.random();
}

;// CONCATENATED MODULE: ./build/app-platform/client.js




class AppPlatform {
    #options;
    #troubles = new Map();
    constructor(options) {
        this.#options = options;
    }
    get trouble() {
        const [trouble] = this.#troubles;
        return trouble && `${trouble[0]} could not be got: ${trouble[1]}`;
    }
    app(id) {
        return this.#get(`app ${id}`, ['apps', id], {}, appFrom, {
            404: `There is no app with the id ${id}. Check app_id (a name belongs into app_name), and that the token belongs to the team that owns the app.`,
        });
    }
    async *apps() {
        yield* this.#pages('the list of apps', ['apps'], {}, appsFrom, PER_PAGE_MOST);
    }
    async *deployments(appId) {
        const path = ['apps', appId, 'deployments'];
        yield* this.#pages('the list of deployments', path, {}, deploymentsFrom, PER_PAGE_FEW);
    }
    deployment(appId, id) {
        const path = ['apps', appId, 'deployments', id];
        return this.#get(`deployment ${id}`, path, {}, deploymentFrom, {
            404: `App ${appId} has no deployment with the id ${id}. Check deployment_id; it can also be "latest" or "active".`,
        });
    }
    async *autoscalingEvents(appId) {
        const query = { event_types: 'AUTOSCALING' };
        const path = ['apps', appId, 'events'];
        yield* this.#pages('the list of events', path, query, autoscalingEventsFrom, PER_PAGE_FEW);
    }
    event(appId, id) {
        return this.#get(`event ${id}`, ['apps', appId, 'events', id], {}, eventFrom, {
            404: `App ${appId} has no event with the id ${id}. Check event_id.`,
        });
    }
    async *jobInvocations(appId, jobName) {
        const path = ['apps', appId, 'job-invocations'];
        const query = { job_names: jobName };
        yield* this.#pages('the list of job invocations', path, query, jobInvocationsFrom, PER_PAGE_FEW);
    }
    jobInvocation(appId, jobName, id) {
        const path = ['apps', appId, 'job-invocations', id];
        const query = { job_name: jobName };
        return this.#get(`job invocation ${id}`, path, query, jobInvocationFrom, {
            404: `Job ${jobName} has no invocation with the id ${id}. Check job_name and job_invocation_id.`,
        });
    }
    logs(appId, source, query) {
        const params = {
            type: query.type,
            follow: String(query.follow),
            ...(query.tailLines === undefined ? {} : { tail_lines: String(query.tailLines) }),
            ...(query.podConnectionTimeout ? { pod_connection_timeout: query.podConnectionTimeout } : {}),
        };
        const what = `${query.type} logs`;
        return this.#get(what, ['apps', appId, ...logsPath(source)], params, logUrlsFrom, { 404: notFoundLogs(what, source) }, { 400: () => undefined });
    }
    async *#pages(what, path, query, from, perPage) {
        for (let page = 1; page <= MOST_PAGES; page++) {
            const params = { ...query, page: String(page), per_page: String(perPage) };
            const both = (answer) => ({ items: from(answer), more: hasNextPage(answer) });
            const { items, more } = await this.#get(what, path, params, both);
            yield* items;
            if (!more)
                return;
        }
    }
    #get(what, path, query, from, messages = {}, accepted = {}) {
        const { apiUrl, clock, signal } = this.#options;
        const url = new URL(apiUrl);
        url.pathname = `${apiUrl.pathname.replace(/\/+$/, '')}/v2/${path.map(encodeURIComponent).join('/')}`;
        url.search = new URLSearchParams(query).toString();
        return retry(() => this.#attempt(what, url, from, messages, accepted), {
            clock,
            signal,
            backoff: API_BACKOFF,
            onRetry: (error, waitMs) => this.#reportRetry(what, error, waitMs),
        }).catch((error) => {
            if (!(error instanceof Transient))
                throw error;
            throw new errors/* OutOfReach */.xE(`Could not get ${what} from ${url.host}, tried ${API_BACKOFF.attempts} times: ${error.message}. ` +
                'See https://status.digitalocean.com, or run the step again later.');
        });
    }
    #reportRetry(what, error, waitMs) {
        this.#troubles.set(what, error.message);
        const seconds = Math.ceil(waitMs / 1000);
        const text = `Asking for ${what} again in ${seconds} s: ${error.message}.`;
        if (waitMs >= WORTH_A_WORD_MS)
            this.#options.info(text);
        else
            this.#options.debug(text);
    }
    async #attempt(what, url, from, messages, accepted) {
        const { token, pace, signal } = this.#options;
        pace.spend();
        const overall = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
        let answer;
        let body;
        try {
            answer = await httpGet(url, {
                headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
                headTimeout: HEAD_TIMEOUT_MS,
                quietTimeout: QUIET_TIMEOUT_MS,
                signal: AbortSignal.any([signal, overall]),
            });
            this.#noteRateLimit(answer);
            body = await readText(answer.body);
        }
        catch (error) {
            if (answer)
                discard(answer);
            signal.throwIfAborted();
            if (isPermanent(error))
                throw new errors/* UserError */.yo(`Could not get ${what} from ${url.host}: ${(0,errors/* reasonOf */.A3)(error)}.`);
            throw new Transient((0,errors/* reasonOf */.A3)(overall.aborted ? overall.reason : error), undefined, { cause: error });
        }
        this.#options.debug(`GET ${url.pathname} ${answer.status}`);
        this.#troubles.delete(what);
        const { status } = answer;
        if (status >= 200 && status < 300)
            return parsed(body, from);
        const accept = accepted[status];
        if (accept)
            return accept();
        throw this.#failure(what, answer, body, messages);
    }
    #failure(what, answer, body, messages) {
        const { status } = answer;
        const said = this.#said(body);
        if (status === 429)
            return new Transient(`the rate limit is used up (429)${said}`, this.#askedWait(answer));
        if (status >= 500 || status === 408 || status === 425) {
            return new Transient(`it answered ${status}${said || htmlNote(body)}`, this.#askedWait(answer));
        }
        if (status >= 300 && status < 400) {
            return new errors/* UserError */.yo(`${this.#options.apiUrl.host} answered with a redirect (${status}), which is not followed, so that the ` +
                'token goes to no other host. Check api_url.');
        }
        const advice = messages[status] ?? ADVICE[status] ?? `Could not get ${what}: the API answered ${status}.`;
        return new errors/* UserError */.yo(`${advice}${said}`);
    }
    #said(body) {
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
        const quoted = oneLine(message).replaceAll(this.#options.token, '***');
        return ` (the API said: "${quoted}"${requestId ? `, request ${oneLine(requestId)}` : ''})`;
    }
    #askedWait({ headers, status }) {
        const now = this.#options.clock.now();
        const retryAfter = headers['retry-after']?.trim();
        if (retryAfter && /^\d+$/.test(retryAfter))
            return Number(retryAfter) * 1000;
        if (retryAfter && Date.parse(retryAfter) > now)
            return Date.parse(retryAfter) - now;
        const reset = number(headers['ratelimit-reset']);
        if (status === 429 && reset !== undefined)
            return Math.max(0, reset * 1000 - now);
        return undefined;
    }
    #noteRateLimit({ status, headers }) {
        const remaining = number(headers['ratelimit-remaining']);
        if (remaining !== undefined)
            this.#options.pace.note(remaining);
        else if (status === 200)
            this.#options.pace.note(Number.POSITIVE_INFINITY);
    }
}
const PER_PAGE_MOST = 200;
const PER_PAGE_FEW = 20;
const MOST_PAGES = 500;
const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 15_000;
const ANSWER_TIMEOUT_MS = 60_000;
const WORTH_A_WORD_MS = 5_000;
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
const ADVICE = {
    401: 'DigitalOcean did not accept the token (401). Check that `token` is a valid API token that has not expired or been revoked.',
    403: 'The token is not allowed to read this app (403). It needs the scope app:read; give `token` one that has it.',
    404: 'DigitalOcean does not know this app or deployment (404). Check the ids, and that the token belongs to the team that owns the app.',
};
function logsPath(source) {
    if ('event' in source)
        return ['events', source.event, 'logs'];
    if ('job' in source)
        return ['jobs', source.job, 'invocations', source.invocation, 'logs'];
    const component = source.component === undefined ? [] : ['components', source.component];
    const deployment = source.deployment === 'active' ? [] : ['deployments', source.deployment];
    return [...deployment, ...component, 'logs'];
}
function notFoundLogs(what, source) {
    if ('component' in source && source.component !== undefined) {
        return `There are no ${what} of a component named ${source.component}. Check component.`;
    }
    return `DigitalOcean does not know what the ${what} were asked of (404). Check the ids.`;
}
async function readText(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > MOST_ANSWER_BYTES)
            throw new Error(`the answer is larger than ${MOST_ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function parsed(body, from) {
    let answer;
    try {
        answer = JSON.parse(body);
    }
    catch {
        throw new Transient(`its answer is not JSON${htmlNote(body)}`);
    }
    try {
        return from(answer);
    }
    catch (error) {
        if (!(error instanceof UnexpectedAnswer))
            throw error;
        throw new Transient(`its answer makes no sense: ${error.message}`);
    }
}
function htmlNote(body) {
    return /^\s*</.test(body) ? ' but HTML' : '';
}
function isPermanent(error) {
    const code = String(error.code ?? '');
    return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|ERR_TLS|ERR_INVALID/.test(code);
}
function oneLine(text) {
    return text.replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').slice(0, 300);
}
function number(header) {
    const value = Number(typeof header === 'string' && header.trim() !== '' ? header : Number.NaN);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./build/app-platform/pace.js
class Pace {
    #pollIntervalMs;
    quickMs;
    #clock;
    #refillMs;
    #allowance = ALLOWANCE;
    #hurries = MOST_HURRIES;
    #refilledAt;
    #heardAt = Number.NEGATIVE_INFINITY;
    #remaining = Number.POSITIVE_INFINITY;
    constructor(clock, pollIntervalMs) {
        this.#clock = clock;
        this.#pollIntervalMs = pollIntervalMs;
        this.quickMs = Math.min(pollIntervalMs, DEFAULT_INTERVAL_MS) / 10;
        this.#refillMs = 0.95 * Math.min(pollIntervalMs, DEFAULT_INTERVAL_MS);
        this.#refilledAt = clock.now();
    }
    get longestMs() {
        return this.isLive ? 2 * this.#pollIntervalMs : this.#pollIntervalMs;
    }
    get isLive() {
        return this.#clock.now() - this.#heardAt < this.#pollIntervalMs;
    }
    hear() {
        this.#heardAt = this.#clock.now();
    }
    spend() {
        this.#refill();
        this.#allowance = Math.max(-1, this.#allowance - 1);
    }
    hurry() {
        this.#refill();
        if (this.#hurries < 1)
            return false;
        this.#hurries--;
        return true;
    }
    note(remaining) {
        this.#remaining = remaining;
    }
    pause(wantedMs) {
        this.#refill();
        const untilAllowed = (1 - this.#allowance) * this.#refillMs;
        const scarcity = Math.max(1, RESERVE / Math.max(1, this.#remaining));
        const stretched = scarcity > 1 ? Math.min(SCARCE_PAUSE_MS, this.longestMs * scarcity) : wantedMs;
        return Math.max(wantedMs, stretched, untilAllowed);
    }
    #refill() {
        const now = this.#clock.now();
        const refilled = Math.max(0, now - this.#refilledAt) / this.#refillMs;
        this.#allowance = Math.min(ALLOWANCE, this.#allowance + refilled);
        this.#hurries = Math.min(MOST_HURRIES, this.#hurries + 2 * refilled);
        this.#refilledAt = now;
    }
}
const DEFAULT_INTERVAL_MS = 10_000;
const ALLOWANCE = 6;
const MOST_HURRIES = 12;
const RESERVE = 250;
const SCARCE_PAUSE_MS = 60_000;

// EXTERNAL MODULE: ./build/basics/clock.js
var basics_clock = __nccwpck_require__(8024);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(2867);
;// CONCATENATED MODULE: ./build/basics/time-limit.js


class Work {
    #stop = new AbortController();
    #done = new AbortController();
    constructor(cancelled, clock, limitMs) {
        if (cancelled.aborted)
            this.#stop.abort(cancelled.reason);
        cancelled.addEventListener('abort', () => this.#stop.abort(cancelled.reason), { once: true });
        clock.sleep(limitMs, this.#done.signal).then(() => this.#stop.abort(new errors/* TimedOut */.GA(`The time limit of the step (timeout: ${(0,wording/* durationWords */.Sh)(limitMs)}) ran out.`)), () => { });
    }
    get signal() {
        return this.#stop.signal;
    }
    async all(tasks) {
        await Promise.allSettled(tasks.map((task) => task.catch((error) => this.#stop.abort(error))));
        this.signal.throwIfAborted();
    }
    end() {
        this.#done.abort();
    }
}

;// CONCATENATED MODULE: ./build/deployment/find.js


async function findApp(api, wanted) {
    if ('id' in wanted)
        return api.app(wanted.id);
    const names = [];
    for await (const app of api.apps()) {
        if (app.name === wanted.name)
            return app;
        names.push(app.name);
    }
    const known = names.length === 0 ? 'none' : names.sort().slice(0, MOST_NAMES).join(', ');
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    throw new errors/* UserError */.yo(`There is no app named ${wanted.name}. The token can see: ${known}${more}. Check app_name, and the token's team.`);
}
async function findDeployment(wanted, search) {
    const { api, app } = search;
    if (wanted === 'active') {
        if (app.activeDeploymentId)
            return api.deployment(app.id, app.activeDeploymentId);
        throw new errors/* UserError */.yo(`App ${app.name} has no active deployment: nothing is being served. Check deployment_id.`);
    }
    if (wanted === 'latest')
        return latest(search);
    if ('id' in wanted)
        return api.deployment(app.id, wanted.id);
    const { commit } = wanted;
    const found = await waitFor(search, `a deployment of commit ${commit}`, (looked) => newest(api.deployments(app.id), looked === 0 ? DEEP_LOOK : SHALLOW_LOOK, (deployment) => deployment.commits.some((one) => one.startsWith(commit) || commit.startsWith(one))));
    if (found)
        return found;
    throw new errors/* UserError */.yo(`App ${app.name} got no deployment of commit ${commit}${within(search)}. Check that the app deploys from this ` +
        'branch and that Autodeploy is on, or give discovery_timeout more time. If another step deploys, leave ' +
        'commit_sha out and put this step after it.');
}
async function latest(search) {
    const { api, app } = search;
    if (app.unfinishedDeploymentId)
        return api.deployment(app.id, app.unfinishedDeploymentId);
    const found = await waitFor(search, "the app's first deployment", () => newest(api.deployments(app.id), 1, () => true));
    if (found)
        return found;
    throw new errors/* UserError */.yo(`App ${app.name} has no deployment${within(search)}. Deploy it first.`);
}
const DEEP_LOOK = 200;
const SHALLOW_LOOK = 20;
const MOST_NAMES = 20;
async function newest(deployments, most, fits) {
    let looked = 0;
    for await (const deployment of deployments) {
        if (fits(deployment))
            return deployment;
        if (++looked >= most)
            return undefined;
    }
    return undefined;
}
async function waitFor({ clock, pace, signal, waitMs, info }, what, look) {
    const until = clock.now() + waitMs;
    let pause = pace.quickMs;
    let saidAt = 0;
    for (let looked = 0;; looked++) {
        const found = await look(looked);
        const left = until - clock.now();
        if (found || left <= 0)
            return found;
        if (clock.now() - saidAt >= SIGN_OF_LIFE_MS) {
            info(`Waiting for ${what}, up to ${(0,wording/* durationWords */.Sh)(left)} more.`);
            saidAt = clock.now();
        }
        await clock.sleep(Math.min(pace.pause(pause), left), signal);
        pause = Math.min(pause * 1.5, pace.longestMs);
    }
}
const SIGN_OF_LIFE_MS = 60_000;
function within({ waitMs }) {
    return waitMs > 0 ? ` within ${(0,wording/* durationWords */.Sh)(waitMs)}` : '';
}

// EXTERNAL MODULE: ./build/deployment/log-groups.js + 1 modules
var log_groups = __nccwpck_require__(7532);
// EXTERNAL MODULE: ./build/deployment/watch.js
var deployment_watch = __nccwpck_require__(6045);
// EXTERNAL MODULE: ./build/diagnosis/telling-lines.js + 1 modules
var telling_lines = __nccwpck_require__(8806);
;// CONCATENATED MODULE: ./build/diagnosis/explain.js


const CRASH_LOG_TIMEOUT_MS = 15_000;
async function explainFailures(findings, logs, signal, debug) {
    for (const failure of findings.failures) {
        const log = logOf(failure, logs.logs);
        const crash = await crashLogOf(failure, logs, signal, debug);
        const telling = (await tellingIn(log, failure)) ?? (await tellingIn(crash, failure));
        if (telling)
            findings.telling.set(failure, telling);
    }
    if (!findings.ofDeployment && findings.conclusion === 'failure') {
        const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
        findings.tellingOfJob = await tellingIn(log, { component: undefined });
    }
}
function logOf({ stage, component }, logs) {
    const ofStage = logs.filter(({ type }) => type === stage);
    return (ofStage.find((log) => log.component === component) ?? ofStage.find((log) => log.component === undefined));
}
async function crashLogOf({ stage, component }, logs, signal, debug) {
    if (stage !== 'DEPLOY' || component === undefined)
        return undefined;
    const asked = logs.logs.filter(({ type }) => type === 'RUN_RESTARTED');
    const known = asked.find((log) => log.component === component) ?? asked.find((log) => log.component === undefined);
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
async function tellingIn(log, { component }) {
    const file = log?.saved().file;
    if (!log || !file)
        return undefined;
    const lines = await (0,telling_lines/* tellingLines */.$h)(file, component === undefined ? {} : { component });
    const name = log.type === 'RUN_RESTARTED' ? 'crash log' : `${log.type} log`;
    return lines.length > 0
        ? { log: component === undefined ? name : `${name} of ${component}`, lines }
        : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __nccwpck_require__(4768);
;// CONCATENATED MODULE: ./build/logs/archive/archive.js




class ArchiveUnreadable extends errors/* UserError */.yo {
    name = 'ArchiveUnreadable';
}
const BACKOFF = { firstMs: 300, longestMs: 10_000, attempts: 7 };
const archive_HEAD_TIMEOUT_MS = 20_000;
const archive_QUIET_TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;
async function* readArchive(url, options) {
    const { clock, signal, debug } = options;
    const reading = { url, position: 0, etag: undefined, encoded: false };
    for (let failures = 0;;) {
        const before = reading.position;
        try {
            yield* readOn(reading, options);
            return;
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* UserError */.yo)
                throw error;
            failures = reading.position > before ? 1 : failures + 1;
            if (failures >= BACKOFF.attempts)
                throw unreadable(reading, (0,errors/* reasonOf */.A3)(error));
            debug(`The archived log broke off at byte ${reading.position}: ${(0,errors/* reasonOf */.A3)(error)}. Trying again.`);
            const asked = error instanceof Refused ? error.waitMs : 0;
            await clock.sleep(Math.max(asked, pauseAfter(failures, BACKOFF, clock)), signal);
            if (error instanceof Refused && error.stale)
                await refresh(reading, options);
        }
    }
}
class Refused extends Error {
    name = 'Refused';
    stale;
    waitMs;
    constructor(status, waitMs) {
        super(`it was answered with ${status}`);
        this.stale = status === 400 || status === 401 || status === 403 || status === 404 || status === 410;
        this.waitMs = waitMs;
    }
}
async function* readOn(reading, { signal }) {
    const condition = reading.etag ? { 'if-range': reading.etag } : undefined;
    const ranged = reading.position > 0 && !reading.encoded;
    const range = ranged ? { range: `bytes=${reading.position}-`, ...condition } : undefined;
    const answer = await follow(reading.url, { ...range }, signal);
    try {
        if (answer.status === 416 && isAllOf(answer, reading.position))
            return;
        const skip = bytesToSkip(answer, reading);
        const { etag } = answer.headers;
        reading.encoded = answer.decoded;
        reading.etag = etag?.startsWith('"') && !answer.decoded ? etag : undefined;
        yield* rest(answer, reading, skip);
    }
    finally {
        discard(answer);
    }
}
async function* rest(answer, reading, skip) {
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
        reading.position += bytes.length;
        yield bytes;
    }
    const length = Number(answer.headers['content-length']);
    if (!answer.decoded && received < length)
        throw new Error(`it ended after ${received} of ${length} bytes`);
    if (skipping > 0)
        throw new Error(`it is ${skipping} bytes shorter than before`);
}
function bytesToSkip(answer, reading) {
    if (answer.status < 300 && /html/i.test(answer.headers['content-type'] ?? '')) {
        throw new Error('it was answered with a web page instead of the log');
    }
    if (answer.status === 206) {
        const [, start] = /^bytes (\d+)-/.exec(answer.headers['content-range'] ?? '') ?? [];
        const from = Number(start ?? Number.NaN);
        if (!answer.decoded && from <= reading.position)
            return reading.position - from;
        reading.etag = undefined;
        reading.encoded ||= answer.decoded;
        throw new Error('it was answered with another range than the one asked for');
    }
    if (answer.status === 200)
        return reading.position;
    const retryAfter = Number(answer.headers['retry-after']);
    throw new Refused(answer.status, retryAfter > 0 ? retryAfter * 1000 : 0);
}
function isAllOf(answer, position) {
    const [, size] = /^bytes \*\/(\d+)$/.exec(answer.headers['content-range'] ?? '') ?? [];
    return position > 0 && Number(size) === position;
}
async function follow(url, headers, signal) {
    let from = (0,log_url/* logUrl */.gO)(url);
    if (!from)
        throw new ArchiveUnreadable('The API gave an address for an archived log that is not an https URL.');
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const options = { headers, headTimeout: archive_HEAD_TIMEOUT_MS, quietTimeout: archive_QUIET_TIMEOUT_MS, signal };
        const answer = await httpGet(from, options);
        const { location } = answer.headers;
        if (answer.status < 300 || answer.status >= 400 || answer.status === 304 || !location)
            return answer;
        discard(answer);
        const next = (0,log_url/* logUrl */.gO)(location, from);
        if (!next || (from.protocol === 'https:' && next.protocol !== 'https:')) {
            throw new ArchiveUnreadable(`The archived log at ${(0,log_url/* withoutCredentials */.ri)(from)} redirects to an address that is not encrypted. Not followed.`);
        }
        from = next;
    }
    throw new Error(`it was redirected more than ${MOST_REDIRECTS} times`);
}
async function refresh(reading, { freshUrl }) {
    const url = await freshUrl();
    if (url !== undefined)
        reading.url = url;
}
function unreadable({ url }, reason) {
    const where = URL.canParse(url) ? (0,log_url/* withoutCredentials */.ri)(new URL(url)) : 'its address';
    return new ArchiveUnreadable(`Could not read the archived log at ${where} to its end: ${reason}. What came of it was kept. ` +
        'Run the step again; archived logs are kept for 90 days.');
}

// EXTERNAL MODULE: ./build/logs/archive/complete-lines.js
var complete_lines = __nccwpck_require__(4818);
// EXTERNAL MODULE: ./build/logs/garbage.js + 2 modules
var garbage = __nccwpck_require__(5610);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: ./build/logs/lines.js
var logs_lines = __nccwpck_require__(5529);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/logs/ledger/line-counts.js

class LineCounts {
    #tables = Array.from({ length: TABLES }, () => new Table());
    #seed = (0,external_node_crypto_.randomBytes)(8);
    #seedHigh = this.#seed.readUInt32LE(0);
    #seedLow = this.#seed.readUInt32LE(4);
    slotOf(line) {
        const { high, low } = this.#hash(line);
        const table = high % TABLES;
        return this.#tables[table].slotOf(high, low) * TABLES + table;
    }
    shown(slot) {
        return this.#tableOf(slot).shown[Math.floor(slot / TABLES)] ?? 0;
    }
    show(slot) {
        this.#tableOf(slot).shown[Math.floor(slot / TABLES)]++;
    }
    seen(slot) {
        return this.#tableOf(slot).seen[Math.floor(slot / TABLES)] ?? 0;
    }
    see(slot) {
        return ++this.#tableOf(slot).seen[Math.floor(slot / TABLES)];
    }
    forgetSeen() {
        for (const { seen } of this.#tables)
            seen.fill(0);
    }
    missing() {
        let missing = 0;
        for (const { shown, seen } of this.#tables) {
            for (let slot = 0; slot < shown.length; slot++)
                missing += Math.max(0, shown[slot] - seen[slot]);
        }
        return missing;
    }
    get bytes() {
        return this.#tables.reduce((bytes, { shown }) => bytes + shown.length * 16, 0);
    }
    #tableOf(slot) {
        return this.#tables[slot % TABLES];
    }
    #hash(bytes) {
        let a = this.#seedHigh ^ bytes.length;
        let b = this.#seedLow;
        const whole = bytes.length & ~3;
        let at = 0;
        for (; at < whole; at += 4) {
            const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
            a = Math.imul(a ^ word, 0xcc9e2d51);
            a = ((a << 15) | (a >>> 17)) + b;
            b = Math.imul(b + word, 0x1b873593) ^ (a >>> 7);
            b = (b << 13) | (b >>> 19);
        }
        for (; at < bytes.length; at++) {
            a = Math.imul(a ^ bytes[at], 0x85ebca6b) + b;
            b = Math.imul(b ^ (a >>> 11), 0xc2b2ae35);
        }
        const high = mixed(a ^ Math.imul(b, 0x9e3779b1));
        const low = mixed(b ^ Math.imul(high, 0x85ebca77));
        return high === 0 && low === 0 ? { high: 0, low: 1 } : { high, low };
    }
}
const TABLES = 256;
class Table {
    shown = new Uint32Array(16);
    seen = new Uint32Array(16);
    #high = new Uint32Array(16);
    #low = new Uint32Array(16);
    #used = 0;
    slotOf(high, low) {
        if ((this.#used + 1) * 4 > this.shown.length * 3)
            this.#grow();
        return this.#find(high, low);
    }
    #find(high, low) {
        const mask = this.shown.length - 1;
        for (let slot = low & mask;; slot = (slot + 1) & mask) {
            if (this.#low[slot] === low && this.#high[slot] === high)
                return slot;
            if (this.#high[slot] === 0 && this.#low[slot] === 0) {
                this.#high[slot] = high;
                this.#low[slot] = low;
                this.#used++;
                return slot;
            }
        }
    }
    #grow() {
        const old = { high: this.#high, low: this.#low, shown: this.shown, seen: this.seen };
        const slots = old.shown.length * 2;
        this.#used = 0;
        this.#high = new Uint32Array(slots);
        this.#low = new Uint32Array(slots);
        this.shown = new Uint32Array(slots);
        this.seen = new Uint32Array(slots);
        for (let from = 0; from < old.high.length; from++) {
            if (old.high[from] === 0 && old.low[from] === 0)
                continue;
            const slot = this.#find(old.high[from], old.low[from]);
            this.shown[slot] = old.shown[from];
            this.seen[slot] = old.seen[from];
        }
    }
}
function mixed(hash) {
    let mix = hash;
    mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
    mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
    return (mix ^ (mix >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./build/logs/ledger/join.js



class Join {
    #counts = new LineCounts();
    #components;
    #readings = 0;
    #linesInReading = 0;
    #unsure = [];
    #lastShown;
    #latest = '';
    #frontier = '';
    #pastFrontier = false;
    #mangled = 0;
    #shownLines = 0;
    #repeated = false;
    constructor(components = []) {
        this.#components = new Set(components);
    }
    startReading() {
        this.#readings++;
        this.#linesInReading = 0;
        if (this.#readings > 1)
            this.#unsure = undefined;
        this.#repeated = false;
        this.#frontier = this.#latest;
        this.#pastFrontier = false;
        if (this.#readings > 1)
            this.#counts.forgetSeen();
    }
    admit(line) {
        const prefix = (0,logs_lines/* prefixOf */.MT)(line);
        if (!this.#unsure)
            return [{ line, verdict: this.#judge(line, prefix) }];
        const prefixed = this.#isWhole(prefix);
        if (!prefixed && this.#unsure.length < MOST_UNSURE) {
            this.#unsure.push(Buffer.from(line));
            return [];
        }
        const before = this.#judgeUnsure(prefixed ? 1 : 0);
        return [...before, { line, verdict: this.#judge(line, prefix) }];
    }
    get waits() {
        return this.#unsure !== undefined && this.#unsure.length > 0;
    }
    release() {
        return this.#judgeUnsure(0);
    }
    endReading() {
        return this.#judgeUnsure(MOST_UNSURE);
    }
    #judgeUnsure(doubtful) {
        const lines = this.#unsure ?? [];
        this.#unsure = undefined;
        return lines.map((line, index) => {
            if (index >= doubtful)
                return { line, verdict: this.#judge(line, (0,logs_lines/* prefixOf */.MT)(line)) };
            this.#look(line);
            return { line, verdict: 'doubtful' };
        });
    }
    #judge(line, prefix) {
        const first = this.#linesInReading++ === 0;
        const whole = this.#isWhole(prefix);
        const timestamp = prefix?.timestamp;
        if (timestamp !== undefined && timestamp > this.#frontier)
            this.#pastFrontier = true;
        const { slot, isNew, mangled } = this.#look(line);
        if (!isNew) {
            const rewritten = timestamp === undefined && this.#readings > 1 && this.#pastFrontier;
            return rewritten ? 'doubtful' : 'repeat';
        }
        if (first && !whole && this.#readings > 1)
            return 'doubtful';
        if (prefix)
            this.#components.add(prefix.component);
        this.#show(slot, mangled, timestamp);
        this.#lastShown = Buffer.from(line);
        return 'new';
    }
    admitArchived(line) {
        const { slot, isNew, mangled } = this.#look(line);
        if (isNew)
            this.#show(slot, mangled, undefined);
        return isNew;
    }
    showDoubtful(line) {
        const { key, mangled } = canonical(withoutReturns(line));
        this.#show(this.#counts.slotOf(key), mangled, (0,logs_lines/* prefixOf */.MT)(line)?.timestamp);
    }
    isOld(line) {
        const timestamp = (0,logs_lines/* prefixOf */.MT)(line)?.timestamp;
        return timestamp !== undefined && timestamp <= this.#latest;
    }
    get shown() {
        return this.#shownLines;
    }
    get repeated() {
        return this.#repeated;
    }
    notInReading() {
        return this.#counts.missing();
    }
    hasLastShown() {
        if (!this.#lastShown)
            return true;
        const slot = this.#counts.slotOf(canonical(withoutReturns(this.#lastShown)).key);
        return this.#counts.seen(slot) >= this.#counts.shown(slot);
    }
    get bytes() {
        return this.#counts.bytes;
    }
    #isWhole(prefix) {
        return prefix !== undefined && (this.#components.size === 0 || this.#components.has(prefix.component));
    }
    #look(line) {
        const found = this.#find(line);
        if (!found.isNew && !this.#repeated)
            this.#repeated = this.#latest === '' || (0,logs_lines/* prefixOf */.MT)(line) !== undefined;
        return found;
    }
    #find(line) {
        const text = withoutReturns(line);
        const { key, mangled } = canonical(text);
        const slot = this.#counts.slotOf(key);
        if (this.#counts.see(slot) <= this.#counts.shown(slot))
            return { slot, isNew: false, mangled };
        if (!mangled && this.#mangled > 0 && !(0,external_node_buffer_.isAscii)(text)) {
            const other = this.#counts.slotOf(asciiKey(text));
            if (this.#counts.seen(other) < this.#counts.shown(other)) {
                this.#counts.see(other);
                return { slot: other, isNew: false, mangled };
            }
            return { slot: this.#counts.slotOf(key), isNew: true, mangled };
        }
        return { slot, isNew: true, mangled };
    }
    #show(slot, mangled, timestamp) {
        this.#counts.show(slot);
        this.#shownLines++;
        if (mangled)
            this.#mangled++;
        if (timestamp !== undefined && timestamp > this.#latest)
            this.#latest = timestamp;
    }
}
const MOST_UNSURE = 8;
const CARRIAGE_RETURN = 0x0d;
const REPLACEMENT = Buffer.from('\ufffd');
function withoutReturns(line) {
    let end = line.length;
    while (end > 0 && line[end - 1] === CARRIAGE_RETURN)
        end--;
    return end === line.length ? line : line.subarray(0, end);
}
function canonical(text) {
    if ((0,external_node_buffer_.isAscii)(text))
        return { key: text, mangled: false };
    if ((0,external_node_buffer_.isUtf8)(text) && text.indexOf(REPLACEMENT) === -1)
        return { key: text, mangled: false };
    return { key: asciiKey(text), mangled: true };
}
function asciiKey(line) {
    return Buffer.concat([Buffer.of(0xff), line.filter((byte) => byte < 0x80)]);
}

;// CONCATENATED MODULE: ./build/logs/live/frames.js

function beginsAsFrame(raw) {
    return /^\s*\{\s*"data"\s*:/.test(raw.toString('latin1', 0, FRAME_START_BYTES));
}
const FRAME_START_BYTES = 64;
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);
const MOST_STREAMED_FRAME_BYTES = 64 * 1024 * 1024;
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
        const newline = chunk.lastIndexOf(NEWLINE);
        if (newline === -1) {
            if (this.#begunBytes > MOST_STREAMED_FRAME_BYTES)
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
        const isEnough = start.length >= FRAME_START_BYTES || start.includes(NEWLINE);
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
        const strange = frames.filter((frame) => !('bytes' in frame)).length;
        if (strange > 0)
            this.#debug(`Ignored ${strange} lines of the plain stream that are no frames.`);
        return Buffer.concat(frames.flatMap((frame) => ('bytes' in frame ? [frame.bytes] : [])));
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
        return binary ? { incomplete: true } : { strange: 'it is not JSON' };
    }
    const data = typeof value === 'object' && value !== null ? value.data : undefined;
    if (typeof data !== 'string')
        return { strange: 'it has no text in "data"' };
    return { bytes: whole ? Buffer.from(data) : unescapedUpperBytes(data) };
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

;// CONCATENATED MODULE: ./build/logs/live/live.js




class LiveRefused extends Error {
    name = 'LiveRefused';
}
const MOST_WAITING_BYTES = 4 * 1024 * 1024;
const HANDSHAKE_TIMEOUT_MS = 10_000;
const MOST_FRAME_BYTES = 64 * 1024 * 1024;
const SILENCE_MS = 15_000;
const PONG_TIMEOUT_MS = 5_000;
const LONGEST_SILENCE_MS = 120_000;
const STREAM_QUIET_MS = 60_000;
async function openWebSocket(url, options) {
    const { WebSocket } = await __nccwpck_require__.e(/* import() */ 977).then(__nccwpck_require__.bind(__nccwpck_require__, 2977));
    const address = new URL(url);
    address.protocol = url.protocol.replace(/^http/, 'ws');
    options.signal.throwIfAborted();
    const socket = new WebSocket(address, {
        agent: await agentFor(url),
        handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
        maxPayload: MOST_FRAME_BYTES,
        perMessageDeflate: false,
        skipUTF8Validation: true,
        headers: { 'user-agent': USER_AGENT },
    });
    const inbox = new Inbox(() => socket.pause(), () => socket.resume());
    listen(socket, inbox, options);
    await opened(socket, options.signal);
    const stopWatching = watchSilence(socket, inbox, options);
    return {
        way: 'websocket',
        next: (quietMs) => inbox.next(quietMs),
        nudge: () => inbox.nudge(),
        ending: () => inbox.ending,
        close() {
            stopWatching();
            inbox.end('it was closed here');
            socket.terminate();
        },
    };
}
function opened(socket, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            socket.terminate();
            reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
        socket.once('open', () => {
            signal.removeEventListener('abort', stop);
            resolve();
        });
        socket.once('close', () => {
            signal.removeEventListener('abort', stop);
            reject(new LiveRefused('the connection was closed before it was open'));
        });
        socket.once('unexpected-response', (request, response) => {
            signal.removeEventListener('abort', stop);
            reject(new LiveRefused(`the handshake was answered with ${response.statusCode}`));
            request.destroy();
        });
        socket.once('error', (error) => {
            signal.removeEventListener('abort', stop);
            reject(new LiveRefused((0,errors/* reasonOf */.A3)(error)));
        });
    });
}
function listen(socket, inbox, { debug }) {
    let bare;
    let cut;
    socket.on('message', (message, binary) => {
        const raw = asBuffer(message);
        if (binary)
            bare ??= !beginsAsFrame(raw);
        if (binary && bare)
            return inbox.put(raw);
        const frame = frameFrom(cut && binary ? Buffer.concat([cut, raw]) : raw, binary);
        if ('bytes' in frame)
            inbox.put(frame.bytes);
        else if ('strange' in frame)
            debug(`Ignored a frame of ${raw.length} bytes: ${frame.strange}.`);
        else if (!cut)
            cut = raw;
        else
            inbox.end('it sent a frame that cannot be read');
        if (!('incomplete' in frame))
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
function watchSilence(socket, inbox, { debug }) {
    let heardAt = Date.now();
    let bytesAt = heardAt;
    let askedAt = 0;
    const heard = () => {
        heardAt = Date.now();
    };
    socket.on('message', () => {
        heard();
        bytesAt = heardAt;
    });
    socket.on('ping', heard);
    socket.on('pong', heard);
    const timer = setInterval(() => {
        const now = Date.now();
        if (inbox.paused) {
            heardAt = bytesAt = now;
        }
        else if (now - bytesAt > LONGEST_SILENCE_MS || (askedAt > heardAt && now - askedAt > PONG_TIMEOUT_MS)) {
            debug('The live connection has gone silent; opening a new one.');
            inbox.end('it had gone silent');
            socket.terminate();
        }
        else if (now - heardAt > SILENCE_MS && askedAt <= heardAt) {
            askedAt = now;
            socket.ping();
        }
    }, 1000);
    socket.on('close', () => clearInterval(timer));
    return () => clearInterval(timer);
}
async function openStream(url, options) {
    const closed = new AbortController();
    const giveUp = () => closed.abort(options.signal.reason);
    options.signal.addEventListener('abort', giveUp, { once: true });
    try {
        const body = await plainStream(url, closed.signal);
        const inbox = new Inbox(() => body.pause(), () => body.resume());
        const lines = new StreamedFrames(options.debug);
        const end = (ending) => {
            inbox.put(lines.rest());
            inbox.end(ending);
        };
        body.on('data', (chunk) => inbox.put(lines.push(chunk)));
        body.on('end', () => end('the stream ended'));
        body.on('error', (error) => end((0,errors/* reasonOf */.A3)(error)));
        body.on('close', () => end('the stream was closed'));
        const first = await inbox.next();
        options.signal.throwIfAborted();
        if (!first)
            throw new LiveRefused(`the plain stream brought nothing: ${inbox.ending}`);
        inbox.putBack(first);
        return {
            way: 'stream',
            next: (quietMs) => inbox.next(quietMs),
            nudge: () => inbox.nudge(),
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
const live_MOST_REDIRECTS = 5;
async function plainStream(url, signal) {
    let from = new URL(url);
    from.protocol = url.protocol.replace(/^ws/, 'http');
    for (let redirects = 0; redirects <= live_MOST_REDIRECTS; redirects++) {
        const options = { headTimeout: HANDSHAKE_TIMEOUT_MS, quietTimeout: STREAM_QUIET_MS, signal };
        const answer = await httpGet(from, options).catch((error) => {
            signal.throwIfAborted();
            throw new LiveRefused(`the plain stream failed: ${(0,errors/* reasonOf */.A3)(error)}`);
        });
        if (answer.status === 200 && !/html/i.test(String(answer.headers['content-type'])))
            return answer.body;
        discard(answer);
        const next = answer.status >= 300 && answer.status < 400 ? (0,log_url/* logUrl */.gO)(answer.headers.location ?? '', from) : undefined;
        const downgraded = from.protocol === 'https:' && next?.protocol !== 'https:';
        if (!next || downgraded)
            throw new LiveRefused(`the plain stream was answered with ${answer.status}`);
        from = next;
    }
    throw new LiveRefused('the plain stream was redirected too often');
}
const live_NOTHING = Buffer.alloc(0);
class Inbox {
    #chunks = [];
    #bytes = 0;
    #ending;
    #wake;
    #paused = false;
    #nudged = false;
    #pause;
    #resume;
    constructor(pause, resume) {
        this.#pause = pause;
        this.#resume = resume;
    }
    get paused() {
        return this.#paused;
    }
    get ending() {
        return this.#ending ?? 'it has not ended';
    }
    put(bytes) {
        if (bytes.length === 0)
            return;
        this.#chunks.push(bytes);
        this.#bytes += bytes.length;
        if (this.#bytes > MOST_WAITING_BYTES && !this.#paused) {
            this.#paused = true;
            this.#pause();
        }
        this.#wake?.();
    }
    putBack(bytes) {
        this.#chunks.unshift(bytes);
        this.#bytes += bytes.length;
    }
    end(ending) {
        this.#ending ??= ending;
        this.#wake?.();
    }
    nudge() {
        this.#nudged = true;
        this.#wake?.();
    }
    async next(quietMs) {
        if (this.#chunks.length === 0 && this.#ending === undefined && !this.#nudged) {
            const { promise, resolve } = Promise.withResolvers();
            const timer = quietMs === undefined ? undefined : setTimeout(resolve, quietMs);
            this.#wake = resolve;
            await promise;
            this.#wake = undefined;
            clearTimeout(timer);
        }
        const nudged = this.#nudged;
        this.#nudged = false;
        if (this.#chunks.length === 0)
            return nudged && this.#ending === undefined ? live_NOTHING : undefined;
        const [only, ...more] = this.#chunks;
        this.#chunks = [];
        this.#bytes = 0;
        if (this.#paused) {
            this.#paused = false;
            this.#resume();
        }
        return more.length === 0 ? only : Buffer.concat([only, ...more]);
    }
}

// EXTERNAL MODULE: ./build/logs/log-file.js
var log_file = __nccwpck_require__(8203);
;// CONCATENATED MODULE: ./build/logs/followed-log.js










const RECONNECT = { firstMs: 100, longestMs: 60_000, attempts: Number.POSITIVE_INFINITY };
const GOOD_CONNECTION_MS = 10_000;
const DRAIN = { quietMs: 300, mostMs: 3_000 };
const SNAPSHOT = { quietMs: 1_000, mostMs: 10_000 };
const ARCHIVE_WAIT_MS = 30_000;
const UNARCHIVED_WAIT_MS = 10_000;
const ARCHIVE_PAUSE = { firstMs: 300, longestMs: 5_000, attempts: Number.POSITIVE_INFINITY };
const MOST_INCOMPLETE = 4;
const LONGEST_ASK_PAUSE_MS = 60_000;
const UNSURE_MS = 1_000;
const MOST_DOUBTFUL_BYTES = 16 * 1024 * 1024;
const MOST_UNFINISHED = 7;
const BYTES_OF_A_BUFFER = 256;
const SKIPPED = 'the deployment has not reached that phase, or skipped it';
const WHY_NONE = {
    RUN: 'nothing is running',
    RUN_RESTARTED: 'nothing has crashed',
};
const followed_log_NEWLINE = Buffer.from('\n');
class FollowedLog {
    #options;
    #join;
    #file;
    #urls = { liveUrl: undefined, archivedUrls: [] };
    #state = 'none';
    #settled = false;
    #recovered = 0;
    #doubtful = [];
    #doubtfulBytes = 0;
    #unfinished = [];
    #isWaiting = false;
    #waitedLong = false;
    #longLinesShown = 0;
    #longLinesInReading = 0;
    #isTurn = false;
    #apart;
    #hasNone = false;
    #unreadable;
    constructor(options) {
        this.#options = options;
        this.#join = new Join(options.components);
        this.#file = new log_file/* LogFile */.$i(options.logDir, options.path, options.trouble);
        void options.turn.then(() => {
            this.#isTurn = true;
        });
    }
    get type() {
        return this.#options.type;
    }
    get component() {
        return this.#options.component;
    }
    get urls() {
        return this.#urls;
    }
    saved() {
        const { type, component, path } = this.#options;
        const { bytes } = this.#file;
        const state = this.#state === 'none' && bytes > 0 ? 'streamed' : this.#state;
        const file = state === 'none' || this.#file.failed ? undefined : path;
        return { type, component, file, bytes, state, recovered: this.#recovered };
    }
    files() {
        const { file } = this.saved();
        return [file, this.#apart].filter((one) => one !== undefined);
    }
    async run() {
        const { life, follow, turn, signal } = this.#options;
        if (follow) {
            await untilAborted(life.opened, signal);
            await this.#followLive().catch((error) => {
                this.#emitHeldBack();
                throw error;
            });
        }
        await untilAborted(turn, signal);
        if (this.#join.shown > 0)
            return;
        await this.settle().catch((error) => {
            if (!(error instanceof ArchiveUnreadable))
                throw error;
            this.#unreadable = error;
        });
    }
    async settle() {
        if (this.#unreadable)
            throw this.#unreadable;
        if (this.#settled)
            return;
        try {
            if (!(await this.#settleFromArchive()))
                await this.#settleWithoutArchive();
            this.#settled = true;
        }
        catch (error) {
            this.#emitHeldBack();
            throw error;
        }
        finally {
            this.#file.close();
        }
    }
    async #followLive() {
        const { life, clock, pace, signal } = this.#options;
        let failures = 0;
        let askPause = pace.quickMs;
        while (life.overSince() === undefined) {
            const began = clock.now();
            const known = this.#received;
            const connection = await this.#connect((await this.#ask(true))?.liveUrl);
            if (!connection) {
                askPause = Math.min(askPause * 2, LONGEST_ASK_PAUSE_MS);
                await (0,basics_clock/* sleepOr */.X)(clock, pace.pause(askPause), life.changed(), signal);
                continue;
            }
            await this.#readLive(connection);
            if (life.overSince() !== undefined)
                return;
            const good = this.#received > known || clock.now() - began > GOOD_CONNECTION_MS;
            failures = good ? 1 : failures + 1;
            life.wake();
            const pause = pauseAfter(failures, RECONNECT, clock);
            await (0,basics_clock/* sleepOr */.X)(clock, pace.hurry() ? pause : pace.pause(pause), life.over, signal);
        }
    }
    get #received() {
        return this.#join.shown + this.#doubtful.length;
    }
    async #connect(liveUrl) {
        const { life, clock, debug, signal, tell } = this.#options;
        const url = (0,log_url/* logUrl */.gO)(liveUrl ?? '');
        if (!url)
            return undefined;
        const ended = new AbortController();
        if (this.#options.follow && life.overSince() === undefined)
            void life.over.then(() => ended.abort());
        const options = { clock, debug, signal: AbortSignal.any([signal, ended.signal]) };
        let refusal = '';
        for (const open of [openWebSocket, openStream]) {
            try {
                const connection = await open(url, options);
                if (connection.way === 'stream') {
                    tell('stream', `No WebSocket could be opened (${refusal}); the live log comes as a plain stream.`);
                }
                return connection;
            }
            catch (error) {
                signal.throwIfAborted();
                if (ended.signal.aborted)
                    return undefined;
                if (!(error instanceof LiveRefused))
                    throw error;
                debug(`${this.#options.type}: ${error.message}`);
                refusal ||= error.message;
            }
        }
        const otherwise = this.#isArchived ? '; else it comes from the archive' : '';
        tell('refused', `No live log can be had (${refusal}). Still trying${otherwise}.`);
        return undefined;
    }
    async #readLive(connection, limits) {
        const { signal, turn, debug, type } = this.#options;
        const stop = () => connection.close();
        signal.addEventListener('abort', stop, { once: true });
        const known = this.#received;
        this.#showHeld();
        this.#join.startReading();
        const splitter = new logs_lines/* LineSplitter */.g3();
        try {
            for await (const bytes of this.#chunks(connection, limits)) {
                if (!this.#isTurn)
                    await Promise.race([turn, aborted(signal)]);
                const shown = this.#take(splitter, bytes);
                if (shown)
                    await Promise.race([shown, aborted(signal)]);
                this.#releaseSoon(connection);
            }
        }
        finally {
            signal.removeEventListener('abort', stop);
            connection.close();
        }
        this.#showNew(this.#join.endReading());
        const rest = splitter.rest()?.bytes;
        if (rest)
            this.#keepUnfinished(rest, this.#received > known);
        debug(`${type}: the live connection ended: ${connection.ending()}.`);
        signal.throwIfAborted();
    }
    async *#chunks(connection, limits) {
        const { life, clock } = this.#options;
        void life.over.then(() => connection.nudge());
        for (let endBy;;) {
            const bounds = limits ?? (life.overSince() === undefined ? undefined : DRAIN);
            if (bounds)
                endBy ??= clock.now() + bounds.mostMs;
            const wait = bounds && Math.min(bounds.quietMs, (endBy ?? 0) - clock.now());
            if (wait !== undefined && wait <= 0)
                return;
            const bytes = await connection.next(wait);
            if (bytes === undefined)
                return;
            if (bytes.length > 0)
                this.#options.pace.hear();
            yield bytes;
        }
    }
    #showHeld() {
        if (this.#join.shown > 0)
            return;
        const lines = this.#doubtful.splice(2);
        for (const line of lines)
            if (line !== followed_log_NEWLINE)
                this.#join.showDoubtful(line);
        if (lines.length > 0)
            this.#emit(Buffer.concat(lines));
    }
    #releaseSoon(connection) {
        const { clock, signal } = this.#options;
        if (!this.#join.waits)
            return;
        if (this.#waitedLong)
            this.#showNew(this.#join.release());
        if (this.#isWaiting)
            return;
        this.#isWaiting = true;
        const release = () => {
            this.#waitedLong = true;
            connection.nudge();
        };
        clock.sleep(UNSURE_MS, signal).then(release, () => { });
    }
    #keepUnfinished(rest, broughtNew) {
        this.#finish(rest);
        if (!broughtNew && (this.#unfinished.length > 0 || this.#join.isOld(rest)))
            return;
        this.#unfinished = [...this.#unfinished.slice(-MOST_UNFINISHED), Buffer.from(rest)];
    }
    #finish(line) {
        if (this.#unfinished.length === 0)
            return;
        this.#unfinished = this.#unfinished.filter((begun) => !beginsAs(line, begun));
    }
    #take(splitter, bytes) {
        const judged = [];
        for (const piece of splitter.push(bytes)) {
            if (piece.kind !== 'line')
                continue;
            this.#finish(piece.bytes);
            judged.push(...this.#join.admit(piece.bytes));
        }
        return this.#showNew(judged);
    }
    #showNew(judged) {
        const fresh = [];
        for (const { line, verdict } of judged) {
            if (verdict === 'new')
                fresh.push(line, followed_log_NEWLINE);
            else if (verdict === 'doubtful' && this.#isArchived)
                this.#remember(line);
            else if (verdict === 'doubtful') {
                this.#join.showDoubtful(line);
                fresh.push(line, followed_log_NEWLINE);
            }
        }
        return fresh.length > 0 ? this.#emit(Buffer.concat(fresh)) : undefined;
    }
    #emit(lines) {
        const clean = this.#options.redactor.apply(lines);
        this.#file.append(clean);
        return this.#isTurn ? this.#options.display.show(clean) : undefined;
    }
    #remember(line) {
        this.#doubtfulBytes += line.length + BYTES_OF_A_BUFFER;
        if (this.#doubtfulBytes <= MOST_DOUBTFUL_BYTES)
            this.#doubtful.push(Buffer.from(line), followed_log_NEWLINE);
    }
    get #isArchived() {
        return this.#options.type !== 'RUN' && this.#options.type !== 'RUN_RESTARTED';
    }
    async #ask(follow) {
        const urls = await this.#options.ask(follow);
        this.#hasNone = urls === undefined;
        if (urls) {
            this.#urls = {
                liveUrl: urls.liveUrl ?? this.#urls.liveUrl,
                archivedUrls: urls.archivedUrls.length > 0 ? urls.archivedUrls : this.#urls.archivedUrls,
            };
        }
        return urls;
    }
    async #settleFromArchive() {
        const { clock, signal } = this.#options;
        if (!this.#isArchived && this.#join.shown > 0)
            return false;
        const began = clock.now();
        for (let asked = 1;; asked++) {
            const urls = await this.#ask(this.#options.follow);
            const waiting = this.#mayStillBeArchived(urls && began);
            if (urls && urls.archivedUrls.length > 0) {
                const lastTry = !waiting || asked > MOST_INCOMPLETE;
                if (await this.#readArchives(urls.archivedUrls, lastTry))
                    return true;
            }
            else if (!waiting || (!urls && this.#join.shown === 0)) {
                return false;
            }
            await clock.sleep(pauseAfter(asked, ARCHIVE_PAUSE, clock), signal);
        }
    }
    #mayStillBeArchived(unarchivedSince) {
        const { life, follow, clock } = this.#options;
        const until = Math.max((life.overSince() ?? 0) + ARCHIVE_WAIT_MS, (unarchivedSince ?? 0) + UNARCHIVED_WAIT_MS);
        return this.#isArchived && follow && clock.now() < until;
    }
    async #readArchives(urls, lastTry) {
        const { logDir, path, trouble, display } = this.#options;
        const archive = new log_file/* LogFile */.$i(logDir, `${path}.part`, trouble);
        const streamed = this.#join.shown;
        let unreadable;
        try {
            if (streamed > 0)
                this.#join.startReading();
            this.#longLinesInReading = 0;
            for (const index of urls.keys()) {
                if (unreadable)
                    archive.endLine();
                const read = streamed > 0 ? this.#compare(urls, index, archive) : this.#copy(urls, index, archive);
                await read.catch((error) => {
                    if (!(error instanceof ArchiveUnreadable))
                        throw error;
                    unreadable ??= error;
                });
                display.endLine();
            }
            if (unreadable) {
                const hasRead = archive.bytes > 0 && urls.length > 1;
                const missing = streamed > 0 && hasRead ? this.#join.notInReading() : 0;
                if (missing > 0)
                    this.#keepApart(missing);
                throw unreadable;
            }
        }
        catch (error) {
            this.#keepMost(archive);
            throw error;
        }
        if (streamed > 0 && !lastTry && !this.#join.hasLastShown()) {
            archive.discard();
            return false;
        }
        const missing = streamed > 0 ? this.#join.notInReading() : 0;
        if (missing > 0)
            this.#keepApart(missing);
        this.#state = 'archived';
        this.#file.becomes(archive);
        if (streamed === 0)
            await this.#showTail();
        return true;
    }
    async #showTail() {
        const { tailLines, display, path } = this.#options;
        if (tailLines === undefined || this.#file.failed)
            return;
        for (const lines of (0,complete_lines/* inCompleteLines */.e)((0,log_file/* readFilePart */.EI)(path, (0,log_file/* tailOf */.Cj)(path, tailLines))))
            await display.show(lines);
        display.endLine();
    }
    async #copy(urls, index, archive) {
        const { display, tailLines } = this.#options;
        const show = (clean) => display.show(clean);
        await this.#save(urls, index, archive, tailLines === undefined ? { onClean: show } : { onUnsaved: show });
    }
    async #compare(urls, index, archive) {
        const splitter = new logs_lines/* LineSplitter */.g3();
        const compare = (bytes) => this.#recover(splitter.push(bytes));
        await this.#save(urls, index, archive, { onRaw: compare });
        const rest = splitter.rest();
        if (rest)
            await this.#recover([rest]);
    }
    async #save(urls, index, archive, { onClean, onUnsaved, onRaw }) {
        const { redactor } = this.#options;
        const lines = new complete_lines/* CompleteLines */.d((bytes, at) => redactor.cutAt(bytes, at));
        let writing = Promise.resolve();
        const take = async (bytes) => {
            await writing;
            const clean = redactor.apply(bytes);
            const saved = archive.appendWhile(clean).then(() => (archive.failed ? onUnsaved?.(clean) : undefined));
            writing = Promise.all([saved, onClean?.(clean), onRaw?.(bytes)]);
        };
        try {
            for await (const chunk of this.#archive(urls, index)) {
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
    #recover(pieces) {
        const { redactor, display, tailLines } = this.#options;
        const fresh = [];
        for (const { kind, bytes } of pieces) {
            if (kind === 'line') {
                if (!this.#join.admitArchived(bytes))
                    continue;
                if (tailLines !== undefined && !this.#join.repeated)
                    continue;
                this.#recovered++;
                fresh.push(bytes, followed_log_NEWLINE);
                continue;
            }
            const isNew = this.#longLinesInReading >= this.#longLinesShown;
            if (isNew)
                fresh.push(bytes);
            if (kind === 'part')
                continue;
            this.#longLinesInReading++;
            if (!isNew)
                continue;
            this.#longLinesShown++;
            this.#recovered++;
            fresh.push(followed_log_NEWLINE);
        }
        return fresh.length > 0 ? display.showRecovered(redactor.apply(Buffer.concat(fresh))) : undefined;
    }
    #archive(urls, index) {
        const { clock, signal, debug, follow } = this.#options;
        const freshUrl = async () => (await this.#ask(follow))?.archivedUrls[index];
        return readArchive(urls[index] ?? '', { clock, signal, debug, freshUrl });
    }
    async #settleWithoutArchive() {
        const { display, follow, type } = this.#options;
        const gotNothing = this.#join.shown === 0 && this.#longLinesShown === 0 && this.#doubtful.length === 0;
        if (gotNothing)
            await this.#takeSnapshot();
        this.#emitHeldBack();
        if (this.#file.bytes === 0) {
            display.note(`No ${type} logs${this.#hasNone ? `: ${WHY_NONE[type] ?? SKIPPED}` : ''}.`);
            return;
        }
        this.#state = 'streamed';
        if (follow && this.#isArchived) {
            display.note(`No archived ${type} log has appeared. The file holds what was streamed.`);
        }
    }
    #emitHeldBack() {
        if (this.#doubtful.length > 0) {
            if (this.#join.shown > 0) {
                const { display } = this.#options;
                display.note('The lines that follow came after a new connection and may repeat lines above.');
            }
            this.#emit(Buffer.concat(this.#doubtful));
            this.#doubtful = [];
        }
        for (const begun of this.#unfinished)
            this.#emit(Buffer.concat([begun, followed_log_NEWLINE]));
        this.#unfinished = [];
    }
    async #takeSnapshot() {
        const connection = await this.#connect(this.#urls.liveUrl);
        if (connection)
            await this.#readLive(connection, SNAPSHOT);
    }
    #keepApart(missing) {
        const { path, display, type } = this.#options;
        const apart = path.replace(/\.log$/, '.live.log');
        if (this.#file.setAside(apart))
            this.#apart = apart;
        const kept = this.#apart ? ` They are kept in ${apart}.` : '';
        display.note(`${missing} ${missing === 1 ? 'line' : 'lines'} of the live ${type} log are not in its archive.${kept}`);
    }
    #keepMost(archive) {
        archive.keepCompleteLines();
        if (archive.bytes > this.#file.bytes)
            this.#file.becomes(archive);
        else
            archive.discard();
    }
}
function beginsAs(line, begun) {
    let end = begun.length;
    while (end >= 3 && begun.compare(MARK, 0, 3, end - 3, end) === 0)
        end -= 3;
    return line.length >= end && line.compare(begun, 0, end, 0, end) === 0;
}
const MARK = Buffer.from('\ufffd');
async function untilAborted(promise, signal) {
    await Promise.race([promise, aborted(signal)]);
    signal.throwIfAborted();
}
function aborted(signal) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

;// CONCATENATED MODULE: ./build/logs/collect.js



class LogCollection {
    #options;
    #groups = [];
    constructor(groups, options) {
        this.#options = options;
        let turn = Promise.resolve();
        for (const { type, logs } of groups) {
            const done = Promise.withResolvers();
            const before = turn.then(() => options.begin(type));
            this.#groups.push({
                type,
                done,
                logs: logs.map((log) => this.#followed(type, log, before, logs.length)),
            });
            turn = done.promise;
        }
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
    async settle() {
        let first;
        for (const { type, logs } of this.#groups) {
            for (const log of logs) {
                await log.settle().catch((error) => {
                    this.#options.signal.throwIfAborted();
                    first ??= error;
                });
            }
            this.#options.end(type);
        }
        return first;
    }
    async fetch(type, component, limitMs) {
        const { deployment } = this.#options;
        if (!SAFE_NAME.test(component))
            throw new errors/* UserError */.yo(`"${component}" is no name of a component`);
        const source = { deployment: deployment.id, component };
        const signal = AbortSignal.any([this.#options.signal, AbortSignal.timeout(limitMs)]);
        const now = Promise.resolve();
        const life = { opened: now, over: now, overSince: () => 0, changed: () => now, wake: () => { } };
        const log = this.#followed(type, { component, source, life }, now, 1, {
            follow: false,
            signal,
            unasked: true,
        });
        const ended = log.settle();
        const limit = new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
        await Promise.race([ended, limit]);
        this.#options.end(type);
        if (log.files().length > 0)
            this.#groups.push({ type, logs: [log], done: Promise.withResolvers() });
        return log;
    }
    #followed(type, log, turn, sharedBy, changes = {}) {
        const { api, app, debug, deployment, logDir, pace, podConnectionTimeout, tailLines } = this.#options;
        const names = deployment.components.map(({ name }) => name);
        const { component, source, life } = log;
        const display = this.#options.display(type, component, sharedBy);
        const query = { type, tailLines, podConnectionTimeout };
        return new FollowedLog({
            ...this.#options,
            ...changes,
            type,
            component,
            life,
            turn,
            components: component === undefined ? names : [component],
            path: logPath(logDir, type, component),
            ask: (following) => api.logs(app.id, source, { ...query, follow: following }),
            pace,
            display: changes.unasked ? { ...display, note: debug } : display,
        });
    }
}
const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
function logPath(logDir, type, component) {
    const name = type.toLowerCase();
    return component === undefined ? (0,external_node_path_.join)(logDir, `${name}.log`) : (0,external_node_path_.join)(logDir, name, `${component}.log`);
}

// EXTERNAL MODULE: ./build/logs/redact.js
var redact = __nccwpck_require__(1249);
// EXTERNAL MODULE: ./build/diagnosis/failures.js
var failures = __nccwpck_require__(1959);
;// CONCATENATED MODULE: ./build/report/findings.js



class Findings {
    app;
    watch;
    logs;
    trouble;
    telling = new Map();
    tellingOfJob;
    stopped;
    occurrences = [];
    logDir;
    ofDeployment;
    constructor(logDir, ofDeployment) {
        this.logDir = logDir;
        this.ofDeployment = ofDeployment;
    }
    get deployment() {
        return this.watch?.current;
    }
    get failures() {
        if (!this.ofDeployment || !this.deployment || this.conclusion !== 'failure')
            return [];
        this.#failures ??= (0,failures/* diagnose */.h4)(this.deployment);
        return this.#failures;
    }
    #failures;
    get conclusion() {
        const ended = this.#conclusion();
        const isOpen = ended === undefined || ended === 'in_progress';
        return isOpen && this.stopped instanceof errors/* TimedOut */.GA ? 'timed_out' : ended;
    }
    #conclusion() {
        if (this.ofDeployment)
            return this.deployment && (0,failures/* conclusionOf */.vu)(this.deployment);
        if (this.occurrences.length === 0)
            return undefined;
        const all = this.occurrences.map(({ watch }) => watch.current.phase);
        const job = this.occurrences.find(({ isJob }) => isJob)?.watch.current.phase ?? 'SUCCEEDED';
        if (all.every((phase) => (0,log_groups/* hasEnded */.hY)(phase)))
            return JOB_CONCLUSIONS[job] ?? 'success';
        return 'in_progress';
    }
}
const JOB_CONCLUSIONS = { FAILED: 'failure', CANCELED: 'canceled' };

;// CONCATENATED MODULE: ./build/main.js











async function main(step, cancelled) {
    const inputs = await step.readInputs();
    const { follow, types } = inputs;
    const work = new Work(cancelled, basics_clock/* systemClock */.m, inputs.timeoutMs);
    const { signal } = work;
    const { info, debug } = step;
    const findings = new Findings(step.logDir(inputs.logDir), types.some(log_groups/* belongsToDeployment */.ZK));
    const redactor = await redact/* Redactor */.p.of(inputs.redact, inputs.token);
    step.hide(redactor);
    const pace = new Pace(basics_clock/* systemClock */.m, inputs.pollIntervalMs);
    const api = new AppPlatform({ ...inputs, clock: basics_clock/* systemClock */.m, pace, signal, info, debug });
    try {
        const app = await findApp(api, inputs.app);
        findings.app = app;
        const around = { api, app, pace, clock: basics_clock/* systemClock */.m, signal, info };
        const deployment = await findDeployment(inputs.deployment, {
            ...around,
            waitMs: follow ? inputs.discoveryTimeoutMs : 0,
        });
        step.introduce(app, deployment);
        const watch = (0,deployment_watch/* watchDeployment */.J)(deployment, { ...around, report: step.progress });
        findings.watch = watch;
        const { groups, occurrences } = await (0,log_groups/* logGroups */.DP)(inputs, { ...around, watch });
        findings.occurrences = occurrences;
        const logs = new LogCollection(groups, {
            ...inputs,
            ...around,
            ...step.logVoice(inputs, deployment),
            deployment,
            logDir: findings.logDir,
            redactor,
        });
        findings.logs = logs;
        const watches = [...(findings.ofDeployment ? [watch] : []), ...occurrences.map((one) => one.watch)];
        await work.all([...logs.run(), ...(follow ? watches.map((one) => one.run()) : [])]);
        findings.stopped = await logs.settle();
        if (findings.conclusion === 'success' && !app.url)
            findings.app = await api.app(app.id).catch(() => app);
        await explainFailures(findings, logs, signal, debug);
    }
    catch (error) {
        findings.stopped = error;
        findings.trouble = api.trouble;
    }
    finally {
        work.end();
    }
    await step.publish(findings, inputs, redactor);
}


/***/ }),

/***/ 2867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sh: () => (/* binding */ durationWords),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   c9: () => (/* binding */ stepWords),
/* harmony export */   pp: () => (/* binding */ progressWords)
/* harmony export */ });
function progressWords(deployment, elapsedMs) {
    const { success, total } = deployment.progress;
    const steps = total > 0 ? [`${success} of ${total} ${total === 1 ? 'step' : 'steps'}`] : [];
    return [oneLine(deployment.phase), ...steps, durationWords(elapsedMs)].join(', ');
}
function stepWords(step, root) {
    const component = oneLine(step.component ?? '');
    if (step.messageBase)
        return joined(oneLine(step.messageBase), component);
    const name = oneLine(step.name);
    if (component && (name === component || name === ''))
        return joined(WORDS_BY_NAME.get(root ?? ''), component);
    const words = WORDS_BY_NAME.get(name);
    if (!words)
        return joined(name || 'Unnamed step', component && `(${component})`);
    if (component || name === root || !root)
        return joined(words, component);
    return `${words} the ${oneLine(root)}`;
}
function durationWords(ms) {
    if (!(ms > 0))
        return '0s';
    if (ms < SECOND_MS)
        return `${Math.round(ms / 100) / 10}s`;
    const seconds = Math.round(ms / SECOND_MS);
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (hours > 0)
        return units([hours, 'h'], [minutes % 60, 'm']);
    return units([minutes, 'm'], [seconds % 60, 's']);
}
function oneLine(text, mostChars = MOST_WORDS_CHARS) {
    const clean = text
        .slice(0, mostChars * 4)
        .replace(UNPRINTABLE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim()
        .toWellFormed();
    const chars = [...clean];
    return chars.length > mostChars ? `${chars.slice(0, mostChars - 1).join('')}…` : clean;
}
const UNPRINTABLE = /[\s\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const MOST_WORDS_CHARS = 200;
const SECOND_MS = 1000;
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
function units(...parts) {
    return parts
        .filter(([count]) => count > 0)
        .map(([count, unit]) => count + unit)
        .join(' ');
}


/***/ }),

/***/ 6637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ styled),
/* harmony export */   Mq: () => (/* binding */ logStyle)
/* harmony export */ });
/* unused harmony export coloursOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _logs_byte_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(32);
/* harmony import */ var _logs_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5529);



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
    const text = new _logs_byte_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteWriter */ .U(2 * lines.length);
    let from = 0;
    for (let start = 0; start < lines.length; start = nextLine(lines, start)) {
        const prefix = (0,_logs_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .prefixSpan */ .xW)(lines, start);
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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(component).digest()[0];
}


/***/ }),

/***/ 2694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  CB: () => (/* binding */ WorkflowStep),
  V8: () => (/* binding */ logTitle),
  Vj: () => (/* binding */ styleOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(6283);
;// CONCATENATED MODULE: ./build/app-platform/types.js
const LOG_TYPES = [
    'BUILD',
    'DEPLOY',
    'RUN',
    'RUN_RESTARTED',
    'AUTOSCALE_EVENT',
    'JOB_INVOCATION',
];

// EXTERNAL MODULE: ./build/deployment/log-groups.js + 1 modules
var log_groups = __nccwpck_require__(7532);
// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __nccwpck_require__(4768);
;// CONCATENATED MODULE: ./build/inputs/inputs.js




function tokenFrom(env) {
    return [
        inputFrom(env, 'token'),
        env.DIGITALOCEAN_ACCESS_TOKEN?.trim(),
        env.DIGITALOCEAN_TOKEN?.trim(),
    ].find(Boolean);
}
async function readInputs(env) {
    const read = (name) => inputFrom(env, name);
    const inputs = {
        token: token(tokenFrom(env)),
        app: app(read('app_id'), read('app_name')),
        types: types(read('type') || 'BUILD,DEPLOY'),
        deployment: deployment(read('deployment_id') || 'latest', read('commit_sha')),
        components: components(read('component')),
        follow: yesOrNo('follow', read('follow') || 'true'),
        runDurationMs: duration('run_duration', read('run_duration') || '0s', 0, HOURS_24),
        timeoutMs: duration('timeout', read('timeout') || '70m', 1_000, HOURS_24),
        discoveryTimeoutMs: duration('discovery_timeout', read('discovery_timeout') || '5m', 0, HOURS_24),
        podConnectionTimeout: podTimeout(read('pod_connection_timeout')),
        tailLines: tailLines(read('tail_lines')),
        pollIntervalMs: duration('poll_interval', read('poll_interval') || '10s', SHORTEST_POLL_MS, HOUR),
        print: oneOf('print', read('print') || 'always', ['always', 'on_failure', 'never']),
        stripPrefix: yesOrNo('strip_prefix', read('strip_prefix') || 'false'),
        logDir: path('log_dir', read('log_dir')),
        failOnError: yesOrNo('fail_on_error', read('fail_on_error') || 'true'),
        summary: yesOrNo('summary', read('summary') || 'true'),
        problemMatchers: yesOrNo('problem_matchers', read('problem_matchers') || 'true'),
        redact: await patterns(env.INPUT_REDACT ?? ''),
        maskUrls: yesOrNo('mask_urls', read('mask_urls') || 'true'),
        eventId: optional('event_id', read('event_id'), ID, ID_WORDS),
        jobName: optional('job_name', read('job_name'), NAME, NAME_WORDS),
        jobInvocationId: optional('job_invocation_id', read('job_invocation_id'), ID, ID_WORDS),
        apiUrl: apiUrl(read('api_url') || 'https://api.digitalocean.com'),
    };
    checkTogether(inputs);
    return inputs;
}
const TYPES_WORDS = `one or more of ${LOG_TYPES.join(', ')}, separated by commas`;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;
const ID_WORDS = 'an id of letters, digits and hyphens';
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const NAME_WORDS = 'a name of letters, digits, hyphens and underscores';
const HOUR = 3_600_000;
const HOURS_24 = 24 * HOUR;
const SHORTEST_POLL_MS = 100;
function inputFrom(env, name) {
    return env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}
function token(value) {
    if (!value) {
        throw new errors/* UserError */.yo('token: none was given. Give a DigitalOcean API token with the scope app:read, such as ' +
            '${{ secrets.DIGITALOCEAN_ACCESS_TOKEN }}; a secret that does not exist is an empty text.');
    }
    if (!/^[\x21-\x7e]{1,4096}$/.test(value)) {
        throw new errors/* UserError */.yo('token: it holds spaces, line breaks or other characters that no API token has. Check how the secret was saved.');
    }
    return value;
}
function app(id, name) {
    if (id && name)
        throw new errors/* UserError */.yo('app_id and app_name: both were given. Give one of them.');
    if (id)
        return { id: matching('app_id', id, ID, ID_WORDS) };
    if (name)
        return { name: matching('app_name', name, NAME, NAME_WORDS) };
    throw new errors/* UserError */.yo("app_id: none was given. Give the app's id as app_id, or its name as app_name.");
}
function types(value) {
    const chosen = list(value).map((one) => oneOf('type', one, LOG_TYPES, TYPES_WORDS));
    if (chosen.length === 0)
        throw bad('type', value, TYPES_WORDS);
    return [...new Set(chosen)];
}
function components(value) {
    const names = list(value).map((name) => matching('component', name, NAME, NAME_WORDS));
    return [...new Set(names)];
}
function deployment(id, commit) {
    const word = id.toLowerCase();
    if (commit) {
        if (word !== 'latest') {
            throw new errors/* UserError */.yo('deployment_id and commit_sha: both were given. Give one of them.');
        }
        const words = 'a commit id: 7 to 40 hexadecimal digits';
        return {
            commit: matching('commit_sha', commit, /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i, words).toLowerCase(),
        };
    }
    if (word === 'latest' || word === 'active')
        return word;
    return { id: matching('deployment_id', id, ID, `${ID_WORDS}, "latest" or "active"`) };
}
function podTimeout(value) {
    if (!value)
        return undefined;
    return `${duration('pod_connection_timeout', value, 0, HOURS_24) / 1_000}s`;
}
function tailLines(value) {
    if (!value || value.toLowerCase() === 'all')
        return undefined;
    if (!/^[1-9]\d{0,8}$/.test(value))
        throw bad('tail_lines', value, 'a whole number from 1 on, or "all"');
    return Number(value);
}
function path(name, value) {
    if (!value)
        return undefined;
    if (/[\x00-\x1f\x7f]/.test(value) || value.length > 4096) {
        throw bad(name, value, 'the path of a folder, without control characters');
    }
    return value;
}
function apiUrl(value) {
    const accepted = 'an https URL without user name, query or fragment (http only for localhost)';
    if (!URL.canParse(value))
        throw bad('api_url', value, accepted);
    const url = new URL(value);
    const encrypted = url.protocol === 'https:' || (url.protocol === 'http:' && (0,log_url/* isLoopback */.U9)(url.hostname));
    if (!encrypted || url.username || url.password || url.search || url.hash || value.includes('#')) {
        throw bad('api_url', value.replace(/\/\/[^/@]*@/, '//***@'), accepted);
    }
    return url;
}
async function patterns(value) {
    const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length === 0)
        return [];
    if (lines.length > MOST_PATTERNS) {
        throw new errors/* UserError */.yo(`redact: ${lines.length} patterns were given. At most ${MOST_PATTERNS} are accepted.`);
    }
    const { RE2JS } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
    const accepted = 'regular expressions, one a line, in RE2 syntax (no look-around, no back-references)';
    for (const pattern of lines) {
        let matchesNothing;
        try {
            matchesNothing = RE2JS.compile(pattern).matcher('').find();
        }
        catch (error) {
            throw bad('redact', pattern, `${accepted}: ${error.message}`);
        }
        if (matchesNothing)
            throw bad('redact', pattern, 'patterns that do not match an empty text');
    }
    return lines;
}
const MOST_PATTERNS = 100;
function checkTogether(inputs) {
    const { types, follow, runDurationMs, eventId, jobName, jobInvocationId, components } = inputs;
    const runs = types.includes('RUN') || types.includes('RUN_RESTARTED');
    if (runDurationMs > 0 && !runs) {
        throw new errors/* UserError */.yo('run_duration: it is for RUN and RUN_RESTARTED logs. Add RUN to type, or leave run_duration out.');
    }
    if (runDurationMs > 0 && !follow) {
        throw new errors/* UserError */.yo('run_duration and follow: with follow: false nothing is waited for. Leave one of them out.');
    }
    if (runDurationMs >= inputs.timeoutMs) {
        throw new errors/* UserError */.yo('run_duration: it is as long as timeout, or longer. Give timeout more time.');
    }
    if (eventId && !types.includes('AUTOSCALE_EVENT')) {
        throw new errors/* UserError */.yo('event_id: it is for AUTOSCALE_EVENT logs. Add AUTOSCALE_EVENT to type, or leave event_id out.');
    }
    if (types.includes('JOB_INVOCATION') && !jobName) {
        throw new errors/* UserError */.yo('job_name: none was given, and JOB_INVOCATION logs are of one job. Give its name as job_name.');
    }
    if ((jobName || jobInvocationId) && !types.includes('JOB_INVOCATION')) {
        const name = jobName ? 'job_name' : 'job_invocation_id';
        throw new errors/* UserError */.yo(`${name}: it is for JOB_INVOCATION logs. Add JOB_INVOCATION to type, or leave ${name} out.`);
    }
    if (components.length > 0 && !types.some(log_groups/* belongsToDeployment */.ZK)) {
        throw new errors/* UserError */.yo(`component: ${types.join(' and ')} logs cannot be restricted to components. Leave it out.`);
    }
}
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;
const UNIT_MS = { h: HOUR, m: 60_000, s: 1_000, ms: 1 };
function duration(name, value, least, most) {
    const accepted = `a duration such as 90s, 5m or 1h30m, from ${durationWords(least)} to ${durationWords(most)}`;
    const text = value.toLowerCase().replace(/\s+/g, '');
    if (text !== '0' && !DURATION.test(text))
        throw bad(name, value, accepted);
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
    const ms = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit], 0);
    if (!(ms >= least && ms <= most))
        throw bad(name, value, accepted);
    return ms;
}
function durationWords(ms) {
    if (ms >= HOUR)
        return `${ms / HOUR}h`;
    return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}
function yesOrNo(name, value) {
    return oneOf(name, value, ['true', 'false']) === 'true';
}
function oneOf(name, value, accepted, words = `one of ${accepted.join(', ')}`) {
    const match = accepted.find((one) => one.toLowerCase() === value.toLowerCase());
    if (!match)
        throw bad(name, value, words);
    return match;
}
function optional(name, value, pattern, words) {
    return value ? matching(name, value, pattern, words) : undefined;
}
function matching(name, value, pattern, words) {
    if (!pattern.test(value))
        throw bad(name, value, words);
    return value;
}
function list(value) {
    return value
        .split(/[,\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
}
function bad(name, value, accepted) {
    const shown = value.replace(/do[opr]_v1_\w+/g, '***').replace(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ');
    const cut = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown;
    return new errors/* UserError */.yo(`${name}: "${cut}" is not accepted. Give ${accepted}.`);
}
const MOST_SHOWN = 120;

// EXTERNAL MODULE: ./build/logs/log-file.js
var log_file = __nccwpck_require__(8203);
// EXTERNAL MODULE: ./build/logs/redact.js
var redact = __nccwpck_require__(1249);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(2867);
// EXTERNAL MODULE: ./build/runner/log-style.js
var log_style = __nccwpck_require__(6637);
;// CONCATENATED MODULE: ./build/runner/problem-matchers.js



const FOLDER = (0,external_node_path_.join)(process.argv[1] ?? '', '..', '..', 'problem-matchers');
class ProblemMatchers {
    #log;
    #owners = [];
    constructor(log) {
        this.#log = log;
    }
    add() {
        if (this.#owners.length > 0)
            return;
        try {
            this.#addAll();
        }
        catch (error) {
            this.#log.debug(`No problem matchers: ${(0,errors/* reasonOf */.A3)(error)}`);
        }
    }
    #addAll() {
        for (const file of (0,external_node_fs_.readdirSync)(FOLDER).filter((name) => name.endsWith('.json'))) {
            const path = (0,external_node_path_.join)(FOLDER, file);
            const { problemMatcher } = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
            this.#owners.push(...problemMatcher.map(({ owner }) => owner));
            this.#log.addMatcher(path);
        }
    }
    remove() {
        for (const owner of this.#owners)
            this.#log.removeMatcher(owner);
        this.#owners = [];
    }
}

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
    writeWhile(bytes) {
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
            const { written, error } = await writeSome(this.#fd, bytes, from);
            from += written;
            if (error?.code === 'EAGAIN')
                await new Promise((resolve) => setTimeout(resolve, EAGAIN_PAUSE_MS));
            else if (error)
                this.#closed = true;
        }
    }
    #writeNow(bytes) {
        for (let from = 0; from < bytes.length && !this.#closed;) {
            try {
                from += (0,external_node_fs_.writeSync)(this.#fd, bytes, from);
            }
            catch (error) {
                const { code } = error;
                if (code === 'EAGAIN')
                    Atomics.wait(PAUSE, 0, 0, EAGAIN_PAUSE_MS);
                else
                    this.#closed = true;
            }
        }
    }
}
const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const EAGAIN_PAUSE_MS = 1;
function writeSome(fd, bytes, from) {
    return new Promise((resolve) => {
        (0,external_node_fs_.write)(fd, bytes, from, (error, written) => resolve({ written: written ?? 0, error }));
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
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
            const next = pass(bytes, at, RETURN, RETURN);
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
        const parameters = pass(bytes, start + 2, 0x30, 0x3f);
        const end = pass(bytes, parameters, 0x20, 0x2f);
        return bytes[end] >= 0x40 && bytes[end] <= 0x7e ? end + 1 : start + 2;
    }
    if (kind !== undefined && STRING_KINDS.includes(kind))
        return endOfString(bytes, start + 2);
    const end = pass(bytes, start + 1, 0x20, 0x2f);
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
function pass(bytes, start, lowest, highest) {
    let at = start;
    while (bytes[at] >= lowest && bytes[at] <= highest)
        at++;
    return at;
}
const MOST_CHARS = 4096;
function harmlessLine(text) {
    return (text
        .slice(0, MOST_CHARS)
        .replace(/\x1b\[[0-9;:]*m/g, '')
        .replace(/[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
        .trim()
        .replace(/#\p{Default_Ignorable_Code_Point}*\[/gu, '# [')
        .replace(/^::/, ': :'));
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
    annotate(level, title, message) {
        if (++this.#annotations[level] > MOST_ANNOTATIONS)
            this.info(`${title}: ${message}`);
        else
            this.#command(level, { title: harmlessLine(title).slice(0, MOST_TITLE) }, cutText(message));
    }
    addMatcher(path) {
        this.#command('add-matcher', {}, path);
    }
    removeMatcher(owner) {
        this.#command('remove-matcher', { owner }, '');
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
        return this.#lineBytes >= MOST_LINE_BYTES && !bytes.includes(0x0a) && !bytes.includes(0x0d);
    }
    #writeLimited(text) {
        const end = text.lastIndexOf(0x0a);
        const firstEnd = end === -1 ? text.length : text.indexOf(0x0a);
        const room = MOST_LINE_BYTES - this.#lineBytes;
        if (firstEnd <= room) {
            this.#inLine = end !== text.length - 1;
            this.#lineBytes = end === -1 ? this.#lineBytes + text.length : text.length - end - 1;
            return this.#write(text);
        }
        if (room > 0)
            this.#write(Buffer.concat([text.subarray(0, room), CUT_NOTE]));
        this.#inLine = true;
        this.#lineBytes = MOST_LINE_BYTES;
        if (end === -1)
            return undefined;
        this.endLine();
        return firstEnd + 1 < text.length ? this.#writeLimited(text.subarray(firstEnd + 1)) : undefined;
    }
    #write(bytes) {
        this.#wroteAt = Date.now();
        if (bytes.length >= LARGE_BYTES)
            return this.#out.writeWhile(bytes);
        this.#out.write(bytes);
        return undefined;
    }
}
const LARGE_BYTES = 256 * 1024;
const MOST_ANNOTATIONS = 10;
const MOST_MESSAGE = 4096;
const MOST_TITLE = 255;
const STOP_TOKEN_BYTES = 24;
const MOST_LINE_BYTES = 16 * 1024 * 1024;
const CUT_NOTE = Buffer.from(' … (cut here: the line goes on for more than 16 MiB; the file has all of it)');
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
    const text = message.replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]+/g, ' ');
    return text.length <= MOST_MESSAGE ? text : `${text.slice(0, MOST_MESSAGE - 1)}…`;
}

;// CONCATENATED MODULE: ./build/runner/workflow-step.js












class WorkflowStep {
    log;
    env;
    #debugging;
    #startedAt = Date.now();
    #told = new Set();
    #exitCode = 0;
    #clean = (text) => text;
    #lastProgress = '';
    #matchers;
    #lastShown;
    constructor(env) {
        this.env = env;
        this.#debugging = env.RUNNER_DEBUG === '1';
        this.log = new WorkflowLog(new Stdout(), this.#debugging);
        this.#matchers = new ProblemMatchers(this.log);
    }
    async readInputs() {
        const token = tokenFrom(this.env) ?? '';
        this.log.mask(token);
        if (token)
            this.#clean = (text) => text.replaceAll(token, redact/* REDACTED */.X);
        return readInputs(this.env);
    }
    hide(redactor) {
        this.#clean = (text) => redactor.applyToText(text);
    }
    get exitCode() {
        return this.#exitCode;
    }
    get elapsedMs() {
        return Date.now() - this.#startedAt;
    }
    get #hasCheckout() {
        return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.workspace, '.git'));
    }
    get workspace() {
        return this.env.GITHUB_WORKSPACE || process.cwd();
    }
    logDir(given) {
        if (given !== undefined)
            return this.#givenFolder(given);
        const parent = this.env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)();
        try {
            return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'app-platform-logs-'));
        }
        catch {
            return (0,external_node_path_.join)(parent, 'app-platform-logs');
        }
    }
    #givenFolder(given) {
        const folder = (0,external_node_path_.resolve)(this.workspace, given);
        try {
            (0,log_file/* makeFolder */.fc)(folder);
            (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
            return folder;
        }
        catch (error) {
            throw new errors/* UserError */.yo(`log_dir: "${given}" cannot be written to (${(0,errors/* reasonOf */.A3)(error)}). Give the path of a folder that can be made, ` +
                'absolute or relative to the workspace; or leave it out for a new one.');
        }
    }
    info = (text) => this.log.info(this.#clean(text));
    debug = (text) => this.log.debug(this.#clean(text));
    tell = (what, text) => {
        if (this.#told.has(what))
            return;
        this.#told.add(what);
        this.info(text);
    };
    trouble = (text) => {
        const first = !this.#told.has('trouble');
        this.#told.add('trouble');
        if (first)
            this.log.annotate('warning', 'Log files', this.#clean(text));
        else
            this.debug(text);
    };
    introduce(app, deployment) {
        const cause = deployment.cause ? `: ${deployment.cause}` : '';
        const ageMs = deployment.createdAt ? Date.now() - deployment.createdAt.getTime() : 0;
        const age = ageMs > WORTH_AN_AGE_MS ? `, created ${(0,wording/* durationWords */.Sh)(ageMs)} ago` : '';
        this.info(`App ${app.name}, deployment ${deployment.id}${age}${cause}`);
    }
    progress = (deployment) => {
        const words = (0,wording/* progressWords */.pp)(deployment, 0);
        if (words === this.#lastProgress && this.log.quietMs < QUIET_MS)
            return;
        this.#lastProgress = words;
        this.log.highlight(this.#clean((0,wording/* progressWords */.pp)(deployment, this.elapsedMs)));
    };
    logVoice(inputs, deployment) {
        const shown = inputs.print === 'always';
        const style = styleOf(inputs, deployment);
        return {
            display: (type, component, sharedBy) => {
                const title = logTitle(type, sharedBy === 1 ? component : undefined);
                const display = this.#display(title, component, style, shown);
                const showRecovered = (bytes) => {
                    if (shown)
                        this.beginLog(type, inputs);
                    return display.showRecovered(bytes);
                };
                return { ...display, showRecovered };
            },
            begin: (type) => {
                if (shown)
                    this.beginLog(type, inputs);
            },
            end: () => this.endLog(),
            trouble: this.trouble,
            tell: this.tell,
            debug: this.debug,
        };
    }
    beginLog(type, { problemMatchers }) {
        if (type === 'BUILD' && problemMatchers && this.#hasCheckout)
            this.#matchers.add();
    }
    endLog() {
        this.log.closeGroup();
        this.#matchers.remove();
    }
    #display(title, component, style, shown) {
        const owner = Symbol(title);
        const show = (group, bytes) => {
            if (!shown)
                return undefined;
            if (this.#lastShown !== owner)
                this.log.endLine();
            this.#lastShown = owner;
            this.log.openGroup(group);
            return this.log.log((0,log_style/* styled */.I4)(bytes, style));
        };
        return {
            show: (bytes) => show(title, bytes),
            showRecovered: (bytes) => show(`${title}: lines that were missed live, from the archive`, bytes),
            endLine: () => this.log.endLine(),
            note: (text) => {
                this.log.closeGroup();
                this.info(component === undefined ? text : `${component}: ${text}`);
            },
        };
    }
    fail(error, title = 'App Platform Logs') {
        this.#exitCode = 1;
        const message = error instanceof errors/* UserError */.yo
            ? error.message
            : `Something unexpected happened: ${(0,errors/* reasonOf */.A3)(error)}. Please report it, with the step's log.`;
        this.log.closeGroup();
        this.log.annotate('error', title, this.#clean(message));
        if (error instanceof Error && error.stack)
            this.debug(error.stack);
    }
    failQuietly() {
        this.#exitCode = 1;
    }
    async publish(findings, inputs, redactor) {
        const { publish } = await __nccwpck_require__.e(/* import() */ 762).then(__nccwpck_require__.bind(__nccwpck_require__, 6762));
        await publish(this, findings, inputs, redactor);
    }
    async end() {
        await this.log.close();
    }
}
const QUIET_MS = 50_000;
const WORTH_AN_AGE_MS = 120_000;
function logTitle(type, component) {
    return component === undefined ? `${type} log` : `${type} log of ${component}`;
}
function styleOf({ stripPrefix, components }, deployment) {
    const shown = components.length > 0 ? components : deployment.components.map(({ name }) => name);
    return (0,log_style/* logStyle */.Mq)(stripPrefix, shown);
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
