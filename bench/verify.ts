// Before measuring: sends a sample of the requests and checks the responses.
import { brotliDecompressSync } from 'node:zlib';
import { confidences, outcomes } from '../src/domain/provenance/enums.ts';
import { METHOD } from '../src/domain/provenance/method.ts';
import { forAll, request } from './http-client.ts';
import type { Row } from './rows.ts';

export type Verified = { bytes: number; items: number | undefined };

const SAMPLE = 20;

/** Returns the mean size of the bodies, and the mean number of items in lists. @throws Error for the first wrong response */
export async function verify(
  address: string,
  paths: readonly string[],
  kind: Row['response'],
  headers: Record<string, string> = {},
): Promise<Verified> {
  if (paths.length === 0) throw new Error('there are no requests to send');
  const step = Math.max(1, Math.floor(paths.length / SAMPLE));
  const sample = paths.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const responses = await forAll(sample, async (path) => {
    const { status, body, headers: received } = await request(address + path, headers);
    const expected = kind === 304 ? 304 : 200;
    if (status !== expected) throw new Error(`${path} returns ${status}, not ${expected}: ${body}`);
    try {
      const whole = received['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
      return { bytes: body.length, items: itemsOf(kind, path, whole.toString()) };
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  });
  const items = kind === 'list' ? mean(responses.map((each) => each.items)) : undefined;
  if (items === 0) throw new Error(`none of ${sample.length} lists has an item, the first is ${sample[0]}`);
  return { bytes: mean(responses.map(({ bytes }) => bytes)), items };
}

/** The number of items in a response. @throws Error if it is incomplete, or of another kind */
function itemsOf(kind: Row['response'], path: string, body: string): number {
  switch (kind) {
    case 'list': {
      const { items, next } = JSON.parse(body);
      if (!Array.isArray(items) || next === undefined) throw new Error('is not a list');
      for (const item of items) checkRecord(path, item);
      return items.length;
    }
    case 'record':
      checkRecord(path, JSON.parse(body));
      return 0;
    case 'page':
      if (!body.trimEnd().endsWith('</html>')) throw new Error('is not a whole page');
      return 0;
    case 304:
      if (body !== '') throw new Error('has a body');
      return 0;
  }
}

type Current = { source: string; confidence: string; knownBy: string } | null;
type Milestone = { outcome: string; overdue: boolean; daysOverdue: number | null; overdueSince: string | null };
type Body = Partial<Milestone> & { id?: unknown; method?: unknown; current?: Record<string, unknown> | null };

const kindsWithMethod = /^\/v1\/(deals|partners|milestones|figures)\b/;

/** @throws Error if the record lacks its id, its outcome, its method, or the support of its current values */
function checkRecord(path: string, record: Body): void {
  const { id, method, current } = record;
  if (typeof id !== 'string') throw new Error('has a record without an id');
  if (kindsWithMethod.test(path) && method !== METHOD) throw new Error(`${id} has the method ${method}, not ${METHOD}`);
  // The support of a partner's roles is grouped by deal.
  for (const [field, support] of Object.entries(current ?? {}))
    if (field !== 'roles') checkSupport(id, support as Current);
  if (path.startsWith('/v1/milestones')) checkOutcome(id, record as Milestone);
}

function checkSupport(id: string, support: Current): void {
  if (support === null) return;
  const isKnown = /^\d{4}-\d{2}-\d{2}$/.test(support.knownBy);
  if (!isKnown || !confidences.some((confidence) => confidence === support.confidence))
    throw new Error(`${id} has a current value without confidence or \`knownBy\``);
}

function checkOutcome(id: string, { outcome, overdue, daysOverdue, overdueSince }: Milestone): void {
  if (!outcomes.some((each) => each === outcome)) throw new Error(`${id} has the outcome ${outcome}`);
  const isOverdue = outcome === 'overdue';
  if (overdue !== isOverdue || (daysOverdue !== null) !== isOverdue || (isOverdue && overdueSince === null))
    throw new Error(`${id} has the outcome ${outcome}, which \`daysOverdue\` contradicts`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
