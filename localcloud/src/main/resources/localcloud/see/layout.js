// Where everything stands. dagre decides; the stacks are boxes around their own nodes.

import { Graph, layout } from "./dagre.esm.js";

export const NODE = { width: 172, height: 50 };
const LABEL = { width: 74, height: 15, labelpos: "c" };

/** The nodes' and edges' places; top to bottom on a narrow page. */
export function arrange(drawing, narrow) {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({
    rankdir: narrow ? "TB" : "LR",
    nodesep: narrow ? 14 : 20,
    ranksep: narrow ? 26 : 34,
    edgesep: 12,
    marginx: 6,
    marginy: 6,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of drawing.nodes) {
    graph.setNode(node.id, { ...NODE });
    if (node.stack) {
      graph.setNode("stack " + node.stack, {});
      graph.setParent(node.id, "stack " + node.stack);
    }
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
    stacks: graph
      .nodes()
      .filter((id) => id.startsWith("stack "))
      .map((id) => ({ name: id.slice("stack ".length), ...graph.node(id) })),
  };
}

/** What a request usually takes is drawn straight, the rest around it. */
const WEIGHTS = { request: 3, route: 6, source: 6, rule: 6, target: 6, permission: 2 };

/** A smooth line through the points. */
export function path(points) {
  const [first, ...rest] = points;
  let line = `M${first.x} ${first.y}`;
  rest.forEach((point, i) => {
    if (i === rest.length - 1) {
      line += `L${point.x} ${point.y}`;
    } else {
      const next = rest[i + 1];
      const last = i === rest.length - 2;
      const end = last ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
      line += `Q${point.x} ${point.y} ${end.x} ${end.y}`;
    }
  });
  return line;
}
