"use strict";
// Choosing among candidates: a row is taken, refused or neither; both lists can be copied.
const desk = document.querySelector(".desk");
const rows = [...document.querySelectorAll("tbody tr")];
const told = desk.querySelector("output");
const area = document.querySelector("textarea");

const term = row => row.querySelector(".term").textContent;
const field = text => text.replace(/[\t\n\\]/g, c => ({"\t": "\\t", "\n": "\\n", "\\": "\\\\"})[c]);

function show() {
  const taken = rows.filter(row => row.classList.contains("taken")).length;
  const refused = rows.filter(row => row.classList.contains("refused")).length;
  told.textContent = `${taken} ✓ · ${refused} ✗ · ${rows.length - taken - refused} ?`;
}

function choose(event) {
  const row = event.target.closest("tr"), box = event.target;
  if (!row || box.type !== "checkbox")
    return;
  for (const name of ["taken", "refused"]) {
    const other = row.querySelector(`input.${name}`);
    if (other !== box && box.checked)
      other.checked = false;
    row.classList.toggle(name, other.checked);
  }
  show();
}

function copy(text) {
  area.hidden = false;
  area.value = text;
  area.select();
  if (navigator.clipboard)
    navigator.clipboard.writeText(text).catch(() => document.execCommand("copy"));
  else
    document.execCommand("copy");
}

function takenLines() {
  return rows.filter(row => row.classList.contains("taken")).map(row =>
    [term(row), row.querySelector("input[type=text]").value, row.querySelector(".sentence")?.textContent ?? ""]
      .map(field).join("\t") + "\n").join("");
}

function refusedLines() {
  return rows.filter(row => row.classList.contains("refused")).map(row => term(row) + "\n").join("");
}

document.querySelector("table").addEventListener("change", choose);
desk.querySelector(".copy-taken").addEventListener("click", () => copy(takenLines()));
desk.querySelector(".copy-refused").addEventListener("click", () => copy(refusedLines()));
desk.hidden = false;
show();
