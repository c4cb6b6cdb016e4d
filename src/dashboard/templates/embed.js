"use strict";
(() => {
  const { name, figures, pictures, most, typefaces } = JSON.parse(document.getElementById("data").textContent);
  const frame = document.getElementById("figure");
  const place = document.getElementById("chart");
  const notes = document.getElementById("notes");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const config = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false, logging: 0 };
  const asked = document.documentElement.dataset.theme;
  const theme = () => (asked === "auto" ? (dark.matches ? "dark" : "light") : asked);
  let drawn = "";

  /* The figure that is set for the width of the frame; it may be stretched, but not pressed. */
  const fitting = () => figures[theme()].findLast(({ layout }) => layout.width <= frame.clientWidth) ?? figures[theme()][0];

  function draw() {
    const width = frame.clientWidth;
    const figure = fitting();
    const height = Math.max(Math.min(frame.clientHeight, most), figure.layout.height);
    const wanted = `${theme()} ${width} ${height}`;
    if (!width || drawn === wanted) return;
    drawn = wanted;
    const { data, layout } = structuredClone(figure);
    Plotly.react(place, data, { ...layout, width, height, autosize: false }, config);
  }

  /* Where the frame is too low for all of it the notes stand a click away, so that the chart has room. */
  function fold() {
    const set = (open) => {
      document.body.classList.toggle("tall", open);
      if (notes) notes.open = open;
    };
    frame.style.minHeight = `${fitting().layout.height}px`;
    set(true);
    if (document.documentElement.scrollHeight > innerHeight) set(false);
  }

  async function save(form) {
    const picture = await pictured(structuredClone(pictures[theme()]), typefaces, form);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = `${name}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /* Numbers lead to their pages, but what follows the pointer lies over them. */
  function under({ currentTarget, clientX: x, clientY: y }) {
    return [...currentTarget.querySelectorAll("a")].find((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom;
    });
  }
  place.addEventListener("pointermove", (event) => place.classList.toggle("link", Boolean(under(event))));
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a") ? null : under(event);
    if (link) open(link.href.baseVal, "_blank", "noopener");
  });

  fold();
  new ResizeObserver(draw).observe(frame);
  addEventListener("resize", fold);
  dark.addEventListener("change", draw);
  draw();
  for (const button of document.querySelectorAll("[data-form]")) {
    button.addEventListener("click", () => save(button.dataset.form));
  }
  const form = location.hash.slice(1);
  if (form === "png" || form === "svg") document.fonts.ready.then(() => save(form));
})();
