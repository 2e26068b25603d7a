import { Bar } from "@/components/charts/bar";
import type { Why } from "@/lib/search/answer";
import { percent, whySentence } from "./why-sentence";

/** What a paper's rank is made of: a sentence first, then the shares. */
export function WhyDetails({ why, wordsAsked }: { why: Why; wordsAsked: boolean }) {
  const { terms, meaning } = why;
  return (
    <details className="why">
      <summary data-key="w">Why?</summary>
      <div className="why-body">
        <p>
          {whySentence(why, wordsAsked).map((part) =>
            typeof part === "string" ? part : <em key={part.term}>{part.term}</em>,
          )}
          .
        </p>
        <table className="why-shares">
          <caption className="sr-only">Shares of the score</caption>
          <tbody>
            {terms.map(({ text, fields, share }) => (
              <Share key={text} name={text} share={share} where={fields.join(", ")} />
            ))}
            {meaning > 0 && <Share byMeaning name="meaning" share={meaning} />}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface ShareProps {
  name: string;
  where?: string;
  share: number;
  byMeaning?: boolean;
}

function Share({ name, where, share, byMeaning = false }: ShareProps) {
  return (
    <tr>
      <th scope="row">{byMeaning ? <i>{name}</i> : name}</th>
      <td className="why-bar">
        <Bar colour={byMeaning ? "var(--ink-3)" : "var(--accent)"} share={share} />
      </td>
      <td className="why-share">{percent(share)}</td>
      <td className="why-where">{where}</td>
    </tr>
  );
}
