// A file is saved where it is asked for: the page stays, seconds are counted while it is made, and what went wrong is said.
"use strict";
(() => {
  const TEXTS = JSON.parse(document.currentScript.dataset.texts);
  const FILES = "/download/";
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

  async function save(address) {
    if (begun.has(address)) return;
    begun.add(address);
    const tell = notice();
    const start = performance.now();
    const count = () => tell(say("saving.made", { seconds: Math.round((performance.now() - start) / 1000) }));
    let counting;
    const soon = setTimeout(() => {
      count();
      counting = setInterval(count, 1000);
    }, AT_ONCE);
    try {
      const answer = await fetch(address, { headers: { Accept: "application/problem+json" } });
      const content = answer.ok ? await answer.blob() : null;
      if (content) keep(content, named(answer));
      const words = content ? say("saving.saved", { name: named(answer) }) : await refusal(answer);
      tell(words, true);
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
      const link = event.target.closest?.(`a[href^="${FILES}"]`);
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      save(link.href);
    },
    true,
  );
})();
