import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'node/package-not-found',
    'js/babel-preset-missing',
    "Error: Cannot find package '@babel/preset-env' imported from /workspac",
  ),
  printed(
    'node/commonjs-in-esm',
    'js/node-dirname-in-esm',
    'ReferenceError: __dirname is not defined in ES module scope',
    'DEPLOY',
  ),
  printed(
    'node/start-file-not-found',
    'js/node-entry-not-found',
    "Error: Cannot find module '/workspace/dist/index.js'",
    'DEPLOY',
  ),
  printed(
    'node/directory-import',
    'js/node-esm-directory-import',
    "Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/workspace/route",
    'DEPLOY',
  ),
  printed(
    'node/module-not-found',
    'js/node-esm-module-not-found',
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/workspace/routes/us",
    'DEPLOY',
  ),
  printed(
    'node/package-not-found',
    'js/node-esm-package-not-found',
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express' imported f",
    'DEPLOY',
  ),
  printed(
    'node/export-missing',
    'js/node-export-missing',
    "SyntaxError: The requested module './db.js' does not provide an export",
    'DEPLOY',
  ),
  printed(
    'node/esm-syntax-in-commonjs',
    'js/node-import-outside-module',
    'SyntaxError: Cannot use import statement outside a module',
    'DEPLOY',
  ),
  printed('node/module-not-found', 'js/node-module-not-found', "Error: Cannot find module './db'", 'DEPLOY'),
  printed(
    'node/native-module-other-system',
    'js/node-native-module-abi',
    'Error: /workspace/addon.node: file too short',
    'DEPLOY',
  ),
  printed(
    'node/native-module-version',
    'js/node-native-module-version',
    "Error: The module '/workspace/addon.node'",
    'DEPLOY',
  ),
  printed(
    'node/package-not-found',
    'js/node-package-not-found',
    "Error: Cannot find module 'express'",
    'DEPLOY',
  ),
  printed(
    'node/package-path-not-exported',
    'js/node-package-path-not-exported',
    "Error [ERR_PACKAGE_PATH_NOT_EXPORTED]: Package subpath './internal' is",
    'DEPLOY',
  ),
  printed(
    'node/require-of-esm',
    'js/node-require-esm',
    'Error [ERR_REQUIRE_ESM]: require() of ES Module /workspace/node_module',
    'DEPLOY',
  ),
  printed(
    'node/commonjs-in-esm',
    'js/node-require-in-esm',
    'ReferenceError: require is not defined in ES module scope, you can use',
    'DEPLOY',
  ),
  printed(
    'node/start-file-not-found',
    'js/pnpm-script-fails',
    "Error: Cannot find module '/workspace/build.js'",
  ),
  printed(
    'node/native-binary-missing',
    'js/rollup-native-missing',
    "[cause]: Error: Cannot find module '@rollup/rollup-linux-x64-gnu'",
  ),
  written(
    'node/optional-dependency-missing',
    'Error: Cannot find module @rollup/rollup-linux-x64-gnu. npm has a bug related to optional dependencies (https://github.com/npm/cli/issues/4828). Please try `npm i` again after removing both package-lock.json and node_modules directory.',
    'Error: Cannot find module @rollup/rollup-linux-x64-gnu.',
  ),
  written(
    'node/esbuild-platform',
    "Error: \nYou installed esbuild for another platform than the one you're currently using.\nThis won't work because esbuild is written with native code",
    "You installed esbuild for another platform than the one you're currently using.",
  ),
  written(
    'node/sharp-platform',
    'Error: Could not load the "sharp" module using the linux-x64 runtime',
    'Error: Could not load the "sharp" module using the linux-x64 runtime',
    'DEPLOY',
  ),
  written(
    'node/path-alias',
    "Error: Cannot find module '@/config/env'\nRequire stack:\n- /workspace/dist/main.js",
    "Error: Cannot find module '@/config/env'",
    'DEPLOY',
  ),
  written(
    'node/builtin-unknown',
    'Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite',
    'Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite',
    'DEPLOY',
  ),
  written(
    'node/unknown-file-extension',
    'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /workspace/src/index.ts',
    'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /workspace/src/index.ts',
    'DEPLOY',
  ),
  written(
    'node/import-attribute',
    'TypeError [ERR_IMPORT_ATTRIBUTE_MISSING]: Module "file:///workspace/data.json" needs an import attribute of "type: json"',
    'TypeError [ERR_IMPORT_ATTRIBUTE_MISSING]: Module "file:///workspace/data.json" needs an import attribute of "type: json"',
    'DEPLOY',
  ),
  written(
    'node/shared-library-missing',
    'Unable to require(`/workspace/node_modules/.prisma/client/libquery_engine-debian-openssl-1.1.x.so.node`). libssl.so.1.1: cannot open shared object file: No such file or directory',
    'Unable to require(`/workspace/node_modules/.prisma/client/libquery_engine-debian-openssl-1.1.x.so.node`). libssl.so.1.1: cannot open shared object file: No such file or directory',
    'DEPLOY',
  ),
  written(
    'node/shared-library-missing',
    'Error: libvips-cpp.so.42: cannot open shared object file: No such file or directory',
    'Error: libvips-cpp.so.42: cannot open shared object file: No such file or directory',
    'DEPLOY',
  ),
  written(
    'node/native-module-failed',
    "Error: dlopen failed for bcrypt_lib\n    at Module._extensions..node (node:internal/modules/cjs/loader:1340:18) {\n  code: 'ERR_DLOPEN_FAILED'\n}",
    'Error: dlopen failed for bcrypt_lib',
    'DEPLOY',
  ),
];
