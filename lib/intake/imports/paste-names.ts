/** A pasted text has no file name: who pasted it gives one, or it is named by what it says. */
import { open, rename } from "node:fs/promises";
import { readDigest } from "@/lib/ingest/read-digest";
import { withoutTex } from "@/lib/papers/tex";
import { shortened } from "@/lib/text/shortened";
import { changeManifest, type Manifest, oneByOne, readManifest } from "./manifest";
import { safeNames } from "./upload-names";
import { uploadPath } from "./uploads";

/** Bytes in which a text has told its topic or its first title. */
const BEGINNING = 16 * 1024;
const LONGEST_TITLE = 70;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** A name as people write it, as one that a file can have. */
export function asFileName(name: string): string {
  return name.replace(/[/\\]/g, "-").replace(/\s*:\s+/g, " – ");
}

/** Gives each paste without a name of its own the one that it tells, as it is to be read now. */
export function namePastes({ id }: Manifest): Promise<void> {
  return oneByOne(`${id}/names`, async () => {
    const manifest = await readManifest(id);
    if (manifest?.files.some(({ pasted }) => pasted === "unnamed")) await giveNames(manifest);
  });
}

async function giveNames({ id, files, facts, createdAt }: Manifest): Promise<void> {
  const names = await Promise.all(
    files.map(async ({ name, pasted }) => {
      const beginning = pasted === "unnamed" && (await beginningOf(uploadPath(id, name)));
      return beginning ? asFileName(nameOf(beginning, facts, new Date(createdAt))) : name;
    }),
  );
  const safe = safeNames(names);
  await renameAll(
    files.map(({ name }, index) => [uploadPath(id, name), uploadPath(id, safe[index]!)]),
  );
  await changeManifest(id, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file, index) => ({ ...file, name: safe[index]! })),
  }));
}

/** Renames files, also to what another of them is called as yet. */
export async function renameAll(files: [from: string, to: string][]): Promise<void> {
  const moving = files.filter(([from, to]) => from !== to);
  const targets = new Set(moving.map(([, to]) => to));
  const parked = new Map<string, string>();
  for (const [from] of moving) {
    if (!targets.has(from)) continue;
    parked.set(from, `${from}.moving`);
    await rename(from, `${from}.moving`);
  }
  for (const [from, to] of moving) await rename(parked.get(from) ?? from, to);
}

/** "α-Decay" for "$\\alpha$-Decay": a name shows no formulas. */
function plainTitle(title: string): string {
  return withoutTex(title.replace(/\$([^$]{1,200})\$/g, "$1")).replace(/[\\{}$]/g, "");
}

/** "emergent property, 4 June 2026", or the first title, "and others" where there are more. */
export function nameOf(
  beginning: string,
  { format, crawledOn }: Manifest["facts"],
  pastedOn: Date,
): string {
  const { topic, drafts } = readDigest(beginning, { file: "paste", crawledOn }, format);
  // A day without an hour would begin in Greenwich, which is the day before in America.
  const day = DAY.format(crawledOn ? new Date(`${crawledOn}T12:00`) : pastedOn);
  if (topic) return `${topic}, ${day}`;
  const [first, ...others] = drafts;
  if (!first) return `Pasted text, ${day}`;
  return `${shortened(plainTitle(first.title), LONGEST_TITLE)}${others.length > 0 ? " and others" : ""}`;
}

/**
 * Whole lines, unless it is one. Undefined where the file got its name already, and the server ended
 * before that was written down.
 */
async function beginningOf(place: string): Promise<string | undefined> {
  const handle = await open(place).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    const text = buffer.toString("utf8", 0, bytesRead);
    return bytesRead < BEGINNING ? text : text.slice(0, text.lastIndexOf("\n") + 1) || text;
  } finally {
    await handle.close();
  }
}
