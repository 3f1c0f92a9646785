// Line icons on a 16 grid, 1.4 stroke, round ends, no fill. Decoration: the label stands beside them.
import type { ReactNode } from 'react';

const drawings = {
  overview: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1" />
      <path d="M2 6h12M8 6v7.5" />
    </>
  ),
  services: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1" />
      <path d="M2 6.3h12M2 9.6h12M6 6.3V13" />
    </>
  ),
  scenarios: (
    <path d="M2 8h3.2c2.4 0 2.6-4 5-4H14M5.2 8c2.4 0 2.6 4 5 4H14M12 2.3 14 4l-2 1.7M12 10.3l2 1.7-2 1.7" />
  ),
  providers: <path d="M3 14V5.5L8 2.5l5 3V14M1.8 14h12.4M6.2 14v-3h3.6v3M6 7.6h.6M9.4 7.6h.6" />,
  terms: <path d="M3.5 2h6L12.5 5v9h-9zM9.3 2.2V5.2h3M5.8 8h4.4M5.8 10.8h4.4" />,
  compare: <path d="M2.5 3.5h11M2.5 8h6M2.5 12.5h9" />,
  margin: <path d="M2 5.5h12M2 11.5h12M2 9.5l3-1.5 3 1 3-3 3 1" />,
  assumptions: <path d="M2.5 4h6M2.5 8h4M2.5 12h6M10.4 9.2l1.7 1.8 2.6-4.2" />,
  bids: <path d="M2.5 3.5h7M2.5 8h4M2.5 12.5h4M13.5 6.5v6M10.8 9.9l2.7 2.7 2.2-2.2" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7" />,
  redo: <path d="M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9" />,
  export: <path d="M8 10V2.5M5.2 5.2 8 2.4l2.8 2.8M2.5 10v3.5h11V10" />,
  import: <path d="M8 2.5V10M5.2 7.3 8 10.1l2.8-2.8M2.5 10v3.5h11V10" />,
  check: <path d="m3 8.5 3.4 3.4L13 4.6" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  alarm: <path d="M8 2.4 14.4 13.4H1.6zM8 6.6v3.2M8 11.6v.1" />,
  chevron: <path d="m4.5 6.5 3.5 3.4 3.5-3.4" />,
  right: <path d="m6.5 4.5 3.4 3.5-3.4 3.5" />,
  up: <path d="M8 13V3M4.2 6.6 8 2.8l3.8 3.8" />,
  down: <path d="M8 3v10M4.2 9.4 8 13.2l3.8-3.8" />,
  lock: <path d="M3.5 7h9v6.5h-9zM5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.4 3.4" />
    </>
  ),
  chart: <path d="M2.5 2.5v11h11M5.5 11V8M8.5 11V4.5M11.5 11V6.5" />,
  table: <path d="M2 3h12v10H2zM2 6.4h12M6 3v10" />,
  picture: <path d="M2 3h12v10H2zM2.4 11.6 6 8l2.6 2.6 2-2 3.2 3M10.6 6h.1" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.3V2.5h-8v8h2.8" />,
  more: <path d="M3.2 8h.1M8 8h.1M12.8 8h.1" strokeWidth={2.2} />,
  plus: <path d="M8 3v10M3 8h10" />,
  document: <path d="M4 2h5.5L12.5 5v9H4zM9.2 2.2V5.2h3" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
