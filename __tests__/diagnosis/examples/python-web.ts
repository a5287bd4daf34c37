import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  printed('celery/app-not-loaded', 'python/celery-no-app', 'The module proj was not found.', 'DEPLOY'),
  printed(
    'celery/app-not-loaded',
    'python/celery-no-attribute',
    "Module 'proj' has no attribute 'celery'",
    'DEPLOY',
  ),
  printed(
    'celery/redis-certificate',
    'python/celery-rediss',
    '[2026-11-24 16:23:25,738: CRITICAL/MainProcess] Unrecoverable error: V',
    'DEPLOY',
  ),
  printed(
    'fastapi/multipart',
    'python/fastapi-multipart',
    'RuntimeError: Form data requires "python-multipart" to be installed.',
    'DEPLOY',
  ),
  printed(
    'flask/app-not-found',
    'python/flask-no-app',
    "Error: Could not locate a Flask application. Use the 'flask --app' opt",
    'DEPLOY',
  ),
  printed('click/no-such-command', 'python/flask-no-command', "Error: No such command 'db'.", 'DEPLOY'),
  printed(
    'gunicorn/attribute-not-found',
    'python/gunicorn-no-attribute',
    "Failed to find attribute 'app' in 'main'.",
    'DEPLOY',
  ),
  printed(
    'gunicorn/port-in-use',
    'python/gunicorn-port-in-use',
    "[2026-11-24 16:21:06 +0000] [14244] [ERROR] Connection in use: ('127.0",
    'DEPLOY',
  ),
  printed(
    'python/port-not-a-number',
    'python/gunicorn-port',
    "Error: '$PORT' is not a valid port number.",
    'DEPLOY',
  ),
  printed(
    'gunicorn/worker-class',
    'python/gunicorn-worker-class',
    "Error: class uri 'uvicorn.workers.UvicornWorker' invalid or not found:",
    'DEPLOY',
  ),
  printed(
    'celery/redis-certificate',
    'python/python-message-on-next-line',
    'A rediss:// URL must have parameter ssl_cert_reqs',
    'DEPLOY',
  ),
  printed(
    'sqlalchemy/postgres-scheme',
    'python/sqlalchemy-postgres-scheme',
    "sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialec",
    'DEPLOY',
  ),
  printed(
    'uvicorn/app-not-loaded',
    'python/uvicorn-no-attribute',
    'ERROR:    Error loading ASGI app. Attribute "app" not found in module',
    'DEPLOY',
  ),
  printed(
    'python/port-not-a-number',
    'python/uvicorn-port',
    "Error: Invalid value for '--port': '$PORT' is not a valid integer.",
    'DEPLOY',
  ),
  written(
    'gunicorn/bad-app',
    "Failed to parse 'create_app(' as an attribute name or function call.",
    "Failed to parse 'create_app(' as an attribute name or function call.",
    'DEPLOY',
  ),
  written(
    'gunicorn/worker-timeout',
    '[2026-01-05 10:00:00 +0000] [1] [CRITICAL] WORKER TIMEOUT (pid:42)',
    '[2026-01-05 10:00:00 +0000] [1] [CRITICAL] WORKER TIMEOUT (pid:42)',
    'DEPLOY',
  ),
  written(
    'gunicorn/worker-did-not-boot',
    '[2026-01-05 10:00:00 +0000] [1] [ERROR] Shutting down: Master\n[2026-01-05 10:00:00 +0000] [1] [ERROR] Reason: Worker failed to boot.',
    '[2026-01-05 10:00:00 +0000] [1] [ERROR] Reason: Worker failed to boot.',
    'DEPLOY',
  ),
  written(
    'uvicorn/startup-failed',
    'ERROR:    Application startup failed. Exiting.',
    'ERROR:    Application startup failed. Exiting.',
    'DEPLOY',
  ),
  written(
    'celery/unrecoverable',
    "[2026-01-05 10:00:00,000: CRITICAL/MainProcess] Unrecoverable error: AttributeError('no such setting')",
    "[2026-01-05 10:00:00,000: CRITICAL/MainProcess] Unrecoverable error: AttributeError('no such setting')",
    'DEPLOY',
  ),
  written(
    'celery/broker-unreachable',
    '[2026-01-05 10:00:00,000: ERROR/MainProcess] consumer: Cannot connect to redis://queue:6379//: Timeout connecting to server.',
    '[2026-01-05 10:00:00,000: ERROR/MainProcess] consumer: Cannot connect to redis://queue:6379//: Timeout connecting to server.',
    'DEPLOY',
  ),
  written(
    'pydantic/validation',
    'pydantic_core._pydantic_core.ValidationError: 1 validation error for Order\namount\n  Input should be greater than 0 [type=greater_than, input_value=0, input_type=int]',
    'pydantic_core._pydantic_core.ValidationError: 1 validation error for Order',
    'DEPLOY',
  ),
];
