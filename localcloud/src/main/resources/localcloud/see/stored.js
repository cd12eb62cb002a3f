// What is stored: tables, queues, logs, parameters, metrics. To look at it changes nothing.

import { cloud } from "./cloud.js";
import { chart } from "./chart.js";
import { el } from "./dom.js";
import { count, pretty, time } from "./words.js";

const KINDS = { table: "Tables", queue: "Queues", log: "Logs", parameter: "Parameters", metric: "Metrics" };
const FOLLOWED = new Set(["queue", "log", "metric"]);
const BETWEEN_LOOKS = 2000;

class SeeStored extends HTMLElement {
  #list = el("nav", { "aria-label": "What is stored" });
  #shown = el("div", { class: "stored", tabindex: -1 });
  #wanted = null;
  #timer = null;

  connectedCallback() {
    this.append(this.#list, this.#shown);
  }

  async open(wanted) {
    this.close();
    this.#wanted = wanted ?? null;
    this.#choices(await cloud.stored({}));
    await this.#show();
  }

  close() {
    clearInterval(this.#timer);
    this.#wanted = null;
  }

  #choices(all) {
    const open = new Set([...this.#list.querySelectorAll("details[open]")].map((one) => one.dataset.kind));
    const kinds = Object.entries(KINDS).map(([kind, title]) => {
      const links = all[kind].map(({ name, label }) => {
        const address = kind + "/" + name;
        return el(
          "li",
          {},
          el(
            "a",
            {
              href: "#stored/" + encodeURIComponent(address),
              "aria-current": address === this.#wanted ? "page" : null,
            },
            label,
          ),
        );
      });
      const isOpen = open.has(kind) || this.#wanted?.startsWith(kind + "/") || kind === "table";
      const details = el(
        "details",
        { open: isOpen },
        el("summary", {}, title, el("small", {}, ` ${links.length}`)),
        el("ul", {}, links),
      );
      details.dataset.kind = kind;
      return details;
    });
    this.#list.replaceChildren(...kinds);
  }

  async #show() {
    const wanted = this.#wanted;
    if (!wanted) {
      this.#shown.replaceChildren(el("p", { class: "hint" }, "Choose what to look at."));
      return;
    }
    const cut = wanted.indexOf("/");
    const [what, name] = [wanted.slice(0, cut), wanted.slice(cut + 1)];
    const draw = async () => {
      const found = await cloud.stored({ what, name });
      if (wanted !== this.#wanted) return;
      const look = JSON.stringify(found);
      if (this.#shown.dataset.look === wanted + look) return;
      this.#shown.dataset.look = wanted + look;
      this.#shown.replaceChildren(title(what, name), ...DRAWN[what](found, name));
    };
    await draw();
    if (matchMedia("(max-width: 900px)").matches) this.#shown.scrollIntoView({ block: "start" });
    if (FOLLOWED.has(what)) this.#timer = setInterval(() => document.hidden || draw(), BETWEEN_LOOKS);
  }
}

function title(what, name) {
  return el("h3", {}, what === "metric" ? JSON.parse(name).MetricName : name);
}

const DRAWN = {
  table: (found, name) => table(found, name),
  queue: ({ messages }) => [
    el("p", { class: "hint" }, `${count(messages.length, "message", "messages")}, the oldest first. To look is not to receive: no count changes.`),
    ...messages.map((message) =>
      el(
        "article",
        {},
        el("p", { class: "quiet" }, `${time(message.sent)} · received ${count(message.received, "time", "times")} · ${message.id}`),
        body(message.body, "Message"),
      ),
    ),
  ],
  log: ({ lines }) => [
    el("p", { class: "hint" }, "The last lines; new ones appear by themselves."),
    lines.length
      ? el("pre", { class: "log", tabindex: 0, role: "group", "aria-label": "Log" }, lines.map(({ text }) => text).join("\n"))
      : el("p", {}, "Nothing was logged yet."),
  ],
  parameter: ({ value, type }) => [el("p", { class: "quiet" }, type), body(value, "Value")],
  metric: (found, name) => [
    el("p", { class: "quiet" }, JSON.parse(name).Dimensions.map((one) => `${one.Name} ${one.Value}`).join(" · ")),
    ...chart(found),
  ],
};

function table(first, name) {
  const rows = el("div", {});
  const more = el("button", { type: "button" }, "Next page");
  const add = ({ items, next }) => {
    rows.append(...items.map((item, i) => body(item, "Item " + (rows.childElementCount + i + 1))));
    more.hidden = !next;
    more.onclick = async () => add(await cloud.stored({ what: "table", name, after: next }));
  };
  add(first);
  return [first.items.length ? rows : el("p", {}, "It is empty."), more];
}

function body(text, label) {
  return el("pre", { tabindex: 0, role: "group", "aria-label": label }, pretty(text));
}

customElements.define("see-stored", SeeStored);
