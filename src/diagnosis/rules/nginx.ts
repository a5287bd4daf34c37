import type { Rule } from '../rule.ts';

const NGINX_RULES: Rule[] = [
  {
    id: 'nginx/upstream-unresolved',
    lines: [/host not found in (?:resolver )?(?:upstream )?"(?<host>[^"]{1,150})"(?! of the "listen")/],
    class: 'configuration',
    summary: 'nginx does not find the host {host}',
    advice:
      'Other components are reached by their names and internal ports; names of a docker-compose file do not exist. The routes of the app spec can do what such an nginx does.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-internal-routing/',
  },
  {
    id: 'nginx/listen-address',
    lines: [
      /host not found in "(?<address>[^"]{1,100})" of the "listen" directive|invalid (?:port|host) in "(?<port>[^"]{1,100})" of the "listen" directive/,
    ],
    class: 'configuration',
    summary: 'nginx cannot listen on "{address}{port}"',
    advice:
      'nginx does not replace variables in its configuration: use a template (/etc/nginx/templates with envsubst) or a fixed port equal to http_port.',
    link: 'https://hub.docker.com/_/nginx',
  },
  {
    id: 'nginx/directive',
    lines: [
      /\[emerg\].{0,40}? (?<message>(?:unknown directive|invalid parameter|invalid number of arguments in|unknown|duplicate|directive|unexpected)\b.{1,200}) in (?<file>[^\s:]{1,200}):(?<line>\d{1,5})/,
    ],
    class: 'configuration',
    summary: 'nginx: {message} in {file}:{line}',
    advice: 'Correct the configuration; `nginx -t` checks it.',
    link: 'https://nginx.org/en/docs/dirindex.html',
  },
  {
    id: 'nginx/certificate',
    lines: [/cannot load certificate(?: key)? "(?<file>[^"]{1,200})"/],
    class: 'configuration',
    summary: 'nginx does not find the certificate {file}',
    advice:
      'App Platform ends TLS in front of the container: listen without ssl on http_port, or add the file to the image.',
  },
  {
    id: 'nginx/bind',
    lines: [/\[emerg\].{0,40} bind\(\) to (?<address>\S{1,100}) failed \(\d{1,3}: (?<message>[^)]{1,80})\)/],
    class: 'configuration',
    summary: 'nginx cannot listen on {address}: {message}',
    advice: 'Use a port above 1023 that nothing else in the container uses, and set http_port to it.',
  },
  {
    id: 'nginx/file',
    lines: [
      /\[(?:emerg|alert)\].{0,60} (?<call>open|mkdir)\(\) "(?<file>[^"]{1,200})" failed \(\d{1,3}: (?<message>[^)]{1,80})\)/,
    ],
    class: 'configuration',
    summary: 'nginx cannot open {file}: {message}',
    advice:
      'Add the file or folder to the image, and give it to the user that runs nginx; logs can go to /dev/stdout.',
  },
  {
    id: 'nginx/emerg',
    lines: [/\[emerg\] (?:\d{1,8}#\d{1,8}: )?(?<message>.{1,250})/],
    class: 'configuration',
    summary: 'nginx: {message}',
    advice: 'Correct the configuration; `nginx -t` checks it.',
  },
];

const APACHE_RULES: Rule[] = [
  {
    id: 'apache/mpm',
    lines: [/AH00534: .{0,60}(?<message>(?:No MPM loaded|More than one MPM loaded).{0,20})/],
    class: 'configuration',
    summary: 'Apache: {message}',
    advice: 'Load exactly one: `a2dismod mpm_event && a2enmod mpm_prefork` for mod_php.',
    link: 'https://httpd.apache.org/docs/2.4/mpm.html',
  },
  {
    id: 'apache/module-missing',
    lines: [/Cannot load (?<module>\S{1,200}) into server: (?<message>.{1,200})/],
    class: 'configuration',
    summary: 'Apache cannot load {module}',
    advice: 'Install the package with the module, or remove its LoadModule line.',
  },
  {
    id: 'apache/invalid-command',
    lines: [/Invalid command '(?<command>[^']{1,80})', perhaps misspelled/],
    class: 'configuration',
    summary: 'Apache does not know the directive {command}',
    advice: 'Turn on the module that defines it (`a2enmod rewrite` for RewriteEngine, headers for Header).',
    link: 'https://httpd.apache.org/docs/2.4/mod/quickreference.html',
  },
  {
    id: 'apache/bind',
    lines: [/AH00072: .{0,40}could not bind to address (?<address>\S{1,100})/],
    class: 'configuration',
    summary: 'Apache cannot listen on {address}',
    advice:
      'Another server of the container uses the port, or it needs root: set Listen to a free port above 1023 and http_port to the same.',
  },
  {
    id: 'apache/syntax',
    lines: [
      /AH00526: Syntax error on line (?<line>\d{1,5}) of (?<file>[^\s:]{1,200})/,
      /^(?<message>\S.{1,250})/,
    ],
    within: 1,
    evidence: 1,
    class: 'configuration',
    summary: 'Apache, {file}:{line}: {message}',
    advice: 'Correct the configuration; `apachectl -t` checks it.',
  },
];

const CADDY_RULES: Rule[] = [
  {
    id: 'caddy/config',
    lines: [
      /(?:adapting config using caddyfile|loading initial config|reading config file)[^:]{0,60}: (?<message>.{1,250})/,
    ],
    unless: /address already in use|bind: permission denied/,
    class: 'configuration',
    summary: 'Caddy cannot use its configuration: {message}',
    advice: 'Correct the Caddyfile; `caddy validate` checks it.',
    link: 'https://caddyserver.com/docs/caddyfile',
  },
];

/** nginx, Apache and Caddy. */
export const WEB_SERVER_RULES: readonly Rule[] = [...NGINX_RULES, ...APACHE_RULES, ...CADDY_RULES];
