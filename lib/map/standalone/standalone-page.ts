/**
 * A selection as one HTML file that needs nothing else: its papers as a list, a search and a map.
 * The papers are data inside it; `page.js` shows them, and writes text only.
 */
import { escapeMarkup } from "@/lib/text/escape-markup";

export interface StandalonePage {
  /** The selection in a few words. */
  name: string;
  /** Papers of the selection; there may be fewer here. */
  total: number;
  /** ISO 8601, without time. */
  madeOn: string;
  /** In the order of the selection. */
  papers: StandalonePaper[];
  /** The largest first. */
  regions: { label: string; x: number; y: number }[];
  /** Names of the colours. */
  groups: readonly string[];
}

export interface StandalonePaper {
  title: string;
  /** Where the paper can be read, if that is known. */
  href?: string;
  authors: string[];
  /** Authors that are not named. */
  more: number;
  date?: string;
  venue?: string;
  themes: string[];
  region?: string;
  abstract: string;
  /** In [0, 1], y downwards; absent for a paper that is not on the map. */
  at?: [x: number, y: number];
  /** Index into `groups`; -1 for none. */
  group: number;
}

interface Assets {
  style: string;
  script: string;
}

/** The browser is told to run this script, and to load nothing at all. */
export async function standalonePage(page: StandalonePage, assets: Assets): Promise<string> {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${await hashOf(assets.script)}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(page.name)} · Paper Atlas</title>
<style>${assets.style}</style>
</head>
<body>
<header><h1></h1><p id="about"></p></header>
<noscript><p>This page shows its papers by a script, which your browser does not run.</p></noscript>
<main>
<section id="finder" aria-label="Papers">
<label for="search">Search these papers</label>
<input id="search" type="search" autocomplete="off" placeholder="Words of title, authors, abstract">
<p id="count" role="status"></p>
<ol id="list"></ol>
<button id="more" type="button">Show more</button>
</section>
<section id="place" aria-label="Map">
<canvas id="map" role="img" aria-label="Map of these papers; the list says the same in words"></canvas>
<div id="zoom"><button type="button" data-zoom="1.6" aria-label="Zoom in">+</button><button type="button" data-zoom="0.625" aria-label="Zoom out">−</button><button type="button" data-zoom="0" aria-label="Show the whole map">○</button></div>
<ul id="legend"></ul>
</section>
</main>
<script type="application/json" id="data">${escapeJson(page)}</script>
<script>${assets.script}</script>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in, nor begin a comment. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** As Content Security Policy Level 3 names a script by its text. */
async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
