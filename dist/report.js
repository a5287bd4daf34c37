export const id = 847;
export const ids = [847];
export const modules = {

/***/ 66847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isFailure: () => (/* reexport */ isFailure),
  makeReport: () => (/* reexport */ makeReport),
  present: () => (/* binding */ present),
  presentArtifact: () => (/* reexport */ presentArtifact)
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
var serving = __webpack_require__(60111);
// EXTERNAL MODULE: ./build/report/progress.js
var progress = __webpack_require__(15364);
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
        ...(ended ? [`${name} ${ended} (${durations(report)}).`] : []),
        ...otherWords(report),
        ...(failures.length > 0 || conclusion === 'in_progress' || conclusion === 'not_found'
            ? []
            : (0,serving/* aftermathWords */.Ad)(report)),
    ];
}
function otherWords({ others, wanted }) {
    return others.map(({ component, kind }) => {
        const state = kind === 'crashed' ? 'crashed' : 'is unhealthy';
        return `${component}, which is not among the components asked for (${wanted.join(', ')}), ${state}.`;
    });
}
function durations(report) {
    return (0,progress/* durationWords */.Sh)(deploymentAtStake(report)?.elapsedMs, report.stepMs);
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
    const deployment = deploymentAtStake(report);
    const running = unfinishedEvents.map((event) => `${event.name} was ${event.phase}.`).join(' ');
    if (deployment && (!running || !deployment.over)) {
        const goesOn = endedBeforeDeployment(report) ? ', and is still going on' : waitingFor(report);
        return `The deployment was ${(0,progress/* progressWords */.pp)(deployment)} (${durations(report)})${goesOn}.`;
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
    return words === undefined ? [] : [general([words, ...(0,serving/* aftermathWords */.Ad)(report)].join('\n'))];
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
    const inAnnotations = new Set(general.flatMap(({ message }) => message.split('\n')));
    const shown = Math.min(failures.length, MAX_EXPLAINED);
    const room = shown && Math.floor((failure_lines_MAX_LINES - OTHER_LINES - LINES_OF_FAILURE * shown) / shown);
    const head = (failure, index) => {
        const aftermath = index === 0 ? (0,serving/* aftermathWords */.Ad)(report) : [];
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
        ...resultLines(report).filter((line) => !inAnnotations.has(line)),
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
    artifact_id: ({ artifact }) => artifact?.id ?? '',
    artifact_url: ({ artifact }) => artifact?.url ?? '',
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

// EXTERNAL MODULE: ./build/basics/text.js
var basics_text = __webpack_require__(43743);
;// CONCATENATED MODULE: ./build/report/summary/markdown.js

function markdown_text(words, maxChars) {
    return escaped((0,basics_text/* oneLine */.TN)(words, maxChars)).replaceAll('&#64;', '&#64;&#8288;');
}
function code(words) {
    return `<code>${markdown_text(words)}</code>`;
}
function markdown_link(url, words) {
    return `<a href="${escaped(url)}">${words}</a>`;
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

;// CONCATENATED MODULE: ./build/report/summary/outcome.js






function outcome(report) {
    const { app } = report;
    const deployment = deploymentAtStake(report);
    return [
        `### ${headline(report)}`,
        deployment && deploymentLine(deployment, durations(report), app),
        aftermathLine(report),
        otherWords(report)
            .map((words) => markdown_text(words, MAX_SENTENCE_CHARS))
            .join(' '),
        app && links(report, app, deployment),
    ]
        .filter(Boolean)
        .join('\n\n');
}
const OUTCOMES = {
    success: { icon: '✅', words: 'was deployed' },
    failure: { icon: '❌', words: 'failed to deploy' },
    unhealthy: { icon: '❌', words: 'was deployed, but is unhealthy' },
    canceled: { icon: '🚫', words: 'was not deployed: the deployment was canceled' },
    superseded: { icon: '⏭️', words: 'has a newer deployment, which superseded this one' },
    timed_out: { icon: '⌛', words: 'was not deployed in time' },
    in_progress: { icon: '🔄', words: 'is being deployed' },
    not_found: { icon: 'ℹ️', words: 'has nothing to report' },
};
const ENDED_EARLY = { icon: '⚠️', words: 'was still being deployed when the step ended' };
function headline(report) {
    const { app, conclusion, events, stop } = report;
    if (stop?.kind === 'invalid_input')
        return `❌ ${markdown_text(app?.name ?? 'The app')}: an input is not valid`;
    const deployment = deploymentAtStake(report);
    if (deployment) {
        const early = endedBeforeDeployment(report) && conclusion !== 'timed_out';
        if (conclusion === 'timed_out' && deployment.over) {
            return `⌛ ${markdown_text(app?.name ?? 'The app')} was deployed, but the step ran out of time`;
        }
        const { icon, words } = early ? ENDED_EARLY : OUTCOMES[conclusion];
        return `${icon} ${markdown_text(app?.name ?? 'The app')} ${words}`;
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
const MAX_COMMITS = 3;
function deploymentLine({ id, phase, cause, commits, createdAt }, durations, app) {
    const short = [...new Set(commits.map((commit) => commit.slice(0, 7)))];
    const more = short.length > MAX_COMMITS ? [`${short.length - MAX_COMMITS} more`] : [];
    const shown = [...short.slice(0, MAX_COMMITS).map(code), ...more].join(', ');
    const name = code(id);
    return [
        `Deployment ${app ? markdown_link(controlPanelUrl(app.id, id), name) : name}`,
        shown && `${short.length > 1 ? 'commits' : 'commit'} ${shown}`,
        cause && `cause: ${markdown_text(cause)}`,
        createdAt && `created ${(0,basics_text/* formatDate */.Yq)(createdAt)}`,
        `${code(phase)} (${durations})`,
    ]
        .filter(Boolean)
        .join(' · ');
}
function aftermathLine(report) {
    const { app, conclusion, supersededBy } = report;
    if (!deploymentAtStake(report) || conclusion === 'in_progress')
        return undefined;
    const newer = app &&
        supersededBy !== undefined &&
        markdown_link(controlPanelUrl(app.id, supersededBy), 'Open the newer deployment');
    return [...(0,serving/* aftermathWords */.Ad)(report).map((words) => markdown_text(words, MAX_SENTENCE_CHARS)), newer]
        .filter(Boolean)
        .join(' ');
}
const MAX_SENTENCE_CHARS = 400;
function links(report, app, deployment) {
    const version = (0,serving/* servedVersion */.aw)(report);
    const served = report.conclusion === 'success' || version ? httpsUrl(app.url) : undefined;
    return [
        markdown_link(controlPanelUrl(app.id, deployment?.id), 'Open in the control panel'),
        ...(served ? [markdown_link(served, 'Open the app') + (version ? ` (${markdown_text(version)})` : '')] : []),
    ].join(' · ');
}

// EXTERNAL MODULE: ./build/report/facts.js
var facts = __webpack_require__(87872);
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
    const end = (0,facts/* latest */.IW)([...times, updatedAt?.getTime() ?? 0]);
    const minMs = Math.max(MIN_BAR_MS, (end - (0,facts/* earliest */.Qd)(times)) / MIN_BAR_SHARE);
    const longestName = (0,facts/* latest */.IW)(steps.map(({ group }) => chartText(group, MAX_SECTION_CHARS).length));
    const chart = [
        `%%{init: {"gantt": {"leftPadding": ${SECTION_PADDING_PX + longestName * SECTION_CHAR_PX}}}}%%`,
        'gantt',
        '    dateFormat x',
        '    axisFormat %H:%M:%S',
        '    todayMarker off',
        ...withinChars(MAX_CHART_CHARS, sectionLines(steps.slice(0, MAX_BARS), end, minMs)),
    ];
    return `\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`${andMore(steps.length, MAX_BARS)}`;
}
function sectionLines(steps, end, minMs) {
    const sections = Map.groupBy(steps, ({ group }) => group);
    return [...sections].flatMap(([group, ofGroup]) => [
        `    section ${chartText(group, MAX_SECTION_CHARS)}`,
        ...ofGroup.map((step) => barLine(step, end, minMs)),
    ]);
}
const BARS = {
    succeeded: { tag: 'done, ', mark: '✓' },
    failed: { tag: 'crit, ', mark: '✗' },
    running: { tag: 'active, ', mark: '…' },
    pending: { tag: '', mark: '…' },
};
function barLine({ name, state, startedAt, endedAt }, end, minMs) {
    const until = Math.max(endedAt ?? end, startedAt);
    const took = (0,basics_text/* formatDuration */.a3)(until - startedAt);
    const { tag, mark } = BARS[state];
    const label = `${mark} ${chartText(name, MAX_NAME_CHARS)} (${took})`;
    return `    ${label} :${tag}${startedAt}, ${Math.round(Math.max(until, startedAt + minMs))}`;
}
const MAX_NAME_CHARS = 60;
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
    const rows = components.slice(0, MAX_ROWS).map((component) => componentRow(component, hasCommits));
    return `#### Components\n\n${table(head, rows)}${andMore(components.length, MAX_ROWS)}`;
}
function componentRow({ name, kind, commit, build, deploy }, hasCommits) {
    const commitCell = commit ? code(commit.slice(0, 7)) : '';
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
    return [PHASE_ICONS[state], reason === undefined ? took : markdown_text(reason)].filter(Boolean).join(' ');
}
function timeline(report) {
    const deployment = deploymentAtStake(report);
    const chart = deployment && timelineChart(report.timeline, deployment.updatedAt);
    return chart && `#### Timeline\n\n${chart}`;
}
const MAX_FILES = 100;
function fileTable({ logs, folder, redacted, wantsArtifact }) {
    if (logs.length === 0)
        return undefined;
    const rows = logs.slice(0, MAX_FILES).map((log) => [logWords(log), ...fileWords(log)]);
    const saved = logs.some(({ file }) => file !== undefined);
    return [
        '#### Logs',
        table(['Log', 'File', 'Size', ''], rows) + andMore(logs.length, MAX_FILES),
        redacted &&
            'Text that matches `redact` is replaced by `***` in the files, the workflow log and this summary.',
        saved && `The files are in ${code(folder)} until the job ends.`,
        saved && !wantsArtifact && KEEP_THEM,
    ]
        .filter(Boolean)
        .join('\n\n');
}
const KEEP_THEM = `To keep them, set ${code('artifact: app-platform-logs')}.`;
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
const why_it_failed_MAX_EXPLAINED = 10;
const MAX_LISTED = 100;
function whyItFailed(report) {
    const { failures } = report;
    if (failures.length === 0)
        return undefined;
    const explained = failures.slice(0, why_it_failed_MAX_EXPLAINED).map(explanation);
    const others = failures.slice(why_it_failed_MAX_EXPLAINED, MAX_LISTED).map((failure) => markdown_text(failure.title));
    const also = others.length > 0 ? [`Also failed: ${others.join(', ')}.`] : [];
    return ['#### Why it failed', ...explained, ...also, whatChanged(report)].filter(Boolean).join('\n\n');
}
function explanation(failure) {
    const { title, nextStep, excerpt, diagnosis } = failure;
    const moreLink = linkOf(failure);
    const evidence = evidenceBesideTitle(failure);
    const shown = evidence ? [evidenceWords(evidence)] : [];
    const sources = (diagnosis?.locations ?? []).slice(0, MAX_SOURCES).map(sourceWords);
    const linked = moreLink ? ` (${markdown_link(moreLink, 'more about it')})` : '';
    return [
        `**${markdown_text(title)}**`,
        [...shown, ...sources].join('<br>\n'),
        nextStep && `**What to do:** ${markdown_text(nextStep, why_it_failed_MAX_MESSAGE_CHARS)}${linked}`,
        excerpt && excerptBlock(excerpt, diagnosis?.cause.evidence[0]?.log),
        said(failure),
    ]
        .filter(Boolean)
        .join('\n\n');
}
const MAX_SOURCES = 5;
function evidenceWords({ log, line, text: words }) {
    return `${code(words.trim())} (${code(log)}, line ${line})`;
}
function sourceWords({ file, line, column, message, url }) {
    const place = code([file, line, column].filter((part) => part !== undefined).join(':'));
    const address = httpsUrl(url);
    return `${address ? markdown_link(address, place) : place} ${markdown_text(message, why_it_failed_MAX_MESSAGE_CHARS)}`;
}
function said(failure) {
    const { step, code: reasonCode, message } = failure;
    const unexplained = isExplained(failure) ? '' : failure.explanation;
    return [
        `At the step “${markdown_text(step)}”${reasonCode && `, with ${code(reasonCode)}`}.`,
        unexplained && markdown_text(unexplained, why_it_failed_MAX_MESSAGE_CHARS),
        message && !unexplained.includes(message) && `App Platform reports: ${markdown_text(message, why_it_failed_MAX_MESSAGE_CHARS)}`,
    ]
        .filter(Boolean)
        .join(' ');
}
const MAX_EXCERPT_BYTES = 20 * 1024;
function excerptBlock(excerpt, log) {
    const first = excerpt.numbers.find((number) => number > 0);
    const place = log && first !== undefined ? ` (${code(log)}, from line ${first})` : '';
    const lines = fenced(excerpt.lines, MAX_EXCERPT_BYTES);
    const title = `${markdown_text(excerptTitle(excerpt))}${place}`;
    return `<details open>\n<summary>${title}</summary>\n\n${lines}\n\n</details>`;
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
    const sections = [outcome, interruption, whyItFailed, componentTable, timeline, fileTable];
    let markdown = '';
    for (const section of sections) {
        const part = section(report);
        const longer = part ? `${markdown}${part}\n\n` : markdown;
        if (Buffer.byteLength(longer) <= MAX_SUMMARY_BYTES)
            markdown = longer;
    }
    return markdown;
}

;// CONCATENATED MODULE: ./build/report/artifact.js


function presentArtifact(report, artifact, said) {
    const name = markdown_text(artifact.name);
    const url = httpsUrl(artifact.url);
    const markdown = `\nThe files are in the artifact ${url === undefined ? name : markdown_link(url, name)}.\n`;
    return {
        line: `Uploaded the files as the artifact "${artifact.name}": ${artifact.url}`,
        outputs: outputsOf({ ...report, artifact }),
        summary: said.summary === undefined ? undefined : markdown,
        documents: said.documents
            .filter(({ path }) => path.endsWith('.md'))
            .map(({ path }) => ({ path, text: markdown })),
    };
}

// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(46283);
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
    const { findings, failures, jobExcerpt, changes, logs, logDir, stepMs, now } = found;
    const { app, deployment, conclusion, ofDeployment } = findings;
    const report = {
        app: app && { id: app.id, name: app.name, url: app.url },
        deployment: deployment && (0,facts/* deploymentFacts */.PX)(deployment, now),
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
        folder: logDir,
        wantsArtifact: found.wantsArtifact,
        artifact: undefined,
        redacted: redaction.byPatterns,
        stepMs,
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
    const text = diagnosisJson(report);
    return text === undefined ? [] : [{ path: (0,external_node_path_.join)(report.logDir, DIAGNOSIS_FILE), text }];
}


/***/ })

};
