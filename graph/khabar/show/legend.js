// The legend, which is also the filter: a box for every type, relation and modality, with what it holds.
"use strict";

(() => {
  const { data, text, filters } = khabar;
  const { make, shape, line } = khabar.dom;
  const legend = document.getElementById("legend");

  const GROUPS = {
    types: { of: data.types, label: (name) => khabar.pick(data.types[name].plural), swatch: (name) => shape(data.types[name]) },
    modalities: {
      of: data.modalities,
      label: (name) => khabar.pick(data.modalities[name].label),
      swatch: (name) => line({ ...data.modalities[name], modality: name }),
    },
    relations: {
      of: data.relations,
      label: (name) => khabar.pick(data.relations[name].label),
      swatch: (name) => line({ colour: data.relations[name].colour, arrow: !data.relations[name].symmetric }),
    },
  };

  const row = (group, name) => {
    const off = filters.off[group];
    const box = make("input", {
      type: "checkbox", checked: !off.has(name), "data-group": group, "data-name": name,
      onchange: () => {
        if (box.checked) off.delete(name);
        else off.add(name);
        khabar.filtered();
      },
    });
    const only = () => {
      for (const other of Object.keys(GROUPS[group].of)) off.add(other);
      off.delete(name);
      khabar.filtered();
    };
    const label = make("label", {}, box, GROUPS[group].swatch(name),
      make("span", { class: "what" }, GROUPS[group].label(name)), make("span", { class: "count" }));
    return make("li", {}, label,
      make("button", { type: "button", class: "only", "aria-label": `${text("only")}: ${GROUPS[group].label(name)}`, onclick: only }, text("only")));
  };

  const section = (group) => {
    const all = () => {
      filters.off[group].clear();
      khabar.filtered();
    };
    return make("fieldset", {},
      make("legend", {}, text(group),
        make("button", { type: "button", class: "all", hidden: true, "data-group": group, "aria-label": `${text("all")}: ${text(group)}`, onclick: all }, text("all"))),
      make("ul", {}, ...Object.keys(GROUPS[group].of).map((name) => row(group, name))));
  };

  khabar.writeLegend = () => {
    legend.setAttribute("aria-label", text("filters"));
    legend.replaceChildren(...Object.keys(GROUPS).map(section), make("p", { class: "aside" }, text("made-with")));
  };

  /** Brings boxes and counts in line with the filters. */
  khabar.countLegend = (counts) => {
    for (const all of legend.querySelectorAll(".all")) all.hidden = !filters.off[all.dataset.group].size;
    for (const box of legend.querySelectorAll("input")) {
      const { group, name } = box.dataset;
      const count = counts[group][name] ?? 0;
      box.checked = !filters.off[group].has(name);
      box.closest("li").classList.toggle("none", count === 0);
      box.parentElement.querySelector(".count").textContent = khabar.number(count);
    }
  };
})();
