// Numbers and names as people read them.

export function millis(value) {
  if (value < 10) return value.toFixed(1) + " ms";
  if (value < 1000) return Math.round(value) + " ms";
  if (value < 120_000) return (value / 1000).toFixed(value < 60_000 ? 1 : 0) + " s";
  return Math.round(value / 60_000) + " min";
}

export function count(number, one, many) {
  return number + " " + (number === 1 ? one : many);
}

export function time(iso) {
  return new Date(iso).toLocaleTimeString([], { hour12: false });
}

/** Such small sums are told for a million. */
export function dollars(each) {
  return `$${(each * 1_000_000).toFixed(2)} for a million`;
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
