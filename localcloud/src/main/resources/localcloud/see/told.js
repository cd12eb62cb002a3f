// A story from a file, to be stepped through: each line lights what it speaks of on the map.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";

const LINE = /^\s*(\d+:\d\d(?:\.\d+)?)\s+(.*)$/;

class SeeTold extends HTMLElement {
  #steps = [];
  #at = 0;

  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (by && this.#steps.length && event.target.type !== "file") {
        event.preventDefault();
        this.#go(this.#at + by);
      }
    });
  }

  /** What was told to the cloud, or nothing yet. */
  async open(id) {
    const told = id ? await cloud.told(id) : null;
    this.#draw(told?.text ?? null, id && !told?.text ? "This story is no longer remembered." : null);
  }

  close() {
    cloud.point([]);
  }

  #draw(text, problem) {
    const file = el("input", {
      type: "file",
      accept: ".story,text/plain",
      onchange: async () => this.#draw(await file.files[0].text(), null),
    });
    const choose = el("label", {}, el("span", {}, "A file with a story, line by line with its time"), file);
    const story = text === null ? null : read(text);
    this.#steps = story?.steps ?? [];
    const wrong = problem ?? (story && !story.steps.length ? "No line of this file begins with a time." : null);
    this.replaceChildren(choose, ...(wrong ? [el("p", { class: "failed" }, wrong)] : []));
    if (this.#steps.length) {
      this.append(...this.#whole(story));
      this.#go(0);
      this.querySelector(".forward").focus();
    }
  }

  #whole({ title, steps }) {
    const step = (by) => () => this.#go(this.#at + by);
    return [
      el("h3", {}, title),
      el(
        "p",
        { class: "stepper" },
        el("button", { type: "button", class: "backward", onclick: step(-1) }, "Back"),
        el("button", { type: "button", class: "forward main", onclick: step(1) }, "Forward"),
        el("span", { class: "quiet", role: "status" }),
      ),
      el(
        "ol",
        { class: "told" },
        steps.map(({ time, text, isEnd }, i) =>
          el(
            "li",
            { class: isEnd ? "failed" : null },
            el("button", { type: "button", onclick: () => this.#go(i) }, el("small", {}, time), " ", text),
          ),
        ),
      ),
    ];
  }

  #go(to) {
    this.#at = Math.max(0, Math.min(this.#steps.length - 1, to));
    const now = this.#steps[this.#at];
    [...this.querySelectorAll(".told li")].forEach((line, i) => {
      line.classList.toggle("past", i < this.#at);
      line.classList.toggle("to-come", i > this.#at);
      const button = line.firstElementChild;
      if (i === this.#at) {
        button.setAttribute("aria-current", "step");
        button.scrollIntoView({ block: "nearest" });
      } else {
        button.removeAttribute("aria-current");
      }
    });
    this.querySelector(".stepper span").textContent = `${this.#at + 1} of ${this.#steps.length}: ${now.text}`;
    this.querySelector(".backward").disabled = this.#at === 0;
    this.querySelector(".forward").disabled = this.#at === this.#steps.length - 1;
    cloud.point(nodesIn(now.text));
  }
}

/** The lines with a time, and the last ones, which say what it came to. */
function read(text) {
  let title = "A story";
  const steps = [];
  for (const line of text.split(/\r?\n/)) {
    const timed = line.match(LINE);
    if (timed) steps.push({ time: timed[1], text: timed[2], isEnd: false });
    else if (line.startsWith("=> ")) steps.push({ time: "", text: line.slice(3), isEnd: true });
    else if (line.startsWith("rule: ")) title = line.match(/\((.*)\)\s*$/)?.[1] ?? line.slice(6);
  }
  return { title, steps };
}

/** The nodes that a line names, and those to which a route in it leads. */
function nodesIn(text) {
  const ids = new Set();
  for (const node of cloud.drawing.nodes) {
    if (new RegExp(`(^|[^\\w/-])${escaped(node.label)}($|[^\\w-])`).test(text)) ids.add(node.id);
  }
  for (const edge of cloud.drawing.edges.filter(({ kind }) => kind === "route")) {
    const isNamed = edge.detail.some((route) => new RegExp(escaped(route) + "(?![\\w/{])").test(text));
    if (isNamed) [edge.from, edge.to].forEach((id) => ids.add(id));
  }
  return [...ids];
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

customElements.define("see-told", SeeTold);
