// What a schema cannot see: that names lead somewhere, that evidence lies where it says, that units measure what they should.

import { checkDeal } from './checks/deals.ts';
import { checkEvidence } from './checks/evidence.ts';
import { collectIdentifiers, recordIds } from './checks/identifiers.ts';
import { issueReporter } from './checks/issue-reporter.ts';
import { checkRecorded } from './checks/recorded.ts';
import { checkClaims, checkCurrencies, checkRepeatedEvidence, checkReports, checkReportIds } from './checks/reports.ts';
import { checkSourceGraph } from './checks/source-graph.ts';
import type { SeedFiles } from './load-yaml.ts';
import { SeedError } from './seed-error.ts';

/** @throws SeedError with everything that is wrong */
export function validateSeed({ deals, sources }: SeedFiles): void {
  const problems: string[] = [];
  const contents = sources.map(({ content }) => content);
  const byId = new Map(contents.map((source) => [source.id, source]));
  const repeated = new Set([...byId.values()].flatMap(({ repeats }) => repeats));
  const claims = new Set(contents.flatMap((source) => source.claims.map(({ id }) => id)));
  const names = collectIdentifiers(deals, problems);
  const things = recordIds(names);
  const related = new Set<string>();
  for (const file of deals) checkDeal(file.content, names, claims, related, issueReporter(file, problems));
  const taken = new Map<string, string>();
  for (const file of sources) {
    const complain = issueReporter(file, problems);
    checkReports(file.content, names, complain);
    checkRepeatedEvidence(file.content, names, complain);
    checkReportIds(file, taken, complain);
    checkClaims(file, names, things, taken, complain);
    checkEvidence(file.content, complain);
    checkSourceGraph(file.content, byId, repeated, complain);
    checkRecorded(file.content, complain);
  }
  checkCurrencies(sources, problems);
  if (problems.length > 0) throw new SeedError(problems);
}
