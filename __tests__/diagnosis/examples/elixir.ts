import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('elixir', [
    [
      'application-start-raises',
      'elixir/exception',
      '** (File.Error) could not read file "config/shop.json": no such file or directory',
    ],
    [
      'child-fails-to-start',
      'elixir/address-in-use',
      '** (MatchError) no match of right hand side value: {:error, :eaddrinuse}',
    ],
    ['dependency-missing', 'elixir/dependency-unchecked', '* shop_core (../shop_core)'],
    [
      'fetch-env',
      'elixir/variable-missing',
      '** (System.EnvError) could not fetch environment variable "SHOP_KEY" because it is not set',
    ],
    ['mix-task-unknown', 'elixir/task-unknown', '** (Mix) The task "ecto.migrate" could not be found'],
    [
      'module-not-loaded',
      'elixir/compile-error',
      '** (CompileError) lib/shop/repo.ex:2: module Ecto.Repo is not loaded and could not be foun',
    ],
    [
      'no-mix-exs',
      'elixir/no-mix-exs',
      '** (Mix) Could not find a Mix.Project, please ensure you are running Mix in a directory wi',
    ],
    [
      'script-raises',
      'elixir/exception',
      '** (FunctionClauseError) no function clause matching in String.upcase/2',
    ],
    [
      'syntax-error',
      'elixir/compile-error',
      '** (SyntaxError) lib/shop/application.ex:6:3: unexpected reserved word: end. The "[" at li',
    ],
    [
      'warnings-as-errors',
      'elixir/warnings-as-errors',
      'warning: variable "unused" is unused (if the variable is not meant to be used, prefix it w',
    ],
  ]),
  ...written([
    [
      'elixir/version',
      "** (Mix) You're trying to run :shop on Elixir v1.14.0 but it has declared in its mix.exs file it supports only Elixir ~> 1.18",
    ],
    ['elixir/hex-missing', 'Could not find Hex, which is needed to build dependency :phoenix'],
    ['elixir/hex-fetch-failed', "Failed to fetch record for 'hexpm/phoenix' from registry"],
    [
      'elixir/compile-error-logged',
      '    error: cannot use function foo/1 in a guard\n    │\n  5 │     Supervisor.start_link(children, [])\n    │                           ^^^^^^^^\n    │\n    └─ lib/shop/application.ex:5:27: Shop.Application.start/2\n\n\n== Compilation error in file lib/shop/application.ex ==\n** (CompileError) lib/shop/application.ex: cannot compile module Shop.Application (errors have been logged)',
    ],
    [
      'elixir/compile-errors',
      '** (CompileError) lib/shop/application.ex: cannot compile module Shop.Application (errors have been logged)',
    ],
    [
      'elixir/config-missing',
      '** (ArgumentError) could not fetch application environment :api_key for application :shop because configuration at :api_key was not set',
    ],
    [
      'elixir/dependency-did-not-compile',
      'could not compile dependency :bcrypt_elixir, "mix compile" failed. Errors may have been logged above.',
    ],
    [
      'elixir/application-not-started',
      '** (Mix) Could not start application shop: Shop.Application.start(:normal, []) returned an error: bad return',
    ],
    [
      'elixir/boot-failed',
      'Kernel pid terminated (application_controller) ({application_start_failure,shop,{bad_return,x}})',
    ],
    ['elixir/dependencies-not-ready', "** (Mix) Can't continue due to errors on dependencies"],
    ['elixir/mix-error', '** (Mix) No such umbrella child shop_web'],
  ]),
];

export const clean: CleanLog[] = recordedClean('elixir', ['clean-compile-and-run']);
