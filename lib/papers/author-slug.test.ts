import { describe, expect, it } from "vitest";
import { authorSlug } from "./author-slug";
import { readName } from "./names";

const slug = (name: string) => authorSlug(readName(name)!);

describe("authorSlug", () => {
  it.each([
    ["Nanda, Neel", "neel-nanda"],
    ["van der Berg, J. P.", "j-p-van-der-berg"],
    ["O’Neil, Jean-Luc", "jean-luc-oneil"],
  ])("of %s is %s", (name, plain) => expect(slug(name)).toBe(plain));

  it.each([
    ["Müller, A.", "Muller, A."],
    ["Ångström, Å.", "Ängström, Ä."],
    ["VAN DER BERG, ANNA", "van der Berg, Anna"],
    ["MacDonald, Ian", "Macdonald, Ian"],
    ["Li, YI", "Li, Yi"],
    ["Garcia Lopez, Maria", "Maria Garcia Lopez"],
    ["王芳", "王, 方"],
  ])("of %s is not that of %s", (name, other) => {
    expect(slug(name)).not.toBe(slug(other));
    expect(slug(name)).toBe(slug(name.normalize("NFD")));
  });

  it("is the same with other points and hyphens", () => {
    expect(slug("Müller, J.-P.")).toBe(slug("Müller, J P"));
    expect(slug("Sung, Jae-Hyuk")).toBe(slug("Sung, Jae Hyuk"));
  });
});
