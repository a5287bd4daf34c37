import type { Rule } from '../rule.ts';

const GUNICORN = 'https://docs.gunicorn.org/en/stable/run.html';
const UVICORN = 'https://www.uvicorn.org/deployment/';
const CELERY = 'https://docs.celeryq.dev/en/stable/getting-started/first-steps-with-celery.html';

/** Flask, FastAPI, their servers and task queues, and libraries that most of them use. */
export const PYTHON_WEB_RULES: readonly Rule[] = [
  {
    id: 'gunicorn/attribute-not-found',
    lines: [/Failed to find attribute '(?<name>[^']{1,100})' in '(?<module>[^']{1,100})'/],
    class: 'configuration',
    summary: "gunicorn cannot find '{name}' in the module {module}",
    advice: 'Correct the run command: `gunicorn MODULE:NAME`, where NAME is the app object in MODULE.',
    link: GUNICORN,
  },
  {
    id: 'gunicorn/bad-app',
    lines: [
      /(?:Failed to parse '(?<name>[^']{1,160})' as an attribute name|AppImportError: (?<message>.{1,200})|Error: No application module specified)/,
    ],
    class: 'configuration',
    summary: 'gunicorn cannot load the app {name}{message}',
    advice: 'Correct the run command: `gunicorn MODULE:NAME`, where NAME is the app object in MODULE.',
    link: GUNICORN,
  },
  {
    id: 'gunicorn/port-in-use',
    lines: [/\[ERROR\] Connection in use: \((?<address>[^)]{1,80})\)/],
    class: 'code',
    summary: 'gunicorn cannot listen: {address} is already in use',
    advice: 'Something in the same container listens there already: start one server in the run command.',
  },
  {
    id: 'python/port-not-a-number',
    lines: [
      /(?:Error: )?(?:'(?<port>\$?[\w{}]{1,40})' is not a valid port number|Invalid value for '?-{1,2}[\w.-]{0,20}port'?.{0,80}: '?(?<value>[^'\s]{1,40})'? is not a valid integer|argument (?:-p\/)?--port: invalid int value: '(?<argument>[^']{1,40})')/,
    ],
    class: 'configuration',
    summary: "The port '{port}{value}{argument}' is not a number",
    advice:
      'The variable was not expanded or is not set: a run command without a shell, or in single quotes, keeps $PORT as text. Use double quotes or `sh -c`.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
  },
  {
    id: 'gunicorn/worker-class',
    lines: [/Error: class uri '(?<worker>[^']{1,160})' invalid or not found/],
    class: 'dependency',
    summary: 'gunicorn cannot find the worker class {worker}',
    advice:
      'Add the package that has it to the requirements (uvicorn, gevent, eventlet), or correct the name.',
    link: 'https://docs.gunicorn.org/en/stable/design.html',
  },
  {
    id: 'gunicorn/worker-timeout',
    lines: [/\[CRITICAL\] WORKER TIMEOUT \(pid:\d{1,10}\)/],
    class: 'code',
    summary: 'A worker of gunicorn did not answer in time and was stopped',
    advice: 'See what blocks it while it starts or answers; raise --timeout, or use another worker class.',
    link: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
  },
  {
    id: 'gunicorn/worker-did-not-boot',
    rank: 'wrapper',
    lines: [
      /(?:\[ERROR\] Reason: (?:Worker failed to boot|App failed to load)|HaltServer: ?.?(?:Worker failed to boot|App failed to load)|Reason: Worker failed to boot)/,
    ],
    class: 'code',
    summary: 'The workers of gunicorn do not start',
    advice: 'The traceback above it says why.',
    link: GUNICORN,
  },
  {
    id: 'uvicorn/app-not-loaded',
    lines: [/(?:^|ERROR: {1,6})Error loading ASGI app\. (?<message>.{1,300})/],
    class: 'configuration',
    summary: '{message}',
    advice:
      'Correct the run command: `uvicorn MODULE:NAME`, where NAME is the app object in MODULE. Check source_dir.',
    link: UVICORN,
  },
  {
    id: 'uvicorn/startup-failed',
    rank: 'wrapper',
    lines: [/ERROR: {1,6}Application startup failed\. Exiting/],
    class: 'code',
    summary: 'The app fails while it starts',
    advice: 'The traceback above it says why.',
    link: UVICORN,
  },
  {
    id: 'fastapi/multipart',
    lines: [/(?:RuntimeError|ImportError): Form data requires "(?<package>[\w-]{1,60})" to be installed/],
    class: 'dependency',
    summary: 'FastAPI needs {package} for form data',
    advice: 'Add {package} to the requirements.',
    link: 'https://fastapi.tiangolo.com/tutorial/request-forms/',
  },
  {
    id: 'flask/app-not-found',
    lines: [
      /Error: (?<message>(?:Could not locate a Flask application|Could not import '|Failed to find Flask application or factory|Failed to find attribute).{0,300})/,
    ],
    class: 'configuration',
    summary: '{message}',
    advice:
      'Set FLASK_APP or `flask --app`, and check source_dir. In production start gunicorn in place of `flask run`.',
    link: 'https://flask.palletsprojects.com/en/stable/cli/#application-discovery',
  },
  {
    id: 'click/no-such-command',
    lines: [/^\s*Error: No such (?<kind>command|option):? ['"]?(?<name>[^'"\s]{1,80})/],
    class: 'configuration',
    summary: 'The command line has no {kind} {name}',
    advice:
      'Check the command. For `flask db` add Flask-Migrate to the requirements, and register it in the app.',
  },
  {
    id: 'click/usage-error',
    lines: [/^\s*Usage: (?<program>[\w.-]{1,40})/, /^\s*Error: (?<message>\S.{1,300})/],
    within: 6,
    evidence: 1,
    unless: /Invalid value for '-A' \/ '--app'/,
    class: 'configuration',
    summary: '{program}: {message}',
    advice: 'Correct the run or build command.',
  },
  {
    id: 'celery/app-not-loaded',
    lines: [/Unable to load celery application\./, /^\s*(?<message>\S.{1,300})/],
    within: 2,
    evidence: 1,
    class: 'configuration',
    summary: 'Celery: {message}',
    advice: 'Correct -A in the run command: the module that holds the Celery app. Check source_dir.',
    link: CELERY,
  },
  {
    id: 'celery/redis-certificate',
    lines: [/A rediss:\/\/ URL must have parameter ssl_cert_reqs/],
    unless: /^\s*(?:raise |E_)/,
    class: 'configuration',
    summary: 'The rediss:// URL of Celery has no ssl_cert_reqs',
    advice:
      'Append `?ssl_cert_reqs=CERT_REQUIRED` (or CERT_NONE) to the URL of the broker and of the result backend.',
    link: 'https://docs.celeryq.dev/en/stable/getting-started/backends-and-brokers/redis.html',
  },
  {
    id: 'celery/unrecoverable',
    rank: 'wrapper',
    lines: [/Unrecoverable error: (?<error>.{1,300})/],
    class: 'code',
    summary: 'Celery: {error}',
    advice: 'The traceback below it says where.',
  },
  {
    id: 'celery/broker-unreachable',
    lines: [/consumer: Cannot connect to (?<url>\S{1,200}): (?<reason>.{1,200}?)\.?$/],
    class: 'configuration',
    summary: 'Celery cannot reach its broker: {reason}',
    advice:
      'Check the URL of the broker in the variables of this component, and the trusted sources of the database.',
    link: CELERY,
  },
  {
    id: 'sqlalchemy/postgres-scheme',
    lines: [/NoSuchModuleError: Can't load plugin: sqlalchemy\.dialects:postgres\b/],
    class: 'configuration',
    summary: 'SQLAlchemy does not know postgres:// URLs',
    advice: 'Replace the scheme by postgresql:// before create_engine().',
    link: 'https://docs.sqlalchemy.org/en/20/core/engines.html#postgresql',
  },
  {
    id: 'pydantic/settings-moved',
    lines: [/`BaseSettings` has been moved to the `pydantic-settings` package/],
    class: 'dependency',
    summary: 'Pydantic 2 has no BaseSettings',
    advice: 'Add pydantic-settings to the requirements and import it from there, or pin pydantic<2.',
    link: 'https://docs.pydantic.dev/latest/migration/#basesettings-has-moved-to-pydantic-settings',
  },
  {
    id: 'pydantic/validation',
    lines: [
      /\bValidationError: \d{1,3} validation errors? for (?<model>[\w.]{1,80})/,
      /^\s*(?<field>[A-Za-z_][\w.]{0,80})\s*$/,
      /^\s+(?<problem>\S.{0,200})/,
    ],
    within: 2,
    class: 'code',
    summary: '{model}: {field}: {problem}',
    advice:
      'The value that {field} gets does not fit the model. If it is read from a variable, correct it in the app spec.',
    link: 'https://docs.pydantic.dev/latest/errors/validation_errors/',
  },
];
