// A click on a figure in the list of all figures opens it on the same page, as its address says, and not in another tab;
// who closes it stands on its row again.
"use strict";
(() => {
  const NAME = "fact";
  const PATIENCE = 10_000; // milliseconds that the server may take
  const RECORD = ".st-key-record";
  const LIST = ".st-key-figures";
  const STATE = "data-test-script-state";
  const named = (address) => new URL(address).searchParams.get(NAME);
  let opened = named(location.href);

  // Tries until it is done: the page comes in pieces.
  function once(done) {
    const tried = () => done() && watch.disconnect();
    const watch = new MutationObserver(tried);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["href", STATE] });
    setTimeout(() => watch.disconnect(), PATIENCE);
    tried();
  }

  function stand(element, block) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block });
  }

  // Where the record stands, once it is there; a reader has clicked far below it.
  function show(name) {
    once(() => {
      const record = document.querySelector(`${RECORD} a[href^="/fact/${CSS.escape(name)}"]`)?.closest(RECORD);
      if (!record) return false;
      record.tabIndex = -1;
      stand(record, "start");
      return true;
    });
  }

  // The row of a figure once its record is gone, or the list that it is not in.
  function leave(name) {
    once(() => {
      const list = document.querySelector(LIST);
      const drawn = list && !document.querySelector(RECORD) && document.querySelector(`[${STATE}=notRunning]`);
      if (!drawn) return false;
      const row = [...list.querySelectorAll(`a[href*="${NAME}="]`)].find((link) => named(link.href) === name);
      if (!row) list.tabIndex = -1;
      stand(row ?? list, row ? "center" : "start");
      return true;
    });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".st-key-close-record button")) return leave(named(location.href));
    const link = event.target.closest?.(`${LIST} a[href]`);
    const name = link && named(link.href);
    if (!name || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set(NAME, name);
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate")); // what Streamlit runs the page anew upon
    show(name);
  });

  addEventListener("popstate", () => {
    const name = named(location.href);
    if (!name && document.querySelector(RECORD)) leave(opened);
    opened = name;
  });
})();
