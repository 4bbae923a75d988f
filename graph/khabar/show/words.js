// The page's data and words: labels in the chosen language, and dates as people say them.
"use strict";

const khabar = { data: JSON.parse(document.getElementById("data").textContent) };

khabar.language = khabar.data.language;

/** The text of that name in the current language, with {a}, {b}, {n} filled in. */
khabar.text = (name, values = {}) => {
  const text = khabar.data.texts[name];
  if (!text) throw new Error(`texts.yaml lacks "${name}"`);
  return text[khabar.language].replace(/\{(\w)\}/g, (_, slot) => String(values[slot]));
};

/** The side of a two-language label that is to be shown, or the other where it is missing. */
khabar.pick = (label) =>
  khabar.language === "ar" ? (label.ar ?? label.en) : (label.en ?? label.ar);

/** A name with the characters that would reorder its letters written out: ⟨U+202E⟩. */
khabar.visible = (name) =>
  name.replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `⟨U+${sign.codePointAt(0).toString(16).toUpperCase()}⟩`);

khabar.nameOf = (node) => {
  const name = khabar.pick({ ar: node.label_ar, en: node.label_en }) ?? node.iri.split("/").pop();
  // An event's name ends in its date; 2017-07 would turn round behind Arabic letters.
  const dated = node.type === "event" && node.since && name.endsWith(node.since);
  return khabar.visible(dated ? name.slice(0, -node.since.length) + khabar.edtf(node.since) : name);
};

/** What stands under a node: its name in short lines; for an event, whose ties tell the rest, sort and date. */
khabar.captionOf = (node) => {
  if (node.type !== "event") return node.labels[khabar.language];
  const lines = [khabar.kindOf(node), ...(node.since ? [khabar.edtf(node.since)] : [])];
  return lines.map((line) => `\u2068${line}\u2069`).join("\n");
};

/** What sort of thing a node is, more exactly where known: "town", "clash", else "faction". */
khabar.kindOf = (node) => {
  if (node.kind && khabar.data.kinds[node.kind]) return khabar.pick(khabar.data.kinds[node.kind]);
  if (node.kind && khabar.data.texts[node.kind]) return khabar.text(node.kind);
  return khabar.pick(khabar.data.types[node.type].label);
};

khabar.number = (value, options) => new Intl.NumberFormat(khabar.locale(), options).format(value);

// The Levant's month names (أيار), with the digits its papers print.
khabar.locale = () => (khabar.language === "ar" ? "ar-SY-u-nu-latn-ca-gregory" : "en-GB");

/** A day, month or year such as 2017-05, as it is said. */
khabar.day = (iso) => {
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso);
  if (!parts || Number(parts[2] ?? 1) > 12) return iso;
  const [, year, month, day] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const options = { timeZone: "UTC", year: "numeric" };
  if (month) options.month = "long";
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat(khabar.locale(), options).format(date);
};

/** An EDTF date as it is said: 2017-03/.. → since March 2017, 2017-05~ → about May 2017. */
khabar.edtf = (edtf) => {
  const ends = edtf.split("/").map((end) => {
    const said = khabar.day(end.replace(/[~?%]/g, ""));
    return /[~?%]/.test(end) ? khabar.text("about", { a: said }) : said;
  });
  if (ends.length === 1) return ends[0];
  const open = (end) => end === ".." || end === "";
  if (open(ends[1])) return khabar.text("since", { a: ends[0] });
  if (open(ends[0])) return khabar.text("until", { a: ends[1] });
  return khabar.text("span", { a: ends[0], b: ends[1] });
};
