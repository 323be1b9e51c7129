import { checkCases } from "./cases";
import { checkChallenges } from "./challenges";
import { checkDrawings } from "./drawings";
import { didYouMean } from "./nearest";
import { type Place, type Problem, Report } from "./problem";
import type { ReadRegisters } from "./read-registers";
import { checkTimeline } from "./timeline";
import { checkVetoes } from "./vetoes";
import { checkVotes } from "./votes";

type Kind = "fact" | "source";

/** What one register says, held against its own rules and against the facts and sources it names. */
interface Checking {
  registers: ReadRegisters;
  report: Report;
  /**
   * Tells that a fact or source is named that is in no register. Where that stands is only asked then: it takes reading the
   * register's text anew, which a build that has read it before does without.
   */
  refuse: (placeOf: () => Place, kind: Kind, name: string) => void;
  /** The same for a list of facts; `at` is the way to the list. */
  refuseFacts: (facts: readonly string[] | undefined, placeOf: (at: number) => Place) => void;
}

const checks: [file: string, check: (checking: Checking) => void][] = [
  ["sources.yaml", checkSources],
  ["facts.yaml", checkFacts],
  [
    "corrections.yaml",
    ({ registers: { corrections }, refuseFacts }) => {
      corrections?.value.forEach(({ facts }, index) => {
        refuseFacts(facts, (at) => corrections.placeOf([index, "facts", at]));
      });
    },
  ],
  [
    "votes.yaml",
    ({ registers: { votes }, report, refuse, refuseFacts }) => {
      if (votes === null) return;
      checkVotes(votes, report);
      for (const [id, { source, facts }] of Object.entries(votes.value)) {
        refuse(() => votes.placeOf([id, "source"]), "source", source);
        refuseFacts(facts, (at) => votes.placeOf([id, "facts", at]));
      }
    },
  ],
  [
    "vetoes.yaml",
    ({ registers: { vetoes }, report, refuse, refuseFacts }) => {
      if (vetoes === null) return;
      checkVetoes(vetoes, report);
      refuse(() => vetoes.placeOf(["source"]), "source", vetoes.value.source);
      refuseFacts(vetoes.value.facts, (at) => vetoes.placeOf(["facts", at]));
    },
  ],
  [
    "challenges.yaml",
    ({ registers: { challenges, votes }, report, refuse, refuseFacts }) => {
      if (challenges === null) return;
      checkChallenges(challenges, votes?.value ?? {}, report);
      challenges.value.forEach((one, index) => {
        if (!("vote" in one)) refuse(() => challenges.placeOf([index, "source"]), "source", one.source);
        refuseFacts(one.facts, (at) => challenges.placeOf([index, "facts", at]));
      });
    },
  ],
  [
    "timeline.yaml",
    ({ registers: { timeline, votes }, report, refuse }) => {
      if (timeline === null) return;
      checkTimeline(timeline, Object.keys(votes?.value ?? {}), report);
      timeline.value.events.forEach(({ fact }, index) => {
        refuse(() => timeline.placeOf(["events", index, "fact"]), "fact", fact);
      });
    },
  ],
  [
    "figures.yaml",
    ({ registers: { drawings }, report, refuseFacts }) => {
      if (drawings === null) return;
      checkDrawings(drawings, report);
      for (const [name, { facts }] of Object.entries(drawings.value))
        refuseFacts(facts, (at) => drawings.placeOf([name, "facts", at]));
    },
  ],
  [
    "cases.yaml",
    ({ registers: { cases }, report, refuse }) => {
      if (cases === null) return;
      checkCases(cases, report);
      for (const [name, { steps }] of Object.entries(cases.value)) {
        for (const [step, found] of Object.entries(steps)) {
          if (found?.fact !== undefined)
            refuse(() => cases.placeOf([name, "steps", step, "fact"]), "fact", found.fact);
        }
      }
    },
  ],
];

/** What the registers of a module get wrong among themselves, register by register. */
export function checkRegisters(slug: string, registers: ReadRegisters): Problem[] {
  return checks.flatMap(([name, check]) => {
    const report = new Report(`lessons/${slug}/${name}`);
    check(checkingOf(registers, report));
    return report.inOrder();
  });
}

/** What module.yaml names and the module does not have. */
export function checkModuleFile(registers: ReadRegisters, report: Report): void {
  const { file } = registers;
  const objectives = Object.keys(file.value.objectives);
  for (const objective of Object.keys(file.value.canSay ?? {})) {
    if (objectives.includes(objective)) continue;
    const wrong = `canSay "${objective}" is no objective`;
    report.add(file.placeOf(["canSay", objective]), wrong, didYouMean(objective, objectives));
  }
  const { refuseFacts } = checkingOf(registers, report);
  for (const part of ["rule", "practice"] as const)
    refuseFacts(file.value.charter?.[part], (at) => file.placeOf(["charter", part, at]));
}

function checkingOf(registers: ReadRegisters, report: Report): Checking {
  const { facts, sources } = registers;
  const refuse = (placeOf: () => Place, kind: Kind, name: string) => {
    const known = Object.keys(kind === "fact" ? facts.value : sources.value);
    if (known.includes(name)) return;
    report.add(placeOf(), `${kind} "${name}" is not in ${kind}s.yaml`, didYouMean(name, known));
  };
  return {
    registers,
    report,
    refuse,
    refuseFacts: (named, placeOf) => {
      named?.forEach((fact, at) => {
        refuse(() => placeOf(at), "fact", fact);
      });
    },
  };
}

function checkSources({ registers: { sources }, refuse }: Checking): void {
  for (const [id, { follows }] of Object.entries(sources.value)) {
    follows?.forEach((followed, at) => {
      refuse(() => sources.placeOf([id, "follows", at]), "source", followed);
    });
  }
}

function checkFacts({ registers: { facts, sources }, report }: Checking): void {
  for (const [id, { source, spoken, translator }] of Object.entries(facts.value)) {
    if (spoken !== undefined && translator === undefined) {
      const wrong = `fact "${id}" was spoken in ${spoken} and names no translator`;
      const mend = "add translator: with who put it into these words";
      report.add(facts.placeOf([id, "spoken"]), wrong, mend);
    }
    if (!Object.hasOwn(sources.value, source)) {
      const wrong = `fact "${id}" rests on "${source}", which is not in sources.yaml`;
      report.add(facts.placeOf([id, "source"]), wrong, didYouMean(source, Object.keys(sources.value)));
    }
  }
}
