/** Drawn by us, 16 units wide, stroked in the text colour. */
const icon = (path: string) => () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const BackIcon = icon('M9.5 3.5 5 8l4.5 4.5');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const PinIcon = icon('M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5');
