import type { CiteFormat } from "../format";
import { apa } from "./apa";
import { bibtex } from "./bibtex";
import { cslJson } from "./csl-json";
import { csv } from "./csv";
import { jsonl } from "./jsonl";
import { markdown } from "./markdown";
import { ris } from "./ris";

/** What one paper is cited in, in the order of menus. */
export const CITE_FORMATS: readonly CiteFormat[] = [apa, bibtex, ris, cslJson, markdown];

/** What one paper is written in for programs: also as a record of a table. */
export const RECORD_FORMATS: readonly CiteFormat[] = [...CITE_FORMATS, csv, jsonl];

/** What many papers are taken along in. */
export const EXPORT_FORMATS: readonly CiteFormat[] = [bibtex, ris, cslJson, csv, markdown, jsonl];
