export const id = 762;
export const ids = [762];
export const modules = {

/***/ 6762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/basics/errors.js
var errors = __webpack_require__(6283);
// EXTERNAL MODULE: ./build/diagnosis/failures.js
var failures = __webpack_require__(1959);
// EXTERNAL MODULE: ./build/diagnosis/telling-lines.js + 1 modules
var telling_lines = __webpack_require__(8806);
// EXTERNAL MODULE: ./build/logs/archive/complete-lines.js
var complete_lines = __webpack_require__(4818);
// EXTERNAL MODULE: ./build/logs/log-file.js
var log_file = __webpack_require__(8203);
// EXTERNAL MODULE: ./build/logs/log-url.js
var log_url = __webpack_require__(4768);
// EXTERNAL MODULE: ./build/runner/log-style.js
var log_style = __webpack_require__(6637);
;// CONCATENATED MODULE: ./build/runner/outputs.js

async function setOutputs(outputs, step) {
    if (!step.env.GITHUB_OUTPUT) {
        step.debug('There is no GITHUB_OUTPUT, so no outputs are set.');
        return;
    }
    const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(779), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 143));
    try {
        for (const [name, value] of Object.entries(outputs))
            if (value !== undefined)
                setOutput(name, value);
    }
    catch (error) {
        step.log.annotate('warning', 'Outputs', `The outputs could not be set: ${(0,errors/* reasonOf */.A3)(error)}`);
    }
}

// EXTERNAL MODULE: ./build/runner/workflow-step.js + 7 modules
var workflow_step = __webpack_require__(2694);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __webpack_require__(2867);
;// CONCATENATED MODULE: ./build/report/publish.js












async function publish(step, findings, inputs, redactor) {
    step.endLog();
    const report = reportOf(findings, step.elapsedMs, redactor);
    if (inputs.print === 'on_failure' && hasFailed(findings))
        await printLogs(step, findings, inputs);
    for (const failure of report.failures)
        tellFailure(step, failure);
    if (findings.ofDeployment)
        tellEnd(step, report);
    else
        tellOccurrences(step, findings, redactor);
    tellStop(step, findings);
    annotateFailures(step, report, inputs);
    tellFiles(step, findings);
    failStep(step, findings, inputs, redactor);
    maskUrls(step, findings, inputs);
    await setOutputs(outputsOf(findings, report), step);
    if (inputs.summary)
        await writeSummary(step, report);
}
const GOOD_ENDS = new Set(['success', 'superseded', 'in_progress']);
function hasFailed({ conclusion, stopped }) {
    if (stopped)
        return !(stopped instanceof errors/* Cancelled */.cJ);
    return conclusion !== undefined && !GOOD_ENDS.has(conclusion);
}
function reportOf(findings, elapsedMs, redactor) {
    const { app, conclusion, stopped, logDir } = findings;
    const deployment = findings.ofDeployment ? findings.deployment : undefined;
    return {
        ...(app ? { app } : {}),
        ...(deployment ? { deployment: redacted(deployment, redactor) } : {}),
        conclusion,
        ...(findings.ofDeployment ? {} : { occurrences: findings.occurrences.map(occurrenceWords) }),
        ...(stopped ? { stopped: redactor.applyToText(stopWords(findings)) } : {}),
        failures: findings.failures.map((one) => told(one, findings.telling.get(one), redactor)),
        logs: findings.logs?.logs.map((log) => log.saved()) ?? [],
        logDir,
        redacted: redactor.byPatterns,
        elapsedMs,
    };
}
function stopWords({ stopped, trouble }) {
    const reason = (0,errors/* reasonOf */.A3)(stopped);
    return stopped instanceof errors/* TimedOut */.GA && trouble ? `${reason} Meanwhile ${trouble}.` : reason;
}
function told(failure, telling, redactor) {
    const clean = (text) => redactor.applyToText(text);
    return {
        ...failure,
        code: clean(failure.code),
        message: clean(failure.message),
        title: clean(failure.title),
        explanation: clean(failure.explanation),
        telling: telling && cleanTelling(telling, redactor),
    };
}
function cleanTelling({ log, lines }, redactor) {
    return { log, lines: lines.map((line) => redactor.applyToText(line)) };
}
function redacted(deployment, redactor) {
    const step = (one) => ({
        ...one,
        reason: one.reason && { ...one.reason, message: redactor.applyToText(one.reason.message) },
        steps: one.steps.map(step),
    });
    return { ...deployment, cause: redactor.applyToText(deployment.cause), steps: deployment.steps.map(step) };
}
async function printLogs(step, { logs, deployment }, inputs) {
    if (!logs || !deployment)
        return;
    const style = (0,workflow_step/* styleOf */.Vj)(inputs, deployment);
    for (const log of logs.logs) {
        const { file } = log.saved();
        if (!file)
            continue;
        step.beginLog(log.type, inputs);
        step.log.openGroup((0,workflow_step/* logTitle */.V8)(log.type, log.component));
        const part = (0,log_file/* tailOf */.Cj)(file, inputs.tailLines ?? Number.POSITIVE_INFINITY);
        for (const lines of (0,complete_lines/* inCompleteLines */.e)((0,log_file/* readFilePart */.EI)(file, part)))
            await step.log.log((0,log_style/* styled */.I4)(lines, style));
        step.endLog();
    }
}
function tellFailure(step, failure) {
    const { title, step: what, explanation, nextStep, link, code, message, telling } = failure;
    step.info('');
    step.info(`✘ ${title}`);
    step.info(`  Step: ${what}${code ? ` (${code})` : ''}`);
    if (!explanation.includes(message))
        step.info(`  App Platform says: ${message}`);
    step.info(`  ${explanation}`);
    step.info(`  What to do: ${nextStep}`);
    step.info(`  More: ${link}`);
    if (telling)
        showTelling(step, telling);
}
function showTelling(step, { log, lines }) {
    step.info(`  The lines of the ${log} that matter:`);
    step.log.log(Buffer.from(lines.map((line) => `    ${line}\n`).join('')));
    step.info('');
}
function tellEnd(step, { app, deployment, conclusion, elapsedMs, stopped }) {
    if (!deployment || !conclusion || (stopped && conclusion === 'in_progress'))
        return;
    const words = {
        success: `is ${deployment.phase}`,
        failure: 'failed',
        canceled: 'was canceled: somebody stopped it, or a newer deployment took its place before it was built',
        superseded: 'was superseded: a newer deployment took its place, which is no failure',
        in_progress: `is ${deployment.phase}. It was not waited for`,
    };
    const said = words[conclusion];
    if (said)
        step.info(`Deployment ${deployment.id} of ${app?.name ?? 'the app'} ${said} (${(0,wording/* durationWords */.Sh)(elapsedMs)}).`);
}
function occurrenceWords({ name, watch }) {
    return `${name} (${watch.current.id}): ${watch.current.phase}`;
}
function tellOccurrences(step, { occurrences, tellingOfJob }, redactor) {
    if (tellingOfJob)
        showTelling(step, cleanTelling(tellingOfJob, redactor));
    for (const { name, watch } of occurrences)
        step.info(`${name} (${watch.current.id}): ${watch.current.phase}.`);
}
function tellStop(step, findings) {
    const { stopped, deployment } = findings;
    if (!stopped)
        return;
    const goesOn = deployment && !(0,failures/* isOver */.PU)(deployment.phase) ? ', and goes on' : '';
    const stood = deployment
        ? ` The deployment was ${(0,wording/* progressWords */.pp)(deployment, step.elapsedMs)}${goesOn}.`
        : '';
    const advice = findings.trouble ? ` Meanwhile ${findings.trouble}.` : ' Give timeout more time.';
    if (stopped instanceof errors/* Cancelled */.cJ)
        step.info(`${stopped.message}${stood}`);
    else if (stopped instanceof errors/* TimedOut */.GA)
        step.fail(new errors/* TimedOut */.GA(`${stopped.message}${stood}${advice}`));
    else
        step.fail(stopped);
}
function annotateFailures(step, { failures }, { failOnError }) {
    const level = failOnError ? 'error' : 'warning';
    for (const { title, explanation, nextStep, telling } of failures) {
        const line = (0,telling_lines/* mostTellingLine */.Z4)(telling?.lines ?? []);
        const parts = [explanation, nextStep, line && `Log: ${line}`].filter(Boolean);
        step.log.annotate(level, title, parts.join('\n'));
    }
}
function tellFiles(step, { logs, logDir }) {
    const files = logs?.logs.flatMap((log) => log.files()) ?? [];
    if (files.length > 0)
        step.info(`Saved in ${logDir}: ${files.map((file) => (0,external_node_path_.relative)(logDir, file)).join(', ')}`);
}
function failStep(step, findings, { failOnError }, redactor) {
    if (!failOnError || findings.stopped)
        return;
    if (!findings.ofDeployment) {
        const [job] = findings.occurrences.filter(({ isJob }) => isJob);
        if (findings.conclusion === 'failure') {
            const { lines } = cleanTelling(findings.tellingOfJob ?? { log: '', lines: [] }, redactor);
            const line = (0,telling_lines/* mostTellingLine */.Z4)(lines);
            step.fail(new errors/* UserError */.yo(`${job?.name} failed. Its log above says why.${line ? `\nLog: ${line}` : ''}`));
        }
        else if (findings.conclusion === 'canceled')
            step.fail(new errors/* UserError */.yo(`${job?.name} was canceled.`));
    }
    else if (findings.conclusion === 'failure') {
        if (findings.failures.length > 0)
            step.failQuietly();
        else
            step.fail(new errors/* UserError */.yo('It failed. The log above says why.'));
    }
    else if (findings.conclusion === 'canceled') {
        step.fail(new errors/* UserError */.yo('The deployment was canceled before it was active. Deploy again, or find out who stopped it.'));
    }
}
function maskUrls(step, { logs }, inputs) {
    if (!inputs.maskUrls)
        return;
    const urls = logs?.logs.flatMap((log) => [log.urls.liveUrl ?? '', ...log.urls.archivedUrls]) ?? [];
    for (const secret of new Set(urls.flatMap(log_url/* credentialsIn */.Wr)))
        step.log.mask(secret);
}
function outputsOf(findings, report) {
    const logs = findings.logs?.logs ?? [];
    const byType = new Map();
    for (const { type, urls } of logs) {
        const known = byType.get(type) ?? { live_url: '', historic_urls: [] };
        known.live_url ||= urls.liveUrl ?? '';
        known.historic_urls.push(...urls.archivedUrls);
        byType.set(type, known);
    }
    const first = [...byType.values()].find((urls) => urls.live_url !== '' || urls.historic_urls.length > 0);
    const [failure] = report.failures;
    const failed = report.failures.map(({ component }) => component).filter((one) => one !== undefined);
    return {
        live_url: first?.live_url,
        url: first?.historic_urls[0],
        historic_urls: JSON.stringify(first?.historic_urls ?? []),
        log_urls: JSON.stringify(Object.fromEntries(byType)),
        log_dir: report.logDir,
        log_files: JSON.stringify(logs.flatMap((log) => log.files())),
        app_id: report.app?.id,
        deployment_id: findings.deployment?.id,
        phase: findings.deployment?.phase,
        app_url: report.app?.url,
        conclusion: report.conclusion ?? 'in_progress',
        error_code: failure?.code ?? '',
        error_message: failure?.message ?? '',
        failed_components: JSON.stringify(failed),
    };
}
async function writeSummary(step, report) {
    const path = step.env.GITHUB_STEP_SUMMARY;
    if (!path)
        return;
    const { summaryMarkdown } = await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 4611));
    const markdown = summaryMarkdown(report);
    try {
        (0,external_node_fs_.appendFileSync)(path, markdown);
    }
    catch (error) {
        step.log.annotate('warning', 'Summary', `The summary could not be written: ${(0,errors/* reasonOf */.A3)(error)}`);
    }
}


/***/ })

};
