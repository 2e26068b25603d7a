/** Digests to try formats on. A file is named after the format it is in: "bibtex.bib", "bibtex.broken.bib". */
import { readdirSync, readFileSync } from "node:fs";
import { FORMATS } from "@/lib/ingest/formats/list";
import { type DigestReading, readDigest } from "@/lib/ingest/read-digest";

export const FIXTURE_FOLDER = "tests/fixtures/digests";

const FILES = readdirSync(FIXTURE_FOLDER, { withFileTypes: true }).flatMap((file) =>
  file.isFile() ? [file.name] : [],
);

/** Every fixture that is named after a format, with the name of that format. */
export const FORMAT_FIXTURES: { file: string; format: string }[] = FILES.flatMap((file) => {
  const format = file.split(".")[0]!;
  return FORMATS.some(({ name }) => name === format) ? [{ file, format }] : [];
});

/** Fixtures whose names say that they are of no format: "not-a-digest.prose.txt". */
export const STRANGE_FIXTURES = FILES.filter((file) => file.startsWith("not-a-digest."));

export function readFixture(file: string, crawledOn = "2026-06-04"): DigestReading {
  return readDigest(readFileSync(`${FIXTURE_FOLDER}/${file}`), { file, crawledOn });
}
