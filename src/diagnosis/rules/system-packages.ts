import type { Rule } from '../rule.ts';

const APT_RULES: Rule[] = [
  {
    id: 'apt/package-unknown',
    lines: [
      /E: (?:Unable to locate package (?<package>\S{1,100})|Package '(?<other>[^']{1,100})' has no installation candidate|Couldn't find any package by (?:glob|regex) '(?<glob>[^']{1,100})')/,
    ],
    class: 'dependency',
    summary: 'apt has no package {package}{other}{glob}',
    advice:
      'Run `apt-get update` in the same RUN before it, and check the name in the distribution of the base image.',
    link: 'https://packages.debian.org/',
  },
  {
    id: 'apt/version-unknown',
    lines: [/E: Version '(?<version>[^']{1,80})' for '(?<package>[^']{1,100})' was not found/],
    class: 'dependency',
    summary: 'apt has no version {version} of {package}',
    advice: 'Distributions keep only the current version: leave it out, or pin the base image.',
  },
  {
    id: 'apt/not-confirmed',
    lines: [/Do you want to continue\? \[Y\/n\] Abort/],
    class: 'configuration',
    summary: 'apt asked whether to continue, and nobody answered',
    advice: 'Add -y: `apt-get install -y`.',
  },
  {
    id: 'apt/unmet-dependencies',
    lines: [
      /The following packages have unmet dependencies:/,
      /^\s*(?<package>\S{1,80}) ?: (?<problem>(?:Pre)?(?:Depends|Breaks|Conflicts|Recommends):? .{1,200})/,
    ],
    within: 3,
    evidence: 1,
    class: 'dependency',
    summary: '{package} cannot be installed: {problem}',
    advice:
      'Packages of different distributions or versions are mixed: check added repositories and the base image.',
  },
  {
    id: 'apt/release-gone',
    lines: [/The repository '(?<repository>[^']{1,200})' (?:does not have|no longer has) a Release file/],
    class: 'dependency',
    summary: 'The package repository {repository} no longer exists',
    advice:
      'The distribution has reached its end of life: use a newer base image, or its archive as the source.',
  },
  {
    id: 'apt/not-signed',
    lines: [
      /The repository '(?<repository>[^']{1,200})' is not signed|GPG error: (?<url>\S{1,150}) .{0,100}(?:NO_PUBKEY|EXPKEYSIG|were invalid)/,
    ],
    class: 'dependency',
    summary: 'The signature of the package repository {repository}{url} cannot be checked',
    advice:
      'Add its current key under /etc/apt/keyrings and name it with signed-by; an old base image may need updating.',
  },
  {
    id: 'apt/lists-out-of-date',
    lines: [/E: Failed to fetch (?<url>\S{1,300}) {1,3}404/],
    class: 'configuration',
    summary: 'apt wants a package version that the mirror no longer has',
    advice: 'Run `apt-get update && apt-get install` in one RUN, so that no cached list is used.',
    link: 'https://docs.docker.com/build/building/best-practices/#apt-get',
  },
  {
    id: 'apt/fetch-failed',
    lines: [/(?:E|W): Failed to fetch (?<url>\S{1,300}) {1,3}(?<message>.{1,200})/],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'apt could not download packages: {message}',
    advice: 'Deploy again; if it stays, check the repositories that were added to the image.',
  },
  {
    id: 'apt/not-root',
    lines: [
      /E: (?:Could not (?:get lock|open lock file)|Unable to (?:acquire|lock)) .{0,200}(?:Permission denied|are you root)|List directory \S{1,100} is missing.{0,40}Permission denied/,
    ],
    class: 'configuration',
    summary: 'apt needs root, and the build runs as another user',
    advice: "Install before the USER line of the Dockerfile. In a buildpack's build use an Aptfile instead.",
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
  },
  {
    id: 'apt/dpkg-failed',
    lines: [/dpkg: error processing (?:package|archive) (?<package>\S{1,150})/, /^\s+(?<message>\S.{1,200})/],
    within: 2,
    class: 'dependency',
    summary: 'The package {package} could not be installed: {message}',
    advice:
      'What its scripts printed above it is the reason. DEBIAN_FRONTEND=noninteractive keeps them from asking.',
  },
  {
    id: 'apk/package-unknown',
    lines: [
      /ERROR: (?:unable to select packages|unsatisfiable constraints):/,
      /^\s*(?<package>\S{1,80}) \((?:no such package|missing)\)|^\s*(?<versioned>\S{1,80}-r\d{1,4}):/,
    ],
    within: 4,
    evidence: 1,
    class: 'dependency',
    summary: 'apk has no package {package}{versioned} as it is asked for',
    advice: 'Check its name and version in the Alpine release of the base image; old versions are removed.',
    link: 'https://pkgs.alpinelinux.org/packages',
  },
  {
    id: 'apk/fetch-failed',
    lines: [
      /(?:ERR|WARN)\w{2,3}(?:: Ignoring|: fetching|:) (?<url>https?:\/\/[^\s:]{1,200}(?::\d{1,5})?\S{0,200}): (?<message>temporary error|network error|DNS|IO ERROR|operation timed out|could not connect|UNTRUSTED signature|No such file).{0,100}/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'apk could not download packages: {message}',
    advice: 'Deploy again; if it stays, check the repositories in /etc/apk/repositories.',
  },
  {
    id: 'dnf/transaction-failed',
    lines: [
      /^(?:error|Error): (?<message>(?:Error -?\d{1,4} running transaction|Transaction (?:test error|failed)|rpmdb: |cpio: |unpacking of archive failed|Failed to download metadata for repo|Cannot (?:download|prepare)|Error downloading packages).{0,200})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'dnf could not install packages: {message}',
    advice:
      'Deploy again. If it stays, use a newer base image, and do not update its own packages in the build (`dnf update`): some packages change what the builder does not allow.',
  },
  {
    id: 'dnf/package-unknown',
    lines: [/No match for argument: (?<package>\S{1,100})|^No package (?<other>\S{1,100}) available/],
    class: 'dependency',
    summary: 'dnf has no package {package}{other}',
    advice: 'Check its name in the distribution of the base image, and the repositories that are turned on.',
  },
];

const LIBRARY_RULES: Rule[] = [
  {
    id: 'system/glibc-too-old',
    lines: [/version [`'](?<symbol>(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,12})' not found/],
    class: 'configuration',
    summary: 'The program needs {symbol}, and the C library of the image is older',
    advice: 'Build and run on the same distribution release, or link statically.',
  },
  {
    id: 'system/musl-symbol-missing',
    lines: [/Error relocating (?<file>[^\s:]{1,200}): (?<symbol>\S{1,100}): symbol not found/],
    class: 'configuration',
    summary: 'A program made for glibc runs on Alpine: {symbol} does not exist',
    advice: 'Use an image with glibc (Debian), or a build for musl.',
  },
  {
    id: 'system/shared-library-missing',
    unless: /ImportError|OSError/,
    lines: [
      /(?:error while loading shared libraries: |Error loading shared library |[\s:'"])(?<library>lib[\w.+-]{1,80}\.so[\w.]{0,20}): (?:cannot open shared object file|No such file or directory)/,
    ],
    class: 'dependency',
    summary: 'The library {library} is not installed',
    advice:
      'Install the package that has it in the image that starts (not just in the build stage), or with an Aptfile.',
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/aptfile/',
  },
];

/** apt, apk and dnf, and libraries that a program misses when it starts. */
export const SYSTEM_PACKAGE_RULES: readonly Rule[] = [...APT_RULES, ...LIBRARY_RULES];
