/** Drawn by us, 16 units wide, stroked in the text colour. */
export const icon = (path: string) => () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
);

export const BackIcon = icon('M9.5 3.5 5 8l4.5 4.5');
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const PinIcon = icon('M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5');
export const ForwardIcon = icon('M6.5 3.5 11 8l-4.5 4.5');
export const SettingsIcon = icon('M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10 2.8v3.4M5.7 9.8v3.4');
export const PanelIcon = icon('M2.5 3.5h11v9h-11zM10 3.5v9');
export const LookupIcon = icon('M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4l3.1 3.1');
export const SaveIcon = icon('M4 2.5h8v11l-4-3-4 3z');
