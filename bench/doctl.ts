import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const NO_DOCTL = 'doctl: not on this machine';
const PACKAGE = 'github.com/digitalocean/doctl/cmd/doctl@latest';
const INSTALL_TIMEOUT_MS = 5 * 60_000;

let found: string | undefined | false;

/** Where doctl is; installed with Go into a folder of its own where it is not, which takes minutes. */
export async function doctl(): Promise<string | undefined> {
  found ??= installed() ?? false;
  return found || undefined;
}

function installed(): string | undefined {
  if (spawnSync('doctl', ['version'], { stdio: 'ignore' }).status === 0) return 'doctl';
  const folder = join(tmpdir(), 'app-platform-logs-bench-doctl');
  const program = join(folder, 'doctl');
  if (existsSync(program)) return program;
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).status !== 0) return undefined;
  console.log(`Installing doctl: go install ${PACKAGE}`);
  spawnSync('go', ['install', PACKAGE], {
    env: { ...process.env, GOBIN: folder },
    stdio: 'inherit',
    timeout: INSTALL_TIMEOUT_MS,
  });
  return existsSync(program) ? program : undefined;
}
