// A player's own curve on graph paper: in the report a slider, in the feedback the slope at their point.
import { FeedbackCurve, type FeedbackCurveProps } from "./feedback-curve.tsx";
import { ReportCurve, type ReportCurveProps } from "./report-curve.tsx";

export type CurveCardProps = ({ mode: "report" } & ReportCurveProps) | ({ mode: "feedback" } & FeedbackCurveProps);

/** `<CurveCard mode="report" … />` or `<CurveCard mode="feedback" … />`; fills a `card card-bare`. */
export function CurveCard(props: CurveCardProps) {
  return props.mode === "report" ? <ReportCurve {...props} /> : <FeedbackCurve {...props} />;
}
