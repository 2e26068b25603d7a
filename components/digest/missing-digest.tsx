import Link from "next/link";

export function MissingDigest() {
  return (
    <main className="apology" id="main" tabIndex={-1}>
      <h1 className="page-title">No such digest.</h1>
      <p className="page-lead">
        It may have been removed since the link was made. Here are{" "}
        <Link className="link" href="/digests">
          all digests
        </Link>
        .
      </p>
    </main>
  );
}
