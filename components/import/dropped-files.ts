/** What was dropped: files, and the files of folders with the folder's name before theirs. */

/** Folders beside listings that no one means: version control, caches. */
const HIDDEN = /^[._]/;

export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Entries have to be taken at once: after a pause the list of items is empty.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  if (entries.every((entry) => entry === null)) return plain;
  const files = await Promise.all(entries.map((entry) => (entry ? filesOf(entry, "") : [])));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<File[]> {
  if (HIDDEN.test(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [withPath(file, folder + file.name)];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A folder is told in parts, until one is empty.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return files;
    for (const inner of some) files.push(...(await filesOf(inner, `${folder}${entry.name}/`)));
  }
}

/** The name with its folders, which a chosen folder's files have of themselves. */
export function pathOf(file: File): string {
  return paths.get(file) ?? (file.webkitRelativePath || file.name);
}

const paths = new WeakMap<File, string>();

function withPath(file: File, path: string): File {
  paths.set(file, path);
  return file;
}
