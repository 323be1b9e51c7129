/** Reads a lesson, or a question, aloud and marks the sentence that is read. Loaded at the first press of the button. */

import { words } from "@words/aloud";
import { language } from "@words/language";
import { sentencesIn } from "./sentences";

/** Browsers bring their voices late; longer than this nobody waits for them. */
const patience = 1_500;

/** What says nothing for so many milliseconds, and for so many more a letter, has stopped without a word. */
const silence = { sentence: 8_000, letter: 300 };

/** What is over in fewer milliseconds a letter was never spoken. */
const fastest = 0.5;

/** The reading that goes on, to be ended before another begins. */
let end: (() => void) | null = null;

/** Ends what is read, where anything is. */
export function endReading(): void {
  end?.();
}

/**
 * Begins at the first sentence in view.
 *
 * @param of a selector of what is read
 * @returns what is to be said instead where the device has no voice of its own; else nothing
 */
export async function readAloud(of: string): Promise<string> {
  end?.();
  try {
    if (!(await hasOwnVoice())) return words.noVoice;
    const root = document.querySelector<HTMLElement>(of);
    if (root === null) return "";
    const sentences = sentencesIn(root).flatMap(withVoice);
    if (sentences.length === 0) return words.noVoice;
    // In a lesson the reader is a little below the upper edge; a question is short.
    begin(sentences, root.matches(".question") ? 0 : innerHeight / 4);
    return "";
  } catch {
    // Half of what is needed is there, as in some browsers within apps.
    end?.();
    return words.notHere;
  }
}

/** A voice of a language that works on the device alone: others send the text to a server. */
function ownVoice(of: string): SpeechSynthesisVoice | undefined {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && base(lang) === base(of));
}

/** Whether the device has a voice for the page. Asked again and again: not every browser says when they have come. */
async function hasOwnVoice(): Promise<boolean> {
  if (!("speechSynthesis" in window)) return false;
  for (const until = performance.now() + patience; performance.now() < until; ) {
    if (ownVoice(language.tag) !== undefined) return true;
    await new Promise((passed) => setTimeout(passed, 100));
  }
  return ownVoice(language.tag) !== undefined;
}

/** A sentence with a voice of its language. One in a language that no voice of the device speaks is passed over. */
function withVoice(sentence: Range): Spoken[] {
  const { commonAncestorContainer: around } = sentence;
  const inside = around instanceof Element ? around : around.parentElement;
  const voice = ownVoice(inside?.closest<HTMLElement>("[lang]")?.lang ?? language.tag);
  return voice === undefined ? [] : [{ sentence, voice }];
}

interface Spoken {
  sentence: Range;
  voice: SpeechSynthesisVoice;
}

function begin(sentences: Spoken[], above: number): void {
  let at = Math.max(
    0,
    sentences.findIndex(({ sentence }) => sentence.getBoundingClientRect().bottom > above),
  );
  let reading = true;
  // Told apart by number: an utterance that was cancelled may still say that it ended.
  let turn = 0;
  let watch = 0;
  const opener = document.activeElement;

  const speak = () => {
    const next = sentences[at];
    if (next === undefined) return stop();
    const { sentence, voice } = next;
    turn += 1;
    const mine = turn;
    mark(sentence);
    said.textContent = "";
    const text = spoken(sentence);
    const began = performance.now();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (mine !== turn) return;
      if (performance.now() - began < fastest * text.length) return fail();
      at += 1;
      speak();
    };
    utterance.onerror = () => {
      if (mine === turn) fail();
    };
    clearTimeout(watch);
    watch = window.setTimeout(fail, silence.sentence + silence.letter * text.length);
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
  // Not `speechSynthesis.pause`, from which some phones never come back.
  const hush = () => {
    turn += 1;
    clearTimeout(watch);
    speechSynthesis.cancel();
  };
  // The bar stays, so that the same sentence can be begun again.
  const fail = () => {
    hush();
    reading = false;
    toggle.textContent = words.goOn;
    said.textContent = words.failed;
  };
  const stop = () => {
    hush();
    unmark();
    bar.remove();
    delete document.documentElement.dataset.aloud;
    removeEventListener("pagehide", stop);
    end = null;
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  };

  const bar = document.createElement("div");
  bar.className = "aloud-bar";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", words.bar);
  const toggle = button(words.pause, () => {
    reading = !reading;
    toggle.textContent = reading ? words.pause : words.goOn;
    if (reading) speak();
    else hush();
  });
  const back = button(words.back, () => {
    at = Math.max(0, at - 1);
    reading = true;
    toggle.textContent = words.pause;
    speak();
  });
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  bar.append(toggle, back, button(words.stop, stop), said);
  document.body.append(bar);
  document.documentElement.dataset.aloud = "";
  toggle.focus({ preventScroll: true });
  end = stop;
  addEventListener("pagehide", stop);
  speak();
}

function button(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", press);
  return element;
}

/** The words of a sentence without the numbers of its notes. */
function spoken(sentence: Range): string {
  const copy = sentence.cloneContents();
  for (const note of copy.querySelectorAll(".text-cite")) note.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

function mark(sentence: Range): void {
  unmark();
  const block = sentence.startContainer.parentElement?.closest("p, li, blockquote, h2, h3");
  if ("highlights" in CSS) CSS.highlights.set("read-aloud", new Highlight(sentence));
  else block?.classList.add("being-read");
  const { top, bottom } = sentence.getBoundingClientRect();
  if (top < innerHeight * 0.15 || bottom > innerHeight * 0.75) block?.scrollIntoView({ block: "center" });
}

function unmark(): void {
  if ("highlights" in CSS) CSS.highlights.delete("read-aloud");
  for (const block of document.querySelectorAll(".being-read")) block.classList.remove("being-read");
}
