// CSV and JSON-LD contain every field that sources report. CONTRIBUTING.md lists the files to change for a new field.
import { describe, expect, test } from 'vitest';
import { dealFieldNames } from '../src/resources/deals/fields.ts';
import { dealFormats } from '../src/resources/deals/formats.ts';
import { figureFieldNames } from '../src/resources/figures/fields.ts';
import { figureFormats } from '../src/resources/figures/formats.ts';
import { milestoneFieldNames } from '../src/resources/milestones/fields.ts';
import { milestoneFormats } from '../src/resources/milestones/formats.ts';
import { partnerFormats } from '../src/resources/partners/formats.ts';
import { snakeCase } from '../src/util/snake-case.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';
import { responseContext } from './support/response-context.ts';

const { get } = useApp({ seed: () => realSeed });

const kinds = [
  { kind: 'deals', fields: dealFieldNames, formats: dealFormats },
  { kind: 'partners', fields: ['kind', 'country'], formats: partnerFormats },
  { kind: 'milestones', fields: milestoneFieldNames, formats: milestoneFormats },
  { kind: 'figures', fields: figureFieldNames, formats: figureFormats },
];

/** Made-up value for a field that no source of the seed reports yet. */
const sample = { en: 'A text of no other field', fr: 'Un texte' };

/** Returns the part of a value that every format contains: a code, the EDTF of a date, an English text or a quote. */
const identifying = (value: Json): string =>
  typeof value === 'string' ? value : (value.edtf ?? value.en ?? value.quote);

describe.each(kinds)('reported fields of $kind', ({ kind, fields, formats }) => {
  test.each(fields)(`the CSV of ${kind} has a column for the reported field %s`, (field) => {
    const names = formats.columns.map(({ name }) => name);
    const column = snakeCase(field);
    expect(names.some((name) => name === column || name.startsWith(`${column}_`))).toBe(true);
  });

  test.each(fields)(`the JSON-LD of ${kind} contains the value of the reported field %s`, async (field) => {
    const { items } = await get(`/v1/${kind}?limit=200&expand=reports`);
    const item = items.find((each: Json) => each[field] !== null) ?? { ...items[0], [field]: sample };
    const node = formats.node(item as never, responseContext);
    expect(JSON.stringify(node)).toContain(identifying(item[field]));
  });
});
