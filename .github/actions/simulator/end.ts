import { execFileSync } from 'node:child_process';
import { listCommand, ofTheAction, processesIn } from './processes.ts';

const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
const pid = Number(process.env.STATE_pid);
// A pid of 0 is the whole group.
if (pid > 0) stop(pid);

const { file, args } = listCommand(process.platform);
const left = ofTheAction(
  processesIn(execFileSync(file, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })),
  workspace,
);
if (left.length > 0) {
  const lines = left.map((one) => `${one.pid} ${one.command}`);
  console.log(`::error::The action left processes behind: ${lines.join(', ')}`);
  process.exitCode = 1;
}

function stop(simulator: number): void {
  try {
    process.kill(simulator);
  } catch (error) {
    console.log(`::error::The simulator ended before the job did (${error}).`);
    process.exitCode = 1;
  }
}
