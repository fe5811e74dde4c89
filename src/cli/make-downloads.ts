// Creates the download files of an edition: its database, and API responses as CSV, NDJSON and JSON files.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, globSync, mkdirSync } from 'node:fs';
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

/** The content of the files does not depend on settings such as the public URL. */
export async function makeDownloads(config: Config, dataDirectory: string): Promise<void> {
  await using app = await buildApp({
    ...config,
    dataDirectory,
    publicUrl: undefined,
    basePath: '',
    logLevel: 'silent',
  });
  const { id: edition, recorded } = app.store.current;
  const folder = downloadsFolder(dataDirectory, edition);
  mkdirSync(folder);
  const head = { edition, recorded, asOf: recorded };
  const distributions: Manifest['distributions'] = [];
  const add = async (name: string, mediaType: string, title: Bilingual, content: Content) => {
    distributions.push({ name, title, mediaType, ...(await save(join(folder, name), content)) });
  };
  // Excludes the search, which requires parameters, and the list of editions, which differs between data directories.
  const lists = app.lists.filter(({ query, formats }) => query.safeParse({}).success && formats.name !== 'editions');

  await add(
    DATABASE,
    'application/vnd.sqlite3',
    { en: 'The whole register as the SQLite file that the server reads', fr: 'Tout le registre, en fichier SQLite' },
    createReadStream(databaseFile(dataDirectory, edition)),
  );
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

async function fetchList(app: App, list: RegisteredList, format: 'csv' | 'ndjson', asOf: string): Promise<Content> {
  const { shape } = list.query;
  const expand = format === 'ndjson' && 'expand' in shape ? '&expand=reports' : '';
  // Lists without `asOf` do not depend on a date.
  const day = 'asOf' in shape ? `&asOf=${asOf}` : '';
  const url = `/v1/${list.formats.name}?format=${format}${day}${expand}`;
  const response = await app.inject({ url, payloadAsStream: true });
  if (response.statusCode !== 200) throw new Error(`${url} returned ${response.statusCode}`);
  return response.stream();
}

/** Yields one JSON document with the whole register, in chunks read from the NDJSON files to keep memory use low. */
async function* wholeDocument(head: object, folder: string, lists: RegisteredList[]): AsyncGenerator<string> {
  const { license } = description;
  yield JSON.stringify({ ...head, license }).slice(0, -1);
  for (const { formats } of lists) {
    yield `,\n"${formats.name}":[\n`;
    // Carries a line feed at the end of a chunk over to the next chunk, because no comma may follow the last item.
    let lineFeed = '';
    for await (const chunk of createReadStream(join(folder, `${formats.name}.ndjson`), 'utf8')) {
      const text = lineFeed + chunk;
      lineFeed = text.endsWith('\n') ? '\n' : '';
      yield text.slice(0, text.length - lineFeed.length).replaceAll('\n', ',\n');
    }
    yield `${lineFeed}]`;
  }
  yield '\n}\n';
}

type Content = AsyncIterable<string | Buffer> | Iterable<string>;

async function save(path: string, content: Content): Promise<{ bytes: number; sha256: string }> {
  const digest = createHash('sha256');
  let bytes = 0;
  async function* measure(chunks: Content): AsyncGenerator<string | Buffer> {
    for await (const chunk of chunks) {
      digest.update(chunk);
      bytes += Buffer.byteLength(chunk);
      yield chunk;
    }
  }
  await pipeline(Readable.from(content), measure, createWriteStream(path, { flags: 'wx' }));
  return { bytes, sha256: digest.digest('hex') };
}
