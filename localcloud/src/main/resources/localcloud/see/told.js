// A story to be stepped through: each line lights what it speaks of on the map. It comes from a file or from a program;
// one that was recorded hop by hop brings its own map.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";
import { flow } from "./flow.js";
import { count, time } from "./words.js";

const LINE = /^\s*(\d+:\d\d(?:\.\d+)?)\s+(.*)$/;

class SeeTold extends HTMLElement {
  #steps = [];
  #at = 0;
  /** Below the map, what is to be said of the step. */
  #now = document.getElementById("now");

  connectedCallback() {
    this.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const isElsewhere = event.target.type === "file" || event.target.tagName === "PRE";
      if (by && this.#steps.length && !isElsewhere) {
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
    cloud.over();
    this.#steps = [];
    this.#now.replaceChildren();
    this.replaceChildren();
  }

  #draw(text, problem) {
    cloud.over();
    this.#now.replaceChildren();
    const file = el("input", {
      type: "file",
      accept: ".story,.json,text/plain",
      onchange: async () => this.#draw(await file.files[0].text(), null),
    });
    const choose = el("label", {}, el("span", {}, "A file with a story, line by line with its time, or with saved requests"), file);
    const isJson = text?.trimStart().startsWith("{");
    const json = isJson ? parsed(text) : null;
    if (isJson && !json?.drawing) {
      this.replaceChildren(choose, ...saved(json));
      return;
    }
    const story = json ? flow(json) : text === null ? null : read(text);
    this.#steps = story?.steps ?? [];
    const wrong = problem ?? (story && !story.steps.length ? "No line of this file begins with a time." : null);
    this.replaceChildren(...(wrong ? [el("p", { class: "failed" }, wrong)] : []), choose);
    if (this.#steps.length) {
      this.prepend(...this.#whole(story));
      this.#go(0);
      this.querySelector(".forward").focus({ preventScroll: true });
    }
  }

  #whole({ title, hints = [], steps }) {
    const step = (by) => () => this.#go(this.#at + by);
    return [
      el("h3", {}, title),
      hints.map((hint) => el("p", { class: "hint" }, hint)),
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
    ].flat();
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
        const list = button.closest("ol");
        list.scrollTop = button.offsetTop - list.offsetTop - list.clientHeight / 2;
      } else {
        button.removeAttribute("aria-current");
      }
    });
    this.querySelector(".stepper span").textContent = `${this.#at + 1} of ${this.#steps.length}: ${now.text}`;
    this.querySelector(".backward").disabled = this.#at === 0;
    this.querySelector(".forward").disabled = this.#at === this.#steps.length - 1;
    if (now.state) cloud.set(now.state);
    cloud.point(now.nodes ?? nodesIn(now.text), now.failed);
    const facts = this.#now;
    const wasOpen = facts.querySelector("details")?.open ?? false;
    facts.replaceChildren(...(now.facts?.() ?? []).filter(Boolean));
    facts.querySelector("details")?.toggleAttribute("open", wasOpen);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Requests that were saved: their time lines open as those that are remembered. */
function saved(json) {
  if (!Array.isArray(json?.requests)) return [el("p", { class: "failed" }, "This file has no saved requests.")];
  const { requests } = json;
  requests.forEach((request) => cloud.saved.set(request.id, request));
  const lines = requests.map(({ id, status, route, at }) =>
    el("li", {}, el("a", { href: "#request/" + encodeURIComponent(id) }, `${status} ${route}`), ` ${time(at)}`),
  );
  return [el("h3", {}, count(requests.length, "saved request", "saved requests")), el("ul", {}, lines)];
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
