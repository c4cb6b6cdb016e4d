// The player of a run-sheet: everything it shows came with the document; the server is asked only for
// another view, a QR code and whether there is a newer dataset.
'use strict';

(() => {
  const WIDTH = 1280, HEIGHT = 720, NARROW = 0.6, REST = 2500, POLL = 5000, PATIENCE = 8000;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const json = (id, within = document) => JSON.parse(within.getElementById(id).textContent);

  const body = document.body, root = document.documentElement;
  const speaker = body.classList.contains('speaker');
  const channel = new BroadcastChannel(`present-${location.hash.slice(1) || fresh()}`);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  let { parameters, words } = json('data');
  let figures = json('figures');
  let { digest, version, back } = body.dataset;
  let index = Number(body.dataset.first) - 1;
  let dark = scheme.matches, dead = false, leaving = false, loading = 0, drawn = new Set();
  let started = Date.now(), tail = Promise.resolve();

  function fresh() {
    const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    window.name = window.name || name;
    return window.name;
  }

  // Where things stand.

  function fit() {
    const notes = one('#notes');
    const open = !speaker && !notes.hidden;
    const width = innerWidth, whole = innerHeight - (open ? notes.offsetHeight : 0);
    const small = Math.min(width / WIDTH, whole / HEIGHT) < NARROW;
    body.classList.toggle('small', small);
    const height = small ? whole - one('#strip').offsetHeight : whole;
    const scale = Math.max(Math.min(width / WIDTH, height / HEIGHT), 0.1);
    const left = Math.max((width - WIDTH * scale) / 2, 0), top = Math.max((height - HEIGHT * scale) / 2, 0);
    root.style.setProperty('--scale', scale);
    root.style.setProperty('--left', `${left}px`);
    root.style.setProperty('--top', `${top}px`);
    if (small) one('#strip').style.bottom = `${open ? notes.offsetHeight : 0}px`;
    else one('#strip').style.bottom = '';
  }

  const slides = () => all('.slide');

  function address(extra = {}, given = parameters) {
    const query = new URLSearchParams({ ...given, ...extra });
    return `/present?${query}`;
  }

  // Drawing: the slide on the screen first, the others while nothing happens.

  function draw(n) {
    const theme = dark ? 'dark' : 'light';
    if (speaker || drawn.has(n) || !figures[n] || !figures[n][theme]) return;
    drawn.add(n);
    const { data, layout } = figures[n][theme];
    const place = one('.chart', slides()[n]);
    // Plotly writes into what it is given.
    Plotly.newPlot(place, structuredClone(data), structuredClone(layout), { staticPlot: true, displayModeBar: false, responsive: false });
  }

  function drawRest() {
    const queue = figures.map((_, n) => n).sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
    const idle = window.requestIdleCallback || ((work) => setTimeout(work, 20));
    const of = figures;
    const step = () => {
      if (of !== figures) return;
      const n = queue.find((each) => !drawn.has(each) && figures[each].light);
      if (n === undefined) { body.dataset.drawn = 'all'; return; }
      draw(n);
      idle(step);
    };
    delete body.dataset.drawn;
    idle(step);
  }

  function redraw() {
    root.classList.toggle('dark', dark);
    const button = one('[data-do="dark"]');
    if (button) button.setAttribute('aria-pressed', String(dark));
    drawn = new Set();
    draw(index);
    drawRest();
  }

  // Moving.

  function show(n, { quiet = false, told = true } = {}) {
    const list = slides();
    index = Math.min(Math.max(n, 0), list.length - 1);
    draw(index);
    list.forEach((slide, place) => {
      slide.classList.toggle('shown', place === index);
      slide.inert = place !== index;
    });
    all('#told > article').forEach((note, place) => { note.hidden = place !== index; });
    one('#number').textContent = index + 1;
    one('#count').textContent = list.length;
    const slide = list[index];
    document.title = `${index + 1}/${list.length} ${slide.dataset.title} · ${body.dataset.name}`;
    history.replaceState(null, '', address({ slide: index + 1, ...(speaker ? { notes: 1, dataset: digest } : {}) }) + location.hash);
    if (!quiet) say(`${slide.getAttribute('aria-label')}: ${slide.dataset.title}`);
    const following = one('#following-title');
    if (following) {
      following.textContent = list[index + 1] ? list[index + 1].dataset.title : words.end;
      one('#speaker-number').textContent = `${index + 1} / ${list.length}`;
    }
    one('#notes').scrollTop = 0;
    leaving = false;
    if (told) tell();
  }

  function move(to) {
    if (!speaker && !one('#blank').hidden) { blank(false); return; }
    const before = performance.now();
    const notice = one('#notice');
    if (notice) notice.remove();
    show(to);
    // For measuring: the time until the browser has painted the slide.
    requestAnimationFrame(() => requestAnimationFrame(() => { body.dataset.took = (performance.now() - before).toFixed(1); }));
  }

  function say(sentence) { one('#said').textContent = sentence; }

  function mark(sentence) {
    const place = one('#mark');
    place.hidden = !sentence;
    if (place.textContent !== sentence) place.textContent = sentence;
  }

  // Two windows in step.

  function tell(kind = 'at') {
    const { item, part } = slides()[index].dataset;
    channel.postMessage({ kind, from: speaker ? 'notes' : 'screen', index, item, part, parameters, digest });
  }

  channel.onmessage = async ({ data }) => {
    if (data.from === (speaker ? 'notes' : 'screen')) return;
    if (data.kind === 'hello') { tell(); return; }
    if (data.kind !== 'at') return;
    if (JSON.stringify(data.parameters) !== JSON.stringify(parameters) || data.digest !== digest) {
      if (!speaker || !(await load(data.parameters, data.digest))) return;
    }
    if (!speaker) blank(false);
    show(find(data.item, data.part, data.index), { told: false });
  };

  // Another view of the same run-sheet, in place.

  function find(item, part, otherwise) {
    const list = slides();
    const parts = list.map((slide, n) => [slide, n]).filter(([slide]) => slide.dataset.item === item);
    const same = parts.find(([slide]) => slide.dataset.part === String(part));
    const found = same || parts[parts.length - 1];
    return found ? found[1] : Math.min(otherwise, list.length - 1);
  }

  async function ask(path) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(path, { signal: stop.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return await answer.text();
    } finally { clearTimeout(timer); }
  }

  async function load(wanted, dataset) {
    const turn = ++loading;
    one('#filters').setAttribute('aria-busy', 'true');
    try {
      const text = await ask(address(dataset ? { dataset, slide: index + 1 } : { slide: index + 1 }, wanted));
      if (turn !== loading) return false;
      const page = new DOMParser().parseFromString(text, 'text/html');
      if (dataset && page.body.dataset.digest !== dataset) { mark(words.gone); say(words.gone); return false; }
      const { item, part } = slides()[index].dataset;
      one('#deck').replaceChildren(...one('#deck', page).children);
      one('#told').replaceChildren(...one('#told', page).children);
      one('#filters').replaceChildren(...one('#filters', page).childNodes);
      one('#code-base').replaceChildren(...one('#code-base', page).childNodes);
      ({ parameters, words } = json('data', page));
      figures = json('figures', page);
      ({ digest, version, back } = page.body.dataset);
      drawn = new Set();
      show(find(item, part, index), { told: !speaker });
      drawRest();
      fit();
      return true;
    } catch {
      if (turn === loading) { mark(words['dead-filter']); say(words['dead-filter']); check(); }
      return false;
    } finally {
      if (turn === loading) one('#filters').setAttribute('aria-busy', 'false');
    }
  }

  function filter(button) {
    const wanted = { ...parameters };
    if (button.hasAttribute('data-default')) delete wanted[button.dataset.filter];
    else wanted[button.dataset.filter] = button.dataset.value;
    const { filter: name, value } = button.dataset;
    tail = tail.then(() => load(wanted, digest)).then((done) => {
      if (!done) return;
      mark('');
      const again = one(`#filters [data-filter="${name}"][data-value="${value}"]`);
      if (again) again.focus({ preventScroll: true });
    });
  }

  // Whether the server is there, and whether the dataset is still the same.

  async function check() {
    let there = true;
    try {
      const now = JSON.parse(await ask('/present/version'));
      const newer = one('#newer');
      newer.hidden = now.digest.slice(0, 12) === digest;
      newer.textContent = now.version === version ? words.changed : words.newer.replace('{version}', now.version);
    } catch { there = false; }
    if (there === dead) {
      dead = !there;
      mark(dead ? words.dead : '');
    }
    body.dataset.server = dead ? 'silent' : 'there';
    return there;
  }

  // What keys and buttons do.

  function blank(on = one('#blank').hidden) { one('#blank').hidden = !on; }

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen().catch(() => {});
  }

  function notes() {
    const panel = one('#notes');
    panel.hidden = !panel.hidden;
    one('[data-do="notes"]').setAttribute('aria-pressed', String(!panel.hidden));
    fit();
  }

  async function second() {
    const name = channel.name.replace('present-', '');
    if (dead) { mark(words['dead-notes']); if (one('#notes').hidden) notes(); return; }
    const opened = open(`${address({ slide: index + 1, notes: 1, dataset: digest })}#${name}`, `notes-${name}`, 'popup,width=760,height=820');
    if (!opened && one('#notes').hidden) notes();
  }

  function qr() {
    const dialog = one('dialog#qr'), image = one('#code-image'), link = address({ slide: index + 1 });
    one('#qr-address').textContent = location.origin + link;
    const there = (yes) => {
      image.hidden = !yes;
      one('#code-base').hidden = yes;
      one('#qr-words').hidden = yes;
    };
    image.onload = () => there(true);
    image.onerror = () => there(false);
    image.src = link.replace('/present?', '/present/qr.svg?');
    dialog.showModal();
  }

  async function leave() {
    const wasLeaving = leaving;
    if (!wasLeaving && !(await check())) {
      leaving = true;
      mark(words['dead-leave']);
      say(words['dead-leave']);
      return;
    }
    location.assign(back);
  }

  function escape() {
    const dialog = one('dialog[open]');
    if (dialog) dialog.close();
    else if (speaker) return;
    else if (!one('#blank').hidden) blank(false);
    else if (document.fullscreenElement) document.exitFullscreen();
    else if (!one('#notes').hidden) notes();
    else leave();
  }

  const DO = {
    first: () => move(0),
    previous: () => move(index - 1),
    next: () => move(index + 1),
    last: () => move(slides().length - 1),
    notes,
    window: second,
    qr,
    blank: () => blank(),
    full,
    dark: () => { dark = !dark; redraw(); },
    help: () => one('dialog#help').showModal(),
    leave,
    close: () => one('dialog[open]').close(),
    dismiss: () => one('#notice').remove(),
    renew: () => load(parameters, '').then((done) => { if (done) one('#newer').hidden = true; }),
    restart: () => { started = Date.now(); tick(); },
  };
  const KEYS = {
    ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next',
    ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous',
    Home: 'first', End: 'last', f: 'full', b: 'blank', '.': 'blank', n: 'notes', w: 'window', q: 'qr', d: 'dark', '?': 'help',
  };
  const SPEAKING = new Set(['first', 'previous', 'next', 'last', 'dark']);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') { event.preventDefault(); escape(); return; }
    const name = event.shiftKey && event.key === ' ' ? 'previous' : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const onControl = event.target.closest && event.target.closest('button, a, dialog');
    if (!name || (event.key === ' ' && onControl && one('#blank').hidden)) return;
    if (one('dialog[open]') || (speaker && !SPEAKING.has(name))) return;
    event.preventDefault();
    if (event.repeat && !['next', 'previous'].includes(name)) return;
    DO[name]();
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.filter) filter(button);
    else if (button.dataset.do) DO[button.dataset.do]();
    // After the pointer, the keys belong to the slides again.
    if (event.detail > 0) button.blur();
  });

  // Touch, and the pointer at rest.

  let touched = null;
  document.addEventListener('touchstart', ({ touches }) => {
    touched = touches.length === 1 ? [touches[0].clientX, touches[0].clientY] : null;
  }, { passive: true });
  document.addEventListener('touchend', ({ changedTouches: [end], target }) => {
    if (!touched || one('dialog[open]') || (target.closest && target.closest('#notes, #strip'))) return;
    const across = end.clientX - touched[0], down = end.clientY - touched[1];
    touched = null;
    if (Math.abs(across) > 40 && Math.abs(across) > 1.5 * Math.abs(down)) move(index + (across < 0 ? 1 : -1));
  }, { passive: true });

  let resting;
  function awake() {
    body.classList.remove('idle');
    clearTimeout(resting);
    resting = setTimeout(() => { if (!speaker) body.classList.add('idle'); }, REST);
  }
  for (const kind of ['pointermove', 'pointerdown', 'touchstart']) document.addEventListener(kind, awake, { passive: true });

  function tick() {
    const seconds = Math.floor((Date.now() - started) / 1000);
    const pad = (n) => String(n).padStart(2, '0');
    one('#clock').textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
    const hours = Math.floor(seconds / 3600);
    one('#elapsed').textContent = `${hours ? `${hours}:` : ''}${hours ? pad(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
  }

  addEventListener('resize', fit);
  document.addEventListener('fullscreenchange', () => {
    const button = one('[data-do="full"]');
    button.setAttribute('aria-pressed', String(Boolean(document.fullscreenElement)));
    fit();
  });
  scheme.addEventListener('change', () => { dark = scheme.matches; redraw(); });
  let ground = null;
  addEventListener('beforeprint', () => {
    ground = dark;
    if (dark) { dark = false; root.classList.remove('dark'); drawn = new Set(); }
    figures.forEach((_, n) => draw(n));
  });
  addEventListener('afterprint', () => { if (ground) { dark = true; redraw(); } });

  root.classList.toggle('dark', dark);
  fit();
  const ready = document.fonts && document.fonts.load ? Promise.all([document.fonts.load('400 20px "Source Sans"'), document.fonts.load('700 20px "Source Sans"')]) : Promise.resolve();
  // The typeface first: what Plotly measures must be what is shown.
  Promise.race([ready, new Promise((done) => setTimeout(done, 1500))]).catch(() => {}).then(() => {
    show(index, { quiet: true, told: false });
    redraw();
    awake();
    body.dataset.ready = 'yes';
    if (speaker) { channel.postMessage({ kind: 'hello', from: 'notes' }); tick(); setInterval(tick, 1000); }
    check();
    setInterval(check, POLL);
  });
})();
