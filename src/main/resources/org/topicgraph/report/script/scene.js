// What is to be drawn, as flat arrays: places, sizes and colours of points and lines, made from what is known and what the
// reader has chosen. Every renderer draws a scene; no renderer knows a topic.

const SPAN = 1000;                 // the longer side of the map, in units of the scene
const FADED = 0.1;                 // opacity of what is not looked at
const LARGEST = 26, SMALLEST = 2.5; // radius in pixels, the whole map in view

const scene = {
  points: topics.rows,
  x: new Float32Array(topics.rows),
  y: new Float32Array(topics.rows),          // downwards, as on a screen
  radius: new Float32Array(topics.rows),     // in pixels at zoom 1
  colour: new Uint8Array(4 * topics.rows),   // red, green, blue, opacity; opacity 0 is not there
  strong: new Uint8Array(topics.rows),       // 1: to be named before others
  lines: links.rows,
  from: Int32Array.from(links.source),
  to: Int32Array.from(links.target),
  width: new Float32Array(links.rows),
  lineColour: new Uint8Array(4 * links.rows),
  linesShown: 0,
  stage: 1,                        // smaller on a phone
  background: null,
  ink: null,
  legend: null,
};

(function place() {
  const x = topics.values("x"), y = topics.values("y");
  const [left, right] = d3.extent(x), [bottom, top] = d3.extent(y);
  const span = Math.max(right - left, top - bottom) || 1;
  for (let i = 0; i < scene.points; i++) {
    scene.x[i] = (x[i] - (left + right) / 2) / span * SPAN;
    scene.y[i] = -(y[i] - (bottom + top) / 2) / span * SPAN;
  }
})();

/**
 * How much larger points are drawn than the scene says: smaller on a small stage, and when the map is zoomed larger, but less
 * so than the distances, so that crowds part.
 */
const growth = zoom => scene.stage * zoom ** 0.45;

function updateScene() {
  scene.background = themeColour("map-background");
  scene.ink = themeColour("ink");
  sizePoints();
  colourPoints();
  dressLines();
  fadePoints();
}

function sizePoints() {
  // ten thousand points are drawn smaller than a hundred
  const crowd = Math.min(1, Math.max(0.3, (150 / Math.max(1, scene.points)) ** 0.2));
  if (state.size === "same") {
    scene.radius.fill(7 * crowd);
    return;
  }
  const values = topics.values(state.size);
  const max = d3.max(values, v => Math.abs(v ?? 0)) || 1;
  for (let i = 0; i < scene.points; i++) {
    const share = Math.sqrt(Math.abs(values[i] ?? 0) / max);
    scene.radius[i] = (SMALLEST + (LARGEST - SMALLEST) * share) * crowd;
  }
}

function colourPoints() {
  const colourOf = colouring();
  for (let i = 0; i < scene.points; i++) {
    const { r, g, b } = colourOf(i);
    scene.colour.set([r, g, b, state.off.has(clusterOf(i)) ? 0 : 255], 4 * i);
  }
}

/** The colour of each topic, as the reader has chosen; also what the legend says of it. */
function colouring() {
  scene.legend = null;
  const column = topics.column(state.colour);
  if (!column || state.colour === "cluster") {
    return topic => d3.rgb(visible(clusterColour(clusterOf(topic))));
  }
  const none = d3.rgb(128, 128, 128);
  if (column.type === "text") {
    const names = [...new Set(column.values)].filter(Boolean).sort();
    const colours = new Map(names.map((name, i) => [name, d3.rgb(visible(CATEGORIES[i % CATEGORIES.length]))]));
    scene.legend = { title: column.title, names: names.map(name => [name, colours.get(name)]) };
    return topic => colours.get(column.values[topic]) ?? none;
  }
  const known = column.values.filter(v => v !== null);
  const [low, high] = d3.extent(known);
  // measures with a long tail are told apart by rank, the others by value
  const skewed = known.length > 2 && d3.mean(known) > 2 * d3.median(known);
  const sorted = skewed ? Float64Array.from(known).sort() : null;
  const share = skewed
    ? value => d3.bisectLeft(sorted, value) / Math.max(1, sorted.length - 1)
    : value => high > low ? (value - low) / (high - low) : 0.5;
  const ramp = t => d3.rgb(isDark() ? d3.interpolateViridis(0.15 + 0.85 * t) : d3.interpolateViridis(0.92 * (1 - t)));
  scene.legend = { column, title: column.title, low, high, middle: skewed ? d3.median(known) : (low + high) / 2, ramp, skewed };
  return topic => column.values[topic] === null ? none : ramp(share(column.values[topic]));
}

// Okabe and Ito's colours, told apart by colour-blind eyes; yellow is left out, it is not seen on white
const CATEGORIES = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#7f7f7f"];

/** The colour, lightened or darkened until it is seen on the map's background. */
const visible = (() => {
  const known = new Map();
  return colour => {
    const key = colour + scene.background;
    if (!known.has(key)) {
      let seen = d3.lab(colour);
      for (let step = 0; step < 12 && contrast(d3.rgb(seen), scene.background) < 2.2; step++) {
        seen = d3.lab(seen.l + (isDark() ? 5 : -5), seen.a, seen.b);
      }
      known.set(key, seen.formatHex());
    }
    return known.get(key);
  };
})();

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ r, g, b }) {
  const [lr, lg, lb] = [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb;
}

/** The weight and evidence that the reader asks of a link, and both its clusters shown. */
function linkFilter() {
  const weights = links.values("Weight"), q = links.values("q_value");
  const weakest = weightSteps[state.weight], leastSure = evidenceSteps[state.q];
  return link => weights[link] >= weakest
    && (leastSure === Infinity || q[link] <= leastSure)
    && !state.off.has(clusterOf(links.source[link]))
    && !state.off.has(clusterOf(links.target[link]));
}

function dressLines() {
  const weights = links.values("Weight"), shown = linkFilter();
  const heaviest = weights[0] || 1;
  const passing = [];
  for (let link = 0; link < links.rows; link++) if (shown(link)) passing.push(link);
  // many lines are drawn fainter than few, or they hide the map
  const ink = Math.min(1, Math.max(0.12, 14 / Math.sqrt(passing.length + 1)));
  const looking = state.topic >= 0 || state.link >= 0;
  scene.lineColour.fill(0);
  scene.linesShown = passing.length;
  for (const link of passing) {
    const i = scene.from[link], j = scene.to[link], strength = Math.sqrt(weights[link] / heaviest);
    const looked = link === state.link || i === state.topic || j === state.topic;
    const { r, g, b } = lineColour(i, j);
    let opacity = ink * (0.25 + 0.6 * strength);
    if (looking) opacity = looked ? 0.35 + 0.6 * strength : opacity * FADED;
    scene.width[link] = link === state.link ? 5 : 0.6 + 4.4 * strength;
    scene.lineColour.set([r, g, b, Math.round(255 * Math.max(opacity, 0.012))], 4 * link);
  }
  if (state.link >= 0 && scene.lineColour[4 * state.link + 3] === 0) { // the one selected is shown whatever its weight
    const { r, g, b } = lineColour(scene.from[state.link], scene.to[state.link]);
    scene.width[state.link] = 5;
    scene.lineColour.set([r, g, b, 230], 4 * state.link);
  }
}

/** A line within a cluster has its colour, one between clusters is grey. */
function lineColour(i, j) {
  if (clusterOf(i) === clusterOf(j)) {
    return { r: scene.colour[4 * i], g: scene.colour[4 * i + 1], b: scene.colour[4 * i + 2] };
  }
  return isDark() ? { r: 150, g: 158, b: 170 } : { r: 120, g: 126, b: 136 };
}

/** What is not next to the selected topic or link steps back. */
function fadePoints() {
  scene.strong.fill(0);
  const near = new Set();
  if (state.topic >= 0) {
    near.add(state.topic);
    const shown = linkFilter();
    for (const link of links.of(state.topic)) if (shown(link)) near.add(links.otherEnd(link, state.topic));
  } else if (state.link >= 0) {
    near.add(links.source[state.link]).add(links.target[state.link]);
  } else {
    return;
  }
  for (let i = 0; i < scene.points; i++) {
    if (!near.has(i)) scene.colour[4 * i + 3] *= 2 * FADED;
  }
  for (const topic of near) scene.strong[topic] = 1;
  if (state.topic >= 0) {
    scene.strong[state.topic] = 2;
    scene.colour[4 * state.topic + 3] = 255;
  }
}
