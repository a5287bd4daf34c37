import type { Rule } from '../rule.ts';

const PORT_ADVICE =
  'Only one process may listen on a port: start the server once, and let only it use the port in $PORT.';

/**
 * Names that are not found, connections that are refused, and certificates: what any program says of them.
 */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: 'network/host-not-found',
    lines: [
      /(?:getaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<host>[\w.-]{1,253})|Could not resolve host:? (?<host2>[\w.-]{1,253})|lookup (?<host3>[\w.-]{1,253})(?: on [\d.:]{1,60})?: no such host|unable to resolve host address ['‘"]?(?<host4>[\w.-]{1,253})|could not translate host name "(?<host5>[^"]{1,253})"|Temporary failure resolving '(?<host6>[^']{1,253})'|UnknownHostException: (?<host7>[\w.-]{1,253})|Failed to resolve '(?<host8>[\w.-]{1,253})')/,
    ],
    class: 'configuration',
    retryMayHelp: true,
    summary: "The host '{host}{host2}{host3}{host4}{host5}{host6}{host7}{host8}' was not found",
    advice:
      "Check the name in the variables of the component. Another component is reached by its own name only at run time, not in the build; 'db' of a docker-compose file does not exist here.",
  },
  {
    id: 'network/name-resolution',
    lines: [
      /(?:Temporary failure in name resolution|Name or service not known|nodename nor servname provided|failed to lookup address information|Name does not resolve|php_network_getaddresses: getaddrinfo)/,
    ],
    class: 'configuration',
    retryMayHelp: true,
    summary: 'A host name was not found',
    advice:
      'Check the host in the variables of the component. Another component is reached by its own name only at run time, not in the build.',
  },
  {
    id: 'network/port-in-use',
    lines: [
      /(?:listen EADDRINUSE:?.{0,60}?:(?<port>\d{1,5})\b|:(?<port3>\d{1,5}): (?:bind: )?address already in use|bind: address already in use|[Aa]ddress already in use(?: - bind| \(os error 98\))?|\[Errno 98\].{0,80}|Port (?<port2>\d{1,5}) (?:is already in use|was already in use|is in use))/i,
    ],
    unless: /trying another|using available port|instead/,
    class: 'code',
    summary: 'The port {port}{port2}{port3} is already in use in the container',
    advice: PORT_ADVICE,
  },
  {
    id: 'network/privileged-port',
    lines: [
      /(?:listen EACCES:? .{0,60}?:(?<port>\d{1,4})\b|bind\(\) to \S{1,60}:(?<port2>\d{1,4}) failed \(13: Permission denied\)|listen tcp \S{0,60}:(?<port3>\d{1,4}): bind: permission denied|\(13\)Permission denied: .{0,60}could not bind to address \S{1,60}:(?<port4>\d{1,4}))/,
    ],
    class: 'configuration',
    summary: 'The app may not listen on port {port}{port2}{port3}{port4}',
    advice: 'Ports below 1024 need root: listen on $PORT or 8080, and set http_port in the app spec to it.',
  },
  {
    id: 'network/self-signed-certificate',
    lines: [/self[- ]signed certificate|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT/i],
    class: 'configuration',
    summary: "The server's certificate is not trusted: self-signed certificate in its chain",
    advice:
      "Give the client the CA certificate; DigitalOcean's databases have it in the variable db.CA_CERT (Node.js: ssl: { ca }, or NODE_EXTRA_CA_CERTS).",
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-databases/',
  },
  {
    id: 'network/certificate-expired',
    lines: [/certificate has expired|CERT_HAS_EXPIRED|x509: certificate has expired/i],
    class: 'upstream',
    summary: "A server's certificate has expired",
    advice:
      "If the server is not yours, its owner has to renew it; otherwise update the image's CA certificates (package ca-certificates).",
  },
  {
    id: 'network/certificate-untrusted',
    lines: [
      /x509: certificate signed by unknown authority|CERTIFICATE_VERIFY_FAILED|unable to (?:get local issuer certificate|verify the first certificate)|UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT_LOCALLY)|server certificate verification failed|unable to find valid certification path/i,
    ],
    class: 'configuration',
    summary: "A server's certificate is not trusted",
    advice:
      'Install ca-certificates in the image, or give the client the CA certificate of the server (DigitalOcean databases: db.CA_CERT).',
  },
  {
    id: 'network/tls-mismatch',
    lines: [
      /(?:SSL routines:.{0,100}(?:wrong version number|unsupported protocol|handshake failure|unexpected eof)|SSL SYSCALL error: EOF detected|The server does not support SSL connections|first record does not look like a TLS handshake)/i,
    ],
    class: 'configuration',
    summary: 'One side speaks TLS and the other does not, or not the same version of it',
    advice: 'Check http against https, and sslmode or ssl in the connection string.',
  },
  {
    id: 'network/refused-localhost',
    lines: [
      /(?:connect ECONNREFUSED (?:127\.0\.0\.1|::1|localhost):(?<port>\d{1,5})|dial tcp (?:127\.0\.0\.1|\[::1\]|localhost):(?<port2>\d{1,5}): connect: connection refused|connecting to (?:localhost|127\.0\.0\.1):(?<port3>\d{1,5})\.?.{0,200}(?:refused|Errno 111|Errno 99)|connection to server at "(?:localhost|127\.0\.0\.1)".{0,60}port (?<port4>\d{1,5}) failed: Connection refused|(?:localhost|127\.0\.0\.1):(?<port5>\d{1,5}).{0,60}(?:[Cc]onnection refused|ECONNREFUSED))/,
    ],
    unless: /probe failed/i,
    class: 'configuration',
    summary: 'Nothing listens on localhost:{port}{port2}{port3}{port4}{port5} in the container',
    advice:
      'A database or another service is not on localhost here: set the variable with its address (such as db.DATABASE_URL) in the app spec. A build reaches none at all.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/use-environment-variables/',
  },
  {
    id: 'network/refused',
    lines: [
      /(?:connect ECONNREFUSED (?<host>[\w.:[\]-]{3,100})|dial tcp (?<host2>[\w.:[\]-]{3,100}): connect: connection refused)/,
    ],
    unless: /probe failed/i,
    class: 'configuration',
    retryMayHelp: true,
    summary: 'A connection was refused: {host}{host2}',
    advice:
      'Check the address and the port in the variables, and that the service runs and admits the app (trusted sources of a database). A build reaches no databases or other components.',
  },
  {
    // Without an address: what the driver or the app says of it names more.
    id: 'network/refused-somewhere',
    rank: 'wrapper',
    lines: [
      /(?:\[Errno 111\] Connection refused|Connection refused \(os error 111\)|ConnectException: Connection refused|Errno::ECONNREFUSED)/,
    ],
    unless: /probe failed/i,
    class: 'configuration',
    retryMayHelp: true,
    summary: 'A connection was refused',
    advice:
      'Check the addresses in the variables, and that the services run and admit the app (trusted sources of a database). A build reaches no databases or other components.',
  },
  {
    id: 'network/timeout',
    lines: [
      /(?:connect ETIMEDOUT (?<host>[\w.:[\]-]{3,100})|dial tcp (?<host2>[\w.:[\]-]{3,100}): (?:i\/o timeout|connect: connection timed out)|ConnectTimeoutError|UND_ERR_CONNECT_TIMEOUT|\[Errno 110\] Connection timed out|connection to server at "(?<host3>[^"]{1,253})".{0,80}failed: (?:Connection timed out|timeout expired)|ETIMEDOUT)/,
    ],
    unless: /probe failed/i,
    class: 'upstream',
    retryMayHelp: true,
    summary: 'A connection timed out: {host}{host2}{host3}',
    advice:
      'Check the address, and that the service admits the app (trusted sources, firewall). If it is a public service, deploy again.',
  },
  {
    id: 'network/reset',
    rank: 'wrapper',
    lines: [
      /(?:read ECONNRESET|[Cc]onnection reset by peer|socket hang up|Premature close|RemoteDisconnected|EPIPE\b.{0,20}write)/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'A connection was closed by the other side',
    advice: 'Deploy again; if it stays, check the service at the other end.',
  },
];
