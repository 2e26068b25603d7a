// Runs in a page that was taken along, from disk, without a server. Papers come from its data, and
// go into the page as text only.

(() => {
  /** @typedef {import("./standalone-page").StandalonePaper} Paper */
  /** @type {import("./standalone-page").StandalonePage} */
  const page = JSON.parse(byId("data").textContent ?? "");
  const { papers, regions, groups } = page;
  const PAGE = 50;
  const REACH = 14;
  const MOST_ZOOM = 30;

  const list = byId("list");
  const canvas = /** @type {HTMLCanvasElement} */ (byId("map"));
  const search = /** @type {HTMLInputElement} */ (byId("search"));
  const texts = papers.map((paper) =>
    fold(
      [paper.title, paper.authors, paper.venue, paper.themes, paper.date, paper.abstract].join(" "),
    ),
  );

  let found = papers.map((_, i) => i);
  let matches = new Set(found);
  let shown = PAGE;
  /** @type {number | undefined} */
  let lit;
  let view = { k: 1, x: 0, y: 0 };

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
    if (authors.length > 0) return authors.join(", ") + (more > 0 ? ` and ${more} more` : "");
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
    matches = new Set(found);
    shown = PAGE;
    showList();
    draw();
  }

  /** @param {number | undefined} i */
  function light(i) {
    if (lit === i) return;
    lit = i;
    for (const item of list.querySelectorAll("li")) {
      item.classList.toggle("lit", item.dataset.paper === String(i));
    }
    draw();
  }

  // The map.

  let left = 0;
  let top = 0;
  let side = { width: 1, height: 1 };
  let pane = { width: 0, height: 0 };

  /** The papers fill the pane, with room for the legend; a map has no true proportions to keep. */
  function measure() {
    const xs = papers.flatMap(({ at }) => (at ? [at[0]] : []));
    const ys = papers.flatMap(({ at }) => (at ? [at[1]] : []));
    const least = (/** @type {number[]} */ values) => values.reduce((a, b) => Math.min(a, b), 1);
    const most = (/** @type {number[]} */ values) => values.reduce((a, b) => Math.max(a, b), 0);
    left = least(xs);
    top = least(ys);
    side = {
      width: Math.max(most(xs) - left, 0.02),
      height: Math.max(most(ys) - top, 0.02),
    };
  }

  /** @param {readonly [number, number]} at */
  function pixel([x, y]) {
    const foot = byId("legend").offsetHeight;
    const width = pane.width - 96;
    const height = pane.height - foot - 56;
    return [
      (40 + ((x - left) / side.width) * width) * view.k + view.x,
      (28 + ((y - top) / side.height) * height) * view.k + view.y,
    ];
  }

  /** @param {string} name */
  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name);
  }

  let waiting = false;
  function draw() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      paint();
    });
  }

  function paint() {
    const ratio = devicePixelRatio;
    pane = { width: canvas.clientWidth, height: canvas.clientHeight };
    canvas.width = Math.round(pane.width * ratio);
    canvas.height = Math.round(pane.height * ratio);
    const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    ctx.scale(ratio, ratio);
    const radius = Math.max(1.5, Math.min(4.5, 40 / Math.sqrt(papers.length))) * view.k ** 0.3;
    const colours = groups.map((_, group) => colour(`--g${group % 8}`));
    const none = colour("--none");
    /** @param {number} i @param {number} size */
    const dot = (i, size) => {
      const paper = /** @type {Paper} */ (papers[i]);
      if (!paper.at) return;
      const [x = 0, y = 0] = pixel(paper.at);
      ctx.fillStyle = colours[paper.group] ?? none;
      ctx.beginPath();
      ctx.arc(x, y, size, 0, 7);
      ctx.fill();
    };
    ctx.globalAlpha = 0.15;
    for (let i = 0; i < papers.length; i++) if (!matches.has(i)) dot(i, radius * 0.8);
    ctx.globalAlpha = 1;
    for (const i of found) dot(i, radius);
    paintNames(ctx);
    if (lit !== undefined) paintLit(ctx, lit, dot, radius);
  }

  /** Names that would lie on others wait until the map is closer. @param {CanvasRenderingContext2D} ctx */
  function paintNames(ctx) {
    /** @type {{ x: number, y: number, width: number }[]} */
    const taken = [];
    ctx.font = "600 12.5px system-ui, sans-serif";
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 4;
    ctx.strokeStyle = colour("--sunk");
    ctx.fillStyle = colour("--ink");
    for (const region of regions) {
      const [x = 0, middle = 0] = pixel([region.x, region.y]);
      // Above the middle: there the papers lie.
      const y = middle - 18;
      const { width } = ctx.measureText(region.label);
      const inside = x > width / 2 && x < pane.width - width / 2 && y > 10 && y < pane.height - 10;
      const free = taken.every(
        (other) =>
          Math.abs(other.x - x) > (other.width + width) / 2 + 8 || Math.abs(other.y - y) > 20,
      );
      if (!inside || !free) continue;
      taken.push({ x, y, width });
      ctx.strokeText(region.label, x, y);
      ctx.fillText(region.label, x, y);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} ctx
   * @param {number} i
   * @param {(i: number, size: number) => void} dot
   * @param {number} radius
   */
  function paintLit(ctx, i, dot, radius) {
    const paper = /** @type {Paper} */ (papers[i]);
    if (!paper.at) return;
    const [x = 0, y = 0] = pixel(paper.at);
    dot(i, radius + 2);
    ctx.strokeStyle = colour("--accent");
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(x, y, radius + 6, 0, 7);
    ctx.stroke();
  }

  /** @param {{ offsetX: number, offsetY: number }} event */
  function paperAt({ offsetX, offsetY }) {
    let nearest;
    let least = REACH;
    for (const i of found) {
      const { at } = /** @type {Paper} */ (papers[i]);
      if (!at) continue;
      const [x = 0, y = 0] = pixel(at);
      const distance = Math.hypot(x - offsetX, y - offsetY);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /** @param {number} factor @param {number} x @param {number} y */
  function zoom(factor, x, y) {
    const k = Math.min(MOST_ZOOM, Math.max(1, view.k * factor));
    const grown = k / view.k;
    view =
      k === 1 ? { k, x: 0, y: 0 } : { k, x: x - (x - view.x) * grown, y: y - (y - view.y) * grown };
    draw();
  }

  let dragged = 0;
  canvas.addEventListener("pointerdown", (event) => {
    dragged = 0;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons === 0) {
      light(paperAt(event));
      return;
    }
    dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
    view = { ...view, x: view.x + event.movementX, y: view.y + event.movementY };
    draw();
  });
  canvas.addEventListener("click", (event) => {
    const i = paperAt(event);
    if (dragged > 4 || i === undefined) return;
    shown = Math.max(shown, found.indexOf(i) + 1);
    showList();
    lit = undefined;
    light(i);
    list.querySelector(".lit")?.scrollIntoView({ block: "center" });
  });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      zoom(2 ** (-event.deltaY / 300), event.offsetX, event.offsetY);
    },
    { passive: false },
  );
  for (const button of document.querySelectorAll("[data-zoom]")) {
    const factor = Number(/** @type {HTMLElement} */ (button).dataset.zoom);
    button.addEventListener("click", () => zoom(factor, pane.width / 2, pane.height / 2));
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
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new ResizeObserver(draw).observe(canvas);

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
  measure();
  showList();
})();
