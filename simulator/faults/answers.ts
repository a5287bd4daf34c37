import { type Answer, errorAnswer, jsonAnswer, textAnswer, xmlError } from '../http/answer.ts';
import type { Endpoint, FaultKind } from './index.ts';

/** What a faulty answer is made for. */
export interface FaultyRequest {
  endpoint: Endpoint;
  /** Host and port it was sent to. */
  host: string;
  /** Path and query. */
  target: string;
  requestId: string;
}

const DEFAULT_RETRY_AFTER_S = 1;

const GATEWAY_PAGE =
  '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>' +
  '<body><center><h1>502 Bad Gateway</h1></center><hr><center>cloudflare</center></body></html>\n';

/** The answer that a fault puts in place of the real one; `undefined` for faults that spoil the real one. */
export function faultAnswer(fault: FaultKind, request: FaultyRequest): Answer | undefined {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault.status, fault.headers ?? {}, fault.body, request);
    case 'html':
      return textAnswer(fault.status ?? 502, 'text/html; charset=UTF-8', GATEWAY_PAGE);
    case 'json':
      return jsonAnswer(fault.status ?? 200, fault.body);
    case 'text':
      return textAnswer(fault.status ?? 200, 'text/plain; charset=utf-8', fault.body);
    case 'redirect':
      return textAnswer(fault.status ?? 307, 'text/plain', '', {
        location: redirectTarget(fault.to, request),
      });
    case 'rate-limited':
      return {
        ...errorAnswer(429, 'too_many_requests', 'API rate limit exceeded.', request.requestId),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'retry-after': String(fault.retryAfter ?? DEFAULT_RETRY_AFTER_S),
        },
      };
    case 'expired':
      return refusal(403, 'AccessDenied', 'Request has expired', request);
    case 'gone':
      return refusal(404, 'NoSuchKey', 'The specified key does not exist.', request);
    default:
      return undefined;
  }
}

function statusAnswer(
  status: number,
  headers: Record<string, string>,
  body: string | undefined,
  request: FaultyRequest,
): Answer {
  if (body !== undefined) return textAnswer(status, 'text/plain; charset=utf-8', body, headers);
  if (request.endpoint === 'archive') {
    const answer = xmlError(
      status,
      status === 503 ? 'SlowDown' : 'InternalError',
      'Please try again.',
      request.requestId,
    );
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }
  const [id, message] = ERRORS[status] ?? ['server_error', 'Unexpected server-side error'];
  const answer = errorAnswer(status, id, message, request.requestId);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

const ERRORS: Record<number, [string, string]> = {
  400: ['bad_request', 'The request could not be understood.'],
  401: ['unauthorized', 'Unable to authenticate you.'],
  403: ['forbidden', 'You are not authorized to perform this operation.'],
  404: ['not_found', 'The resource you requested could not be found.'],
  429: ['too_many_requests', 'API rate limit exceeded.'],
};

function refusal(status: number, code: string, message: string, request: FaultyRequest): Answer {
  if (request.endpoint === 'archive') return xmlError(status, code, message, request.requestId);
  const [id, words] = ERRORS[status] ?? ['server_error', message];
  return errorAnswer(status, id, words, request.requestId);
}

/** `localhost` and `127.0.0.1` are two hosts that both lead here. */
function redirectTarget(to: string, { host, target }: FaultyRequest): string {
  switch (to) {
    case 'same':
    case 'http':
      return `http://${host}${target}`;
    case 'other-host':
      return `http://${host.startsWith('localhost') ? host.replace('localhost', '127.0.0.1') : host.replace(/^[^:]+/, 'localhost')}${target}`;
    default:
      return to;
  }
}
