// The values of a thing that sources report: what counts of each, by whose report, and what is not known of it.
import { z } from 'zod';
import { currentSchema } from '../contract/answers.ts';
import type { ThingKind } from '../contract/kinds.ts';
import { bilingualSchema } from '../reports/text.ts';
import type { Thing } from './reading.ts';
import { type Roles, said, type Value, valueSchema } from './words.ts';

/** Of each kind, the values that sources report. A partner's roles are told deal by deal. */
const fields = {
  deal: ['instrument', 'status', 'signed', 'subject'],
  partner: ['kind', 'country'],
  milestone: ['status', 'date'],
  figure: ['quantity', 'counts', 'date'],
} as const satisfies Record<ThingKind, readonly string[]>;

export const countedSchema = z.object({
  field: z.string().meta({ description: 'Which value, as the API calls it.' }),
  value: valueSchema,
  says: z.string().meta({ description: 'The value in words.' }),
  current: currentSchema
    .nullable()
    .meta({ description: 'Whose report it is, and who else says so; null where the register worked it out.' }),
  dispute: bilingualSchema.nullable().meta({ description: 'Why sources cannot all be right; null where they can.' }),
});
export type Counted = z.infer<typeof countedSchema>;
type Derivation = NonNullable<Thing<'figure'>['thing']['derivation']>;

/** What counts of a thing, whole or in short. What nobody reports is left out. */
export function valuesOf(kind: ThingKind, thing: object): Counted[] {
  const { current, dispute, roles, ...values } = thing as Reported;
  const counted = (field: string, value: Value, by: Counted['current'] | undefined): Counted => {
    const reason = dispute?.find((each) => each.field === field)?.reason ?? null;
    return { field, value, says: said(value), current: by ?? null, dispute: reason };
  };
  return [
    ...fields[kind].flatMap((field) => {
      const value = (values[field] ?? null) as Value | null;
      return value === null ? [] : [counted(field, value, current?.[field])];
    }),
    ...(kind === 'partner' ? (roles ?? []) : []).map((held) => counted('roles', held, current?.roles?.[held.deal])),
  ];
}

/** What things have in common of which sources report. */
type Reported = {
  [field: string]: unknown;
  roles?: Roles[];
  current: ({ [field: string]: Counted['current'] } & { roles?: Record<string, Counted['current']> }) | null;
  dispute?: { field: string; reason: Counted['dispute'] }[];
};

/** What sources leave unsaid of a thing. */
export function gapsOf({ kind, thing }: Thing<ThingKind>): string[] {
  const values = thing as { [field: string]: unknown };
  return [
    ...fields[kind].flatMap((field) => gapsIn(field, (values[field] ?? null) as Value | null)),
    ...(kind === 'figure' && thing.derivation ? [derivedSaid(thing.derivation)] : []),
    ...(kind === 'partner' && thing.inferred.length > 0 ? ['Its country is inferred: no source says it.'] : []),
    ...(kind === 'milestone' && thing.overdue
      ? [`Whether it has happened: its last day, ${thing.date?.latest}, is over, and no source says.`]
      : []),
  ];
}

function derivedSaid({ formula, assumption }: Derivation): string {
  return `Nobody promised it: the register works it out as ${formula}, which takes for granted: ${assumption.en}`;
}

function gapsIn(field: string, value: Value | null): string[] {
  // What is counted is only said where the unit does not say it.
  if (value === null) return field === 'counts' ? [] : [`${field}: no source says.`];
  if (typeof value === 'string') return [];
  if ('edtf' in value) {
    return [
      ...(value.earliest === null ? [`${field}: nothing says which day it can be at the earliest.`] : []),
      ...(value.latest === null ? [`${field}: nothing says which day it can be at the latest.`] : []),
      ...value.inferred.map((what) =>
        what === 'year'
          ? `${field}: the source leaves the year unsaid; the register inferred it.`
          : `${field}: the source says no first day; a plan cannot lie before the report of it, so it is that day.`,
      ),
    ];
  }
  return 'unit' in value && value.value === null
    ? [`${field}: no source gives a number; it says “${value.phrase}”.`]
    : [];
}

/** A value that no report is weighed for. */
export function plainValue(field: string, value: Value): Counted {
  return { field, value, says: typeof value === 'string' ? value : said(value), current: null, dispute: null };
}

export function countedSaid({ field, says, current, dispute }: Counted): string {
  const by = current
    ? `, by ${current.source} (grade ${current.reliability}), counting since ${current.since}, said by ${current.independent} independent ${current.independent === 1 ? 'source' : 'sources'}`
    : '';
  return `${field}: ${says}${by}${dispute ? `. Disputed: ${dispute.en}` : ''}`;
}

/** The sources that values rest on. */
export function sourcesOf(values: readonly Counted[]): string[] {
  return values.flatMap(({ current }) => (current ? [current.source, ...current.agreeing] : []));
}
