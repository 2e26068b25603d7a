import { Bar } from "@/components/charts/bar";
import { More } from "@/components/ui/more";
import type { ThemeTerm } from "@/lib/themes/theme";

const OPEN = 8;

/** The words that decide, heaviest first; what speaks against the theme comes last. */
export function ThemeTerms({ terms }: { terms: ThemeTerm[] }) {
  const sorted = terms.toSorted((a, b) => b.weight - a.weight);
  const most = Math.max(1, ...terms.map(({ weight }) => Math.abs(weight)));
  const row = ({ term, weight }: ThemeTerm) => (
    <tr key={term}>
      <th scope="row">{term}</th>
      <td>
        <Bar colour={weight < 0 ? "var(--ink-3)" : "var(--accent)"} share={weight / most} />
      </td>
      <td className="text-right text-ink-3 tabular-nums">
        <span className="sr-only">weight </span>
        {String(weight).replace("-", "−")}
      </td>
    </tr>
  );
  return (
    <section aria-labelledby="terms">
      <h2 className="eyebrow mb-1" id="terms">
        The words that decide
      </h2>
      <table className="terms">
        <tbody>{sorted.slice(0, OPEN).map(row)}</tbody>
      </table>
      {sorted.length > OPEN && (
        <More label={`${sorted.length - OPEN} more`}>
          <table className="terms">
            <tbody>{sorted.slice(OPEN).map(row)}</tbody>
          </table>
        </More>
      )}
    </section>
  );
}
