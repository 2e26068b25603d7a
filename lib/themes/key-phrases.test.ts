import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDigest } from "@/lib/ingest/read-digest";
import { slugify } from "@/lib/papers/slug";
import type { PaperSource } from "./cut-paper";
import { keyPhrasesOf } from "./key-phrases";

function seeds(): PaperSource[] {
  return readdirSync("seeds")
    .filter((name) => name.endsWith(".txt"))
    .flatMap((file) => readDigest(readFileSync(`seeds/${file}`), { file }).drafts);
}

const labelsOf = async (papers: PaperSource[]) =>
  (await keyPhrasesOf(() => papers)).map((phrases) => phrases.map(({ label }) => label));

const papers = seeds();
const labels = await labelsOf(papers);
const phrasesOf = (title: string) =>
  labels[papers.findIndex((paper) => paper.title.startsWith(title))]!;

describe("key phrases of the seed papers", () => {
  it("say what a paper is about", () => {
    expect(phrasesOf("The Transient Nature of Emergent In-Context")).toContain(
      "in-context learning",
    );
    expect(phrasesOf("Novel Class Discovery")[0]?.toLowerCase()).toBe("novel class discovery");
    expect(phrasesOf("Persona Features")).toContain("emergent misalignment");
  });

  it("are few, distinct and free of junk", () => {
    for (const phrases of labels) {
      expect(phrases.length).toBeLessThanOrEqual(8);
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const label of phrases) {
        expect(label).not.toMatch(/https?|github|^\d+$|^(?:paper|results?|state-of-the-art)$/i);
      }
    }
  });

  it("are not pieces of sentences or titles, nor words that only praise", () => {
    const all = new Set(labels.flat());
    for (const junk of [
      "curate TreeOfLife-200M",
      "training X-VILA",
      "trained Neuroformer",
      "reading papers",
      "Lens of Complexity",
      "tremendous importance",
      "million images",
      "smaller models",
      "language models",
      "months",
    ]) {
      expect(all).not.toContain(junk);
    }
  });

  it("are mostly written in one way over the corpus, and some recur", () => {
    const written = new Map<string, Set<string>>();
    const counts = new Map<string, number>();
    for (const label of labels.flat()) {
      const id = slugify(label);
      written.set(id, (written.get(id) ?? new Set()).add(label));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    expect([...written.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect([...counts.values()].filter((count) => count > 2).length).toBeGreaterThan(30);
  });
});

describe("keyPhrasesOf", () => {
  const swarm = {
    title: "Robot swarms",
    abstract: "Robot swarms (RS) fly. We steer robot swarms.",
  };

  it("puts an abbreviation to what it stands for", async () => {
    const short = { title: "Steering an RS", abstract: "The RS lands on shared terrain maps." };
    const [, , found] = await labelsOf([swarm, { ...swarm, title: "More robot swarms" }, short]);
    expect(found).toContain("robot swarms");
    expect(found).not.toContain("RS");
  });

  it("takes no paper's abbreviation for that of another, which means what it says itself", async () => {
    const architectures = {
      title: "Distributed neural architectures",
      abstract: "We train distributed neural architectures (DNA). DNA scale, and every DNA learns.",
    };
    const genes = { title: "Reading DNA", abstract: "DNA is sequenced fast. DNA is long." };
    const acid = {
      title: "Storing data",
      abstract: "We store data in deoxyribonucleic acid (DNA). The DNA keeps, DNA lasts.",
    };
    const found = await labelsOf([architectures, genes, acid, architectures]);
    expect(found[0]).toContain("distributed neural architectures");
    expect(found[0]).not.toContain("DNA");
    expect(found[1]).toContain("DNA");
    expect(found[2]).toContain("deoxyribonucleic acid");
    expect(found[2]).not.toContain("distributed neural architectures");
  });

  it("does not take the first word of what an abbreviation stands for for all of it", async () => {
    const abstract = "The food and drug administration (FDA) decides. The FDA takes its time.";
    const [found] = await labelsOf([{ title: "How the FDA decides", abstract }]);
    expect(found).toContain("FDA");
    expect(found).not.toContain("food");
  });

  it("does not repeat the words of a phrase it has chosen", async () => {
    const [found] = await labelsOf([swarm, swarm, swarm]);
    expect(found).toContain("robot swarms");
    expect(found).not.toContain("swarms");
  });

  it("writes a phrase in lower case where any paper does", async () => {
    const capital = { title: "Robot Swarms" };
    expect(await labelsOf([capital, capital, swarm])).toEqual([
      ["robot swarms"],
      ["robot swarms"],
      expect.arrayContaining(["robot swarms"]),
    ]);
  });

  it("has nothing to say of an empty paper", async () => {
    expect(await labelsOf([{ title: "" }])).toEqual([[]]);
  });
});
