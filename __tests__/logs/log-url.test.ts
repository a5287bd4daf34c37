import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { credentialsIn } from '../../src/logs/log-url.ts';

const SIGNATURE = 'aB3+/xY9==zQ7w';

test.each([
  ['raw', `https://logs.example/a?sig=${SIGNATURE}`, SIGNATURE],
  ['escaped', 'https://logs.example/a?sig=aB3%2B%2FxY9%3D%3DzQ7w', SIGNATURE],
  ['escaped in lower case', 'https://logs.example/a?sig=aB3%2b%2fxY9%3d%3dzQ7w', 'aB3%2b%2fxY9%3d%3dzQ7w'],
  ['escaped in the other case than it stands', 'https://logs.example/a?sig=aB3%2b%2fxY9', 'aB3%2B%2FxY9'],
  ['under a name of its own', 'https://logs.example/a?k=0123456789abcdef0123', '0123456789abcdef0123'],
  ['in the fragment', 'https://logs.example/a#access_token=abcdefgh1', 'abcdefgh1'],
  ['as the fragment', 'https://logs.example/a#0123456789abcdef', '0123456789abcdef'],
  ['as a name', 'https://user-name-1:pass%2fword@logs.example/a', 'pass%2fword'],
  ['that is not well escaped', 'https://logs.example/a?token=%ZZabcdefgh', '%ZZabcdefgh'],
])('a credential is found: %s', (_, url, credential) => {
  expect(credentialsIn(url)).toContain(credential);
});

test('what is no credential is not masked', () => {
  const url =
    'https://logs.example/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20251201T031038Z&X-Amz-Expires=900' +
    '&app_id=b6bdf840-2854-4f87-a36c-5f231c617c84&component_name=web-server-number-12&follow=true';
  expect(credentialsIn(url)).toEqual([]);
});

test('no mask is short, and none holds a line break', () => {
  expect(credentialsIn('https://logs.example/a?token=e%0Aabcdefgh%0D%0Ax')).toEqual(
    expect.arrayContaining(['abcdefgh', 'e%0Aabcdefgh%0D%0Ax']),
  );
  const piece = fc.constantFrom(
    'a',
    '%0A',
    '%0d',
    '\n',
    '+',
    '/',
    '%',
    '&',
    '=',
    '#',
    '?',
    'token=',
    'k=',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const mask of credentialsIn(`https://logs.example/?${pieces.join('')}`)) {
        expect(mask.length).toBeGreaterThanOrEqual(8);
        expect(mask).not.toMatch(/[\r\n]/);
      }
    }),
  );
});
