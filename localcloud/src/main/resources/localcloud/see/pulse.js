// Dots that run along the ways. A page that cannot keep up draws fewer of them.

import { svg } from "./dom.js";

const MOST = 60;
const LASTS = 650;
let running = 0;

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Sends a dot along a line, backwards if the call goes against its arrow. */
export function pulse(layer, line, failed, backwards) {
  if (still.matches || running >= MOST || document.hidden) return;
  running++;
  const dot = svg("circle", { r: 6, class: failed ? "dot failed" : "dot" });
  layer.append(dot);
  const length = line.getTotalLength();
  const start = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - start) / LASTS);
    const at = line.getPointAtLength(length * (backwards ? 1 - part : part));
    dot.setAttribute("cx", at.x);
    dot.setAttribute("cy", at.y);
    if (part < 1) {
      requestAnimationFrame(step);
    } else {
      dot.remove();
      running--;
    }
  };
  requestAnimationFrame(step);
}

const lights = new WeakMap();

/** Lights an element for a moment. */
export function light(element, failed) {
  clearTimeout(lights.get(element));
  element.classList.toggle("failed", failed);
  element.classList.add("lit");
  lights.set(
    element,
    setTimeout(() => element.classList.remove("lit", "failed"), failed ? 4000 : 1100),
  );
}
