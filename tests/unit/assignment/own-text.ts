/** Three questions of a teacher's own, of three kinds. */
export const ownText = `---
title: Our town council
summary: Three questions of our own.
objectives:
  first: Say who decides in our town.
sources:
  town:
    title: Rules of the council
    label: Council rules
    publisher: Our town
    kind: official
    date: 2020-01-01
    url: https://town.example.org/rules
---

<Choice id="who-decides" objective="first" see="town section 1">
Who decides in our town?

- [x] The council
  > It votes.
- [ ] The mayor alone
  > The mayor has one vote of many.
</Choice>

<Blank id="how-many" objective="first" see="town section 2">
Our council has ____ members.

- 15

> Fifteen were elected.
</Blank>

<Explain id="in-your-words" objective="first" see="town section 2">
Why are there so many?

> So that every part of the town is heard.

- Every part of the town is heard.
</Explain>
`;
