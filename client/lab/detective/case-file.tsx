// One person's file: what they heard and were told, and what they state.
import { arrowWidth } from "#game/arrow.ts";
import { Icon } from "../../components/icon.tsx";
import { MiniArrow } from "../../picture/mini-arrow.tsx";
import { plain } from "../../words/numbers.ts";
import { say } from "../../words/words.ts";
import { castAt } from "../cast.ts";
import {
  blameText,
  type File,
  heardText,
  isCeoFile,
  messageText,
  outcomeOf,
  shareText,
  slopeDecimals,
  sourceName,
  stepText,
} from "./case-words.ts";

export function CaseFile({ file }: { file: File }) {
  const { each, member, record } = file;
  return (
    <section class="card case-file">
      <h2 class="case-name">
        <Icon drawing={member.drawing} />
        {say("detective.file", { name: member.name, title: say(`seat.title.${member.title}`) })}
      </h2>
      <dl class="case-facts">
        {isCeoFile(file) ? (
          <>
            <Fact name={say("detective.said")} figure={shareText(each, record.report)} />
            <Fact name={say("detective.really")} figure={shareText(each, outcomeOf(each))} />
          </>
        ) : (
          record.told.map((message, above) => {
            const name = castAt(member.layer + 1, above)?.name ?? "";
            return <Fact key={name} name={say("detective.told", { name })} figure={messageText(each, message)} />;
          })
        )}
        <Fact name={say("detective.slope")} figure={plain(record.slope, slopeDecimals)} />
        <div class="case-blame">
          <dt>{say("detective.blame")}</dt>
          <dd>{blameText(each, record.blame)}</dd>
        </div>
      </dl>
      <ArrowRows file={file} />
    </section>
  );
}

function Fact({ name, figure }: { name: string; figure: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{figure}</dd>
    </div>
  );
}

function ArrowRows({ file }: { file: File }) {
  const { each, member, record } = file;
  const tells = record.messages.length > 0;
  return (
    <table class="case-arrows">
      <caption class="visually-hidden">{say("detective.files", { name: member.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("detective.source")}</th>
          <th scope="col">{say("detective.heard")}</th>
          <th scope="col">{say("detective.trust")}</th>
          {tells && <th scope="col">{say("detective.message")}</th>}
          <th scope="col">{say("detective.step")}</th>
        </tr>
      </thead>
      <tbody>
        {record.heard.map((heard, from) => {
          const name = sourceName(file, from);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{heardText(file, heard)}</td>
              <td>
                <Trust trust={record.trusts[from] ?? 0} />
              </td>
              {tells && <td>{messageText(each, record.messages[from] ?? 0)}</td>}
              <td>{stepText(each, record.steps[from] ?? 0)}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{say("detective.gut")}</th>
          <td>{plain(1, 2)}</td>
          <td>{plain(record.gut, 2)}</td>
          {tells && <td>{say("detective.none")}</td>}
          <td>{stepText(each, record.steps.at(-1) ?? 0)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Trust({ trust }: { trust: number }) {
  return (
    <span class="case-trust">
      {plain(trust, 2)}
      <MiniArrow
        sign={trust < 0 ? -1 : 1}
        width={0.6 * arrowWidth(trust)}
        colour={trust < 0 ? "var(--fwdn)" : "var(--fwd)"}
        length={30}
      />
    </span>
  );
}
