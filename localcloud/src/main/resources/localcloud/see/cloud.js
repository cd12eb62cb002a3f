// What the page knows of the cloud: fetched once, then pushed by it.

/** What there is, and what is to be said of it at the moment. */
class Scene {
  drawing = { nodes: [], edges: [], alarms: {} };
  state = { queues: {}, functions: {}, alarms: {} };
  ways = new Map();
  nodes = new Map();

  draw(drawing) {
    this.drawing = drawing;
    this.nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
  }
}

class Cloud extends EventTarget {
  #live = new Scene();
  /** What a story plays on, while one is told that brings its own. */
  #stage = null;
  /** Requests from a file, by their ids. */
  saved = new Map();

  get #scene() {
    return this.#stage ?? this.#live;
  }

  get drawing() {
    return this.#scene.drawing;
  }

  get state() {
    return this.#scene.state;
  }

  get ways() {
    return this.#scene.ways;
  }

  get nodes() {
    return this.#scene.nodes;
  }

  async start() {
    await this.#redraw();
    const events = new EventSource("events");
    // A reconnected stream begins with the counts of everything, perhaps of another cloud.
    let isKnown = true;
    events.addEventListener("open", () => {
      this.#live.ways.clear();
      this.#say("connection", true);
      if (!isKnown) this.#redraw();
      isKnown = false;
    });
    events.addEventListener("error", () => this.#say("connection", false));
    events.addEventListener("drawing", () => this.#redraw());
    events.addEventListener("state", (event) => {
      this.#live.state = JSON.parse(event.data);
      if (!this.#stage) this.#say("state");
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
    const saved = this.saved.get(id);
    return saved ?? await this.#get("request", id);
  }

  /** What can be done now. */
  async doings() {
    return await this.#get("doings");
  }

  /** All that is stored, by its kind, or one of it. */
  async stored(wanted) {
    return await this.#get("stored", JSON.stringify(wanted));
  }

  async told(id) {
    return await this.#get("told", id);
  }

  /** Points at nodes of the map, and at no others. */
  point(ids, failed = false) {
    this.#say("point", { ids: new Set(ids), failed });
  }

  /** Shows what a story plays on, in place of what runs, until it is over. */
  play(drawing) {
    this.#stage = new Scene();
    this.#stage.draw(drawing);
    this.#say("drawing");
  }

  /** What the story has come to. */
  set(state) {
    this.#stage.state = state;
    this.#say("state");
  }

  /** Shows what runs again. */
  over() {
    if (this.#stage) {
      this.#stage = null;
      this.#say("drawing");
    }
  }

  async send(request) {
    return await this.#post("send", request);
  }

  /** Forgets all requests, here and in the cloud. */
  async forget() {
    await this.change({ what: "forget" });
    this.#live.ways.clear();
    this.#say("hops", []);
  }

  async change(wanted) {
    return await this.#post("change", wanted);
  }

  async #post(what, body) {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(what, { method: "POST", headers, body: JSON.stringify(body) });
    return answer.ok ? await answer.json() : { error: await answer.text() };
  }

  async #get(what, query = "") {
    const answer = await fetch(what + "?q=" + encodeURIComponent(query));
    return await answer.json();
  }

  async #redraw() {
    this.#live.draw(await this.#get("drawing"));
    if (!this.#stage) this.#say("drawing");
  }

  #hops({ hops, ways }) {
    const counts = this.#live.ways;
    for (const way of ways) {
      const key = way.from + ">" + way.to;
      const known = counts.get(key) ?? { count: 0, failed: 0 };
      counts.set(key, {
        count: known.count + way.count,
        failed: known.failed + way.failed,
        millis: way.millis,
      });
    }
    if (!this.#stage) this.#say("hops", hops);
  }

  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export const cloud = new Cloud();
