// Reading seed/: YAML files, each held to its schema, with the place of everything in them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { messagesFor } from './issues.ts';
import { type DealFile, dealFileSchema, type SourceFile, sourceFileSchema } from './schema.ts';
import { SeedError } from './seed-error.ts';

/** Where something stands in a file: keys and positions from the top. */
export type Path = (string | number)[];

/** A file that its schema accepts. */
export type SeedFile<Content> = {
  file: string;
  content: Content;
  /** The file as parsed from YAML, before its schema fills in defaults. */
  raw: { readonly [key: string]: unknown };
  /** `file:line:column` of what stands at the path, or of the nearest thing around it. */
  locate(path: Path): string;
};

export type SeedFiles = { deals: SeedFile<DealFile>[]; sources: SeedFile<SourceFile>[] };

/** Reads deals/ and sources/ of the folder. @throws SeedError with what is wrong in any of the files */
export function readSeed(directory: string): SeedFiles {
  const problems: string[] = [];
  const files = {
    deals: readFolder(join(directory, 'deals'), dealFileSchema, problems),
    sources: readFolder(join(directory, 'sources'), sourceFileSchema, problems),
  };
  if (problems.length > 0)
    throw new SeedError(problems, 'Fix these errors and run the command again. Further checks follow.');
  return files;
}

function readFolder<Content extends { id: string }>(
  folder: string,
  schema: z.ZodType<Content>,
  problems: string[],
): SeedFile<Content>[] {
  return yamlFilesIn(folder, problems).flatMap((file) => readFile(file, schema, problems) ?? []);
}

function yamlFilesIn(folder: string, problems: string[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    problems.push(`Cannot read ${folder}: ${(error as Error).message}. Check SEED_DIRECTORY.`);
    return [];
  }
}

function readFile<Content extends { id: string }>(
  file: string,
  schema: z.ZodType<Content>,
  problems: string[],
): SeedFile<Content> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const place = (path: Path) => at(offsetOf(document.contents, path));

  const [error, ...more] = document.errors;
  if (error) {
    // The first syntax error usually causes the others.
    const count = more.length === 0 ? '' : ` (${more.length} more)`;
    problems.push(`${at(error.pos[0])}: ${syntaxError(error)}${count}`);
    return undefined;
  }
  const content = contentOf(document, (message) => problems.push(`${at(0)}: ${message}`));
  if (content === undefined) return undefined;
  const parsed = schema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    problems.push(...parsed.error.issues.flatMap((issue) => messagesFor(issue, place, schema)));
    return undefined;
  }
  if (parsed.data.id !== basename(file, '.yaml')) {
    problems.push(`${place(['id'])}: id: must be the name of the file, ${basename(file, '.yaml')}`);
  }
  return { file, content: parsed.data, raw: content as SeedFile<Content>['raw'], locate: place };
}

function syntaxError({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'a file contains one document. Remove the line ---';
  return `invalid YAML: ${message.split(' at line')[0] ?? message}`;
}

/** Undefined when an alias leads nowhere, or to too much. */
function contentOf(document: Document, complain: (message: string) => void): unknown {
  try {
    return document.toJS();
  } catch (error) {
    complain(`${(error as Error).message}. Write the value out instead`);
    return undefined;
  }
}

/** Offset of the key or value at the path; where the path leads nowhere, of the last thing that is there. */
function offsetOf(node: unknown, path: Path): number {
  const [step, ...rest] = path;
  const start = isNode(node) && node.range ? node.range[0] : 0;
  if (step === undefined) return start;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
    if (!pair) return start;
    if (rest.length === 0 || !isNode(pair.value)) return isNode(pair.key) && pair.key.range ? pair.key.range[0] : start;
    return offsetOf(pair.value, rest);
  }
  const items = (node as { items?: unknown[] } | null)?.items;
  const item = items?.[Number(step)];
  return item === undefined ? start : offsetOf(item, rest);
}
