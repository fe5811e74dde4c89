// Who passes on whom: no circles, and nothing that was not seen says anything itself.
import { parseUncertainDate } from '../../domain/dates/uncertain-date.ts';
import { reportKinds, type SourceFile } from '../schema.ts';
import { didYouMean, type AddIssue } from './issue-reporter.ts';

/** @param repeated the sources that others pass on */
export function checkSourceGraph(
  source: SourceFile,
  sources: ReadonlyMap<string, SourceFile>,
  repeated: ReadonlySet<string>,
  complain: AddIssue,
): void {
  checkRepeats(source, sources, complain);
  const { id, seen, url, reports, claims, text, published, retracted, corrected } = source;
  const { earliest } = parseUncertainDate(published);
  for (const [path, on] of [
    [['retracted', 'on'], retracted?.on] as const,
    ...corrected.map((correction, index) => [['corrected', index, 'on'], correction.on] as const),
  ]) {
    if (on !== undefined && earliest !== null && on < earliest)
      complain([...path], `${on} is before ${earliest}, the first possible day of publication`);
  }
  if (seen) {
    if (url === undefined) complain(['id'], '`url` is missing. Only a source with `seen: false` may omit it');
    return;
  }
  if (text || claims.length > 0 || reportKinds.some((kind) => Object.keys(reports[kind]).length > 0)) {
    complain(
      ['seen'],
      'a source with `seen: false` cannot have a text, reports or claims. Add them to the source that repeats it',
    );
  }
  if (!repeated.has(id)) {
    complain(['seen'], '`seen: false`, but no source lists it under `repeats`. Add it there');
  }
}

function checkRepeats(
  { id, repeats }: SourceFile,
  sources: ReadonlyMap<string, SourceFile>,
  complain: AddIssue,
): void {
  repeats.forEach((origin, index) => {
    const path = ['repeats', index];
    if (!sources.has(origin)) {
      complain(path, `unknown source \`${origin}\`${didYouMean(origin, sources.keys())}`);
      return;
    }
    if (origin === id) {
      complain(path, `${id} cannot repeat itself`);
      return;
    }
    const way = wayTo(id, origin, sources);
    if (!way) return;
    complain(path, `Circular \`repeats\`: ${[id, ...way].join(' → ')}. Remove it from the source that came first`);
  });
}

/** From one source to another by what each repeats; undefined where there is no way. */
function wayTo(
  to: string,
  from: string,
  sources: ReadonlyMap<string, SourceFile>,
  seen = new Set<string>(),
): string[] | undefined {
  if (from === to) return [to];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const origin of sources.get(from)?.repeats ?? []) {
    const way = wayTo(to, origin, sources, seen);
    if (way) return [from, ...way];
  }
  return undefined;
}
