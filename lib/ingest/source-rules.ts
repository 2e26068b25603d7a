/** What may be wrong with files, folders and archives before their text is looked at. */
export const SOURCE_RULES = {
  "unreadable-file": ["error", "The file cannot be read. Check its name, and that it may be read."],
  "file-changed": [
    "warning",
    "The file was changed while it was read, so what was stored of it may be in part from before. Bring it again when it is complete.",
  ],
  "unreadable-folder": [
    "error",
    "The folder cannot be opened, so nothing in it was read. Check that it may be read.",
  ],
  "not-a-file": [
    "error",
    "This is not a file but a pipe, a socket or a device, so it was not opened. Save what comes out of it as a file; on the command line, “-” takes what is piped in.",
  ],
  "linked-folder": [
    "info",
    "This is a link to a folder, and links to folders are not followed. If its files are wanted, name it itself.",
  ],
  "nothing-inside": [
    "error",
    "There is nothing in it to read: it is empty, or all that it has are hidden files. Put listings into it, or name another one.",
  ],
  "too-large": [
    "error",
    "The text is too large for a format that is read as a whole (64 MiB at most). Split it, or export it as JSON lines, CSV, BibTeX or RIS, which may have any size.",
  ],
  "too-slow": [
    "error",
    "Reading this part of the text took longer than two minutes and was given up. Split the file, or choose its format yourself.",
  ],
  "archive-damaged": [
    "error",
    "The archive cannot be unpacked: it is damaged, encrypted or cut off. What came out before was kept. Download or pack it again.",
  ],
  "archive-member-damaged": [
    "error",
    "This file of the archive is damaged, cut off or packed in a way that is not known. What came out of it was kept, and the other files were read. Pack it again, or bring the file itself.",
  ],
  "archive-member-locked": [
    "error",
    "This file of the archive has a password, so it was set aside; the other files were read. Unpack it, and bring the file itself.",
  ],
  "archive-member-name": [
    "error",
    "This name in the archive leads out of it, or has characters that no name has, so the file was set aside; the other files were read. Rename it and pack it again, or bring the file itself.",
  ],
  "archive-member-link": [
    "error",
    "This is a link in the archive and no file of its own, so it was set aside; the other files were read. Bring the file that it leads to.",
  ],
  "archive-bomb": [
    "error",
    "The archive grows more than two hundredfold when it is unpacked, as no text does, so it was given up. Unpack it yourself and bring the files.",
  ],
  "archive-too-large": [
    "error",
    "The archive has more than 10,000 files or more than 64 GiB of them. Unpack it yourself and bring the files.",
  ],
  "nested-archive": [
    "error",
    "An archive inside an archive is not opened. Unpack it and bring what is in it.",
  ],
  "folder-too-deep": [
    "error",
    "Folders inside this one are more than 16 levels deep and were left out. Name them themselves.",
  ],
} as const;
