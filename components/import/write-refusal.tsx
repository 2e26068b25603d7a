interface WriteRefusalProps {
  /** A token opens it; else only the machine itself can. */
  takesToken: boolean;
  /** The token that was given is not the right one. */
  wrong: boolean;
  message: string;
}

/** Instead of the form, for those who may only read: why, and how to change that. */
export function WriteRefusal({ takesToken, wrong, message }: WriteRefusalProps) {
  return (
    <section aria-labelledby="refusal" className="import-note">
      <h2 className="font-serif text-heading font-semibold" id="refusal">
        {takesToken ? "This library asks for its token" : "This library can only be read from here"}
      </h2>
      <p className="max-w-measure text-lead">{message}</p>
      {takesToken && (
        <form action="/api/import/token" className="action-form" method="post">
          <div className="import-field">
            <label htmlFor="token">Token</label>
            <input
              aria-describedby={wrong ? "token-wrong" : undefined}
              aria-invalid={wrong}
              autoComplete="current-password"
              id="token"
              name="token"
              required
              type="password"
            />
            {wrong && (
              <p className="import-error" id="token-wrong" role="alert">
                That is not the token of this library.
              </p>
            )}
          </div>
          <button className="primary" type="submit">
            Open
          </button>
        </form>
      )}
    </section>
  );
}
