/** Typed arrays that grow at the end: for what is collected before its size is known. */
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

export class GrowingArray<T extends Numbers> {
  length = 0;

  /** @param values an empty array of the wanted kind */
  constructor(private values: T) {}

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  /** A copy of the right length. */
  finish(): T {
    return this.values.slice(0, this.length) as T;
  }

  private grow(): void {
    const larger = this.kind(Math.max(1024, Math.ceil(this.values.length * 1.5)));
    larger.set(this.values);
    this.values = larger;
  }

  private kind(length: number): T {
    return new (this.values.constructor as new (length: number) => T)(length);
  }
}
