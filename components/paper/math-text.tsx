import katex from "katex";
import { splitMath } from "./split-math";

/** TeX beyond this is shown as it stands: no formula of an abstract is longer. */
const MAX_TEX = 500;

/** Text with its formulas as MathML and its web addresses as links; nothing in it is taken for HTML. */
export function MathText({ text }: { text: string }) {
  return splitMath(text).map((part, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: parts have no identity but their place
    if (part.kind === "text") return part.text;
    if (part.kind === "link") {
      return (
        <a className="link" href={part.href} key={index} rel="noreferrer">
          {part.text}
        </a>
      );
    }
    if (part.tex.length > MAX_TEX) return part.text;
    return (
      <span
        // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given
        dangerouslySetInnerHTML={{ __html: mathMl(part.tex, part.kind === "display") }}
        key={index}
      />
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
}

function mathMl(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, {
    output: "mathml",
    displayMode,
    throwOnError: false,
    errorColor: "currentColor",
    strict: "ignore",
    trust: false,
    maxSize: 10,
    maxExpand: 200,
  });
}
