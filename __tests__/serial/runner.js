import TestRunner from 'jest-runner';

/**
 * Runs the test files of this folder two at a time. Jest gives the runners their turns, so none of the other tests
 * run meanwhile: what is measured here is the action, with a neighbour at most.
 */
export default class SerialRunner extends TestRunner {
  constructor(globalConfig, ...rest) {
    super({ ...globalConfig, maxWorkers: Math.min(globalConfig.maxWorkers, 2) }, ...rest);
  }
}
