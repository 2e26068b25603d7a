/** The digests that a path stands for: a file, the files of a folder, the members of an archive. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type Problem, problem } from "@/lib/ingest/problem";
import type { Source } from "./reading/source";
import { isZip, membersOf } from "./reading/zip";
import { standardInput } from "./standard-input";

/** Files beside digests that are not digests. */
const NOT_DIGESTS = new Set(["digests.json", "themes.json"]);
/** Folders in folders; a link is not followed, so only a mistake goes deeper. */
const DEEPEST = 16;
const MOST_MEMBERS = 10_000;
/** Bytes of an archive when it is unpacked. */
const LARGEST_ARCHIVE = 64 * 1024 ** 3;
/** Files that packers add for themselves. */
const PACKERS_OWN = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/;

/** Why a path, or part of it, is left out. */
export interface Refused {
  file: string;
  problem: Problem;
}

/** In the order of their names; `-` stands for standard input. */
export async function* findSources(place: string): AsyncGenerator<Source | Refused> {
  if (place === "-") {
    yield* sourcesInFile(await standardInput());
    return;
  }
  const info = await stat(place).catch(() => undefined);
  if (info?.isDirectory()) yield* sourcesInFolder(place, 0);
  else yield* sourcesInFile(sourceAt(place));
}

function sourceAt(place: string): Source {
  const stored = path.relative("", place).split(path.sep).join("/");
  return { place, path: stored, file: path.basename(place) };
}

async function* sourcesInFolder(folder: string, depth: number): AsyncGenerator<Source | Refused> {
  if (depth > DEEPEST) {
    const file = path.basename(folder);
    yield { file, problem: problem("folder-too-deep", { file, excerpt: folder }) };
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || NOT_DIGESTS.has(entry.name)) continue;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesInFolder(place, depth + 1);
    else if (entry.isFile() || (await isFile(place))) yield* sourcesInFile(sourceAt(place));
  }
}

/** A link to a file is one; a link to a folder is left alone, for it may lead in a circle. */
async function isFile(place: string): Promise<boolean> {
  return (await stat(place).catch(() => undefined))?.isFile() ?? false;
}

async function* sourcesInFile(source: Source): AsyncGenerator<Source | Refused> {
  const { place, file } = source;
  // Whether it can be read at all is told by who reads it.
  if (!(await isZip(place).catch(() => false))) {
    yield source;
    return;
  }
  const refuse = (rule: "archive-damaged" | "archive-too-large", excerpt?: string): Refused => ({
    file,
    problem: problem(rule, { file, excerpt }),
  });
  try {
    const members = await membersOf(place, MOST_MEMBERS);
    const size = members.reduce((total, member) => total + member.size, 0);
    if (members.length > MOST_MEMBERS || size > LARGEST_ARCHIVE) {
      yield refuse("archive-too-large");
      return;
    }
    for (const { name } of members) {
      if (PACKERS_OWN.test(name) || NOT_DIGESTS.has(path.posix.basename(name))) continue;
      yield { ...source, member: name, path: `${source.path}/${name}`, file: `${file}/${name}` };
    }
  } catch (cause) {
    yield refuse("archive-damaged", (cause as Error).message);
  }
}
