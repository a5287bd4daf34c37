import type { Rule } from '../rule.ts';

const BINDABLE = 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/';

export const MONGODB_RULES: readonly Rule[] = [
  {
    id: 'mongodb/allow-list',
    lines: [/Could not connect to any servers in your MongoDB Atlas cluster/],
    class: 'configuration',
    summary: 'MongoDB Atlas does not let the app in',
    advice: "Add the app's outgoing addresses to the IP access list: a dedicated egress IP, or 0.0.0.0/0.",
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/add-ip-address/',
  },
  {
    id: 'mongodb/authentication',
    lines: [
      /bad auth ?: ?[Aa]uthentication failed|Mongo(?:Server)?Error: Authentication failed|pymongo\.errors\.OperationFailure: .{0,60}[Aa]uthentication failed/,
    ],
    class: 'configuration',
    summary: 'MongoDB does not accept user and password',
    advice: 'Correct them in the connection string (percent-encoded), and its authSource.',
  },
  {
    id: 'mongodb/no-uri',
    lines: [/MongoParseError: (?<message>Invalid (?:scheme|connection string).{1,150})/],
    class: 'configuration',
    summary: 'The MongoDB connection string cannot be used: {message}',
    advice:
      'Set the variable that the app reads it from for this component; it begins with mongodb:// or mongodb+srv://.',
    link: BINDABLE,
  },
  {
    id: 'mongodb/srv-lookup',
    lines: [/querySrv (?<code>E[A-Z]{3,20}) (?<host>\S{1,200})/],
    class: 'configuration',
    retryMayHelp: true,
    summary: 'The MongoDB cluster {host} cannot be found ({code})',
    advice: 'Check the host in the connection string; a cluster that was paused or removed has no DNS entry.',
  },
  {
    id: 'mongodb/not-reachable',
    unless: /^\s*\[cause\]/,
    lines: [
      /(?:Mongo(?:ose)?ServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongoTimeoutError|ServerSelectionTimeoutError|server selection error|server selection timeout)(?:: |, )(?<message>.{1,250})/,
    ],
    class: 'configuration',
    summary: 'MongoDB cannot be reached: {message}',
    advice:
      "Set the connection string for this component (localhost is the container itself), and add the app to the database's trusted sources.",
    link: BINDABLE,
  },
  {
    id: 'mongodb/buffering',
    lines: [/Operation `(?<operation>[^`]{1,80})` buffering timed out after/],
    class: 'configuration',
    summary: 'Mongoose has no connection to MongoDB: {operation} timed out',
    advice:
      'The connection failed or was never opened. Check the connection string and the trusted sources, and await mongoose.connect().',
    link: BINDABLE,
  },
];

export const REDIS_RULES: readonly Rule[] = [
  {
    id: 'redis/authentication',
    lines: [/\bNOAUTH Authentication required|\bHELLO must be called with the client already authenticated/],
    class: 'configuration',
    summary: 'Redis asks for a password, and the app sends none',
    advice: 'Set the password: the URL is redis://default:PASSWORD@host:port, rediss:// with TLS.',
    link: BINDABLE,
  },
  {
    id: 'redis/password',
    lines: [/\bWRONGPASS\b|ERR invalid password|ERR AUTH <password> called without any password configured/],
    class: 'configuration',
    summary: 'Redis does not accept user and password',
    advice: 'Correct them in the URL (percent-encoded): redis://default:PASSWORD@host:port.',
    link: BINDABLE,
  },
  {
    // Python prints the refused connection, which has no address, before what redis-py makes of it.
    id: 'redis/connection-refused-by',
    lines: [
      /^ConnectionRefusedError: \[Errno \d{1,4}\]/,
      /Error \d{1,4} connecting to (?<host>[^\s:]{1,150}):(?<port>\d{1,5})\. /,
    ],
    within: 80,
    class: 'configuration',
    summary: 'Redis cannot be reached at {host}:{port}',
    advice:
      'Set REDIS_URL to the address of the database for this component: localhost is the container itself.',
    link: BINDABLE,
  },
  {
    id: 'redis/connection-refused',
    lines: [
      /Error (?:\d{1,4} )?connecting to (?:Redis on )?(?<host>[^\s:]{1,150}):(?<port>\d{1,5})(?:\. | \()(?:Connection refused|Errno::ECONNREFUSED|Multiple exceptions|Cannot assign|Name or service)|Redis connection to (?<address>\S{1,150}:\d{1,5}) failed/,
    ],
    class: 'configuration',
    summary: 'Redis cannot be reached at {host}:{port}{address}',
    advice:
      'Set REDIS_URL to the address of the database for this component: localhost is the container itself.',
    link: BINDABLE,
  },
  {
    id: 'redis/too-many-clients',
    lines: [/ERR max number of clients reached/],
    class: 'resources',
    retryMayHelp: true,
    summary: 'Redis has no connection left',
    advice: 'Open fewer connections per instance, or use a larger database.',
  },
  {
    id: 'redis/max-retries',
    rank: 'wrapper',
    lines: [/MaxRetriesPerRequestError: Reached the max retries per request limit/],
    class: 'configuration',
    summary: 'Redis cannot be reached',
    advice:
      'Set REDIS_URL to the address of the database for this component, with rediss:// where it wants TLS.',
    link: BINDABLE,
  },
  {
    id: 'redis/config-file',
    lines: [
      /^\*\*\* FATAL CONFIG FILE ERROR/,
      /^Reading the configuration file, at line (?<line>\d{1,6})/,
      /^>>> /,
      /^(?<problem>\S.{2,200})/,
    ],
    within: 2,
    evidence: 3,
    class: 'configuration',
    summary: 'Line {line} of the Redis configuration: {problem}',
    advice: 'Correct that line; arguments of the run command are read as lines of the configuration too.',
    link: 'https://redis.io/docs/latest/operate/oss_and_stack/management/config/',
  },
];
