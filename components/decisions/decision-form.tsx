type Action =
  | "same"
  | "different"
  | "take-out"
  | "undo"
  | "same-name"
  | "different-names"
  | "undo-names";

interface DecisionFormProps {
  action: Action;
  label: string;
  /** What is decided about. */
  fields: {
    papers?: [string, string];
    names?: [string, string];
    paper?: string;
    entry?: string;
    decision?: number;
  };
  /** Where to go on. */
  back: string;
  /** What it is about, for those who do not see where the button stands. */
  about?: string;
  primary?: boolean;
}

/** A button that decides: a form, so that it works without JavaScript. */
export function DecisionForm({ action, label, fields, back, about, primary }: DecisionFormProps) {
  const { papers = [], names = [], ...others } = fields;
  return (
    <form action="/api/decisions" className="contents" method="post">
      <input name="action" type="hidden" value={action} />
      <input name="back" type="hidden" value={back} />
      {papers.map((slug) => (
        <input key={slug} name="papers" type="hidden" value={slug} />
      ))}
      {names.map((id) => (
        <input key={id} name="names" type="hidden" value={id} />
      ))}
      {Object.entries(others).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <button className={primary ? "primary" : "control"} type="submit">
        {label}
        {about && <span className="sr-only"> {about}</span>}
      </button>
    </form>
  );
}
