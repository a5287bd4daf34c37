import { expect, test } from '@jest/globals';
import { deploymentFrom } from '../../src/app-platform/responses.ts';
import type { Deployment } from '../../src/app-platform/types.ts';
import { conclusionOf, isOver } from '../../src/deployment/conclusion.ts';
import { failuresOf } from '../../src/diagnosis/failures.ts';

type ApiStep = Record<string, unknown>;

function deployment(steps: ApiStep[], phase = 'ERROR'): Deployment {
  return deploymentFrom({ deployment: { id: 'd1', phase, progress: { steps } } });
}

function components(root: string, ...steps: ApiStep[]): ApiStep {
  const failed = steps.some(({ status }) => status === 'ERROR');
  const status = failed ? 'ERROR' : 'SUCCESS';
  return {
    name: root,
    status,
    steps: [
      { name: 'initialize', status: 'SUCCESS' },
      { name: 'components', status, steps },
    ],
  };
}

function built(name: string, status: string, more: ApiStep = {}): ApiStep {
  return { name, component_name: name, message_base: 'Building service', status, ...more };
}

function deployed(name: string, wait: ApiStep, more: ApiStep = {}): ApiStep {
  const of = { component_name: name };
  const steps = [
    { ...of, name: 'deploy', message_base: 'Deploying service', status: 'SUCCESS' },
    { ...of, name: 'wait', message_base: 'Waiting for service', ...wait },
  ];
  return { ...of, name, status: wait.status, steps, ...more };
}

const EXIT_NON_ZERO = {
  code: 'BuildJobExitNonZero',
  message: 'Your build job failed because it returned a non-zero exit code. See the logs for details.',
};
const UNHEALTHY = { code: 'DeployContainerHealthChecksFailed', message: 'Your deploy failed.' };

test('a failed build names the component, the step in words, the reason and what to do', () => {
  const failures = failuresOf(
    deployment([components('build', built('web', 'ERROR', { reason: EXIT_NON_ZERO }))]),
  );
  expect(failures).toEqual([
    {
      component: 'web',
      step: 'Building service web',
      stage: 'BUILD',
      ...EXIT_NON_ZERO,
      title: 'web could not be built: a build command failed',
      explanation: expect.stringContaining('exit code other than 0'),
      nextStep: expect.stringContaining('build log'),
      link: expect.stringContaining('/error-codes/#build-errors'),
    },
  ]);
});

test.each([
  ['no reason of its own', {}],
  ["the component's reason", { reason: UNHEALTHY }],
])('a failed last step with %s is no failure beside that of the component', (_, more) => {
  const web = deployed('web', { status: 'ERROR', reason: UNHEALTHY });
  const deploy = components('deploy', web);
  const finalize = { name: 'finalize', status: 'ERROR', ...more };
  const failures = failuresOf(deployment([{ ...deploy, steps: [...(deploy.steps as ApiStep[]), finalize] }]));
  expect(failures.map(({ component }) => component)).toEqual(['web']);
});

test('a failed last step with a reason of its own is a failure of its own', () => {
  const web = deployed('web', { status: 'ERROR', reason: UNHEALTHY });
  const deploy = components('deploy', web);
  const finalize = { name: 'finalize', status: 'ERROR', reason: { code: 'InternalError', message: 'x' } };
  const failures = failuresOf(deployment([{ ...deploy, steps: [...(deploy.steps as ApiStep[]), finalize] }]));
  expect(failures.map(({ component }) => component)).toEqual(['web', undefined]);
});

test('a failed deploy is told by the step that failed, not by those above it', () => {
  const web = deployed('web', { status: 'ERROR', reason: UNHEALTHY });
  const [failure, ...others] = failuresOf(
    deployment([components('build', built('web', 'SUCCESS')), components('deploy', web)]),
  );
  expect(others).toEqual([]);
  expect(failure).toMatchObject({ step: 'Waiting for service web', stage: 'DEPLOY', code: UNHEALTHY.code });
});

test('a reason and a component that only a step above gives hold for the step below', () => {
  const wait = { status: 'ERROR', component_name: undefined };
  const [failure] = failuresOf(
    deployment([components('deploy', deployed('web', wait, { reason: UNHEALTHY }))]),
  );
  expect(failure).toMatchObject({ component: 'web', step: 'Waiting for service web', code: UNHEALTHY.code });
});

test('several failed components are listed once each, in the order in which they failed', () => {
  const failures = failuresOf(
    deployment([
      components(
        'build',
        built('api', 'ERROR', { ended_at: '2026-01-01T00:02:00Z' }),
        built('docs', 'SUCCESS', { ended_at: '2026-01-01T00:00:30Z' }),
        built('web', 'ERROR', { ended_at: '2026-01-01T00:01:00Z' }),
      ),
      components('deploy', deployed('web', { status: 'ERROR', ended_at: '2026-01-01T00:03:00Z' })),
    ]),
  );
  expect(failures.map(({ component, stage }) => [component, stage])).toEqual([
    ['web', 'BUILD'],
    ['api', 'BUILD'],
  ]);
});

test('steps without times keep the order of the tree', () => {
  const failures = failuresOf(deployment([components('build', built('b', 'ERROR'), built('a', 'ERROR'))]));
  expect(failures.map(({ component }) => component)).toEqual(['b', 'a']);
});

test('a failed job before the deploy is told by the deploy log', () => {
  const reason = { code: 'DeployContainerExitNonZero', message: 'exit code 1' };
  const job = deployed('migrate', { status: 'ERROR', reason, message_base: 'Running pre-deploy job' });
  expect(failuresOf(deployment([components('deploy', job)]))[0]).toMatchObject({
    component: 'migrate',
    step: 'Running pre-deploy job migrate',
    stage: 'DEPLOY',
    title: 'migrate stopped with an error (exit code 1)',
  });
});

test('a failed step without a component counts too', () => {
  const steps = [{ name: 'finalize', status: 'ERROR', reason: { code: 'InternalError', message: 'Oops' } }];
  expect(failuresOf(deployment([{ name: 'deploy', status: 'ERROR', steps }]))[0]).toMatchObject({
    component: undefined,
    step: 'Finalizing the deploy',
    stage: 'DEPLOY',
    title: 'The deployment hit an internal error of App Platform',
  });
});

test('a failed step whose children did not fail counts itself', () => {
  const build = { name: 'build', status: 'ERROR', steps: [{ name: 'initialize', status: 'SUCCESS' }] };
  expect(failuresOf(deployment([build]))).toMatchObject([{ step: 'Building', stage: 'BUILD', code: '' }]);
});

test('an error without a failed step is one failure, told by the log of the stage that was reached', () => {
  expect(failuresOf(deployment([components('build', built('web', 'SUCCESS'))]))).toMatchObject([
    { component: undefined, stage: 'BUILD', code: '', title: 'The deployment failed' },
  ]);
  expect(failuresOf(deployment([{ name: 'deploy', status: 'RUNNING' }]))).toMatchObject([
    { stage: 'DEPLOY' },
  ]);
});

test('a stage with a name that is not known is told by the code', () => {
  const odd = (reason: object) =>
    failuresOf(deployment([{ name: 'odd', status: 'ERROR', reason }]))[0]?.stage;
  expect(odd(UNHEALTHY)).toBe('DEPLOY');
  expect(odd(EXIT_NON_ZERO)).toBe('BUILD');
});

test('reasons of steps that succeeded are no failures', () => {
  const reason = { code: 'PreBuiltImage', message: 'Your build job was skipped.' };
  expect(
    failuresOf(deployment([components('build', built('web', 'SUCCESS', { reason }))], 'ACTIVE')),
  ).toEqual([]);
});

test.each([
  ['ACTIVE', 'success', true],
  ['ERROR', 'failure', true],
  ['CANCELED', 'canceled', true],
  ['SUPERSEDED', 'superseded', true],
  ['PENDING_BUILD', 'in_progress', false],
  ['SOME_NEW_PHASE', 'in_progress', false],
])('phase %s concludes %s; over: %s', (phase, conclusion, over) => {
  expect(conclusionOf(deployment([], phase))).toBe(conclusion);
  expect(isOver(phase)).toBe(over);
});
