/** What a thread beside is asked, over a real channel, with the other end in this thread. */
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { setOf } from "@/lib/search/index/doc-set";
import { LibraryIndexBuilder } from "@/lib/search/index/library-index-builder";
import { parseQuery } from "@/lib/search/syntax";
import { doTasks } from "./do-tasks";
import { Errands, type Messenger } from "./errands";

/** @param works whether the other end does anything */
async function errands({ works }: { works: boolean }): Promise<Errands> {
  const builder = new LibraryIndexBuilder([]);
  const none = { theme: [], keyword: [], source: [], year: [], region: [] };
  for (const [id, title] of ["Alpine glaciers", "Glaciers in retreat", "Steel bridges"].entries()) {
    const author = { id: id < 2 ? "ann" : "bob", label: "" };
    const values = { ...none, author: [author], venue: [] };
    builder.add({ id, title, abstract: "", authors: [], values, has: [] });
  }
  const ids = [0, 1, 2];
  const index = await builder.finish({ oldest: ids, discussed: ids, title: ids });
  const { port1, port2 } = new MessageChannel();
  if (works) doTasks(port2);
  else port2.on("message", () => {});
  const worker = Object.assign(port1, { terminate: async () => port2.close() });
  return new Errands(worker as unknown as Messenger, index);
}

const COUNT = { facets: ["author"] as const, set: setOf(3, [0, 1, 2]), limit: 5 };

describe("a thread beside", () => {
  it("counts facets and looks for slips", async () => {
    const beside = await errands({ works: true });
    const [counted] = await beside.run("count", COUNT);
    expect(counted!.most).toEqual([
      { value: 0, count: 2 },
      { value: 1, count: 1 },
    ]);
    const { tree } = parseQuery("glacierz");
    expect(await beside.run("spell", tree!)).toMatchObject({ text: "glaciers" });
    beside.close();
  });

  it("may end: what it was asked is done here", async () => {
    const beside = await errands({ works: false });
    const counting = beside.run("count", COUNT);
    beside.close();
    expect(beside.open).toBe(false);
    expect((await counting)[0]!.present).toBe(2);
  });

  it("says what it cannot do", async () => {
    const beside = await errands({ works: true });
    const counting = beside.run("count", { ...COUNT, facets: ["nothing"] as never });
    await expect(counting).rejects.toThrow();
    beside.close();
  });
});
