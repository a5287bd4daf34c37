import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readZip } from './zip.ts';

/** What the service does instead of what it is asked for. */
export type ArtifactFault =
  | 'server_error'
  /** Nothing is answered at all. */
  | 'silent'
  /** The connection is cut in the middle of the upload. */
  | 'cut_upload'
  | 'quota'
  | 'refused_token';

export interface StoredArtifact {
  id: string;
  name: string;
  /** The artifact as it was uploaded. */
  zip: Buffer;
  /** Its files by their names in it. */
  files: Map<string, Buffer>;
  expiresAt: Date | undefined;
}

/**
 * GitHub's artifact service as actions speak to it: the results service (Twirp, JSON) that creates and
 * finalizes an artifact, and the blob storage that takes its bytes, whole or in blocks.
 */
export interface ArtifactService {
  /** Variables that the runner gives to JavaScript actions. */
  env: Record<string, string>;
  /** Artifacts that were finalized. */
  artifacts: StoredArtifact[];
  /** Methods of the results service that were called, and requests to the storage. */
  requests: string[];
  /** The signature in the addresses of uploads: whoever has it can write. */
  signature: string;
  close(): Promise<void>;
}

interface Upload {
  name: string;
  blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
  expiresAt: Date | undefined;
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const RUN_ID = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const JOB_ID = 'ca395085-040a-526b-2ce8-bdc85f692774';

/** @param taken names of artifacts that the run has already */
export async function startArtifactService(
  options: { fault?: ArtifactFault; taken?: string[] } = {},
): Promise<ArtifactService> {
  const service = new Service(options);
  const server = createServer((request, response) => {
    service.answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ code: 'internal', msg: `${error}` }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service.url = url;
  return {
    env: { ACTIONS_RESULTS_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: service.token },
    artifacts: service.artifacts,
    requests: service.requests,
    signature: service.signature,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

class Service {
  url = '';
  readonly artifacts: StoredArtifact[] = [];
  readonly requests: string[] = [];
  readonly signature = 'c2lnbmF0dXJl/b2Yr+dXBsb2Fk=';
  readonly token = jwt({ scp: `Actions.Example Actions.Results:${RUN_ID}:${JOB_ID}` });
  readonly #fault: ArtifactFault | undefined;
  readonly #taken: Set<string>;
  readonly #uploads = new Map<string, Upload>();

  constructor({ fault, taken = [] }: { fault?: ArtifactFault; taken?: string[] }) {
    this.#fault = fault;
    this.#taken = new Set(taken);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const isMethod = url.pathname.startsWith(SERVICE);
    const comp = url.searchParams.get('comp');
    this.requests.push(isMethod ? url.pathname.slice(SERVICE.length) : `${request.method} ${comp ?? 'blob'}`);
    if (this.#fault === 'silent') return;
    if (!isMethod && this.#fault === 'cut_upload') {
      request.once('data', () => request.destroy());
      return;
    }
    const body = await read(request);
    if (!isMethod) return this.#store(url, request, body, response);
    const method = url.pathname.slice(SERVICE.length);
    const [status, value] = this.#call(method, body, request.headers.authorization);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  }

  /** @returns the status, and the value that is answered */
  #call(method: string, body: Buffer, authorization: string | undefined): [number, unknown] {
    if (authorization !== `Bearer ${this.token}` || this.#fault === 'refused_token') {
      return [401, { code: 'unauthenticated', msg: 'token is not valid' }];
    }
    if (this.#fault === 'server_error') return [500, { code: 'internal', msg: 'internal error' }];
    if (this.#fault === 'quota') {
      return [403, { code: 'permission_denied', msg: 'insufficient usage to create artifact' }];
    }
    const asked = JSON.parse(body.toString()) as Record<string, string>;
    const { workflow_run_backend_id: run, workflow_job_run_backend_id: job } = asked;
    if (run !== RUN_ID || job !== JOB_ID) return [404, { code: 'not_found', msg: 'no such run' }];
    if (method === 'CreateArtifact') return this.#create(asked);
    if (method === 'FinalizeArtifact') return this.#finalize(asked);
    return [404, { code: 'bad_route', msg: 'no such method' }];
  }

  #create({ name = '', expires_at: expiresAt }: Record<string, string>): [number, unknown] {
    if (this.#taken.has(name)) {
      const msg = 'an artifact with this name already exists on the workflow run';
      return [409, { code: 'already_exists', msg }];
    }
    this.#taken.add(name);
    const path = `/actions-results/${this.#uploads.size + 1}.zip`;
    const expires = expiresAt === undefined ? undefined : new Date(expiresAt);
    this.#uploads.set(path, { name, blocks: new Map(), bytes: undefined, expiresAt: expires });
    const query = new URLSearchParams({ sig: this.signature, se: '2030-01-01T00:00:00Z', sp: 'cw' });
    return [200, { ok: true, signed_upload_url: `${this.url}${path}?${query}` }];
  }

  #finalize({ name = '', size, hash }: Record<string, string>): [number, unknown] {
    const upload = [...this.#uploads.values()].find((one) => one.name === name);
    const { bytes } = upload ?? {};
    const isRight = bytes && size === `${bytes.length}` && hash === `sha256:${sha256(bytes)}`;
    if (!upload || !bytes || !isRight) {
      return [400, { code: 'invalid_argument', msg: 'size or hash is not that of the upload' }];
    }
    const id = `${7_000_000_000 + this.artifacts.length}`;
    this.artifacts.push({ id, name, zip: bytes, files: readZip(bytes), expiresAt: upload.expiresAt });
    return [200, { ok: true, artifact_id: id }];
  }

  /** Put Blob, Put Block and Put Block List of Azure's storage. */
  #store(url: URL, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const upload = this.#uploads.get(url.pathname);
    const isSigned = url.searchParams.get('sig') === this.signature;
    if (request.method !== 'PUT' || !upload || !isSigned) {
      response.writeHead(403).end();
      return;
    }
    const comp = url.searchParams.get('comp');
    if (comp === 'block') upload.blocks.set(url.searchParams.get('blockid') ?? '', body);
    else if (comp === 'blocklist') {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, id]) => id!);
      upload.bytes = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)));
    } else upload.bytes = body;
    response.writeHead(201, { etag: '"0x1"', 'x-ms-version': '2025-01-05', 'x-ms-request-id': '1' }).end();
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A token whose claims can be read; nobody checks its signature here. */
function jwt(claims: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
