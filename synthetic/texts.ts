// Positions of sentences and quotes in imaginary texts, for the evidence of reports.
import type { Evidence } from '../src/domain/provenance/evidence.ts';
import type { SourceFile } from '../src/ingest/schema.ts';
import type { Random } from './random.ts';
import type { Bilingual } from './words.ts';

type Text = {
  /** Adds a quote to the text, and returns its position. */
  cite(quote: string): Evidence[];
  /** The complete text. Call it after the last `cite`. */
  end(): Required<Pick<SourceFile, 'text' | 'withoutFact'>>;
};

const headlineReason: Bilingual = {
  en: 'The headline says nothing that the text does not say.',
  fr: 'Le titre ne dit rien de plus que le texte.',
};
const reasons: readonly Bilingual[] = [
  { en: 'An opinion of the author.', fr: 'Une opinion de l’auteur.' },
  { en: 'A link to other articles.', fr: 'Un lien vers d’autres articles.' },
  { en: 'General background, nothing about the deal.', fr: 'Généralités, sans rapport avec l’accord.' },
];

/** Quotes must not contain characters beyond the Basic Multilingual Plane: positions count code points, not UTF-16 units. */
export function textOf(random: Random): Text {
  const sentences: [start: number, end: number][] = [];
  const withoutFact: SourceFile['withoutFact'] = [];
  let last: [start: number, end: number] = [0, 0];

  const begin = () => {
    // A paragraph break is a gap of one character that belongs to no sentence.
    const start = last[1] + Number(random.chance(25));
    last = [start, start + random.between(4, 60)];
    sentences.push(last);
  };
  const addWithoutFact = (reason: Bilingual) => {
    begin();
    withoutFact.push({ sentence: sentences.length, reason });
  };

  addWithoutFact(headlineReason);
  return {
    cite: (quote) => {
      // About 30 % of quotes are in the sentence of the previous quote.
      if (withoutFact.at(-1)?.sentence === sentences.length || random.chance(70)) {
        if (random.chance(12)) addWithoutFact(random.oneOf(reasons));
        begin();
      }
      const start = last[1];
      const end = start + quote.length;
      last[1] = end + random.between(1, 40);
      return [{ located: true, sentence: sentences.length, start, end, quote }];
    },
    end: () => ({ text: { sha256: digestOf(random), characters: last[1], sentences }, withoutFact }),
  };
}

/** Evidence from a source whose text was not at hand. */
export function unlocated(quote: string): Evidence[] {
  return [{ located: false, quote }];
}

/** A random text in the form of a SHA-256 digest. */
function digestOf({ bits }: Random): string {
  return Array.from({ length: 8 }, () => bits().toString(16).padStart(8, '0')).join('');
}
