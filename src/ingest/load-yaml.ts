// Reads and validates the YAML files in seed/, and locates their values for error messages.
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isNode, isPair, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { messagesFor, type Path } from './issues.ts';
import { type DealFile, dealFileSchema, type SourceFile, sourceFileSchema } from './schema.ts';
import { SeedError } from './seed-error.ts';

export type SeedFile<Content> = {
  file: string;
  content: Content;
  /** Content as parsed from YAML, without the defaults of the schema. The edition id is computed from it. */
  raw: { readonly [key: string]: unknown };
  /** Position of the value at the path, or of its nearest existing parent, as `file:line:column`. */
  locate(path: Path): string;
};

export type SeedFiles = { deals: SeedFile<DealFile>[]; sources: SeedFile<SourceFile>[] };

/** @throws SeedError that lists the errors of all files */
export function readSeed(directory: string): SeedFiles {
  const issues: string[] = [];
  const files = {
    deals: readFolder(join(directory, 'deals'), dealFileSchema, issues),
    sources: readFolder(join(directory, 'sources'), sourceFileSchema, issues),
  };
  if (issues.length > 0) {
    throw new SeedError(issues, 'Fix these errors and run the command again. Further checks follow.');
  }
  return files;
}

type FileSchema<Content> = z.ZodType<Content & { id: string }>;

function readFolder<Content>(folder: string, schema: FileSchema<Content>, issues: string[]): SeedFile<Content>[] {
  return listYamlFiles(folder, issues).flatMap((file) => readFile(file, schema, issues));
}

function listYamlFiles(folder: string, issues: string[]): string[] {
  try {
    // Editors create hidden files, such as `.#name.yaml`, beside a file that is being edited.
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
    return names.toSorted().map((name) => join(folder, name));
  } catch (error) {
    issues.push(`Cannot read ${folder}: ${(error as Error).message}. Check SEED_DIRECTORY.`);
    return [];
  }
}

/** Returns an empty list if the file is invalid. */
function readFile<Content>(file: string, schema: FileSchema<Content>, issues: string[]): SeedFile<Content>[] {
  const lines = new LineCounter();
  const bytes = readFileSync(file);
  const wrongLine = findLineThatIsNotUtf8(bytes);
  if (wrongLine !== undefined) {
    issues.push(`${file}:${wrongLine}:1: this line is not UTF-8 text. Save the file with the encoding UTF-8`);
    return [];
  }
  const document = parseDocument(bytes.toString('utf8'), { lineCounter: lines });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const locate = (path: Path) => position(findOffset(document.contents, path));

  const [error, ...more] = document.errors;
  if (error) {
    // Report only the first syntax error, because it usually causes the others.
    const count = more.length === 0 ? '' : ` (${more.length} more)`;
    issues.push(`${position(error.pos[0])}: ${syntaxError(error)}${count}`);
    return [];
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // `toJS` throws if a YAML alias refers to a missing anchor or expands to too many values.
    issues.push(`${position(0)}: ${(error as Error).message}. Write the value out instead`);
    return [];
  }
  const parsed = schema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    issues.push(...parsed.error.issues.flatMap((issue) => messagesFor(issue, locate, schema)));
    return [];
  }
  if (parsed.data.id !== basename(file, '.yaml')) {
    issues.push(`${locate(['id'])}: id: must be the name of the file, ${basename(file, '.yaml')}`);
  }
  return [{ file, content: parsed.data, raw: content as SeedFile<Content>['raw'], locate }];
}

/** Returns the number of the first line that is not UTF-8, or that contains a NUL character, as most of UTF-16 does. */
function findLineThatIsNotUtf8(bytes: Buffer): number | undefined {
  const isText = (part: Buffer) => isUtf8(part) && !part.includes(0);
  if (isText(bytes)) return undefined;
  let line = 1;
  for (let start = 0, end = bytes.indexOf('\n'); end !== -1; start = end + 1, end = bytes.indexOf('\n', start)) {
    if (!isText(bytes.subarray(start, end))) return line;
    line += 1;
  }
  return line;
}

function syntaxError({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'a file contains one document. Remove the line ---';
  return `invalid YAML: ${message.split(' at line')[0] ?? message}`;
}

function findOffset(node: unknown, path: Path): number {
  const [step, ...rest] = path;
  const start = isNode(node) && node.range ? node.range[0] : 0;
  if (step === undefined) return start;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
    if (!pair) return start;
    if (rest.length === 0 || !isNode(pair.value)) return isNode(pair.key) && pair.key.range ? pair.key.range[0] : start;
    return findOffset(pair.value, rest);
  }
  const item = (node as { items?: unknown[] } | null)?.items?.[Number(step)];
  return item === undefined ? start : findOffset(item, rest);
}
