import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('system-packages', [
    ['apt-host-unresolved', 'apt/fetch-failed', 'E: Failed to fetch https://registry.example/debian'],
    ['apt-no-lists', 'apt/package-unknown', 'E: Unable to locate package cowsay'],
    ['apt-not-confirmed', 'apt/not-confirmed', 'Do you want to continue? [Y/n] Abort.'],
    ['apt-package-unknown', 'apt/package-unknown', 'E: Unable to locate package libshop-dev'],
    ['apt-version-unknown', 'apt/version-unknown', "E: Version '99.1' for 'curl' was not found"],
    [
      'cmake-package-missing',
      'cmake/package-missing',
      'Could not find a package configuration file provided by "ShopCore"',
    ],
    [
      'gcc-errors',
      'c/compile-error',
      'src/main.c:2:14: error: ‘host’ undeclared (first use in this function)',
    ],
    [
      'gcc-header-missing',
      'c/header-missing',
      'src/main.c:2:10: fatal error: shop/pq.h: No such file or directory',
    ],
    [
      'linker-library-missing',
      'c/library-missing',
      '/usr/bin/ld: cannot find -lshop_pq: No such file or directory',
    ],
    ['make-program-missing', 'make/program-missing', 'make: protoc-shop: No such file or directory'],
    ['make-separator', 'make/missing-separator', 'Makefile:2: *** missing separator.  Stop.'],
    [
      'pkg-config-missing',
      'pkg-config/package-missing',
      'Package libshop was not found in the pkg-config search path.',
    ],
    [
      'shared-library-missing',
      'system/shared-library-missing',
      './shop: error while loading shared libraries: libshop.so: cannot open shared object file:',
    ],
    [
      'undefined-reference',
      'c/undefined-reference',
      "main.c:(.text+0x5): undefined reference to `PQconnect'",
    ],
  ]),
  ...written([
    ['c/compiler-missing', "unable to execute 'gcc': No such file or directory"],
    [
      'apt/fetch-failed',
      'E: Failed to fetch http://deb.example/debian/pool/main/c/curl/curl_7.88.1-1_amd64.deb  Connection timed out',
    ],
    [
      'cmake/version',
      'CMake Error at CMakeLists.txt:1 (cmake_minimum_required):\n  CMake 3.30 or higher is required.  You are running version 3.25.1',
      'CMake 3.30 or higher is required',
    ],
    [
      'cmake/error',
      'CMake Error at CMakeLists.txt:5 (message):\n  the submodule is empty',
      'the submodule is empty',
    ],
    [
      'c/configure',
      'checking for C compiler default output file name... a.out\nconfigure: error: libshop is required',
      'configure: error: libshop is required',
    ],
    [
      'apt/unmet-dependencies',
      'The following packages have unmet dependencies:\n libpq-dev : Depends: libpq5 (= 15.1) but 16.2 is to be installed\nE: Unable to correct problems, you have held broken packages.',
      'libpq-dev : Depends: libpq5',
    ],
    [
      'apt/release-gone',
      "E: The repository 'http://deb.example/debian buster Release' no longer has a Release file.",
    ],
    ['apt/not-signed', "E: The repository 'https://apt.example/debian stable InRelease' is not signed."],
    [
      'apt/lists-out-of-date',
      'E: Failed to fetch http://deb.example/debian/pool/main/c/curl/curl_7.88.1-1_amd64.deb  404  Not Found [IP: 192.0.2.1 80]',
    ],
    [
      'apt/not-root',
      'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)',
    ],
    [
      'apt/dpkg-failed',
      'dpkg: error processing package tzdata (--configure):\n installed tzdata package post-installation script subprocess returned error exit status 10',
    ],
    [
      'apk/package-unknown',
      'ERROR: unable to select packages:\n  libshop (no such package):\n    required by: world[libshop]',
      'libshop (no such package)',
    ],
    [
      'apk/fetch-failed',
      'WARNING: Ignoring https://dl.example/alpine/v3.20/main: temporary error (try again later)',
    ],
    [
      'dnf/package-unknown',
      'No match for argument: libshop-devel\nError: Unable to find a match: libshop-devel',
    ],
    [
      'system/glibc-too-old',
      "./shop: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./shop)",
    ],
    [
      'system/musl-symbol-missing',
      'Error relocating /app/node_modules/shop/shop.node: __memcpy_chk: symbol not found',
    ],
  ]),
  {
    rule: 'dnf/transaction-failed',
    log: 'INFO[0025] Running: [/bin/sh -c microdnf update -y]\nerror: Error -1 running transaction\nerror building image: error building stage: failed to execute command: waiting for process to exit: exit status 1\n',
    evidence: 'error: Error -1 running transaction',
  },
];

export const clean: CleanLog[] = recordedClean('system-packages', ['clean-make']);
