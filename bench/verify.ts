// Before the clock runs: some of the requests, their answers read and checked.
import { brotliDecompressSync } from 'node:zlib';
import { ask, forAll } from './ask.ts';
import type { Row } from './rows.ts';

export type Verified = { bytes: number; items: number | undefined };

const SAMPLE = 20;

/** The mean size of the bodies, and of items in lists. @throws Error about the first answer that is not as it must be */
export async function verify(
  address: string,
  paths: readonly string[],
  { answer, headers }: { answer: Row['answer']; headers: Record<string, string> | undefined },
): Promise<Verified> {
  if (paths.length === 0) throw new Error('there is nothing to ask');
  const step = Math.max(1, Math.floor(paths.length / SAMPLE));
  const sample = paths.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const answers = await forAll(sample, async (path) => {
    const { status, body, headers: told } = await ask(address + path, headers);
    const expected = answer === 304 ? 304 : 200;
    if (status !== expected) throw new Error(`${path} answers ${status}, not ${expected}: ${body}`);
    try {
      const whole = told['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
      return { bytes: body.length, items: itemsOf(answer, whole.toString()) };
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  });
  const items = answer === 'list' ? mean(answers.map((each) => each.items)) : undefined;
  if (items === 0) throw new Error(`none of ${sample.length} lists has an item, the first is ${sample[0]}`);
  return { bytes: mean(answers.map(({ bytes }) => bytes)), items };
}

/** How many items an answer holds. @throws Error when it is not whole, or is something else */
function itemsOf(answer: Row['answer'], body: string): number {
  switch (answer) {
    case 'list': {
      const { items, next } = JSON.parse(body);
      if (!Array.isArray(items) || next === undefined) throw new Error('is no list');
      if (items.some(({ id }) => typeof id !== 'string')) throw new Error('has an item without an id');
      return items.length;
    }
    case 'thing':
      if (typeof JSON.parse(body).id !== 'string') throw new Error('has no id');
      return 0;
    case 'document':
      if (!body.trimEnd().endsWith('</html>')) throw new Error('is no whole page');
      return 0;
    case 304:
      if (body !== '') throw new Error('has a body');
      return 0;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
