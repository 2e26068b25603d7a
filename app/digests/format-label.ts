import { FORMATS } from "@/lib/ingest/formats/list";

/** What a format is called for people; its own name where the code does not know it any more. */
export function formatLabel(format: string): string {
  return FORMATS.find(({ name }) => name === format)?.label ?? format;
}
