// One request as a time line over everything that it has set off.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";
import { drawStep } from "./step.js";
import { count, millis, time } from "./words.js";

class SeeStory extends HTMLElement {
  #id = null;
  #due = null;

  connectedCallback() {
    cloud.addEventListener("hops", () => this.#soon());
  }

  async open(id) {
    this.#id = id;
    await this.#load();
  }

  close() {
    this.#id = null;
    this.replaceChildren();
  }

  /** A second half that comes later joins the first. */
  #soon() {
    if (this.#id !== null) {
      this.#due ??= setTimeout(() => {
        this.#due = null;
        this.#load();
      }, 500);
    }
  }

  async #load() {
    const id = this.#id;
    if (id === null) return;
    const story = await cloud.request(id);
    if (id !== this.#id) return;
    const key = JSON.stringify([story.hops, story.failed, story.expired, id]);
    if (this.dataset.key === key && this.childElementCount) return;
    this.dataset.key = key;
    const open = new Set(
      [...this.querySelectorAll("details[open]")].map((details) => details.dataset.n),
    );
    this.replaceChildren(...(story.expired ? expired() : whole(story)));
    for (const details of this.querySelectorAll("details")) {
      details.open = open.has(details.dataset.n);
    }
  }
}

function back() {
  return el("p", {}, el("a", { href: "#map", class: "back" }, "← Back to the map"));
}

function expired() {
  return [
    back(),
    el("h2", { id: "story-title" }, "No longer remembered"),
    el(
      "p",
      {},
      "The local cloud keeps the last 5,000 hops, in memory. This request is older, or of an earlier run.",
    ),
  ];
}

function whole(story) {
  const all = Math.max(story.allMillis, 0.001);
  return [
    back(),
    el(
      "h2",
      { id: "story-title" },
      el("span", { class: "status s" + Math.floor(story.status / 100) }, story.status),
      " ",
      story.route,
    ),
    el(
      "p",
      { class: "quiet" },
      `${time(story.at)} · answered after ${millis(story.millis)} · `,
      `everything done after ${millis(story.allMillis)} · ${count(story.hops, "hop", "hops")}`,
      story.failed ? el("b", { class: "failed" }, ` · ${story.failed} failed`) : null,
    ),
    el("ol", { class: "steps" }, story.steps.map((step, i) => drawStep(step, story.steps[i - 1], all))),
  ];
}

customElements.define("see-story", SeeStory);
