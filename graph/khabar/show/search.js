// The search box: suggestions by any name, chosen with mouse or keyboard.
"use strict";

(() => {
  const { data, text } = khabar;
  const { make, isolated, shape } = khabar.dom;
  const input = document.getElementById("search");
  const list = document.getElementById("found");
  let hits = [];
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = ({ node }) => {
    input.value = khabar.nameOf(node);
    close();
    khabar.select({ node: node.id }, { look: true });
  };

  const option = (hit, number) => {
    const name = khabar.nameOf(hit.node);
    const alias = khabar.visible(hit.name) === name || hit.node.type === "event" ? null : make("span", { class: "alias" }, isolated(hit.name));
    return make("li", { role: "option", id: `hit-${number}`, "aria-selected": "false", onmousedown: (event) => {
      event.preventDefault(); // keeps the focus in the box
      choose(hit);
    } }, shape(data.types[hit.node.type]), isolated(name), alias, make("span", { class: "kind" }, khabar.kindOf(hit.node)));
  };

  const suggest = () => {
    hits = khabar.find(input.value);
    at = -1;
    const items = hits.length ? hits.map(option) : [make("li", { class: "aside", role: "option", "aria-disabled": "true" }, text("nothing-found"))];
    list.replaceChildren(...items);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  };

  const move = (step) => {
    if (list.hidden) suggest();
    if (!hits.length) return;
    list.children[at]?.setAttribute("aria-selected", "false");
    at = (at + step + hits.length) % hits.length;
    const item = list.children[at];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(at < 0 ? 0 : -1),
    Enter: () => hits.length && choose(hits[Math.max(at, 0)]),
    Escape: () => (list.hidden ? (input.value = "") : close()),
  };

  input.addEventListener("input", suggest);
  input.addEventListener("focus", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!(event.key in keys) || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });

  khabar.writeSearch = () => {
    input.placeholder = text("search");
    input.setAttribute("aria-label", text("search-label"));
    list.setAttribute("aria-label", text("search-label"));
  };
})();
