import type { ReactNode } from "react";

interface ActionFormProps {
  id: string;
  action: "read" | "store" | "cancel" | "undo" | "discard";
  label: string;
  primary?: boolean;
  /** Controls whose values go along. */
  children?: ReactNode;
}

/** A button that does something with an import: a form, so that it works without JavaScript. */
export function ActionForm({ id, action, label, primary, children }: ActionFormProps) {
  return (
    <form
      action={`/api/import/${id}`}
      className={children ? "action-form" : "contents"}
      method="post"
    >
      <input name="action" type="hidden" value={action} />
      {children}
      <button className={primary ? "primary" : "control"} type="submit">
        {label}
      </button>
    </form>
  );
}
