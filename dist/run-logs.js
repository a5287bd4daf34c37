export const id = 960;
export const ids = [960];
export const modules = {

/***/ 54960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followInBackground: () => (/* reexport */ followInBackground),
  post: () => (/* reexport */ post),
  start: () => (/* reexport */ start)
});

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/app-platform/rate-budget.js
var rate_budget = __webpack_require__(42000);
// EXTERNAL MODULE: ./build/basics/abort-scope.js
var abort_scope = __webpack_require__(37177);
// EXTERNAL MODULE: ./build/basics/clock.js
var clock = __webpack_require__(18024);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(46283);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __webpack_require__(43743);
// EXTERNAL MODULE: ./build/app-platform/api-error.js
var api_error = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/app-platform/client.js + 1 modules
var client = __webpack_require__(77244);
// EXTERNAL MODULE: ./build/logs/log-collection.js + 30 modules
var log_collection = __webpack_require__(12051);
// EXTERNAL MODULE: ./build/deployment/log-spans.js
var log_spans = __webpack_require__(5040);
// EXTERNAL MODULE: ./build/deployment/watch.js
var deployment_watch = __webpack_require__(86045);
;// CONCATENATED MODULE: ./build/deployment/follow-running.js







const FOREVER_MS = 2 ** 31 - 1;
async function followRunning(wanted, context) {
    const { deployment, app, clock, rateBudget, scope, stop, info } = context;
    const { signal } = scope;
    const watch = (0,deployment_watch/* watchDeployment */.J)(deployment, { ...context, signal, onProgress: () => { } });
    const span = (0,log_spans/* spanInDeployment */.z)('run', watch, { runDurationMs: FOREVER_MS, clock, signal: stop });
    const each = wanted.components.length > 0 ? wanted.components : [undefined];
    const collections = wanted.types.map((type) => {
        const logs = each.map((component) => ({
            component,
            source: { deployment: 'active', component },
            span,
        }));
        const quiet = {
            ...{ show: noBytes, showRecovered: noBytes, showsFiles: false, showFile: noBytes },
            ...{ endLine: noBytes, note: info, noteAbsent: noBytes },
        };
        return new log_collection/* LogCollection */.$([{ type, logs }], {
            ...context,
            ...{
                app,
                deployment,
                rateBudget,
                clock,
                signal,
                follow: true,
                end: () => Promise.resolve(),
                display: () => quiet,
            },
            tailLines: wanted.tailLines,
            podConnectionTimeout: wanted.podConnectionTimeout,
        });
    });
    await scope.all(collections.flatMap((logs) => logs.run()));
    for (const logs of collections)
        await logs.complete();
}
function noBytes() {
    return undefined;
}
const ACTIVE_POLL_MS = 5_000;
async function activeDeployment(app, { api, clock, signal, info, waitMs, }) {
    const until = clock.now() + waitMs;
    for (let now = app, said = false;; now = await api.app(app.id)) {
        if (now.activeDeployment)
            return api.deployment(app.id, now.activeDeployment.id);
        if (clock.now() >= until) {
            throw new errors/* UserError */.yo(`App ${app.name} was not active within ${(0,basics_text/* formatDuration */.a3)(waitMs)}. Put this step after the one that deploys ` +
                'the app, and check that the deployment went well.');
        }
        if (!said)
            info(`App ${app.name} is not active yet. Waiting up to ${(0,basics_text/* formatDuration */.a3)(waitMs)} for it.`);
        said = true;
        await clock.sleep(Math.min(ACTIVE_POLL_MS, Math.max(0, until - clock.now())), signal);
    }
}
class PatientAppPlatform extends client/* AppPlatform */.p {
    #options;
    constructor(options) {
        super(options);
        this.#options = options;
    }
    async logs(...args) {
        for (;;) {
            try {
                const urls = await super.logs(...args);
                if (urls)
                    this.#options.onUrls(urls);
                return urls;
            }
            catch (error) {
                if (!(error instanceof api_error/* ApiUnreachable */.hj))
                    throw error;
                this.#options.info(`${error.message} Trying again.`);
                await this.#options.clock.sleep(UNREACHABLE_PAUSE_MS, this.#options.signal);
            }
        }
    }
}
const UNREACHABLE_PAUSE_MS = 10_000;

// EXTERNAL MODULE: ./build/inputs/inputs.js + 4 modules
var inputs_inputs = __webpack_require__(65592);
// EXTERNAL MODULE: ./build/logs/redact.js
var redact = __webpack_require__(31249);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/runner/background-process.js



const NOT_PASSED_ON = /^(INPUT_|STATE_|ACTIONS_|GITHUB_|DIGITALOCEAN_)/i;
async function startInBackground(word, env, beforeInput, input) {
    const [node, script = ''] = process.argv;
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_PASSED_ON.test(name)));
    const child = (0,external_node_child_process_.spawn)(node ?? process.execPath, [...process.execArgv, script, word], {
        cwd: (0,external_node_path_.dirname)(script),
        env: kept,
        detached: true,
        windowsHide: true,
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    try {
        await started(child);
        beforeInput(child.pid);
        await send(child, input);
    }
    catch (error) {
        child.kill('SIGKILL');
        throw new errors/* UserError */.yo(`The process that follows the logs could not be started: ${error.message}`);
    }
    child.unref();
}
function started(child) {
    return new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', reject);
    });
}
function send(child, input) {
    return new Promise((resolve, reject) => {
        child.stdin.once('error', reject);
        child.once('exit', () => reject(new Error('it ended at once')));
        child.stdin.end(input, resolve);
    });
}
function isRunning(pid, kill = process.kill) {
    try {
        kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function killProcess(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
    }
}
function jobProcess(parent = process.ppid) {
    return parent > 1 ? parent : undefined;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/logs/create-file.js
var create_file = __webpack_require__(60371);
;// CONCATENATED MODULE: ./build/run-logs/control.js




class Control {
    #logDir;
    #folder;
    constructor(logDir) {
        this.#logDir = logDir;
        this.#folder = (0,external_node_path_.join)(logDir, '.run-logs');
    }
    checkUnused() {
        if (this.job() && !this.ending() && this.isAlive) {
            throw new errors/* UserError */.yo(`log_dir: another run-logs step of this job writes into ${this.#logDir}. Give each a folder of its own, ` +
                'or remove log_dir to use new ones.');
        }
        this.remove();
    }
    begin(job) {
        this.#write('job.json', job);
        this.beat();
    }
    beat() {
        try {
            this.#write('alive.json', {});
        }
        catch {
        }
    }
    get isAlive() {
        const { mtimeMs } = (0,external_node_fs_.statSync)((0,external_node_path_.join)(this.#folder, 'alive.json'), { throwIfNoEntry: false }) ?? {};
        return mtimeMs !== undefined && Date.now() - mtimeMs < MAX_SILENCE_MS;
    }
    job() {
        return this.#read('job.json');
    }
    askToStop() {
        this.#write('stop.json', {});
    }
    get isAskedToStop() {
        return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#folder, 'stop.json')) || !(0,external_node_fs_.existsSync)(this.#folder);
    }
    end(ending) {
        this.#write('ending.json', ending);
    }
    ending() {
        return this.#read('ending.json');
    }
    remove() {
        (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true, maxRetries: MAX_REMOVALS });
    }
    #write(name, value) {
        const path = (0,external_node_path_.join)(this.#folder, name);
        const fd = (0,create_file/* createFile */.x3)(this.#logDir, `${path}.part`);
        (0,external_node_fs_.writeFileSync)(fd, JSON.stringify(value));
        (0,external_node_fs_.closeSync)(fd);
        (0,external_node_fs_.renameSync)(`${path}.part`, path);
    }
    #read(name) {
        try {
            return JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.#folder, name), 'utf8'));
        }
        catch {
            return undefined;
        }
    }
}
const MAX_SILENCE_MS = 5_000;
const MAX_REMOVALS = 5;

// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __webpack_require__(4768);
// EXTERNAL MODULE: ./build/logs/secret.js
var secret = __webpack_require__(73920);
;// CONCATENATED MODULE: ./build/run-logs/notes.js


const MAX_NOTES = 50;
const MAX_CREDENTIALS = 100;
class Notes {
    #redact;
    #maskUrls;
    #notes = new Set();
    #credentials = [];
    constructor(redact, maskUrls) {
        this.#redact = redact;
        this.#maskUrls = maskUrls;
    }
    hideCredentials({ liveUrl, archivedUrls }) {
        if (!this.#maskUrls)
            return;
        const found = [...archivedUrls.slice(0, MAX_CREDENTIALS), liveUrl ?? ''].flatMap(log_url/* credentialsIn */.Wr);
        this.#credentials = [...new Set([...this.#credentials, ...found])].slice(-MAX_CREDENTIALS);
    }
    add(text) {
        if (this.#notes.size < MAX_NOTES)
            this.#notes.add(this.cleaned(text));
    }
    get all() {
        return [...this.#notes];
    }
    cleaned(text) {
        const credentials = this.#credentials.toSorted((a, b) => b.length - a.length);
        return this.#redact(credentials.reduce((clean, one) => clean.replaceAll(one, secret/* REDACTED */.X), text));
    }
}

;// CONCATENATED MODULE: ./build/run-logs/settings.js
const POLL_INTERVAL_MS = 10_000;
const STATE_LOG_DIR = 'log_dir';
const LAST_LINES_MS = 8_000;

;// CONCATENATED MODULE: ./build/run-logs/follower.js













const LOOK_INTERVAL_MS = 200;
const LOOKS_PER_BEAT = 5;
async function followInBackground(_, cancelled) {
    const input = JSON.parse(await (0,consumers_.text)(process.stdin));
    const inputs = await (0,inputs_inputs/* readRunLogsInputs */.as)(input.env);
    const redactor = await redact/* Redactor */.p.of(inputs.redact, inputs.token);
    const control = new Control(input.logDir);
    const notes = new Notes((text) => redactor.applyToText(text), inputs.maskUrls);
    const info = (line) => notes.add(line);
    const ends = new Ends(control, input.jobPid, inputs.timeoutMs, cancelled);
    const scope = new abort_scope/* AbortScope */.D(ends.atOnce, clock/* systemClock */.m, inputs.timeoutMs + LAST_LINES_MS);
    const { signal } = scope;
    const rateBudget = new rate_budget/* RateBudget */.Y(clock/* systemClock */.m, POLL_INTERVAL_MS);
    const debug = () => { };
    const onUrls = (urls) => notes.hideCredentials(urls);
    const api = new PatientAppPlatform({ ...inputs, clock: clock/* systemClock */.m, rateBudget, signal, info, debug, onUrls });
    ends.watch().catch(() => { });
    let early;
    try {
        const [app, deployment] = await Promise.all([
            api.app(input.appId),
            api.deployment(input.appId, input.deploymentId),
        ]);
        await followRunning(inputs, {
            ...{ api, app, deployment, rateBudget, clock: clock/* systemClock */.m, scope, stop: ends.stop, logDir: input.logDir, redactor },
            ...{ info, debug, onFileError: info, noteOnce: (_subject, line) => info(line) },
        });
    }
    catch (error) {
        early = notes.cleaned((0,errors/* errorMessage */.gJ)(error));
    }
    control.end({ early: ends.early ?? early, notes: notes.all });
}
class Ends {
    early;
    #control;
    #jobPid;
    #timeoutMs;
    #cancelled;
    #stop = new AbortController();
    #atOnce = new AbortController();
    constructor(control, jobPid, timeoutMs, cancelled) {
        this.#control = control;
        this.#jobPid = jobPid;
        this.#timeoutMs = timeoutMs;
        this.#cancelled = cancelled;
    }
    get stop() {
        return this.#stop.signal;
    }
    get atOnce() {
        return this.#atOnce.signal;
    }
    async watch() {
        const until = clock/* systemClock */.m.now() + this.#timeoutMs;
        for (let looks = 1; !this.#isOver(until); looks++) {
            if (looks % LOOKS_PER_BEAT === 0)
                this.#control.beat();
            await clock/* systemClock */.m.sleep(LOOK_INTERVAL_MS, this.#atOnce.signal);
        }
        this.#stop.abort();
        await clock/* systemClock */.m.sleep(LAST_LINES_MS, this.#atOnce.signal);
        this.#atOnce.abort(new errors/* UserError */.yo(`The last lines did not come within ${(0,basics_text/* formatDuration */.a3)(LAST_LINES_MS)}.`));
    }
    #isOver(until) {
        if (this.#control.isAskedToStop)
            return true;
        if (this.#cancelled.aborted) {
            this.early = 'The process that follows the logs was ended by a signal.';
            return true;
        }
        if (this.#jobPid !== undefined && !isRunning(this.#jobPid)) {
            this.early = 'The job is gone.';
            this.#atOnce.abort(new errors/* Cancelled */.cJ('SIGTERM'));
            return true;
        }
        if (clock/* systemClock */.m.now() < until)
            return false;
        this.early = `Logs were followed for ${(0,basics_text/* formatDuration */.a3)(this.#timeoutMs)} (timeout), and not after that.`;
        return true;
    }
}

// EXTERNAL MODULE: ./build/deployment/extra.js
var extra = __webpack_require__(65460);
// EXTERNAL MODULE: ./build/runner/log-displays.js + 3 modules
var log_displays = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/run-logs/post.js













async function post(step, cancelled) {
    step.hideToken((0,inputs_inputs/* tokenFrom */.ow)(step.env));
    const inputs = await (0,inputs_inputs/* readRunLogsInputs */.as)(step.env);
    const redactor = await redact/* Redactor */.p.of(inputs.redact, inputs.token);
    step.redactWith((text) => redactor.applyToText(text));
    const logDir = step.savedState(STATE_LOG_DIR);
    const control = logDir === undefined ? undefined : new Control(logDir);
    const job = control?.job();
    if (logDir === undefined || !control || !job) {
        step.info('No logs were followed, because this step had not started to when it ended.');
        if (control)
            removeControl(step, control);
        return;
    }
    sayEnding(step, await endingOf(job, control, cancelled), job);
    removeControl(step, control);
    const logs = job.logs.filter(({ file }) => (0,external_node_fs_.existsSync)(file));
    if (isPrinted(inputs)) {
        const { prefix } = inputs;
        const { components } = job;
        const nothingFailed = { failedLogs: async () => [], endedEarly: () => false };
        await new log_displays/* LogDisplays */.k(step, { live: true, prefix, components, ...nothingFailed }).print(logs, undefined);
    }
    const hasCrashed = await sayCrashes({ step, inputs, job, logs, logDir, redactor, cancelled });
    if (inputs.artifact === undefined)
        return;
    const { artifact: name, artifactRetentionDays: retentionDays } = inputs;
    const files = logs.map(({ file }) => file);
    const artifact = await step.upload({ name, retentionDays, folder: logDir, files }, cancelled);
    if (!artifact)
        return;
    const { line, markdown } = (await __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 60629))).artifactWords(artifact);
    const summary = hasCrashed ? markdown : undefined;
    await step.addArtifact({ line, outputs: {}, documents: [], summary });
}
function removeControl({ debug }, control) {
    try {
        control.remove();
    }
    catch (error) {
        debug(`The folder through which the process was reached stays: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
function isPrinted({ print, jobStatus }) {
    return print === 'always' || (print === 'on_failure' && jobStatus !== 'success');
}
const post_LOOK_INTERVAL_MS = 50;
const END_MS = 1_000;
async function endingOf(job, control, cancelled) {
    const wasAlive = control.isAlive;
    control.askToStop();
    const isGone = () => !wasAlive || !isRunning(job.pid);
    const hasEnded = () => control.ending() !== undefined || isGone();
    await waitUntil(hasEnded, LAST_LINES_MS + END_MS, cancelled);
    const ending = control.ending();
    if (ending)
        await waitUntil(isGone, END_MS, cancelled);
    if (!isGone())
        killProcess(job.pid);
    return ending;
}
async function waitUntil(isTrue, ms, signal) {
    const until = clock/* systemClock */.m.now() + ms;
    while (!isTrue() && clock/* systemClock */.m.now() < until && !signal.aborted) {
        await clock/* systemClock */.m.sleep(post_LOOK_INTERVAL_MS, signal).catch(() => { });
    }
}
function sayEnding(step, ending, { startedAt }) {
    for (const note of ending?.notes ?? [])
        step.info(note);
    const early = ending ? ending.early : 'The process that follows the logs was killed.';
    if (early === undefined) {
        step.info(`Logs were followed for ${(0,basics_text/* formatDuration */.a3)(clock/* systemClock */.m.wallNow() - startedAt)}.`);
        return;
    }
    step.warn('Run logs', `${early} The logs that came before are saved; later lines are missing.`);
}
async function sayCrashes(followed) {
    const { step, job, logs, logDir, redactor } = followed;
    const { startedAt, components } = job;
    if (!job.logs.some(({ type }) => type === 'RUN_RESTARTED'))
        return false;
    const crashLogs = logs.filter(({ type }) => type === 'RUN_RESTARTED');
    const context = { logDir, repository: step.repository, deployment: () => deploymentOf(followed) };
    const failures = crashLogs.length === 0
        ? []
        : await (await __webpack_require__.e(/* import() */ 690).then(__webpack_require__.bind(__webpack_require__, 14690))).diagnoseCrashes(startedAt, components, crashLogs, context);
    if (failures.length === 0) {
        step.info(`Nothing crashed since ${(0,basics_text/* formatDate */.Yq)(new Date(startedAt))}.`);
        return false;
    }
    const { presentCrashes } = await __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 60629));
    const { result, summary } = presentCrashes({ ...job, failures }, redactor);
    await step.finish({ result, summary, fails: false, masks: [], outputs: {}, documents: [] });
    return true;
}
const SPEC_TIMEOUT_MS = 5_000;
async function deploymentOf({ step, inputs, job, cancelled }) {
    const { debug } = step;
    const rateBudget = new rate_budget/* RateBudget */.Y(clock/* systemClock */.m, POLL_INTERVAL_MS);
    const api = new client/* AppPlatform */.p({ ...inputs, clock: clock/* systemClock */.m, rateBudget, signal: cancelled, info: debug, debug });
    const asked = { api, signal: cancelled, ms: SPEC_TIMEOUT_MS };
    try {
        return await (0,extra/* askExtra */.G)((extra) => extra.deployment(job.app.id, job.deploymentId), asked);
    }
    catch (error) {
        debug(`The app spec is not known: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/deployment/crash-logs.js + 1 modules
var crash_logs = __webpack_require__(49927);
// EXTERNAL MODULE: ./build/deployment/find-app.js
var find_app = __webpack_require__(82709);
// EXTERNAL MODULE: ./build/deployment/log-groups.js
var log_groups = __webpack_require__(40933);
// EXTERNAL MODULE: ./build/logs/file-names.js
var file_names = __webpack_require__(86791);
;// CONCATENATED MODULE: ./build/run-logs/start.js














const ACTIVE_WAIT_MS = 600_000;
async function start(step, cancelled) {
    const token = (0,inputs_inputs/* tokenFrom */.ow)(step.env);
    step.hideToken(token);
    const inputs = await (0,inputs_inputs/* readRunLogsInputs */.as)(step.env);
    const logDir = step.logDir(inputs.logDir);
    const control = new Control(logDir);
    control.checkUnused();
    await step.saveState(STATE_LOG_DIR, logDir);
    const startedAt = clock/* systemClock */.m.wallNow();
    const { app, deployment } = await findRunning(step, inputs, logDir, cancelled);
    const input = {
        env: { ...inputVariables(step.env), INPUT_TOKEN: token },
        appId: app.id,
        deploymentId: deployment.id,
        logDir,
        jobPid: jobProcess(),
    };
    const { id, name } = app;
    const of = { app: { id, name }, deploymentId: deployment.id, startedAt };
    const job = { ...of, ...expected(inputs, deployment, logDir) };
    const begin = (pid) => control.begin({ pid, ...job });
    await startInBackground('run-logs-follower', step.env, begin, JSON.stringify(input));
    step.info(`Following the ${inputs.types.join(' and ')} logs of app ${app.name} in the background until the job ends. ` +
        `They are saved in ${logDir}.`);
}
async function findRunning({ info, debug, setOutputs }, inputs, logDir, cancelled) {
    const scope = new abort_scope/* AbortScope */.D(cancelled, clock/* systemClock */.m, inputs.timeoutMs);
    const { signal } = scope;
    const rateBudget = new rate_budget/* RateBudget */.Y(clock/* systemClock */.m, POLL_INTERVAL_MS);
    try {
        const api = new client/* AppPlatform */.p({ ...inputs, clock: clock/* systemClock */.m, rateBudget, signal, info, debug });
        const app = await (0,find_app/* findApp */.J)(api, inputs.app);
        await setOutputs({ log_dir: logDir, app_id: app.id });
        const deployment = await activeDeployment(app, { api, clock: clock/* systemClock */.m, signal, info, waitMs: ACTIVE_WAIT_MS });
        (0,log_groups/* checkComponents */.P)(inputs.components, deployment);
        await setOutputs({ deployment_id: deployment.id });
        return { app, deployment };
    }
    finally {
        scope.close();
    }
}
function inputVariables(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')));
}
function expected({ types, components }, deployment, logDir) {
    const each = components.length > 0 ? components : [undefined];
    return {
        components: components.length > 0 ? components : (0,crash_logs/* componentsThatRun */.jX)(deployment, []),
        logs: types.flatMap((type) => {
            const names = new file_names/* FileNames */.l();
            return each.map((component) => ({
                type,
                component,
                file: (0,external_node_path_.join)(logDir, names.pathOf(type, component, 0)),
            }));
        }),
    };
}

;// CONCATENATED MODULE: ./build/run-logs/index.js





/***/ })

};
