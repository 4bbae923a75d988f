// The card of a node and the evidence of an edge. All text goes in as text, never as markup.
"use strict";

(() => {
  const { data, text } = khabar;
  const SVG = "http://www.w3.org/2000/svg";

  /** Makes an element; a string child becomes a text node. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  };

  const draw = (tag, attributes, ...children) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /** A name in running text: it keeps its own direction and does not disturb its neighbours'. */
  const isolated = (name) => make("bdi", { dir: "auto" }, khabar.visible(name));

  const POINTS = {
    square: "3,3 13,3 13,13 3,13", triangle: "8,2 14.5,13.5 1.5,13.5", triangleDown: "8,14 14.5,2.5 1.5,2.5",
    diamond: "8,1 15,8 8,15 1,8", hexagon: "15,8 11.5,14 4.5,14 1,8 4.5,2 11.5,2",
    star: "8,1 9.9,5.6 15,6 11.2,9.2 12.4,14.2 8,11.5 3.6,14.2 4.8,9.2 1,6 6.1,5.6",
  };

  const shape = ({ shape: kind, colour }) => {
    const figure = POINTS[kind]
      ? draw("polygon", { points: POINTS[kind], fill: colour })
      : draw("circle", { cx: 8, cy: 8, r: 6.5, fill: colour });
    return draw("svg", { class: "swatch", viewBox: "0 0 16 16", "aria-hidden": "true" }, figure);
  };

  const MARKS = { denied: "M11,4 l8,8 M19,4 l-8,8", failed: "M11,12 l4,-8 M16,12 l4,-8" };

  /** A short line as the canvas draws it: colour, dashes and the mark of its modality. */
  const line = ({ colour, dashes = [], modality, arrow = false }) => {
    const stroke = { stroke: colour ?? "currentColor", fill: "none", "stroke-width": 2 };
    const parts = [draw("path", { d: "M1,8 H29", ...stroke, "stroke-dasharray": dashes.join(" ") || "none" })];
    if (arrow) parts.push(draw("path", { d: "M24,4 l5,4 l-5,4", ...stroke, class: "arrow" }));
    if (MARKS[modality]) parts.push(draw("path", { d: MARKS[modality], ...stroke, class: `mark ${modality}` }));
    return draw("svg", { class: "swatch line", viewBox: "0 0 30 16", "aria-hidden": "true" }, ...parts);
  };

  khabar.dom = { make, isolated, shape, line };

  const chip = (modality) =>
    make("span", { class: `chip ${modality}` }, line({ ...data.modalities[modality], modality }),
      khabar.pick(data.modalities[modality].label));

  const panel = document.getElementById("panel");
  let before = null;

  const fill = (label, ...children) => {
    if (panel.hidden) before = document.activeElement;
    panel.replaceChildren(
      make("button", { type: "button", class: "close", "aria-label": text("close"), onclick: () => khabar.select(null) }, "×"),
      ...children.filter(Boolean),
    );
    panel.setAttribute("aria-label", label);
    panel.hidden = false;
    panel.scrollTop = 0;
  };

  khabar.closePanel = () => {
    panel.hidden = true;
    panel.replaceChildren();
    if (before?.isConnected) before.focus();
    before = null;
  };

  const fact = (name, ...values) => [make("dt", {}, name), make("dd", {}, ...values)];
  const hasText = (pair) => pair && (pair.ar || pair.en);

  const otherNames = (node) => {
    const others = node.names.filter((name) => khabar.visible(name) !== khabar.nameOf(node));
    if (!others.length) return null;
    const items = others.map((name) => make("li", {}, isolated(name)));
    return make("section", {}, make("h3", {}, text("known-as")), make("ul", { class: "names" }, ...items));
  };

  const existed = (node) => {
    if (node.type === "event") return node.since ? fact(text("happened"), isolated(khabar.edtf(node.since))) : [];
    if (!node.since && !node.until) return [];
    const span = node.since && node.until ? text("span", { a: khabar.edtf(node.since), b: khabar.edtf(node.until) })
      : node.since ? text("since", { a: khabar.edtf(node.since) }) : text("until", { a: khabar.edtf(node.until) });
    return fact(text("exists"), isolated(span));
  };

  const tieButton = (edge, other) =>
    make("li", {}, make("button", { type: "button", class: "tie", onclick: () => khabar.select({ edge: edge.id }) },
      shape(data.types[other.type]), isolated(khabar.nameOf(other)),
      edge.modality === "asserted" ? null : chip(edge.modality),
      data.evidence[edge.id].length > 1 ? make("span", { class: "count" }, `×${khabar.number(data.evidence[edge.id].length)}`) : null));

  /** The shown edges of a node, under their relation as it reads from this node. */
  const tiesOf = (node) => {
    const groups = new Map();
    let count = 0;
    for (const edge of data.edges) {
      if (!khabar.canvas.shown.edges.has(edge.id) || (edge.from !== node.id && edge.to !== node.id)) continue;
      const outward = edge.from === node.id;
      const relation = data.relations[edge.relation];
      const title = khabar.pick(outward ? relation.label : relation.inverse);
      const group = groups.get(title) ?? { colour: relation.colour, arrow: !relation.symmetric, items: [] };
      group.items.push(tieButton(edge, data.nodes[outward ? edge.to : edge.from]));
      groups.set(title, group);
      count += 1;
    }
    const parts = [...groups].map(([title, { colour, items }]) =>
      make("div", { class: "ties" }, make("h4", {}, line({ colour }), title), make("ul", {}, ...items)));
    return make("section", {}, make("h3", {}, text("ties", { n: khabar.number(count) })), ...parts);
  };

  khabar.showNode = (node) => {
    const name = khabar.nameOf(node);
    fill(name,
      make("p", { class: "kicker" }, shape(data.types[node.type]), khabar.kindOf(node)),
      make("h2", {}, isolated(name)),
      make("dl", { class: "facts" }, ...existed(node),
        ...fact(text("degree"), khabar.number(node.degree)),
        ...fact(text("broker"), make("span", { title: text("broker-means") }, khabar.number(node.broker, { style: "percent", maximumFractionDigits: 1 })))),
      otherNames(node), tiesOf(node));
  };

  const nodeLink = (node) =>
    make("button", { type: "button", class: "end", onclick: () => khabar.select({ node: node.id }) },
      shape(data.types[node.type]), isolated(khabar.nameOf(node)));

  // Only what is plainly a web address becomes a link.
  const safeUrl = (url) => {
    try {
      return ["http:", "https:"].includes(new URL(url).protocol) ? url : null;
    } catch {
      return null;
    }
  };

  const articleLink = (article) => {
    const title = isolated(article.title || article.name);
    const url = safeUrl(article.url);
    if (!url) return title;
    return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: text("open-article") }, title);
  };

  const speaker = (claim) => {
    if (claim.said_by === "anonymous") return text("anonymous");
    return hasText(claim.said_by_label) ? isolated(khabar.pick(claim.said_by_label)) : text("own-voice");
  };

  const when = (claim, article) => {
    if (!claim.date_from_publication) return claim.edtf ? [isolated(khabar.edtf(claim.edtf))] : null;
    const day = article.published ? [isolated(khabar.day(article.published)), " "] : [];
    return [...day, make("span", { class: "aside" }, text("by-publication"))];
  };

  const confidence = (claim) => {
    if (claim.reviewed) return fact(text("confidence"), make("span", { class: "reviewed" }, "✓ ", text("reviewed")));
    if (claim.confidence == null) return [];
    const percent = khabar.number(claim.confidence, { style: "percent" });
    const reasons = claim.reasons.map((reason) => make("li", { dir: "auto" }, khabar.visible(reason)));
    const meter = make("meter", { min: 0, max: 1, low: 0.5, high: 0.75, optimum: 1, value: claim.confidence, "aria-label": text("confidence") });
    const summary = [meter, " ", percent];
    return fact(text("confidence"), reasons.length
      ? make("details", {}, make("summary", {}, ...summary), make("ul", { class: "reasons" }, ...reasons))
      : make("span", {}, ...summary));
  };

  const claimItem = (claim) => {
    const article = data.articles[claim.article];
    const dated = when(claim, article);
    return make("li", { class: "claim" },
      make("blockquote", { lang: claim.lang || null, dir: "auto" }, claim.quote),
      make("dl", { class: "facts" },
        ...fact(text("said-by"), speaker(claim)),
        ...(claim.role ? fact(text("role"), isolated(khabar.pick(data.roles[claim.role] ?? { ar: claim.role }))) : []),
        ...(dated ? fact(text("when"), ...dated) : []),
        ...(hasText(claim.where) ? fact(text("where"), isolated(khabar.pick(claim.where))) : []),
        ...(hasText(article.outlet) ? fact(text("outlet"), isolated(khabar.pick(article.outlet))) : []),
        ...(article.published ? fact(text("published"), isolated(khabar.day(article.published))) : []),
        ...confidence(claim),
        ...fact(text("article"), articleLink(article))));
  };

  khabar.showEdge = (edge) => {
    const relation = data.relations[edge.relation];
    const claims = data.evidence[edge.id].filter(khabar.filters.passes);
    const outside = data.evidence[edge.id].length - claims.length;
    fill(khabar.pick(relation.label),
      make("div", { class: "sentence" },
        nodeLink(data.nodes[edge.from]),
        make("p", { class: "relation" },
          line({ colour: relation.colour, dashes: data.modalities[edge.modality].dashes, modality: edge.modality, arrow: !relation.symmetric }),
          make("span", {}, khabar.pick(relation.label)), chip(edge.modality)),
        nodeLink(data.nodes[edge.to])),
      make("h3", {}, claims.length === 1 ? text("evidence-one") : text("evidence", { n: khabar.number(claims.length) })),
      make("ol", { class: "claims" }, ...claims.map(claimItem)),
      outside ? make("p", { class: "aside" }, text("outside", { n: khabar.number(outside) })) : null);
  };
})();
