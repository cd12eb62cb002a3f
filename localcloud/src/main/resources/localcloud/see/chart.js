// The values of an hour, minute by minute, as a small drawing and as a table to read.

import { el, svg } from "./dom.js";
import { time } from "./words.js";

const WIDTH = 600;
const HEIGHT = 90;

export function chart({ points, from, to }) {
  if (!points.length) return [el("p", {}, "No value in the last hour.")];
  const most = Math.max(...points.map((point) => point.Sum), 1e-9);
  const bars = points.map((point) => {
    const high = Math.max(1, (HEIGHT * point.Sum) / most);
    const x = (WIDTH * (point.Timestamp - from)) / (to - from || 1);
    return svg("rect", { class: "part", x: Math.max(0, x), y: HEIGHT - high, width: 8, height: high });
  });
  const rows = points.map((point) =>
    el(
      "tr",
      {},
      [time(point.Timestamp * 1000), point.Sum, point.Average, point.Maximum].map((cell) =>
        el("td", {}, typeof cell === "number" ? Number(cell.toPrecision(6)) : cell),
      ),
    ),
  );
  const heads = ["Minute", "Sum", "Average", "Maximum"].map((head) => el("th", { scope: "col" }, head));
  return [
    el("p", { class: "hint" }, `The sum of each minute of the last hour, at most ${Number(most.toPrecision(6))}.`),
    svg(
      "svg",
      { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": true },
      bars,
    ),
    el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows)),
  ];
}
