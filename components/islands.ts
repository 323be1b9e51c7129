/** What may be alive on a page. A component that is not in this list is server HTML only. */
export { AssignmentDesk } from "./assignment/assignment-desk";
export { CouncilExplorer } from "./explore/council-explorer";
export { IccRoad } from "./explore/icc-road";
export { LessonEnd } from "./lesson/lesson-end";
export { LessonLine } from "./lesson/lesson-line";
export { LessonOptions } from "./lesson/lesson-options";
export { TermNote } from "./lesson/term-note";
export { OfflineLine } from "./offline/offline-line";
export { UpdateOffer } from "./offline/update-offer";
export { LessonStanding } from "./progress/lesson-standing";
export { ProgressRecord } from "./progress/progress-record";
export { Resume } from "./progress/resume";
export { QuestionCard } from "./quiz/question-card";
export { DueLine } from "./review/due-line";
export { ReviewSession } from "./review/review-session";
export { AssignmentMaker } from "./teach/assignment-maker";
export { ClassReport } from "./teach/class-report";
