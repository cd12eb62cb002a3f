// The map: a drawing of what is deployed, on which each call lights its way.

import { cloud } from "./cloud.js";
import { svg } from "./dom.js";
import { drawEdge, showCount } from "./map-edge.js";
import { cutLabel, drawNode, showState } from "./map-node.js";
import { arrange } from "./layout.js";
import { light, pulse } from "./pulse.js";

const SMALLEST = 0.69;
const LARGEST = 1.15;

class SeeMap extends HTMLElement {
  #nodes = new Map();
  #edges = new Map();
  #dots = null;
  #size = { width: 1, height: 1 };

  connectedCallback() {
    cloud.addEventListener("drawing", () => this.#draw());
    cloud.addEventListener("state", () => this.#showStates());
    cloud.addEventListener("hops", ({ detail }) => this.#show(detail));
    cloud.addEventListener("point", ({ detail }) => {
      const { ids, failed } = detail;
      this.#nodes.forEach((node, id) => node.classList.toggle("pointed", ids.has(id)));
      const [first] = ids;
      const last = [...ids].at(-1);
      const ways = [first + ">" + last, last + ">" + first];
      this.#edges.forEach((edge, key) => {
        const isPointed = ids.size === 2 && ways.includes(key);
        edge.classList.toggle("pointed", isPointed);
        edge.classList.toggle("wrong", isPointed && failed);
      });
      this.#nodes.forEach((node, id) => node.classList.toggle("wrong", failed && id === last));
      this.#nodes.get(first)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    new ResizeObserver(() => this.#fit()).observe(this);
  }

  #draw() {
    const places = arrange(cloud.drawing);
    this.#size = places;
    this.#nodes.clear();
    this.#edges.clear();
    this.#dots = svg("g", { class: "dots" });
    const edges = cloud.drawing.edges.map((edge) => this.#edge(edge, places.edge(edge)));
    const nodes = cloud.drawing.nodes.map((node) => this.#node(node, places.node(node.id)));
    const picture = svg(
      "svg",
      {
        viewBox: `0 0 ${places.width} ${places.height}`,
        role: "group",
        "aria-label": "What is deployed, and who may call whom",
      },
      arrowHead(),
      edges,
      this.#dots,
      nodes,
    );
    this.replaceChildren(picture);
    this.#nodes.forEach(cutLabel);
    this.#fit();
    // Where it scrolls, it begins in the middle, at whoever calls.
    this.scrollLeft = (this.scrollWidth - this.clientWidth) / 2;
    this.#showCounts();
    this.#showStates();
    performance.mark("map");
  }

  #node(node, place) {
    const drawn = drawNode(node, place);
    this.#nodes.set(node.id, drawn);
    return drawn;
  }

  #edge(edge, place) {
    const drawn = drawEdge(edge, place);
    const key = edge.from + ">" + edge.to;
    this.#edges.set(key, this.#edges.get(key) ?? drawn);
    return drawn;
  }

  /** As large as the page allows, but never too small to read: then it scrolls. */
  #fit() {
    const picture = this.querySelector("svg");
    if (picture) {
      const wanted = (this.clientWidth - 2) / this.#size.width;
      const scale = Math.max(SMALLEST, Math.min(LARGEST, wanted));
      picture.setAttribute("width", Math.floor(this.#size.width * scale));
      picture.setAttribute("height", Math.floor(this.#size.height * scale));
    }
  }

  #show(hops) {
    for (const hop of hops) {
      const to = this.#nodes.get(hop.to);
      if (to) light(to, hop.failed);
      if (hop.from && this.#nodes.has(hop.from)) light(this.#nodes.get(hop.from), false);
      this.#run(hop);
    }
    this.#showCounts();
  }

  #run(hop) {
    const way = this.#edges.get(hop.from + ">" + hop.to);
    const edge = way ?? this.#edges.get(hop.to + ">" + hop.from);
    if (!edge) return;
    light(edge, hop.failed);
    pulse(this.#dots, edge.querySelector("path"), hop.failed, !way);
    // A rule that has matched calls its target; that the bus asked it is seen only by that.
    if (cloud.nodes.get(hop.from)?.kind === "rule") {
      for (const [key, incoming] of this.#edges) {
        if (key.endsWith(">" + hop.from)) light(incoming, false);
      }
    }
  }

  #showCounts() {
    for (const [key, edge] of this.#edges) showCount(edge, cloud.ways.get(key));
  }

  #showStates() {
    for (const node of cloud.drawing.nodes) showState(this.#nodes.get(node.id), node);
  }
}

function arrowHead() {
  return svg(
    "defs",
    {},
    svg(
      "marker",
      {
        id: "head",
        viewBox: "0 0 8 8",
        refX: 7,
        refY: 4,
        markerUnits: "userSpaceOnUse",
        markerWidth: 9,
        markerHeight: 9,
        orient: "auto",
      },
      svg("path", { d: "M0 0 8 4 0 8z", class: "head" }),
    ),
  );
}

customElements.define("see-map", SeeMap);
