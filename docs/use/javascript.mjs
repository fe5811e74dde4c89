// Queries the register from JavaScript. Only the next line is for Node.js; the rest also runs in a browser, on a page of any origin.
const gigawatt = process.env.GIGAWATT ?? 'http://127.0.0.1:3000';

/** Every item of a list, page after page. */
async function* itemsOf(path) {
  for (let next = path; next !== null; ) {
    const response = await fetch(new URL(next, gigawatt));
    const page = await response.json();
    // An error is a problem document: `detail` says what is wrong and what is allowed.
    if (!response.ok) throw new Error(page.detail);
    yield* page.items;
    next = page.next;
  }
}

console.log('What can happen on 30 June 2026?');
for await (const { id, date, status, match } of itemsOf('/v1/milestones?from=2026-06-30&to=2026-06-30')) {
  // A milestone without a reported date can happen on any day.
  const period = date ? `${date.earliest} to ${date.latest}` : 'no date reported';
  console.log(`${id}: ${status}, ${period} (${match})`);
}

console.log('Which source reports the start of service, and where in its text?');
const milestone = await (await fetch(`${gigawatt}/v1/milestones/france-fluidstack.service-start`)).json();
for (const { source, evidence } of milestone.reports) {
  // A quote has no sentence number if the text of its source was not available (`located` is false).
  const places = evidence.map(
    (item) => `${item.located ? `sentence ${item.sentence}` : 'not located'}, “${item.quote}”`,
  );
  console.log(`${source}: ${places.join('; ')}`);
}

try {
  for await (const _ of itemsOf('/v1/milestones?form=2026'));
} catch (error) {
  console.log(`Rejected: ${error.message}`);
}
