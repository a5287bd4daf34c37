import type { RuleExample } from '../rule-examples.ts';

/** What runtimes, compilers, shells and the kernel print when memory or disk runs out. */
export const examples: RuleExample[] = [
  {
    rule: 'memory/javascript-heap',
    log: '<--- Last few GCs --->\n\n[12:0x5] 29514 ms: Mark-Compact 2040.1 (2082.6) -> 2039.9 (2083.4) MB\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n\n 1: 0xb7a8dc node::OOMErrorHandler(char const*) [node]\nAborted (core dumped)\n',
    evidence: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  },
  {
    rule: 'memory/gunicorn-worker-killed',
    log: '[2025-11-03 10:00:00 +0000] [1] [ERROR] Worker (pid:7) was sent SIGKILL! Perhaps out of memory?\n',
    evidence: '[2025-11-03 10:00:00 +0000] [1] [ERROR] Worker (pid:7) was sent SIGKILL!',
  },
  {
    rule: 'memory/java-heap',
    log: 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n    at java.base/java.util.Arrays.copyOf(Arrays.java:3537)\n',
    evidence: 'Exception in thread "main" java.lang.OutOfMemoryError',
    summary: 'The Java virtual machine ran out of memory: Java heap space',
  },
  {
    rule: 'memory/compiler-killed',
    log: 'c++: fatal error: Killed signal terminated program cc1plus\ncompilation terminated.\nmake: *** [Makefile:12: main.o] Error 1\n',
    evidence: 'c++: fatal error: Killed signal terminated program cc1plus',
  },
  {
    rule: 'memory/allocation-failed',
    log: 'memory allocation of 1073741824 bytes failed\n',
    evidence: 'memory allocation of 1073741824 bytes failed',
  },
  {
    rule: 'memory/allocation-failed',
    log: 'Traceback (most recent call last):\n  File "/workspace/app.py", line 3, in <module>\n    data = bytearray(10**11)\nMemoryError\n',
    evidence: 'MemoryError',
  },
  {
    rule: 'memory/build-killed',
    log: '> shop@1.0.0 build\n> next build\nKilled\nnpm error Lifecycle script `build` failed with error:\n',
    evidence: 'Killed',
  },
  {
    rule: 'memory/build-killed',
    stage: 'BUILD',
    log: 'error Command failed with signal "SIGKILL".\n',
    evidence: 'error Command failed with signal "SIGKILL".',
  },
  {
    rule: 'memory/killed',
    log: 'loading the model\n/bin/sh: line 1:     7 Killed                  python serve.py\n',
    evidence: '/bin/sh: line 1:     7 Killed',
  },
  {
    rule: 'memory/exit-code-137',
    log: 'ready\nERROR component terminated with non-zero exit code: 137\n',
    evidence: 'ERROR component terminated with non-zero exit code: 137',
  },
  {
    rule: 'memory/abort-while-building',
    log: '│ Running custom build command: yarn build\n│ building: exit status 134\n│ ERROR: failed to build: exit status 134\n',
    evidence: 'building: exit status 134',
  },
  {
    rule: 'memory/disk-full',
    stage: 'BUILD',
    log: 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write\n',
    evidence: 'npm error code ENOSPC',
  },
  {
    rule: 'memory/file-watchers',
    log: "Error: ENOSPC: System limit for number of file watchers reached, watch '/workspace/src'\n",
    evidence: 'Error: ENOSPC: System limit',
  },
  {
    rule: 'memory/open-files',
    log: "Error: EMFILE: too many open files, open '/workspace/a.txt'\n",
    evidence: 'Error: EMFILE',
  },
];
