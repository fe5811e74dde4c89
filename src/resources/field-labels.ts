// Display names of record fields, in English and French.
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { dealFieldLabels } from './deals/fields.ts';
import { figureFieldLabels } from './figures/fields.ts';
import { milestoneFieldLabels } from './milestones/fields.ts';
import { partnerFieldLabels } from './partners/fields.ts';
import { siteFieldLabels } from './sites/fields.ts';

const labels: Readonly<Record<string, Bilingual>> = {
  ...dealFieldLabels,
  ...partnerFieldLabels,
  ...siteFieldLabels,
  ...milestoneFieldLabels,
  ...figureFieldLabels,
  outcome: { en: 'outcome', fr: 'situation' },
  statement: { en: 'statement', fr: 'affirmation' },
};

/** @param field name of a field as in changes and disputes, such as `status` or `roles.<deal>.<role>` */
export function fieldLabel(field: string): Bilingual {
  return labels[field.split('.', 1)[0] ?? ''] ?? { en: field, fr: field };
}
