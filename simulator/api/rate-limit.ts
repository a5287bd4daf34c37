/** Counts requests as the API does: so many in an hour and so many in a minute, both sliding. */
export interface RateLimit {
  /** Counts a request. `retryAfterS` is there when it is one too many. */
  count(token: string): {
    headers: Record<string, string>;
    refused: boolean;
    retryAfterS: number | undefined;
  };
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DEFAULT_PER_HOUR = 5_000;
const DEFAULT_PER_MINUTE = 250;

export function createRateLimit(limits: { perHour?: number; perMinute?: number } = {}): RateLimit {
  const perHour = limits.perHour ?? DEFAULT_PER_HOUR;
  const perMinute = limits.perMinute ?? DEFAULT_PER_MINUTE;
  const byToken = new Map<string, number[]>();
  return {
    count: (token) => {
      const now = Date.now();
      const times = (byToken.get(token) ?? []).filter((time) => time > now - HOUR_MS);
      byToken.set(token, times);
      const lastMinute = times.filter((time) => time > now - MINUTE_MS);
      const burst = lastMinute.length >= perMinute;
      const refused = burst || times.length >= perHour;
      // A refused request is not counted, so that waiting as long as asked is enough.
      if (!refused) times.push(now);
      const oldest = times[0] ?? now;
      const oldestOfMinute = lastMinute[0] ?? now;
      return {
        headers: {
          'ratelimit-limit': String(perHour),
          'ratelimit-remaining': String(Math.max(0, perHour - times.length)),
          'ratelimit-reset': String(Math.ceil((oldest + HOUR_MS) / 1000)),
        },
        refused,
        retryAfterS: burst ? Math.max(1, Math.ceil((oldestOfMinute + MINUTE_MS - now) / 1000)) : undefined,
      };
    },
  };
}
