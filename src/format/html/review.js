"use strict";
// Going through what was found: what is wanted is shown, the next of it is one key away.
const bar = document.querySelector(".bar");
const rows = [...document.querySelectorAll("tr[id]")];
const found = [...document.querySelectorAll("li[data-rule]")];
const boxes = [...bar.querySelectorAll("input")];
const rules = bar.querySelector("select");
const told = bar.querySelector("output");
let at = null;

const isShown = item => boxes.some(box => box.checked && box.value === item.dataset.level) &&
  (!rules.value || rules.value === item.dataset.rule);
const stops = () => rows.filter(row => !row.hidden && row.querySelector("li[data-rule]"));

function tell() {
  const list = stops(), place = list.indexOf(at);
  told.textContent = place < 0 ? `${list.length}` : `${place + 1} / ${list.length}`;
}

function filter() {
  const all = boxes.every(box => box.checked) && !rules.value;
  for (const item of found)
    item.hidden = !isShown(item);
  for (const row of rows) {
    const own = [...row.querySelectorAll("li[data-rule]")];
    row.hidden = own.length ? own.every(item => item.hidden) : !all;
  }
  tell();
}

function go(row) {
  if (!row)
    return;
  at?.classList.remove("here");
  at = row;
  row.classList.add("here");
  row.tabIndex = -1;
  row.focus({preventScroll: true});
  row.scrollIntoView({block: "center"});
  tell();
}

function step(by) {
  const list = stops(), place = list.indexOf(at);
  if (place >= 0)
    return go(list[Math.min(Math.max(place + by, 0), list.length - 1)]);
  const top = bar.getBoundingClientRect().bottom;
  const next = list.findIndex(row => row.getBoundingClientRect().top >= top);
  go(list[by > 0 ? Math.max(next, 0) : (next < 0 ? list.length : next) - 1]);
}

// A place in the strip is one in the file: the segment that is nearest to it.
function point(event) {
  const strip = event.target.closest(".strip");
  if (!strip)
    return;
  const box = strip.getBoundingClientRect();
  const wanted = (event.clientX - box.left) / box.width * strip.dataset.segments;
  const own = stops().filter(row => strip.parentNode.contains(row));
  const far = row => Math.abs(row.dataset.number - .5 - wanted);
  go(own.reduce((best, row) => !best || far(row) < far(best) ? row : best, null));
}

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select, textarea, input[type=text]"))
    return;
  const by = {n: 1, j: 1, p: -1, k: -1}[event.key];
  if (!by)
    return;
  event.preventDefault();
  step(by);
}

const count = (list, key) => list.reduce((sum, item) => sum.set(item.dataset[key], (sum.get(item.dataset[key]) ?? 0) + 1),
                                         new Map());
const levels = count(found, "level");
for (const box of boxes) {
  box.parentNode.append(` ${levels.get(box.value) ?? 0}`);
  box.parentNode.hidden = !levels.has(box.value);
}
for (const [rule, number] of [...count(found, "rule")].sort())
  rules.append(new Option(`${rule} (${number})`, rule));
bar.addEventListener("change", filter);
bar.querySelector(".before").addEventListener("click", () => step(-1));
bar.querySelector(".after").addEventListener("click", () => step(1));
document.addEventListener("click", point);
document.addEventListener("keydown", press);
document.body.classList.add("scripted");
bar.hidden = found.length === 0;
filter();
