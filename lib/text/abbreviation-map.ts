/** The abbreviations of a library, ready to be met in texts. */

export interface Abbreviation {
  /** As the texts write it, singular: "LLM". */
  short: string;
  /** As most texts write it: "large language model". */
  long: string;
  /** How many papers define it. */
  papers: number;
}

export class AbbreviationMap {
  readonly definitions: readonly Abbreviation[];

  constructor(definitions: readonly Abbreviation[]) {
    this.definitions = definitions;
  }
}
