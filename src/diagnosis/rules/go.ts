import type { Rule } from '../rule.ts';

const MODULES = 'https://go.dev/ref/mod';

/** The go command: modules, packages, the compiler. */
const BUILD_RULES: Rule[] = [
  {
    id: 'go/module-not-required',
    lines: [/no required module provides package (?<package>[^\s;:]{1,200})/],
    class: 'dependency',
    summary: 'go.mod has no module that provides the package {package}',
    advice: 'Run `go get {package}` or `go mod tidy`, and commit go.mod and go.sum.',
    link: `${MODULES}#resolve-pkg-mod`,
  },
  {
    id: 'go/missing-go-sum',
    lines: [/missing go\.sum entry(?: for module providing package (?<package>[^\s;:]{1,200}))?/],
    class: 'dependency',
    summary: 'go.sum lacks an entry that the build needs',
    advice: 'Run `go mod tidy` and commit go.sum together with go.mod.',
    link: `${MODULES}#go-sum-files`,
  },
  {
    id: 'go/go-mod-needs-update',
    lines: [/updates to go\.(?<file>mod|sum) needed/],
    class: 'dependency',
    summary: 'go.{file} does not match what the code imports',
    advice: 'Run `go mod tidy` and commit go.mod and go.sum.',
    link: `${MODULES}#go-mod-tidy`,
  },
  {
    id: 'go/checksum-mismatch',
    lines: [/verifying (?<module>\S{1,200}): checksum mismatch/],
    class: 'dependency',
    summary: 'The module {module} does not have the checksum that go.sum records',
    advice:
      'The version was published again with other content. Use another version of it, or remove its lines from go.sum and run `go mod tidy` if you trust the new content.',
    link: `${MODULES}#authenticating`,
  },
  {
    id: 'go/private-module',
    lines: [
      /^go: (?:downloading )?\S{1,200}/,
      /could not read Username for '(?<host>[^']{1,200})'|Permission denied \(publickey\)|[Rr]epository (?:'[^']{1,200}' )?not found/,
    ],
    evidence: 1,
    within: 12,
    class: 'configuration',
    summary: 'A Go module is in a private repository that the build cannot read',
    advice:
      'Set GOPRIVATE to its path and give the build credentials (a token in a build-time variable that writes .netrc), or commit the module with `go mod vendor`.',
    link: `${MODULES}#private-modules`,
  },
  {
    id: 'go/module-path-mismatch',
    lines: [
      /module declares its path as: (?<declared>\S{1,200})/,
      /but was required as: (?<required>\S{1,200})/,
    ],
    class: 'dependency',
    summary: 'The module required as {required} calls itself {declared}',
    advice: 'Require it by the path it declares, or add a replace directive to go.mod.',
    link: `${MODULES}#go-mod-file-module`,
  },
  {
    id: 'go/module-unavailable',
    unless: /git ls-remote|git fetch|: parsing go\.mod:/,
    lines: [
      /^go: (?:\S+ requires )?(?<module>[^\s@]{1,200}@[^\s:]{1,100}): (?:reading|invalid version|unrecognized import path|Get|parsing)\b(?<message>.{0,300})/,
    ],
    class: 'dependency',
    summary: 'The Go module {module} cannot be downloaded',
    advice: 'Check that this version exists and is public; a private module needs GOPRIVATE and credentials.',
    link: `${MODULES}#module-proxy`,
  },
  {
    id: 'go/version-too-old',
    lines: [
      /(?:requires go >= |requires Go |module requires Go )(?<required>[\d.]{1,20}\w{0,10})(?:.{0,40}running go (?<running>[\d.]{1,20}))?/,
    ],
    class: 'configuration',
    summary: 'The code needs Go {required}, and the build uses an older version',
    advice:
      'Raise the Go version of the build: the base image of the Dockerfile, or `go` and `toolchain` in go.mod for the buildpack.',
    link: 'https://go.dev/doc/toolchain',
  },
  {
    id: 'go/toolchain-unavailable',
    lines: [
      /(?:download|go: downloading) (?<toolchain>go[\d.]{1,20}\w{0,10}).{0,60}: toolchain not available/,
    ],
    class: 'configuration',
    summary: 'The Go toolchain {toolchain} that go.mod asks for does not exist for this platform',
    advice: 'Correct the `go` and `toolchain` lines of go.mod to a released version.',
    link: 'https://go.dev/doc/toolchain',
  },
  {
    id: 'go/go-mod-unreadable',
    lines: [
      /go\.mod:(?<line>\d{1,5}): (?<message>(?:invalid go version|unknown directive|unknown block type).{1,200})/,
    ],
    class: 'configuration',
    summary: 'go.mod cannot be read: {message}',
    advice:
      'The Go version of the build is older than the one that wrote go.mod. Raise it, or lower the `go` line to the form 1.N.',
    link: `${MODULES}#go-mod-file`,
  },
  {
    id: 'go/package-not-in-std',
    lines: [/package (?<package>\S{1,200}) is not in (?:std|GOROOT)\b/],
    class: 'code',
    summary: 'The package {package} does not exist in this Go version',
    advice:
      'An import of your own code begins with the module path of go.mod. A package of the standard library may need a newer Go version.',
    link: 'https://go.dev/doc/code',
  },
  {
    id: 'go/import-cycle',
    lines: [/import cycle not allowed/],
    class: 'code',
    summary: 'Go packages import each other in a circle',
    advice: 'Move what both sides need into a third package. The lines above the message list the circle.',
  },
  {
    id: 'go/embed-no-files',
    lines: [/pattern (?<pattern>[^\s:]{1,200}): (?:no matching files found|cannot embed)/],
    class: 'code',
    summary: 'go:embed matched no files for {pattern}',
    advice:
      'Generate these files before `go build`, or commit them; .gitignore and .dockerignore often leave them out.',
    link: 'https://pkg.go.dev/embed',
  },
  {
    id: 'go/no-go-files',
    lines: [/^(?:.{0,200}: )?no Go files in (?<folder>\S{1,200})/],
    class: 'configuration',
    summary: 'There are no Go files in {folder}',
    advice:
      'Set source_dir to the folder of the main package, or name the package in the build command (`go build ./cmd/web`).',
  },
  {
    id: 'go/no-go-mod',
    lines: [/go\.mod file not found in current directory|cannot find main module/],
    class: 'configuration',
    summary: 'There is no go.mod in the folder that is built',
    advice: 'Commit go.mod, set source_dir to its folder, and copy it in the Dockerfile before `go build`.',
    link: `${MODULES}#go-mod-file`,
  },
  {
    id: 'go/replacement-missing',
    lines: [
      /: replacement directory (?<folder>\S{1,200}) does not exist|replaced by (?<target>\S{1,200})\): reading \S{1,200}: open/,
    ],
    class: 'configuration',
    summary: 'go.mod replaces a module with a folder that the build does not have',
    advice: 'Remove the replace directive, or use a go.work file that is not committed for local work.',
    link: `${MODULES}#go-mod-file-replace`,
  },
  {
    id: 'go/vendor-inconsistent',
    lines: [/^go: inconsistent vendoring in /, /^\s+(?<message>\S+@\S+: .{1,200})/],
    class: 'dependency',
    summary: 'The vendor folder does not match go.mod',
    advice: 'Run `go mod vendor` and commit vendor/modules.txt.',
    link: `${MODULES}#vendoring`,
  },
  {
    id: 'go/cgo-no-compiler',
    lines: [
      /C compiler "?(?<compiler>[\w./+-]{1,80})"? not found|cgo: exec (?<missing>[\w./+-]{1,80}): exec: .{0,80}executable file not found/,
    ],
    class: 'dependency',
    summary: 'cgo needs a C compiler, and the build has none',
    advice: 'Set CGO_ENABLED=0, or install gcc and the C library headers in the image.',
    link: 'https://pkg.go.dev/cmd/cgo',
  },
  {
    id: 'go/build-killed',
    lines: [/(?:compile|link|cgo|asm): signal: killed/],
    class: 'resources',
    summary: 'The Go compiler was killed, most likely because memory ran out',
    advice: 'Build with less parallelism (`go build -p 1`), or with fewer or smaller dependencies.',
  },
  {
    id: 'go/constraints-exclude-all',
    lines: [/build constraints exclude all Go files in (?<folder>\S{1,200})/],
    class: 'code',
    summary: 'No Go file in {folder} is meant for this platform',
    advice: 'A package needs cgo or another operating system: check CGO_ENABLED, GOOS and the build tags.',
    link: 'https://pkg.go.dev/cmd/go#hdr-Build_constraints',
  },
  {
    id: 'go/no-main',
    lines: [
      /function main is undeclared in the main package|package (?<package>\S{1,200}) is not a main package/,
    ],
    class: 'code',
    summary: 'The package that is built has no main function',
    advice: 'Name the folder of the main package in the build command or as source_dir.',
  },
  {
    id: 'go/compile-error',
    lines: [
      /^(?:vet: )?(?:\.{1,2}\/)?(?<file>[\w@+-][\w./@+-]{0,200}\.go):(?<line>\d{1,6}):\d{1,5}: (?<message>.{1,300})/,
    ],
    unless: /: warning: /,
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first Go error, and run `go build ./...` locally: others may follow from it.',
  },
  {
    id: 'go/test-failed',
    lines: [/^\s*--- FAIL: (?<test>[^\s(]{1,200})/],
    class: 'code',
    summary: 'The Go test {test} failed',
    advice: 'The lines below the test name say what it expected. Run `go test ./...` locally.',
  },
];

/** What a started program prints. */
const RUN_RULES: Rule[] = [
  {
    id: 'go/address-in-use',
    lines: [/listen (?:tcp|udp|unix)[46]? (?<address>\S{1,100}): bind: address already in use/],
    class: 'configuration',
    summary: 'The address {address} is already in use',
    advice: 'Two listeners of the container use one port. Let only one of them listen on it.',
  },
  {
    id: 'go/bind-denied',
    lines: [/listen (?:tcp|udp|unix)[46]? (?<address>\S{1,100}): bind: permission denied/],
    class: 'configuration',
    summary: 'The program may not listen on {address}',
    advice: 'Ports under 1024 need root. Listen on the port in the PORT variable, and set http_port to it.',
  },
  {
    id: 'go/listen-address',
    lines: [
      /listen (?:tcp|udp)[46]?:? (?:address )?(?<address>\S{0,100}): (?<message>missing port in address|unknown port|too many colons in address|address \S{1,100}: .{1,80})/,
    ],
    class: 'configuration',
    summary: 'The listen address {address} is not valid: {message}',
    advice: 'Build it as ":" + PORT: the variable holds the number only.',
    link: 'https://pkg.go.dev/net#Listen',
  },
  {
    id: 'go/nil-pointer',
    lines: [/^panic: runtime error: invalid memory address or nil pointer dereference/],
    class: 'code',
    summary: 'Nil pointer dereference in Go',
    advice:
      'Look at the first frame below it that is in your own code: it failed there. Check the value for nil there.',
  },
  {
    id: 'go/deadlock',
    lines: [/^fatal error: all goroutines are asleep - deadlock!/],
    class: 'code',
    summary: 'Deadlock: all goroutines are asleep',
    advice: 'The frames below it show what each goroutine waits for.',
  },
  {
    id: 'go/concurrent-map',
    lines: [/^fatal error: (?<message>concurrent map [a-z ]{1,60})/],
    class: 'code',
    retryMayHelp: true,
    summary: 'Data race on a map: {message}',
    advice: 'Protect the map with a mutex or use sync.Map; `go test -race` finds the places.',
    link: 'https://go.dev/doc/articles/race_detector',
  },
  {
    id: 'go/gin-release-templates',
    lines: [/^panic: html\/template: pattern matches no files: `(?<pattern>[^`]{1,200})`/],
    class: 'configuration',
    summary: 'No template matches {pattern}',
    advice: 'Copy the templates into the image, and start the program in the folder they are relative to.',
  },
  {
    id: 'go/panic',
    lines: [/^panic: (?<message>.{1,300})/],
    class: 'code',
    summary: 'panic: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'go/fatal-error',
    lines: [/^fatal error: (?<message>.{1,200})/, /^(?:goroutine \d|runtime(?: stack)?[:.])/],
    class: 'code',
    summary: 'fatal error: {message}',
    advice:
      'The Go runtime stopped the program. Look at the frames of the running goroutine: the first in your own code is the place.',
  },
];

export const GO_RULES: readonly Rule[] = [...BUILD_RULES, ...RUN_RULES];
