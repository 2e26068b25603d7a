/**
 * The page of a request that never reaches the pages, such as one for an address that cannot be
 * read: Next would draw none, so this one brings all that it needs.
 */

/** Heading and sentence go into the page as they are: words of ours, never of an address. */
export function refusedPage(heading: string, sentence: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading} · Paper Atlas</title>
<style>${STYLE}</style>
<main>
<p>Paper Atlas</p>
<h1>${heading}</h1>
<p>${sentence}</p>
<p><a href="/">All papers</a></p>
</main>
</html>
`;
}

/** The colours of app/styles/tokens.css. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fbfaf7, #131417); color: light-dark(#1c1b18, #eceae4); font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 15vh 1.25rem 2rem; }
main > :first-child, h1 { font-family: Georgia, serif; font-weight: 600; }
h1 { margin: 1.5rem 0 0.5rem; font-size: 1.75rem; line-height: 1.25; }
a { color: light-dark(#1f5f5b, #7cc4bd); text-underline-offset: 0.2em; }
`;
