// Names of enumeration values in English and French: `signed` is "signed" and « signé ».
import type { Bilingual } from './bilingual.ts';
import type { dealStatuses, instruments, milestoneStatuses, outcomes, partnerKinds, partnerRoles } from './enums.ts';

type Code = (
  | typeof instruments
  | typeof dealStatuses
  | typeof milestoneStatuses
  | typeof outcomes
  | typeof partnerKinds
  | typeof partnerRoles
)[number];

/** French names, masculine for statuses and outcomes, because they describe a « projet » or a « jalon ». */
const frenchNames: Record<Code, string> = {
  planned: 'prévu',
  reached: 'atteint',
  cancelled: 'annulé',
  scheduled: 'prévu',
  met: 'atteint',
  overdue: 'en retard',
  dropped: 'abandonné',
  announced: 'annoncé',
  selected: 'sélectionné',
  negotiating: 'en négociation',
  signed: 'signé',
  'under-construction': 'en construction',
  operational: 'en service',
  completed: 'achevé',
  paused: 'suspendu',
  withdrawn: 'abandonné',
  agreement: 'accord',
  'memorandum-of-understanding': 'protocole d’accord',
  commitment: 'engagement',
  contract: 'contrat',
  government: 'gouvernement',
  company: 'entreprise',
  person: 'personne',
  'public-body': 'organisme public',
  signatory: 'signataire',
  developer: 'porteur de projet',
  operator: 'exploitant',
  investor: 'investisseur',
  customer: 'client',
  supplier: 'fournisseur',
  landowner: 'propriétaire du terrain',
  'grid-operator': 'gestionnaire de réseau',
  endorser: 'soutien politique',
};

/** Returns the English and French name. @throws RangeError if the value has no French translation */
export function formatCode(code: string): Bilingual {
  const fr = frenchNames[code as Code] as string | undefined;
  if (fr === undefined) throw new RangeError(`no French translation of ${code}`);
  return { en: code.replaceAll('-', ' '), fr };
}

export function joinPhrases(phrases: readonly (Bilingual | null)[]): Bilingual {
  const given = phrases.filter((phrase) => phrase !== null);
  return { en: given.map(({ en }) => en).join('; '), fr: given.map(({ fr }) => fr).join('\u202f; ') };
}
