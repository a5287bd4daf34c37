import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commentMarkdown, MAX_COMMENT_CHARS } from '../../src/report/summary/comment.ts';
import { MAX_SUMMARY_BYTES, summaryMarkdown } from '../../src/report/summary/summary.ts';
import { app, log, sampleReport, step, stopped, withLines } from './sample-report.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<!-- ',
  '</details></summary>',
  '| a | b |',
  '[x](https://evil.example)',
  '@octocat',
  '`code`',
  '```\n# heading',
  '$$x$$',
  '\n\n# heading',
  '~~~',
  'https://evil.example',
  'a: b; c # d %% e',
  '%%{init: {}}%%',
  'end',
  'click a href "x"',
  'section x',
  '"quoted"',
  '&lt;b&gt;',
  '\u202eturned',
  '\ud800',
  '👩‍🚀',
  '::error::x',
];
const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'`|<>&@#:;%\n[]()!*_~$\\"') }),
);

test('no text of the API or of a log can be anything but text', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { minLength: 4, maxLength: 4 }),
      ([name = '', cause, message, line = '']) => {
        const reason = { code: name, message };
        const report = sampleReport(
          [step('build', 'ERROR', 0, 5, { component_name: name, message_base: message, reason })],
          {
            app: { ...app, name },
            stop: stopped('error', name),
            logs: [log({ component: name }, name)],
          },
          { cause, phase: name },
        );
        const lines = withLines(report, name, [line]);
        const push = { title: message, author: line };
        const shown = { ...lines, deployment: { ...lines.deployment!, push } };
        for (const markdown of [summaryMarkdown(shown), commentMarkdown(shown)!]) {
          expect(withoutOurs(markdown)).not.toMatch(NOT_OURS);
          for (const bar of chartLines(markdown)) expect(bar).toMatch(CHART_LINE);
        }
      },
    ),
    { numRuns: 500 },
  );
});

/**
 * Without fenced blocks, as CommonMark ends them: by a line of at least as many of the same character;
 * without the links to the app, to the control panel and to the run, and without the hidden line of a
 * comment.
 */
function withoutOurs(markdown: string): string {
  return markdown
    .replace(/^<!-- app-platform-logs: [\w.-]+ -->\n/, '')
    .replace(/^(`{3,})\w+\n[\s\S]*?^\1`*$/gm, '')
    .replace(
      /\]\(https:\/\/(?:[\w.-]+\.digitalocean\.com|github\.com|[\w-]+\.ondigitalocean\.app)\/[\w/#%.-]*\)/g,
      ']',
    );
}

/** Tags, comments, code, links, mentions, references and addresses that the summary does not make itself. */
const NOT_OURS =
  /<(?!\/?(?:a|code|details|summary|br)\b)|<!--|`(?!redact|\*{3}`|,| )|\]\(|@|:\/\/|www\.|\$|&#64;(?!&#8288;|[^<]*<\/code>)|&#35;\d(?![^<]*<\/code>)/;

function chartLines(markdown: string): string[] {
  return (/```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '').split('\n').slice(6).filter(Boolean);
}

/** One `:`, and in front of it nothing that Mermaid gives a meaning. */
const CHART_LINE =
  /^ {4}(?:section [^:;#%"`<>{}\\\n]+|[✓✗…] [^:;#%"`<>{}\\\n]+ :(?:done, |crit, |active, )?[\d-]+ [\d:.]+, \d+ms)$/u;

test('it is never too long, and what matters comes first', () => {
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, index) => `${text}${index}`);
  const steps = many(500, '@`|<🙂'.repeat(500)).map((name, index) =>
    step(name, 'ERROR', index, index + 1, {
      component_name: name,
      message_base: name,
      reason: { code: name, message: name },
    }),
  );
  const report = sampleReport([{ name: 'build', status: 'ERROR', steps }], {
    stop: stopped('error', '<'.repeat(100_000)),
    logs: many(1000, '|'.repeat(300)).map((component) => log({ component }, component)),
  });
  const long = withLines(report, 'web', many(100, '`'.repeat(10_000)));
  const markdown = summaryMarkdown(long);
  expect(Buffer.byteLength(markdown)).toBeLessThan(MAX_SUMMARY_BYTES);
  for (const heading of ['**What to do:**', '#### Components', '#### Timeline', '#### Logs'])
    expect(markdown).toContain(heading);
  expect(markdown).toMatch(/and \d+ more/);
  const comment = commentMarkdown(long)!;
  expect(comment.length).toBeLessThan(MAX_COMMENT_CHARS);
  // Of many failures the first ones are explained with their lines.
  expect(comment).toContain('<summary>Key lines');
  expect(comment).toMatch(/\n`{4,}text\n +\d+ {2}`{990,}\n/);
  expect(comment).not.toContain('```mermaid');
});
