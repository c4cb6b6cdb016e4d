"use strict";
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const places = [...document.querySelectorAll(".chart")];
  const tables = [...document.querySelectorAll("details")];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const config = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false, logging: 0 };
  const COLUMN = 660; // pixels: what A4 and Letter leave between their margins
  let printing = false;

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

  function draw(place) {
    const wanted = `${!printing && dark.matches ? "dark" : "light"}${printing ? " printed" : ""}`;
    if (place.dataset.drawn === wanted) return;
    place.dataset.drawn = wanted;
    const { data, layout } = structuredClone(figures[place.dataset.chart][wanted.split(" ")[0]]);
    if (printing) layout.width = COLUMN;
    Plotly.react(place, data, { ...layout, autosize: !printing }, config);
    if (!place.dataset.led) place.on("plotly_afterplot", () => lead(place));
    place.dataset.led = "yes";
    lead(place);
  }

  const near = new IntersectionObserver((seen) => {
    for (const one of seen) if (one.isIntersecting) draw(one.target);
  }, { rootMargin: "600px" });
  places.forEach((place) => near.observe(place));

  // The rest while nothing else is to be done, so that any of it can be searched, printed or read out.
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 30));
  const left = [...places];
  const next = () => { const place = left.shift(); if (place) { draw(place); idle(next); } };
  idle(next);

  dark.addEventListener("change", () => places.forEach(draw));
  addEventListener("beforeprint", () => {
    printing = true;
    tables.forEach((one) => { one.dataset.was = one.open ? "open" : ""; one.open = true; });
    places.forEach(draw);
  });
  addEventListener("afterprint", () => {
    printing = false;
    tables.forEach((one) => { one.open = one.dataset.was === "open"; });
    places.forEach(draw);
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

  // Open where there is no script; with one, a click away.
  tables.forEach((one) => { one.open = false; });
})();
