import type { LogUrls } from '../app-platform/types.ts';
import { isPrivateHost } from '../basics/private-host.ts';

export interface LogAddressOptions {
  /** Asks the API; undefined: there are no logs of this type (yet). */
  requestUrls: (follow: boolean) => Promise<LogUrls | undefined>;
  /** Whether a log may be on this machine, or in a private network: only where the API is on this machine. */
  allowsPrivate: boolean;
  /** An address of a private network was left out. */
  onPrivate: (host: string) => void;
}

/** Where a log is, by the API's latest answers. */
export class LogAddress {
  readonly #options: LogAddressOptions;
  #urls: LogUrls = { liveUrl: undefined, archivedUrls: [] };
  #isAbsent = false;

  constructor(options: LogAddressOptions) {
    this.#options = options;
  }

  /** The latest URLs of each kind that the API gave. */
  get urls(): LogUrls {
    return this.#urls;
  }

  /** Whether the latest response was that there are no logs of this type. */
  get isAbsent(): boolean {
    return this.#isAbsent;
  }

  /**
   * Asks again.
   * @returns undefined: there are none
   * @throws UserError, or the signal's reason
   */
  async ask(follow: boolean): Promise<LogUrls | undefined> {
    const urls = this.#allowed(await this.#options.requestUrls(follow));
    this.#isAbsent = urls === undefined;
    if (urls) {
      this.#urls = {
        liveUrl: urls.liveUrl ?? this.#urls.liveUrl,
        archivedUrls: urls.archivedUrls.length > 0 ? urls.archivedUrls : this.#urls.archivedUrls,
      };
    }
    return urls;
  }

  #allowed(urls: LogUrls | undefined): LogUrls | undefined {
    if (!urls || this.#options.allowsPrivate) return urls;
    const isAllowed = (url: string) => {
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      if (!isPrivateHost(host)) return true;
      this.#options.onPrivate(host);
      return false;
    };
    const { liveUrl, archivedUrls } = urls;
    return {
      liveUrl: liveUrl !== undefined && isAllowed(liveUrl) ? liveUrl : undefined,
      archivedUrls: archivedUrls.filter(isAllowed),
    };
  }
}
