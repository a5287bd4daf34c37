import type { CleanLog, RuleExample } from '../rule-examples.ts';

/** A failure that is tried again without an end stays the cause. */
export const examples: RuleExample[] = [
  {
    rule: 'postgres/connection-refused',
    stage: 'DEPLOY',
    log: 'Waiting until the database is ready\ncould not connect to server: Connection refused, retrying (1/2)\ncould not connect to server: Connection refused, retrying (2/2)\n',
    evidence: 'could not connect to server: Connection refused, retrying',
  },
];

/** Failures that went over, and what builds say of things that they go on without. */
export const clean: CleanLog[] = [
  {
    name: 'retries/database-came-up',
    stage: 'DEPLOY',
    log: 'could not connect to server: Connection refused, retrying (1/10)\nDatabase is ready\nReady on port 8080\n',
  },
  {
    name: 'retries/request-while-serving',
    stage: 'DEPLOY',
    log: 'Server started on port 8080\nERROR sending mail failed: ETIMEDOUT, retrying in 5s\nGET /healthz 200 0.4 ms\n',
  },
  {
    name: 'builds/variable-not-needed',
    stage: 'BUILD',
    log: 'SHOP_UPLOAD_TOKEN is missing. Source maps stay here.\n✓ Compiled successfully\n',
  },
  {
    name: 'builds/old-version-works',
    stage: 'BUILD',
    log: '-----> Node.js app detected\n !     Node.js 18 is no longer supported upstream\n-----> Build succeeded!\n',
  },
];
