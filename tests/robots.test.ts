// /robots.txt, read by a matcher that follows RFC 9309: the longest matching rule decides, `*` and `$` are special.
import { expect, test } from 'vitest';
import { useApp } from './support/app.ts';

const { send } = useApp();

/** Returns whether a crawler may request the path, if all rules are for every crawler. */
function isAllowed(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(allow|disallow): *(\S+) *$/gim)].map(([, verb = '', pattern = '']) => {
    const text = pattern.replaceAll(/[.+?^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    const matches = new RegExp(`^${text}`).test(path);
    return { isAllow: verb.toLowerCase() === 'allow', length: matches ? pattern.length : -1 };
  });
  const longest = Math.max(...rules.map(({ length }) => length));
  return longest < 0 || rules.some(({ isAllow, length }) => isAllow && length === longest);
}

test.each([
  ['Disallow: /a*?', '/a/b?c', false],
  ['Disallow: /a*?', '/a/b', true],
  ['Disallow: /a*?', '/v1/a?b', true],
  ['Disallow: /a$', '/a', false],
  ['Disallow: /a$', '/a/b', true],
  ['Disallow: /a\nAllow: /a/b', '/a/b', true],
  ['Disallow: /a.b', '/axb', true],
  ['Disallow: /a\nAllow: /a', '/a', true],
])('with the rules %j, the matcher returns for the path %s: %s', (robots, path, allowed) => {
  expect(isAllowed(robots, path)).toBe(allowed);
});

test.each([
  ['/en?asOf=2025', false],
  ['/fr/deals/france-fluidstack?asOf=2025-02-19', false],
  ['/en/search?q=nuclear', false],
  ['/', true],
  ['/en', true],
  ['/fr/deals/france-fluidstack', true],
  ['/v1/milestones?dueBy=2028', true],
  ['/v1/milestones?format=ics', true],
  ['/v1/changes?format=atom', true],
  ['/v1/deals/france-fluidstack?format=jsonld', true],
  ['/llms.txt', true],
  ['/docs', true],
])('robots.txt answers for the path %s whether crawlers may request it: %s', async (path, allowed) => {
  expect(isAllowed((await send('/robots.txt')).body, path)).toBe(allowed);
});
