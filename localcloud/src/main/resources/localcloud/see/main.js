// Shows the map and the list, or one request, by the address.

import { cloud } from "./cloud.js";
import "./map.js";
import "./node.js";
import "./requests.js";
import "./story.js";

const connection = document.getElementById("connection");

cloud.addEventListener("connection", ({ detail: connected }) => {
  connection.textContent = connected ? "Live" : "Not connected – trying again …";
  connection.classList.toggle("on", connected);
});

cloud.addEventListener("drawing", () => {
  const stacks = [...new Set(cloud.drawing.nodes.map((node) => node.stack))].filter(Boolean);
  document.getElementById("stacks").textContent = stacks.length
    ? stacks.join(" · ")
    : "Nothing is deployed yet";
});

async function route() {
  const story = document.getElementById("story");
  const [, id] = location.hash.match(/^#request\/(.+)$/) ?? [];
  document.body.classList.toggle("reading", id !== undefined);
  story.hidden = id === undefined;
  if (id === undefined) {
    story.querySelector("see-story").close();
  } else {
    await story.querySelector("see-story").open(decodeURIComponent(id));
    story.focus({ preventScroll: true });
    story.scrollIntoView({ block: "start" });
  }
}

addEventListener("hashchange", route);
await cloud.start();
await route();
