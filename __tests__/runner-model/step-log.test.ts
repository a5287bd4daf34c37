import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { StepLog, type StepLogOptions } from '../../runner-model/step-log.ts';

test('a line ends at a newline, a carriage return, or both, wherever a chunk is cut', () => {
  const text = 'one\r\ntwo\rthree\n\nfour é\u2502';
  const bytes = Buffer.from(text);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
      const log = stepLog();
      let start = 0;
      for (const cut of [...cuts.sort((a, b) => a - b), bytes.length]) {
        log.stdout.write(bytes.subarray(start, cut));
        start = cut;
      }
      log.end();
      expect(log.lines.map((line) => line.text)).toEqual(['one', 'two', 'three', '', 'four é│']);
    }),
  );
});

test('bytes that are not UTF-8 become replacement characters', () => {
  const log = stepLog();
  log.stdout.write(Buffer.from([0x61, 0xff, 0x62, 0x0a]));
  expect(log.lines[0]?.text).toBe('a\ufffdb');
});

test.each([
  ['::error::boom', 'boom'],
  ['  \t::ERROR file=a.ts,line=3::boom', 'boom'],
  ['##[error]boom', 'boom'],
  ['in the middle ##[error line=3]boom', 'boom'],
  ['::error::100%25%0Anext', '100%\nnext'],
  ['##[error]a%5D%3Bb', 'a];b'],
])('%j is an error', (line, message) => {
  expect(run(line).annotations).toMatchObject([{ level: 'error', message }]);
});

test.each([
  'text ::error::boom',
  '::errors::boom',
  '::error:boom',
  '::error ::'.slice(0, -1),
  '##[errors]boom',
  '## [error]boom',
  '##[first]##[error]the first bracket decides',
  '::1 error::',
])('%j is text', (line) => {
  const log = run(line);
  expect(log.annotations).toEqual([]);
  expect(log.lines.map(({ stored }) => stored)).toEqual([line]);
});

test('properties are unescaped and give a place', () => {
  const log = run(
    '::warning title=a%3Ab%2Cc,file=/repo/src/a.ts,line=3,endLine=3,col=5,endColumn=9::careful',
  );
  expect(log.annotations).toEqual([
    {
      level: 'warning',
      message: 'careful',
      title: 'a:b,c',
      file: 'src/a.ts',
      line: 3,
      endLine: 3,
      col: 5,
      endColumn: 9,
    },
  ]);
  expect(log.lines).toMatchObject([{ kind: 'warning', text: 'careful', stored: '##[warning]careful' }]);
});

test('while commands are off every command is text, until the token comes back in any case and either form', () => {
  for (const resume of ['::tokeN-1::', 'text ##[TOKEN-1]']) {
    const log = run(
      '::stop-commands::Token-1',
      '::error::forged',
      '##[group]forged',
      resume,
      '::error::ours',
    );
    expect(log.annotations).toMatchObject([{ message: 'ours' }]);
    expect(log.commandsIgnored.map(({ name }) => name)).toEqual(['error', 'group']);
    expect(log.lines.filter((line) => line.forged).map(({ stored }) => stored)).toEqual(['##[group]forged']);
    expect(log.commandsOff).toBe(false);
  }
});

test('a token that is empty or the name of a command does not stop commands and fails the step', () => {
  for (const token of ['', 'Error', 'stop-commands']) {
    const log = run(`::stop-commands::${token}`);
    expect([log.commandsOff, log.commandFailed]).toEqual([false, true]);
  }
});

test('a mask hides its value, each of its lines and its encoded forms in all later output', () => {
  const log = run(
    'before s3cret',
    '::add-mask::s3cret%0Asecond line',
    'after s3cret and second line',
    '::error title=s3cret::s3cret',
    JSON.stringify('"s3cret"'),
    `xx${Buffer.from('_s3cret\nsecond line').toString('base64')}`,
  );
  expect(log.masks).toEqual(['s3cret\nsecond line']);
  expect(log.lines.map(({ text }) => text).slice(0, 4)).toEqual([
    'before s3cret',
    'after *** and ***',
    '***',
    '"\\"***\\""',
  ]);
  expect(log.lines[4]?.text).toMatch(/^xx.{1,4}\*\*\*/);
  expect(log.annotations).toMatchObject([{ title: '***', message: '***' }]);
});

test('a long stop token is hidden as a secret is', () => {
  const log = run('::stop-commands::0123456789abcdef', 'x 0123456789abcdef', '::0123456789abcdef::');
  expect(log.lines.map(({ stored }) => stored)).toEqual(['::stop-commands::***', 'x ***', '::***::']);
});

test('groups hold the lines between them and do not nest', () => {
  const log = run('::group::A', 'in A', '::group::B', 'in B', '::endgroup::', 'out');
  expect(log.lines.map(({ kind, text, depth, group }) => [kind, text, depth, group])).toEqual([
    ['group', 'A', 0, undefined],
    ['plain', 'in A', 1, 'A'],
    ['group', 'B', 0, undefined],
    ['plain', 'in B', 1, 'B'],
    ['endgroup', '', 0, undefined],
    ['plain', 'out', 0, undefined],
  ]);
});

test('ten errors, ten warnings and ten notices become annotations, of 4,096 characters at most', () => {
  const levels = ['error', 'warning', 'notice'];
  const log = run(
    ...levels.flatMap((level) => Array.from({ length: 12 }, () => `::${level}::${'x'.repeat(5000)}`)),
  );
  expect(log.annotations).toHaveLength(30);
  expect(log.annotationsDropped).toBe(6);
  expect(log.annotations[0]?.message).toHaveLength(4096);
  expect(log.lines).toHaveLength(36);
});

test('echo shows commands, debug lines show with debug on, disabled commands fail the step', () => {
  expect(run('::echo::on', '::save-state name=a::b', '::debug::x').lines.map(({ stored }) => stored)).toEqual(
    ['::save-state name=a::b', expect.stringMatching(/^##\[warning\]/)],
  );
  const debugging = stepLog({ debug: true });
  debugging.stdout.write(Buffer.from('::debug::x\n'));
  expect(debugging.lines).toMatchObject([{ kind: 'debug', text: 'x' }]);
  for (const line of ['::set-env name=A::b', '::add-path::/tmp']) expect(run(line).commandFailed).toBe(true);
});

test('standard error is read as standard output is', () => {
  const log = stepLog();
  log.stderr.write(Buffer.from('::add-mask::hidden\n'));
  log.stdout.write(Buffer.from('hidden\n'));
  expect(log.lines).toMatchObject([{ text: '***' }]);
});

function run(...lines: string[]): StepLog {
  const log = stepLog();
  log.stdout.write(Buffer.from(`${lines.join('\n')}\n`));
  log.end();
  return log;
}

function stepLog(options: Partial<StepLogOptions> = {}): StepLog {
  return new StepLog({
    workspace: '/repo',
    serverUrl: 'https://github.com',
    name: 'octo-org/octo-app',
    ...options,
  });
}
