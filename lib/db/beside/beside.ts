/**
 * A second thread for searches of a large library: while this one resolves a query and writes its
 * results, that one counts the facets and looks for slips of the pen. Both read one index, which
 * lies in memory that they share.
 */
import { Worker } from "node:worker_threads";
import {
  type Asked,
  type Done,
  perform,
  type Share,
  type TaskIndex,
  type TaskName,
} from "@/lib/search/engine/tasks";
import type { LibraryIndex } from "@/lib/search/index/library-index";
import { collect } from "../collect";
import { Errands } from "./errands";

/** From so many papers on, a search takes longer than to ask another thread. */
const LARGE = 50_000;

/** Milliseconds: those who read a former index have ended by then. */
const SOON = 5_000;

/** In the built server, pages and routes each have their own copy of this module. */
const shared = globalThis as { paperAtlasBeside?: { index: LibraryIndex; errands: Errands } };

/** Has the tasks of an index done beside, where it is large; those of any other are done here. */
export function putBeside(index: LibraryIndex): void {
  if (shared.paperAtlasBeside) {
    shared.paperAtlasBeside.errands.close();
    shared.paperAtlasBeside = undefined;
    setTimeout(collect, SOON).unref();
  }
  // A command asks little, and has no bundle to start a thread from.
  if (process.env.NEXT_RUNTIME !== "nodejs" || index.docs < LARGE || !isShared(index)) return;
  const { docs, text, facets, latent } = index;
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  shared.paperAtlasBeside = { index, errands: new Errands(worker, { docs, text, facets, latent }) };
}

export function isBeside(index: LibraryIndex): boolean {
  return errandsOf(index) !== undefined;
}

export async function doBeside<N extends TaskName>(
  name: N,
  index: LibraryIndex,
  asked: Asked<N>,
): Promise<Done<N>> {
  return errandsOf(index)?.run(name, asked) ?? perform(name, index, asked);
}

/** For work of which the other thread may do pieces. */
export function shareBeside(index: LibraryIndex): Share | undefined {
  const errands = errandsOf(index);
  return errands && ((name, work) => errands.share(name, work));
}

function errandsOf(index: LibraryIndex): Errands | undefined {
  const beside = shared.paperAtlasBeside;
  return beside?.index === index && beside.errands.open ? beside.errands : undefined;
}

/** Else the other thread would get a copy. */
function isShared({ text }: TaskIndex): boolean {
  return text.postings.buffer instanceof SharedArrayBuffer;
}
