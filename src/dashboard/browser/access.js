// What Streamlit leaves out for people who do not see the page, put right as the page is drawn.
"use strict";
(() => {
  const NAMES = JSON.parse(document.currentScript.dataset.names);
  const NAMED = ["aria-label", "data-title", "title", "placeholder"];
  const HAN = /\p{Script=Han}/u;
  const given = new Map(); // from every name we have given, to the English one

  for (const said of Object.values(NAMES)) for (const [english, ours] of Object.entries(said)) given.set(ours, english);

  function set(element, attribute, value) {
    if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
  }

  // The groups of the navigation stand between its list and the entries: each is a list, named by its head.
  function lists() {
    for (const list of document.querySelectorAll("[data-testid=stSidebarNavItems]")) {
      const groups = [...list.children].filter((one) => one.querySelector(":scope > li"));
      if (!groups.length) continue;
      set(list, "role", "presentation");
      for (const group of groups) {
        const head = group.querySelector(":scope > header");
        set(group, "role", "list");
        if (!head) continue;
        set(group, "aria-label", head.querySelector("p")?.textContent ?? "");
        set(head, "aria-hidden", "true");
      }
    }
  }

  // What is said in English only is said in the language of the page.
  function names(language) {
    const said = NAMES[language] ?? {};
    const ours = (words) => said[words] ?? said[given.get(words)];
    for (const element of document.querySelectorAll("[aria-label], [data-title], [title], [placeholder]")) {
      if (element.closest(".search-dialog, .search-afloat")) continue;
      for (const attribute of NAMED) {
        const name = ours(element.getAttribute(attribute));
        if (name) set(element, attribute, name);
      }
    }
    const skip = document.querySelector("[data-testid=stSkipToContent]");
    const name = ours(skip?.textContent);
    if (name && skip.textContent !== name) skip.firstChild.data = name;
  }

  // Quotations stay in the language of their article.
  function languages(language) {
    for (const quotation of document.querySelectorAll(".stMarkdown blockquote")) {
      const own = HAN.test(quotation.textContent) ? "zh-Hans" : "en";
      if (own.startsWith(language)) quotation.removeAttribute("lang");
      else set(quotation, "lang", own);
    }
  }

  let waiting = false;
  function mend() {
    waiting = false;
    const language = document.documentElement.lang.split("-")[0];
    lists();
    names(language);
    languages(language);
  }

  function soon() {
    if (waiting) return;
    waiting = true;
    requestIdleCallback(mend, { timeout: 300 });
  }

  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, attributeFilter: ["aria-label"] });
  new MutationObserver(soon).observe(document.documentElement, { attributeFilter: ["lang"] });
  soon();
})();
