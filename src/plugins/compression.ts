// Bodies compressed as the client likes: br, zstd or gzip. Streams are compressed as they go.
import { pipeline, type Readable, type Transform } from 'node:stream';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import plugin from 'fastify-plugin';
import { varyOn } from '../contract/caching.ts';
import { type Encoding, encodingOf, isCompressible } from '../contract/encodings.ts';
import type { Answering, Asking } from '../contract/exchange.ts';

/** In bytes: what is shorter gains less than the headers cost. */
const WORTHWHILE = 1024;

// Brotli's usual quality, 11, is made for files that are compressed once.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const whole: Record<Encoding, (body: string | Buffer) => Buffer> = {
  br: (body) => brotliCompressSync(body, brotli),
  zstd: (body) => zstdCompressSync(body),
  gzip: (body) => gzipSync(body),
};

/** Each piece leaves at once: whoever waits for the first row is not kept waiting for the second. */
const asItGoes: Record<Encoding, () => Transform> = {
  br: () => createBrotliCompress({ ...brotli, flush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: () => createZstdCompress({ flush: constants.ZSTD_e_flush }),
  gzip: () => createGzip({ flush: constants.Z_SYNC_FLUSH }),
};

export const compressionPlugin = plugin(
  async (app) => {
    app.decorateRequest('encoding', null);
    app.addHook('onSend', (request, reply, payload, done) => done(null, compressed(request, reply, payload)));
  },
  { name: 'compression', dependencies: ['caching'] },
);

/** The payload as the client likes it, and as it is where that gains nothing. What is whole stays whole. */
export function compressed(request: Asking, reply: Answering, payload: unknown): unknown {
  const type = String(reply.getHeader('content-type') ?? '');
  if (!isCompressible(type) || reply.statusCode === 206 || reply.hasHeader('content-encoding')) return payload;
  varyOn(reply, 'Accept-Encoding');
  const encoding = encodingOf(request);
  if (!encoding || payload === null || payload === undefined) return payload;
  const body = payload as string | Buffer | Readable;
  const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
  const length = isWhole ? Buffer.byteLength(body) : Number(reply.getHeader('content-length') ?? WORTHWHILE);
  if (length < WORTHWHILE) return payload;
  reply.header('content-encoding', encoding);
  for (const name of ['content-length', 'accept-ranges']) reply.removeHeader(name);
  if (isWhole) return whole[encoding](body);
  // A client that leaves ends the compression, and that ends the reading. Nobody else is to be told.
  return pipeline(body, asItGoes[encoding](), () => undefined);
}
