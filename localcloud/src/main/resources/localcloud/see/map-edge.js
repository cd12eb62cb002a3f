// An edge of the map: a line, and beside it how often it was taken.

import { svg } from "./dom.js";
import { path } from "./layout.js";
import { millis } from "./words.js";

export function drawEdge(edge, place) {
  return svg(
    "g",
    { class: "edge " + edge.kind },
    svg("path", { d: path(place.points), "marker-end": "url(#head)" }, svg("title", {}, title(edge))),
    svg("text", { x: place.x, y: place.y + 4, "text-anchor": "middle" }),
  );
}

function title(edge) {
  return edge.kind + (edge.detail.length ? ": " + edge.detail.join(", ") : "");
}

export function showCount(edge, way) {
  const text = edge.querySelector("text");
  const shown = !way
    ? ""
    : way.failed
      ? `${way.count}× · ${way.failed} failed`
      : `${way.count}× · ${millis(way.millis)}`;
  if (text.textContent !== shown) {
    text.textContent = shown;
    text.classList.toggle("failed", Boolean(way?.failed));
  }
}
