// Items as JSON text: a build serializes them once, and only formats that need single values parse them.

export class JsonText<Item> {
  readonly text: string;
  /** Never set: it only keeps the type of the item. */
  declare readonly item?: Item;

  constructor(text: string) {
    this.text = text;
  }
}

/** An item, or its JSON. */
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

/** Joins the members of JSON objects into one object. None of the objects is empty. */
export function mergeJson(...objects: readonly string[]): string {
  return objects.reduce((merged, object) => `${merged.slice(0, -1)},${object.slice(1)}`);
}

/** A JSON object that begins with a shorter form of itself. */
export type BodyWithShortForm = { body: string; shortLength: number };

/** @param short members of the shorter form. @param rest the other members */
export function bodyWithShortForm(short: object, rest: object): BodyWithShortForm {
  const beginning = JSON.stringify(short);
  return { body: mergeJson(beginning, JSON.stringify(rest)), shortLength: beginning.length - 1 };
}

export function shortForm({ body, shortLength }: BodyWithShortForm): string {
  return `${body.slice(0, shortLength)}}`;
}
