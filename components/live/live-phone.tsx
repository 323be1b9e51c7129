"use client";

import { aloudButtonWords as aloud } from "@words/aloud";
import { livePhoneWords as words } from "@words/live";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { hasWebCrypto } from "@/lib/crypto/web-suite";
import { withLiveAnswer } from "@/lib/live/live-attempt";
import type { PhoneShows } from "@/lib/live/phone";
import { beginNextRound } from "@/lib/progress/next-round";
import { grade } from "@/lib/quiz/grade";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import { questionKey } from "@/lib/quiz/names";
import type { Kind, Question, QuestionOf, Responses } from "@/lib/quiz/question";
import { lessonPath, ownLessonPath, ownQuestionPath, progressPath } from "@/lib/routes";
import { newId } from "../host/new-id";
import { progressStore } from "../progress/progress-store";
import { SavingNotice } from "../progress/saving-notice";
import { useAlive } from "../progress/use-progress";
import { Card } from "../quiz/card";
import { AloudButton } from "../reading/aloud-button";
import { siteHref } from "../ui/site-href";
import { LiveQuestion } from "./live-question";
import type { Joining } from "./use-heard-round";
import { type LivePhone as Phone, useLivePhone } from "./use-live-phone";

/** A phone in a live round: letters in, then whatever the wall asks. */
export function LivePhone(_: Record<string, never>) {
  const alive = useAlive();
  const phone = useLivePhone(alive);
  const { joining, letters, live } = phone;
  const line = useRef<HTMLDivElement>(null);
  const isIn = joining === "in";
  const shown = shownNow(phone);
  return (
    <div className="live-phone">
      <SavingNotice />
      {isIn ? (
        <>
          <div className="live-line" ref={line} tabIndex={-1} role="status">
            <p>{lineOf(phone)}</p>
            {!live && <p className="ui-error">{words.away}</p>}
          </div>
          {isOwn(phone) && <p className="ui-quiet">{words.own}</p>}
          <Present phone={phone} onOnward={() => line.current?.focus()} />
          {shown !== null && <AloudButton key={shown} {...aloud} of=".live-phone .question" />}
          {!hasWebCrypto() && <p className="ui-quiet">{words.plainHttp}</p>}
          <p className="ui-quiet">
            {words.inRound(letters)}{" "}
            <button type="button" className="ui-link" onClick={phone.leave}>
              {words.leave}
            </button>
          </p>
        </>
      ) : (
        <Join key={joining === "over" ? "over" : "join"} alive={alive} joining={joining} phone={phone} />
      )}
    </div>
  );
}

/** A name for what stands there to be read; null where that is no question. Another one ends the reading. */
function shownNow({ shows, question }: Phone): string | null {
  if (shows === null || shows.shows === "wait" || question === null || question === "missing") return null;
  return shows.shows === "reasons" ? `${question.id} reasons` : `${question.id} ${shows.turn}`;
}

/** Whether the question that stands there is the teacher's own. */
function isOwn({ shows, question }: Phone): boolean {
  return shows !== null && shows.shows !== "wait" && question !== null && shows.asked.own !== undefined;
}

/** What the status line says: what is asked of whoever holds the phone. */
function lineOf({ shows, question, sending }: Phone): string {
  if (shows === null || shows.shows === "wait") return words.wait;
  if (question === "missing") return words.missing;
  if (question === null) return words.loading;
  if (shows.shows === "talk") return words.talk;
  if (shows.shows === "reasons") return words.reasons;
  if (sending !== null) return words[sending];
  if (shows.again) return words.again;
  return kindTraits[question.kind].answer === "written" ? words.write : words.ask;
}

function Present({ phone, onOnward }: { phone: Phone; onOnward: () => void }) {
  const { shows, question, send } = phone;
  if (question === "missing")
    return (
      <button type="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    );
  if (shows === null || shows.shows === "wait" || question === null) return null;
  if (shows.shows === "reasons") {
    const { own } = shows.asked;
    const { module, lesson, id } = question;
    return (
      <Card
        key={`${question.id} settled`}
        // One answer, and the room has the reasons: nothing is left to try.
        // A lesson that is an address by itself has no place in it to look at.
        question={{ ...question, tries: 1, look: own === undefined ? question.look : null }}
        number={1}
        total={1}
        next={null}
        page={siteHref(lessonPath(module, lesson))}
        link={siteHref(
          own === undefined ? lessonPath(module, lesson, id) : ownQuestionPath(ownLessonPath(own), id),
        )}
        onward={{ label: words.onward, go: onOnward }}
        held={false}
        instruction={kindTraits[question.kind].answer === "written" ? words.ownWordsOut : undefined}
      />
    );
  }
  return <Answering key={shows.turn} question={question} shows={shows} send={send} />;
}

function Answering({
  question,
  shows,
  send,
}: {
  question: Question;
  shows: Exclude<PhoneShows, { shows: "wait" | "reasons" }>;
  send: Phone["send"];
}) {
  const fresh = shows.shows === "ask" && !shows.sent && !shows.before;
  const { module, id, rev } = question;
  // What was answered in the lesson is no answer to this asking; what was answered to the first one may be kept.
  useEffect(() => {
    if (fresh)
      progressStore.change((all) =>
        beginNextRound(all, { question: questionKey({ module, id }), rev, tries: 1 }, Date.now()),
      );
  }, [fresh, module, id, rev]);
  const onSend = <K extends Kind>(answered: QuestionOf<K>, response: Responses[K]) => {
    const { verdict, score } = grade(answered, response);
    progressStore.change((all) =>
      withLiveAnswer(
        all,
        { question: questionKey(answered), rev, tries: 1 },
        { id: newId(), kind: answered.kind, response, verdict, score, at: Date.now(), where: "lesson" },
      ),
    );
    send(response);
  };
  return <LiveQuestion question={question} taking={shows.shows === "ask" && !shows.sent} onSend={onSend} />;
}

function Join({ alive, joining, phone }: { alive: boolean; joining: Joining; phone: Phone }) {
  const [typed, type] = useState("");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    phone.join(typed);
  };
  const said = saidOf(joining, typed);
  const isWrong = joining === "no-letters" || joining === "not-found";
  return (
    <form onSubmit={onSubmit} autoComplete="off" noValidate>
      {joining === "over" && (
        <p className="ui-note" role="status">
          {words.over} <a href={siteHref(progressPath)}>{words.toProgress}</a>
        </p>
      )}
      <label className="live-label" htmlFor="live-letters">
        {words.letters}
      </label>
      <input
        id="live-letters"
        className="live-letters"
        type="text"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck="false"
        maxLength={20}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby="live-said"
        onChange={(event) => type(event.currentTarget.value)}
      />
      <div className="ui-actions">
        <button type="submit" className="ui-primary" disabled={!alive || joining === "finding"}>
          {joining === "over" ? words.another : words.join}
        </button>
      </div>
      <div role="status" id="live-said">
        {said !== "" && <p className={joining === "finding" ? "ui-quiet" : "ui-error"}>{said}</p>}
      </div>
      <p className="ui-quiet">{words.anonymous}</p>
    </form>
  );
}

function saidOf(joining: Joining, typed: string): string {
  if (joining === "finding") return words.finding;
  if (joining === "no-letters") return words.noLetters;
  if (joining === "not-found") return words.notFound(typed.toUpperCase());
  if (joining === "no-box") return words.noBox;
  return joining === "failed" ? words.failed : "";
}
