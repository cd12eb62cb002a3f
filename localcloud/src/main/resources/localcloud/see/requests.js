// The list of requests, newest first, with a filter.

import { cloud } from "./cloud.js";
import { el } from "./dom.js";
import { count, millis, time } from "./words.js";

const BETWEEN_LOOKS = 900;
const LONGEST_BETWEEN_LOOKS = 5000;

// Of the time, what the cloud may spend on the list: on a busy machine, it is read more seldom.
const SHARE = 20;

class SeeRequests extends HTMLElement {
  #wanted = "";
  #list = el("ol", { class: "requests" });
  #hint = el("p", { class: "hint" });
  #due = null;
  #took = 0;
  #announced = null;

  connectedCallback() {
    const field = el("input", {
      type: "search",
      id: "wanted",
      placeholder: "route, status, id or any text",
      oninput: (event) => {
        this.#wanted = event.target.value.trim();
        this.#soon(150);
      },
    });
    this.append(el("label", { for: "wanted", class: "unseen" }, "Only requests with"), field);
    this.append(this.#hint, this.#list);
    cloud.addEventListener("hops", () => document.hidden || this.#soon(this.#pause()));
    document.addEventListener("visibilitychange", () => document.hidden || this.#soon(0));
    cloud.addEventListener("drawing", () => this.#soon(0));
  }

  #pause() {
    return Math.min(LONGEST_BETWEEN_LOOKS, Math.max(BETWEEN_LOOKS, this.#took * SHARE));
  }

  /** Looks once for many hops that come together. */
  #soon(delay) {
    this.#due ??= setTimeout(async () => {
      const wanted = this.#wanted;
      const asked = performance.now();
      try {
        const requests = await cloud.requests(wanted);
        this.#took = performance.now() - asked;
        this.#show(requests);
        this.#list.dataset.wanted = wanted;
      } finally {
        this.#due = null;
        // Somebody typed on while the answer was under way.
        if (wanted !== this.#wanted) this.#soon(0);
      }
    }, delay);
  }

  #show(requests) {
    this.#hint.textContent = requests.length
      ? ""
      : this.#wanted
        ? "No request that is still remembered has this in its route, status or bodies."
        : "Nothing has happened yet. Send a request, and it appears here.";
    const shown = new Map([...this.#list.children].map((line) => [line.dataset.id, line]));
    const lines = requests.map((request) => {
      const known = shown.get(request.id);
      return known?.dataset.look === look(request) ? known : drawLine(request, !known);
    });
    this.#put(lines);
    this.#announce(requests[0]);
  }

  /** What stays where it is keeps the focus, and does not appear again. */
  #put(lines) {
    const kept = new Set(lines);
    for (const line of [...this.#list.children]) {
      if (!kept.has(line)) line.remove();
    }
    lines.forEach((line, i) => {
      const there = this.#list.children[i];
      if (there !== line) this.#list.insertBefore(line, there ?? null);
    });
  }

  #announce(newest) {
    const said = newest && `${newest.id} ${newest.status}`;
    if (said && this.#announced !== null && said !== this.#announced) {
      document.getElementById("said").textContent =
        `${newest.route}: ${newest.status} after ${millis(newest.millis)}`;
    }
    this.#announced = said ?? "";
  }
}

function look(request) {
  return [request.status, request.hops, request.failed, request.allMillis].join();
}

function drawLine(request, isNew) {
  const failed = request.status >= 500 || request.failed > 0;
  const line = el(
    "li",
    { class: isNew ? "new" : null },
    el(
      "a",
      { href: "#request/" + encodeURIComponent(request.id) },
      el("span", { class: "status s" + Math.floor(request.status / 100) }, request.status),
      el("span", { class: "asked" }, request.route),
      el(
        "span",
        { class: "quiet" },
        `${time(request.at)} · ${millis(request.millis)} · ${count(request.hops, "hop", "hops")}`,
        request.legs > 1 ? ` · done after ${millis(request.allMillis)}` : "",
        failed && request.failed
          ? el("b", { class: "failed" }, ` · ${request.failed} failed`)
          : null,
      ),
    ),
  );
  line.dataset.id = request.id;
  line.dataset.look = look(request);
  return line;
}

customElements.define("see-requests", SeeRequests);
