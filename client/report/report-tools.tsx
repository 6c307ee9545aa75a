// What can be done with a report: tables, paper, a link to give away, and the end of all of it.
import { useState } from "preact/hooks";
import { hostLink } from "#protocol/links.ts";
import { Dialog } from "../components/dialog.tsx";
import { FlowButton, PlainButton } from "../components/flow-button.tsx";
import { Icon } from "../components/icon.tsx";
import { downloadIcon, linkIcon, peopleIcon, printerIcon, trashIcon } from "../components/icons.ts";
import { forgetClass } from "../host/stored-classes.ts";
import { say } from "../words/words.ts";
import { deleteClass, fetchTable, type SentReport, type Way } from "./fetch-report.ts";
import { LinkDialog } from "./link-dialog.tsx";

export interface ReportToolsProps {
  readonly report: SentReport;
  readonly way: Way;
  readonly onShared: () => void;
}

export function ReportTools({ report, way, onShared }: ReportToolsProps) {
  const [open, setOpen] = useState<"csv" | "link" | null>(null);
  const close = () => setOpen(null);
  return (
    <nav class="report-tools screen-only">
      {report.head.hasNames && (
        <a class="plain-button plain-button-small" href={hostLink("", way)}>
          <Icon drawing={peopleIcon} size={20} />
          <span>{say("report.panel")}</span>
        </a>
      )}
      <PlainButton size="small" drawing={downloadIcon} onPress={() => setOpen("csv")}>
        {say("report.csv")}
      </PlainButton>
      <PlainButton size="small" drawing={printerIcon} onPress={() => window.print()}>
        {say("report.print")}
      </PlainButton>
      <PlainButton size="small" drawing={linkIcon} onPress={() => setOpen("link")}>
        {say("report.link")}
      </PlainButton>
      <CsvDialog isOpen={open === "csv"} way={way} onClose={close} />
      <LinkDialog isOpen={open === "link"} report={report} way={way} onClose={close} onShared={onShared} />
    </nav>
  );
}

const tables = ["rounds", "answers", "seats", "quiz"] as const;

function CsvDialog({ isOpen, way, onClose }: { isOpen: boolean; way: Way; onClose: () => void }) {
  const [hasFailed, setFailed] = useState(false);
  const take = async (table: (typeof tables)[number]) => {
    const fetched = await fetchTable(way, table);
    setFailed(!fetched.ok);
    if (fetched.ok) save(fetched.what, `report-${way.code}-${table}.csv`);
  };
  return (
    <Dialog open={isOpen} title={say("report.csv.title")} onClose={onClose}>
      <p>{say("report.csv.words")}</p>
      <div class="csv-files">
        {tables.map((table) => (
          <PlainButton key={table} size="small" drawing={downloadIcon} onPress={() => void take(table)}>
            {say(`report.csv.${table}`)}
          </PlainButton>
        ))}
      </div>
      <p role="alert">{hasFailed && say("report.csv.failed")}</p>
    </Dialog>
  );
}

/** Hands a file to the browser, which keeps it as it keeps every download. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** For the teacher alone; asks once. */
export function DeleteButton({ way, onDeleted }: { way: Way; onDeleted: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const remove = async () => {
    const isGone = await deleteClass(way);
    setFailed(!isGone);
    if (!isGone) return;
    forgetClass(way);
    onDeleted();
  };
  return (
    <div class="report-delete screen-only">
      <PlainButton size="small" drawing={trashIcon} onPress={() => setAsking(true)}>
        {say("report.delete")}
      </PlainButton>
      <Dialog
        open={isAsking}
        title={say("report.delete.title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <PlainButton onPress={() => setAsking(false)}>{say("report.delete.stay")}</PlainButton>
            <FlowButton flow="ink" drawing={trashIcon} onPress={() => void remove()}>
              {say("report.delete.go")}
            </FlowButton>
          </>
        }
      >
        <p>{say("report.delete.words")}</p>
        <p role="alert">{hasFailed && say("report.delete.failed")}</p>
      </Dialog>
    </div>
  );
}
