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

  const facets = (edge) => ({
    types: [data.nodes[edge.from].type, data.nodes[edge.to].type],
    relations: [edge.relation],
    modalities: [edge.modality],
  });

  /** What is shown, and for every box of the legend the edges it holds when the other groups stay as they are. */
  filters.apply = () => {
    const nodes = new Set();
    const edges = new Set();
    const counts = { types: {}, relations: {}, modalities: {} };
    for (const edge of data.edges) {
      if (!data.evidence[edge.id].some(filters.passes)) continue;
      const values = facets(edge);
      const blocked = Object.keys(values).filter((group) => values[group].some((v) => filters.off[group].has(v)));
      for (const group of Object.keys(values)) {
        if (blocked.some((other) => other !== group)) continue;
        for (const value of new Set(values[group])) counts[group][value] = (counts[group][value] ?? 0) + 1;
      }
      if (blocked.length) continue;
      edges.add(edge.id);
      nodes.add(edge.from).add(edge.to);
    }
    return { nodes, edges, counts };
  };

  filters.clear = () => {
    for (const group of Object.values(filters.off)) group.clear();
    Object.assign(filters, { undated: true, from: null, to: null });
  };
})();
