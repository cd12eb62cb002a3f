// Numbers and names as people read them.

export function millis(value) {
  if (value < 10) return value.toFixed(1) + " ms";
  if (value < 1000) return Math.round(value) + " ms";
  return (value / 1000).toFixed(value < 60_000 ? 1 : 0) + " s";
}

export function count(number, one, many) {
  return number + " " + (number === 1 ? one : many);
}

export function time(iso) {
  return new Date(iso).toLocaleTimeString([], { hour12: false });
}

/** JSON with line breaks, also the JSON that stands as a text inside it; anything else as it is. */
export function pretty(text) {
  try {
    return JSON.stringify(opened(JSON.parse(text)), null, 2);
  } catch {
    return text;
  }
}

function opened(value) {
  if (typeof value === "string" && /^\s*[{[]/.test(value)) {
    try {
      return opened(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(opened);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, opened(one)]));
  }
  return value;
}

const KINDS = {
  client: "callers from outside",
  api: "API",
  function: "function",
  table: "table",
  bus: "event bus",
  rule: "rule",
  schedule: "schedule",
  queue: "queue",
  dead: "dead-letter queue",
  topic: "topic",
  pool: "user pool",
};

export function kind(word) {
  return KINDS[word] ?? word;
}
