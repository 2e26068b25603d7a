/** Web addresses in running text, without the punctuation that stands after them. */

export interface TextLink {
  href: string;
  /** A repository holds code; anything else that is named (project page, model, data) is a page. */
  kind: "repository" | "page";
  /** Offsets of the address in the text, end exclusive. */
  start: number;
  end: number;
}

/**
 * Hosts whose project addresses are code repositories. Model and data-set pages (Hugging Face,
 * Zenodo) and anonymised review copies are links, not repositories: the latter vanish.
 */
const CODE_HOSTS = new Set([
  "github.com",
  "gitlab.com",
  "bitbucket.org",
  "codeberg.org",
  "gitee.com",
  "git.sr.ht",
]);

const ADDRESS =
  /https?:\/\/[^\s<>"'“”{}\\^`|]+|(?<![\w/.@-])(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^\s<>"'“”{}\\^`|]+/giu;

/** What every address has; most texts have none. */
const SIGN_OF_ADDRESS = /:\/\/|\.(?:com|org)\//i;

/** Every address in a text, in order, as it stands but for punctuation stuck to its end. */
export function findLinks(text: string): TextLink[] {
  if (!SIGN_OF_ADDRESS.test(text)) return [];
  const links: TextLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingPunctuation(match[0]);
    const href = /^https?:/i.test(address) ? address : `https://${address}`;
    if (!URL.canParse(href) || !new URL(href).hostname.includes(".")) continue;
    links.push({
      href,
      kind: repositoryOf(href) ? "repository" : "page",
      start: match.index,
      end: match.index + address.length,
    });
  }
  return links;
}

/** The distinct repositories named in a text, as `https://host/owner/name`, in order. */
export function repositoriesIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const { href } of findLinks(text)) {
    const repository = repositoryOf(href);
    if (repository && !found.has(repository.toLowerCase())) {
      found.set(repository.toLowerCase(), repository);
    }
  }
  return [...found.values()];
}

/** The repository an address points into, if its host is one for code. */
function repositoryOf(href: string): string | undefined {
  const url = new URL(href);
  const host = url.hostname.toLowerCase().replace(/^www\./, "");
  if (!CODE_HOSTS.has(host)) return undefined;
  // GitLab nests groups, and puts the pages of a project behind "/-/".
  const path = url.pathname.split("/-/")[0]!.split("/").filter(Boolean);
  const parts = host === "gitlab.com" ? path : path.slice(0, 2);
  if (parts.length < 2) return undefined;
  return `https://${host}/${parts.join("/").replace(/\.git$/, "")}`;
}

/** A full stop, a comma or a bracket that the address itself did not open. */
function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  const unopened = { ")": surplus(address, "(", ")"), "]": surplus(address, "[", "]") };
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    if (last === ")" || last === "]") {
      if (unopened[last]-- <= 0) break;
    } else if (!/[.,;:!?*’…]/u.test(last)) break;
  }
  return address.slice(0, end);
}

/** By how many brackets more are closed than opened. */
function surplus(text: string, open: string, close: string): number {
  return text.split(close).length - text.split(open).length;
}
