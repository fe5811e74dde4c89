// How fast the whole list comes as CSV, to one reader who reads as fast as it comes.
import { get, type IncomingMessage } from 'node:http';
import { short, table } from './report.ts';
import { residentMemory, type Server } from './server.ts';

const TIMES = 3;

/** Prints a table. @throws Error when lines are missing */
export async function readWhole(server: Server, milestones: number): Promise<void> {
  const lines: string[][] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    const answer = await begun(`${server.address}/v1/milestones?format=csv`);
    let bytes = 0;
    let ends = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) ends += 1;
    }
    const seconds = (performance.now() - start) / 1000;
    if (answer.statusCode !== 200) throw new Error(`answers ${answer.statusCode}`);
    // A line for the names of the columns, one for each milestone.
    if (ends !== milestones + 1) throw new Error(`has ${ends} lines for ${milestones} milestones`);
    const megabytes = bytes / 1e6;
    lines.push([short(megabytes), short(seconds), short(megabytes / seconds), short(residentMemory(server.process))]);
  }
  console.log(`\n${table(['export, MB', 's', 'MB/s', 'memory after it, MiB'], lines)}`);
}

function begun(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, resolve).on('error', reject);
  });
}
