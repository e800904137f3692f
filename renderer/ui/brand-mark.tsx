/** The burner of the program's icon (resources/icons/icon.svg), on its own. */
export const BrandMark = ({ size = 40 }: { readonly size?: number }) => (
  <svg viewBox="0 0 1024 1024" width={size} height={size} aria-hidden>
    <rect width="1024" height="1024" rx="224" fill="#0E6251" />
    <path
      d="M192 384L320 448H704L832 384L800 608Q788 704 680 704H592L608 832H720V896H304V832H416L432 704H344Q236 704 224 608Z"
      fill="#FAF7F2"
    />
    <path d="M284 512H740L724 640H300Z" fill="#A3561F" />
    <path
      d="M384 532l44 44-44 44-44-44zM512 532l44 44-44 44-44-44zM640 532l44 44-44 44-44-44z"
      fill="#FAF7F2"
    />
    <path
      d="M536 372C548 280 416 288 416 204C416 132 488 92 572 120"
      fill="none"
      stroke="#FAF7F2"
      strokeWidth="68"
      strokeLinecap="round"
    />
  </svg>
);
