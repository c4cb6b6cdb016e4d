// The search box of every page: a button, a dialog, and the answers of the API in it.
"use strict";

(() => {
  const { address, page: results, texts: written } = document.currentScript.dataset;
  const TEXTS = JSON.parse(written);
  const KEPT = ["currency", "sources", "since", "lang", "sheet"];
  const OF_THE_APP = new Set(["page", "chart"]);
  const PAUSE = 120;
  const parameters = () => new URLSearchParams(location.search);

  if (parameters().get("embed") === "true" || window !== window.top) return;

  // words

  function language() {
    const tags = [parameters().get("lang"), ...navigator.languages].filter(Boolean);
    return tags.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => tag in TEXTS) ?? "en";
  }

  const said = (key) => TEXTS[language()][key];

  // elements

  function element(name, properties = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== ""));
    return made;
  }

  function glass() {
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("viewBox", "0 0 20 20");
    picture.setAttribute("aria-hidden", "true");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4.1 9.6L17 17");
    picture.append(line);
    return picture;
  }

  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  const name = element("span", { class: "search-name" });
  const button = element(
    "button",
    { type: "button", class: "search-open", "aria-haspopup": "dialog", "aria-keyshortcuts": "Control+K Meta+K /" },
    glass(),
    name,
    element("kbd", { "aria-hidden": "true" }, mac ? "⌘ K" : "Ctrl K"),
  );
  const afloat = element("div", { role: "search", class: "search-afloat" });
  const input = element("input", {
    type: "text",
    class: "search-input",
    role: "combobox",
    inputmode: "search",
    enterkeyhint: "go",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    maxlength: "200",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search-hits",
  });
  const close = element("button", { type: "button", class: "search-close" });
  const status = element("p", { class: "search-said", role: "status" });
  const hits = element("div", { id: "search-hits", class: "search-hits", role: "listbox" });
  const ways = element("div", { class: "search-ways" });
  const keys = element("span", { class: "search-keys" });
  const everything = element("a", { class: "search-all", href: results });
  const dialog = element(
    "dialog",
    { class: "search-dialog" },
    element("div", { class: "search-field" }, glass(), input, close),
    status,
    hits,
    ways,
    element("div", { class: "search-foot" }, keys, everything),
  );

  // state

  let asking = null;
  let waiting = 0;
  let answered = null;
  let chosen = -1;
  let entered = false;

  function label() {
    name.textContent = said("search.button");
    button.setAttribute("aria-label", said("search.button"));
    afloat.setAttribute("aria-label", said("search.button"));
  }

  function dress() {
    const ground = getComputedStyle(document.querySelector("[data-testid=stApp]") ?? document.body).backgroundColor;
    const [red, green, blue, alpha = 1] = (ground.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    const seen = alpha > 0;
    const dark = seen ? red + green + blue < 384 : matchMedia("(prefers-color-scheme: dark)").matches;
    for (const one of [button, dialog]) one.dataset.theme = dark ? "dark" : "light";
  }

  // On a wide screen Streamlit's header is clear: the button must not stand on what is scrolled under it.
  function drift(event) {
    const main = event.target instanceof Element ? event.target.closest("[data-testid=stMain]") : null;
    if (main === event.target && main) afloat.classList.toggle("search-away", main.scrollTop > 16);
  }

  function open(words = input.value) {
    if (dialog.open) return;
    label();
    dress();
    dialog.lang = language() === "zh" ? "zh-Hans" : language();
    dialog.setAttribute("aria-label", said("search.title"));
    hits.setAttribute("aria-label", said("search.title"));
    input.setAttribute("aria-label", said("search.label"));
    input.placeholder = said("search.placeholder");
    close.textContent = said("search.close");
    keys.textContent = said("search.keys");
    everything.textContent = said("search.all");
    input.value = words;
    dialog.showModal();
    input.focus();
    input.select();
    ask();
  }

  function remember(words) {
    history.replaceState({ ...history.state, search: words }, "");
  }

  // asking

  function wait() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  }

  async function ask() {
    clearTimeout(waiting);
    asking?.abort();
    asking = null;
    const words = input.value.trim();
    const spoken = language();
    everything.href = kept(`${results}?${new URLSearchParams({ q: words })}`, KEPT);
    if (!words) return start();
    if (answered?.words === words && answered.language === spoken) return enter();
    const own = (asking = new AbortController());
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q: words, limit: 12, lang: spoken })}`, {
        signal: own.signal,
      });
      if (!answer.ok) throw new Error(answer.statusText);
      const found = await answer.json();
      if (own === asking) show(words, found);
    } catch (error) {
      if (own === asking && error.name !== "AbortError") fail();
    }
  }

  // showing

  function clear() {
    answered = null;
    hits.replaceChildren();
    ways.replaceChildren();
    ways.hidden = hits.hidden = true;
    everything.hidden = true;
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function start() {
    clear();
    status.textContent = said("search.hint");
    suggest(said("search.for-example"), said("search.examples").split("\n"));
  }

  function fail() {
    clear();
    status.textContent = said("search.failed");
  }

  function suggest(lead, queries, link) {
    ways.replaceChildren(
      element("p", {}, lead),
      element("ul", {}, ...queries.map((query) => element("li", {}, suggestion(query)))),
      link ? element("p", {}, link) : "",
    );
    ways.hidden = false;
  }

  function suggestion(query) {
    const made = element("button", { type: "button" }, query);
    made.addEventListener("click", () => {
      input.value = query;
      input.focus();
      ask();
    });
    return made;
  }

  function show(words, found) {
    clear();
    answered = { words, language: found.language };
    status.textContent = found.said;
    if (!found.results.length) {
      const link = element("a", { href: kept(found.data.address, KEPT) }, found.data.label);
      suggest(said("search.nearest"), found.nearest, link);
      entered = false;
      return;
    }
    hits.replaceChildren(...found.results.map(option));
    hits.hidden = everything.hidden = false;
    hits.scrollTop = 0;
    input.setAttribute("aria-expanded", "true");
    choose(0);
    enter();
  }

  function option(hit, place) {
    const about = [hit.sort_name, hit.period, hit.source].filter(Boolean).join(" · ");
    const made = element(
      "a",
      {
        role: "option",
        id: `search-hit-${place}`,
        class: "search-hit",
        tabindex: "-1",
        "aria-selected": "false",
        href: kept(hit.address, OF_THE_APP.has(hit.sort) ? KEPT : ["lang"]),
        "data-sort": hit.sort,
      },
      element(
        "span",
        { class: "search-what" },
        element("span", { class: "search-label" }, hit.label),
        hit.value ? element("span", { class: "search-value" }, hit.value) : "",
      ),
      element(
        "span",
        { class: "search-about" },
        about,
        grade(hit),
      ),
      hit.sentence.length ? quotation(hit) : "",
    );
    made.addEventListener("pointermove", () => choose(place, false));
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(made);
    });
    return made;
  }

  function grade(hit) {
    const words = [hit.grade_name, hit.mark].filter(Boolean).join(" · ");
    return words ? element("span", { class: hit.reliable ? "search-grade" : "search-grade search-unverified" }, words) : "";
  }

  function quotation(hit) {
    const pieces = hit.sentence.map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text));
    return element("span", { class: "search-quote", ...(hit.language ? { lang: hit.language } : {}) }, ...pieces);
  }

  function choose(place, scroll = true) {
    if (place === chosen && place >= 0) return;
    hits.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = place;
    const one = hits.children[place];
    if (!one) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    one.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", one.id);
    if (scroll) one.scrollIntoView({ block: "nearest" });
  }

  // going

  function kept(target, names) {
    const url = new URL(target, location.origin);
    for (const [key, value] of parameters()) {
      if (names.includes(key) && !url.searchParams.has(key)) url.searchParams.set(key, value);
    }
    return url.pathname + url.search + url.hash;
  }

  function enter() {
    if (entered && hits.children[chosen]) go(hits.children[chosen]);
  }

  function go(link) {
    entered = false;
    const target = new URL(link.href);
    if (target.pathname + target.search === location.pathname + location.search) dialog.close();
    else remember(input.value.trim());
    location.assign(target);
  }

  // Streamlit draws its page later than the browser looks for the place that an address names.
  function reveal() {
    const wanted = /^#exhibit-([a-z0-9-]+)$/.exec(location.hash);
    if (!wanted) return;
    const selector = `.st-key-exhibit-${wanted[1]}`;
    let standing;
    const found = () => {
      const place = document.querySelector(selector);
      if (!place) return;
      place.scrollIntoView({ block: "start" });
      standing ??= setTimeout(stop, 6000); // what is drawn above it after that moves it no more
    };
    const observer = new MutationObserver(found);
    const stop = () => {
      observer.disconnect();
      for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) removeEventListener(kind, stop);
    };
    observer.observe(document.body, { childList: true, subtree: true });
    for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(kind, stop, { passive: true });
    found();
  }

  // listening

  const isField = (target) =>
    target instanceof Element && (target.closest("input, textarea, select, [role=textbox]") || target.isContentEditable);

  document.addEventListener(
    "keydown",
    (event) => {
      const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
      if ((letter && !event.shiftKey && !event.altKey) || (slash && !dialog.open)) {
        event.preventDefault();
        open();
      }
    },
    true,
  );
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation(); // Streamlit has shortcuts of its own
    if (event.isComposing || event.target !== input) return;
    const last = hits.children.length - 1;
    if (event.key === "ArrowDown" && last >= 0) choose(chosen >= last ? 0 : chosen + 1);
    else if (event.key === "ArrowUp" && last >= 0) choose(chosen <= 0 ? last : chosen - 1);
    else if (event.key === "Enter") press(event);
    else return;
    event.preventDefault();
  });

  function press(event) {
    const current = answered?.words === input.value.trim();
    const link = hits.children[chosen];
    if (current && link && (event.ctrlKey || event.metaKey)) window.open(link.href, "_blank", "noopener");
    else if (current && link) go(link);
    else {
      entered = true;
      ask();
    }
  }

  input.addEventListener("input", (event) => {
    entered = false;
    if (!event.isComposing) wait();
  });
  input.addEventListener("compositionend", wait);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    clearTimeout(waiting);
    asking?.abort();
    entered = false;
    if (history.state?.search !== undefined) remember(undefined);
  });
  button.addEventListener("click", () => open());
  everything.addEventListener("click", () => remember(input.value.trim()));
  addEventListener("hashchange", reveal);

  // beginning

  label();
  dress();
  const link = document.querySelector("nav a.search");
  if (link) link.replaceWith(button);
  else {
    afloat.append(button);
    document.body.prepend(afloat);
    document.addEventListener("scroll", drift, { capture: true, passive: true });
  }
  document.body.append(dialog);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => requestAnimationFrame(dress));
  // The title changes with Streamlit's page and language, the classes of its frame with its theme.
  const changed = new MutationObserver(() => {
    document.documentElement.lang = language() === "zh" ? "zh-Hans" : language();
    label();
    dress();
  });
  changed.observe(document.head, { childList: true, subtree: true, characterData: true });
  reveal();
  const came = performance.getEntriesByType("navigation")[0]?.type;
  if (came === "back_forward" && typeof history.state?.search === "string") open(history.state.search);
})();
