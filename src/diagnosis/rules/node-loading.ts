import type { Rule } from '../rule.ts';

/** How Node finds and loads modules, ES modules, CommonJS and native ones. */
export const NODE_LOADING_RULES: readonly Rule[] = [
  {
    id: 'node/optional-dependency-missing',
    lines: [
      /Cannot find (?:module|package) '?(?<package>@?[\w./-]{1,120}?)'?\. npm has a bug related to optional dependencies/,
    ],
    class: 'dependency',
    summary: 'The native package {package} is missing',
    advice:
      'The lockfile was made on another operating system and leaves out the Linux build of this package. Delete node_modules and package-lock.json, run npm install again and commit the new lockfile.',
    link: 'https://github.com/npm/cli/issues/4828',
  },
  {
    id: 'node/esbuild-platform',
    lines: [
      /(?:You installed esbuild for another platform than the one you're currently using|The package "(?<package>@esbuild\/[\w-]{1,40})" could not be found, and is needed by esbuild)/,
    ],
    class: 'dependency',
    summary: 'esbuild was installed for another platform',
    advice:
      'Do not commit or copy node_modules, and do not install with --no-optional: install on the machine that builds, from a lockfile that names the Linux packages.',
    link: 'https://esbuild.github.io/getting-started/#simultaneous-platforms',
  },
  {
    id: 'node/sharp-platform',
    lines: [/Error: Could not load the "sharp" module using the (?<platform>[\w-]{1,40}) runtime/],
    class: 'dependency',
    summary: 'sharp has no binary for {platform}',
    advice:
      'Install with optional dependencies on the machine that builds, or add the platform: `npm install --os=linux --cpu=x64 sharp`. Do not copy node_modules from another system.',
    link: 'https://sharp.pixelplumbing.com/install',
  },
  {
    id: 'node/native-binary-missing',
    lines: [
      /Error: (?:Cannot find native binding|Cannot find module '(?<module>[^']{1,160}(?:\.node|-linux-(?:x64|arm64)(?:-gnu|-musl)?))'|Could not locate the bindings file)/,
    ],
    class: 'dependency',
    summary: 'A native module has no binary for this system',
    advice:
      'Install dependencies where the app is built, with optional dependencies and install scripts, and commit a lockfile that names the Linux packages. Do not copy node_modules from another system.',
  },
  {
    id: 'node/start-file-not-found',
    lines: [/^\s*(?:Uncaught )?Error: Cannot find module '(?<file>\/[^']{1,300})'/, /requireStack: \[\]/],
    within: 25,
    class: 'configuration',
    summary: 'The start file {file} does not exist',
    advice:
      'The build did not create it or it is not in the repository. Check the build command, its output folder, the source directory and the run command.',
  },
  {
    id: 'node/path-alias',
    lines: [
      /Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:module|package) '(?<module>(?:[@~]|@?src|app)\/[^']{1,200})'/,
    ],
    class: 'code',
    summary: "Cannot find module '{module}'",
    advice:
      'This looks like a path alias. Node does not know the paths of tsconfig.json: rewrite them in the build (tsc-alias, a bundler) or use the imports field of package.json.',
    link: 'https://nodejs.org/api/packages.html#subpath-imports',
  },
  {
    id: 'node/module-not-found',
    lines: [
      /Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find module '(?<module>(?:\.{0,2}\/|file:)[^']{1,300})'/,
    ],
    class: 'code',
    summary: "Cannot find module '{module}'",
    advice:
      'Check that the file is committed and built, and that the import spells its path with the same upper and lower case. ES modules need the file extension.',
    link: 'https://nodejs.org/api/esm.html#mandatory-file-extensions',
  },
  {
    id: 'node/package-not-found',
    lines: [
      /Error(?: \[ERR_MODULE_NOT_FOUND\])?: Cannot find (?:module|package) '(?<module>(?!node:)[^'./\s][^']{0,200})'/,
    ],
    class: 'dependency',
    summary: "Cannot find package '{module}'",
    advice:
      'Add {module} to the dependencies of package.json and commit the lockfile. What the app needs to run cannot be in devDependencies if those are pruned after the build.',
  },
  {
    id: 'node/builtin-unknown',
    lines: [
      /(?:No such built-in module: |Cannot find module '|Cannot find package ')(?<module>node:[\w/]{1,60})/,
    ],
    class: 'configuration',
    summary: 'This version of Node has no module {module}',
    advice: 'Set a newer version of Node in "engines" of package.json.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/nodejs/',
  },
  {
    id: 'node/directory-import',
    lines: [/\[ERR_UNSUPPORTED_DIR_IMPORT\]: Directory import '(?<module>[^']{1,300})' is not supported/],
    class: 'code',
    summary: "ES modules cannot import the directory '{module}'",
    advice: 'Import the file itself, with its extension: `./folder/index.js`.',
    link: 'https://nodejs.org/api/esm.html#mandatory-file-extensions',
  },
  {
    id: 'node/require-of-esm',
    lines: [
      /\[(?:ERR_REQUIRE_ESM|ERR_REQUIRE_ASYNC_MODULE)\]: (?:require\(\) of ES Module (?<module>[^\s]{1,300})|Must use import to load ES Module|require\(\) cannot be used on an ESM graph)/,
    ],
    class: 'code',
    summary: 'An ES module is loaded with require()',
    advice:
      'Load it with import() or make the importing package an ES module, use a version of the package that still has CommonJS, or set Node 22.12 or later, where require() loads most ES modules.',
    link: 'https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require',
  },
  {
    id: 'node/esm-syntax-in-commonjs',
    lines: [
      /SyntaxError: (?<message>Cannot use import statement outside a module|Unexpected token '?export'?)/,
    ],
    class: 'code',
    summary: 'ES module syntax in a file that Node loads as CommonJS: {message}',
    advice:
      'Set "type": "module" in package.json, name the file .mjs, or let the build compile to CommonJS. Check that the run command starts the compiled file.',
    link: 'https://nodejs.org/api/packages.html#determining-module-system',
  },
  {
    id: 'node/commonjs-in-esm',
    lines: [
      /ReferenceError: (?<name>require|module|exports|__dirname|__filename) is not defined(?: in ES module scope)?/,
    ],
    class: 'code',
    summary: '{name} is not defined in an ES module',
    advice:
      'The file is an ES module: use import and import.meta.dirname, or name it .cjs, or remove "type": "module" from package.json.',
    link: 'https://nodejs.org/api/esm.html#differences-between-es-modules-and-commonjs',
  },
  {
    id: 'node/export-missing',
    lines: [
      /SyntaxError: (?:The requested module '(?<module>[^']{1,200})' does not provide an export named '(?<name>[^']{1,100})'|Named export '(?<named>[^']{1,100})' not found)/,
    ],
    class: 'code',
    summary: 'A module has no export with the name that is imported: {name}{named}',
    advice:
      'Check the spelling and the installed version. From a CommonJS package import the default and take the name from it; import types with `import type`.',
  },
  {
    id: 'node/package-path-not-exported',
    lines: [
      /\[ERR_PACKAGE_PATH_NOT_EXPORTED\]: (?<message>(?:Package subpath '[^']{1,200}' is not defined|No "exports" main defined).{0,300})/,
    ],
    class: 'dependency',
    summary: '{message}',
    advice:
      'The package does not offer this path. Import a path that it exports, or install the version that had it.',
    link: 'https://nodejs.org/api/packages.html#exports',
  },
  {
    id: 'node/unknown-file-extension',
    lines: [
      /\[ERR_UNKNOWN_FILE_EXTENSION\]: Unknown file extension "(?<extension>[^"]{0,20})" for (?<file>\S{1,300})/,
    ],
    class: 'configuration',
    summary: 'Node cannot run {extension} files: {file}',
    advice: 'Start the compiled JavaScript, or run the file through tsx or another loader that knows it.',
    link: 'https://nodejs.org/api/typescript.html',
  },
  {
    id: 'node/import-attribute',
    lines: [
      /\[(?:ERR_IMPORT_ATTRIBUTE_MISSING|ERR_IMPORT_ASSERTION_TYPE_MISSING)\]: Module "(?<module>[^"]{1,300})" needs an import (?:attribute|assertion)/,
    ],
    class: 'code',
    summary: 'The import of {module} needs an import attribute',
    advice: "Import JSON with `with { type: 'json' }`, or read it with fs.",
    link: 'https://nodejs.org/api/esm.html#import-attributes',
  },
  {
    id: 'node/native-module-version',
    lines: [
      /Error: The module '(?<file>[^']{1,300})'/,
      /was compiled against a different Node\.js version using/,
    ],
    within: 2,
    class: 'dependency',
    summary: 'A native module was compiled for another version of Node: {file}',
    advice:
      'Use one version of Node for install, build and run ("engines" in package.json), do not commit node_modules, and clear the build cache (force rebuild) after changing the version.',
  },
  {
    id: 'node/native-module-other-system',
    lines: [
      /Error: (?<file>\/[^:\s]{1,300}\.node): (?<message>invalid ELF header|cannot open shared object file.{0,40}|file too short|wrong ELF class.{0,40}|version `[^']{1,40}' not found.{0,200})/,
    ],
    class: 'dependency',
    summary: 'The native module {file} cannot be loaded: {message}',
    advice:
      'It was built on another system. Keep node_modules out of the repository and the image (.gitignore, .dockerignore) and install dependencies where the app is built.',
  },
  {
    id: 'node/shared-library-missing',
    lines: [/(?:^|[\s(])(?<library>lib[\w.+-]{1,80}\.so[\d.]{0,20}): cannot open shared object file/],
    unless: /ImportError|OSError|error while loading shared libraries/,
    class: 'dependency',
    summary: 'The system library {library} is missing',
    advice:
      'A native module needs it. Install the system package: with a Dockerfile by apt-get install, with buildpacks in an Aptfile.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
  },
  {
    id: 'node/native-module-failed',
    lines: [/^\s*(?<error>(?:\w{0,40}Error: |Error: )[^\n]{1,300})/, /code: 'ERR_DLOPEN_FAILED'/],
    within: 20,
    class: 'dependency',
    summary: 'A native module cannot be loaded: {error}',
    advice: 'Install dependencies again where the app is built, with the version of Node that runs it.',
  },
];
