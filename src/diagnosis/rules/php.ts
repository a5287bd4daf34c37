import type { Rule } from '../rule.ts';

const COMPOSER = 'https://getcomposer.org/doc/articles/troubleshooting.md';

const COMPOSER_RULES: Rule[] = [
  {
    id: 'composer/php-version',
    lines: [
      /requires php (?<required>[^()]{1,60}?) (?:-> |but )your php version \((?<running>[^);\s]{1,30})/,
    ],
    class: 'configuration',
    summary: 'A package requires PHP {required}, and the build uses {running}',
    advice:
      'Require the PHP version in composer.json that the packages need, and run `composer update` with that version.',
    link: COMPOSER,
  },
  {
    id: 'composer/extension-missing',
    lines: [
      /requires (?:PHP extension )?ext-(?<extension>[\w-]{1,40}) .{0,60}(?:-> |but )it (?:is missing from your system|has the wrong version)/,
    ],
    class: 'dependency',
    summary: 'The PHP extension {extension} is missing',
    advice:
      'Add "ext-{extension}": "*" to the require section for the buildpack, or install it in the Dockerfile (docker-php-ext-install).',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/php/',
  },
  {
    id: 'composer/platform-check',
    lines: [/Composer detected issues in your platform: ?(?<message>.{0,250})/],
    class: 'configuration',
    summary: 'The packages were installed for another PHP: {message}',
    advice: 'Build and run with the same PHP version and extensions.',
    link: 'https://getcomposer.org/doc/07-runtime.md#platform-check',
  },
  {
    id: 'composer/package-not-found',
    lines: [
      /requires (?<package>[\w.-]{1,80}\/[\w.-]{1,80})[ ,].{0,120}(?:could not be found in any version|could not be found|it could not be found)/,
    ],
    class: 'dependency',
    summary: 'Composer does not find the package {package}',
    advice:
      'Check its name and stability; a private package needs its repository in composer.json and credentials in COMPOSER_AUTH.',
    link: COMPOSER,
  },
  {
    id: 'composer/lock-out-of-date',
    lines: [
      /Required (?:\(in require-dev\) )?package "(?<package>[^"]{1,120})" is (?:not present in the lock file|in the lock file as)/,
    ],
    class: 'dependency',
    summary: 'composer.lock does not match composer.json: {package}',
    advice: 'Run `composer update` for the package and commit composer.lock.',
    link: COMPOSER,
  },
  {
    id: 'composer/authentication',
    lines: [
      /Could not authenticate against (?<host>\S{1,100})|Could not fetch (?<url>\S{1,200}), please (?:review your configured|create a) GitHub|"(?<file>https?:\/\/[^"]{1,250})" file could not be downloaded.{0,40}(?:40[134])/,
    ],
    class: 'configuration',
    summary: 'Composer may not download {host}{url}{file}',
    advice: 'Set COMPOSER_AUTH as a build-time variable with a token for that host.',
    link: 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
  },
  {
    id: 'composer/download-failed',
    lines: [
      /"(?<url>https?:\/\/[^"]{1,250})" file could not be downloaded|curl error \d{1,3} while downloading (?<other>\S{1,200})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'Composer could not download {url}{other}',
    advice: 'Deploy again; if it stays, check the repository in composer.json.',
  },
  {
    id: 'composer/no-json',
    lines: [/Composer could not find a composer\.json file in (?<folder>\S{1,200})/],
    class: 'configuration',
    summary: 'There is no composer.json in {folder}',
    advice: 'Set source_dir to its folder, or copy it in the Dockerfile before `composer install`.',
  },
  {
    id: 'composer/json-invalid',
    lines: [
      /"(?<file>[^"]{0,200}composer\.(?:json|lock))" does not (?:contain valid JSON|match the expected JSON schema)/,
      /^\s*(?<message>(?:Parse error on line|- ).{1,200})/,
    ],
    class: 'configuration',
    summary: '{file} is not valid: {message}',
    advice: 'Correct it; `composer validate` checks it locally.',
  },
  {
    id: 'composer/problem',
    rank: 'wrapper',
    lines: [
      /Your (?:requirements could not be resolved|lock file does not contain a compatible set)/,
      /^\s+- (?<problem>.{1,300})/,
    ],
    within: 5,
    evidence: 1,
    class: 'dependency',
    summary: 'Composer cannot install the packages: {problem}',
    advice: 'Run `composer update` with the PHP version of the build and commit composer.lock.',
    link: COMPOSER,
  },
];

const FRAMEWORK_RULES: Rule[] = [
  {
    id: 'laravel/no-key',
    lines: [/No application encryption key has been specified|Unsupported cipher or incorrect key length/],
    class: 'configuration',
    summary: 'Laravel has no valid APP_KEY',
    advice:
      'Run `php artisan key:generate --show` locally and set APP_KEY to it as a secret of the component.',
    link: 'https://laravel.com/docs/encryption#configuration',
  },
  {
    id: 'laravel/not-writable',
    lines: [
      /The stream or file "(?<file>[^"]{1,200})" could not be opened|The (?<folder>\S{1,200}) directory must be present and writable|Please provide a valid cache path/,
    ],
    class: 'configuration',
    summary: 'Laravel cannot write {file}{folder} below storage',
    advice:
      'Create the folders of storage/framework, storage/logs and bootstrap/cache in the build, and give them to the user that runs PHP. Set LOG_CHANNEL=stderr.',
    link: 'https://laravel.com/docs/deployment#directory-permissions',
  },
  {
    id: 'laravel/vite-manifest',
    lines: [
      /Vite manifest not found at: (?<file>\S{1,200})|The Mix manifest does not exist|Unable to locate file in Vite manifest: (?<entry>\S{1,200})/,
    ],
    class: 'configuration',
    summary: 'The frontend was not built: {file}{entry} is missing',
    advice: 'Run `npm ci && npm run build` in the build command, before the app starts.',
    link: 'https://laravel.com/docs/vite',
  },
  {
    id: 'laravel/command-unknown',
    lines: [
      /There are no commands defined in the "(?<namespace>[^"]{1,80})" namespace|Command "(?<command>[^"]{1,80})" is not defined/,
    ],
    class: 'configuration',
    summary: 'There is no console command {namespace}{command}',
    advice:
      'Check the name. If a package brings the command, list it in require, not in require-dev: --no-dev leaves those out.',
  },
  {
    id: 'laravel/target-class',
    lines: [/Target class \[(?<class>[^\]]{1,150})\] does not exist/],
    class: 'code',
    summary: 'Laravel cannot make the class {class}',
    advice: 'Check its namespace and file name (case matters on Linux), and run `composer dump-autoload`.',
  },
  {
    id: 'symfony/variable-missing',
    lines: [/Environment variable not found: "(?<name>[^"]{1,80})"/],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: 'Set it for this component, with the scope BUILD_TIME too if cache:clear runs in the build.',
    link: 'https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables',
  },
  {
    id: 'symfony/no-env-file',
    lines: [/Unable to read the "(?<file>[^"]{1,200}\.env)" environment file/],
    class: 'configuration',
    summary: 'Symfony wants the file {file}, which is not in the image',
    advice: 'Commit an .env with harmless defaults, or run `composer dump-env prod`.',
    link: 'https://symfony.com/doc/current/configuration.html#configuring-environment-variables-in-production',
  },
];

const LANGUAGE_RULES: Rule[] = [
  {
    id: 'php/no-autoload',
    lines: [
      /(?:require|include)(?:_once)?\((?<file>[^)]{0,200}vendor\/autoload\.php)\)|Failed opening required '(?<required>[^']{0,200}vendor\/autoload\.php)'/,
    ],
    class: 'dependency',
    summary: 'vendor/autoload.php does not exist: the packages are not installed',
    advice:
      'Run `composer install --no-dev` in the build, in the folder of composer.json, and do not leave vendor out of the image afterwards.',
  },
  {
    id: 'php/no-driver',
    lines: [/could not find driver/],
    class: 'dependency',
    summary: 'PHP has no PDO driver for the database',
    advice:
      'Add "ext-pdo_pgsql" or "ext-pdo_mysql" to composer.json for the buildpack, or install it in the Dockerfile. Check DB_CONNECTION too.',
    link: 'https://www.php.net/manual/en/pdo.drivers.php',
  },
  {
    id: 'php/memory',
    lines: [/Allowed memory size of (?<bytes>\d{1,15}) bytes exhausted/],
    class: 'resources',
    summary: 'PHP reached its memory_limit of {bytes} bytes',
    advice: 'Raise memory_limit (COMPOSER_MEMORY_LIMIT=-1 for Composer), within the memory of the instance.',
  },
  {
    id: 'php/parse-error',
    lines: [
      /(?:PHP )?Parse error: {1,3}(?<message>.{1,200}?) in (?<file>[^\s:]{1,250}) on line (?<line>\d{1,6})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Correct it; `php -l` checks a file. Newer syntax needs a newer PHP.',
  },
  {
    id: 'php/class-not-found',
    lines: [/(?:Class|Interface|Trait|Enum) ["'](?<class>[\w\\]{1,200})["'] not found/],
    class: 'code',
    summary: 'The PHP class {class} does not exist',
    advice:
      'Check namespace and file name (case matters on Linux), that its package is no dev requirement, and run `composer dump-autoload`.',
  },
  {
    id: 'php/function-undefined',
    lines: [/Call to undefined function (?<function>[\w\\]{1,150})\(\)/],
    class: 'dependency',
    summary: 'The PHP function {function}() does not exist',
    advice:
      'An extension that brings it is missing (mb_ is mbstring, curl_ is curl, image is gd), or a file is not loaded.',
  },
  {
    id: 'php/address-in-use',
    lines: [
      /Failed to listen on (?<address>\S{1,100}) \(reason: (?<reason>[^)]{1,100})\)|unable to bind listening socket for address '(?<socket>[^']{1,100})': (?<problem>.{1,100})/,
    ],
    class: 'configuration',
    summary: 'PHP cannot listen on {address}{socket}: {reason}{problem}',
    advice:
      'Two servers of the container use one port, or the port needs root. Give each its own above 1023.',
  },
  {
    id: 'php/fpm-config',
    lines: [/ERROR: (?:\[pool \w{1,40}\] |\[\/\S{1,200}\.conf:\d{1,5}\] )(?<message>.{1,200})/],
    class: 'configuration',
    summary: 'php-fpm cannot use its configuration: {message}',
    advice: "Correct the pool's configuration file.",
    link: 'https://www.php.net/manual/en/install.fpm.configuration.php',
  },
  {
    id: 'php/script-missing',
    lines: [/^Could not open input file: (?<file>\S{1,200})/],
    class: 'configuration',
    summary: "PHP cannot open '{file}': it is not in the folder where the command runs",
    advice:
      'Check source_dir. In a Dockerfile copy the whole project before `composer install`, or give it --no-scripts and run its scripts later.',
  },
  {
    id: 'php/uncaught',
    lines: [/(?:PHP )?Fatal error: {1,3}Uncaught (?<exception>[\w\\]{1,120})(?:: (?<message>.{1,300}))?/],
    unless: /SQLSTATE\[/,
    class: 'code',
    summary: 'Uncaught {exception}: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'php/fatal-error',
    lines: [/(?:PHP )?Fatal error: {1,3}(?<message>.{1,300})/],
    unless: /SQLSTATE\[|clang|gcc/,
    class: 'code',
    summary: 'PHP fatal error: {message}',
    advice: 'The end of the line names the place in the code.',
  },
  {
    id: 'php/console-exception',
    lines: [
      /^(?:\s{0,6}In (?<file>[\w.-]{1,100}\.php) line \d{1,6}:|\s{1,6}\[?(?<exception>[A-Z]\w{0,60}(?:\\\w{1,60}){1,8}(?:Exception|Error))\]?\s{0,80})$/,
      // Not the exception's class, which verbose output puts between them.
      /^\s{1,6}(?!\[[A-Z][\w\\]{2,120}(?: \(\w{1,10}\))?\]\s{0,80}$)(?<message>\S.{1,300})/,
    ],
    within: 3,
    evidence: 1,
    unless: /SQLSTATE\[/,
    class: 'code',
    summary: 'A console command failed: {message}',
    advice: 'Run it locally with -v to see where.',
  },
];

/** PHP, Composer, Laravel and Symfony. */
export const PHP_RULES: readonly Rule[] = [...COMPOSER_RULES, ...FRAMEWORK_RULES, ...LANGUAGE_RULES];
