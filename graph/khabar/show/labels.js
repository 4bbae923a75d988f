// Writes the names on the canvas. From near every node has its whole label; from afar, where labels would be
// specks, the names of those with most ties are written at reading size, none over another.
"use strict";

(() => {
  const { data, look } = khabar;
  const NEAR_SIZE = data.options.nodes.font.size; // in the drawing's units: it grows and shrinks with the zoom
  const LINE = 1.2;
  const AFAR_SIZE = 13; // in pixels
  const NAMED_FROM_AFAR = 250;
  const CHIEF = 10; // so many are named even where the name covers a node
  // Events last: what actors and places are called tells more than the tenth "clash".
  const isEvent = ({ type }) => Number(type === "event");
  const byWeight = [...data.nodes].sort((a, b) => isEvent(a) - isEvent(b) || b.degree - a.degree || a.id - b.id);

  const overlap = (a, b) => Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < a.tall + b.tall;

  const pen = (context, size, halo) => {
    Object.assign(context, {
      font: `${size}px ${look.face}`,
      textAlign: "center",
      textBaseline: "middle",
      lineJoin: "round",
      lineWidth: halo,
      strokeStyle: look.stage,
      fillStyle: look.ink,
    });
  };

  const write = (context, text, x, y) => {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  };

  const fromNear = (context, nodes) => {
    pen(context, NEAR_SIZE, 4);
    for (const { node, x, y } of nodes) {
      const first = y + node.size + (LINE * NEAR_SIZE) / 2 + 3;
      khabar.captionOf(node).split("\n").forEach((line, at) => write(context, line, x, first + at * LINE * NEAR_SIZE));
    }
  };

  /** The name on one line, and the shorter one to take where that finds no room; of an event only its sort. */
  const shorter = (node) => {
    const lines = khabar.captionOf(node).split("\n");
    if (isEvent(node) || lines.length === 1) return lines.slice(0, 1);
    // Each line is isolated; joined, they are one text again and need one isolate around them all.
    const bare = lines.map((line) => line.slice(1, -1));
    return [bare.join(" "), `${bare[0]}…`].map((name) => `\u2068${name}\u2069`);
  };

  const fromAfar = (context, nodes, scale) => {
    const dots = nodes.map(({ node, x, y }) => ({ x, y, half: node.size, tall: node.size }));
    const taken = [];
    const tall = (0.6 * AFAR_SIZE) / scale;
    pen(context, AFAR_SIZE / scale, 4 / scale);
    for (const [rank, { node, x, y }] of nodes.slice(0, NAMED_FROM_AFAR).entries()) {
      for (const name of shorter(node)) {
        const place = { x, y: y + node.size + 1.2 * tall, half: context.measureText(name).width / 2, tall };
        const inTheWay = rank < CHIEF ? taken : [...taken, ...dots];
        if (inTheWay.some((other) => overlap(other, place))) continue;
        taken.push(place);
        write(context, name, place.x, place.y);
        break;
      }
    }
  };

  /** Writes the names of these nodes as the zoom asks for. */
  khabar.writeNames = (context, network, ids) => {
    const scale = network.getScale();
    const nodes = byWeight.filter(({ id }) => ids.has(id)).map((node) => ({ node, ...network.getPosition(node.id) }));
    context.save();
    if (NEAR_SIZE * scale < AFAR_SIZE * 0.85) fromAfar(context, nodes, scale);
    else fromNear(context, nodes);
    context.restore();
  };
})();
