// Every regular expression of the project is safe against denial of service (ReDoS), according to the checker recheck.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseSync, Visitor, type VisitorObject } from 'rolldown/utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Json } from './support/app.ts';
import { project } from './support/register.ts';

/** The pure JavaScript version of recheck. The main entry point of the package looks for Java and a native program. */
const { checkSync }: Pick<typeof import('recheck'), 'checkSync'> = createRequire(import.meta.url)(
  'recheck/lib/browser.js',
);

type Call = Parameters<NonNullable<VisitorObject['CallExpression' | 'NewExpression']>>[0];

type Pattern = { where: string; source: string; flags: string };

const files = globSync('{src,client}/**/*.ts', { cwd: project, exclude: ['**/node_modules/**'] });

/** All regular expression literals in the code. The map `regExpCalls` contains the number of `RegExp(…)` calls per file. */
const literals: Pattern[] = [];
const regExpCalls = new Map<string, number>();
for (const file of files) {
  const { program } = parseSync(file, readFileSync(join(project, file), 'utf8'));
  const countRegExpCall = ({ callee }: Call) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp')
      regExpCalls.set(file, (regExpCalls.get(file) ?? 0) + 1);
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) literals.push({ where: file, source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: countRegExpCall,
    CallExpression: countRegExpCall,
  }).visit(program);
}

/** Patterns that modules pass to `RegExp` when they are loaded. */
const built: Pattern[] = [];
beforeAll(async () => {
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = ''], newTarget) {
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const where = files.find((file) => caller.includes(join(project, file)));
      if (where) built.push({ where, source: String(source), flags });
      return Reflect.construct(target, [source, flags], newTarget);
    },
  });
  // Reset the module cache, so that every import below runs the RegExp calls of its module.
  vi.resetModules();
  for (const file of regExpCalls.keys()) await import(join(project, file));
  globalThis.RegExp = original;
});

/** Returns every `pattern` in a schema and in its nested schemas. */
function patternsIn(part: Json, where: string): Pattern[] {
  if (part === null || typeof part !== 'object') return [];
  const pattern = typeof part.pattern === 'string' ? [{ where, source: part.pattern, flags: 'u' }] : [];
  return [...pattern, ...Object.values(part).flatMap((inner) => patternsIn(inner, where))];
}
const schemaPatterns = ['openapi.yaml', ...globSync('seed/schemas/*.json', { cwd: project })].flatMap((file) =>
  patternsIn(parse(readFileSync(join(project, file), 'utf8')), file),
);

/** With a fixed random seed and without time limits, recheck returns the same result on a machine under load. */
const options = { randomSeed: 1, timeout: null, seedingTimeout: null, incubationTimeout: null, attackTimeout: null };

function faultsIn(patterns: readonly Pattern[]): string[] {
  const all = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  return [...all].flatMap(([shown, { where, source, flags }]) => {
    const found = checkSync(source, flags, options);
    return found.status === 'safe' ? [] : [`${where}: ${shown} is ${found.status}`];
  });
}

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

test('recheck reports the pattern ^(a+)+$ as vulnerable', () => {
  expect(faultsIn([{ where: 'here', source: '^(a+)+$', flags: '' }])).toEqual(['here: /^(a+)+$/ is vulnerable']);
});

test('no regular expression literal in the code is vulnerable', () => {
  expect(literals.length).toBeGreaterThan(50);
  expect(faultsIn(literals)).toEqual([]);
});

test('no pattern of a RegExp call is vulnerable, and every RegExp call in the code is checked', () => {
  const seen = Map.groupBy(built, ({ where }) => where);
  expect(Object.fromEntries([...seen].map(([where, patterns]) => [where, patterns.length]))).toEqual(
    Object.fromEntries(regExpCalls),
  );
  expect(faultsIn(built)).toEqual([]);
});

test('no pattern in openapi.yaml or in the JSON Schemas of the seed is vulnerable', () => {
  expect(schemaPatterns.length).toBeGreaterThan(30);
  expect(faultsIn(schemaPatterns)).toEqual([]);
});
