import type { Rule } from '../rule.ts';

/** Getting at the source code: git, submodules and Git LFS. */
export const SOURCE_RULES: readonly Rule[] = [
  {
    id: 'source/clone-not-authorized',
    stage: 'BUILD',
    lines: [
      /error cloning repo: (?:authentication required|authorization failed)|could not read Username for '(?<url>https?:\/\/[^'\s]{1,200})'|fatal: Authentication failed for '(?<url2>[^'\s]{1,200})'|remote: (?:Invalid username or (?:password|token)|HTTP Basic: Access denied|Support for password authentication was removed)/,
    ],
    class: 'configuration',
    summary: 'The repository {url}{url2} may not be cloned',
    advice:
      "Check that DigitalOcean's app still has access to the repository (GitHub: Settings → Applications; GitLab and Bitbucket: reconnect in the control panel), or that the token in the URL is valid.",
  },
  {
    id: 'source/repository-not-found',
    stage: 'BUILD',
    lines: [
      /error cloning repo: repository not found|fatal: repository '(?<url>[^'\s]{1,200})' (?:not found|does not exist)|remote: Repository not found|ERROR: Repository not found/,
    ],
    class: 'configuration',
    summary: 'The repository {url} does not exist or may not be read',
    advice: "Check the repository's name in the app spec, and that DigitalOcean has access to it.",
  },
  {
    id: 'source/branch-not-found',
    stage: 'BUILD',
    lines: [
      /error cloning repo: (?:couldn't find remote ref|reference not found)|fatal: (?:C|c)ould(?: not|n't) find remote (?:ref|branch) (?:refs\/heads\/)?(?<branch>[\w./-]{0,100})|Remote branch (?<branch2>[\w./-]{1,100}) not found in upstream/,
    ],
    class: 'configuration',
    summary: 'The branch {branch}{branch2} does not exist',
    advice: 'Set the branch in the app spec to one that exists in the repository.',
  },
  {
    id: 'source/ssh-key',
    lines: [/Permission denied \(publickey|Host key verification failed\./],
    class: 'configuration',
    summary: 'A repository is cloned by SSH, for which the build has no key',
    advice:
      'Name the dependency by an https URL (with a token in a variable if it is private) instead of git@ or ssh://.',
  },
  {
    id: 'source/submodule',
    stage: 'BUILD',
    lines: [
      /fatal: (?:No url found for submodule path '(?<path>[^']{1,200})'|clone of '.{1,200}' into submodule path '(?<path2>[^']{1,200})' failed)|error cloning repo: .{0,100}submodule/,
    ],
    class: 'configuration',
    summary: 'The submodule {path}{path2} could not be fetched',
    advice: 'Check .gitmodules, and use an https URL that the build may read.',
  },
  {
    id: 'source/submodule-commit-missing',
    stage: 'BUILD',
    lines: [
      /Server does not allow request for unadvertised object (?<commit>[0-9a-f]{7,64})|Fetched in submodule path '(?<path>[^']{1,200})', but it did not contain (?<commit2>[0-9a-f]{7,64})/,
    ],
    class: 'configuration',
    summary: "A submodule's commit {commit}{commit2} is not in its repository",
    advice:
      'Push the commit of the submodule, or set the submodule to one that is there and commit that (`git submodule update --remote`).',
  },
  {
    id: 'source/not-a-repository',
    stage: 'BUILD',
    lines: [/^fatal: '(?<url>[^']{1,200})' does not appear to be a git repository/],
    class: 'dependency',
    summary: "A dependency is fetched from '{url}', which is not a git repository",
    advice: 'Correct the address of the dependency in the package file and the lockfile.',
  },
  {
    id: 'source/git-lfs',
    stage: 'BUILD',
    lines: [
      /(?:smudge filter lfs failed|[Ss]mudge error: |This repository (?:is over|exceeded) its (?:LFS )?(?:data quota|budget)|git-lfs: (?:command )?not found)/,
    ],
    class: 'upstream',
    summary: 'Files of Git LFS could not be fetched',
    advice:
      "Check the LFS quota of the repository's owner, or keep files that the build needs out of Git LFS.",
  },
  {
    id: 'source/git-missing',
    lines: [
      /(?:spawn git ENOENT|git: (?:command )?not found|exec: "git": executable file not found|Cannot find command 'git'|No such file or directory: 'git')/,
    ],
    class: 'configuration',
    summary: 'git is not installed where the build runs it',
    advice:
      'Install git in the image before this command, or take the dependency from a registry instead of from a repository.',
  },
  {
    id: 'source/file-not-in-repository',
    stage: 'BUILD',
    lines: [
      /(?:using dockerfile(?: path)? (?<file>\S{1,200})$)/,
      /no such file exists in the git repository/,
    ],
    evidence: 1,
    class: 'configuration',
    summary: "There is no '{file}' in the repository",
    advice:
      'Check dockerfile_path in the app spec: it is relative to the root of the repository, and upper and lower case differ.',
  },
  {
    id: 'source/no-such-file',
    stage: 'BUILD',
    lines: [/no such file exists in the git repository/],
    class: 'configuration',
    summary: 'A file that the app spec names is not in the repository',
    advice:
      'Check dockerfile_path and source_dir in the app spec: they are relative to the root of the repository, and upper and lower case differ.',
  },
  {
    id: 'source/source-dir',
    stage: 'BUILD',
    lines: [
      /(?:source[ _]dir(?:ectory)?|workspace root)\b.{0,200}(?:does not exist|not found|no such|is not a directory)/i,
    ],
    class: 'configuration',
    summary: 'source_dir does not exist in the repository',
    advice:
      'Set source_dir in the app spec to a folder of the branch that is deployed; upper and lower case differ.',
  },
];
