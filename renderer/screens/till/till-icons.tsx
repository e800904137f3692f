import { Icon } from '../../ui/icon';

export const UndoIcon = () => (
  <Icon flips>
    <path d="M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-3" />
  </Icon>
);
export const RedoIcon = () => (
  <Icon flips>
    <path d="m16 5 4 4-4 4m3.5-4H10a5.5 5.5 0 0 0 0 11h3" />
  </Icon>
);
export const BinIcon = () => (
  <Icon>
    <path d="M5 7h14M10 7V4.5h4V7m-7.5 0 1 12.5h9l1-12.5M10.5 11v5m3-5v5" />
  </Icon>
);
export const TagIcon = () => (
  <Icon>
    <path d="M4 5h7.5l8.5 8.5-6.5 6.5L4 11.5zM8.5 9.5v.01" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="m6 9.5 6 6 6-6" />
  </Icon>
);
