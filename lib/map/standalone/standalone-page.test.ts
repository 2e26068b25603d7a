import { describe, expect, it } from "vitest";
import { type StandalonePage, standalonePage } from "./standalone-page";

const HOSTILE = '</script><img src=x onerror="alert(1)"><!-- <script> &amp; \u2028';

const PAGE: StandalonePage = {
  name: HOSTILE,
  total: 1,
  madeOn: "2026-06-04",
  papers: [
    {
      title: HOSTILE,
      authors: [HOSTILE],
      more: 0,
      themes: [],
      abstract: HOSTILE,
      at: [0.5, 0.5],
      group: 0,
    },
  ],
  regions: [],
  groups: ["Learning"],
};

const html = await standalonePage(PAGE, { style: "body {}", script: "show()" });

describe("a page to take along", () => {
  it("keeps texts out of its markup", () => {
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<!--");
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).toContain("<title>&lt;/script&gt;&lt;img src=x onerror=&quot;");
  });

  it("holds its papers as they are", () => {
    const [, data] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)!;
    expect(JSON.parse(data!)).toEqual(PAGE);
  });

  it("runs its own script and nothing else", () => {
    // openssl dgst -sha256 -binary, base64, of "show()".
    expect(html).toContain("script-src 'sha256-bZcXq6A55386WOhnm+CkmXOdvD/gkjsQT5fkz6gxfg8='");
    expect(html).toContain("default-src 'none'");
  });
});
