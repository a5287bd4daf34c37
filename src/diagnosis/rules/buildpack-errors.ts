import type { Rule } from '../rule.ts';

/** A buildpack's own words for a tool of its that failed: the tool said why before. */
const STEP_FAILED =
  /^ {0,4}! {1,8}(?:(?:ERROR|Error): ?)?(?<step>Failed to install gems via Bundler|Dependency installation failed|Precompiling assets failed|Unable to install dependencies using \w{1,20})[.!]?$/;

/**
 * What buildpacks of several makers print where a tool of theirs failed, or where they give up themselves.
 */
export const BUILDPACK_ERROR_RULES: readonly Rule[] = [
  {
    id: 'buildpacks/download-failed',
    stage: 'BUILD',
    lines: [
      /^unable to (?:get|download) dependency (?<what>\w[\w .-]{0,80}?)\.? see DEBUG|^ {0,4}! {1,8}Command: '[^']{0,300}\/(?<file>[\w.-]{1,100}\.(?:tgz|zip|tar\.\w{2,3}))\b[^']{0,200}' failed unexpectedly/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'The buildpack could not download {what}{file}',
    advice: 'Deploy again; if it stays, ask for a version that the buildpack offers.',
  },
  {
    id: 'buildpacks/build-failed-because',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/^-----> Build failed/, /^ {0,4}! {1,8}(?<reason>\w.{5,150})/],
    within: 2,
    evidence: 1,
    class: 'unknown',
    summary: '{reason}',
    advice: 'The lines that the buildpack prints after this one say how to mend it.',
  },
  {
    id: 'buildpacks/layer-failed',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [
      /^unable to (?:invoke layer creator|contribute .{1,60} layer)/,
      /^(?<reason>(?!unable to (?:invoke|contribute)|error running|exit status|ERROR: failed)\S.{5,300})/,
    ],
    within: 3,
    evidence: 1,
    class: 'unknown',
    summary: 'The buildpack failed: {reason}',
    advice: 'What the tool printed before these lines says more.',
  },
  {
    id: 'buildpacks/python-error',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/^\[Error: (?<what>[A-Z].{5,160})\]$/, /^ERROR: failed to build/],
    within: 25,
    class: 'unknown',
    summary: '{what}',
    advice: 'The buildpack stopped here; the lines after this one say what it expects.',
  },
  {
    id: 'buildpacks/google-error',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/^(?:ERROR: )?failed to build: (?<what>(?!exit|signal|executing|failed)\w.{5,300})/],
    class: 'unknown',
    summary: 'The buildpack failed: {what}',
    advice: 'The buildpack stopped here; what the line quotes was printed by the tool that it ran.',
  },
  {
    id: 'buildpacks/step-failed',
    stage: 'BUILD',
    rank: 'symptom',
    lines: [STEP_FAILED],
    class: 'unknown',
    summary: '{step}',
    advice: 'The tool that the buildpack ran says why in the lines before this one.',
  },
  {
    id: 'buildpacks/heroku-error',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [
      /^ {0,4}! {1,8}(?:(?:ERROR|Error): ?(?<what>.{5,160}?)|(?<what2>(?:Failed|Unable|Could(?: not|n't)|Can(?:not|'t)|No|Missing|Invalid|Unsupported|Script error|The requested|Error) .{5,160}?))[.:]?$/,
    ],
    unless:
      /version used|using|default|deprecat|recommend|was detected|Build failed|Push (?:rejected|failed)|gems via Bundler|Dependency installation failed|assets failed/i,
    class: 'unknown',
    summary: '{what}{what2}',
    advice: 'The buildpack stopped here; the lines around this one say what it expects.',
  },
  {
    id: 'buildpacks/cnb-error',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/^ {0,4}! (?<what>(?!WARNING|Warning)[A-Z`][^!]{5,160})$/, /^ {0,4}!$/],
    within: 1,
    class: 'unknown',
    summary: '{what}',
    advice: 'The buildpack stopped here; the lines after this one say what it expects.',
  },
];
