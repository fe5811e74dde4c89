// The response of the controls: prepared JSON of 6.7 KB, the size of a small page of 20 milestones.
const item = {
  id: 'a-milestone-of-some-deal',
  deal: 'a-deal-of-some-partners',
  title: { en: 'First part is in service', fr: 'La première partie est en service' },
  status: 'planned',
  date: { edtf: '2026-03', earliest: '2026-03-01', latest: '2026-03-31', precision: 'month', inferred: [] },
  links: { self: '/v1/milestones/a-milestone-of-some-deal' },
};

export const page = Buffer.from(JSON.stringify({ items: Array.from({ length: 20 }, () => item), next: null }));
