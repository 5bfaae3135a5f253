"use strict";
// Sorting by the heads of the columns, and keeping in sight what has some words.
const bar = document.querySelector(".bar");
const field = bar.querySelector("input");
const told = bar.querySelector("output");
const tables = [...document.querySelectorAll("table")];
const lang = document.querySelector("main").dataset.lang;
const order = new Intl.Collator(lang, {numeric: true});

// A place is a row, or with what stands beside it two rows in a body of their own.
const places = tables.flatMap(table =>
  (table.querySelector("tbody.pair") ? [...table.tBodies] : [...table.querySelectorAll("tbody tr")])
    .map((item, number) => ({item, number, table})));

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae").toLowerCase();
const words = text => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const piece = (place, name) => place.item.querySelector(`.${name}`)?.textContent ?? "";
for (const place of places)
  place.text = plain(place.item.textContent);

const keys = {
  place: place => [],
  left: place => words(piece(place, "left")).reverse().slice(0, 3),
  right: place => words(piece(place, "right")).slice(0, 3),
  keyword: place => [piece(place, "keyword")],
};

function compare(a, b) {
  for (let i = 0; i < Math.max(a.key.length, b.key.length); i++) {
    const by = i >= a.key.length ? -1 : i >= b.key.length ? 1 : order.compare(a.key[i], b.key[i]);
    if (by)
      return by;
  }
  return a.number - b.number;
}

function sort(table, name) {
  const own = places.filter(place => place.table === table);
  for (const place of own)
    place.key = keys[name](place);
  own.sort(compare);
  const home = own[0].item.parentNode;
  home.append(...own.map(place => place.item));
  for (const head of table.querySelectorAll("th[aria-sort]"))
    head.setAttribute("aria-sort", head.classList.contains(name) ? "ascending" : "none");
}

function filter() {
  const wanted = plain(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const place of places) {
    place.item.hidden = !wanted.every(word => place.text.includes(word));
    shown += !place.item.hidden;
  }
  for (const table of tables)
    table.closest("section").hidden = !table.querySelector("tbody:not([hidden]) tr:not([hidden])");
  told.textContent = shown === places.length ? `${shown}` : `${shown} / ${places.length}`;
}

document.addEventListener("click", event => {
  const head = event.target.closest("th");
  if (head && event.target.closest("button"))
    sort(head.closest("table"), [...head.classList][0]);
});
field.addEventListener("input", filter);
bar.hidden = false;
filter();
