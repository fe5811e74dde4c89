// Compares two editions value by value, through the API responses of two applications that serve them.
import type { buildApp } from '../app.ts';

type App = Awaited<ReturnType<typeof buildApp>>;
type Item = { id: string; [member: string]: unknown };

export type RecordDiff = {
  /** List and id, as in the URL of the record: `milestones/france-fluidstack.service-start`. */
  record: string;
  change: 'added' | 'removed' | 'changed';
  /** Changed values as text; `before` or `after` is undefined if that edition has no such value. */
  values: { path: string; before: string | undefined; after: string | undefined }[];
};

const lists = ['deals', 'partners', 'sites', 'milestones', 'figures', 'claims', 'sources'];

/** Properties to ignore in deals, because they repeat records of other lists. */
const repeatedInDeals = ['partners', 'sites', 'figures', 'milestones'];

/** Ignored in every record, because they are not facts about the deal. */
const ignoredMembers = ['links', 'recorded'];

export async function diffRegisters(before: App, after: App): Promise<RecordDiff[]> {
  const diffs: RecordDiff[] = [];
  for (const list of lists) {
    const ignored = new Set([...ignoredMembers, ...(list === 'deals' ? repeatedInDeals : [])]);
    const [oldItems, newItems] = [await fetchItems(before, list), await fetchItems(after, list)];
    for (const id of [...new Set([...oldItems.keys(), ...newItems.keys()])].toSorted()) {
      const values = diffValues(flatten(oldItems.get(id), ignored), flatten(newItems.get(id), ignored));
      if (values.length === 0) continue;
      const change = !oldItems.has(id) ? 'added' : newItems.has(id) ? 'changed' : 'removed';
      diffs.push({ record: `${list}/${id}`, change, values });
    }
  }
  return diffs;
}

async function fetchItems(app: App, list: string): Promise<Map<string, Item>> {
  const url = `/v1/${list}?format=ndjson&expand=reports`;
  const { statusCode, body } = await app.inject(url);
  if (statusCode !== 200) throw new Error(`${url} returned ${statusCode}: ${body}`);
  const lines = body.split('\n').filter(Boolean);
  const items = lines.map((line): Item => JSON.parse(line));
  return new Map(items.map((item) => [item.id, item]));
}

function diffValues(before: Map<string, string>, after: Map<string, string>): RecordDiff['values'] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }));
}

/** Values by path, in which ids replace array positions, so that a new element changes no other path. */
function flatten(item: Item | undefined, ignored: ReadonlySet<string>): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.every(isObject)) {
      for (const [index, element] of value.entries()) visit(element, `${path}[${keyOfElement(element) ?? index}]`);
    } else if (isDispute(value)) {
      values.set(path, `${value.sources.join(', ')}: ${value.reason.en}`);
    } else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (!ignored.has(name)) visit(member, path === '' ? name : `${path}.${name}`);
      }
    } else values.set(path, JSON.stringify(value));
  };
  if (item) visit(item, '');
  return values;
}

/** To keep the output short, only the sources and the reason of a dispute are printed. */
function isDispute(value: unknown): value is { sources: string[]; reason: { en: string } } {
  return isObject(value) && 'reason' in value && Array.isArray(value.sources);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOfElement({ id, source, type, deal, field, sentence }: Record<string, unknown>): unknown {
  if (type !== undefined && deal !== undefined) return `${type} ${deal}`;
  return id ?? source ?? deal ?? field ?? sentence;
}
