// Shows the map and the list, or one request, by the address.

import { cloud } from "./cloud.js";
import "./do.js";
import "./map.js";
import "./node.js";
import "./requests.js";
import "./stored.js";
import "./story.js";
import "./told.js";

const connection = document.getElementById("connection");

cloud.addEventListener("connection", ({ detail: connected }) => {
  connection.textContent = connected ? "Live" : "Not connected – trying again …";
  connection.classList.toggle("on", connected);
});

cloud.addEventListener("drawing", () => {
  const stacks = [...new Set(cloud.drawing.nodes.map((node) => node.stack))].filter(Boolean);
  document.getElementById("about").textContent = cloud.drawing.about ?? "";
  document.getElementById("stacks").textContent = stacks.length
    ? stacks.join(" · ")
    : "Nothing is deployed yet";
});

/** One view at a time stands beside the map, or in its place: the address says which. */
async function route() {
  const [, view, rest] = location.hash.match(/^#(request|do|stored|told)(?:\/(.+))?$/) ?? [];
  const wanted = rest && decodeURIComponent(rest);
  const story = document.getElementById("story");
  document.body.classList.toggle("reading", view === "request" || view === "stored");
  document.getElementById("requests").hidden = view === "do" || view === "told";
  document.getElementById("told").hidden = view !== "told";
  document.getElementById("do").hidden = view !== "do";
  document.getElementById("stored").hidden = view !== "stored";
  story.hidden = view !== "request";
  for (const link of document.querySelectorAll("header nav a")) {
    const isHere = link.hash === "#" + (view ?? "map");
    link.toggleAttribute("aria-current", isHere);
    if (isHere) link.setAttribute("aria-current", "page");
  }
  if (view !== "request") story.querySelector("see-story").close();
  const stored = document.querySelector("see-stored");
  await (view === "stored" ? stored.open(wanted) : stored.close());
  const told = document.querySelector("see-told");
  await (view === "told" ? told.open(wanted) : told.close());
  point(location.hash.match(/^#map\/([a-z]+)$/)?.[1]);
  if (view === "do") await document.querySelector("see-do").open(wanted);
  if (view === "request") {
    await story.querySelector("see-story").open(wanted);
    story.focus({ preventScroll: true });
    story.scrollIntoView({ block: "start" });
  }
}

let isPointed = false;

/** Points at what belongs to a stack, by how its name begins; so a text can link to a part of the map. */
function point(word) {
  if (!word && !isPointed) return;
  isPointed = Boolean(word);
  const isMeant = ({ stack }) => stack?.toLowerCase().startsWith(word);
  cloud.point(word ? cloud.drawing.nodes.filter(isMeant).map(({ id }) => id) : []);
}

document.getElementById("forget").addEventListener("click", () => cloud.forget());
addEventListener("hashchange", route);
await cloud.start();
await route();
