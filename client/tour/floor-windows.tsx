// The windows of the company: a face, a plate with name and report, and a meter on the right jamb.
import { faceUrl } from "../join/faces.ts";
import type { FloorPlan, Window } from "../solo/floor-plan.ts";
import { DrawnIcon } from "./drawn-icon.tsx";
import { type FloorScene, reportText } from "./floor-scene.ts";
import { ceoLayer, nameAt, seatAt } from "./tour-company.ts";

export function FloorWindows({ plan, scene }: { plan: FloorPlan; scene: FloorScene }) {
  return (
    <>
      {plan.windows.map((window) => (
        <OneWindow key={`${window.layer}.${window.index}`} window={window} scene={scene} />
      ))}
    </>
  );
}

function OneWindow({ window, scene }: { window: Window; scene: FloorScene }) {
  const { layer, index, x, y, width, height } = window;
  const id = `${layer}.${index}`;
  const text = reportText(scene, layer, index);
  const isLit = scene.lit.includes(id) || (text !== null && !scene.looksBack);
  const isRoomy = width > 80;
  const plate = isRoomy ? 46 : 35;
  const line = plate / 2;
  const jamb = Math.max(11, width * 0.14);
  const pane = { x, y, width, height: height - plate };
  const name = nameAt(layer, index);
  const { icon } = seatAt(layer, index);
  const face = faceUrl({ face: name, expression: scene.looksBack ? "calm" : "explaining", lookLeft: scene.looksBack });
  const clip = `tour-pane-${layer}-${index}`;
  return (
    <g class="tour-window">
      <clipPath id={clip}>
        <rect {...pane} rx="6" />
      </clipPath>
      <rect class="tour-plate" x={x} y={y} width={width} height={height} rx="7" />
      <g clip-path={`url(#${clip})`}>
        <rect class={isLit ? "tour-pane tour-pane-lit" : "tour-pane"} {...pane} />
        {face !== undefined && (
          <image
            href={face}
            x={x}
            y={pane.y + 1}
            width={width - jamb}
            height={pane.height}
            preserveAspectRatio="xMidYMax slice"
          />
        )}
        <Meter
          box={{ x: x + width - jamb, y, width: jamb, height: pane.height }}
          scene={scene}
          layer={layer}
          index={index}
        />
      </g>
      <rect class="tour-frame" x={x} y={y} width={width} height={height} rx="7" />
      {isRoomy && <DrawnIcon name={icon} x={x + 6} y={y + pane.height + 3} edge={line - 4} />}
      {!isRoomy && <Badge icon={icon} x={x} y={y} />}
      <text
        class={isRoomy ? "tour-name" : "tour-name tour-name-middle"}
        x={isRoomy ? x + line + 8 : x + width / 2}
        y={y + pane.height + line * 0.78}
      >
        {name}
      </text>
      <text
        class={text?.startsWith("−") === true ? "tour-report tour-report-minus" : "tour-report"}
        x={x + width / 2}
        y={y + height - line * 0.3}
      >
        {text ?? "…"}
      </text>
    </g>
  );
}

/** Where the plate has no room for the role, it hangs in the corner of the window. */
function Badge({ icon, x, y }: { icon: string; x: number; y: number }) {
  return (
    <>
      <rect class="tour-plate" x={x} y={y} width="19" height="19" rx="6" />
      <DrawnIcon name={icon} x={x + 3.5} y={y + 3.5} edge={12} />
    </>
  );
}

interface MeterProps {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly scene: FloorScene;
  readonly layer: number;
  readonly index: number;
}

/** From the tick in the middle up for "for", hollow and down for "against"; the CEO's stands on the ground. */
function Meter({ box, scene, layer, index }: MeterProps) {
  const isKnown = reportText(scene, layer, index) !== null;
  const report = isKnown ? (scene.reports[layer]?.[index] ?? 0) : 0;
  const isCeo = layer === ceoLayer;
  const zero = box.y + (isCeo ? box.height : box.height / 2);
  const length = Math.abs(report) * (isCeo ? box.height : box.height / 2);
  const inside = { x: box.x + 2, width: box.width - 4 };
  return (
    <>
      <rect class="tour-meter" {...box} />
      {report > 0 && <rect class="tour-meter-for" {...inside} y={zero - length} height={length} />}
      {report < 0 && <rect class="tour-meter-against" {...inside} y={zero} height={length} />}
      {!isCeo && <path class="tour-tick" d={`M${box.x - 3} ${zero}h${box.width + 3}`} />}
    </>
  );
}
