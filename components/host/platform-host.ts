/** A lesson in a package: a learning platform keeps the record and is told the result. Without one it is a plain page. */
import { hostWords as words } from "@words/host";
import { collectAnswers, collectTexts } from "@/lib/assignment/collect";
import { editionsOfLesson } from "@/lib/assignment/edition";
import { writeHandIn } from "@/lib/assignment/hand-in";
import type { PackageData } from "@/lib/packages/packages";
import { parse, serialise } from "@/lib/progress/format";
import { progressKeys } from "@/lib/progress/keys";
import { merge, type Progress } from "@/lib/progress/progress";
import { questionKey } from "@/lib/quiz/names";
import type { Question } from "@/lib/quiz/question";
import type { StorageLike } from "@/lib/record/shelf";
import { findApi, isLoadedAround, mayComeLate, type ScormApi } from "@/lib/scorm/find-api";
import { beginSession, type Sco, type Session, type SessionState } from "@/lib/scorm/session";
import { scormVersions } from "@/lib/scorm/version";
import { formatNumber } from "@/words/format";
import { type Host, pageHost } from "./host";
import { newId } from "./new-id";

/** How often a platform is looked for while the windows around the lesson load, and for how long at most, in milliseconds. */
const lookAgain = 100;
const patience = 5000;

/** The same once the lesson is alive without one. */
const lookLater = 1000;
const mostLooks = 60;

/**
 * Some platforms leave their object only once the lesson's frame is there. Where none can come, nothing is waited for.
 *
 * @param line see `platformHost`
 * @param wake runs what is alive on the page
 */
export function whenPlatform(line: HTMLElement, wake: (host: Host) => void): void {
  const until = performance.now() + patience;
  const look = (isLast: boolean) => {
    const api = apiFor(line);
    if (api !== null || isLast || !mayComeLate(window)) return wake(platformHost(line, api));
    // Once more after all has loaded: what runs at that moment may leave it there.
    setTimeout(look, lookAgain, isLoadedAround(window) || performance.now() >= until);
  };
  look(false);
}

function apiFor(line: HTMLElement): ScormApi | null {
  return findApi(window, scormVersions[dataOf(line).version].object);
}

function dataOf(line: HTMLElement): PackageData {
  return JSON.parse(line.dataset.package ?? "{}");
}

/**
 * @param line the element that holds the data, and where the page says how it stands
 * @param api what the platform has left for it; null where there is none
 */
export function platformHost(line: HTMLElement, api: ScormApi | null): Host {
  const { version, module, lesson, pass, edition } = dataOf(line);
  const questions = questionsOnPage();
  const sco: Sco = { module, lesson, questions, pass };
  let others: "none" | "same" | "stranger" = "none";
  let record: () => Progress = () => session.kept;

  const show = (state: SessionState) =>
    say(line, state, { others, questions, pass, code: () => codeOf(record()) });
  const session: Session = beginSession({
    api,
    version,
    sco,
    now: () => Date.now(),
    offset: () => -new Date().getTimezoneOffset(),
    newName: newId,
    later: (run, milliseconds) => setTimeout(run, milliseconds),
    changed: (state) => show(state),
  });
  const inPlatform = session.state().keeping !== "none";
  const memory = inMemory(session.kept);
  const keeps = session.state().keeping === "kept";
  leadOut();
  submitHere();

  /** What a teacher's page reads, whatever the platform has lost; empty where nothing was answered. */
  function codeOf(progress: Progress): string {
    if (progress.attempts.length === 0) return "";
    const asked = questions.map((question) => ({ ...question, question: questionKey(question) }));
    const handIn = {
      edition: edition.hash,
      assignment: "0000000000000000",
      lessons: [lesson],
      nonce: "0000000000000000",
      turn: 1,
      codeWord: "",
      answers: collectAnswers(progress, asked),
    };
    const editions = editionsOfLesson(module, lesson, edition);
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
    awake(_, store) {
      // One that comes later still gets the lesson from its beginning, while there is nothing to lose.
      if (api !== null || !mayComeLate(window)) return;
      const { attempts, drafts } = store.getState().record;
      const begun = JSON.stringify([attempts.length, drafts]);
      let looks = 0;
      const look = () => {
        const { record: now } = store.getState();
        if (JSON.stringify([now.attempts.length, now.drafts]) !== begun) return;
        looks += 1;
        if (apiFor(line) !== null) location.reload();
        else if (looks < mostLooks) setTimeout(look, lookLater);
      };
      setTimeout(look, lookLater);
    },
    begin(store) {
      record = () => store.getState().record;
      show(session.state());
      // A preview or a look back neither tells other windows of its answers nor takes theirs.
      if (!keeps) return;
      const channel = otherWindows(`unreasonable-criticism ${module}/${lesson}`);
      const { attempt } = session;
      let last = record();
      let sent = "";
      let goes = false;
      const tellAll = () => {
        sent = serialise(record());
        channel.say({ attempt, record: sent, isGone: goes });
      };
      const tellNews = () => {
        if (serialise(record()) !== sent) tellAll();
      };
      channel.hear(({ attempt: from, record: text, isGone }) => {
        if (from !== attempt) others = isGone ? "none" : others === "same" ? "same" : "stranger";
        else if (isGone) others = "none";
        else others = "same";
        // Whoever else is there says so.
        if (text === undefined) {
          if (isGone) channel.say({ attempt });
          else tellAll();
        } else if (from === attempt) {
          const read = parse(text);
          if (!read.ok) return;
          memory.setItem(progressKeys.record, serialise(merge(record(), read.progress)));
          store.changedElsewhere({ key: progressKeys.record, newValue: text });
          // Where both have the same by now, neither says more.
          if (serialise(record()) !== text) tellNews();
        }
        show(session.state());
      });
      channel.say({ attempt });
      store.subscribe(({ record: now }) => {
        if (now === last) return;
        const isNew = now.attempts.length !== last.attempts.length;
        last = now;
        session.follow(now);
        if (!isNew) return;
        tellNews();
        // A code that stands there has to hold the latest answer.
        show(session.state());
      });
      const hide = () => {
        // Also what is begun: the other window saves all of it, and not only what it had itself.
        tellNews();
        session.hide();
      };
      // The window hears of it after the page, whose own parts put the last of it into the record.
      addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") hide();
      });
      addEventListener("pagehide", ({ persisted }) => {
        hide();
        goes = true;
        channel.say({ attempt, isGone: goes });
        if (!persisted) session.end();
      });
      addEventListener("pageshow", ({ persisted }) => {
        if (!persisted) return;
        goes = false;
        channel.say({ attempt });
      });
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

/** What one window of a lesson says to others: that it is there, what it has, or that it goes. */
interface Said {
  attempt: string;
  record?: string;
  isGone?: boolean;
}

/** Windows of one browser that have the same lesson open; none where the browser does not tell. */
function otherWindows(name: string): {
  say: (said: Said) => void;
  hear: (run: (said: Said) => void) => void;
} {
  try {
    const channel = new BroadcastChannel(name);
    return {
      say: (said) => channel.postMessage(said),
      hear: (run) =>
        channel.addEventListener("message", ({ data }: MessageEvent<Partial<Said> | null>) => {
          if (typeof data?.attempt === "string") run({ ...data, attempt: data.attempt });
        }),
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

/**
 * Where a platform's sandbox does not allow forms, also in a window opened from it, the browser refuses to submit one,
 * and the page would not hear of the press. Nothing says whether it does, so no form of a package is left to it.
 */
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
  others: "none" | "same" | "stranger";
  questions: readonly Question[];
  pass: number | null;
  code: () => string;
}

/** Redraws the line, and only where it says something else than before: it is read out. */
function say(line: HTMLElement, state: SessionState, { others, questions, pass, code }: Around): void {
  const { keeping, reason, isDamaged, left, open, told } = state;
  const numbers = questions.flatMap((question, index) =>
    left.includes(questionKey(question)) ? [String(index + 1)] : [],
  );
  const isKept = keeping === "kept";
  const isAsked = isKept && pass !== null && (told ?? 0) < pass;
  const written = keeping === "failed" || keeping === "newer" ? code() : "";
  const texts = [
    ...(keeping === "none" ? [words.alone] : []),
    ...(keeping === "watching" ? [words.watching] : []),
    ...(keeping === "newer" ? [words.newer] : []),
    ...(isDamaged ? [words.damaged] : []),
    ...(others === "same" ? [words.twice] : []),
    ...(others === "stranger" ? [words.stranger] : []),
    ...(numbers.length > 0 ? [words.left(numbers.join(", "))] : []),
    ...(isAsked ? [words.asked(formatNumber(pass))] : []),
    ...(isKept && !isAsked && open === 1 && told === null ? [words.last] : []),
    ...(isKept && told !== null
      ? [`${words.told(formatNumber(told))}${told < 100 ? ` ${words.better}` : ""}`]
      : []),
    ...(keeping === "failed" && reason !== "" ? [words.reason(reason)] : []),
    ...(keeping === "failed" ? [written === "" ? words.failedAtOnce : words.failed] : []),
  ];
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
