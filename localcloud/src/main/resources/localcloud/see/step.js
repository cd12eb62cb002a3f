// A hop in a time line: a bar for its time, and what was said when it is opened.

import { cloud } from "./cloud.js";
import { el, svg } from "./dom.js";
import { millis, pretty } from "./words.js";

export function drawStep(step, before, all) {
  const { failed } = step;
  const details = el(
    "details",
    {},
    el(
      "summary",
      {},
      el("span", { class: "who" }, who(step), " → ", el("b", {}, whom(step))),
      el("span", { class: "call" }, step.operation),
      el("span", { class: failed ? "result failed" : "result" }, failed ? (step.error ?? step.status) : step.status),
      bar(step, all, failed),
      el("span", { class: "took" }, millis(step.millis)),
    ),
    facts(step),
  );
  details.dataset.n = step.n;
  const isLater = before && step.trace !== before.trace;
  return el("li", { class: [failed ? "failed" : "", isLater ? "later" : ""].join(" ").trim() || null }, details);
}

function who(step) {
  if (step.from) return cloud.name(step.from) ?? step.from;
  return step.caller.replace(".amazonaws.com", "").split("/").pop();
}

function whom(step) {
  return step.to ? (cloud.name(step.to) ?? step.to) : (step.resource ?? step.service);
}

function bar(step, all, failed) {
  const from = Math.min(99, (100 * step.after) / all);
  const wide = Math.max(0.8, Math.min(100 - from, (100 * step.millis) / all));
  return svg(
    "svg",
    { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": true },
    svg("rect", { class: "all", width: 100, height: 6, rx: 1 }),
    svg("rect", { class: failed ? "part failed" : "part", x: from, width: wide, height: 6 }),
  );
}

function facts(step) {
  return el(
    "dl",
    {},
    fact("Began", millis(step.after) + " after the request"),
    fact("Called by", step.caller),
    step.allowed && fact("Let in by", allowed(step.allowed)),
    step.error && fact("Failed with", step.error),
    step.trace && fact("Trace", step.trace),
    block("Sent", step.request),
    block("Answered", step.answer),
    block("Log", step.log?.join("\n")),
  );
}

function allowed({ kind, by, action }) {
  switch (kind) {
    case "permission":
      return `${action} – ${by}`;
    case "source":
      return `the event source mapping ${by}`;
    case "target":
      return `the rule ${by}`;
    case "route":
      return "the API's integration";
    default:
      return "no permission is asked";
  }
}

function fact(name, text) {
  return [el("dt", {}, name), el("dd", {}, text)];
}

function block(name, text) {
  return text ? [el("dt", {}, name), el("dd", {}, el("pre", { tabindex: 0, role: "group", "aria-label": name }, pretty(text)))] : null;
}
