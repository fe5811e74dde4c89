// Runs checks that Zod schemas cannot do: references between files, positions of quotes, units, relations of sources.
import { checkDeal } from './checks/deals.ts';
import { checkEvidence } from './checks/evidence.ts';
import { collectIdentifiers } from './checks/identifiers.ts';
import { issueReporter } from './checks/issue-reporter.ts';
import { checkRecorded } from './checks/recorded.ts';
import { checkClaims, checkCurrencies, checkRepeatedQuotes, checkReportIds, checkReports } from './checks/reports.ts';
import { checkSourceGraph } from './checks/source-graph.ts';
import type { SeedFiles } from './load-yaml.ts';
import { SeedError } from './seed-error.ts';

/** @throws SeedError that lists the errors of all files */
export function validateSeed(files: SeedFiles): void {
  const issues: string[] = [];
  const ids = collectIdentifiers(files, issues);
  const related = new Set<string>();
  for (const file of files.deals) checkDeal(file.content, ids, related, issueReporter(file, issues));
  const sources = new Map(files.sources.map(({ content }) => [content.id, content]));
  const repeated = new Set([...sources.values()].flatMap(({ repeats }) => repeats));
  const usedIds = new Map<string, string>();
  for (const file of files.sources) {
    const addIssue = issueReporter(file, issues);
    checkReports(file.content, ids, addIssue);
    checkRepeatedQuotes(file.content, ids, addIssue);
    checkReportIds(file, usedIds, addIssue);
    checkClaims(file, ids, usedIds, addIssue);
    checkEvidence(file.content, addIssue);
    checkSourceGraph(file.content, sources, repeated, addIssue);
    checkRecorded(file.content, addIssue);
  }
  checkCurrencies(files.sources, issues);
  if (issues.length > 0) throw new SeedError(issues);
}
