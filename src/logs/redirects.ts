import { discard, type HttpOptions, type HttpResponse, httpGet } from '../app-platform/http.ts';
import { isPrivateHost } from '../basics/private-host.ts';
import { logUrl, withoutCredentials } from './log-url.ts';

/** A redirect that is not followed, since it leads to an address that is not encrypted, or is private. */
export class UnsafeRedirect extends Error {
  override name = 'UnsafeRedirect';
  readonly from: string;
  /** @param from the redirecting URL, for people: without credentials */
  constructor(from: string) {
    super(`${from} redirects to an unencrypted or private address, which is not followed`);
    this.from = from;
  }
}

const MAX_REDIRECTS = 5;

/**
 * GETs a log URL and follows redirects, from `https` only to `https`, and from a public address only to a
 * public one. Nothing of the API's token is sent.
 * @returns the first response that is no redirect
 * @throws UnsafeRedirect; Error after too many redirects; what `httpGet` throws
 */
export async function getFollowingRedirects(url: URL, options: HttpOptions): Promise<HttpResponse> {
  let from = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await httpGet(from, options);
    const { location } = response.headers;
    if (response.status < 300 || response.status >= 400 || response.status === 304 || !location)
      return response;
    discard(response);
    const next = logUrl(location, from);
    const isDowngrade = from.protocol === 'https:' && next?.protocol !== 'https:';
    const leadsInside = next && isPrivateHost(next.hostname) && !isPrivateHost(from.hostname);
    if (!next || isDowngrade || leadsInside) {
      throw new UnsafeRedirect(withoutCredentials(from));
    }
    from = next;
  }
  throw new Error(`it was redirected more than ${MAX_REDIRECTS} times`);
}
