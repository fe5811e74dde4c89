// Runs in a browser: measures the texts of the page that is shown. @returns {Measured} of layout.ts
(() => {
  for (const part of document.querySelectorAll('details')) part.open = true;
  const round = ({ left, top, right, bottom }) => ({ left, top: top + scrollY, right, bottom: bottom + scrollY });
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('.unseen, .skip, option, datalist, title, pre');
  const labels = [];
  const texts = [];
  const broken = [];
  const clipped = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const unit =
    /\d[\d.,\u00a0\u202f]*[ \u00a0](?:[kMGT]?Wh?|%|€|billion|million|milliards?|millions?|trillion|processors?|processeurs?|jobs|emplois)(?![\p{L}\p{N}])/gu;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (node.data.trim() === '' || !isShown(element)) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const svg = element.closest('svg');
    for (const box of boxes) {
      const measured = { text: node.data.replaceAll(/\s+/g, ' ').trim().slice(0, 60), ...round(box) };
      if (svg) labels.push({ ...measured, frame: round(svg.getBoundingClientRect()) });
      texts.push(measured);
    }
    if (element.closest('.reference')) continue;
    for (const { 0: found, index } of node.data.matchAll(unit)) {
      range.setStart(node, index);
      range.setEnd(node, index + found.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(found);
    }
  }
  for (const element of document.querySelectorAll('body *')) {
    if (!isShown(element) || element.closest('svg, input, select')) continue;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const isCut = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    const isWider = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if ((isCut || textOverflow === 'ellipsis') && isWider) clipped.push(element.outerHTML.slice(0, 80));
  }
  return { width: innerWidth, pageWidth: document.documentElement.scrollWidth, labels, texts, broken, clipped };
})();
