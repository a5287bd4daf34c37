export const id = 220;
export const ids = [220];
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
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(299);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1643);


function explain(code, message) {
    const known = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonFor */ .qo)(code);
    const exitCode = (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeIn */ .JD)(code, message);
    if (exitCode === undefined)
        return known ? withLink(known) : unknownCode(code, message);
    const { explanation, nextStep, whenBuilding } = (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeMeaning */ .xB)(exitCode);
    if (!known) {
        const ended = exitCode === 0 ? 'ended, though it should keep running' : `stopped with exit code ${exitCode}`;
        return { short: ended, explanation, nextStep, link: `${_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .ERROR_CODES_PAGE */ .IA}#container-errors` };
    }
    if (!known.exits)
        return withLink(known);
    const short = `${known.short} (exit code ${exitCode})`;
    const next = known.exits === 'build' ? whenBuilding : nextStep;
    if (next === undefined)
        return { ...withLink(known), short };
    return { ...withLink(known), short, explanation: `${known.explanation} ${explanation}`, nextStep: next };
}
function withLink({ short, explanation, nextStep, anchor }) {
    return { short, explanation, nextStep, link: _reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .ERROR_CODES_PAGE */ .IA + anchor };
}
function unknownCode(code, message) {
    const said = [code, message].filter(Boolean).join(': ');
    return {
        short: code ? `failed with ${code}` : 'failed',
        explanation: said ? `App Platform says: ${said}` : 'App Platform gives no reason.',
        nextStep: READ_LOG_IF_ANY,
        link: _reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .ERROR_CODES_PAGE */ .IA,
    };
}
const READ_LOG_IF_ANY = 'Read the last lines of the log, if there is one; otherwise see the activity of the app in the control panel.';


/***/ }),

/***/ 299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ exitCodeIn),
/* harmony export */   Q3: () => (/* binding */ BUILD_WITH_LESS),
/* harmony export */   xB: () => (/* binding */ exitCodeMeaning)
/* harmony export */ });
const BUILD_WITH_LESS = 'Lower what the build needs (fewer parallel workers, no source maps, a limit such as NODE_OPTIONS=--max-old-space-size), or build the image elsewhere and deploy it.';
const MAKE_EXECUTABLE = 'Give the file the execute permission (git update-index --chmod=+x) and check its first line.';
const CHECK_NATIVE_MODULES = "Check native modules and their versions against the image's C library and architecture.";
const STOPPED_BUILD = 'Look in the build log for what ran when it was stopped: too long a build, or one that takes too much memory, ends so.';
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
            explanation: 'Exit code 1: the program itself stopped, usually after an error it did not catch.',
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
            explanation: 'Exit code 128: the process ended with an exit code that is not valid; on App Platform memory that ran out often ends so.',
            nextStep: 'See in the control panel whether memory ran out (then choose a larger instance_size_slug), and check what scripts pass to exit.',
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
            explanation: 'Exit code 137 (SIGKILL): the process was killed from outside, usually because memory ran out.',
            nextStep: "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
            whenBuilding: BUILD_WITH_LESS,
        },
    ],
    [
        139,
        {
            explanation: 'Exit code 139 (SIGSEGV): the process accessed memory it does not own, usually in native code.',
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
        190,
        {
            explanation: 'Exit code 190: the launcher of the buildpacks found no command to run.',
            nextStep: 'Set run_command in the app spec, or add a Procfile or a start script. Files without a server are a static site, not a service.',
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
function exitCodeIn(code, message) {
    const digits = /^\d{1,3}$/.exec(code)?.[0] ?? EXIT_CODE.exec(message)?.[1];
    const exitCode = Number(digits);
    return digits !== undefined && exitCode <= 255 ? exitCode : undefined;
}
const EXIT_CODE = /\bexit(?:ed)?[ -]?(?:with )?(?:an? )?(?:non-?zero )?(?:exit )?(?:code|status)(?: of| was| is)?[ :=("']{0,3}(\d{1,3})(?!\d)/i;
function exitCodeMeaning(exitCode) {
    return EXIT_CODES.get(exitCode) ?? otherExitCode(exitCode);
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


/***/ }),

/***/ 4220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  unexplained: () => (/* binding */ unexplained)
});

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(6283);
// EXTERNAL MODULE: ./build/logs/log-end.js + 1 modules
var log_end = __webpack_require__(6220);
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
    const { short, ...rest } = (0,error_codes/* explain */.W)(code, message);
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

// EXTERNAL MODULE: ./build/diagnosis/reasons.js
var reasons = __webpack_require__(1643);
;// CONCATENATED MODULE: ./build/diagnosis/instability.js


function failureOfInstability({ kind, component, afterMs }) {
    const subject = component ?? 'The deployment';
    const { title, explanation, nextStep } = WORDS[kind](subject, (0,basics_text/* formatDuration */.a3)(afterMs));
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
        explanation: `Within ${after} of the deployment being active, an earlier one was deployed in its place.`,
        nextStep: 'Look in the activity of the app for who rolled it back, and why.',
    }),
};

;// CONCATENATED MODULE: ./build/diagnosis/explain.js




const CRASH_LOG_TIMEOUT_MS = 15_000;
function unexplained({ ofDeployment, deployment, conclusion, components, stability, }) {
    if (!ofDeployment || !deployment || (conclusion !== 'failure' && conclusion !== 'unhealthy'))
        return { failures: [], jobExcerpt: undefined };
    const all = [...diagnose(deployment), ...(stability?.instabilities ?? []).map(failureOfInstability)];
    const failures = all.map((failure) => ({ ...failure, diagnosis: undefined, excerpt: undefined }));
    const isWanted = ({ component }) => component !== undefined && components.includes(component);
    return {
        failures: [...failures.filter(isWanted), ...failures.filter((one) => !isWanted(one))],
        jobExcerpt: undefined,
    };
}
async function explain(explanation, findings, signal, debug) {
    const { ofDeployment, deployment, components, logs } = findings;
    if (!logs)
        return;
    if (!ofDeployment)
        explanation.jobExcerpt = await keyLinesOfJob(logs);
    const names = explanation.failures.map(({ component }) => component ?? '');
    const wanted = names.filter((name) => components.includes(name));
    for (const failure of explanation.failures) {
        const { component } = failure;
        const isAside = wanted.length > 0 && !wanted.includes(component ?? '');
        const crash = isAside ? undefined : await crashLogOf(failure, logs, signal, debug);
        const others = failure.stage === 'DEPLOY' ? [crash, logOf('RUN', component, logs.logs)] : [];
        const found = failure.isOfRun ? others : [logOf(failure.stage, component, logs.logs), ...others];
        const explained = await diagnosisFrom(found, failure, deployment?.spec);
        if (!explained)
            continue;
        failure.diagnosis = explained.diagnosis;
        failure.excerpt = explained.keyLines;
        if (failure.isOfRun && explained.diagnosis.cause.summary === '')
            continue;
        failure.title = explained.diagnosis.title;
        failure.nextStep = explained.diagnosis.cause.advice;
    }
}
async function keyLinesOfJob(logs) {
    const log = logs.logs.find(({ type }) => type === 'JOB_INVOCATION');
    const step = { component: undefined, step: '', stage: 'DEPLOY', code: '', message: '' };
    return (await diagnosisFrom([log], step, undefined))?.keyLines;
}
function logOf(type, component, logs) {
    const ofType = logs.filter((log) => log.type === type);
    return (ofType.findLast((log) => log.component === component) ?? ofType.find((log) => log.component === undefined));
}
async function crashLogOf({ stage, component }, logs, signal, debug) {
    if (stage !== 'DEPLOY' || component === undefined)
        return undefined;
    const known = logOf('RUN_RESTARTED', component, logs.logs);
    if (known)
        return known;
    try {
        return await logs.fetch('RUN_RESTARTED', component, CRASH_LOG_TIMEOUT_MS);
    }
    catch (error) {
        signal.throwIfAborted();
        debug(`No crash log of ${component}: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
async function diagnosisFrom(found, step, spec) {
    const logs = await Promise.all(found.map((log) => log && endOf(log, step.component)));
    const ends = logs.filter((end) => end !== undefined);
    if (ends.length === 0)
        return undefined;
    const { diagnoseFailure } = await __webpack_require__.e(/* import() */ 355).then(__webpack_require__.bind(__webpack_require__, 1355));
    const diagnosis = diagnoseFailure(step, { logs: ends, spec });
    return { diagnosis, keyLines: keyLinesOf(diagnosis, ends) };
}
async function endOf(log, component) {
    const { file } = log.saved();
    return file === undefined ? undefined : await (0,log_end/* readLogEnd */.q)(file, { type: log.type, component });
}
function keyLinesOf({ cause, excerpt, component }, ends) {
    const type = ends.find(({ file }) => file === excerpt?.log)?.type;
    if (!excerpt || type === undefined)
        return undefined;
    return { type, component: component ?? undefined, lines: excerpt.lines, keyLine: cause.evidence[0]?.text };
}


/***/ }),

/***/ 1643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ ERROR_CODES_PAGE),
/* harmony export */   XY: () => (/* binding */ skipWords),
/* harmony export */   qo: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(299);

const ERROR_CODES_PAGE = 'https://docs.digitalocean.com/products/app-platform/reference/error-codes/';
const INTERNAL_ERROR = '#generic-internal-error';
const BUILD_ERRORS = '#build-errors';
const DATABASE_ERRORS = '#database-errors';
const DEPLOY_ERRORS = '#deploy-errors';
const REASONS = new Map([
    [
        'InternalError',
        {
            short: 'hit an internal error of App Platform',
            explanation: 'Something went wrong inside App Platform; your code is most likely not the cause.',
            nextStep: 'Deploy again. If it happens again, check status.digitalocean.com and contact DigitalOcean support.',
            class: 'platform',
            retryMayHelp: true,
            anchor: INTERNAL_ERROR,
        },
    ],
    [
        'BuildJobFailed',
        {
            short: 'could not be built',
            explanation: 'The build ended without a usable result.',
            nextStep: 'Fix the first error in the build log, and deploy again.',
            anchor: BUILD_ERRORS,
            exits: 'build',
        },
    ],
    [
        'BuildJobExitNonZero',
        {
            short: 'could not be built: a build command failed',
            explanation: 'A command of the build ended with an exit code other than 0.',
            nextStep: 'Fix the first error in the build log. Running the same build command in a clean clone usually shows it too.',
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
            class: 'resources',
            certain: true,
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'BuildJobOutOfMemory',
        {
            short: 'ran out of memory while building',
            explanation: 'The build needed more memory than a build is given.',
            nextStep: _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_WITH_LESS */ .Q3,
            class: 'resources',
            certain: true,
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'BuildJobTerminated',
        {
            short: 'was terminated while building',
            explanation: 'App Platform stopped the build, most often because it used too much memory.',
            nextStep: _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILD_WITH_LESS */ .Q3,
            class: 'resources',
            retryMayHelp: true,
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'BuildRateLimit',
        {
            short: 'was not built: too many builds are running',
            explanation: 'Too many builds of this account were running at the same time.',
            nextStep: 'App Platform tries again by itself. If it does not, deploy again when the other builds have ended.',
            class: 'platform',
            retryMayHelp: true,
            certain: true,
            anchor: BUILD_ERRORS,
        },
    ],
    [
        'DatabaseNotAvailable',
        {
            short: 'needs a database that is not available',
            explanation: "A database of the app's spec exists but does not take connections now.",
            nextStep: "Check the database's state in the control panel, and deploy again once it is online.",
            class: 'configuration',
            retryMayHelp: true,
            certain: true,
            anchor: DATABASE_ERRORS,
        },
    ],
    [
        'DatabaseNotFound',
        {
            short: 'needs a database that does not exist',
            explanation: "The app's spec names a database that could not be found.",
            nextStep: 'Compare the database and cluster names in the app spec with the databases of this team.',
            class: 'configuration',
            certain: true,
            anchor: DATABASE_ERRORS,
        },
    ],
    [
        'DatabaseLimitExceeded',
        {
            short: 'needs more databases than the account may have',
            explanation: 'The account has as many databases as its limit allows.',
            nextStep: 'Remove a database that is no longer needed, or ask DigitalOcean support for a higher limit.',
            class: 'resources',
            certain: true,
            anchor: DATABASE_ERRORS,
        },
    ],
    [
        'ContainerCommandNotExecutable',
        {
            short: 'could not be started: its run command cannot be executed',
            explanation: 'The run command does not exist in the image, or may not be executed.',
            nextStep: "Check run_command in the app spec (or the image's CMD and ENTRYPOINT): the path, the execute permission, the first line of a script, and that the image is built for linux/amd64.",
            class: 'configuration',
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
            nextStep: 'Check that it listens on 0.0.0.0 (not localhost) and on http_port, that health_check.http_path answers with a 2xx or 3xx, and that it is up before the health checks give up (initial_delay_seconds, failure_threshold).',
            anchor: DEPLOY_ERRORS,
        },
    ],
    [
        'ContainerOutOfMemory',
        {
            short: 'ran out of memory',
            explanation: 'The container used more memory than its instance size has, and was killed.',
            nextStep: "Choose a larger instance_size_slug, or lower the app's use of memory (workers, caches, heap limit).",
            class: 'resources',
            certain: true,
            anchor: DEPLOY_ERRORS,
        },
    ],
    [
        'ResourceExhausted',
        {
            short: "needs more than the account's limits allow",
            explanation: 'The account or team has reached one of its App Platform limits (apps, memory, CPUs, domains, builds).',
            nextStep: 'Remove or shrink what is no longer needed, or ask DigitalOcean support for a higher limit.',
            class: 'resources',
            certain: true,
            anchor: DEPLOY_ERRORS,
        },
    ],
]);
const SKIPPED = new Map([
    ['PreBuiltImage', 'pre-built image'],
    ['PreviousBuildReused', 'previous build reused'],
]);
function reasonFor(code) {
    const bare = code.replace(/^(?:Deploy|Build)/, '');
    const names = code.startsWith('Deploy') ? [code, bare] : [code, bare, `Build${code}`];
    return names.map((name) => REASONS.get(name)).find((reason) => reason !== undefined);
}
function skipWords(code) {
    return SKIPPED.get(code.replace(/^(?:Deploy|Build)(?=P)/, ''));
}


/***/ })

};
