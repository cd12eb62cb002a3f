// What to type in a terminal to do the same.

/** A word of a command, in quotation marks if the shell would read it otherwise. */
function word(text) {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'";
}

export function path(route, request) {
  let path = route.path;
  for (const [name, value] of Object.entries(request.variables)) {
    path = path.replace("{" + name + "}", encodeURIComponent(value));
    path = path.replace("{" + name + "+}", encodeURIComponent(value).replaceAll("%2F", "/"));
  }
  const query = new URLSearchParams(request.query).toString();
  return route.base + path + (query ? "?" + query : "");
}

export function curl(doings, route, request) {
  const parts = ["curl -s"];
  if (request.headers["If-Match"] || route.method !== "GET") parts[0] = "curl -si";
  if (!["GET", "POST"].includes(route.method) || (route.method === "POST" && request.body === undefined)) {
    parts.push("-X " + route.method);
  }
  parts.push(word(doings.endpoint + path(route, request)));
  if (route.signedIn && request.as) {
    parts.push(`-H "Authorization: $(${signIn(doings, route, request.as)})"`);
  }
  for (const [name, value] of Object.entries(request.headers)) {
    parts.push("-H " + word(`${name}: ${value}`));
  }
  if (request.body !== undefined) {
    parts.push("-H 'Content-Type: application/json'", "-d " + word(JSON.stringify(request.body)));
  }
  return parts.join(" \\\n  ");
}

function signIn(doings, route, user) {
  const own = doings.commands["sign-in"];
  if (own) return own.replace("{user}", word(user));
  const token = route.scoped ? "AccessToken" : "IdToken";
  return (
    aws(doings, "cognito-idp initiate-auth --client-id CLIENT --auth-flow USER_PASSWORD_AUTH") +
    ` --auth-parameters USERNAME=${word(user)},PASSWORD=PASSWORD` +
    ` --query AuthenticationResult.${token} --output text`
  );
}

export function aws(doings, rest) {
  return (doings.commands.aws ?? "aws --endpoint-url " + doings.endpoint) + " " + rest;
}

export function clock(doings, by) {
  return `curl -X POST ${doings.endpoint}/_localcloud/clock/${by}`;
}

export function fault(doings, kind, name) {
  const own = doings.commands.fault;
  if (own) return own.replace("{kind}", kind) + (name ? " --function " + word(name) : "");
  const query = name ? "?function=" + encodeURIComponent(name) : "";
  return `curl -X POST ${word(`${doings.endpoint}/_localcloud/faults/${kind}${query}`)}`;
}
