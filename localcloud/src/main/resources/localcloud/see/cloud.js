// What the page knows of the cloud: fetched once, then pushed by it.

class Cloud extends EventTarget {
  drawing = { nodes: [], edges: [], alarms: {} };
  state = { queues: {}, functions: {}, alarms: {} };
  ways = new Map();
  nodes = new Map();

  async start() {
    await this.#redraw();
    const events = new EventSource("events");
    // A reconnected stream begins with the counts of everything.
    events.addEventListener("open", () => {
      this.ways.clear();
      this.#say("connection", true);
    });
    events.addEventListener("error", () => this.#say("connection", false));
    events.addEventListener("drawing", () => this.#redraw());
    events.addEventListener("state", (event) => {
      this.state = JSON.parse(event.data);
      this.#say("state");
    });
    events.addEventListener("hops", (event) => this.#hops(JSON.parse(event.data)));
  }

  name(id) {
    return this.nodes.get(id)?.label ?? null;
  }

  async requests(wanted) {
    return await this.#get("requests", wanted);
  }

  async request(id) {
    return await this.#get("request", id);
  }

  async #get(what, query = "") {
    const answer = await fetch(what + "?q=" + encodeURIComponent(query));
    return await answer.json();
  }

  async #redraw() {
    this.drawing = await this.#get("drawing");
    this.nodes = new Map(this.drawing.nodes.map((node) => [node.id, node]));
    this.#say("drawing");
  }

  #hops({ hops, ways }) {
    for (const way of ways) {
      const key = way.from + ">" + way.to;
      const known = this.ways.get(key) ?? { count: 0, failed: 0 };
      this.ways.set(key, {
        count: known.count + way.count,
        failed: known.failed + way.failed,
        millis: way.millis,
      });
    }
    this.#say("hops", hops);
  }

  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export const cloud = new Cloud();
