/** Lets the pointer carry a card by its head, within the viewport. @param event of the press on the head */
export function startDrag(event: PointerEvent, card: HTMLElement): void {
  if ((event.target as Element).closest('button')) return;
  const box = card.getBoundingClientRect();
  const offset = { x: event.clientX - box.left, y: event.clientY - box.top };
  const head = event.currentTarget as HTMLElement;
  head.setPointerCapture(event.pointerId);
  const move = ({ clientX, clientY }: PointerEvent) => {
    const x = Math.max(0, Math.min(innerWidth - box.width, clientX - offset.x));
    const y = Math.max(0, Math.min(innerHeight - 40, clientY - offset.y));
    card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  const stop = () => {
    head.removeEventListener('pointermove', move);
    head.removeEventListener('pointerup', stop);
    head.removeEventListener('pointercancel', stop);
  };
  head.addEventListener('pointermove', move);
  head.addEventListener('pointerup', stop);
  head.addEventListener('pointercancel', stop);
}
