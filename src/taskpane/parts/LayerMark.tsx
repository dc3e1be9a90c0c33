import type { Layer } from "../palette";
import { usePane } from "../context";

interface LayerMarkProps {
  readonly layer: Layer;
  readonly size?: number;
  /** Where the layer's name does not stand beside the mark. */
  readonly named?: boolean;
  readonly faded?: boolean;
}

/** A layer's sign: its colour, its letter and its shape (square, triangle, circle), so that nothing hangs on colour alone. */
export function LayerMark({ layer, size = 18, named = false, faded = false }: LayerMarkProps) {
  const { colors, theme, words } = usePane();
  const fill = faded ? colors.others : colors[layer];
  const ink = theme === "dark" ? "#111827" : "#FFFFFF";
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      style={{ flexShrink: 0, forcedColorAdjust: "none" }}
      {...(named ? { role: "img", "aria-label": words.layers[layer] } : { "aria-hidden": true })}
    >
      {layer === "H" && <rect x={1} y={1} width={16} height={16} rx={2} fill={fill} />}
      {layer === "F" && <path d="M9 0.5 L17.8 16.2 Q17.9 17.2 17 17.2 H1 Q0.1 17.2 0.2 16.2 Z" fill={fill} />}
      {layer === "S" && <circle cx={9} cy={9} r={8.5} fill={fill} />}
      <text x={9} y={layer === "F" ? 14.8 : 12.7} fontSize={layer === "F" ? 9.5 : 10.5} fontWeight={700} fill={ink} textAnchor="middle">
        {layer}
      </text>
    </svg>
  );
}
