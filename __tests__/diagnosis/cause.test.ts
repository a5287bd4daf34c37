import { expect, test } from '@jest/globals';
import { causeOf } from '../../src/diagnosis/cause.ts';
import type { Rule } from '../../src/diagnosis/rule.ts';

const RULE: Rule = {
  id: 'test/refused',
  lines: [/refused/],
  class: 'configuration',
  summary: 'PostgreSQL refuses connections at {host}:{port}',
  advice: 'Check {variable} in the spec.',
};

test.each([
  [{ host: 'db', port: '5432' }, 'PostgreSQL refuses connections at db:5432'],
  [{ host: 'db' }, 'PostgreSQL refuses connections at db'],
  [{}, 'PostgreSQL refuses connections'],
])('the summary of a rule with the parts %j is a whole sentence', (parts, summary) => {
  const lines = [{ number: 1, text: 'connection refused' }];
  const cause = causeOf({ rule: RULE, parts, at: [0], precedence: 'cause' }, 'deploy.log', lines);
  expect(cause).toMatchObject({ summary, advice: 'Check in the spec.' });
});
