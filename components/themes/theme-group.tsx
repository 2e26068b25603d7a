import Link from "next/link";
import { Bar } from "@/components/charts/bar";
import { counted } from "@/components/ui/count";
import { ThemeDot } from "@/components/ui/theme-tag";
import { groupColour } from "@/lib/themes/groups";

interface ThemeGroupProps {
  group: string;
  themes: { id: string; label: string; definition: string; count: number }[];
  /** Papers of the largest theme of all: a full bar. */
  most: number;
}

export function ThemeGroup({ group, themes, most }: ThemeGroupProps) {
  const id = `group-${group.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="flex items-center gap-2 text-lead font-semibold" id={id}>
        <ThemeDot group={group} />
        {group}
      </h2>
      <ul className="mt-2">
        {themes.map((theme) => (
          <li className="theme-entry" key={theme.id}>
            <h3>
              <Link href={`/themes/${encodeURIComponent(theme.id)}`}>{theme.label}</Link>
            </h3>
            <p className="theme-entry-count">{counted(theme.count, "paper")}</p>
            <Bar colour={groupColour(group)} share={theme.count / most} />
            <p className="theme-entry-definition">{theme.definition}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
