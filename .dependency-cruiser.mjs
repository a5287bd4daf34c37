// The table of rooms in CONTRIBUTING.md as rules: a room knows only the rooms below it, and imports form no circle.

/** The floors of src/ from top to bottom. Rooms on one floor do not know each other. */
const FLOORS = [
  ['index\\.ts', 'main\\.ts', 'run-logs/'],
  ['inputs/', 'runner/', 'report/'],
  ['diagnosis/'],
  ['deployment/'],
  ['logs/'],
  ['app-platform/'],
  ['basics/'],
];

const notUpwards = FLOORS.slice(1).map((floor, index) => ({
  name: `not-above-${floor[0].replace('/', '')}`,
  comment: 'A room knows only the rooms below it.',
  severity: 'error',
  from: { path: `^src/(${floor.join('|')})` },
  to: {
    path: `^src/(${FLOORS.slice(0, index + 1)
      .flat()
      .join('|')})`,
  },
}));

const notBeside = FLOORS[1].map((room) => ({
  name: `${room.replace('/', '')}-stands-alone`,
  comment: 'inputs, runner and report do not know each other: main hands the values of one to another.',
  severity: 'error',
  from: { path: `^src/${room}` },
  to: { path: `^src/(${FLOORS[1].filter((other) => other !== room).join('|')})` },
}));

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Types included: two files that need each other are one subject, or share one that has no name yet.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...notUpwards,
    ...notBeside,
    {
      name: 'inputs-know-words-only',
      comment: 'Inputs need the log types and the basics, nothing of the API itself.',
      severity: 'error',
      from: { path: '^src/inputs/' },
      to: { path: '^src/', pathNot: '^src/(inputs/|basics/|app-platform/log-types\\.ts)' },
    },
    {
      name: 'runner-knows-no-deployments',
      comment: 'How GitHub’s runner is spoken to has nothing to do with what is said.',
      severity: 'error',
      from: { path: '^src/runner/' },
      to: { path: '^src/', pathNot: '^src/(runner/|logs/|basics/|app-platform/log-types\\.ts)' },
    },
    {
      name: 'report-and-diagnosis-are-pure',
      comment: 'Values in, values out: no files, no sockets, no processes.',
      severity: 'error',
      from: { path: '^src/(report|diagnosis)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|path/posix|buffer|util)$' },
    },
    {
      name: 'simulator-shares-no-code',
      comment: 'A misunderstanding in the action must not cancel out in the simulator.',
      severity: 'error',
      from: { path: '^(simulator|runner-model)/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(simulator|runner-model|__tests__|bench|scripts)/' },
    },
    {
      name: 'what-is-bundled-is-a-dependency',
      comment: 'dist/ holds what src/ imports: that belongs into dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'default'],
    },
  },
};
