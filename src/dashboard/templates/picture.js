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
