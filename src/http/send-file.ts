// Sends files, and byte ranges of files (RFC 9110, section 14).
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Turns off headers that the handlers set themselves. `@fastify/send` still sets `Content-Length` and the headers of
 * byte ranges.
 */
const options = { etag: false, lastModified: false, cacheControl: false, contentType: false };

/** @throws Error with `statusCode` 416 if the range is not satisfiable */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { folder, name }: { folder: string; name: string },
): Promise<FastifyReply> {
  const { default: send } = await preloadSend();
  const { type, statusCode, headers, stream, metadata } = await send(request.raw, name, { ...options, root: folder });
  if (type !== 'error') return reply.code(statusCode).headers(headers).send(stream);
  const { error }: { error: NodeJS.ErrnoException } = metadata;
  if (error.code !== 'ENOENT') throw error;
  reply.callNotFound();
  return reply;
}

/** Loads `@fastify/send`. The server loads it only after its start, which is then faster: few clients download files. */
export function preloadSend() {
  return import('@fastify/send');
}
