"use client";

import {
  packageChanges as changeWords,
  packageNames as names,
  packageMakerWords as words,
} from "@words/packages";
import { type FormEvent, useState } from "react";
import { type ChangeRow, changesOf } from "@/lib/exchange/changes";
import type { ChoosableLesson, PartedFile } from "@/lib/packages/choose-lessons";
import { isForLessons, type PackageForm } from "@/lib/packages/packages";
import { formatNumber } from "@/words/format";
import { saveBlob } from "../progress/save-file";
import { siteFile } from "../ui/site-href";

export interface PackageLesson extends ChoosableLesson {
  number: number;
}

/** A form, the file of the whole module in it, and what could not be taken along. */
export interface Offer {
  form: PackageForm | PartedFile;
  path: string;
  changed: ChangeRow[];
  /** The pictures that its pages are without. */
  drawings: { lesson: number; title: string }[];
}

interface PackageMakerProps {
  module: { slug: string; title: string };
  lessons: PackageLesson[];
  /** At least one. */
  offers: Offer[];
  /** Hears which lessons are chosen, where what becomes of them is still to be found out. */
  onChoose?: (slugs: readonly string[]) => void;
}

type Made = { name: string; blob: Blob } | "making" | "failed" | null;

/** A package of some of a module's lessons, made in the browser: what it is for, what stays behind, its size, and then it is saved. */
export function PackageMaker({ module, lessons, offers, onChoose }: PackageMakerProps) {
  const [slugs, choose] = useState<string[]>([]);
  const [form, setForm] = useState<string>(offers[0]?.form ?? "");
  const [pass, setPass] = useState("");
  const [fault, setFault] = useState<"lessons" | "pass" | null>(null);
  const [made, setMade] = useState<Made>(null);
  const offer = offers.find((one) => one.form === form);
  if (offer === undefined) return null;
  const chosen = lessons.filter(({ slug }) => slugs.includes(slug));
  const numbers = chosen.map(({ number }) => number);
  const changes = changesOf(offer.changed, numbers);
  const drawings = offer.drawings
    .filter(({ lesson }) => numbers.includes(lesson))
    .map(({ lesson, title }) => changeWords.drawing(lesson, title));
  const change = (run: () => void) => {
    run();
    setFault(null);
    setMade(null);
  };

  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (made === "making") return;
    const written = pass.trim();
    const mark =
      written === "" || !isForLessons(offer.form)
        ? null
        : Number(/^\d{1,3}(?= ?%?$)/.exec(written)?.[0] ?? Number.NaN);
    const wrong =
      chosen.length === 0
        ? "lessons"
        : mark !== null && !(Number.isInteger(mark) && mark >= 1 && mark <= 100)
          ? "pass"
          : null;
    setFault(wrong);
    if (wrong !== null) return document.getElementById(`package-${wrong}`)?.focus();
    setMade("making");
    try {
      setMade(await pack(offer, module, lessons, chosen, mark));
    } catch {
      setMade("failed");
    }
  };

  return (
    <div className="assignment-maker">
      <form onSubmit={make} autoComplete="off" noValidate>
        <fieldset aria-describedby={fault === "lessons" ? "package-lessons-error" : undefined}>
          <legend>{words.lessons}</legend>
          {lessons.map(({ slug, title, number }, index) => (
            <label key={slug} className="assignment-option">
              <input
                type="checkbox"
                id={index === 0 ? "package-lessons" : undefined}
                checked={slugs.includes(slug)}
                onChange={({ currentTarget: { checked } }) =>
                  change(() => {
                    const next = checked ? [...slugs, slug] : slugs.filter((one) => one !== slug);
                    choose(next);
                    onChoose?.(next);
                  })
                }
              />
              <span>
                {number}. {title}
              </span>
            </label>
          ))}
          {fault === "lessons" && (
            <p className="ui-error" id="package-lessons-error">
              {words.chooseLesson}
            </p>
          )}
        </fieldset>
        <label className="assignment-field">
          {words.form}
          <select value={form} onChange={({ currentTarget: { value } }) => change(() => setForm(value))}>
            {offers.map((one) => (
              <option key={one.form} value={one.form}>
                {nameOf(one.form)}
              </option>
            ))}
          </select>
        </label>
        {isForLessons(offer.form) && (
          <label className="assignment-field">
            {words.pass}
            <input
              id="package-pass"
              className="package-pass"
              type="text"
              inputMode="numeric"
              size={4}
              value={pass}
              aria-invalid={fault === "pass"}
              aria-describedby="package-pass-note"
              onChange={({ currentTarget: { value } }) => change(() => setPass(value))}
            />
          </label>
        )}
        {isForLessons(offer.form) && (
          <p className={fault === "pass" ? "ui-error" : "ui-quiet"} id="package-pass-note">
            {fault === "pass" ? words.badPass : words.passNote}
          </p>
        )}
        {chosen.length > 0 && (
          <details open>
            <summary>{changeWords.title}</summary>
            {isForLessons(offer.form) ? (
              <p>{changeWords.lessons}</p>
            ) : (
              <ul>
                <li>{changeWords.everywhere}</li>
                {(offer.form === "cc11" || offer.form === "cc13") && <li>{changeWords.pages}</li>}
                {changes.map(([name, kinds]) => (
                  <li key={name}>
                    {changeWords.each[name]}{" "}
                    {kinds
                      .map(([kind, numbers]) => `${changeWords.kinds[kind]} ${numbers.join(", ")}`)
                      .join("; ")}
                  </li>
                ))}
                {drawings.length > 0 && <li>{changeWords.drawings(drawings.join("; "))}</li>}
              </ul>
            )}
          </details>
        )}
        <button type="submit" className="ui-primary" aria-disabled={made === "making"}>
          {words.make}
        </button>
      </form>
      <div role="status">
        {made === "making" && <p>{words.making}</p>}
        {made === "failed" && <p className="ui-error">{words.failed}</p>}
        {made !== null && typeof made === "object" && (
          <p>{words.ready(made.name, formatNumber(Math.ceil(made.blob.size / 1000)))}</p>
        )}
      </div>
      {made !== null && typeof made === "object" && (
        <button type="button" onClick={() => saveBlob(made.name, made.blob)}>
          {words.save}
        </button>
      )}
    </div>
  );
}

function nameOf(form: Offer["form"]): string {
  return isParted(form) ? names.files[form] : names.forms[form];
}

function isParted(form: Offer["form"]): form is PartedFile {
  return form.startsWith("questions.");
}

async function pack(
  { form, path }: Offer,
  module: PackageMakerProps["module"],
  lessons: readonly PackageLesson[],
  chosen: readonly PackageLesson[],
  pass: number | null,
): Promise<{ name: string; blob: Blob }> {
  const [answer, { choosePackage, chooseQuestions, chosenName }] = await Promise.all([
    fetch(siteFile(path)),
    import("@/lib/packages/choose-lessons"),
  ]);
  if (!answer.ok) throw new Error(String(answer.status));
  const places = lessons.flatMap((lesson, index) => (chosen.includes(lesson) ? [index] : []));
  const content = isParted(form)
    ? chooseQuestions(form, await answer.text(), places, lessons.length)
    : choosePackage(form, new Uint8Array(await answer.arrayBuffer()), { module, lessons: chosen, pass });
  const numbers = chosen.map(({ number }) => number);
  return { name: chosenName(form, module.slug, numbers), blob: new Blob([content]) };
}
