import Link from "next/link";
import { cleanText } from "@/lib/search/selection";

const MAX_WORDS = 200;

/** A slug is made of the title's words: those of an unknown one are worth a search. */
export function MissingPaper({ slug }: { slug: string }) {
  const words = cleanText(readable(slug).replaceAll("-", " "), MAX_WORDS);
  return (
    <main className="apology" id="main" tabIndex={-1}>
      <h1 className="page-title wrap-anywhere">No paper called “{words}”.</h1>
      <p className="page-lead">
        It may never have been in a digest, or its address was cut short.{" "}
        <Link className="link" href={`/?q=${encodeURIComponent(words.split(" ").join(" OR "))}`}>
          Search for its words
        </Link>{" "}
        or go back to{" "}
        <Link className="link" href="/">
          all papers
        </Link>
        .
      </p>
    </main>
  );
}

function readable(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
