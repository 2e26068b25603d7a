// The list and the search of a page that was taken along, opened from disk, without a server. Papers
// come from its data, and go into the page as text only. `map.js` comes before it.

(() => {
  /** @typedef {import("./standalone-page").StandalonePaper} Paper */
  /** @type {import("./standalone-page").StandalonePage} */
  const page = JSON.parse(byId("data").textContent ?? "");
  const { papers, groups } = page;
  const PAGE = 50;

  const list = byId("list");
  const canvas = /** @type {HTMLCanvasElement} */ (byId("map"));
  const search = /** @type {HTMLInputElement} */ (byId("search"));
  const texts = papers.map((paper) =>
    fold(
      [paper.title, paper.authors, paper.venue, paper.themes, paper.date, paper.abstract].join(" "),
    ),
  );

  let found = papers.map((_, i) => i);
  let shown = PAGE;
  const map = new StandaloneMap(canvas, page, byId("legend"));

  /** @param {string} id */
  function byId(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  /** @param {string} text */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** @param {string} tag @param {string} text @param {string} [kind] */
  function element(tag, text, kind) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  // The list.

  /** @param {number} i */
  function entry(i) {
    const paper = /** @type {Paper} */ (papers[i]);
    const item = document.createElement("li");
    const title = element("h2", paper.href ? "" : paper.title);
    if (paper.href) {
      const link = /** @type {HTMLAnchorElement} */ (element("a", paper.title));
      link.href = paper.href;
      link.rel = "noreferrer";
      title.append(link);
    }
    const facts = [authorsOf(paper), paper.venue, paper.date, paper.region]
      .filter(Boolean)
      .join(" · ");
    item.append(title, element("p", facts, "facts"));
    if (paper.themes.length > 0) item.append(element("p", paper.themes.join(", "), "facts"));
    if (paper.abstract) {
      const details = document.createElement("details");
      details.append(element("summary", "Abstract"), element("p", paper.abstract));
      item.append(details);
    }
    item.dataset.paper = String(i);
    item.addEventListener("pointerenter", () => light(i));
    item.addEventListener("focusin", () => light(i));
    return item;
  }

  /** @param {Paper} paper */
  function authorsOf({ authors, more }) {
    if (authors.length > 0)
      return authors.join(", ") + (more > 1 ? ` and ${more} more` : more ? " and others" : "");
    return more > 0 ? `${more} ${more === 1 ? "author" : "authors"}` : "";
  }

  function showList() {
    list.replaceChildren(...found.slice(0, shown).map(entry));
    byId("more").hidden = found.length <= shown;
    const all = search.value.trim() === "";
    byId("count").textContent = all
      ? `${papers.length} papers`
      : `${found.length} of ${papers.length} papers`;
  }

  /** All words, in any order. */
  function find() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    found = [];
    texts.forEach((text, i) => {
      if (words.every((word) => text.includes(word))) found.push(i);
    });
    map.found = found;
    shown = PAGE;
    showList();
    map.draw();
  }

  /** @param {number | undefined} i */
  function light(i) {
    if (map.lit === i) return;
    map.lit = i;
    for (const item of list.querySelectorAll("li")) {
      item.classList.toggle("lit", item.dataset.paper === String(i));
    }
    map.draw();
  }

  // The map under the pointer.

  let dragged = 0;
  canvas.addEventListener("pointerdown", (event) => {
    dragged = 0;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons === 0) {
      light(map.paperAt(event));
      return;
    }
    dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
    map.move(event.movementX, event.movementY);
  });
  canvas.addEventListener("click", (event) => {
    const i = map.paperAt(event);
    if (dragged > 4 || i === undefined) return;
    shown = Math.max(shown, found.indexOf(i) + 1);
    showList();
    map.lit = undefined;
    light(i);
    list.querySelector(".lit")?.scrollIntoView({ block: "center" });
  });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      map.zoom(2 ** (-event.deltaY / 300), event.offsetX, event.offsetY);
    },
    { passive: false },
  );
  for (const button of document.querySelectorAll("[data-zoom]")) {
    const factor = Number(/** @type {HTMLElement} */ (button).dataset.zoom);
    button.addEventListener("click", () => map.zoom(factor));
  }
  search.addEventListener("input", find);
  byId("more").addEventListener("click", () => {
    const first = shown;
    shown += PAGE;
    showList();
    const next = list.children[first];
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus();
    }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.draw());
  new ResizeObserver(() => map.draw()).observe(canvas);

  // What stands around them.

  const all = papers.length === page.total ? `${page.total}` : `${papers.length} of ${page.total}`;
  document.querySelector("h1")?.append(page.name);
  byId("about").textContent = `${all} papers, taken from a Paper Atlas on ${page.madeOn}. ${
    papers.length < page.total ? "A page takes no more: these are the first. " : ""
  }It needs no server and asks none.`;
  const used = new Set(papers.map(({ group }) => group));
  for (const [group, label] of [...groups.entries(), /** @type {const} */ ([-1, "No theme"])]) {
    if (!used.has(group)) continue;
    const item = element("li", label);
    item.style.setProperty("--colour", group < 0 ? "var(--none)" : `var(--g${group % 8})`);
    byId("legend").append(item);
  }
  find();
})();
