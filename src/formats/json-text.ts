// Items as JSON text: the build serializes them once, and only formats that need single values parse them.

export class JsonText<Item> {
  readonly text: string;
  declare readonly item?: Item;

  constructor(text: string) {
    this.text = text;
  }
}

/** An item, or its JSON. */
export type Served<Item> = Item | JsonText<Item>;

export function jsonOf(item: Served<object>): string {
  return item instanceof JsonText ? item.text : JSON.stringify(item);
}

export function itemOf<Item>(item: Served<Item>): Item;
export function itemOf<Item>(item: Served<Item> | undefined): Item | undefined;
export function itemOf<Item>(item: Served<Item> | undefined): Item | undefined {
  return item instanceof JsonText ? JSON.parse(item.text) : item;
}

export function itemsOf<Item>(items: readonly Served<Item>[]): Item[] {
  return items.map((item) => itemOf(item));
}

/** Joins the members of JSON objects, none of which is empty, into one object. */
export function mergedJson(...objects: readonly string[]): string {
  return `{${objects.map((object) => object.slice(1, -1)).join()}}`;
}
