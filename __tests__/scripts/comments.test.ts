import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const MAX_COLUMNS = 110;

test('comments keep to the line width of the code', () => {
  const files = globSync('{src,simulator,runner-model,bench,scripts,__tests__}/**/*.ts', { cwd: root });
  const wide = files
    .filter((path) => !path.includes('fixtures'))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          line.length > MAX_COLUMNS && /^\s*(?:\/\/|\/?\*)/.test(line) && !/https?:/.test(line)
            ? [`${path}:${index + 1}`]
            : [],
        ),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(wide).toEqual([]);
});
