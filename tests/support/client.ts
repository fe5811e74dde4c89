// An HTTP client that sends URLs and headers unchanged, over several connections.
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

export type Reply = { status: number; type: string; body: string };

export type Client = { ask: (path: string, headers?: Record<string, string>) => Promise<Reply>; close: () => void };

/** @param connections maximum number of simultaneous requests */
export function clientOf(port: number, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask: (path, headers = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              body: decoded(Buffer.concat(chunks), response.headers['content-encoding']).toString(),
            }),
          );
        });
        sent.on('error', reject).end();
      }),
    close: () => agent.destroy(),
  };
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(body);
    case 'gzip':
      return gunzipSync(body);
    case 'zstd':
      return zstdDecompressSync(body);
    default:
      return body;
  }
}
