/** What a paper is, told by the place it appeared in. */
import type { PaperKind } from "@/lib/papers/paper";

const CONFERENCE =
  /\b(?:proc(?:eedings|\.)|conf(?:erence|\.)|workshops?|symposi(?:um|a)|meeting|congress|NIPS|NeurIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|SIGIR|KDD|WWW|INTERSPEECH|ICASSP)\b/i;
const PREPRINT_SERVER = /\b(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|ssrn|preprint)/i;

export function kindOfVenue(venue: string): PaperKind {
  if (PREPRINT_SERVER.test(venue)) return "preprint";
  return CONFERENCE.test(venue) ? "conference" : "article";
}
