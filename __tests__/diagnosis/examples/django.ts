import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed(
    'django/app-not-in-installed-apps',
    'python/django-app-label',
    "RuntimeError: Model class shop.models.Order doesn't declare an explici",
  ),
  printed(
    'django/system-check',
    'python/django-check-fails',
    '?: (staticfiles.E001) The STATICFILES_DIRS setting is not a tuple or l',
  ),
  printed(
    'django/static-file-missing',
    'python/django-manifest-missing',
    "ValueError: The file 'missing.png' could not be found with <django.con",
  ),
  printed(
    'django/migration-conflict',
    'python/django-migration-conflict',
    'CommandError: Conflicting migrations detected; multiple leaf nodes in',
  ),
  printed(
    'django/improperly-configured',
    'python/django-no-database',
    'django.core.exceptions.ImproperlyConfigured: settings.DATABASES is imp',
  ),
  printed(
    'django/settings-not-configured',
    'python/django-no-settings',
    'django.core.exceptions.ImproperlyConfigured: Requested setting DEBUG,',
  ),
  printed(
    'django/secret-key',
    'python/django-secret-key',
    'django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting mu',
  ),
  printed(
    'django/static-root',
    'python/django-static-root',
    "django.core.exceptions.ImproperlyConfigured: You're using the staticfi",
  ),
  printed('django/unknown-command', 'python/django-unknown-command', "Unknown command: 'seed_database'"),
  written(
    'django/database-driver',
    'Traceback (most recent call last):\n  File "/workspace/main.py", line 1, in <module>\n    run()\ndjango.core.exceptions.ImproperlyConfigured: Error loading psycopg2 or psycopg module',
    'django.core.exceptions.ImproperlyConfigured: Error loading psycopg2 or psycopg module',
    'DEPLOY',
  ),
  written(
    'django/apps-not-ready',
    'Traceback (most recent call last):\n  File "/workspace/main.py", line 1, in <module>\n    run()\ndjango.core.exceptions.AppRegistryNotReady: Apps aren\'t loaded yet.',
    "django.core.exceptions.AppRegistryNotReady: Apps aren't loaded yet.",
    'DEPLOY',
  ),
  written(
    'django/migration-history',
    'Traceback (most recent call last):\n  File "/workspace/main.py", line 1, in <module>\n    run()\ndjango.db.migrations.exceptions.InconsistentMigrationHistory: Migration admin.0001_initial is applied before its dependency users.0001_initial on database \'default\'.',
    'django.db.migrations.exceptions.InconsistentMigrationHistory: Migration admin.0001_initial',
    'DEPLOY',
  ),
  written(
    'django/command-error',
    'CommandError: You must set settings.ALLOWED_HOSTS if DEBUG is False.',
    'CommandError: You must set settings.ALLOWED_HOSTS if DEBUG is False.',
    'DEPLOY',
  ),
  written(
    'django/disallowed-host',
    "django.core.exceptions.DisallowedHost: Invalid HTTP_HOST header: '10.244.3.7:8080'. You may need to add '10.244.3.7' to ALLOWED_HOSTS.",
    "django.core.exceptions.DisallowedHost: Invalid HTTP_HOST header: '10.244.3.7:8080'. You may need to add '10.244.3.7' to ALLOWED_HOSTS.",
    'DEPLOY',
  ),
];
