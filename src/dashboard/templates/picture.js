"use strict";

/* A drawing as it must be for a picture: with the typeface in it, which a picture cannot take from its page. */
function lettered(svg, rule) {
  return svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${rule}</style>`);
}

/* A drawing on a canvas. */
async function painted(svg, width, height, scale) {
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }));
  try {
    picture.src = address;
    await picture.decode();
    // The typeface inside a picture is ready a moment after the picture is.
    await new Promise((done) => setTimeout(done, 60));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/* A rule for a typeface with the typeface itself in it. */
async function held([address, rule]) {
  const file = await (await fetch(address)).blob();
  const data = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(file);
  });
  return rule.replace(address, data);
}

/* A figure as a file that is a picture. */
async function pictured({ data, layout }, typefaces, form) {
  const { width, height } = layout;
  const size = { format: "svg", width, height, imageDataOnly: true };
  const rules = await Promise.all(Object.entries(typefaces).map(held));
  const svg = lettered(await Plotly.toImage({ data, layout, config: { logging: 0 } }, size), rules.join(""));
  if (form === "svg") return new Blob([svg], { type: "image/svg+xml" });
  const canvas = await painted(svg, width, height, 2);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
