// A hop in a time line: a bar for its time, and what was said when it is opened.

import { cloud } from "./cloud.js";
import { el, svg } from "./dom.js";
import { dollars, millis, pretty } from "./words.js";

/** A pause that is worth a line. */
const LONG = 10_000;

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
  const gap = before ? step.after - before.after - before.millis : 0;
  const pause = gap > LONG ? el("p", { class: "quiet" }, millis(gap) + " later") : null;
  return el("li", { class: [failed ? "failed" : "", isLater ? "later" : ""].join(" ").trim() || null }, pause, details);
}

export function who(step) {
  if (step.from) return cloud.name(step.from) ?? step.from;
  return step.caller.replace(".amazonaws.com", "").split("/").pop();
}

export function whom(step) {
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

export function facts(step) {
  return el(
    "dl",
    {},
    fact("Began", millis(step.after) + " after the request"),
    fact("Called by", step.caller),
    fact("Let in by", letIn(step)),
    step.error && fact("Failed with", step.error),
    step.trace && fact("Trace", step.trace),
    bill(step.bill),
    step.rules.length ? [el("dt", {}, "Rules"), el("dd", {}, el("ul", {}, step.rules.map(rule)))] : null,
    block("Sent", step.request),
    block("Answered", step.answer),
    block("Log", step.log?.join("\n")),
  );
}

function letIn({ permission, allowed, caller, service }) {
  if (permission) return permission + (allowed?.kind === "permission" ? ` – ${allowed.by}` : "");
  if (caller.endsWith(":root")) return "nobody: you are the account's root user";
  return service === "execute-api" ? "nobody: it is open to all" : allowed ? declared(allowed) : "nobody is asked";
}

function declared({ kind, by, action }) {
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

/** What AWS would take for it, at the time that it took here. */
function bill({ units, dollars: sum }) {
  const parts = Object.entries(units).map(
    ([unit, count]) => `${Number(count.toPrecision(3))} × ${unit.replaceAll("-", " ")}`,
  );
  return parts.length ? fact("On AWS", parts.join(", ") + (sum === undefined ? "" : ` – ${dollars(sum)}`)) : null;
}

/** A rule that looked at an event, and what kept it from matching. */
function rule({ rule, matches, because }) {
  const name = el("b", {}, cloud.name(rule) ?? rule);
  if (matches) return el("li", {}, name, " matches");
  const reasons = because.map(({ field, wanted, found }) => `${field} must be ${wanted}, and is ${found || "missing"}`);
  return el("li", {}, name, " does not match: ", reasons.join("; "));
}

function fact(name, text) {
  return [el("dt", {}, name), el("dd", {}, text)];
}

function block(name, text) {
  return text ? [el("dt", {}, name), el("dd", {}, el("pre", { tabindex: 0, role: "group", "aria-label": name }, pretty(text)))] : null;
}
