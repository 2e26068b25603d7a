/** How the texts write a phrase: its commonest form, lower case where any text has it so. */
export class PhraseLabels {
  private readonly forms = new Map<string, Map<string, number>>();

  count(key: string, form: string, times = 1): void {
    let forms = this.forms.get(key);
    if (!forms) {
      forms = new Map();
      this.forms.set(key, forms);
    }
    // Titles and sentences begin with capitals that are not the phrase's own.
    const weight = /^\p{Lu}[\p{Ll}\d-]*(?!\p{Lu})(?:\s|$)/u.test(form) ? 0.05 : 1;
    forms.set(form, (forms.get(form) ?? 0) + weight * times);
  }

  label(key: string): string | undefined {
    const forms = this.forms.get(key);
    if (!forms) return undefined;
    return [...forms].reduce((best, other) => (better(other, best) ? other : best))[0];
  }

  delete(key: string): void {
    this.forms.delete(key);
  }
}

function better(a: [string, number], b: [string, number]): boolean {
  return a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
}
