import { JsonParseNode } from '@microsoft/kiota-serialization-json';

/**
 * Lets `@digitalocean/dots` 1.19 read lists of strings with the parser it is installed with. Since
 * https://github.com/microsoft/kiota-typescript/pull/2039 the parser wants to be told the type of a list's
 * members, which the generated client does not tell; it cannot read `historic_urls`, of whatever server.
 */
export function readListsOfPrimitives(): void {
  // The parser's methods are set on each object as it is made, so that is where they are met.
  Object.defineProperty(JsonParseNode.prototype, 'getPrimitiveValue', {
    configurable: true,
    get: (): unknown => undefined,
    set(this: object, method: (value: unknown, type?: string) => unknown) {
      const value = (one: unknown, type?: string) => (type === undefined ? one : method(one, type));
      Object.defineProperty(this, 'getPrimitiveValue', { value });
    },
  });
}
