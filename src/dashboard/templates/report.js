"use strict";
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const places = [...document.querySelectorAll(".chart")];
  const tables = [...document.querySelectorAll("details")];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const config = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false, logging: 0 };
  const COLUMN = 660; // pixels: what A4 and Letter leave between their margins
  const NEAR = "1000px 0px";
  let printing = false;

  /* Plotly, held in this file or found at an address of this server, is run when the first chart is near. */
  const held = document.getElementById("plotly");
  const { address } = held.dataset;
  let coming;

  function run(text) {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
  }

  function fetched() {
    return new Promise((done) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => done(true);
      script.onerror = () => done(false);
      document.head.append(script);
    });
  }

  /* Whether it is there; after a failure the next chart asks again. */
  async function ready() {
    if (window.Plotly) return true;
    if (!address) run(held.textContent);
    else {
      coming ??= fetched();
      if (!(await coming)) coming = undefined;
    }
    return Boolean(window.Plotly);
  }

  /* A browser that prints by itself waits for nothing but what is done at once; where a script prints it loads nothing. */
  function readyNow() {
    if (window.Plotly) return true;
    if (!address) run(held.textContent);
    else {
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      try {
        request.send();
      } catch {
        return false;
      }
      if (request.status === 200) run(request.responseText);
    }
    return Boolean(window.Plotly);
  }

  /* Plotly refuses links within a page that is a file; they are given to it as another site's, and led back here. */
  const ELSEWHERE = "https://report.invalid/";
  const XLINK = "http://www.w3.org/1999/xlink";
  function lead(place) {
    for (const link of place.querySelectorAll("a")) {
      const to = link.getAttributeNS(XLINK, "href") ?? "";
      if (to.startsWith(ELSEWHERE)) {
        link.removeAttributeNS(XLINK, "href");
        link.setAttribute("href", to.slice(ELSEWHERE.length));
      }
    }
  }

  /* A value with what is otherwise on the other ground. */
  function changed(value, change) {
    if (typeof change !== "object" || change === null || Array.isArray(change)) return change;
    const made = Array.isArray(value) ? [...value] : { ...value };
    for (const [name, one] of Object.entries(change)) made[name] = changed(value[name], one);
    return made;
  }

  function draw(place) {
    const ground = !printing && dark.matches ? "dark" : "light";
    const wanted = printing ? `${ground} printed` : ground;
    if (place.dataset.drawn === wanted) return;
    const first = !place.dataset.drawn;
    if (first) place.textContent = "";
    place.dataset.drawn = wanted;
    const { light, dark: change } = figures[place.dataset.chart];
    const { data, layout } = structuredClone(ground === "dark" ? changed(light, change) : light);
    if (printing) layout.width = COLUMN;
    Plotly.react(place, data, { ...layout, autosize: !printing }, config);
    if (first) place.on("plotly_afterplot", () => lead(place));
    lead(place);
  }

  /* Charts wait for their turn, one at a time, so that what the reader does in between is answered. */
  const near = new Set();
  const waiting = new Set();
  let busy = false;

  async function work() {
    if (busy) return;
    busy = true;
    const there = await ready();
    for (const place of waiting) {
      waiting.delete(place);
      if (there) draw(place);
      else if (!place.dataset.drawn) place.textContent = place.closest("figure").getAttribute("aria-label");
      await new Promise((done) => setTimeout(done));
    }
    busy = false;
  }

  function want(wanted) {
    for (const place of wanted) if (place) waiting.add(place);
    if (waiting.size) work();
  }

  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      near[isIntersecting ? "add" : "delete"](target);
      waiting[isIntersecting ? "add" : "delete"](target);
    }
    want([]);
  }, { rootMargin: NEAR });
  places.forEach((place) => watch.observe(place));

  // The numbers of the charts before and behind what has the focus are the next that the keyboard reaches.
  document.querySelector("main").addEventListener("focusin", ({ target }) => {
    const behind = places.findIndex((place) => target.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
    want(behind < 0 ? places.slice(-1) : places.slice(Math.max(behind - 1, 0), behind + 1));
  });

  dark.addEventListener("change", () => want(near));
  addEventListener("beforeprint", () => {
    if (!printing) tables.forEach((one) => { one.dataset.was = one.open ? "open" : ""; one.open = true; });
    printing = true;
    if (readyNow()) places.forEach(draw); // or else the tables stand in
  });
  const print = window.print.bind(window);
  window.print = async () => {
    await ready();
    print();
  };
  addEventListener("afterprint", () => {
    printing = false;
    tables.forEach((one) => { one.open = one.dataset.was === "open"; });
    want(near);
  });

  /* Numbers lead to their sentences, but what follows the pointer lies over them. */
  function under({ currentTarget, clientX: x, clientY: y }) {
    return [...currentTarget.querySelectorAll("a")].find((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    });
  }
  for (const place of places) {
    place.addEventListener("pointermove", (event) => place.classList.toggle("link", Boolean(under(event))));
    place.addEventListener("click", (event) => {
      const link = event.target.closest("a") ? null : under(event);
      if (link) location.hash = link.href.baseVal;
    });
  }
})();
