/** The texts of the stored papers, some at a time: at any size, memory holds no more of them. */
import { Prisma } from "../generated/client";
import type { Reader } from "../search-parts";
import type { PaperText } from "./paper-text";

const PAPERS_A_READ = 1_000;

export class StoredTexts {
  private constructor(
    private readonly client: Reader,
    /** In the order of slugs, so that what comes of them does not depend on the order of ingest. */
    readonly ids: readonly number[],
  ) {}

  /** Of all papers, or of some. */
  static async open(client: Reader, some?: readonly number[]): Promise<StoredTexts> {
    const [row] = await client.$queryRaw<{ ids: string }[]>`
      SELECT json_group_array(id) AS ids FROM (SELECT id FROM Paper
      ${some ? Prisma.sql`WHERE id IN (SELECT value FROM json_each(${JSON.stringify(some)}))` : Prisma.empty}
      ORDER BY slug)`;
    return new StoredTexts(client, JSON.parse(row!.ids) as number[]);
  }

  /** Of these papers, in this order. */
  static inOrder(client: Reader, ids: readonly number[]): StoredTexts {
    return new StoredTexts(client, ids);
  }

  /** Every `step`-th paper, from the first. */
  async *read(step = 1): AsyncGenerator<PaperText> {
    const wanted = this.ids.filter((_, i) => i % step === 0);
    for (let at = 0; at < wanted.length; at += PAPERS_A_READ) {
      const ids = wanted.slice(at, at + PAPERS_A_READ);
      const rows = await this.client.$queryRaw<TextRow[]>`
        SELECT id, slug, title, abstract FROM Paper WHERE id IN (${Prisma.join(ids)})`;
      const byId = new Map(rows.map((row) => [Number(row.id), row]));
      for (const id of ids) {
        const { slug, title, abstract } = byId.get(id)!;
        yield { id, slug, title, abstract: abstract ?? undefined };
      }
    }
  }
}

interface TextRow {
  id: number | bigint;
  slug: string;
  title: string;
  abstract: string | null;
}
