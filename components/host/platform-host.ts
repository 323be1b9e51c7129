/** A lesson in a package: a learning platform keeps the record and is told the result. Without one it is a plain page. */
import { hostWords as words } from "@words/host";
import { collectAnswers, collectTexts } from "@/lib/assignment/collect";
import { editionsOf, presentHash } from "@/lib/assignment/edition";
import { writeHandIn } from "@/lib/assignment/hand-in";
import type { PackageData } from "@/lib/packages/packages";
import { parse, serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { merge, type Progress } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import type { StorageLike } from "@/lib/record/shelf";
import { findApi } from "@/lib/scorm/find-api";
import { beginSession, type Sco, type Session, type SessionState } from "@/lib/scorm/session";
import { scormVersions } from "@/lib/scorm/version";
import { formatNumber } from "@/words/format";
import { type Host, pageHost } from "./host";

/** @param line the element that holds the data, and where the page says how it stands */
export function platformHost(line: HTMLElement): Host {
  const { version, module, lesson, pass, edition }: PackageData = JSON.parse(line.dataset.package ?? "{}");
  const questions = questionsOnPage();
  const sco: Sco = { module, lesson, questions, pass };
  let twice = false;
  let record: () => Progress = () => session.kept;

  const show = (state: SessionState) =>
    say(line, state, { twice, questions, pass, code: () => codeOf(record()) });
  const session: Session = beginSession({
    api: findApi(window, scormVersions[version].object),
    version,
    sco,
    now: () => Date.now(),
    offset: () => -new Date().getTimezoneOffset(),
    later: (run, milliseconds) => setTimeout(run, milliseconds),
    changed: (state) => show(state),
  });
  const inPlatform = session.state().keeping !== "none";
  const memory = inMemory(session.kept);
  const keeps = session.state().keeping === "kept";
  leadOut();
  if (window.origin === "null") submitHere();

  /** What a teacher's page reads, whatever the platform has lost. */
  function codeOf(progress: Progress): string {
    const rows = { [module]: [edition] };
    const asked = questions.map((question) => ({ ...question, question: questionKey(question) }));
    const handIn = {
      edition: presentHash(rows, module) ?? 0,
      assignment: "0000000000000000",
      lessons: [lesson],
      nonce: "0000000000000000",
      turn: 1,
      codeWord: "",
      answers: collectAnswers(progress, asked),
    };
    const editions = editionsOf(rows);
    try {
      return writeHandIn({ ...handIn, texts: collectTexts(progress, asked) }, editions);
    } catch {
      return writeHandIn({ ...handIn, texts: {} }, editions);
    }
  }

  return {
    ...pageHost,
    storage: inPlatform ? () => memory : pageHost.storage,
    kept: inPlatform ? words.kept : pageHost.kept,
    ownWords: keeps ? words.ownWords : pageHost.ownWords,
    href: () => null,
    begin(store) {
      record = () => store.getState().record;
      show(session.state());
      // A preview or a look back neither tells other windows of its answers nor takes theirs.
      if (!keeps) return;
      const channel = otherWindows(`unreasonable-criticism ${module}/${lesson}`);
      // What the other window answers is in its own report already; both keep all of it.
      channel.hear((text) => {
        twice = true;
        const read = text === "" ? null : parse(text);
        if (read?.ok) {
          session.knows(read.progress);
          memory.setItem(progressKeys.record, serialise(merge(record(), read.progress)));
          store.changedElsewhere({ key: progressKeys.record, newValue: text });
        } else channel.say(serialise(record()));
        show(session.state());
      });
      channel.say("");
      let last = record();
      store.subscribe(({ record: now }) => {
        if (now === last) return;
        const isNew = now.attempts.length !== last.attempts.length;
        last = now;
        session.follow(now);
        if (isNew) channel.say(serialise(now));
      });
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") session.hide();
      });
      addEventListener("pagehide", (event) => (event.persisted ? session.hide() : session.end()));
    },
  };
}

/** Every question of the lesson, as it was given to its island. */
function questionsOnPage(): Question[] {
  return [...document.querySelectorAll<HTMLElement>('[data-island="QuestionCard"]')].map((island) => {
    const { question }: { question: Question } = JSON.parse(island.dataset.props ?? "{}");
    return question;
  });
}

/** The record's place for as long as the page is open; what lasts is in the platform. */
function inMemory(kept: Progress): StorageLike {
  const texts = new Map([[progressKeys.record, serialise(kept)]]);
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** Windows of one browser that have the same lesson open; none where the browser does not tell. */
function otherWindows(name: string): {
  say: (text: string) => void;
  hear: (run: (text: string) => void) => void;
} {
  try {
    const channel = new BroadcastChannel(name);
    return {
      say: (text) => channel.postMessage(text),
      hear: (run) => channel.addEventListener("message", ({ data }) => run(String(data))),
    };
  } catch {
    return { say: () => {}, hear: () => {} };
  }
}

/** A lesson must not be left within its frame: the platform would take that for its end. Links to documents open beside it. */
function leadOut(): void {
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link === null || link.getAttribute("href")?.startsWith("#")) return;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    },
    { capture: true },
  );
}

/** In a closed-off frame the browser refuses to submit a form, and the page would not hear of the press. */
function submitHere(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button === null || button.type !== "submit" || button.form === null || button.disabled) return;
    event.preventDefault();
    button.form.dispatchEvent(
      new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }),
    );
  });
}

interface Around {
  twice: boolean;
  questions: readonly Question[];
  pass: number | null;
  code: () => string;
}

/** Redraws the line, and only where it says something else than before: it is read out. */
function say(
  line: HTMLElement,
  { keeping, left, told }: SessionState,
  { twice, questions, pass, code }: Around,
): void {
  const numbers = questions.flatMap((question, index) =>
    left.includes(questionKey(question)) ? [String(index + 1)] : [],
  );
  const texts = [
    ...(keeping === "none" ? [words.alone] : []),
    ...(keeping === "watching" ? [words.watching] : []),
    ...(keeping === "newer" ? [words.newer] : []),
    ...(twice ? [words.twice] : []),
    ...(numbers.length > 0 ? [words.left(numbers.join(", "))] : []),
    ...(keeping === "kept" && pass !== null && (told ?? 0) < pass ? [words.asked(formatNumber(pass))] : []),
    ...(keeping === "kept" && told !== null ? [words.told(formatNumber(told))] : []),
    ...(keeping === "failed" ? [words.failed] : []),
  ];
  const written = keeping === "failed" ? code() : "";
  const whole = [...texts, written].join("\n");
  if (line.dataset.said === whole) return;
  line.dataset.said = whole;
  line.replaceChildren(...texts.map((text) => paragraph(text)));
  line.className =
    keeping === "failed" || keeping === "newer" ? "ui-notice" : texts.length > 0 ? "ui-note" : "";
  if (written === "") return;
  const field = document.createElement("textarea");
  field.readOnly = true;
  field.rows = 4;
  field.value = written;
  field.setAttribute("aria-label", words.code);
  line.append(field);
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
