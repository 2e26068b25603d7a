/** One digest on disk: a file, or a member of an archive. Plain values, so that a worker can be told of it. */
export interface Source {
  /** The file to open. */
  place: string;
  /** Of an archive, the position of the member that is the digest. */
  member?: number;
  /** Where it was read, as it is stored: tells digests of one file name apart. */
  path: string;
  /** Name in reports. */
  file: string;
  /** How it came: "file", "paste", "upload", "stdin". */
  origin?: string;
}
