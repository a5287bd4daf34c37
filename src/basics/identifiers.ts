/** Ids of the API. They become parts of paths, so they hold nothing that could change one. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,127}$/;

/** Names of apps, components and jobs. They become parts of paths and of file names. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

export function isName(text: string): boolean {
  return NAME.test(text);
}
