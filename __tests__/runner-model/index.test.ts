import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { type ActionResult, type ActionRun, type RunOptions, runAction } from '../../runner-model/index.ts';
import { LOOK_EVERY_MS } from '../../runner-model/memory.ts';

const scripts = mkdtempSync(join(tmpdir(), 'runner-test-'));
afterAll(() => rmSync(scripts, { recursive: true }));

test('an action gets its inputs, defaults filled in, and nothing of the surrounding environment', async () => {
  const manifest = join(scripts, 'action.yml');
  writeFileSync(
    manifest,
    'inputs:\n  app_id:\n    description: x\n  type:\n    default: BUILD,DEPLOY\n  follow:\n    default: true\n',
  );
  process.env.NOT_FOR_THE_ACTION = 'x';
  const result = await finished('console.log(JSON.stringify(process.env)); console.log(process.cwd())', {
    inputs: { App_Id: 'a6adf840', other: 'x' },
    env: { MORE: 'yes', GITHUB_RUN_ID: undefined },
    manifest,
  });
  const env = JSON.parse(result.lines[0]!.text) as Record<string, string>;
  expect(env).toMatchObject({
    INPUT_APP_ID: 'a6adf840',
    INPUT_TYPE: 'BUILD,DEPLOY',
    INPUT_FOLLOW: 'true',
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    MORE: 'yes',
    GITHUB_WORKSPACE: result.workspace,
    RUNNER_TEMP: result.temp,
  });
  expect(env).not.toHaveProperty('NOT_FOR_THE_ACTION');
  expect(env).not.toHaveProperty('GITHUB_RUN_ID');
  expect(result.lines[1]?.text).toBe(result.workspace);
  expect(result.unexpectedInputs).toEqual(['other']);
});

test('an action is told what started the workflow', async () => {
  const code = `
    import { readFileSync } from 'node:fs';
    const { GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REF, GITHUB_REF_NAME } = process.env;
    const payload = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));
    console.log(JSON.stringify([GITHUB_EVENT_NAME, GITHUB_REF, GITHUB_REF_NAME, payload]));`;
  const told = async (options: Partial<RunOptions>) =>
    JSON.parse((await finished(code, options)).lines[0]!.text) as unknown;
  expect(await told({})).toEqual(['push', 'refs/heads/main', 'main', {}]);
  const payload = { pull_request: { head: { sha: 'abc' } } };
  expect(await told({ event: { name: 'pull_request', payload }, ref: 'refs/pull/7/merge' })).toEqual([
    'pull_request',
    'refs/pull/7/merge',
    '7/merge',
    payload,
  ]);
});

test('outputs, environment, path, state and summary are read from their files, also after a failure', async () => {
  const result = await finished(`
    import { appendFileSync } from 'node:fs';
    const add = (name, text) => appendFileSync(process.env['GITHUB_' + name], text);
    console.log('::add-mask::s3cret');
    add('OUTPUT', 'plain=a=b<<c\\nempty=\\nlong<<END=1\\nfirst\\n\\nsecond s3cret\\nEND=1\\nnothing<<E\\nE\\n');
    add('ENV', 'A=1\\n');
    add('PATH', '/one\\n/two\\n');
    add('STATE', 'pid=7\\n');
    add('STEP_SUMMARY', '# Summary of s3cret\\n');
    process.exitCode = 3;
  `);
  expect(result.outputs).toEqual({ plain: 'a=b<<c', empty: '', long: 'first\n\nsecond s3cret', nothing: '' });
  expect([result.env, result.path, result.state]).toEqual([{ A: '1' }, ['/one', '/two'], { pid: '7' }]);
  expect(result.summary).toBe('# Summary of ***\n');
  expect([result.exitCode, result.failed]).toEqual([3, true]);
});

test('an output without its delimiter fails the step, and a summary over 1 MiB is refused', async () => {
  const result = await finished(`
    import { appendFileSync } from 'node:fs';
    appendFileSync(process.env.GITHUB_OUTPUT, 'good=1\\nbad<<END\\nvalue\\n');
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));
  `);
  expect(result.outputs).toEqual({ good: '1' });
  expect(result.summary).toBe('');
  expect([result.exitCode, result.failed]).toEqual([0, true]);
  expect(result.lines.filter((line) => line.kind === 'error').map((line) => line.text)).toEqual([
    `Unable to process file command 'output' successfully.`,
    `Invalid value. Matching delimiter not found 'END'`,
    expect.stringContaining('supports content up to a size of 1024k, got 1024k'),
  ]);
});

test('cancelling sends SIGINT first', async () => {
  const run = start(`
    process.on('SIGINT', () => { console.log('interrupted'); process.exit(5); });
    setInterval(() => {}, 1000);
    console.log('ready');
  `);
  await run.waitForLine('ready');
  run.cancel();
  await run.waitForLine(/^interrupted$/);
  const result = await finish(run);
  expect([result.exitCode, result.signal]).toEqual([5, null]);
});

test('an action that ignores SIGINT gets SIGTERM', async () => {
  const abort = new AbortController();
  const run = start(
    `process.on('SIGINT', () => console.log('no')); setInterval(() => {}, 1000); console.log('ready');`,
    {
      signal: abort.signal,
    },
  );
  await run.waitForLine('ready');
  abort.abort();
  const result = await finish(run);
  expect(result.signal).toBe('SIGTERM');
  expect(result.durationMs).toBeGreaterThan(7400);
}, 15_000);

test('waiting for a line that never comes ends with the process', async () => {
  const run = start('console.log("done")');
  await expect(run.waitForLine('something else')).rejects.toThrow('something else');
  await finish(run);
});

test('the most memory an action held is measured', async () => {
  const run = start(
    `const held = Buffer.alloc(150e6, 1);
     process.on('SIGINT', () => process.exit(held.length > 0 ? 0 : 1));
     setInterval(() => {}, 1000);
     console.log('ready');`,
    { maxMemory: true },
  );
  await run.waitForLine('ready');
  // The next look is due before this is, and timers come in that order, however busy the machine.
  await setTimeout(2 * LOOK_EVERY_MS);
  run.cancel();
  const result = await finish(run);
  expect(result.exitCode).toBe(0);
  expect(result.peakRss).toBeGreaterThan(150e6);
  expect(result.peakRss).toBeLessThan(400e6);
});

test('a problem matcher annotates the file of a checked-out repository, with commands off too', async () => {
  const matchers = join(scripts, 'matchers.json');
  writeFileSync(
    matchers,
    JSON.stringify({
      problemMatcher: [
        { owner: 'test', pattern: [{ regexp: '^(\\S+):(\\d+): (.+)$', file: 1, line: 2, message: 3 }] },
      ],
    }),
  );
  const result = await finished(
    `console.log(['::add-matcher::${matchers}', '::stop-commands::t0ken-t0ken', 'src/a.ts:3: bad', 'src/none.ts:4: bad', '::t0ken-t0ken::', '::remove-matcher owner=test::', 'src/a.ts:5: seen by nobody'].join('\\n'))`,
    { checkout: { 'src/a.ts': 'x' } },
  );
  expect(result.matcherAnnotations).toEqual([
    { level: 'error', message: 'bad', file: 'src/a.ts', line: 3, matcher: 'test' },
    { level: 'error', message: 'bad', line: 4, matcher: 'test' },
  ]);
  expect(result.matchersRemoved).toEqual(['test']);
});

test('disposing removes the fresh folders', async () => {
  const result = await start('1').done;
  result.dispose();
  expect(existsSync(result.workspace) || existsSync(result.temp)).toBe(false);
});

let script = 0;

function start(code: string, options: Partial<RunOptions> = {}): ActionRun {
  const entry = join(scripts, `script-${++script}.mjs`);
  writeFileSync(entry, code);
  return runAction({ inputs: {}, manifest: join(scripts, 'none.yml'), ...options, entry });
}

async function finished(code: string, options: Partial<RunOptions> = {}): Promise<ActionResult> {
  return finish(start(code, options));
}

async function finish(run: ActionRun): Promise<ActionResult> {
  const result = await run.done;
  result.dispose();
  return result;
}
