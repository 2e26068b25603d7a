"use client";

import Link from "next/link";
import { useEffect } from "react";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset(): void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  useEffect(() => console.error(error), [error]);
  return (
    <main className="apology" id="main" tabIndex={-1}>
      <h1 className="page-title">This page could not be drawn.</h1>
      <p className="page-lead">
        Something failed on this machine, not with your search. Trying again often helps; if it does
        not, the window that runs Paper Atlas says what went wrong
        {error.digest && <> under the number {error.digest}</>}.
      </p>
      <p className="flex gap-2.5">
        <button className="control" onClick={reset} type="button">
          Try again
        </button>
        <Link className="control" href="/">
          All papers
        </Link>
      </p>
    </main>
  );
}
