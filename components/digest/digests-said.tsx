import { counted } from "@/components/ui/count";

type Param = string | string[] | undefined;

/** What a form just did: the parameters of the address that it led to. */
export function DigestsSaid(params: { [param: string]: Param }) {
  const sentence = sentenceOf(params);
  if (sentence === undefined) return null;
  return (
    <p className="said" role="status">
      {sentence}
    </p>
  );
}

function sentenceOf({ removed, papers, back, coming, missing }: { [param: string]: Param }) {
  if (typeof removed === "string") {
    const several = typeof papers === "string" && /^[1-9]\d{0,8}$/.test(papers);
    const gone = several ? ` and the ${counted(Number(papers), "paper")} that only it had` : "";
    return `Removed ${short(removed)}${gone}.`;
  }
  if (typeof back === "string") return `${short(back)} is in the library again.`;
  if (typeof coming === "string") return `${short(coming)} is being read in; it will be here soon.`;
  if (typeof missing === "string") {
    return `${short(missing)} could not be read in again: is the file still there?`;
  }
  return undefined;
}

function short(name: string): string {
  return name.slice(0, 200);
}
