import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDigest } from "@/lib/ingest/read-digest";
import { KeyPhraseModel, type KeyPhraseSource } from "./key-phrases";

function seeds(): KeyPhraseSource[] {
  return readdirSync("seeds")
    .filter((name) => name.endsWith(".txt"))
    .flatMap((file) => readDigest(readFileSync(`seeds/${file}`), { file }).drafts);
}

function modelOf(papers: KeyPhraseSource[]): KeyPhraseModel {
  const model = new KeyPhraseModel();
  for (const paper of papers) model.add(paper);
  return model;
}

const papers = seeds();
const model = modelOf(papers);
const phrasesOf = (title: string) => {
  const paper = papers.find((each) => each.title.startsWith(title))!;
  return model.extract(paper).map(({ label }) => label);
};

describe("key phrases of the seed papers", () => {
  it("say what a paper is about", () => {
    expect(phrasesOf("The Transient Nature of Emergent In-Context")).toContain(
      "in-context learning",
    );
    expect(phrasesOf("Novel Class Discovery")[0]?.toLowerCase()).toBe("novel class discovery");
    expect(phrasesOf("Persona Features")).toContain("emergent misalignment");
  });

  it("are few, distinct and free of junk", () => {
    for (const paper of papers) {
      const phrases = model.extract(paper);
      expect(phrases.length).toBeLessThanOrEqual(8);
      expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length);
      for (const { label } of phrases) {
        expect(label).not.toMatch(/https?|github|^\d+$|^(?:paper|results?|state-of-the-art)$/i);
      }
    }
  });

  it("are not pieces of sentences or titles, nor words that only praise", () => {
    const labels = new Set(
      papers.flatMap((paper) => model.extract(paper)).map(({ label }) => label),
    );
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
      expect(labels).not.toContain(junk);
    }
  });

  it("have one label per id over the corpus, and some recur", () => {
    const labels = new Map<string, Set<string>>();
    const counts = new Map<string, number>();
    for (const { id, label } of papers.flatMap((paper) => model.extract(paper))) {
      labels.set(id, (labels.get(id) ?? new Set()).add(label));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    expect([...labels.values()].every((written) => written.size === 1)).toBe(true);
    expect([...counts.values()].filter((count) => count > 2).length).toBeGreaterThan(30);
  });
});

describe("KeyPhraseModel", () => {
  const swarm = {
    title: "Robot swarms",
    abstract: "Robot swarms (RS) fly. We steer robot swarms.",
  };

  it("puts an abbreviation to what it stands for", () => {
    const short = { title: "Steering an RS", abstract: "The RS lands on shared terrain maps." };
    const ids = modelOf([swarm, short])
      .extract(short)
      .map(({ id }) => id);
    expect(ids).toContain(modelOf([swarm]).extract(swarm)[0]!.id);
  });

  it("does not repeat the words of a phrase it has chosen", () => {
    const labels = modelOf([swarm, swarm, swarm])
      .extract(swarm)
      .map(({ label }) => label);
    expect(labels).toContain("robot swarms");
    expect(labels).not.toContain("swarms");
  });

  it("has nothing to say of an empty paper, or of one it never saw", () => {
    const empty = new KeyPhraseModel();
    expect(empty.extract({ title: "" })).toEqual([]);
    expect(() => empty.extract(swarm)).not.toThrow();
  });
});
