// Where the shop runs, the book's pictures, routes and commands lead into its page. Where it does not, nothing changes.

const LOOKS_AGAIN_AFTER = 5_000;

const ROUTE = /^(GET|POST|PUT|DELETE|PATCH) (\/[\w/{}+-]*)$/;
const CURL = /^\s*curl\b.*?"?\$\{?[A-Z]+\}?([\w/$-]*)"?/;

/** What a line of a command is on the page: its words, and the part of the address after #. */
const COMMANDS = [
  [/\bcourse break ([a-z][a-z-]*)/, ([, kind]) => [`Let it happen: ${kind}`, "do/break/" + kind]],
  [/\bstart-message-move-task\b/, () => ["Redrive the dead letters", "do"]],
  [/\bupdate-event-source-mapping\b/, () => ["Switch the event source off", "do"]],
  [/\bcourse logs ([a-z][a-z-]*)/, () => ["Read the logs", "stored"]],
  [/\bcourse (why|status)\b/, () => ["See it on the map", "map"]],
];

let shown = null;

/** Links while the shop runs, none when it has ended. */
async function look() {
  if (document.hidden) return;
  const { page = "", routes = [] } = await fetch("/.live/shop.json").then((answer) => answer.json()).catch(() => ({}));
  if (page === shown) return;
  shown = page;
  document.querySelectorAll("p.live").forEach((links) => links.remove());
  document.querySelectorAll("a[data-live]").forEach((link) => link.replaceWith(link.firstChild));
  if (!page) return;
  pictures(page);
  listings(page);
  inText(page, routes);
}

function pictures(page) {
  const [, chapter = ""] = location.pathname.match(/\/\d+-([a-z]+)[^/]*\.html$/) ?? [];
  for (const picture of document.querySelectorAll("figure.picture")) {
    picture.append(links([link(page + "#map/" + chapter, "See it live")]));
  }
}

function listings(page) {
  for (const listing of document.querySelectorAll(".listingblock")) {
    const text = listing.querySelector("pre code[data-lang=shell]")?.textContent;
    const found = text ? commands(text) : [];
    if (found.length) listing.append(links(found.map(([words, to]) => link(page + "#" + to, words))));
  }
}

/** Routes in the text, if they are routes of what runs. */
function inText(page, routes) {
  for (const code of document.querySelectorAll("main :not(pre, a) > code")) {
    if (ROUTE.test(code.textContent) && routes.some((route) => fits(code.textContent, route))) {
      const around = link(page + "#do/" + encodeURIComponent(code.textContent), "");
      around.dataset.live = "";
      code.replaceWith(around);
      around.append(code);
    }
  }
}

/** Whether a request is of a route: where that has a variable, anything fits. */
function fits(request, route) {
  const parts = route.split("/");
  const given = request.split("/");
  return parts.length === given.length && parts.every((part, i) => part.startsWith("{") || part === given[i]);
}

function commands(text) {
  const users = new Map([...text.matchAll(/^(\w+)=\$\(\.\/course sign-in (\w+) --id\)/gm)].map(([, name, user]) => [name, user]));
  const found = new Map();
  for (const line of text.split("\n")) {
    const one = request(line, users) ?? command(line);
    if (one) found.set(one[1], one);
  }
  return [...found.values()];
}

function command(line) {
  for (const [pattern, of] of COMMANDS) {
    const match = line.match(pattern);
    if (match) return of(match);
  }
  return null;
}

/** The form of a request, filled in: who asks, and for what. */
function request(line, users) {
  const curl = line.match(CURL);
  if (!curl) return null;
  const method = line.match(/ -X ([A-Z]+)/)?.[1] ?? (/ -d /.test(line) ? "POST" : "GET");
  const path = "/" + curl[1].replace(/^\//, "").replace(/\$(\w+)/g, (_, name) => `{${users.get(name) ?? name}}`);
  const as = line.match(/Authorization[^"]*\$\(\.\/course sign-in (\w+)/)?.[1] ?? "";
  const whose = path.replace(/\{(\w+)\}/g, "$1");
  return [`Send ${method} ${whose}, as ${as || "nobody"}`, `do/${encodeURIComponent(`${as}@${method} ${path}`)}`];
}

function links(list) {
  const element = document.createElement("p");
  element.className = "live";
  list.forEach((one, i) => element.append(...(i ? [" · ", one] : [one])));
  return element;
}

function link(to, words) {
  const element = document.createElement("a");
  element.href = to;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  element.textContent = words;
  return element;
}

document.addEventListener("visibilitychange", look);
setInterval(look, LOOKS_AGAIN_AFTER);
await look();
