// A source's file to begin with: what must be asked, and what follows from the answers.
import { Document, isSeq } from 'yaml';
import { dayOf } from '../domain/dates/day.ts';
import { parseUncertainDate } from '../domain/dates/uncertain-date.ts';
import { codePointsOf, splitSentences } from '../domain/provenance/bilingual.ts';
import { grades } from '../domain/provenance/enums.ts';
import { nearest } from '../util/did-you-mean.ts';
import { sourceFileSchema } from './schema.ts';
import { textDigest } from './verify-evidence.ts';

/** What is known when a question is asked. */
type Known = { sources: readonly string[]; answers: Answers };
export type Answers = { [Name in Question['name']]?: string };

type Question = {
  name:
    | 'publisher'
    | 'title'
    | 'language'
    | 'published'
    | 'url'
    | 'grade'
    | 'reasonEn'
    | 'reasonFr'
    | 'repeats'
    | 'originEn'
    | 'originFr'
    | 'id';
  prompt: string;
  /** Whether the answer may be empty. */
  optional?: boolean;
  /** The value of an empty answer. */
  defaultAnswer?: (answers: Answers) => string;
  /** @returns what is wrong with the answer; undefined when it will do */
  check: (answer: string, known: Known) => string | undefined;
};

const { shape } = sourceFileSchema;
const { grade, reason } = shape.reliability.shape;
const { origin } = shape;

type Checking = { safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } } };
const as = (schema: Checking) => (answer: string) => schema.safeParse(answer).error?.issues[0]?.message;

export const questions: readonly Question[] = [
  { name: 'publisher', prompt: 'Publisher', check: as(shape.publisher) },
  {
    name: 'title',
    prompt: 'Title, in the language of the source',
    optional: true,
    check: as(shape.title),
  },
  { name: 'language', prompt: 'Language code, such as en or fr', check: as(shape.language) },
  {
    name: 'published',
    prompt: 'Publication date: 2025-02-10, 2025-02 if the day is unknown, or [2025-11-14..2026-05-30] for a day between two dates',
    check: as(shape.published),
  },
  { name: 'url', prompt: 'URL, such as https://example.org/article', check: as(shape.url.unwrap()) },
  {
    name: 'grade',
    prompt: 'Reliability grade (A = primary text or first-rank newsroom, B = trade press, C = copy or adaptation, D = machine-made or unknown origin)',
    check: (answer) => (as(grade)(answer) ? `must be one of ${grades.join(', ')}` : undefined),
  },
  { name: 'reasonEn', prompt: 'Reason for the grade, in English', check: as(reason.shape.en) },
  { name: 'reasonFr', prompt: 'Reason for the grade, in French', check: as(reason.shape.fr) },
  {
    name: 'repeats',
    prompt: 'Ids of the sources that it merely repeats, separated by spaces',
    optional: true,
    check: (answer, { sources }) => {
      const unknown = idsIn(answer).find((id) => !sources.includes(id));
      if (unknown === undefined) return undefined;
      const near = nearest(unknown, sources);
      return `unknown source \`${unknown}\`.${near ? ` Did you mean \`${near}\`?` : ''}`;
    },
  },
  { name: 'originEn', prompt: 'Origin of its information, in English', check: as(origin.shape.en) },
  { name: 'originFr', prompt: 'Origin of its information, in French', check: as(origin.shape.fr) },
  {
    name: 'id',
    prompt: 'Id',
    defaultAnswer: idFor,
    check: (answer, { sources }) =>
      sources.includes(answer) ? 'a source with this id already exists' : as(shape.id)(answer),
  },
];

/**
 * The file, ready to be filled: valid as it is.
 *
 * @param now gives the day on which the source is recorded
 * @param text of the source, where it is at hand; its sentences are listed as not read yet
 */
export function draftSourceFile(answers: Answers, now: Date, text?: string): string {
  const { id, publisher, title, language = '', published, url, grade, repeats = '' } = answers;
  const { reasonEn, reasonFr, originEn, originFr } = answers;
  const origins = idsIn(repeats);
  const sentences = text === undefined ? [] : splitSentences(text, language);
  const notRead = { en: 'Not read yet.', fr: 'Pas encore lue.' };
  const document = new Document(
    {
      id,
      publisher,
      ...(title && { title }),
      language,
      published,
      recorded: dayOf(now),
      url,
      reliability: { grade, reason: { en: reasonEn, fr: reasonFr } },
      ...(origins.length > 0 && { repeats: origins }),
      origin: { en: originEn, fr: originFr },
      ...(text !== undefined && {
        text: {
          sha256: textDigest(text),
          characters: codePointsOf(text).length,
          sentences: sentences.map(({ start, end }) => [start, end]),
        },
      }),
      reports: { deals: {}, partners: {}, milestones: {}, figures: {} },
      claims: [],
      ...(sentences.length > 0 && {
        withoutFact: sentences.map((_, index) => ({ sentence: index + 1, reason: notRead })),
      }),
    },
    // Who takes one of several alike out must not break the others.
    { aliasDuplicateObjects: false },
  );
  const pairs = document.getIn(['text', 'sentences']);
  if (isSeq(pairs)) for (const pair of pairs.items) if (isSeq(pair)) pair.flow = true;
  document.commentBefore = [
    ' yaml-language-server: $schema=../schemas/source.json',
    text === undefined
      ? ' The text is not at hand: evidence is a quote with `located: false`, at most eight words of the source.'
      : ' Evidence: sentence, start and end in code points, quote (at most eight words). Take cited sentences out of withoutFact.',
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}

function idsIn(answer: string): string[] {
  return answer.split(/[\s,]+/).filter(Boolean);
}

/** After the publisher and the last day on which it can have been published. */
function idFor({ publisher = '', published = '' }: Answers): string {
  const name = publisher
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const when = /^\d{4}(-\d{2}){0,2}$/.test(published) ? published : (parseUncertainDate(published).latest ?? '');
  return [name, when].filter(Boolean).join('-');
}
