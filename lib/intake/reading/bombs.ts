/** What no honest archive does: grow out of all proportion when it is unpacked. */

/** Text is packed to a third or a tenth, very dull text to a fiftieth. */
const LARGEST_RATIO = 200;
/** Below so many bytes, any ratio does no harm. */
const HARMLESS = 64 * 1024 * 1024;

/** Whether so many bytes came, or are said to come, out of so few. */
export function isBomb(size: number, packed: number): boolean {
  return size > HARMLESS && size > LARGEST_RATIO * packed;
}
