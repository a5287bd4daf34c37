import type { Rule } from '../rule.ts';

/** Who prints it, and what. */
const LINES: readonly [tool: string, line: RegExp][] = [
  // App Platform and Cloud Native Buildpacks.
  ['app-platform-build-failed', /^ ?(?:✘|!) ?build failed\b/i],
  ['app-platform-exit-code', /^command exited with code \d+$/],
  ['lifecycle', /^(?:ERROR: )?failed to build: (?:exit|signal)/],
  [
    'lifecycle-layers',
    /^(?:unable to (?:invoke layer creator|contribute .{1,60} layer)|error running build|exit status \d+)$/,
  ],
  [
    'lifecycle-builder',
    /^ERROR: failed to (?:build: executing lifecycle\b|(?:build|export|launch lifecycle)\b.{0,20}(?:exit status|status code) ?\d*$)/,
  ],
  ['buildpack-step', /^(?:installing node_modules|running .{1,60}): exit status \d+$/],
  // Heroku's buildpacks.
  [
    'heroku-build-failed',
    /^-----> Build failed|^We're sorry this build is failing!|^Some possible problems:|^Love,$|^ ?!? *Push (?:rejected|failed)|^! \[remote rejected\]|^error: failed to push some refs/,
  ],
  [
    'heroku-troubleshoot',
    /https:\/\/devcenter\.heroku\.com\/articles\/troubleshooting|You can troubleshoot common issues here:/,
  ],
  // Docker, kaniko, BuildKit.
  [
    'buildkit-step',
    // Not `ERROR [main] …` of a program's own log.
    /^(?: ?=> )?ERROR(?:: process| \[(?:internal\]|(?:[\w./-]{1,60} {1,3}){0,3}\d{1,3}\/\d{1,3}\])| ?\d*\.)/,
  ],
  // Package managers.
  [
    'npm-log',
    /^npm (?:ERR!|error) +(?:A complete log of this run|\/.{1,200}(?:debug|_logs)|.{0,200}[/\\]_logs[/\\])/,
  ],
  [
    'npm-script',
    /^npm (?:ERR!|error) (?:code (?:ELIFECYCLE|\d+)$|errno |path |workspace |location |command (?:failed|sh|\/bin)|Lifecycle script|Exit status|Failed at the|This is probably not a problem|A lifecycle|.{0,200} (?:exited|failed) with|signal )/i,
  ],
  [
    'npm-usage',
    /^npm (?:ERR!|error) +(?:Run ["'`]npm help|aliases: |Usage:$|Options:$|\[|npm [\w-]{1,30}$|Clean install a project$)/,
  ],
  ['npm-blank', /^npm (?:ERR!|error)(?: 404)?$/],
  ['yarn', /^(?:error Command failed with exit code|info Visit https:\/\/yarnpkg|The command failed|YN0035)/],
  ['pnpm', /^ ?(?:ELIFECYCLE|ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL)\b|^\[?ELIFECYCLE\]?/],
  ['bun', /^error: script ".{1,100}" (?:exited with code|was terminated)/],
  ['make', /^make(?:\[\d+\])?: \*\*\* .{0,200}(?:Error \d+|Stop\.)/],
  [
    'maven',
    /^\[ERROR\] *(?:\[Help|-> \[Help|To see the full stack trace|Re-run Maven|For more information about the errors|After correcting|$)/,
  ],
  [
    'gradle',
    /^\* (?:Try|Get more help)|^> Run with --|^BUILD FAILED in |^FAILURE: Build failed with an exception/,
  ],
  ['cargo', /^error: could not compile `|^error: aborting due to|^For more information about this error/],
  ['node-version', /^Node\.js v\d/],
  ['github', /^Error: Process completed with exit code \d+/],
  ['foreman', /(?:exited with code|Exited with status|exited normally with code:?) \d+/],
  [
    'turbo',
    /^(?: ?ERROR:? +)?(?:run failed: )?command +(?:finished with error|exited)|^ERROR {1,3}\S+#\S+: command/,
  ],
  ['nx', /^ ?(?:NX +)?Ran target|^Failed tasks:/],
  ['rake', /^(?:\S{0,60}(?:rake|rails) aborted!|Tasks: TOP|\(See full trace)/],
  ['composer', /^Script .{1,200} handling the .{1,100} event returned with error code/],
  ['spring', /^Error starting ApplicationContext\. To display/],
  ['docker-compose', /^(?:ERROR: )?Service '.{1,100}' failed to build\b/],
  ['render', /^==> (?:Build failed|Exited with status \d|Common ways to troubleshoot)/],
  ['vercel', /^Error: Command ".{1,200}" exited with \d+/],
  ['core-dumped', /^Aborted(?: \(core dumped\))?$/],
];

/** What tools print after any failure: it says that something failed, never what. */
export const EPILOGUES: readonly Rule[] = LINES.map(([tool, line]) => ({
  id: `epilogue/${tool}`,
  rank: 'epilogue',
  lines: [line],
  class: 'unknown',
  summary: 'A command failed',
  advice: 'The lines before it say more.',
}));
