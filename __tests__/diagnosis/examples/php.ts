import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('php', [
    [
      'class-not-found',
      'php/class-not-found',
      'PHP Fatal error:  Uncaught Error: Class "App\\Cart" not found in /workspace/index.php:3',
    ],
    [
      'composer-extension-missing',
      'composer/extension-missing',
      '- Root composer.json requires PHP extension ext-shopgd * but it is missing from your syste',
    ],
    ['composer-json-malformed', 'composer/json-invalid', '"./composer.json" does not contain valid JSON'],
    [
      'composer-lock-php-version',
      'composer/php-version',
      '- example/money 1.2.0 requires php ^9.1 -> your php version (8.2.36) does not satisfy that',
    ],
    ['composer-no-json', 'composer/no-json', 'Composer could not find a composer.json file in /workspace'],
    [
      'composer-package-not-found',
      'composer/package-not-found',
      '- Root composer.json requires example/shop-money, it could not be found in any version, th',
    ],
    [
      'composer-php-version',
      'composer/php-version',
      '- Root composer.json requires php ^9.1 but your php version (8.2.36) does not satisfy that',
    ],
    [
      'composer-script-failed',
      'postgres/connection-refused',
      'PHP Fatal error:  Uncaught PDOException: SQLSTATE[08006] [7] connection to server at "127.',
    ],
    [
      'memory-exhausted',
      'php/memory',
      'PHP Fatal error:  Allowed memory size of 8388608 bytes exhausted (tried to allocate 209715',
    ],
    [
      'no-vendor-autoload',
      'php/no-autoload',
      'PHP Warning:  require(/workspace/vendor/autoload.php): Failed to open stream: No such file',
    ],
    [
      'parse-error',
      'php/parse-error',
      'PHP Parse error:  syntax error, unexpected token ";", expecting "]" in /workspace/config/a',
    ],
    [
      'pdo-no-driver',
      'php/no-driver',
      'PHP Fatal error:  Uncaught PDOException: could not find driver in /workspace/index.php:2',
    ],
    [
      'pdo-refused',
      'postgres/connection-refused',
      'PHP Fatal error:  Uncaught PDOException: SQLSTATE[08006] [7] connection to server at "127.',
    ],
    [
      'port-in-use',
      'php/address-in-use',
      '[Tue Nov 24 16:24:07 2026] Failed to listen on 0.0.0.0:18088 (reason: Address already in u',
    ],
    [
      'uncaught-with-previous',
      'php/uncaught',
      'PHP Fatal error:  Uncaught InvalidArgumentException: APP_KEY has the wrong length in /work',
    ],
    [
      'undefined-function',
      'php/function-undefined',
      'PHP Fatal error:  Uncaught Error: Call to undefined function bcadd_shop() in /workspace/in',
    ],
  ]),
  ...written([
    [
      'composer/platform-check',
      'Composer detected issues in your platform: Your Composer dependencies require a PHP version ">= 8.3.0". You are running 8.2.36.',
    ],
    [
      'composer/lock-out-of-date',
      'Verifying lock file contents can be installed on current platform.\n- Required package "example/money" is not present in the lock file.',
      '- Required package "example/money"',
    ],
    ['composer/authentication', 'Could not authenticate against github.com'],
    [
      'composer/download-failed',
      '  The "https://packages.example/p2/shop.json" file could not be downloaded: failed to open stream: HTTP request failed!',
    ],
    [
      'composer/problem',
      'Your requirements could not be resolved to an installable set of packages.\n\n  Problem 1\n    - example/money[1.0.0, ..., 1.4.0] conflicts with example/shop 2.0.',
      '- example/money[1.0.0',
    ],
    [
      'laravel/no-key',
      '[2026-01-15 10:20:30] production.ERROR: No application encryption key has been specified. {"exception":"[object]"}',
    ],
    [
      'laravel/not-writable',
      'The stream or file "/workspace/storage/logs/laravel.log" could not be opened in append mode: Failed to open stream: Permission denied',
    ],
    [
      'laravel/vite-manifest',
      'Vite manifest not found at: /workspace/public/build/manifest.json (View: /workspace/resources/views/app.blade.php)',
    ],
    ['laravel/command-unknown', '  There are no commands defined in the "horizon" namespace.'],
    ['laravel/target-class', 'Target class [App\\Http\\Controllers\\CartController] does not exist.'],
    ['symfony/variable-missing', 'Environment variable not found: "MAILER_DSN".'],
    [
      'symfony/no-env-file',
      'PHP Fatal error:  Uncaught Symfony\\Component\\Dotenv\\Exception\\PathException: Unable to read the "/workspace/.env" environment file. in /workspace/vendor/symfony/dotenv/Dotenv.php:552',
    ],
    [
      'php/fpm-config',
      '[15-Jan-2026 10:20:30] ERROR: [pool www] please specify user and group other than root',
    ],
    [
      'php/fatal-error',
      'PHP Fatal error:  Maximum execution time of 30 seconds exceeded in /workspace/index.php on line 3',
    ],
    [
      'php/console-exception',
      '\n  In ProviderRepository.php line 206:\n\n  Class has no provide method\n',
      'Class has no provide method',
    ],
    [
      'php/console-exception',
      '\n  [Till\\Console\\FatalThrowableError]\n  Parse error: syntax error, unexpected till, expecting identifier\n',
      'Parse error: syntax error, unexpected till',
    ],
    [
      'php/console-exception',
      '\n  In Bus.php line 40:\n\n  [App\\Shop\\NotOpen (3)]\n  The shop is not open\n',
      'The shop is not open',
    ],
    ['php/sqlstate', 'SQLSTATE[08006] [7] timeout expired'],
  ]),
  {
    rule: 'php/script-missing',
    log: 'Generating optimized autoload files\n> @php artisan package:discover --ansi\nCould not open input file: artisan\nScript @php artisan package:discover --ansi handling the post-autoload-dump event returned with error code 1\n',
    evidence: 'Could not open input file: artisan',
  },
];

export const clean: CleanLog[] = recordedClean('php', ['clean-composer-and-start']);
