import type { Rule } from '../rule.ts';
import { EPILOGUES } from './epilogues.ts';
import { PLATFORM_RULES } from './platform.ts';

/**
 * All rules. Their order counts where two know the same line: a framework's or a tool's own before those of the
 * language, and these before the general ones (shell, network, memory).
 */
export const RULES: readonly Rule[] = [...PLATFORM_RULES, ...EPILOGUES];
