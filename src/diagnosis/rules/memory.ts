import type { Rule } from '../rule.ts';

const LESS_MEMORY_BUILDING =
  'Let the build need less (fewer parallel workers, no source maps), set a limit such as NODE_OPTIONS=--max-old-space-size, or build the image elsewhere and deploy it.';
const LESS_MEMORY =
  'Choose a larger instance_size_slug, or let the app need less (fewer workers, smaller caches, a heap limit below the instance size).';

/** Memory and disk that ran out, and processes that were killed for it. */
export const MEMORY_RULES: readonly Rule[] = [
  {
    id: 'memory/javascript-heap',
    lines: [
      /FATAL ERROR: .{0,200}(?:JavaScript heap out of memory|[Aa]llocation failed|process out of memory)|ERR_WORKER_OUT_OF_MEMORY/,
    ],
    class: 'resources',
    summary: 'Node.js ran out of heap memory',
    advice:
      'Raise the limit with NODE_OPTIONS=--max-old-space-size (in MiB, less than the instance has), or reduce the memory the app uses.',
    link: 'https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib',
  },
  {
    id: 'memory/gunicorn-worker-killed',
    lines: [/Worker \(pid:\d{1,8}\) was sent SIGKILL! Perhaps out of memory\?/],
    class: 'resources',
    summary: 'A gunicorn worker was killed, most likely because memory ran out',
    advice: LESS_MEMORY,
  },
  {
    id: 'memory/java-heap',
    lines: [
      /java\.lang\.OutOfMemoryError: ?(?<what>.{0,100})|There is insufficient memory for the Java Runtime Environment/,
    ],
    class: 'resources',
    summary: 'The Java virtual machine ran out of memory: {what}',
    advice:
      'Let the heap use more of the instance: set JAVA_TOOL_OPTIONS to -XX:MaxRAMPercentage=75. If that is not enough, choose a larger instance_size_slug.',
  },
  {
    id: 'memory/compiler-killed',
    stage: 'BUILD',
    lines: [
      /(?:fatal error: Killed signal terminated program|internal compiler error: Killed|\(signal: 9, SIGKILL: kill\)|LLVM ERROR: out of memory|collect2: fatal error: ld terminated with signal 9)/,
    ],
    class: 'resources',
    summary: 'The compiler was killed because memory ran out',
    advice:
      'Compile with fewer parallel jobs (MAKEFLAGS=-j1, CARGO_BUILD_JOBS=1), take a prebuilt package, or build the image elsewhere and deploy it.',
  },
  {
    id: 'memory/allocation-failed',
    lines: [
      /^(?:fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|memory allocation of \d{1,20} bytes failed|terminate called after throwing an instance of 'std::bad_alloc'|(?:\w+\.)*_?(?:Array)?MemoryError\b|(?:PHP )?Fatal error: +(?:Allowed memory size of|Out of memory)|.{0,120}(?:Cannot allocate memory|ENOMEM: not enough memory|failed to allocate memory|NoMemoryError))/i,
    ],
    class: 'resources',
    summary: 'Memory ran out',
    advice: LESS_MEMORY,
  },
  {
    id: 'memory/build-killed',
    stage: 'BUILD',
    lines: [
      /^(?:.{0,120}(?:^|[ :])Killed(?:$| {2,})|.{0,200}(?:signal: killed|signal:? ['"]?SIGKILL|was killed with SIGKILL|[Ee]xit(?:ed)? (?:with )?(?:code|status):? ?137\b|OOMKilled|out of memory: Killed process))/i,
    ],
    unless: /child|Terminating|graceful/,
    class: 'resources',
    summary: 'The build was killed, most likely because memory ran out',
    advice: LESS_MEMORY_BUILDING,
  },
  {
    id: 'memory/killed',
    stage: 'DEPLOY',
    lines: [
      /^(?:.{0,120}(?:^|[ :])Killed(?:$| {2,})|.{0,200}(?:signal: killed|was killed with SIGKILL|exit(?:ed)? (?:with )?(?:code|status):? ?137\b|OOMKilled|out of memory: Killed process|Memory cgroup out of memory))/i,
    ],
    unless: /Terminating|graceful|component terminated/,
    class: 'resources',
    summary: 'The process was killed, most likely because memory ran out',
    advice: LESS_MEMORY,
  },
  {
    id: 'memory/exit-code-137',
    stage: 'DEPLOY',
    rank: 'symptom',
    lines: [/component (?:\S{1,80} )?(?:terminated|exited) with (?:non-zero exit )?code: 137/],
    class: 'resources',
    summary: 'The container was killed (exit code 137), most likely because memory ran out',
    advice: LESS_MEMORY,
  },
  {
    id: 'memory/abort-while-building',
    stage: 'BUILD',
    rank: 'wrapper',
    lines: [/\bexit(?:ed with)? (?:status|code):? 134\b/],
    class: 'resources',
    summary:
      'A command of the build aborted itself (exit code 134), most often because its heap ran out of memory',
    advice: LESS_MEMORY_BUILDING,
  },
  {
    id: 'memory/disk-full',
    lines: [/(?:ENOSPC|[Nn]o space left on device)/],
    unless: /file watchers/,
    class: 'resources',
    summary: 'The disk is full',
    advice:
      'Write less: smaller dependencies and caches, a .dockerignore, no large files in the repository; keep files that last in Spaces or a database.',
  },
  {
    id: 'memory/file-watchers',
    lines: [/ENOSPC: System limit for number of file watchers reached/],
    class: 'configuration',
    summary: 'The app watches files, as only a development server should',
    advice: 'Start it with its production command, not with the development server.',
  },
  {
    id: 'memory/open-files',
    lines: [/(?:EMFILE|ENFILE|[Tt]oo many open files)/],
    class: 'resources',
    summary: 'Too many files are open at once',
    advice: 'Close files and connections after use, or open fewer at a time.',
  },
];
