// Names on the map: the largest first, each where it covers none that stands already.

const labelWidths = new Map();
const LABEL_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
const LONGEST_LABEL = 34;

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
 * Places names in a picture of that size. A grid of cells says which names are near, so that ten thousand candidates cost
 * a few milliseconds.
 */
function placeLabels(order, camera, width, height, context, most = 400) {
  const CELL = 64;
  const columns = Math.ceil(width / CELL) + 1;
  const grid = new Map();
  const placed = [];
  for (const i of order) {
    if (placed.length >= most) break;
    const x = scene.x[i] * camera.k + camera.x, y = scene.y[i] * camera.k + camera.y;
    if (x < -20 || y < -10 || x > width + 20 || y > height + 10) continue;
    const radius = scene.radius[i] * growth(camera.zoom);
    const size = Math.round(fontSize(radius) * 2) / 2;
    const text = shortLabel(labelOf(i));
    const half = widthOf(text, size, scene.strong[i] === 2, context) / 2 + 2;
    const box = { i, text, size, x, y, left: x - half, right: x + half, top: y - size * 0.62, bottom: y + size * 0.62 };
    if (!scene.strong[i] && (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height)) continue;
    if (occupied(box, grid, columns, CELL)) continue;
    placed.push(box);
  }
  return placed;
}

function occupied(box, grid, columns, cell) {
  const touched = [];
  for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell); row++) {
    for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell); column++) {
      const key = row * columns + column;
      touched.push(key);
      for (const other of grid.get(key) ?? []) {
        if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return true;
      }
    }
  }
  for (const key of touched) {
    if (!grid.has(key)) grid.set(key, []);
    grid.get(key).push(box);
  }
  return false;
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
