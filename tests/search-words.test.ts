// GET /v1/search: which spellings find the same, corrections, results with some of the words, and snippets.
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { articleAlone, realSeed, seedWith } from './support/register.ts';

const { app, get, send } = useApp({ seed: () => realSeed });

type Results = { items: Json[]; matched: string; corrected: string | null; next: string | null };

const search = (q: string, more = ''): Promise<Results> =>
  get(`/v1/search?limit=200&q=${encodeURIComponent(q)}${more}`);
const names = ({ items }: Results) => items.map(({ kind, id }) => `${kind}/${id}`);

/** The second query has another form, spelling or accent of a word of the first. */
const equalQueries: [string, string][] = [
  ['centre de données', 'centres de données'],
  ['gigawatt', 'gigawatts'],
  ['mégawatt', 'mégawatts'],
  ['énergie', 'énergies'],
  ['supercalculateur', 'supercalculateurs'],
  ['supercomputer', 'supercomputers'],
  ['processeur', 'processeurs'],
  ['processor', 'processors'],
  ['puce', 'puces'],
  ['chip', 'chips'],
  ['emploi', 'emplois'],
  ['job', 'jobs'],
  ['milliard', 'milliards'],
  ['accord', 'accords'],
  ['agreement', 'agreements'],
  ['investissement', 'investissements'],
  ['investment', 'investments'],
  ['site', 'sites'],
  ['projet', 'projets'],
  ['project', 'projects'],
  ['source', 'sources'],
  ['partenaire', 'partenaires'],
  ['partner', 'partners'],
  ['annonce', 'annonces'],
  ['annoncé', 'annoncée'],
  ['annonce', 'annoncees'],
  ['prévu', 'prévus'],
  ['décarboné', 'décarbonées'],
  ['nucléaire', 'nucléaires'],
  ['chaleur', 'chaleurs'],
  ['phase', 'phases'],
  ['capacité', 'capacités'],
  ['capacity', 'capacities'],
  ['company', 'companies'],
  ['country', 'countries'],
  ['gouvernement', 'gouvernements'],
  ['ministre', 'ministres'],
  ['réseau', 'réseaux'],
  ['année', 'années'],
  ['year', 'years'],
  ['mise en service', 'mises en service'],
  ['memorandum of understanding', 'memorandums of understanding'],
  ['NUCLÉAIRE', 'nucleaire'],
  ['souveraineté', 'souverainete'],
  ['Fluidstack', 'FLUIDSTACK'],
  ['énergie', "d'énergie"],
  ['énergie', 'd’énergie'],
  ['IA', "l'IA"],
  ['IA', 'l’IA'],
  ['IA', "d'IA"],
  ['électricité', "l'électricité"],
  ['electricite', 'd’électricité'],
  ['il', "qu'il"],
  ['protocole d’accord', 'protocole accord'],
  ['France', "France's"],
  ['500000', '500,000'],
  ['500000', '500 000'],
  ['500000', '500\u202f000'],
  ['500000', '500’000'],
  ['data centre', 'data center'],
  ['data centres', 'data centers'],
  ['data centre', 'datacenter'],
  ['data centre', 'data-center'],
  ['IA', 'AI'],
  ['gigawatt', 'GW'],
  ['mégawatt', 'MW'],
  ['construction', 'chantier'],
  ['travaux', 'chantiers'],
  ['overdue', 'late'],
  ['retard', 'overdue'],
  ['withdrawn', 'abandoned'],
];

describe('searches for different forms of a word', () => {
  test.each(equalQueries)('a search for %j and one for %j find the same records', async (one, other) => {
    const found = await search(one);
    expect(found).toMatchObject({ matched: 'all', corrected: null });
    expect(found.items.length).toBeGreaterThan(0);
    expect(names(await search(other))).toEqual(names(found));
  });

  test('a search in double quotes finds exactly these words', async () => {
    expect((await search('"centres de données"')).items.length).toBeGreaterThan(0);
    expect(names(await search('"centres de données"'))).not.toEqual(names(await search('centres de données')));
  });
});

describe('a search in a register with ligatures', () => {
  const deal = articleAlone.deal
    .replace('France and Fluidstack', 'Œuvre and ﬁbre in Straße')
    .replace('France et Fluidstack', 'Au cœur de la mêlée');
  const { get: getFrom } = useApp({ seed: (folder) => seedWith(folder, { 'deals/france-fluidstack.yaml': deal }) });

  test.each(['cœur', 'coeur', 'CŒUR', 'œuvre', 'oeuvre', 'fibre', 'strasse', 'melee'])(
    'a search for %j finds the word with and without a ligature',
    async (q) => {
      const { items } = await getFrom(`/v1/search?q=${encodeURIComponent(q)}`);
      expect(items.map(({ kind }: Json) => kind)).toContain('deal');
    },
  );
});

describe('a search for misspelt or unknown words', () => {
  test.each([
    ['fluidstak', 'fluidstack'],
    ['Macorn', 'macron'],
    ['supercomptuer', 'supercomputer'],
    ['milliads', 'milliard'],
    ['nuclaire', 'nucleaire'],
    ['emmanuel macrn', 'emmanuel macron'],
  ])('a search for %j finds what the corrected query %j finds, and returns the latter', async (typed, corrected) => {
    const found = await search(typed);
    expect(found.corrected?.replace(/s$/, '')).toBe(corrected);
    expect(found.items.length).toBeGreaterThan(0);
    expect(names(found)).toEqual(names(await search(corrected)));
  });

  test.each(['500001', '1400000', '20280', '2O28x'])(
    'a search for %j does not correct it to another number',
    async (q) => {
      expect((await search(q)).corrected).toBe(null);
    },
  );

  test('a search for a quoted phrase that occurs in no text finds nothing, although its words occur', async () => {
    expect(await search('"fluidstack macron"')).toEqual({ matched: 'all', corrected: null, items: [], next: null });
  });

  test.each(['zz', 'xyz', 'qqqqqqqq'])('a search for %j, which resembles no word, finds nothing', async (q) => {
    expect(await search(q)).toEqual({ matched: 'all', corrected: null, items: [], next: null });
  });

  test.each([
    ['When will the supercomputer in France be operational?', 'deal/france-fluidstack'],
    ['Quand le supercalculateur sera-t-il mis en service ?', 'milestone/france-fluidstack.service-start'],
    ['fluidstack qqqqqqqq', 'partner/fluidstack'],
    ['Macron Stargate', 'partner/emmanuel-macron'],
  ])('a search for %j, whose words occur in no single text, finds %s and says so', async (q, expected) => {
    const found = await search(q);
    expect(found.matched).toBe('any');
    expect(names(found).slice(0, 5)).toContain(expected);
    for (const item of found.items)
      expect([item.matched, item.snippet.en + item.snippet.fr]).toEqual(['any', expect.stringContaining('<mark>')]);
  });

  test('results with some of the words continue on the next pages, each record once', async () => {
    const all = names(await search('fluidstack qqqqqqqq'));
    const paged: string[] = [];
    for (let next: string | null = '/v1/search?q=fluidstack+qqqqqqqq&limit=4'; next !== null; ) {
      const page: Results = await get(next);
      expect(page.matched).toBe('any');
      paged.push(...names(page));
      next = page.next;
    }
    expect(all.length).toBeGreaterThan(8);
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });

  test('results with some of the words respect `kind`, `deal`, `source` and `asOf`', async () => {
    const filtered = await search('fluidstack qqqqqqqq', '&kind=claim&deal=france-fluidstack&asOf=2025-02-28');
    expect(filtered.items.length).toBeGreaterThan(0);
    for (const { kind, published } of filtered.items) {
      expect(kind).toBe('claim');
      expect(published.latest <= '2025-02-28').toBe(true);
    }
  });
});

describe('a search for a status, an outcome, a number or a date', () => {
  test.each([
    ['overdue', '2026-05-01', 'milestone/france-fluidstack.construction-start'],
    ['en retard', '2026-05-01', 'milestone/france-fluidstack.construction-start'],
    ['withdrawn', '2026-06-01', 'deal/france-fluidstack'],
    ['abandonné', '2026-06-01', 'deal/france-fluidstack'],
    ['signed', '2025-03-01', 'deal/france-fluidstack'],
    ['memorandum', '2025-03-01', 'deal/france-fluidstack'],
    ['dropped', '2026-06-01', 'milestone/france-fluidstack.service-start'],
    ['atteint', '2026-06-01', 'milestone/france-fluidstack.agreement-signed'],
    ['500000', '2026-06-01', 'figure/france-fluidstack.ai-processors'],
    ['10 milliards', '2026-06-01', 'figure/france-fluidstack.initial-investment'],
    ['10 February 2025', '2025-03-01', 'milestone/france-fluidstack.agreement-signed'],
    ['2031', '2026-11-28', 'milestone/softbank-france.three-sites-operating'],
  ])('a search for %j as of %s finds %s', async (q, asOf, expected) => {
    expect(names(await search(q, `&asOf=${asOf}`))).toContain(expected);
  });

  test('a search does not find a status or outcome on a day on which it did not hold', async () => {
    expect(names(await search('overdue', '&asOf=2025-09-30'))).not.toContain(
      'milestone/france-fluidstack.construction-start',
    );
    expect(names(await search('withdrawn', '&asOf=2025-03-01'))).not.toContain('deal/france-fluidstack');
    expect(names(await search('overdue', '&asOf=2026-06-01'))).not.toContain(
      'milestone/france-fluidstack.construction-start',
    );
  });

  test('a snippet marks a status that only grade D reports as unconfirmed', async () => {
    const { items } = await search('withdrawn', '&asOf=2026-06-01&kind=deal');
    expect(items.find(({ id }) => id === 'france-fluidstack').snippet).toMatchObject({
      en: expect.stringContaining('<mark>withdrawn</mark> (unconfirmed)'),
      fr: expect.stringContaining('<mark>abandonné</mark> (non confirmé)'),
    });
  });
});

describe('a search result', () => {
  test('a result for current values has the deal and the date of the record, and no source', async () => {
    const { items } = await search('start phased commissioning', '&kind=milestone&asOf=2025-03-01');
    expect(items[0]).toMatchObject({
      id: 'france-fluidstack.service-start',
      deal: 'france-fluidstack',
      date: { edtf: '2026', earliest: '2026-01-01', latest: '2026-12-31' },
      source: null,
      publisher: null,
      published: null,
      matched: 'all',
    });
  });

  test('a result for a report or claim has its source, publisher and publication date', async () => {
    const { items } = await search('personally approved', '&kind=claim');
    expect(items[0]).toMatchObject({
      id: 'approved-by-macron',
      deal: 'france-fluidstack',
      date: null,
      source: 'lanouvelletribune-2025-02',
      publisher: 'La Nouvelle Tribune',
      published: { edtf: '2025-02' },
    });
  });

  test('a snippet escapes HTML and marks words in the case and with the accents of the text', async () => {
    const { items } = await search('electricite');
    expect(items.some(({ snippet }) => /<mark>électricité<\/mark>/.test(snippet.fr))).toBe(true);
    for (const { snippet } of items) {
      for (const html of Object.values<string>(snippet)) {
        expect(html.replace(/<\/?mark>|&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
        expect(html.length).toBeLessThan(400);
      }
    }
  });

  test('the search page shows the deal, the date and the marked passage, and says when words were corrected or left out', async () => {
    const page = async (path: string) => (await send(path)).body;
    expect(await page('/en/search?q=fluidstak')).toContain('Results for “fluidstack”:');
    expect(await page('/fr/search?q=fluidstack+qqqqqqqq')).toContain('Aucun résultat ne contient tous les mots');
    const withdrawn = await page('/en/search?q=withdrawn&asOf=2026-06-01');
    expect(withdrawn).toMatch(/<p class="passage">[\s\S]*<mark>withdrawn<\/mark> \(unconfirmed\)/);
    expect(withdrawn).toContain('<small>deal · <span class="date">10 February 2025</span></small>');
  });

  test('the tool `search` returns `matched`, `corrected` and the cited sources', async () => {
    const client = await connectClient(app(), '2025-11-25');
    const { answer, text } = await runTool(client, 'search', { q: 'fluidstak qqqqqqqq personally' });
    expect(answer).toMatchObject({ matched: 'any', corrected: 'fluidstack qqqqqqqq personally' });
    expect(answer.items.map(({ passage }: Json) => passage).join()).toMatch(/\*\*personally\*\*/);
    expect(answer.sources.map(({ id }: Json) => id)).toContain(answer.items[0].source);
    expect(text).toContain('No text contains all words.');
    expect(text).not.toContain('<mark>');
  });
});
