import type { CiteFormat } from "@/lib/cite/format";

/** The headers of a file to be kept; `name` is of plain letters, without an ending. */
export function attachment(
  { mediaType, extension }: Pick<CiteFormat, "mediaType" | "extension">,
  name: string,
): Record<string, string> {
  return {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${name}.${extension}"`,
    "Cache-Control": "no-cache",
  };
}
