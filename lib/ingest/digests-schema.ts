/** `digests.json`: facts about digests that are not in their text, and how each is known. */
import { z } from "zod";

const sentence = z.string().min(1);

const digestSchema = z
  .strictObject({
    /** File name, beside this file. */
    file: z.string().min(1),
    site: z.string().min(1),
    /** Day of the capture; null when it is not known. */
    crawledOn: z.iso.date().nullable(),
    crawledOnKnownBy: sentence.nullable(),
    /** What was typed into the site's search box; null when it is not known. */
    query: z.string().min(1).nullable(),
    /** What the page says it is about; null when it does not say. */
    topic: z.string().min(1).nullable(),
    topicKnownBy: sentence.nullable(),
  })
  .refine((digest) => (digest.crawledOn === null) === (digest.crawledOnKnownBy === null), {
    message: "crawledOn and crawledOnKnownBy go together",
  });

const digestsSchema = z.strictObject({ digests: z.array(digestSchema) });

export type KnownDigest = z.infer<typeof digestSchema>;

/**
 * The facts by file name.
 * @param json the text of `digests.json`
 * @throws Error that names the places that are wrong, with its cause
 */
export function readKnownDigests(json: string): Map<string, KnownDigest> {
  try {
    const { digests } = digestsSchema.parse(JSON.parse(json));
    return new Map(digests.map((digest) => [digest.file, digest]));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Error(`digests.json cannot be used: ${reason}`, { cause });
  }
}
