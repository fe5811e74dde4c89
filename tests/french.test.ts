// Checks the texts of all English and French pages of the real seed against a list of wrong or misleading phrases.
import { describe, expect, test } from 'vitest';
import { problemNames } from '../src/http/problems.ts';
import { withSpaces } from '../src/web/french-spacing.ts';
import { locales } from '../src/web/page-context.ts';
import { type Json, useApp } from './support/app.ts';
import { unescapeHtml } from './support/html.ts';
import { parseNdjson } from './support/parsers.ts';
import { realSeed } from './support/register.ts';

const { app, get } = useApp({ seed: () => realSeed });

/** A pattern that page texts must not match, the reason, and an example of a text that matches. */
type Rule = readonly [pattern: RegExp, why: string, example: string];

const commonRules: Rule[] = [
  [/undefined|\bnull\b|NaN|\[object/, 'a missing value shows', 'undefined'],
  [/urn:uuid:/, 'an identifier of an error is text', 'urn:uuid:1234'],
  [/\d (?:EUR|USD|GBP)\b/, 'an amount shows a currency code', '75 EUR'],
  [/(?:^|[,;:(“«] ?|\u00a0)(?:FR|US|GB|JP|AE|CA)(?=$|[,;.)”»]|\u00a0)/, 'a country shows as a code', 'company, FR'],
  [/\b(?!mid?-20)[a-z]+(?:-[a-z0-9]+)*-20\d\d(?:-\d\d)*\b/, 'a source shows its id', 'wsj-2025-02-10'],
  [/\d (?:[kMGT]?Wh?|%|€)(?![\p{L}\p{N}])/u, 'number and unit can be separated', '250 MW'],
];

/** Rules for every French text, also outside pages. */
const typographicRules: Rule[] = [
  [/ [:;!?»]/, 'high punctuation can start a line', 'Puissance : 1'],
  [/« /, 'a quotation mark can end a line', '« fast'],
  [/[\p{L}\d)][;!?](?=\s|$)/u, 'high punctuation lacks its space', 'prévu; reporté'],
  [/[\p{L})]:\s/u, 'a colon lacks its space', 'Puissance du supercalculateur: 1'],
  [/\p{L}'\p{L}/u, 'an apostrophe is straight', "l'accord"],
];

const frenchRules: Rule[] = [
  ...typographicRules,
  [/en litige/i, 'means "before a court"', 'Statut en litige'],
  [/plus attendue?s?/i, 'reads as "more awaited"', '6 plus attendues'],
  [/d[’']ici au/i, 'looks ahead, before a past date', 'd’ici au 30 mai 2026'],
  [/d'ici au/i, 'looks ahead, before a past date', "d'ici au 30 mai 2026"],
  [/d[’']ici 20\d\d/i, 'the trade press writes « d’ici à »', 'd’ici 2028'],
  [/ce qui compt(?:e|ait)/i, 'the register does not decide what matters', 'c’est ce qui compte'],
  [/fai(?:t|sant) foi/i, 'the register does not decide who is right', 'le rapport qui fait foi'],
  [/(?<!\p{L}|par )rapports?(?!\p{L})/iu, 'a report of a source is a « mention »', '5 rapports'],
  [/(?<!\p{L})retirée?s?(?!\p{L})/iu, 'a deal is « abandonné »', 'Statut : retiré'],
  [/(?<!\p{L}|par )étapes?(?!\p{L})/iu, 'a milestone is a « jalon »', '12 étapes'],
  [/(?<!\p{L})développeurs?(?!\p{L})/iu, 'a developer is a « porteur de projet »', 'entreprise, développeur'],
  [/milliards?\s€/, 'text says « milliards d’euros »', '10\u00a0milliards\u00a0€'],
  [/\$US/, 'text says « dollars »', '46 milliards $US'],
  [/\b[TS][1-4]\s20\d\d/, 'text says « 3e trimestre 2025 »', 'T3 2025'],
  [
    /\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
    'the first of a month is « 1er »',
    '1 février 2025',
  ],
  [/(?<!\d)\d{1,3} \d{3}(?!\d)/, 'a number can be broken', '8 760 heures'],
  [/\d{4,} ?h\b/, 'a number lacks its thousands separator', '8760 h'],
  [
    /\d (?:milliards?|millions?|processeurs?|emplois?|sites?|jours?|heures?)\b/,
    'number and noun can be separated',
    '2 jours',
  ],
  [/Il ne se fera pas|C[’']est fait|On y a renoncé/i, 'asserts what only sources say', 'Il ne se fera pas.'],
  [/soutien(?! politique)/i, 'an endorser is a « soutien politique »', 'personne, soutien'],
  [/\binstrument\b/i, 'an instrument is a « type d’accord »', 'instrument : contrat'],
  [/sans carbone/i, 'the trade press writes « décarboné »', 'électricité sans carbone'],
  [/\b(?:withdrawn|signed|reported|unconfirmed|known by|milestone)\b/i, 'a word is English', 'withdrawn'],
];

const englishRules: Rule[] = [
  [/is not going ahead/i, 'asserts what only sources say', 'It is not going ahead.'],
  [/was called off|\bit is done/i, 'asserts what only sources say', 'It was called off.'],
  [/\bthis counts\b/i, 'the register does not decide what matters', 'This counts: published last'],
  [/\bcounts(?: as)? (?:is )?(?:current|now|today)|what counted/i, '"counts" is a field', 'counts as current'],
  [
    /\b(?:announced|selected|signed|completed|paused|withdrawn|cancelled)(?: unconfirmed)? \(?since/i,
    'the day of the change is unknown: the source was published by then',
    'Withdrawn since 30 May 2026',
  ],
  [/€[\d.,]+ billion, not |, not €/i, 'a change reads as a denial', 'up to €75 billion, not €75 billion'],
  [/no longer expected|still planned/i, 'the outcome is "dropped" or "overdue"', 'No longer expected'],
  [/passes on|passed on/i, 'a source "repeats" another', 'Passes on Forbes'],
  [/(?<!\p{L})(?:retiré|abandonné|signé|prévu|jalon)(?!\p{L})/u, 'a word is French', 'abandonné'],
];

/** Elements that the rules ignore, because they contain quotes, code or another language than the page. */
const foreignElements =
  /<(pre|script|q|cite|code)\b[^>]*>.*?<\/\1>|<(\w+)[^>]* lang="[a-z]+"[^>]*>.*?<\/\2>|<a class="switch".*?<\/a>|<p class="reference">.*?<\/p>/gs;

/** Returns the visible text of a page and the attributes that screen readers announce, one line per element. */
function textLines(body: string): string[] {
  const native = body.replace(/<html lang="\w+">/, '').replaceAll(foreignElements, '');
  const announced = [
    ...native.matchAll(/ (?:title|aria-label|alt|placeholder|content|data-(?:label|found|count|copied))="([^"]*)"/g),
  ].map(([, value = '']) => value);
  const visible = native
    .replaceAll(/<\/?(?:span|small|b|strong|a|time|svg|g|path|circle|use|line|rect)\b[^>]*>/g, '')
    .split(/<[^>]*>/);
  return [...announced, ...visible].map((line) => unescapeHtml(line.replaceAll('\n', ' ')).trim()).filter(isText);
}

const isText = (line: string) => line !== '' && !line.startsWith('EDTF ') && !/^https?:|^\//.test(line);

/** Caches the rule violations of each line, because pages share most of their lines. Keys: list of rules, then line. */
const cache = new Map<readonly Rule[], Map<string, string[]>>();

function checkLine(line: string, rules: readonly Rule[], titles: readonly string[]): string[] {
  const found = cache.get(rules) ?? new Map<string, string[]>();
  cache.set(rules, found);
  const key = `${titles.length} ${line}`;
  const cached = found.get(key);
  if (cached) return cached;
  const text = titles.reduce((rest, title) => rest.replace(title, ''), line);
  const violations = rules
    .filter(([pattern]) => pattern.test(text))
    .map(([pattern, why]) => `${why} (${pattern.exec(text)?.[0]}): ${text}`);
  found.set(key, violations);
  return violations;
}

/** Returns the rule violations on a page. @param titles source titles, which are removed before the check */
function checkPage(body: string, rules: readonly Rule[], titles: readonly string[] = []): string[] {
  return textLines(body).flatMap((line) => checkLine(line, rules, titles));
}

const rulesOf = { en: [...commonRules, ...englishRules], fr: [...commonRules, ...frenchRules] };
const languages = ['en', 'fr'] as const;

const bodyOf = async (url: string) => (await app().inject({ url, headers: { accept: 'text/html' } })).body;

/** Returns the rule violations on the English and French pages at these paths, by URL. */
async function checkPages(paths: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const sources = parseNdjson((await app().inject('/v1/sources?format=ndjson')).body);
  const titles = sources
    .flatMap(({ title }: Json) => title ?? [])
    .flatMap((title: string) => languages.map((language) => withSpaces(title, language)));
  for (const language of languages) {
    for (const path of paths) {
      const url = `/${language}${path}`;
      const wrong = checkPage(await bodyOf(url), rulesOf[language], titles);
      if (wrong.length > 0) found[url] = [...new Set(wrong)];
    }
  }
  return found;
}

/** Returns the page paths of all records of a kind, such as `/deals/france-fluidstack`. */
async function pathsOf(kind: string): Promise<string[]> {
  const items = parseNdjson((await app().inject(`/v1/${kind}?format=ndjson`)).body);
  return items.map(({ id }) => `/${kind}/${id}`);
}

test.each(['deals', 'milestones', 'figures', 'partners', 'sites', 'claims', 'sources'])(
  'no page about one of the %s contains a forbidden phrase',
  async (kind) => {
    const paths = await pathsOf(kind);
    expect(paths.length).toBeGreaterThan(4);
    expect(await checkPages(paths)).toEqual({});
  },
  60_000,
);

test('no list, search or error page contains a forbidden phrase', async () => {
  const paths = ['', '/deals', '/deals?kind=project', '/deals?kind=programme', '/deals?asOf=2024', '?asOf=2024'];
  paths.push('/search', '/search?q=nuclear', '/search?q=zzzz', '/nothing', '/deals/nothing', '/deals?asOf=never');
  paths.push('/deals/france-fluidstack?asOf=2024', '/deals/france-fluidstak');
  expect(await checkPages(paths)).toEqual({});
});

test.each(['asOf=2025-02-10', 'asOf=2025-06', 'asOf=2025-12-28', 'asOf=2026-04', 'asOf=2030', 'edition=current'])(
  'no page with the query %s contains a forbidden phrase',
  async (view) => {
    const paths = [...(await pathsOf('deals')), ...(await pathsOf('milestones')), ...(await pathsOf('figures'))];
    expect(await checkPages(['', ...paths, ...(await pathsOf('partners'))].map((path) => `${path}?${view}`))).toEqual(
      {},
    );
  },
  60_000,
);

test('no page that shows the reports of one source only (parameter `source`) contains a forbidden phrase', async () => {
  const sources = (await pathsOf('sources')).map((path) => path.slice('/sources/'.length));
  const paths = [
    '',
    '/deals/france-fluidstack',
    '/milestones/france-fluidstack.service-start',
    '/figures/france-fluidstack.ai-processors',
  ];
  expect(await checkPages(sources.flatMap((id: string) => paths.map((path) => `${path}?source=${id}`)))).toEqual({});
}, 60_000);

/** Returns all texts of a JSON value under the key `fr`. */
function frenchTexts(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<Json>(value).flatMap(([name, part]) =>
    name === 'fr' && typeof part === 'string' ? [part] : frenchTexts(part),
  );
}

/** Returns the URLs of all pages of a list. */
async function pagesOf(url: string): Promise<string[]> {
  const { next } = await get(url);
  return next === null ? [url] : [url, ...(await pagesOf(next))];
}

const violationsIn = (texts: readonly string[]) => [
  ...new Set(texts.flatMap((text) => checkLine(text, typographicRules, []))),
];

test('no French text in JSON and JSON-LD lacks a no-break space or has a straight apostrophe', async () => {
  const kinds = ['deals', 'milestones', 'figures', 'partners', 'sites', 'claims', 'sources', 'reports', 'changes'];
  const pages = await Promise.all(kinds.map((kind) => pagesOf(`/v1/${kind}?limit=200`)));
  const urls = [...pages.flat(), '/v1/totals?metric=electric-power'];
  // The linked data of sources contains the titles of publications.
  const linked = urls.filter((url) => !url.startsWith('/v1/sources')).map((url) => `${url}&format=jsonld`);
  for (const url of [...urls, ...linked, '/v1/dataset']) {
    const texts = frenchTexts(await get(url));
    expect(texts.length).toBeGreaterThan(0);
    expect([url, violationsIn(texts)]).toEqual([url, []]);
  }
});

test('no line of a feed or calendar contains a colon after a plain space', async () => {
  for (const url of ['/v1/changes?format=atom', '/v1/reports?format=atom', '/v1/milestones?format=ics']) {
    const { body } = await app().inject(`${url}&limit=200`);
    expect(body.replaceAll('\r\n ', '')).not.toMatch(/ [:;!?»]|« /);
  }
});

test('no text in the structured data of French pages lacks a no-break space or has a straight apostrophe', async () => {
  const textsIn = (value: Json): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);
  for (const url of ['/fr', ...(await pathsOf('deals')).map((path) => `/fr${path}`)]) {
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await bodyOf(url)) ?? [];
    const texts = textsIn(JSON.parse(json)).filter((text) => !/^https?:/.test(text));
    expect(texts.length).toBeGreaterThan(4);
    expect([url, violationsIn(texts)]).toEqual([url, []]);
  }
});

test('the description of a French deal page has a no-break space before each colon, as text and as structured data', async () => {
  const body = await bodyOf('/fr/deals/france-fluidstack');
  expect(body.match(/Signature\u00a0: 10 février 2025\./g)?.length).toBe(3);
  expect(body).not.toContain('Signature :');
});

test.each([
  ['en', 1, '1 deal, 1 milestone and 1 figure. 1 source read, 1 more known only from sources that repeat them.'],
  ['en', 0, '0 deals, 0 milestones and 0 figures. 0 sources read.'],
  ['en', 1200, '1,200 deals, 1,200 milestones and 1,200 figures. 1,200 sources read, 1,200 more known only'],
  ['fr', 1, '1 projet ou programme, 1 jalon et 1 chiffre. 1 source consultée, 1 autre connue seulement'],
  ['fr', 0, '0 projet ou programme, 0 jalon et 0 chiffre. 0 source consultée.'],
  ['fr', 2, '2 projets et programmes, 2 jalons et 2 chiffres. 2 sources consultées, 2 autres connues seulement'],
] as const)('registerSize in the language "%s" agrees with the number %i', (language, count, text) => {
  const counts = { deals: count, milestones: count, figures: count, read: count, unread: count };
  expect(locales[language].registerSize(counts)).toContain(text);
});

describe('French error pages', () => {
  const cases: [path: string, title: string, sentence: string][] = [
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
    [`/search?q=${'a'.repeat(201)}`, 'Paramètre non valide', 'Indiquez 200 caractères au plus.'],
    [
      '/milestones/france-fluidstack.service-strat',
      'Page introuvable',
      'aucun jalon « france-fluidstack.service-strat ». Vouliez-vous dire « france-fluidstack.service-start » ?',
    ],
    ['/milestones/zzz', 'Page introuvable', 'La recherche permet de retrouver un élément par son nom.'],
    [
      '/milestones/fluidstack',
      'Page introuvable',
      'désigne un partenaire, et non un jalon : voir /fr/partners/fluidstack.',
    ],
    [
      '/milestones/france-fluidstack.service-start?asOf=2025-01',
      'Non mentionné à cette date ou par cette source',
      'Au 31 janvier 2025, aucune source',
    ],
    [
      '/milestones/france-fluidstack.service-start?source=wsj-2025-02-10',
      'Non mentionné à cette date ou par cette source',
      'la source choisie ne faisait pas',
    ],
    ['/nothing', 'Page introuvable', 'Aucune page ne correspond à « /fr/nothing ». Page d’accueil : /fr.'],
    ['/search?q=%E2%80%AE', 'Requête mal formée', 'L’URL contient U+202E, qui peut modifier l’apparence du texte.'],
    [`/deals?asOf=${'a'.repeat(5000)}`, 'URL trop longue', 'la limite est de 4 096 octets.'],
  ];

  const textIn = (html: string) => unescapeHtml(html.replaceAll(/<[^>]*>/g, '')).replaceAll(/[\u00a0\u202f]/g, ' ');

  test.each(cases)('GET /fr%s returns a page that explains the error in French', async (path, title, sentence) => {
    const body = await bodyOf(`/fr${path}`);
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(body) ?? [];
    expect(heading).toBe(title);
    expect(textIn(body.replaceAll(/<details.*?<\/details>/gs, ''))).toContain(sentence);
    expect(checkPage(body, rulesOf.fr)).toEqual([]);
  });

  test.each(cases)(
    'GET /fr%s returns an error page that quotes the message of the API and marks it as English',
    async (path) => {
      const body = await bodyOf(`/fr${path}`);
      const [, original = ''] = /<details[^>]*>.*?<p lang="en">(.*?)<\/p><\/details>/s.exec(body) ?? [];
      const inEnglish = await bodyOf(`/en${path}`);
      const [, english = ''] =
        /<p lang="en">(.*?)<\/p>/s.exec(inEnglish) ?? /<\/h1>\n<p>(.*?)<\/p>/s.exec(inEnglish) ?? [];
      expect(textIn(original)).toBe(textIn(english).replaceAll('/en', path === '/nothing' ? '/fr' : '/en'));
    },
  );

  test('no page about a problem type contains a forbidden phrase', async () => {
    for (const name of problemNames) {
      expect(checkPage(await bodyOf(`/fr/problems/${name}`), rulesOf.fr)).toEqual([]);
      expect(checkPage(await bodyOf(`/en/problems/${name}`), rulesOf.en)).toEqual([]);
    }
  });
});

describe('the rules for forbidden phrases', () => {
  const contexts = [
    (example: string) => `<p>${example}</p>`,
    (example: string) => `<td>Nuit <b>${example}</b></td>`,
    (example: string) => `<span title="${example}"></span>`,
  ];

  test.each(languages.flatMap((language) => rulesOf[language].map(([, why, example]) => ({ language, why, example }))))(
    'a page in the language "$language" with the text "$example" violates a rule: $why',
    async ({ language, example, why }) => {
      const body = await bodyOf(`/${language}/deals/france-fluidstack`);
      for (const context of contexts) {
        const changed = body.replace('<main id="content">', `<main id="content">${context(example)}`);
        expect(changed).not.toBe(body);
        expect(checkPage(changed, rulesOf[language]).some((found) => found.startsWith(why))).toBe(true);
      }
    },
  );

  test('quotes, titles and elements in another language than the page violate no rule', () => {
    const body = '<q lang="fr">d’ici 2028</q><cite lang="en">1 GW</cite><p lang="en">withdrawn</p><p>prévu</p>';
    expect(checkPage(body, rulesOf.fr)).toEqual([]);
  });
});
