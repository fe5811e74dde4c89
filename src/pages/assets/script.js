// What a page does besides being read: the days become a slider, searching answers while you type, references can be copied.
// Without this script, links and forms do the same.

const DAY = 86_400_000;
const PAUSE = 120;

/** Calls the last of several calls that follow each other at once. */
function settled(call) {
  let waiting;
  return (...given) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => call(...given), PAUSE);
  };
}

/** One request at a time: a later one ends the one before. */
function latest() {
  let current = new AbortController();
  return async (address, init) => {
    current.abort();
    current = new AbortController();
    try {
      const answer = await fetch(address, { ...init, signal: current.signal });
      return answer.ok ? answer : undefined;
    } catch (error) {
      if (error.name === 'AbortError') return undefined;
      throw error;
    }
  };
}

const ask = latest();

/** Shows the page of another day: everything but the slider, which the reader holds. */
async function goTo(day) {
  const address = new URL(location.href);
  address.searchParams.set('asOf', day);
  const answer = await ask(address);
  if (!answer) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  history.replaceState(null, '', address);
  document.title = page.title;
  const open = [...document.querySelectorAll('main details[open] > summary')].map((summary) => summary.textContent);
  const [here, there] = [document.querySelector('main'), page.querySelector('main')];
  const held = here.querySelector('.as-of form');
  for (const section of [...here.children]) if (!section.contains(held)) section.remove();
  const control = held.closest('.as-of');
  let isBefore = true;
  for (const section of [...there.children]) {
    if (section.matches('.as-of')) {
      isBefore = false;
      for (const part of control.querySelectorAll(':scope > :not(h2, form)')) part.remove();
      control.append(...[...section.children].filter((part) => !part.matches('h2, form')));
    } else if (isBefore) control.before(section);
    else here.append(section);
  }
  for (const summary of here.querySelectorAll('details > summary')) {
    if (open.includes(summary.textContent)) summary.parentElement.open = true;
  }
  const other = page.querySelector('.switch');
  document.querySelector('.switch').href = other.href;
  makeCopiers();
}

function makeSlider() {
  const slider = document.querySelector('#days');
  if (!slider) return;
  const field = document.querySelector('#day');
  const first = Date.parse(slider.dataset.first);
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
  const go = settled(goTo);
  slider.hidden = false;
  slider.addEventListener('input', () => {
    const instant = new Date(first + slider.value * DAY);
    field.value = instant.toISOString().slice(0, 10);
    slider.setAttribute('aria-valuetext', words.format(instant));
    go(field.value);
  });
  field.addEventListener('change', () => {
    if (!field.value) return;
    slider.value = (Date.parse(field.value) - first) / DAY;
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
  form.append(list);
  const find = settled(async () => {
    const q = field.value.trim();
    if (q.length < 2) {
      list.hidden = true;
      return;
    }
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const answer = await askSearch(address);
    if (!answer || field.value.trim() !== q) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const hits = [...page.querySelectorAll('.hits > li')].slice(0, 8);
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
  });
  field.addEventListener('input', find);
  const links = () => [...list.querySelectorAll('a')];
  form.addEventListener('keydown', (event) => {
    // Browsers would empty the field as well.
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
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent);
      button.textContent = button.dataset.copied;
    });
  }
}

makeSlider();
makeSearch();
makeCopiers();
