/** The order of the taxonomy, in which themes are listed. */
import { database } from "./client";
import { perLibraryVersion } from "./library-version";

export const themePositions = perLibraryVersion("theme-positions", async () => {
  const themes = await database().theme.findMany({ select: { id: true, position: true } });
  return new Map(themes.map(({ id, position }) => [id, position]));
});
