const UNITS = ["KB", "MB", "GB"] as const;

/** "980 bytes", "4.2 MB": thousands, as file managers count. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  let [amount, unit] = [bytes / 1000, 0];
  while (amount >= 999.5 && unit < UNITS.length - 1) [amount, unit] = [amount / 1000, unit + 1];
  return `${amount < 9.95 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[unit]}`;
}
