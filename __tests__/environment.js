import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { createContext } = vm;

/**
 * Jest's environment for Node, whose global object is an ordinary one. That of Jest asks a handler for each global
 * that is read, `Math` as well: what is tested would take up to four times the processor time.
 */
export default class PlainGlobalEnvironment extends TestEnvironment {
  constructor(...given) {
    // Jest has no option for it, and makes the context in its constructor.
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}
