// Creates the file of a new source: the questions to the editor, and the YAML text built from the answers.
import { Document, isSeq } from 'yaml';
import { dayOf } from '../domain/dates/day.ts';
import { parseUncertainDate } from '../domain/dates/uncertain-date.ts';
import { codePointsOf, splitSentences } from '../domain/provenance/bilingual.ts';
import { grades } from '../domain/provenance/enums.ts';
import { nearest } from '../util/did-you-mean.ts';
import { type Answers, matches, type Question, slugOf } from './questions.ts';
import { sourceFileSchema } from './schema.ts';
import { textDigest } from './verify-evidence.ts';

const { shape } = sourceFileSchema;
const { shape: reliability } = shape.reliability;

/** The order matters: the default id (last question) is computed from the answers to earlier questions. */
export const sourceQuestions: readonly Question[] = [
  { name: 'publisher', prompt: 'Publisher', check: matches(shape.publisher) },
  { name: 'title', prompt: 'Title, in the language of the source', isOptional: true, check: matches(shape.title) },
  { name: 'language', prompt: 'Language code, such as en or fr', check: matches(shape.language) },
  {
    name: 'published',
    prompt:
      'Publication date: 2025-02-10, 2025-02 if the day is unknown, or [2025-11-14..2026-05-30] for a day between two dates',
    check: matches(shape.published),
  },
  { name: 'url', prompt: 'URL, such as https://example.org/article', check: matches(shape.url.unwrap()) },
  {
    name: 'grade',
    prompt:
      'Reliability grade (A = primary text or first-rank newsroom, B = trade press, C = copy or adaptation, D = machine-made or unknown origin)',
    check: (answer) => (matches(reliability.grade)(answer) ? `must be one of ${grades.join(', ')}` : undefined),
  },
  { name: 'reasonEn', prompt: 'Reason for the grade, in English', check: matches(reliability.reason.shape.en) },
  { name: 'reasonFr', prompt: 'Reason for the grade, in French', check: matches(reliability.reason.shape.fr) },
  {
    name: 'repeats',
    prompt: 'Ids of the sources that it merely repeats, separated by spaces',
    isOptional: true,
    check: (answer, sources) => {
      const unknown = splitIds(answer).find((id) => !sources.includes(id));
      if (unknown === undefined) return undefined;
      const near = nearest(unknown, sources);
      return `unknown source \`${unknown}\`.${near ? ` Did you mean \`${near}\`?` : ''}`;
    },
  },
  { name: 'originEn', prompt: 'Origin of its information, in English', check: matches(shape.origin.shape.en) },
  { name: 'originFr', prompt: 'Origin of its information, in French', check: matches(shape.origin.shape.fr) },
  {
    name: 'id',
    prompt: 'Id',
    defaultAnswer: suggestId,
    check: (answer, sources) =>
      sources.includes(answer) ? 'a source with this id already exists' : matches(shape.id)(answer),
  },
];

/** @param text full text of the source, if available. All of its sentences are listed in `withoutFact` as not read */
export function draftSourceFile(answers: Answers, now: Date, text?: string): string {
  const { id, publisher, title, language = '', published, url, grade, repeats = '' } = answers;
  const { reasonEn, reasonFr, originEn, originFr } = answers;
  const origins = splitIds(repeats);
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
      reports: { deals: {}, partners: {}, sites: {}, milestones: {}, figures: {} },
      claims: [],
      ...(sentences.length > 0 && {
        withoutFact: sentences.map((_, index) => ({ sentence: index + 1, reason: notRead })),
      }),
    },
    // Write equal reasons in full instead of as YAML aliases, so that the editor can remove them one by one.
    { aliasDuplicateObjects: false },
  );
  const sentencePairs = document.getIn(['text', 'sentences']);
  if (isSeq(sentencePairs)) for (const pair of sentencePairs.items) if (isSeq(pair)) pair.flow = true;
  document.commentBefore = [
    ' yaml-language-server: $schema=../schemas/source.json',
    ' Ids of milestones and figures: the deal, a dot and the slug, as in france-fluidstack.service-start.',
    text === undefined
      ? ' The text is not at hand: evidence is a quote with `located: false`, at most eight words of the source.'
      : ' Evidence: sentence, start and end in code points, quote (at most eight words). Take cited sentences out of withoutFact.',
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}

function splitIds(answer: string): string[] {
  return answer.split(/[\s,]+/).filter(Boolean);
}

/** Suggests an id such as `wsj-2025-02-10`, from the publisher and the last possible publication day. */
function suggestId({ publisher = '', published = '' }: Answers): string {
  const date = /^\d{4}(-\d{2}){0,2}$/.test(published) ? published : (parseUncertainDate(published).latest ?? '');
  return [slugOf(publisher), date].filter(Boolean).join('-');
}
