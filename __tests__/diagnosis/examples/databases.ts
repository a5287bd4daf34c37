import { recorded, recordedClean } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('databases', [
    ['alembic-revision-unknown', 'alembic/revision-unknown', "KeyError: 'd4e5f6'"],
    [
      'alembic-statement-fails',
      'sqlite/table-unknown',
      'sqlalchemy.exc.OperationalError: (sqlite3.OperationalError) no such table: orders',
    ],
    [
      'alembic-two-heads',
      'alembic/multiple-heads',
      "FAILED: Multiple head revisions are present for given argument 'head'; please specify a sp",
    ],
    [
      'django-parent-missing',
      'django/migration-parent-missing',
      'django.db.migrations.exceptions.NodeNotFoundError: Migration shop.0002_a dependencies refe',
    ],
    [
      'django-refused',
      'postgres/connection-refused',
      'django.db.utils.OperationalError: connection to server at "127.0.0.1", port 54329 failed:',
    ],
    [
      'django-schema-public',
      'postgres/schema-permission',
      'psycopg2.errors.InsufficientPrivilege: permission denied for schema public',
    ],
    [
      'django-table-exists',
      'postgres/already-exists',
      'django.db.utils.ProgrammingError: relation "shop_order" already exists',
    ],
    [
      'knex-directory-corrupt',
      'knex/migrations-missing',
      'Error: The migration directory is corrupt, the following files are missing: 001_orders.js',
    ],
    [
      'knex-migration-fails',
      'postgres/relation-unknown',
      'migration failed with error: alter table "orders" add column "price" integer - relation "o',
    ],
    [
      'mongo-refused',
      'mongodb/not-reachable',
      'MongoServerSelectionError: connect ECONNREFUSED 127.0.0.2:27017',
    ],
    [
      'mysql-access-denied',
      'mysql/access-denied',
      "Error: Access denied for user 'shop'@'localhost' (using password: YES)",
    ],
    [
      'mysql-database-unknown',
      'mysql/database-unknown',
      "PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [1049] Unknown database 'store' i",
    ],
    ['node-pg-relation', 'postgres/relation-unknown', 'error: relation "users" does not exist'],
    [
      'postgres-database-unknown',
      'postgres/database-unknown',
      'psql: error: connection to server at "127.0.0.1", port 54329 failed: FATAL:  database "sto',
    ],
    [
      'postgres-host-unknown',
      'postgres/host-unknown',
      'psql: error: could not translate host name "db.invalid" to address: Name or service not kn',
    ],
    [
      'postgres-no-hba-entry',
      'postgres/ssl-required',
      'psql: error: connection to server at "127.0.0.1", port 54329 failed: FATAL:  no pg_hba.con',
    ],
    [
      'postgres-no-password',
      'postgres/no-password',
      'psql: error: connection to server at "127.0.0.1", port 54329 failed: fe_sendauth: no passw',
    ],
    [
      'postgres-password',
      'postgres/password',
      'psql: error: connection to server at "127.0.0.1", port 54329 failed: FATAL:  password auth',
    ],
    [
      'postgres-refused',
      'postgres/connection-refused',
      'psql: error: connection to server at "127.0.0.2", port 5432 failed: Connection refused',
    ],
    ['postgres-relation-unknown', 'postgres/relation-unknown', 'ERROR:  relation "users" does not exist'],
    ['postgres-schema-public', 'postgres/schema-permission', 'ERROR:  permission denied for schema public'],
    [
      'postgres-ssl-off',
      'postgres/ssl-off',
      'psql: error: connection to server at "127.0.0.1", port 54329 failed: server does not suppo',
    ],
    [
      'postgres-too-many-connections',
      'postgres/too-many-connections',
      'psql: error: connection to server at "127.0.0.1", port 54329 failed: FATAL:  remaining con',
    ],
    [
      'rails-no-database',
      'postgres/connection-refused',
      'ActiveRecord::ConnectionNotEstablished: connection to server at "127.0.0.1", port 54997 fa',
    ],
    ['rails-statement-fails', 'sqlite/table-unknown', 'SQLite3::SQLException: no such table: orders'],
    [
      'redis-no-auth',
      'redis/authentication',
      'redis.exceptions.AuthenticationError: HELLO must be called with the client already authent',
    ],
    [
      'redis-refused',
      'redis/connection-refused-by',
      'ConnectionRefusedError: [Errno 111] Connection refused',
    ],
    [
      'redis-wrong-password',
      'redis/password',
      'SimpleError: WRONGPASS invalid username-password pair or user is disabled.',
    ],
    [
      'sequelize-refused',
      'sequelize/error',
      'ConnectionRefusedError [SequelizeConnectionRefusedError]: connect ECONNREFUSED 127.0.0.2:5',
    ],
  ]),
];

export const clean: CleanLog[] = recordedClean('databases', ['clean-django-migrate']);
