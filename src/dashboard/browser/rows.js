// A click on a figure in the list of all figures opens it on the same page, as its address says, and not in another tab.
"use strict";
(() => {
  const NAME = "fact";
  const PATIENCE = 10_000; // milliseconds that the server may take to bring the record

  // Where the record stands, once it is there; a reader has clicked far below it.
  function show(name) {
    const wanted = `.st-key-record a[href^="/fact/${CSS.escape(name)}"]`;
    const found = () => {
      const record = document.querySelector(wanted)?.closest(".st-key-record");
      if (!record) return;
      watch.disconnect();
      record.tabIndex = -1;
      record.focus({ preventScroll: true });
      record.scrollIntoView({ block: "start" });
    };
    const watch = new MutationObserver(found);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["href"] });
    setTimeout(() => watch.disconnect(), PATIENCE);
    found();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".st-key-figures a[href]");
    const name = link && new URL(link.href).searchParams.get(NAME);
    if (!name || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set(NAME, name);
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate")); // what Streamlit runs the page anew upon
    show(name);
  });
})();
