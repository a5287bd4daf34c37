// In the place of the runner's own process, for tests that kill it: starts an action, and lives on when that has ended.
import { spawn } from 'node:child_process';

spawn(process.execPath, [process.env.WORKER_ENTRY], { stdio: 'inherit' });
setInterval(() => {}, 60_000);
