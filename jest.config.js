import { availableParallelism } from 'node:os';

const project = {
  testEnvironment: '<rootDir>/__tests__/environment.js',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};

const SERIAL = '<rootDir>/__tests__/serial/';

export default {
  // A busy machine takes its time; what hangs is still found.
  testTimeout: 180_000,
  // Most tests wait for a process rather than for a core: there are more of them at a time than cores.
  maxWorkers: availableParallelism() + 3,
  maxConcurrency: 8,
  projects: [
    {
      ...project,
      displayName: 'parallel',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', SERIAL],
    },
    {
      ...project,
      displayName: 'serial',
      testMatch: [`${SERIAL}**/*.test.ts`],
      runner: '<rootDir>/__tests__/serial/runner.js',
    },
  ],
};
