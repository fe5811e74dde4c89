// Creates the downloads of an edition from responses of the API.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, globSync, mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buildApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { flush, writeChecksum } from '../editions/checksums.ts';
import { DATABASE, databaseFile, downloadsFolder } from '../editions/layout.ts';
import { MANIFEST, type Manifest } from '../editions/manifest.ts';
import { mediaTypes } from '../formats/media-types.ts';
import type { RegisteredList } from '../http/list-registry.ts';
import { description } from '../resources/dataset/description.ts';

type App = Awaited<ReturnType<typeof buildApp>>;

/** Makes the downloads of the current edition of a data directory. They depend on nothing but the edition and the program. */
export async function makeDownloads(config: Config, dataDirectory: string): Promise<void> {
  const app = await buildApp({ ...config, dataDirectory, publicUrl: undefined, logLevel: 'silent' });
  try {
    const folder = downloadsFolder(dataDirectory, app.store.current.id);
    mkdirSync(folder);
    await copyFile(databaseFile(dataDirectory, app.store.current.id), join(folder, DATABASE));
    await fill(folder, app);
  } finally {
    await app.close();
  }
}

async function fill(folder: string, app: App): Promise<void> {
  const { id: edition, recorded } = app.store.current;
  const head = { edition, recorded, asOf: recorded };
  const distributions: Manifest['distributions'] = [];
  const add = async (name: string, mediaType: string, title: Bilingual, content: Content) => {
    distributions.push({ name, title, mediaType, ...(await save(join(folder, name), content)) });
  };
  // Not the search, which requires words, nor the editions, which differ from one data directory to another.
  const lists = app.lists.filter(({ query, formats }) => query.safeParse({}).success && formats.name !== 'editions');

  distributions.push({
    name: DATABASE,
    title: {
      en: 'The whole register as the SQLite file that the server reads',
      fr: 'Tout le registre, en fichier SQLite',
    },
    mediaType: 'application/vnd.sqlite3',
    ...(await measured(createReadStream(join(folder, DATABASE)))),
  });
  for (const list of lists) {
    const { name, title } = list.formats;
    const rows = { en: `${title.en}: one row per item`, fr: `${title.fr}\u00a0: une ligne par élément` };
    await add(`${name}.csv`, mediaTypes.csv.mediaType, rows, await fetchList(app, list, 'csv', head.asOf));
    const lines = {
      en: `${title.en} with all reports: one line of JSON per item`,
      fr: `${title.fr} avec toutes les mentions\u00a0: une ligne de JSON par élément`,
    };
    await add(`${name}.ndjson`, mediaTypes.ndjson.mediaType, lines, await fetchList(app, list, 'ndjson', head.asOf));
  }
  await add(
    'gigawatt.json',
    mediaTypes.json.mediaType,
    { en: 'The whole register in one JSON document', fr: 'Tout le registre en un seul document JSON' },
    wholeDocument(head, folder, lists),
  );
  distributions.sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest = join(folder, MANIFEST);
  await save(manifest, [`${JSON.stringify({ ...head, distributions }, null, 2)}\n`]);
  await writeChecksum(manifest);
  for (const file of globSync('*', { cwd: folder })) flush(join(folder, file));
  flush(folder);
}

/** The response to a request for a full list. */
async function fetchList(
  app: App,
  { formats: { name }, query }: RegisteredList,
  format: 'csv' | 'ndjson',
  asOf: string,
): Promise<Content> {
  const expand = format === 'ndjson' && 'expand' in query.shape ? '&expand=reports' : '';
  // Lists without asOf are the same on every day.
  const day = 'asOf' in query.shape ? `&asOf=${asOf}` : '';
  const url = `/v1/${name}?format=${format}${day}${expand}`;
  const { statusCode, stream } = await app.inject({ url, payloadAsStream: true }).then((response) => ({
    statusCode: response.statusCode,
    stream: response.stream(),
  }));
  if (statusCode !== 200) throw new Error(`${url} returned ${statusCode}`);
  return stream;
}

/** Composed from the NDJSON files, so that the document is never in memory as a whole. */
async function* wholeDocument(
  head: Omit<Manifest, 'distributions'>,
  folder: string,
  lists: RegisteredList[],
): AsyncGenerator<string> {
  const { license } = description;
  yield JSON.stringify({ ...head, license }).slice(0, -1);
  for (const { formats } of lists) {
    yield `,\n"${formats.name}":[\n`;
    // In NDJSON, each line feed ends an item. The last item gets no comma.
    let end = '';
    for await (const text of createReadStream(join(folder, `${formats.name}.ndjson`), 'utf8')) {
      const items = end + text;
      end = items.endsWith('\n') ? '\n' : '';
      yield items.slice(0, items.length - end.length).replaceAll('\n', ',\n');
    }
    yield `${end}]`;
  }
  yield '\n}\n';
}

type Content = AsyncIterable<string | Buffer> | Iterable<string>;
type Measure = { bytes: number; sha256: string };

async function save(path: string, content: Content): Promise<Measure> {
  const digest = measuring();
  await pipeline(Readable.from(content), digest.through, createWriteStream(path, { flags: 'wx' }));
  return digest.result();
}

async function measured(content: Content): Promise<Measure> {
  const digest = measuring();
  for await (const _chunk of digest.through(content));
  return digest.result();
}

/** Passes chunks through, and computes their size and SHA-256. */
function measuring() {
  const digest = createHash('sha256');
  let bytes = 0;
  return {
    async *through(content: Content): AsyncGenerator<string | Buffer> {
      for await (const chunk of content) {
        digest.update(chunk);
        bytes += Buffer.byteLength(chunk);
        yield chunk;
      }
    },
    result: (): Measure => ({ bytes, sha256: digest.digest('hex') }),
  };
}
