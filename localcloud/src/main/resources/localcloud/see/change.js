// Changes what runs: the clock, faults, dead letters, archives, event source mappings.

import { cloud } from "./cloud.js";
import * as command from "./command.js";
import { el } from "./dom.js";

const MOVES = { PT1M: "1 minute", PT15M: "15 minutes", PT1H: "1 hour", P1D: "1 day", P14D: "14 days" };

class SeeChange extends HTMLElement {
  #changed = () => {};

  /**
   * @param changed is called when what can be done may have changed
   */
  show(doings, changed) {
    this.#changed = changed;
    this.replaceChildren(
      el("h3", {}, "Change what runs"),
      this.#clock(doings),
      this.#fault(doings),
      ...doings.dead.map((dead) => this.#redrive(doings, dead)),
      ...doings.archives.map((archive) => this.#replay(doings, archive)),
      ...doings.mappings.map((mapping) => this.#mapping(doings, mapping)),
    );
  }

  /** Takes a kind of fault, for somebody who then says where and when. */
  choose(kind) {
    const field = this.querySelector("select[name=fault]");
    if ([...field.options].some((option) => option.value === kind)) {
      field.value = kind;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  }

  #clock(doings) {
    const by = choice("Move the clock forward by", Object.entries(MOVES));
    return this.#one([by], "Move", () => ({
      change: { what: "clock", by: by.value() },
      typed: command.clock(doings, by.value()),
      done: (text) => "It is now " + new Date(text).toLocaleString([], { hour12: false }) + ".",
    }));
  }

  #fault(doings) {
    const kind = choice("Let this happen once", Object.entries(doings.faults), "fault");
    const anywhere = ["", "at the next call that it can happen to"];
    const at = choice("Where", [anywhere, ...doings.functions.map((name) => [name, name])]);
    return this.#one([kind, at], "Break it", () => ({
      change: { what: "fault", kind: kind.value(), function: at.value() },
      typed: command.fault(doings, kind.value(), at.value()),
      done: () => "It waits for the next call. Now send a request.",
    }));
  }

  #redrive(doings, dead) {
    const title = `Send the dead letters in ${cloud.name(dead.node)} back to their queue`;
    return this.#one([el("p", {}, title)], "Redrive", () => ({
      change: { what: "redrive", queue: dead.arn },
      typed: command.aws(doings, "sqs start-message-move-task --source-arn " + dead.arn),
      done: () => "They are on their way back.",
    }));
  }

  #replay(doings, archive) {
    return this.#one([el("p", {}, `Send all events of the archive ${archive.name} again`)], "Replay", () => ({
      change: { what: "replay", archive: archive.arn, bus: archive.bus },
      typed: command.aws(
        doings,
        `events start-replay --replay-name again --event-source-arn ${archive.arn} ` +
          `--event-start-time 0 --event-end-time "$(date +%s)" --destination Arn=${archive.bus}`,
      ),
      done: () => "The replay has begun.",
    }));
  }

  #mapping(doings, mapping) {
    const isOn = mapping.state.startsWith("Enabl");
    const title = `${cloud.name(mapping.from)} → ${cloud.name(mapping.to)} is ${isOn ? "on" : "off"}`;
    return this.#one([el("p", {}, title)], isOn ? "Switch off" : "Switch on", () => ({
      change: { what: "mapping", id: mapping.id, enabled: !isOn },
      typed: command.aws(
        doings,
        `lambda update-event-source-mapping --uuid ${mapping.id} --${isOn ? "no-" : ""}enabled`,
      ),
      done: () => (isOn ? "It is off: what comes waits." : "It is on again."),
      isNew: true,
    }));
  }

  /** A small form: its fields, its button, and the command that does the same. */
  #one(fields, word, read) {
    const typed = el("code", {});
    const said = el("p", { class: "said", "aria-live": "polite" });
    const tell = () => (typed.textContent = read().typed);
    tell();
    return el(
      "form",
      {
        class: "change",
        oninput: tell,
        onsubmit: async (event) => {
          event.preventDefault();
          const { change, done, isNew } = read();
          const answer = await cloud.change(change);
          said.textContent = answer.error ? "Refused: " + answer.error : done(answer.done);
          said.classList.toggle("failed", Boolean(answer.error));
          document.getElementById("said").textContent = said.textContent;
          if (isNew && !answer.error) await this.#changed();
        },
      },
      fields.map((field) => field.element ?? field),
      el("button", {}, word),
      said,
      el("details", {}, el("summary", {}, "The same in a terminal"), typed),
    );
  }
}

function choice(title, entries, name) {
  const field = el(
    "select",
    { name },
    entries.map(([value, text]) => el("option", { value }, text)),
  );
  return { element: el("label", {}, el("span", {}, title), field), value: () => field.value };
}

customElements.define("see-change", SeeChange);
