import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { startArtifactService } from '../../runner-model/artifact-service.ts';
import {
  rawScenario,
  type Scenario,
  type Simulator,
  scenarios,
  startSimulator,
} from '../../simulator/index.ts';
import { linesOf } from './harness.ts';
import { RunLogsStep, runLogsJob, until } from './run-logs-job.ts';

const SPEED = 10;
/** Scenario milliseconds at which the app of "run-logs" is served. */
const ACTIVE = 13_000;

const RUNNING: Scenario = {
  ...scenarios['run-logs']!,
  run: { linesPerSecond: 5, handOverAt: [60_000, 120_000] },
};
const RUN = { scenario: RUNNING, speed: SPEED, startAt: ACTIVE };

const runConnections = ({ connections }: Simulator) => connections.filter(({ type }) => type === 'RUN');
const lines = (text: string) => linesOf(Buffer.from(text));
const warnings = (annotations: { level: string; message: string }[]) =>
  annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

/** Each line of the app that has come, once, and none is missing between the first and the last. */
function expectOnceEach(saved: string, written: string): void {
  const all = lines(written);
  // A connection may have dropped in the middle of the very last line.
  const isPart = (line: string) => !all.includes(line) && all.some((whole) => whole.startsWith(line));
  const got = lines(saved).filter((line, index, { length }) => index < length - 1 || !isPart(line));
  expect(got.length).toBeGreaterThan(0);
  // Said first: a line that was never written has no place among the others.
  expect(got.filter((line) => !all.includes(line))).toEqual([]);
  const places = got.map((line) => all.indexOf(line)).sort((a, b) => a - b);
  expect(got.toSorted()).toEqual(all.slice(places[0], places.at(-1)! + 1).toSorted());
}

test.concurrent('lines come once each, across instances that take over, while the job goes on', async () => {
  const job = await runLogsJob(RUN, {
    during: async (step) => {
      expect(step.processes()).toHaveLength(1);
      // Two times others take over.
      await until(() => runConnections(step.simulator).length > 2);
      const before = lines(step.file('run.log')).length;
      await step.waitFor('run.log', (text) => lines(text).length > before + 50);
    },
  });
  expect(job.main).toMatchObject({ exitCode: 0, signal: null });
  expect(job.main.outputs).toMatchObject({
    app_id: job.simulator.appId,
    deployment_id: job.simulator.deploymentId,
  });
  expectOnceEach(job.file('run.log'), job.simulator.log('RUN').toString());
  expect(job.printed).toEqual(expect.arrayContaining(lines(job.file('run.log'))));
  expect(job.printed).toEqual(expect.arrayContaining([expect.stringMatching(/^Nothing crashed since/)]));
  expect(job.post).toMatchObject({ exitCode: 0, annotations: [], commandsLeftOff: false });
  expect(job.left).toEqual([]);
});

test.concurrent('connections that drop cost no line and repeat none', async () => {
  const scenario: Scenario = {
    ...RUNNING,
    // A connection replays 7 s of real time: what was written between two of them, on a busy machine too.
    run: { linesPerSecond: 2 },
    live: { replay: 150, drop: { everyBytes: [17_000, 22_000], how: 'random' } },
  };
  const job = await runLogsJob(
    { ...RUN, scenario },
    { during: (step) => until(() => runConnections(step.simulator).length > 3) },
  );
  expectOnceEach(job.file('run.log'), job.simulator.log('RUN').toString());
  expect(job.left).toEqual([]);
});

test.concurrent.each([
  ['success', false],
  ['failure', true],
  ['cancelled', true],
] as const)('print: on_failure in a job that is a %s', async (jobStatus, isPrinted) => {
  const job = await runLogsJob(RUN, {
    inputs: { print: 'on_failure' },
    during: (step) => step.waitFor('run.log', (text) => lines(text).length > 10),
    post: { jobStatus },
  });
  const [first] = lines(job.file('run.log'));
  expect(job.printed.includes(first!)).toBe(isPrinted);
});

/** An app that misses a variable ten seconds after it is active. */
function missingVariable(): Scenario {
  const scenario = scenarios['crash-once']!;
  const lines = [
    'Error: DATABASE_URL is not set',
    '    at connect (/workspace/db.js:4:11)',
    'Node.js v24.11.1',
  ];
  const deployments = scenario.deployments.map((one) => ({
    ...one,
    crashes: one.crashes?.map((crash) => ({ ...crash, output: [{ part: 'lines' as const, lines }] })) ?? [],
  }));
  return { ...scenario, deployments };
}

test.concurrent('what crashed meanwhile is named, with its cause and what the app spec says', async () => {
  const job = await runLogsJob(
    { scenario: missingVariable(), speed: SPEED, startAt: 14_000 },
    {
      inputs: { print: 'never' },
      during: (step) => step.waitFor('run_restarted.log', (text) => text.includes('Node.js v24')),
    },
  );
  expect(warnings(job.post.annotations)).toEqual([
    expect.stringMatching(
      /^web: .*DATABASE_URL.*\n.*DATABASE_URL .* in the app spec.*\n.*run_restarted\.log:\d+.*\nweb crashed while the job was running\.$/,
    ),
  ]);
  expect(job.post.summary).toMatch(/^### ⚠️ .*: web crashed while the job was running\n/);
  expect(job.post.summary).toMatch(/\n#### web: .*DATABASE_URL[\s\S]*\*\*What to do:\*\* [\s\S]*at connect/);
  expect(job.post).toMatchObject({ exitCode: 0, commandsLeftOff: false });
});

test.concurrent('the artifact holds the files', async () => {
  const service = await startArtifactService();
  const job = await runLogsJob(RUN, {
    inputs: { artifact: 'server-logs', print: 'never' },
    env: service.env,
    during: (step) => step.waitFor('run.log', (text) => lines(text).length > 10),
  });
  await service.close();
  const [artifact] = service.artifacts;
  expect([...artifact!.files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['run.log', job.file('run.log')],
  ]);
});

test.concurrent('two in one job do not disturb each other', async () => {
  const scenario = { ...RUNNING, run: { linesPerSecond: 20 } };
  const simulator = await startSimulator({ beginsWhenAsked: true, ...RUN, scenario });
  const steps = [
    new RunLogsStep(simulator, { type: 'RUN' }),
    new RunLogsStep(simulator, { type: 'RUN', component: 'web' }),
  ] as const;
  try {
    for (const step of steps) await step.runMain();
    await steps[0].waitFor('run.log', (text) => lines(text).length > 50);
    await steps[1].waitFor('run/web.log', (text) => lines(text).length > 50);
    expect((await steps[1].runPost()).exitCode).toBe(0);
    expect(steps[0].processes()).toHaveLength(1);
    const before = lines(steps[0].file('run.log')).length;
    await steps[0].waitFor('run.log', (text) => lines(text).length > before + 20);
    expect((await steps[0].runPost()).annotations).toEqual([]);
    expectOnceEach(steps[0].file('run.log'), simulator.log('RUN').toString());
    expectOnceEach(steps[1].file('run/web.log'), simulator.log('RUN').toString());
    expect(steps.flatMap((step) => step.processes())).toEqual([]);
  } finally {
    for (const step of steps) step.dispose();
    await simulator.close();
  }
});

test.concurrent('two that are given one folder: the second one says so', async () => {
  const job = await runLogsJob(RUN, {
    inputs: { log_dir: 'logs' },
    during: async (step) => {
      const second = await step.start().done;
      expect(second.exitCode).toBe(1);
      expect(second.annotations[0]!.message).toMatch(/^log_dir: another run-logs step/);
      await step.waitFor('run.log', (text) => lines(text).length > 10);
    },
  });
  expect(job.post.annotations).toEqual([]);
});

test.concurrent('the token is in no argument, variable or file of the process, which writes into log_dir alone', async () => {
  await runLogsJob(RUN, {
    during: async (step) => {
      const [pid] = step.processes();
      const shown = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8')).join();
      expect(shown).toContain(step.trackingId);
      expect(shown).not.toContain(step.simulator.token);
      await step.waitFor('run.log', (text) => lines(text).length > 0);
      const files = readdirSync(step.root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      expect(files.filter((file) => !file.startsWith(step.logDir))).toEqual([]);
      const withToken = files.filter(
        (file) => existsSync(file) && readFileSync(file).includes(step.simulator.token),
      );
      expect(withToken).toEqual([]);
      expect(Object.values(step.main?.state ?? {})).toEqual([step.logDir]);
    },
  });
});

test.concurrent('a process that is killed leaves what it had, and the post step says so', async () => {
  const job = await runLogsJob(RUN, {
    during: async (step) => {
      await step.waitFor('run.log', (text) => lines(text).length > 50);
      for (const pid of step.processes()) process.kill(pid, 'SIGKILL');
      await until(() => step.processes().length === 0);
    },
  });
  expect(warnings(job.post.annotations)).toEqual([
    expect.stringMatching(/was killed\. The logs that came before/),
  ]);
  expect(job.printed).toEqual(expect.arrayContaining(lines(job.file('run.log'))));
  expect(job.post.exitCode).toBe(0);
});

test.concurrent('timeout ends the process, and the post step says so', async () => {
  const job = await runLogsJob(RUN, {
    inputs: { timeout: '6s' },
    during: (step) => until(() => step.processes().length === 0),
  });
  expect(warnings(job.post.annotations)).toEqual([
    expect.stringMatching(/^Logs were followed for 6s \(timeout\)/),
  ]);
});

test.concurrent('a main that is killed at any moment leaves no process behind', async () => {
  const simulator = await startSimulator({ beginsWhenAsked: true, ...RUN });
  try {
    for (const line of ['::add-mask::', 'Following the RUN']) {
      const step = new RunLogsStep(simulator);
      try {
        const run = step.start();
        await run.waitForLine(line);
        run.kill('SIGKILL');
        step.main = await run.done;
        const post = await step.runPost();
        expect(post).toMatchObject({ exitCode: 0 });
        await until(() => step.processes().length === 0);
      } finally {
        step.dispose();
      }
    }
  } finally {
    await simulator.close();
  }
});

test.concurrent('a job that is cancelled before the app is active ends at once', async () => {
  const scenario = rawScenario({ build: 'web 2025-12-01T03:10:00Z building\n', buildMs: 600_000 });
  const simulator = await startSimulator({ beginsWhenAsked: true, scenario });
  const step = new RunLogsStep(simulator);
  try {
    const run = step.start();
    await run.waitForLine('is not active yet');
    run.cancel();
    step.main = await run.done;
    expect(step.main).toMatchObject({ exitCode: 130, annotations: [] });
    const post = await step.runPost({ jobStatus: 'cancelled' });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(step.processes()).toEqual([]);
  } finally {
    step.dispose();
    await simulator.close();
  }
});

test.concurrent('when the job is gone, the process ends by itself', async () => {
  const simulator = await startSimulator({ beginsWhenAsked: true, ...RUN });
  const step = new RunLogsStep(simulator);
  try {
    const worker = step.start({ entry: WORKER, env: { WORKER_ENTRY: MAIN } });
    await worker.waitForLine('Following the RUN');
    // The worker, and what follows the logs: main itself has ended, or is about to.
    await until(() => step.processes().length === 2);
    worker.kill('SIGKILL');
    await until(() => step.processes().length === 0);
    await worker.done;
  } finally {
    step.dispose();
    await simulator.close();
  }
});

const WORKER = fileURLToPath(new URL('../../runner-model/worker.mjs', import.meta.url));
const MAIN = fileURLToPath(new URL('../../run-logs/main.mjs', import.meta.url));
