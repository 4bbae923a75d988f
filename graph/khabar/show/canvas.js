// The drawing: vis-network with our colours, the marks of denied and failed ties, and what is lit.
"use strict";

(() => {
  const { data, look } = khabar;
  const container = document.getElementById("canvas");
  const everything = { nodes: new Set(data.nodes.map(({ id }) => id)), edges: new Set(data.edges.map(({ id }) => id)) };
  const canvas = { shown: everything, lit: null, labelled: new Set() };
  khabar.canvas = canvas;

  // More labels than this on edges and the eye finds none; the rest show theirs when lit.
  const LABELLED_EDGES = 28;
  // Marks smaller than this on the screen are specks.
  const SMALLEST_MARK = 0.25;

  const drawnNode = (node) => {
    const [background, border] = [node.color, look.stage];
    const [highlight, hover] = [look.ink, look["ink-soft"]].map((line) => ({ background, border: line }));
    return {
      hidden: !canvas.shown.nodes.has(node.id),
      label: undefined, // labels.js writes it
      color: { background, border, highlight, hover },
    };
  };

  const drawnEdge = (edge) => {
    const labelled = canvas.labelled.has(edge.id);
    const line = khabar.lineColour(edge.color);
    return {
      hidden: !canvas.shown.edges.has(edge.id),
      // An empty label would leave the old one.
      label: labelled ? `\u2068${khabar.pick(data.relations[edge.relation].label)}\u2069` : " ",
      font: { background: labelled ? look.stage : "rgba(0,0,0,0)" },
      color: { color: line, highlight: line, hover: line, inherit: false },
    };
  };

  /** How every node and edge is to be drawn now. */
  const drawn = () => {
    const { edges } = canvas.lit ?? canvas.shown;
    canvas.labelled = edges.size <= LABELLED_EDGES ? edges : new Set();
    return { nodes: data.nodes.map(drawnNode), edges: data.edges.map(drawnEdge) };
  };

  /** What of an item's look has changed, or null. */
  const change = (id, before, after) => {
    const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    return keys.length ? { id, ...Object.fromEntries(keys.map((key) => [key, after[key]])) } : null;
  };

  let last = drawn();
  canvas.nodes = new vis.DataSet(data.nodes.map((node, at) => ({ ...node, ...last.nodes[at] })));
  canvas.edges = new vis.DataSet(data.edges.map((edge, at) => ({ ...edge, ...last.edges[at] })));
  const network = new vis.Network(container, { nodes: canvas.nodes, edges: canvas.edges }, data.options);
  canvas.network = network;

  /** Draws again; only what has changed is handed to vis-network, which is slow to take it. */
  canvas.refresh = () => {
    const next = drawn();
    for (const kind of ["nodes", "edges"]) {
      const changed = next[kind].map((item, at) => change(at, last[kind][at], item)).filter(Boolean);
      if (changed.length) canvas[kind].update(changed);
    }
    last = next;
    network.body.emitter.emit("_requestRedraw");
  };

  /** Sets what follows light or dark. */
  canvas.paint = () => {
    khabar.readLook();
    network.setOptions({ edges: { font: { color: look["ink-soft"], strokeColor: look.stage, face: look.face } } });
    canvas.refresh();
  };

  canvas.show = (shown) => {
    canvas.shown = shown;
    canvas.refresh();
  };

  /** Lights a node with all it is tied to. */
  canvas.lightNode = (id) => {
    const around = data.edges.filter((e) => canvas.shown.edges.has(e.id) && (e.from === id || e.to === id));
    const nodes = new Set([id, ...around.flatMap((e) => [e.from, e.to])]);
    canvas.lit = { nodes, edges: new Set(around.map((e) => e.id)) };
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
  };

  canvas.fit = () => network.fit({ animation: motion(), maxZoomLevel: 1.4 });

  // Marks across the middle of an edge: ✕ for denied, // for failed.
  const MARKS = {
    denied: [
      [-5, -5, 5, 5],
      [-5, 5, 5, -5],
    ],
    failed: [
      [-6, 6, 0, -6],
      [0, 6, 6, -6],
    ],
  };
  const marked = data.edges.filter(({ modality }) => modality in MARKS);

  const strike = (context, edge) => {
    // Beside the label where there is one.
    const { x, y } = network.body.edges[edge.id].edgeType.getPoint(canvas.labelled.has(edge.id) ? 0.28 : 0.5);
    context.save();
    context.translate(x, y);
    context.lineCap = "round";
    for (const [colour, width] of [[look.stage, 6], [look[edge.modality], 2.4]]) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      for (const [x1, y1, x2, y2] of MARKS[edge.modality]) {
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
      }
      context.stroke();
    }
    context.restore();
  };

  const strikeAll = (context, which) => {
    if (network.getScale() < SMALLEST_MARK) return;
    for (const edge of marked) if (which.has(edge.id) && network.body.edges[edge.id].connected) strike(context, edge);
  };

  const veil = (context) => {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1 - Number(look.faint);
    context.fillStyle = look.stage;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.restore();
  };

  /** Lays a veil over the drawing and draws what is lit above it: one stroke, however big the network. */
  const light = (context) => {
    veil(context);
    for (const id of canvas.lit.edges) network.body.edges[id].draw(context);
    for (const id of canvas.lit.nodes) network.body.nodes[id].draw(context);
    strikeAll(context, canvas.lit.edges);
    khabar.writeNames(context, network, canvas.lit.nodes);
  };

  network.on("afterDrawing", (context) => {
    strikeAll(context, canvas.shown.edges);
    khabar.writeNames(context, network, canvas.shown.nodes);
    if (canvas.lit) light(context);
  });

  /** The drawing as a PNG blob, on the page's own ground instead of a transparent one. */
  canvas.picture = () =>
    new Promise((done) => {
      const source = container.querySelector("canvas");
      const target = Object.assign(document.createElement("canvas"), { width: source.width, height: source.height });
      const context = target.getContext("2d");
      context.fillStyle = look.stage;
      context.fillRect(0, 0, target.width, target.height);
      context.drawImage(source, 0, 0);
      target.toBlob(done, "image/png");
    });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", canvas.paint);
})();
