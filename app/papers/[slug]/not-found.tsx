import { MissingPaper } from "@/components/paper/missing-paper";

export default function PaperNotFound() {
  return <MissingPaper />;
}
