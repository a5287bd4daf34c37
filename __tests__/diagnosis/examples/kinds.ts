import type { RuleExample } from '../rule-examples.ts';

/** What programs of their own might print: the words are free, the kind is not. */
export const examples: RuleExample[] = [
  {
    rule: 'error/environment-variable',
    stage: 'BUILD',
    log: '/app/tools/create-env.ts:102\n      throw Error(`\n            ^\n\nError: \n\n      Env. variable shopLocation is missing, build cannot continue\n\n      \n    at env (/app/tools/create-env.ts:102:13)\n\nNode.js v24.16.0\n',
    evidence: 'Env. variable shopLocation is missing',
  },
  {
    rule: 'error/encoding',
    log: 'Error: reading /data/agents/._coder.toml: stream did not contain valid UTF-8\n',
    evidence: 'Error: reading /data/agents/._coder.toml: stream did not contain valid UTF-8',
  },
  {
    rule: 'error/environment-variable',
    log: 'FATAL: the environment variable for the tax office is missing, refusing to start\n',
    evidence: 'FATAL: the environment variable',
    summary: 'FATAL: the environment variable for the tax office is missing, refusing to start',
  },
  {
    rule: 'error/connection',
    log: 'ERROR: unable to connect to the warehouse: connection refused\n',
    evidence: 'ERROR: unable to connect to the warehouse',
  },
  {
    rule: 'error/certificate',
    log: 'Error: the TLS handshake with the till failed: unknown authority\n',
    evidence: 'Error: the TLS handshake',
  },
  {
    rule: 'error/credentials',
    log: "ShopFailure: Invalid API key provided to 'stock'\n",
    evidence: 'ShopFailure: Invalid API key',
  },
  {
    rule: 'error/permission',
    log: "error: cannot write 'receipts.pdf': permission denied\n",
    evidence: "error: cannot write 'receipts.pdf'",
  },
  {
    rule: 'error/file-missing',
    log: "error: price list not found: no such file or directory 'prices.csv'\n",
    evidence: 'error: price list not found',
  },
  {
    rule: 'error/exception',
    log: 'PriceListError: two prices for one article\n',
    evidence: 'PriceListError: two prices',
    summary: 'PriceListError: two prices for one article',
  },
  {
    rule: 'error/exception',
    log: "SyntaxError: Unexpected token '}' in the price list\n",
    evidence: "SyntaxError: Unexpected token '}'",
  },
];
