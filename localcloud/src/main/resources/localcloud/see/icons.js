// A picture of 16 by 16 for each kind of node.

export const ICONS = {
  client: "M8 8.2a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14c.6-3 2.7-4.3 5.5-4.3s4.9 1.3 5.5 4.3",
  api: "M5.5 4 1.5 8l4 4M10.5 4l4 4-4 4M9 3 7 13",
  function: "M3 13.5 7.7 6M5 2.5c2 0 2.3.7 3 2.7l2.2 6.3c.5 1.5 1 2 2.6 2",
  table: "M2 4c0-1.2 2.7-2 6-2s6 .8 6 2-2.7 2-6 2-6-.8-6-2v8c0 1.2 2.7 2 6 2s6-.8 6-2V4M2 8c0 1.2 2.7 2 6 2s6-.8 6-2",
  bus: "M1.5 8h13M4 8V4M8 8v4M12 8V4M4 2.5v.1M12 2.5v.1M8 13.5v.1",
  rule: "M2 3h12L9.5 8.5V13l-3 1V8.5z",
  schedule: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 4.5V8l2.5 1.5",
  queue: "M1.5 5v6M14.5 5v6M4.5 5h2v6h-2zM9.5 5h2v6h-2z",
  dead: "M2 4.5h12v8H2zM2 4.5l6 5 6-5M5 2.5h6",
  topic: "M3 9.5v-3l8-4v11zM4.5 10v3h2v-2.5M13 6.5c.8.9.8 2.1 0 3",
  pool: "M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7M8 10v1.5",
};
