import { expect, test } from '@jest/globals';
import { reasonMeaning } from '../../src/diagnosis/error-codes.ts';
import { exitCodeIn } from '../../src/diagnosis/exit-codes.ts';
import { ERROR_CODES_PAGE, skipWords } from '../../src/diagnosis/reasons.ts';

const DOCUMENTED = [
  'InternalError',
  'BuildJobFailed',
  'BuildJobExitNonZero',
  'BuildJobTimeout',
  'BuildJobOutOfMemory',
  'BuildRateLimit',
  'DatabaseNotAvailable',
  'DatabaseNotFound',
  'DatabaseLimitExceeded',
  'ContainerCommandNotExecutable',
  'ContainerExitNonZero',
  'ContainerHealthChecksFailed',
  'ContainerOutOfMemory',
  'ResourceExhausted',
];

test.each(DOCUMENTED)('%s is explained, with a prefix or without, and links to the page', (code) => {
  const explanation = reasonMeaning(code, '');
  expect(explanation.explanation).not.toContain(code);
  expect(explanation.nextStep).not.toBe('');
  expect(explanation.link).toMatch(new RegExp(`^${ERROR_CODES_PAGE}#[a-z-]+$`));
  expect(reasonMeaning(`Deploy${code}`, '')).toEqual(explanation);
  expect(reasonMeaning(`Build${code}`, '')).toEqual(explanation);
});

test('a build code is known without its prefix too, but not as a deploy code', () => {
  expect(reasonMeaning('JobExitNonZero', '')).toEqual(reasonMeaning('BuildJobExitNonZero', ''));
  expect(reasonMeaning('DeployJobExitNonZero', '').short).toBe('failed with DeployJobExitNonZero');
});

test.each([0, 1, 2, 126, 127, 128, 134, 137, 139, 143, 145, 217, 255])(
  'exit code %d is explained',
  (code) => {
    const { explanation, nextStep, short } = reasonMeaning(
      'DeployContainerExitNonZero',
      `exited with exit code ${code}`,
    );
    expect(short).toBe(`stopped with an error (exit code ${code})`);
    expect(explanation).toContain(`Exit code ${code}`);
    expect(explanation).not.toContain('meaning that the program gives');
    expect(nextStep).not.toBe('');
  },
);

test('exit code 137 is told as killed, with a larger instance as the next step', () => {
  const { explanation, nextStep } = reasonMeaning(
    'DeployContainerExitNonZero',
    'Container exited with code: 137',
  );
  expect(explanation).toMatch(/killed.*memory/);
  expect(nextStep).toContain('instance_size_slug');
});

test.each([1, 2, 3, 128, 255])('exit code %d of a build says no more than that it failed', (code) => {
  const known = reasonMeaning('BuildJobExitNonZero', '');
  expect(reasonMeaning('BuildJobExitNonZero', `exit code ${code}`)).toEqual({
    ...known,
    short: `${known.short} (exit code ${code})`,
  });
});

test.each([
  [127, /not found/, /spelling/],
  [126, /could not be executed/, /execute permission/],
  [134, /heap/, /NODE_OPTIONS/],
  [137, /killed.*memory/, /parallel/],
])('exit code %d of a build says what a build can do', (code, explanation, nextStep) => {
  const told = reasonMeaning('BuildJobExitNonZero', `exit code ${code}`);
  expect(told.explanation).toMatch(explanation);
  expect(told.nextStep).toMatch(nextStep);
  expect(told.nextStep).not.toContain('instance_size');
  expect(told.link).toMatch(/#build-errors$/);
});

test('exit code 2 is told as what ends with it: shells, and Go', () => {
  expect(reasonMeaning('ContainerExitNonZero', 'exit code 2').explanation).toMatch(/shell.*Go/);
});

test('an exit code does not replace a reason that says more', () => {
  expect(reasonMeaning('ContainerOutOfMemory', 'exit code 137')).toEqual(
    reasonMeaning('ContainerOutOfMemory', ''),
  );
});

test.each([
  ['Your deploy failed because your container exited with a non-zero exit code.', undefined],
  ['Your container exited with a non-zero exit code (2).', 2],
  ['Non-Zero Exit Code: 1', 1],
  ['container terminated: exit code 137', 137],
  ['exit status 127', 127],
  ['process exited with code 1', 1],
  ['ExitCode=143', 143],
  ['"exit_code": 1', undefined],
  ['exit code 1370', undefined],
  ['exit code 999', undefined],
  ['no 137 here', undefined],
])('the exit code in "%s" is %p', (message, exitCode) => {
  expect(exitCodeIn('ContainerExitNonZero', message)).toBe(exitCode);
});

test('an exit code that stands alone as the code, as on the page, is explained', () => {
  expect(reasonMeaning('137', '').short).toBe('stopped with exit code 137');
  expect(reasonMeaning('0', '').short).toBe('ended, though it should keep running');
});

test('an exit code that is not documented is named, and its signal if it has one', () => {
  expect(reasonMeaning('ContainerExitNonZero', 'exit code 3').explanation).toContain('Exit code 3');
  expect(reasonMeaning('ContainerExitNonZero', 'exit code 130').explanation).toContain('signal 2');
});

test('an unknown code shows what the API said', () => {
  expect(reasonMeaning('DeployQuantumFlux', 'The flux is off.')).toEqual({
    short: 'failed with DeployQuantumFlux',
    explanation: 'App Platform says: DeployQuantumFlux: The flux is off.',
    nextStep: expect.any(String),
    isGeneral: true,
    link: ERROR_CODES_PAGE,
  });
  expect(reasonMeaning('constructor', '').short).toBe('failed with constructor');
  expect(reasonMeaning('', '').explanation).toBe('App Platform gives no reason.');
});

test('reasons of steps that succeeded are no errors', () => {
  expect(skipWords('PreBuiltImage')).toBe('pre-built image');
  expect(skipWords('BuildPreBuiltImage')).toBe('pre-built image');
  expect(skipWords('PreviousBuildReused')).toBe('previous build reused');
  expect(skipWords('BuildJobFailed')).toBeUndefined();
});
