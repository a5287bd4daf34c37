import { printed, written } from '../fixtures/examples.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'env/build-variable-missing',
    stage: 'BUILD',
    log: 'INFO[0012] Running: [/bin/sh -c npm run routes]\n- routes: SHOP_API_URL is missing in the build\n[routes] FAILED: 1 error(s)\nerror building image: error building stage: failed to execute command: waiting for process to exit: exit status 1\n',
    evidence: '- routes: SHOP_API_URL is missing in the build',
    summary: 'The environment variable SHOP_API_URL is not set',
  },
  {
    rule: 'env/named-variable-not-found',
    log: 'panic: environment variable with name "SHOP_API_URL" not found\n',
    evidence: 'panic: environment variable with name "SHOP_API_URL" not found',
  },
  {
    rule: 'env/reference-not-replaced',
    stage: 'DEPLOY',
    log: `Starting the worker\nError: getaddrinfo ENOTFOUND \${db.HOSTNAME}\n    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26)\n`,
    evidence: `Error: getaddrinfo ENOTFOUND \${db.HOSTNAME}`,
    summary: `The reference \${db.HOSTNAME} was not replaced by a value`,
  },
  {
    rule: 'env/shell-variable-required',
    stage: 'DEPLOY',
    log: './entrypoint.sh: line 12: SHOP_ADMIN_NAME: choose one in the app spec\nERROR component terminated with non-zero exit code: 1\n',
    evidence: './entrypoint.sh: line 12: SHOP_ADMIN_NAME: choose one in the app spec',
    summary: 'A script needs the environment variable SHOP_ADMIN_NAME: choose one in the app spec',
  },
  printed('env/error-asks-to-set', 'js/next-collect-page-data', 'Error: Missing API key. Set MAIL_KEY.'),
  printed('env/error-names-variable', 'js/next-prerender', 'Error: API_URL must be set'),
  printed(
    'env/missing-variable',
    'js/node-env-missing',
    'Error: Missing required environment variable: STRIPE_KEY',
    'DEPLOY',
  ),
  printed('env/envalid', 'js/node-envalid', 'SESSION_KEY: undefined', 'DEPLOY'),
  printed('env/zod', 'js/node-zod-env', 'ZodError: [', 'DEPLOY'),
  printed('env/python-variable-missing', 'python/django-env-secret-key', "KeyError: 'DJANGO_SECRET_KEY'"),
  printed('env/python-variable-missing', 'python/gunicorn-app-fails', "KeyError: 'DATABASE_URL'", 'DEPLOY'),
  printed('env/python-variable-missing', 'python/python-env-missing', "KeyError: 'DATABASE_URL'", 'DEPLOY'),
  printed(
    'env/pydantic-settings',
    'python/python-pydantic-settings',
    'pydantic_core._pydantic_core.ValidationError: 2 validation errors for',
    'DEPLOY',
  ),
  written(
    'env/prisma-variable-missing',
    'Prisma schema loaded from prisma/schema.prisma\nError: Prisma schema validation - (get-config wasm)\nError code: P1012\nerror: Environment variable not found: DATABASE_URL.\n  -->  prisma/schema.prisma:7',
    'error: Environment variable not found: DATABASE_URL.',
  ),
  written(
    'env/prisma-config-variable-missing',
    'Failed to load config file "/workspace/prisma.config.ts" as a TypeScript/JavaScript module. Error: PrismaConfigEnvError: Missing required environment variable: DATABASE_URL',
    'Failed to load config file',
  ),
  written(
    'env/t3-env',
    "❌ Invalid environment variables: [\n  {\n    code: 'invalid_type',\n    path: [ 'AUTH_SECRET' ],\n    message: 'Required'\n  }\n]",
    "path: [ 'AUTH_SECRET' ],",
  ),
  written(
    'env/variable-not-set',
    'Error: Environment variable STRIPE_KEY is not set',
    'Error: Environment variable STRIPE_KEY is not set',
    'DEPLOY',
  ),
  written(
    'env/decouple',
    'Traceback (most recent call last):\n  File "/workspace/main.py", line 1, in <module>\n    run()\ndecouple.UndefinedValueError: SECRET_KEY not found. Declare it as envvar or define a default value.',
    'decouple.UndefinedValueError: SECRET_KEY not found',
    'DEPLOY',
  ),
  written(
    'env/set-the-variable',
    'Error: Please define the MONGODB_URI environment variable inside .env.local',
  ),
  written(
    'env/variable-is-missing',
    'OpenAIError: The OPENAI_API_KEY environment variable is missing or empty; either provide it, or instantiate the client with an apiKey',
  ),
  written('env/library-key-missing', 'Error: supabaseUrl is required.'),
];
