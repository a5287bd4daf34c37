import type { Rule } from '../rule.ts';

const GUNICORN = 'https://docs.gunicorn.org/en/stable/run.html';
const UVICORN = 'https://www.uvicorn.org/deployment/';
const CELERY = 'https://docs.celeryq.dev/en/stable/getting-started/first-steps-with-celery.html';

/** Django, Flask, FastAPI, their servers and task queues, and libraries that most of them use. */
export const PYTHON_WEB_RULES: readonly Rule[] = [
  {
    id: 'django/secret-key',
    lines: [/ImproperlyConfigured: The SECRET_KEY setting must not be empty/],
    class: 'configuration',
    summary: "Django's SECRET_KEY is empty",
    advice:
      'Set the variable that settings.py reads it from, also with the scope BUILD_TIME if `collectstatic` runs in the build.',
    link: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
  },
  {
    id: 'django/static-root',
    lines: [
      /ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting/,
    ],
    class: 'configuration',
    summary: 'collectstatic has no STATIC_ROOT to write to',
    advice:
      "Set STATIC_ROOT = BASE_DIR / 'staticfiles' in settings.py, or DISABLE_COLLECTSTATIC=1 as a build-time variable.",
    link: 'https://docs.djangoproject.com/en/stable/ref/settings/#static-root',
  },
  {
    id: 'django/settings-not-configured',
    lines: [
      /ImproperlyConfigured: Requested settings?,? ?(?<setting>\w{0,60}),? but settings are not configured/,
    ],
    class: 'configuration',
    summary: 'Django does not know its settings module',
    advice: 'Set DJANGO_SETTINGS_MODULE for this component, or in wsgi.py, asgi.py and manage.py.',
    link: 'https://docs.djangoproject.com/en/stable/topics/settings/#designating-the-settings',
  },
  {
    id: 'django/environ-variable',
    lines: [/ImproperlyConfigured: Set the (?<name>\w{1,80}) environment variable/],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice:
      'Set it for this component in the app spec, with the scope BUILD_TIME too if `collectstatic` runs in the build.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
  },
  {
    id: 'django/database-driver',
    lines: [/ImproperlyConfigured: Error loading (?<driver>[\w ]{1,40}) module/],
    class: 'dependency',
    summary: 'The database driver {driver} is not installed or does not load',
    advice: 'Add it to the requirements: psycopg[binary] for PostgreSQL, mysqlclient for MySQL.',
    link: 'https://docs.djangoproject.com/en/stable/ref/databases/',
  },
  {
    id: 'django/improperly-configured',
    lines: [/ImproperlyConfigured: (?<message>\S.{0,400})/],
    class: 'configuration',
    summary: 'Django: {message}',
    advice: 'Correct the settings that the message names, or set the variable that they are read from.',
    link: 'https://docs.djangoproject.com/en/stable/ref/settings/',
  },
  {
    id: 'django/app-not-in-installed-apps',
    lines: [/RuntimeError: Model class (?<model>[\w.]{1,160}) doesn't declare an explicit app_label/],
    class: 'configuration',
    summary: 'The model {model} belongs to no app in INSTALLED_APPS',
    advice: 'Add its app to INSTALLED_APPS of the settings module that this component uses.',
    link: 'https://docs.djangoproject.com/en/stable/ref/settings/#installed-apps',
  },
  {
    id: 'django/apps-not-ready',
    lines: [/AppRegistryNotReady: (?<message>.{1,200})/],
    class: 'code',
    summary: 'Django: {message}',
    advice: 'Models are imported before django.setup(): import them later, or call it first.',
    link: 'https://docs.djangoproject.com/en/stable/ref/applications/#troubleshooting',
  },
  {
    id: 'django/system-check',
    lines: [
      /SystemCheckError: System check identified some issues/,
      /^\s*(?<message>\S{1,160}: \([\w.]{1,60}\.E\d{3}\) .{1,300})/,
    ],
    evidence: 1,
    class: 'code',
    summary: 'Django: {message}',
    advice: '`python manage.py check` shows the same errors locally.',
    link: 'https://docs.djangoproject.com/en/stable/ref/checks/',
  },
  {
    id: 'django/migration-conflict',
    lines: [
      /CommandError: Conflicting migrations detected; multiple leaf nodes in the migration graph: (?<nodes>.{1,200})/,
    ],
    class: 'code',
    summary: 'Migrations of an app exclude each other: {nodes}',
    advice: 'Run `python manage.py makemigrations --merge` and commit the result.',
    link: 'https://docs.djangoproject.com/en/stable/topics/migrations/#version-control',
  },
  {
    id: 'django/migration-history',
    lines: [
      /(?:InconsistentMigrationHistory|NodeNotFoundError|CircularDependencyError|BadMigrationError): (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: 'Migrations: {message}',
    advice:
      'Check that all migrations are committed and match those that the database has applied (`showmigrations`).',
    link: 'https://docs.djangoproject.com/en/stable/topics/migrations/',
  },
  {
    id: 'django/static-file-missing',
    lines: [
      /(?:ValueError: )?(?:whitenoise\.storage\.MissingFileError: )?(?:The file|Missing staticfiles manifest entry for) '(?<file>[^']{1,200})'(?: could not be found with|)/,
    ],
    unless: /^\s*raise /,
    class: 'code',
    summary: "The static file '{file}' is missing",
    advice:
      'A style sheet or template names it, but it is not committed or collected. Correct the reference or add the file.',
    link: 'https://docs.djangoproject.com/en/stable/ref/contrib/staticfiles/#manifeststaticfilesstorage',
  },
  {
    id: 'django/unknown-command',
    lines: [/Unknown command: '(?<command>[^']{1,100})'/],
    class: 'configuration',
    summary: "Django knows no command '{command}'",
    advice:
      'Check its spelling, and that the app that has it is in INSTALLED_APPS of the settings that this component uses.',
  },
  {
    id: 'django/command-error',
    lines: [/^\s*CommandError: (?<message>.{1,400})/],
    class: 'code',
    summary: '{message}',
    advice: 'The command of manage.py refuses to run. Run the same one locally with the same settings.',
  },
  {
    id: 'gunicorn/attribute-not-found',
    lines: [/Failed to find attribute '(?<name>[^']{1,100})' in '(?<module>[^']{1,100})'/],
    class: 'configuration',
    summary: "gunicorn finds no '{name}' in the module {module}",
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
    summary: 'gunicorn finds no worker class {worker}',
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
    lines: [/ERROR: {1,6}Error loading ASGI app\. (?<message>.{1,300})/],
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
