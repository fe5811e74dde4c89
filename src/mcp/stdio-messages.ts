// Checks the messages of MCP over stdio: the MCP library ignores invalid ones, so that their sender would wait forever.
import { Transform } from 'node:stream';
import { STDIO_DEFAULT_MAX_BUFFER_SIZE } from '@modelcontextprotocol/server';
import { type ErrorResponse, readMessage } from './read-message.ts';

/** Returns a stream that passes on valid messages, one per line, and calls `reject` for each other line. */
export function validMessages(reject: (response: ErrorResponse) => void): Transform {
  // Latin-1 keeps each byte, so that `readMessage` can detect invalid UTF-8.
  let rest = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const bytes = Buffer.from(line, 'latin1');
        const read = line.trim() === '' ? undefined : readMessage(bytes);
        if (read && 'rejection' in read) reject(read.rejection);
        else if (read) this.push(`${JSON.stringify(read.message)}\n`);
      }
      done(rest.length > STDIO_DEFAULT_MAX_BUFFER_SIZE ? new Error('an MCP message is too long') : null);
    },
  });
}
