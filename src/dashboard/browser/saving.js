// A file is saved where it is asked for: the page stays, seconds are counted while it is made, and what went wrong is said.
"use strict";
(() => {
  const TEXTS = JSON.parse(document.currentScript.dataset.texts);
  const FILES = "/download/";
  const PICTURES = /^\/embed\/[^#]*#(png|svg)$/; // the page of a chart, asked to save itself
  const AT_ONCE = 400; // milliseconds within which nothing need be said
  const READ = 6000; // milliseconds that a last word stands
  const begun = new Set();

  const say = (key, values = {}) => {
    const said = (TEXTS[document.documentElement.lang.split("-")[0]] ?? TEXTS.en)[key];
    return said.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };

  function notice() {
    const element = document.createElement("output");
    element.className = "saving";
    element.dataset.reactAriaTopLayer = "true"; // or a dialog hides it from those who do not see it
    element.style.colorScheme = getComputedStyle(document.querySelector(".stApp")).colorScheme;
    let leaving;
    return (words, last = false) => {
      clearTimeout(leaving);
      element.textContent = words;
      if (!element.isConnected) document.body.append(element);
      if (last) leaving = setTimeout(() => element.remove(), READ);
    };
  }

  const named = (answer) => /filename="([^"]+)"/.exec(answer.headers.get("content-disposition"))?.[1] ?? "";

  function keep(content, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), READ);
  }

  async function refusal(answer) {
    const problem = await answer.json().catch(() => ({}));
    return problem.detail ?? say("saving.failed");
  }

  async function made(address) {
    const answer = await fetch(address, { headers: { Accept: "application/problem+json" } });
    if (!answer.ok) return { words: await refusal(answer) };
    return { content: await answer.blob(), name: named(answer) };
  }

  const scripts = new Map();
  function loaded(source) {
    const script = document.createElement("script");
    const there = new Promise((done, failed) => Object.assign(script, { src: source, onload: done, onerror: failed }));
    if (!scripts.has(source)) {
      scripts.set(source, there);
      document.head.append(script);
    }
    return scripts.get(source);
  }

  // What the page of the chart would draw is drawn here, so that no other tab is opened for it.
  async function drawn(address) {
    const { hash, searchParams } = new URL(address);
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const { name, pictures, typefaces } = JSON.parse(page.getElementById("data").textContent);
    const needed = page.querySelectorAll("script[src]:not([src*='/embed.'])");
    for (const script of needed) await loaded(script.getAttribute("src"));
    const form = hash.slice(1);
    return { content: await pictured(pictures[searchParams.get("theme")], typefaces, form), name: `${name}.${form}` };
  }

  async function save(address, making) {
    if (begun.has(address)) return;
    begun.add(address);
    const tell = notice();
    const start = performance.now();
    const count = () => tell(say("saving.made", { seconds: Math.floor((performance.now() - start) / 1000) }));
    let counting;
    const soon = setTimeout(() => {
      count();
      counting = setInterval(count, 1000);
    }, AT_ONCE);
    try {
      const { content, name, words } = await making(address);
      if (content) keep(content, name);
      tell(words ?? say("saving.saved", { name }), true);
    } catch {
      tell(say("saving.failed"), true);
    } finally {
      clearTimeout(soon);
      clearInterval(counting);
      begun.delete(address);
    }
  }

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      const address = link?.getAttribute("href") ?? "";
      const making = PICTURES.test(address) ? drawn : address.startsWith(FILES) && made;
      if (!making || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      save(link.href, making);
    },
    true,
  );
})();
