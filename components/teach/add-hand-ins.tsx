import { handInProblems, reportWords as words } from "@words/report";
import type { ListedStudent } from "@/lib/class/name-list";
import { CameraScanner } from "../ui/camera-scanner";
import { FileButton } from "../ui/file-button";
import { onLongPaste } from "../ui/long-paste";
import { WorkShare } from "../ui/work-share";
import type { AddedHandIns } from "./use-added-hand-ins";
import type { CodeProblem, OpenedCodes } from "./use-opened-codes";

interface AddHandInsProps {
  adding: AddedHandIns;
  alive: boolean;
  opening: Pick<OpenedCodes, "isReading" | "tell">;
  /** What could not be read, of the last addition and of what is kept. */
  problems: CodeProblem[];
  /** Names that the files suggest and the list does not hold. */
  suggested: ListedStudent[];
  /** Names that the list has with another code word than the file. */
  otherwise: (ListedStudent & { listed: string })[];
  onNames: () => void;
  /** What was added last and counts in other classes, in sentences. */
  elsewhere: string[];
}

/** The field, the files and the camera by which hand-ins come in, and what came of it. */
export function AddHandIns({
  adding,
  alive,
  opening,
  problems,
  suggested,
  otherwise,
  onNames,
  elsewhere,
}: AddHandInsProps) {
  const { pasted, paste, addPasted, addText, addFiles, said, untaken, reading } = adding;
  return (
    <section aria-labelledby="add" className="no-print">
      <h2 id="add">{words.addTitle}</h2>
      <p>{words.addNote}</p>
      <label htmlFor="paste">{words.paste}</label>
      <textarea
        id="paste"
        rows={4}
        value={pasted}
        spellCheck="false"
        autoComplete="off"
        onChange={(event) => paste(event.currentTarget.value)}
        onPaste={onLongPaste((text) => void (alive && addText(words.pasted, text)))}
      />
      <div className="ui-actions">
        <button type="button" className="ui-primary" disabled={!alive} onClick={addPasted}>
          {words.add}
        </button>
        <FileButton
          label={words.files}
          accept=".txt,.csv,.tsv,.json,.html,.eml,.mbox,.zip,.docx,.odt,.ods,.pptx,.xlsx,.pdf,.rtf,text/*,image/*"
          multiple
          disabled={!alive}
          onFiles={addFiles}
        />
        <CameraScanner
          alive={alive}
          words={words.scanner}
          onText={(text) => addText(words.scanner.start, text)}
        />
      </div>
      {reading !== null && (
        <p>
          <label htmlFor="reading-files">{words.readingFiles(reading.count, reading.source)}</label>{" "}
          <progress id="reading-files" />
        </p>
      )}
      {opening.isReading && <WorkShare label={words.reading} tell={opening.tell} />}
      <div role="status" className="ui-status">
        {said !== "" && <p className="ui-note">{said}</p>}
        {elsewhere.map((sentence) => (
          <p className="ui-note" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
      <ProblemList problems={problems} />
      <UntakenList untaken={untaken} />
      {otherwise.length > 0 && (
        <ul className="problem-list">
          {otherwise.map(({ name, codeWord, listed }) => (
            <li key={codeWord}>{words.otherWord(name, codeWord, listed)}</li>
          ))}
        </ul>
      )}
      <Suggestions suggested={suggested} onNames={onNames} />
    </section>
  );
}

/** What could not be read, each with its place and what to do. */
function ProblemList({ problems }: { problems: CodeProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <details open>
      <summary>{words.problems(problems.length)}</summary>
      <ul className="problem-list">
        {problems.slice(0, 100).map(({ source, line, problem, code }, index) => (
          <li key={index}>
            <b>{line === null ? source : words.place(source, line)}</b> <code>{code.slice(0, 16)} …</code>:{" "}
            {handInProblems[problem]}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Files that gave nothing, each with its kind and what to do. */
function UntakenList({ untaken }: { untaken: string[] }) {
  if (untaken.length === 0) return null;
  return (
    <details open>
      <summary>{words.notTaken(untaken.length)}</summary>
      <ul className="problem-list">
        {untaken.slice(0, 100).map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

/** Whose the files may be. */
function Suggestions({ suggested, onNames }: Pick<AddHandInsProps, "suggested" | "onNames">) {
  if (suggested.length === 0) return null;
  return (
    <details open>
      <summary>{words.suggestTitle(suggested.length)}</summary>
      <p>{words.suggestNote}</p>
      <ul className="name-list">
        {suggested.map(({ codeWord, name }, index) => (
          <li key={index}>{words.suggested(name, codeWord)}</li>
        ))}
      </ul>
      <button type="button" onClick={onNames}>
        {words.useSuggested}
      </button>
    </details>
  );
}
