import { useEffect, useState } from "react";

export type Answer<T> =
  | { status: "none" }
  | { status: "loading" }
  | { status: "ready"; value: T }
  /** `message` is the API's own, where it had one. */
  | { status: "failed"; message: string };

const AWAY = "The library did not answer. Try again in a moment.";

/** What the API answers at an address; nothing while there is no address. */
export function useAnswer<T>(href: string | undefined): Answer<T> {
  const [answered, setAnswered] = useState<{ href: string; answer: Answer<T> }>();
  useEffect(() => {
    if (!href) return;
    const abort = new AbortController();
    load<T>(href, abort.signal).then(
      (answer) => setAnswered({ href, answer }),
      () => abort.signal.aborted || setAnswered({ href, answer: failed(AWAY) }),
    );
    return () => abort.abort();
  }, [href]);
  if (!href) return { status: "none" };
  return answered?.href === href ? answered.answer : { status: "loading" };
}

async function load<T>(href: string, signal: AbortSignal): Promise<Answer<T>> {
  const response = await fetch(href, { signal });
  const value = await response.json();
  return response.ok ? { status: "ready", value } : failed(value?.error?.message ?? AWAY);
}

function failed(message: string): Answer<never> {
  return { status: "failed", message };
}
