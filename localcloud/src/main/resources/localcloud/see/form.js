// Fields for what a JSON schema describes, and what was filled in, as JSON.

import { el } from "./dom.js";

/** What a schema asks for: an element with fields, and a function that reads them. */
export function fieldsOf(schema, values) {
  const root = schema ?? {};
  const resolved = (part) =>
    part?.$ref?.startsWith("#/definitions/") ? root.definitions?.[part.$ref.slice(14)] : part;
  return schema ? part(schema, "", true, undefined) : json("Body, as JSON", undefined);

  function part(raw, name, required, given) {
    const it = resolved(raw) ?? {};
    const value = given ?? (name ? values[name] : undefined);
    if (it.type === "object" && it.properties) return object(it, name, value);
    if (it.type === "array" && it.items) return array(it, name, value);
    if (["string", "number", "integer", "boolean"].includes(it.type) || it.enum) {
      return scalar(it, name, required, value);
    }
    return json(name || "Body, as JSON", value);
  }

  function object(it, name, value) {
    const isAsked = (key) => it.required?.includes(key) ?? false;
    const parts = Object.entries(it.properties)
      .sort(([one], [other]) => isAsked(other) - isAsked(one))
      .map(([key, one]) => [key, part(one, key, isAsked(key), value?.[key])]);
    const inner = parts.map(([, one]) => one.element);
    return {
      element: name ? el("fieldset", {}, el("legend", {}, name), inner) : el("div", {}, inner),
      read: () => {
        const read = parts.map(([key, one]) => [key, one.read()]);
        return Object.fromEntries(read.filter(([, one]) => one !== undefined));
      },
    };
  }

  function array(it, name, value) {
    const items = [];
    const list = el("div", {});
    const add = (given) => {
      const one = part(it.items, `${name}, no. ${items.length + 1}`, true, given ?? {});
      const row = el("div", { class: "row" }, one.element);
      row.append(
        el(
          "button",
          {
            type: "button",
            onclick: () => {
              items.splice(items.indexOf(one), 1);
              row.remove();
              list.dispatchEvent(new Event("input", { bubbles: true }));
            },
          },
          "Remove",
        ),
      );
      items.push(one);
      list.append(row);
    };
    (Array.isArray(value) ? value : [undefined]).forEach(add);
    const more = el("button", { type: "button", onclick: () => add() }, "Add one");
    return {
      element: el("fieldset", {}, el("legend", {}, name || "List"), list, more),
      read: () => items.map((one) => one.read()).filter((one) => one !== undefined),
    };
  }
}

/** A labelled field for one value; what is optional and empty is left out. */
export function scalar(it, name, required, value) {
  const field = input(it, typeof value === "object" ? "" : (value ?? ""));
  return {
    element: el(
      "label",
      {},
      el("span", {}, name, required ? null : el("small", {}, " optional")),
      field,
      hint(it) && el("small", {}, hint(it)),
    ),
    read: () => {
      if (field.value === "" && !required) return undefined;
      if (it.type === "boolean") return field.value === "true";
      const isNumber = it.type === "number" || it.type === "integer";
      return isNumber && field.value !== "" && !isNaN(field.value) ? Number(field.value) : field.value;
    },
  };
}

function input(it, value) {
  const choices = it.enum ?? (it.type === "boolean" ? [true, false] : null);
  if (choices) {
    const options = ["", ...choices].map((one) =>
      el("option", { value: String(one), selected: String(one) === String(value) }, String(one)),
    );
    return el("select", {}, options);
  }
  const isNumber = it.type === "number" || it.type === "integer";
  const title = it.pattern && "must match " + it.pattern;
  return el("input", { value, title, inputmode: isNumber ? "decimal" : null, autocomplete: "off" });
}

/** What the model says of it, in words. */
function hint(it) {
  if (it.minimum !== undefined && it.maximum !== undefined) {
    return `${it.exclusiveMinimum === true ? "more than " : ""}${it.minimum} to ${it.maximum}`;
  }
  if (it.maxLength !== undefined) return `at most ${it.maxLength} characters`;
  return null;
}

function json(name, value) {
  const field = el("textarea", { rows: 5, spellcheck: "false" });
  field.value = value === undefined ? "" : JSON.stringify(value, null, 2);
  return {
    element: el("label", {}, el("span", {}, name), field),
    read: () => {
      if (field.value.trim() === "") return undefined;
      try {
        return JSON.parse(field.value);
      } catch {
        return field.value;
      }
    },
  };
}
