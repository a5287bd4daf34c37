import { expect, test } from '@jest/globals';
import { lineRenderer, type RenderOptions } from '../../runner-model/render.ts';
import { StepLog } from '../../runner-model/step-log.ts';

const OUTPUT = `::add-mask::s3cret
::group::Build
web \x1b[36mcolour left open s3cret
plain\x1b[2J
::endgroup::
::warning::careful
::error::first%0Asecond
`;

test('a log reads as it does on GitHub', () => {
  expect(rendered(OUTPUT, { colour: false, lineNumbers: true })).toEqual([
    '    1  ▼ Build',
    '    2      web colour left open ***',
    '    3      plain',
    '    5  Warning: careful',
    '    6  Error: first',
    '    7  second',
  ]);
});

test('errors are red, and a colour ends with its line', () => {
  const lines = rendered(OUTPUT);
  expect(lines[1]).toBe('    web \x1b[36mcolour left open ***\x1b[0m');
  expect(lines[2]).toBe('    plain');
  expect(lines[4]).toBe('\x1b[31mError: first\x1b[0m');
});

function rendered(output: string, options?: RenderOptions): string[] {
  const render = lineRenderer(options);
  const shown: (string | undefined)[] = [];
  const log = new StepLog({
    workspace: '/repo',
    serverUrl: 'https://github.com',
    name: 'octo-org/octo-app',
    onEvent: (event) => event.type === 'line' && shown.push(render(event.line)),
  });
  log.stdout.write(Buffer.from(output));
  log.end();
  return shown.filter((line) => line !== undefined);
}
