/**
 * The list and the map point at each other through the document alone: a list entry carries
 * `data-point="17"`, and gets `data-lit` while its point is looked at. So neither needs to know how,
 * or whether, the other is rendered.
 */

/** Calls back with the point of the list entry under the pointer or with focus; undefined when left. */
export function listenToList(onPoint: (point: number | undefined) => void): () => void {
  let current: number | undefined;
  const tell = (target: EventTarget | null) => {
    const point = pointOf(target);
    if (point === current) return;
    current = point;
    onPoint(point);
  };
  const onOver = (event: Event) => tell(event.target);
  const onOut = (event: PointerEvent | FocusEvent) => {
    if (pointOf(event.relatedTarget) === undefined) tell(event.relatedTarget);
  };
  document.addEventListener("pointerover", onOver);
  document.addEventListener("pointerout", onOut);
  document.addEventListener("focusin", onOver);
  document.addEventListener("focusout", onOut);
  return () => {
    document.removeEventListener("pointerover", onOver);
    document.removeEventListener("pointerout", onOut);
    document.removeEventListener("focusin", onOver);
    document.removeEventListener("focusout", onOut);
  };
}

/** Marks the list entries of a point, and no others. */
export function markInList(point: number | undefined): void {
  for (const lit of document.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (point === undefined) return;
  for (const entry of document.querySelectorAll(`[data-point="${point}"]`)) {
    entry.setAttribute("data-lit", "");
  }
}

function pointOf(target: EventTarget | null): number | undefined {
  const entry = target instanceof Element ? target.closest<HTMLElement>("[data-point]") : null;
  const point = Number(entry?.dataset.point);
  return entry && Number.isInteger(point) ? point : undefined;
}
