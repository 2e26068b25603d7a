/** Authors as APA and others write them, "van der Maaten, L., Hinton, G., Jr., & Chang, M.-W.". */
import { readName } from "@/lib/papers/names";
import type { AuthorName } from "@/lib/papers/paper";
import { isGroup } from "./sentences";

/** Written small within family names. */
export const PARTICLE =
  "(?:v[ao]n|vom|zu[mr]?|de[rnls]?|het|['’]t|te[nr]?|op|l[aeo]s?|d[iuao]s?|dell[ao]|degli|dei|al|el|bin|ibn|ben|bint|abu|af|av|y|e|i)";
const WORD = "(?:\\p{Ll}{1,2}['’-])?\\p{Lu}[\\p{L}\\p{M}'’‘ʼ-]{0,40}\\.?";
const INITIAL = "-?\\p{Lu}\\p{Ll}{0,2}\\.";
/** Family name and initials, as both have full stops or commas behind them. */
const PERSON = new RegExp(
  `(?:${PARTICLE} ){0,3}${WORD}(?: (?:${PARTICLE} ){0,3}${WORD}){0,3}, ${INITIAL}(?: ?${INITIAL}){0,5}(?: (?:v[ao]n|de|d[ae]r?|den|du|di)){0,2}(?:,? (?:[JS]r\\.?|I{2,3}|IV)(?![\\p{L}]))?`,
  "uy",
);
/** [, sign of more authors than are named] */
const PARTING = /(?:[,;]? (\. ?\. ?\.|…|et al\.?),?|[,;])?(?: (?:& |and )?|\.?$)/y;
const EDITORS = /,? \((?:Eds?|Hrsg|Comps?)\.\)\.?$/;

/**
 * All names of a list, "and others" among them, or those of a group; undefined where a part of it is
 * neither for certain.
 */
export function initialedNames(text: string): AuthorName[] | undefined {
  const list = text.trim().replace(EDITORS, "");
  const names: AuthorName[] = [];
  for (let at = 0; at < list.length; ) {
    PERSON.lastIndex = at;
    const [person] = PERSON.exec(list) ?? [];
    const name = person && readName(person);
    if (!name) {
      const group = groupIn(list.slice(at), names.length > 0);
      return group ? [...names, { family: group }] : undefined;
    }
    names.push(name);
    PARTING.lastIndex = at + person.length;
    const [parting, others] = PARTING.exec(list) ?? [];
    if (parting === undefined) return undefined;
    if (others) names.push({ family: "and others" });
    at += person.length + parting.length;
  }
  return names.length > 0 ? names : undefined;
}

/** "World Health Organization.", or behind others, where the list has said what it is, "OpenAI". */
function groupIn(text: string, isBehindOthers: boolean): string | undefined {
  const group = text.replace(/\.$/, "");
  if (group.length > 120 || /[.;!?]/.test(group)) return undefined;
  const isWord = /^\p{Lu}[\p{L}\d-]{2,30}$/u.test(group);
  return isGroup(group) || (isWord && (isBehindOthers || text.endsWith("."))) ? group : undefined;
}
