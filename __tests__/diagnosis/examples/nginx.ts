import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('nginx', [
    [
      'apache-directive-unknown',
      'apache/invalid-command',
      "Invalid command 'RewriteEngine', perhaps misspelled or defined by a module not included in",
    ],
    [
      'apache-module-missing',
      'apache/module-missing',
      'apache2: Syntax error on line 3 of /workspace/httpd.conf: Cannot load modules/mod_shop.so',
    ],
    [
      'apache-port-in-use',
      'apache/bind',
      '(98)Address already in use: AH00072: make_sock: could not bind to address [::]:18092',
    ],
    [
      'caddy-directive-unknown',
      'caddy/config',
      'Error: adapting config using caddyfile: Caddyfile:2: unrecognized directive: reverse_proxi',
    ],
    [
      'caddy-port-in-use',
      'go/address-in-use',
      'Error: loading initial config: loading new config: http app module: start: listening on :1',
    ],
    [
      'nginx-certificate-missing',
      'nginx/certificate',
      '2026/01/15 10:20:30 [emerg] 23617#23617: cannot load certificate "/workspace/cert.pem": BI',
    ],
    [
      'nginx-directive-unknown',
      'nginx/directive',
      '2026/01/15 10:20:30 [emerg] 23588#23588: unknown directive "gzip_shop" in /workspace/nginx',
    ],
    [
      'nginx-log-not-writable',
      'nginx/file',
      '2026/01/15 10:20:30 [emerg] 23798#23798: open() "/var/log/shop/error.log" failed (2: No su',
    ],
    [
      'nginx-port-in-use',
      'nginx/bind',
      '2026/01/15 10:20:30 [emerg] 23743#23743: bind() to 0.0.0.0:18091 failed (98: Address alrea',
    ],
    [
      'nginx-syntax',
      'nginx/directive',
      '2026/01/15 10:20:30 [emerg] 23627#23627: invalid parameter "root" in /workspace/nginx.conf',
    ],
    [
      'nginx-upstream-unresolved',
      'nginx/upstream-unresolved',
      '2026/01/15 10:20:30 [emerg] 23606#23606: host not found in upstream "api.invalid" in /work',
    ],
    [
      'nginx-variable-unknown',
      'nginx/listen-address',
      '2026/01/15 10:20:30 [emerg] 23634#23634: host not found in "$PORT" of the "listen" directi',
    ],
  ]),
  ...written([
    ['nginx/emerg', 'nginx: [emerg] no "events" section in configuration'],
    ['apache/bind', '(13)Permission denied: AH00072: make_sock: could not bind to address 0.0.0.0:80'],
    [
      'apache/syntax',
      "AH00526: Syntax error on line 12 of /etc/apache2/sites-enabled/000-default.conf:\nDocumentRoot '/var/www/public' is not a directory, or is not readable",
      'DocumentRoot',
    ],
    ['apache/mpm', 'AH00534: apache2: Configuration error: More than one MPM loaded.'],
  ]),
];

export const clean: CleanLog[] = recordedClean('nginx', ['clean-nginx']);
