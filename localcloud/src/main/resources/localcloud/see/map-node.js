// A node of the map, and what is to be said of it at the moment.

import { cloud } from "./cloud.js";
import { svg } from "./dom.js";
import { ICONS } from "./icons.js";
import { NODE } from "./layout.js";
import { count, kind } from "./words.js";

const LEFT = 42;

export function drawNode(node, place) {
  const left = place.x - NODE.width / 2;
  const top = place.y - NODE.height / 2;
  const open = () => document.querySelector("see-node").show(node.id);
  return svg(
    "g",
    {
      class: "node " + node.kind,
      transform: `translate(${left} ${top})`,
      tabindex: 0,
      role: "button",
      onclick: open,
      onkeydown: (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          open();
        }
      },
    },
    svg("rect", { class: "card", width: NODE.width, height: NODE.height, rx: 9 }),
    svg("rect", { class: "tile", x: 7, y: 9, width: 28, height: 28, rx: 7 }),
    svg("path", { class: "icon", d: ICONS[node.kind], transform: "translate(13 15)" }),
    svg("text", { class: "label", x: LEFT, y: 20 }, node.label),
    svg("text", { class: "state", x: LEFT, y: 36 }),
    svg(
      "g",
      { class: "bell", transform: `translate(${NODE.width - 34} -8)` },
      svg("rect", { width: 38, height: 18, rx: 9 }),
      svg("text", { x: 19, y: 13, "text-anchor": "middle" }),
    ),
  );
}

/** Shortens a label that is too long for its card; its tip has all of it. */
export function cutLabel(drawn) {
  const label = drawn.querySelector(".label");
  const most = NODE.width - LEFT - 6;
  let text = label.textContent;
  while (text.length > 4 && label.getComputedTextLength() > most) {
    text = text.slice(0, -1);
    label.textContent = text + "…";
  }
}

export function showState(drawn, node) {
  if (!drawn) return;
  const { text, look } = stateOf(node);
  const ringing = alarmsOf(node.id).filter((alarm) => alarm.state === "ALARM");
  const state = drawn.querySelector(".state");
  if (state.textContent !== text) state.textContent = text;
  drawn.classList.toggle("bad", look === "bad");
  drawn.classList.toggle("busy", look === "busy");
  drawn.classList.toggle("ringing", ringing.length > 0);
  // Its name is what stands in it; a click tells the rest, such as which alarm it is.
  const isBlind = ringing.every(({ reason }) => reason?.includes("no datapoints were received"));
  drawn.querySelector(".bell text").textContent = !ringing.length ? "" : isBlind ? "no data" : "rings";
}

/** The alarms that watch a node, each with its state. */
export function alarmsOf(id) {
  return Object.entries(cloud.drawing.alarms)
    .filter(([, node]) => node === id)
    .map(([name]) => ({ name, ...cloud.state.alarms[name] }));
}

function stateOf(node) {
  const depth = cloud.state.queues[node.id];
  switch (node.kind) {
    case "queue": {
      const waiting = (depth?.waiting ?? 0) + (depth?.delayed ?? 0);
      const flying = depth?.inFlight ?? 0;
      const text = flying ? `${waiting} wait, ${flying} in flight` : `${waiting} waiting`;
      return { text, look: waiting || flying ? "busy" : "" };
    }
    case "dead": {
      const dead = (depth?.waiting ?? 0) + (depth?.inFlight ?? 0);
      return { text: dead ? `${dead} dead` : "no dead letters", look: dead ? "bad" : "" };
    }
    case "table": {
      const rows = cloud.state.lying?.[node.id]?.length;
      return { text: rows === undefined ? kind(node.kind) : count(rows, "row", "rows"), look: "" };
    }
    case "function": {
      const workers = cloud.state.functions?.[node.id];
      // Not told yet, or not known in a story: to say that it is cold would be a guess.
      if (workers === undefined) return { text: kind(node.kind), look: "" };
      return { text: workers ? `${workers} warm` : "starts cold", look: workers ? "" : "cold" };
    }
    case "schedule":
      return { text: node.detail, look: "" };
    default:
      return { text: kind(node.kind), look: "" };
  }
}
