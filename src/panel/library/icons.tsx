import { icon } from '../../popover/icons';

export const FilterIcon = icon('M2.5 4h11M4.5 8h7M6.5 12h3');
export const NoteIcon = icon('M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.6 4.1l2.3 2.3');
export const TagIcon = icon('M2.5 7.5v-5h5l6 6-5 5zM5.2 5.2h.1');
export const FolderIcon = icon('M2 12.5v-9h4l1.5 2H14v7z');
export const CopyIcon = icon('M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3');
export const TextIcon = icon('M2.5 3.5h11M2.5 7h7M2.5 10.5h4M9 13l.5-2 3.6-3.6 1.5 1.5L11 12.5z');
export const OpenIcon = icon('M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.3 2.7 7.5 8.5');
export const RemoveIcon = icon('M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M7 7v4M9 7v4');
export const PutBackIcon = icon('M3 7h6.5a3.5 3.5 0 0 1 0 7H6M3 7l3-3M3 7l3 3');
export const KeyboardIcon = icon('M1.5 4h13v8h-13zM4 6.5h.1M6.7 6.5h.1M9.3 6.5h.1M12 6.5h.1M4.5 9.5h7');
