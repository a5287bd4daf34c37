import type { Rule } from '../rule.ts';

const BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';
const TRUSTED =
  "Check host and port in the connection variables, and add the app to the database's trusted sources.";

/** What drivers and ORMs say of any database. */
export const DATABASE_CLIENT_RULES: readonly Rule[] = [
  {
    id: 'prisma/no-connection',
    lines: [/Can't reach database server at [`']?(?<host>[^`'\s]{1,200})[`']?(?::[`']?(?<port>\d{1,5}))?/],
    class: 'configuration',
    summary: 'Prisma cannot reach the database at {host}',
    advice: `Set DATABASE_URL for this component, with the scope that the command needs. ${TRUSTED}`,
    link: 'https://www.prisma.io/docs/orm/reference/error-reference#p1001',
  },
  {
    id: 'prisma/authentication',
    lines: [/P1000: Authentication failed|Authentication failed against (?:the )?database server/],
    class: 'configuration',
    summary: 'The database does not accept user and password that Prisma sends',
    advice: 'Correct them in DATABASE_URL (percent-encoded), or bind the variable to the database.',
    link: 'https://www.prisma.io/docs/orm/reference/error-reference#p1000',
  },
  {
    id: 'prisma/url',
    lines: [
      /the URL must start with the protocol `(?<protocol>[^`]{1,60})`|P1013: (?<message>.{1,200})|error: Error validating datasource `(?<source>\w{1,40})`: (?<problem>.{1,200})/,
    ],
    class: 'configuration',
    summary: 'Prisma does not accept DATABASE_URL: {message}{problem}',
    advice: 'Set it for this component: an empty variable, quotes or a missing scheme are the usual reasons.',
    link: 'https://www.prisma.io/docs/orm/reference/connection-urls',
  },
  {
    id: 'sqlalchemy/url',
    lines: [
      /Could not parse (?:rfc1738|SQLAlchemy) URL from|Expected string or URL object, got (?<got>\w{1,20})/,
    ],
    class: 'configuration',
    summary: 'SQLAlchemy could not parse the database URL',
    advice: `Give this component the variable that the URL is read from. A reference such as \${db.DATABASE_URL} is only replaced in the app spec.`,
    link: BINDABLE,
  },
  {
    id: 'sqlalchemy/async-driver',
    lines: [/The asyncio extension requires an async driver to be used/],
    class: 'configuration',
    summary: "SQLAlchemy's asyncio extension needs an asynchronous driver",
    advice: 'Begin the URL with postgresql+asyncpg:// and install asyncpg.',
    link: 'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html',
  },
  {
    id: 'rails/database-not-configured',
    lines: [
      /The `(?<env>\w{1,40})` database is not configured|'(?<other>\w{1,40})' database is not configured|ActiveRecord::AdapterNotSpecified/,
    ],
    class: 'configuration',
    summary: 'Rails has no database for the environment {env}{other}',
    advice: 'Set DATABASE_URL for this component, or add the environment to config/database.yml.',
    link: 'https://guides.rubyonrails.org/configuring.html#configuring-a-database',
  },
  {
    id: 'rails/database-missing',
    lines: [
      /We could not find your database: (?<database>[\w-]{1,100})|There is an issue connecting (?:to your database )?with your (?<what>hostname|username\/password)[:,]/,
    ],
    class: 'configuration',
    summary: 'Rails cannot use its database: {database}{what}',
    advice: 'Correct DATABASE_URL, or create the database.',
    link: BINDABLE,
  },
  {
    id: 'typeorm/no-metadata',
    lines: [/No metadata for "(?<entity>[^"]{1,100})" was found/],
    class: 'code',
    summary: 'TypeORM does not know the entity {entity}',
    advice:
      'Its path in `entities` has to match the compiled files (dist/**/*.entity.js), or list the class itself.',
    link: 'https://typeorm.io/docs/data-source/data-source-options',
  },
  {
    id: 'knex/pool-timeout',
    lines: [/Knex: Timeout acquiring a connection|ConnectionAcquireTimeoutError/],
    class: 'configuration',
    summary: 'No connection to the database became free in time',
    advice: `${TRUSTED} If it is reachable, transactions are left open or the pool is too small.`,
    link: 'https://knexjs.org/guide/#pool',
  },
  {
    id: 'jdbc/connection-refused',
    lines: [
      /Connection to (?<host>[^\s:]{1,200}):(?<port>\d{1,5}) refused\. Check that the hostname and port are correct/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL refuses connections at {host}:{port}',
    advice: `localhost is the container itself. ${TRUSTED}`,
    link: BINDABLE,
  },
  {
    id: 'npgsql/no-connection',
    lines: [
      /Npgsql\.NpgsqlException(?: \(0x\w{1,8}\))?: (?<message>Failed to connect to .{1,200}|Exception while (?:reading|connecting).{1,150})/,
    ],
    class: 'configuration',
    summary: 'PostgreSQL cannot be reached: {message}',
    advice: `localhost is the container itself. ${TRUSTED}`,
    link: BINDABLE,
  },
  {
    id: 'ecto/no-connection',
    lines: [
      /(?:DBConnection\.ConnectionError\) |failed to connect: .{0,60})tcp connect(?: \((?<host>[^)]{1,150})\))?: (?<message>.{1,120})/,
    ],
    class: 'configuration',
    summary: 'Ecto cannot reach the database {host}: {message}',
    advice: `Set DATABASE_URL for this component. ${TRUSTED}`,
    link: BINDABLE,
  },
  {
    id: 'sequelize/driver-missing',
    lines: [/(?:ERROR|Error): Please install (?<package>\S{1,100}) package manually/],
    class: 'dependency',
    summary: 'Sequelize needs the package {package}, which is not installed',
    advice:
      'Add {package} to the dependencies of package.json (not to devDependencies), and commit the lockfile.',
    link: 'https://sequelize.org/docs/v6/getting-started/',
  },
  {
    id: 'sequelize/error',
    lines: [/\bSequelize(?<kind>\w{1,60}Error)\]?: (?<message>.{1,250})/],
    class: 'configuration',
    summary: 'Sequelize, {kind}: {message}',
    advice: `${TRUSTED} An error of a statement needs its migration corrected.`,
    link: 'https://sequelize.org/api/v6/identifiers.html#errors',
  },
  {
    id: 'typeorm/query-failed',
    lines: [/\bQueryFailedError: (?<message>.{1,250})/],
    class: 'code',
    summary: 'A statement failed: {message}',
    advice: 'The lines below it hold the query. Compare the schema with the migrations.',
  },
  {
    id: 'php/sqlstate',
    lines: [/SQLSTATE\[(?<state>\w{1,10})\](?: \[\d{1,6}\])?:? (?<message>.{1,250})/],
    class: 'configuration',
    summary: 'The database answers with an error: {message}',
    advice: 'A connection error needs the DB_ variables corrected, an error of a statement its migration.',
    link: BINDABLE,
  },
  {
    id: 'database/postgres-error',
    lines: [
      /(?:Postgrex\.Error\) |psycopg2?\.errors\.|asyncpg\.exceptions\.|PSQLException: |PG::)(?<message>.{1,250})/,
    ],
    class: 'code',
    summary: 'PostgreSQL answers with an error: {message}',
    advice: 'The statement that failed stands near it. Compare the schema with the migrations.',
  },
  {
    id: 'rails/database-error',
    rank: 'wrapper',
    lines: [
      /ActiveRecord::(?:ConnectionNotEstablished|StatementInvalid|NoDatabaseError|DatabaseConnectionError): (?<message>.{1,250})/,
    ],
    class: 'configuration',
    summary: 'The database answers with an error: {message}',
    advice: "The driver's own error, before or below it, names the reason.",
  },
];
