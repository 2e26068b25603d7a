import Link from "next/link";
import { counted } from "@/components/ui/count";
import { PageLinks } from "@/components/ui/page-links";
import type { TextLine } from "@/lib/ingest/digest-record";
import type { Problem } from "@/lib/ingest/problem";
import { digestHref, linesHref } from "./digest-href";
import { TextLines } from "./text-lines";

export interface ShownProblem extends Problem {
  /** The lines around it; none where the text is not kept. */
  around: TextLine[];
}

interface ProblemListProps {
  digestId: number;
  problems: ShownProblem[];
  total: number;
  page: number;
  last: number;
}

/** What was set aside or looks odd, each with the lines that are meant. */
export function ProblemList({ digestId, problems, total, page, last }: ProblemListProps) {
  return (
    <section aria-labelledby="problems" className="min-w-0">
      <h2 className="eyebrow" id="problems">
        {total === 0 ? "No problems" : counted(total, "problem")}
      </h2>
      <ol className="problems">
        {problems.map((problem, index) => (
          <li key={`${problem.rule}:${problem.line}:${index.toString()}`}>
            <p>
              <span className="severity" data-severity={problem.severity}>
                {SEVERITIES[problem.severity]}
              </span>{" "}
              {problem.message} <Place digestId={digestId} problem={problem} />
            </p>
            {problem.around.length > 0 && problem.line !== undefined ? (
              <TextLines
                lines={problem.around}
                marked={{ from: problem.line, to: problem.lastLine ?? problem.line }}
              />
            ) : (
              problem.excerpt && <p className="problem-excerpt">{problem.excerpt}</p>
            )}
          </li>
        ))}
      </ol>
      <PageLinks
        href={(to) => `${digestHref(digestId)}${to === 1 ? "" : `?problems=${to}`}#problems`}
        label="Pages of problems"
        last={last}
        page={page}
      />
    </section>
  );
}

const SEVERITIES = { error: "Lost", warning: "Doubtful", info: "Remark" };

function Place({ digestId, problem }: { digestId: number; problem: ShownProblem }) {
  const { line, lastLine = line, around } = problem;
  if (line === undefined) return null;
  const words = line === lastLine ? `Line ${line}` : `Lines ${line}–${lastLine}`;
  if (around.length === 0) return <span className="text-ink-2">{words}</span>;
  return (
    <Link className="link" href={linesHref(digestId, line, lastLine)} prefetch={false}>
      {words}
    </Link>
  );
}
