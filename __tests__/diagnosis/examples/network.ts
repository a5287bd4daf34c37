import type { RuleExample } from '../rule-examples.ts';

/** What Node.js, Python, Go, Java, curl, OpenSSL and PostgreSQL's client print. */
export const examples: RuleExample[] = [
  {
    rule: 'network/host-not-found',
    log: 'Error: getaddrinfo ENOTFOUND db\n    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {\n',
    evidence: 'Error: getaddrinfo ENOTFOUND db',
    summary: "The host 'db' was not found",
  },
  {
    rule: 'network/host-not-found',
    log: 'curl: (6) Could not resolve host: cdn.example.com\n',
    evidence: 'curl: (6) Could not resolve host',
    summary: "The host 'cdn.example.com' was not found",
  },
  {
    rule: 'network/host-not-found',
    log: '2025/11/03 10:00:00 dial tcp: lookup redis on 10.245.0.10:53: no such host\n',
    evidence: '2025/11/03 10:00:00 dial tcp: lookup redis',
    summary: "The host 'redis' was not found",
  },
  {
    rule: 'network/name-resolution',
    log: 'socket.gaierror: [Errno -2] Name or service not known\n',
    evidence: 'socket.gaierror: [Errno -2] Name or service not known',
  },
  {
    rule: 'network/port-in-use',
    log: 'Error: listen EADDRINUSE: address already in use :::8080\n    at Server.setupListenHandle [as _listen2] (node:net:1937:16)\n',
    evidence: 'Error: listen EADDRINUSE',
    summary: 'The port 8080 is already in use in the container',
  },
  {
    rule: 'network/port-in-use',
    log: "ERROR:    [Errno 98] error while attempting to bind on address ('0.0.0.0', 8000): address already in use\n",
    evidence: 'ERROR:    [Errno 98]',
  },
  {
    rule: 'network/privileged-port',
    log: 'Error: listen EACCES: permission denied 0.0.0.0:80\n',
    evidence: 'Error: listen EACCES',
    summary: 'The app may not listen on port 80',
  },
  {
    rule: 'network/self-signed-certificate',
    log: 'Error: self-signed certificate in certificate chain\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1679:34)\n',
    evidence: 'Error: self-signed certificate in certificate chain',
  },
  {
    rule: 'network/certificate-expired',
    log: 'Error: certificate has expired\n',
    evidence: 'Error: certificate has expired',
  },
  {
    rule: 'network/certificate-untrusted',
    log: '2025/11/03 10:00:00 Get "https://api.example.com": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
    evidence: '2025/11/03 10:00:00 Get',
  },
  {
    rule: 'network/tls-mismatch',
    log: 'Error: write EPROTO 00:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/ssl/record/ssl3_record.c:355:\n',
    evidence: 'Error: write EPROTO',
  },
  {
    rule: 'network/refused-localhost',
    log: 'Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)\n',
    evidence: 'Error: connect ECONNREFUSED 127.0.0.1:5432',
    summary: 'Nothing listens on localhost:5432 in the container',
  },
  {
    rule: 'network/refused',
    log: '2025/11/03 10:00:00 dial tcp 10.110.0.4:5432: connect: connection refused\n',
    evidence: '2025/11/03 10:00:00 dial tcp',
    summary: 'A connection was refused: 10.110.0.4:5432',
  },
  {
    rule: 'network/timeout',
    log: 'Error: connect ETIMEDOUT 203.0.113.7:27017\n',
    evidence: 'Error: connect ETIMEDOUT',
    summary: 'A connection timed out: 203.0.113.7:27017',
  },
  {
    rule: 'network/reset',
    log: 'curl: (56) Recv failure: Connection reset by peer\n',
    evidence: 'curl: (56) Recv failure: Connection reset by peer',
  },
];
