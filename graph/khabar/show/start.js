// Ties the parts together: selection, filters, language, buttons, and the address that keeps them.
"use strict";

(() => {
  const { data, text, canvas, filters } = khabar;
  const { make } = khabar.dom;
  const byId = (id) => document.getElementById(id);
  let selected = null; // {node: id}, {edge: id} or null

  const remember = () => {
    const state = new URLSearchParams({ lang: khabar.language });
    if (selected?.node != null) state.set("node", data.nodes[selected.node].iri);
    if (selected?.edge != null) state.set("edge", selected.edge);
    for (const end of ["from", "to"]) if (filters[end]) state.set(end, filters[end]);
    history.replaceState(null, "", `#${state}`);
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    if (["ar", "en"].includes(state.get("lang"))) khabar.language = state.get("lang");
    for (const end of ["from", "to"]) if (/^\d{4}-\d\d$/.test(state.get(end) ?? "")) filters[end] = state.get(end);
    const node = data.nodes.find(({ iri }) => iri === state.get("node"));
    const edge = state.has("edge") && data.edges[Number(state.get("edge"))];
    if (node) return { node: node.id };
    return edge ? { edge: edge.id } : null;
  };

  /** Selects a node, an edge or nothing: lights it, opens its card, keeps it in the address. */
  khabar.select = (what, { look = false } = {}) => {
    selected = what;
    const width = byId("canvas").clientWidth;
    if (what?.node != null) {
      canvas.lightNode(what.node);
      khabar.showNode(data.nodes[what.node]);
    } else if (what?.edge != null) {
      canvas.lightEdge(what.edge);
      khabar.showEdge(data.edges[what.edge]);
    } else {
      canvas.lightAll();
      khabar.closePanel();
    }
    if (byId("canvas").clientWidth !== width) canvas.resize();
    const chosen = what?.node != null ? [what.node] : [...(canvas.lit?.nodes ?? [])];
    if (look || !canvas.inView(chosen)) canvas.lookAt([...(canvas.lit?.nodes ?? [])]);
    remember();
  };

  const tell = ({ nodes, edges }) => {
    const counts = { a: khabar.number(nodes.size), b: khabar.number(edges.size) };
    byId("shown").textContent = text("shown", counts);
    byId("canvas").setAttribute("aria-label", text("canvas", counts));
    byId("empty").hidden = edges.size > 0;
  };

  /** Shows what the filters let through; a selection that is gone is given up. */
  khabar.filtered = () => {
    const shown = filters.apply();
    khabar.countLegend(shown.counts);
    canvas.show(shown);
    tell(shown);
    const gone = selected && !(selected.node != null ? shown.nodes.has(selected.node) : shown.edges.has(selected.edge));
    if (selected || gone) khabar.select(gone ? null : selected);
    remember();
  };

  const writeButtons = () => {
    for (const name of ["fit", "physics", "picture"]) byId(name).textContent = text(name);
    byId("filters-open").textContent = text("filters");
    byId("languages").setAttribute("aria-label", text("language"));
    for (const button of byId("languages").children) {
      button.setAttribute("aria-pressed", String(button.dataset.language === khabar.language));
    }
    const clear = () => {
      filters.clear();
      khabar.placeTimeline();
      khabar.filtered();
    };
    byId("empty").replaceChildren(make("p", {}, text("empty")), make("button", { type: "button", class: "tool", onclick: clear }, text("reset")));
  };

  /** Writes the whole page in a language. */
  khabar.speak = (language) => {
    khabar.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
    writeButtons();
    khabar.writeLegend();
    khabar.writeTimeline();
    khabar.writeSearch();
    khabar.filtered();
  };

  const savePicture = async () => {
    const address = URL.createObjectURL(await canvas.picture());
    make("a", { href: address, download: `${data.title}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  const togglePhysics = ({ currentTarget: button }) => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    canvas.network.setOptions({ physics: { enabled: on } });
  };

  const toggleLegend = ({ currentTarget: button }) => {
    const open = byId("legend").classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  };

  canvas.network.on("click", ({ nodes, edges }) => {
    if (nodes.length) khabar.select({ node: nodes[0] });
    else khabar.select(edges.length ? { edge: edges[0] } : null);
  });
  const point = (cursor) => () => {
    byId("canvas").classList.toggle("pointing", cursor);
  };
  for (const kind of ["Node", "Edge"]) {
    canvas.network.on(`hover${kind}`, point(true));
    canvas.network.on(`blur${kind}`, point(false));
  }

  byId("fit").addEventListener("click", canvas.fit);
  byId("physics").addEventListener("click", togglePhysics);
  byId("picture").addEventListener("click", savePicture);
  byId("filters-open").addEventListener("click", toggleLegend);
  for (const button of byId("languages").children) {
    button.addEventListener("click", () => khabar.speak(button.dataset.language));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && selected) khabar.select(null);
    if (event.key === "/" && !event.target.closest("input")) {
      event.preventDefault();
      byId("search").focus();
    }
  });

  const start = recall();
  khabar.speak(khabar.language);
  canvas.paint();
  canvas.network.fit({ animation: false, maxZoomLevel: 1.4 });
  if (start) khabar.select(start, { look: true });
  // Scripts and tests drive the page through this.
  window.khabar = khabar;
})();
