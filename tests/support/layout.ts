// Finds faults in the layout of a page that a browser shows: texts that overlap, leave their frame or break at a wrong place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Edges in pixels, from the top left corner of the page. */
export type Box = { left: number; top: number; right: number; bottom: number };
export type TextBox = Box & { text: string };

/** `frame` is the chart that contains a label. */
type Measured = {
  width: number;
  pageWidth: number;
  labels: (TextBox & { frame: Box })[];
  texts: TextBox[];
  broken: string[];
  clipped: string[];
};

const probe = readFileSync(join(import.meta.dirname, 'layout-probe.js'), 'utf8');

/** Overlaps of fewer pixels are invisible, because the box of a text is larger than its glyphs. */
const TOLERANCE = 3;

/** Returns all pairs of boxes that overlap by more than `TOLERANCE` pixels in both directions. */
export function overlaps(boxes: readonly TextBox[]): [string, string][] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  return sorted.flatMap((one, index) => {
    const found: [string, string][] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.top > one.bottom - TOLERANCE) break;
      const height = Math.min(one.bottom, other.bottom) - other.top;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (height > TOLERANCE && width > TOLERANCE) found.push([one.text, other.text]);
    }
    return found;
  });
}

/** Returns whether a box leaves its frame by more than a pixel. */
export function leaves(box: Box, frame: Box): boolean {
  return (
    box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1
  );
}

/** Returns a description of each fault of the page at the current width of the browser's window. */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  const { width, pageWidth, labels, texts, broken, clipped } = await page.evaluate<Measured>(probe);
  const wide = pageWidth > width ? [`the page is ${pageWidth} pixels wide`] : [];
  const outside = labels
    .filter(({ frame, ...box }) => leaves(box, frame))
    .map(({ text }) => `“${text}” leaves its chart`);
  const beyond = texts
    .filter(({ left, right }) => left < 0 || right > width)
    .map(({ text }) => `“${text}” leaves the window`);
  return [
    ...wide,
    ...outside,
    ...beyond,
    ...overlaps(texts).map(([one, other]) => `“${one}” overlaps “${other}”`),
    ...broken.map((text) => `“${text}” breaks across lines`),
    ...clipped.map((element) => `text is cut off in ${element}`),
  ].map((fault) => `${width}: ${fault.replaceAll(/\s/g, ' ')}`);
}
