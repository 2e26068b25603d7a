/** What becomes of the lines beside the entries of a digest: they frame it, or they were lost there. */
import type { DigestFacts, ParsedDigest } from "../format";
import type { Line } from "../lines";
import { type Problem, problem, type RuleId } from "../problem";

/** @param ruleOf undefined for a line that frames the entries: above the first, or of the syntax */
export function accountBeside(
  beside: Line[],
  { file }: DigestFacts,
  ruleOf: (line: Line) => RuleId | undefined,
): Pick<ParsedDigest, "furniture" | "problems"> {
  const furniture: number[] = [];
  const problems: Problem[] = [];
  let last = Number.NaN;
  for (const line of beside) {
    const { number, text, blanksBefore } = line;
    const rule = ruleOf(line);
    const above = problems.at(-1);
    if (!rule) furniture.push(number);
    else if (above?.rule === rule && last === number - blanksBefore - 1) above.lastLine = number;
    else problems.push(problem(rule, { file, line: number, excerpt: text }));
    if (rule) last = number;
  }
  return { furniture, problems };
}
