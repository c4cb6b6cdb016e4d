// A click on a mark of a chart, or on its number, leads to the page of its fact.
"use strict";
(() => {
  const PAGE = "/fact/";
  const STILL = 5; // pixels that a pointer may move between down and up

  const chartOf = (event) => event.target.closest?.(".js-plotly-plot");

  // What Plotly has found under the pointer. Its own events are lost when Streamlit draws a chart anew.
  const mark = (chart) => chart._hoverdata?.find(({ id }) => id?.startsWith(PAGE))?.id;

  // Plotly lays a sheet over the links on its numbers that takes the pointer from them.
  function number(chart, { clientX: x, clientY: y }) {
    const found = [...chart.querySelectorAll(".main-svg a")].find((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
    return found?.href.baseVal;
  }

  document.addEventListener("pointermove", (event) => {
    const chart = chartOf(event);
    chart?.classList.toggle("at-mark", Boolean(mark(chart) ?? number(chart, event)));
  }, { passive: true });

  document.addEventListener("pointerdown", (down) => {
    const chart = chartOf(down);
    if (!chart || down.button || down.target.closest("a, button, .modebar")) return;
    const wanted = number(chart, down) ?? mark(chart);
    if (!wanted) return;
    // On the document, for Plotly covers the page as soon as the pointer goes down.
    document.addEventListener("pointerup", (up) => {
      if (Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) > STILL) return;
      if (up.ctrlKey || up.metaKey || up.shiftKey) open(wanted, "_blank", "noopener");
      else location.assign(wanted);
    }, { capture: true, once: true });
  }, { capture: true });
})();
