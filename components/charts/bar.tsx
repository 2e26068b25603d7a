/** A share of a whole as a bar; the number stands beside it in words. */
export function Bar({ share, colour }: { share: number; colour: string }) {
  return (
    <span aria-hidden="true" className="bar">
      <span style={{ width: `${Math.min(1, Math.abs(share)) * 100}%`, background: colour }} />
    </span>
  );
}
