import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 83480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 6499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   U8: () => (/* binding */ notFoundAs),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   hj: () => (/* binding */ ApiUnreachable)
/* harmony export */ });
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46283);
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(43743);
/* harmony import */ var _bounded_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(45028);
/* harmony import */ var _responses_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56897);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(67710);





class ApiError extends _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
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
        throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidInput */ .o9(sentence + error.detail);
    };
}
class ApiUnreachable extends _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
    name = 'ApiUnreachable';
}
function errorOf(request) {
    const { what, status, headers, body, host, now } = request;
    const detail = detailOf(request);
    if (status === 429)
        return new _retry_js__WEBPACK_IMPORTED_MODULE_4__/* .Transient */ .Rc(`rate limit exceeded (429)${detail}`, (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .askedWaitMs */ .MW)(status, headers, now));
    if (status >= 500 || status === 408 || status === 425) {
        const said = detail || (isHtml(body) ? ' with an HTML page' : '');
        return new _retry_js__WEBPACK_IMPORTED_MODULE_4__/* .Transient */ .Rc(`the API returned ${status}${said}`, (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .askedWaitMs */ .MW)(status, headers, now));
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
function detailOf({ body }) {
    let response;
    try {
        response = (0,_bounded_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(body);
    }
    catch {
        return '';
    }
    const { message, requestId } = (0,_responses_js__WEBPACK_IMPORTED_MODULE_3__/* .apiErrorFrom */ .Ft)(response);
    if (!message)
        return '';
    const quoted = (0,_basics_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message, MAX_QUOTED_CHARS);
    return ` (the API said: "${quoted}"${requestId ? `, request ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(requestId)}` : ''})`;
}
const MAX_QUOTED_CHARS = 300;
function isHtml(body) {
    return /^\s{0,100}</.test(body);
}


/***/ }),

/***/ 45028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76800);

const MAX_DEPTH = 64;
const MAX_VALUES = 250_000;
function parseJson(text) {
    let depth = 0;
    let values = 1;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            at = endOfString(text, at);
        }
        else if (code === COMMA) {
            values++;
        }
        else if (code === BRACE || code === BRACKET) {
            values++;
            if (++depth > MAX_DEPTH)
                throw new _json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedResponse */ .xA(`more than ${MAX_DEPTH} levels of nesting`);
        }
        else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
            depth--;
        }
        if (values > MAX_VALUES)
            throw new _json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .UnexpectedResponse */ .xA(`more than ${MAX_VALUES} values`);
    }
    return JSON.parse(text);
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            return at;
        if (code === BACKSLASH)
            at++;
    }
    return text.length;
}
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;


/***/ }),

/***/ 77244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ AppPlatform)
});

// EXTERNAL MODULE: ./build/basics/loopback.js
var loopback = __nccwpck_require__(63981);
// EXTERNAL MODULE: ./build/basics/abort.js
var abort = __nccwpck_require__(28576);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
// EXTERNAL MODULE: ./build/basics/garbage.js + 2 modules
var garbage = __nccwpck_require__(3918);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __nccwpck_require__(43743);
// EXTERNAL MODULE: ./build/app-platform/api-error.js
var api_error = __nccwpck_require__(6499);
// EXTERNAL MODULE: ./build/app-platform/bounded-json.js
var bounded_json = __nccwpck_require__(45028);
// EXTERNAL MODULE: ./build/app-platform/http.js
var http = __nccwpck_require__(61714);
// EXTERNAL MODULE: ./build/app-platform/json-fields.js
var json_fields = __nccwpck_require__(76800);
// EXTERNAL MODULE: ./build/app-platform/retry.js
var retry = __nccwpck_require__(67710);
;// CONCATENATED MODULE: ./build/app-platform/request.js









class ApiRequests {
    #options;
    #retried = new Map();
    #capped = new Set();
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
            return await (0,retry/* retry */.L5)(() => this.#attempt(request, url), {
                clock,
                signal,
                backoff: retry/* API_BACKOFF */.y8,
                onRetry: (error, waitMs) => this.#reportRetry(what, error, waitMs),
            });
        }
        catch (error) {
            if (!(error instanceof retry/* Transient */.Rc))
                throw error;
            throw new api_error/* ApiUnreachable */.hj(`Could not fetch ${what} from ${url.host} after ${retry/* API_BACKOFF */.y8.attempts} attempts: ${error.message}. ` +
                'See https://status.digitalocean.com, or run the step again later.');
        }
    }
    #reportRetry(what, error, waitMs) {
        this.#retried.set(what, error.message);
        const askedMs = error.waitMs ?? 0;
        const isCapped = askedMs > retry/* MAX_ASKED_WAIT_MS */.th;
        const asked = isCapped ? `, though the server asked for ${(0,basics_text/* formatDuration */.a3)(askedMs)}` : '';
        const text = `Retrying ${what} in ${Math.ceil(waitMs / 1000)} s${asked}: ${error.message}.`;
        if (waitMs < NOTICEABLE_WAIT_MS || (isCapped && this.#capped.has(what)))
            this.#options.debug(text);
        else
            this.#options.info(text);
        if (isCapped)
            this.#capped.add(what);
    }
    async #attempt({ what, read, accept = {} }, url) {
        const { token, clock, debug } = this.#options;
        const response = await this.#send(what, url);
        const { status, headers } = response;
        const body = response.body.replaceAll(token, '***');
        debug(`GET ${url.pathname} ${status}`);
        this.#retried.delete(what);
        try {
            if (status >= 200 && status < 300)
                return parsed(body, read);
        }
        finally {
            (0,garbage/* collectAfterResponse */.A)(body.length);
        }
        if (status in accept)
            return accept[status];
        throw (0,api_error/* errorOf */.Mz)({ what, status, headers, body, host: url.host, now: clock.wallNow() });
    }
    async #send(what, url) {
        const { rateBudget, signal } = this.#options;
        rateBudget.recordRequest();
        try {
            return await (0,abort/* withinLimit */.zl)((limited) => this.#read(url, limited), {
                ms: OVERALL_TIMEOUT_MS,
                signal,
                late: () => new Error(`${url.host} did not finish its response within ${OVERALL_TIMEOUT_MS / 1000} s`),
            });
        }
        catch (error) {
            signal.throwIfAborted();
            if (isPermanent(error)) {
                throw new errors/* UserError */.yo(`Could not fetch ${what} from ${url.host}: ${(0,errors/* reasonOf */.A3)(error)}.`);
            }
            throw new retry/* Transient */.Rc((0,errors/* reasonOf */.A3)(error), undefined, { cause: error });
        }
    }
    async #read(url, signal) {
        const response = await (0,http/* httpGet */.lx)(url, {
            headers: { authorization: `Bearer ${this.#options.token}`, accept: 'application/json' },
            headTimeout: HEAD_TIMEOUT_MS,
            quietTimeout: QUIET_TIMEOUT_MS,
            signal,
        });
        try {
            this.#noteRateLimit(response);
            return { status: response.status, headers: response.headers, body: await readText(response.body) };
        }
        finally {
            (0,http/* discard */.vf)(response);
        }
    }
    #noteRateLimit({ status, headers }) {
        const remaining = (0,retry/* numberIn */.Po)(headers['ratelimit-remaining']);
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
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
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
            throw new Error(`the response is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function parsed(body, read) {
    try {
        return read((0,bounded_json/* parseJson */.q)(body));
    }
    catch (error) {
        if (error instanceof json_fields/* UnexpectedResponse */.xA)
            throw new retry/* Transient */.Rc(`unexpected response: ${error.message}`);
        if (!(error instanceof SyntaxError))
            throw error;
        throw new retry/* Transient */.Rc(`unexpected response: ${(0,api_error/* isHtml */._6)(body) ? 'HTML' : 'text'} instead of JSON`);
    }
}
function isPermanent(error) {
    const code = String(error.code ?? '');
    return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)_|ERR_TLS|ERR_INVALID/.test(code);
}

// EXTERNAL MODULE: ./build/app-platform/responses.js + 3 modules
var responses = __nccwpck_require__(56897);
;// CONCATENATED MODULE: ./build/app-platform/client.js



class AppPlatform {
    isLocal;
    #options;
    #requests;
    constructor(options) {
        this.isLocal = (0,loopback/* isLoopback */.U)(options.apiUrl.hostname);
        this.#options = options;
        this.#requests = new ApiRequests(options);
    }
    under(signal) {
        return new AppPlatform({ ...this.#options, signal });
    }
    get retrying() {
        return this.#requests.retrying;
    }
    app(id) {
        return this.#requests.get({ what: `app ${id}`, path: ['apps', id], read: responses/* appFrom */.Og });
    }
    apps() {
        return this.#pages({ what: 'the list of apps', path: ['apps'], read: responses/* appsFrom */.Zg }, responses/* LARGE_PAGE */.Yo);
    }
    deployments(appId) {
        const path = ['apps', appId, 'deployments'];
        const what = 'the list of deployments';
        return this.#pages({ what, path, read: responses/* deploymentsFrom */.jK }, responses/* SMALL_PAGE */.Yk);
    }
    deployment(appId, id) {
        const path = ['apps', appId, 'deployments', id];
        return this.#requests.get({ what: `deployment ${id}`, path, read: responses/* deploymentFrom */.ir });
    }
    autoscalingEvents(appId) {
        const query = { event_types: 'AUTOSCALING' };
        const path = ['apps', appId, 'events'];
        const what = 'the list of events';
        return this.#pages({ what, path, query, read: responses/* autoscalingEventsFrom */.yV }, responses/* SMALL_PAGE */.Yk);
    }
    event(appId, id) {
        const path = ['apps', appId, 'events', id];
        return this.#requests.get({ what: `event ${id}`, path, read: responses/* eventFrom */.ZP });
    }
    jobInvocations(appId, jobName) {
        const path = ['apps', appId, 'job-invocations'];
        const query = { job_names: jobName };
        const what = 'the list of job invocations';
        return this.#pages({ what, path, query, read: responses/* jobInvocationsFrom */.JV }, responses/* SMALL_PAGE */.Yk);
    }
    jobInvocation(appId, jobName, id) {
        const path = ['apps', appId, 'job-invocations', id];
        const query = { job_name: jobName };
        const what = `job invocation ${id}`;
        return this.#requests.get({ what, path, query, read: responses/* jobInvocationFrom */.cy });
    }
    health(appId) {
        const path = ['apps', appId, 'health'];
        const accept = { 400: [], 404: [] };
        return this.#requests.get({ what: "the app's health", path, read: responses/* healthFrom */.re, accept });
    }
    instances(appId) {
        const path = ['apps', appId, 'instances'];
        return this.#requests.get({ what: "the app's instances", path, read: responses/* instancesFrom */.BB });
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
            read: responses/* logUrlsFrom */.ZV,
            accept: { 400: undefined },
        });
    }
    async *#pages(request, perPage) {
        const read = (response) => ({
            items: request.read(response),
            more: responses/* hasNextPage */.rB(response),
        });
        for (let page = 1; page <= MAX_PAGES; page++) {
            const query = { ...request.query, page: String(page), per_page: String(perPage) };
            const { items, more } = await this.#requests.get({ ...request, query, read });
            yield* items;
            if (!more)
                return;
        }
    }
}
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


/***/ }),

/***/ 61714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ agentFor),
/* harmony export */   _O: () => (/* binding */ USER_AGENT),
/* harmony export */   lx: () => (/* binding */ httpGet),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(44708);
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(19783);
/* harmony import */ var _basics_abort_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(28576);
/* harmony import */ var _basics_loopback_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(63981);





class HttpTimeout extends Error {
    name = 'HttpTimeout';
}
async function httpGet(url, options) {
    const { headTimeout, quietTimeout, signal } = options;
    const agent = await agentFor(url);
    const message = await (0,_basics_abort_js__WEBPACK_IMPORTED_MODULE_3__/* .withinLimit */ .zl)((limited) => headOf(url, agent, { ...options, signal: limited }), {
        ms: headTimeout,
        signal,
        late: () => new HttpTimeout(`${url.host} did not respond within ${Math.ceil(headTimeout / 1000)} s`),
    });
    const response = { status: message.statusCode ?? 0, headers: message.headers, ...decoded(message) };
    response.body.on('error', () => { });
    const stop = () => message.destroy(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    message.once('close', () => signal.removeEventListener('abort', stop));
    message.setTimeout(quietTimeout, () => {
        message.destroy(new HttpTimeout(`${url.host} sent no data for ${Math.ceil(quietTimeout / 1000)} s`));
    });
    return response;
}
function headOf(url, agent, { headers, signal }) {
    const send = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    return new Promise((resolve, reject) => {
        const request = send(url, {
            agent,
            headers: { 'accept-encoding': 'identity', 'user-agent': USER_AGENT, ...headers },
        });
        const drop = () => request.destroy();
        signal.addEventListener('abort', drop, { once: true });
        request.on('error', reject);
        request.on('response', (message) => {
            signal.removeEventListener('abort', drop);
            resolve(message);
        });
        request.end();
    });
}
const USER_AGENT = 'app-platform-logs';
async function agentFor(url) {
    const asHttp = new URL(url);
    asHttp.protocol = url.protocol.replace(/^ws/, 'http');
    if (asHttp.protocol === 'http:' && (0,_basics_loopback_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopback */ .U)(asHttp.hostname))
        return undefined;
    if (!(0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_2__/* .getProxyUrl */ .s)(asHttp)?.hostname)
        return undefined;
    const { HttpClient } = await __nccwpck_require__.e(/* import() */ 779).then(__nccwpck_require__.bind(__nccwpck_require__, 22779));
    return new HttpClient(USER_AGENT).getAgent(asHttp.href);
}
function discard(response) {
    response.body.on('error', () => { });
    response.body.destroy();
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


/***/ }),

/***/ 76800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ urls),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   TP: () => (/* binding */ MAX_LIST_ENTRIES),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   YC: () => (/* binding */ hasId),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pc: () => (/* binding */ durationMs),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   xA: () => (/* binding */ UnexpectedResponse)
/* harmony export */ });
/* harmony import */ var _basics_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(92126);

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
function listOf(response, member, maxEntries = MAX_LIST_ENTRIES) {
    if (!isRecord(response))
        throw new UnexpectedResponse(`"${member}" is missing`);
    const value = response[member];
    if (value !== undefined && value !== null && !Array.isArray(value)) {
        throw new UnexpectedResponse(`"${member}" is not a list`);
    }
    return list(value).slice(0, maxEntries);
}
function text(value) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return value.length > MAX_TEXT_CHARS ? value.slice(0, MAX_TEXT_CHARS).toWellFormed() : value;
}
function word(value) {
    return text(value)?.toUpperCase();
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
    const at = new Date(text(value) ?? '');
    return at.getTime() > 0 ? at : undefined;
}
const DURATION_UNITS_MS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
function durationMs(value) {
    const written = text(value)?.slice(0, 64) ?? '';
    if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|h|m|s))+$/.test(written))
        return undefined;
    const parts = written.matchAll(/([\d.]+)(ms|h|m|s)/g);
    return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * DURATION_UNITS_MS[unit], 0);
}
function commit(value) {
    const sha = text(value)?.toLowerCase();
    return sha && /^[0-9a-f]{7,64}$/.test(sha) ? sha : undefined;
}
function id(value) {
    return typeof value === 'string' && (0,_basics_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isId */ .e)(value) ? value : undefined;
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


/***/ }),

/***/ 49034:
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
        whyNone: PHASE_NOT_REACHED,
    },
    DEPLOY: {
        name: 'deploy log',
        ofDeployment: true,
        writtenDuring: 'deploy',
        archived: true,
        whyNone: PHASE_NOT_REACHED,
    },
    RUN: {
        name: 'run log',
        ofDeployment: true,
        writtenDuring: 'run',
        archived: false,
        whyNone: 'nothing is running',
    },
    RUN_RESTARTED: {
        name: 'crash log',
        ofDeployment: true,
        writtenDuring: 'run',
        archived: false,
        whyNone: 'nothing has crashed',
    },
    AUTOSCALE_EVENT: {
        name: 'autoscaling log',
        ofDeployment: false,
        writtenDuring: 'autoscaling_event',
        archived: true,
        whyNone: 'the autoscaling event wrote none',
    },
    JOB_INVOCATION: {
        name: 'job log',
        ofDeployment: false,
        writtenDuring: 'job_invocation',
        archived: true,
        whyNone: 'the job has not started, or wrote nothing',
    },
};
function belongsToDeployment(type) {
    return LOG_TYPE_FACTS[type].ofDeployment;
}


/***/ }),

/***/ 42000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ RateBudget)
/* harmony export */ });
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


/***/ }),

/***/ 56897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yo: () => (/* binding */ LARGE_PAGE),
  Yk: () => (/* binding */ SMALL_PAGE),
  Ft: () => (/* binding */ apiErrorFrom),
  Og: () => (/* binding */ appFrom),
  Zg: () => (/* binding */ appsFrom),
  yV: () => (/* binding */ autoscalingEventsFrom),
  ir: () => (/* binding */ deploymentFrom),
  jK: () => (/* binding */ deploymentsFrom),
  ZP: () => (/* binding */ eventFrom),
  rB: () => (/* binding */ hasNextPage),
  re: () => (/* binding */ healthFrom),
  BB: () => (/* binding */ instancesFrom),
  cy: () => (/* binding */ jobInvocationFrom),
  JV: () => (/* binding */ jobInvocationsFrom),
  ZV: () => (/* binding */ logUrlsFrom)
});

// EXTERNAL MODULE: ./build/app-platform/json-fields.js
var json_fields = __nccwpck_require__(76800);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./build/app-platform/spec-members.js


const MAX_MEMBERS = 5_000;
const MAX_DEPTH = 8;
const MAX_NAME_CHARS = 200;
function specMembers(spec) {
    const members = new Map();
    const add = (path, value, depth) => {
        if (members.size >= MAX_MEMBERS)
            return;
        const entries = depth < MAX_DEPTH ? entriesOf(value) : undefined;
        if (!entries)
            members.set(path, digest(value));
        else {
            for (const [name, member] of entries) {
                const short = name.slice(0, MAX_NAME_CHARS);
                add(path ? `${path}.${short}` : short, member, depth + 1);
            }
        }
    };
    add('', spec, 0);
    return members;
}
function entriesOf(value) {
    if ((0,json_fields/* isRecord */.u4)(value))
        return Object.entries(value).filter(([name]) => name !== 'envs');
    if (!Array.isArray(value) || value.length === 0 || !value.every(hasName))
        return undefined;
    return value.map((one) => [one.name, one]);
}
function hasName(value) {
    return (0,json_fields/* isRecord */.u4)(value) && typeof value.name === 'string';
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
    return COMPONENT_LISTS.flatMap(([member, kind]) => (0,json_fields/* list */.p_)(owner[member]).flatMap((one) => {
        const fields = (0,json_fields/* record */.g1)(one);
        const name = (0,json_fields/* text */.Qq)(fields.name);
        return name === undefined ? [] : [{ fields, name, kind }];
    })).slice(0, json_fields/* MAX_LIST_ENTRIES */.TP);
}
function appSpec(value) {
    const spec = (0,json_fields/* record */.g1)(value);
    const maintenance = (0,json_fields/* record */.g1)(spec.maintenance);
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
        jobKind: kind === 'job' ? (0,json_fields/* word */.Vm)(fields.kind) : undefined,
        repository: repositorySource(fields),
        image: (0,json_fields/* isRecord */.u4)(fields.image) ? imageSource(fields.image) : undefined,
        sourceDir: sourceDir(fields.source_dir),
        dockerfilePath: (0,json_fields/* text */.Qq)(fields.dockerfile_path),
        buildCommand: (0,json_fields/* text */.Qq)(fields.build_command),
        runCommand: (0,json_fields/* text */.Qq)(fields.run_command),
        httpPort: (0,json_fields/* port */.Oh)(fields.http_port),
        internalPorts: (0,json_fields/* list */.p_)(fields.internal_ports).flatMap((one) => (0,json_fields/* port */.Oh)(one) ?? []),
        healthCheck: healthCheck(fields.health_check),
        livenessHealthCheck: healthCheck(fields.liveness_health_check),
        instanceSizeSlug: (0,json_fields/* text */.Qq)(fields.instance_size_slug),
        envs: envs(fields.envs),
    };
}
const HOSTS = ['github', 'gitlab', 'bitbucket', 'git'];
function repositorySource(fields) {
    const host = HOSTS.find((one) => (0,json_fields/* isRecord */.u4)(fields[one]));
    if (host === undefined)
        return undefined;
    const source = (0,json_fields/* record */.g1)(fields[host]);
    return {
        host,
        repo: host === 'git' ? cloneUrl(source.repo_clone_url) : (0,json_fields/* text */.Qq)(source.repo),
        branch: (0,json_fields/* text */.Qq)(source.branch),
        deployOnPush: source.deploy_on_push === true,
    };
}
function cloneUrl(value) {
    const written = (0,json_fields/* url */.OZ)(value);
    if (written === undefined || !URL.canParse(written))
        return undefined;
    const parsed = new URL(written);
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}
function imageSource(image) {
    return {
        registryType: (0,json_fields/* word */.Vm)(image.registry_type),
        registry: (0,json_fields/* text */.Qq)(image.registry),
        repository: (0,json_fields/* text */.Qq)(image.repository),
        tag: (0,json_fields/* text */.Qq)(image.tag),
        digest: (0,json_fields/* text */.Qq)(image.digest),
        deployOnPush: (0,json_fields/* record */.g1)(image.deploy_on_push).enabled === true,
    };
}
function sourceDir(value) {
    return external_node_path_.posix.normalize(`/${(0,json_fields/* text */.Qq)(value) ?? ''}`).replace(/^\/|\/$/g, '');
}
function healthCheck(value) {
    if (!(0,json_fields/* isRecord */.u4)(value))
        return undefined;
    return {
        httpPath: (0,json_fields/* text */.Qq)(value.http_path),
        port: (0,json_fields/* port */.Oh)(value.port),
        initialDelaySeconds: (0,json_fields/* count */.U9)(value.initial_delay_seconds),
        periodSeconds: (0,json_fields/* count */.U9)(value.period_seconds),
        timeoutSeconds: (0,json_fields/* count */.U9)(value.timeout_seconds),
        successThreshold: (0,json_fields/* count */.U9)(value.success_threshold),
        failureThreshold: (0,json_fields/* count */.U9)(value.failure_threshold),
    };
}
function envs(value) {
    return (0,json_fields/* list */.p_)(value).flatMap((one) => {
        const env = (0,json_fields/* record */.g1)(one);
        const key = (0,json_fields/* text */.Qq)(env.key);
        return key === undefined ? [] : [{ key, scope: (0,json_fields/* word */.Vm)(env.scope), type: (0,json_fields/* word */.Vm)(env.type) }];
    });
}

;// CONCATENATED MODULE: ./build/app-platform/deployment-fields.js


function deployment(value) {
    const fields = (0,json_fields/* record */.g1)(value);
    const cause = (0,json_fields/* record */.g1)(fields.cause_details);
    const progress = (0,json_fields/* record */.g1)(fields.progress);
    const timing = (0,json_fields/* record */.g1)(fields.timing);
    return {
        ...deploymentReference(value),
        cause: (0,json_fields/* text */.Qq)(fields.cause) ?? '',
        gitPush: (0,json_fields/* isRecord */.u4)(cause.git_push) ? gitPush(cause.git_push) : undefined,
        docrPush: (0,json_fields/* isRecord */.u4)(cause.docr_push) ? docrPush(cause.docr_push) : undefined,
        previousDeploymentId: (0,json_fields.id)(fields.previous_deployment_id),
        components: components(fields),
        steps: steps(progress.steps),
        progress: { success: (0,json_fields/* count */.U9)(progress.success_steps) ?? 0, total: (0,json_fields/* count */.U9)(progress.total_steps) ?? 0 },
        timing: {
            pendingMs: (0,json_fields/* durationMs */.pc)(timing.pending),
            buildMs: (0,json_fields/* durationMs */.pc)(timing.build_total),
            deployMs: (0,json_fields/* durationMs */.pc)(timing.deploying),
        },
        spec: appSpec(fields.spec),
    };
}
function deploymentReference(value) {
    const fields = (0,json_fields/* record */.g1)(value);
    const causeType = (0,json_fields/* word */.Vm)((0,json_fields/* record */.g1)(fields.cause_details).type);
    return {
        id: (0,json_fields/* idOf */.TH)(value, 'the deployment'),
        phase: (0,json_fields/* word */.Vm)(fields.phase) ?? 'UNKNOWN',
        causeType: causeType === 'UNKNOWN' ? undefined : causeType,
        commits: commits(fields),
        createdAt: (0,json_fields/* date */.p6)(fields.created_at),
        updatedAt: (0,json_fields/* date */.p6)(fields.phase_last_updated_at) ?? (0,json_fields/* date */.p6)(fields.updated_at),
        clonedFromId: (0,json_fields.id)(fields.cloned_from),
    };
}
function optionalReference(value) {
    return (0,json_fields/* hasId */.YC)(value) ? deploymentReference(value) : undefined;
}
function components(deployment) {
    const listed = componentFields(deployment);
    const known = listed.length > 0 ? listed : componentFields((0,json_fields/* record */.g1)(deployment.spec));
    return known.map(({ fields, name, kind }) => ({
        name,
        kind,
        commit: (0,json_fields/* commit */.cd)(fields.source_commit_hash),
        imageDigest: (0,json_fields/* text */.Qq)(fields.source_image_digest),
        buildpacks: buildpacks(fields.buildpacks),
    }));
}
const MAX_BUILDPACKS = 50;
function buildpacks(value) {
    const listed = Array.isArray(value) ? value.slice(0, MAX_BUILDPACKS) : [];
    return listed.flatMap((one) => {
        const { id, version } = (0,json_fields/* record */.g1)(one);
        const [knownId, knownVersion] = [(0,json_fields/* text */.Qq)(id), (0,json_fields/* text */.Qq)(version)];
        return knownId && knownVersion ? [{ id: knownId, version: knownVersion }] : [];
    });
}
const COMMIT_IN_CAUSE = /\bcommit ([0-9a-f]{7,40})\b/i;
function commits(deployment) {
    const push = (0,json_fields/* record */.g1)((0,json_fields/* record */.g1)(deployment.cause_details).git_push);
    const all = [
        (0,json_fields/* commit */.cd)(push.commit_sha),
        ...componentFields(deployment).map(({ fields }) => (0,json_fields/* commit */.cd)(fields.source_commit_hash)),
        (0,json_fields/* commit */.cd)(COMMIT_IN_CAUSE.exec((0,json_fields/* text */.Qq)(deployment.cause) ?? '')?.[1]),
    ];
    return [...new Set(all.filter((one) => one !== undefined))];
}
function gitPush(push) {
    const source = [push.github, push.gitlab, push.bitbucket].find(json_fields/* isRecord */.u4) ?? {};
    return {
        commitSha: (0,json_fields/* commit */.cd)(push.commit_sha),
        message: (0,json_fields/* text */.Qq)(push.commit_message),
        author: (0,json_fields/* text */.Qq)(push.commit_author) ?? (0,json_fields/* text */.Qq)(push.username),
        repository: (0,json_fields/* text */.Qq)(source.repo),
        branch: (0,json_fields/* text */.Qq)(source.branch),
    };
}
function docrPush(push) {
    return {
        registry: (0,json_fields/* text */.Qq)(push.registry),
        repository: (0,json_fields/* text */.Qq)(push.repository),
        tag: (0,json_fields/* text */.Qq)(push.tag),
        digest: (0,json_fields/* text */.Qq)(push.image_digest),
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
            if (!(0,json_fields/* isRecord */.u4)(one))
                continue;
            left--;
            found.push({ ...step(one), steps: read(one.steps, depth + 1) });
        }
        return found;
    };
    return read(value, 0);
}
function step(fields) {
    const reason = (0,json_fields/* record */.g1)(fields.reason);
    const code = (0,json_fields/* text */.Qq)(reason.code);
    const message = (0,json_fields/* text */.Qq)(reason.message);
    return {
        name: (0,json_fields/* text */.Qq)(fields.name) ?? '',
        status: (0,json_fields/* word */.Vm)(fields.status) ?? 'UNKNOWN',
        component: (0,json_fields/* text */.Qq)(fields.component_name),
        messageBase: (0,json_fields/* text */.Qq)(fields.message_base),
        startedAt: (0,json_fields/* date */.p6)(fields.started_at),
        endedAt: (0,json_fields/* date */.p6)(fields.ended_at),
        reason: code || message ? { code: code ?? '', message: message ?? '' } : undefined,
    };
}

;// CONCATENATED MODULE: ./build/app-platform/responses.js



const LARGE_PAGE = 50;
const SMALL_PAGE = 20;
function appFrom(response) {
    return app((0,json_fields/* record */.g1)(response).app);
}
function appsFrom(response) {
    return (0,json_fields/* listOf */.c3)(response, 'apps', LARGE_PAGE).filter(json_fields/* hasId */.YC).map(app);
}
function app(value) {
    const fields = (0,json_fields/* record */.g1)(value);
    const appId = (0,json_fields/* idOf */.TH)(value, 'the app');
    return {
        id: appId,
        name: (0,json_fields/* text */.Qq)((0,json_fields/* record */.g1)(fields.spec).name) ?? appId,
        url: (0,json_fields/* url */.OZ)(fields.live_url) ?? (0,json_fields/* url */.OZ)(fields.default_ingress),
        activeDeployment: optionalReference(fields.active_deployment),
        inProgressDeployment: optionalReference(fields.in_progress_deployment),
        pendingDeployment: optionalReference(fields.pending_deployment),
        pinnedDeploymentId: (0,json_fields.id)((0,json_fields/* record */.g1)(fields.pinned_deployment).id),
        spec: appSpec(fields.spec),
    };
}
function deploymentFrom(response) {
    return deployment((0,json_fields/* record */.g1)(response).deployment);
}
function deploymentsFrom(response) {
    return (0,json_fields/* listOf */.c3)(response, 'deployments', SMALL_PAGE).filter(json_fields/* hasId */.YC).map(deployment);
}
function hasNextPage(response) {
    const { next } = (0,json_fields/* record */.g1)((0,json_fields/* record */.g1)((0,json_fields/* record */.g1)(response).links).pages);
    return typeof next === 'string' && next !== '';
}
function logUrlsFrom(response) {
    const outer = (0,json_fields/* record */.g1)(response);
    const inner = (0,json_fields/* isRecord */.u4)(outer.value) ? outer.value : outer;
    const lists = [(0,json_fields/* urls */.DS)(inner.historic_urls), (0,json_fields/* urls */.DS)(inner.historic_logs), (0,json_fields/* urls */.DS)([inner.url])];
    return {
        liveUrl: (0,json_fields/* url */.OZ)(inner.live_url),
        archivedUrls: [...new Set(lists.find((one) => one.length > 0) ?? [])],
    };
}
function autoscalingEventsFrom(response) {
    return (0,json_fields/* listOf */.c3)(response, 'events', SMALL_PAGE)
        .filter(json_fields/* hasId */.YC)
        .filter((event) => (0,json_fields/* record */.g1)(event).type === undefined || (0,json_fields/* record */.g1)(event).type === 'AUTOSCALING')
        .map((event) => autoscalingEvent(event));
}
function eventFrom(response) {
    return autoscalingEvent((0,json_fields/* record */.g1)(response).event ?? response);
}
function autoscalingEvent(event) {
    return occurrence(event, (0,json_fields/* record */.g1)(event).autoscaling, 'the event');
}
function jobInvocationsFrom(response) {
    return (0,json_fields/* listOf */.c3)(response, 'job_invocations', SMALL_PAGE)
        .filter(json_fields/* hasId */.YC)
        .map((one) => jobInvocation(one));
}
function jobInvocationFrom(response) {
    return jobInvocation((0,json_fields/* record */.g1)(response).job_invocation ?? response);
}
function jobInvocation(invocation) {
    return occurrence(invocation, invocation, 'the job invocation');
}
function occurrence(value, withPhase, what) {
    return {
        id: (0,json_fields/* idOf */.TH)(value, what),
        phase: (0,json_fields/* word */.Vm)((0,json_fields/* record */.g1)(withPhase).phase) ?? 'UNKNOWN',
        createdAt: (0,json_fields/* date */.p6)((0,json_fields/* record */.g1)(value).created_at),
    };
}
function healthFrom(response) {
    const health = (0,json_fields/* record */.g1)(response).app_health;
    if (!(0,json_fields/* isRecord */.u4)(health))
        throw new json_fields/* UnexpectedResponse */.xA('"app_health" is missing');
    return [...(0,json_fields/* list */.p_)(health.components), ...(0,json_fields/* list */.p_)(health.functions_components)].flatMap((one) => {
        const fields = (0,json_fields/* record */.g1)(one);
        const name = (0,json_fields/* text */.Qq)(fields.name);
        if (name === undefined)
            return [];
        return {
            name,
            state: (0,json_fields/* word */.Vm)(fields.state) ?? 'UNKNOWN',
            replicasReady: (0,json_fields/* count */.U9)(fields.replicas_ready) ?? 0,
            replicasDesired: (0,json_fields/* count */.U9)(fields.replicas_desired) ?? 0,
        };
    });
}
function instancesFrom(response) {
    return (0,json_fields/* listOf */.c3)(response, 'instances').flatMap((one) => {
        const fields = (0,json_fields/* record */.g1)(one);
        const component = (0,json_fields/* text */.Qq)(fields.component_name);
        const name = (0,json_fields/* text */.Qq)(fields.instance_name);
        if (component === undefined || name === undefined)
            return [];
        return { component, name, alias: (0,json_fields/* text */.Qq)(fields.instance_alias) };
    });
}
function apiErrorFrom(response) {
    const error = (0,json_fields/* record */.g1)(response);
    return { message: (0,json_fields/* text */.Qq)(error.message), requestId: (0,json_fields/* text */.Qq)(error.request_id) };
}


/***/ }),

/***/ 67710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   MW: () => (/* binding */ askedWaitMs),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   Rc: () => (/* binding */ Transient),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   th: () => (/* binding */ MAX_ASKED_WAIT_MS),
/* harmony export */   y8: () => (/* binding */ API_BACKOFF)
/* harmony export */ });
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
            const askedMs = Math.min(error.waitMs ?? 0, MAX_ASKED_WAIT_MS);
            const waitMs = Math.max(askedMs, backoffMs(failures, backoff, clock));
            options.onRetry?.(error, waitMs);
            await clock.sleep(waitMs, signal);
        }
    }
}
const MAX_ASKED_WAIT_MS = 60_000;
function askedWaitMs(status, headers, machineNow) {
    const serverNow = Date.parse(headers.date ?? '');
    const now = Number.isNaN(serverNow) ? machineNow : serverNow;
    const retryAfter = headers['retry-after']?.trim();
    if (retryAfter && /^\d+$/.test(retryAfter))
        return Number(retryAfter) * 1000;
    const retryAt = Date.parse(retryAfter ?? '');
    if (!Number.isNaN(retryAt))
        return Math.max(0, retryAt - now);
    if (status !== 429 || (numberIn(headers['ratelimit-remaining']) ?? 0) > 0)
        return undefined;
    const reset = numberIn(headers['ratelimit-reset']);
    return reset === undefined ? undefined : Math.max(0, reset * 1000 - now);
}
function numberIn(header) {
    const value = Number(typeof header === 'string' && header.trim() !== '' ? header : Number.NaN);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
}
function backoffMs(failures, backoff, clock) {
    const whole = Math.min(backoff.maxMs, backoff.firstMs * 2 ** Math.min(failures - 1, 30));
    return whole / 2 + (whole / 2) * clock.random();
}


/***/ }),

/***/ 37177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ AbortScope)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46283);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(43743);


class AbortScope {
    #abort = new AbortController();
    #closed = new AbortController();
    constructor(cancelled, clock, limitMs) {
        if (cancelled.aborted)
            this.#abort.abort(cancelled.reason);
        cancelled.addEventListener('abort', () => this.#abort.abort(cancelled.reason), { once: true });
        clock.sleep(limitMs, this.#closed.signal).then(() => this.#abort.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimedOut */ .GA(`The time limit of the step (timeout: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(limitMs)}) ran out.`)), () => { });
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


/***/ }),

/***/ 28576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ orAbortedAfter),
/* harmony export */   Cd: () => (/* binding */ settledOrAborted),
/* harmony export */   H6: () => (/* binding */ orAborted),
/* harmony export */   zl: () => (/* binding */ withinLimit)
/* harmony export */ });
async function settledOrAborted(promise, signal) {
    promise.catch(() => { });
    if (signal.aborted)
        return;
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
    return promise;
}
async function withinLimit(work, { ms, signal, late }) {
    signal.throwIfAborted();
    const ended = new AbortController();
    const stop = () => ended.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => ended.abort(late()), ms);
    try {
        return await orAborted(work(ended.signal), ended.signal);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
}
async function orAbortedAfter(work, signal, graceMs) {
    const over = new AbortController();
    let timer;
    const start = () => {
        timer = setTimeout(() => over.abort(signal.reason), graceMs);
    };
    if (signal.aborted)
        start();
    else
        signal.addEventListener('abort', start, { once: true });
    try {
        return await orAborted(work, over.signal);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', start);
    }
}


/***/ }),

/***/ 18024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sleepUntilEvent),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    now: () => performance.now(),
    wallNow: () => Date.now(),
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


/***/ }),

/***/ 46283:
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
    at = performance.now();
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

/***/ 34410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ isAllVisible),
/* harmony export */   EN: () => (/* binding */ visibleBytes),
/* harmony export */   Lx: () => (/* binding */ hasControls),
/* harmony export */   P5: () => (/* binding */ hasDirectionMark),
/* harmony export */   ct: () => (/* binding */ endOfEscape),
/* harmony export */   lL: () => (/* binding */ isDirectionMark),
/* harmony export */   qO: () => (/* binding */ endOfRange)
/* harmony export */ });
function isAllVisible(bytes) {
    return bytes.indexOf(ESCAPE) === -1 && !hasControls(bytes, isLineEnd) && !hasUnseenCharacter(bytes);
}
function visibleBytes(bytes, places) {
    const visible = Buffer.allocUnsafe(bytes.length);
    let end = 0;
    for (let at = 0; at < bytes.length;) {
        const next = endOfUnseen(bytes, at);
        if (next > at) {
            at = next;
            continue;
        }
        if (places)
            places[end] = at;
        visible[end++] = bytes[at++];
    }
    return visible.subarray(0, end);
}
function endOfUnseen(bytes, at) {
    const byte = bytes[at];
    if (byte >= 0x20 && byte < DELETE)
        return at;
    if (byte === ESCAPE)
        return endOfEscape(bytes, at);
    if (byte <= DELETE)
        return byte === TAB || isLineEnd(bytes, at) ? at : at + 1;
    if (byte === C1_LEAD && bytes[at + 1] < 0xa0)
        return endOfC1(bytes, at);
    return at + unseenLength(bytes, at);
}
function endOfEscape(bytes, start) {
    const kind = bytes[start + 1];
    if (kind === OPENING_BRACKET)
        return endOfControlSequence(bytes, start + 2);
    if (kind !== undefined && STRING_KINDS.includes(kind))
        return endOfString(bytes, start + 2);
    const end = endOfRange(bytes, start + 1, 0x20, 0x2f);
    return bytes[end] >= 0x30 && bytes[end] <= 0x7e ? end + 1 : end;
}
function endOfC1(bytes, start) {
    const kind = bytes[start + 1] - 0x40;
    if (kind === OPENING_BRACKET)
        return endOfControlSequence(bytes, start + 2);
    return STRING_KINDS.includes(kind) ? endOfString(bytes, start + 2) : start + 2;
}
function endOfControlSequence(bytes, start) {
    const parameters = endOfRange(bytes, start, 0x30, 0x3f);
    const end = endOfRange(bytes, parameters, 0x20, 0x2f);
    return bytes[end] >= 0x40 && bytes[end] <= 0x7e ? end + 1 : start;
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
function hasControls(bytes, isAllowed) {
    if (bytes.indexOf(DELETE) !== -1 || hasC1(bytes))
        return true;
    if (bytes.length < 8)
        return hasControlsIn(bytes, 0, bytes.length, isAllowed);
    const aligned = -bytes.byteOffset & 3;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >>> 2);
    const tail = aligned + words.length * 4;
    if (hasControlsIn(bytes, 0, aligned, isAllowed))
        return true;
    if (hasControlsIn(bytes, tail, bytes.length, isAllowed))
        return true;
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (((word - 0x20202020) & ~word & 0x80808080) === 0)
            continue;
        const at = aligned + index * 4;
        if (hasControlsIn(bytes, at, at + 4, isAllowed))
            return true;
    }
    return false;
}
function hasControlsIn(bytes, start, end, isAllowed) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte < 0x20 && byte !== TAB && byte !== NEWLINE && !isAllowed(bytes, at))
            return true;
    }
    return false;
}
function hasC1(bytes) {
    for (let at = bytes.indexOf(C1_LEAD); at !== -1; at = bytes.indexOf(C1_LEAD, at + 1)) {
        if (bytes[at + 1] < 0xa0)
            return true;
    }
    return false;
}
function hasDirectionMark(bytes) {
    return hasCharacter(bytes, isDirectionMark);
}
function isDirectionMark(bytes, at) {
    if (bytes[at] === 0xd8)
        return bytes[at + 1] === 0x9c;
    if (bytes[at] !== 0xe2)
        return false;
    const last = bytes[at + 2];
    if (bytes[at + 1] === 0x80)
        return last === 0x8e || last === 0x8f || (last >= 0xa8 && last <= 0xae);
    return bytes[at + 1] === 0x81 && last >= 0xa6 && last <= 0xa9;
}
function hasUnseenCharacter(bytes) {
    return hasCharacter(bytes, (all, at) => unseenLength(all, at) > 0);
}
function unseenLength(bytes, at) {
    const next = bytes[at + 1];
    const last = bytes[at + 2];
    switch (bytes[at]) {
        case 0xc2:
            return next === 0xad ? 2 : 0;
        case 0xd8:
            return next === 0x9c ? 2 : 0;
        case 0xef:
            return next === 0xbb && last === 0xbf ? 3 : 0;
        case 0xe2:
            if (next === 0x80)
                return (last >= 0x8b && last <= 0x8f) || (last >= 0xa8 && last <= 0xae) ? 3 : 0;
            return next === 0x81 && last >= 0xa0 && last <= 0xaf ? 3 : 0;
        default:
            return 0;
    }
}
const UNSEEN_LEADS = ['\u00ad', '\u061c', '\u200b', '\u2060', '\ufeff'].map((one) => Buffer.from(one).subarray(0, 2));
function hasCharacter(bytes, isIt) {
    return UNSEEN_LEADS.some((lead) => {
        for (let at = bytes.indexOf(lead); at !== -1; at = bytes.indexOf(lead, at + 2)) {
            if (isIt(bytes, at))
                return true;
        }
        return false;
    });
}
function isLineEnd(bytes, at) {
    return bytes[at] === NEWLINE || bytes[at] === RETURN;
}
const BELL = 0x07;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const DELETE = 0x7f;
const C1_LEAD = 0xc2;
const ENDS_OF_STRINGS = [BELL, ESCAPE, NEWLINE, RETURN];
const STRING_KINDS = Buffer.from(']PX^_');


/***/ }),

/***/ 3918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ collectAfterResponse),
  R: () => (/* binding */ countGarbage)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./build/basics/garbage.js


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
const LARGE_ANSWER_BYTES = 2 * 1024 * 1024;
function collectAfterResponse(bytes) {
    if (bytes < LARGE_ANSWER_BYTES)
        return;
    collect ??= collector();
    collect({ type: 'major' });
}
function collector() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--expose-gc');
    const found = (0,external_node_vm_namespaceObject.runInNewContext)('globalThis.gc');
    return typeof found === 'function' ? found : () => { };
}


/***/ }),

/***/ 92126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isName),
/* harmony export */   e: () => (/* binding */ isId)
/* harmony export */ });
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
function isId(text) {
    return ID.test(text);
}
function isName(text) {
    return NAME.test(text);
}


/***/ }),

/***/ 63981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
function isLoopback(hostname) {
    return /^(localhost|(.+\.)?localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
}


/***/ }),

/***/ 24794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

function shownPath(folder, file, path = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    return path.relative(folder, file).replaceAll(path.sep, '/');
}
function isWithin(path, folder, rules = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const way = rules.relative(folder, path);
    return !rules.isAbsolute(way) && way.split(rules.sep)[0] !== '..';
}


/***/ }),

/***/ 43743:
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

/***/ 99225:
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

/***/ 58543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   S3: () => (/* binding */ endedEarly),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   kB: () => (/* binding */ unfinishedJobs),
/* harmony export */   qP: () => (/* binding */ hasServed),
/* harmony export */   v1: () => (/* binding */ failedInBuild),
/* harmony export */   vu: () => (/* binding */ conclusionOf)
/* harmony export */ });
function hasFailed(conclusion) {
    return conclusion === 'failure' || conclusion === 'unhealthy';
}
function endedEarly({ ofDeployment, conclusion }) {
    return ofDeployment && (hasFailed(conclusion) || conclusion === 'canceled' || conclusion === 'superseded');
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
function hasEnded(deployment, now) {
    return isOver(deployment.phase) && unfinishedJobs(deployment, now).length === 0;
}
function unfinishedJobs({ phase, steps, spec, updatedAt }, now) {
    if (phase !== 'ACTIVE')
        return [];
    const jobs = spec.components.filter(({ jobKind }) => jobKind === 'POST_DEPLOY').map(({ name }) => name);
    const isNew = now !== undefined &&
        updatedAt !== undefined &&
        Math.abs(now - updatedAt.getTime()) < JOB_BEGINS_WITHIN_MS;
    const deploying = steps.filter(({ name }) => name !== 'build');
    const isOf = (job, ...statuses) => hasStep(deploying, ({ component, status }) => component === job && statuses.includes(status));
    return jobs.filter((job) => isOf(job, 'RUNNING') || (isNew && isOf(job, 'PENDING') && !isOf(job, 'SUCCESS', 'ERROR')));
}
const JOB_BEGINS_WITHIN_MS = 15_000;
const FINAL_PHASES = new Map([
    ['ACTIVE', 'success'],
    ['ERROR', 'failure'],
    ['CANCELED', 'canceled'],
    ['SUPERSEDED', 'superseded'],
]);
function isFailed({ status }) {
    return status === 'ERROR';
}
function hasServed({ phase, progress }) {
    return phase === 'ACTIVE' || (phase === 'SUPERSEDED' && progress.success === progress.total);
}
function failedInBuild({ steps }) {
    const builds = steps.filter(({ name }) => name === 'build');
    return hasStep(builds, isFailed);
}
function hasStep(steps, matches) {
    return steps.some((step) => matches(step) || hasStep(step.steps, matches));
}


/***/ }),

/***/ 49927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  jX: () => (/* binding */ componentsThatRun),
  SH: () => (/* binding */ fetchCrashes),
  Cq: () => (/* binding */ hasCrashLog),
  Z6: () => (/* binding */ showFirstCrash)
});

// EXTERNAL MODULE: ./build/basics/abort.js
var abort = __nccwpck_require__(28576);
// EXTERNAL MODULE: ./build/basics/clock.js
var basics_clock = __nccwpck_require__(18024);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
// EXTERNAL MODULE: ./build/logs/log-end.js
var log_end = __nccwpck_require__(19556);
;// CONCATENATED MODULE: ./build/logs/newest-timestamp.js

async function newestTimestamp(file) {
    const bytes = await (0,log_end/* readLastLines */.aG)(file);
    const text = bytes.subarray(-MAX_READ_BYTES).toString('latin1');
    const times = [...text.matchAll(STAMP)].map(([, stamp]) => Date.parse(stamp)).filter(Number.isFinite);
    return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
const MAX_READ_BYTES = 64 * 1024;
const STAMP = /^[^\s]{1,200} (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) /gm;

// EXTERNAL MODULE: ./build/deployment/extra.js
var extra = __nccwpck_require__(65460);
;// CONCATENATED MODULE: ./build/deployment/crash-logs.js





function componentsThatRun(deployment, wanted) {
    const running = deployment.components.filter(({ kind }) => kind === 'service' || kind === 'worker');
    const names = running.map(({ name }) => name);
    return [
        ...names.filter((name) => wanted.includes(name)),
        ...names.filter((name) => !wanted.includes(name)),
    ];
}
async function hasCrashLog(deployment, component, { api, app }) {
    const source = { deployment: deployment.id, component };
    const query = {
        type: 'RUN_RESTARTED',
        follow: false,
        tailLines: 1,
        podConnectionTimeout: undefined,
    };
    const urls = await api.logs(app.id, source, query);
    return urls !== undefined && (urls.liveUrl !== undefined || urls.archivedUrls.length > 0);
}
async function fetchCrashes(components, logs, signal) {
    const crashes = [];
    let isComplete = true;
    for (const component of components.slice(0, MAX_FETCHED)) {
        if (signal.aborted)
            return { crashes, isComplete: false };
        const log = await logs.fetch('RUN_RESTARTED', component, signal);
        if (!log)
            isComplete = false;
        const [file] = log?.files() ?? [];
        if (!log || file === undefined)
            continue;
        crashes.push({ component, log, wroteAt: await newestTimestamp(file) });
    }
    return { crashes, isComplete };
}
const MAX_FETCHED = 10;
async function showFirstCrash(watch, components, logs, context) {
    const { rateBudget, clock, signal, debug, onCrash } = context;
    if (watch.endedAt !== undefined || components.length === 0)
        return;
    await (0,abort/* orAborted */.H6)(watch.waitFor(({ phase }) => phase === 'DEPLOYING'), signal);
    const ended = watch.waitFor(() => false);
    const over = new AbortController();
    void ended.then(() => over.abort(new errors/* UserError */.yo('The deployment has ended')));
    const during = { ...context, signal: AbortSignal.any([signal, over.signal]) };
    const lookUp = (api) => hasCrashLog(watch.current, undefined, { ...during, api });
    for (let interval = FIRST_INTERVALS * rateBudget.minIntervalMs; watch.endedAt === undefined;) {
        await (0,basics_clock/* sleepUntilEvent */.E)(clock, rateBudget.delayMs(interval), ended, signal);
        if (watch.endedAt !== undefined)
            return;
        const isThere = await (0,extra/* askExtra */.G)(lookUp, during).catch((error) => {
            signal.throwIfAborted();
            debug(`Crash logs could not be looked up: ${(0,errors/* errorMessage */.gJ)(error)}`);
            return false;
        });
        const found = isThere ? await fetchCrashes(components, logs, during.signal) : undefined;
        const crashes = found?.crashes ?? [];
        for (const { component } of crashes)
            onCrash(component);
        if (crashes.length > 0)
            return;
        interval = Math.min(interval * 2, LOOKUP_INTERVALS * rateBudget.maxIntervalMs);
    }
}
const FIRST_INTERVALS = 2;
const LOOKUP_INTERVALS = 2;


/***/ }),

/***/ 65460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ askExtra),
/* harmony export */   Z: () => (/* binding */ COMPARISON_LIMIT_MS)
/* harmony export */ });
/* harmony import */ var _basics_abort_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(28576);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46283);
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(43743);



const EXTRA_LIMIT_MS = 10_000;
const COMPARISON_LIMIT_MS = 5_000;
function askExtra(request, { api, signal, ms = EXTRA_LIMIT_MS }) {
    return (0,_basics_abort_js__WEBPACK_IMPORTED_MODULE_2__/* .withinLimit */ .zl)((limited) => request(api.under(limited)), {
        ms,
        signal,
        late: () => new _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`no response within ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)}`),
    });
}


/***/ }),

/***/ 82709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findApp)
/* harmony export */ });
/* harmony import */ var _app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6499);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(46283);
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(43743);



async function findApp(api, wanted) {
    return 'id' in wanted ? appById(api, wanted.id) : appByName(api, wanted.name);
}
function appById(api, id) {
    return api
        .app(id)
        .catch((0,_app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .notFoundAs */ .U8)(`There is no app with the ID ${id}. Check app_id (for a name, use app_name), and that the token belongs to ` +
        'the team that owns the app.'));
}
async function appByName(api, name) {
    const others = [];
    let count = 0;
    for await (const app of api.apps()) {
        if (app.name === name)
            return app;
        count++;
        others.push((0,_basics_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(app.name));
        if (others.length > 10 * MAX_NAMES)
            others.sort().splice(MAX_NAMES);
    }
    const listed = others.sort().slice(0, MAX_NAMES).join(', ') || 'none';
    const more = count > MAX_NAMES ? ` and ${count - MAX_NAMES} more` : '';
    throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There is no app named ${name}. The token can see: ${listed}${more}. Check app_name, and the token's team.`);
}
const MAX_NAMES = 20;


/***/ }),

/***/ 40933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ logGroups),
/* harmony export */   P: () => (/* binding */ checkComponents)
/* harmony export */ });
/* harmony import */ var _app_platform_log_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49034);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(46283);
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(43743);
/* harmony import */ var _log_spans_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5040);
/* harmony import */ var _occurrences_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(15568);





async function logGroups(wanted, context) {
    checkComponents(wanted.components, context.watch.current);
    const groups = [];
    const occurrences = [];
    for (const type of wanted.types) {
        const { writtenDuring } = _app_platform_log_types_js__WEBPACK_IMPORTED_MODULE_0__/* .LOG_TYPE_FACTS */ .G3[type];
        if (writtenDuring === 'autoscaling_event') {
            const found = await (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_4__/* .findAutoscalingEvent */ .UY)(wanted.eventId, context);
            if (!found) {
                context.info(`No ${type} logs: the app has no autoscaling event.`);
                continue;
            }
            occurrences.push(found);
            groups.push(groupOfOccurrence(type, found, { event: found.watch.current.id }, context));
        }
        else if (writtenDuring === 'job_invocation') {
            const { jobName: job = '', jobInvocationId } = wanted;
            const found = await (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_4__/* .findJobInvocation */ .LQ)(job, jobInvocationId, context.watch.current, context);
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
    return { type, logs: [{ component: undefined, source, span: (0,_log_spans_js__WEBPACK_IMPORTED_MODULE_3__/* .spanOfOccurrence */ .J)(watch, clock) }] };
}
function groupOfDeployment(type, writtenDuring, { deployment: which, components, runDurationMs }, { watch, clock, signal }) {
    const deployment = which === 'active' ? 'active' : watch.current.id;
    const span = (0,_log_spans_js__WEBPACK_IMPORTED_MODULE_3__/* .spanInDeployment */ .z)(writtenDuring, watch, { runDurationMs, clock, signal });
    const each = components.length > 0 ? components : [undefined];
    return { type, logs: each.map((component) => ({ component, source: { deployment, component }, span })) };
}
function checkComponents(wanted, deployment) {
    const known = deployment.components.map(({ name }) => name);
    const unknown = wanted.find((name) => known.length > 0 && !known.includes(name));
    if (unknown === undefined)
        return;
    throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o9(`component: the deployment has no component named "${unknown}". It has: ` +
        `${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(known.join(', '), MAX_LIST_CHARS)}.`);
}
const MAX_LIST_CHARS = 1_000;


/***/ }),

/***/ 5040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ spanOfOccurrence),
/* harmony export */   z: () => (/* binding */ spanInDeployment)
/* harmony export */ });
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58543);

const BEFORE_BUILD = ['UNKNOWN', 'PENDING_BUILD'];
const AFTER_BUILD = ['PENDING_DEPLOY', 'DEPLOYING'];
function spanInDeployment(writtenDuring, watch, options) {
    const isBuilding = ({ phase }) => !BEFORE_BUILD.includes(phase);
    const isBuilt = ({ phase }) => AFTER_BUILD.includes(phase) || (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(phase);
    switch (writtenDuring) {
        case 'build':
            return spanBetween(watch, options.clock, isBuilding, isBuilt);
        case 'deploy':
            return spanBetween(watch, options.clock, isBuilt, () => false);
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


/***/ }),

/***/ 15568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jl: () => (/* binding */ conclusionOfOccurrences),
/* harmony export */   LQ: () => (/* binding */ findJobInvocation),
/* harmony export */   UY: () => (/* binding */ findAutoscalingEvent),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6499);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(46283);
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(43743);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86045);




async function findAutoscalingEvent(id, search) {
    const { api, app } = search;
    const poll = (eventId) => api.event(app.id, eventId);
    const found = id === undefined
        ? await newest(api.autoscalingEvents(app.id))
        : await poll(id).catch((0,_app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .notFoundAs */ .U8)(`App ${app.name} has no event with the ID ${id}. Check event_id.`));
    return found && watched('Autoscaling', false, found, poll, search);
}
async function findJobInvocation(jobName, id, deployment, search) {
    const { api, app } = search;
    const poll = (invocationId) => api.jobInvocation(app.id, jobName, invocationId);
    const found = id === undefined
        ? await newest(api.jobInvocations(app.id, jobName))
        : await poll(id).catch((0,_app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .notFoundAs */ .U8)(`Job ${jobName} has no invocation with the ID ${id}. Check job_name and job_invocation_id.`));
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
    const known = jobs.length > 0 ? `It has: ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(jobs.join(', '), MAX_LIST_CHARS)}` : 'It has no jobs';
    throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInput */ .o9(`job_name: the app has no job named "${jobName}". ${known}.`);
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
    const watch = new _watch_js__WEBPACK_IMPORTED_MODULE_3__/* .Watch */ .o(found, {
        poll: () => poll(found.id),
        hasEnded,
        differs: (now, before) => now.phase !== before.phase,
        onProgress: ({ phase }) => info(`${name}: ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(phase)}`),
        rateBudget,
        clock,
        signal,
    });
    return { name, isJob, watch };
}


/***/ }),

/***/ 5582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ stepWords)
/* harmony export */ });
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43743);

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

/***/ 86045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ watchDeployment),
/* harmony export */   o: () => (/* binding */ Watch)
/* harmony export */ });
/* harmony import */ var _app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6499);
/* harmony import */ var _basics_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18024);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(58543);



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
        const { clock } = options;
        const ageMs = endedAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, clock.wallNow() - endedAt);
        this.#noteEnd(clock.now() - ageMs);
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
            await (0,_basics_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .sleepUntilEvent */ .E)(clock, Math.min(this.#interval(rateBudget), untilReport), this.#interruption.promise, signal);
            this.#interruption = Promise.withResolvers();
            const state = await poll().catch((error) => {
                if (error instanceof _app_platform_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiUnreachable */ .hj && rateBudget.isStreaming)
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
    const ended = (state) => (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .hasEnded */ .hY)(state, options.clock.wallNow());
    return new Watch(found, { ...others, poll, hasEnded: ended, differs }, found.updatedAt?.getTime());
}
function differs(now, before) {
    const { success, total } = now.progress;
    return now.phase !== before.phase || success !== before.progress.success || total !== before.progress.total;
}


/***/ }),

/***/ 90299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 21643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ ERROR_CODES_PAGE),
/* harmony export */   XY: () => (/* binding */ skipWords),
/* harmony export */   qo: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(90299);

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

/***/ 51296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(46283);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16654);
/* harmony import */ var _runner_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(58238);



const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
const STORIES = {
    'run-logs': async () => (await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 54960))).start,
    'run-logs-follower': async () => (await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 54960))).followInBackground,
    'run-logs-post': async () => (await __nccwpck_require__.e(/* import() */ 960).then(__nccwpck_require__.bind(__nccwpck_require__, 54960))).post,
};
const MAX_STALL_MS = 60_000;
const MAX_STALL_CANCELLED_MS = 2_000;
const MAX_STALL_AT_SECOND_SIGNAL_MS = 100;
const step = new _runner_workflow_step_js__WEBPACK_IMPORTED_MODULE_2__/* .WorkflowStep */ .C(process.env);
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        if (cancelled.signal.aborted) {
            void step.close(MAX_STALL_AT_SECOND_SIGNAL_MS).finally(() => process.exit(EXIT_CODES[signal]));
            return;
        }
        step.limitStalls(MAX_STALL_CANCELLED_MS);
        cancelled.abort(new _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ(signal));
    });
}
try {
    const story = await STORIES[process.argv[2] ?? '']?.();
    await (story ?? _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)(step, cancelled.signal);
}
catch (error) {
    if (!(error instanceof _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ))
        step.fail(error);
}
await step.close(MAX_STALL_MS);
const { reason } = cancelled.signal;
process.exit(reason instanceof _basics_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Cancelled */ .cJ ? EXIT_CODES[reason.signal] : step.exitCode);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 65592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ko: () => (/* binding */ readInputs),
  as: () => (/* binding */ readRunLogsInputs),
  ow: () => (/* binding */ tokenFrom)
});

// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __nccwpck_require__(49034);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
;// CONCATENATED MODULE: ./build/inputs/rules.js


function appFrom({ appId, appName }) {
    if (appId && appName)
        throw new errors/* UserError */.yo('app_id and app_name cannot be combined. Set only one.');
    if (appId)
        return { id: appId };
    if (appName)
        return { name: appName };
    throw new errors/* UserError */.yo('Set app_id or app_name.');
}
function deploymentFrom({ deploymentId, commitSha, image }) {
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
function checkArtifact(values) {
    const problem = retentionWithoutArtifact(values);
    if (problem)
        throw new errors/* UserError */.yo(problem);
}
function retentionWithoutArtifact({ artifact, artifactRetentionDays }) {
    return (artifactRetentionDays !== undefined &&
        artifact === undefined &&
        'artifact_retention_days works only with artifact. Set artifact, or remove artifact_retention_days.');
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
    retentionWithoutArtifact,
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

// EXTERNAL MODULE: ./build/basics/identifiers.js
var identifiers = __nccwpck_require__(92126);
// EXTERNAL MODULE: ./build/basics/loopback.js
var loopback = __nccwpck_require__(63981);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __nccwpck_require__(43743);
;// CONCATENATED MODULE: ./build/inputs/parsers.js





function typed(typing, parse) {
    return typing ? Object.assign(parse, { typing }) : parse;
}
function optional(parse) {
    return typed(parse.typing, (text, name) => (text === '' ? undefined : parse(text, name)));
}
const parsers_boolean = typed({ type: 'boolean' }, (text, name) => oneOf('true', 'false')(text, name) === 'true');
function oneOf(...accepted) {
    const typing = accepted.includes('')
        ? undefined
        : { type: 'enum', 'allowed-values': accepted };
    return typed(typing, (text, name) => wordIn(accepted, text) ?? invalid(name, text, alternatives(accepted)));
}
const logTypes = logTypesAmong(...log_types/* LOG_TYPES */.D_);
function logTypesAmong(...types) {
    const accepted = `one or more of ${types.join(', ')}, separated by commas`;
    const item = { type: 'enum', name: 'LogType', 'allowed-values': types };
    return typed({ type: 'list', separator: ',', 'list-item': item }, (text, name) => {
        const chosen = listItems(text).map((word) => wordIn(types, word) ?? invalid(name, word, accepted));
        if (chosen.length === 0)
            invalid(name, text, accepted);
        return [...new Set(chosen)];
    });
}
const id = (text, name) => ((0,identifiers/* isId */.e)(text) ? text : invalid(name, text, ID_WORDS));
const appId = (text, name) => (0,identifiers/* isId */.e)(text) ? text : invalid(name, text, `${ID_WORDS}; for a name, use app_name`);
const identifier = (text, name) => (0,identifiers/* isName */.E)(text) ? text : invalid(name, text, NAME_WORDS);
const LIST_OF_STRINGS = { type: 'list', separator: ',', 'list-item': { type: 'string' } };
const parsers_identifiers = typed(LIST_OF_STRINGS, (text, name) => {
    const items = listItems(text);
    if (items.length === 0 && text !== '')
        invalid(name, text, `names, separated by commas: each ${NAME_WORDS}`);
    return [...new Set(items.map((item) => identifier(item, name)))];
});
const ID_WORDS = 'an id of letters, digits and hyphens';
const NAME_WORDS = 'a name of letters, digits, hyphens and underscores';
const deploymentId = (text, name) => {
    const word = wordIn(['latest', 'active'], text);
    if (word)
        return word;
    return (0,identifiers/* isId */.e)(text) ? { id: text } : invalid(name, text, `${ID_WORDS}, latest or active`);
};
const commitSha = (text, name) => /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i.test(text)
    ? text.toLowerCase()
    : invalid(name, text, 'a commit id of 7 to 40 hexadecimal digits');
const parsers_image = (text, name) => /^(\w[\w.-]{0,127}|sha256:[0-9a-f]{64})$/.test(text)
    ? text
    : invalid(name, text, 'the tag of an image, or its digest (sha256:… with 64 hexadecimal digits)');
const NOT_IN_ARTIFACT_NAMES = '":<>|*?\\\\/\\x00-\\x1f\\x7f';
const artifactName = (text, name) => new RegExp(`[${NOT_IN_ARTIFACT_NAMES}]`).test(text) || text.length > MAX_ARTIFACT_NAME_CHARS
    ? invalid(name, text, `a name of at most ${MAX_ARTIFACT_NAME_CHARS} characters, without line breaks and " : < > | * ? \\ /`)
    : text;
const MAX_ARTIFACT_NAME_CHARS = 255;
const retentionDays = typed({ type: 'integer' }, (text, name) => /^[1-9]\d{0,3}$/.test(text) ? Number(text) : invalid(name, text, 'a whole number of days from 1 on'));
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
    const examples = maxMs < 1.5 * HOUR_MS ? '90s or 5m' : '90s, 5m or 1h30m';
    return (text, name) => {
        const ms = durationMs(text);
        const isWithin = ms !== undefined && ms >= minMs && ms <= maxMs;
        return isWithin ? ms : invalid(name, text, `a duration ${range}, such as ${examples}`);
    };
}
const durationForApi = (text, name) => `${duration(0, DAY_MS)(text, name) / 1_000}s`;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;
const UNIT_MS = { h: HOUR_MS, m: 60_000, s: 1_000, ms: 1 };
function durationMs(text) {
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
        return invalid(name, withoutCredentials(text), accepted);
    const url = new URL(text);
    const encrypted = url.protocol === 'https:' || (url.protocol === 'http:' && (0,loopback/* isLoopback */.U)(url.hostname));
    if (!encrypted || url.username || url.password || url.search || url.hash || text.includes('#')) {
        return invalid(name, withoutCredentials(text), accepted);
    }
    return url;
};
function withoutCredentials(text) {
    const beforeQuery = text.slice(0, MAX_PATH_CHARS).replace(/[?#].*$/s, (rest) => `${rest[0]}***`);
    const at = beforeQuery.lastIndexOf('@');
    if (at === -1)
        return beforeQuery;
    const scheme = /^[^/@]*\/\//.exec(beforeQuery)?.[0] ?? '';
    return `${scheme}***${beforeQuery.slice(at)}`;
}
const LIST_OF_LINES = { ...LIST_OF_STRINGS, separator: '\n' };
const patterns = typed(LIST_OF_LINES, async (text, name) => {
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
});
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
    components: row('component', '', parsers_identifiers),
    follow: row('follow', 'true', parsers_boolean),
    runDurationMs: row('run_duration', '0s', duration(0, DAY_MS)),
    stabilityDurationMs: row('stability_duration', '0s', duration(0, DAY_MS)),
    timeoutMs: row('timeout', '70m', duration(1_000, DAY_MS)),
    discoveryTimeoutMs: row('discovery_timeout', '5m', duration(0, DAY_MS)),
    podConnectionTimeout: row('pod_connection_timeout', '', optional(durationForApi)),
    tailLines: row('tail_lines', '', optional(lineCount)),
    pollIntervalMs: row('poll_interval', '10s', duration(MIN_POLL_MS, HOUR_MS)),
    print: row('print', 'always', oneOf('always', 'on_failure', 'never')),
    prefix: row('prefix', 'short', oneOf('short', 'full', 'none')),
    logDir: row('log_dir', '', optional(folderPath)),
    artifact: row('artifact', '', optional(artifactName)),
    artifactRetentionDays: row('artifact_retention_days', '', optional(retentionDays)),
    failOnError: row('fail_on_error', 'true', parsers_boolean),
    summary: row('summary', 'true', parsers_boolean),
    annotations: row('annotations', 'true', parsers_boolean),
    redact: { ...row('redact', '', patterns), keepsSpaces: true },
    maskUrls: row('mask_urls', 'true', parsers_boolean),
    eventId: row('event_id', '', optional(id)),
    jobName: row('job_name', '', optional(identifier)),
    jobInvocationId: row('job_invocation_id', '', optional(id)),
    apiUrl: row('api_url', 'https://api.digitalocean.com', apiUrl),
};
function row(name, byDefault, parser) {
    return { name, default: byDefault, parse: parser };
}

;// CONCATENATED MODULE: ./build/inputs/run-logs-table.js


const RUN_LOGS_INPUTS = {
    token: INPUTS.token,
    appId: INPUTS.appId,
    appName: INPUTS.appName,
    components: INPUTS.components,
    types: row('type', 'RUN,RUN_RESTARTED', logTypesAmong('RUN', 'RUN_RESTARTED')),
    podConnectionTimeout: INPUTS.podConnectionTimeout,
    timeoutMs: row('timeout', '6h', duration(1_000, DAY_MS)),
    tailLines: INPUTS.tailLines,
    print: INPUTS.print,
    prefix: INPUTS.prefix,
    logDir: INPUTS.logDir,
    redact: INPUTS.redact,
    maskUrls: INPUTS.maskUrls,
    artifact: INPUTS.artifact,
    artifactRetentionDays: INPUTS.artifactRetentionDays,
    apiUrl: INPUTS.apiUrl,
    jobStatus: row('job_status', '', oneOf('', 'success', 'failure', 'cancelled')),
};

;// CONCATENATED MODULE: ./build/inputs/inputs.js



const TOKEN_VARIABLES = ['INPUT_TOKEN', 'DIGITALOCEAN_ACCESS_TOKEN', 'DIGITALOCEAN_TOKEN'];
function tokenFrom(env) {
    return TOKEN_VARIABLES.map((name) => env[name]?.trim()).find(Boolean) ?? '';
}
async function readInputs(env) {
    const values = await readValues(INPUTS, env);
    const inputs = { ...values, app: appFrom(values), deployment: deploymentFrom(values) };
    checkRules(values);
    return inputs;
}
async function readRunLogsInputs(env) {
    const values = await readValues(RUN_LOGS_INPUTS, env);
    const inputs = { ...values, app: appFrom(values) };
    checkArtifact(values);
    return inputs;
}
async function readValues(table, env) {
    const read = {};
    for (const [member, row] of Object.entries(table)) {
        const text = row === INPUTS.token ? tokenFrom(env) : textOf(row, env);
        read[member] = await row.parse(text.trim() === '' ? row.default : text, row.name);
    }
    return read;
}
function textOf({ name, keepsSpaces }, env) {
    const text = env[`INPUT_${name.toUpperCase()}`] ?? '';
    return keepsSpaces ? text : text.trim();
}


/***/ }),

/***/ 74818:
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
/* harmony import */ var _basics_garbage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3918);

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
    copyFew(from, start = 0, end = from.length) {
        this.#reserve(end - start);
        const bytes = this.#bytes;
        let at = this.#end;
        for (let index = start; index < end; index++)
            bytes[at++] = from[index];
        this.#end = at;
    }
    text(text) {
        this.#reserve(Buffer.byteLength(text));
        this.#end += this.#bytes.write(text, this.#end);
    }
    written() {
        (0,_basics_garbage_js__WEBPACK_IMPORTED_MODULE_0__/* .countGarbage */ .R)(this.#end);
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

/***/ 88167:
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

/***/ 60371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ claimedBefore),
/* harmony export */   bZ: () => (/* binding */ claimFile),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* unused harmony export newFileFlags */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _basics_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(46283);



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
    claimFile(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, newFileFlags(), 0o644);
}
function newFileFlags(system = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants) {
    const { O_NOFOLLOW = 0 } = system;
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | O_NOFOLLOW;
}
function claimFile(root, path) {
    if (claimed.has(path))
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) && !claimedBefore(root).has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path))) {
        throw new _basics_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('a file that this action did not make is in the way. Use a folder of its own as log_dir');
    }
    claimed.add(path);
    recordClaim(root, path);
}
function claimedBefore(root) {
    try {
        const { O_RDONLY, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, CLAIMS_FILE), O_RDONLY | (O_NOFOLLOW ?? 0));
        try {
            const bytes = Buffer.alloc(MAX_CLAIMS_BYTES);
            return new Set(bytes.toString('utf8', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, bytes)).split('\n'));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch {
        return new Set();
    }
}
function recordClaim(root, path) {
    const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    try {
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, CLAIMS_FILE), O_WRONLY | O_CREAT | O_APPEND | (O_NOFOLLOW ?? 0), 0o644);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path)}\n`);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch { }
}
const claimed = new Set();
const CLAIMS_FILE = '.app-platform-logs';
const MAX_CLAIMS_BYTES = 256 * 1024;


/***/ }),

/***/ 86791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ FileNames)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
class FileNames {
    #paths = new Map();
    #taken = new Set();
    pathOf(type, component, earlier) {
        const log = `${type} ${component ?? ''} ${earlier}`;
        const path = this.#paths.get(log) ?? this.#freePath(type.toLowerCase(), component, earlier);
        this.#paths.set(log, path);
        this.#taken.add(path.toLowerCase());
        return path;
    }
    #freePath(type, component, earlier) {
        const folder = component === undefined ? '' : type;
        let name = `${component ?? type}${earlier > 0 ? `-${earlier + 1}` : ''}`;
        const path = () => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${name}.log`);
        while (RESERVED.test(name) || this.#taken.has(path().toLowerCase()))
            name += '_';
        return path();
    }
}


/***/ }),

/***/ 14015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ endOfName),
/* harmony export */   VT: () => (/* binding */ endOfPrefix),
/* harmony export */   YU: () => (/* binding */ endOfTime),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   xW: () => (/* binding */ prefixSpan)
/* harmony export */ });
function prefixSpan(bytes, start = 0) {
    const nameEnd = endOfName(bytes, start);
    const timeEnd = endOfTime(bytes, nameEnd);
    const end = endOfPrefix(bytes, timeEnd);
    return end === NONE ? undefined : { nameEnd, timeEnd, end };
}
const NONE = -1;
function endOfName(bytes, start) {
    let at = start;
    if (!isLetterOrDigit(bytes[at]))
        return NONE;
    while (at - start < MAX_NAME_BYTES && (isLetterOrDigit(bytes[at]) || isNameMark(bytes[at])))
        at++;
    return bytes[at] === SPACE ? at : NONE;
}
function endOfTime(bytes, nameEnd) {
    if (nameEnd === NONE)
        return NONE;
    const seconds = endOfDateAndTime(bytes, nameEnd + 1);
    const zone = seconds !== NONE && bytes[seconds] === DOT ? endOfFraction(bytes, seconds + 1) : seconds;
    if (zone === NONE)
        return NONE;
    if (bytes[zone] === LETTER_Z)
        return zone + 1;
    return bytes[zone] === PLUS || bytes[zone] === MINUS ? endOfOffset(bytes, zone + 1) : NONE;
}
function endOfPrefix(bytes, timeEnd) {
    if (timeEnd === NONE)
        return NONE;
    const after = bytes[timeEnd];
    if (after === SPACE)
        return timeEnd + 1;
    return after === undefined || after === NEWLINE || after === RETURN ? timeEnd : NONE;
}
const MAX_NAME_BYTES = 128;
const MAX_FRACTION_DIGITS = 9;
function endOfFraction(bytes, start) {
    let at = start;
    while (at - start < MAX_FRACTION_DIGITS && isDigit(bytes[at]))
        at++;
    return at > start ? at : NONE;
}
function endOfDateAndTime(bytes, start) {
    const isDate = areTwoDigits(bytes, start) &&
        areTwoDigits(bytes, start + 2) &&
        bytes[start + 4] === MINUS &&
        areTwoDigits(bytes, start + 5) &&
        bytes[start + 7] === MINUS &&
        areTwoDigits(bytes, start + 8);
    const isBoth = isDate &&
        bytes[start + 10] === LETTER_T &&
        areTwoDigits(bytes, start + 11) &&
        bytes[start + 13] === COLON &&
        areTwoDigits(bytes, start + 14) &&
        bytes[start + 16] === COLON &&
        areTwoDigits(bytes, start + 17);
    return isBoth ? start + 19 : NONE;
}
function endOfOffset(bytes, start) {
    const isOne = areTwoDigits(bytes, start) && bytes[start + 2] === COLON && areTwoDigits(bytes, start + 3);
    return isOne ? start + 5 : NONE;
}
function areTwoDigits(bytes, at) {
    return isDigit(bytes[at]) && isDigit(bytes[at + 1]);
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
const PLUS = 0x2b;
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;


/***/ }),

/***/ 12051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ LogCollection)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __nccwpck_require__(49034);
// EXTERNAL MODULE: ./build/basics/abort.js
var abort = __nccwpck_require__(28576);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
// EXTERNAL MODULE: ./build/basics/identifiers.js
var identifiers = __nccwpck_require__(92126);
// EXTERNAL MODULE: ./build/logs/file-names.js
var file_names = __nccwpck_require__(86791);
// EXTERNAL MODULE: ./build/app-platform/retry.js
var retry = __nccwpck_require__(67710);
// EXTERNAL MODULE: ./build/basics/garbage.js + 2 modules
var garbage = __nccwpck_require__(3918);
// EXTERNAL MODULE: ./build/logs/archive/complete-lines.js
var complete_lines = __nccwpck_require__(74818);
// EXTERNAL MODULE: ./build/app-platform/http.js
var http = __nccwpck_require__(61714);
// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __nccwpck_require__(4768);
// EXTERNAL MODULE: ./build/basics/loopback.js
var loopback = __nccwpck_require__(63981);
;// CONCATENATED MODULE: ./build/basics/private-host.js

function isPrivateHost(hostname) {
    const host = hostname.replace(/\.$/, '').toLowerCase();
    if ((0,loopback/* isLoopback */.U)(host) || /\.(?:local|internal|localdomain|home\.arpa)$/.test(host))
        return true;
    if (host.startsWith('['))
        return isPrivateIpv6(host.slice(1, -1));
    return /^\d+(?:\.\d+){3}$/.test(host) && isPrivateIpv4(host.split('.').map(Number));
}
function isPrivateIpv4([a = 0, b = 0]) {
    if (a === 0 || a === 10 || a === 127 || a >= 224)
        return true;
    if (a === 100)
        return b >= 64 && b <= 127;
    if (a === 169)
        return b === 254;
    if (a === 172)
        return b >= 16 && b <= 31;
    if (a === 192)
        return b === 168;
    return a === 198 && (b === 18 || b === 19);
}
function isPrivateIpv6(address) {
    const mapped = /^::(?:ffff:(?:0:)?)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
    if (mapped) {
        const high = Number.parseInt(mapped[1] ?? '', 16);
        return isPrivateIpv4([high >> 8, high & 0xff]);
    }
    return /^(?:::1?|f[cd].{2}:.*|fe[89abc].:.*|ff.{2}:.*)$/.test(address);
}

;// CONCATENATED MODULE: ./build/logs/redirects.js



class UnsafeRedirect extends Error {
    name = 'UnsafeRedirect';
    from;
    constructor(from) {
        super(`${from} redirects to an unencrypted or private address, which is not followed`);
        this.from = from;
    }
}
const MAX_REDIRECTS = 5;
async function getFollowingRedirects(url, options) {
    let from = url;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        const response = await (0,http/* httpGet */.lx)(from, options);
        const { location } = response.headers;
        if (response.status < 300 || response.status >= 400 || response.status === 304 || !location)
            return response;
        (0,http/* discard */.vf)(response);
        const next = (0,log_url/* logUrl */.gO)(location, from);
        const isDowngrade = from.protocol === 'https:' && next?.protocol !== 'https:';
        const leadsInside = next && isPrivateHost(next.hostname) && !isPrivateHost(from.hostname);
        if (!next || isDowngrade || leadsInside) {
            throw new UnsafeRedirect((0,log_url/* withoutCredentials */.ri)(from));
        }
        from = next;
    }
    throw new Error(`it was redirected more than ${MAX_REDIRECTS} times`);
}

;// CONCATENATED MODULE: ./build/logs/archive/download.js





class ArchiveUnreadable extends errors/* UserError */.yo {
    name = 'ArchiveUnreadable';
    sentence;
    constructor(sentence, advice = '') {
        super(sentence + advice);
        this.sentence = sentence;
    }
}
const BACKOFF = { firstMs: 300, maxMs: 10_000, attempts: 7 };
const HEAD_TIMEOUT_MS = 20_000;
const QUIET_TIMEOUT_MS = 20_000;
async function* downloadArchive(url, options) {
    const { clock, signal, debug } = options;
    const download = { url, position: 0, end: NOTHING, version: undefined, encoded: false };
    let askedLeftMs = retry/* MAX_ASKED_WAIT_MS */.th;
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
            if (error instanceof Changed)
                throw unreadable(download, error.message);
            failures = download.position > before ? 1 : failures + 1;
            if (failures >= BACKOFF.attempts)
                throw unreadable(download, (0,errors/* reasonOf */.A3)(error));
            debug(`The archived log broke off at byte ${download.position}: ${(0,errors/* reasonOf */.A3)(error)}. Retrying.`);
            const askedMs = Math.min(error instanceof Refused ? error.waitMs : 0, askedLeftMs);
            askedLeftMs -= askedMs;
            await clock.sleep(Math.max(askedMs, (0,retry/* backoffMs */.jo)(failures, BACKOFF, clock)), signal);
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
class Changed extends Error {
    name = 'Changed';
    constructor() {
        super('it was replaced by another version while it was read');
    }
}
async function* resume(download, options) {
    const { version } = download;
    const ranged = download.position > 0 && !download.encoded && version;
    const range = { range: `bytes=${download.position}-`, 'if-range': version?.validator ?? '' };
    const response = await get(download.url, ranged ? range : {}, options.signal);
    try {
        if (ranged && response.status === 416 && isAllOf(response, download.position))
            return;
        checkIsLog(response, options);
        if (response.status === 206) {
            const part = partIn(response);
            if (!ranged || !isRestOf(download, version, part, response)) {
                download.version = undefined;
                throw new Error('the server returned a different range than requested');
            }
            yield* body(response, download, { length: part.end - part.start + 1, skip: 0 });
        }
        else {
            download.encoded = response.decoded;
            const length = response.decoded ? undefined : count(response.headers['content-length']);
            download.version = length === undefined ? undefined : versionOf(response, length);
            yield* body(response, download, { length, skip: download.position });
        }
    }
    finally {
        (0,http/* discard */.vf)(response);
    }
}
async function* body(response, download, { length, skip }) {
    let skipping = skip;
    let skippedEnd = NOTHING;
    let received = 0;
    for await (const chunk of response.body) {
        received += chunk.length;
        if (length !== undefined && received > length)
            throw new Error(`it goes on after ${length} bytes`);
        if (skipping > 0) {
            skippedEnd = lastBytes(skippedEnd, chunk.subarray(0, skipping));
            skipping -= Math.min(skipping, chunk.length);
            if (skipping === 0 && !skippedEnd.equals(download.end))
                throw new Changed();
        }
        const bytes = chunk.subarray(chunk.length - Math.min(chunk.length, Math.max(0, received - skip)));
        if (bytes.length === 0)
            continue;
        download.position += bytes.length;
        download.end = lastBytes(download.end, bytes);
        yield bytes;
    }
    if (length !== undefined && received < length) {
        throw new Error(`it ended after ${received} of ${length} bytes`);
    }
    if (skipping === 0)
        return;
    throw length === undefined ? new Error(`it ended ${skipping} bytes sooner than before`) : new Changed();
}
const NOTHING = Buffer.alloc(0);
const END_BYTES = 4_096;
function lastBytes(end, bytes) {
    const known = bytes.length < END_BYTES ? end.subarray(-END_BYTES + bytes.length) : NOTHING;
    return Buffer.concat([known, bytes.subarray(-END_BYTES)]);
}
function checkIsLog(response, { clock }) {
    const { status, headers } = response;
    if (status !== 200 && status !== 206) {
        throw new Refused(status, (0,retry/* askedWaitMs */.MW)(status, headers, clock.wallNow()) ?? 0);
    }
    if (/html/i.test(headers['content-type'] ?? '')) {
        throw new Error('the server returned a web page instead of the log');
    }
}
function partIn({ headers }) {
    const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers['content-range'] ?? '');
    if (!found)
        return undefined;
    const [start, end, total] = found.slice(1).map(Number);
    return { start, end, total };
}
function isRestOf({ position }, version, part, response) {
    if (!part || response.decoded)
        return false;
    const isRest = part.start === position && part.end === part.total - 1 && part.total === version.total;
    const length = count(response.headers['content-length']) ?? part.end - part.start + 1;
    const { validator = version.validator } = versionOf(response, part.total) ?? {};
    return isRest && length === part.end - part.start + 1 && validator === version.validator;
}
function versionOf({ headers, decoded }, total) {
    const { etag, 'last-modified': modified } = headers;
    const validator = etag?.startsWith('"') ? etag : modified;
    return validator === undefined || decoded ? undefined : { validator, total };
}
function count(header) {
    return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}
function isAllOf(response, position) {
    const [, size] = /^bytes \*\/(\d+)$/.exec(response.headers['content-range'] ?? '') ?? [];
    return position > 0 && Number(size) === position;
}
async function get(url, headers, signal) {
    const address = (0,log_url/* logUrl */.gO)(url);
    if (!address)
        throw new ArchiveUnreadable('The API returned an archived log URL that is not an https URL.');
    const options = { headers, headTimeout: HEAD_TIMEOUT_MS, quietTimeout: QUIET_TIMEOUT_MS, signal };
    return getFollowingRedirects(address, options).catch((error) => {
        if (!(error instanceof UnsafeRedirect))
            throw error;
        throw new ArchiveUnreadable(`The archived log at ${error.from} redirects to an unencrypted or private address, which is not followed.`);
    });
}
async function refresh(download, { freshUrl }) {
    const url = await freshUrl();
    if (url !== undefined)
        download.url = url;
}
function unreadable({ url }, reason) {
    const where = URL.canParse(url) ? (0,log_url/* withoutCredentials */.ri)(new URL(url)) : 'its address';
    return new ArchiveUnreadable(`Could not read the archived log at ${where} to its end: ${reason}.`, ' The part that was received has been kept. Run the step again; archived logs are kept for 90 days.');
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
    const show = ({ lines, isVisible }) => display.show(lines, isVisible);
    const fromFile = tailLines !== undefined || display.showsFiles;
    await save(file, copy, options.redactor, fromFile ? { onUnsaved: show } : { onClean: show });
}
async function compareFile(file, copy, options) {
    const { ledger, display, redactor } = options;
    const show = (missed) => missed.length > 0 ? display.showRecovered(redactor.apply(missed)) : undefined;
    await save(file, copy, redactor, { onRaw: (bytes) => show(ledger.archived(bytes)) });
    await show(ledger.endArchivedFile());
}
async function save(file, copy, redactor, { onClean, onUnsaved, onRaw }) {
    const lines = new complete_lines/* CompleteLines */.d((bytes, at) => redactor.cutAt(bytes, at));
    let writing = Promise.resolve();
    const take = async (bytes) => {
        await writing;
        const clean = redactor.redacted(bytes);
        const saved = copy.appendLarge(clean.lines).then(() => (copy.failed ? onUnsaved?.(clean) : undefined));
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
        await clock.sleep((0,retry/* backoffMs */.jo)(asked, ARCHIVE_PAUSE, clock), signal);
    }
}
function mayStillAppear({ clock, follow, hasArchive, span }, unarchivedSince) {
    const never = Number.NEGATIVE_INFINITY;
    const until = Math.max((span.endedAt() ?? never) + ARCHIVE_WAIT_MS, (unarchivedSince ?? never) + UNARCHIVED_WAIT_MS);
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
        keepBetter(copy, options);
        completion_showFile(options);
        throw error;
    }
    if (outcome.kind === 'unreadable') {
        const hasReadSome = copy.bytes > 0 && archivedUrls.length > 1;
        if (wasStreamed && hasReadSome && !options.cameWhole())
            keepMissing(options);
        keepBetter(copy, options);
        completion_showFile(options);
        throw outcome.error;
    }
    if (outcome.kind === 'incomplete' && !isLastTry) {
        copy.discard();
        return false;
    }
    if (wasStreamed)
        keepMissing(options);
    file.becomes(copy);
    completion_showFile(options);
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
function keepBetter(copy, { file, cameWhole }) {
    copy.keepCompleteLines();
    if (copy.bytes > file.bytes && !cameWhole())
        file.becomes(copy);
    else
        copy.discard();
}
function completion_showFile({ display, file, ledger, tailLines }) {
    if (ledger.shown > 0 || file.failed || file.bytes === 0)
        return;
    if (tailLines !== undefined || display.showsFiles)
        display.showFile(file.path, tailLines);
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
        for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
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
const NEWLINE = 0x0a;
const EMPTY = Buffer.alloc(0);

// EXTERNAL MODULE: ./build/logs/line-prefix.js
var line_prefix = __nccwpck_require__(14015);
;// CONCATENATED MODULE: ./build/logs/ledger/line-counts.js
const UNCOUNTED = -1;
const MAX_LINES = 2_800_000;
class LineCounts {
    #tables = Array.from({ length: TABLES }, () => new Table());
    #maxLines;
    #lines = 0;
    constructor(maxLines = MAX_LINES) {
        this.#maxLines = maxLines;
    }
    slotOf(high, low) {
        const index = high & TABLE_MASK;
        const table = this.#tables[index];
        const { used } = table;
        const slot = table.slotOf(high, low, this.#lines < this.#maxLines);
        this.#lines += table.used - used;
        return slot === UNCOUNTED ? UNCOUNTED : (slot << TABLE_BITS) | index;
    }
    shown(slot) {
        return slot === UNCOUNTED ? 0 : this.#wordsOf(slot)[wordOf(slot) + SHOWN];
    }
    addShown(slot) {
        if (slot !== UNCOUNTED)
            this.#wordsOf(slot)[wordOf(slot) + SHOWN]++;
    }
    seen(slot) {
        return slot === UNCOUNTED ? 0 : this.#wordsOf(slot)[wordOf(slot) + SEEN];
    }
    addSeen(slot) {
        return slot === UNCOUNTED ? 1 : ++this.#wordsOf(slot)[wordOf(slot) + SEEN];
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
    used = 0;
    slotOf(high, low, mayAdd) {
        if (mayAdd && (this.used + 1) * 4 > this.#slots * 3)
            this.#grow();
        return this.#find(high, low, mayAdd);
    }
    #find(high, low, mayAdd) {
        const { words } = this;
        const mask = this.#slots - 1;
        for (let slot = low & mask;; slot = (slot + 1) & mask) {
            const at = slot * WORDS;
            if (words[at + LOW] === low && words[at + HIGH] === high)
                return slot;
            if (words[at + HIGH] === 0 && words[at + LOW] === 0) {
                if (!mayAdd)
                    return UNCOUNTED;
                words[at + HIGH] = high;
                words[at + LOW] = low;
                this.used++;
                return slot;
            }
        }
    }
    #grow() {
        const old = this.words;
        this.#slots *= 2;
        this.used = 0;
        this.words = new Uint32Array(this.#slots * WORDS);
        for (let from = 0; from < old.length; from += WORDS) {
            const high = old[from + HIGH];
            const low = old[from + LOW];
            if (high === 0 && low === 0)
                continue;
            const to = this.#find(high, low, true) * WORDS;
            this.words[to + SHOWN] = old[from + SHOWN];
            this.words[to + SEEN] = old[from + SEEN];
        }
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
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

;// CONCATENATED MODULE: ./build/logs/ledger/uncounted-lines.js
class UncountedLines {
    #shown = 0;
    #found = 0;
    #before;
    #isAfter = false;
    #inReading = 0;
    #done = 0;
    startReading() {
        this.#inReading = 0;
    }
    addShown(before) {
        this.#before ??= before;
        this.#shown++;
    }
    passCounted(slot, count) {
        if (this.#before && slot === this.#before.slot && count >= this.#before.count)
            this.#isAfter = true;
    }
    takeArchived() {
        if (++this.#inReading <= this.#done)
            return false;
        this.#done = this.#inReading;
        if (!this.#isAfter || this.#found >= this.#shown)
            return true;
        this.#found++;
        return false;
    }
    get missing() {
        return this.#shown - this.#found;
    }
}

;// CONCATENATED MODULE: ./build/logs/ledger/exactly-once.js





class ExactlyOnce {
    #counts;
    #uncounted = new UncountedLines();
    #key = new LineKey();
    #components;
    #lastName = Buffer.alloc(0);
    #readings = 0;
    #linesInReading = 0;
    #lastHigh = 0;
    #lastLow = 0;
    #lastIsCounted = true;
    #latest = NEVER;
    #frontier = NEVER;
    #pastFrontier = false;
    #mangledLines = 0;
    #shownLines = 0;
    #repeated = false;
    constructor(components, maxLines) {
        this.#counts = new LineCounts(maxLines);
        this.#components = new Set(components);
    }
    startReading() {
        this.#readings++;
        this.#linesInReading = 0;
        this.#repeated = false;
        this.#frontier = this.#latest;
        this.#pastFrontier = false;
        this.#uncounted.startReading();
        if (this.#readings > 1)
            this.#counts.forgetSeen();
    }
    get isFirstReading() {
        return this.#readings <= 1;
    }
    judge(bytes, start, end) {
        const isFirst = this.#linesInReading++ === 0;
        const prefix = (0,line_prefix/* prefixSpan */.xW)(bytes, start);
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
        if (slot === UNCOUNTED && !this.isFirstReading)
            return 'doubtful';
        if (prefix)
            this.#rememberComponent(bytes, start, prefix);
        this.#addShown(slot, timestamp);
        this.#rememberLast(slot);
        return 'new';
    }
    judgeArchived(bytes, start, end) {
        const { slot, isNew } = this.#count(bytes, start, end, (0,line_prefix/* prefixSpan */.xW)(bytes, start) !== undefined);
        if (slot === UNCOUNTED && !this.#uncounted.takeArchived())
            return false;
        this.#uncounted.passCounted(slot, this.#counts.seen(slot));
        if (isNew)
            this.#addShown(slot, undefined);
        return isNew;
    }
    holdBack(bytes, start, end) {
        this.#count(bytes, start, end, (0,line_prefix/* prefixSpan */.xW)(bytes, start) !== undefined);
    }
    showHeldBack(bytes, start, end) {
        const prefix = (0,line_prefix/* prefixSpan */.xW)(bytes, start);
        this.#key.of(bytes, start, end);
        const slot = this.#counts.slotOf(this.#key.high, this.#key.low);
        this.#addShown(slot, prefix && timestampIn(bytes, prefix));
    }
    isWhole(bytes, start) {
        return this.#isWhole(bytes, start, (0,line_prefix/* prefixSpan */.xW)(bytes, start));
    }
    isOld(line) {
        const prefix = (0,line_prefix/* prefixSpan */.xW)(line);
        return prefix !== undefined && !isAfter(timestampIn(line, prefix), this.#latest);
    }
    get shown() {
        return this.#shownLines;
    }
    get repeated() {
        return this.#repeated;
    }
    missing() {
        return this.#counts.missing() + this.#uncounted.missing;
    }
    hasLastShown() {
        if (!this.#lastIsCounted)
            return this.#uncounted.missing === 0;
        if (this.#lastHigh === 0 && this.#lastLow === 0)
            return true;
        const slot = this.#counts.slotOf(this.#lastHigh, this.#lastLow);
        return this.#counts.seen(slot) >= this.#counts.shown(slot);
    }
    get bytes() {
        return this.#counts.bytes;
    }
    #rememberLast(slot) {
        this.#lastIsCounted = slot !== UNCOUNTED;
        if (this.#lastIsCounted) {
            this.#lastHigh = this.#key.high;
            this.#lastLow = this.#key.low;
            return;
        }
        const last = this.#counts.slotOf(this.#lastHigh, this.#lastLow);
        this.#uncounted.addShown({ slot: last, count: this.#counts.shown(last) });
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
    #doubtful = held_lines_EMPTY;
    #doubtfulBytes = 0;
    #joined = [];
    #unfinished = [];
    get hasDoubtful() {
        return this.#doubtfulBytes > 0;
    }
    get hasUnfinished() {
        return this.#unfinished.length > 0;
    }
    addDoubtful(bytes, start, end) {
        const total = this.#doubtfulBytes + end - start;
        if (total > MAX_DOUBTFUL_BYTES)
            return;
        if (total > this.#doubtful.length) {
            const room = Math.min(MAX_DOUBTFUL_BYTES, Math.max(MIN_DOUBTFUL_BYTES, 2 * total));
            const larger = Buffer.allocUnsafeSlow(room);
            this.#doubtful.copy(larger, 0, 0, this.#doubtfulBytes);
            this.#doubtful = larger;
        }
        this.#doubtfulBytes += bytes.copy(this.#doubtful, this.#doubtfulBytes, start, end);
    }
    addJoined(lineWithNewline) {
        const start = this.#doubtfulBytes;
        this.addDoubtful(lineWithNewline, 0, lineWithNewline.length);
        const end = this.#doubtfulBytes;
        if (end > start)
            this.#joined = [...this.#joined.slice(1 - MAX_UNFINISHED), { start, end }];
    }
    takeAllButFirst() {
        const held = this.#doubtful.subarray(0, this.#doubtfulBytes);
        const first = held.indexOf(held_lines_NEWLINE) + 1;
        this.#doubtfulBytes = first;
        this.#joined = this.#joined.filter(({ end }) => end <= first);
        return Buffer.from(held.subarray(first));
    }
    addUnfinished(begun) {
        this.#unfinished = [...this.#unfinished.slice(1 - MAX_UNFINISHED), begun];
    }
    isUnfinished(begun) {
        return this.#unfinished.includes(begun);
    }
    dropUnfinished(begun) {
        this.#unfinished = this.#unfinished.filter((one) => one !== begun);
    }
    finish(bytes, start, end) {
        if (this.#unfinished.length > 0) {
            this.#unfinished = this.#unfinished.filter((begun) => !beginsAs(bytes, start, end, begun));
        }
        if (this.#joined.length === 0)
            return;
        const same = this.#joined.find((line) => {
            if (line.end - line.start - 1 !== end - start)
                return false;
            return beginsAs(bytes, start, end, this.#doubtful.subarray(line.start, line.end - 1));
        });
        if (same)
            this.#dropJoined(same);
    }
    #dropJoined(line) {
        const length = line.end - line.start;
        this.#doubtful.copyWithin(line.start, line.end, this.#doubtfulBytes);
        this.#doubtfulBytes -= length;
        this.#joined = this.#joined
            .filter((one) => one !== line)
            .map((one) => (one.start < line.start ? one : { start: one.start - length, end: one.end - length }));
    }
    takeAll() {
        const doubtful = this.#doubtful.subarray(0, this.#doubtfulBytes);
        const all = [doubtful, ...this.#unfinished.flatMap((begun) => [begun, held_lines_NEWLINE])];
        this.#doubtful = held_lines_EMPTY;
        this.#doubtfulBytes = 0;
        this.#joined = [];
        this.#unfinished = [];
        return Buffer.concat(all);
    }
}
const MAX_DOUBTFUL_BYTES = 16 * 1024 * 1024;
const MAX_UNFINISHED = 8;
const MIN_DOUBTFUL_BYTES = 4 * 1024;
const held_lines_NEWLINE = Buffer.from('\n');
const held_lines_EMPTY = Buffer.alloc(0);
function beginsAs(bytes, start, end, begun) {
    let length = begun.length;
    while (length >= 3 && begun.compare(MARK, 0, 3, length - 3, length) === 0)
        length -= 3;
    return end - start >= length && bytes.compare(begun, 0, length, start, start + length) === 0;
}
const MARK = Buffer.from('\ufffd');

// EXTERNAL MODULE: ./build/logs/byte-writer.js
var byte_writer = __nccwpck_require__(32);
;// CONCATENATED MODULE: ./build/logs/ledger/line-ranges.js

class LineRanges {
    #first;
    #more;
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
        const all = this.#more?.written() ?? this.#first ?? line_ranges_EMPTY;
        this.#first = undefined;
        this.#more = undefined;
        return all;
    }
    #closeRange() {
        const bytes = this.#bytes;
        this.#bytes = undefined;
        if (!bytes || this.#end === this.#start)
            return;
        if (!this.#first) {
            this.#first = bytes.subarray(this.#start, this.#end);
            return;
        }
        if (!this.#more) {
            this.#more = new byte_writer/* ByteWriter */.U(2 * this.#first.length);
            this.#more.copy(this.#first);
        }
        this.#more.copy(bytes, this.#start, this.#end);
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
    #begunBefore;
    #broughtNew = false;
    #recovered = 0;
    #longLinesShown = 0;
    #longLinesInReading = 0;
    constructor(options) {
        this.#options = options;
        this.#rule = new ExactlyOnce(options.components, options.maxLines);
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
        const verdict = this.#rule.judge(bytes, start, end);
        const whole = this.#wholeFrom(verdict, bytes, start, end);
        if (whole)
            this.#take(verdict, whole, 0, whole.length - 1, true);
        else
            this.#take(verdict, bytes, start, end);
    }
    #wholeFrom(verdict, bytes, start, end) {
        const begun = this.#begunBefore;
        this.#begunBefore = undefined;
        if (!begun || verdict !== 'doubtful' || !this.#goesOn(begun, bytes.subarray(start, end)))
            return undefined;
        this.#held.dropUnfinished(begun);
        return Buffer.concat([begun, bytes.subarray(start, end + 1)]);
    }
    #goesOn(begun, rest) {
        if (!this.#held.isUnfinished(begun) || begun.length + rest.length > MAX_LINE_BYTES)
            return false;
        if (this.#rule.isWhole(rest, 0))
            return false;
        return this.#rule.isWhole(Buffer.concat([begun, rest]), 0) || this.#options.isSecretAcross(begun, rest);
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
    #take(verdict, bytes, start, end, isJoined = false) {
        if (verdict === 'repeat')
            return;
        this.#broughtNew = true;
        if (verdict === 'doubtful') {
            if (this.#options.hasArchive) {
                if (isJoined)
                    this.#held.addJoined(bytes.subarray(start, end + 1));
                else
                    this.#held.addDoubtful(bytes, start, end + 1);
                return;
            }
            this.#rule.showHeldBack(bytes, start, end);
        }
        this.#out.add(bytes, start, end + 1);
    }
    #showHeldBack() {
        if (this.shown > 0)
            return;
        const lines = this.#held.takeAllButFirst();
        for (let start = 0; start < lines.length;) {
            const end = lines.indexOf(line_ledger_NEWLINE, start);
            this.#rule.showHeldBack(lines, start, end);
            this.#out.add(lines, start, end + 1);
            start = end + 1;
        }
    }
    #holdUnfinished(begun) {
        this.#held.finish(begun, 0, begun.length);
        const before = this.#begunBefore;
        if (before && this.#goesOn(before, begun)) {
            this.#held.dropUnfinished(before);
            this.#keepUnfinished(Buffer.concat([before, begun]));
        }
        else if (this.#broughtNew || !(this.#held.hasUnfinished || this.#rule.isOld(begun))) {
            this.#keepUnfinished(begun);
        }
    }
    #keepUnfinished(begun) {
        this.#held.addUnfinished(begun);
        this.#begunBefore = begun;
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

// EXTERNAL MODULE: ./build/basics/clock.js
var basics_clock = __nccwpck_require__(18024);
;// CONCATENATED MODULE: ./build/logs/live/connection.js
class LiveRefused extends Error {
    name = 'LiveRefused';
}
const OPEN_TIMEOUT_MS = 10_000;

;// CONCATENATED MODULE: ./build/logs/live/json-string.js
function decodedString(raw, start) {
    const bytes = Buffer.allocUnsafe(raw.length - start);
    let length = 0;
    for (let at = start; at < raw.length;) {
        const byte = raw[at];
        if (byte === QUOTE)
            return { bytes: bytes.subarray(0, length), end: at + 1 };
        if (byte < 0x20)
            return undefined;
        if (byte !== BACKSLASH) {
            bytes[length++] = byte;
            at++;
            continue;
        }
        const simple = SIMPLE_ESCAPES[raw[at + 1] ?? 0];
        if (simple !== 0) {
            bytes[length++] = simple;
            at += 2;
            continue;
        }
        const unit = codeUnitAt(raw, at);
        if (unit === undefined)
            return undefined;
        at += UNIT_BYTES;
        let codePoint = unit;
        if (isHighSurrogate(unit)) {
            const low = codeUnitAt(raw, at);
            if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) {
                codePoint = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                at += UNIT_BYTES;
            }
        }
        length = encode(codePoint, bytes, length);
    }
    return undefined;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const UNIT_BYTES = 6;
const SIMPLE_ESCAPES = new Uint8Array(256);
for (const [letter, char] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'].map((pair) => [
    ...pair,
])) {
    SIMPLE_ESCAPES[letter.charCodeAt(0)] = char.charCodeAt(0);
}
function codeUnitAt(raw, at) {
    if (raw[at] !== BACKSLASH || raw[at + 1] !== LETTER_U)
        return undefined;
    let unit = 0;
    for (let index = at + 2; index < at + UNIT_BYTES; index++) {
        const digit = hexDigit(raw[index] ?? 0);
        if (digit === undefined)
            return undefined;
        unit = unit * 16 + digit;
    }
    return unit;
}
function hexDigit(byte) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : undefined;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function encode(given, bytes, start) {
    const codePoint = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    let at = start;
    if (codePoint < 0x80) {
        bytes[at++] = codePoint;
        return at;
    }
    if (codePoint < 0x800) {
        bytes[at++] = 0xc0 | (codePoint >> 6);
    }
    else {
        if (codePoint < 0x10000) {
            bytes[at++] = 0xe0 | (codePoint >> 12);
        }
        else {
            bytes[at++] = 0xf0 | (codePoint >> 18);
            bytes[at++] = 0x80 | ((codePoint >> 12) & 0x3f);
        }
        bytes[at++] = 0x80 | ((codePoint >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (codePoint & 0x3f);
    return at;
}

;// CONCATENATED MODULE: ./build/logs/live/frames.js



function beginsAsFrame(raw) {
    return /^\s*\{\s*"data"\s*:/.test(raw.toString('latin1', 0, FRAME_START_BYTES));
}
const MAX_FRAME_BYTES = 32 * 1024 * 1024;
const FRAME_START_BYTES = 64;
const frames_NEWLINE = 0x0a;
const frames_NOTHING = Buffer.alloc(0);
const MAX_STREAMED_FRAME_BYTES = MAX_FRAME_BYTES;
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
            return frames_NOTHING;
        if (!this.#framed)
            return this.#take();
        const newline = chunk.lastIndexOf(frames_NEWLINE);
        if (newline === -1) {
            if (this.#begunBytes > MAX_STREAMED_FRAME_BYTES)
                this.#passOver();
            return frames_NOTHING;
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
        const bytes = new byte_writer/* ByteWriter */.U(lines.length);
        let foreign = 0;
        for (let start = 0; start < lines.length;) {
            const newline = lines.indexOf(frames_NEWLINE, start);
            const end = newline === -1 ? lines.length : newline;
            if (!this.#passingOver && end > start && !isBlank(lines, start, end)) {
                const frame = frameFrom(lines.subarray(start, end), false);
                if (frame.kind === 'log')
                    bytes.copy(frame.bytes);
                else
                    foreign++;
            }
            this.#passingOver = false;
            start = end + 1;
        }
        if (foreign > 0)
            this.#debug(`Ignored ${foreign} lines of the plain stream that are not log frames.`);
        return bytes.written();
    }
}
function isBlank(bytes, start, end) {
    for (let at = start; at < end; at++)
        if (bytes[at] > 0x20)
            return false;
    return true;
}
function frameFrom(raw, binary) {
    const frame = raw.length <= MAX_PARSED_BYTES && (0,external_node_buffer_.isUtf8)(raw) ? parsedFrame(raw) : decodedFrame(raw);
    return frame ?? (binary ? { kind: 'incomplete' } : { kind: 'foreign', reason: 'it is not JSON' });
}
const MAX_PARSED_BYTES = 1024 * 1024;
function parsedFrame(raw) {
    const value = jsonFrom(raw.toString());
    if (value === undefined)
        return undefined;
    const data = typeof value === 'object' && value !== null ? value.data : undefined;
    return typeof data === 'string' ? { kind: 'log', bytes: Buffer.from(data) } : NO_TEXT;
}
function decodedFrame(raw) {
    const [opening] = /^\s*\{\s*"data"\s*:\s*"/.exec(raw.toString('latin1', 0, FRAME_START_BYTES)) ?? [];
    if (opening === undefined)
        return (0,external_node_buffer_.isUtf8)(raw) && raw.length > MAX_PARSED_BYTES ? NO_TEXT : undefined;
    const text = decodedString(raw, opening.length);
    if (!text)
        return undefined;
    if (raw.length - text.end > MAX_PARSED_BYTES)
        return NO_TEXT;
    const value = jsonFrom(`${opening}"${raw.toString('latin1', text.end)}`);
    if (value === undefined)
        return undefined;
    return value.data === '' ? { kind: 'log', bytes: text.bytes } : NO_TEXT;
}
const NO_TEXT = { kind: 'foreign', reason: 'it has no text in "data"' };
function jsonFrom(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/logs/live/inbox.js
const MAX_WAITING_BYTES = 4 * 1024 * 1024;
const MAX_TAKEN_BYTES = 1024 * 1024;
const SMALL_BYTES = 4 * 1024;
const SLAB_BYTES = 64 * 1024;
class Inbox {
    #source;
    #state = { kind: 'flowing' };
    #chunks = [];
    #bytes = 0;
    #slab;
    #filled = 0;
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
        if (bytes.length < SMALL_BYTES)
            this.#putSmall(bytes);
        else
            this.#putLarge(bytes);
        this.#bytes += bytes.length;
        if (this.#bytes > MAX_WAITING_BYTES && this.#state.kind === 'flowing') {
            this.#state = { kind: 'paused' };
            this.#source.pause();
        }
        this.#resolveNext?.();
    }
    #putLarge(bytes) {
        this.#closeSlab();
        this.#chunks.push(bytes);
    }
    #putSmall(bytes) {
        if (this.#filled + bytes.length > SLAB_BYTES)
            this.#closeSlab();
        if (!this.#slab && this.#chunks.length === 0) {
            this.#chunks.push(bytes);
            return;
        }
        this.#slab ??= Buffer.allocUnsafeSlow(SLAB_BYTES);
        this.#filled += bytes.copy(this.#slab, this.#filled);
    }
    #closeSlab() {
        if (this.#slab)
            this.#chunks.push(this.#slab.subarray(0, this.#filled));
        this.#slab = undefined;
        this.#filled = 0;
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
        if (this.#bytes === 0 && this.#state.kind !== 'ended' && !this.#interrupted) {
            await this.#somethingHappens(quietMs);
        }
        const wasInterrupted = this.#interrupted;
        this.#interrupted = false;
        if (this.#bytes === 0)
            return wasInterrupted && this.#state.kind !== 'ended' ? inbox_NOTHING : undefined;
        const taken = this.#take();
        if (this.#bytes >= MAX_TAKEN_BYTES)
            await new Promise((resolve) => setImmediate(resolve));
        if (this.#bytes <= MAX_WAITING_BYTES && this.#state.kind === 'paused') {
            this.#state = { kind: 'flowing' };
            this.#source.resume();
        }
        return taken;
    }
    #take() {
        this.#closeSlab();
        const parts = [];
        let room = MAX_TAKEN_BYTES;
        let count = 0;
        for (; room > 0 && count < this.#chunks.length; count++) {
            const chunk = this.#chunks[count];
            parts.push(chunk.subarray(0, room));
            if (chunk.length > room) {
                this.#chunks[count] = chunk.subarray(room);
                count--;
            }
            room -= Math.min(room, chunk.length);
        }
        this.#chunks.splice(0, count);
        this.#bytes -= MAX_TAKEN_BYTES - room;
        const [only = inbox_NOTHING, ...more] = parts;
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
        let endedWell;
        body.once('end', () => {
            endedWell ??= true;
        });
        body.once('error', () => {
            endedWell ??= false;
        });
        listen(body, inbox, options);
        const first = await (0,abort/* orAborted */.H6)(inbox.next(), options.signal);
        if (!first)
            throw new LiveRefused(`the plain stream brought nothing: ${inbox.ending}`);
        inbox.putBack(first);
        return {
            transport: 'stream',
            next: (quietMs) => inbox.next(quietMs),
            interrupt: () => inbox.interrupt(),
            ending: () => inbox.ending,
            endedWell: () => endedWell,
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
    const response = await getFollowingRedirects(address, options).catch((error) => {
        signal.throwIfAborted();
        throw new LiveRefused(`the plain stream failed: ${(0,errors/* reasonOf */.A3)(error)}`);
    });
    if (response.status === 200 && !/html/i.test(String(response.headers['content-type'])))
        return response.body;
    (0,http/* discard */.vf)(response);
    throw new LiveRefused(`the plain stream was answered with ${response.status}`);
}

;// CONCATENATED MODULE: ./build/logs/live/silence.js
const PING_AFTER_MS = 15_000;
const PONG_TIMEOUT_MS = 5_000;
const MAX_SILENCE_MS = 120_000;
const CHECK_EVERY_MS = 1_000;
function watchSilence(socket, isPaused, onSilent) {
    let aliveAt = performance.now();
    let messageAt = aliveAt;
    let pingedAt = 0;
    const isAlive = () => {
        aliveAt = performance.now();
    };
    socket.on('message', () => {
        isAlive();
        messageAt = aliveAt;
    });
    socket.on('ping', isAlive);
    socket.on('pong', isAlive);
    const timer = setInterval(() => {
        const now = performance.now();
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







async function openWebSocket(url, options) {
    const { WebSocket } = await __nccwpck_require__.e(/* import() */ 977).then(__nccwpck_require__.bind(__nccwpck_require__, 52977));
    const address = new URL(url);
    address.protocol = url.protocol.replace(/^http/, 'ws');
    address.hash = '';
    options.signal.throwIfAborted();
    const socket = new WebSocket(address, {
        agent: await (0,http/* agentFor */.Pf)(url),
        maxPayload: MAX_FRAME_BYTES,
        perMessageDeflate: false,
        skipUTF8Validation: true,
        headers: { 'user-agent': http/* USER_AGENT */._O },
    });
    const inbox = new Inbox(socket);
    let endedWell;
    const onEnd = (well) => {
        endedWell ??= well;
    };
    websocket_listen(socket, inbox, onEnd, options);
    await (0,abort/* withinLimit */.zl)((signal) => opened(socket, signal), {
        ms: OPEN_TIMEOUT_MS,
        signal: options.signal,
        late: () => new LiveRefused(`the handshake was not answered within ${OPEN_TIMEOUT_MS / 1000} s`),
    });
    const stopWatching = watchSilence(socket, () => inbox.isPaused, () => {
        options.debug('The live connection has gone silent; opening a new one.');
        onEnd(false);
        inbox.end('it had gone silent');
        socket.terminate();
    });
    return {
        transport: 'websocket',
        next: (quietMs) => inbox.next(quietMs),
        interrupt: () => inbox.interrupt(),
        ending: () => inbox.ending,
        endedWell: () => endedWell,
        close() {
            stopWatching();
            inbox.end('it was closed here');
            socket.terminate();
        },
    };
}
function opened(socket, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const drop = () => socket.terminate();
    signal.addEventListener('abort', drop, { once: true });
    socket.once('open', resolve);
    socket.once('close', () => reject(new LiveRefused('the connection was closed before it was open')));
    socket.once('unexpected-response', (request, response) => {
        reject(new LiveRefused(`the handshake was answered with ${response.statusCode}`));
        request.destroy();
    });
    socket.once('error', (error) => reject(new LiveRefused((0,errors/* reasonOf */.A3)(error))));
    return promise.finally(() => signal.removeEventListener('abort', drop));
}
function websocket_listen(socket, inbox, onEnd, { debug }) {
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
        else {
            onEnd(false);
            inbox.end('it sent a frame that cannot be read');
        }
        if (frame.kind !== 'incomplete')
            cut = undefined;
    });
    socket.on('close', (code, reason) => {
        const said = reason.length > 0 ? ` "${reason.toString('latin1').replace(/[^ -~]/g, '?')}"` : '';
        onEnd(code === NORMAL && !cut);
        inbox.end(code === NORMAL ? `closed normally${said}` : `closed with code ${code}${said}`);
    });
    socket.on('error', (error) => {
        onEnd(false);
        inbox.end((0,errors/* reasonOf */.A3)(error));
    });
}
const NORMAL = 1000;
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
    #connections = 0;
    #endedWell = false;
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
                await (0,basics_clock/* sleepUntilEvent */.E)(clock, rateBudget.delayMs(askPause), span.changed(), signal);
                continue;
            }
            const broughtNew = await this.#read(connection);
            if (span.endedAt() !== undefined)
                return;
            const wasGood = broughtNew || clock.now() - began > GOOD_CONNECTION_MS;
            failures = wasGood ? 1 : failures + 1;
            span.recheck();
            const pause = (0,retry/* backoffMs */.jo)(failures, RECONNECT, clock);
            await (0,basics_clock/* sleepUntilEvent */.E)(clock, rateBudget.takeUrgentRequest() ? pause : rateBudget.delayMs(pause), span.ended, signal);
        }
    }
    get cameWhole() {
        return this.#connections === 1 && this.#endedWell;
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
        this.#connections++;
        this.#endedWell = false;
        sink.start();
        try {
            const next = this.#limited(connection, limits);
            for (let bytes = await next(); bytes !== undefined; bytes = await next()) {
                if (bytes.length > 0)
                    rateBudget.recordLiveData();
                if (sink.turn)
                    await (0,abort/* settledOrAborted */.Cd)(sink.turn, signal);
                const received = sink.receive(bytes);
                if (received)
                    await (0,abort/* settledOrAborted */.Cd)(received, signal);
                this.#limitHolding(connection);
            }
            const wasDrained = this.#options.span.endedAt() !== undefined && limits === undefined;
            this.#endedWell = connection.endedWell() ?? wasDrained;
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
    #options;
    #urls = { liveUrl: undefined, archivedUrls: [] };
    #isAbsent = false;
    constructor(options) {
        this.#options = options;
    }
    get urls() {
        return this.#urls;
    }
    get isAbsent() {
        return this.#isAbsent;
    }
    async ask(follow) {
        const urls = this.#allowed(await this.#options.requestUrls(follow));
        this.#isAbsent = urls === undefined;
        if (urls) {
            this.#urls = {
                liveUrl: urls.liveUrl ?? this.#urls.liveUrl,
                archivedUrls: urls.archivedUrls.length > 0 ? urls.archivedUrls : this.#urls.archivedUrls,
            };
        }
        return urls;
    }
    #allowed(urls) {
        if (!urls || this.#options.allowsPrivate)
            return urls;
        const isAllowed = (url) => {
            const host = URL.canParse(url) ? new URL(url).hostname : '';
            if (!isPrivateHost(host))
                return true;
            this.#options.onPrivate(host);
            return false;
        };
        const { liveUrl, archivedUrls } = urls;
        return {
            liveUrl: liveUrl !== undefined && isAllowed(liveUrl) ? liveUrl : undefined,
            archivedUrls: archivedUrls.filter(isAllowed),
        };
    }
}

;// CONCATENATED MODULE: ./build/logs/log-display.js

function untilAborted(display, signal) {
    const limited = (shown) => shown && (0,abort/* settledOrAborted */.Cd)(shown, signal);
    return {
        ...display,
        show: (bytes, isVisible) => limited(display.show(bytes, isVisible)),
        showRecovered: (bytes) => limited(display.showRecovered(bytes)),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/basics/write.js

function writeSome(fd, bytes, from) {
    return new Promise((resolve, reject) => {
        (0,external_node_fs_.write)(fd, bytes, from, (error, written) => (error ? reject(error) : resolve(written)));
    });
}

// EXTERNAL MODULE: ./build/logs/count-newlines.js
var count_newlines = __nccwpck_require__(88167);
// EXTERNAL MODULE: ./build/logs/create-file.js
var create_file = __nccwpck_require__(60371);
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
            this.#fd ??= (0,create_file/* createFile */.x3)(this.#root, this.path);
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
            this.#fd ??= (0,create_file/* createFile */.x3)(this.#root, this.path);
            for (let from = 0; from < bytes.length;) {
                const writing = writeSome(this.#fd, bytes, from);
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
        if (this.#move(other.path, this.path)) {
            this.#bytes = other.#bytes;
            this.#newlines = other.#newlines;
        }
        else {
            other.discard();
        }
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
        const rest = this.#bytes > 0
            ? `The file ends after ${this.#bytes} bytes. Continuing without the rest.`
            : 'Continuing without this file.';
        this.#onError(`Cannot write ${this.path}: ${(0,errors/* reasonOf */.A3)(error)}. ${rest}`);
        this.close();
    }
    #move(from, to) {
        try {
            (0,create_file/* claimFile */.bZ)(this.#root, to);
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
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        for (let end = (0,external_node_fs_.fstatSync)(this.#fd).size; end > 0;) {
            const start = Math.max(0, end - PIECE_BYTES);
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
const PIECE_BYTES = 256 * 1024;

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
        const { lines: clean, isVisible } = this.#options.redactor.redacted(lines);
        this.#file.append(clean);
        return this.#turn ? undefined : this.#options.display.show(clean, isVisible);
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
    constructor(given) {
        const options = { ...given, display: untilAborted(given.display, given.signal) };
        const { components, logDir, onFileError, path, tailLines, type } = options;
        this.#options = options;
        this.#address = new LogAddress({
            ...options,
            onPrivate: (host) => options.noteOnce('private', `The API returned a log URL in a private network (${host}). It is not opened.`),
        });
        this.#ledger = new LineLedger({
            components,
            hasArchive: log_types/* LOG_TYPE_FACTS */.G3[type].archived,
            skipEarlier: tailLines !== undefined,
            isSecretAcross: (begun, rest) => options.redactor.isAcross(begun, rest),
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
        const isArchived = this.#completion.kind === 'archived' && !(failed && bytes > 0);
        const state = isArchived ? 'archived' : bytes > 0 ? 'streamed' : 'none';
        const file = state === 'none' || (failed && bytes === 0) ? undefined : path;
        return { type, component, file, bytes, newlines, state, recovered: this.#ledger.recovered };
    }
    files() {
        return [this.saved().file, this.#liveFile].filter((one) => one !== undefined);
    }
    async run() {
        const { span, follow, turn, signal } = this.#options;
        if (follow) {
            await (0,abort/* orAborted */.H6)(span.started, signal);
            await this.#reader.follow().catch((error) => {
                this.#showHeldBack();
                throw error;
            });
        }
        await (0,abort/* orAborted */.H6)(turn, signal);
        if (this.#ledger.shown > 0)
            return;
        await this.complete().catch((error) => {
            if (!(error instanceof ArchiveUnreadable))
                throw error;
        });
    }
    async complete() {
        const { signal } = this.#options;
        if (this.#completion.kind === 'unreadable')
            throw this.#completion.error;
        if (this.#completion.kind !== 'pending')
            return;
        try {
            const isArchived = await completeFromArchive(this.#completionOptions());
            this.#completion = { kind: isArchived ? 'archived' : await this.#completeWithoutArchive() };
        }
        catch (error) {
            const cameWhole = this.#showHeldBack() && this.#cameWhole;
            signal.throwIfAborted();
            if (cameWhole && error instanceof errors/* UserError */.yo) {
                this.#completion = { kind: 'streamed' };
                this.#noteUnreadable(error);
                return;
            }
            if (error instanceof ArchiveUnreadable)
                this.#completion = { kind: 'unreadable', error };
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
            display.noteAbsent(`No ${type} logs${this.#address.isAbsent ? `: ${whyNone}` : ''}.`);
            return 'none';
        }
        if (follow && archived) {
            display.note(`No archived ${type} log has appeared. The file contains the log as it was streamed.`);
        }
        return 'streamed';
    }
    get #cameWhole() {
        return this.#ledger.shown > 0 && this.#ledger.recovered === 0 && this.#reader.cameWhole;
    }
    #noteUnreadable(error) {
        const { display, type } = this.#options;
        const what = error instanceof ArchiveUnreadable ? error.sentence : error.message;
        display.note(`${what} All lines of the ${type} log came live, so the file contains it as it was streamed.`);
    }
    #showHeldBack() {
        const { lines, mayRepeat } = this.#ledger.takeHeldBack();
        if (mayRepeat) {
            this.#options.display.note('The following lines arrived after a reconnection and may repeat lines above.');
        }
        this.#output.write(lines);
        return !mayRepeat;
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
            cameWhole: () => this.#cameWhole,
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
    #names = new file_names/* FileNames */.l();
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
            void Promise.allSettled(runs)
                .then(() => this.#options.end(type))
                .finally(() => done.resolve());
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
            await this.#options.end(type);
        }
        return first;
    }
    async fetch(type, component, until = this.#options.signal) {
        const { signal, debug } = this.#options;
        const limit = {
            ms: FETCH_TIMEOUT_MS,
            signal: until,
            late: () => new errors/* UserError */.yo(`it could not be fetched within ${FETCH_TIMEOUT_MS / 1000} s`),
        };
        try {
            return await (0,abort/* withinLimit */.zl)((limited) => this.#fetch(type, component, limited), limit);
        }
        catch (error) {
            signal.throwIfAborted();
            debug(`No ${log_types/* LOG_TYPE_FACTS */.G3[type].name} of ${component}: ${(0,errors/* errorMessage */.gJ)(error)}`);
            return undefined;
        }
    }
    async #fetch(type, component, signal) {
        const { deployment } = this.#options;
        if (!(0,identifiers/* isName */.E)(component))
            throw new errors/* UserError */.yo(`"${component}" is not a valid component name`);
        const source = { deployment: deployment.id, component };
        const now = Promise.resolve();
        const endedAt = () => Number.NEGATIVE_INFINITY;
        const span = { started: now, ended: now, endedAt, changed: () => now, recheck: () => { } };
        const log = this.#log(type, { component, source, span }, now, 1, {
            follow: false,
            signal,
            unasked: true,
        });
        await log.complete();
        signal.throwIfAborted();
        await this.#options.end(type);
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
            path: (0,external_node_path_.join)(logDir, this.#names.pathOf(type, component, this.#countOf(type, component))),
            requestUrls: (following) => (changes.signal ? api.under(changes.signal) : api).logs(app.id, source, {
                ...query,
                follow: following,
            }),
            allowsPrivate: api.isLocal,
            rateBudget,
            display: changes.unasked ? { ...display, note: debug, noteAbsent: debug } : display,
        });
    }
}


/***/ }),

/***/ 19556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aG: () => (/* binding */ readLastLines),
/* harmony export */   qZ: () => (/* binding */ readLogEnd)
/* harmony export */ });
/* unused harmony export MAX_END_BYTES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _count_newlines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(88167);



const MAX_END_BYTES = 4 * 1024 * 1024;
const MAX_WINDOWS = 8;
async function readLogEnd(file, options) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
    try {
        const { size } = await handle.stat();
        const { bytes, after } = await lastWindowOf(handle, size, options.component);
        const before = options.newlines - (0,_count_newlines_js__WEBPACK_IMPORTED_MODULE_2__/* .countNewlines */ .D)(bytes) - after;
        return { file: options.name ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), type: options.type, bytes, firstLine: before + 1 };
    }
    finally {
        await handle.close();
    }
}
async function readLastLines(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
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
        after += (0,_count_newlines_js__WEBPACK_IMPORTED_MODULE_2__/* .countNewlines */ .D)(window.bytes);
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
/* harmony import */ var _basics_loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63981);

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
    const raw = [text, url.href].flatMap(credentialParts);
    const forms = [...raw, url.username, url.password]
        .flatMap(formsOf)
        .flatMap((form) => form.split(LINE_BREAKS));
    return [...new Set(forms)].filter((form) => form.length >= MIN_CREDENTIAL_LENGTH);
}
function credentialParts(text) {
    const start = text.search(/[?#]/);
    if (start === -1)
        return [];
    return text
        .slice(start)
        .split(/[?#&;]/, MAX_PARTS)
        .flatMap((part) => {
        const equals = part.indexOf('=');
        const [name, value] = equals === -1 ? ['', part] : [part.slice(0, equals), part.slice(equals + 1)];
        return isCredential(name, value) ? [value] : [];
    });
}
function isCredential(name, value) {
    if (CREDENTIAL.test(name))
        return true;
    return (!HARMLESS.test(name) && value.length >= MIN_RANDOM_LENGTH && /\d/.test(value) && /[a-z]/i.test(value));
}
function formsOf(value) {
    const plain = [decoded(value), decoded(value.replaceAll('+', ' '))];
    const encoded = plain.flatMap((form) => {
        const all = encodeURIComponent(form.toWellFormed());
        const asInQuery = all.replaceAll('%2F', '/').replaceAll('%2B', '+').replaceAll('%3D', '=');
        return [all, asInQuery, all.replaceAll('%20', '+')];
    });
    return [value, ...plain, ...encoded, ...encoded.map(withLowerEscapes)];
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}
function withLowerEscapes(text) {
    return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
const CREDENTIAL = /token|signature|credential|secret|key|sig|auth|password|jwt|policy|ticket/i;
const HARMLESS = /^(x-(amz|goog)-(algorithm|date|expires|signedheaders)|response-.*|(.*[-_])?(id|type|date|name|version)|component.*|deployment.*|expires)$/i;
const MIN_CREDENTIAL_LENGTH = 8;
const MIN_RANDOM_LENGTH = 16;
const MAX_PARTS = 100;
const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]/;


/***/ }),

/***/ 31249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/* harmony import */ var _basics_escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34410);
/* harmony import */ var _basics_garbage_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3918);
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(32);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(73920);




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
    addSecret(text) {
        const secret = _secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z.of(text);
        if (secret)
            this.#secrets.push(secret);
    }
    apply(lines) {
        return this.redacted(lines).lines;
    }
    redacted(lines) {
        if (this.#secrets.length + this.#patterns.length === 0)
            return { lines, isVisible: false };
        if ((0,_basics_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .isAllVisible */ .AK)(lines))
            return { lines: this.#clean(lines), isVisible: true };
        return { lines: this.#applyToUnseen(lines), isVisible: false };
    }
    #applyToUnseen(lines) {
        const visible = (0,_basics_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleBytes */ .EN)(lines);
        (0,_basics_garbage_js__WEBPACK_IMPORTED_MODULE_1__/* .countGarbage */ .R)(visible.length);
        if (this.#clean(visible) === visible)
            return this.#clean(lines);
        const clean = new _byte_writer_js__WEBPACK_IMPORTED_MODULE_2__/* .ByteWriter */ .U(lines.length);
        for (const { start, end } of linesIn(lines)) {
            clean.copy(this.#cleanLine(lines.subarray(start, end)));
            clean.copy(lines, end, Math.min(end + 1, lines.length));
        }
        return clean.written();
    }
    applyToText(text) {
        return this.apply(Buffer.from(text)).toString();
    }
    isAcross(begun, rest) {
        const parts = Buffer.concat([this.apply(begun), this.apply(rest)]);
        return !this.apply(Buffer.concat([begun, rest])).equals(parts);
    }
    #cleanLine(line) {
        const visible = (0,_basics_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleBytes */ .EN)(line);
        const clean = this.#clean(visible);
        return clean === visible ? this.#clean(line) : clean;
    }
    #clean(lines) {
        let clean = lines;
        for (const secret of this.#secrets)
            clean = secret.removedFrom(clean);
        return this.#patterns.length === 0 ? clean : this.#byPattern(clean);
    }
    #byPattern(lines) {
        let clean;
        let from = 0;
        for (const { start, end } of linesIn(lines)) {
            const line = this.#text(lines.toString('utf8', start, end));
            if (line !== undefined) {
                clean ??= new _byte_writer_js__WEBPACK_IMPORTED_MODULE_2__/* .ByteWriter */ .U(lines.length);
                clean.copy(lines, from, start);
                clean.text(line);
                from = end;
            }
        }
        clean?.copy(lines, from);
        return clean?.written() ?? lines;
    }
    #text(text) {
        let clean = text;
        for (const pattern of this.#patterns) {
            if (pattern.matcher(clean).find())
                clean = pattern.matcher(clean).replaceAll(_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .REDACTED */ .X);
        }
        return clean === text ? undefined : clean;
    }
    cutAt(bytes, at) {
        let start = Math.max(0, at - CUT_WINDOW_BYTES);
        while (start < at && (bytes[start] & 0xc0) === 0x80)
            start++;
        const window = bytes.subarray(start, at + CUT_WINDOW_BYTES);
        const raw = start + this.#cutIn(window, at - start);
        if ((0,_basics_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .isAllVisible */ .AK)(window))
            return raw;
        const places = new Uint32Array(window.length + 1);
        const visible = (0,_basics_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleBytes */ .EN)(window, places);
        const index = places.subarray(0, visible.length).findIndex((place) => start + place >= raw);
        if (index <= 0)
            return raw;
        const cut = this.#cutIn(visible, index);
        return Math.min(raw, start + (cut < index ? places[cut] : places[index - 1] + 1));
    }
    #cutIn(bytes, at) {
        let cut = at;
        for (const secret of this.#secrets) {
            const found = secret.across(bytes, cut);
            if (found !== -1)
                cut = found;
        }
        if (this.#patterns.length === 0)
            return cut;
        const text = bytes.toString();
        const placeOf = (index) => Buffer.byteLength(text.slice(0, index));
        for (const pattern of this.#patterns) {
            const matcher = pattern.matcher(text);
            while (matcher.find() && placeOf(matcher.start()) < cut) {
                if (placeOf(matcher.end()) > cut)
                    cut = Math.max(1, placeOf(matcher.start()));
            }
        }
        return cut;
    }
}
const CUT_WINDOW_BYTES = 4096;
function* linesIn(bytes) {
    let newline = bytes.indexOf(NEWLINE);
    let lineReturn = bytes.indexOf(RETURN);
    for (let start = 0; start < bytes.length;) {
        if (newline !== -1 && newline < start)
            newline = bytes.indexOf(NEWLINE, start);
        if (lineReturn !== -1 && lineReturn < start)
            lineReturn = bytes.indexOf(RETURN, start);
        const end = Math.min(newline === -1 ? bytes.length : newline, lineReturn === -1 ? bytes.length : lineReturn);
        yield { start, end };
        start = end + 1;
    }
}
const NEWLINE = 0x0a;
const RETURN = 0x0d;


/***/ }),

/***/ 73920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ REDACTED),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(32);

const REDACTED = '***';
const MIN_SECRET_BYTES = 8;
const MIN_PART_BYTES = 16;
const MIN_CUT_PART_BYTES = 8;
class Secret {
    #bytes;
    #beginning;
    #ending;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#beginning = signOf(bytes.subarray(0, MIN_CUT_PART_BYTES));
        this.#ending = signOf(bytes.subarray(-MIN_CUT_PART_BYTES));
    }
    static of(text) {
        const bytes = Buffer.from(text);
        return bytes.length < MIN_SECRET_BYTES ? undefined : new Secret(bytes);
    }
    removedFrom(lines) {
        return this.#withoutEnds(this.#withoutBeginnings(lines));
    }
    across(bytes, at) {
        const found = bytes.indexOf(this.#bytes, Math.max(0, at - this.#bytes.length + 1));
        return found < at ? found : -1;
    }
    #withoutBeginnings(bytes) {
        return without(bytes, this.#beginning, (found) => {
            const length = this.#lengthFrom(bytes, found);
            const isPart = length >= MIN_PART_BYTES || isLineEnd(bytes[found + length]);
            return isPart || length === this.#bytes.length ? { start: found, end: found + length } : undefined;
        });
    }
    #withoutEnds(bytes) {
        return without(bytes, this.#ending, (found) => {
            const end = found + MIN_CUT_PART_BYTES;
            const length = this.#lengthBefore(bytes, end);
            const isPart = length >= MIN_PART_BYTES || isLineEnd(bytes[end - length - 1]);
            return isPart ? { start: end - length, end } : undefined;
        });
    }
    #lengthFrom(bytes, start) {
        let length = 0;
        while (length < this.#bytes.length && bytes[start + length] === this.#bytes[length])
            length++;
        return length;
    }
    #lengthBefore(bytes, end) {
        const last = this.#bytes.length;
        let length = 0;
        while (length < last && end > length && bytes[end - length - 1] === this.#bytes[last - length - 1]) {
            length++;
        }
        return length;
    }
}
function isLineEnd(byte) {
    return byte === undefined || byte === 0x0a || byte === 0x0d;
}
const MAX_NEEDLE_BYTES = 6;
const MIN_NEEDLE_BYTES = 3;
const FREQUENT = ' e0t1aoi2nsr-:./3d4l5c6u7m8p9hgfbyw"=,kvTZ';
function signOf(bytes) {
    const rarity = (at) => {
        const place = FREQUENT.indexOf(String.fromCharCode(bytes[at]));
        return place === -1 ? FREQUENT.length : place;
    };
    let offset = 0;
    for (let at = 1; at + MIN_NEEDLE_BYTES <= bytes.length; at++)
        if (rarity(at) > rarity(offset))
            offset = at;
    return { bytes, needle: bytes.subarray(offset, offset + MAX_NEEDLE_BYTES), offset };
}
function find(bytes, { bytes: sign, needle, offset }, from) {
    for (let at = bytes.indexOf(needle, from + offset); at !== -1; at = bytes.indexOf(needle, at + 1)) {
        const start = at - offset;
        if (bytes.subarray(start, start + sign.length).equals(sign))
            return start;
    }
    return -1;
}
function without(bytes, sign, rangeAt) {
    let clean;
    let from = 0;
    for (let found = find(bytes, sign, 0); found !== -1;) {
        const range = rangeAt(found);
        if (range && range.end > from) {
            clean ??= new _byte_writer_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteWriter */ .U(bytes.length);
            clean.copy(bytes, from, Math.max(from, range.start));
            clean.text(REDACTED);
            from = range.end;
        }
        found = find(bytes, sign, Math.max(from, found + 1));
    }
    clean?.copy(bytes, from);
    return clean?.written() ?? bytes;
}


/***/ }),

/***/ 16654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/app-platform/client.js + 1 modules
var client = __nccwpck_require__(77244);
// EXTERNAL MODULE: ./build/app-platform/rate-budget.js
var rate_budget = __nccwpck_require__(42000);
// EXTERNAL MODULE: ./build/basics/abort.js
var abort = __nccwpck_require__(28576);
// EXTERNAL MODULE: ./build/basics/abort-scope.js
var abort_scope = __nccwpck_require__(37177);
// EXTERNAL MODULE: ./build/basics/clock.js
var clock = __nccwpck_require__(18024);
// EXTERNAL MODULE: ./build/deployment/conclusion.js
var deployment_conclusion = __nccwpck_require__(58543);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
// EXTERNAL MODULE: ./build/logs/log-collection.js + 30 modules
var log_collection = __nccwpck_require__(12051);
// EXTERNAL MODULE: ./build/deployment/automatic.js
var automatic = __nccwpck_require__(99225);
// EXTERNAL MODULE: ./build/app-platform/responses.js + 3 modules
var responses = __nccwpck_require__(56897);
;// CONCATENATED MODULE: ./build/deployment/newest-deployments.js

async function newestDeployments(api, appId) {
    const newest = [];
    for await (const deployment of api.deployments(appId)) {
        newest.push(deployment);
        if (newest.length >= responses/* SMALL_PAGE */.Yk)
            break;
    }
    return newest;
}
function holdsAllNewer(newest, { id, createdAt }) {
    const isOlder = (one) => one.createdAt && createdAt && one.createdAt < createdAt;
    return newest.length < responses/* SMALL_PAGE */.Yk || newest.some((one) => one.id === id || isOlder(one));
}

;// CONCATENATED MODULE: ./build/deployment/aftermath.js



async function aftermathOf(deployment, { api, app }, newest) {
    const list = newest && holdsAllNewer(newest, deployment) ? newest : api.deployments(app.id);
    const newer = await newerThan(deployment, list);
    const rollback = newer.find(automatic/* isAutomaticRollback */.oR);
    const now = await api.app(app.id);
    return {
        app: now,
        serving: now.activeDeployment,
        rollback: rollback && {
            id: rollback.id,
            phase: rollback.phase,
            toId: rollback.clonedFromId,
            commits: rollback.commits,
        },
        nextId: successorOf(deployment, newer)?.id,
        fate: fateOf(deployment, newer),
    };
}
function successorOf(deployment, newer) {
    const others = newer.filter((one) => !(0,automatic/* isAutomaticRollback */.oR)(one));
    return ((0,deployment_conclusion/* hasServed */.qP)(deployment) ? others.find(deployment_conclusion/* hasServed */.qP) : undefined) ?? others[0];
}
function fateOf(deployment, newer) {
    const served = newer.filter(deployment_conclusion/* hasServed */.qP);
    if (!(0,deployment_conclusion/* hasServed */.qP)(deployment) || served.length === 0 || !served.every(automatic/* isAutomatic */.aI))
        return 'superseded';
    const same = new Set([deployment.id]);
    let isSame = true;
    for (const one of served) {
        if ((0,automatic/* isAutomaticRollback */.oR)(one))
            isSame = same.has(one.clonedFromId ?? '');
        if (isSame)
            same.add(one.id);
    }
    return isSame ? 'redeployed' : 'rolled_back';
}
async function laterRollback(deployment, endedAt, context) {
    const { app, rateBudget, clock, signal } = context;
    if (!canBeRolledBack(deployment, app))
        return undefined;
    const deadline = endedAt + Math.min(MAX_WAIT_MS, rateBudget.maxIntervalMs);
    for (let interval = rateBudget.minIntervalMs;; interval *= 2) {
        const left = Math.max(0, deadline - clock.now());
        if (left > 0)
            await clock.sleep(Math.min(rateBudget.delayMs(interval), left), signal);
        const aftermath = await aftermathOf(deployment, context);
        if (aftermath.rollback)
            return aftermath;
        if (clock.now() >= deadline)
            return undefined;
    }
}
const MAX_WAIT_MS = 10_000;
function canBeRolledBack(deployment, { activeDeployment }) {
    return deployment.phase === 'ERROR' && activeDeployment !== undefined && !(0,deployment_conclusion/* failedInBuild */.v1)(deployment);
}
const MAX_SEARCHED = 200;
async function newerThan({ id, createdAt }, newestFirst) {
    const newer = [];
    let searched = 0;
    for await (const one of newestFirst) {
        const isOlder = one.createdAt && createdAt && one.createdAt < createdAt;
        if (one.id === id || isOlder || ++searched > MAX_SEARCHED)
            break;
        newer.unshift(one);
    }
    return newer;
}

// EXTERNAL MODULE: ./build/deployment/crash-logs.js + 1 modules
var crash_logs = __nccwpck_require__(49927);
// EXTERNAL MODULE: ./build/deployment/extra.js
var extra = __nccwpck_require__(65460);
// EXTERNAL MODULE: ./build/deployment/find-app.js
var find_app = __nccwpck_require__(82709);
// EXTERNAL MODULE: ./build/app-platform/api-error.js
var api_error = __nccwpck_require__(6499);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __nccwpck_require__(43743);
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
    const hosted = sources.filter(({ host }) => host !== 'git');
    if (hosted.length === 0) {
        return 'The app is built from a clone URL, not from a connected repository, so no push starts a deployment.';
    }
    const { repository, branch } = workflow;
    const ofRepository = sources.filter(({ host, repo }) => host === 'github' && repo?.toLowerCase() === repository?.toLowerCase());
    if (repository !== undefined && ofRepository.length === 0) {
        const others = listOf(hosted.map(({ host, repo }) => `${host}/${repo ?? 'unknown'}`));
        return `The app deploys from ${others}, not from this workflow's repository ${repository}.`;
    }
    if (sources.every(({ deployOnPush }) => !deployOnPush)) {
        return 'deploy_on_push (Autodeploy) is off for all components of the app, so no push starts a deployment.';
    }
    const branches = ofRepository.map((one) => one.branch);
    if (branch !== undefined && branches.length > 0 && !branches.includes(branch)) {
        const others = listOf(branches.map((one) => one ?? 'the default branch'));
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
function listOf(names) {
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
        .catch((0,api_error/* notFoundAs */.U8)(`App ${app.name} has no deployment with the ID ${id}. Check deployment_id; it can also be "latest" or ` +
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
            if (clock.now() - reportedAt >= REPORT_INTERVAL_MS) {
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
const REPORT_INTERVAL_MS = 60_000;
function afterWaiting({ waitMs }) {
    return waitMs > 0 ? ` after waiting ${(0,basics_text/* formatDuration */.a3)(waitMs)}` : '';
}

// EXTERNAL MODULE: ./build/deployment/log-groups.js
var log_groups = __nccwpck_require__(40933);
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






const STABLE = { instabilities: [], replacedBy: undefined, others: [] };
async function watchStability(deployment, context) {
    const { app, clock, rateBudget, signal, durationMs, wanted, info } = context;
    const { maintenance } = app.spec;
    if (maintenance.enabled && maintenance.archived) {
        info('stability_duration: the app is archived and is not running, so there is nothing to watch.');
        return STABLE;
    }
    const running = (0,crash_logs/* componentsThatRun */.jX)(deployment, wanted);
    const watched = wanted.length > 0 ? running.filter((name) => wanted.includes(name)) : running;
    if (watched.length === 0) {
        info(`stability_duration: ${nothingRuns(wanted)}, so there is nothing to watch.`);
        return STABLE;
    }
    info(`Watching the app for ${(0,basics_text/* formatDuration */.a3)(durationMs)}: health, crashes, and which deployment serves it.`);
    const startedAt = clock.now();
    const record = new HealthRecord(watched);
    const others = running.filter((name) => !watched.includes(name));
    const appWatch = new AppWatch(deployment, watched, record, context);
    for (let reportedAt = startedAt, looks = 0;; looks++) {
        const isLast = clock.now() - startedAt >= durationMs;
        const ended = await appWatch.look(startedAt, isLast || looks % THOROUGH_EVERY === 0);
        const now = clock.now();
        const left = startedAt + durationMs - now;
        const result = ended ?? (isLast && !record.isUndecided ? appWatch.end(startedAt) : undefined);
        if (result)
            return { ...result, others: await appWatch.othersOf(others) };
        if (now - reportedAt >= stability_REPORT_INTERVAL_MS) {
            info(`Still watching the app: no crash so far, ${(0,basics_text/* formatDuration */.a3)(Math.max(0, left))} left.`);
            reportedAt = now;
        }
        const interval = rateBudget.delayMs(Math.max(MIN_INTERVAL_MS, rateBudget.maxIntervalMs));
        await clock.sleep(left > 0 ? Math.min(interval, left) : interval, signal);
    }
}
const stability_REPORT_INTERVAL_MS = 55_000;
const MIN_INTERVAL_MS = 250;
const THOROUGH_EVERY = 3;
function nothingRuns(wanted) {
    return wanted.length > 0
        ? `${wanted.join(', ')} ${wanted.length === 1 ? 'is not a service or worker' : 'are not services or workers'}`
        : 'the app has no service or worker';
}
const MAX_OTHERS = 5;
class AppWatch {
    #deployment;
    #watched;
    #record;
    #context;
    #older = new Set();
    #hasRead = false;
    #notes = new Set();
    constructor(deployment, watched, record, context) {
        this.#deployment = deployment;
        this.#watched = watched;
        this.#record = record;
        this.#context = context;
    }
    async look(startedAt, thorough) {
        const { clock, app } = this.#context;
        const health = await this.#orUnknown('The health of the app', (api) => api.health(app.id));
        if (health)
            this.#record.add(health, clock.now());
        if (health && !this.#record.hasData) {
            this.#note('App Platform has no health data of this app, so only crashes are watched.');
        }
        const crashed = await this.#crashes(thorough);
        if (crashed.length > 0)
            return unstable('crashed', crashed, clock.now() - startedAt);
        const held = this.#record.heldUnhealthy(clock.now());
        if (held.length > 0)
            return unstable('unhealthy', held, clock.now() - startedAt);
        return thorough ? this.#replacement(startedAt) : undefined;
    }
    end(startedAt) {
        const { clock, info } = this.#context;
        const never = this.#record.neverHealthy;
        if (never.length > 0)
            return unstable('never_healthy', never, clock.now() - startedAt);
        info(`The app stayed up for ${(0,basics_text/* formatDuration */.a3)(clock.now() - startedAt)}.`);
        return STABLE;
    }
    async othersOf(names) {
        const isThere = names.length > 0 &&
            (await this.#orUnknown('Crash logs', (api) => (0,crash_logs/* hasCrashLog */.Cq)(this.#deployment, undefined, { ...this.#context, api })));
        const crashes = isThere ? await this.#newCrashes(names.slice(0, MAX_OTHERS)) : [];
        const others = crashes.map((component) => ({ component, kind: 'crashed' }));
        const unhealthy = this.#record.othersUnhealthy.filter((name) => !others.some(({ component }) => component === name));
        return [...others, ...unhealthy.map((component) => ({ component, kind: 'unhealthy' }))];
    }
    async #crashes(again) {
        const { unhealthyNow } = this.#record;
        const suspects = this.#watched.filter((name) => !this.#older.has(name) || unhealthyNow.includes(name));
        if (suspects.length === 0)
            return [];
        const isThere = await this.#orUnknown('Crash logs', (api) => this.#hasCrashLog(api));
        if (!isThere || (this.#hasRead && !again && unhealthyNow.length === 0))
            return [];
        return this.#newCrashes(suspects);
    }
    async #newCrashes(components) {
        const activeAt = this.#deployment.updatedAt?.getTime() ?? 0;
        const crashed = [];
        const { logs, signal } = this.#context;
        const { crashes, isComplete } = await (0,crash_logs/* fetchCrashes */.SH)(components, logs, signal);
        if (isComplete)
            this.#hasRead = true;
        for (const { component, wroteAt } of crashes) {
            if (wroteAt === undefined || wroteAt >= activeAt)
                crashed.push(component);
            else
                this.#older.add(component);
        }
        return crashed;
    }
    async #hasCrashLog(api) {
        const { wanted } = this.#context;
        for (const component of wanted.length > 0 ? this.#watched.slice(0, MAX_OTHERS) : [undefined]) {
            if (await (0,crash_logs/* hasCrashLog */.Cq)(this.#deployment, component, { ...this.#context, api }))
                return true;
        }
        return false;
    }
    async #replacement(startedAt) {
        const { app, clock, info } = this.#context;
        const current = await this.#orUnknown('The app', (api) => api.app(app.id));
        const serving = current?.activeDeployment;
        if (!serving || serving.id === this.#deployment.id)
            return undefined;
        if ((0,automatic/* isRollback */.z1)(serving))
            return unstable('rolled_back', [undefined], clock.now() - startedAt);
        const words = (0,automatic/* automaticWords */.dw)(serving);
        if (words === undefined)
            return { ...STABLE, replacedBy: serving };
        info(`App Platform has deployed the app again by itself (${words}, ${serving.id}), which ends the watch.`);
        return STABLE;
    }
    async #orUnknown(what, request) {
        try {
            return await (0,extra/* askExtra */.G)(request, this.#context);
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
        others: [],
    };
}

;// CONCATENATED MODULE: ./build/deployment/usual-duration.js


const MAX_COMPARED = 5;
const MIN_COMPARED = 3;
function usualDuration(newest, deployment) {
    const durations = newest
        .filter((one) => isComparable(one, deployment))
        .flatMap((one) => timeUntilServed(one) ?? [])
        .slice(0, MAX_COMPARED);
    if (durations.length < MIN_COMPARED)
        return undefined;
    const sorted = durations.sort((a, b) => a - b);
    return { ms: sorted[Math.floor(sorted.length / 2)], count: sorted.length };
}
function isComparable(one, deployment) {
    if (one.id === deployment.id || (0,automatic/* isAutomatic */.aI)(one) || (0,automatic/* isRollback */.z1)(one))
        return false;
    return one.createdAt !== undefined && !!deployment.createdAt && one.createdAt < deployment.createdAt;
}
function timeUntilServed(deployment) {
    const { createdAt, steps } = deployment;
    if (!(0,deployment_conclusion/* hasServed */.qP)(deployment) || !createdAt)
        return undefined;
    const ms = steps.reduce(latestEnd, 0) - createdAt.getTime();
    return ms > 0 ? ms : undefined;
}
function latestEnd(latest, { endedAt, steps }) {
    return steps.reduce(latestEnd, Math.max(latest, endedAt?.getTime() ?? 0));
}

// EXTERNAL MODULE: ./build/deployment/watch.js
var deployment_watch = __nccwpck_require__(86045);
;// CONCATENATED MODULE: ./build/deployment/follow.js














async function follow(findings, wanted, context) {
    const { api, scope, onApp } = context;
    const app = await (0,find_app/* findApp */.J)(api, wanted.app);
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
    const watch = (0,deployment_watch/* watchDeployment */.J)(deployment, { ...context, app, signal, onProgress });
    findings.begin(watch);
    await onDeployment(app, found);
    const { groups, occurrences } = await (0,log_groups/* logGroups */.D)(wanted, { ...context, app, signal, watch });
    findings.occurrences = occurrences;
    const logs = new log_collection/* LogCollection */.$(groups, {
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
    const running = (0,crash_logs/* componentsThatRun */.jX)(watch.current, wanted.components);
    return [
        ...tasks,
        (0,crash_logs/* showFirstCrash */.Z6)(watch, running, context.logs, context),
        keepWatching(findings, wanted, context),
    ];
}
async function keepWatching(findings, { stabilityDurationMs: durationMs, components: wanted }, context) {
    const { watch } = findings;
    if (!watch || durationMs === 0)
        return;
    await (0,abort/* orAborted */.H6)(watch.waitFor(() => false), context.signal);
    if (findings.conclusion !== 'success')
        return;
    findings.isWatchingStability = true;
    findings.stability = await watchStability(watch.current, { ...context, durationMs, wanted });
    findings.isWatchingStability = false;
}
async function lookAfter(findings, context, app) {
    const { api, scope } = context;
    const { deployment, conclusion, serving, ofDeployment } = findings;
    if (!deployment || !ofDeployment || conclusion === 'in_progress')
        return;
    const asked = { api, signal: scope.signal };
    if (conclusion !== 'success' || serving?.id !== deployment.id) {
        findings.newest = await listNewest(app, context);
        await lookForAftermath(findings, deployment, app, context);
    }
    else {
        const [newest, current] = await Promise.all([
            listNewest(app, context, extra/* COMPARISON_LIMIT_MS */.Z),
            app.url ? app : (0,extra/* askExtra */.G)((extra) => extra.app(app.id), asked).catch(() => app),
        ]);
        findings.newest = newest;
        findings.app = current;
    }
    findings.usual = usualDuration(findings.newest, deployment);
}
async function listNewest(app, context, ms) {
    const { api, debug, scope } = context;
    try {
        const asked = { api, signal: scope.signal, ...(ms !== undefined && { ms }) };
        return await (0,extra/* askExtra */.G)((extra) => newestDeployments(extra, app.id), asked);
    }
    catch (error) {
        debug(`The newest deployments of the app are not known: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return [];
    }
}
async function lookForAftermath(findings, deployment, app, { api, debug, scope }) {
    if (findings.newest.length === 0)
        return scope.signal.throwIfAborted();
    try {
        const aftermath = (extra) => aftermathOf(deployment, { api: extra, app }, findings.newest);
        findings.aftermath = await (0,extra/* askExtra */.G)(aftermath, { api, signal: scope.signal });
        findings.app = findings.aftermath.app;
    }
    catch (error) {
        scope.signal.throwIfAborted();
        debug(`What serves the app could not be looked up: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
async function updateApp(findings, api) {
    const { app } = findings;
    if (app)
        findings.app = await api.app(app.id).catch(() => app);
}
async function lookForRollback(findings, context) {
    const { app, watch, deployment, aftermath, ofDeployment } = findings;
    const { scope, debug } = context;
    const { signal } = scope;
    if (!app || !deployment || !ofDeployment || !aftermath || aftermath.rollback)
        return;
    if (watch?.endedAt === undefined)
        return;
    try {
        findings.aftermath =
            (await laterRollback(deployment, watch.endedAt, { ...context, app, signal })) ?? aftermath;
        findings.app = findings.aftermath.app;
    }
    catch (error) {
        if (signal.reason instanceof errors/* Cancelled */.cJ)
            throw error;
        debug(`Whether App Platform rolls back could not be looked up: ${error}`);
    }
}

// EXTERNAL MODULE: ./build/report/progress.js
var progress = __nccwpck_require__(15364);
// EXTERNAL MODULE: ./build/runner/log-displays.js + 3 modules
var log_displays = __nccwpck_require__(76277);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
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

;// CONCATENATED MODULE: ./build/run/follow-context.js





function followContext(run) {
    const { step, inputs, redactor, logDir } = run;
    const { info, debug, setOutputs } = step;
    return {
        ...{ clock: clock/* systemClock */.m, info, debug, logDir, redactor, workflow: workflowEvent(step.env) },
        ...{ onFileError: step.warnOfFiles, noteOnce: step.infoOnce },
        onApp: ({ id }) => setOutputs({ log_dir: logDir, app_id: id }),
        onDeployment: (app, found) => {
            for (const line of (0,progress/* foundLines */._N)(app, found, clock/* systemClock */.m.wallNow()))
                info(line);
            return setOutputs({ deployment_id: found.deployment.id });
        },
        onProgress: (now) => step.showStatus((0,progress/* progressWords */.pp)(now), (0,progress/* progressLine */.oz)(now, clock/* systemClock */.m.wallNow()), now.phase === 'ERROR'),
        onCrash: (component) => step.notice(...(0,progress/* crashNotice */.qc)(component, inputs.print === 'always')),
        displaysFor: ({ components }) => {
            const names = inputs.components.length > 0 ? inputs.components : components.map(({ name }) => name);
            const live = inputs.print === 'always';
            const failedLogs = async () => (await __nccwpck_require__.e(/* import() */ 690).then(__nccwpck_require__.bind(__nccwpck_require__, 14690))).failedLogs(run.findings);
            const options = { live, prefix: inputs.prefix, components: names, failedLogs };
            run.displays = new log_displays/* LogDisplays */.k(step, { ...options, endedEarly: () => (0,deployment_conclusion/* endedEarly */.S3)(run.findings) });
            return run.displays;
        },
    };
}

;// CONCATENATED MODULE: ./build/run/report-run.js


async function report(run) {
    const { step, inputs, redactor, logDir, findings, displays } = run;
    await displays?.close(findings.stop?.kind !== 'cancelled');
    const { isFailure, makeReport, present, presentArtifact } = await __nccwpck_require__.e(/* import() */ 629).then(__nccwpck_require__.bind(__nccwpck_require__, 60629));
    const logs = findings.logs?.logs.map((log) => ({ ...log.saved(), files: log.files(), urls: log.urls })) ?? [];
    const unread = (0,deployment_conclusion/* hasFailed */.WN)(findings.conclusion) && (await __nccwpck_require__.e(/* import() */ 690).then(__nccwpck_require__.bind(__nccwpck_require__, 14690))).failuresFromApi(findings);
    const { failures, jobExcerpt, changes } = run.analysis ?? (unread || NO_FAILURES);
    const wantsArtifact = inputs.artifact !== undefined;
    const folder = step.shownFolder(inputs.logDir);
    const times = { stepMs: step.elapsedMs, now: clock/* systemClock */.m.wallNow(), runUrl: step.runUrl };
    const found = { findings, failures, jobExcerpt, changes, logs, logDir, folder, wantsArtifact, ...times };
    const result = makeReport(found, redactor);
    if (inputs.print === 'on_failure' && isFailure(result))
        await displays?.print(logs, inputs.tailLines);
    const said = present(result, inputs);
    await step.finish(said);
    return { documents: said.documents, withArtifact: (uploaded) => presentArtifact(result, uploaded, said) };
}
const NO_FAILURES = { failures: [], jobExcerpt: undefined, changes: undefined };
async function uploadFiles(run, reported, cancelled) {
    const { step, inputs, logDir, findings } = run;
    const { artifact: name, artifactRetentionDays: retentionDays } = inputs;
    if (name === undefined)
        return;
    const files = [...findings.savedFiles, ...reported.documents.map(({ path }) => path)];
    const uploaded = await step.upload({ name, retentionDays, folder: logDir, files }, cancelled);
    if (uploaded)
        await step.addArtifact(reported.withArtifact(uploaded));
}

// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __nccwpck_require__(49034);
// EXTERNAL MODULE: ./build/deployment/occurrences.js
var occurrences = __nccwpck_require__(15568);
;// CONCATENATED MODULE: ./build/deployment/findings.js



class Findings {
    app;
    watch;
    logs;
    occurrences = [];
    isWatchingStability = false;
    stability;
    aftermath;
    newest = [];
    usual;
    stop;
    ofDeployment;
    components;
    #earlierFiles = [];
    constructor(ofDeployment, components = []) {
        this.ofDeployment = ofDeployment;
        this.components = components;
    }
    begin(watch) {
        this.#earlierFiles = this.savedFiles;
        this.watch = watch;
        this.logs = undefined;
        this.stability = undefined;
        this.aftermath = undefined;
        this.newest = [];
        this.usual = undefined;
    }
    get savedFiles() {
        return [...this.#earlierFiles, ...(this.logs?.logs.flatMap((log) => log.files()) ?? [])];
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
    get instabilities() {
        const isRolledBack = this.aftermath?.fate === 'rolled_back';
        const rolledBack = { kind: 'rolled_back', component: undefined, afterMs: undefined };
        return this.stability?.instabilities ?? (isRolledBack ? [rolledBack] : []);
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
        return this.occurrences.filter(({ watch }) => !(0,occurrences/* hasEnded */.hY)(watch.current)).map(eventOf);
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
            return (0,occurrences/* conclusionOfOccurrences */.Jl)(this.occurrences) ?? 'not_found';
        const conclusion = this.deployment ? (0,deployment_conclusion/* conclusionOf */.vu)(this.deployment) : 'not_found';
        if (conclusion === 'superseded' && this.aftermath?.fate === 'redeployed')
            return 'success';
        if (conclusion === 'superseded' && this.aftermath?.fate === 'rolled_back')
            return 'unhealthy';
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

// EXTERNAL MODULE: ./build/inputs/inputs.js + 4 modules
var inputs_inputs = __nccwpck_require__(65592);
// EXTERNAL MODULE: ./build/logs/redact.js
var redact = __nccwpck_require__(31249);
;// CONCATENATED MODULE: ./build/run/run.js




async function startRun(step) {
    step.hideToken((0,inputs_inputs/* tokenFrom */.ow)(step.env));
    const inputs = await (0,inputs_inputs/* readInputs */.Ko)(step.env);
    const logDir = step.logDir(inputs.logDir);
    const redactor = await redact/* Redactor */.p.of(inputs.redact, inputs.token);
    step.redactWith((text) => redactor.applyToText(text));
    const findings = new Findings(inputs.types.some(log_types/* belongsToDeployment */.ZK), inputs.components);
    return { step, inputs, redactor, logDir, findings };
}

;// CONCATENATED MODULE: ./build/main.js










async function main(step, cancelled) {
    const run = await startRun(step);
    const { findings, inputs } = run;
    const { info, debug } = step;
    const scope = new abort_scope/* AbortScope */.D(cancelled, clock/* systemClock */.m, inputs.timeoutMs);
    const { signal } = scope;
    signal.addEventListener('abort', () => step.limitStalls(MAX_STALL_MS), { once: true });
    const rateBudget = new rate_budget/* RateBudget */.Y(clock/* systemClock */.m, inputs.pollIntervalMs);
    const api = new client/* AppPlatform */.p({ ...inputs, clock: clock/* systemClock */.m, rateBudget, signal, info, debug });
    try {
        await (0,abort/* orAbortedAfter */.$4)(followAndAnalyze(run, { api, rateBudget, scope }), signal, STOP_GRACE_MS);
    }
    catch (error) {
        findings.stopFor(error, api.retrying);
        step.debugStack(error);
        if (findings.stop?.kind === 'timed_out' && !api.retrying) {
            const more = new abort_scope/* AbortScope */.D(cancelled, clock/* systemClock */.m, SERVING_TIMEOUT_MS);
            await updateApp(findings, api.under(more.signal)).finally(() => more.close());
        }
    }
    try {
        const reported = await (0,abort/* orAbortedAfter */.$4)(report(run), signal, REPORT_GRACE_MS);
        await uploadFiles(run, reported, cancelled);
    }
    finally {
        scope.close();
    }
}
const STOP_GRACE_MS = 4_000;
const REPORT_GRACE_MS = 30_000;
const MAX_STALL_MS = 5_000;
async function followAndAnalyze(run, following) {
    const { findings, inputs, step } = run;
    await follow(findings, inputs, { ...followContext(run), ...following });
    if (!(0,deployment_conclusion/* hasFailed */.WN)(findings.conclusion))
        return;
    const { analyzeFailures, failuresFromApi } = await __nccwpck_require__.e(/* import() */ 690).then(__nccwpck_require__.bind(__nccwpck_require__, 14690));
    run.analysis = failuresFromApi(findings);
    const repository = inputs.annotations || inputs.summary ? step.repository : undefined;
    const { api, scope } = following;
    const { debug } = step;
    await analyzeFailures(run.analysis, findings, { api, repository, signal: scope.signal, debug });
    await lookForRollback(findings, { ...following, clock: clock/* systemClock */.m, debug });
}
const SERVING_TIMEOUT_MS = 5_000;


/***/ }),

/***/ 56757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MM: () => (/* binding */ componentResults),
  PX: () => (/* binding */ deploymentFacts),
  Qd: () => (/* binding */ earliest),
  d5: () => (/* binding */ elapsedMs),
  IW: () => (/* binding */ latest),
  hf: () => (/* binding */ timelineOf)
});

// EXTERNAL MODULE: ./build/deployment/conclusion.js
var conclusion = __nccwpck_require__(58543);
// EXTERNAL MODULE: ./build/deployment/step-words.js
var step_words = __nccwpck_require__(5582);
// EXTERNAL MODULE: ./build/diagnosis/reasons.js
var reasons = __nccwpck_require__(21643);
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




function deploymentFacts(deployment, now, usual) {
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
        durationMs: over ? elapsedMs(deployment, now) : undefined,
        elapsedMs: elapsedMs(deployment, now),
        buildMs: timing.buildMs || stageMs(deployment, 'build'),
        deployMs: timing.deployMs || stageMs(deployment, 'deploy'),
        usual,
    };
}
function elapsedMs({ phase, createdAt, updatedAt }, now) {
    const until = (0,conclusion/* isOver */.PU)(phase) ? updatedAt?.getTime() : now;
    const ms = createdAt && until !== undefined ? until - createdAt.getTime() : 0;
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
    const words = (0,step_words/* stepWords */.c)({ ...step, component: undefined }, step === root ? undefined : root.name);
    return [
        {
            section: root.name,
            name: [component, words].filter(Boolean).join(' – '),
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


/***/ }),

/***/ 15364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WN: () => (/* binding */ afterWords),
/* harmony export */   _N: () => (/* binding */ foundLines),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   pp: () => (/* binding */ progressWords),
/* harmony export */   qc: () => (/* binding */ crashNotice)
/* harmony export */ });
/* unused harmony export foundWords */
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43743);
/* harmony import */ var _deployment_automatic_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(99225);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56757);
/* harmony import */ var _serving_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(60111);




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
        ...(rollback ? [(0,_serving_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackWords */ .k)({ ...rollback, toId: rollback.clonedFromId })] : []),
    ];
}
const MAX_LISTED = 5;
function crashNotice(component, isShown) {
    const where = isShown ? 'is above' : 'has been saved';
    return [
        `${component} crashed`,
        `${component} crashed, and App Platform is restarting it. Its crash log ${where}.`,
    ];
}
function foundWords(app, deployment, now) {
    const cause = deployment.cause ? `: ${deployment.cause}` : '';
    const ageMs = deployment.createdAt ? now - deployment.createdAt.getTime() : 0;
    const age = ageMs > WORTH_AN_AGE_MS ? `, created ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .nV)(ageMs)} ago` : '';
    return `App ${app.name}, deployment ${deployment.id}${age}${cause}`;
}
const WORTH_AN_AGE_MS = 120_000;
function progressWords({ phase, progress }) {
    const { success, total } = progress;
    const steps = total > 0 ? [`${success} of ${total} ${total === 1 ? 'step' : 'steps'}`] : [];
    return [(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(phase), ...steps].join(', ');
}
function progressLine(deployment, now) {
    return `${progressWords(deployment)}${afterWords((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .elapsedMs */ .d5)(deployment, now))}`;
}
function afterWords(ms) {
    return ms === undefined ? '' : ` after ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)}`;
}


/***/ }),

/***/ 60111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ aftermathWords),
/* harmony export */   k: () => (/* binding */ rollbackWords)
/* harmony export */ });
/* harmony import */ var _basics_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43743);

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
    return `${servedBy(serving, 'serves')}.`;
}
function servedBy({ id, commits, since }, serves) {
    return `Deployment ${id}${commitWords(commits)} ${serves} the app${since ? `, since ${(0,_basics_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDate */ .Yq)(since)}` : ''}`;
}
function aftermathWords(report) {
    const { rollback, supersededBy, serving } = report;
    if (supersededBy !== undefined && supersededBy === serving?.id) {
        return [`${servedBy(serving, 'took its place and serves')}.`];
    }
    return [
        ...(supersededBy === undefined ? [] : [`Deployment ${supersededBy} took its place.`]),
        ...(rollback ? [rollbackWords(rollback)] : []),
        servingWords(report),
    ].filter((one) => one !== undefined);
}


/***/ }),

/***/ 76277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ LogDisplays)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __nccwpck_require__(49034);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
// EXTERNAL MODULE: ./build/logs/archive/complete-lines.js
var complete_lines = __nccwpck_require__(74818);
// EXTERNAL MODULE: ./build/logs/byte-writer.js
var byte_writer = __nccwpck_require__(32);
;// CONCATENATED MODULE: ./build/logs/file-part.js

function tailOf(path, lines) {
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(fd);
        if (lines === Number.POSITIVE_INFINITY)
            return { start: 0, end: size };
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

// EXTERNAL MODULE: ./build/logs/line-prefix.js
var line_prefix = __nccwpck_require__(14015);
;// CONCATENATED MODULE: ./build/logs/component-lines.js




class ComponentLines {
    #path;
    #components;
    #counts = new Map();
    constructor(path, components) {
        this.#path = path;
        this.#components = components;
        if (components.length === 0) {
            this.#counts.set(undefined, Number.POSITIVE_INFINITY);
            return;
        }
        const owners = new LineOwners(components);
        for (const piece of this.#pieces()) {
            owners.visit(piece, (owner, begins) => this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + (begins ? 1 : 0)));
        }
    }
    get owners() {
        return [...this.#counts.keys()];
    }
    *of(wanted, tailLines = Number.POSITIVE_INFINITY) {
        if (this.#counts.size === 1) {
            yield* (0,complete_lines/* inCompleteLines */.e)(readFilePart(this.#path, tailOf(this.#path, tailLines)));
            return;
        }
        const owners = new LineOwners(this.#components);
        let toSkip = Math.max(0, (this.#counts.get(wanted) ?? 0) - tailLines);
        let isSkipped = false;
        for (const piece of this.#pieces()) {
            const lines = new byte_writer/* ByteWriter */.U(piece.length);
            owners.visit(piece, (owner, begins, start, end) => {
                if (owner !== wanted)
                    return;
                if (begins)
                    isSkipped = toSkip-- > 0;
                if (!isSkipped)
                    lines.copy(piece, start, end);
            });
            yield lines.written();
        }
    }
    #pieces() {
        return (0,complete_lines/* inCompleteLines */.e)(readFilePart(this.#path, tailOf(this.#path, Number.POSITIVE_INFINITY)));
    }
}
class LineOwners {
    #components;
    #owner;
    #inLine = false;
    constructor(components) {
        this.#components = components.map((owner) => ({ name: Buffer.from(owner), owner }));
    }
    visit(piece, visitor) {
        for (let start = 0; start < piece.length;) {
            const newline = piece.indexOf(NEWLINE, start);
            const end = newline === -1 ? piece.length : newline + 1;
            if (!this.#inLine)
                this.#owner = this.#ownerOf(piece, start);
            visitor(this.#owner, !this.#inLine, start, end);
            this.#inLine = newline === -1;
            start = end;
        }
    }
    #ownerOf(piece, start) {
        const nameEnd = (0,line_prefix/* endOfName */.IL)(piece, start);
        if ((0,line_prefix/* endOfPrefix */.VT)(piece, (0,line_prefix/* endOfTime */.YU)(piece, nameEnd)) === line_prefix/* NONE */.x3)
            return this.#owner;
        for (const { name, owner } of this.#components) {
            if (name.length === nameEnd - start && piece.compare(name, 0, name.length, start, nameEnd) === 0) {
                return owner;
            }
        }
        return undefined;
    }
}
const NEWLINE = 0x0a;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./build/runner/log-style.js



function logStyle(prefix, components) {
    return { prefix, names: components.length === 1 ? undefined : new Names(prefix, components) };
}
function styled(lines, { prefix, names }) {
    if (prefix === 'full' && !names)
        return lines;
    const text = new byte_writer/* ByteWriter */.U(names ? 2 * lines.length : lines.length);
    let from = 0;
    for (let start = 0; start < lines.length; start = nextLine(lines, start)) {
        const nameEnd = (0,line_prefix/* endOfName */.IL)(lines, start);
        const timeEnd = (0,line_prefix/* endOfTime */.YU)(lines, nameEnd);
        const end = (0,line_prefix/* endOfPrefix */.VT)(lines, timeEnd);
        if (end === line_prefix/* NONE */.x3)
            continue;
        text.copy(lines, from, start);
        if (prefix === 'short')
            copyTime(lines, nameEnd + 1, timeEnd, text);
        names?.copy(lines, start, nameEnd, text);
        from = prefix === 'full' ? nameEnd : end;
    }
    text.copy(lines, from);
    return text.written();
}
function copyTime(lines, start, end, text) {
    if (lines[end - 1] === LETTER_Z)
        text.copyFew(lines, start + DATE_BYTES, start + DATE_BYTES + TIME_BYTES);
    else
        text.text(utcTime(lines.toString('latin1', start, end)));
    text.copyFew(SPACE);
}
function utcTime(time) {
    const at = new Date(time);
    const utc = Number.isNaN(at.getTime()) ? time : at.toISOString();
    return utc.slice(DATE_BYTES, DATE_BYTES + TIME_BYTES);
}
const LETTER_Z = 0x5a;
const DATE_BYTES = 11;
const TIME_BYTES = 8;
const SPACE = Buffer.from(' ');
class Names {
    #known;
    #end;
    #last = 0;
    constructor(prefix, components) {
        const width = prefix === 'full' ? 0 : Math.min(MAX_WIDTH, Math.max(...components.map((one) => one.length)));
        const end = prefix === 'full' ? '' : ' ';
        this.#end = Buffer.from(end);
        this.#known = [...coloursOf(components)].map(([name, colour]) => ({
            name: Buffer.from(name),
            shown: Buffer.from(`\x1b[${colour}m${name}\x1b[0m${' '.repeat(Math.max(0, width - name.length))}${end}`),
        }));
    }
    copy(lines, start, end, text) {
        for (let count = 0; count < this.#known.length; count++) {
            const { name, shown } = this.#known[this.#last];
            if (isAt(name, lines, start, end)) {
                text.copyFew(shown);
                return;
            }
            this.#last = (this.#last + 1) % this.#known.length;
        }
        text.copyFew(lines, start, end);
        text.copyFew(this.#end);
    }
}
const MAX_WIDTH = 20;
function isAt(name, lines, start, end) {
    if (name.length !== end - start)
        return false;
    for (let index = 0; index < name.length; index++)
        if (name[index] !== lines[start + index])
            return false;
    return true;
}
function nextLine(lines, start) {
    const newline = lines.indexOf(0x0a, start);
    return newline === -1 ? lines.length : newline + 1;
}
const COLOURS = ['36', '35', '34', '32', '1;36', '1;35', '1;34', '1;32'];
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
    #style;
    #lastShown;
    #files = [];
    #showing = Promise.resolve();
    constructor(step, options) {
        this.#step = step;
        this.#options = options;
        this.#style = logStyle(options.prefix, options.components);
    }
    display = (type, component, sharedBy) => {
        const { log, info } = this.#step;
        const { live, components, endedEarly } = this.#options;
        const title = groupTitle(type, sharedBy === 1 ? component : undefined);
        const owner = Symbol(title);
        const place = { owner, title, style: this.#style };
        const note = (text) => {
            log.closeGroup();
            info(component === undefined ? text : `${component}: ${text}`);
        };
        return {
            show: (bytes, isVisible) => (live ? this.#show(place, bytes, isVisible) : undefined),
            showRecovered: (bytes) => live
                ? this.#show({ ...place, title: `${title}: lines that were missed live, from the archive` }, bytes)
                : undefined,
            showsFiles: live && components.length > 1 && (component === undefined || sharedBy > 1),
            showFile: (file, tailLines) => {
                if (live)
                    this.#files.push({ type, component, file, tailLines });
            },
            endLine: () => log.endLine(),
            note,
            noteAbsent: (text) => {
                if (!endedEarly())
                    note(text);
            },
        };
    };
    end = (type) => {
        const files = this.#files.filter((one) => one.type === type);
        this.#files = this.#files.filter((one) => one.type !== type);
        this.#showing = this.#showing.then(async () => {
            await this.#showFiles(files, false);
            this.#step.log.closeGroup();
        });
        return this.#showing;
    };
    async close(withRest) {
        await this.#showing;
        if (withRest)
            await this.#showFiles(this.#files.splice(0), false);
        this.#step.log.endLogs();
    }
    async print(logs, tailLines) {
        const files = logs.flatMap(({ file, ...log }) => (file ? [{ ...log, file, tailLines }] : []));
        await this.#showFiles(files, true);
        this.#step.log.endLogs();
    }
    async #showFiles(files, onlyFailed) {
        if (files.length === 0)
            return;
        const failed = await this.#options.failedLogs();
        try {
            await this.#showSections(files, failed, onlyFailed);
        }
        catch (error) {
            this.#step.warnOfFiles(`Saved logs could not be shown: ${(0,errors/* reasonOf */.A3)(error)}.`);
        }
    }
    async #showSections(files, failed, onlyFailed) {
        const sections = files.flatMap((file) => this.#sectionsOf(file, failed, onlyFailed));
        const ofFailed = sections.filter(({ component }) => failed.some((one) => one.component === component));
        const shown = onlyFailed && ofFailed.length > 0 ? ofFailed : sections;
        for (const section of shown.toSorted((a, b) => a.rank - b.rank))
            await this.#showSection(section);
    }
    #sectionsOf(log, failed, onlyFailed) {
        const { type, component, file, tailLines } = log;
        const { prefix, components } = this.#options;
        const first = failed.map((one) => one.component).filter((name) => components.includes(name));
        const known = [...new Set([...first, ...components])].slice(0, MAX_SECTIONS);
        const holdsSeveral = component === undefined && components.length > 1;
        const isApart = holdsSeveral && (onlyFailed || (0,external_node_fs_.statSync)(file).size <= MAX_APART_BYTES);
        const lines = new ComponentLines(file, isApart ? known : []);
        const placeOf = (owner) => (owner === undefined ? known.length : known.indexOf(owner));
        return lines.owners
            .toSorted((a, b) => placeOf(a) - placeOf(b))
            .map((owner) => {
            const name = component ?? owner ?? (components.length === 1 ? components[0] : undefined);
            const place = failed.findIndex((one) => one.component === name && one.type === type);
            return {
                type,
                component: name,
                isFailed: place !== -1,
                rank: place === -1 ? failed.length : place,
                style: name === undefined ? this.#style : logStyle(prefix, [name]),
                pieces: () => lines.of(owner, tailLines),
            };
        });
    }
    async #showSection({ type, component, isFailed, style, pieces }) {
        const { log } = this.#step;
        const title = groupTitle(type, component);
        const place = { owner: Symbol(title), title: isFailed ? undefined : title, style };
        log.closeGroup();
        if (isFailed)
            log.problem(this.#step.redacted(title));
        for (const lines of pieces()) {
            await this.#show(place, lines);
            await (0,promises_.setImmediate)();
        }
        log.endLine();
        log.closeGroup();
    }
    #show({ owner, title, style }, bytes, isVisible = false) {
        const { log } = this.#step;
        if (this.#lastShown !== owner)
            log.endLine();
        this.#lastShown = owner;
        if (title !== undefined)
            log.openGroup(this.#step.redacted(title));
        return log.log(styled(bytes, style), isVisible);
    }
}
const MAX_APART_BYTES = 64 * 1024 * 1024;
const MAX_SECTIONS = 10;
function groupTitle(type, component) {
    const { name } = log_types/* LOG_TYPE_FACTS */.G3[type];
    const title = component === undefined ? `${type} log` : `${type} log of ${component}`;
    return name === `${type.toLowerCase().replaceAll('_', ' ')} log` ? title : `${title} (${name})`;
}


/***/ }),

/***/ 58238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ WorkflowStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __nccwpck_require__(46283);
// EXTERNAL MODULE: ./build/logs/secret.js
var secret = __nccwpck_require__(73920);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __nccwpck_require__(43743);
;// CONCATENATED MODULE: ./build/runner/artifact.js


const MAX_UPLOAD_MS = 300_000;
const MAX_CANCELLED_UPLOAD_MS = 6_500;
async function uploadArtifact(wanted, env, cancelled, debug) {
    const { name, retentionDays, folder, files } = wanted;
    const timeLimit = new TimeLimit(cancelled);
    try {
        checkService(env);
        silenceStandardOutput(debug);
        const { DefaultArtifactClient } = await timeLimit.race(Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(659), __nccwpck_require__.e(907)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23907)));
        const options = retentionDays === undefined ? {} : { retentionDays };
        const upload = new DefaultArtifactClient().uploadArtifact(name, files, folder, options);
        const { id } = await timeLimit.race(orUncaught(upload));
        return { name, id: `${id}`, url: `${runUrl(env)}/artifacts/${id}` };
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The artifact "${name}" was not uploaded: ${explained(error)}`);
    }
    finally {
        timeLimit.close();
    }
}
function runUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, }) {
    return `${server || 'https://github.com'}/${repository}/actions/runs/${run}`;
}
function checkService(env) {
    const missing = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => !env[name]);
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo(`the runner offers no artifact service (${missing.join(' and ')} not set). Use a runner connected to ` +
        'github.com, or remove artifact.');
}
function silenceStandardOutput(debug) {
    process.stdout.write = ((chunk, ...rest) => {
        for (const line of `${chunk}`.split(/\r\n|\n|\r/)) {
            if (line.trim() !== '' && !/^\s*::|##\[/.test(line))
                debug((0,basics_text/* oneLine */.TN)(withoutQuery(line), MAX_DEBUG_CHARS));
        }
        const done = rest.findLast((one) => typeof one === 'function');
        if (done)
            process.nextTick(done);
        return true;
    });
}
const MAX_DEBUG_CHARS = 1_000;
function orUncaught(upload) {
    const { promise: uncaught, reject } = Promise.withResolvers();
    process.on('uncaughtException', reject);
    const stop = () => process.off('uncaughtException', reject);
    upload.then(stop, stop);
    return Promise.race([upload, uncaught]);
}
class TimeLimit {
    #ended = Promise.withResolvers();
    #timers = [];
    #cancelled;
    constructor(cancelled) {
        this.#ended.promise.catch(() => { });
        this.#cancelled = cancelled;
        this.#endAfter(MAX_UPLOAD_MS, `it was not done after ${(0,basics_text/* formatDuration */.a3)(MAX_UPLOAD_MS)}.`);
        if (cancelled.aborted)
            this.#onCancelled();
        else
            cancelled.addEventListener('abort', this.#onCancelled, { once: true });
    }
    race(promise) {
        return Promise.race([promise, this.#ended.promise]);
    }
    close() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#cancelled.removeEventListener('abort', this.#onCancelled);
    }
    #onCancelled = () => {
        const { reason } = this.#cancelled;
        const passedMs = reason instanceof errors/* Cancelled */.cJ ? performance.now() - reason.at : 0;
        const words = 'the run was cancelled, and the runner leaves a step only a few seconds then.';
        this.#endAfter(MAX_CANCELLED_UPLOAD_MS - passedMs, words);
    };
    #endAfter(ms, words) {
        this.#timers.push(setTimeout(() => this.#ended.reject(new errors/* UserError */.yo(words)), Math.max(0, ms)));
    }
}
const ADVICE = [
    {
        is: /\(409\)|already exists/i,
        words: 'this run already has one of that name. Make the name unique, in a matrix with its values and in runs ' +
            'that are repeated with the attempt, such as app-platform-logs-${{ matrix.app }}-${{ github.run_attempt }}.',
    },
    {
        is: /GHES/,
        words: 'GitHub Enterprise Server lacks the artifact service that this action uses. Remove artifact, and upload ' +
            'the folder in the output log_dir with a version of actions/upload-artifact that your server supports.',
    },
    {
        is: /storage quota|insufficient usage/i,
        words: 'the storage for artifacts is used up. Delete old artifacts, or shorten artifact_retention_days.',
    },
    {
        is: /\((401|403)\)/,
        words: 'the artifact service refused the token of this job. Run the job again.',
    },
    {
        is: /Unable to make request: |\b(ECONN\w+|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|EPIPE)\b|stalled/,
        words: 'the artifact service could not be reached. Self-hosted runners need access to ' +
            '*.actions.githubusercontent.com and *.blob.core.windows.net.',
    },
];
function explained(error) {
    if (error instanceof errors/* UserError */.yo)
        return error.message;
    const reason = (0,basics_text/* oneLine */.TN)(withoutQuery((0,errors/* reasonOf */.A3)(error)), MAX_REASON_CHARS);
    const { name = '', code = '' } = error;
    const known = ADVICE.find(({ is }) => is.test(`${name} ${code} ${(0,errors/* reasonOf */.A3)(error)}`));
    return known ? `${known.words} (${reason})` : `${reason}. Run the job again, or remove artifact.`;
}
const MAX_REASON_CHARS = 300;
function withoutQuery(text) {
    return text.replace(/\?\S+/g, '');
}

// EXTERNAL MODULE: ./build/logs/create-file.js
var create_file = __nccwpck_require__(60371);
;// CONCATENATED MODULE: ./build/runner/documents.js



function writeDocument(path, text) {
    const fd = (0,create_file/* createFile */.x3)((0,external_node_path_.dirname)(path), path);
    try {
        writeAndClose(fd, text);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(path, { force: true });
        throw error;
    }
}
function appendDocument(path, text) {
    const { O_WRONLY, O_APPEND, O_NOFOLLOW } = external_node_fs_.constants;
    writeAndClose((0,external_node_fs_.openSync)(path, O_WRONLY | O_APPEND | (O_NOFOLLOW ?? 0)), text);
}
function writeAndClose(fd, text) {
    try {
        (0,external_node_fs_.writeFileSync)(fd, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./build/runner/file-in-folder.js


function isFileIn(folder, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(folder, path));
        return real.startsWith((0,external_node_fs_.realpathSync)(folder) + external_node_path_.sep) && (0,external_node_fs_.statSync)(real).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./build/app-platform/log-types.js
var log_types = __nccwpck_require__(49034);
// EXTERNAL MODULE: ./build/basics/paths.js
var paths = __nccwpck_require__(24794);
;// CONCATENATED MODULE: ./build/runner/log-folder.js







function givenFolder(given, workspace, access = external_node_fs_.accessSync) {
    const folder = (0,external_node_path_.resolve)(workspace, given);
    if (leadsOut(folder, workspace)) {
        throw new errors/* UserError */.yo(`log_dir: "${given}" leads out of the workspace by a symbolic link. Use a folder without one.`);
    }
    try {
        (0,create_file/* makeFolder */.fc)(folder);
        access(folder, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`log_dir: cannot write to "${given}" (${(0,errors/* reasonOf */.A3)(error)}). Use a folder that can be created, absolute or ` +
            'relative to the workspace, or remove log_dir to use a new one.');
    }
    const foreign = foreignFile(folder);
    if (foreign === undefined)
        return folder;
    throw new errors/* UserError */.yo(`log_dir: "${given}" contains ${foreign}, which this action did not make and would overwrite. Use a folder ` +
        'of its own, such as log_dir: app-platform-logs.');
}
function leadsOut(folder, workspace) {
    if (!(0,paths/* isWithin */.U)(folder, workspace))
        return false;
    let existing = folder;
    while (!(0,external_node_fs_.lstatSync)(existing, { throwIfNoEntry: false }))
        existing = (0,external_node_path_.dirname)(existing);
    return (0,paths/* isWithin */.U)(existing, workspace) && !(0,paths/* isWithin */.U)((0,external_node_fs_.realpathSync)(existing), (0,external_node_fs_.realpathSync)(workspace));
}
function shownFolder(given, workspace) {
    const folder = (0,external_node_path_.resolve)(workspace, given);
    return (0,paths/* isWithin */.U)(folder, workspace) ? (0,paths/* shownPath */.p)(workspace, folder) || '.' : folder;
}
function foreignFile(folder) {
    const own = (0,create_file/* claimedBefore */.Bq)(folder);
    return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && OWN_NAMES.test(entry.name) && !own.has(entry.name))
        .map(({ name }) => name)
        .sort()[0];
}
const TYPES = log_types/* LOG_TYPES */.D_.map((type) => type.toLowerCase()).join('|');
const OWN_NAMES = new RegExp(`^(?:(?:${TYPES})(?:-\\d+)?(?:\\.live)?\\.log(?:\\.part)?|diagnosis\\.json|report\\.md)$`);
function newFolder(runnerTemp) {
    const parent = runnerTemp || (0,external_node_os_.tmpdir)();
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'app-platform-logs-'));
    }
    catch {
        return (0,external_node_path_.join)(parent, 'app-platform-logs');
    }
}

;// CONCATENATED MODULE: ./build/runner/outputs.js

async function setOutputs(outputs, env, cleaned) {
    if (!env.GITHUB_OUTPUT)
        return false;
    const { setOutput } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(659)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91659));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, cleaned(value));
    return true;
}
function appendSummary(markdown, env) {
    if (env.GITHUB_STEP_SUMMARY)
        (0,external_node_fs_.appendFileSync)(env.GITHUB_STEP_SUMMARY, markdown);
}

;// CONCATENATED MODULE: ./build/runner/state.js
async function saveState(name, value, env) {
    if (!env.GITHUB_STATE)
        return;
    const { saveState: save } = await Promise.all(/* import() */[__nccwpck_require__.e(779), __nccwpck_require__.e(659)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91659));
    save(name, value);
}
function savedState(name, env) {
    return env[`STATE_${name}`] || undefined;
}

;// CONCATENATED MODULE: ./build/runner/stdout.js

class Stdout {
    #stream;
    #writeSync;
    #queue = [];
    #closed = false;
    #drained;
    #endPiece = () => { };
    #maxStallMs;
    #stall;
    constructor(stream = process.stdout, write = external_node_fs_.writeSync) {
        this.#stream = stream;
        this.#writeSync = write;
        this.#stream.on('error', () => this.#close());
    }
    write(bytes) {
        const written = this.#writeNow(bytes);
        if (this.#closed || written === bytes.length)
            return undefined;
        return this.#enqueue(Uint8Array.from(bytes.subarray(written)));
    }
    writeLarge(bytes) {
        const written = this.#writeNow(bytes);
        if (this.#closed || written === bytes.length)
            return undefined;
        return this.#enqueue(bytes.subarray(written));
    }
    limitStalls(ms) {
        this.#maxStallMs = Math.min(ms, this.#maxStallMs ?? ms);
        if (this.#drained)
            this.#watchStall();
    }
    async flush() {
        await this.#drained;
    }
    #writeNow(bytes) {
        let written = 0;
        while (written < bytes.length && !this.#closed && !this.#drained) {
            try {
                written += this.#writeSync(this.#stream.fd, bytes, written);
            }
            catch (error) {
                if (error.code === 'EAGAIN')
                    break;
                this.#close();
            }
        }
        return written;
    }
    #enqueue(bytes) {
        return new Promise((done) => {
            this.#queue.push({ bytes, done });
            this.#drained ??= this.#drain();
        });
    }
    async #drain() {
        for (let next = this.#queue[0]; next && !this.#closed; next = this.#queue[0]) {
            for (let from = 0; from < next.bytes.length && !this.#closed; from += PIECE_BYTES) {
                this.#watchStall();
                await this.#writePiece(next.bytes.subarray(from, from + PIECE_BYTES));
            }
            this.#queue.shift();
            next.done();
        }
        clearTimeout(this.#stall);
        this.#drained = undefined;
    }
    #writePiece(piece) {
        return new Promise((resolve) => {
            this.#endPiece = resolve;
            this.#stream.write(piece, () => resolve());
        });
    }
    #watchStall() {
        clearTimeout(this.#stall);
        if (this.#maxStallMs === undefined)
            return;
        this.#stall = setTimeout(() => this.#close(), this.#maxStallMs);
    }
    #close() {
        this.#closed = true;
        for (const { done } of this.#queue.splice(0))
            done();
        this.#endPiece();
    }
}
const PIECE_BYTES = 64 * 1024;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/basics/garbage.js + 2 modules
var garbage = __nccwpck_require__(3918);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: ./build/basics/escapes.js
var escapes = __nccwpck_require__(34410);
;// CONCATENATED MODULE: ./build/runner/harmless.js



function harmless(log, isVisible = false) {
    const isPlain = isVisible ? !log.includes(RETURN) : !(0,escapes/* hasControls */.Lx)(log, isColourAt) && !(0,escapes/* hasDirectionMark */.P5)(log);
    return isPlain && (0,external_node_buffer_.isUtf8)(log) ? log : cleaned(log);
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
            const next = (0,escapes/* endOfRange */.qO)(bytes, at, RETURN, RETURN);
            if (bytes[next] !== NEWLINE)
                for (let from = at; from < next; from++)
                    text[end++] = NEWLINE;
            at = next;
            continue;
        }
        const next = byte === ESCAPE ? (0,escapes/* endOfEscape */.ct)(bytes, at) : endOfCharacter(bytes, at);
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
    const isC1 = byte === C1_LEAD && bytes[at + 1] < 0xa0;
    return next < 0 || isC1 || (0,escapes/* isDirectionMark */.lL)(bytes, at) ? REPLACEMENT : undefined;
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
function withoutMarkers(text, atStart) {
    let count = 0;
    for (const _ of markersIn(text, atStart))
        count++;
    if (count === 0)
        return text;
    const result = Buffer.allocUnsafe(text.length + count);
    let from = 0;
    let end = 0;
    for (const at of markersIn(text, atStart)) {
        end += text.copy(result, end, from, at);
        result[end++] = SPACE;
        from = at;
    }
    text.copy(result, end, from);
    return result;
}
function* markersIn(text, atStart) {
    for (let at = text.indexOf(MARKER); at !== -1; at = text.indexOf(MARKER, at + MARKER.length))
        if (at === 0 ? atStart : text[at - 1] === NEWLINE)
            yield at;
}
const MARKER = Buffer.from('##[');
const MAX_CHARS = 4096;
function harmlessLine(text) {
    return withoutCommands((0,basics_text/* singleSpaced */.NL)(beginning(text)));
}
const QUOTE_INDENT = '    ';
function harmlessQuote(text) {
    return `${QUOTE_INDENT}${withoutCommands((0,basics_text/* replaceControls */.N0)(beginning(text).replaceAll('\t', '    '), ' '))}`;
}
function beginning(text) {
    return text.slice(0, MAX_CHARS).replace(/\x1b\[[0-9;:]*m/g, '');
}
function withoutCommands(line) {
    return (line
        .replace(/#\p{Default_Ignorable_Code_Point}*\[/gu, '# [')
        .replace(/^(\s*)::/, '$1: :'));
}
function isColourAt(bytes, start) {
    if (bytes[start] !== ESCAPE || bytes[start + 1] !== OPENING_BRACKET)
        return false;
    let at = start + 2;
    while (bytes[at] >= DIGIT_ZERO && bytes[at] <= SEMICOLON)
        at++;
    return bytes[at] === LETTER_M;
}
const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ESCAPE = 0x1b;
const DIGIT_ZERO = 0x30;
const SEMICOLON = 0x3b;
const OPENING_BRACKET = 0x5b;
const LETTER_M = 0x6d;
const DELETE = 0x7f;
const C1_LEAD = 0xc2;
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
    #wroteAt = performance.now();
    #annotations = { error: 0, warning: 0, notice: 0 };
    #logBytes = 0;
    #maxLogBytes;
    constructor(out, debugging, maxLogBytes = MAX_LOG_BYTES) {
        this.#maxLogBytes = maxLogBytes;
        this.#out = out;
        this.#debugging = debugging;
    }
    get quietMs() {
        return performance.now() - this.#wroteAt;
    }
    info(text) {
        this.#ownLine(harmlessLine(text));
    }
    quote(line, isEvidence = false) {
        const text = harmlessQuote(line);
        this.#ownLine(isEvidence ? `${QUOTE_INDENT}${BOLD}${text.slice(QUOTE_INDENT.length)}${RESET}` : text);
    }
    highlight(text, isWrong = false) {
        this.#ownLine(`${isWrong ? PROBLEM : HIGHLIGHT}» ${harmlessLine(text)}${RESET}`);
    }
    problem(text) {
        this.#commandsOff();
        this.#ownLine(`${PROBLEM}✘ ${harmlessLine(text)}${RESET}`);
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
    log(bytes, isVisible = false) {
        if (bytes.length === 0 || this.#isBeyondCut(bytes) || this.#isBeyondEnd(bytes))
            return undefined;
        this.#commandsOff();
        const text = withoutMarkers(harmless(bytes, isVisible), !this.#inLine);
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
    limitStalls(ms) {
        this.#out.limitStalls(ms);
    }
    endLogs() {
        this.endLine();
        this.closeGroup();
        this.#commandsOn();
    }
    async close() {
        this.endLogs();
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
    #isBeyondEnd(bytes) {
        const before = this.#logBytes;
        this.#logBytes += bytes.length;
        if (this.#logBytes <= this.#maxLogBytes)
            return false;
        if (before <= this.#maxLogBytes)
            this.highlight(FULL_NOTE);
        return true;
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
        this.#wroteAt = performance.now();
        return bytes.length >= LARGE_BYTES ? this.#out.writeLarge(bytes) : this.#out.write(bytes);
    }
}
const LARGE_BYTES = 256 * 1024;
const MAX_ANNOTATIONS = 10;
const MAX_MESSAGE_CHARS = 4096;
const MAX_TITLE_CHARS = 255;
const STOP_TOKEN_BYTES = 24;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const CUT_NOTE = Buffer.from(' … (line truncated after 16 MiB; the file contains all of it)');
const MAX_LOG_BYTES = 1024 * 1024 * 1024;
const FULL_NOTE = 'The workflow log is full. Lines from here on are in the log files only.';
const workflow_log_ESCAPE = 0x1b;
const HIGHLIGHT = '\x1b[1;36m';
const PROBLEM = '\x1b[1;31m';
const BOLD = '\x1b[1m';
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
    #startedAt = performance.now();
    #saidOnce = new Set();
    #exitCode = 0;
    #redact = (text) => text;
    #withoutHidden = (text) => text;
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
    hideToken(token) {
        this.mask(token);
        if (token)
            this.redactWith((text) => text.replaceAll(token, secret/* REDACTED */.X));
        if (token.length >= 8)
            this.#withoutHidden = (text) => text.replaceAll(token, secret/* REDACTED */.X);
    }
    redacted(text) {
        return this.#redact(text);
    }
    get exitCode() {
        return this.#exitCode;
    }
    get elapsedMs() {
        return performance.now() - this.#startedAt;
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
    get runUrl() {
        const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = this.env;
        const repository = this.repository;
        if (!repository || !id)
            return undefined;
        const run = `${repository.serverUrl.replace(/\/+$/, '')}/${repository.name}/actions/runs/${id}`;
        return attempt ? `${run}/attempts/${attempt}` : run;
    }
    logDir(given) {
        return given === undefined ? newFolder(this.env.RUNNER_TEMP) : givenFolder(given, this.#workspace);
    }
    shownFolder(given) {
        return given === undefined ? undefined : shownFolder(given, this.#workspace);
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
            this.warn('Log files', text);
        else
            this.debug(text);
    };
    async saveState(name, value) {
        await saveState(name, value, this.env);
    }
    savedState(name) {
        return savedState(name, this.env);
    }
    setOutputs = async (outputs) => {
        try {
            const isSet = await setOutputs(outputs, this.env, this.#withoutHidden);
            if (!isSet)
                this.debug('GITHUB_OUTPUT is not set, so no outputs are written.');
        }
        catch (error) {
            const isFirst = !this.#saidOnce.has('outputs');
            this.#saidOnce.add('outputs');
            const text = `The outputs could not be set: ${(0,errors/* reasonOf */.A3)(error)}`;
            if (isFirst)
                this.warn('Outputs', text);
            else
                this.debug(text);
        }
    };
    showStatus(status, text, isWrong = false) {
        if (status === this.#lastStatus && this.log.quietMs < QUIET_MS)
            return;
        this.#lastStatus = status;
        this.log.highlight(this.#redact(text), isWrong);
    }
    fail(error) {
        this.#exitCode = 1;
        this.log.closeGroup();
        this.#annotate({
            level: 'error',
            title: 'Logs for DigitalOcean App Platform',
            message: (0,errors/* errorMessage */.gJ)(error),
        });
        this.debugStack(error);
    }
    debugStack(error) {
        if (error instanceof Error && error.stack)
            this.debug(error.stack);
    }
    warn(title, text) {
        this.#annotate({ level: 'warning', title, message: text });
    }
    say(lines) {
        for (const line of lines) {
            if (typeof line === 'string')
                this.info(line);
            else if ('quote' in line)
                this.log.quote(this.#redact(line.quote), line.isEvidence);
            else
                this.#annotate(line);
        }
    }
    async finish({ result, fails, masks, outputs, documents, summary }) {
        this.say(result);
        if (fails)
            this.#exitCode = 1;
        for (const secret of masks)
            this.mask(secret);
        const lost = documents.filter((one) => !this.#writeDocument(one)).map(({ path }) => path);
        const there = Object.entries(outputs).map(([name, value]) => [name, lost.includes(value) ? '' : value]);
        await this.setOutputs(Object.fromEntries(there));
        if (summary !== undefined)
            this.#appendSummary(summary);
    }
    async upload(wanted, cancelled) {
        const files = wanted.files.filter((file) => (0,external_node_fs_.existsSync)(file));
        if (files.length === 0) {
            this.info(`No artifact "${wanted.name}", because there are no files to upload.`);
            return undefined;
        }
        try {
            return await uploadArtifact({ ...wanted, files }, this.env, cancelled, this.debug);
        }
        catch (error) {
            this.warn('Artifact', (0,errors/* errorMessage */.gJ)(error));
            return undefined;
        }
    }
    async addArtifact({ line, outputs, summary, documents }) {
        this.info(line);
        await this.setOutputs(outputs);
        if (summary !== undefined)
            this.#appendSummary(summary);
        for (const one of documents)
            this.#appendDocument(one);
    }
    limitStalls(ms) {
        this.log.limitStalls(ms);
    }
    async close(maxStallMs) {
        this.limitStalls(maxStallMs);
        await this.log.close();
    }
    #annotate(annotation) {
        const { title, message } = annotation;
        this.log.annotate({ ...annotation, title: this.#redact(title), message: this.#redact(message) });
    }
    #writeDocument({ path, text }) {
        try {
            writeDocument(path, this.#withoutHidden(text));
            return true;
        }
        catch (error) {
            this.warnOfFiles(`Cannot write ${path}: ${(0,errors/* reasonOf */.A3)(error)}. Continuing without this file.`);
            return false;
        }
    }
    #appendDocument({ path, text }) {
        try {
            appendDocument(path, this.#withoutHidden(text));
        }
        catch (error) {
            this.debug(`Cannot add the artifact's address to ${path}: ${(0,errors/* reasonOf */.A3)(error)}`);
        }
    }
    #appendSummary(markdown) {
        try {
            appendSummary(this.#withoutHidden(markdown), this.env);
        }
        catch (error) {
            this.warn('Summary', `The summary could not be written: ${(0,errors/* reasonOf */.A3)(error)}`);
        }
    }
}
const QUIET_MS = 50_000;


/***/ }),

/***/ 19783:
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
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
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
/******/ 		return {"629":"report","659":"actions-core","690":"diagnosis","779":"actions-http-client","856":"re2js","907":"actions-artifact","960":"run-logs","977":"ws"}[chunkId] + ".js";
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
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
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
/******/ var __webpack_exports__ = __nccwpck_require__(51296);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
