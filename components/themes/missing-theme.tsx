import Link from "next/link";

export function MissingTheme() {
  return (
    <main className="apology" id="main" tabIndex={-1}>
      <h1 className="page-title">No theme by this name.</h1>
      <p className="page-lead">
        The taxonomy may have changed since the link was made. Here are{" "}
        <Link className="link" href="/themes">
          all themes
        </Link>
        .
      </p>
    </main>
  );
}
