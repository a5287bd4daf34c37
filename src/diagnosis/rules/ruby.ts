import type { Rule } from '../rule.ts';

const BUNDLER = 'https://bundler.io/guides/troubleshooting.html';

const BUNDLER_RULES: Rule[] = [
  {
    id: 'bundler/ruby-version',
    lines: [/Your Ruby version is (?<running>[\w.]{1,20}), but your Gemfile specified (?<required>.{1,60})/],
    class: 'configuration',
    summary: 'The Gemfile asks for Ruby {required}, and the build uses {running}',
    advice: 'Set the same version in the Gemfile, .ruby-version and the base image of the Dockerfile.',
    link: 'https://bundler.io/guides/gemfile_ruby.html',
  },
  {
    id: 'bundler/lockfile-frozen',
    lines: [
      /You are trying to install in deployment mode after changing|(?:lockfile|gemspecs?) .{0,80}(?:because frozen mode is set|frozen mode)|The gemspecs for path gems changed|Cannot write a changed lockfile while frozen/,
    ],
    class: 'dependency',
    summary: 'Gemfile.lock does not match the Gemfile',
    advice: 'Run `bundle install` locally and commit Gemfile.lock.',
    link: 'https://bundler.io/man/bundle-install.1.html#DEPLOYMENT-MODE',
  },
  {
    id: 'bundler/platform',
    lines: [/Your bundle only supports platforms (?<platforms>.{1,120}) but your local platform/],
    class: 'dependency',
    summary: 'Gemfile.lock is made for {platforms}, not for Linux',
    advice: 'Run `bundle lock --add-platform x86_64-linux` and commit Gemfile.lock.',
    link: 'https://bundler.io/man/bundle-lock.1.html',
  },
  {
    id: 'bundler/bundler-version',
    lines: [/Could not find 'bundler' \((?<version>[^)]{1,30})\) required by/],
    class: 'configuration',
    summary: 'Bundler {version}, which Gemfile.lock names, is not installed',
    advice: 'Run `gem install bundler -v {version}` in the build, or update BUNDLED WITH in Gemfile.lock.',
    link: BUNDLER,
  },
  {
    id: 'bundler/versions-conflict',
    lines: [
      /Bundler could not find compatible versions for gem "(?<gem>[^"]{1,80})"|^Could not find compatible versions/,
    ],
    class: 'dependency',
    summary: 'No versions of the gems fit together: {gem}',
    advice:
      'The lines below it name who asks for what. Relax a version in the Gemfile, run `bundle update`, and commit Gemfile.lock.',
    link: BUNDLER,
  },
  {
    id: 'bundler/version-gone',
    lines: [
      /Your bundle is locked to (?<gem>.{1,80}), but that version (?:could not be found|can no longer be found|is no longer available)/,
    ],
    class: 'dependency',
    summary: '{gem} is no longer published',
    advice: 'Run `bundle update` for the gem and commit Gemfile.lock.',
    link: BUNDLER,
  },
  {
    id: 'bundler/authentication',
    lines: [
      /Authentication is required for (?<source>\S{1,150})|Bad username or password for (?<other>\S{1,150})/,
    ],
    class: 'configuration',
    summary: 'The gem source {source}{other} asks for credentials',
    advice:
      'Set BUNDLE_ followed by the host in upper case (dots as __) as a build-time variable: user:password.',
    link: 'https://bundler.io/man/bundle-config.1.html#CREDENTIALS-FOR-GEM-SOURCES',
  },
  {
    id: 'bundler/network',
    lines: [
      /Could not (?:reach host|fetch specs from) (?<host>\S{1,150})|Network error while fetching (?<url>\S{1,200})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'Gems could not be fetched from {host}{url}',
    advice: 'Deploy again; if it stays, check the source in the Gemfile.',
  },
  {
    id: 'bundler/gem-not-found',
    lines: [
      /Could not find gem '(?<gem>[^']{1,120})'|Could not find (?<missing>[\w.-]{1,80}).{0,200} in (?:any of the sources|locally installed gems|cached gems|rubygems repository|the local gem)/,
    ],
    class: 'dependency',
    summary: 'The gem {gem}{missing} is not there',
    advice:
      'Check its name and version, its group (BUNDLE_WITHOUT) and that `bundle install` ran for the image that starts. A private gem needs its source and credentials.',
    link: BUNDLER,
  },
  {
    id: 'bundler/command-not-found',
    lines: [/bundler: command not found: (?<command>[\w./-]{1,80})/],
    class: 'dependency',
    summary: 'No gem of the bundle brings the command {command}',
    advice:
      'Add the gem to the Gemfile outside of the groups that BUNDLE_WITHOUT leaves out, or correct the run command.',
  },
  {
    id: 'bundler/command-failed',
    lines: [
      /^bundler: failed to load command: (?<command>[\w./-]{1,80})/,
      /^(?! {1,8}\/)(?:\S{1,300}:\d{1,6}:in [`'][^']{1,100}': )?(?<error>\S.{2,300})/,
    ],
    within: 1,
    evidence: 1,
    class: 'code',
    summary: '{command} failed when it started: {error}',
    advice:
      'Look at the first line of the trace that names a file of the repository: the error comes from there.',
  },
  {
    id: 'bundler/no-gemfile',
    lines: [/Could not locate Gemfile/],
    class: 'configuration',
    summary: 'There is no Gemfile in the folder that is built or started',
    advice: 'Set source_dir to its folder, or copy it in the Dockerfile before `bundle install`.',
  },
  {
    id: 'bundler/already-activated',
    lines: [
      /You have already activated (?<active>\S{1,60} [\w.]{1,30}), but your Gemfile requires (?<required>\S{1,60} [\w.]{1,30})/,
    ],
    class: 'dependency',
    summary: '{active} was loaded, and the Gemfile requires {required}',
    advice: 'Start the command with `bundle exec`, or update the default gem in Gemfile.lock.',
    link: BUNDLER,
  },
  {
    id: 'bundler/sqlite-on-heroku',
    lines: [/Detected sqlite3 gem which is not supported/],
    class: 'dependency',
    summary: 'The Ruby buildpack does not support the gem sqlite3',
    advice:
      'Use it in the groups development and test only, and a managed database (the gem pg) in production.',
    link: 'https://devcenter.heroku.com/articles/sqlite3',
  },
  {
    id: 'ruby/native-extension-reason',
    lines: [
      /Failed to build gem native extension/,
      /^(?<message>.{0,160}(?:\bmissing\b|\bnot found|[Cc]an't find|[Cc]ould not (?:find|be found)|[Cc]annot find|No such file|\berror: ).{0,200})/,
    ],
    within: 60,
    evidence: 1,
    unless: /^checking for|extconf\.rb failed|probably lack of|mkmf\.log|current directory:/,
    class: 'dependency',
    summary: 'A gem with native code cannot be built: {message}',
    advice:
      "Install the library's development package in the image or with an Aptfile (libpq-dev for pg, libmariadb-dev for mysql2), and a compiler.",
    link: BUNDLER,
  },
  {
    id: 'ruby/native-extension',
    rank: 'wrapper',
    lines: [/Failed to build gem native extension/],
    class: 'dependency',
    summary: 'A gem with native code cannot be built',
    advice: 'The lines between it and "extconf failed" name what is missing.',
    link: BUNDLER,
  },
  {
    id: 'bundler/gem-not-installed',
    rank: 'wrapper',
    lines: [/An error occurred while installing (?<gem>\S{1,80}) \((?<version>[^)]{1,30})\), and Bundler/],
    class: 'dependency',
    summary: 'The gem {gem} {version} could not be installed',
    advice: 'What was printed above it is the reason.',
    link: BUNDLER,
  },
];

const LANGUAGE_RULES: Rule[] = [
  {
    id: 'ruby/syntax-error',
    lines: [/(?:^|\s)(?<file>[^\s:]{1,250}):(?<line>\d{1,6}): (?<message>syntax errors?\b.{0,250})/],
    unless: /yaml|\.(?:sql|conf|sh|py|js|ts)\b/i,
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Correct it; `ruby -c` checks a file. Newer syntax needs a newer Ruby.',
  },
  {
    id: 'ruby/variable-missing',
    lines: [/key not found: "(?<name>[A-Z][A-Z0-9_]{1,80})"/],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: 'Set it for this component, with the scope BUILD_TIME too if a build command reads it.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
  },
  {
    id: 'ruby/load-error',
    lines: [/cannot load such file -- (?<file>[^\s()]{1,200})/],
    class: 'dependency',
    summary: 'Ruby cannot load {file}',
    advice:
      'Add the gem that has it to the Gemfile (outside of the development group), or correct the path. Gems like csv or logger left the standard library.',
  },
  {
    id: 'puma/address-in-use',
    lines: [
      /Address already in use - bind\(2\) for "?(?<address>[^\s"]{1,100})"?(?: port (?<port>\d{1,5}))?/,
    ],
    class: 'configuration',
    summary: 'The port {port} is already in use',
    advice:
      'Two servers of the container use one port, or puma was started twice. Let only one listen on it.',
  },
  {
    id: 'puma/unable-to-load',
    lines: [
      /^(?:\[\d{1,7}\] )?! Unable to load application: (?<exception>[\w:]{1,100}): (?<message>.{1,300})/,
    ],
    unless: /: (?:key not found|cannot load such file)/,
    class: 'code',
    summary: 'Puma cannot load the app: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'rake/task-unknown',
    lines: [/Don't know how to build task '(?<task>[^']{1,100})'/],
    class: 'configuration',
    summary: 'rake has no task {task} here',
    advice: 'Check its name, and that the gem or file that defines it is loaded in this environment.',
  },
  {
    id: 'ruby/uninitialized-constant',
    lines: [/uninitialized constant (?<constant>[A-Z][\w:]{1,150})/],
    class: 'code',
    summary: 'Ruby does not know the constant {constant}',
    advice:
      'Its file is not loaded: check the name and folder of the file (case matters on Linux), and the group of its gem.',
  },
  {
    id: 'ruby/aborted',
    lines: [
      /^\S{0,60}(?:rake|rails|thor) aborted!/,
      /^(?<exception>[A-Z]\w{0,60}(?:::\w{1,60}){0,6}): (?<message>.{1,300})/,
    ],
    within: 2,
    evidence: 1,
    unless:
      /^ActiveRecord::(?:ConnectionNotEstablished|StatementInvalid)|^StandardError: An error has occurred/,
    class: 'code',
    summary: '{exception}: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'ruby/uncaught',
    lines: [
      /:\d{1,6}:in [`'](?<where>[^'`]{1,150})': (?<message>.{1,300}) \((?<exception>[A-Z]\w{0,60}(?:::\w{1,60}){0,6})\)$/,
    ],
    unless: /\(ActiveRecord::(?:ConnectionNotEstablished|StatementInvalid)\)/,
    class: 'code',
    summary: '{exception}: {message}',
    advice: 'The beginning of the line is the place; the frames below it show how it got there.',
  },
];

/** Ruby, RubyGems and Bundler. */
export const RUBY_RULES: readonly Rule[] = [...BUNDLER_RULES, ...LANGUAGE_RULES];
