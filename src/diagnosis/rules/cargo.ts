import type { Rule } from '../rule.ts';

/** cargo: manifests, the lock file, packages. */
export const CARGO_RULES: readonly Rule[] = [
  {
    id: 'rust/no-manifest',
    lines: [/could not find `Cargo\.toml` in `(?<folder>[^`]{1,200})`/],
    class: 'configuration',
    summary: 'There is no Cargo.toml in {folder}',
    advice:
      'Set source_dir to the folder of the crate, or copy Cargo.toml in the Dockerfile before `cargo build`.',
  },
  {
    id: 'rust/no-matching-package',
    lines: [/^error: no matching package (?:named )?`(?<package>[^`]{1,100})` found/],
    class: 'dependency',
    summary: 'There is no crate {package} as Cargo.toml asks for it',
    advice:
      'Check its name, version and features; a private crate needs its registry configured in the build.',
  },
  {
    id: 'rust/version-conflict',
    lines: [/^error: failed to select a version for (?:the requirement )?`(?<package>[^`]{1,100})`/],
    class: 'dependency',
    summary: 'No version of the crate {package} fits all requirements',
    advice: 'Run `cargo update` or relax the versions in Cargo.toml, and commit Cargo.lock.',
    link: 'https://doc.rust-lang.org/cargo/reference/resolver.html',
  },
  {
    id: 'rust/lock-out-of-date',
    lines: [/lock file \S{0,200} (?:needs to be updated but|because) --(?:locked|frozen) was passed/],
    class: 'dependency',
    summary: 'Cargo.lock does not match Cargo.toml',
    advice: 'Run `cargo update --workspace` (or any build) locally, and commit Cargo.lock.',
    link: 'https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html',
  },
  {
    id: 'rust/lock-version',
    lines: [
      /lock file version `?(?<version>\d{1,3})`? (?:requires `-Znext-lockfile-bump`|was found, but this version of Cargo does not understand)/,
    ],
    class: 'configuration',
    summary: 'Cargo is too old for version {version} of Cargo.lock',
    advice: 'Use a newer Rust in the build (rust-toolchain.toml or the base image of the Dockerfile).',
  },
  {
    id: 'rust/edition',
    lines: [/feature `(?<edition>edition\d{4})` is required|older than the `(?<year>\d{4})` edition/],
    class: 'configuration',
    summary: 'Cargo is too old for the edition of a crate',
    advice: 'Use a newer Rust in the build (rust-toolchain.toml or the base image of the Dockerfile).',
    link: 'https://doc.rust-lang.org/edition-guide/',
  },
  {
    id: 'rust/rustc-too-old',
    lines: [
      /package `(?<package>[^`]{1,100})` cannot be built because it requires rustc (?<needed>[\d.]{1,20})|^\s{1,8}(?<spec>[^\s@]{1,100}@\S{1,40}) requires rustc (?<required>[\d.]{1,20})/,
    ],
    class: 'configuration',
    summary: '{package}{spec} requires rustc {needed}{required}, and the build uses an older one',
    advice:
      'Use a newer Rust in the build, or pin an older version of the crate with `cargo update -p … --precise`.',
    link: 'https://doc.rust-lang.org/cargo/reference/rust-version.html',
  },
  {
    id: 'rust/path-dependency-missing',
    lines: [/^\s{1,8}failed to read `(?<file>[^`]{1,200}Cargo\.toml)`/, /No such file or directory/],
    within: 4,
    class: 'configuration',
    summary: 'A dependency by path is missing: {file} does not exist in the build',
    advice:
      'Commit that crate, and copy the whole workspace in the Dockerfile; paths outside source_dir are not there.',
    link: 'https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html#specifying-path-dependencies',
  },
  {
    id: 'rust/manifest-targets',
    lines: [
      /no targets specified in the manifest|can't find `(?<target>[^`]{1,100})` (?:bin|library|lib)\b|no bin target named `(?<bin>[^`]{1,100})`/,
    ],
    class: 'configuration',
    summary: 'Cargo found no source file for the target',
    advice:
      'Add src/main.rs or the [[bin]] section, copy src/ before `cargo build`, and check the name given with --bin.',
    link: 'https://doc.rust-lang.org/cargo/reference/cargo-targets.html',
  },
  {
    id: 'rust/registry-unreachable',
    lines: [
      /^\s*(?:error: )?(?:failed to (?:fetch|download from) `(?<url>[^`]{1,200})`|download of \S{1,100} failed|\[\d\] (?:Couldn't|Could not|Timeout).{1,100})/,
    ],
    unless: /^\s*warning/,
    class: 'upstream',
    retryMayHelp: true,
    summary: 'Crates could not be downloaded',
    advice: 'Deploy again; if it stays, check the registry or the git dependency that the message names.',
  },
  {
    id: 'rust/manifest-unreadable',
    lines: [
      /^error: failed to parse manifest at `(?<file>[^`]{1,200})`/,
      /^Caused by:/,
      /^\s+(?<message>\S.{0,200})/,
    ],
    evidence: 2,
    within: 3,
    class: 'configuration',
    summary: 'Cargo.toml cannot be read: {message}',
    advice: 'Correct the manifest, or use a newer Rust if it has keys that this Cargo does not know.',
    link: 'https://doc.rust-lang.org/cargo/reference/manifest.html',
  },
  {
    id: 'rust/cargo-failed',
    rank: 'wrapper',
    lines: [/^error: failed to (?<message>(?:get|load|read|parse|resolve|update|compile)\b.{1,200})/],
    class: 'dependency',
    summary: 'Cargo failed to {message}',
    advice: 'The last "Caused by:" below it is the reason.',
  },
];
