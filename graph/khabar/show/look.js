// The stylesheet's colours for the canvas, in light and dark.
"use strict";

(() => {
  const NAMES = ["ink", "ink-soft", "stage", "faint", "line", "face", "denied", "failed"];
  const style = getComputedStyle(document.documentElement);
  khabar.look = {};

  /** Reads the colours; kept, because reading them is slow. */
  khabar.readLook = () => {
    for (const name of NAMES) khabar.look[name] = style.getPropertyValue(`--${name}`).trim();
  };

  const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

  /** A colour of the schema as a line: lighter on a dark ground. */
  khabar.lineColour = (colour) => {
    const share = Number(khabar.look.line);
    return `rgb(${channels(colour).map((value) => Math.round(value * share + 255 * (1 - share)))})`;
  };

  khabar.readLook();
})();
