import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: "Not on the map" };

export default function NotFound() {
  return (
    <main className="apology" id="main" tabIndex={-1}>
      <h1 className="page-title">Nothing here on any map.</h1>
      <p className="page-lead">
        No page has this address. Search for what it was about, or start from{" "}
        <Link className="link" href="/">
          all papers
        </Link>{" "}
        or{" "}
        <Link className="link" href="/themes">
          the themes
        </Link>
        .
      </p>
    </main>
  );
}
