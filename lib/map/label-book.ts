/** The labels given so far, and whether another would be too much like one of them. */
import { initialsOf, labelStems } from "@/lib/map/label-words";

/** Labels with a small number of stems each, in any order: "prune", "model language". */
export class LabelBook {
  /** Labels by their stems in order, and all parts of them. */
  private readonly labels = new Set<string>();
  private readonly parts = new Set<string>();
  private readonly forms = new Set<string>();
  private readonly initials = new Set<string>();

  add(key: string, form: string): void {
    const stems = stemsOf(key);
    this.labels.add(stems.join(" "));
    for (const part of partsOf(stems)) this.parts.add(part);
    this.forms.add(singular(form));
    this.initials.add(initialsOf(form));
  }

  /** Whether the very same words are a label, in any order. */
  has(key: string): boolean {
    return this.labels.has(stemsOf(key).join(" "));
  }

  /** Whether it is part of a label or a label of it, in words or by initials ("ICL"). */
  clashes(key: string, form: string): boolean {
    const stems = stemsOf(key);
    return (
      this.parts.has(stems.join(" ")) ||
      partsOf(stems).some((part) => this.labels.has(part)) ||
      this.initials.has(singular(form)) ||
      this.forms.has(initialsOf(form))
    );
  }
}

function stemsOf(key: string): string[] {
  return [...new Set(labelStems(key))].sort();
}

/** Every choice of one stem or more, in their order. */
function partsOf(stems: readonly string[]): string[] {
  const parts: string[] = [];
  for (const stem of stems) parts.push(...parts.map((part) => `${part} ${stem}`), stem);
  return parts;
}

function singular(form: string): string {
  return form.replace(/s$/, "");
}
