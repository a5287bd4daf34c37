import type { Rule } from '../rule.ts';

export const RAILS_RULES: readonly Rule[] = [
  {
    id: 'rails/secret-key-base',
    lines: [/Missing `secret_key_base` for '(?<env>\w{1,40})' environment/],
    class: 'configuration',
    summary: 'Rails has no secret_key_base for {env}',
    advice:
      'Set SECRET_KEY_BASE, or RAILS_MASTER_KEY where the credentials hold it. For assets alone SECRET_KEY_BASE_DUMMY=1 is enough in the build.',
    link: 'https://guides.rubyonrails.org/security.html#environmental-security',
  },
  {
    id: 'rails/yarn-missing',
    stage: 'BUILD',
    lines: [/^\s*Yarn executable was not detected in the system/],
    class: 'configuration',
    summary: 'Rails builds its assets with Yarn, which is not installed',
    advice:
      'Let the build have Node.js too: commit package.json and yarn.lock beside the Gemfile so that the buildpack for Node.js runs first, or install Node.js and Yarn in the Dockerfile.',
    link: 'https://github.com/rails/jsbundling-rails#installation',
  },
  {
    id: 'rails/master-key',
    lines: [
      /Missing encryption key to decrypt file with|EncryptedFile::(?:MissingKeyError|InvalidKeyLengthError)|MessageEncryptor::InvalidMessage|EncryptedFile::InvalidKeyIvLength/,
    ],
    class: 'configuration',
    summary: 'Rails cannot decrypt its credentials',
    advice:
      'Set RAILS_MASTER_KEY to the content of config/master.key (or config/credentials/production.key).',
    link: 'https://guides.rubyonrails.org/security.html#custom-credentials',
  },
  {
    id: 'rails/concurrent-ruby-logger',
    lines: [/uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger/],
    class: 'dependency',
    summary: 'This Rails version does not work with concurrent-ruby 1.3.5 and later',
    advice:
      'Add `gem "concurrent-ruby", "< 1.3.5"` to the Gemfile (or update Rails), and commit Gemfile.lock.',
  },
  {
    id: 'rails/yaml-aliases',
    lines: [/Unknown alias: (?<alias>\w{1,60})/],
    class: 'dependency',
    summary: 'Psych 4 does not read the YAML alias {alias}',
    advice: 'Update Rails and the gem that reads the file, or pin `gem "psych", "< 4"`.',
  },
  {
    id: 'rails/javascript-runtime',
    lines: [/Could not find a JavaScript runtime|ExecJS::RuntimeUnavailable/],
    class: 'dependency',
    summary: 'Compiling assets needs a JavaScript runtime, and the build has none',
    advice: 'Add a package.json so that Node.js is installed, or install it in the image.',
  },
  {
    id: 'rails/asset-missing',
    lines: [
      /Sprockets::FileNotFound: couldn't find file '(?<file>[^']{1,200})'|The asset "(?<asset>[^"]{1,200})" (?:is not present|was not found)|Webpacker can't find (?<pack>\S{1,200}) in|The asset '(?<other>[^']{1,200})' was not found in the load path/,
    ],
    class: 'code',
    summary: 'The asset {file}{asset}{pack}{other} does not exist',
    advice:
      'Commit the file, or run the step that makes it before assets:precompile. Sprockets also needs its name in the manifest.',
    link: 'https://guides.rubyonrails.org/asset_pipeline.html',
  },
  {
    id: 'rails/sass',
    lines: [/(?:SassC|Sass)::SyntaxError: (?<message>.{1,250})/],
    class: 'code',
    summary: 'A stylesheet cannot be compiled: {message}',
    advice: 'Correct it. Modern CSS functions need dartsass-rails or cssbundling-rails rather than sassc.',
  },
  {
    id: 'rails/zeitwerk',
    lines: [/expected file (?<file>\S{1,250}) to define constant (?<constant>[\w:]{1,150})/],
    class: 'code',
    summary: '{file} does not define {constant}',
    advice: 'Rename the file or the constant. `bin/rails zeitwerk:check` finds such files locally.',
    link: 'https://guides.rubyonrails.org/autoloading_and_reloading_constants.html',
  },
  {
    id: 'rails/blocked-host',
    lines: [/Blocked hosts?: (?<host>\S{1,150})/],
    class: 'configuration',
    summary: 'Rails answers requests for the host {host} with 403',
    advice:
      "Add the domain to config.hosts, and exclude the health check's path (config.host_authorization).",
    link: 'https://guides.rubyonrails.org/configuring.html#actiondispatch-hostauthorization',
  },
  {
    id: 'rails/server-pid',
    lines: [/A server is already running(?:\. Check |.{0,20}pid: \d{1,8}, file: )(?<file>[^\s)]{1,200})/],
    class: 'configuration',
    summary: 'Rails finds a server.pid and does not start',
    advice: 'Keep tmp/pids out of the image (.dockerignore), or remove the file before the server starts.',
  },
  {
    id: 'rails/storage-service',
    lines: [
      /Missing configuration for the (?<service>:?\w{1,60}) Active Storage service|Cannot load `?(?:Rails\.)?config\.active_storage\.service`?:? ?(?<problem>.{0,200})/,
    ],
    class: 'configuration',
    summary: 'Active Storage is not configured: {service} {problem}',
    advice:
      'Add the service to config/storage.yml, its gem to the Gemfile and its variables to the component.',
    link: 'https://guides.rubyonrails.org/active_storage_overview.html',
  },
];
