import { originOf } from "../origin";

/**
 * Tells browsers how to search the library from their address bar (OpenSearch 1.1,
 * github.com/dewitt/opensearch). Browsers want whole addresses.
 */
export function GET(request: Request): Response {
  const origin = xml(originOf(request.headers) ?? new URL(request.url).origin);
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Paper Atlas</ShortName>
  <Description>Search the papers of this library: titles, abstracts, authors, themes.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${origin}/icon.svg</Image>
  <Image width="180" height="180" type="image/png">${origin}/apple-icon.png</Image>
  <Url type="text/html" method="get" template="${origin}/?q={searchTerms}"/>
  <Url type="application/x-suggestions+json" method="get" template="${origin}/api/suggest?q={searchTerms}&amp;format=opensearch"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${origin}/opensearch.xml"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: {
      "Content-Type": "application/opensearchdescription+xml; charset=utf-8",
      "Cache-Control": "no-cache",
    },
  });
}

function xml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
