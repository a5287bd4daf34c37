import type { Rule } from '../rule.ts';

/**
 * Kinds of failures, for a line that no other rule knows and that was chosen because it reads like the cause
 * of one. They never choose a line: they say of the chosen one who can mend it, and where to look. The first
 * that fits counts.
 */
export const KINDS: readonly Rule[] = [
  {
    id: 'error/environment-variable',
    lines: [
      /^(?=.{0,300}?\b(?:environment (?:variables?|keys?)|env(?:\.|ironment)? var(?:iable)?s?|process\.env|os\.environ)\b)\s{0,20}(?<line>.{1,300})/i,
    ],
    class: 'configuration',
    summary: '{line}',
    advice:
      'Set the variable that the line names for this component, in the app spec or the control panel; one that the build reads needs the scope RUN_AND_BUILD_TIME.',
  },
  {
    id: 'error/connection',
    lines: [
      /^(?=.{0,300}?(?:\bECONN(?:REFUSED|RESET|ABORTED)\b|\bETIMEDOUT\b|\b(?:connection|connect|socket|request|query)\b.{0,40}\b(?:refused|reset|timed? ?out|closed|terminated|disconnected|hang up|failed)|\b(?:cannot|can't|could not|couldn't|unable to|failed to) (?:connect|reach)\b|\bno route to host\b|\bservice unavailable\b|\b50[234] (?:bad gateway|gateway))) {0,20}(?<line>.{1,300})/i,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: '{line}',
    advice:
      "Check that the address is right and that the service on the other side runs and takes connections from the app; a database's trusted sources have to hold the app.",
  },
  {
    id: 'error/certificate',
    lines: [/^(?=.{0,300}?(?:\bcertificate|\bSSL\b|\bTLS\b|\bx509\b))\s{0,20}(?<line>.{1,300})/],
    class: 'configuration',
    summary: '{line}',
    advice:
      'Compare how the app connects with what the server offers: managed databases take TLS connections only (sslmode=require, or their CA certificate from the variable db.CA_CERT), a server without TLS needs it switched off.',
  },
  {
    id: 'error/credentials',
    lines: [
      /^(?=.{0,300}?(?:\b(?:invalid|incorrect|wrong|expired|missing|bad|revoked|malformed|no)\b.{0,20}\b(?:api[ _-]?keys?|(?:private|secret|access|account|auth) keys?|(?:access |auth |bot )?tokens?|credentials?|passwords?|secrets?|licen[sc]e(?: key)?)\b|\b(?:tokens?|credentials?|passwords?|api[ _-]?keys?|(?:private|secret|access) keys?|secrets?|licen[sc]e(?: key)?)\b.{0,20}\b(?:invalid|incorrect|wrong|expired|missing|revoked|malformed|not (?:valid|set|found|provided))\b|\bunauthori[sz]ed\b|\bauthentication (?:failed|error|required)|\bnot authenticated\b|\b(?:401|403) (?:unauthorized|forbidden)|\blogin failed))\s{0,20}(?<line>.{1,300})/i,
    ],
    unless: /SyntaxError|[Uu]nexpected token|JSON/,
    class: 'configuration',
    summary: '{line}',
    advice:
      'Check the variable that holds the key, token or password: its value, whether it is still valid, and that line breaks in it have survived.',
  },
  {
    id: 'error/permission',
    lines: [
      /^(?=.{0,300}?(?:\bpermission denied\b|\bEACCES\b|\bEPERM\b|\boperation not permitted\b|\bread-only file ?system\b|\bEROFS\b))\s{0,20}(?<line>.{1,300})/i,
    ],
    class: 'configuration',
    summary: '{line}',
    advice:
      'Write only into folders that the user of the container owns, such as /tmp; a file that is to be run has to be executable in the repository (git update-index --chmod=+x).',
  },
  {
    id: 'error/file-missing',
    lines: [
      /^(?=.{0,300}?(?:\bno such file or directory\b|\bENOENT\b|\b(?:file|directory|folder|path|entry ?point)\b.{0,80}\b(?:not found|does(?: not|n't) exist|is missing)\b|\bdoes not contain an? [A-Z]\w|\b(?:cannot|can't|could not|couldn't|unable to) (?:find|open|read|locate|load)\b.{0,60}(?:\bfile\b|\bdirectory\b|\.\w{1,5}\b|\/)))\s{0,20}(?<line>.{1,300})/i,
    ],
    class: 'code',
    summary: '{line}',
    advice:
      'Check the path, upper and lower case too, and that the file is in the repository or made by the build: what .gitignore or .dockerignore names is not there.',
  },
  {
    id: 'error/encoding',
    lines: [
      /^(?=.{0,300}?(?:\bvalid UTF-8\b|\binvalid (?:byte sequence|utf-?8)\b|\bcodec can't decode\b|\bis not valid US-ASCII\b))\s{0,20}(?<line>.{1,300})/i,
    ],
    class: 'code',
    summary: '{line}',
    advice:
      'Save the file as UTF-8, and read it as such (LANG=C.UTF-8); a binary file, such as the ._ files of macOS, is not to be read as text.',
  },
  {
    id: 'error/exception',
    lines: [
      /^\s{0,20}(?:(?:Uncaught|Unhandled|Caused by:) )?(?<error>(?:[\w$]{1,60}(?:\.|::|\\{1,2})){0,12}[A-Z][\w$]{1,60}(?:Error|Exception|Failure|Fault)(?: \[\w{1,60}\])?: \S.{0,300})/,
    ],
    class: 'code',
    summary: '{error}',
    advice:
      'It is an exception of the app or of a library that nothing caught: the lines around it in the log say where it was thrown.',
  },
];
