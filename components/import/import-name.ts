import { counted } from "@/components/ui/count";

/** "2024.bib", "exports/2024.bib and 3 more files" */
export function importName(files: { name: string }[]): string {
  const [first, ...others] = files;
  if (!first) return "Nothing";
  return others.length === 0
    ? first.name
    : `${first.name} and ${counted(others.length, "more file")}`;
}
