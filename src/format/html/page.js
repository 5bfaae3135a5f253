
"use strict";
/* The page is whole without this script, which searches, filters and turns round what it finds
 * there. It writes text and never markup. The address keeps what is asked: "#q=calcif". */

// ---------------------------------------------------------------- folding, as text/fold.h has it

// Letters that Unicode does not decompose.
const UNDECOMPOSED = {
  "\u00E6": "ae", "\u00F0": "d", "\u00F8": "o", "\u0111": "d", "\u0142": "l", "\u0153": "oe",
};
const APOSTROPHE_LETTER = /[\u02B9\u02BC\u02BE\uA78C]/;
const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const HYPHENS = /[\-\u2010-\u2013\u2043\u2212\uFE63\uFF0D]/g;
const APOSTROPHES = /['`\u00B4\u02B9\u02BC\u02BE\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07]/g;
const folds = new Map();

// A character without case, accent and ligature; a blank for one that stands between words.
function foldCharacter(character) {
  if (IGNORED.test(character))
    return "";
  if (!WORD.test(character) || APOSTROPHE_LETTER.test(character))
    return " ";
  return character.normalize("NFKD").toLowerCase().toUpperCase().toLowerCase()
    .normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[^a-z]/gu, letter => UNDECOMPOSED[letter] ?? letter);
}

function fold(text) {
  return text.replace(/[^a-z0-9 ]/gu, character => {
    if (!folds.has(character))
      folds.set(character, foldCharacter(character));
    return folds.get(character);
  }).replace(/ +/g, " ").trim();
}

// ---------------------------------------------------------------- what is on the page

const search = document.querySelector(".search input");
const status = document.querySelector("[role=status]");
const subject = document.querySelector(".options select");
const results = document.getElementById("::results");
const list = results.querySelector("dl");
const more = results.querySelector("button");
const views = [...document.querySelectorAll(".view")];
const turns = [...document.querySelectorAll(".options input")];
const read = view => [...view.querySelectorAll(".entry")].map(element => ({element}));
const entries = views.map(read);

// A row of the index leads to the entry at which its concept is explained.
const explained = new Map(entries[0].map(entry => [`#${entry.element.id}`, entry]));
for (const row of entries[1] ?? [])
  row.explained = explained.get(row.element.querySelector("dd a")?.getAttribute("href"));

// Where the subject of an entry stands: in it, or over it in a glossary by subject.
const subjectElement = ({element}) =>
  element.querySelector("dt i") ?? element.closest(".group:not(.rest)")?.querySelector("h3");
const subjectOf = entry =>
  entry.subject ??= subjectElement(entry.explained ?? entry)?.textContent ?? "";

// What is searched of an entry, and of a row of the index: term, equivalents, what is said of it.
const FIELDS = {DT: {DFN: 0, S: 0}, DD: {B: 1, S: 1, SPAN: 2, A: 2}};
const ROW_FIELDS = {DT: {DFN: 0, S: 0}, DD: {A: 1}};
const EXPLANATION = 2; // searched last, and only for the beginnings of words

// A field: its texts, each also with hyphens and apostrophes closed, so that "sous-cutané", "sous
// cutané" and "souscutané" meet.
function fieldOf(texts) {
  const closed = texts.map(text => text.replace(HYPHENS, "").replace(APOSTROPHES, ""));
  return `|${[...new Set([...texts, ...closed])].map(fold).join("|")}|`;
}

function readFields({element, explained}) {
  const found = [[], [], []];
  for (const part of element.children)
    for (const run of part.children)
      found[(explained ? ROW_FIELDS : FIELDS)[part.tagName][run.tagName]]?.push(run.textContent);
  const fields = found.map(fieldOf);
  if (explained)
    fields[EXPLANATION] = fieldsOf(explained)[EXPLANATION];
  return fields;
}

function fieldsOf(entry) {
  return entry.fields ??= readFields(entry);
}

// ---------------------------------------------------------------- searching

const PLACES = 4; // in a field: the whole of it, its start, the start of a later word, inside
const SCATTERED = 3 * PLACES;
const ARTICLES = /^((an?|aux?|des?|d|du|la|les?|l|the|to|une?) )+/;
const LONG_ENOUGH = /^[^ ]{3}/; // to be looked for inside words

// What is looked for in each place. Articles before a term are passed over, unless a term begins
// with them.
function questionOf(text) {
  const typed = [fold(text), fold(text.replace(HYPHENS, ""))];
  const bare = typed.map(form => form.replace(ARTICLES, ""));
  const either = [...typed, ...bare];
  const places = [
    either.map(form => `|${form}|`),
    either.map(form => `|${form}`),
    bare.map(form => ` ${form}`),
    bare.filter(form => LONG_ENOUGH.test(form)),
  ];
  return {places: places.map(forms => [...new Set(forms)]), bare, words: bare[0].split(" ")};
}

// How well an entry answers, 0 the best; past SCATTERED not at all.
function rankOf(entry, {places, bare, words}) {
  const fields = fieldsOf(entry);
  for (let i = 0; i < EXPLANATION; i++) {
    const place = places.findIndex(forms => forms.some(form => fields[i].includes(form)));
    if (place >= 0)
      return i * PLACES + place;
  }
  const starts = word => fields.some(field => field.includes(`|${word}`) || field.includes(` ${word}`));
  if (bare.some(starts))
    return EXPLANATION * PLACES;
  return words.length > 1 && words.every(starts) ? SCATTERED : SCATTERED + 1;
}

// The entries that answer, best first, else in the order of the page.
function find(candidates, text) {
  const question = questionOf(text);
  const ranks = Array.from({length: SCATTERED + 2}, () => []);
  for (const entry of candidates)
    ranks[rankOf(entry, question)].push(entry);
  return ranks.slice(0, SCATTERED + 1).flat();
}

// ---------------------------------------------------------------- showing

const PAGEFUL = 50;
let answers = [];

// What names the subject in an entry that stands under it.
function subjectNote(entry) {
  const {textContent, lang} = subjectElement(entry);
  const name = Object.assign(document.createElement("i"), {textContent});
  if (lang)
    name.lang = lang;
  return [" · ", name];
}

// A copy of an entry, its term a link to where the concept is explained.
function copyOf(entry) {
  const {element, explained} = entry;
  const copy = element.cloneNode(true);
  const term = copy.querySelector("dfn, s");
  const link = document.createElement("a");
  link.href = `#${encodeURIComponent((explained ?? {element}).element.id)}`;
  link.append(...term.childNodes);
  term.append(link);
  copy.removeAttribute("id");
  if (!explained && subjectOf(entry) && !copy.querySelector("dt i"))
    copy.querySelector("dt").append(...subjectNote(entry));
  return copy;
}

function showMore() {
  const from = list.childElementCount;
  list.append(...answers.slice(from, from + PAGEFUL).map(copyOf));
  more.hidden = list.childElementCount >= answers.length;
}

const digits = new Intl.NumberFormat(document.documentElement.lang, {useGrouping: "min2"});

function count(number) {
  const {none, one, many} = status.dataset;
  status.textContent = number > 1 ? many.replace("#", digits.format(number)) : number ? one : none;
}

// Leaves the entries of the subject, and the letters that still have one.
function filter(view) {
  for (const entry of entries[view])
    entry.element.hidden = subject.value !== "" && subjectOf(entry) !== subject.value;
  for (const part of views[view].querySelectorAll(".group, .letter"))
    part.hidden = !part.querySelector(".entry:not([hidden])");
  for (const link of views[view].querySelectorAll("nav a"))
    link.hidden = document.getElementById(link.getAttribute("href").slice(1)).parentElement.hidden;
}

const filtered = views.map(() => "");

function show() {
  const view = Math.max(0, turns.findIndex(turn => turn.checked));
  const query = fold(search.value);
  if (filtered[view] !== subject.value)
    filter(view);
  filtered[view] = subject.value;
  document.body.classList.toggle("searching", query !== "");
  results.hidden = query === "";
  views.forEach((one, i) => one.hidden = query !== "" || i !== view);
  list.replaceChildren();
  const candidates = entries[view].filter(entry => !entry.element.hidden);
  answers = query ? find(candidates, search.value) : [];
  showMore();
  if (query || subject.value)
    count(query ? answers.length : candidates.length);
  else
    status.textContent = "";
}

// ---------------------------------------------------------------- the address

function writeAddress() {
  const asked = new URLSearchParams();
  if (search.value.trim())
    asked.set("q", search.value.trim());
  if (turns[1]?.checked)
    asked.set("from", turns[1].value);
  if (subject.value)
    asked.set("subject", subject.value);
  const page = location.href.split("#")[0];
  history.replaceState(null, "", String(asked) ? `${page}#${asked}` : page);
}

function turnTo(view) {
  if (turns[view])
    turns[view].checked = true;
}

function ask(asked) {
  search.value = asked.get("q") ?? "";
  subject.value = asked.get("subject") ?? "";
  if (subject.selectedIndex < 0)
    subject.value = "";
  turnTo(Math.max(0, turns.findIndex(turn => turn.value === asked.get("from"))));
  show();
}

// Shows the entry that the address names, whatever hides it.
function reveal(target) {
  const view = views.findIndex(one => one.contains(target));
  if (view < 0)
    return;
  search.value = "";
  turnTo(view);
  if (target.closest("[hidden]:not(.view)"))
    subject.value = "";
  show();
  target.scrollIntoView();
}

function readAddress() {
  const target = document.querySelector(":target");
  if (target)
    reveal(target);
  else if (location.hash === "" || location.hash.includes("="))
    ask(new URLSearchParams(location.hash.slice(1)));
}

// ---------------------------------------------------------------- events

let waiting = 0;

function stopWaiting() {
  clearTimeout(waiting);
  waiting = 0;
}

function change() {
  show();
  stopWaiting();
  waiting = setTimeout(settle, 250);
}

// Before a link is followed: the way back leads to what was asked.
function settle() {
  if (waiting)
    writeAddress();
  stopWaiting();
}

// The search field and the terms found are a row to go up and down in.
function step(by) {
  const stops = [search, ...list.querySelectorAll("dt a")];
  const here = stops.indexOf(document.activeElement);
  if (here < 0 || results.hidden)
    return false;
  stops[Math.min(Math.max(here + by, 0), stops.length - 1)].focus();
  return true;
}

function clear() {
  if (!search.value)
    return false;
  search.value = "";
  search.focus();
  change();
  return true;
}

function startSearch() {
  if (document.activeElement === search)
    return false;
  search.focus();
  search.select();
  return true;
}

function openFirst() {
  const first = list.querySelector("dt a");
  if (document.activeElement !== search || !first)
    return false;
  first.click();
  return true;
}

const KEYS = {
  "ArrowDown": () => step(1),
  "ArrowUp": () => step(-1),
  "Escape": clear,
  "Enter": openFirst,
  "/": startSearch,
};

document.addEventListener("keydown", event => {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
  if (plain && KEYS[event.key]?.())
    event.preventDefault();
});
search.addEventListener("input", change);
subject.addEventListener("change", change);
turns.forEach(turn => turn.addEventListener("change", change));
more.addEventListener("click", showMore);
document.addEventListener("click", event => event.target.closest("a") && settle());
addEventListener("hashchange", () => {
  stopWaiting();
  readAddress();
});

// ---------------------------------------------------------------- beginning

const subjects = new Map(entries[0].map(entry => [subjectOf(entry), subjectElement(entry)?.lang ?? ""]));
subjects.delete("");
const order = new Intl.Collator(document.documentElement.lang).compare;
for (const name of [...subjects.keys()].sort(order)) {
  const option = new Option(name);
  option.lang = subjects.get(name);
  subject.append(option);
}
subject.closest("label").hidden = subjects.size < 2;
show();
readAddress();
// The browser goes to the target by itself before it knows how high a large glossary is.
addEventListener("load", () => setTimeout(() => document.querySelector(":target")?.scrollIntoView()));

// What a search needs is made while nothing else is to be done.
function prepare(time) {
  const unready = prepare.rest ??= entries.toReversed().flat();
  while (unready.length && time.timeRemaining() > 1)
    fieldsOf(unready.pop());
  if (unready.length)
    requestIdleCallback(prepare);
}
globalThis.requestIdleCallback?.(prepare);
