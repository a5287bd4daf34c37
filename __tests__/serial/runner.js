import TestRunner from 'jest-runner';

/**
 * Runs the test files of this folder one after another. Jest gives the runners their turns, so none of the other
 * tests run meanwhile: what is measured here is the action, not its neighbours.
 */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
