import type { LogUrls } from '../app-platform/types.ts';

/** Where a log is, by the API's latest answers. */
export class LogAddress {
  readonly #request: (follow: boolean) => Promise<LogUrls | undefined>;
  #urls: LogUrls = { liveUrl: undefined, archivedUrls: [] };
  #isAbsent = false;

  /** @param request asks the API; undefined: there are no logs of this type (yet) */
  constructor(request: (follow: boolean) => Promise<LogUrls | undefined>) {
    this.#request = request;
  }

  /** The latest URLs of each kind that the API gave. */
  get urls(): LogUrls {
    return this.#urls;
  }

  /** Whether the latest answer was that there are no logs of this type. */
  get isAbsent(): boolean {
    return this.#isAbsent;
  }

  /** Asks again. @returns the answer; undefined: there are none. @throws UserError, or the signal's reason */
  async ask(follow: boolean): Promise<LogUrls | undefined> {
    const urls = await this.#request(follow);
    this.#isAbsent = urls === undefined;
    if (urls) {
      this.#urls = {
        liveUrl: urls.liveUrl ?? this.#urls.liveUrl,
        archivedUrls: urls.archivedUrls.length > 0 ? urls.archivedUrls : this.#urls.archivedUrls,
      };
    }
    return urls;
  }
}
