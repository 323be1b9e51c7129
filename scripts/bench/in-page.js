// Runs in a measured page before anything of its own. Plain JavaScript, because it is sent to the browser as it stands.
window.bench = (() => {
  let shift = 0;
  const shifted = new Set();
  let pressedAt = null;
  let paintedAt = null;
  const section = (id) => document.querySelector(`[data-question="${id}"]`);
  const said = (id) => section(id)?.querySelector('[role="status"]')?.textContent.trim() ?? "";
  const isVerdict = (text) => /^(Right|Partly right|Not this one)/.test(text);

  const nameOf = (node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element === null || element === undefined
      ? "something gone since"
      : [element.localName, ...element.classList].join(".");
  };

  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      shift += value;
      for (const { node } of sources) shifted.add(nameOf(node));
    }
  }).observe({ type: "layout-shift", buffered: true });

  // From the press to the first frame that shows the verdict.
  addEventListener(
    "click",
    ({ target, timeStamp }) => {
      const id = target.closest?.("button")?.closest("[data-question]")?.dataset.question;
      if (id === undefined) return;
      pressedAt = timeStamp;
      paintedAt = null;
      const observer = new MutationObserver(() => {
        if (!isVerdict(said(id))) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            paintedAt = performance.now();
          };
          port2.postMessage(null);
        });
      });
      observer.observe(section(id), { childList: true, subtree: true, characterData: true });
    },
    { capture: true },
  );

  /** The middle of a control, brought into the window; null where it is not drawn. */
  function place(control) {
    if (control === null || control === undefined || control.getClientRects().length === 0) return null;
    const { top, bottom } = control.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 40)
      control.scrollIntoView({ block: "center", behavior: "instant" });
    const box = control.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  return {
    /** What someone sees of a question now; nothing before the first paint. */
    look(id) {
      const seen = performance.getEntriesByName("first-contentful-paint").length > 0;
      const radio = seen ? section(id)?.querySelector("input[type=radio]") : null;
      const buttons = seen ? [...(section(id)?.querySelectorAll("button") ?? [])] : [];
      const button = buttons.find(({ textContent }) => textContent.trim() === "Check answer");
      const chosen = radio?.checked === true;
      const next = chosen ? button : radio;
      return {
        radio: chosen ? null : place(next),
        button: chosen && button?.disabled === false ? place(next) : null,
        said: said(id),
      };
    },
    /** Whether nothing goes on beside the page: one that saves the site has saved it. */
    async isAtRest() {
      if (document.documentElement.dataset.offline === undefined) return true;
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === "activated";
    },
    firstPaint: () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    times: () => ({ pressedAt, paintedAt }),
    shift: () => ({ amount: shift, of: [...shifted] }),
    /** The ids of the questions that are answered by one radio. */
    choiceQuestions: () =>
      [...document.querySelectorAll('[data-question][data-kind="choice"]')].map(
        ({ dataset }) => dataset.question,
      ),
  };
})();
