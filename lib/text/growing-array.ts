/** Typed arrays that grow at the end: for what is collected before its size is known. */
type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

export class GrowingArray<T extends Numbers> {
  /**
   * @param values an array of the wanted kind, which becomes its own
   * @param length how many of the values are there already
   */
  constructor(
    private values: T,
    public length = 0,
  ) {}

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  add(index: number, amount: number): void {
    this.values[index]! += amount;
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
