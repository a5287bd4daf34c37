/** An address of the API and a token that it accepts. */
export interface Api {
  url: string;
  token: string;
}

/** @throws Error with the status when the API does not answer with JSON and 2xx */
export async function ask({ url, token }: Api, path: string, put?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/v2/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(30_000),
    ...(put !== undefined && { method: 'PUT', body: JSON.stringify(put) }),
  });
  if (!response.ok) throw new Error(`The API answers ${response.status} to ${path.replace(/\?.*/, '')}.`);
  return response.json();
}
