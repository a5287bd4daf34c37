import type { Rule } from '../rule.ts';
import { BUILDPACK_RULES } from './buildpacks.ts';
import { C_TOOLCHAIN_RULES } from './c-toolchain.ts';
import { DATABASE_RULES } from './databases.ts';
import { DOCKER_RULES } from './docker.ts';
import { DOTNET_RULES } from './dotnet.ts';
import { ELIXIR_RULES } from './elixir.ts';
import { EPILOGUES } from './epilogues.ts';
import { GO_RULES } from './go.ts';
import { JVM_BUILD_RULES } from './jvm.ts';
import { JVM_RUN_RULES } from './jvm-run.ts';
import { MEMORY_RULES } from './memory.ts';
import { NETWORK_RULES } from './network.ts';
import { WEB_SERVER_RULES } from './nginx.ts';
import { PHP_RULES } from './php.ts';
import { PLATFORM_RULES } from './platform.ts';
import { RAILS_RULES } from './rails.ts';
import { RUBY_RULES } from './ruby.ts';
import { RUST_RULES } from './rust.ts';
import { SHELL_RULES } from './shell.ts';
import { SOURCE_RULES } from './source.ts';
import { STATIC_SITE_RULES } from './static-sites.ts';
import { SYSTEM_PACKAGE_RULES } from './system-packages.ts';

/**
 * All rules. Their order counts where two know the same line: a framework's or a tool's own before those of the
 * language, and these before the general ones (shell, network, memory).
 */
export const RULES: readonly Rule[] = [
  ...SOURCE_RULES,
  ...BUILDPACK_RULES,
  ...DOCKER_RULES,
  ...DATABASE_RULES,
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
  ...PLATFORM_RULES,
  ...EPILOGUES,
];
