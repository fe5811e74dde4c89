// Sends single requests without the headers that `fetch` adds, so that the checked responses are those that wrk gets.
import { Agent, get, type IncomingHttpHeaders } from 'node:http';

export type Response = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

const CONNECTIONS = 8;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

export function request(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        )
        .on('error', reject);
    }).on('error', reject);
  });
}

/** @throws Error if the status is not 200 */
export async function getJson<Body>(url: string): Promise<Body> {
  const { status, body } = await request(url);
  if (status !== 200) throw new Error(`${url} returns ${status}: ${body.toString().slice(0, 500)}`);
  return JSON.parse(body.toString());
}

/** Maps the values concurrently, one per connection. The results are in the order of the values. */
export async function forAll<Value, Result>(values: readonly Value[], of: (value: Value) => Promise<Result>) {
  const results: Result[] = [];
  const entries = values.entries();
  const work = async () => {
    for (const [index, value] of entries) results[index] = await of(value);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return results;
}
