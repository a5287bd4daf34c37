import type { Rule } from '../rule.ts';

const TRUSTED =
  "Add the app to the database's trusted sources (or the database to the app), and check host and port in DATABASE_URL.";
const BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';
const MAX_CONNECTIONS =
  'https://docs.digitalocean.com/products/databases/postgresql/how-to/manage-connection-pools/';

export const POSTGRES_RULES: readonly Rule[] = [
  {
    id: 'postgres/no-socket',
    lines: [
      /(?:connection to server on socket "(?<socket>[^"]{1,200})" failed: No such file|could not connect to server: No such file or directory|connectionToServer.{0,40}\.s\.PGSQL\.\d{4})/,
    ],
    class: 'configuration',
    summary: 'The app has no database address, so it looks for PostgreSQL in its own container',
    advice: `Set DATABASE_URL (or PGHOST and the like) for this component, for example to \${db.DATABASE_URL}.`,
    link: BINDABLE,
  },
  {
    id: 'postgres/connection-refused',
    lines: [
      /connection to server at "(?<host>[^"]{1,200})"(?: \([^)]{0,60}\))?, port (?<port>\d{1,5}) failed: Connection refused|could not connect to server: Connection refused/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL refuses connections at {host}:{port}',
    advice: `Set DATABASE_URL to the database's address: localhost is the container itself. ${TRUSTED}`,
    link: BINDABLE,
  },
  {
    id: 'postgres/connection-timeout',
    lines: [
      /connection to server at "(?<host>[^"]{1,200})"(?: \([^)]{0,60}\))?, port (?<port>\d{1,5}) failed: (?:Connection timed out|timeout expired|Operation timed out)/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL at {host}:{port} does not answer',
    advice: TRUSTED,
    link: BINDABLE,
  },
  {
    id: 'postgres/host-unknown',
    lines: [/could not translate host name "(?<host>[^"]{1,200})" to address/],
    class: 'configuration',
    summary: 'The database host {host} cannot be found',
    advice:
      'Check the host in DATABASE_URL. A password with special characters has to be percent-encoded in it; names of a docker-compose file do not exist.',
    link: BINDABLE,
  },
  {
    id: 'postgres/no-password',
    lines: [
      /fe_sendauth: no password supplied|client password must be a string|no password (?:was )?(?:supplied|provided) but|empty password returned by client/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL asks for a password, and the app sends none',
    advice: 'Set the password: DATABASE_URL or PGPASSWORD is missing or empty for this component.',
    link: BINDABLE,
  },
  {
    id: 'postgres/password',
    lines: [/password authentication failed for user "(?<user>[^"]{1,100})"/],
    class: 'configuration',
    summary: 'PostgreSQL does not accept the password of user {user}',
    advice: `Correct user and password in DATABASE_URL (percent-encoded), or bind the variable to the database: \${db.DATABASE_URL}.`,
    link: BINDABLE,
  },
  {
    id: 'postgres/ssl-required',
    lines: [
      /(?:no pg_hba\.conf entry|pg_hba\.conf rejects connection) for host "(?<host>[^"]{1,100})", user "(?<user>[^"]{1,100})".{0,140}(?:no encryption|SSL off)/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL accepts only connections with TLS',
    advice: 'Add sslmode=require to DATABASE_URL, or turn `ssl` on in the client.',
    link: BINDABLE,
  },
  {
    id: 'postgres/no-hba-entry',
    lines: [/(?:no pg_hba\.conf entry|pg_hba\.conf rejects connection) for host "(?<host>[^"]{1,100})"/],
    class: 'configuration',
    summary: 'PostgreSQL rejects connections from {host}',
    advice: TRUSTED,
    link: BINDABLE,
  },
  {
    id: 'postgres/ssl-off',
    lines: [/server does not support SSL|SSL is not enabled on the server/i],
    class: 'configuration',
    summary: 'The app asks for TLS, and the PostgreSQL server has none',
    advice:
      'Turn `ssl` off (sslmode=disable) for this server; a connection inside the private network may do without.',
  },
  {
    id: 'postgres/too-many-connections',
    lines: [
      /remaining connection slots are reserved|sorry, too many clients already|too many connections for (?:role|database)|[Mm]ax client connections reached/,
    ],
    class: 'resources',
    retryMayHelp: true,
    summary: 'PostgreSQL has no free connections',
    advice:
      'Make the pools of all instances smaller, connect through a connection pool, or use a larger database.',
    link: MAX_CONNECTIONS,
  },
  {
    id: 'postgres/starting',
    lines: [/the database system is (?<state>starting up|shutting down|in recovery mode)/],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'PostgreSQL is {state}',
    advice: 'Deploy again when it is up, or let the app retry its first connection.',
  },
  {
    id: 'postgres/pool-prepared-statement',
    lines: [/prepared statement "(?<name>[^"]{1,80})" (?:does not exist|already exists)/],
    class: 'configuration',
    summary: 'Prepared statements do not work through a connection pool in transaction mode',
    advice:
      'Turn them off in the client (pgbouncer=true for Prisma, statement_cache_size=0 for asyncpg, prepare: :unnamed for Ecto), or connect to the database itself for migrations.',
    link: MAX_CONNECTIONS,
  },
  {
    id: 'postgres/schema-permission',
    lines: [/permission denied for schema (?<schema>\w{1,80})/],
    class: 'configuration',
    summary: 'The database user is not allowed to create tables in the schema {schema}',
    advice:
      "Since PostgreSQL 15 only the owner may: run `GRANT ALL ON SCHEMA {schema} TO` the user as the administrator, or make the user the database's owner. A dev database of App Platform allows no other users.",
    link: 'https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PRIV',
  },
  {
    id: 'postgres/permission',
    lines: [
      /(?:permission denied for (?:table|relation|sequence|database|function|view|language) "?(?<object>[\w.]{1,100})|must be owner of (?:table|relation|schema|extension|database|view|function|type) (?<owned>[\w.]{1,100}))/,
    ],
    class: 'configuration',
    summary: 'The database user has no rights to {object}{owned}',
    advice:
      'Another user owns it. Grant the rights as its owner, or let migrations and app use the same user.',
    link: 'https://www.postgresql.org/docs/current/sql-grant.html',
  },
  {
    id: 'postgres/extension',
    lines: [
      /extension "(?<extension>[^"]{1,60})" (?:is not available|is not allow-listed|must be installed)|permission denied to create extension "(?<denied>[^"]{1,60})"|type "(?<type>vector|geometry|geography|citext|hstore|ltree)" does not exist/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL lacks the extension for {extension}{denied}{type}',
    advice: 'Create it once as the administrator (CREATE EXTENSION) if the database supports it.',
    link: 'https://docs.digitalocean.com/products/databases/postgresql/details/supported-extensions/',
  },
  {
    id: 'postgres/already-exists',
    lines: [
      /(?:^|[^\w])(?<kind>relation|column|type|constraint|index|table|schema|extension|database) "(?<name>[^"]{1,100})"(?: (?:of|for) relation "[^"]{1,100}")? already exists/,
    ],
    unless: /NOTICE|skipping/,
    class: 'code',
    summary: 'The {kind} {name} already exists in the database',
    advice:
      'The migration was applied before without being recorded, or the schema was made by hand. Mark it as applied, or write it with IF NOT EXISTS.',
  },
  {
    id: 'postgres/relation-unknown',
    lines: [/relation "(?<relation>[^"]{1,100})" does not exist/],
    unless: /NOTICE|skipping|column "[^"]{1,100}" of relation/,
    class: 'code',
    summary: 'The table {relation} does not exist',
    advice:
      'Run the migrations before this (a PRE_DEPLOY job), in the order of their dependencies and against the same database and schema.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
  },
  {
    id: 'postgres/column-unknown',
    lines: [/column "?(?<column>[\w.]{1,100})"?(?: of relation "(?<relation>[^"]{1,100})")? does not exist/],
    class: 'code',
    summary: 'The column {column} does not exist',
    advice: 'The code is ahead of the schema: run the migrations before the app starts (a PRE_DEPLOY job).',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
  },
  {
    id: 'postgres/database-unknown',
    lines: [/database "(?<database>[^"]{1,100})" does not exist|no such database: (?<pool>\S{1,100})/],
    class: 'configuration',
    summary: 'There is no database {database}{pool}',
    advice:
      'Correct the name in DATABASE_URL, or create the database. A connection pool goes by its own name.',
    link: BINDABLE,
  },
  {
    id: 'postgres/role-unknown',
    lines: [/role "(?<role>[^"]{1,100})" does not exist/],
    class: 'configuration',
    summary: 'There is no database user {role}',
    advice: 'Correct the user in DATABASE_URL, or create it.',
    link: BINDABLE,
  },
  {
    id: 'postgres/duplicate-key',
    lines: [/duplicate key value violates unique constraint "(?<constraint>[^"]{1,100})"/],
    class: 'code',
    summary: 'Duplicate value for the unique constraint {constraint}',
    advice: 'A seed or migration inserts what is there. Let it do nothing on a conflict.',
  },
];
