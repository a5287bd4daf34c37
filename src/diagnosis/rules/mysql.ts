import type { Rule } from '../rule.ts';

const BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';

/** MySQL, MariaDB and SQLite. */
export const MYSQL_RULES: readonly Rule[] = [
  {
    id: 'mysql/access-denied',
    lines: [/Access denied for user '(?<user>[^']{0,100})'@'(?<host>[^']{0,100})'/],
    class: 'configuration',
    summary: 'MySQL does not let user {user} in',
    advice:
      'Correct user and password in the connection variables, and allow the user to connect from any host.',
    link: BINDABLE,
  },
  {
    id: 'mysql/database-unknown',
    lines: [/Unknown database '(?<database>[^']{1,100})'/],
    class: 'configuration',
    summary: 'There is no database {database}',
    advice: 'Correct the name in the connection variables, or create the database.',
    link: BINDABLE,
  },
  {
    id: 'mysql/no-connection',
    lines: [
      /Can't connect to (?:local )?(?:MySQL|MariaDB)? ?server (?:on|through socket) '(?<host>[^']{1,200})'|SQLSTATE\[HY000\] \[2002\] (?<message>.{1,100})|SQLSTATE\[HY000\]: General error: 2006/,
    ],
    class: 'configuration',
    summary: 'MySQL cannot be reached: {host}{message}',
    advice:
      'Set DB_HOST and DB_PORT for this component (localhost is the container itself). While an image is built there is no database: run what needs it in a PRE_DEPLOY job.',
    link: BINDABLE,
  },
  {
    id: 'mysql/host-unknown',
    lines: [
      /Unknown MySQL server host '(?<host>[^']{1,200})'|php_network_getaddresses: getaddrinfo (?:for (?<name>\S{1,200}) )?failed/,
    ],
    class: 'configuration',
    summary: 'The database host {host}{name} cannot be found',
    advice: 'Check the host in the connection variables; names of a docker-compose file do not exist.',
    link: BINDABLE,
  },
  {
    id: 'mysql/tls-required',
    lines: [/Connections using insecure transport are prohibited/],
    class: 'configuration',
    summary: 'MySQL accepts only connections with TLS',
    advice: 'Turn TLS on in the client (ssl-mode=REQUIRED, or its `ssl` option).',
    link: BINDABLE,
  },
  {
    id: 'mysql/authentication-plugin',
    lines: [
      /Client does not support authentication protocol|ER_NOT_SUPPORTED_AUTH_MODE|Authentication plugin '(?<plugin>\w{1,60})' (?:cannot be loaded|is not supported)|The server requested authentication method unknown to the client/,
    ],
    class: 'configuration',
    summary: 'The MySQL client is too old for the way the user signs in',
    advice:
      "Use a current client (mysql2 rather than mysql), or set the user's plugin to mysql_native_password.",
  },
  {
    id: 'mysql/primary-key-required',
    lines: [/Unable to create or change a table without a primary key/],
    class: 'code',
    summary: 'MySQL refuses tables without a primary key',
    advice:
      'Give each table of the migration a primary key, or turn sql_require_primary_key off for the database.',
    link: 'https://docs.digitalocean.com/products/databases/mysql/how-to/create-primary-keys/',
  },
  {
    id: 'mysql/table-exists',
    lines: [
      /Table '(?<table>[^']{1,100})' already exists|Duplicate (?<kind>column|key) name '(?<name>[^']{1,100})'/,
    ],
    class: 'code',
    summary: '{table}{name} already exists in the database',
    advice:
      'The migration was applied before without being recorded, or stopped in the middle. Mark it as applied, or undo what it made.',
  },
  {
    id: 'mysql/table-unknown',
    lines: [/Table '(?<table>[^']{1,100})' doesn't exist|Unknown column '(?<column>[^']{1,100})' in/],
    class: 'code',
    summary: '{table}{column} does not exist in the database',
    advice: 'Run the migrations before this (a PRE_DEPLOY job), in the order of their dependencies.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
  },
  {
    id: 'mysql/too-many-connections',
    lines: [/\bToo many connections\b|ER_CON_COUNT_ERROR|max_user_connections/],
    class: 'resources',
    retryMayHelp: true,
    summary: 'MySQL has no connection left',
    advice: 'Make the pools of all instances smaller, or use a larger database.',
  },
  {
    id: 'mysql/link-failure',
    lines: [/Communications link failure|ER_SERVER_SHUTDOWN|Lost connection to (?:MySQL|MariaDB) server/],
    class: 'configuration',
    retryMayHelp: true,
    summary: 'The connection to MySQL cannot be kept up',
    advice:
      "Check host, port and TLS of the connection, and that the app is among the database's trusted sources.",
    link: BINDABLE,
  },
  {
    id: 'mysql/syntax',
    lines: [/You have an error in your SQL syntax; .{0,120} near '(?<near>.{1,120})/],
    class: 'code',
    summary: 'An SQL statement is wrong near {near}',
    advice:
      'Correct the statement at that place. If it works locally, compare the versions of the servers: MariaDB and MySQL differ.',
  },
  {
    id: 'sqlite/cannot-open',
    lines: [/SQLITE_CANTOPEN|unable to open database file/],
    class: 'configuration',
    summary: 'The SQLite file cannot be opened',
    advice:
      'Its folder has to exist and be writable. Files of App Platform are lost with each deployment: use a managed database for what has to last.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/store-data/',
  },
  {
    id: 'sqlite/read-only',
    lines: [/attempt to write a readonly database/],
    class: 'configuration',
    summary: 'The SQLite file cannot be written',
    advice:
      'Give the user that runs the app the right to write the file and its folder, or use a managed database.',
  },
  {
    id: 'sqlite/table-unknown',
    lines: [/no such (?<kind>table|column): (?<name>[\w.]{1,100})/],
    class: 'code',
    summary: 'The {kind} {name} does not exist',
    advice:
      'Run the migrations before the app starts. An SQLite file is empty again after each deployment: use a managed database for what has to last.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/store-data/',
  },
];
