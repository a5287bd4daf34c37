import type { Rule } from '../rule.ts';
import { BUNDLER_RULES } from './bundlers.ts';
import { ENVIRONMENT_RULES } from './environment.ts';
import { EPILOGUES } from './epilogues.ts';
import { NODE_RULES } from './node.ts';
import { NODE_LOADING_RULES } from './node-loading.ts';
import { NODE_PACKAGE_MANAGER_RULES } from './node-package-managers.ts';
import { NPM_RULES } from './npm.ts';
import { PLATFORM_RULES } from './platform.ts';
import { PYTHON_RULES } from './python.ts';
import { PYTHON_PACKAGE_RULES } from './python-packages.ts';
import { PYTHON_PROJECT_RULES } from './python-projects.ts';
import { PYTHON_WEB_RULES } from './python-web.ts';
import { TYPESCRIPT_RULES } from './typescript.ts';
import { WEB_FRAMEWORK_RULES } from './web-frameworks.ts';

/**
 * All rules. Their order counts where two know the same line: a framework's or a tool's own before those of the
 * language, and these before the general ones (shell, network, memory).
 */
export const RULES: readonly Rule[] = [
  ...PLATFORM_RULES,
  ...ENVIRONMENT_RULES,
  ...WEB_FRAMEWORK_RULES,
  ...TYPESCRIPT_RULES,
  ...BUNDLER_RULES,
  ...NPM_RULES,
  ...NODE_PACKAGE_MANAGER_RULES,
  ...PYTHON_WEB_RULES,
  ...PYTHON_PROJECT_RULES,
  ...PYTHON_PACKAGE_RULES,
  ...PYTHON_RULES,
  ...NODE_LOADING_RULES,
  ...NODE_RULES,
  ...EPILOGUES,
];
