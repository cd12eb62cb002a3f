// A recorded flow, hop by hop, with what lies where after each hop.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";
import { facts, who, whom } from "./step.js";
import { count } from "./words.js";

/** The same as what is read from a story, but each step also knows its nodes, its facts and the state after it. */
export function flow(recorded) {
  cloud.play({ ...recorded.drawing, about: "A recorded story, not what runs now" });
  const places = new Map();
  fold(places, recorded.before ?? []);
  const steps = recorded.steps.map((step) => {
    fold(places, step.changes);
    const failed = step.failed ? `: ${step.error ?? step.status}` : "";
    return {
      time: clock(step.after),
      text: `${who(step)} → ${whom(step)}: ${step.operation}${failed}`,
      isEnd: step.failed,
      nodes: [step.from, step.to].filter(Boolean),
      failed: step.failed,
      state: state(places),
      facts: () => [left(step.changes), el("details", {}, el("summary", {}, "What was said"), facts(step))],
    };
  });
  const { end, said = [], leftOut } = recorded;
  if (end) {
    steps.push({
      time: "",
      text: said.join(" ") || "This is how it ended.",
      isEnd: true,
      nodes: [],
      state: { ...end.state, lying: end.lying },
      facts: () => [el("ul", { class: "left" }, said.map((line) => el("li", {}, line)))],
    });
  }
  const hints = [recorded.rule, leftOut ? `The first ${count(leftOut, "hop is", "hops are")} left out.` : ""];
  return { title: recorded.title ?? "What happened", hints: hints.filter(Boolean), steps };
}

/** What lies in each node, by its key. */
function fold(places, changes) {
  for (const change of changes) {
    const there = places.get(change.in) ?? new Map();
    places.set(change.in, there);
    if (change.is === null) {
      there.delete(change.key);
    } else {
      const known = there.get(change.key);
      there.set(change.key, { is: (change.changed && known?.is) || change.is, received: change.received ?? false });
    }
  }
}

function state(places) {
  const queues = {};
  const lying = {};
  for (const { id, kind } of cloud.drawing.nodes) {
    const there = [...(places.get(id)?.values() ?? [])];
    if (kind === "queue" || kind === "dead") {
      const inFlight = there.filter(({ received }) => received).length;
      queues[id] = { waiting: there.length - inFlight, inFlight, delayed: 0 };
    }
    if (kind === "queue" || kind === "dead" || kind === "table") lying[id] = there.map(({ is }) => is);
  }
  return { queues, lying, functions: null, alarms: {} };
}

/** What one hop has changed. */
function left(changes) {
  const lines = changes.map((change) => {
    const place = cloud.name(change.in) ?? change.in;
    const done = change.is === null ? "gone from" : change.received ? "received from" : change.changed ? "changed in" : "now in";
    return el("li", {}, `${done} ${place}: `, el("code", {}, short(change.is ?? change.key)));
  });
  return lines.length ? el("ul", { class: "left" }, lines) : null;
}

function short(text) {
  return text.length > 120 ? text.slice(0, 120) + "…" : text;
}

/** Minutes, seconds and thousandths, from milliseconds. */
function clock(after) {
  const minutes = Math.floor(after / 60_000);
  return `${minutes}:${(after / 1000 - minutes * 60).toFixed(3).padStart(6, "0")}`;
}
