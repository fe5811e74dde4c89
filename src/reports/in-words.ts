// The words that reports are made of, in the languages of the register.
import type { Bilingual } from './text.ts';
import type { dealStatuses, instruments, milestoneStatuses, partnerKinds, partnerRoles } from './vocabulary.ts';

/** Of relations and topics nothing is said in words. */
type Word =
  | (
      | typeof instruments
      | typeof dealStatuses
      | typeof milestoneStatuses
      | typeof partnerKinds
      | typeof partnerRoles
    )[number]
  | 'overdue';

const french: Record<Word, string> = {
  planned: 'prévu',
  reached: 'atteint',
  cancelled: 'annulé',
  overdue: 'en retard',
  announced: 'annoncé',
  selected: 'sélectionné',
  signed: 'signé',
  withdrawn: 'retiré',
  completed: 'achevé',
  agreement: 'accord',
  'memorandum-of-understanding': 'protocole d’accord',
  commitment: 'engagement',
  contract: 'contrat',
  government: 'gouvernement',
  company: 'entreprise',
  person: 'personne',
  'public-body': 'organisme public',
  signatory: 'signataire',
  developer: 'développeur',
  operator: 'exploitant',
  investor: 'investisseur',
  supplier: 'fournisseur',
  endorser: 'soutien',
};

/** A word of the vocabulary, as a person says it. @throws RangeError for a word without a translation */
export function inWords(word: string): Bilingual {
  const fr = french[word as Word] as string | undefined;
  if (fr === undefined) throw new RangeError(`there is no French for ${word}`);
  return { en: word.replaceAll('-', ' '), fr };
}

/** Phrases as one text; those that are missing leave no gap. */
export function joined(phrases: readonly (Bilingual | null)[]): Bilingual {
  const said = phrases.filter((phrase) => phrase !== null);
  return { en: said.map(({ en }) => en).join('; '), fr: said.map(({ fr }) => fr).join(' ; ') };
}
