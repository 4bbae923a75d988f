// Which edges and nodes are shown: by type, relation, modality and time. Knows nothing of the canvas.
"use strict";

(() => {
  const { data } = khabar;
  const filters = {
    off: { types: new Set(), relations: new Set(), modalities: new Set() },
    undated: true,
    from: null, // the first and last month that count, YYYY-MM; null is open
    to: null,
  };
  khabar.filters = filters;

  /** Whether a claim's bounds and the chosen time overlap; an absent bound is open. */
  filters.passes = (claim) => {
    if (claim.date_from_publication && !filters.undated) return false;
    if (filters.from && claim.latest && claim.latest.slice(0, 7) < filters.from) return false;
    return !(filters.to && claim.earliest && claim.earliest.slice(0, 7) > filters.to);
  };

  /** The boxes of the legend an edge must pass, each with what it counts: nodes of a type, else edges. */
  const boxes = (edge) => [
    ...[edge.from, edge.to].map((id) => ({ group: "types", name: data.nodes[id].type, id })),
    { group: "relations", name: edge.relation, id: edge.id },
    { group: "modalities", name: edge.modality, id: edge.id },
  ];

  const sizes = (held) => Object.fromEntries(Object.entries(held).map(([name, ids]) => [name, ids.size]));

  /** What is shown, and for every box of the legend how much it holds while the other boxes that bar it stay off. */
  filters.apply = () => {
    const nodes = new Set();
    const edges = new Set();
    const held = { types: {}, relations: {}, modalities: {} };
    for (const edge of data.edges) {
      if (!data.evidence[edge.id].some(filters.passes)) continue;
      const passed = boxes(edge);
      const barred = passed.filter(({ group, name }) => filters.off[group].has(name));
      for (const { group, name, id } of passed) {
        if (barred.some((other) => other.group !== group || other.name !== name)) continue;
        (held[group][name] ??= new Set()).add(id);
      }
      if (barred.length) continue;
      edges.add(edge.id);
      nodes.add(edge.from).add(edge.to);
    }
    const counts = Object.fromEntries(Object.entries(held).map(([group, names]) => [group, sizes(names)]));
    return { nodes, edges, counts };
  };

  filters.clear = () => {
    for (const group of Object.values(filters.off)) group.clear();
    Object.assign(filters, { undated: true, from: null, to: null });
  };
})();
