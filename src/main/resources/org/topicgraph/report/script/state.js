// What the reader has chosen. Whoever shows it listens; the address keeps it, so that a view can be shared.

const state = {
  topic: -1,
  link: -1,
  off: new Set(),       // clusters switched off
  weight: 0,            // number of the weight step
  q: 0,                 // number of the step of evidence
  size: topics.has("weighted_degree") ? "weighted_degree" : "occurrences",
  colour: "cluster",
  density: false,
};

/** Only the strongest links are shown at first: more than these hide the map. */
const LINKS_AT_FIRST = 2000;

/** Weights that the slider can stop at, from the weakest: all there are, or a hundred that part the links evenly. */
const weightSteps = (() => {
  const weights = links.values("Weight");
  const distinct = [...new Set(weights)].sort((a, b) => a - b);
  if (distinct.length <= 100) return distinct.length ? distinct : [0];
  const steps = new Set();
  for (let step = 0; step < 100; step++) {
    const rank = Math.floor(links.rows * (step / 100) ** 0.5); // finer among the strong ones
    steps.add(weights[Math.max(0, links.rows - 1 - rank)]);
  }
  steps.add(weights[0]);
  return [...steps].sort((a, b) => a - b);
})();

/** Largest q that a link may have to be shown. */
const evidenceSteps = [Infinity, 0.1, 0.05, 0.01, 0.001, 1e-4, 1e-6, 1e-10];

const weightAtFirst = (() => {
  if (links.rows <= LINKS_AT_FIRST) return 0;
  const weakest = links.values("Weight")[LINKS_AT_FIRST];
  const step = weightSteps.findIndex(weight => weight > weakest);
  return step < 0 ? weightSteps.length - 1 : step;
})();
state.weight = weightAtFirst;
const STATE_AT_FIRST = { ...state, off: new Set() };

const listeners = [];

/** Calls back after each change, with the names of what changed. */
const onChange = listener => listeners.push(listener);

function change(patch) {
  const changed = Object.keys(patch).filter(key => patch[key] !== state[key]);
  if (!changed.length) return;
  Object.assign(state, patch);
  for (const listener of listeners) listener(new Set(changed));
  rememberInAddress();
}

const selectTopic = topic => change({ topic, link: -1 });
const selectLink = link => change({ topic: -1, link });
const selectNothing = () => change({ topic: -1, link: -1 });

/** Switches clusters that are shown, and so is the first of them, off, or all of them on. */
function toggleClusters(some) {
  const off = new Set(state.off), on = off.has(some[0]);
  for (const cluster of some) {
    if (on) off.delete(cluster);
    else off.add(cluster);
  }
  change({ off });
}

// The address: #map&topic=...&weight=...; a plain #section is left to the browser.

const rememberInAddress = oncePerFrame(() => {
  const parts = [];
  const keep = (key, value) => parts.push(`${key}=${encodeURIComponent(value)}`);
  if (state.topic >= 0) keep("topic", idOf(state.topic));
  if (state.link >= 0) keep("link", [idOf(links.source[state.link]), idOf(links.target[state.link])].map(encodeURIComponent).join("+"));
  if (state.off.size) keep("off", [...state.off].join("."));
  if (state.weight !== weightAtFirst) keep("weight", weightSteps[state.weight]);
  if (state.q) keep("q", evidenceSteps[state.q]);
  if (state.size !== STATE_AT_FIRST.size) keep("size", state.size);
  if (state.colour !== "cluster") keep("colour", state.colour);
  if (state.density) keep("density", 1);
  const camera = map.cameraText();
  if (camera) keep("view", camera);
  const hash = parts.length ? "#map&" + parts.join("&") : location.hash.includes("&") ? "#map" : location.hash;
  if (hash !== location.hash) history.replaceState(null, "", hash || location.pathname + location.search);
});

/** Takes over what the address says, as far as it makes sense here. */
function recallFromAddress() {
  if (!location.hash.includes("&")) return;
  const said = new Map(location.hash.slice(1).split("&").slice(1).map(part => {
    const [key, ...value] = part.split("=");
    return [key, decode(value.join("="))];
  }));
  const patch = { ...STATE_AT_FIRST, off: new Set() };
  if (said.has("topic")) patch.topic = topicById.get(said.get("topic")) ?? -1;
  if (said.has("link")) patch.link = linkBetween(...said.get("link").split("+").map(id => topicById.get(decode(id))));
  if (said.has("off")) patch.off = new Set(said.get("off").split(".").map(Number).filter(c => c >= 1 && c <= clusters.rows));
  if (said.has("weight")) patch.weight = nearestStep(weightSteps, Number(said.get("weight")));
  if (said.has("q")) patch.q = nearestStep(evidenceSteps.slice(1), Number(said.get("q"))) + 1;
  if (said.has("size") && (said.get("size") === "same" || measures.some(m => m.name === said.get("size")))) patch.size = said.get("size");
  if (said.has("colour") && topics.has(said.get("colour"))) patch.colour = said.get("colour");
  patch.density = said.has("density");
  change(patch);
  if (said.has("view")) map.showCamera(said.get("view"));
  byId("map").scrollIntoView();
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // cut off in a mail, say
  }
}

function linkBetween(one, other) {
  if (one === undefined || other === undefined) return -1;
  return links.of(one).find(link => links.otherEnd(link, one) === other) ?? -1;
}

function nearestStep(steps, value) {
  let best = 0;
  steps.forEach((step, i) => {
    if (Math.abs(step - value) < Math.abs(steps[best] - value)) best = i;
  });
  return best;
}
