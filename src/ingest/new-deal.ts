// Creates the file of a new deal: the questions to the editor, and the YAML text built from the answers.
import { Document } from 'yaml';
import { dealKinds, milestoneTypes } from '../domain/provenance/enums.ts';
import { type Answers, matches, type Question, slugOf } from './questions.ts';
import { dealFileSchema } from './schema.ts';

const { shape } = dealFileSchema;

/** The order matters: the default id (last question) is computed from the answers to earlier questions. */
export const dealQuestions: readonly Question[] = [
  {
    name: 'kind',
    prompt: 'Kind (project = one construction project, programme = umbrella plan for several projects)',
    defaultAnswer: () => 'project',
    check: (answer) => (matches(shape.kind)(answer) ? `must be one of ${dealKinds.join(', ')}` : undefined),
  },
  { name: 'titleEn', prompt: 'Title in English', check: matches(shape.title.shape.en) },
  { name: 'titleFr', prompt: 'Title in French', check: matches(shape.title.shape.fr) },
  {
    name: 'id',
    prompt: 'Id',
    defaultAnswer: ({ titleEn = '' }) => slugOf(titleEn),
    check: (answer, ids) => (ids.includes(answer) ? 'the register already uses this id' : matches(shape.id)(answer)),
  },
];

/** Explains each empty section of the file, with an example. */
const sectionComments = {
  partners: ' Partners that no other file defines:  nebius: { title: { en: Nebius, fr: Nebius } }',
  sites: ' Places of the deal:  bethune: { title: { en: Béthune, fr: Béthune } }',
  milestones: ` Slugs need to be unique in this file only. Types: ${milestoneTypes.join(', ')}.
 Example:  first-service: { type: service-start, title: { en: First service, fr: Première mise en service } }`,
  figures:
    ' Example:  campus-power: { metric: electric-power, covers: whole, title: { en: Campus power, fr: Puissance du campus } }',
  relations:
    ' Relations to other deals, each supported by claims:  { type: part-of, to: ID, claims: [ID], statement: { en: …, fr: … } }',
};

export function draftDealFile({ id, kind, titleEn, titleFr }: Answers): string {
  const document = new Document({
    id,
    kind,
    title: { en: titleEn, fr: titleFr },
    partners: {},
    sites: {},
    milestones: {},
    figures: {},
    relations: [],
  });
  document.commentBefore = [
    ' yaml-language-server: $schema=../schemas/deal.json',
    ' Ids and names of the deal and its records. What sources report about them goes into ../sources.',
  ].join('\n');
  for (const [name, comment] of Object.entries(sectionComments)) {
    const node = document.get(name, true) as { commentBefore?: string } | undefined;
    const pair = (document.contents as unknown as { items: { key: { value: string; commentBefore?: string } }[] })
      .items;
    const key = pair.find((item) => item.key.value === name)?.key;
    if (node && key) key.commentBefore = comment;
  }
  return document.toString({ lineWidth: 0 });
}
