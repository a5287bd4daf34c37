import type { Rule } from '../rule.ts';
import { BROWSER_RULES } from './browsers.ts';
import { BUILDPACK_ERROR_RULES } from './buildpack-errors.ts';
import { BUILDPACK_RULES } from './buildpacks.ts';
import { BUNDLER_RULES } from './bundlers.ts';
import { C_TOOLCHAIN_RULES } from './c-toolchain.ts';
import { CODE_CHECK_RULES } from './code-checks.ts';
import { DATABASE_RULES } from './databases.ts';
import { DJANGO_RULES } from './django.ts';
import { DOCKER_RULES } from './docker.ts';
import { DOTNET_RULES } from './dotnet.ts';
import { ELIXIR_RULES } from './elixir.ts';
import { ENVIRONMENT_RULES } from './environment.ts';
import { EPILOGUES } from './epilogues.ts';
import { GO_RULES } from './go.ts';
import { JVM_BUILD_RULES } from './jvm.ts';
import { JVM_RUN_RULES } from './jvm-run.ts';
import { MEMORY_RULES } from './memory.ts';
import { NETWORK_RULES } from './network.ts';
import { NEXT_RULES } from './next.ts';
import { WEB_SERVER_RULES } from './nginx.ts';
import { NODE_RULES } from './node.ts';
import { NODE_LOADING_RULES } from './node-loading.ts';
import { NODE_PACKAGE_MANAGER_RULES } from './node-package-managers.ts';
import { NPM_RULES } from './npm.ts';
import { PHP_RULES } from './php.ts';
import { PLATFORM_RULES } from './platform.ts';
import { PYTHON_RULES } from './python.ts';
import { PYTHON_PACKAGE_RULES } from './python-packages.ts';
import { PYTHON_PROJECT_RULES } from './python-projects.ts';
import { PYTHON_WEB_RULES } from './python-web.ts';
import { RAILS_RULES } from './rails.ts';
import { RUBY_RULES } from './ruby.ts';
import { RUST_RULES } from './rust.ts';
import { SHELL_RULES } from './shell.ts';
import { SOURCE_RULES } from './source.ts';
import { STATIC_SITE_RULES } from './static-sites.ts';
import { STYLE_RULES } from './styles.ts';
import { SYSTEM_PACKAGE_RULES } from './system-packages.ts';
import { TYPESCRIPT_RULES } from './typescript.ts';
import { WEB_FRAMEWORK_RULES } from './web-frameworks.ts';

/**
 * All rules. Their order counts where two know the same line: a framework's or a tool's own before the
 * general ones (shell, network, memory), and these before those of a language, which know every uncaught
 * error.
 */
export const RULES: readonly Rule[] = [
  ...SOURCE_RULES,
  ...BUILDPACK_RULES,
  ...BUILDPACK_ERROR_RULES,
  ...DOCKER_RULES,
  ...ENVIRONMENT_RULES,
  ...DATABASE_RULES,
  ...NEXT_RULES,
  ...WEB_FRAMEWORK_RULES,
  ...TYPESCRIPT_RULES,
  ...STYLE_RULES,
  ...CODE_CHECK_RULES,
  ...BUNDLER_RULES,
  ...BROWSER_RULES,
  ...NPM_RULES,
  ...NODE_PACKAGE_MANAGER_RULES,
  ...NODE_LOADING_RULES,
  ...DJANGO_RULES,
  ...PYTHON_WEB_RULES,
  ...PYTHON_PROJECT_RULES,
  ...PYTHON_PACKAGE_RULES,
  ...STATIC_SITE_RULES,
  ...RAILS_RULES,
  ...RUBY_RULES,
  ...PHP_RULES,
  ...ELIXIR_RULES,
  ...GO_RULES,
  ...RUST_RULES,
  ...JVM_BUILD_RULES,
  ...JVM_RUN_RULES,
  ...DOTNET_RULES,
  ...WEB_SERVER_RULES,
  ...C_TOOLCHAIN_RULES,
  ...SYSTEM_PACKAGE_RULES,
  ...MEMORY_RULES,
  ...SHELL_RULES,
  ...NETWORK_RULES,
  ...PYTHON_RULES,
  ...NODE_RULES,
  ...PLATFORM_RULES,
  ...EPILOGUES,
];
