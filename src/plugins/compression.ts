// Compresses responses with zstd, br or gzip, as the client prefers.
import { pipeline, type Readable, type Transform } from 'node:stream';
import { promisify } from 'node:util';
import zlib, { type CompressCallback, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { addVary } from '../http/cache-headers.ts';
import { type Encoding, isCompressible, negotiateEncoding, refusesIdentity } from '../http/content-encoding.ts';

const MIN_BYTES = 1024;

/** Larger bodies are compressed in another thread, so that they do not block the event loop. */
const MAX_SYNC_BYTES = 256 * 1024;

// The default quality of Brotli is 11, which is too slow for dynamic responses.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

type FullBody = string | Buffer;

const compressSync: Record<Encoding, (body: FullBody) => Buffer> = {
  br: (body) => zlib.brotliCompressSync(body, brotli),
  zstd: (body) => zlib.zstdCompressSync(body),
  gzip: (body) => zlib.gzipSync(body),
};

const compressInThread: Record<Encoding, (body: FullBody, then: CompressCallback) => void> = {
  br: (body, then) => zlib.brotliCompress(body, brotli, then),
  zstd: (body, then) => zlib.zstdCompress(body, then),
  gzip: (body, then) => zlib.gzip(body, then),
};

/** Flushes after each chunk, so that the first rows of an export arrive immediately. */
const compressStream: Record<Encoding, () => Transform> = {
  br: () => zlib.createBrotliCompress({ ...brotli, flush: constants.BROTLI_OPERATION_FLUSH }),
  zstd: () => zlib.createZstdCompress({ flush: constants.ZSTD_e_flush }),
  gzip: () => zlib.createGzip({ flush: constants.Z_SYNC_FLUSH }),
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route always sends the same Buffer object, so that one compressed copy per encoding is kept. */
    isStatic?: boolean;
  }
}

export const compressionPlugin = plugin(
  async (app) => {
    const compressed = new WeakMap<Buffer, Map<Encoding, Promise<Buffer>>>();

    function compressOnce(encoding: Encoding, body: Buffer): Promise<Buffer> {
      const copies = compressed.get(body) ?? new Map<Encoding, Promise<Buffer>>();
      compressed.set(body, copies);
      const copy = copies.get(encoding) ?? promisify(compressInThread[encoding])(body);
      copies.set(encoding, copy);
      copy.catch(() => copies.delete(encoding));
      return copy;
    }

    app.decorateRequest('encodings', null);
    app.addHook('onSend', (request, reply, payload, done) => {
      const encoding = chooseEncoding(request, reply, payload);
      if (encoding && request.routeOptions.config.isStatic && Buffer.isBuffer(payload))
        return void compressOnce(encoding, payload).then((body) => done(null, body), done);
      if (encoding && isFullBody(payload) && Buffer.byteLength(payload) > MAX_SYNC_BYTES)
        compressInThread[encoding](payload, done);
      else done(null, encoding ? compress(encoding, payload) : payload);
    });
  },
  { name: 'compression', dependencies: ['default-cache-headers'] },
);

/** Sets the headers of the chosen encoding, and returns it; undefined if the payload must not be compressed. */
function chooseEncoding(request: FastifyRequest, reply: FastifyReply, payload: unknown): Encoding | undefined {
  const type = String(reply.getHeader('content-type') ?? '');
  if (reply.statusCode === 206 || reply.hasHeader('content-encoding')) return undefined;
  const encoding = negotiateEncoding(request, type);
  if (encoding || isCompressible(type)) addVary(reply, 'Accept-Encoding');
  if (!encoding || payload === null || payload === undefined) return undefined;
  const length = isFullBody(payload)
    ? Buffer.byteLength(payload)
    : Number(reply.getHeader('content-length') ?? MIN_BYTES);
  if (length < MIN_BYTES && !refusesIdentity(request)) return undefined;
  reply.header('content-encoding', encoding);
  for (const name of ['content-length', 'accept-ranges']) reply.removeHeader(name);
  return encoding;
}

function compress(encoding: Encoding, payload: unknown): Buffer | Readable {
  if (isFullBody(payload)) return compressSync[encoding](payload);
  // If the client disconnects, `pipeline` destroys the payload stream, and the error needs no handling.
  return pipeline(payload as Readable, compressStream[encoding](), () => undefined);
}

function isFullBody(payload: unknown): payload is FullBody {
  return typeof payload === 'string' || Buffer.isBuffer(payload);
}
