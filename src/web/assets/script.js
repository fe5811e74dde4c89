// Adds a date slider, search while a reader types, and copying, which links and forms replace without this script.

const DAY = 86_400_000;
const PAUSE = 120;

/** Debounces calls: only the last of a burst is made. */
function settled(call) {
  let waiting;
  return (...given) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => call(...given), PAUSE);
  };
}

/** Fetches pages one at a time; a later request aborts the one before. @returns undefined for an aborted request */
function latest() {
  let current = new AbortController();
  return async (address) => {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    try {
      const answer = await fetch(address, { signal });
      return { ok: answer.ok, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
    } catch {
      return signal.aborted ? undefined : { ok: false };
    }
  };
}

const ask = latest();

/** Ids of the open `details` elements. */
const openParts = () => [...document.querySelectorAll('main details[open]')].map(({ id }) => id).filter(Boolean);

/** Shows the page of another date, but keeps the slider, which the reader is moving. */
async function goTo(day) {
  const address = new URL(location.href);
  address.searchParams.set('asOf', day);
  const answer = await ask(address);
  if (!answer) return;
  // The error page explains the problem.
  if (!answer.ok || !answer.page.querySelector('.as-of')) return location.assign(address);
  const { page } = answer;
  const open = openParts();
  history.replaceState(null, '', address);
  document.title = page.title;
  const [here, there] = [document.querySelector('main'), page.querySelector('main')];
  const control = here.querySelector('.as-of');
  for (const section of [...here.children]) if (section !== control) section.remove();
  let isBefore = true;
  for (const section of [...there.children]) {
    if (section.matches('.as-of')) {
      isBefore = false;
      control.querySelector('.steps').replaceWith(section.querySelector('.steps'));
    } else if (isBefore) control.before(section);
    else here.append(section);
  }
  for (const id of open) {
    const part = document.getElementById(id);
    // The page of that date may lack this element.
    if (part) part.open = true;
  }
  // Links and the search form carry the date.
  for (const part of ['.top .kept', '.top .switch', 'link[rel="canonical"]', '.bottom']) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
  const told = here.querySelector('.told');
  told.textContent = [day, ...here.querySelectorAll('.view p, h1, .standing')]
    .map((part) => part.textContent ?? part)
    .join('. ');
  makeCopiers();
}

function makeSlider() {
  const slider = document.querySelector('#days');
  if (!slider) return;
  const field = document.querySelector('#day');
  const first = Date.parse(slider.dataset.first);
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
  const go = settled(goTo);
  const say = (instant) => slider.setAttribute('aria-valuetext', words.format(instant));
  slider.hidden = false;
  say(first + slider.value * DAY);
  slider.addEventListener('input', () => {
    const instant = new Date(first + slider.value * DAY);
    field.value = instant.toISOString().slice(0, 10);
    say(instant);
    go(field.value);
  });
  field.addEventListener('change', () => {
    if (!field.value) return;
    slider.value = (Date.parse(field.value) - first) / DAY;
    say(Date.parse(field.value));
    go(field.value);
  });
}

function makeSearch() {
  const form = document.querySelector('.find');
  const field = form?.querySelector('input[type="search"]');
  if (!field) return;
  const askSearch = latest();
  const list = document.createElement('ul');
  list.className = 'found';
  list.hidden = true;
  list.setAttribute('aria-label', field.dataset.found);
  const told = document.createElement('p');
  told.className = 'unseen';
  told.setAttribute('role', 'status');
  form.append(list, told);
  const find = settled(async () => {
    const q = field.value.trim();
    if (q.length < 2) {
      list.hidden = true;
      return;
    }
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const answer = await askSearch(address);
    if (!answer?.ok || field.value.trim() !== q) return;
    const hits = [...answer.page.querySelectorAll('.hits > li')].slice(0, 8);
    list.replaceChildren(
      ...hits.map((hit) => {
        const item = document.createElement('li');
        const link = hit.querySelector('a').cloneNode(true);
        link.append(' ', hit.querySelector('.by')?.cloneNode(true) ?? '');
        item.append(link);
        return item;
      }),
    );
    list.hidden = hits.length === 0;
    told.textContent = hits.length === 0 ? '' : `${field.dataset.count} ${hits.length}`;
  });
  field.addEventListener('input', find);
  const links = () => [...list.querySelectorAll('a')];
  form.addEventListener('keydown', (event) => {
    // By default, browsers also empty the field.
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      list.hidden = true;
      field.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || list.hidden) return;
    event.preventDefault();
    const stops = [field, ...links()];
    const at = stops.indexOf(document.activeElement);
    stops[(at + step + stops.length) % stops.length].focus();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) list.hidden = true;
  });
}

function makeCopiers() {
  for (const button of document.querySelectorAll('button[data-copied]')) {
    if (!button.hidden) continue;
    button.hidden = !navigator.clipboard;
    const name = button.textContent;
    button.addEventListener('click', async () => {
      const isCopied = await navigator.clipboard.writeText(button.previousElementSibling.textContent).then(
        () => true,
        () => false,
      );
      if (!isCopied) return;
      button.textContent = button.dataset.copied;
      setTimeout(() => {
        button.textContent = name;
      }, 2000);
    });
  }
}

makeSlider();
makeSearch();
makeCopiers();
