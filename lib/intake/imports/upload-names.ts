/** Names of uploaded files: whatever a client sends, a path inside the import's folder. */

const LONGEST_PART = 120;
const MOST_PARTS = 8;
/** What file systems or terminals take for something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
const UNFIT = /[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g;

/**
 * "exports/2024.bib" as it is, "../../etc/passwd" as "etc/passwd". A name that is taken, whatever
 * the case, gets a number: "2024 (2).bib".
 */
export function safeNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = safeName(name);
    const [, stem, ending] = /^(.*?)((?:\.[^./]{1,8}){0,2})$/s.exec(safe)!;
    let free = safe;
    for (let count = 2; taken.has(free.toLowerCase()); count++)
      free = `${stem} (${count})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function safeName(name: string): string {
  const parts = name
    .normalize("NFC")
    .split(/[/\\]/)
    .map((part) => shortened(part.replace(UNFIT, "").trim()))
    // A name that begins with a dot is hidden, or a way up.
    .map((part) => part.replace(/^\.+/, "").replace(/[. ]+$/, ""))
    .filter((part) => part !== "");
  return parts.slice(-MOST_PARTS).join("/") || "listing.txt";
}

/** The end of a name tells its kind. */
function shortened(part: string): string {
  if (part.length <= LONGEST_PART) return part;
  return part.slice(0, LONGEST_PART - 20) + part.slice(-20);
}
