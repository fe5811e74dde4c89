// Bodies compressed as the client likes: br, zstd or gzip. Streams are compressed as they go.

import { pipeline, type Readable, type Transform } from 'node:stream';
import {
  brotliCompress,
  brotliCompressSync,
  type CompressCallback,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzip,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { addVary } from '../http/cache-headers.ts';
import { type Encoding, isCompressible, negotiateEncoding } from '../http/content-encoding.ts';

/** In bytes: what is shorter gains less than the headers cost. */
const WORTHWHILE = 1024;

/** In bytes: what is longer is compressed in another thread, and others are answered meanwhile. */
const LONG = 256 * 1024;

// Brotli's usual quality, 11, is made for files that are compressed once.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

type Whole = string | Buffer;

const atOnce: Record<Encoding, (body: Whole) => Buffer> = {
  br: (body) => brotliCompressSync(body, brotli),
  zstd: (body) => zstdCompressSync(body),
  gzip: (body) => gzipSync(body),
};

const meanwhile: Record<Encoding, (body: Whole, then: CompressCallback) => void> = {
  br: (body, then) => brotliCompress(body, brotli, then),
  zstd: (body, then) => zstdCompress(body, then),
  gzip: (body, then) => gzip(body, then),
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
    app.addHook('onSend', (request, reply, payload, done) => {
      const encoding = encodingFor(request, reply, payload);
      if (encoding && isWhole(payload) && Buffer.byteLength(payload) > LONG) meanwhile[encoding](payload, done);
      else done(null, encoding ? compressedAs(encoding, payload) : payload);
    });
  },
  { name: 'compression', dependencies: ['caching'] },
);

/** How the payload is to be compressed, which the headers say then; undefined where it stays as it is. */
function encodingFor(request: FastifyRequest, reply: FastifyReply, payload: unknown): Encoding | undefined {
  const type = String(reply.getHeader('content-type') ?? '');
  if (!isCompressible(type) || reply.statusCode === 206 || reply.hasHeader('content-encoding')) return undefined;
  addVary(reply, 'Accept-Encoding');
  const encoding = negotiateEncoding(request);
  if (!encoding || payload === null || payload === undefined) return undefined;
  const length = isWhole(payload)
    ? Buffer.byteLength(payload)
    : Number(reply.getHeader('content-length') ?? WORTHWHILE);
  if (length < WORTHWHILE) return undefined;
  reply.header('content-encoding', encoding);
  for (const name of ['content-length', 'accept-ranges']) reply.removeHeader(name);
  return encoding;
}

function compressedAs(encoding: Encoding, payload: unknown): Buffer | Readable {
  if (isWhole(payload)) return atOnce[encoding](payload);
  // A client that leaves ends the compression, and that ends the reading. Nobody else is to be told.
  return pipeline(payload as Readable, asItGoes[encoding](), () => undefined);
}

function isWhole(payload: unknown): payload is Whole {
  return typeof payload === 'string' || Buffer.isBuffer(payload);
}
