// The class is over: what it leaves behind, in the place of how it was played.
import { reportLink } from "#protocol/links.ts";
import type { Links } from "#protocol/messages.ts";
import { say } from "../words/words.ts";
import type { PartProps } from "./part.ts";
import { ReportPart, type ReportPartProps } from "./report-dialog.tsx";

type OverCardProps = PartProps & Pick<ReportPartProps, "entrance" | "onDeleted"> & { readonly links: Links };

export function OverCard({ links, ...part }: OverCardProps) {
  return (
    <section class="card">
      <h2 class="card-title">{say("host.report.title")}</h2>
      <ReportPart {...part} reportUrl={reportLink(location.origin, part.entrance)} shareUrl={links.shareUrl} />
    </section>
  );
}
