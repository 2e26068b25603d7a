// The map of a page that was taken along: points, names, zoom. `page.js` comes after it.

/** @typedef {import("./standalone-page").StandalonePage} StandalonePage */

const REACH = 14;
const MOST_ZOOM = 30;
/** Pixels around the points, and from a region's middle up to its name. */
const EDGE = { x: 48, y: 28 };
const RISE = 18;

// biome-ignore lint/correctness/noUnusedVariables: page.js uses it
class StandaloneMap {
  /** @type {readonly number[]} Papers that match. */
  found = [];
  /** @type {number | undefined} */
  lit;

  #view = { k: 1, x: 0, y: 0 };
  #pane = { width: 0, height: 0 };
  #waiting = false;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {StandalonePage} page
   * @param {HTMLElement} legend lies over the foot of the canvas
   */
  constructor(canvas, page, legend) {
    this.canvas = canvas;
    this.page = page;
    this.legend = legend;
    const places = page.papers.flatMap(({ at }) => (at ? [at] : []));
    const least = (/** @type {0 | 1} */ axis) => places.reduce((a, p) => Math.min(a, p[axis]), 1);
    const most = (/** @type {0 | 1} */ axis) => places.reduce((a, p) => Math.max(a, p[axis]), 0);
    // The papers fill the pane: a map has no true proportions to keep.
    this.left = least(0);
    this.top = least(1);
    this.width = Math.max(most(0) - this.left, 0.02);
    this.height = Math.max(most(1) - this.top, 0.02);
  }

  draw() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#paint();
    });
  }

  /**
   * The matching paper nearest to a pixel, within reach.
   * @param {{ offsetX: number, offsetY: number }} pixel
   */
  paperAt({ offsetX, offsetY }) {
    let nearest;
    let least = REACH;
    for (const i of this.found) {
      const at = this.page.papers[i]?.at;
      if (!at) continue;
      const [x, y] = this.#pixel(at[0], at[1]);
      const distance = Math.hypot(x - offsetX, y - offsetY);
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /** @param {number} dx @param {number} dy */
  move(dx, dy) {
    this.#view = { ...this.#view, x: this.#view.x + dx, y: this.#view.y + dy };
    this.draw();
  }

  /** Around a pixel, or the middle. @param {number} factor @param {number} [x] @param {number} [y] */
  zoom(factor, x = this.#pane.width / 2, y = this.#pane.height / 2) {
    const before = this.#view;
    const k = Math.min(MOST_ZOOM, Math.max(1, before.k * factor));
    const grown = k / before.k;
    this.#view =
      k === 1
        ? { k, x: 0, y: 0 }
        : { k, x: x - (x - before.x) * grown, y: y - (y - before.y) * grown };
    this.draw();
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {[number, number]}
   */
  #pixel(x, y) {
    const { k, x: movedX, y: movedY } = this.#view;
    const width = this.#pane.width - 2 * EDGE.x;
    const height = this.#pane.height - this.legend.offsetHeight - 2 * EDGE.y;
    return [
      (EDGE.x + ((x - this.left) / this.width) * width) * k + movedX,
      (EDGE.y + ((y - this.top) / this.height) * height) * k + movedY,
    ];
  }

  #paint() {
    const { canvas } = this;
    const ratio = devicePixelRatio;
    this.#pane = { width: canvas.clientWidth, height: canvas.clientHeight };
    canvas.width = Math.round(this.#pane.width * ratio);
    canvas.height = Math.round(this.#pane.height * ratio);
    const ctx = canvas.getContext("2d");
    if (!ctx) return;
    ctx.scale(ratio, ratio);
    const { papers, groups } = this.page;
    const radius = Math.max(1.5, Math.min(4.5, 40 / Math.sqrt(papers.length)));
    const size = radius * this.#view.k ** 0.3;
    const colours = groups.map((_, group) => colour(`--g${group % 8}`));
    const none = colour("--none");
    /** @param {number} i @param {number} around */
    const dot = (i, around) => {
      const paper = papers[i];
      if (!paper?.at) return;
      const [x, y] = this.#pixel(paper.at[0], paper.at[1]);
      ctx.fillStyle = colours[paper.group] ?? none;
      ctx.beginPath();
      ctx.arc(x, y, around, 0, 7);
      ctx.fill();
    };
    ctx.globalAlpha = 0.15;
    // Those that match lie on the ghosts of all.
    if (this.found.length < papers.length) for (const i of papers.keys()) dot(i, size * 0.8);
    ctx.globalAlpha = 1;
    for (const i of this.found) dot(i, size);
    this.#paintNames(ctx);
    const at = this.lit === undefined ? undefined : papers[this.lit]?.at;
    if (this.lit === undefined || !at) return;
    dot(this.lit, size + 2);
    ctx.strokeStyle = colour("--accent");
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(...this.#pixel(at[0], at[1]), size + 6, 0, 7);
    ctx.stroke();
  }

  /** Names that would lie on others wait until the map is closer. @param {CanvasRenderingContext2D} ctx */
  #paintNames(ctx) {
    /** @type {{ x: number, y: number, width: number }[]} */
    const taken = [];
    ctx.font = "600 12.5px system-ui, sans-serif";
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 4;
    ctx.strokeStyle = colour("--sunk");
    ctx.fillStyle = colour("--ink");
    for (const region of this.page.regions) {
      const [x, middle] = this.#pixel(region.x, region.y);
      const y = middle - RISE;
      const { width } = ctx.measureText(region.label);
      const apart = taken.every(
        (other) =>
          Math.abs(other.x - x) > (other.width + width) / 2 + 8 || Math.abs(other.y - y) > 20,
      );
      const inside =
        x > width / 2 && x < this.#pane.width - width / 2 && y > 10 && y < this.#pane.height - 10;
      if (!inside || !apart) continue;
      taken.push({ x, y, width });
      ctx.strokeText(region.label, x, y);
      ctx.fillText(region.label, x, y);
    }
  }
}

/** As the style sheet has it for this colour scheme. @param {string} name */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}
