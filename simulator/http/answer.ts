/** An answer before it is sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Body;
}

/** A body that is made as it is sent. */
export interface Body {
  length: number;
  chunks(start: number, end: number): Iterable<Buffer>;
}

const CHUNK_BYTES = 256 * 1024;

export function bytesBody(bytes: Buffer): Body {
  return {
    length: bytes.length,
    *chunks(start, end) {
      for (let from = start; from < end; from += CHUNK_BYTES) {
        yield bytes.subarray(from, Math.min(from + CHUNK_BYTES, end));
      }
    },
  };
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return textAnswer(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

export function textAnswer(
  status: number,
  type: string,
  text: string,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers: { 'content-type': type, ...headers }, body: bytesBody(Buffer.from(text)) };
}

/** An error as the API prints it; ids and messages are those of the OpenAPI document. */
export function errorAnswer(status: number, id: string, message: string, requestId: string): Answer {
  return jsonAnswer(status, { id, message, request_id: requestId }, { 'x-request-id': requestId });
}

/** An error as S3 prints it. */
export function xmlError(status: number, code: string, message: string, requestId: string): Answer {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId></Error>`;
  return textAnswer(status, 'application/xml', xml, { 'x-amz-request-id': requestId });
}
