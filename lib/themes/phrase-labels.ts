/** How the texts write a phrase: its commonest form, lower case where any text has it so. */
export class PhraseLabels {
  private readonly forms = new Map<string, Forms>();

  count(key: string, form: string): void {
    const known = this.forms.get(key);
    if (!known) {
      this.forms.set(key, { form: detached(form), times: 1 });
    } else if (known.form === form) {
      known.times++;
    } else {
      known.others ??= new Map();
      const times = known.others.get(form);
      known.others.set(times ? form : detached(form), (times ?? 0) + 1);
    }
  }

  get(key: string): string | undefined {
    const forms = this.forms.get(key);
    if (!forms) return undefined;
    let best: [string, number] = [forms.form, forms.times * weight(forms.form)];
    for (const [form, times] of forms.others ?? []) {
      const other: [string, number] = [form, times * weight(form)];
      if (better(other, best)) best = other;
    }
    return best[0];
  }

  delete(key: string): void {
    this.forms.delete(key);
  }
}

/** How often each form was met; most phrases have one only, which needs no table. */
interface Forms {
  form: string;
  times: number;
  others?: Map<string, number>;
}

/** Titles and sentences begin with capitals that are not the phrase's own. */
function weight(form: string): number {
  return /^\p{Lu}[\p{Ll}\d-]*(?!\p{Lu})(?:\s|$)/u.test(form) ? 0.05 : 1;
}

/** A copy: a part of a text would keep the whole text in memory. */
function detached(form: string): string {
  return decoder.decode(encoder.encode(form));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function better(a: [string, number], b: [string, number]): boolean {
  return a[1] > b[1] || (a[1] === b[1] && a[0] < b[0]);
}
