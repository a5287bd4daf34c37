import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'rollup/could-not-resolve',
    'js/astro-not-resolved',
    'Could not resolve "../components/Card.astro" from "src/pages/index.ast',
  ),
  printed('babel/syntax', 'js/babel-syntax', 'SyntaxError: /workspace/src/main.js: Unexpected token (4:0)'),
  printed('rollup/could-not-resolve', 'js/esbuild-not-resolved', '✘ [ERROR] Could not resolve "./lib/api"'),
  printed('esbuild/error', 'js/esbuild-syntax', '✘ [ERROR] Unexpected end of file'),
  printed('bundler/module-not-found', 'js/next-not-resolved', "Module not found: Can't resolve '@/lib/api'"),
  printed('swc/syntax', 'js/next-syntax', "Error:   x Unexpected token. Did you mean `{'}'}` or `&rbrace;`?"),
  printed(
    'bundler/module-not-found',
    'js/next-turbopack-not-resolved',
    "Error: Module not found: Can't resolve '@/lib/api'",
  ),
  printed(
    'parcel/resolve',
    'js/parcel-not-resolved',
    "@parcel/core: Failed to resolve './lib/api' from './src/main.js'",
  ),
  printed(
    'rollup/could-not-resolve',
    'js/rollup-not-resolved',
    '[!] RollupError: Could not resolve "./lib/api" from "src/main.js"',
  ),
  printed(
    'rollup/syntax',
    'js/rollup-syntax',
    "[!] RollupError: src/main.js (4:0): Expected '}', got '<eof>'",
  ),
  printed('swc/syntax', 'js/swc-syntax', "x Expected '}', got '<eof>'"),
  printed('vite/build-error', 'js/vite-7-config', "Error: Cannot find module '@vitejs/plugin-react'"),
  printed('rollup/entry-not-found', 'js/vite-7-no-entry', 'Could not resolve entry module "index.html".'),
  printed(
    'rollup/export-missing',
    'js/vite-7-no-export',
    'src/main.js (1:9): "start" is not exported by "src/app.js", imported b',
  ),
  printed(
    'vite/import-not-resolved',
    'js/vite-7-not-resolved',
    '[vite]: Rollup failed to resolve import "chart-library" from "/workspa',
  ),
  printed(
    'vite/import-not-resolved',
    'js/vite-7-package-not-resolved',
    '[vite]: Rollup failed to resolve import "chart-library" from "/workspa',
  ),
  printed(
    'vite/build-error',
    'js/vite-7-syntax',
    "[vite:build-html] src/main.js (4:0): Expected '}', got '<eof>'",
  ),
  printed(
    'rollup/could-not-resolve',
    'js/vite-8-not-resolved',
    "[UNRESOLVED_IMPORT] Could not resolve './lib/api' in src/main.js",
  ),
  printed(
    'webpack/configuration',
    'js/webpack-5-config',
    '[webpack-cli] Invalid configuration object. Webpack has been initializ',
  ),
  printed(
    'bundler/module-not-found',
    'js/webpack-5-loader-missing',
    "Module not found: Error: Can't resolve 'css-loader' in '/workspace'",
  ),
  printed('webpack/no-loader', 'js/webpack-5-no-loader', 'Module parse failed: Unexpected token (1:0)'),
  printed(
    'webpack/node-core-module',
    'js/webpack-5-node-core',
    "Module not found: Error: Can't resolve 'crypto' in '/workspace/src'",
  ),
  printed(
    'bundler/module-not-found',
    'js/webpack-5-not-resolved',
    "Module not found: Error: Can't resolve './lib/api' in '/workspace/src'",
  ),
  printed('webpack/no-loader', 'js/webpack-5-syntax', 'Module parse failed: Unexpected token (4:0)'),
  written(
    'vite/import-analysis',
    '[plugin:vite:import-analysis] Failed to resolve import "./api" from "src/main.ts". Does the file exist?',
  ),
  written(
    'rollup/could-not-load',
    "[vite]: Could not load /workspace/src/lib/api (imported by src/App.jsx): ENOENT: no such file or directory, open '/workspace/src/lib/api'",
    '[vite]: Could not load /workspace/src/lib/api',
  ),
  written(
    'webpack/export-missing',
    "ERROR in ./src/index.js 3:0-5\nexport 'start' (imported as 'start') was not found in './app' (possible exports: run)",
    "export 'start' (imported as 'start') was not found",
  ),
  written(
    'webpack/module-build-failed',
    'Module build failed (from ./node_modules/sass-loader/dist/cjs.js):',
  ),
  written('bundler/config-not-loaded', 'failed to load config from /workspace/vite.config.ts'),
  written(
    'rolldown/error',
    '[PARSE_ERROR] Expected `}` but found `EOF`\n   ╭─[ src/main.js:1:10 ]',
    '[PARSE_ERROR] Expected',
  ),
  written(
    'parcel/error',
    '🚨 Build failed.\n\n@parcel/transformer-js: Unexpected token `}`. Expected identifier',
    '@parcel/transformer-js: Unexpected token',
  ),
  written(
    'webpack/error-in-file',
    "ERROR in ./src/app/app.component.html:3:8\nProperty 'titel' does not exist on type 'AppComponent'.",
    "Property 'titel' does not exist on type 'AppComponent'.",
  ),
  written('webpack/error', "ERROR in Cannot read property 'flags' of undefined"),
  written(
    'bundler/module-of-package-not-found',
    "Failed to compile.\n\n./node_modules/pg/lib/connection.js\nModule not found: Can't resolve 'net' in '/workspace/node_modules/pg/lib'",
    "Module not found: Can't resolve 'net' in",
  ),
  written(
    'esbuild/transform-failed',
    'error during build:\nError: Transform failed with 1 error:\n/workspace/src/App.jsx:10:4: ERROR: Expected ")" but found "}"',
    '/workspace/src/App.jsx:10:4: ERROR: Expected',
  ),
  written(
    'vite/dependencies-not-resolved',
    'Error: The following dependencies are imported but could not be resolved:\n\n  chart-library (imported by /workspace/src/main.ts)',
    'chart-library (imported by /workspace/src/main.ts)',
  ),
  written(
    'rollup/plugin-error',
    "[!] (plugin typescript) Error: @rollup/plugin-typescript TS2322: Type 'string' is not assignable to type 'number'.",
    '[!] (plugin typescript) Error: @rollup/plugin-typescript TS2322',
  ),
];
