import type { AppPlatform } from '../app-platform/client.ts';
import { withinLimit } from '../basics/abort.ts';
import { UserError } from '../basics/errors.ts';
import { formatDuration } from '../basics/text.ts';

/** How long the API is asked for what is a help and no more, retries included. In milliseconds. */
const EXTRA_LIMIT_MS = 10_000;
/** The same for what is only compared with. In milliseconds. */
export const COMPARISON_LIMIT_MS = 5_000;

/**
 * Asks the API for something that is good to know, but decides nothing: it has a short limit of its own.
 * @param ms the limit in milliseconds; left out: 10 seconds
 * @throws UserError when it is not answered in time; what the request throws; the signal's reason
 */
export function askExtra<T>(
  request: (api: AppPlatform) => Promise<T>,
  { api, signal, ms = EXTRA_LIMIT_MS }: { api: AppPlatform; signal: AbortSignal; ms?: number },
): Promise<T> {
  return withinLimit((limited) => request(api.under(limited)), {
    ms,
    signal,
    late: () => new UserError(`no response within ${formatDuration(ms)}`),
  });
}
