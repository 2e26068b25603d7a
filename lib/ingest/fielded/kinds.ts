/** What a paper is, told by the name of its type or by the place it appeared in. */
import { PAPER_KINDS, type PaperKind } from "@/lib/papers/paper";

const CONFERENCE =
  /\b(?:proc(?:eedings|\.)|conf(?:erence|\.)|workshops?|symposi(?:um|a)|meeting|congress|neural information processing systems|NIPS|NeurIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|SIGIR|KDD|WWW|INTERSPEECH|ICASSP)\b/i;
const PREPRINT_SERVER = /\b(?:arxiv|corr\b|biorxiv|medrxiv|chemrxiv|ssrn|preprint)/i;

/** A preprint server ("CoRR" is arXiv to DBLP) names where a paper lies, not where it appeared. */
export function isPreprintServer(venue: string): boolean {
  return PREPRINT_SERVER.test(venue);
}

export function kindOfVenue(venue: string): PaperKind {
  if (isPreprintServer(venue)) return "preprint";
  return CONFERENCE.test(venue) ? "conference" : "article";
}

/** Names of types in CSL, Crossref, Zotero, EndNote, Scopus and others; the first that fits. */
const TYPE_NAMES: [name: RegExp, kind: PaperKind][] = [
  [/preprint|posted-content|arxiv|unpublished|manuscript/i, "preprint"],
  [/conference|proceedings[ -](?:article|paper)|inproceedings|meeting/i, "conference"],
  [/chapter|section|incollection|inbook|entry-/i, "chapter"],
  [/thesis|dissertation/i, "thesis"],
  [/report|standard/i, "report"],
  [/book|monograph|proceedings/i, "book"],
  [/article|journal|magazine|newspaper|review|letter|editorial/i, "article"],
];

/** The kind that a format's name of a type means, our own names first. */
export function kindNamed(name: string): PaperKind | undefined {
  const own = PAPER_KINDS.find((kind) => kind === name.trim().toLowerCase());
  if (own) return own;
  return TYPE_NAMES.find(([pattern]) => pattern.test(name))?.[1];
}
