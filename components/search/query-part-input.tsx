"use client";

import type { FormEvent } from "react";
import { useGo } from "@/components/ui/go";
import { SELECTION_LIMITS, type Selection } from "@/lib/search/selection";
import { setQuery } from "@/lib/search/selection-edit";
import { selectionHref } from "@/lib/search/selection-url";

interface QueryPartInputProps {
  /** The query around the part. */
  before: string;
  after: string;
  /** The part as it is written. */
  text: string;
  selection: Selection;
  path: string;
}

/** One part of the query to write anew. */
export function QueryPartInput({ before, after, text, selection, path }: QueryPartInputProps) {
  const go = useGo();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = String(new FormData(event.currentTarget).get("part")).trim();
    // Alternatives would take their neighbours in.
    const part = / OR /.test(entered) && before + after !== "" ? `(${entered})` : entered;
    const query = [before, part, after].filter((piece) => piece !== "").join(" ");
    go(selectionHref(path, setQuery(selection, query)));
  };
  return (
    <form className="query-part-input needs-script" onSubmit={submit}>
      <input
        aria-label="This part of the search"
        autoComplete="off"
        defaultValue={text}
        enterKeyHint="search"
        maxLength={SELECTION_LIMITS.q}
        name="part"
        spellCheck={false}
        type="text"
      />
      <button className="control" type="submit">
        Change
      </button>
    </form>
  );
}
