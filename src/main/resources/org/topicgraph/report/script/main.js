// Everything is put together here.

/** Whether the dark theme is in force: the reader's choice, or the system's. */
function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** So many clusters have names beside the map; what is beyond is switched together. */
const LEGEND = 20;

(function main() {
  updateScene();
  buildLegend();
  buildTools();
  colourCards();
  map.resize();
  map.refresh();
  panel.show();
  dataTable(byId("table-topics"), topicTable());
  dataTable(byId("table-links"), linkTable());
  wireTheme();

  onChange(changed => {
    map.refresh();
    if (changed.has("topic") || changed.has("link")) panel.show();
    if (changed.has("off")) showLegend();
    showTools();
  });
  new ResizeObserver(() => map.resize()).observe(map.surface);
  for (const chip of document.querySelectorAll("[data-topic]")) {
    const topic = Number(chip.dataset.topic);
    if (topic < topics.rows) chip.addEventListener("click", () => { showTopic(topic); byId("map").scrollIntoView(); });
    else chip.disabled = true; // beyond what this page carries
  }
  window.addEventListener("hashchange", recallFromAddress);
  wirePrint();
  recallFromAddress();
  window.topicgraph = map.inspect;
  document.documentElement.dataset.ready = "";

  function topicTable() {
    const rest = topics.columns.filter(column => !["Label", "color"].includes(column.name)).map(columnOf);
    return {
      name: "topics", one: "topic", many: "topics", rows: topics.rows,
      columns: [topicColumn("Label", "Topic", row => row, "The topic's most frequent form"), ...rest],
      hidden: new Set(["Id", "x", "y", "size", "closeness", "harmonic", "eigenvector", "clustering_weighted", "coreness", "constraint", "evidence", "last_date", "trend_low", "trend_high", "burst_time"]),
    };
  }

  function linkTable() {
    return {
      name: "links", one: "link", many: "links", rows: links.rows,
      columns: [
        topicColumn("Source", "Topic", row => links.source[row], "The more frequent of the two topics"),
        topicColumn("Target", "with", row => links.target[row], "The other topic"),
        ...links.columns.map(columnOf),
      ],
      hidden: new Set(["jaccard", "inclusion", "equivalence", "log_likelihood", "p_value", "disparity", "remaining"]),
    };
  }

  // Settings of the map

  function buildTools() {
    const size = byId("map-size"), colour = byId("map-colour");
    const option = column => el("option", { value: column.name }, column.title);
    size.append(...measures.map(option), el("option", { value: "same" }, "Nothing: all the same"));
    colour.append(el("option", { value: "cluster" }, "Cluster"));
    if (topics.has("role")) colour.append(el("option", { value: "role" }, "Role"));
    colour.append(...measures.map(option));
    size.addEventListener("change", () => change({ size: size.value }));
    colour.addEventListener("change", () => change({ colour: colour.value }));
    const weight = byId("map-weight"), q = byId("map-q");
    weight.max = weightSteps.length - 1;
    q.max = evidenceSteps.length - 1;
    weight.addEventListener("input", () => change({ weight: Number(weight.value) }));
    q.addEventListener("input", () => change({ q: Number(q.value) }));
    byId("map-q-tool").hidden = !links.has("q_value");
    byId("map-density").addEventListener("click", () => change({ density: !state.density }));
    byId("map-in").addEventListener("click", () => map.zoomBy(1.5));
    byId("map-out").addEventListener("click", () => map.zoomBy(1 / 1.5));
    byId("map-fit").addEventListener("click", () => map.fit());
    byId("map-png").addEventListener("click", map.png);
    byId("map-svg").addEventListener("click", map.svg);
    const full = byId("map-full");
    full.addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : map.frame.requestFullscreen());
    full.hidden = !document.fullscreenEnabled;
    document.addEventListener("fullscreenchange", () => full.setAttribute("aria-pressed", String(Boolean(document.fullscreenElement))));
    showTools();
  }

  function showTools() {
    byId("map-size").value = state.size;
    byId("map-colour").value = state.colour;
    byId("map-weight").value = state.weight;
    byId("map-q").value = state.q;
    byId("map-weight-value").textContent = number(weightSteps[state.weight]);
    byId("map-q-value").textContent = state.q ? `q ≤ ${number(evidenceSteps[state.q])}` : "all";
    byId("map-density").setAttribute("aria-pressed", String(state.density));
  }

  // Clusters as a legend that switches them

  function buildLegend() {
    const shown = clusters.rows <= LEGEND + 3 ? clusters.rows : LEGEND;
    const rest = d3.range(shown + 1, clusters.rows + 1);
    byId("map-legend").append(
      ...d3.range(1, shown + 1).map(cluster => el("button", {
        type: "button", class: "legend-entry", "data-cluster": cluster, "aria-pressed": "true", onclick: () => toggleClusters([cluster]),
      }, swatch(cluster), " ", named(clusterLabel(cluster)))),
      rest.length ? el("button", {
        type: "button", class: "legend-entry", "data-cluster": rest[0], "aria-pressed": "true", onclick: () => toggleClusters(rest),
      }, el("span", { class: "swatch" }), ` ${rest.length} smaller clusters`) : "",
      el("button", { type: "button", class: "small", id: "legend-all", hidden: true, onclick: () => change({ off: new Set() }) }, "Show all clusters"));
  }

  function showLegend() {
    for (const entry of document.querySelectorAll(".legend-entry")) {
      entry.setAttribute("aria-pressed", String(!state.off.has(Number(entry.dataset.cluster))));
    }
    byId("legend-all").hidden = !state.off.size;
  }

  function colourCards() {
    for (const card of document.querySelectorAll("[data-cluster]")) {
      const mark = card.querySelector(".swatch");
      if (mark) mark.style.background = visible(clusterColour(Number(card.dataset.cluster)));
    }
  }

  /** Paper is light, whatever the screen is. */
  function wirePrint() {
    let before;
    window.addEventListener("beforeprint", () => {
      before = document.documentElement.dataset.theme;
      document.documentElement.dataset.theme = "light";
      map.refresh();
      panel.show();
      colourCards();
      charts.drawAll();
      map.drawForPrint();
    });
    window.addEventListener("afterprint", () => {
      if (before) document.documentElement.dataset.theme = before;
      else delete document.documentElement.dataset.theme;
      map.resize();
      map.refresh();
      panel.show();
      colourCards();
      charts.refresh();
    });
  }

  // Light and dark

  function wireTheme() {
    const button = byId("theme");
    const follow = () => {
      button.setAttribute("aria-pressed", String(isDark()));
      map.refresh();
      panel.show();
      colourCards();
      charts.refresh();
    };
    button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      follow();
    });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  }
})();
