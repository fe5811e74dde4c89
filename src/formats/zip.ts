// Writes a ZIP archive as a stream (PKWARE APPNOTE 6.3.3): Node compresses, this module writes the headers.
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Chunks } from './types.ts';

export type ZipFile = { name: string; content: Chunks };

/** Compressed in another thread; a larger block would hardly make the archive smaller. */
const BLOCK_BYTES = 256 * 1024;

/** Ends each block on a byte boundary, so that blocks can be compressed one by one and joined. */
const deflateBlock = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);
const BLOCK_OPTIONS = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
/** An empty last block (RFC 1951). */
const END_OF_DATA = Buffer.from([3, 0]);

/** 1 January 1980, the first date that ZIP can express: the current time would change the bytes, and so the ETag. */
const DOS_DATE = 0x21;

const VERSION = 20;
/** Bit 3: checksum and sizes follow the data, because they are unknown before. */
const FLAGS = 8;
const DEFLATE = 8;

/** @throws RangeError if a file or the archive is larger than 4 GiB */
export async function* zip(files: Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const start = offset;
    const path = Buffer.from(name);
    const header = Buffer.concat([fields([4, 0x04034b50], ...common(0, 0, 0, path)), path]);
    yield header;
    let [checksum, size, packedSize] = [0, 0, END_OF_DATA.length];
    for await (const block of blocks(content)) {
      checksum = zlib.crc32(block, checksum);
      size += block.length;
      const packed = await deflateBlock(block, BLOCK_OPTIONS);
      packedSize += packed.length;
      yield packed;
    }
    const descriptor = fields([4, 0x08074b50], [4, checksum], [4, packedSize], [4, size]);
    yield Buffer.concat([END_OF_DATA, descriptor]);
    const entry = [...common(checksum, packedSize, size, path), [2, 0], [2, 0], [2, 0], [4, 0], [4, start]] as const;
    directory.push(fields([4, 0x02014b50], [2, VERSION], ...entry), path);
    offset += header.length + packedSize + descriptor.length;
  }
  const records = Buffer.concat(directory);
  const count = directory.length / 2;
  const totals = [
    [2, count],
    [2, count],
    [4, records.length],
    [4, offset],
  ] as const;
  yield Buffer.concat([records, fields([4, 0x06054b50], [2, 0], [2, 0], ...totals, [2, 0])]);
}

/** A field of a header: its length in bytes, and its value. */
type Field = readonly [2 | 4, number];

/** The fields that the header of a file and its entry in the directory have in common. */
function common(checksum: number, packedSize: number, size: number, path: Buffer): Field[] {
  const times: Field[] = [
    [2, 0],
    [2, DOS_DATE],
  ];
  const sizes: Field[] = [
    [4, checksum],
    [4, packedSize],
    [4, size],
  ];
  return [[2, VERSION], [2, FLAGS], [2, DEFLATE], ...times, ...sizes, [2, path.length], [2, 0]];
}

function fields(...all: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((length, [bytes]) => length + bytes, 0));
  all.reduce((at, [bytes, value]) => buffer.writeUIntLE(value, at, bytes), 0);
  return buffer;
}

/** Joins and splits chunks into blocks of one size, so that the compressed bytes do not depend on the chunks. */
async function* blocks(content: Chunks): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    rest.push(chunk);
    length += chunk.length;
    if (length < BLOCK_BYTES) continue;
    const all = Buffer.concat(rest);
    const end = length - (length % BLOCK_BYTES);
    for (let at = 0; at < end; at += BLOCK_BYTES) yield all.subarray(at, at + BLOCK_BYTES);
    rest = [all.subarray(end)];
    length -= end;
  }
  if (length > 0) yield Buffer.concat(rest);
}
