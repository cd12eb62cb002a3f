// What is known of one node: its name, its ways in and out, its alarms.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";
import { alarmsOf } from "./map-node.js";
import { kind, pretty } from "./words.js";

class SeeNode extends HTMLElement {
  #id = null;

  connectedCallback() {
    // While a story is told, what lies in it changes with each step.
    cloud.addEventListener("state", () => this.#id && cloud.state.lying && this.#draw());
    cloud.addEventListener("drawing", () => cloud.nodes.has(this.#id) || this.#forget());
  }

  show(id) {
    this.#id = id;
    this.#draw().focus();
    this.scrollIntoView({ block: "nearest" });
  }

  /** Its button to close it. */
  #draw() {
    const id = this.#id;
    const node = cloud.nodes.get(id);
    const close = el("button", { type: "button", onclick: () => this.#close(id) }, "Close");
    this.replaceChildren(
      el(
        "section",
        { class: "facts", "aria-label": node.label },
        el("h3", {}, node.label, el("small", {}, kind(node.kind))),
        el("p", {}, el("code", {}, node.name), node.stack ? " of the stack " + node.stack : ""),
        this.#list("In", cloud.drawing.edges.filter((edge) => edge.to === id), "from"),
        this.#list("Out", cloud.drawing.edges.filter((edge) => edge.from === id), "to"),
        lying(node),
        stored(node),
        this.#alarms(id),
        close,
      ),
    );
    return close;
  }

  #forget() {
    this.#id = null;
    this.replaceChildren();
  }

  #close(id) {
    this.#forget();
    const at = cloud.drawing.nodes.findIndex((node) => node.id === id);
    document.querySelectorAll("see-map .node")[at]?.focus();
  }

  #list(title, edges, end) {
    if (!edges.length) return null;
    const lines = edges.map((edge) =>
      el("li", {}, el("b", {}, cloud.name(edge[end])), " ", detail(edge)),
    );
    return [el("h4", {}, title), el("ul", {}, lines)];
  }

  #alarms(id) {
    const alarms = alarmsOf(id);
    if (!alarms.length) return null;
    const lines = alarms.map((alarm) =>
      el(
        "li",
        { class: alarm.state === "ALARM" ? "failed" : null },
        el("b", {}, alarm.name),
        ` ${alarm.state ?? ""} – ${alarm.reason ?? ""}`,
      ),
    );
    return [el("h4", {}, "Alarms"), el("ul", {}, lines)];
  }
}

const STORED = { table: "table", queue: "queue", dead: "queue" };

/** What a story has left in it. */
function lying(node) {
  const there = cloud.state.lying?.[node.id];
  if (!there) return null;
  const things = there.map((text) => el("pre", { tabindex: 0, role: "group", "aria-label": node.label }, pretty(text)));
  return [el("h4", {}, "What lies in it now"), ...(things.length ? things : [el("p", {}, "Nothing.")])];
}

/** A link to what it holds, or has logged. */
function stored(node) {
  if (cloud.state.lying) return null;
  const kind = STORED[node.kind];
  const address = kind ? kind + "/" + node.name : node.kind === "function" ? "log/" + node.log : null;
  const words = kind ? "What is in it" : "What it has logged";
  return address && el("p", {}, el("a", { href: "#stored/" + encodeURIComponent(address) }, words));
}

function detail(edge) {
  const words = edge.detail.join(", ");
  return edge.kind === "permission" ? "may " + words : edge.kind + (words ? ": " + words : "");
}

customElements.define("see-node", SeeNode);
