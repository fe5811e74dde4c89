// HTTP client that sends URLs and headers without normalizing them, over several connections.
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** `type` is the Content-Type header; `body` is decompressed. */
export type HttpResponse = { status: number; type: string; location: string | undefined; body: string };

export type HttpClient = {
  send: (path: string, headers?: Record<string, string>) => Promise<HttpResponse>;
  close: () => void;
};

/** @param connections maximum number of simultaneous requests */
export function createHttpClient(port: number, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: (path, headers = {}) =>
      new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path, headers, agent };
        const outgoing = request(options, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              location: response.headers.location,
              body: decompress(Buffer.concat(chunks), response.headers['content-encoding']).toString(),
            }),
          );
        });
        outgoing.on('error', reject).end();
      }),
    close: () => agent.destroy(),
  };
}

const decoders: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

function decompress(body: Buffer, encoding = ''): Buffer {
  return body.length > 0 ? (decoders[encoding]?.(body) ?? body) : body;
}
