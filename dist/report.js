export const id = 629;
export const ids = [629];
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

/***/ 60629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactWords: () => (/* reexport */ artifactWords),
  isFailure: () => (/* reexport */ isFailure),
  makeReport: () => (/* reexport */ makeReport),
  present: () => (/* binding */ present),
  presentArtifact: () => (/* reexport */ presentArtifact),
  presentCrashes: () => (/* reexport */ presentCrashes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
var log_types = __webpack_require__(49034);
// EXTERNAL MODULE: ./build/diagnosis/excerpt.js
var excerpt = __webpack_require__(68487);
// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __webpack_require__(43743);
;// CONCATENATED MODULE: ./build/report/failure-cause.js
function hasCause({ diagnosis }) {
    return diagnosis !== undefined && (diagnosis.cause.evidence.length > 0 || diagnosis.cause.rule !== null);
}
function evidenceBesideTitle({ title, diagnosis }) {
    const [keyLine] = diagnosis?.cause.evidence ?? [];
    return keyLine && !title.includes(keyLine.text) ? keyLine : undefined;
}
function placeOf({ title, diagnosis }) {
    return diagnosis?.locations.find(({ message }) => message !== '' && title.includes(withoutLevel(message)));
}
function withoutLevel(message) {
    return message.replace(/^(?:Uncaught |Fatal )?Error: /i, '');
}
function linkOf(failure) {
    return failure.diagnosis?.cause.link ?? (hasCause(failure) ? undefined : failure.link);
}

;// CONCATENATED MODULE: ./build/report/outcome.js
function followedDeployment({ deployment, events }) {
    return events === undefined ? deployment : undefined;
}
function endedBeforeDeployment(report) {
    return report.stop !== undefined && followedDeployment(report)?.over === false;
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
var serving = __webpack_require__(60111);
// EXTERNAL MODULE: ./build/report/progress.js
var progress = __webpack_require__(15364);
;// CONCATENATED MODULE: ./build/report/words.js




function resultLines(report, isSaid) {
    const { conclusion, stop, failures, wanted, events } = report;
    const noneRequestedFailed = wanted.length > 0 && failures.length > 0 && !wanted.includes(failures[0]?.component ?? '');
    const end = isSaid ? undefined : endWords(report);
    const hasAftermath = !isSaid && !isOpen(conclusion);
    return [
        ...(noneRequestedFailed ? [`No component that was asked for (${wanted.join(', ')}) failed.`] : []),
        ...(failures.length > 0 && hasAftermath ? (0,serving/* aftermathWords */.A)(report) : []),
        ...(end ? [end] : []),
        ...otherWords(report),
        ...(events ?? []).map((event) => `${eventWords(event)}.`),
        ...(stop?.kind === 'cancelled' ? [stopMessage(report)] : []),
        ...(failures.length === 0 && hasAftermath ? (0,serving/* aftermathWords */.A)(report) : []),
        ...(end ? [] : panelLines(report)),
        ...appLines(report),
    ];
}
function isOpen(conclusion) {
    return conclusion === 'in_progress' || conclusion === 'not_found';
}
function panelLines(report) {
    const { conclusion, stop } = report;
    const showsPanel = stop ? stop.kind !== 'invalid_input' : conclusion !== 'success' && !isOpen(conclusion);
    return showsPanel && report.app ? [`Control panel: ${panelUrl(report)}`] : [];
}
function appLines({ app, serving, conclusion }) {
    const isBad = conclusion !== 'success' && conclusion !== 'superseded' && !isOpen(conclusion);
    return isBad && app?.url && serving ? [`App: ${app.url}`] : [];
}
function panelUrl({ app, deployment }) {
    return controlPanelUrl(app?.id ?? '', deployment?.id);
}
function fileLines({ logs, folder, wantsArtifact, conclusion, stop }) {
    const files = logs.flatMap(({ shownFiles }) => shownFiles);
    const isGood = conclusion === 'success' && !stop;
    if (files.length === 0 || isGood)
        return [];
    if (folder !== undefined)
        return [`Logs saved in ${folder}: ${files.join(', ')}`];
    return wantsArtifact ? [] : [`To keep ${files.join(', ')}, set artifact: app-platform-logs`];
}
function endWords(report) {
    const { app, conclusion, stop } = report;
    const deployment = followedDeployment(report);
    if (!deployment || (stop && conclusion === 'in_progress'))
        return undefined;
    const words = {
        success: deployment.phase === 'SUPERSEDED'
            ? 'was ACTIVE, until App Platform deployed it again by itself'
            : `is ${deployment.phase}`,
        failure: 'failed',
        unhealthy: deployment.phase === 'SUPERSEDED'
            ? 'was ACTIVE, but was rolled back'
            : `is ${deployment.phase}, but unhealthy`,
        canceled: 'was canceled, by a person or because a newer deployment replaced it before it was built',
        superseded: 'was superseded by a newer deployment',
        in_progress: `is ${deployment.phase}; the step did not wait for it to finish`,
        timed_out: undefined,
        not_found: undefined,
    };
    const ended = words[conclusion];
    if (!ended)
        return undefined;
    const url = conclusion === 'success' ? app?.url : app && panelUrl(report);
    const name = `Deployment of ${app?.name ?? 'the app'}`;
    const after = (0,progress/* afterWords */.WN)(deployment.elapsedMs).trimStart();
    return `${name} ${ended}${after && ` (${after})`}${url ? `: ${url}` : '.'}`;
}
function otherWords({ others, wanted }) {
    return others.map(({ component, kind }) => {
        const state = kind === 'crashed' ? 'crashed' : 'is unhealthy';
        return `${component}, which is not among the components asked for (${wanted.join(', ')}), ${state}.`;
    });
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
    const { events, unfinishedEvents } = report;
    const deployment = followedDeployment(report);
    const running = unfinishedEvents.map((event) => `${event.name} was ${event.phase}.`).join(' ');
    if (deployment && (!running || !deployment.over)) {
        const goesOn = endedBeforeDeployment(report) ? ', and is still going on' : waitingFor(report);
        return `The deployment was ${(0,progress/* progressWords */.pp)(deployment)}${(0,progress/* afterWords */.WN)(deployment.elapsedMs)}${goesOn}.`;
    }
    return running || (events ?? []).map((event) => `${event.name} was ${event.phase}.`).join(' ');
}
function waitingFor({ unfinishedJobs }) {
    if (unfinishedJobs.length === 0)
        return '';
    return `, and the step was still waiting for ${unfinishedJobs.map((job) => `job ${job}`).join(', ')}`;
}
function timeoutAdvice({ stop }) {
    return stop?.unreachable ? `At that time, ${stop.unreachable}.` : 'Increase timeout.';
}

;// CONCATENATED MODULE: ./build/report/annotations.js





const MAX_LINES = 6;
const GENERAL_TITLE = 'Logs for DigitalOcean App Platform';
const MAX_ANNOTATIONS = 10;
function failureMessage(failure, aftermath) {
    const { title, explanation, nextStep, diagnosis, step, code } = failure;
    const [evidence] = diagnosis?.cause.evidence ?? [];
    const at = evidence ? `${evidence.log}:${evidence.line}` : '';
    const shown = evidenceBesideTitle(failure);
    const place = placeOf(failure);
    const isPlaceSaid = !place || shown?.text.includes(place.file) || title.includes(`: ${place.file}:${place.line}`);
    const source = isPlaceSaid ? '' : `${place.file}:${place.line}`;
    const link = linkOf(failure);
    const lines = [
        title,
        shown ? `${at}: ${shown.text}` : '',
        hasCause(failure) ? '' : reportedWords(failure),
        hasCause(failure) ? '' : explanation,
        nextStep ? `What to do: ${nextStep}` : '',
        [`${step}${code ? ` (${code})` : ''}`, shown ? '' : at, source].filter(Boolean).join(' · '),
        aftermath || (link ? `More: ${link}` : ''),
    ];
    return lines.filter((line) => line !== '').slice(0, MAX_LINES);
}
function reportedWords({ message, explanation }) {
    const words = (0,basics_text/* oneLine */.TN)(message, MAX_MESSAGE_CHARS);
    return words === '' || explanation.includes(words) ? '' : `App Platform reports: ${words}`;
}
const MAX_MESSAGE_CHARS = 500;
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
        'The deployment was canceled before it was active: by a person, or because a newer one replaced it. Deploy again, ' +
            'or find out who canceled it.',
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
    const found = new Set();
    const said = new Set(failures.map(placeOf).map((place) => place && `${place.file}:${place.line}`));
    let left = Math.max(0, MAX_ANNOTATIONS - others);
    const ofFailures = new Map();
    for (const failure of failures) {
        const places = [];
        ofFailures.set(failure, places);
        for (const location of failure.diagnosis?.locations ?? []) {
            const { file, line, column, message, code } = location;
            const words = `${file}:${line}: ${message}${code && !message.includes(code) ? ` (${code})` : ''}`;
            const key = `${file}:${line}`;
            if (left === 0 || found.has(key) || said.has(key))
                continue;
            found.add(key);
            left--;
            const title = code ?? failure.title;
            places.push({ level, title, message: words, place: { file, line, column } });
        }
    }
    return ofFailures;
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
    return [`Changes since the last successful deployment: ${first ?? 'nothing in the app spec'}`, ...others];
}

;// CONCATENATED MODULE: ./build/report/failure-lines.js







const failure_lines_MAX_LINES = 40;
const MAX_DETAILED_IN_LOG = 4;
const OTHER_LINES = 9;
const LINES_OF_FAILURE = 8;
function endLines(report, options) {
    const { failures, changes, jobExcerpt, events, stop } = report;
    const level = options.failOnError ? 'error' : 'warning';
    const general = generalAnnotations(report, options);
    const sources = options.annotations
        ? sourceAnnotations(report, level, failures.length + general.length)
        : new Map();
    const inAnnotations = new Set(general.flatMap(({ message }) => message.split('\n')));
    const rollback = failures.length > 0 && report.rollback ? (0,serving/* rollbackWords */.k)(report.rollback) : '';
    if (rollback)
        inAnnotations.add(rollback);
    const isSaid = general.length > 0 && !stop && events === undefined;
    const { annotations } = options;
    return [
        ...failureLines(failures, {
            ...{ level, annotations, sources },
            aftermathOf: (index) => (index === 0 ? rollback : ''),
        }),
        ...(general.length > 0 ? ['', ...general] : []),
        ...(jobExcerpt ? excerptLines(jobExcerpt, undefined, excerpt/* MAX_EXCERPT_LINES */.dL) : []),
        ...(failures.length > 0 ? [''] : []),
        ...changesLines(changes),
        ...resultLines(report, isSaid).filter((line) => !inAnnotations.has(line)),
        ...fileLines(report),
    ];
}
function failureLines(failures, { level, annotations, sources, aftermathOf }) {
    const shown = Math.min(failures.length, MAX_DETAILED_IN_LOG);
    const sourceLines = [...sources.values()].reduce((sum, { length }) => sum + length, 0);
    const room = shown && Math.floor((failure_lines_MAX_LINES - OTHER_LINES - sourceLines - LINES_OF_FAILURE * shown) / shown);
    return failures.flatMap((failure, index) => {
        const isDetailed = index < MAX_DETAILED_IN_LOG;
        const message = failureMessage(failure, aftermathOf(index)).slice(0, isDetailed ? undefined : 1);
        const place = placeOf(failure);
        const head = annotations
            ? [{ level, title: failure.title, message: message.join('\n'), ...(place && { place }) }]
            : message.map((line, at) => (at === 0 ? `✘ ${line}` : line));
        const lines = [...head, ...(sources.get(failure) ?? [])];
        return isDetailed ? ['', ...lines, ...details(failure, room)] : lines;
    });
}
function details(failure, room) {
    const { excerpt, diagnosis } = failure;
    if (!excerpt || room <= 1 || !saysMore(excerpt, failure))
        return [];
    return excerptLines(excerpt, diagnosis?.cause.evidence[0]?.line, room);
}
function saysMore({ lines }, { diagnosis }) {
    return lines.some((line) => line !== diagnosis?.cause.evidence[0]?.text);
}
function excerptLines(excerpt, evidence, room) {
    const place = evidence === undefined ? -1 : excerpt.numbers.indexOf(evidence);
    const [from, to] = windowAround(place, excerpt.lines.length, room);
    return ['', `${excerptTitle(excerpt)}:`, ...numberedLines(excerpt, evidence).slice(from, to)];
}
function numberedLines({ lines, numbers }, evidence) {
    const width = `${numbers.reduce((a, b) => Math.max(a, b), 0)}`.length;
    return lines.map((line, index) => {
        const number = numbers[index] || '';
        const isEvidence = number !== '' && number === evidence;
        const quote = `${isEvidence ? '>' : ' '} ${`${number}`.padStart(width)}  ${line}`;
        return isEvidence ? { quote, isEvidence } : { quote };
    });
}
function windowAround(place, length, room) {
    const size = Math.min(room, length, excerpt/* MAX_EXCERPT_LINES */.dL);
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
    return markdown_text(words, maxChars).replace(CODE_SPAN, '<code>$1</code>');
}
const CODE_SPAN = /&#96;(.{1,400}?)&#96;/g;
function markdown_link(url, words) {
    return PLAIN_URL.test(url) ? `[${words}](${url})` : `<a href="${escaped(url)}">${words}</a>`;
}
const PLAIN_URL = /^https:\/\/[\w.~:/?#=%+,-]+$/;
function capitalized(markdown) {
    return markdown.replace(/^[[*]*[a-z]/, (start) => start.toUpperCase());
}
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
    if (!app || !followedDeployment(report) || conclusion === 'in_progress')
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
        return conclusion === 'success' ? undefined : '**Live now:** no deployment serves the app.';
    const [commit] = serving.commits;
    const url = httpsUrl(app.url);
    return `**Live now:** ${[
        deploymentLink(app, serving.id),
        commit && `commit ${commitLink(commit, deployment?.commitBase)}`,
        serving.since && `since ${(0,basics_text/* formatDate */.Yq)(serving.since)}`,
        url && markdown_link(url, 'Open the app'),
    ]
        .filter(Boolean)
        .join(' · ')}`;
}
function others(report) {
    const words = otherWords(report).map((one) => markdown_text(one, MAX_SENTENCE_CHARS));
    return words.length > 0 ? words.join('<br>\n') : undefined;
}
function panelLink({ app, deployment }) {
    return app && markdown_link(controlPanelUrl(app.id, deployment?.id), 'Control panel');
}

;// CONCATENATED MODULE: ./build/report/summary/outcome.js






function outcome(report) {
    const deployment = followedDeployment(report);
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
const ROLLED_BACK = { icon: '❌', words: 'was deployed, and then rolled back' };
const BUILD_FAILED = { icon: '❌', words: 'failed to build', time: 'after' };
function outcomeOf({ conclusion, failures }, { phase }) {
    if (conclusion === 'unhealthy' && phase === 'SUPERSEDED')
        return ROLLED_BACK;
    const failedBuild = failures.length > 0 && failures.every(({ stage }) => stage === 'BUILD');
    return conclusion === 'failure' && failedBuild ? BUILD_FAILED : OUTCOMES[conclusion];
}
function headline(report) {
    const { app, conclusion, events, stop } = report;
    const name = markdown_text(app?.name ?? 'The app');
    if (stop?.kind === 'invalid_input')
        return `❌ ${name}: an input is not valid`;
    const deployment = followedDeployment(report);
    if (deployment) {
        const early = endedBeforeDeployment(report) && conclusion !== 'timed_out';
        if (conclusion === 'timed_out' && deployment.over) {
            return `⌛ ${name} was deployed, but the step ran out of time`;
        }
        const { icon, words, time } = early ? ENDED_EARLY : outcomeOf(report, deployment);
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
    const name = app ? markdown_text(app.name) : 'Logs for DigitalOcean App Platform';
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
    const times = [durations(report, deployment), usualWords(deployment)];
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
        ['this workflow step', stepMs],
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

// EXTERNAL MODULE: ./build/report/facts.js + 1 modules
var facts = __webpack_require__(56757);
;// CONCATENATED MODULE: ./build/report/summary/chart.js



const MAX_BARS = 150;
const MAX_CHART_CHARS = 40_000;
const MIN_BAR_MS = 1000;
const MIN_BAR_SHARE = 150;
const LAYOUT = {
    useWidth: 640,
    fontSize: 13,
    sectionFontSize: 13,
    barHeight: 22,
    rightPadding: 30,
};
const SECTION_PADDING_PX = 30;
const SECTION_CHAR_PX = 8;
function timelineChart(steps, updatedAt) {
    if (steps.length === 0)
        return undefined;
    const times = steps.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]);
    const end = (0,facts/* latest */.IW)([...times, updatedAt?.getTime() ?? 0]);
    const start = (0,facts/* earliest */.Qd)(times);
    const scale = { start, end, minMs: Math.max(MIN_BAR_MS, (end - start) / MIN_BAR_SHARE) };
    const longestName = (0,facts/* latest */.IW)(steps.map(({ section }) => chartText(section, MAX_SECTION_CHARS).length));
    const chart = [
        `%%{init: {"gantt": ${JSON.stringify({ ...LAYOUT, leftPadding: SECTION_PADDING_PX + longestName * SECTION_CHAR_PX })}}}%%`,
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
const chart_MAX_NAME_CHARS = 36;
const MAX_SECTION_CHARS = 32;
function chartText(words, maxChars) {
    const plain = (0,basics_text/* oneLine */.TN)(words, maxChars).replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/()…–-]/gu, '·');
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






const sections_MAX_MESSAGE_CHARS = 500;
const sections_MAX_NAME_CHARS = 60;
function interruption(report) {
    const { stop } = report;
    if (!stop)
        return undefined;
    const before = endedBeforeDeployment(report) ? 'before the deployment did' : 'early';
    const reason = stop.unreachable ? `${stop.message} At that time, ${stop.unreachable}.` : stop.message;
    const prefix = stop.kind === 'incomplete_log' || stop.kind === 'invalid_input' ? '' : `The step ended ${before}: `;
    return `> [!WARNING]\n> ${prefix}${markdown_text(reason, sections_MAX_MESSAGE_CHARS)}`;
}
const MAX_ROWS = 200;
function componentTable(report) {
    const { components } = report;
    if (!followedDeployment(report) || components.length === 0)
        return undefined;
    const commits = new Set(components.flatMap(({ commit }) => commit ?? []));
    const rows = failedFirst(components)
        .slice(0, MAX_ROWS)
        .map((component) => componentRow(component, commits.size > 1));
    return `#### Components\n\n${table(['Component', 'Build', 'Deploy'], rows)}${andMore(components.length, MAX_ROWS)}`;
}
function failedFirst(components) {
    const hasFailed = ({ build, deploy }) => build.state === 'failed' || deploy.state === 'failed';
    return [...components.filter(hasFailed), ...components.filter((one) => !hasFailed(one))];
}
function componentRow({ name, kind, commit, commitBase, build, deploy }, withCommit) {
    const details = [kind, withCommit && commit && commitLink(commit, commitBase)].filter(Boolean).join(' ');
    const cell = [`**${markdown_text(name, sections_MAX_NAME_CHARS)}**`, details].filter(Boolean).join('<br>');
    return [cell, phaseWords(build), phaseWords(deploy)];
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
    const words = reason === undefined ? took?.replaceAll(' ', '&nbsp;') : markdown_text(reason);
    return [PHASE_ICONS[state], words].filter(Boolean).join(reason === undefined ? '&nbsp;' : ' ');
}
function timeline(report, { isFolded }) {
    const deployment = followedDeployment(report);
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
    const rows = logs.slice(0, MAX_FILES).map(fileRow);
    return [
        table(['File', 'Log', 'Size'], rows) + andMore(logs.length, MAX_FILES),
        redacted && 'Text that matches `redact` is replaced by `***`, in the files and the workflow log too.',
    ]
        .filter(Boolean)
        .join('\n\n');
}
function keepingFiles({ folder, wantsArtifact, logs }) {
    if (wantsArtifact || !logs.some(({ file }) => file !== undefined))
        return undefined;
    const artifact = code('artifact: app-platform-logs');
    if (folder === undefined)
        return `The files are deleted when the job ends. To keep them, set ${artifact}.`;
    return `The files are in ${code(folder)}. To keep them, upload that folder, or set ${artifact}.`;
}
function fileRow({ type, component, file, shownFiles, bytes, state, recovered }) {
    const { name, archived } = log_types/* LOG_TYPE_FACTS */.G3[type];
    const log = component === undefined ? name : `${name} of ${markdown_text(component, sections_MAX_NAME_CHARS)}`;
    if (state === 'none' || file === undefined)
        return ['', `${log}: none`, ''];
    const notes = [
        state === 'streamed' && archived && 'as received live: no archive appeared',
        recovered > 0 && `${(0,basics_text/* countOf */.pq)(recovered, 'line')} missed live came from the archive`,
    ].filter(Boolean);
    return [
        code(shownFiles[0] ?? ''),
        notes.length > 0 ? `${log} (${notes.join('; ')})` : log,
        formatBytes(bytes),
    ];
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
    return `${unit > 0 && value < 10 ? value.toFixed(1) : Math.round(value)}&nbsp;${BYTE_UNITS[unit]}`;
}

;// CONCATENATED MODULE: ./build/report/summary/why-it-failed.js




const why_it_failed_MAX_MESSAGE_CHARS = 500;
const MAX_ADVICE_CHARS = 600;
const MAX_DETAILED_IN_SUMMARY = 10;
const MAX_LISTED = 100;
function whyItFailed({ failures }, maxExcerptBytes) {
    const detailed = failures
        .slice(0, MAX_DETAILED_IN_SUMMARY)
        .flatMap((one) => detailsOf(one, maxExcerptBytes));
    const others = failures.slice(MAX_DETAILED_IN_SUMMARY, MAX_LISTED).map((failure) => markdown_text(failure.title));
    const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
    return [...detailed, ...also];
}
function detailsOf(failure, maxExcerptBytes) {
    const { title, nextStep, excerpt, diagnosis } = failure;
    const moreLink = httpsUrl(linkOf(failure));
    const [own, others] = sourcesOf(failure);
    const linked = moreLink ? ` ${markdown_link(moreLink, 'Documentation')}` : '';
    return [
        `#### ${markdown_text(title)}`,
        [evidenceWords(failure, own), ...others].join('<br>\n'),
        nextStep && `**What to do:** ${prose(nextStep, MAX_ADVICE_CHARS)}${linked}`,
        excerpt && excerptBlock(excerpt, diagnosis?.cause.evidence[0]?.line, maxExcerptBytes),
        said(failure),
    ].filter((block) => !!block);
}
const MAX_SOURCES = 5;
function sourcesOf(failure) {
    const { title, diagnosis } = failure;
    const locations = (diagnosis?.locations ?? []).slice(0, MAX_SOURCES);
    const place = placeOf(failure);
    const own = place && locations.includes(place) ? why_it_failed_sourceWords(place, title) : undefined;
    return [
        own,
        locations.filter((one) => own === undefined || one !== place).map((one) => why_it_failed_sourceWords(one, title)),
    ];
}
function evidenceWords(failure, source) {
    const { diagnosis, step, code: reasonCode } = failure;
    const [keyLine] = diagnosis?.cause.evidence ?? [];
    const shown = evidenceBesideTitle(failure);
    const quoted = shown ? `${code(shown.text.trim(), why_it_failed_MAX_MESSAGE_CHARS)}<br>\n` : '';
    const places = [
        source,
        keyLine && `line ${keyLine.line} of ${code(keyLine.log)}`,
        `during “${markdown_text(step)}”${reasonCode && ` (${code(reasonCode)})`}`,
    ];
    return `${quoted}${capitalized(places.filter(Boolean).join(' · '))}`;
}
function why_it_failed_sourceWords({ file, line, column, message, url }, title) {
    const place = code([file, line, column].filter((part) => part !== undefined).join(':'));
    const address = httpsUrl(url);
    const words = title.includes(message) ? '' : ` ${markdown_text(message, why_it_failed_MAX_MESSAGE_CHARS)}`;
    return `${address ? markdown_link(address, place) : place}${words}`;
}
function said(failure) {
    const { message } = failure;
    const unexplained = hasCause(failure) ? '' : failure.explanation;
    return [
        unexplained && markdown_text(unexplained, why_it_failed_MAX_MESSAGE_CHARS),
        !hasCause(failure) &&
            message &&
            !unexplained.includes(message) &&
            `App Platform reports: ${markdown_text(message, why_it_failed_MAX_MESSAGE_CHARS)}`,
    ]
        .filter(Boolean)
        .join(' ');
}
const MAX_EXCERPT_BYTES = 20 * 1024;
function excerptBlock(excerpt, evidence, maxBytes) {
    const lines = numberedLines(excerpt, evidence).map(({ quote }) => quote);
    return folded(markdown_text(excerptTitle(excerpt)), fenced(lines, maxBytes)).replace('<details>', '<details open>');
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
    return `**Changes since the last successful deployment:** ${words}`;
}

;// CONCATENATED MODULE: ./build/report/summary/summary.js





const MAX_SUMMARY_BYTES = 960 * 1024;
function summaryMarkdown(report) {
    const files = fileTable(report);
    const isGood = report.conclusion === 'success';
    const blocks = [
        ...outcome(report),
        interruption(report),
        ...whyItFailed(report, MAX_EXCERPT_BYTES),
        whatChanged(report),
        served(report),
        others(report),
        componentTable(report),
        timeline(report, { isFolded: isGood }),
        files && logs([files, keepingFiles(report)].filter(Boolean).join('\n\n'), isGood),
    ];
    return fitted(blocks, MAX_SUMMARY_BYTES, Buffer.byteLength);
}
function logs(content, isFolded) {
    return isFolded ? folded('Logs', content) : `#### Logs\n\n${content}`;
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
    const explained = Math.min(Math.max(1, failures.length), MAX_DETAILED_IN_SUMMARY);
    const chart = timeline(report, { isFolded: true });
    const blocks = [
        marker(app),
        ...outcome(report),
        interruption(report),
        ...whyItFailed(report, Math.floor(MAX_EXCERPTS_CHARS / explained)),
        whatChanged(report),
        served(report),
        run && markdown_link(run, 'Full log in the workflow run'),
        componentTable(report),
        chart,
        files && folded('Logs', files),
    ];
    const whole = fitted(blocks, Number.POSITIVE_INFINITY, ({ length }) => length);
    if (whole.length < MAX_COMMENT_CHARS)
        return whole;
    const others = blocks.filter((block) => block !== chart);
    return fitted(others, MAX_COMMENT_CHARS - 1, ({ length }) => length);
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
    historic_urls: ({ logs }) => JSON.stringify(fitting(firstWithUrl(logs)?.historic_urls ?? [])),
    log_urls: ({ logs }) => JSON.stringify(fittingByType(urlsByType(logs))),
    log_dir: ({ logDir }) => logDir,
    log_files: ({ logs }) => JSON.stringify(fitting(logs.flatMap(({ files }) => files))),
    app_id: ({ app }) => app?.id,
    deployment_id: ({ deployment }) => deployment?.id,
    phase: ({ deployment }) => deployment?.phase,
    app_url: ({ app }) => app?.url,
    conclusion: ({ conclusion }) => conclusion,
    superseded_by: ({ supersededBy }) => supersededBy ?? '',
    serving_deployment_id: ({ serving }) => serving?.id ?? '',
    reason: ({ failures }) => (failures[0]?.title ?? '').slice(0, MAX_TEXT_CHARS),
    error_code: ({ failures }) => (failures[0]?.code ?? '').replace(/[^A-Za-z0-9]/g, '').slice(0, MAX_CODE_CHARS),
    error_message: ({ failures }) => (failures[0]?.message ?? '').slice(0, MAX_TEXT_CHARS),
    failed_components: ({ failures }) => JSON.stringify(fitting(failures.flatMap(({ component }) => (component === undefined ? [] : [component])))),
    diagnosis_file: ({ app, deployment, logDir }) => app && deployment ? (0,external_node_path_.join)(logDir, DIAGNOSIS_FILE) : undefined,
    report_file: ({ app, deployment, logDir }) => (app && deployment ? (0,external_node_path_.join)(logDir, REPORT_FILE) : undefined),
    artifact_id: ({ artifact }) => artifact?.id ?? '',
    artifact_url: ({ artifact }) => artifact?.url ?? '',
};
const MAX_CODE_CHARS = 255;
const MAX_TEXT_CHARS = 4_096;
const MAX_JSON_CHARS = 100_000;
function fitting(entries, maxChars = MAX_JSON_CHARS) {
    let left = maxChars - '[]'.length;
    const firstBeyond = entries.findIndex((one) => {
        left -= JSON.stringify(one).length + ','.length;
        return left < 0;
    });
    return firstBeyond === -1 ? entries : entries.slice(0, firstBeyond);
}
function fittingByType(byType) {
    const share = Math.floor(MAX_JSON_CHARS / Math.max(1, byType.size));
    const entries = [...byType].map(([type, { live_url, historic_urls }]) => {
        const frame = JSON.stringify({ [type]: { live_url, historic_urls: [] } }).length;
        return [type, { live_url, historic_urls: fitting(historic_urls, share - frame) }];
    });
    return Object.fromEntries(entries);
}
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
        for (const url of urls.archivedUrls)
            known.historic_urls.push(url);
        byType.set(type, known);
    }
    return byType;
}
function firstWithUrl(logs) {
    return [...urlsByType(logs).values()].find((urls) => urls.live_url !== '' || urls.historic_urls.length > 0);
}

;// CONCATENATED MODULE: ./build/report/artifact.js


function artifactWords({ name, url }) {
    const address = httpsUrl(url);
    const linked = address === undefined ? markdown_text(name) : markdown_link(address, markdown_text(name));
    return {
        line: `Uploaded the files as the artifact "${name}": ${url}`,
        markdown: `\nThe files are in the artifact ${linked}.\n`,
    };
}
function presentArtifact(report, artifact, said) {
    const { line, markdown } = artifactWords(artifact);
    return {
        line,
        outputs: outputsOf({ ...report, artifact }),
        summary: said.summary === undefined ? undefined : markdown,
        documents: said.documents
            .filter(({ path }) => path.endsWith('.md'))
            .map(({ path }) => ({ path, text: markdown })),
    };
}

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(46283);
// EXTERNAL MODULE: ./build/basics/paths.js
var paths = __webpack_require__(24794);
// EXTERNAL MODULE: ./build/deployment/conclusion.js
var deployment_conclusion = __webpack_require__(58543);
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
    const { findings, failures, jobExcerpt, changes, logs, logDir, stepMs, now, runUrl } = found;
    const { app, deployment, conclusion, ofDeployment } = findings;
    const report = {
        app: app && { id: app.id, name: app.name, url: app.url },
        deployment: deployment && (0,facts/* deploymentFacts */.PX)(deployment, now, findings.usual),
        events: ofDeployment ? undefined : findings.events(),
        unfinishedEvents: findings.unfinishedEvents(),
        unfinishedJobs: deployment ? (0,deployment_conclusion/* unfinishedJobs */.kB)(deployment) : [],
        wanted: findings.components,
        conclusion,
        others: findings.stability?.others ?? [],
        serving: servingOf(findings),
        rollback: findings.aftermath?.rollback,
        supersededBy: findings.supersededBy,
        stop: stopOf(findings),
        failures: failures.map((failure) => withoutHidden(failure, redaction)),
        jobExcerpt,
        changes,
        components: deployment ? (0,facts/* componentResults */.MM)(deployment) : [],
        timeline: deployment ? (0,facts/* timelineOf */.hf)(deployment) : [],
        logs: logs.map((log) => reportedLog(log, logDir)),
        logDir,
        folder: found.folder,
        wantsArtifact: found.wantsArtifact,
        artifact: undefined,
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
    const shownFiles = log.files.map((file) => (0,paths/* shownPath */.p)(logDir, file) || file);
    const { type, component, file, files, bytes, state, recovered, urls } = log;
    return { type, component, file, files, shownFiles, bytes, state, recovered, urls };
}

;// CONCATENATED MODULE: ./build/report/crashes.js








function presentCrashes(found, redaction) {
    const visible = found.failures.map((failure) => withoutHidden(failure, redaction));
    const crashes = redactValue({ ...found, failures: visible }, (words) => redaction.applyToText(words));
    return { result: crashLines(crashes), summary: crashSummary(crashes) };
}
const LEVEL = 'warning';
function crashLines({ failures }) {
    return failureLines(failures, {
        ...{ level: LEVEL, annotations: true },
        sources: sourceAnnotations({ failures }, LEVEL, failures.length),
        aftermathOf: (index) => `${failures[index]?.component} crashed while the job was running.`,
    });
}
function crashSummary({ app, deploymentId, failures }) {
    const names = [...failures.slice(0, crashes_MAX_NAMED).map(({ component }) => component), ...crashes_others(failures)];
    const blocks = [
        `### ⚠️ ${markdown_text(app.name)}: ${markdown_text(names.join(', '))} crashed while the job was running`,
        deploymentLink(app, deploymentId),
        ...whyItFailed({ failures }, MAX_EXCERPT_BYTES),
    ];
    return fitted(blocks, MAX_SUMMARY_BYTES, Buffer.byteLength);
}
const crashes_MAX_NAMED = 5;
function crashes_others({ length }) {
    return length > crashes_MAX_NAMED ? [`${length - crashes_MAX_NAMED} more`] : [];
}

;// CONCATENATED MODULE: ./build/report/presentation.js











function present(report, options) {
    return {
        result: endLines(report, options),
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
