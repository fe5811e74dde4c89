// Files as answers: whole, or in the parts that are asked for (RFC 9110, section 14).
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What tells clients of a file is told before: here it only gets its length, and what part of it this is. */
const options = { etag: false, lastModified: false, cacheControl: false, contentType: false };

/** Sends a file of a folder. @throws Error with `statusCode` 416 when it has no such part */
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

/** As with `loadFeeds`: a start does not wait for what few ask for. */
export function preloadSend() {
  return import('@fastify/send');
}
