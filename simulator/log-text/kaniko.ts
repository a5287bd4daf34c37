import type { Random } from '../world/random.ts';
import { box, CYAN, GREEN, line, openBox, RED, RESET } from './box.ts';
import type { KanikoStep, TextLine } from './parts.ts';

/** The width to which the builder's logger fills a message. */
const MESSAGE_WIDTH = 44;

/**
 * A build from a Dockerfile.
 * @param exitCode of the last RUN step; other than 0, the build ends there, without the foot of its box
 */
export function kaniko(base: string, steps: KanikoStep[], exitCode: number, random: Random): TextLine[] {
  let second = 0;
  const info = (text: string) => {
    second += random.between(0, 3);
    return `${CYAN}INFO${RESET}[${String(second).padStart(4, '0')}] ${text.padEnd(MESSAGE_WIDTH)} `;
  };
  const lastRun = steps.findLastIndex((step) => commandOf(step) !== undefined);
  const carriedOut = exitCode ? steps.slice(0, lastRun + 1) : steps;
  const started = [
    ' › using dockerfile /.app_platform_workspace/Dockerfile',
    ' › using build context /.app_platform_workspace//',
    '',
    info(`Retrieving image manifest ${base}`),
    info(`Retrieving image ${base} from registry index.docker.io`),
    info('Built cross stage deps: map[]'),
    info('Executing 0 build triggers'),
    info(`Building stage '${base}' [idx: '0', base-idx: '-1']`),
    info('Unpacking rootfs as cmd COPY package*.json ./ requires it.'),
    info('Initializing snapshotter ...'),
    info('Taking snapshot of full filesystem...'),
  ];
  const ran = carriedOut.flatMap((step, index) => {
    const command = commandOf(step);
    if (command === undefined) return [info(String(step)), info('Taking snapshot of files...')];
    const lines = [
      info(`RUN ${command}`),
      info('Cmd: /bin/sh'),
      info(`Args: [-c ${command}]`),
      info(`Running: [/bin/sh -c ${command}]`),
      ...(typeof step === 'string' ? [] : step.output),
    ];
    return exitCode && index === lastRun ? lines : [...lines, info('Taking snapshot of files...')];
  });
  if (exitCode) {
    return openBox('dockerfile build', [
      ...started,
      ...ran,
      `error building image: error building stage: failed to execute command: waiting for process to exit: exit status ${exitCode}`,
      '',
      'command exited with code 1',
      '',
      ` ${RED}✘${RESET} build failed`,
    ]);
  }
  return [
    ...box('dockerfile build', [
      ...started,
      ...ran,
      info('Pushing image to registry'),
      info('Pushed image'),
      '',
      ` ${GREEN}✔${RESET} built and uploaded app container image to DOCR`,
    ]),
    line(` ${GREEN}✔${RESET}  build complete `),
  ];
}

function commandOf(step: KanikoStep): string | undefined {
  if (typeof step !== 'string') return step.run;
  return step.startsWith('RUN ') ? step.slice('RUN '.length) : undefined;
}
