// Items as JSON text, serialized once per edition; only formats that need single values parse the text again.

export class JsonText<Item> {
  readonly text: string;
  /** Never set; TypeScript needs the declaration to distinguish the texts of different item types. */
  declare readonly item?: Item;

  constructor(text: string) {
    this.text = text;
  }
}

export type Serialized<Item> = Item | JsonText<Item>;

export function jsonText(item: Serialized<object>): string {
  return item instanceof JsonText ? item.text : JSON.stringify(item);
}

export function parseItem<Item>(item: Serialized<Item>): Item;
export function parseItem<Item>(item: Serialized<Item> | undefined): Item | undefined;
export function parseItem<Item>(item: Serialized<Item> | undefined): Item | undefined {
  return item instanceof JsonText ? JSON.parse(item.text) : item;
}

export function parseItems<Item>(items: readonly Serialized<Item>[]): Item[] {
  return items.map((item) => parseItem(item));
}

/** Merges JSON objects, none of which may be empty, because a comma is inserted between them. */
export function mergeJson(...objects: readonly string[]): string {
  return objects.reduce((merged, object) => `${merged.slice(0, -1)},${object.slice(1)}`);
}

/** A JSON object whose first `shortLength` characters, plus a closing brace, are an object with fewer properties. */
export type BodyWithShortForm = { body: string; shortLength: number };

/** @param rest properties that only the full object has */
export function bodyWithShortForm(short: object, rest: object): BodyWithShortForm {
  const beginning = JSON.stringify(short);
  return { body: mergeJson(beginning, JSON.stringify(rest)), shortLength: beginning.length - 1 };
}

export function shortForm({ body, shortLength }: BodyWithShortForm): string {
  return `${body.slice(0, shortLength)}}`;
}
