export interface Process {
  pid: number;
  /** The program and its arguments. */
  command: string;
}

/** What prints all processes, a line each: the pid, a space, the command. */
export function listCommand(platform: NodeJS.Platform): { file: string; args: string[] } {
  if (platform !== 'win32') return { file: 'ps', args: ['-A', '-ww', '-o', 'pid=', '-o', 'args='] };
  const each = "ForEach-Object { '{0} {1}' -f $_.ProcessId, $_.CommandLine }";
  return {
    file: 'powershell.exe',
    args: ['-NoProfile', '-Command', `Get-CimInstance Win32_Process | ${each}`],
  };
}

export function processesIn(printed: string): Process[] {
  return printed.split(/\r?\n/).flatMap((line) => {
    const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
    return pid === undefined || command === undefined ? [] : [{ pid: Number(pid), command }];
  });
}

/** Those that run this repository's bundle, and not that of another action. */
export function ofTheAction(processes: Process[], workspace: string): Process[] {
  const bundle = `${slashed(workspace).replace(/\/+$/, '')}/dist/index.js`;
  return processes.filter(({ command }) => slashed(command).replaceAll('/./', '/').includes(bundle));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
