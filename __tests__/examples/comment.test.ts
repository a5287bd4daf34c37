import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Comment {
  id: number;
  body: string;
  user: { type: string };
}

const path = join(import.meta.dirname, '..', '..', 'examples', 'comment-on-the-pull-request.yml');
const steps: { with?: { script?: string } }[] = parse(readFileSync(path, 'utf8')).jobs.preview.steps;
const script = steps.map((step) => step.with?.script).find((text) => text !== undefined)!;

/**
 * Runs the script as actions/github-script does, on a pull request with these comments; the comments
 * afterwards.
 */
async function comment(env: Record<string, string>, comments: Comment[] = []): Promise<Comment[]> {
  const after = comments.map((one) => ({ ...one }));
  const issues = {
    listComments: () => after,
    createComment: ({ body }: { body: string }) =>
      after.push({ id: after.length + 1, body, user: { type: 'Bot' } }),
    updateComment: ({ comment_id, body }: { comment_id: number; body: string }) => {
      after.find(({ id }) => id === comment_id)!.body = body;
    },
  };
  const github = { rest: { issues }, paginate: async (list: () => Comment[]) => list() };
  const context = {
    repo: { owner: 'octo', repo: 'shop' },
    issue: { number: 7 },
    runId: 42,
    serverUrl: 'https://github.com',
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await new AsyncFunction('github', 'context', 'process', script)(github, context, { env });
  return after;
}

const failure = {
  CONCLUSION: 'failure',
  ERROR_CODE: 'BuildJobExitNonZero',
  ERROR_MESSAGE: 'The build exited with 1.',
  FAILED_COMPONENTS: '["web","api"]',
  COMMIT: 'abc1234',
};

test('a failure is posted with its reason, once', async () => {
  const first = await comment(failure);
  expect(first.map(({ body }) => body)).toEqual([
    `<!-- app-platform-logs -->
**The preview of abc1234 failed.**

\`\`\`text
Failed: web, api
BuildJobExitNonZero
The build exited with 1.
\`\`\`

[The logs](https://github.com/octo/shop/actions/runs/42)`,
  ]);
  const second = await comment({ ...failure, COMMIT: 'def5678' }, first);
  expect(second).toHaveLength(1);
  expect(second[0]!.body).toContain('The preview of def5678 failed.');
});

test('a success is told only where a failure was', async () => {
  const success = {
    ...failure,
    CONCLUSION: 'success',
    ERROR_CODE: '',
    ERROR_MESSAGE: '',
    FAILED_COMPONENTS: '[]',
  };
  expect(await comment(success)).toEqual([]);
  const [mended] = await comment(success, await comment(failure));
  expect(mended!.body).toContain('The preview of abc1234 is deployed.');
});

test("somebody's own comment is left alone", async () => {
  const own = { id: 1, body: '<!-- app-platform-logs --> mine', user: { type: 'User' } };
  expect(await comment(failure, [own])).toEqual([own, expect.objectContaining({ id: 2 })]);
});

test('a message cannot leave its code block', async () => {
  const message = 'line\n```\n@octo/everyone ![](https://evil.example/)\n````';
  const [{ body } = { body: '' }] = await comment({ ...failure, ERROR_MESSAGE: message });
  expect(body).toContain(`\n\`\`\`\`\`text\nFailed: web, api\nBuildJobExitNonZero\n${message}\n\`\`\`\`\`\n`);
});

test('a failure without a reason says so', async () => {
  const [{ body } = { body: '' }] = await comment({ CONCLUSION: 'failure', COMMIT: 'abc1234' });
  expect(body).toContain('App Platform gave no reason.');
});
