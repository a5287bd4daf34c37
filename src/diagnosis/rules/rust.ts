import type { Rule } from '../rule.ts';
import { CARGO_RULES } from './cargo.ts';

/** rustc, the linker and build scripts. */
const COMPILER_RULES: Rule[] = [
  {
    id: 'rust/sqlx-offline',
    lines: [/set `DATABASE_URL` to use query macros online|`SQLX_OFFLINE=true` but there is no cached data/],
    class: 'configuration',
    summary: 'sqlx checks queries while it compiles and has neither a database nor saved query data',
    advice: 'Run `cargo sqlx prepare`, commit the .sqlx folder, and set SQLX_OFFLINE=true for the build.',
    link: 'https://docs.rs/sqlx/latest/sqlx/macro.query.html#offline-mode',
  },
  {
    id: 'rust/linker-not-found',
    lines: [/^error: linker `(?<linker>[^`]{1,100})` not found/],
    class: 'dependency',
    summary: 'The linker {linker} is not installed',
    advice:
      'Install it in the image (build-essential on Debian, build-base on Alpine, musl-tools for musl-gcc).',
  },
  {
    id: 'rust/library-not-found',
    lines: [
      /^error: linking with `/,
      /(?:unable to find library|cannot find|library not found for) -l(?<library>[\w.+-]{1,80})/,
    ],
    evidence: 1,
    class: 'dependency',
    summary: 'The linker does not find the library {library}',
    advice: 'Install its development package (lib{library}-dev or similar) in the image or with an Aptfile.',
  },
  {
    id: 'rust/linking-failed',
    rank: 'wrapper',
    lines: [/^error: (?<message>linking with `[^`]{1,100}` failed: .{1,100})/],
    class: 'dependency',
    summary: 'The program could not be linked',
    advice: "The notes below it hold the linker's own message; often a development package is missing.",
  },
  {
    id: 'rust/openssl-missing',
    lines: [/Could not find (?:directory of OpenSSL installation|openssl via pkg-config)/],
    class: 'dependency',
    summary: 'The crate openssl-sys does not find OpenSSL',
    advice:
      'Install libssl-dev and pkg-config (openssl-dev on Alpine), or switch the crate to rustls or the `vendored` feature.',
    link: 'https://docs.rs/openssl/latest/openssl/#automatic',
  },
  {
    id: 'rust/pkg-config-missing',
    lines: [
      /[`']pkg-config[`'] (?:command )?(?:could not be (?:run|found)|not found)|The pkg-config command could not be found/,
    ],
    class: 'dependency',
    summary: 'A build script needs pkg-config, which is not installed',
    advice: 'Install pkg-config and the development package of the library in the image or with an Aptfile.',
  },
  {
    id: 'rust/protoc-missing',
    lines: [/Could not find `protoc`/],
    class: 'dependency',
    summary: 'A build script needs protoc, which is not installed',
    advice: 'Install protobuf-compiler in the image, or set PROTOC to its path.',
    link: 'https://docs.rs/prost-build/latest/prost_build/#sourcing-protoc',
  },
  {
    id: 'rust/build-script-panic',
    lines: [
      /^error: failed to run custom build command for `(?<crate>[^`]{1,200})`/,
      /panicked at /,
      /^\s*(?<message>\S.{0,300})/,
    ],
    evidence: 2,
    within: 150,
    class: 'dependency',
    summary: 'The build script of {crate} failed: {message}',
    advice: 'Mostly a program or a system library is missing: install it in the image or with an Aptfile.',
    link: 'https://doc.rust-lang.org/cargo/reference/build-scripts.html',
  },
  {
    id: 'rust/build-script-failed',
    rank: 'wrapper',
    lines: [/^error: failed to run custom build command for `(?<crate>[^`]{1,200})`/],
    class: 'dependency',
    summary: 'The build script of {crate} failed',
    advice: 'What it printed under "--- stderr" is the reason.',
    link: 'https://doc.rust-lang.org/cargo/reference/build-scripts.html',
  },
  {
    id: 'rust/target-not-installed',
    lines: [/^error\[E0463\]: can't find crate for `(?<crate>std|core)`/],
    class: 'configuration',
    summary: 'The standard library for the chosen target is not installed',
    advice: 'Add the target with `rustup target add`, or leave out --target.',
    link: 'https://rust-lang.github.io/rustup/cross-compilation.html',
  },
  {
    id: 'rust/compile-error-code',
    lines: [/^error\[(?<code>E\d{4})\]: (?<message>.{1,300})/],
    class: 'code',
    summary: 'Rust error {code}: {message}',
    advice: 'Fix this first error, and run `cargo check` locally: others may follow from it.',
    link: 'https://doc.rust-lang.org/error_codes/error-index.html',
  },
  {
    id: 'rust/compile-error',
    lines: [/^error: (?<message>.{1,300})/, /^\s{0,6}--> (?<file>[^\s:]{1,200}):(?<line>\d{1,6}):\d{1,5}/],
    within: 4,
    unless: /could not compile|aborting due to/,
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first error, and run `cargo check` locally: others may follow from it.',
  },
  {
    id: 'rust/could-not-compile',
    rank: 'wrapper',
    lines: [/^error: could not compile `(?<crate>[^`]{1,100})`/],
    class: 'code',
    summary: 'The crate {crate} does not compile',
    advice: 'The first error above it is the reason.',
  },
  {
    id: 'rust/test-failed',
    lines: [/^test (?<test>\S{1,200}) \.\.\. FAILED/],
    class: 'code',
    summary: 'The Rust test {test} failed',
    advice: 'Run `cargo test` locally.',
  },
];

const PANIC = /^\s*thread '[^']{0,100}' (?:\(\d{1,10}\) )?panicked at /;

/** What a started program prints. */
const RUN_RULES: Rule[] = [
  {
    id: 'rust/address-in-use',
    lines: [PANIC, /Address already in use|AddrInUse/],
    evidence: 1,
    within: 2,
    class: 'configuration',
    summary: 'The port that the program listens on is already in use',
    advice: 'Two listeners of the container use one port. Let only one of them listen on it.',
  },
  {
    id: 'rust/variable-missing',
    lines: [PANIC, /environment variable not found|: NotPresent\b/],
    evidence: 1,
    within: 1,
    class: 'configuration',
    summary: 'The program stopped because an environment variable is not set',
    advice: "The place in the panic's line names the variable it reads. Set it for the component.",
    link: 'https://doc.rust-lang.org/std/env/fn.var.html',
  },
  {
    id: 'rust/panic',
    lines: [PANIC, /^\s{0,8}(?<message>\S.{0,300})/],
    evidence: 1,
    within: 1,
    class: 'code',
    summary: 'panic: {message}',
    advice:
      'The line above the message names the place in the code. RUST_BACKTRACE=1 shows how it got there.',
    link: 'https://doc.rust-lang.org/std/macro.panic.html',
  },
  {
    id: 'rust/panic-on-one-line',
    lines: [/^\s*thread '[^']{0,100}' panicked at '(?<message>.{1,300}), (?<place>[^\s,]{1,200}:\d+)/],
    class: 'code',
    summary: 'panic: {message}',
    advice: 'The end of the line names the place in the code. RUST_BACKTRACE=1 shows how it got there.',
    link: 'https://doc.rust-lang.org/std/macro.panic.html',
  },
  {
    id: 'rust/system-error',
    lines: [
      /^(?:ERROR )?(?:Error|error|ERROR|fatal|FATAL|Caused by):? .{0,300}?(?<reason>\b[A-Z][\w ]{3,60}) \(os error (?<number>\d{1,3})\)/,
    ],
    class: 'configuration',
    summary: 'The operating system says: {reason} (os error {number})',
    advice:
      'The line says what was to be done. Check that the file or the address in it exists in the container and may be used.',
  },
  {
    id: 'rust/stack-overflow',
    lines: [/^\s*thread '[^']{0,100}' (?:\(\d{1,10}\) )?has overflowed its stack/],
    class: 'code',
    summary: 'The Rust program overflowed its stack',
    advice: 'Look for a recursion without an end, or start the thread with a larger stack.',
  },
  {
    id: 'rust/main-returned-error',
    lines: [/^Error: (?<message>(?:[A-Z]\w{0,60}(?:::\w{1,60})? ?[({]|").{0,300})/],
    unless: /^Error: (?:Cannot|Can't|Command|Failed|Unable|Invalid)\b/,
    class: 'code',
    summary: 'The program ended with an error: {message}',
    advice: 'main returned this error. Handle it, or set what it misses.',
  },
  {
    id: 'rust/error-with-cause',
    lines: [/^Error: (?<error>\S.{1,300})/, /^Caused by:$/, /^\s{0,8}(?:\d{1,2}: )?(?<cause>\S.{1,300})/],
    within: 2,
    evidence: 2,
    class: 'code',
    summary: '{error}: {cause}',
    advice: 'The last line below "Caused by" is where it began.',
    link: 'https://docs.rs/anyhow/latest/anyhow/',
  },
];

export const RUST_RULES: readonly Rule[] = [...CARGO_RULES, ...COMPILER_RULES, ...RUN_RULES];
