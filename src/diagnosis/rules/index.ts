import type { Rule } from '../rule.ts';
import { BUILDPACK_RULES } from './buildpacks.ts';
import { DOCKER_RULES } from './docker.ts';
import { EPILOGUES } from './epilogues.ts';
import { MEMORY_RULES } from './memory.ts';
import { NETWORK_RULES } from './network.ts';
import { PLATFORM_RULES } from './platform.ts';
import { SHELL_RULES } from './shell.ts';
import { SOURCE_RULES } from './source.ts';

/**
 * All rules. Their order counts where two know the same line: a framework's or a tool's own before those of the
 * language, and these before the general ones (shell, network, memory).
 */
export const RULES: readonly Rule[] = [
  ...SOURCE_RULES,
  ...BUILDPACK_RULES,
  ...DOCKER_RULES,
  ...MEMORY_RULES,
  ...SHELL_RULES,
  ...NETWORK_RULES,
  ...PLATFORM_RULES,
  ...EPILOGUES,
];
