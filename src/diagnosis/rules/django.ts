import type { Rule } from '../rule.ts';

/** Django: settings, apps, migrations, static files, its commands. */
export const DJANGO_RULES: readonly Rule[] = [
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
    id: 'django/disallowed-host',
    // A running app logs it for every stranger's request: only where nothing else went wrong is it the cause.
    rank: 'wrapper',
    lines: [/Invalid HTTP_HOST header: '(?<host>[^']{1,200})'/],
    class: 'configuration',
    summary: 'Django refuses requests for the host {host}',
    advice:
      'Add it to ALLOWED_HOSTS. The health check asks by the IP address of the container: allow it, or answer it in a middleware.',
    link: 'https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts',
  },
  {
    id: 'django/command-error',
    lines: [/^\s*CommandError: (?<message>.{1,400})/],
    class: 'code',
    summary: '{message}',
    advice: 'The command of manage.py refuses to run. Run the same one locally with the same settings.',
  },
];
