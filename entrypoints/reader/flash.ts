/** Leads the reader's eye to a place on the page. */

/** When what is flashed goes off, on, off and on again. */
const FLASH_MS = [260, 400, 540, 680];

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function scrollTo({ startContainer }: StaticRange): void {
  startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isStill() ? 'instant' : 'smooth' });
}

/** Off and on again, so that the eye finds it; not where the reader asks for no motion. */
export function flash(light: (isLit: boolean) => void): void {
  if (isStill()) return;
  for (const [place, ms] of FLASH_MS.entries()) setTimeout(() => light(place % 2 === 1), ms);
}
