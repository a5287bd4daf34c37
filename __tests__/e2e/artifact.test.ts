import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type ArtifactFault,
  type ArtifactService,
  startArtifactService,
} from '../../runner-model/artifact-service.ts';
import type { RunOptions } from '../../runner-model/index.ts';
import { logOfLength, rawScenario } from '../../simulator/index.ts';
import { type Job, runJob } from './harness.ts';

const SPEED = 100;
const DAY_MS = 86_400_000;

/** Loaded before the action, it makes one file unreadable, as where somebody has taken the right to. */
const UNREADABLE = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  const { open } = fs;
  fs.open = (path, ...rest) =>
    /diagnosis.json$/.test(path)
      ? rest.at(-1)(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
      : open(path, ...rest);
`)}`;

interface Upload extends Job {
  service: ArtifactService;
  /** What lay in log_dir at the end, by its path there. */
  saved: Map<string, Buffer>;
}

/** A job that names an artifact, beside an artifact service. */
async function upload(
  simulation: Parameters<typeof runJob>[0],
  inputs: Record<string, string> = {},
  options: Parameters<typeof runJob>[2] & {
    service?: { fault?: ArtifactFault; taken?: string[] };
    /** Files that are in log_dir before. */
    there?: string[];
  } = {},
): Promise<Upload> {
  const service = await startArtifactService(options.service);
  const folder = mkdtempSync(join(tmpdir(), 'artifact-test-'));
  for (const name of options.there ?? []) writeFileSync(join(folder, name), 'mine');
  try {
    const job = await runJob(
      simulation,
      { artifact: 'app-logs', log_dir: folder, ...inputs },
      { ...options, env: { ...service.env, ...options.env } },
    );
    return { ...job, service, saved: filesIn(folder) };
  } finally {
    await service.close();
    rmSync(folder, { recursive: true });
  }
}

function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  // The list of the action's own files is for its next run in the same folder.
  const own = entries.filter(({ name }) => name !== '.app-platform-logs');
  const paths = own.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/** As text, and without what is added once the artifact is there. */
function comparable(files: Map<string, Buffer>): Record<string, string> {
  return Object.fromEntries(
    [...files]
      .map(([name, bytes]): [string, string] => [name, bytes.toString('latin1')])
      .map(([name, text]): [string, string] => [
        name,
        text.replace(/\nThe files are in the artifact.*\n$/, ''),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const warnings = ({ result }: Job) => result.annotations.filter(({ level }) => level === 'warning');

test.concurrent.each([
  ['good', { conclusion: 'success', exitCode: 0 }],
  ['build-exit', { conclusion: 'failure', exitCode: 1 }],
])('scenario %s: the artifact holds what was saved, named from log_dir on', async (scenario, expected) => {
  const job = await upload({ scenario, speed: SPEED }, { component: 'web', artifact_retention_days: '3' });
  const [artifact] = job.service.artifacts;
  expect(comparable(artifact!.files)).toEqual(comparable(job.saved));
  expect([...artifact!.files.keys()]).toEqual(expect.arrayContaining(['build/web.log', 'diagnosis.json']));
  expect(artifact!.name).toBe('app-logs');
  expect(Math.round((artifact!.expiresAt!.getTime() - Date.now()) / DAY_MS)).toBe(3);
  const url = `https://github.com/octo-org/octo-app/actions/runs/1658821493/artifacts/${artifact!.id}`;
  expect(job.outputs).toMatchObject({
    conclusion: expected.conclusion,
    artifact_id: artifact!.id,
    artifact_url: url,
  });
  expect(job.result.exitCode).toBe(expected.exitCode);
  expect(job.result.summary).toContain(`artifact [app-logs](${url}).`);
  expect(job.result.summary).not.toContain('To keep them');
  expect(job.printed.at(-1)).toBe(`Uploaded the files as the artifact "app-logs": ${url}`);
  expect(warnings(job)).toEqual([]);
});

test.concurrent('nothing of the client reaches the log, and the signed address nobody', async () => {
  const { result, service } = await upload({ scenario: 'good', speed: SPEED }, {}, { debug: true });
  const output = result.stdout.toString() + result.stderr.toString();
  for (const part of [
    service.signature,
    encodeURIComponent(service.signature),
    service.env.ACTIONS_RUNTIME_TOKEN!,
  ]) {
    expect(output).not.toContain(part);
  }
  expect(result.commandsCarriedOut.map(({ name }) => name)).not.toContain('warning');
  expect(result.commandsLeftOff).toBe(false);
});

test.concurrent('without artifact, nobody speaks to the artifact service', async () => {
  const { service, outputs } = await upload({ scenario: 'good', speed: SPEED }, { artifact: '' });
  expect({ requests: service.requests, id: outputs.artifact_id }).toEqual({ requests: [], id: '' });
});

test.concurrent('files that were in log_dir before stay out of the artifact', async () => {
  const { service } = await upload({ scenario: 'good', speed: SPEED }, {}, { there: ['.env'] });
  expect([...service.artifacts[0]!.files.keys()]).not.toContain('.env');
});

test.concurrent('a log of several blocks arrives as it is', async () => {
  // More than the client sends at once, and hardly to be compressed.
  const build = Buffer.from(
    randomBytes(9_000_000)
      .toString('base64')
      .replace(/.{100}/g, '$&\n'),
  );
  const { service, saved } = await upload(
    { scenario: rawScenario({ build }), speed: SPEED },
    { type: 'BUILD', print: 'never' },
  );
  expect(service.requests.filter((request) => request === 'PUT block').length).toBeGreaterThan(1);
  expect(service.artifacts[0]!.files.get('build.log')!.equals(saved.get('build.log')!)).toBe(true);
});

test.concurrent.each<[string, Parameters<typeof upload>[2] & object, RegExp]>([
  [
    'a name that is taken',
    { service: { taken: ['app-logs'] } },
    /already has one of that name\. Make the name unique/,
  ],
  [
    'a service that fails',
    { service: { fault: 'server_error' }, clockSpeed: 12 },
    /\(500\).*Run the job again/,
  ],
  ['a service that never answers', { service: { fault: 'silent' }, clockSpeed: 30 }, /not uploaded: .+/],
  ['an upload that is cut', { service: { fault: 'cut_upload' } }, /could not be reached/],
  ['storage that is full', { service: { fault: 'quota' } }, /storage for artifacts is used up/],
  ['a token that is refused', { service: { fault: 'refused_token' } }, /refused the token/],
  [
    'no connection',
    { env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } },
    /could not be reached\. Self-hosted/,
  ],
  ['no artifact service', { env: { ACTIONS_RESULTS_URL: undefined } }, /ACTIONS_RESULTS_URL not set/],
  [
    'a file that cannot be read',
    { nodeOptions: ['--import', UNREADABLE] },
    /An error has occurred during zip creation/,
  ],
  [
    'GitHub Enterprise Server',
    { env: { GITHUB_SERVER_URL: 'https://git.example.com' } },
    /GitHub Enterprise Server lacks.*upload the folder in the output log_dir/,
  ],
])('%s is one warning, and the step stays green', async (_, options, words) => {
  const job = await upload({ scenario: 'good', speed: SPEED }, {}, options);
  expect(warnings(job).map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
  expect(warnings(job)[0]!.message).toMatch(/^The artifact "app-logs" was not uploaded: /);
  expect(job.result.exitCode).toBe(0);
  expect(job.result.stderr.toString()).toBe('');
  expect(job.outputs).toMatchObject({ conclusion: 'success', artifact_id: '', artifact_url: '' });
});

test.concurrent('a run that is cancelled uploads what there is', async () => {
  const { service, saved, result } = await upload(
    { scenario: rawScenario({ build: logOfLength(4_000), buildMs: 60_000 }) },
    {},
    cancelledAfter((_, run) => run.waitForLine('BUILD log')),
  );
  expect(result.exitCode).toBe(130);
  expect(comparable(service.artifacts[0]!.files)).toEqual(comparable(saved));
});

test.concurrent('a run that is cancelled ends in time, with a warning, where the upload hangs', async () => {
  const job = await upload(
    { scenario: rawScenario({ build: logOfLength(4_000), buildMs: 60_000 }) },
    {},
    {
      ...cancelledAfter((_, run) => run.waitForLine('BUILD log')),
      service: { fault: 'silent' },
      clockSpeed: 5,
    },
  );
  expect(job.result).toMatchObject({ exitCode: 130, signal: null });
  expect(warnings(job).at(-1)!.message).toMatch(/the run was cancelled/);
  expect(job.outputs.conclusion).toBe('in_progress');
});

type During = Parameters<NonNullable<NonNullable<Parameters<typeof runJob>[2]>['during']>>[0];

function cancelledAfter(
  moment: (during: During, run: During['run']) => Promise<unknown>,
): Partial<RunOptions> & {
  during: (during: During) => Promise<void>;
} {
  return {
    during: async (during) => {
      await moment(during, during.run);
      during.run.cancel();
    },
  };
}

test.concurrent.each(['a/b', 'logs: web', 'what?', 'a\nb'])(
  'the name %j is refused before any request',
  async (artifact) => {
    const { errors, simulator, result, service } = await upload({ scenario: 'good' }, { artifact });
    expect(errors).toEqual([
      expect.stringMatching(/^artifact: ".+" is not valid\. Use a name of at most 255 characters, without/),
    ]);
    expect(simulator.requests).toEqual([]);
    expect(service.requests).toEqual([]);
    expect(result.exitCode).toBe(1);
  },
);
