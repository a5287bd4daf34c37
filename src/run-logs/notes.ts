import type { LogUrls } from '../app-platform/types.ts';
import { credentialsIn } from '../logs/log-url.ts';
import { REDACTED } from '../logs/secret.ts';

const MAX_NOTES = 50;
/** What is said of an address is said while it is in use, so the latest are enough. */
const MAX_CREDENTIALS = 100;

/**
 * What happens while the logs are followed, in sentences for the post step: each once, and without secrets.
 */
export class Notes {
  readonly #redact: (text: string) => string;
  readonly #maskUrls: boolean;
  readonly #notes = new Set<string>();
  #credentials: string[] = [];

  /**
   * @param redact takes out the token, and what the user's patterns match
   * @param maskUrls whether the credentials in log URLs are taken out too. They are so here and not by a
   * mask: only this process knows them, and to hand them on it would have to write them to a file.
   */
  constructor(redact: (text: string) => string, maskUrls: boolean) {
    this.#redact = redact;
    this.#maskUrls = maskUrls;
  }

  /** Log URLs that the API gave. */
  hideCredentials({ liveUrl, archivedUrls }: LogUrls): void {
    if (!this.#maskUrls) return;
    const found = [...archivedUrls.slice(0, MAX_CREDENTIALS), liveUrl ?? ''].flatMap(credentialsIn);
    this.#credentials = [...new Set([...this.#credentials, ...found])].slice(-MAX_CREDENTIALS);
  }

  /** Beyond the first fifty, notes are left out. */
  add(text: string): void {
    if (this.#notes.size < MAX_NOTES) this.#notes.add(this.cleaned(text));
  }

  get all(): string[] {
    return [...this.#notes];
  }

  cleaned(text: string): string {
    // Longer ones first: one may be a part of another.
    const credentials = this.#credentials.toSorted((a, b) => b.length - a.length);
    return this.#redact(credentials.reduce((clean, one) => clean.replaceAll(one, REDACTED), text));
  }
}
