// The language of the pages: every page of the real register is free of phrases that are wrong or misleading.
import { describe, expect, test } from 'vitest';
import { problemNames } from '../src/contract/problems.ts';
import { withSpaces } from '../src/pages/spaces.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';

const { app, get } = useApp({ seed: () => realSeed });

type Rule = { pattern: RegExp; why: string; example: string };

/** In both languages. */
const anywhere: Rule[] = [
  { pattern: /undefined|\bnull\b|NaN|\[object/, why: 'a missing value shows', example: 'undefined' },
  { pattern: /urn:uuid:/, why: 'an identifier of an error is text', example: 'urn:uuid:1234' },
  { pattern: /\d (?:EUR|USD|GBP)\b/, why: 'an amount shows a currency code', example: '75 EUR' },
  {
    pattern: /(?:^|[,;:(“«] ?|\u00a0)(?:FR|US|GB|JP|AE|CA)(?=$|[,;.)”»]|\u00a0)/,
    why: 'a country shows as a code',
    example: 'company, FR',
  },
  { pattern: /\b[a-z]+(?:-[a-z0-9]+)*-20\d\d(?:-\d\d)*\b/, why: 'a source shows its id', example: 'wsj-2025-02-10' },
  { pattern: /\d (?:[kMGT]?Wh?|%|€)(?![\p{L}\p{N}])/u, why: 'number and unit can be separated', example: '250 MW' },
];

const french: Rule[] = [
  { pattern: /en litige/i, why: 'means "before a court"', example: 'Statut en litige' },
  { pattern: /plus attendue?s?/i, why: 'reads as "more awaited"', example: '6 plus attendues' },
  { pattern: /d[’']ici au/i, why: 'looks ahead, before a past date', example: 'd’ici au 30 mai 2026' },
  { pattern: /d'ici au/i, why: 'looks ahead, before a past date', example: "d'ici au 30 mai 2026" },
  { pattern: /d[’']ici 20\d\d/i, why: 'the trade press writes « d’ici à »', example: 'd’ici 2028' },
  {
    pattern: /ce qui compt(?:e|ait)/i,
    why: 'the register does not decide what matters',
    example: 'c’est ce qui compte',
  },
  {
    pattern: /fai(?:t|sant) foi/i,
    why: 'the register does not decide who is right',
    example: 'le rapport qui fait foi',
  },
  {
    pattern: /(?<!\p{L}|par )rapports?(?!\p{L})/iu,
    why: 'a report of a source is a « mention »',
    example: '5 rapports',
  },
  { pattern: /(?<!\p{L})retirée?s?(?!\p{L})/iu, why: 'a deal is « abandonné »', example: 'Statut : retiré' },
  { pattern: /(?<!\p{L}|par )étapes?(?!\p{L})/iu, why: 'a milestone is a « jalon »', example: '12 étapes' },
  {
    pattern: /(?<!\p{L})développeurs?(?!\p{L})/iu,
    why: 'a developer is a « porteur de projet »',
    example: 'entreprise, développeur',
  },
  { pattern: /milliards?\s€/, why: 'text says « milliards d’euros »', example: '10\u00a0milliards\u00a0€' },
  { pattern: /\$US/, why: 'text says « dollars »', example: '46 milliards $US' },
  { pattern: /\b[TS][1-4]\s20\d\d/, why: 'text says « 3e trimestre 2025 »', example: 'T3 2025' },
  {
    pattern: /\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    why: 'the first of a month is « 1er »',
    example: '1 février 2025',
  },
  { pattern: / [:;!?»]/, why: 'high punctuation can start a line', example: 'Puissance : 1' },
  { pattern: /« /, why: 'a quotation mark can end a line', example: '« fast' },
  { pattern: /[\p{L}\d)][;!?](?=\s|$)/u, why: 'high punctuation lacks its space', example: 'prévu; reporté' },
  { pattern: /[\p{L})]:\s/u, why: 'a colon lacks its space', example: 'Puissance du supercalculateur: 1' },
  { pattern: /(?<!\d)\d{1,3} \d{3}(?!\d)/, why: 'a number can be broken', example: '8 760 heures' },
  { pattern: /\d{4,} ?h\b/, why: 'a number lacks its thousands separator', example: '8760 h' },
  {
    pattern: /\d (?:milliards?|millions?|processeurs?|emplois?|sites?|jours?|heures?)\b/,
    why: 'number and noun can be separated',
    example: '2 jours',
  },
  {
    pattern: /Il ne se fera pas|C[’']est fait|On y a renoncé/i,
    why: 'asserts what only sources say',
    example: 'Il ne se fera pas.',
  },
  { pattern: /soutien(?! politique)/i, why: 'an endorser is a « soutien politique »', example: 'personne, soutien' },
  { pattern: /\binstrument\b/i, why: 'an instrument is a « type d’accord »', example: 'instrument : contrat' },
  { pattern: /sans carbone/i, why: 'the trade press writes « décarboné »', example: 'électricité sans carbone' },
  {
    pattern: /\b(?:withdrawn|signed|reported|unconfirmed|known by|milestone)\b/i,
    why: 'a word is English',
    example: 'withdrawn',
  },
];

const english: Rule[] = [
  { pattern: /is not going ahead/i, why: 'asserts what only sources say', example: 'It is not going ahead.' },
  { pattern: /was called off|\bit is done/i, why: 'asserts what only sources say', example: 'It was called off.' },
  {
    pattern: /\bthis counts\b/i,
    why: 'the register does not decide what matters',
    example: 'This counts: published last',
  },
  {
    pattern: /\bcounts(?: as)? (?:is )?(?:current|now|today)|what counted/i,
    why: '"counts" is a field',
    example: 'counts as current',
  },
  {
    pattern: /\b(?:announced|selected|signed|completed|paused|withdrawn|cancelled)(?: unconfirmed)? \(?since/i,
    why: 'the day of the change is unknown: the source was published by then',
    example: 'Withdrawn since 30 May 2026',
  },
  {
    pattern: /€[\d.,]+ billion, not |, not €/i,
    why: 'a change reads as a denial',
    example: 'up to €75 billion, not €75 billion',
  },
  {
    pattern: /no longer expected|still planned/i,
    why: 'the outcome is "dropped" or "overdue"',
    example: 'No longer expected',
  },
  { pattern: /passes on|passed on/i, why: 'a source "repeats" another', example: 'Passes on Forbes' },
  {
    pattern: /(?<!\p{L})(?:retiré|abandonné|signé|prévu|jalon)(?!\p{L})/u,
    why: 'a word is French',
    example: 'abandonné',
  },
];

/** Elements in another language, codes, and citations: not text of the page's language. */
const foreign =
  /<(pre|script|q|cite|code)\b[^>]*>.*?<\/\1>|<(\w+)[^>]* lang="[a-z]+"[^>]*>.*?<\/\2>|<a class="switch".*?<\/a>|<p class="reference">.*?<\/p>/gs;

/** Everything that a reader of the page reads or hears, line by line. */
function linesOf(body: string): string[] {
  const own = body.replace(/<html lang="\w+">/, '').replaceAll(foreign, '');
  const heard = [...own.matchAll(/ (?:title|aria-label|alt|placeholder|content|data-label)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  const read = own
    .replaceAll(/<\/?(?:span|b|strong|a|time|svg|g|path|circle|use|line|rect)\b[^>]*>/g, '')
    .split(/<[^>]*>/);
  return [...heard, ...read].map((line) => unescaped(line.replaceAll('\n', ' ')).trim()).filter(isText);
}

const isText = (line: string) => line !== '' && !line.startsWith('EDTF ') && !/^https?:|^\//.test(line);

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** @param titles of sources, which are in the language of the source */
function violations(body: string, rules: readonly Rule[], titles: readonly string[] = []): string[] {
  const lines = linesOf(body).map((line) => titles.reduce((rest, title) => rest.replace(title, ''), line));
  return lines.flatMap((line) =>
    rules
      .filter(({ pattern }) => pattern.test(line))
      .map(({ pattern, why }) => `${why} (${pattern.exec(line)?.[0]}): ${line}`),
  );
}

const rulesOf = { en: [...anywhere, ...english], fr: [...anywhere, ...french] };
const languages = ['en', 'fr'] as const;

const bodyOf = async (url: string) => (await app().inject({ url, headers: { accept: 'text/html' } })).body;

async function violationsOf(paths: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const { items } = await get('/v1/sources?limit=200');
  const titles = items
    .flatMap(({ title }: Json) => title ?? [])
    .flatMap((title: string) => languages.map((language) => withSpaces(title, language)));
  for (const language of languages) {
    for (const path of paths) {
      const url = `/${language}${path}`;
      const wrong = violations(await bodyOf(url), rulesOf[language], titles);
      if (wrong.length > 0) found[url] = [...new Set(wrong)];
    }
  }
  return found;
}

/** The paths of all records of a kind. */
async function pathsOf(kind: string): Promise<string[]> {
  const { items, next } = await get(`/v1/${kind}?limit=200`);
  expect([kind, next]).toEqual([kind, null]);
  return items.map(({ id }: Json) => `/${kind}/${id}`);
}

describe('the text of pages', () => {
  test.each(['deals', 'milestones', 'figures', 'partners', 'claims', 'sources'])(
    'no page of %s contains a forbidden phrase',
    async (kind) => {
      const paths = await pathsOf(kind);
      expect(paths.length).toBeGreaterThan(4);
      expect(await violationsOf(paths)).toEqual({});
    },
    60_000,
  );

  test('no list, search or error page contains a forbidden phrase', async () => {
    const paths = ['', '/deals', '/deals?kind=project', '/deals?kind=programme', '/deals?asOf=2024', '?asOf=2024'];
    paths.push('/search', '/search?q=nuclear', '/search?q=zzzz', '/nothing', '/deals/nothing', '/deals?asOf=never');
    paths.push('/deals/france-fluidstack?asOf=2024', '/deals/france-fluidstak', '/deals?kinds=project');
    expect(await violationsOf(paths)).toEqual({});
  });

  test.each(['asOf=2025-02-10', 'asOf=2025-06', 'asOf=2025-12-28', 'asOf=2026-04', 'asOf=2030', 'edition=current'])(
    'no page with %s contains a forbidden phrase',
    async (view) => {
      const paths = [...(await pathsOf('deals')), ...(await pathsOf('milestones')), ...(await pathsOf('figures'))];
      expect(
        await violationsOf(['', ...paths, ...(await pathsOf('partners'))].map((path) => `${path}?${view}`)),
      ).toEqual({});
    },
    60_000,
  );

  test('no page that shows one source only contains a forbidden phrase', async () => {
    const sources = (await get('/v1/sources?limit=200')).items.map(({ id }: Json) => id);
    const paths = ['', '/deals/france-fluidstack', '/milestones/service-start', '/figures/ai-processors'];
    expect(await violationsOf(paths.flatMap((path) => sources.map((id: string) => `${path}?source=${id}`)))).toEqual(
      {},
    );
  }, 60_000);
});

describe('French error pages', () => {
  const cases: [path: string, title: string, sentence: string][] = [
    ['/deals?asof=2025', 'Paramètre non valide', 'Paramètre inconnu : asof. Vouliez-vous dire asOf (date de l’état'],
    ['/deals?colour=red', 'Paramètre non valide', 'Paramètres autorisés : kind (catégorie), asOf (date de l’état'],
    ['/deals?kind=projct', 'Paramètre non valide', 'Valeurs autorisées : project (projet), programme (programme).'],
    ['/deals?asOf=2025-02-30', 'Paramètre non valide', 'Indiquez une date qui existe : 2026, 2026-06, 2026-06-30'],
    [
      '/deals?asOf=2025&asOf=2026',
      'Paramètre non valide',
      'asOf ne peut être indiqué qu’une seule fois, avec une seule valeur.',
    ],
    ['/deals?edition=12', 'Paramètre non valide', 'l’identifiant d’une édition : 64 chiffres hexadécimaux'],
    [`/deals?edition=${'0'.repeat(64)}`, 'Paramètre non valide', 'le registre ne contient aucune édition'],
    ['/deals?source=zzz', 'Paramètre non valide', 'le registre ne contient aucune source « zzz ».'],
    ['/deals?cursor=x', 'Curseur non valide', 'est endommagé. Retirez-le pour revenir à la première page.'],
    ['/search?q=', 'Paramètre non valide', 'Le paramètre q est vide. Indiquez au moins un mot.'],
    [`/search?q=${'a'.repeat(201)}`, 'Paramètre non valide', 'Indiquez 200 caractères au plus.'],
    [
      '/milestones/service-strat',
      'Page introuvable',
      'aucun jalon « service-strat ». Vouliez-vous dire « service-start » ?',
    ],
    ['/milestones/zzz', 'Page introuvable', 'La recherche permet de retrouver un élément par son nom.'],
    [
      '/milestones/fluidstack',
      'Page introuvable',
      'désigne un partenaire, et non un jalon : voir /fr/partners/fluidstack.',
    ],
    [
      '/milestones/service-start?asOf=2025-01',
      'Non mentionné à cette date ou par cette source',
      'Au 31 janvier 2025, aucune source',
    ],
    [
      '/milestones/service-start?source=wsj-2025-02-10',
      'Non mentionné à cette date ou par cette source',
      'la source choisie ne faisait pas',
    ],
    ['/nothing', 'Page introuvable', 'Aucune page ne correspond à « /fr/nothing ». Page d’accueil : /fr.'],
    ['/deals?q=%E2%80%AE', 'Requête mal formée', 'L’URL contient U+202E, qui peut modifier l’apparence du texte.'],
    [`/deals?asOf=${'a'.repeat(5000)}`, 'URL trop longue', 'la limite est de 4 096 octets.'],
  ];

  const textIn = (html: string) => unescaped(html.replaceAll(/<[^>]*>/g, '')).replaceAll(/[\u00a0\u202f]/g, ' ');

  test.each(cases)('/fr%s explains the error in French', async (path, title, sentence) => {
    const body = await bodyOf(`/fr${path}`);
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(body) ?? [];
    expect(heading).toBe(title);
    expect(textIn(body.replaceAll(/<details.*?<\/details>/gs, ''))).toContain(sentence);
    expect(violations(body, rulesOf.fr)).toEqual([]);
  });

  test.each(cases)('/fr%s marks the message of the API as English', async (path) => {
    const body = await bodyOf(`/fr${path}`);
    const [, original = ''] = /<details[^>]*>.*?<p lang="en">(.*?)<\/p><\/details>/s.exec(body) ?? [];
    const inEnglish = await bodyOf(`/en${path}`);
    const [, own = ''] = /<p lang="en">(.*?)<\/p>/s.exec(inEnglish) ?? /<\/h1>\n<p>(.*?)<\/p>/s.exec(inEnglish) ?? [];
    expect(textIn(original)).toBe(textIn(own).replaceAll('/en', path === '/nothing' ? '/fr' : '/en'));
  });

  test('every problem type has a page in French that follows the rules', async () => {
    for (const name of problemNames) {
      expect(violations(await bodyOf(`/fr/problems/${name}`), rulesOf.fr)).toEqual([]);
      expect(violations(await bodyOf(`/en/problems/${name}`), rulesOf.en)).toEqual([]);
    }
  });

  test('an error page proposes one URL that corrects every parameter', async () => {
    const [, link = ''] =
      /<a href="(\/en\/deals\?[^"]*)">/.exec(await bodyOf('/en/deals?asof=2025-06&knd=project&x=1')) ?? [];
    expect(link).toBe('/en/deals?asOf=2025-06&amp;kind=project');
    expect((await app().inject(link.replace('&amp;', '&'))).statusCode).toBe(200);
  });

  test('a French page proposes a URL for a parameter that people try first', async () => {
    const body = await bodyOf('/fr/deals?date=2026');
    expect(textIn(body)).toContain('Paramètre inconnu : date. Essayez l’URL proposée ci-dessous.');
    expect(body).toContain('<a href="/fr/deals?asOf=2026">');
    expect(violations(body, rulesOf.fr)).toEqual([]);
  });
});

describe('the rules for texts', () => {
  const places = [
    (example: string) => `<p>${example}</p>`,
    (example: string) => `<td>Nuit <b>${example}</b></td>`,
    (example: string) => `<span title="${example}"></span>`,
  ];

  test.each(languages.flatMap((language) => rulesOf[language].map((rule) => ({ language, ...rule }))))(
    'a page in "$language" with "$example" breaks a rule: $why',
    async ({ language, example, why }) => {
      const body = await bodyOf(`/${language}/deals/france-fluidstack`);
      for (const place of places) {
        const changed = body.replace('<main id="content">', `<main id="content">${place(example)}`);
        expect(changed).not.toBe(body);
        expect(violations(changed, rulesOf[language]).some((found) => found.startsWith(why))).toBe(true);
      }
    },
  );

  test('quotes and titles of sources may contain any phrase', () => {
    const body = '<q lang="fr">d’ici 2028</q><cite lang="en">1 GW</cite><p lang="en">withdrawn</p><p>prévu</p>';
    expect(violations(body, rulesOf.fr)).toEqual([]);
  });
});
