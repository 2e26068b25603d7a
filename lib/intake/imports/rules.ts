/** What can be done with an import in which state, and the sentence where something cannot. */
import {
  type ImportPhase,
  type ImportState,
  isInLibrary,
  recordsIn,
} from "@/lib/ingest/import-state";
import { IMPORT_LIMITS } from "./limits";

export const IMPORT_ACTIONS = ["read", "leave-out", "store", "cancel", "undo", "discard"] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

export const ACTION_REFUSALS = {
  "at-work": "The import is being worked on: wait for it, or stop it.",
  "not-at-work": "Nothing is being done with this import that could be stopped.",
  elsewhere: "Another server works on this import, which alone can stop it.",
  "not-complete": "The upload is not complete yet.",
  complete: "The upload is complete; the import takes no more.",
  cleaned:
    "The files of this import are not kept any more. To bring them in again, begin a new import.",
  "not-read": "The import was not read to its end. Read it again first.",
  "nothing-to-store": "No record of this import was understood, so there is nothing to store.",
  "all-left-out": "Every record is left out, so there is nothing to store. Take some in again.",
  "in-library":
    "The library has this text already, as a digest of its own. There is nothing to store.",
  stored: "The import is stored, and its report stays. To store it anew, undo it first.",
  "still-stored":
    "Something of this import is in the library. Undo it first, which takes that out again.",
  "not-stored": "Nothing of this import is in the library, so there is nothing to undo.",
} as const;
export type ActionRefusal = keyof typeof ACTION_REFUSALS;

/** What a form may say that cannot be used; a page says so, since it was a page that sent it. */
export const FORM_REFUSALS = {
  "nothing-given": "Nothing was pasted or chosen. Paste a text or choose a file first.",
  "unknown-format": "There is no such format. Choose one of the list, or let it be found.",
  "no-such-day":
    "The day of the capture has to be a day of the calendar, such as 2026-06-04. Correct it, or leave it out.",
  "origin-too-long": "Where it comes from may have 300 characters. Say it in fewer.",
  "form-too-large": `A form takes ${IMPORT_LIMITS.form / 1024 ** 2} MiB. Larger files are sent in pieces, for which the page needs JavaScript; or split them.`,
  "no-room":
    "These are more files than an import takes, or more than there is room for. Choose fewer, or discard imports that you do not need.",
  "bad-form": "The form did not arrive whole. Send it again.",
} as const;
export type FormRefusal = keyof typeof FORM_REFUSALS;

/** @param code of an address; undefined where it is none of these */
export function formRefusalInWords(code: unknown): string | undefined {
  return Object.entries(FORM_REFUSALS).find(([refusal]) => refusal === code)?.[1];
}

const BUSY: readonly ImportPhase[] = ["waiting", "reading", "storing", "undoing"];

/** Why an import does not take an action as it stands; undefined when it does. */
export function refusalOf(action: ImportAction, state: ImportState): ActionRefusal | undefined {
  const busy = BUSY.includes(state.phase);
  if (action === "cancel") return busy ? undefined : "not-at-work";
  if (busy) return "at-work";
  return RULES[action](state);
}

type Rule = (state: ImportState) => ActionRefusal | undefined;

const RULES: Record<Exclude<ImportAction, "cancel">, Rule> = {
  // It would be forgotten what to take out.
  discard: ({ digests }) => (digests.length > 0 ? "still-stored" : undefined),
  undo: ({ digests, failure }) =>
    digests.length > 0 || failure?.job === "undoing" ? undefined : "not-stored",
  read: ({ phase, digests, cleaned }) => {
    if (phase === "uploading") return "not-complete";
    if (digests.length > 0) return "still-stored";
    return cleaned ? "cleaned" : undefined;
  },
  "leave-out": ({ phase, digests, preview }) => {
    if (phase === "uploading") return "not-complete";
    if (digests.length > 0) return "still-stored";
    return preview ? undefined : "not-read";
  },
  store: (state) => {
    const { phase, preview, failure, cleaned } = state;
    if (phase === "uploading") return "not-complete";
    if (phase === "stored") return "stored";
    if (cleaned) return "cleaned";
    if (!preview || failure?.job === "reading") return "not-read";
    const records = recordsIn(preview.items);
    if (records === 0) return "nothing-to-store";
    if (preview.leftOut && recordsIn(preview.leftOut) === records) return "all-left-out";
    return isInLibrary(state) ? "in-library" : undefined;
  },
};
