import { paperProblemText, reportWords as words } from "@words/report";
import type { ReadPaper } from "@/lib/class/paper-lines";
import { longestPaper } from "@/lib/class/teacher-record";
import { KeptText } from "./kept-text";

/** More than this nobody mends at once. */
const mostProblems = 50;

interface PaperLinesProps {
  value: string;
  problems: ReadPaper["problems"];
  alive: boolean;
  onText: (text: string) => void;
}

/** Answers given on paper, as the teacher types them in, and which lines of it cannot be read. */
export function PaperLines({ value, problems, alive, onText }: PaperLinesProps) {
  return (
    <KeptText
      id="paper"
      title={words.paperTitle}
      note={words.paperNote}
      label={words.paper}
      value={value}
      longest={longestPaper}
      alive={alive}
      onText={onText}
    >
      {problems.length > 0 && (
        <ul className="problem-list">
          {problems.slice(0, mostProblems).map(({ line, problem }, index) => (
            <li key={index}>
              <b>{words.paperLine(line)}</b>: {paperProblemText(problem)}
            </li>
          ))}
        </ul>
      )}
    </KeptText>
  );
}
