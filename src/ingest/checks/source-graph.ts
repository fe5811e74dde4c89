// Checks relations between sources: `repeats` has no cycles, and sources that the editors did not read have no reports.
import { parseUncertainDate } from '../../domain/dates/uncertain-date.ts';
import { evidenceIn, type SourceFile } from '../schema.ts';
import { type AddIssue, unknownId } from './issue-reporter.ts';

/** @param repeated ids of the sources that other sources repeat */
export function checkSourceGraph(
  source: SourceFile,
  sources: Sources,
  repeated: ReadonlySet<string>,
  addIssue: AddIssue,
): void {
  checkRepeats(source, sources, addIssue);
  checkRevisionDays(source, addIssue);
  const { id, seen, url, text } = source;
  if (seen) {
    if (url === undefined) addIssue(['id'], '`url` is missing. Only a source with `seen: false` may omit it');
    return;
  }
  if (text || evidenceIn(source).length > 0) {
    const advice = 'Add them to the source that repeats it';
    addIssue(['seen'], `a source with \`seen: false\` cannot have a text, reports or claims. ${advice}`);
  }
  if (!repeated.has(id)) addIssue(['seen'], '`seen: false`, but no source lists it under `repeats`. Add it there');
}

function checkRevisionDays({ published, retracted, corrected }: SourceFile, addIssue: AddIssue): void {
  const { earliest } = parseUncertainDate(published);
  const revisions = [
    { path: ['retracted', 'on'], day: retracted?.on },
    ...corrected.map(({ on }, index) => ({ path: ['corrected', index, 'on'], day: on })),
  ];
  for (const { path, day } of revisions) {
    if (day !== undefined && earliest !== null && day < earliest) {
      addIssue(path, `${day} is before ${earliest}, the first possible day of publication`);
    }
  }
}

function checkRepeats({ id, repeats }: SourceFile, sources: Sources, addIssue: AddIssue): void {
  for (const [index, origin] of repeats.entries()) {
    const path = ['repeats', index];
    const cycle = findPath(origin, id, sources);
    if (!sources.has(origin)) addIssue(path, unknownId('source', origin, sources.keys()));
    else if (origin === id) addIssue(path, `${id} cannot repeat itself`);
    else if (cycle) {
      const ids = [id, ...cycle].join(' → ');
      addIssue(path, `Circular \`repeats\`: ${ids}. Remove it from the source that came first`);
    }
  }
}

type Sources = ReadonlyMap<string, SourceFile>;

/** Ids of the sources on a path along `repeats`, including both ends. Undefined if there is no path. */
function findPath(from: string, to: string, sources: Sources, visited = new Set<string>()): string[] | undefined {
  if (from === to) return [to];
  if (visited.has(from)) return undefined;
  visited.add(from);
  for (const origin of sources.get(from)?.repeats ?? []) {
    const path = findPath(origin, to, sources, visited);
    if (path) return [from, ...path];
  }
  return undefined;
}
