import Link from "next/link";
import { groupColour } from "@/lib/themes/groups";

/** A theme as everywhere: a dot in the colour of its group, and its name. */
export function ThemeTag({ label, group, href }: { label: string; group?: string; href: string }) {
  return (
    <Link className="theme-tag" href={href} prefetch={false}>
      <ThemeDot group={group} />
      {label}
    </Link>
  );
}

export function ThemeDot({ group }: { group?: string }) {
  return <span aria-hidden="true" className="dot" style={{ background: groupColour(group) }} />;
}
