// Which requests are of the common sort: whatever else a client may ask of HTTP is left to Fastify.
import type { IncomingMessage } from 'node:http';

/** Whether nothing decides the answer but the address, `Host`, `Accept`, its encodings and languages, and which answer the client has. */
export function isOrdinary({ method, httpVersion, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    httpVersion === '1.1' &&
    headers.range === undefined &&
    headers['if-match'] === undefined &&
    headers['if-unmodified-since'] === undefined &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined &&
    headers.upgrade === undefined
  );
}
