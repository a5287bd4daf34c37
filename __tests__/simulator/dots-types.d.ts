/**
 * `@digitalocean/dots` ships TypeScript sources in place of declarations, and they do not pass the checks of
 * this project. Its answers are `any` here; the tests look at what is in them.
 */
// biome-ignore-start lint/suspicious/noExplicitAny: see above
export class DigitalOceanApiKeyAuthenticationProvider {
  constructor(token: string);
  authenticateRequest: any;
}
export function createDigitalOceanClient(adapter: unknown): any;
// biome-ignore-end lint/suspicious/noExplicitAny: see above
