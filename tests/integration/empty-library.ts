/** A library without anything in it, for tests that store their own. */
import { database } from "@/lib/db/client";

export async function emptyLibrary(): Promise<void> {
  await database().digest.deleteMany();
  await database().paper.deleteMany();
  await database().mapLayout.deleteMany();
  await database().searchIndexPart.deleteMany();
  await database().author.deleteMany();
  await database().venue.deleteMany();
  await database().formerSlug.deleteMany();
  await database().identityDecision.deleteMany();
  await database().$executeRaw`DELETE FROM paper_forms`;
}
