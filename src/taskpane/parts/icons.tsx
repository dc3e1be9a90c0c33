/** The few line drawings of the pane, 16 px, in the colour of the text beside them. */

function Icon({ path, size = 16 }: { path: string; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={{ flexShrink: 0 }}
    >
      <path d={path} />
    </svg>
  );
}

export const MoreIcon = () => (
  <svg width={16} height={16} viewBox="0 0 16 16" fill="currentColor" aria-hidden>
    <circle cx={3} cy={8} r={1.4} />
    <circle cx={8} cy={8} r={1.4} />
    <circle cx={13} cy={8} r={1.4} />
  </svg>
);
export const CloseIcon = () => <Icon path="M4 4l8 8M12 4l-8 8" size={14} />;
export const ChevronIcon = () => <Icon path="M6 3.5 10.5 8 6 12.5" size={12} />;

/** Good, doubtful, bad: a tick, a wave, a cross, each in a shape of its own. */
export const GoodIcon = () => <Icon path="M3 8.5 6.5 12 13 4.5" />;
export const DoubtIcon = () => <Icon path="M2 9.5c1.5-3 3-3 4.5-1.2S9.7 10 11 8.3s2-2.3 3-1.8" />;
export const BadIcon = () => <Icon path="M4 4l8 8M12 4l-8 8" />;

/** Three stacked layers, the middle one shifted half a step. */
export function Logo() {
  return (
    <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden style={{ flexShrink: 0, forcedColorAdjust: "none" }}>
      <rect x={2} y={3} width={15} height={4.4} rx={1} fill="#B84E00" />
      <rect x={5} y={8.8} width={15} height={4.4} rx={1} fill="#007A59" />
      <rect x={2} y={14.6} width={15} height={4.4} rx={1} fill="#0072B2" />
    </svg>
  );
}
