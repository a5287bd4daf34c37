import { type Cause, UNKNOWN_CAUSE } from './cause.ts';
import { exitCodeMeaning } from './exit-codes.ts';
import { ERROR_CODES_PAGE, reasonFor } from './reasons.ts';

/** The launcher of the buildpacks ends so where it knows no command to run. */
export const NO_COMMAND_EXIT_CODE = 190;

/** The cause that the API's own code names; `undefined` where the code only says that something failed. */
export function causeOfCode(code: string): Cause | undefined {
  const reason = reasonFor(code);
  if (reason?.class === undefined) return undefined;
  const name = code.replace(/^Deploy(?=[A-Z])/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-');
  return {
    ...UNKNOWN_CAUSE,
    rule: `${FAMILY}${name.toLowerCase()}`,
    summary: reason.short.charAt(0).toUpperCase() + reason.short.slice(1),
    class: reason.class,
    retry_may_help: reason.retryMayHelp ?? false,
    advice: reason.nextStep,
    link: ERROR_CODES_PAGE + reason.anchor,
  };
}

const FAMILY = 'api/';

/** Whether the API's code names the cause: its words are read after the component's name. */
export function isOfCode({ rule }: Cause): boolean {
  return rule?.startsWith(FAMILY) ?? false;
}

export function causeOfNoCommand(): Cause {
  return {
    ...UNKNOWN_CAUSE,
    rule: 'spec/no-run-command',
    summary: 'There is no command to run (exit code 190)',
    class: 'configuration',
    advice: exitCodeMeaning(NO_COMMAND_EXIT_CODE).nextStep,
    link: 'https://docs.digitalocean.com/products/app-platform/reference/buildpacks/',
  };
}

const IMAGE_NOT_FOUND =
  /^(?:The |Your )?image ['"]?(?<image>[\w./:@-]{1,300}?)['"]? (?:could not be found|was not found|does not exist|not found)/i;

/** The cause that the API's message names where there are no logs: an image that is not in the registry. */
export function causeInMessage(message: string): Cause | undefined {
  const { image } = IMAGE_NOT_FOUND.exec(message)?.groups ?? {};
  if (image === undefined) return undefined;
  return {
    ...UNKNOWN_CAUSE,
    rule: 'docker/image-not-in-registry',
    summary: `The image ${image} could not be found`,
    class: 'configuration',
    advice:
      'Push the image with this tag, or correct registry, repository and tag of the image in the app spec.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/deploy-from-container-images/',
  };
}
