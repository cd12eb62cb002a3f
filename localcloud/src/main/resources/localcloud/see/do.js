// Sends a request to any route of an API, as a user of its pool.

import { cloud } from "./cloud.js";
import { curl } from "./command.js";
import { el } from "./dom.js";
import { fieldsOf, scalar } from "./form.js";
import { millis, pretty } from "./words.js";
import "./change.js";

const SIGNED = "Only signed requests are let in, such as those of a function. One from here is refused.";
const TEXT = { type: "string" };

class SeeDo extends HTMLElement {
  #doings = null;
  #as = null;
  #wanted = null;
  /** The ETag of the last answer, for each API and user. */
  #tags = new Map();

  /**
   * A route, also as USER@METHOD /path with values in the path, or a fault as break/KIND: so that a text can link to a
   * form that is filled in.
   */
  async open(wanted) {
    this.#doings = await cloud.doings();
    this.#as ??= this.#doings.users[0]?.name ?? "";
    const kind = wanted?.match(/^break\/([a-z-]+)$/)?.[1];
    const [, user, asked] = wanted?.match(/^(?:([^@/ ]*)@)?(.*)$/s) ?? [];
    if (user !== undefined && (user === "" || this.#doings.users.some(({ name }) => name === user))) this.#as = user;
    this.#wanted = (!kind && asked) || this.#wanted || this.#doings.story[0] || null;
    this.#draw();
    if (kind) this.querySelector("see-change").choose(kind);
  }

  #draw() {
    const { routes } = this.#doings;
    const changes = document.createElement("see-change");
    this.replaceChildren(...(routes.length ? this.#sending() : [none()]), changes);
    changes.show(this.#doings, () => this.open());
  }

  #sending() {
    const route = this.#route();
    const form = this.#form(route);
    const answer = el("div", { class: "answer", "aria-live": "polite" });
    const command = el("pre", { tabindex: 0, role: "group", "aria-label": "The same in a terminal" });
    const tell = () => (command.textContent = curl(this.#doings, route, form.read()));
    const send = el("button", { class: "main" }, "Send");
    tell();
    return [
      el(
        "form",
        {
          oninput: tell,
          onclick: tell,
          onsubmit: async (event) => {
            event.preventDefault();
            send.disabled = true;
            try {
              answer.replaceChildren(...(await this.#send(route, form.read())));
            } finally {
              send.disabled = false;
            }
          },
        },
        this.#user(),
        this.#choice(route),
        route.signed ? el("p", { class: "hint" }, SIGNED) : null,
        form.elements,
        send,
      ),
      answer,
      el("details", {}, el("summary", {}, "The same in a terminal"), command),
    ];
  }

  #route() {
    const { routes } = this.#doings;
    const isWanted = (route) => key(route) === this.#wanted || name(route) === this.#wanted;
    return routes.find(isWanted) ?? routes.find((route) => this.#inPath(route)) ?? routes[0];
  }

  /** The values that the wanted path has for a route's variables, such as {ada} for her id; null if it is of another route. */
  #inPath(route) {
    const [method, path = ""] = (this.#wanted ?? "").split(" ");
    const given = path.split("/");
    const parts = route.path.split("/");
    if (method !== route.method || given.length !== parts.length) return null;
    const values = {};
    for (const [i, part] of parts.entries()) {
      const variable = part.match(/^\{(.+?)\+?\}$/)?.[1];
      if (!variable && part !== given[i]) return null;
      if (variable && part !== given[i]) values[variable] = this.#meant(given[i]);
    }
    return values;
  }

  #meant(value) {
    const user = value.match(/^\{(.+)\}$/)?.[1];
    return this.#doings.users.find(({ name }) => name === user)?.sub ?? value;
  }

  #user() {
    const options = [{ name: "", about: "nobody has signed in" }, ...this.#doings.users].map((user) =>
      el(
        "option",
        { value: user.name, selected: user.name === this.#as },
        user.name ? `${user.name} – ${user.about}` : user.about,
      ),
    );
    const choose = (event) => {
      this.#as = event.target.value;
      this.#again("user");
    };
    return el("label", {}, el("span", {}, "As"), el("select", { name: "user", onchange: choose }, options));
  }

  #choice(chosen) {
    const groups = Map.groupBy(this.#doings.routes, (route) => route.api);
    const options = [...groups].map(([api, routes]) =>
      el(
        "optgroup",
        { label: cloud.name(api) ?? api },
        routes.map((route) => el("option", { value: key(route), selected: route === chosen }, name(route))),
      ),
    );
    const choose = (event) => {
      this.#wanted = event.target.value;
      this.#again("route");
    };
    return el("label", {}, el("span", {}, "Request"), el("select", { name: "route", onchange: choose }, options));
  }

  #again(focused) {
    this.#draw();
    this.querySelector(`select[name=${focused}]`)?.focus();
  }

  #form(route) {
    const values = this.#values(route);
    const named = (list, required) =>
      Object.fromEntries((list ?? []).map((one) => [one, scalar(TEXT, one, required, values[one])]));
    const of = (kind) =>
      route.parameters.filter((one) => one.startsWith(kind + ".")).map((one) => one.slice(kind.length + 1));
    const isRead = route.method === "GET" || route.method === "HEAD";
    const variables = named(route.variables, true);
    const query = named(of("querystring"), false);
    const headers = named([...new Set([...of("header"), ...(isRead ? [] : ["If-Match"])])], false);
    const body = route.schema || route.method === "PATCH" ? fieldsOf(route.schema, values) : null;
    const read = (fields) =>
      Object.fromEntries(
        Object.entries(fields)
          .map(([one, field]) => [one, field.read()])
          .filter(([, value]) => value !== undefined),
      );
    return {
      elements: [variables, query, body ? { body } : {}, headers].flatMap((fields) =>
        Object.values(fields).map((field) => field.element),
      ),
      read: () => ({
        api: route.api,
        route: name(route),
        as: route.signedIn ? this.#as : "",
        variables: read(variables),
        query: read(query),
        headers: read(headers),
        body: body?.read(),
      }),
    };
  }

  /** The examples, for whoever is signed in. */
  #values(route) {
    const sub = this.#doings.users.find((user) => user.name === this.#as)?.sub ?? "";
    const tag = this.#tags.get(this.#tagKey(route)) ?? "";
    const text = JSON.stringify(this.#doings.values).replaceAll("{sub}", sub);
    return { ...JSON.parse(text), ...this.#inPath(route), "If-Match": tag };
  }

  #tagKey(route) {
    return route.api + " " + this.#as;
  }

  async #send(route, request) {
    const answer = await cloud.send(request);
    if (answer.error) return [el("p", { class: "failed" }, el("b", {}, answer.error))];
    if (answer.headers.ETag) {
      this.#tags.set(this.#tagKey(route), answer.headers.ETag);
    } else if (answer.status < 300 && route.method !== "GET") {
      this.#tags.delete(this.#tagKey(route));
    }
    const after = this.#doings.story[this.#doings.story.indexOf(name(route)) + 1];
    const isGood = answer.status < 300 && this.#doings.story.includes(name(route));
    return [
      el(
        "p",
        {},
        el("span", { class: "status s" + Math.floor(answer.status / 100) }, answer.status),
        ` after ${millis(answer.millis)} · `,
        answer.trace ? el("a", { href: "#request/" + answer.trace }, "See its way") : null,
      ),
      isGood && after
        ? el("p", {}, el("a", { href: "#do/" + encodeURIComponent(after) }, "Next: " + after))
        : null,
      answer.body
        ? el("pre", { tabindex: 0, role: "group", "aria-label": "Answer" }, pretty(answer.body))
        : null,
    ].filter(Boolean);
  }
}

function name(route) {
  return route.method + " " + route.path;
}

function key(route) {
  return route.api + " " + name(route);
}

function none() {
  return el("p", { class: "hint" }, "No API is deployed: there is nobody to send a request to.");
}

customElements.define("see-do", SeeDo);
