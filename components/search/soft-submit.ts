/** A GET form as a client navigation: the same address the browser would go to, without empty values. */
export function formAddress(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [key, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") params.append(key, value.trim());
  }
  const path = new URL(form.action).pathname;
  return params.size === 0 ? path : `${path}?${params}`;
}
