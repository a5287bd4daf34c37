import type { Rule } from '../rule.ts';

export const ELIXIR_RULES: readonly Rule[] = [
  {
    id: 'elixir/variable-missing',
    lines: [
      /could not fetch environment variable "(?<name>[^"]{1,100})" because it is not set|\(RuntimeError\) environment variable (?<variable>\w{1,100}) is missing/,
    ],
    class: 'configuration',
    summary: 'The environment variable {name}{variable} is not set',
    advice:
      'Set it for the component. What config/runtime.exs reads has to be there at run time, what config/prod.exs reads while it builds.',
    link: 'https://hexdocs.pm/phoenix/deployment.html',
  },
  {
    id: 'elixir/version',
    lines: [
      /You're trying to run :(?<app>\w{1,60}) on Elixir v(?<running>[\w.-]{1,30}) but it has declared in its mix\.exs file it supports only Elixir (?<required>.{1,60})/,
    ],
    class: 'configuration',
    summary: '{app} supports only Elixir {required}, and the build uses {running}',
    advice:
      'Set the Elixir version of the build (the base image of the Dockerfile), or the requirement in mix.exs.',
  },
  {
    id: 'elixir/no-mix-exs',
    lines: [
      /Could not find a Mix\.Project, please ensure you are running Mix in a directory with a mix\.exs/,
    ],
    class: 'configuration',
    summary: 'There is no mix.exs in the folder that is built',
    advice: 'Set source_dir to the folder of mix.exs, and copy it in the Dockerfile before mix runs.',
  },
  {
    id: 'elixir/task-unknown',
    lines: [/\*\* \(Mix\) The task "(?<task>[^"]{1,100})" could not be found/],
    class: 'configuration',
    summary: 'mix has no task {task} here',
    advice:
      'The package that brings it is missing in this environment (`only: :dev`?) or dependencies are not fetched. A release has no mix: use `bin/app eval`.',
    link: 'https://hexdocs.pm/phoenix/releases.html',
  },
  {
    id: 'elixir/dependency-unchecked',
    lines: [
      /^Unchecked dependencies for environment (?<env>\w{1,30}):/,
      /^\* (?<dependency>\S{1,80})/,
      /^\s{2,8}(?<message>\S.{0,200})/,
    ],
    within: 3,
    evidence: 1,
    class: 'dependency',
    summary: 'The dependency {dependency} is not ready for {env}: {message}',
    advice: 'Run `mix deps.get --only prod` in the build before compiling, and commit mix.lock.',
    link: 'https://hexdocs.pm/mix/Mix.Tasks.Deps.html',
  },
  {
    id: 'elixir/hex-missing',
    lines: [
      /Could not find (?:Hex|rebar3?), which is needed to build dependency :?(?<dependency>\w{1,80})|Could not install (?:Hex|rebar3?) because/,
    ],
    class: 'dependency',
    summary: 'mix needs Hex or rebar, and the build does not have it',
    advice: 'Run `mix local.hex --force && mix local.rebar --force` before `mix deps.get`.',
  },
  {
    id: 'elixir/hex-fetch-failed',
    unless: /using cache instead/,
    lines: [
      /Failed to fetch record for '?(?<package>[\w/-]{1,100})|Request failed \((?<reason>[^)]{1,80})\)/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'Packages could not be fetched from Hex',
    advice: 'Deploy again; if it stays, check the name of the package and the network of the build.',
  },
  {
    id: 'elixir/address-in-use',
    lines: [/\beaddrinuse\b|with Bandit .{0,80} failed, port (?<port>\d{1,5}) already in use/],
    class: 'configuration',
    summary: 'The port that the app listens on is already in use',
    advice:
      'Two listeners of the container use one port, or the app was started twice in it. Give each its own.',
  },
  {
    id: 'elixir/warnings-as-errors',
    lines: [
      /^\s{0,6}warning: (?<message>.{1,300})/,
      /Compilation failed due to warnings while using the --warnings-as-errors option/,
    ],
    within: 80,
    class: 'code',
    summary: 'A warning counts as an error: {message}',
    advice: 'Fix the warnings, or leave out --warnings-as-errors for the deployment.',
  },
  {
    id: 'elixir/compile-error-logged',
    lines: [
      /^\s{0,6}error: (?<message>.{1,300})/,
      /└─ (?<file>[^\s:]{1,200}\.(?:exs?|heex)):(?<line>\d{1,6})/,
    ],
    within: 14,
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first compiler error, and run `mix compile` locally: others may follow from it.',
  },
  {
    id: 'elixir/compile-errors',
    rank: 'wrapper',
    lines: [
      /\(CompileError\) (?<file>[^\s:]{1,200}): cannot compile (?:module|file).{0,100}errors have been logged/,
    ],
    class: 'code',
    summary: '{file} does not compile',
    advice: 'The first "error:" above it is the reason.',
  },
  {
    id: 'elixir/compile-error',
    unless: /errors have been logged/,
    lines: [
      /\*\* \((?<kind>CompileError|SyntaxError|TokenMissingError|MismatchedDelimiterError)\) (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{message}',
    advice:
      'Fix it, and run `mix compile` locally. A module that is not loaded is mostly a dependency that is missing in prod.',
  },
  {
    id: 'elixir/config-missing',
    lines: [
      /\(ArgumentError\) (?<message>(?:could not fetch application environment|unknown application|no configuration found|could not lookup Ecto repo).{1,250})/,
    ],
    class: 'configuration',
    summary: '{message}',
    advice: 'Set it in config/runtime.exs for prod, from an environment variable of the component.',
  },
  {
    id: 'elixir/dependency-did-not-compile',
    rank: 'wrapper',
    lines: [/(?:Could not|could not) compile dependency :(?<dependency>\w{1,80})/],
    class: 'dependency',
    summary: 'The dependency {dependency} does not compile',
    advice: 'What was printed above it is the reason: often a compiler or a system library is missing.',
  },
  {
    id: 'elixir/application-not-started',
    rank: 'wrapper',
    lines: [
      /(?:Could not start application|Application) (?<app>\w{1,60})(?:: | exited: )(?<message>.{1,300})/,
    ],
    class: 'unknown',
    summary: 'The application {app} did not start: {message}',
    advice: 'The "** (…)" line below it names the exception.',
  },
  {
    id: 'elixir/boot-failed',
    rank: 'wrapper',
    lines: [/init terminating in do_boot|Kernel pid terminated/],
    class: 'unknown',
    summary: 'The Erlang system stopped while it started',
    advice: 'The exception printed above it is the reason.',
  },
  {
    id: 'elixir/dependencies-not-ready',
    rank: 'wrapper',
    lines: [/\*\* \(Mix\) Can't continue due to errors on dependencies/],
    class: 'dependency',
    summary: 'Dependencies of the mix project are not ready',
    advice: 'The lines above name them. Run `mix deps.get` before the build, and commit mix.lock.',
  },
  {
    id: 'elixir/mix-error',
    unless:
      /\(Mix\) Command "|Could not start application|Can't continue due to errors|[Cc]ould not compile dependency/,
    lines: [/^\*\* \(Mix\) (?<message>.{1,300})/],
    class: 'configuration',
    summary: 'mix: {message}',
    advice: 'Run the same mix task locally with MIX_ENV=prod.',
  },
  {
    id: 'elixir/exception',
    lines: [/^\s{0,16}\*\* \((?<kind>(?:[A-Z]\w{1,60}\.){0,8}[A-Z]\w{1,60})\) (?<message>.{1,300})/],
    unless: /\*\* \((?:EXIT|Mix)\)|errors have been logged/,
    class: 'code',
    summary: '{kind}: {message}',
    advice: 'The first line below it that names a file of your app is the place.',
  },
];
