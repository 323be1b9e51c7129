// Grades the questions of this page and keeps the answers on this device. Typed by hand, no library.
const key = `by-hand${location.pathname}`;
const record = load();
const questions = [...document.querySelectorAll("[data-question]")];

function load() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function save() {
  try {
    localStorage.setItem(key, JSON.stringify(record));
  } catch {
    // Storage is full or blocked: the page works on without it.
  }
}

const plain = (text) => text.trim().toLowerCase().replace(/[.]$/, "");
const isRight = (control) => "right" in control.dataset;

// What one part of a question is: "right", "wrong", "missed" (right, but left out) or "" (rightly left out).
const marks = {
  pick(part) {
    const box = part.querySelector("input");
    if (box.checked) return isRight(box) ? "right" : "wrong";
    return isRight(box) ? "missed" : "";
  },
  sort: (part) => (part.querySelector(":checked[data-right]") ? "right" : "wrong"),
  match(part) {
    const select = part.querySelector("select");
    return select.value === select.dataset.right ? "right" : "wrong";
  },
  blank(part) {
    const { value, dataset } = part.querySelector("input");
    return dataset.right.split("|").includes(plain(value)) ? "right" : "wrong";
  },
  order: (part, place) => (Number(part.dataset.place) === place ? "right" : "wrong"),
};

const markWords = { right: "Right", wrong: "Not this one", missed: "Right answer" };

for (const section of questions) {
  const { question: id, kind, phase, tries } = section.dataset;
  const form = section.querySelector("form");
  const check = section.querySelector("[type=submit]");
  const show = section.querySelector("[data-show]");
  const anew = section.querySelector("[data-anew]");
  const status = section.querySelector("[role=status]");
  const markOf = marks[kind] ?? marks.pick;
  const parts = () => [...section.querySelectorAll("[data-part]")];
  const blankForm = answer();

  function answer() {
    return [...new FormData(form)];
  }

  function isAnswered() {
    const filled = answer().filter(([, value]) => value.trim() !== "");
    if (kind === "match" || kind === "sort") return filled.length === parts().length;
    return filled.length > 0;
  }

  function fill(values) {
    const list = section.querySelector("ol");
    for (const [name, value] of values) {
      if (name === "order") list.append(list.querySelector(`[value="${value}"]`).parentElement);
    }
    for (const control of form.querySelectorAll("input, select, textarea")) {
      const said = values.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === "radio" || control.type === "checkbox") {
        control.checked = said.includes(control.value);
      } else if (control.type !== "hidden") control.value = said[0] ?? "";
    }
  }

  // Shows what the record says of this question.
  function draw() {
    const state = record[id];
    const found = parts().map((part, place) => [part, markOf(part, place)]);
    const allRight = found.every(([, mark]) => mark === "right" || mark === "");
    const settled = state !== undefined && phase !== "before" && (allRight || state.left === 0);
    for (const [part, mark] of found) {
      const shown = state !== undefined && phase !== "before" && (settled || mark !== "missed") ? mark : "";
      part.className = shown;
      part.dataset.mark = markWords[shown] ?? "";
      const gap = part.querySelector("[name=gap]");
      for (const why of part.querySelectorAll("[data-why]")) {
        const foreseen = gap !== null && why.dataset.why === plain(gap.value);
        why.hidden = !(foreseen && shown) && (why.dataset.why !== "" || (!settled && !reasonIsDue(shown)));
      }
      const correction = part.querySelector("[data-correction]");
      if (correction) correction.hidden = !settled || mark === "right";
    }
    for (const control of form.querySelectorAll("fieldset input, select, [data-move]")) {
      if (kind !== "explain") control.disabled = settled;
    }
    for (const part of section.querySelectorAll("[data-settled]")) part.hidden = !settled;
    check.hidden = settled && kind !== "explain";
    show.hidden = settled || state === undefined || phase === "before";
    anew.hidden = !settled;
    status.textContent = state === undefined ? "" : verdict(found, allRight, state);
    count();
  }

  function reasonIsDue(mark) {
    return mark === "right" || (mark === "wrong" && markOf === marks.pick);
  }

  function verdict(found, allRight, { left, shown }) {
    if (kind === "explain") return "Saved on this device.";
    if (phase === "before") return "Your prediction is kept. The question comes back after the text.";
    if (phase === "after") return allRight ? "The record agrees." : "The record shows something else.";
    if (allRight) return "Right.";
    if (shown) return "Here is the answer.";
    const some = found.some(([, mark]) => mark === "right");
    const more = left > 0 ? ` You may try ${left === 1 ? "once more" : `${left} more times`}.` : "";
    return (some ? "Partly right." : "Not this one.") + more;
  }

  function keep(left, shown) {
    record[id] = { answer: answer(), left, shown };
    save();
    draw();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isAnswered()) {
      status.textContent = "Answer first, then check.";
      return;
    }
    const once = kind === "explain" || kind === "predict";
    keep(once ? 0 : (record[id]?.left ?? Number(tries)) - 1, false);
  });
  show.addEventListener("click", () => keep(0, true));
  anew.addEventListener("click", () => {
    delete record[id];
    save();
    fill(blankForm);
    draw();
  });
  section.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button === null) return;
    const line = button.closest("li");
    if (button.dataset.move === "1") line.nextElementSibling?.after(line);
    else line.previousElementSibling?.before(line);
    button.focus();
  });

  if (record[id] !== undefined) {
    fill(record[id].answer);
    draw();
  }
  check.disabled = false;
}

function count() {
  const done = questions.filter(({ id }) => record[id] !== undefined).length;
  document.getElementById("count").textContent = `${done} of ${questions.length} answered`;
  document.getElementById("progress").value = done;
  document.getElementById("finished").hidden = done < questions.length;
}
