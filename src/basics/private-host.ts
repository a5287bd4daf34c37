import { isLoopback } from './loopback.ts';

/**
 * Whether a host, as `URL` writes it, is this machine or one of a private network: what a response from
 * outside must not lead to. What a public name resolves to is not looked at.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase();
  if (isLoopback(host) || /\.(?:local|internal|localdomain|home\.arpa)$/.test(host)) return true;
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  return /^\d+(?:\.\d+){3}$/.test(host) && isPrivateIpv4(host.split('.').map(Number));
}

/** RFC 6890: this network, private, shared, loopback, link-local, benchmarks, multicast and reserved. */
function isPrivateIpv4([a = 0, b = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168;
  return a === 198 && (b === 18 || b === 19);
}

function isPrivateIpv6(address: string): boolean {
  const mapped = /^::(?:ffff:(?:0:)?)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped) {
    const high = Number.parseInt(mapped[1] ?? '', 16);
    return isPrivateIpv4([high >> 8, high & 0xff]);
  }
  return /^(?:::1?|f[cd].{2}:.*|fe[89abc].:.*|ff.{2}:.*)$/.test(address);
}
