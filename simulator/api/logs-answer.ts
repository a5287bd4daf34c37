import type { AnswerShape } from '../scenarios/scenario.ts';

/** The body of a logs answer in one of the shapes that clients meet. */
export function logsBody(shape: AnswerShape, liveUrl: string | undefined, archived: string[]): object {
  const first = archived[0];
  const live = liveUrl === undefined ? {} : { live_url: liveUrl };
  switch (shape) {
    case 'schema':
      return { ...live, historic_urls: archived };
    case 'wrapped-schema':
      return { value: { ...live, historic_urls: archived } };
    case 'mock':
      return { ...live, ...(first === undefined ? {} : { url: first }), historic_logs: archived };
    case 'documented-example':
      return { value: { ...live, ...(first === undefined ? {} : { url: first }), historic_logs: archived } };
    case 'nulls':
      return { live_url: liveUrl ?? null, url: null, historic_urls: first === undefined ? null : archived };
    case 'missing':
      return { ...live, ...(first === undefined ? {} : { historic_urls: archived }) };
    case 'empty':
      return { live_url: liveUrl ?? '', historic_urls: archived };
  }
}
