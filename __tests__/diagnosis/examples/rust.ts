import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'rust/error-with-cause',
    stage: 'DEPLOY',
    log: 'Error: Failed to read the config file `shop.toml`\n\nCaused by:\n    invalid type: sequence, expected a string for key `start.cmd` at line 4 column 1\n',
    evidence: 'invalid type: sequence, expected a string for key `start.cmd`',
  },
  ...recorded('rust', [
    [
      'build-script-failed',
      'rust/protoc-missing',
      'Could not find `protoc`. Is it installed?: Os { code: 2, kind: NotFound, message: "No such',
    ],
    [
      'compile-error-macro',
      'rust/sqlx-offline',
      'error: set `DATABASE_URL` to use query macros online, or run `cargo sqlx prepare`',
    ],
    ['compile-errors', 'rust/compile-error-code', 'error[E0425]: cannot find value `port` in this scope'],
    [
      'edition-unknown',
      'rust/edition',
      'this version of Cargo is older than the `2030` edition, and only supports `2015`, `2018`,',
    ],
    [
      'library-not-found',
      'rust/library-not-found',
      '= note: rust-lld: error: unable to find library -lpq_shop',
    ],
    ['linker-not-found', 'rust/linker-not-found', 'error: linker `musl-gcc` not found'],
    [
      'lock-out-of-date',
      'rust/lock-out-of-date',
      'error: cannot update the lock file /workspace/Cargo.lock because --locked was passed to pr',
    ],
    [
      'lock-version-unknown',
      'rust/lock-version',
      'lock file version `9` was found, but this version of Cargo does not understand this lock f',
    ],
    [
      'main-returned-error',
      'rust/main-returned-error',
      'Error: Os { code: 2, kind: NotFound, message: "No such file or directory" }',
    ],
    [
      'no-manifest',
      'rust/no-manifest',
      'error: could not find `Cargo.toml` in `/workspace` or any parent directory',
    ],
    ['no-matching-package', 'rust/path-dependency-missing', 'failed to read `/workspace/core/Cargo.toml`'],
    [
      'panic-port-in-use',
      'rust/address-in-use',
      'failed to bind: Os { code: 98, kind: AddrInUse, message: "Address already in use" }',
    ],
    ['panic-unwrap', 'rust/variable-missing', 'called `Result::unwrap()` on an `Err` value: NotPresent'],
    ['rustc-too-old', 'rust/rustc-too-old', 'shop@0.1.0 requires rustc 1.999'],
    ['stack-overflow', 'rust/stack-overflow', "thread 'main' (3759) has overflowed its stack"],
    ['syntax-error', 'rust/compile-error', 'error: expected expression, found `;`'],
  ]),
  ...written([
    [
      'rust/no-matching-package',
      'error: no matching package named `shop-money` found\nlocation searched: crates.io index',
    ],
    [
      'rust/version-conflict',
      'error: failed to select a version for the requirement `serde = "^9.0"`\ncandidate versions found which didn\'t match: 1.0.219',
    ],
    [
      'rust/manifest-targets',
      'error: failed to parse manifest at `/workspace/Cargo.toml`\n\nCaused by:\n  no targets specified in the manifest\n  either src/lib.rs, src/main.rs, a [lib] section, or [[bin]] section must be present',
      'no targets specified in the manifest',
    ],
    [
      'rust/registry-unreachable',
      'error: failed to download from `https://static.crates.example/crates/serde/1.0.219/download`\n\nCaused by:\n  [28] Timeout was reached',
    ],
    [
      'rust/manifest-unreadable',
      'error: failed to parse manifest at `/workspace/Cargo.toml`\n\nCaused by:\n  dependency (serde) specified without providing a local path, Git repository, version, or workspace dependency to use',
      'dependency (serde) specified',
    ],
    ['rust/cargo-failed', 'error: failed to get `shop` as a dependency of package `web v0.1.0`'],
    ['rust/linking-failed', 'error: linking with `cc` failed: exit status: 1'],
    [
      'rust/openssl-missing',
      'error: failed to run custom build command for `openssl-sys v0.9.104`\n\n  --- stderr\n  Could not find directory of OpenSSL installation, and this `-sys` crate cannot',
      'Could not find directory of OpenSSL',
    ],
    [
      'rust/pkg-config-missing',
      '  The pkg-config command could not be found.\n\n  Most likely, you need to install a pkg-config package for your OS.',
    ],
    [
      'rust/build-script-panic',
      "error: failed to run custom build command for `shop v0.1.0 (/workspace)`\n\nCaused by:\n  process didn't exit successfully: `build-script-build` (exit status: 101)\n  --- stderr\n  thread 'main' panicked at build.rs:9:5:\n  no proto files in ./proto",
      'no proto files in ./proto',
    ],
    ['rust/build-script-failed', 'error: failed to run custom build command for `libz-sys v1.1.20`'],
    [
      'rust/target-not-installed',
      "error[E0463]: can't find crate for `std`\n  |\n  = note: the `x86_64-unknown-linux-musl` target may not be installed",
    ],
    ['rust/could-not-compile', 'error: could not compile `shop` (bin "shop") due to 1 previous error'],
    ['rust/test-failed', 'running 1 test\ntest prices::total ... FAILED', 'test prices::total ... FAILED'],
    [
      'rust/panic',
      "thread 'main' panicked at src/main.rs:7:9:\nno products are loaded\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
      'no products are loaded',
    ],
    ['rust/panic-on-one-line', "thread 'main' panicked at 'no products are loaded', src/main.rs:7:9"],
  ]),
  {
    rule: 'rust/system-error',
    log: 'INFO Preparing to run the shop\nERROR Error: failed to spawn command: /app/bin/shop: No such file or directory (os error 2)\n',
    evidence: 'ERROR Error: failed to spawn command',
    summary: 'The operating system says: No such file or directory (os error 2)',
  },
];

export const clean: CleanLog[] = recordedClean('rust', ['clean-build-and-start']);
