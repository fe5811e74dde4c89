// What differs between the answers of two registers, value by value.
import type { buildApp } from '../app.ts';

type App = Awaited<ReturnType<typeof buildApp>>;
type Item = { id: string; [member: string]: unknown };

/** A thing that is only in one, or is another in the other; `before` and `after` are undefined where there is nothing. */
export type RecordDiff = {
  /** As in its address: `milestones/service-start`. */
  record: string;
  change: 'added' | 'removed' | 'changed';
  values: { path: string; before: string | undefined; after: string | undefined }[];
};

/** The lists that hold everything once, each with what it repeats from others or what says nothing of the facts. */
const lists: Record<string, readonly string[]> = {
  deals: ['partners', 'figures', 'milestones'],
  partners: [],
  milestones: [],
  figures: [],
  claims: [],
  sources: [],
};
const aside = ['links', 'recorded'];

/** @throws Error when one of them does not answer */
export async function diffRegisters(before: App, after: App): Promise<RecordDiff[]> {
  const found: RecordDiff[] = [];
  for (const [list, without] of Object.entries(lists)) {
    const [old, now] = [await itemsOf(before, list), await itemsOf(after, list)];
    for (const id of [...new Set([...old.keys(), ...now.keys()])].toSorted()) {
      const values = valuesThatDiffer(flat(old.get(id), without), flat(now.get(id), without));
      if (values.length === 0) continue;
      const change = !old.has(id) ? 'added' : now.has(id) ? 'changed' : 'removed';
      found.push({ record: `${list}/${id}`, change, values });
    }
  }
  return found;
}

async function itemsOf(app: App, list: string): Promise<Map<string, Item>> {
  const url = `/v1/${list}?format=ndjson&expand=reports`;
  const { statusCode, body } = await app.inject(url);
  if (statusCode !== 200) throw new Error(`${url} returned ${statusCode}: ${body}`);
  const items = body.split('\n').filter(Boolean);
  return new Map(items.map((line): [string, Item] => [JSON.parse(line).id, JSON.parse(line)]));
}

function valuesThatDiffer(before: Map<string, string>, after: Map<string, string>): RecordDiff['values'] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }));
}

/** Every value by its path. What has a name, in a list, is found by it: one report more moves no other. */
function flat(item: Item | undefined, without: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.every(isObject)) {
      value.forEach((each, index) => {
        walk(each, `${path}[${nameOf(each) ?? index}]`);
      });
    } else if (isDispute(value)) {
      values.set(path, `${value.sources.join(', ')}: ${value.reason.en}`);
    } else if (isObject(value)) {
      for (const [name, part] of Object.entries(value)) {
        if (!aside.includes(name) && !without.includes(name)) walk(part, path === '' ? name : `${path}.${name}`);
      }
    } else values.set(path, JSON.stringify(value));
  };
  if (item) walk(item, '');
  return values;
}

/** Who contradicts whom, and why, says it shorter than all their values. */
function isDispute(value: unknown): value is { sources: string[]; reason: { en: string } } {
  return isObject(value) && 'reason' in value && Array.isArray(value.sources);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf({ id, source, type, deal, field, sentence }: Record<string, unknown>): unknown {
  if (type !== undefined && deal !== undefined) return `${type} ${deal}`;
  return id ?? source ?? deal ?? field ?? sentence;
}
