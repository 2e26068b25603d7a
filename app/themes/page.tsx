import type { Metadata } from "next";
import { ThemeGroup } from "@/components/themes/theme-group";
import { counted } from "@/components/ui/count";
import { listThemes } from "@/lib/db/themes";
import { THEME_GROUPS } from "@/lib/themes/groups";

export const metadata: Metadata = {
  title: "Themes",
  description: "The curated themes of the library: what each means, and how many papers it has.",
};

export default async function ThemesPage() {
  const themes = await listThemes();
  const groups = [
    ...new Set<string>([...THEME_GROUPS, ...themes.map(({ group }) => group)]),
  ].filter((group) => themes.some((theme) => theme.group === group));
  const most = Math.max(1, ...themes.map(({ count }) => count));
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 className="page-title">Themes</h1>
        <p className="page-lead">
          {counted(themes.length, "theme")} in {counted(groups.length, "group")}. A paper has a
          theme when it is <em>about</em> it; each theme page shows the words that decide.
        </p>
      </header>
      <div className="theme-groups">
        {groups.map((group) => (
          <ThemeGroup
            group={group}
            key={group}
            most={most}
            themes={themes.filter((theme) => theme.group === group)}
          />
        ))}
      </div>
    </main>
  );
}
