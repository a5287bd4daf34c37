import type { Random } from '../world/random.ts';
import { BOLD, DIM, GREEN, line, RESET } from './box.ts';
import type { TextLine } from './parts.ts';

export function serviceStart(port: number): TextLine[] {
  return [
    line(''),
    line('> app@1.4.2 start'),
    line('> node server.js'),
    line(''),
    line('Connecting to the database'),
    line(`${GREEN}Server ready${RESET} on ${BOLD}http://0.0.0.0:${port}${RESET}`),
  ];
}

const DEFAULT_ATTEMPTS = 6;

export function healthChecksFailed(
  port: number,
  random: Random,
  attempts = DEFAULT_ATTEMPTS,
  reason?: string,
): TextLine[] {
  const address = `10.244.${random.between(0, 255)}.${random.between(1, 254)}:${port}`;
  const why = reason ?? `dial tcp ${address}: connect: connection refused`;
  return [
    line(`ERROR failed health checks after ${attempts} attempts with error Readiness probe failed: ${why}`),
  ];
}

export function terminated(exitCode: number): TextLine[] {
  return [line(`ERROR component terminated with non-zero exit code: ${exitCode}`)];
}

export function componentExited(component: string, exitCode: number): TextLine[] {
  return [line(`ERROR component ${component} exited with code: ${exitCode}`)];
}

const PATHS = [
  '/',
  '/health',
  '/api/items',
  '/api/items/42',
  '/static/app.js',
  '/robots.txt',
  '/naïve?q=zażółć',
];

/** An access log, with pairs of equal lines, as health checks make them. */
export function requestLines(count: number, random: Random): TextLine[] {
  return Array.from({ length: count }, () => requestLine(random));
}

export function requestLine(random: Random): TextLine {
  if (random.chance(0.2)) return line('10.244.7.1 - "GET /health HTTP/1.1" 200 2');
  const status = random.pick([200, 200, 200, 200, 301, 404, 500]);
  return line(
    `10.244.${random.between(0, 255)}.${random.between(1, 254)} - "GET ${random.pick(PATHS)} HTTP/1.1" ${status} ${random.between(2, 90_000)} ${DIM}${random.between(1, 900)}ms${RESET}`,
  );
}

const WORDS = [
  'alpha',
  'bravo',
  'charlie',
  'delta',
  'écho',
  'фокстрот',
  'ゴルフ',
  '🏨 hotel',
  'india',
  'juliett',
  'kilo',
];

/** Lines of words in several scripts, some empty, some equal to the one before, some with colours. */
export function noiseLines(count: number, random: Random): TextLine[] {
  let last = '';
  return Array.from({ length: count }, () => {
    if (random.chance(0.05)) return line('');
    if (!random.chance(0.1) || !last) last = words(random);
    return line(last);
  });
}

function words(random: Random): string {
  const text = Array.from({ length: random.between(1, 14) }, () => random.pick(WORDS)).join(' ');
  return random.chance(0.1) ? `${GREEN}${text}${RESET}` : text;
}
