/** Every address of the site, in one place. Links people keep: see "Contracts" in docs/decisions.md. */
export const homePath = "/";
/** Where the lessons are listed. */
export const lessonsPath = "/#lessons";
export const progressPath = "/progress";
/** What is known of a module, on one page, to print and hand in. */
export const resultPath = "/progress/result";
/** Progress from one device to another. After a "#" it holds a record: see lib/transfer. */
export const movePath = "/progress/move";
export const reviewPath = "/review";
/** What can be asked again, as a script that carries data: a script loads from a disk too, a fetch does not. */
export const reviewCardsPath = "/review/cards.js";
/** Text size, colours and movement on this device. */
export const settingsPath = "/settings";
export const aboutPath = "/about";
/** The licence notices of what the scripts of the pages hold. The build writes it. */
export const licencesPath = "/licences.txt";
export const privacyPath = "/privacy";
/** How the pages are kept on a device and its home screen. */
export const offlinePath = "/offline";

export const explorePath = "/explore";
export const timelinePath = "/explore/timeline";

/** The Council explorer, or with `setup` a set-up in it: see lib/council/setup.ts. */
export function councilPath(setup?: string): string {
  return `/explore/council${setup === undefined ? "" : `#${setup}`}`;
}

/** The road to the ICC, or with `walk` a walk on it: see lib/icc/walk.ts. */
export function iccPath(walk?: string): string {
  return `/explore/icc${walk === undefined ? "" : `#${walk}`}`;
}

/** The page of a module. */
export function modulePath(module: string): string {
  return `/learn/${module}`;
}

/** A lesson, or with `anchor` a question or paragraph in it. */
export function lessonPath(module: string, lesson: string, anchor?: string): string {
  return `${modulePath(module)}/${lesson}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The student sheet: all lessons and questions for paper, or one lesson's, without a key. */
export function packetPath(module: string, lesson?: string): string {
  return `/print/${module}${lesson === undefined ? "" : `/${lesson}`}`;
}

/** The sheet on which a student marks letters, without the questions; with `only` for some. No lesson may have its name. */
export function answerSheetPath(module: string, only = ""): string {
  return withOnly(`/print/${module}/${answerSheetName}`, only);
}

export const answerSheetName = "answer-sheet";

/** The questions alone for paper; with `only` some of them, see lib/quiz/only.ts. No lesson may have its name. */
export function questionSheetPath(module: string, only = ""): string {
  return withOnly(`/print/${module}/${questionSheetName}`, only);
}

export const questionSheetName = "questions";

function withOnly(path: string, only: string): string {
  return only === "" ? path : `${path}#${onlyMark}${only}`;
}

/** What an address says after its "#" where a page is to show some of its questions. */
export const onlyMark = "only=";
/** Where a lesson is written; after a "#" stands what it begins with: a lesson of the site, or one passed on. */
export const writePath = "/write";

/** The text of a lesson of the site with all that it needs, as one file. */
export function lessonTextPath(module: string, lesson: string): string {
  return `${writePath}/${module}/${lesson}.md`;
}

/** Opens a lesson of the site in the page for writing. */
export function forkPath(module: string, lesson: string): string {
  return `${writePath}#fork=${module}/${lesson}`;
}

/** A lesson that somebody passed on: it stands in what follows the "#", which no server is told. */
export function ownLessonPath(code = ""): string {
  return code === "" ? "/lesson" : `/lesson#${code}`;
}

/** A question of a lesson that somebody passed on. @param path of the lesson */
export function ownQuestionPath(path: string, question: string): string {
  return `${path}.${question}`;
}

/** Where a teacher begins. */
export const teachPath = "/teach";
/** Makes assignments. */
export const assignPath = "/teach/assign";

/** The same for one class. */
export function assignToPath(classId: string): string {
  return `${assignPath}#${classId}`;
}

/** The same with the questions of a lesson that stands by itself, by its code. */
export function assignOwnPath(code: string): string {
  return `${assignPath}#${ownHash}${code}`;
}

/** What stands before the code in that address. */
export const ownHash = "own=";

/** The teacher's classes, or with `classId` one of them; with `sheet` what is printed for it and an assignment. */
export function classPath(classId = "", sheet?: { kind: "slips" | "list"; assignment: string }): string {
  if (classId === "") return "/teach/class";
  return `/teach/class#${classId}${sheet === undefined ? "" : `/${sheet.kind}/${sheet.assignment}`}`;
}

/** How a class is taught with all this, from the first look to the report. */
export const guidePath = "/teach/guide";

/** An assignment: its page with what its link carries after the "#", which no server is told. */
export function assignmentPath(link = ""): string {
  return link === "" ? "/a" : `/a#${link}`;
}

/** A phone in a live round; with `code` in that one: its letters, and after a dash the key of a picture. */
export function livePath(code = ""): string {
  return code === "" ? "/live" : `/live#${code}`;
}

/** Before the id of a class in the address of a report. No hand-in begins so. */
export const reportClassMark = "class=";

/** What one class understood. */
export function classReportPath(classId: string): string {
  return `${reportPath()}#${reportClassMark}${classId}`;
}

/** What a class understood; with `code` a hand-in is brought along. */
export function reportPath(code = ""): string {
  return code === "" ? "/teach/report" : `/teach/report#${code}`;
}

/** Lesson plans, standards and the sheet on what is contested, for teachers. */
export function planPath(module: string): string {
  return `/teach/${module}/plan`;
}

/** One question at a time for the wall of a classroom; with `question` that one. */
export function projectPath(module: string, question?: string): string {
  return `/teach/${module}/project${question === undefined ? "" : `#${question}`}`;
}

/** The same with some of the questions, and the list of them first. */
export function projectOnlyPath(module: string, only: string): string {
  return withOnly(projectPath(module), only);
}

/** Every question with its key, for teachers; with `only` some of them. */
export function keyPath(module: string, only = ""): string {
  return withOnly(`/teach/${module}/key`, only);
}

/** A module's questions for other tools. */
export function packagesPath(module: string): string {
  return `/teach/${module}/packages`;
}

/** One of the packages of that page. The build writes them. */
export function packagePath(file: string): string {
  return `/packages/${file}`;
}

/** One of the files of that page. */
export function questionFilePath(module: string, file: string): string {
  return `${packagesPath(module)}/${file}`;
}

/** Forms in which the questions of a lesson can be changed: Word, and Markdown. */
export const sheetForms = ["docx", "md"] as const;

/** The questions of one lesson as a file to change. */
export function sheetFilePath(module: string, lesson: string, form: (typeof sheetForms)[number]): string {
  return `/teach/${module}/sheets/${lesson}.${form}`;
}

/** The questions of one part of a module (a lesson, or its words), as a script that carries data. */
export function reviewPartPath(module: string, part: string): string {
  return `${reviewPath}/${module}/${part}.js`;
}

/** Of a module that is too long for one page: what its pages load beside its lessons. No lesson can have these names. */
export const longParts = { lessons: "_lessons", editions: "_editions", teaching: "_teaching" } as const;

/**
 * The file a built page stands in, relative to the site's root: "/" → "index.html",
 * "/learn/m/l#q" → "learn/m/l.html#q". Naming the file makes a link work from any folder, also from a disk.
 */
export function fileOf(path: string): string {
  const [, bare = "", rest = ""] = /^\/([^?#]*)(.*)$/.exec(path) ?? [];
  return `${bare === "" ? "index" : bare.replace(/\/$/, "")}.html${rest}`;
}

/**
 * The link of the header under which a page belongs.
 *
 * @param path a page's, without a "#"
 * @returns null where it belongs under none, as the page about the sources does
 */
export function headerLinkOf(path: string): string | null {
  const [, section = ""] = /^\/([^/]*)/.exec(path) ?? [];
  return headerLinks[section] ?? null;
}

/** By the first name in a page's path. */
const headerLinks: Partial<Record<string, string>> = {
  "": lessonsPath,
  learn: lessonsPath,
  explore: explorePath,
  review: reviewPath,
  progress: progressPath,
  teach: teachPath,
  write: teachPath,
};
