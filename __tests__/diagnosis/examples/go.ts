import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('go', [
    [
      'cgo-no-compiler',
      'go/cgo-no-compiler',
      'cgo: C compiler "gcc-musl" not found: exec: "gcc-musl": executable file not found in $PATH',
    ],
    [
      'compile-errors',
      'go/compile-error',
      'api/api.go:3:30: cannot use 1 (untyped int constant) as string value in return statement',
    ],
    ['concurrent-map-writes', 'go/concurrent-map', 'fatal error: concurrent map writes'],
    ['deadlock', 'go/deadlock', 'fatal error: all goroutines are asleep - deadlock!'],
    ['embed-no-files', 'go/embed-no-files', 'main.go:5:12: pattern dist/*: no matching files found'],
    [
      'go-version-too-old',
      'go/version-too-old',
      'go: go.mod requires go >= 1.99.0 (running go 1.26.8; GOTOOLCHAIN=local)',
    ],
    ['import-cycle', 'go/import-cycle', 'imports example.com/shop/a from b.go: import cycle not allowed'],
    [
      'missing-go-sum',
      'go/missing-go-sum',
      'main.go:4:2: missing go.sum entry for module providing package github.com/gorilla/mux (imp',
    ],
    [
      'missing-module',
      'go/module-not-required',
      'main.go:4:2: no required module provides package github.com/gorilla/mux; to add it:',
    ],
    [
      'nil-pointer',
      'go/nil-pointer',
      'panic: runtime error: invalid memory address or nil pointer dereference',
    ],
    ['no-go-files', 'go/no-go-files', 'no Go files in /workspace'],
    [
      'no-go-mod',
      'go/no-go-mod',
      "go: go.mod file not found in current directory or any parent directory; see 'go help modul",
    ],
    [
      'package-not-in-std',
      'go/package-not-in-std',
      'main.go:4:2: package shop/store is not in std (/usr/local/go/src/shop/store)',
    ],
    ['panic-with-error', 'go/panic', 'panic: open config/app.yaml: no such file or directory'],
    [
      'port-in-use',
      'go/address-in-use',
      '2026/01/15 10:20:30 listen tcp :18081: bind: address already in use',
    ],
    [
      'replaced-folder-missing',
      'go/replacement-missing',
      'main.go:4:2: example.com/lib@v0.0.0: replacement directory ../lib does not exist',
    ],
    ['test-failed', 'go/test-failed', '--- FAIL: TestPrice (0.00s)'],
    [
      'unknown-revision',
      'go/module-unavailable',
      'go: github.com/gorilla/mux@v1.99.0: reading https://registry.example/github.com/gorilla/mu',
    ],
    ['vendor-out-of-step', 'go/vendor-inconsistent', 'go: inconsistent vendoring in /workspace:'],
  ]),
  ...written([
    ['go/go-mod-needs-update', 'go: updates to go.mod needed; to update it:\n\tgo mod tidy'],
    [
      'go/checksum-mismatch',
      'verifying github.com/acme/money@v1.2.0: checksum mismatch\n\tdownloaded: h1:abc=\n\tgo.sum:     h1:def=\n\nSECURITY ERROR',
    ],
    [
      'go/private-module',
      "go: github.com/acme/private@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
      'fatal: could not read Username',
    ],
    [
      'go/module-path-mismatch',
      'go: github.com/Acme/money@v1.2.0: parsing go.mod:\n\tmodule declares its path as: github.com/acme/money\n\t        but was required as: github.com/Acme/money',
      'module declares its path as',
    ],
    ['go/toolchain-unavailable', 'go: download go1.99.0 for linux/amd64: toolchain not available'],
    [
      'go/go-mod-unreadable',
      "go: errors parsing go.mod:\n/workspace/go.mod:3: invalid go version '1.21.3': must match format 1.23",
      '/workspace/go.mod:3: invalid go version',
    ],
    [
      'go/build-killed',
      'go build github.com/acme/big: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed',
    ],
    [
      'go/constraints-exclude-all',
      'package github.com/acme/shop: build constraints exclude all Go files in /workspace/db',
    ],
    ['go/no-main', 'runtime.main_main·f: function main is undeclared in the main package'],
    ['go/bind-denied', '2026/01/15 10:20:30 listen tcp :80: bind: permission denied'],
    ['go/listen-address', '2026/01/15 10:20:30 listen tcp: address 8080: missing port in address'],
    [
      'go/gin-release-templates',
      'panic: html/template: pattern matches no files: `templates/*`\n\ngoroutine 1 [running]:',
    ],
    ['go/fatal-error', 'fatal error: stack overflow\n\nruntime stack:\nruntime.throw({0x1, 0x2})'],
  ]),
];

export const clean: CleanLog[] = recordedClean('go', ['clean-build-and-start']);
