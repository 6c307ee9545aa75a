// An address as a QR code, always dark on white so that every phone reads it, on the night theme too.
import { encode } from "uqr";
import "../style/qr-code.css";

/** `<QrCode text={joinUrl} label="QR code: 482 913" />`; fills the width it is given. `label` "" makes it scenery. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  return (
    <>
      <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
        <rect width={size} height={size} fill="#ffffff" />
        <path d={pathOf(data)} fill="#1e2148" />
      </svg>
      {label !== "" && <span class="visually-hidden">{label}</span>}
    </>
  );
}

/** One stroke of the path for every run of dark modules in a row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((isDark, x) => {
        if (!isDark || row[x - 1] === true) return "";
        const end = row.indexOf(false, x);
        return `M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`;
      }),
    )
    .join("");
}
