/**
 * A file beside the database, where there is room for an index as well: for what memory should not
 * hold. It is gone when it is closed, and when the process is killed.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { readEnvironment } from "../environment";

export class SpillFile {
  private end = 0;

  private constructor(
    /** With it, other threads of the process write and read the file, too. */
    readonly descriptor: number,
    private readonly path?: string,
  ) {}

  /** The caller closes it. */
  static create(purpose: string): SpillFile {
    const path = `${readEnvironment().databaseFile}.${process.pid}.${purpose}`;
    const file = new SpillFile(openSync(path, "w+"), path);
    // Where the system lets go of names of open files, none is left when the process is killed.
    file.removeName();
    return file;
  }

  /** The empty file of another thread, which closes it. */
  static of(descriptor: number): SpillFile {
    return new SpillFile(descriptor);
  }

  /** Where in the file the bytes are from now on. */
  append({ buffer, byteOffset, byteLength }: ArrayBufferView): number {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    const at = this.end;
    for (let written = 0; written < byteLength; ) {
      written += writeSync(this.descriptor, bytes, written, byteLength - written, at + written);
    }
    this.end += byteLength;
    return at;
  }

  /** Reads as many bytes as there is room for. */
  fill({ buffer, byteOffset, byteLength }: ArrayBufferView, at: number): void {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let read = 0; read < byteLength; ) {
      const some = readSync(this.descriptor, bytes, read, byteLength - read, at + read);
      if (some === 0) throw new Error("A file that was put aside ends too early");
      read += some;
    }
  }

  close(): void {
    closeSync(this.descriptor);
    this.removeName();
  }

  private removeName(): void {
    try {
      if (this.path) rmSync(this.path, { force: true });
    } catch {}
  }
}
