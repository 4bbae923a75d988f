// The drawing: vis-network with our colours, the marks of denied and failed ties, and what is lit.
"use strict";

(() => {
  const { data } = khabar;
  const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node })));
  const edges = new vis.DataSet(data.edges.map((edge) => ({ ...edge })));
  const container = document.getElementById("canvas");
  const network = new vis.Network(container, { nodes, edges }, data.options);
  const canvas = { nodes, edges, network, shown: { nodes: new Set(), edges: new Set() }, lit: null };
  khabar.canvas = canvas;

  // More labels than this on edges and the eye finds none; the rest show theirs when lit.
  const LABELLED_EDGES = 28;

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const faint = (colour) => {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return `rgba(${r},${g},${b},${style("--faint")})`;
  };

  /** Sets what follows light or dark. */
  canvas.paint = () => {
    const ink = style("--ink");
    const paper = style("--stage");
    network.setOptions({
      nodes: { font: { color: ink, strokeColor: paper, face: style("--face") } },
      edges: { font: { color: style("--ink-soft"), strokeColor: paper, face: style("--face") } },
    });
    canvas.refresh();
  };

  const drawnNode = (node, lit) => ({
    id: node.id,
    hidden: !canvas.shown.nodes.has(node.id),
    label: lit ? node.labels[khabar.language] : undefined,
    font: { color: lit ? style("--ink") : "rgba(0,0,0,0)", strokeWidth: lit ? 4 : 0 },
    color: lit
      ? { background: node.color, border: style("--stage"), highlight: { background: node.color, border: style("--ink") }, hover: { background: node.color, border: style("--ink-soft") } }
      : { background: faint(node.color), border: style("--stage") },
  });

  const drawnEdge = (edge, lit, labelled) => ({
    id: edge.id,
    hidden: !canvas.shown.edges.has(edge.id),
    label: lit && labelled ? `\u2068${khabar.pick(data.relations[edge.relation].label)}\u2069` : " ",
    color: lit ? { color: edge.color, highlight: edge.color, hover: edge.color, opacity: 0.85 } : { color: faint(edge.color), highlight: edge.color, hover: edge.color },
  });

  /** Draws again what is shown, and dims what is not lit. */
  canvas.refresh = () => {
    const { lit, shown } = canvas;
    const few = (lit ? lit.edges.size : shown.edges.size) <= LABELLED_EDGES;
    nodes.update(data.nodes.map((node) => drawnNode(node, !lit || lit.nodes.has(node.id))));
    edges.update(data.edges.map((edge) => drawnEdge(edge, !lit || lit.edges.has(edge.id), few)));
  };

  canvas.show = (shown) => {
    canvas.shown = shown;
    canvas.refresh();
  };

  /** Lights a node with all it is tied to. */
  canvas.lightNode = (id) => {
    const around = data.edges.filter((e) => canvas.shown.edges.has(e.id) && (e.from === id || e.to === id));
    canvas.lit = { nodes: new Set([id, ...around.flatMap((e) => [e.from, e.to])]), edges: new Set(around.map((e) => e.id)) };
    network.selectNodes([id], false);
    canvas.refresh();
  };

  canvas.lightEdge = (id) => {
    const { from, to } = data.edges[id];
    canvas.lit = { nodes: new Set([from, to]), edges: new Set([id]) };
    network.setSelection({ nodes: [], edges: [id] }, { highlightEdges: false });
    canvas.refresh();
  };

  canvas.lightAll = () => {
    canvas.lit = null;
    network.unselectAll();
    canvas.refresh();
  };

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const motion = () => (still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

  canvas.lookAt = (ids) => {
    const hidden = !ids.some((id) => canvas.shown.nodes.has(id));
    if (!hidden) network.fit({ nodes: ids, maxZoomLevel: 1.25, animation: motion() });
  };

  canvas.fit = () => network.fit({ animation: motion(), maxZoomLevel: 1.4 });

  // Marks across the middle of an edge: ✕ for denied, // for failed.
  const MARKS = { denied: [[-5, -5, 5, 5], [-5, 5, 5, -5]], failed: [[-6, 6, 0, -6], [0, 6, 6, -6]] };

  network.on("afterDrawing", (context) => {
    for (const edge of data.edges) {
      const strokes = MARKS[edge.modality];
      const drawn = strokes && canvas.shown.edges.has(edge.id) && network.body.edges[edge.id];
      if (!drawn?.connected) continue;
      const { x, y } = drawn.edgeType.getPoint(0.5);
      context.save();
      context.translate(x, y);
      context.globalAlpha = !canvas.lit || canvas.lit.edges.has(edge.id) ? 1 : Number(style("--faint"));
      for (const [colour, width] of [[style("--stage"), 6], [style(`--${edge.modality}`), 2.4]]) {
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.lineCap = "round";
        context.beginPath();
        for (const [x1, y1, x2, y2] of strokes) {
          context.moveTo(x1, y1);
          context.lineTo(x2, y2);
        }
        context.stroke();
      }
      context.restore();
    }
  });

  /** The drawing as a PNG blob, on the page's own ground instead of a transparent one. */
  canvas.picture = () =>
    new Promise((done) => {
      const source = container.querySelector("canvas");
      const target = Object.assign(document.createElement("canvas"), { width: source.width, height: source.height });
      const context = target.getContext("2d");
      context.fillStyle = style("--stage");
      context.fillRect(0, 0, target.width, target.height);
      context.drawImage(source, 0, 0);
      target.toBlob(done, "image/png");
    });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", canvas.paint);
})();
