export const id = 698;
export const ids = [698];
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

/***/ 299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ exitCodeIn),
/* harmony export */   Q3: () => (/* binding */ BUILD_WITH_LESS),
/* harmony export */   r$: () => (/* binding */ saysOnlyToReadTheLog),
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
function saysOnlyToReadTheLog(exitCode) {
    return exitCodeMeaning(exitCode).nextStep === READ_LOG;
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


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isFailure: () => (/* reexport */ isFailure),
  makeReport: () => (/* reexport */ makeReport),
  present: () => (/* binding */ present)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/report/control-panel.js
function controlPanelUrl(appId, deploymentId) {
    const url = `https://cloud.digitalocean.com/apps/${encodeURIComponent(appId)}`;
    return deploymentId ? `${url}/deployments/${encodeURIComponent(deploymentId)}` : url;
}

;// CONCATENATED MODULE: ./build/report/diagnosis-json.js

const DIAGNOSIS_FILE = 'diagnosis.json';
function diagnosisJson(report) {
    const { app, deployment, serving, conclusion, failures, changes, logs } = report;
    if (!app || !deployment)
        return undefined;
    const value = {
        version: 1,
        conclusion,
        app: appJson(app),
        deployment: deploymentJson(app, deployment),
        serving: servingJson(serving),
        failures: failures.map(failureJson),
        changes: changes ?? null,
        logs: logs.map(({ type, component, file, shownFiles, bytes, state }) => ({
            type,
            component: component ?? null,
            file: file === undefined ? null : (shownFiles[0] ?? null),
            state,
            bytes,
        })),
    };
    return `${JSON.stringify(value, null, 2)}\n`;
}
function appJson({ id, name, url }) {
    return { id, name, url: url ?? null, control_panel_url: controlPanelUrl(id, undefined) };
}
function servingJson(serving) {
    if (!serving)
        return null;
    const { id, commits, since } = serving;
    return { deployment_id: id, commits, since: since?.toISOString() ?? null };
}
function deploymentJson(app, deployment) {
    const { id, phase, cause, causeType, commits, createdAt, updatedAt, over, durationMs } = deployment;
    return {
        id,
        phase,
        cause,
        cause_type: causeType ?? null,
        commits,
        created_at: createdAt?.toISOString() ?? null,
        ended_at: (over ? updatedAt?.toISOString() : undefined) ?? null,
        duration_seconds: durationMs === undefined ? null : durationMs / 1000,
        control_panel_url: controlPanelUrl(app.id, id),
    };
}
function failureJson(failure) {
    const { diagnosis, component, stage, step, code, message, title, nextStep } = failure;
    if (!diagnosis) {
        const cause = {
            rule: null,
            summary: '',
            class: 'unknown',
            retry_may_help: false,
            advice: nextStep,
            link: null,
            evidence: [],
        };
        const unread = { kind: null, exit_code: null, cause, locations: [], excerpt: null };
        return { component: component ?? null, stage, step, code, message, title, ...unread };
    }
    const locations = diagnosis.locations.map((one) => ({
        file: one.file,
        line: one.line,
        column: one.column ?? null,
        message: one.message,
        code: one.code ?? null,
        url: one.url ?? null,
    }));
    const { excerpt } = diagnosis;
    const lines = excerpt && { log: excerpt.log, first_line: excerpt.first_line, lines: excerpt.lines };
    return { ...diagnosis, locations, excerpt: lines };
}

// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __webpack_require__(9034);
;// CONCATENATED MODULE: ./build/report/explained.js
function isExplained({ diagnosis }) {
    return diagnosis !== undefined && (diagnosis.cause.evidence.length > 0 || diagnosis.cause.rule !== null);
}
function evidenceBesideTitle({ title, diagnosis }) {
    const [the] = diagnosis?.cause.evidence ?? [];
    return the && !title.includes(the.text) ? the : undefined;
}
function linkOf(failure) {
    return failure.diagnosis?.cause.link ?? (isExplained(failure) ? undefined : failure.link);
}

;// CONCATENATED MODULE: ./build/report/outcome.js
function deploymentAtStake({ deployment, events }) {
    return events === undefined ? deployment : undefined;
}
function endedBeforeDeployment(report) {
    return report.stop !== undefined && deploymentAtStake(report)?.over === false;
}
const GOOD_ENDS = new Set(['success', 'superseded', 'in_progress', 'not_found']);
function isFailure({ conclusion, stop }) {
    if (stop)
        return stop.kind !== 'cancelled';
    return !GOOD_ENDS.has(conclusion);
}
const BAD_ENDS = new Set(['failure', 'unhealthy', 'canceled']);
function isBadEnd({ conclusion }, { onSuperseded }) {
    return BAD_ENDS.has(conclusion) || (conclusion === 'superseded' && onSuperseded === 'fail');
}
function failsStep(report, verdict) {
    const { stop } = report;
    if (stop)
        return stop.kind !== 'cancelled';
    return verdict.failOnError && isBadEnd(report, verdict);
}

// EXTERNAL MODULE: ./build/report/serving.js
var serving = __webpack_require__(111);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/report/progress.js
var progress = __webpack_require__(5364);
;// CONCATENATED MODULE: ./build/report/words.js




function resultLines(report) {
    return [
        ...endLines(report),
        ...(report.events ?? []).map((event) => `${eventWords(event)}.`),
        ...(report.stop?.kind === 'cancelled' ? [stopMessage(report)] : []),
    ];
}
function fileLines({ logs, folder }) {
    const files = logs.flatMap(({ shownFiles }) => shownFiles);
    return files.length > 0 ? [`Logs saved in ${folder}: ${files.join(', ')}`] : [];
}
function endLines(report) {
    const { app, conclusion, stop, failures, wanted } = report;
    const deployment = deploymentAtStake(report);
    if (!deployment || (stop && conclusion === 'in_progress'))
        return [];
    const words = {
        success: `is ${deployment.phase}`,
        failure: 'failed',
        unhealthy: `is ${deployment.phase}, but unhealthy`,
        canceled: 'was canceled, by a person or because a newer deployment replaced it before it was built',
        superseded: 'was superseded by a newer deployment',
        in_progress: `is ${deployment.phase}; the step did not wait for it to finish`,
        timed_out: undefined,
        not_found: undefined,
    };
    const ended = words[conclusion];
    const name = `Deployment ${deployment.id} of ${app?.name ?? 'the app'}`;
    const isAside = wanted.length > 0 && failures.length > 0 && !wanted.includes(failures[0]?.component ?? '');
    return [
        ...(isAside ? [`No component that was asked for (${wanted.join(', ')}) failed.`] : []),
        ...(ended ? [`${name} ${ended} (${durationWords(report)}).`] : []),
        ...(failures.length > 0 || conclusion === 'in_progress' || conclusion === 'not_found'
            ? []
            : (0,serving/* aftermathWords */.A)(report)),
    ];
}
function durationWords(report) {
    const ms = deploymentAtStake(report)?.durationMs;
    const deployment = ms === undefined ? [] : [`deployment ${(0,basics_text/* formatDuration */.a3)(ms)}`];
    return [...deployment, `step ${(0,basics_text/* formatDuration */.a3)(report.stepMs)}`].join(', ');
}
function eventWords({ name, id, phase }) {
    return `${name} (${id}): ${phase}`;
}
function stopMessage(report) {
    const { stop } = report;
    if (!stop)
        return '';
    if (stop.kind !== 'cancelled' && stop.kind !== 'timed_out')
        return stop.message;
    return [stop.message, standing(report), stop.kind === 'timed_out' ? timeoutAdvice(report) : '']
        .filter(Boolean)
        .join(' ');
}
function standing(report) {
    const { events, unfinishedEvents, stepMs } = report;
    const deployment = deploymentAtStake(report);
    const running = unfinishedEvents.map((event) => `${event.name} was ${event.phase}.`).join(' ');
    if (deployment && (!running || !deployment.over)) {
        const goesOn = endedBeforeDeployment(report) ? ' and is still going on' : '';
        return `The deployment was ${(0,progress/* progressWords */.pp)(deployment, stepMs)}${goesOn}.`;
    }
    return running || (events ?? []).map((event) => `${event.name} was ${event.phase}.`).join(' ');
}
function timeoutAdvice({ stop }) {
    return stop?.unreachable ? `At that time, ${stop.unreachable}.` : 'Increase timeout.';
}

;// CONCATENATED MODULE: ./build/report/annotations.js




const MAX_LINES = 6;
const GENERAL_TITLE = 'App Platform Logs';
const MAX_ANNOTATIONS = 10;
function failureMessage(failure, aftermath) {
    const { title, explanation, nextStep, diagnosis, step, code } = failure;
    const [evidence] = diagnosis?.cause.evidence ?? [];
    const at = evidence ? `${evidence.log}:${evidence.line}` : '';
    const link = linkOf(failure);
    const lines = [
        title,
        evidenceBesideTitle(failure)?.text ?? '',
        isExplained(failure) ? '' : explanation,
        nextStep,
        [`${step}${code ? ` (${code})` : ''}`, at].filter(Boolean).join(' · '),
        aftermath.join(' ') || (link ? `More: ${link}` : ''),
    ];
    return lines.filter((line) => line !== '').slice(0, MAX_LINES);
}
function generalAnnotations(report, verdict) {
    const { stop } = report;
    if (stop)
        return stop.kind === 'cancelled' ? [] : [general(stopMessage(report))];
    return verdict.failOnError && isBadEnd(report, verdict) ? endAnnotations(report) : [];
}
function endAnnotations(report) {
    const { conclusion, events, jobExcerpt } = report;
    if (events !== undefined) {
        const job = events.find(({ isJob }) => isJob)?.name;
        if (conclusion === 'failure') {
            return [general(withKeyLine(`${job} failed. See its log above.`, jobExcerpt?.keyLine))];
        }
        return conclusion === 'canceled' ? [general(`${job} was canceled.`)] : [];
    }
    const words = END_WORDS.get(conclusion);
    return words === undefined ? [] : [general([words, ...(0,serving/* aftermathWords */.A)(report)].join('\n'))];
}
const END_WORDS = new Map([
    [
        'canceled',
        'The deployment was canceled before it was active. Deploy again, or find out who canceled it.',
    ],
    ['superseded', 'The deployment was superseded by a newer one (on_superseded: fail).'],
]);
function withKeyLine(message, line) {
    return line ? `${message}\nLog: ${line}` : message;
}
function general(message) {
    return { level: 'error', title: GENERAL_TITLE, message };
}
function sourceAnnotations({ failures }, level, others) {
    const places = new Map();
    for (const { title, diagnosis } of failures) {
        for (const location of diagnosis?.locations ?? []) {
            const { file, line, column, message, code } = location;
            const words = `${file}:${line}: ${message}${code && !message.includes(code) ? ` (${code})` : ''}`;
            const key = `${file}:${line}`;
            if (!places.has(key))
                places.set(key, { level, title: code ?? title, message: words, place: { file, line, column } });
        }
    }
    return [...places.values()].slice(0, Math.max(0, MAX_ANNOTATIONS - others));
}

;// CONCATENATED MODULE: ./build/report/changes-words.js
const MAX_NAMED = 5;
function changesWords({ commits, spec, environment, buildpacks }) {
    const ofSpec = spec.map(({ path, change }) => (change === 'changed' ? path : `${path} (${change})`));
    const ofBuildpacks = buildpacks.map(({ name, from, to }) => `${name} ${from ?? 'none'} → ${to ?? 'none'}`);
    const ofEnvironment = environment.map(({ component, name, change }) => `${name} (${component === null ? '' : `${component}, `}${change})`);
    return {
        commits: commits ? `${commits.from.slice(0, 7)} → ${commits.to.slice(0, 7)}` : undefined,
        spec: listed([...ofSpec, ...ofBuildpacks]),
        environment: listed(ofEnvironment),
    };
}
function listed(names) {
    if (names.length === 0)
        return undefined;
    const more = names.length > MAX_NAMED ? [`${names.length - MAX_NAMED} more`] : [];
    return [...names.slice(0, MAX_NAMED), ...more].join(', ');
}
function changesLines(changes) {
    if (!changes)
        return [];
    const { commits, spec, environment } = changesWords(changes);
    const [first, ...others] = [
        commits && `commits ${[commits, changes.compare_url].filter(Boolean).join(' ')}`,
        spec && `app spec: ${spec}`,
        environment && `variables: ${environment}`,
    ].filter((line) => line !== undefined);
    return [`Changed since the last good deployment: ${first ?? 'nothing in the app spec'}`, ...others];
}

;// CONCATENATED MODULE: ./build/report/failure-lines.js







const failure_lines_MAX_LINES = 40;
const MAX_EXPLAINED = 4;
const OTHER_LINES = 9;
const LINES_OF_FAILURE = 8;
function failure_lines_endLines(report, options) {
    const { failures, app, deployment, changes, jobExcerpt } = report;
    const level = options.failOnError ? 'error' : 'warning';
    const general = generalAnnotations(report, options);
    const source = options.annotations
        ? sourceAnnotations(report, level, failures.length + general.length)
        : [];
    const shown = Math.min(failures.length, MAX_EXPLAINED);
    const room = shown && Math.floor((failure_lines_MAX_LINES - OTHER_LINES - LINES_OF_FAILURE * shown) / shown);
    const head = (failure, index) => {
        const aftermath = index === 0 ? (0,serving/* aftermathWords */.A)(report) : [];
        const message = failureMessage(failure, aftermath).slice(0, index < MAX_EXPLAINED ? undefined : 1);
        if (!options.annotations)
            return message.map((line, at) => (at === 0 ? `✘ ${line}` : line));
        return [{ level, title: failure.title, message: message.join('\n') }];
    };
    const panel = failures.length > 0 && app ? [`Control panel: ${controlPanelUrl(app.id, deployment?.id)}`] : [];
    return [
        ...failures.flatMap((failure, index) => [
            ...(index < MAX_EXPLAINED ? [''] : []),
            ...head(failure, index),
            ...(index < MAX_EXPLAINED ? details(failure, room) : []),
        ]),
        ...(jobExcerpt ? excerptLines(jobExcerpt, undefined, MAX_EXCERPT) : []),
        ...(failures.length > 0 ? [''] : []),
        ...changesLines(changes),
        ...panel,
        ...resultLines(report),
        ...general,
        ...source,
    ];
}
const MAX_EXCERPT = 20;
function details(failure, room) {
    const { message, explanation, excerpt, diagnosis } = failure;
    const isNew = !isExplained(failure) && message !== '' && !explanation.includes(message);
    return [
        ...(isNew ? [`App Platform reports: ${message}`] : []),
        ...(excerpt && room > 1 ? excerptLines(excerpt, diagnosis?.cause.evidence[0]?.line, room) : []),
    ];
}
function excerptLines(excerpt, evidence, room) {
    const { lines, numbers } = excerpt;
    const [from, to] = windowAround(evidence === undefined ? -1 : numbers.indexOf(evidence), lines.length, room);
    const width = `${numbers.reduce((a, b) => Math.max(a, b), 0)}`.length;
    const shown = lines.slice(from, to).map((line, index) => {
        const number = numbers[from + index] || '';
        const mark = number !== '' && number === evidence ? '>' : ' ';
        return { quote: `${mark} ${`${number}`.padStart(width)}  ${line}` };
    });
    return ['', `${excerptTitle(excerpt)}:`, ...shown];
}
function windowAround(place, length, room) {
    const size = Math.min(room, length, MAX_EXCERPT);
    const wanted = place === -1 ? length - size : place - Math.floor(size / 3);
    const from = Math.max(0, Math.min(wanted, length - size));
    return [from, from + size];
}
function excerptTitle({ type, component }) {
    const { name } = log_types/* LOG_TYPE_FACTS */.G3[type];
    return `Key lines from ${component === undefined ? `the ${name}` : `${component}'s ${name}`}`;
}

// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __webpack_require__(4768);
;// CONCATENATED MODULE: ./build/report/summary/markdown.js

function markdown_text(words, maxChars) {
    return escaped((0,basics_text/* oneLine */.TN)(words, maxChars))
        .replaceAll('&#64;', '&#64;&#8288;')
        .replace(REFERENCES, (before) => `${before}&#8288;`);
}
const REFERENCES = /(?:&#35;|\bgh-|\/(?:issues|pull|discussions|commit)\/)(?=[\da-f])/gi;
function code(words, maxChars) {
    return `<code>${escaped((0,basics_text/* oneLine */.TN)(words, maxChars))}</code>`;
}
function prose(words, maxChars) {
    const parts = (0,basics_text/* oneLine */.TN)(words, maxChars).split(CODE_SPAN);
    return parts.map((part, index) => (index % 2 === 1 ? code(part) : markdown_text(part))).join('');
}
const CODE_SPAN = /`([^`]{1,200})`/;
function markdown_link(url, words) {
    return PLAIN_URL.test(url) ? `[${words}](${url})` : `<a href="${escaped(url)}">${words}</a>`;
}
const PLAIN_URL = /^https:\/\/[\w.~:/?#=%+,-]+$/;
function folded(title, content) {
    return `<details>\n<summary>${title}</summary>\n\n${content}\n\n</details>`;
}
function httpsUrl(url) {
    if (!url || url.length > MAX_URL_CHARS || !URL.canParse(url))
        return undefined;
    const { protocol, href } = new URL(url);
    return protocol === 'https:' ? href : undefined;
}
const MAX_URL_CHARS = 500;
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function andMore(count, shown) {
    return count > shown ? `\n\nand ${count - shown} more` : '';
}
function fenced(lines, maxBytes) {
    const shown = lastThatFit(lines.map(logLine), maxBytes);
    const runs = shown.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return [`${fence}text`, ...shown, fence].join('\n');
}
const MAX_LOG_LINE_CHARS = 1000;
function logLine(line) {
    return (0,basics_text/* replaceControls */.N0)(line.slice(0, MAX_LOG_LINE_CHARS).toWellFormed(), ' ');
}
function lastThatFit(lines, maxBytes) {
    let bytes = 0;
    const lastLeftOut = lines.findLastIndex((line) => {
        bytes += Buffer.byteLength(line) + 1;
        return bytes > maxBytes;
    });
    return lines.slice(lastLeftOut + 1);
}
function escaped(words) {
    return words.replace(STRUCTURE, (char) => `&#${char.charCodeAt(0)};`);
}
const STRUCTURE = /[&<>"`*[\]\\|~$#@]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|:(?=\S)|(?<=www)\./gi;

;// CONCATENATED MODULE: ./build/report/summary/links.js


function commitLink(commit, base) {
    const name = code(commit.slice(0, 7));
    const url = httpsUrl(base && `${base}${encodeURIComponent(commit)}`);
    return url ? markdown_link(url, name) : name;
}
function deploymentLink(app, id) {
    const short = /^[0-9a-f]{8}(?=-)/.exec(id)?.[0] ?? id;
    const words = `deployment ${code(short)}`;
    return app ? markdown_link(controlPanelUrl(app.id, id), words) : words;
}

;// CONCATENATED MODULE: ./build/report/summary/served.js






function served(report) {
    const { app, conclusion, supersededBy, rollback } = report;
    if (!app || !deploymentAtStake(report) || conclusion === 'in_progress')
        return undefined;
    const next = supersededBy && `${deploymentLink(app, supersededBy)} took its place.`;
    return [
        next && `**Superseded:** ${next}`,
        rollback && `**Rollback:** ${markdown_text((0,serving/* rollbackWords */.k)(rollback), MAX_SENTENCE_CHARS)}`,
        servedNow(report),
    ]
        .filter(Boolean)
        .join('<br>\n');
}
const MAX_SENTENCE_CHARS = 400;
function servedNow({ app, deployment, serving, conclusion }) {
    if (!app || serving?.id === deployment?.id)
        return undefined;
    if (!serving)
        return conclusion === 'success' ? undefined : '**Served now:** no deployment serves the app.';
    const [commit] = serving.commits;
    const url = httpsUrl(app.url);
    return `**Served now:** ${[
        deploymentLink(app, serving.id),
        commit && `commit ${commitLink(commit, deployment?.commitBase)}`,
        serving.since && `since ${(0,basics_text/* formatDate */.Yq)(serving.since)}`,
        url && markdown_link(url, 'Open the app'),
    ]
        .filter(Boolean)
        .join(' · ')}`;
}
function panelLink({ app, deployment }) {
    return app && markdown_link(controlPanelUrl(app.id, deployment?.id), 'Control panel');
}

;// CONCATENATED MODULE: ./build/report/summary/outcome.js






function outcome(report) {
    const deployment = deploymentAtStake(report);
    const facts = deployment ? deploymentFacts(report, deployment) : panelLink(report);
    return [`### ${headline(report)}`, appLink(report), facts];
}
const OUTCOMES = {
    success: { icon: '✅', words: 'was deployed', time: 'in' },
    failure: { icon: '❌', words: 'failed to deploy', time: 'after' },
    unhealthy: { icon: '❌', words: 'was deployed, but is unhealthy' },
    canceled: { icon: '🚫', words: 'was not deployed: the deployment was canceled', time: 'after' },
    superseded: { icon: '⏭️', words: 'has a newer deployment, which superseded this one' },
    timed_out: { icon: '⌛', words: 'was not deployed in time' },
    in_progress: { icon: '🔄', words: 'is being deployed' },
    not_found: { icon: 'ℹ️', words: 'has nothing to report' },
};
const ENDED_EARLY = { icon: '⚠️', words: 'was still being deployed when the step ended' };
function headline(report) {
    const { app, conclusion, events, stop } = report;
    const name = markdown_text(app?.name ?? 'The app');
    if (stop?.kind === 'invalid_input')
        return `❌ ${name}: an input is not valid`;
    const deployment = deploymentAtStake(report);
    if (deployment) {
        const early = endedBeforeDeployment(report) && conclusion !== 'timed_out';
        if (conclusion === 'timed_out' && deployment.over) {
            return `⌛ ${name} was deployed, but the step ran out of time`;
        }
        const { icon, words, time } = early ? ENDED_EARLY : OUTCOMES[conclusion];
        const { durationMs } = deployment;
        const took = time && durationMs !== undefined ? ` ${time} ${(0,basics_text/* formatDuration */.a3)(durationMs)}` : '';
        return `${icon} ${name} ${words}${took}`;
    }
    return events && events.length > 0 ? eventHeadline(events, conclusion) : nothingFound(report);
}
function eventHeadline(events, conclusion) {
    const hasBad = events.some(({ phase }) => phase === 'FAILED' || phase === 'CANCELED');
    const icon = conclusion === 'success' && hasBad ? '⚠️' : OUTCOMES[conclusion].icon;
    return `${icon} ${markdown_text(events.map(eventWords).join(', '))}`;
}
function nothingFound({ app, events, stop }) {
    const name = app ? markdown_text(app.name) : 'App Platform Logs';
    if (!stop)
        return `ℹ️ ${name}: there are no logs of this type yet`;
    const missing = app ? (events ? 'what was asked for' : 'the deployment') : 'the app';
    return `❌ ${name}: the step ended before it found ${missing}`;
}
function appLink(report) {
    const { app, conclusion, deployment, serving } = report;
    const isServed = conclusion === 'success' ? serving?.id === deployment?.id || !serving : false;
    const isUnhealthy = conclusion === 'unhealthy' && serving?.id === deployment?.id;
    const url = isServed || isUnhealthy ? httpsUrl(app?.url) : undefined;
    return url && `**Open the app:** ${markdown_link(url, markdown_text(new URL(url).host))}`;
}
const MAX_COMMITS = 3;
function deploymentFacts(report, deployment) {
    const { app } = report;
    const { id, phase, over, createdAt } = deployment;
    const name = deploymentLink(app, id);
    const which = [
        sourceWords(deployment),
        name,
        over ? '' : `${code(phase)}`,
        createdAt && `created ${(0,basics_text/* formatDate */.Yq)(createdAt)}`,
    ];
    const times = [durations(report, deployment), usualWords(deployment), panelLink(report)];
    const [first, ...rest] = [which, times].map((facts) => facts.filter(Boolean).join(' · '));
    return [capitalized(first ?? ''), ...rest].join('<br>\n');
}
function sourceWords({ commits, push, cause, commitBase }) {
    const distinct = [...new Map(commits.toReversed().map((one) => [one.slice(0, 7), one])).values()].reverse();
    const more = distinct.length > MAX_COMMITS ? [`${distinct.length - MAX_COMMITS} more`] : [];
    const shown = distinct.slice(0, MAX_COMMITS).map((commit) => commitLink(commit, commitBase));
    const named = shown.length > 0 ? `${distinct.length > 1 ? 'commits' : 'commit'} ${[...shown, ...more].join(', ')}` : '';
    const { title, author } = push ?? {};
    if (title === undefined && author === undefined) {
        return [named, cause && `cause: ${markdown_text(cause)}`].filter(Boolean).join(' · ');
    }
    return [named, title && `“${markdown_text(title, MAX_TITLE_CHARS)}”`, author && `by ${markdown_text(author, MAX_NAME_CHARS)}`]
        .filter(Boolean)
        .join(' ');
}
const MAX_TITLE_CHARS = 72;
const MAX_NAME_CHARS = 60;
function durations({ stepMs }, { buildMs, deployMs }) {
    const times = [
        ['build', buildMs],
        ['deploy', deployMs],
        ['step', stepMs],
    ];
    return times.flatMap(([name, ms]) => (ms ? `${name} ${(0,basics_text/* formatDuration */.a3)(ms)}` : [])).join(', ');
}
const MIN_DIFFERENCE_SHARE = 0.5;
const MIN_DIFFERENCE_MS = 30_000;
function usualWords({ phase, durationMs, usual }) {
    if (!usual || durationMs === undefined)
        return undefined;
    const difference = durationMs - usual.ms;
    const isUnusual = Math.abs(difference) > MIN_DIFFERENCE_MS && Math.abs(difference) > usual.ms * MIN_DIFFERENCE_SHARE;
    if (!isUnusual || (difference < 0 && phase !== 'ACTIVE'))
        return undefined;
    const words = difference > 0 ? 'longer' : 'shorter';
    return `${words} than usual: the last ${usual.count} successful deployments took ${(0,basics_text/* formatDuration */.a3)(usual.ms)} (median)`;
}
function capitalized(markdown) {
    return markdown.replace(/^[[*]*[a-z]/, (start) => start.toUpperCase());
}

// EXTERNAL MODULE: ./build/deployment/conclusion.js
var conclusion = __webpack_require__(8543);
// EXTERNAL MODULE: ./build/deployment/step-words.js
var step_words = __webpack_require__(5582);
// EXTERNAL MODULE: ./build/diagnosis/reasons.js
var reasons = __webpack_require__(1643);
;// CONCATENATED MODULE: ./build/report/commit.js
function titleOf(message) {
    return (message
        ?.trimStart()
        .split(/[\r\n]/, 1)[0]
        ?.trimEnd() || undefined);
}
function nameOf(author) {
    return author?.split('<', 1)[0]?.trim() || undefined;
}
function commitBaseOf({ spec }) {
    const sources = spec.components.flatMap(({ repository }) => repository ?? []);
    const bases = new Set(sources.map(commitBase));
    return bases.size === 1 ? [...bases][0] : undefined;
}
function commitBase(source) {
    const { host, repo } = source ?? {};
    if (host === undefined || host === 'git' || repo === undefined || !REPOSITORY.test(repo))
        return undefined;
    return `https://${HOSTS[host]}`.replace('REPO', () => repo);
}
const REPOSITORY = /^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,8}$/;
const HOSTS = {
    github: 'github.com/REPO/commit/',
    gitlab: 'gitlab.com/REPO/-/commit/',
    bitbucket: 'bitbucket.org/REPO/commits/',
};

;// CONCATENATED MODULE: ./build/report/facts.js




function facts_deploymentFacts(deployment, usual) {
    const { id, phase, cause, causeType, commits, createdAt, updatedAt, progress, gitPush, timing } = deployment;
    const over = (0,conclusion/* isOver */.PU)(phase);
    return {
        id,
        phase,
        over,
        cause,
        causeType,
        commits,
        push: gitPush && { title: titleOf(gitPush.message), author: nameOf(gitPush.author) },
        commitBase: commitBaseOf(deployment),
        createdAt,
        updatedAt,
        progress,
        durationMs: durationOf(deployment),
        buildMs: timing.buildMs || stageMs(deployment, 'build'),
        deployMs: timing.deployMs || stageMs(deployment, 'deploy'),
        usual,
    };
}
function durationOf({ phase, createdAt, updatedAt }) {
    const ms = (0,conclusion/* isOver */.PU)(phase) && createdAt && updatedAt ? updatedAt.getTime() - createdAt.getTime() : 0;
    return ms > 0 ? ms : undefined;
}
function stageMs({ steps }, root) {
    return spanMs(steps.filter(({ name }) => name === root).flatMap(withDescendants));
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
        commitBase: commitBase(deployment.spec.components.find((one) => one.name === name)?.repository),
        build: phaseResult(building.get(name) ?? []),
        deploy: phaseResult(deploying.get(name) ?? []),
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
function phaseResult(steps) {
    const all = steps.flatMap(withDescendants);
    const statuses = new Set(all.map(({ status }) => status));
    const durationMs = spanMs(all);
    if (statuses.has('ERROR'))
        return { state: 'failed', durationMs, reason: undefined };
    if (statuses.has('RUNNING'))
        return { state: 'running', durationMs, reason: undefined };
    if (!statuses.has('SUCCESS'))
        return { state: 'not_reached', durationMs: undefined, reason: undefined };
    const reason = all.map((step) => (0,reasons/* skipWords */.XY)(step.reason?.code ?? '')).find((words) => words !== undefined);
    if (reason !== undefined)
        return { state: 'skipped', durationMs: undefined, reason };
    return { state: statuses.has('PENDING') ? 'running' : 'succeeded', durationMs, reason };
}
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
function timelineOf(deployment) {
    return deployment.steps
        .flatMap((root) => timedBelow(root, root, undefined))
        .sort((a, b) => a.startedAt - b.startedAt || 0);
}
function timedBelow(step, root, above) {
    const component = step.component ?? above;
    const below = step.steps.flatMap((child) => timedBelow(child, root, component));
    if (below.length > 0 || !step.startedAt)
        return below;
    return [
        {
            section: root.name,
            name: (0,step_words/* stepWords */.c)({ ...step, component }, step === root ? undefined : root.name),
            state: STATES.get(step.status) ?? 'pending',
            startedAt: step.startedAt.getTime(),
            endedAt: step.endedAt?.getTime(),
        },
    ];
}
const STATES = new Map([
    ['SUCCESS', 'succeeded'],
    ['ERROR', 'failed'],
    ['RUNNING', 'running'],
]);
function earliest(times) {
    return times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}
function latest(times) {
    return times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/report/summary/chart.js



const MAX_BARS = 150;
const MAX_CHART_CHARS = 40_000;
const MIN_BAR_MS = 1000;
const MIN_BAR_SHARE = 150;
const SECTION_PADDING_PX = 30;
const SECTION_CHAR_PX = 6;
function timelineChart(steps, updatedAt) {
    if (steps.length === 0)
        return undefined;
    const times = steps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]);
    const end = latest([...times, updatedAt?.getTime() ?? 0]);
    const start = earliest(times);
    const scale = { start, end, minMs: Math.max(MIN_BAR_MS, (end - start) / MIN_BAR_SHARE) };
    const longestName = latest(steps.map(({ section }) => chartText(section, MAX_SECTION_CHARS).length));
    const chart = [
        `%%{init: {"gantt": {"leftPadding": ${SECTION_PADDING_PX + longestName * SECTION_CHAR_PX}}}}%%`,
        'gantt',
        `    dateFormat ${DATE_FORMAT}`,
        `    axisFormat ${end - start < HOUR_MS ? '%M:%S' : '%H:%M:%S'}`,
        ...(end - start < DAY_MS ? [`    tickInterval ${tickInterval(end - start)}`] : []),
        '    todayMarker off',
        ...withinChars(MAX_CHART_CHARS, sectionLines(steps.slice(0, MAX_BARS), scale)),
    ];
    return `\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`${andMore(steps.length, MAX_BARS)}`;
}
const DATE_FORMAT = 'YYYY-MM-DD HH:mm:ss.SSS';
const COUNTED_FROM = Date.UTC(2000, 0, 10);
const MAX_ELAPSED_MS = 365 * 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAX_TICKS = 5;
const TICKS = [
    ['second', 1000, [1, 2, 5, 10, 15, 30]],
    ['minute', 60_000, [1, 2, 5, 10, 15, 30]],
    ['hour', HOUR_MS, [1, 2, 3, 6]],
];
function tickInterval(spanMs) {
    for (const [unit, ms, counts] of TICKS) {
        const count = counts.find((one) => spanMs / (one * ms) <= MAX_TICKS);
        if (count !== undefined)
            return `${count}${unit}`;
    }
    return '6hour';
}
function sectionLines(steps, scale) {
    const sections = Map.groupBy(steps, ({ section }) => section);
    return [...sections].flatMap(([section, ofSection]) => [
        `    section ${chartText(section, MAX_SECTION_CHARS)}`,
        ...ofSection.map((step) => barLine(step, scale)),
    ]);
}
const BARS = {
    succeeded: { tag: 'done, ', mark: '✓' },
    failed: { tag: 'crit, ', mark: '✗' },
    running: { tag: 'active, ', mark: '…' },
    pending: { tag: '', mark: '…' },
};
function barLine({ name, state, startedAt, endedAt }, { start, end, minMs }) {
    const until = Math.max(endedAt ?? end, startedAt);
    const took = (0,basics_text/* formatDuration */.a3)(until - startedAt);
    const { tag, mark } = BARS[state];
    const label = `${mark} ${chartText(name, chart_MAX_NAME_CHARS)} (${took})`;
    const lengthMs = Math.round(Math.max(until - startedAt, minMs));
    return `    ${label} :${tag}${elapsed(startedAt - start)}, ${lengthMs}ms`;
}
function elapsed(ms) {
    return new Date(COUNTED_FROM + Math.min(ms, MAX_ELAPSED_MS)).toISOString().slice(0, -1).replace('T', ' ');
}
const chart_MAX_NAME_CHARS = 60;
const MAX_SECTION_CHARS = 32;
function chartText(words, maxChars) {
    const plain = (0,basics_text/* oneLine */.TN)(words, maxChars).replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/()…-]/gu, '·');
    return plain || '·';
}
function withinChars(maxChars, lines) {
    let chars = 0;
    const firstLeftOut = lines.findIndex((line) => {
        chars += line.length + 1;
        return chars > maxChars;
    });
    return firstLeftOut === -1 ? lines : lines.slice(0, firstLeftOut);
}

;// CONCATENATED MODULE: ./build/report/summary/sections.js






const MAX_MESSAGE_CHARS = 500;
const sections_MAX_NAME_CHARS = 60;
function interruption(report) {
    const { stop } = report;
    if (!stop)
        return undefined;
    const before = endedBeforeDeployment(report) ? 'before the deployment did' : 'early';
    const reason = stop.unreachable ? `${stop.message} At that time, ${stop.unreachable}.` : stop.message;
    const prefix = stop.kind === 'incomplete_log' || stop.kind === 'invalid_input' ? '' : `The step ended ${before}: `;
    return `> [!WARNING]\n> ${prefix}${markdown_text(reason, MAX_MESSAGE_CHARS)}`;
}
const MAX_ROWS = 200;
function componentTable(report) {
    const { components } = report;
    if (!deploymentAtStake(report) || components.length === 0)
        return undefined;
    const commits = new Set(components.flatMap(({ commit }) => commit ?? []));
    const hasCommits = commits.size > 1;
    const head = ['Component', 'Kind', ...(hasCommits ? ['Commit'] : []), 'Build', 'Deploy'];
    const rows = failedFirst(components)
        .slice(0, MAX_ROWS)
        .map((component) => componentRow(component, hasCommits));
    return `#### Components\n\n${table(head, rows)}${andMore(components.length, MAX_ROWS)}`;
}
function failedFirst(components) {
    const hasFailed = ({ build, deploy }) => build.state === 'failed' || deploy.state === 'failed';
    return [...components.filter(hasFailed), ...components.filter((one) => !hasFailed(one))];
}
function componentRow({ name, kind, commit, commitBase, build, deploy }, hasCommits) {
    const commitCell = commit ? commitLink(commit, commitBase) : '';
    return [
        `**${markdown_text(name, sections_MAX_NAME_CHARS)}**`,
        kind ?? '',
        ...(hasCommits ? [commitCell] : []),
        phaseWords(build),
        phaseWords(deploy),
    ];
}
const PHASE_ICONS = {
    failed: '❌',
    running: '🔄',
    succeeded: '✅',
    skipped: '⏩',
    not_reached: '–',
};
function phaseWords({ state, durationMs, reason }) {
    const took = durationMs === undefined ? undefined : (0,basics_text/* formatDuration */.a3)(durationMs);
    const words = [PHASE_ICONS[state], reason === undefined ? took : markdown_text(reason)].filter(Boolean).join(' ');
    return words.replaceAll(' ', '&nbsp;');
}
function timeline(report, { isFolded }) {
    const deployment = deploymentAtStake(report);
    const chart = deployment && timelineChart(report.timeline, deployment.updatedAt);
    if (!chart)
        return undefined;
    return isFolded ? folded('Timeline', chart) : `#### Timeline\n\n${chart}`;
}
const MAX_FILES = 100;
function fileTable({ logs: all, failures, redacted }) {
    const isBuildFailed = failures.some(({ stage }) => stage === 'BUILD');
    const logs = all.filter(({ type, state }) => !(isBuildFailed && type === 'DEPLOY' && state === 'none'));
    if (logs.length === 0)
        return undefined;
    const rows = logs.slice(0, MAX_FILES).map((log) => [logWords(log), ...fileWords(log)]);
    return [
        table(['Log', 'File', 'Size', 'Notes'], rows) + andMore(logs.length, MAX_FILES),
        redacted && 'Text that matches `redact` is replaced by `***`, in the files and the workflow log too.',
    ]
        .filter(Boolean)
        .join('\n\n');
}
const KEEP_THEM = `<details>
<summary>The files are deleted when the job ends. How to keep them</summary>

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
    return component ? `${code(type)} of ${markdown_text(component, sections_MAX_NAME_CHARS)}` : code(type);
}
function fileWords({ type, file, shownFiles, bytes, state, recovered }) {
    if (state === 'none' || file === undefined)
        return ['', '', 'no logs of this type'];
    const notes = [
        state === 'streamed' &&
            (log_types/* LOG_TYPE_FACTS */.G3[type].archived ? 'as streamed: no archive appeared' : 'as streamed'),
        recovered > 0 && `${(0,basics_text/* countOf */.pq)(recovered, 'line')} recovered from the archive`,
    ];
    return [code(shownFiles[0] ?? ''), formatBytes(bytes), notes.filter(Boolean).join('; ')];
}
const BYTES_PER_UNIT = 1000;
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB'];
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= BYTES_PER_UNIT && unit < BYTE_UNITS.length - 1) {
        value /= BYTES_PER_UNIT;
        unit++;
    }
    return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${BYTE_UNITS[unit]}`;
}

;// CONCATENATED MODULE: ./build/report/summary/why-it-failed.js




const why_it_failed_MAX_MESSAGE_CHARS = 500;
const MAX_ADVICE_CHARS = 600;
const why_it_failed_MAX_EXPLAINED = 10;
const MAX_LISTED = 100;
function whyItFailed({ failures }, maxExcerptBytes) {
    const explained = failures.slice(0, why_it_failed_MAX_EXPLAINED).flatMap((one) => explanation(one, maxExcerptBytes));
    const others = failures.slice(why_it_failed_MAX_EXPLAINED, MAX_LISTED).map((failure) => markdown_text(failure.title));
    const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
    return [...explained, ...also];
}
function explanation(failure, maxExcerptBytes) {
    const { title, nextStep, excerpt, diagnosis } = failure;
    const moreLink = httpsUrl(linkOf(failure));
    const sources = (diagnosis?.locations ?? []).slice(0, MAX_SOURCES).map(why_it_failed_sourceWords);
    const linked = moreLink ? ` ${markdown_link(moreLink, 'More about it')}` : '';
    return [
        `#### ${markdown_text(title)}`,
        [evidenceWords(failure), ...sources].join('<br>\n'),
        nextStep && `**What to do:** ${prose(nextStep, MAX_ADVICE_CHARS)}${linked}`,
        excerpt && excerptBlock(excerpt, maxExcerptBytes),
        said(failure),
    ].filter((block) => !!block);
}
const MAX_SOURCES = 5;
function evidenceWords(failure) {
    const { diagnosis, step, code: reasonCode } = failure;
    const [the] = diagnosis?.cause.evidence ?? [];
    const shown = evidenceBesideTitle(failure);
    const at = `At the step “${markdown_text(step)}”${reasonCode && ` (${code(reasonCode)})`}`;
    if (!the)
        return at;
    const place = `${code(the.log)}, line ${the.line}`;
    return `${shown ? `${code(shown.text.trim(), why_it_failed_MAX_MESSAGE_CHARS)}<br>\n` : ''}${at}: ${place}`;
}
function why_it_failed_sourceWords({ file, line, column, message, url }) {
    const place = code([file, line, column].filter((part) => part !== undefined).join(':'));
    const address = httpsUrl(url);
    return `${address ? markdown_link(address, place) : place} ${markdown_text(message, why_it_failed_MAX_MESSAGE_CHARS)}`;
}
function said(failure) {
    const { message } = failure;
    const unexplained = isExplained(failure) ? '' : failure.explanation;
    return [
        unexplained && markdown_text(unexplained, why_it_failed_MAX_MESSAGE_CHARS),
        message && !unexplained.includes(message) && `App Platform reports: ${markdown_text(message, why_it_failed_MAX_MESSAGE_CHARS)}`,
    ]
        .filter(Boolean)
        .join(' ');
}
const MAX_EXCERPT_BYTES = 20 * 1024;
function excerptBlock(excerpt, maxBytes) {
    const first = excerpt.numbers.find((number) => number > 0);
    const place = first === undefined ? '' : `, from line ${first}`;
    const title = `${markdown_text(excerptTitle(excerpt))}${place}`;
    return folded(title, fenced(excerpt.lines, maxBytes)).replace('<details>', '<details open>');
}
function whatChanged({ changes }) {
    if (!changes)
        return undefined;
    const { commits, spec, environment } = changesWords(changes);
    const compare = httpsUrl(changes.compare_url ?? undefined);
    const parts = [
        commits && (compare ? markdown_link(compare, code(commits)) : code(commits)),
        spec && `app spec: ${markdown_text(spec, why_it_failed_MAX_MESSAGE_CHARS)}`,
        environment && `variables: ${markdown_text(environment, why_it_failed_MAX_MESSAGE_CHARS)}`,
    ].filter(Boolean);
    const words = parts.length > 0 ? parts.join(' · ') : 'nothing in the app spec';
    return `**Changed since the last good deployment:** ${words}`;
}

;// CONCATENATED MODULE: ./build/report/summary/summary.js




const MAX_SUMMARY_BYTES = 960 * 1024;
function summaryMarkdown(report) {
    const files = fileTable(report);
    const blocks = [
        ...outcome(report),
        interruption(report),
        ...whyItFailed(report, MAX_EXCERPT_BYTES),
        whatChanged(report),
        served(report),
        componentTable(report),
        timeline(report, { isFolded: report.conclusion === 'success' }),
        files && `#### Logs\n\n${files}`,
        files && report.logs.some(({ file }) => file !== undefined) ? KEEP_THEM : undefined,
    ];
    return fitted(blocks, MAX_SUMMARY_BYTES, Buffer.byteLength);
}
function fitted(blocks, max, lengthOf) {
    let markdown = '';
    for (const block of blocks) {
        const longer = block ? `${markdown}${block}\n\n` : markdown;
        if (lengthOf(longer) <= max)
            markdown = longer;
    }
    return markdown;
}

;// CONCATENATED MODULE: ./build/report/summary/comment.js






const REPORT_FILE = 'report.md';
const MAX_COMMENT_CHARS = 60_000;
const MAX_EXCERPTS_CHARS = 24_000;
function commentMarkdown(report) {
    const { app, deployment, failures } = report;
    if (!app || !deployment)
        return undefined;
    const files = fileTable(report);
    const run = httpsUrl(report.runUrl);
    const components = componentTable(report);
    const beforeTimeline = [
        marker(app),
        ...outcome(report),
        interruption(report),
        ...whyItFailed(report, Math.floor(MAX_EXCERPTS_CHARS / Math.max(1, failures.length))),
        whatChanged(report),
        served(report),
        run && markdown_link(run, 'Workflow run with the whole log'),
        components,
    ];
    const after = [timeline(report, { isFolded: true }), files && folded('Logs', files)];
    return fitted([...beforeTimeline, ...after], MAX_COMMENT_CHARS - 1, ({ length }) => length);
}
function marker({ id, name }) {
    const plain = (text) => text.replace(/[^\w.-]|-(?=-)/g, '').slice(0, MAX_MARKER_CHARS);
    return `<!-- app-platform-logs: ${plain(name) || plain(id)} -->`;
}
const MAX_MARKER_CHARS = 100;

;// CONCATENATED MODULE: ./build/report/outputs.js




const OUTPUTS = {
    live_url: ({ logs }) => firstWithUrl(logs)?.live_url,
    url: ({ logs }) => firstWithUrl(logs)?.historic_urls[0],
    historic_urls: ({ logs }) => JSON.stringify(firstWithUrl(logs)?.historic_urls ?? []),
    log_urls: ({ logs }) => JSON.stringify(Object.fromEntries(urlsByType(logs))),
    log_dir: ({ logDir }) => logDir,
    log_files: ({ logs }) => JSON.stringify(logs.flatMap(({ files }) => files)),
    app_id: ({ app }) => app?.id,
    deployment_id: ({ deployment }) => deployment?.id,
    phase: ({ deployment }) => deployment?.phase,
    app_url: ({ app }) => app?.url,
    conclusion: ({ conclusion }) => conclusion,
    superseded_by: ({ supersededBy }) => supersededBy ?? '',
    serving_deployment_id: ({ serving }) => serving?.id ?? '',
    reason: ({ failures }) => failures[0]?.title ?? '',
    error_code: ({ failures }) => (failures[0]?.code ?? '').replace(/[^A-Za-z0-9]/g, ''),
    error_message: ({ failures }) => failures[0]?.message ?? '',
    failed_components: ({ failures }) => JSON.stringify(failures.flatMap(({ component }) => (component === undefined ? [] : [component]))),
    diagnosis_file: ({ app, deployment, logDir }) => app && deployment ? (0,external_node_path_.join)(logDir, DIAGNOSIS_FILE) : undefined,
    report_file: ({ app, deployment, logDir }) => (app && deployment ? (0,external_node_path_.join)(logDir, REPORT_FILE) : undefined),
};
function outputsOf(report) {
    const values = Object.entries(OUTPUTS).map(([name, outputFrom]) => [name, outputFrom(report)]);
    return Object.fromEntries(values.filter((entry) => entry[1] !== undefined));
}
function credentialsInOutputs({ logs }) {
    const urls = logs.flatMap(({ urls: { liveUrl, archivedUrls } }) => [liveUrl ?? '', ...archivedUrls]);
    return [...new Set(urls.flatMap(log_url/* credentialsIn */.Wr))];
}
function urlsByType(logs) {
    const byType = new Map();
    for (const { type, urls } of logs) {
        const known = byType.get(type) ?? { live_url: '', historic_urls: [] };
        known.live_url ||= urls.liveUrl ?? '';
        known.historic_urls.push(...urls.archivedUrls);
        byType.set(type, known);
    }
    return byType;
}
function firstWithUrl(logs) {
    return [...urlsByType(logs).values()].find((urls) => urls.live_url !== '' || urls.historic_urls.length > 0);
}

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(6283);
;// CONCATENATED MODULE: ./build/report/redact.js

const KEPT_MEMBERS = new Set([
    'id',
    'toId',
    'supersededBy',
    'phase',
    'conclusion',
    'kind',
    'type',
    'state',
    'stage',
    'link',
    'since_deployment_id',
    'compare_url',
    'commitBase',
    'runUrl',
    'rule',
    'class',
    'file',
    'files',
    'logDir',
    'urls',
]);
function redactValue(value, redact) {
    return walk(value, redact);
}
function walk(value, redact) {
    if (typeof value === 'string')
        return redactText(value, redact);
    if (Array.isArray(value))
        return value.map((item) => walk(item, redact));
    if (typeof value !== 'object' || value === null || value instanceof Date)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [
        name,
        KEPT_MEMBERS.has(name) ? member : walk(member, redact),
    ]));
}
function redactText(text, redact) {
    const clean = redact(text);
    const plain = (0,basics_text/* replaceControls */.N0)(clean, ' ');
    const cleanPlain = plain === clean ? plain : redact(plain);
    return cleanPlain === plain ? clean : cleanPlain;
}

;// CONCATENATED MODULE: ./build/report/make-report.js




function makeReport(found, redaction) {
    const { findings, failures, jobExcerpt, changes, logs, logDir, stepMs, runUrl } = found;
    const { app, deployment, conclusion, ofDeployment } = findings;
    const report = {
        app: app && { id: app.id, name: app.name, url: app.url },
        deployment: deployment && facts_deploymentFacts(deployment, findings.usual),
        events: ofDeployment ? undefined : findings.events(),
        unfinishedEvents: findings.unfinishedEvents(),
        wanted: findings.components,
        conclusion,
        serving: servingOf(findings),
        rollback: findings.aftermath?.rollback,
        supersededBy: findings.supersededBy,
        stop: stopOf(findings),
        failures: failures.map((failure) => withoutHidden(failure, redaction)),
        jobExcerpt,
        changes,
        components: deployment ? componentResults(deployment) : [],
        timeline: deployment ? timelineOf(deployment) : [],
        logs: logs.map((log) => reportedLog(log, logDir)),
        logDir,
        folder: logDir,
        redacted: redaction.byPatterns,
        stepMs,
        runUrl,
    };
    return redactValue(report, (text) => redaction.applyToText(text));
}
function withoutHidden(failure, redaction) {
    const { diagnosis } = failure;
    if (!diagnosis)
        return failure;
    const locations = diagnosis.locations.filter(({ file }) => redaction.applyToText(file) === file);
    return { ...failure, diagnosis: { ...diagnosis, locations } };
}
function servingOf({ serving }) {
    return serving && { id: serving.id, commits: serving.commits, since: serving.updatedAt };
}
function stopOf({ stop }) {
    return stop && { kind: stop.kind, message: (0,errors/* errorMessage */.gJ)(stop.error), unreachable: stop.unreachable };
}
function reportedLog(log, logDir) {
    const shownFiles = log.files.map((file) => (0,external_node_path_.relative)(logDir, file) || file);
    const { type, component, file, files, bytes, state, recovered, urls } = log;
    return { type, component, file, files, shownFiles, bytes, state, recovered, urls };
}

;// CONCATENATED MODULE: ./build/report/presentation.js










function present(report, options) {
    return {
        result: failure_lines_endLines(report, options),
        files: fileLines(report),
        fails: failsStep(report, options),
        masks: options.maskUrls ? credentialsInOutputs(report) : [],
        outputs: outputsOf(report),
        documents: documentsOf(report),
        summary: options.summary ? summaryMarkdown(report) : undefined,
    };
}
function documentsOf(report) {
    const documents = [
        [DIAGNOSIS_FILE, diagnosisJson(report)],
        [REPORT_FILE, commentMarkdown(report)],
    ];
    return documents.flatMap(([file, text]) => text === undefined ? [] : [{ path: (0,external_node_path_.join)(report.logDir, file), text }]);
}


/***/ })

};
