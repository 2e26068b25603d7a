/**
 * The groups of the taxonomy in the order of their colours: list, legend and map speak of the same
 * group with the same `--g0` … `--g7` (defined with the design tokens).
 */
export const THEME_GROUPS = [
  "Emergence and complexity",
  "Learning",
  "Language models",
  "Interpretability",
  "Efficiency",
  "Information",
  "Vision and multimodal",
  "Natural science",
] as const;

/** Index of a group in the palette; undefined for a group the palette does not know. */
export function groupIndex(group: string | undefined): number | undefined {
  const index = (THEME_GROUPS as readonly (string | undefined)[]).indexOf(group);
  return index < 0 ? undefined : index;
}

/** The CSS colour of a group, for `style={{ color }}` and SVG fills. */
export function groupColour(group: string | undefined): string {
  const index = groupIndex(group);
  return index === undefined ? "var(--ink-3)" : `var(--g${index})`;
}
