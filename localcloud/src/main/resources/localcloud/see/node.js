// What is known of one node: its name, its ways in and out, its alarms.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";
import { alarmsOf } from "./map-node.js";
import { kind } from "./words.js";

class SeeNode extends HTMLElement {
  show(id) {
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
        this.#alarms(id),
        close,
      ),
    );
    close.focus();
    this.scrollIntoView({ block: "nearest" });
  }

  #close(id) {
    this.replaceChildren();
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

function detail(edge) {
  const words = edge.detail.join(", ");
  return edge.kind === "permission" ? "may " + words : edge.kind + (words ? ": " + words : "");
}

customElements.define("see-node", SeeNode);
