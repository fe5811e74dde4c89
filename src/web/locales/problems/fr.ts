// French texts of the error pages and of /problems.

import { formatDate } from '../../../domain/dates/format.ts';
import type { Kind } from '../../../domain/kinds.ts';
import type { Deception, Messages } from '../../../http/messages.ts';
import { truncate } from '../../../util/did-you-mean.ts';
import type { ProblemLocale } from './en.ts';
import { typesInFrench } from './types-fr.ts';

const nouns: Record<string, { one: string; none: string; this: string }> = {
  deal: { one: 'un projet ou programme', none: 'aucun projet ni programme', this: 'ce projet ou programme' },
  partner: { one: 'un partenaire', none: 'aucun partenaire', this: 'ce partenaire' },
  site: { one: 'un site', none: 'aucun site', this: 'ce site' },
  milestone: { one: 'un jalon', none: 'aucun jalon', this: 'ce jalon' },
  figure: { one: 'un chiffre', none: 'aucun chiffre', this: 'ce chiffre' },
  claim: { one: 'une affirmation', none: 'aucune affirmation', this: 'cette affirmation' },
  source: { one: 'une source', none: 'aucune source', this: 'cette source' },
} satisfies Record<Kind, object>;

/** French meanings of query parameters and values, which pages show after the English name. */
const meanings: Record<string, string> = {
  asOf: 'date de l’état des connaissances',
  source: 'source',
  edition: 'édition',
  kind: 'catégorie',
  sort: 'ordre de tri',
  cursor: 'position dans la liste',
  q: 'texte recherché',
  deal: 'projet ou programme',
  project: 'projet',
  programme: 'programme',
  partner: 'partenaire',
  site: 'site',
  milestone: 'jalon',
  figure: 'chiffre',
  claim: 'affirmation',
  id: 'identifiant',
  '-id': 'identifiant, ordre inverse',
  signed: 'date de signature',
  '-signed': 'date de signature, ordre inverse',
};

/** French translations of the requirements in Zod schemas, keyed by the English text. */
const requirements: Record<string, string> = {
  'must be a date that exists: 2026, 2026-06, 2026-06-30 or a quarter (2026-Q3)':
    'Indiquez une date qui existe : 2026, 2026-06, 2026-06-30 ou un trimestre (2026-Q3).',
  'must be `current` or the id of an edition: 64 hexadecimal digits, as listed in /v1/editions':
    'Indiquez `current` (édition actuelle) ou l’identifiant d’une édition : 64 chiffres hexadécimaux, listés dans /v1/editions.',
  'must contain at least one word': 'Indiquez au moins un mot.',
  'must be at most 200 characters long': 'Indiquez 200 caractères au plus.',
};

const deceptions: Record<Deception, string> = {
  control: 'un caractère de contrôle',
  disguise: 'qui peut modifier l’apparence du texte',
  noncharacter: 'qui n’est pas un caractère',
  invisible: 'qui est invisible',
};

const quote = (text: string) => `« ${truncate(text)} »`;
const code = (name: string) => (/^[\w.-]+$/.test(name) ? `\`${truncate(name)}\`` : quote(name));
const withMeaning = (name: string) =>
  Object.hasOwn(meanings, name) ? `${code(name)} (${meanings[name]})` : code(name);
const list = (names: readonly string[]) => names.map(withMeaning).join(', ');
const dayText = (day: string) => formatDate({ edtf: day }, 'fr');

const didYouMean = (near: string | undefined, show: (text: string) => string = quote) =>
  near === undefined ? '' : ` Vouliez-vous dire ${show(near)} ?`;

const invalid = (name: string, value: string) =>
  value === ''
    ? `Le paramètre ${code(name)} est vide.`
    : `Valeur non valide pour le paramètre ${code(name)} : ${quote(value)}.`;

const messages: Messages = {
  meaning: (problem) => typesInFrench[problem].meaning,
  unknownParameter: (name, near, allowed) =>
    `Paramètre inconnu : ${code(name)}.${didYouMean(near, withMeaning)} ${allowed.length === 0 ? 'Cette ressource n’accepte aucun paramètre.' : `Paramètres autorisés : ${list(allowed)}.`}`,
  parameterInstead: (name) => `Paramètre inconnu : ${code(name)}. Essayez l’URL proposée ci-dessous.`,
  valueInstead: (problem) => `${problem} Essayez l’URL proposée ci-dessous.`,
  moreErrors: (count) =>
    count === 1 ? 'Un autre paramètre n’est pas valide.' : `${count} autres paramètres ne sont pas valides.`,
  repeatedParameter: (name) =>
    `Le paramètre ${code(name)} ne peut être indiqué qu’une seule fois, avec une seule valeur.`,
  missingParameter: (name) => `Le paramètre ${code(name)} est obligatoire.`,
  notOneOf: (name, value, values, near) =>
    `${invalid(name, value)}${didYouMean(near, withMeaning)} Valeurs autorisées : ${list(values)}.`,
  invalidValue: (name, requirement, value) =>
    [invalid(name, value), ...(Object.hasOwn(requirements, requirement) ? [requirements[requirement]] : [])].join(' '),
  invalidCombination: (name) => `La valeur du paramètre ${code(name)} est incompatible avec les autres paramètres.`,
  unknownName: (parameter, kinds, name, near) =>
    `Paramètre ${code(parameter)} : le registre ne contient ${nouns[kinds[0] ?? '']?.none} ${quote(name)}.${didYouMean(near) || (kinds[0] === 'source' ? ' Toutes les sources sont listées dans /v1/sources.' : '')}`,
  unknownEdition: (id) =>
    `Paramètre \`edition\` : le registre ne contient aucune édition « ${id} ». Toutes les éditions sont listées dans /v1/editions.`,
  damagedCursor: () =>
    'Le paramètre `cursor` (position dans la liste) est endommagé. Retirez-le pour revenir à la première page.',
  foreignCursor: () =>
    'Le paramètre `cursor` (position dans la liste) appartient à une autre requête (chemin, filtres, ordre de tri ou date). Retirez-le pour revenir à la première page.',
  editionGone(parameter, edition) {
    const gone =
      parameter === 'cursor'
        ? 'L’édition de cette liste n’est plus consultable. Retirez `cursor` pour recommencer dans l’édition actuelle.'
        : 'Cette édition n’est plus consultable. Retirez `edition` pour consulter l’édition actuelle.';
    return edition === undefined ? gone : `${gone} Ses fichiers restent à l’adresse /v1/dataset/${edition}.`;
  },
  editionUnavailable: (parameter) =>
    `Cette édition est en cours de reconstruction. Réessayez plus tard, ou retirez \`${parameter}\` pour consulter l’édition actuelle.`,
  unknownRecord: (kind, id, near) =>
    `Le registre ne contient ${nouns[kind]?.none} ${quote(id)}.${didYouMean(near) || ' La recherche permet de retrouver un élément par son nom.'}`,
  otherKind: (kind, id, other, path) =>
    `${quote(id)} désigne ${nouns[other]?.one}, et non ${nouns[kind]?.one} : voir ${path.replace('/v1/', '/fr/')}.`,
  neverReported: (kind) =>
    `Le registre contient le nom de ${nouns[kind]?.this}, mais aucune source n’en fait encore mention.`,
  notYetReported: (kind, _id, asOf, since) =>
    kind === 'source'
      ? `Au ${dayText(asOf)}, cette source n’était peut-être pas encore publiée. Elle est prise en compte à partir du ${dayText(since)}.`
      : `Au ${dayText(asOf)}, aucune source ne faisait mention de ${nouns[kind]?.this}. La première mention est prise en compte à partir du ${dayText(since)}.`,
  notReportedBy: (_source, kind, _id, asOf) =>
    kind === 'source'
      ? 'La page d’une source ne peut pas être limitée à une autre source. Retirez `source`.'
      : `Au ${dayText(asOf)}, la source choisie ne faisait pas mention de ${nouns[kind]?.this} ; d’autres sources le faisaient. Retirez \`source\`.`,
  noDeals: () => 'Le registre ne contient encore aucun projet.',
  unknownPath: (path, near) =>
    `Chemin inconnu : ${quote(path)}.${didYouMean(near, (text) => text) || ' Tous les chemins de l’API sont listés dans /docs.'}`,
  unknownPage: (path, home) => `Aucune page ne correspond à ${quote(path)}. Page d’accueil : ${home}.`,
  unknownLanguage: (language, available) =>
    `Aucune page n’est disponible dans la langue ${quote(language)}. Langues disponibles : ${available.join(', ')}.`,
  methodNotAllowed: (method, allowed) =>
    `La méthode ${method} n’est pas prise en charge. Méthodes autorisées : ${allowed}.`,
  httpVersion: (version) => `HTTP/${version} n’est pas pris en charge. Utilisez HTTP/1.1.`,
  fragment: () => 'L’URL contient « # », qui n’est jamais transmis à un serveur. Écrivez %23 pour un « # » littéral.',
  requestTarget: () =>
    'La cible de la requête doit être un chemin ou une URL http(s) sans nom d’utilisateur ni mot de passe (RFC 9112, section 3.2).',
  noHost: () => 'L’en-tête `Host` est absent (RFC 9112, section 3.2).',
  invalidHost: () => 'L’en-tête `Host` doit contenir un seul hôte valide (RFC 9112, section 3.2).',
  percentEncoding: (text) =>
    `L’URL contient ${quote(text)}, dont l’encodage-pourcent n’est pas valide. Écrivez %25 pour %, et encodez les autres caractères en UTF-8, par exemple %C3%A9 pour « é ».`,
  unencoded: (character, encoded) => `L’URL contient ${character}, à écrire avec l’encodage-pourcent : ${encoded}.`,
  notUtf8: (byte, latin1, encoded) =>
    `L’URL contient l’octet ${byte}, qui n’est pas de l’UTF-8. ${latin1 === undefined ? 'Encodez tous les caractères en UTF-8 avec l’encodage-pourcent.' : `S’il représente « ${latin1} », écrivez ${encoded}.`}`,
  invalidHttp: (reason) => `La requête n’est pas valide en HTTP/1.1 (RFC 9112). Motif, en anglais : ${reason}.`,
  deceptive: (where, character, why) =>
    `${where} contient ${character.split(' ', 1)[0]}, ${deceptions[why]}. Retirez-le.`,
  theUrl: () => 'L’URL',
  urlTooLong: (bytes, limit) =>
    `L’URL compte ${bytes.toLocaleString('fr')} octets ; la limite est de ${limit.toLocaleString('fr')} octets.`,
  expectation: () => 'Seul `Expect: 100-continue` est pris en charge. Retirez l’en-tête `Expect`.',
  noEncoding: () =>
    'L’en-tête `Accept-Encoding` refuse tous les encodages disponibles : zstd, br, gzip et identity (sans compression). Acceptez-en au moins un, ou retirez l’en-tête.',
  preconditionFailed: (tag) =>
    `La ressource ne correspond pas à \`If-Match\` ou à \`If-Unmodified-Since\`. Retirez la condition, ou utilisez l’ETag actuel ${tag}.`,
  overloaded: () => 'Le serveur est surchargé. Réessayez après le nombre de secondes indiqué par `Retry-After`.',
  shuttingDown: () =>
    'Le serveur est en cours d’arrêt. Réessayez après le nombre de secondes indiqué par `Retry-After`.',
  registerDamaged: () => 'Le registre est endommagé. Réessayez plus tard.',
};

export const problemsInFrench: ProblemLocale = {
  types: typesInFrench,
  headings: { 'not-found': 'Page introuvable' },
  messages,
  allTypes: 'Types d’erreur',
  typeLine: (status) => `Code HTTP ${status}, type d’erreur`,
  meaning: 'Signification',
  remedy: 'Que faire ?',
  originalMessage: 'Message de l’API (en anglais)',
  suggestion: 'URL proposée',
  reference: 'Référence de cette erreur',
};
