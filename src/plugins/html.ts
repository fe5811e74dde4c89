// The plainest of pages.

export function htmlPage(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escaped(title)} · Gigawatt</title></head><body><h1>${escaped(title)}</h1>${body}</body></html>`
  );
}

/** Text as HTML; what stands in backquotes is code. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/`([^`]*)`/g, '<code>$1</code>');
}
