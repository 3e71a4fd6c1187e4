/** Line icons on a 24 × 24 grid, drawn here so that no picture or font comes from anywhere. */
export const ICONS = {
  back: "M15 4 7 12l8 8",
  close: "M6 6l12 12M18 6 6 18",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  chevron: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  minus: "M5 12h14",
  cart: "M3 4h2.5l2.3 11h10l2.2-8H6.3M9 19.5h.01M17 19.5h.01",
  grid: "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z",
  box: "M12 3l8 4.3v9.4L12 21l-8-4.3V7.3zM4 7.3l8 4.3 8-4.3M12 11.6V21",
  horn: "M4 10v4l9.5 4.5v-13zM6.5 15.2l1 4.3h2.4l-1-3.2M16.5 9.2a4 4 0 0 1 0 5.6M18.8 6.8a7.4 7.4 0 0 1 0 10.4",
  tag: "M3.5 11.5V4h7.5l9.5 9.5-7.5 7.5zM8 8h.01",
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
  plus: "M12 5v14M5 12h14",
  check: "M4.5 12.5l5 5 10-11",
  search: "M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l4.5 4.5",
  bell: "M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 20.5h4",
  pin: "M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11zM12 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6",
  people: "M9 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20c.5-3.6 3-5.4 6.5-5.4s6 1.8 6.5 5.4M16 5a3.2 3.2 0 0 1 0 6.2M18 14.9c2 .7 3.2 2.4 3.5 5.1",
  building: "M4 20.5h16M6 20.5V4h8v16.5M14 9h4v11.5M9 8h2M9 12h2M9 16h2",
  chat: "M4 5h16v11H11l-4.5 4v-4H4z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  stamp: "M9 13.5V9.8a4 4 0 1 1 6 0v3.7M5 17v-3.5h14V17zM5 20.5h14",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2",
  alert: "M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.01",
  refresh: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9M20 4v5h-5",
  camera: "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10.3a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16",
  swap: "M4 8h14l-4-4M20 16H6l4 4",
  phone: "M6 3h3.5l1.5 5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 1.5V18a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
  flag: "M6 21V4M6 4.5h11l-2.2 4 2.2 4H6",
  draft: "M5 20.5h14M6 16.5l.8-3.6L15.5 4.2l2.8 2.8-8.7 8.7z",
  hourglass: "M7 3.5h10M7 20.5h10M8 3.5v3.7L12 12l4-4.8V3.5M8 20.5v-3.7L12 12l4 4.8v3.7",
  scale: "M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z",
  waves: "M3 9c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 15c2-2 4-2 6 0s4 2 6 0 4-2 6 0",
  handshake: "M3 12l4-5 5 2 5-2 4 5-6 6-3-2-3 2z",
  wallet: "M4 7.5h14.5a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H5.5A1.5 1.5 0 0 1 4 18zM4 7.5l11-3.5v3.5M16 13.5h.01",
  gauge: "M4 17a8.5 8.5 0 1 1 16 0M12 16l4-5.5M12 16h.01",
  ledger: "M6 3.5h12v17H6zM9.5 3.5v17M12.5 8h3M12.5 12h3M12.5 16h3",
  gift: "M4 9h16v4H4zM5.5 13v7.5h13V13M12 9v11.5M12 9C9 9 7.5 7.5 8 6s3-1.5 4 3c1-4.5 3.5-4.5 4-3s-1 3-4 3",
  rules: "M4 7h9M17 7h3M15 5v4M4 16h3M11 16h9M9 14v4",
  chart: "M4 20V5M4 20h16M8 16v-4M12.5 16V9M17 16V6",
  offline: "M3 3l18 18M8.5 15.5a5 5 0 0 1 6-.8M5 12a10 10 0 0 1 4.6-2.6M19 12a10 10 0 0 0-6-2.9M12 19v.01",
} as const;

export type IconName = keyof typeof ICONS;

/** The icon as a mask: the colour comes from the text, so one drawing serves light and dark. */
export function maskOf(name: IconName): string {
  const width = name === "more" ? 3 : 1.7;
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='${width}' ` +
    `stroke-linecap='round' stroke-linejoin='round'><path d='${ICONS[name]}'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
