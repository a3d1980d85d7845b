// Names on the map: the largest first, each where it covers no other name and, if it can, no larger dot.

const labelWidths = new Map();
const LABEL_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
const LONGEST_LABEL = 34;
const CELL = 64;
const DOT = 5; // radius, in pixels, from which on a dot is not to be covered by another's name

const fontSize = radius => Math.max(11, Math.min(20, 8.5 + radius * 0.42));

/** A long name, cut at a word. */
function shortLabel(text) {
  const letters = [...text];
  return letters.length <= LONGEST_LABEL ? text : letters.slice(0, LONGEST_LABEL - 1).join("").trimEnd() + "…";
}

/** Points in the order in which they are named. */
function labelOrder() {
  return d3.range(scene.points)
    .filter(i => scene.colour[4 * i + 3] > 60)
    .sort((i, j) => scene.strong[j] - scene.strong[i] || scene.radius[j] - scene.radius[i] || i - j);
}

/**
 * Places names in a picture of that size: on large dots, below or above small ones, which they would hide. A grid of cells
 * says what is near, so that ten thousand candidates cost a few milliseconds.
 */
function placeLabels(order, camera, width, height, context, most = 400) {
  const names = new Cells(width, height), dots = new Cells(width, height);
  const larger = growth(camera.zoom);
  const seen = [];
  for (const i of order) {
    const x = scene.x[i] * camera.k + camera.x, y = scene.y[i] * camera.k + camera.y, radius = scene.radius[i] * larger;
    if (x < -20 || y < -10 || x > width + 20 || y > height + 10) continue;
    seen.push({ i, x, y, radius });
    if (radius >= DOT) dots.add({ i, left: x - radius / 2, right: x + radius / 2, top: y - radius / 2, bottom: y + radius / 2 });
  }
  const placed = [];
  for (const { i, x, y, radius } of seen) {
    if (placed.length >= most) break;
    const size = Math.round(fontSize(radius) * 2) / 2;
    const text = shortLabel(labelOf(i));
    const half = widthOf(text, size, scene.strong[i] === 2, context) / 2 + 2;
    const places = placesFor(radius, size).map(shift => ({
      i, text, size, x, y: y + shift, left: x - half, right: x + half, top: y + shift - size * 0.62, bottom: y + shift + size * 0.62,
    })).filter(place => scene.strong[i] || place.left >= 0 && place.right <= width && place.top >= 0 && place.bottom <= height);
    const free = places.filter(place => !names.meets(place));
    const best = free.find(place => !dots.meets(place)) ?? (scene.strong[i] || radius >= 2 * DOT ? free[0] : undefined);
    if (!best) continue;
    names.add(best);
    placed.push(best);
  }
  return placed;
}

/** How far below its dot a name may stand, the best place first. */
function placesFor(radius, size) {
  const beside = radius + size * 0.66;
  return radius >= size * 0.55 ? [0, beside, -beside] : [beside, -beside, 0];
}

/** Boxes in cells, so that one need only be compared with those near it. A box does not meet what is of the same point. */
class Cells {
  constructor(width, height) {
    this.columns = Math.ceil((width + 400) / CELL);
    this.rows = Math.ceil((height + 200) / CELL);
    this.cells = new Array(this.columns * this.rows);
  }

  add(box) {
    this.each(box, cell => (this.cells[cell] ??= []).push(box));
  }

  meets(box) {
    return this.each(box, cell => this.cells[cell]?.some(other => other.i !== box.i
      && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom));
  }

  /** Whether the work says so for any of the cells that the box touches; boxes beyond the margin count as on it. */
  each(box, work) {
    const column = x => Math.max(0, Math.min(this.columns - 1, Math.floor((x + 200) / CELL)));
    const row = y => Math.max(0, Math.min(this.rows - 1, Math.floor((y + 100) / CELL)));
    for (let r = row(box.top); r <= row(box.bottom); r++) {
      for (let c = column(box.left); c <= column(box.right); c++) if (work(r * this.columns + c) === true) return true;
    }
    return false;
  }
}

function widthOf(text, size, bold, context) {
  const key = (bold ? "b" : "") + text;
  if (!labelWidths.has(key)) {
    context.font = `${bold ? "700" : "500"} 100px ${LABEL_FONT}`;
    labelWidths.set(key, context.measureText(text).width / 100);
  }
  return labelWidths.get(key) * size;
}

function drawLabels(placed, context) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const { r, g, b } = scene.background;
  context.strokeStyle = `rgba(${r},${g},${b},0.85)`;
  context.fillStyle = scene.ink.formatRgb();
  for (let n = placed.length - 1; n >= 0; n--) {
    const label = placed[n];
    context.font = `${scene.strong[label.i] === 2 ? "700" : "500"} ${label.size}px ${LABEL_FONT}`;
    context.lineWidth = 3;
    context.strokeText(label.text, label.x, label.y);
    context.fillText(label.text, label.x, label.y);
  }
}
