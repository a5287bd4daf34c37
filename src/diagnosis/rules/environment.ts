import type { Rule } from '../rule.ts';

const ADVICE =
  'Set it for this component (or for the app) in the spec: with the scope BUILD_TIME if the build reads it, RUN_TIME if the app does.';
const LINK = 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/';

/** What goes on without the variable, and lines of source code. */
const NOT_MEANT =
  /\bwarn|⚠|\binfo\b|default|fallback|falling back|optional|instead|skipp|disabl|continu|ignor|recommend|deprecat|can be|\bthrow |\braise |console\.|\bif (?:\(|the env|not )|\b(?:Reference|Name|Import|Attribute|Syntax)Error\b|cannot import|ERR?_[A-Z]/i;

/** Variables that a build or an app misses, in whatever language. */
export const ENVIRONMENT_RULES: readonly Rule[] = [
  {
    id: 'env/prisma-variable-missing',
    lines: [/Environment variable not found: (?<name>\w{1,80})/],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/prisma-config-variable-missing',
    lines: [
      /PrismaConfigEnvError: (?:Missing required environment variable|Cannot resolve environment variable): (?<name>\w{1,80})/,
    ],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/reference-not-replaced',
    stage: 'DEPLOY',
    lines: [
      /(?:invalid|\berror|\bfail|could not|couldn't|cannot|can't|unable|unknown|not found|ENOTFOUND|must be|malformed).{0,200}(?<reference>\$\{(?:[\w-]{1,60}\.)?[A-Z][A-Z0-9_]{2,60}\})/i,
    ],
    unless: /`|\/bin\/(?:ba)?sh|^INFO\[|\bthrow |console\./,
    class: 'configuration',
    summary: 'The reference {reference} was not replaced by a value',
    advice:
      'App Platform replaces references in the app spec only, and only to what the app has: set the variable there to a value, or to a reference to a component or database of this app.',
    link: LINK,
  },
  {
    id: 'env/shell-variable-required',
    rank: 'wrapper',
    lines: [
      /^\S{0,100}(?:\.sh|entrypoint|\b(?:ba|da)?sh): (?:(?:line )?\d{1,5}: )?(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50}): (?<problem>\S.{0,200})/,
    ],
    class: 'configuration',
    summary: 'A script needs the environment variable {name}: {problem}',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/envalid',
    lines: [
      /(?:Missing|Invalid) environment variables:\s*$/,
      /^\s{1,12}(?<name>[A-Z]\w{0,80}): (?<problem>.{1,200})/,
    ],
    within: 3,
    evidence: 1,
    class: 'configuration',
    summary: 'The environment variable {name} is not set or not valid: {problem}',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/t3-env',
    lines: [
      /❌ Invalid environment variables:/,
      /(?:^\s{0,12}(?<name>[A-Z][A-Z0-9_]{1,80}): \[|path: \[ ?'(?<path>[A-Z]\w{0,80})')/,
    ],
    within: 8,
    evidence: 1,
    class: 'configuration',
    summary: 'The environment variable {name}{path} is not set or not valid',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/zod',
    lines: [/\bZodError: \[/, /"path": \[/, /^\s*"(?<name>[A-Z][A-Z0-9_]{2,80})"/],
    within: 8,
    class: 'configuration',
    summary: 'The environment variable {name} is not set or not valid',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/pydantic-settings',
    lines: [
      /\bValidationError: \d{1,3} validation errors? for (?<model>\w{0,40}(?:Settings|Config|Env)\w{0,20})/,
      /^\s*(?<name>[A-Za-z]\w{0,80})\s*$/,
      /^\s+(?<problem>(?:Field required|field required|Input should|Value error).{0,200})/,
    ],
    within: 2,
    class: 'configuration',
    summary: '{model}: the environment variable {name} is not set or not valid: {problem}',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/decouple',
    lines: [/UndefinedValueError: (?<name>\w{1,80}) not found\. Declare it as envvar/],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/named-variable-not-found',
    lines: [
      /[Ee]nvironment variable (?:with name |named )?["'`](?<name>[A-Z][A-Z0-9_]{1,80})["'`] (?:was )?not found/,
    ],
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: 'Set it for this component, with the scope BUILD_TIME if the build reads it.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
  },
  {
    id: 'env/set-the-variable',
    lines: [
      /(?:Error|Exception|Configured|[Ff]atal|FATAL|ERROR|❌|✖|✗).{0,200}?\b(?:[Ss]et(?:ting)?|[Dd]efine|[Ee]xport|[Pp]rovide|[Aa]dd|[Ss]pecify) (?:the |your |an? )?[`'"]?(?<name>[A-Z][A-Z0-9_]{2,80})[`'"]? (?:environment variable|env var|in (?:your |the )?(?:\.env|environment))/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/variable-is-missing',
    lines: [
      /\b(?<name>[A-Z][A-Z0-9_]{2,80})[`'"]? (?:environment variable|env var)\b(?: is| was| must be| has)? (?:missing|not (?:been )?(?:set|defined|found|provided)|required|empty|undefined|set|defined)/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/build-variable-missing',
    stage: 'BUILD',
    lines: [
      /\b(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50})[`'"]? is missing\b/,
      /\bfailed\b|\bfatal\b|exit (?:code|status):? [1-9]|ELIFECYCLE|error building image/i,
    ],
    within: 6,
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/missing-variable',
    lines: [
      /(?:[Mm]issing|MISSING|[Nn]o)\b(?: [a-z]{1,12}){0,3} env(?:ironment)?(?:[ _-]?var(?:iable)?s?)?\b[^\w$]{1,6}(?<name>[A-Z][A-Z0-9_]{2,80})\b/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/variable-not-set',
    lines: [
      /(?:[Ee]nvironment variable|env(?:ironment)? var)s? [^\w\s]?(?<name>[A-Z][A-Z0-9_]{2,80})[^\w\s]? (?:is|was|are|must be|has to be|needs to be|has|does)? ?(?:not (?:been )?(?:set|defined|found|provided|exist|configured)|required|missing|undefined|set|defined|empty)/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/error-names-variable',
    lines: [
      /(?:\b[A-Z]?\w{0,40}(?:Error|Exception)|\bFATAL|\bFatal|❌|✖|✗)(?: \[\w{1,40}\])?:? .{0,80}?\b(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50})\b.{0,80}?\b(?:must be (?:set|defined|provided|configured)|(?:is|was|are|not) (?:not )?(?:set|defined|provided|configured|missing|required|undefined)|missing|required)\b/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/error-asks-to-set',
    lines: [
      /(?:\bError|\bException|❌|✖|✗): .{0,100}?\b(?:[Ss]et|[Pp]rovide|[Dd]efine|[Mm]issing|[Pp]ass)\b(?: \w{1,12}){0,3} [`'"]?(?:process\.env\.)?(?<name>[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,50})\b/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/library-key-missing',
    lines: [
      /(?<message>(?:supabaseUrl|supabaseKey|Your project's URL and Key) (?:is|are) required|Missing API key\. Pass it to the constructor|Missing publishableKey|Must supply (?:api_key|cloud_name)|secretOrPrivateKey must have a value|JwtStrategy requires a secret or key|Strategy requires a client(?:ID|Secret) option|Firebase: Error \(auth\/invalid-api-key\)|Neither apiKey nor config\.authenticator provided|The `uri` parameter to `openUri\(\)` must be a string, got "?undefined|MissingSecret: Please define a `secret`|\[NO_SECRET\]|App keys are required).{0,200}/,
    ],
    unless: NOT_MEANT,
    class: 'configuration',
    summary: 'A library is missing its key or URL: {message}',
    advice: ADVICE,
    link: LINK,
  },
  {
    id: 'env/python-variable-missing',
    lines: [
      /File "<frozen os>", line \d{1,4}, in __getitem__|os\.py", line \d{1,4}, in __getitem__/,
      /^\s*(?<error>KeyError: '(?<name>\w{1,80})')/,
    ],
    within: 6,
    evidence: 1,
    class: 'configuration',
    summary: 'The environment variable {name} is not set',
    advice: ADVICE,
    link: LINK,
  },
];
