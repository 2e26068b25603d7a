/** What was found of papers, piece after piece, on disk until there is a label for every phrase. */
import type { FoundThemes } from "../find-themes";
import type { SpillFile } from "../spill-file";

export interface Spilled {
  at: number;
  bytes: number;
}

export class SpilledThemes {
  constructor(
    private readonly file: SpillFile,
    readonly pieces: Spilled[] = [],
  ) {}

  add(found: FoundThemes[]): void {
    const bytes = encoder.encode(JSON.stringify(found));
    this.pieces.push({ at: this.file.append(bytes), bytes: bytes.length });
  }

  *all(): Generator<FoundThemes[]> {
    for (const { at, bytes } of this.pieces) {
      const piece = new Uint8Array(bytes);
      this.file.fill(piece, at);
      yield JSON.parse(decoder.decode(piece)) as FoundThemes[];
    }
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
