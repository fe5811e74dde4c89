// How fast the whole list comes, to one reader who reads as fast as it comes, beside the plainest program that writes the same bytes.
import { createHash } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { startControl, startOurs } from './ours.ts';
import { summaryOf } from './pairs.ts';
import type { Register } from './register.ts';
import { short, spread, table } from './report.ts';
import { peakMemory } from './server.ts';

type Read = { bytes: number; seconds: number; lines: number; digest: string };

const formats = ['ndjson', 'csv'] as const;

/** Prints a table. @throws Error when the two do not write the same, or lines are missing */
export async function compareExports({ file, counts }: Register, pairs: number): Promise<void> {
  const asOf = new Date().toISOString().slice(0, 10);
  const lines: string[][] = [];
  for (const format of formats) {
    // Processes of their own, whose memory is that of one format.
    const control = await startControl('export', { DATABASE_FILE: file, AS_OF: asOf });
    const subject = await startOurs(file, false);
    const path = `/v1/milestones?asOf=${asOf}&format=${format}`;
    const first = await read(subject.address + path, { checked: true });
    const same = await read(control.address + path, { checked: true });
    if (first.digest !== same.digest)
      throw new Error(`${format}: ${first.bytes} bytes are not the ${same.bytes} of the control`);
    // In CSV, a line for the names of the columns.
    const expected = counts.milestones + Number(format === 'csv');
    if (first.lines !== expected) throw new Error(`${format}: ${first.lines} lines, not ${expected}`);

    const speeds: { ours: number; raw: number }[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const raw = await read(control.address + path, { checked: false });
      const ours = await read(subject.address + path, { checked: false });
      if (ours.bytes !== raw.bytes) throw new Error(`${format}: ${ours.bytes} bytes, not ${raw.bytes}`);
      speeds.push({ ours: speedOf(ours), raw: speedOf(raw) });
    }
    lines.push([
      format,
      short(first.bytes / 1e6),
      spread(summaryOf(speeds.map(({ ours, raw }) => ours / raw))),
      short(summaryOf(speeds.map(({ ours }) => ours)).median),
      short(summaryOf(speeds.map(({ raw }) => raw)).median),
      short(peakMemory(subject.process)),
      short(peakMemory(control.process)),
    ]);
    await subject.stop();
    await control.stop();
  }
  const head = ['export', 'MB', 'ratio to the raw loop', 'MB/s', 'of the loop', 'most memory, MiB', 'of the loop'];
  console.log(`\n${table(head, lines)}`);
}

function speedOf({ bytes, seconds }: Read): number {
  return bytes / 1e6 / seconds;
}

/** @param checked whether lines are counted and a digest is made, which takes longer than to read */
async function read(url: string, { checked }: { checked: boolean }): Promise<Read> {
  const start = performance.now();
  const answer = await begun(url);
  if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}`);
  const digest = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (!checked) continue;
    digest.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { bytes, lines, seconds: (performance.now() - start) / 1000, digest: digest.digest('hex') };
}

function begun(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, resolve).on('error', reject);
  });
}
