import { useRef } from "react";
import type { Layer } from "../palette";
import { usePane, useWidth } from "../context";

const HEIGHT = 8;

/** A path's gain against the largest one, in the colours of the layers it works on. */
export function GainBar({ share, layers }: { share: number; layers: readonly Layer[] }) {
  const { colors } = usePane();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder, 200);
  const length = Math.max(1, share * width);
  const part = length / Math.max(1, layers.length);
  return (
    <div ref={holder} style={{ minWidth: 0, flexGrow: 1 }} aria-hidden>
      <svg width={width} height={HEIGHT} style={{ display: "block", forcedColorAdjust: "none" }}>
        {layers.map((layer, i) => (
          <rect key={layer} x={i * part} y={0} width={part} height={HEIGHT} fill={colors[layer]} />
        ))}
      </svg>
    </div>
  );
}
