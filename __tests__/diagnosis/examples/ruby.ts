import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('ruby', [
    ['bundler-command-not-found', 'bundler/command-not-found', 'bundler: command not found: unicorn'],
    [
      'bundler-frozen-lockfile',
      'bundler/lockfile-frozen',
      'You are trying to install in deployment mode after changing',
    ],
    [
      'bundler-gem-not-found',
      'bundler/gem-not-found',
      "Could not find gem 'rack' in cached gems or installed locally.",
    ],
    [
      'bundler-not-installed-at-start',
      'bundler/gem-not-found',
      '/usr/share/rubygems-integration/all/gems/bundler-2.3.15/lib/bundler/definition.rb:486:in `',
    ],
    [
      'bundler-platform',
      'bundler/platform',
      'Your bundle only supports platforms ["arm64-darwin-23"] but your local platform',
    ],
    [
      'bundler-ruby-version',
      'bundler/ruby-version',
      'Your Ruby version is 3.1.2, but your Gemfile specified 9.9.9',
    ],
    [
      'key-error',
      'ruby/variable-missing',
      'app.rb:2:in `fetch\': key not found: "SHOP_DATABASE_URL" (KeyError)',
    ],
    [
      'load-error',
      'ruby/load-error',
      "<internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in `require':",
    ],
    [
      'native-extension',
      'ruby/native-extension-reason',
      'libshop is missing. Install libshop-dev or set --with-shop-dir',
    ],
    [
      'puma-app-raises',
      'puma/unable-to-load',
      '! Unable to load application: RuntimeError: no products are loaded',
    ],
    [
      'puma-port-in-use',
      'puma/address-in-use',
      '/usr/lib/x86_64-linux-gnu/rubygems-integration/3.1.0/gems/puma-5.6.5/lib/puma/binder.rb:34',
    ],
    ['rails-aborted', 'ruby/uninitialized-constant', 'NameError: uninitialized constant Shop::Missing'],
    [
      'rails-secret-key-base',
      'rails/secret-key-base',
      "! Unable to load application: ArgumentError: Missing `secret_key_base` for 'production' en",
    ],
    [
      'raised-with-cause',
      'ruby/uncaught',
      "app.rb:4:in `rescue in <main>': shop cannot start (RuntimeError)",
    ],
    ['rake-aborted', 'ruby/aborted', 'ArgumentError: no assets folder given'],
    [
      'rake-task-unknown',
      'rake/task-unknown',
      "Don't know how to build task 'assets:precompile' (See the list of available tasks with `ra",
    ],
    ['syntax-error', 'ruby/syntax-error', "app.rb:3: syntax error, unexpected `end', expecting ']'"],
  ]),
  ...written([
    [
      'bundler/command-failed',
      "bundler: failed to load command: puma (/app/vendor/bundle/ruby/3.2.0/bin/puma)\nErrno::ENOENT: No such file or directory @ rb_sysopen - tmp/pids/server.pid\n  /app/vendor/bundle/ruby/3.2.0/gems/puma-6.4.0/lib/puma/launcher.rb:216:in `initialize'",
      'Errno::ENOENT: No such file or directory @ rb_sysopen - tmp/pids/server.pid',
    ],
    [
      'rails/master-key',
      "Missing encryption key to decrypt file with. Ask your team for your master key and write it to config/master.key or put it in the ENV['RAILS_MASTER_KEY'].",
    ],
    [
      'rails/concurrent-ruby-logger',
      "/workspace/vendor/bundle/gems/activesupport-6.1.7/lib/active_support/logger_thread_safe_level.rb:16:in `<module:LoggerThreadSafeLevel>': uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger (NameError)",
    ],
    [
      'rails/yaml-aliases',
      "psych/visitors/to_ruby.rb:432:in `visit_Psych_Nodes_Alias': Unknown alias: default (Psych::BadAlias)",
    ],
    [
      'rails/javascript-runtime',
      'ExecJS::RuntimeUnavailable: Could not find a JavaScript runtime. See https://github.com/rails/execjs for a list of available runtimes.',
    ],
    [
      'rails/asset-missing',
      "rake aborted!\nSprockets::FileNotFound: couldn't find file 'jquery' with type 'application/javascript'",
      'Sprockets::FileNotFound',
    ],
    ['rails/sass', 'SassC::SyntaxError: Error: Function rgb is missing argument $green.'],
    [
      'rails/zeitwerk',
      "expected file /workspace/app/models/cart_item.rb to define constant CartItem, but didn't (Zeitwerk::NameError)",
    ],
    [
      'rails/blocked-host',
      '[ActionDispatch::HostAuthorization::DefaultResponseApp] Blocked hosts: 10.244.0.5:8080',
    ],
    ['rails/server-pid', 'A server is already running. Check /workspace/tmp/pids/server.pid.'],
    [
      'rails/storage-service',
      'Missing configuration for the :spaces Active Storage service. Configurations available for: local',
    ],
    [
      'bundler/bundler-version',
      "/usr/lib/ruby/rubygems.rb:283:in `find_spec_for_exe': Could not find 'bundler' (2.5.6) required by your /workspace/Gemfile.lock. (Gem::GemNotFoundException)",
    ],
    ['bundler/versions-conflict', 'Bundler could not find compatible versions for gem "rack":'],
    [
      'bundler/version-gone',
      'Your bundle is locked to mimemagic (0.3.5), but that version could not be found in any of the sources listed in your Gemfile.',
    ],
    ['bundler/authentication', 'Authentication is required for gems.example.'],
    [
      'bundler/network',
      'Could not fetch specs from https://rubygems.example/ due to underlying error <timed out>',
    ],
    ['bundler/no-gemfile', 'Could not locate Gemfile or .bundle/ directory'],
    [
      'bundler/already-activated',
      "/usr/lib/ruby/bundler/runtime.rb:304:in `check_for_activated_spec!': You have already activated base64 0.1.1, but your Gemfile requires base64 0.2.0. (Gem::LoadError)",
    ],
    [
      'bundler/sqlite-on-heroku',
      ' !     Failed to install gems via Bundler.\n !     Detected sqlite3 gem which is not supported on Heroku:',
      '!     Detected sqlite3 gem',
    ],
    ['ruby/native-extension', 'ERROR: Failed to build gem native extension.'],
    [
      'bundler/gem-not-installed',
      'An error occurred while installing pg (1.5.9), and Bundler cannot continue.',
    ],
  ]),
  {
    rule: 'rails/yarn-missing',
    log: '-----> Preparing app for Rails asset pipeline\n       Running: rake assets:precompile\n       Yarn executable was not detected in the system.\n       Download Yarn at https://yarnpkg.com/en/docs/install\n       rake aborted!\n       jsbundling-rails: Command build failed, ensure yarn is installed and `yarn build` runs without errors\n !\n !     Precompiling assets failed.\n',
    evidence: 'Yarn executable was not detected',
  },
];

export const clean: CleanLog[] = recordedClean('ruby', ['clean-bundle-and-start']);
