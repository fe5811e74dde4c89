// Single requests, without the headers that `fetch` adds: what is checked is what wrk asks.
import { Agent, get, type IncomingHttpHeaders } from 'node:http';

export type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** As many at a time as there are connections. */
const AT_A_TIME = 8;
const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME });

export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }))
        .on('error', reject);
    }).on('error', reject);
  });
}

/** @throws Error when the answer is not 200 */
export async function askForJson<Body>(url: string): Promise<Body> {
  const { status, body } = await ask(url);
  if (status !== 200) throw new Error(`${url} answers ${status}: ${body.toString().slice(0, 500)}`);
  return JSON.parse(body.toString());
}

/** Does something with each of the values, several at a time; the results are in the order of the values. */
export async function forAll<Value, Result>(values: readonly Value[], of: (value: Value) => Promise<Result>) {
  const results: Result[] = [];
  const entries = values.entries();
  const work = async () => {
    for (const [index, value] of entries) results[index] = await of(value);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return results;
}
