import { written } from '../example-rows.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'redis/config-file',
    log: '*** FATAL CONFIG FILE ERROR (Redis 8.6.3) ***\nReading the configuration file, at line 2\n>>> \'requirepass "--appendonly" "yes"\'\nwrong number of arguments\n',
    evidence: 'wrong number of arguments',
    summary: 'Line 2 of the Redis configuration: wrong number of arguments',
  },
  {
    rule: 'sequelize/driver-missing',
    log: 'Sequelize CLI [Node: 22.11.0, CLI: 6.6.2, ORM: 6.37.5]\n\nERROR: Please install tedious package manually\n',
    evidence: 'ERROR: Please install tedious package manually',
    summary: 'Sequelize needs the package tedious, which is not installed',
  },
  ...written([
    [
      'prisma/failed-migrations',
      'Error: P3009\n\nmigrate found failed migrations in the target database, new migrations will not be applied.',
    ],
    [
      'prisma/schema-not-empty',
      'Error: P3005\n\nThe database schema is not empty. Read more about how to baseline an existing production database',
    ],
    [
      'prisma/migration-failed',
      'Error: P3018\n\nA migration failed to apply. New migrations cannot be applied before the error is recovered from.\n\nMigration name: 20260101000000_init\n\nDatabase error code: 22P02\n\nDatabase error:\nERROR: invalid input value for enum color: "x"',
      'ERROR: invalid input value',
    ],
    ['knex/locked', 'MigrationLocked: Migration table is already locked'],
    [
      'flyway/checksum',
      'Caused by: org.flywaydb.core.api.exception.FlywayValidateException: Validate failed: Migrations have failed validation\nMigration checksum mismatch for migration version 2',
      'Migration checksum mismatch for migration version 2',
    ],
    [
      'flyway/schema-not-empty',
      'org.flywaydb.core.api.FlywayException: Found non-empty schema(s) "public" but no schema history table. Use baseline() or set baselineOnMigrate to true',
    ],
    [
      'flyway/migration-failed',
      'Migration V2__orders.sql failed\n------------------------------\nSQL State  : 42P16\nError Code : 0\nMessage    : ERROR: multiple primary keys are not allowed',
      'Message    : ERROR: multiple primary keys',
    ],
    [
      'liquibase/locked',
      'liquibase.exception.LockException: Could not acquire change log lock.  Currently locked by web-1 (10.244.0.5) since 1/15/26',
    ],
    [
      'liquibase/changeset-failed',
      'liquibase.exception.MigrationFailedException: Migration failed for changeset db/changelog.xml::2::shop:',
    ],
    [
      'rails/pending-migrations',
      'Migrations are pending. To resolve this issue, run:\n\n        bin/rails db:migrate RAILS_ENV=production',
    ],
    [
      'rails/migration-version',
      'StandardError: Directly inheriting from ActiveRecord::Migration is not supported. Please specify the Active Record release the migration was written for:',
    ],
    [
      'rails/concurrent-migration',
      'Cannot run migrations because another migration process is currently running.',
    ],
    [
      'rails/migration-error',
      "rails aborted!\nStandardError: An error has occurred, this and all later migrations canceled:\n\nundefined method `seal' for nil:NilClass\n/app/db/migrate/20200101000000_seal_orders.rb:4:in `up'",
      "undefined method `seal' for nil:NilClass",
    ],
    [
      'rails/migration-failed',
      'StandardError: An error has occurred, this and all later migrations canceled:',
    ],
    ['migrate/dirty', '2026/01/15 10:20:30 Dirty database version 3. Fix and force version.'],
    ['sqlx/migration-modified', 'migration 20260101000000 was previously applied but has been modified'],
    ['ecto/migration-error', "** (Mix) The database for Shop.Repo couldn't be created: killed"],
    [
      'postgres/no-socket',
      'could not connect to server: No such file or directory\n\tIs the server running locally and accepting connections on Unix domain socket "/var/run/postgresql/.s.PGSQL.5432"?',
    ],
    [
      'postgres/connection-timeout',
      'psycopg2.OperationalError: connection to server at "db.example" (192.0.2.7), port 25060 failed: Connection timed out',
    ],
    [
      'postgres/no-hba-entry',
      'FATAL:  no pg_hba.conf entry for host "192.0.2.9", user "shop", database "shop", SSL encryption',
    ],
    ['postgres/starting', 'FATAL:  the database system is starting up'],
    ['postgres/pool-prepared-statement', 'error: prepared statement "s0" does not exist'],
    ['postgres/permission', 'ERROR:  permission denied for table orders'],
    ['postgres/extension', 'ERROR:  type "vector" does not exist'],
    ['postgres/column-unknown', 'error: column "price" of relation "orders" does not exist'],
    ['postgres/role-unknown', 'FATAL:  role "shop" does not exist'],
    ['postgres/duplicate-key', 'ERROR:  duplicate key value violates unique constraint "users_email_key"'],
    ['mysql/no-connection', 'SQLSTATE[HY000] [2002] Connection refused'],
    ['mysql/host-unknown', "ERROR 2005 (HY000): Unknown MySQL server host 'mysql' (-2)"],
    [
      'mysql/tls-required',
      'Error: Connections using insecure transport are prohibited while --require_secure_transport=ON.',
    ],
    [
      'mysql/authentication-plugin',
      'Error: ER_NOT_SUPPORTED_AUTH_MODE: Client does not support authentication protocol requested by server; consider upgrading MySQL client',
    ],
    [
      'mysql/primary-key-required',
      "SQLSTATE[HY000]: General error: 3750 Unable to create or change a table without a primary key, when the system variable 'sql_require_primary_key' is set.",
    ],
    [
      'mysql/table-exists',
      "SQLSTATE[42S01]: Base table or view already exists: 1050 Table 'users' already exists",
    ],
    [
      'mysql/table-unknown',
      "SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.sessions' doesn't exist",
    ],
    ['mysql/too-many-connections', 'Error: Too many connections'],
    [
      'mysql/link-failure',
      'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure',
    ],
    [
      'mysql/syntax',
      "ERROR 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'json' at line 1",
    ],
    ['sqlite/cannot-open', 'SqliteError: unable to open database file'],
    ['sqlite/read-only', 'sqlite3.OperationalError: attempt to write a readonly database'],
    [
      'mongodb/allow-list',
      "MongooseServerSelectionError: Could not connect to any servers in your MongoDB Atlas cluster. One common reason is that you're trying to access the database from an IP that isn't whitelisted.",
    ],
    ['mongodb/authentication', 'MongoServerError: bad auth : Authentication failed.'],
    [
      'mongodb/no-uri',
      'MongoParseError: Invalid scheme, expected connection string to start with "mongodb://" or "mongodb+srv://"',
    ],
    ['mongodb/srv-lookup', 'Error: querySrv ENOTFOUND _mongodb._tcp.shop.example'],
    ['mongodb/buffering', 'MongooseError: Operation `users.findOne()` buffering timed out after 10000ms'],
    ['redis/too-many-clients', 'ReplyError: ERR max number of clients reached'],
    ['prisma/no-connection', "Error: P1001: Can't reach database server at `db.example:25060`"],
    [
      'prisma/authentication',
      'Error: P1000: Authentication failed against database server, the provided database credentials for `shop` are not valid.',
    ],
    [
      'prisma/url',
      'error: Error validating datasource `db`: the URL must start with the protocol `postgresql://` or `postgres://`.',
    ],
    [
      'sqlalchemy/async-driver',
      "sqlalchemy.exc.InvalidRequestError: The asyncio extension requires an async driver to be used. The loaded 'psycopg2' is not async.",
    ],
    [
      'rails/database-not-configured',
      'ActiveRecord::AdapterNotSpecified: The `production` database is not configured for the `production` environment.',
    ],
    [
      'rails/database-missing',
      'We could not find your database: shop_production. Available database configurations can be found in config/database.yml.',
    ],
    ['typeorm/no-metadata', 'EntityMetadataNotFoundError: No metadata for "User" was found.'],
    [
      'knex/pool-timeout',
      'KnexTimeoutError: Knex: Timeout acquiring a connection. The pool is probably full. Are you missing a .transacting(trx) call?',
    ],
    [
      'npgsql/no-connection',
      'Unhandled exception. Npgsql.NpgsqlException (0x80004005): Failed to connect to 127.0.0.1:5432',
    ],
    [
      'ecto/no-connection',
      '10:20:30.000 [error] Postgrex.Protocol (#PID<0.300.0>) failed to connect: ** (DBConnection.ConnectionError) tcp connect (localhost:5432): connection refused - :econnrefused',
    ],
    ['typeorm/query-failed', 'QueryFailedError: invalid input syntax for type uuid: "x"'],
    [
      'database/postgres-error',
      'psycopg2.errors.InvalidTextRepresentation: invalid input syntax for type integer: "x"',
    ],
    ['rails/database-error', 'ActiveRecord::ConnectionNotEstablished: the pool is closed'],
    ['network/refused-somewhere', 'could not load the catalogue: Connection refused (os error 111)'],
    ['redis/connection-refused', 'Error connecting to Redis on localhost:6379 (Errno::ECONNREFUSED)'],
    [
      'redis/max-retries',
      'MaxRetriesPerRequestError: Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest" option for details.',
    ],
  ]),
  {
    rule: 'alembic/failed',
    log: "INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.\nERROR [alembic.util.messaging] Online migration expected to match one row when updating '0a1b2c3d4e5f' to '1b2c3d4e5f60' in 'alembic_version'; 0 found\nFAILED: Online migration expected to match one row when updating '0a1b2c3d4e5f' to '1b2c3d4e5f60' in 'alembic_version'; 0 found\n",
    evidence: 'ERROR [alembic.util.messaging] Online migration expected',
  },
];
