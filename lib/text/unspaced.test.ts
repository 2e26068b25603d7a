import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexWords } from "./index-words";
import { queryWord } from "./query-words";

/** Whether a text has what a word of a query asks for. */
function finds(query: string, text: string): boolean {
  const terms = new Set(indexWords(text).map(({ term }) => term));
  return queryWord(query).some((alternative) => alternative.every((term) => terms.has(term)));
}

describe("words of scripts without spaces", () => {
  it.each([
    ["深度学习", "深度学习综述"],
    ["深度", "深度学习综述"],
    ["学习综述", "深度学习综述"],
    ["综", "深度学习综述"],
    ["李", "李明"],
    ["山田", "山田太郎"],
    ["機械学習", "東京での機械学習の研究"],
    ["タワー", "東京タワーの写真"],
    ["ガス", "天然カ\u3099スの輸送"],
    ["模型", "基于BERT模型的研究"],
    ["BERT模型", "基于BERT模型的研究"],
    ["bert", "基于BERT模型的研究"],
    ["연구", "딥러닝을 연구하는"],
    ["เรียน", "การเรียนรู้เชิงลึก"],
  ])("%s is found in %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["习学", "深度学习综述"],
    ["深度综述", "深度学习综述"],
    ["明李", "李明"],
    ["ert", "基于BERT模型的研究"],
  ])("%s is not found in %s", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it("finds every stretch of a text, and tells where it stands", () => {
    const text = fc.string({ unit: fc.constantFrom(..."深度学習タワー연구aé9"), minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [from, to] = [a % whole.length, b % whole.length].sort((x, y) => x - y);
        const stretch = whole.slice(from, to! + 1);
        fc.pre(!/[aé9]/.test(stretch));
        expect(finds(stretch, whole)).toBe(true);
      }),
    );
  });
});
