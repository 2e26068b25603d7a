import { expect, it } from "vitest";
import { cleanText } from "./clean-text";

it.each([
  ["<i>Escherichia coli</i> in the <b>wild</b>", "Escherichia coli in the wild"],
  ["CO<sub>2</sub> at 10<sup>-3</sup> of Ca<sup>2+</sup>", "CO₂ at 10⁻³ of Ca²⁺"],
  ["Emergence <em class='x'>again</em>", "Emergence again"],
  ['A picture <img src="x" onerror="alert(1)"> of it', "A picture of it"],
  ["Research &amp; Development &#8211; a survey&nbsp;of", "Research & Development – a survey of"],
  ["Twice &amp;lt;escaped&amp;gt; and &amp;amp;", "Twice <escaped> and &"],
  ["M&uuml;ller&rsquo;s &alpha;-model &#x3b2;", "Müller’s α-model β"],
  [
    'of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msub><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math> and',
    "of x2 and",
  ],
  ["<jats:p>A paragraph<br/>of JATS</jats:p>", "A paragraph of JATS"],
])("reads %s as text", (raw, shown) => {
  expect(cleanText(raw)).toBe(shown);
});

it.each([
  "1 < 2 > 0, a<b and c>d",
  "Agents that <think> before they </answer>",
  "AT&T; R&D &unknown; &#0; &#xd800;",
  "the tokens <s> and <|endoftext|>",
  "$\\alpha < \\beta$ & more",
])("leaves %s alone", (text) => {
  expect(cleanText(text)).toBe(text);
});
