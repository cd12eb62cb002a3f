// Where everything stands. dagre decides.

import { Graph, layout } from "./dagre.esm.js";

export const NODE = { width: 156, height: 46 };
const LABEL = { width: 66, height: 13, labelpos: "c" };

/** The nodes' and edges' places, from top to bottom: what is called stands below its caller. */
export function arrange(drawing) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "TB",
    ranker: "network-simplex",
    nodesep: 10,
    ranksep: 26,
    edgesep: 6,
    marginx: 10,
    marginy: 10,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of drawing.nodes) {
    graph.setNode(node.id, { ...NODE });
  }
  for (const edge of drawing.edges) {
    graph.setEdge(edge.from, edge.to, { ...LABEL, weight: WEIGHTS[edge.kind] ?? 1 }, edge.kind);
  }
  layout(graph);
  return {
    width: graph.graph().width,
    height: graph.graph().height,
    node: (id) => graph.node(id),
    edge: (edge) => graph.edge(edge.from, edge.to, edge.kind),
  };
}

/** What a request usually takes is drawn straight, the rest around it. */
const WEIGHTS = { request: 3, route: 6, source: 6, rule: 6, target: 6, permission: 2 };

/** A smooth line through the points: it bends at each, and meets the middles between them. */
export function path(points) {
  const [first, ...rest] = points;
  const last = rest.pop();
  let line = `M${first.x} ${first.y}`;
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    const end = next ? { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } : last;
    line += `Q${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return rest.length ? line : `${line}L${last.x} ${last.y}`;
}
