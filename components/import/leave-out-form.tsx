"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { number } from "@/components/ui/count";
import type { PreviewFilter } from "@/lib/ingest/import-state";

interface LeaveOutFormProps {
  id: string;
  show: PreviewFilter;
  page: number;
  /** Numbers of the records on this page. */
  shown: number[];
  /** Records that pass the filter, where that is known. */
  total?: number;
  changeable: boolean;
  /** The list, with a box for each record. */
  children: ReactNode;
}

/** The boxes of a preview: each is kept as soon as it is ticked; without JavaScript, a page at once. */
export function LeaveOutForm(props: LeaveOutFormProps) {
  const { id, show, page, shown, total, changeable, children } = props;
  const router = useRouter();
  const [error, setError] = useState("");
  if (!changeable || shown.length === 0) return children;
  const all = total === undefined ? "all" : `all ${number(total)}`;
  const keep = async ({ target }: FormEvent<HTMLFormElement>) => {
    const box = target as HTMLElement;
    if (!(box instanceof HTMLInputElement) || box.name !== "left") return;
    const problem = await leaveOut(id, Number(box.value), box.checked);
    setError(problem ?? "");
    if (problem) box.checked = !box.checked;
    else router.refresh();
  };
  return (
    <form action={`/api/import/${id}`} autoComplete="off" method="post" onChange={keep}>
      <input name="action" type="hidden" value="leave-out" />
      <input name="show" type="hidden" value={show} />
      <input name="page" type="hidden" value={page} />
      <input name="shown" type="hidden" value={shown.join(",")} />
      <p className="leave-out-all">
        <button className="control" name="all" type="submit" value="out">
          Leave out {all}
        </button>
        <button className="control" name="all" type="submit" value="in">
          Leave out none
        </button>
        <noscript>
          <button className="control" type="submit">
            Keep what is ticked below
          </button>
        </noscript>
      </p>
      <p className="import-error" role="alert">
        {error}
      </p>
      {children}
    </form>
  );
}

/** Why it was not kept; undefined when it was. */
async function leaveOut(id: string, record: number, out: boolean): Promise<string | undefined> {
  const body = { action: "leave-out", shown: [record], left: out ? [record] : [] };
  try {
    const response = await fetch(`/api/import/${id}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return undefined;
    return (await response.json()).error?.message ?? "The choice could not be kept.";
  } catch {
    return "The server does not answer, so the choice was not kept. Try again.";
  }
}
