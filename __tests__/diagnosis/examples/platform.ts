import type { CleanLog, RuleExample } from '../rule-examples.ts';

/** In the shapes that App Platform prints; written down from its own logs, since it cannot be run here. */
export const examples: RuleExample[] = [
  {
    rule: 'platform/health-check-refused',
    log: 'ERROR failed health checks after 6 attempts with error Readiness probe failed: dial tcp 10.244.4.33:8080: connect: connection refused\nERROR component terminated with non-zero exit code: 1\n',
    evidence: 'ERROR failed health checks after 6 attempts',
    summary: 'Nothing listens on port 8080, where the health check looks',
  },
  {
    rule: 'platform/health-check-status',
    log: 'ERROR failed health checks after 9 attempts with error Readiness probe failed: HTTP probe failed with statuscode: 404\n',
    evidence: 'ERROR failed health checks after 9 attempts',
    summary: 'The health check got status 404 from the app',
  },
  {
    rule: 'platform/health-check-timeout',
    log: 'ERROR failed health checks after 9 attempts with error Readiness probe failed: Get "http://10.244.4.33:8080/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)\n',
    evidence: 'ERROR failed health checks after 9 attempts',
  },
  {
    rule: 'platform/health-check-failed',
    log: 'ERROR failed health checks after 8 attempts with error Readiness probe failed\n',
    evidence: 'ERROR failed health checks after 8 attempts',
  },
  {
    rule: 'platform/exit-code',
    log: 'ready to serve\nERROR component terminated with non-zero exit code: 3\n',
    evidence: 'ERROR component terminated with non-zero exit code: 3',
    summary: 'The container ended with exit code 3',
  },
];

export const clean: CleanLog[] = [
  {
    name: 'a build with buildpacks that went well',
    stage: 'BUILD',
    log: `╭──────────── git repo clone ───────────╼
│  › fetching app source code
│ => Selecting branch "main"
│ => Checking out commit "54d4a727f457231062439895000d45437c7bb405"
│  ✔ cloned repo to /workspace
╰────────────────────────────────────────╼
╭──────────── app build ───────────╼
│ -----> Installing dependencies
│        npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory.
│        added 412 packages, and audited 413 packages in 9s
│        found 0 vulnerabilities
│ -----> Build
│        > shop@1.0.0 build
│        > vite build
│        dist/assets/error-boundary-4f1a2b3c.js   12.31 kB │ gzip: 4.20 kB
│        ✓ built in 3.41s
│  ✔ build complete
╰──────────────────────────────────╼
`,
  },
  {
    name: 'a server that started',
    stage: 'DEPLOY',
    log: `> shop@1.0.0 start
> node server.js
(node:1) [DEP0040] DeprecationWarning: The \`punycode\` module is deprecated.
Server listening on port 8080
10.244.1.2 - - [03/Nov/2025:10:00:00 +0000] "GET /static/error-page.css HTTP/1.1" 304 -
`,
  },
];
