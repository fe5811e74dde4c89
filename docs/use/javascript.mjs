// The register from JavaScript. All but the first line runs in a browser too: pages of any origin may ask.
const gigawatt = process.env.GIGAWATT ?? 'http://127.0.0.1:3000';

/** Every item of a list, page after page. */
async function* itemsOf(path) {
  for (let next = path; next !== null; ) {
    const answer = await fetch(new URL(next, gigawatt));
    const page = await answer.json();
    // Problems say what is wrong, and what was probably meant.
    if (!answer.ok) throw new Error(page.detail);
    yield* page.items;
    next = page.next;
  }
}

console.log('What may happen in the middle of 2026?');
for await (const { id, date, status, match } of itemsOf('/v1/milestones?from=2026-06-30&to=2026-06-30')) {
  console.log(`${id}: ${status}, ${date.earliest} to ${date.latest} (${match})`);
}

console.log('Who says so, and where?');
const milestone = await (await fetch(`${gigawatt}/v1/milestones/service-start`)).json();
for (const { source, evidence } of milestone.reports) {
  console.log(`${source}: ${evidence.map(({ sentence, quote }) => `sentence ${sentence}, “${quote}”`).join('; ')}`);
}

try {
  for await (const _ of itemsOf('/v1/milestones?form=2026'));
} catch (error) {
  console.log(`A mistake: ${error.message}`);
}
