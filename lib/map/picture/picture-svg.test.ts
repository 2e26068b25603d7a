import { describe, expect, it } from "vitest";
import { layCaption } from "./caption";
import { type Picture, pictureSvg } from "./picture-svg";

const palette = {
  ...{ ground: "#f4f2ec", rim: "#fff", ink: "#111", quietInk: "#444", faintInk: "#888" },
  ...{ accent: "#066", hues: ["#c2571a"] },
};
const stroke = { radius: 4, opacity: 1, ceiling: 1, rim: 1.5, rimOpacity: 1 };
const legend = [
  { label: "Signal & noise <x>", colour: "#c2571a" },
  { label: "No theme", colour: "#888" },
];

function picture(changed: Partial<Picture> = {}): Picture {
  return {
    title: "Topic map",
    pane: { width: 400, height: 300 },
    palette,
    fontFamily: '"Inter", sans-serif',
    layers: [],
    names: [],
    caption: layCaption(legend, "Paper Atlas · 2 papers", 400, (text) => 7 * text.length),
    ...changed,
  };
}

function named(text: string): Picture["names"][number] {
  const label = { id: "1", text, depth: 0, x: 0, y: 0, width: 90, height: 16, minZoom: 1 };
  return { label, box: { left: 10, right: 100, top: 20, bottom: 36 }, presence: 1 };
}

describe("a picture as SVG", () => {
  it("has papers as circles in their colours, dim ones fainter and without a rim", () => {
    const svg = pictureSvg(
      picture({
        layers: [
          {
            stroke: { ...stroke, opacity: 0.32, rimOpacity: 0 },
            circles: [{ x: 1, y: 2, colour: "#888" }],
          },
          { stroke, circles: [{ x: 30.456, y: 40, colour: "#c2571a" }] },
        ],
      }),
    );
    expect(svg).toMatch(/<g fill-opacity="0.32">\s*<circle cx="1" cy="2" r="4" fill="#888"\/>/);
    expect(svg).toMatch(/stroke="#fff"[^>]*>\s*<circle cx="30.46" cy="40" r="4" fill="#c2571a"\/>/);
  });

  it("has names, legend and source as text, in which nothing is markup", () => {
    const svg = pictureSvg(
      picture({ names: [named('<script>"R&D"</script>')], title: "a < b", fontFamily: '"A&B"' }),
    );
    expect(svg).toContain("&lt;script&gt;&quot;R&amp;D&quot;&lt;/script&gt;</text>");
    expect(svg).toContain("Signal &amp; noise &lt;x&gt;</text>");
    expect(svg).toContain("Paper Atlas · 2 papers</text>");
    expect(svg).toContain("<title>a &lt; b</title>");
    expect(svg).toContain('font-family="&quot;A&amp;B&quot;"');
    expect(svg).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;)/);
  });

  it("leaves out characters that XML cannot have", () => {
    expect(pictureSvg(picture({ names: [named("a\u0000b\u0008c")] }))).toContain(">abc</text>");
  });

  it("is as high as the map and its caption together", () => {
    const one = picture();
    expect(pictureSvg(one)).toContain(`height="${300 + one.caption.height}"`);
  });
});

describe("the caption", () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ label: `Theme ${i}`, colour: "#888" }));
  const measure = (text: string) => 7 * text.length;

  it("begins a new line where the legend would leave the picture", () => {
    const { entries, height, source } = layCaption(many, "from here", 300, measure);
    expect(new Set(entries.map(({ y }) => y)).size).toBeGreaterThan(2);
    for (const { x, width } of entries) expect(x + width).toBeLessThan(300);
    expect(source.y).toBeGreaterThan(entries.at(-1)!.y);
    expect(height).toBeGreaterThan(source.y);
  });

  it("of a map without colours is the source alone", () => {
    const { entries, height } = layCaption([], "from here", 300, measure);
    expect(entries).toEqual([]);
    expect(height).toBeLessThan(layCaption(many, "from here", 300, measure).height);
  });
});
