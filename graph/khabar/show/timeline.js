// The time slider: two handles over the months the claims speak of, above a bar for each month's claims.
"use strict";

(() => {
  const { data, text, filters } = khabar;
  const { make } = khabar.dom;
  const footer = document.getElementById("timeline");
  const claims = data.evidence.flat();

  const month = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  const iso = (number) => `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

  const known = claims.flatMap(({ earliest, latest }) => [earliest, latest].filter(Boolean).map(month));
  const first = known.reduce((a, b) => Math.min(a, b), Infinity);
  const last = known.reduce((a, b) => Math.max(a, b), -Infinity);
  const undated = claims.filter((claim) => claim.date_from_publication).length;

  /** How many claims speak of each month; one that spans several is shared out among them. */
  const weights = () => {
    const bars = new Array(last - first + 1).fill(0);
    for (const { earliest, latest } of claims) {
      if (!earliest || !latest) continue;
      const [from, to] = [month(earliest), month(latest)];
      for (let m = from; m <= to; m += 1) bars[m - first] += 1 / (to - from + 1);
    }
    return bars;
  };

  let start, end, said, bars;

  const follow = () => {
    const [from, to] = [Number(start.value), Number(end.value)];
    said.textContent = text("span", { a: khabar.day(iso(from)), b: khabar.day(iso(to)) });
    start.setAttribute("aria-valuetext", khabar.day(iso(from)));
    end.setAttribute("aria-valuetext", khabar.day(iso(to)));
    bars.forEach((bar, at) => bar.classList.toggle("out", at + first < from || at + first > to));
    // Handles that meet at the far end must not bury the one that can still move.
    start.classList.toggle("above", from > (first + last) / 2);
  };

  const moved = (event) => {
    if (Number(start.value) > Number(end.value)) {
      if (event.target === start) start.value = end.value;
      else end.value = start.value;
    }
    filters.from = Number(start.value) > first ? iso(Number(start.value)) : null;
    filters.to = Number(end.value) < last ? iso(Number(end.value)) : null;
    follow();
    khabar.filtered();
  };

  const handle = (id, label) =>
    make("input", { type: "range", id, min: first, max: last, step: 1, "aria-label": text(label), oninput: moved });

  khabar.writeTimeline = () => {
    footer.setAttribute("aria-label", text("time"));
    if (!known.length) {
      footer.replaceChildren(make("p", { class: "aside" }, text("no-dates")));
      return;
    }
    start = handle("from", "from");
    end = handle("to", "to");
    said = make("output", { class: "span", for: "from to" });
    const heights = weights();
    const highest = Math.max(...heights, 1);
    bars = heights.map((weight) => {
      const bar = make("span", { class: "month" });
      bar.style.height = `${Math.round((100 * Math.sqrt(weight)) / Math.sqrt(highest))}%`;
      return bar;
    });
    const box = make("input", { type: "checkbox", id: "undated", onchange: () => {
      filters.undated = box.checked;
      khabar.filtered();
    } });
    footer.replaceChildren(
      make("div", { class: "when" }, make("span", { class: "name" }, text("time")), said),
      make("div", { class: "track" }, make("div", { class: "months", "aria-hidden": "true" }, ...bars), start, end),
      make("label", { class: "undated" }, box, text("undated", { n: khabar.number(undated) })));
    khabar.placeTimeline();
  };

  /** Brings the handles in line with the filters. */
  khabar.placeTimeline = () => {
    if (!start) return;
    start.value = filters.from ? month(filters.from) : first;
    end.value = filters.to ? month(filters.to) : last;
    document.getElementById("undated").checked = filters.undated;
    follow();
  };
})();
