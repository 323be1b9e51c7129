/** What a new lesson begins with, and an example of every tag. Names in braces are filled in with those of the lesson. */

/** A lesson that has no mistake, to write over. */
export const starter = `---
title: A lesson of my own
summary: What a learner finds out, in one sentence.
by: Your name
objectives:
  first: Say what the text says, and where it says so.
misconceptions:
  all-members-decide: Every member of the United Nations can stop a decision.
sources:
  un-charter:
    title: Charter of the United Nations
    label: UN Charter
    publisher: United Nations
    kind: official
    date: 1945-06-26
    url: https://www.un.org/en/about-us/un-charter/full-text
glossary:
  veto:
    means: The no of a permanent member that stops a decision.
---

Write here. A blank line begins a new paragraph, and **two stars** make words bold.

A claim is followed by its source, as this one is: the Council has fifteen
members.<Cite source="un-charter" at="Article 23(1)" /> A word such as <Term>veto</Term> is explained at the end.

<Choice id="how-many" objective="first" see="un-charter Article 23(1)">
How many members has the Security Council of the United Nations?

- [x] Fifteen members
  > Article 23 of the Charter names five members and has ten others elected.
- [ ] Five members
  > Five of its members are permanent, and ten others are elected. (misconception: all-members-decide)
- [ ] All of its members
  > That is the General Assembly, where every member has one vote. (misconception: all-members-decide)
</Choice>

End with what follows from it.
`;

/** A tag as an author finds it: its name in the menu, and a filled example. */
export interface Example {
  tag: string;
  label: string;
  text: string;
  /** It draws on lists at the top of the lesson, see write-data.ts. */
  draws?: true;
}

export const examples: { group: string; rows: Example[] }[] = [
  {
    group: "Questions",
    rows: [
      {
        tag: "Choice",
        label: "One right answer",
        text: `<Choice id="{choice}" objective="{objective}" see="{source}">
What happens at a first no?

- [x] Write the right answer here.
  > Write here why it is right, in a sentence of its own.
- [ ] Write a wrong answer here.
  > Write here what is wrong about it, and what holds instead. (misconception: {misconception})
- [ ] Write another wrong answer.
  > Write here what is wrong about this one, in a sentence. (misconception: {misconception})
</Choice>`,
      },
      {
        tag: "Choices",
        label: "Several right answers",
        text: `<Choices id="{choices}" objective="{objective}" see="{source}">
Which of these hold? Tick all that do.

- [x] The first thing that holds
  > Write here why it holds, in a sentence of its own.
- [x] The second thing that holds
  > Write here why this one holds as well, in a sentence.
- [ ] A thing that does not hold
  > Write here what is wrong about it. (misconception: {misconception})
</Choices>`,
      },
      {
        tag: "Blank",
        label: "A word or number to fill in",
        text: `<Blank id="{blank}" objective="{objective}" see="{source}">
The Security Council has ____ members.

- 15
- [ ] 5
  > Five of them are permanent; ten more are elected. (misconception: {misconception})

> Article 23 names five and has ten others elected.
</Blank>`,
      },
      {
        tag: "Scale",
        label: "A number on a line",
        text: `<Scale id="{scale}" objective="{objective}" see="{source}" from="0" to="200" step="1" unit="members" within="10">
About how many members has the United Nations?

- 193

> There are 193 members since 2011.
</Scale>`,
      },
      {
        tag: "Order",
        label: "Put in order",
        text: `<Order id="{order}" objective="{objective}" see="{source}" first="Earliest" last="Latest">
Put the steps in their order.

1. The first step
   > Write here how one knows that it comes first.
2. The second step
   > Write here what puts it behind the first one.
3. The third step
   > Write here why it comes last of the three.
</Order>`,
      },
      {
        tag: "Match",
        label: "Pair things up",
        text: `<Match id="{match}" objective="{objective}" see="{source}">
What belongs to what?

| Organ | What it does | Why |
|---|---|---|
| The Security Council | Decides on peace and security | Article 24 gives it this task. |
| The General Assembly | Discusses and recommends | Articles 10 to 14 say so. |
|  | Tries people for crimes | No organ of these two does. (misconception: {misconception}) |
</Match>`,
      },
      {
        tag: "Sort",
        label: "Sort into kinds",
        text: `<Sort id="{sort}" objective="{objective}" see="{source}" into="Fact | Opinion">
What kind of sentence is each?

| Statement | Kind | Why |
|---|---|---|
| The Council has fifteen members. | Fact | The Charter can be looked up. |
| The Council should be larger. | Opinion | It says what ought to be. |
</Sort>`,
      },
      {
        tag: "Highlight",
        label: "Mark sentences",
        text: `<Highlight id="{highlight}" objective="{objective}" see="{source}">
Mark the sentence that can be checked.

> **The Council met on Monday.** It should have met earlier.

1. The day of a meeting is on record.
2. This is what somebody wishes, not what happened.
</Highlight>`,
      },
      {
        tag: "Explain",
        label: "Write in own words",
        text: `<Explain id="{explain}" objective="{objective}" see="{source}">
In two or three sentences: why does it matter?

> Write here an answer that you would be glad to read.

- It names the source.
- It says what follows from it.
</Explain>`,
      },
      {
        tag: "Predict",
        label: "Guess before reading",
        text: `<Predict id="{predict}" objective="{objective}">
Before you read: what do you expect?

- [ ] The first expectation
  > Write here what speaks against it. (misconception: {misconception})
- [x] The second expectation
  > Write here why it turns out so.
</Predict>

Write here the text that settles it.<Cite source="{source}" />

<Predict again="{predict}" />`,
      },
    ],
  },
  {
    group: "In a question",
    rows: [
      {
        tag: "Hint",
        label: "A hint",
        text: "<Hint>Write here what helps without giving the answer away.</Hint>",
      },
      {
        tag: "Refute",
        label: "For whoever is sure and wrong",
        text: "<Refute>It is easy to expect one thing. The source shows another.</Refute>",
      },
    ],
  },
  {
    group: "In the text",
    rows: [
      { tag: "Cite", label: "A source note", text: '<Cite source="{source}" at="Article 1" />' },
      { tag: "Term", label: "A word that is explained", text: "<Term>{term}</Term>" },
    ],
  },
  {
    group: "Passages",
    rows: [
      {
        tag: "Scene",
        label: "A scene to open with",
        text: `<Scene>

Somebody comes into a room and says something. Write here what one would see and hear.

</Scene>`,
      },
      {
        tag: "Excerpt",
        label: "A passage of a document",
        text: `<Excerpt source="{source}" at="Article 27(1)" date="1945-06-26">

Each member of the Security Council shall have one vote.

</Excerpt>`,
      },
      {
        tag: "Beside",
        label: "Two passages side by side",
        text: `<Beside>

> What one source says.<Cite source="{source}" at="Article 10" />

> What another one says.<Cite source="{source}" at="Article 24" />

</Beside>`,
      },
      {
        tag: "Full",
        label: "Only in the full version",
        text: `<Full>

What only the full version says.

</Full>

<Short>

What only the short version says.

</Short>`,
      },
    ],
  },
  {
    group: "Drawn from data at the top",
    rows: [
      {
        tag: "Figure",
        label: "A drawing",
        text: '<Figure name="seats" />',
        draws: true,
      },
      {
        tag: "Council",
        label: "A vote of the Security Council",
        text: '<Council vote="2014-12-22" />',
        draws: true,
      },
      {
        tag: "Timeline",
        label: "A timeline",
        text: "<Timeline />",
        draws: true,
      },
    ],
  },
];
