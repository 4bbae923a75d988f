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

  const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = (colour, ground, share) => {
    const under = channels(ground);
    return `rgb(${channels(colour).map((value, at) => Math.round(value * share + under[at] * (1 - share)))})`;
  };

  /** A colour sunk into the ground; opaque, so that lines do not show through nodes. */
  const faint = (colour) => mixed(colour, style("--stage"), Number(style("--faint")));

  /** A line's colour, lighter on a dark ground. */
  const lifted = (colour) => mixed(colour, "#ffffff", Number(style("--line")));

  /** Sets what follows light or dark. */
  canvas.paint = () => {
    const ink = style("--ink");
    const paper = style("--stage");
    network.setOptions({
      nodes: { font: { color: ink, strokeColor: paper, face: style("--face") } },
      edges: { font: { color: style("--ink-soft"), background: paper, strokeColor: paper, face: style("--face") } },
    });
    canvas.refresh();
  };

  const drawnNode = (node, lit) => ({
    id: node.id,
    hidden: !canvas.shown.nodes.has(node.id),
    label: khabar.captionOf(node),
    font: { color: style(lit ? "--ink" : "--dim"), strokeWidth: lit ? 4 : 0 },
    color: lit
      ? { background: node.color, border: style("--stage"), highlight: { background: node.color, border: style("--ink") }, hover: { background: node.color, border: style("--ink-soft") } }
      : { background: faint(node.color), border: style("--stage") },
  });

  const drawnEdge = (edge, lit, labelled) => ({
    id: edge.id,
    hidden: !canvas.shown.edges.has(edge.id),
    label: labelled && lit ? `\u2068${khabar.pick(data.relations[edge.relation].label)}\u2069` : " ", // an empty label would leave the old one
    font: { background: labelled && lit ? style("--stage") : "rgba(0,0,0,0)" },
    color: { color: lit ? lifted(edge.color) : faint(edge.color), highlight: lifted(edge.color), hover: lifted(edge.color), inherit: false },
  });

  /** Draws again what is shown, and dims what is not lit. */
  canvas.refresh = () => {
    const { lit, shown } = canvas;
    canvas.labelled = (lit ? lit.edges.size : shown.edges.size) <= LABELLED_EDGES;
    nodes.update(data.nodes.map((node) => drawnNode(node, !lit || lit.nodes.has(node.id))));
    edges.update(data.edges.map((edge) => drawnEdge(edge, !lit || lit.edges.has(edge.id), canvas.labelled)));
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
    const there = ids.filter((id) => canvas.shown.nodes.has(id));
    if (there.length) network.fit({ nodes: there, maxZoomLevel: 0.95, animation: motion() });
  };

  canvas.inView = (ids) => {
    const { clientWidth, clientHeight } = container;
    return ids.every((id) => {
      const { x, y } = network.canvasToDOM(network.getPosition(id));
      return x > 0 && y > 0 && x < clientWidth && y < clientHeight;
    });
  };

  /** Takes the room the panel left or gave back; vis-network alone would zoom instead. */
  canvas.resize = () => {
    const view = { position: network.getViewPosition(), scale: network.getScale() };
    network.setSize("100%", "100%");
    network.moveTo(view);
    network.redraw();
  };

  canvas.fit = () => network.fit({ animation: motion(), maxZoomLevel: 1.4 });

  // Marks across the middle of an edge: ✕ for denied, // for failed.
  const MARKS = { denied: [[-5, -5, 5, 5], [-5, 5, 5, -5]], failed: [[-6, 6, 0, -6], [0, 6, 6, -6]] };

  network.on("afterDrawing", (context) => {
    for (const edge of data.edges) {
      const strokes = MARKS[edge.modality];
      const drawn = strokes && canvas.shown.edges.has(edge.id) && network.body.edges[edge.id];
      if (!drawn?.connected) continue;
      const clear = !canvas.lit || canvas.lit.edges.has(edge.id);
      // Beside the label where there is one.
      const { x, y } = drawn.edgeType.getPoint(clear && canvas.labelled ? 0.28 : 0.5);
      context.save();
      context.translate(x, y);
      context.globalAlpha = clear ? 1 : Number(style("--faint"));
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
