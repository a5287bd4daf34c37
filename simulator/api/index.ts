import type { IncomingMessage } from 'node:http';
import type { Endpoint } from '../faults/index.ts';
import { type Answer, errorAnswer, jsonAnswer } from '../http/answer.ts';
import { type ApiSetting, NOT_FOUND, Refusal } from './call.ts';
import { ROUTES } from './routes.ts';

/** The REST API. */
export interface Api {
  endpointOf(path: string): Endpoint | undefined;
  answer(request: IncomingMessage, url: URL, requestId: string): Answer;
}

export function createApi(setting: ApiSetting): Api {
  const { rateLimit, token, tokenWithoutScope, world } = setting;
  return {
    endpointOf: (path) => ROUTES.find((route) => route.pattern.test(path))?.endpoint,
    answer: (request, url, requestId) => {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const limit = rateLimit.count(given);
      const withHeaders = (answer: Answer): Answer => ({
        ...answer,
        headers: { ...answer.headers, ...limit.headers, 'x-request-id': requestId },
      });
      const refuse = (status: number, id: string, message: string, headers: Record<string, string> = {}) => {
        const answer = errorAnswer(status, id, message, requestId);
        return withHeaders({ ...answer, headers: { ...answer.headers, ...headers } });
      };
      if (given !== token && given !== tokenWithoutScope) {
        return refuse(401, 'unauthorized', 'Unable to authenticate you.');
      }
      if (limit.refused) {
        const retry: Record<string, string> =
          limit.retryAfterS === undefined ? {} : { 'retry-after': String(limit.retryAfterS) };
        return refuse(429, 'too_many_requests', 'API rate limit exceeded.', retry);
      }
      const route = ROUTES.find((one) => one.pattern.test(url.pathname));
      if (!route) return refuse(404, 'not_found', NOT_FOUND);
      if (request.method !== 'GET') {
        return refuse(405, 'method_not_allowed', 'This method is not allowed here.', { allow: 'GET' });
      }
      if (given === tokenWithoutScope) {
        return refuse(403, 'forbidden', 'You are missing the required permission app:read.');
      }
      const names = namesIn(route.pattern, url.pathname);
      try {
        return withHeaders(jsonAnswer(200, route.answer({ setting, url, names, now: world.clock.now() })));
      } catch (error) {
        if (error instanceof Refusal) return refuse(error.status, error.id, error.message);
        throw error;
      }
    },
  };
}

function namesIn(pattern: RegExp, path: string): Record<string, string> {
  const groups = pattern.exec(path)?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decoded(value)]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
