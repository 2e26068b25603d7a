import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest";
import { referenceIn } from "./reference";

describe("a reference as Chinese papers write it", () => {
  it.each([
    [
      "司马光明, 王芳, 等. 题目：一项研究[J]. 计算机学报, 2020, 31(5): 1-12. DOI: 10.1/a",
      {
        authors: [
          { family: "司马", given: "光明" },
          { family: "王", given: "芳" },
          { family: "et al." },
        ],
        title: "题目：一项研究",
        venue: "计算机学报",
        date: "2020",
        volume: "31",
        issue: "5",
        pages: "1-12",
        kind: "article",
      },
    ],
    [
      "陈明，李四．机器学习导论［M］．2版．北京：科学出版社，2019：3-9．",
      {
        authors: [
          { family: "陈", given: "明" },
          { family: "李", given: "四" },
        ],
        title: "机器学习导论",
        publisher: "科学出版社",
        date: "2019",
        pages: "3-9",
        kind: "book",
      },
    ],
    [
      "赵六. 群体智能[D]. 北京: 清华大学, 2018.",
      { title: "群体智能", publisher: "清华大学", date: "2018", kind: "thesis" },
    ],
    [
      "欧阳娜娜. 知识图谱[C]//第十届中国计算语言学大会论文集. 2011: 55-60.",
      {
        authors: [{ family: "欧阳", given: "娜娜" }],
        venue: "第十届中国计算语言学大会论文集",
        pages: "55-60",
        kind: "conference",
      },
    ],
    [
      "Vaswani A, Shazeer N, et al. Attention is all you need[C]//Advances in neural information processing systems. 2017: 5998-6008.",
      {
        authors: [
          { family: "Vaswani", given: "A" },
          { family: "Shazeer", given: "N" },
          { family: "et al." },
        ],
        title: "Attention is all you need",
        venue: "Advances in neural information processing systems",
        publisher: undefined,
        kind: "conference",
      },
    ],
    [
      "IOFFE S, VAN DER BERG C. Batch normalization: the U.S. case[C]//Bach F, ed. ICML. PMLR, 2015: 448-456.",
      { authors: [{ family: "Ioffe", given: "S" }, { given: "C" }], publisher: "PMLR" },
    ],
    [
      "Devlin J, Chang M W. Bert: Pre-training[J]. arXiv preprint arXiv:1810.04805, 2018.",
      {
        authors: [{ given: "J" }, { family: "Chang", given: "M W" }],
        date: "2018",
        kind: "preprint",
      },
    ],
    [
      "中国互联网络信息中心. 统计报告[EB/OL]. (2021-02-03)[2021-05-06]. http://www.cnnic.net.cn/x.pdf.",
      { authors: [{ family: "中国互联网络信息中心" }], title: "统计报告", date: "2021-02-03" },
    ],
    [
      "[美] 卡尔·萨根. 宇宙[M]//李明. 科学读本. 上海: 上海出版社, 2010: 1-9.",
      {
        authors: [{ family: "卡尔·萨根" }],
        title: "宇宙",
        venue: "科学读本",
        publisher: "上海出版社",
        kind: "chapter",
      },
    ],
  ])("is read: %s", (text, fields) => {
    expect(referenceIn(text)).toMatchObject(fields);
  });

  it.each([
    "王芳, 李明. 题目[J]. 刊名.",
    "张伟. 一种装置: CN201510123456.7[P]. 2016-05-04.",
    "See table[M] of 2019.",
    "这是一段很长的话, 其中没有作者, 我们在这里说明. 题目[J]. 刊名, 2020, 1: 2.",
  ])("is not made of: %s", (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });
});

it.each([
  ["title-list", "参考文献\n\n", (text: string, at: number) => `[${at}]${text}`],
  ["title-list", "", (text: string) => text],
  ["markdown-list", "", (text: string, at: number) => `- [${at}] ${text}`],
])("a list of such references is a %s", (name, head, line) => {
  const references = [
    "张三, 李四. 基于深度学习的图像识别[J]. 计算机学报, 2019, 42(3): 453-465.",
    "陈明. 机器学习导论[M]. 北京: 清华大学出版社, 2016.",
  ];
  const { format, drafts } = readDigest(head + references.map(line).join("\n"), { file: "x" });
  expect(format?.name).toBe(name);
  expect(drafts).toMatchObject([
    { title: "基于深度学习的图像识别", pages: "453–465", volume: "42" },
    { title: "机器学习导论", publisher: "清华大学出版社", kind: "book" },
  ]);
});
