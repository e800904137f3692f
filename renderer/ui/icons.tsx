import { Icon } from './icon';

export const EraseIcon = () => (
  <Icon>
    <path d="M9 5h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-6-7z" />
    <path d="m12 9.5 5 5m0-5-5 5" />
  </Icon>
);
export const TillIcon = () => (
  <Icon>
    <path d="M4 14h16v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM6 14l1.5-6h9L18 14M9 8V4h6v4M10 17h4" />
  </Icon>
);
export const ListIcon = () => (
  <Icon>
    <path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5m-5 4h5" />
  </Icon>
);
export const GoodsIcon = () => (
  <Icon>
    <path d="M4 9.5 5.5 5h13L20 9.5M5 12v8h14v-8M10 20v-4.5h4V20" />
    <path d="M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
    <circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />
  </Icon>
);
export const DrawerIcon = () => (
  <Icon>
    <rect x="3" y="4" width="18" height="9" rx="1.5" />
    <circle cx="12" cy="8.5" r="2" />
    <path d="M3 13v5.5A1.5 1.5 0 0 0 4.5 20h15a1.5 1.5 0 0 0 1.5-1.5V13M10 16.5h4" />
  </Icon>
);
export const PeopleIcon = () => (
  <Icon>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M15.5 5a3.3 3.3 0 0 1 0 6.2M18 14.5c2 .8 3.5 2.8 3.5 5.5" />
  </Icon>
);
export const PayoutIcon = () => (
  <Icon>
    <circle cx="15" cy="6.5" r="3.5" />
    <path d="M3 13.5h3.5l3-1.5h4a1.7 1.7 0 0 1 0 3.4h-3M6.5 19.5h6.5l7.5-4.2a1.6 1.6 0 0 0-1.7-2.7l-4.2 2M3 20.5h3.5v-7" />
  </Icon>
);
export const FiguresIcon = () => (
  <Icon>
    <path d="M4 20.5h16M6.5 17.5v-5M12 17.5V5.5M17.5 17.5V9" />
  </Icon>
);

/** Coins, one upon another. */
export const EarningsIcon = () => (
  <Icon>
    <ellipse cx="12" cy="6" rx="7.5" ry="3" />
    <path d="M4.5 6v4c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 10v4c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3v-4M4.5 14v4c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3v-4" />
  </Icon>
);
export const LockIcon = () => (
  <Icon>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);
export const WarningIcon = () => (
  <Icon>
    <path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.4v.1" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Icon>
);
export const BackIcon = () => (
  <Icon flips>
    <path d="M20 12H5m6-6-6 6 6 6" />
  </Icon>
);
export const PhotoIcon = () => (
  <Icon>
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <circle cx="8.5" cy="10" r="1.5" />
    <path d="m3.5 17 5-4 3.5 2.5L16 11l4.5 4.5" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);
export const MinusIcon = () => (
  <Icon>
    <path d="M5 12h14" />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon flips>
    <path d="M4 12h15m-6-6 6 6-6 6" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon>
    <rect x="4" y="6" width="16" height="14" rx="2" />
    <path d="M4 10.5h16M8.5 3.5V7m7-3.5V7" />
  </Icon>
);

/** Beside what opens a list of choices. */
export const OpensIcon = () => (
  <Icon>
    <path d="m5 9 7 7 7-7" />
  </Icon>
);
