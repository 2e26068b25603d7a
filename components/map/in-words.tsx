import Link from "next/link";
import { counted, number } from "@/components/ui/count";

interface InWordsProps {
  shown: number;
  total: number;
  listHref: string;
  onRegions: () => void;
}

const WAY = "block py-1 font-medium text-accent underline underline-offset-4";

/** Ways from the map to the same in words: unseen until one of them has focus. */
export function InWords({ shown, total, listHref, onRegions }: InWordsProps) {
  const papers = counted(shown, "paper");
  return (
    <nav
      aria-label="The map in words"
      className="absolute top-14 left-3 z-20 rounded-lg border border-line bg-raised px-3 py-2 text-small shadow-card not-focus-within:sr-only"
    >
      <Link href={listHref} className={WAY}>
        {shown === total ? `All ${papers}` : `The ${number(shown)} selected papers`} as a list
      </Link>
      <button type="button" onClick={onRegions} className={WAY}>
        Regions and papers as a tree
      </button>
    </nav>
  );
}
