import { vetoWords as words } from "@words/explore";
import { countsByMember, decadeOf, memberOf, type Veto } from "@/lib/content/vetoes";
import { permanentMembers } from "@/lib/council/decide";
import { formatDate } from "@/words/format";
import { VoteSource } from "./vote-source";

/** All vetoes by decade, the five members side by side, and each with its draft and source. The filter is styles alone. */
export function VetoTable({ vetoes }: { vetoes: readonly Veto[] }) {
  const decades = [...new Set(vetoes.map(({ day }) => decadeOf(day)))];
  return (
    <>
      <form autoComplete="off" className="veto-choice">
        <fieldset className="plain-choices">
          <legend>{words.show}</legend>
          <label>
            <input type="radio" name="veto-member" defaultChecked />
            <span>{words.all}</span>
          </label>
          {permanentMembers.map((member, index) => (
            <label key={member}>
              <input type="radio" name="veto-member" id={`veto-${index + 1}`} />
              <span>{words.members[member]}</span>
            </label>
          ))}
        </fieldset>
      </form>
      {decades.map((decade) => (
        <Decade key={decade} decade={decade} vetoes={vetoes.filter(({ day }) => decadeOf(day) === decade)} />
      ))}
    </>
  );
}

function Decade({ decade, vetoes }: { decade: string; vetoes: readonly Veto[] }) {
  const counts = countsByMember(vetoes);
  const none = permanentMembers.flatMap((member, index) =>
    counts[member] === 0 ? [`none-by-${index + 1}`] : [],
  );
  return (
    <details className={["veto-decade", ...none].join(" ")}>
      <summary>
        <b>{decade}</b>
        {permanentMembers.map((member, index) => (
          <span key={member} className={`by-${index + 1}`} data-none={counts[member] === 0 ? "" : undefined}>
            {words.short[member]} <b>{counts[member]}</b>
          </span>
        ))}
      </summary>
      <table className="veto-table">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.by}</th>
          </tr>
        </thead>
        <tbody>
          {vetoes.map((veto, index) => (
            <tr key={index} className={membersClass(veto)}>
              <td>
                <time dateTime={veto.day}>{formatDate(veto.day)}</time>
              </td>
              <td>
                {veto.about}
                {veto.draft !== null && <span className="ui-quiet"> {veto.draft}</span>}
                {veto.others !== null && (
                  <>
                    {" "}
                    <VoteSource source={veto.source} />
                  </>
                )}
              </td>
              <td>
                {veto.by.join(", ")}
                {veto.others !== null && <span className="ui-quiet"> {words.others(veto.others)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {none.length > 0 && <p className="veto-none">{words.none}</p>}
    </details>
  );
}

/** Typed wider, so that whoever has no seat can be looked for too. */
const seats: readonly (string | null)[] = permanentMembers;

/** `by-1` to `by-5`: the members in the order of the choice. */
function membersClass({ by }: Veto): string {
  return by.map((caster) => `by-${seats.indexOf(memberOf(caster)) + 1}`).join(" ");
}
