// Charts, drawn when they come into view: thematic map, matrix, roles.

const charts = (() => {
  const makers = new Map(); // element id -> what to draw, given colours
  const drawn = new Map();  // element id -> chart

  function add(id, options, onClick) {
    const host = byId(id);
    if (!host) return;
    makers.set(id, { options, onClick });
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      draw(id);
    }, { rootMargin: "300px" }).observe(host);
    new ResizeObserver(() => { if (drawn.has(id)) draw(id); }).observe(host);
  }

  function draw(id) {
    const host = byId(id);
    const { options, onClick } = makers.get(id);
    let chart = drawn.get(id);
    if (!chart) {
      chart = echarts.init(host, null, { renderer: "canvas" });
      drawn.set(id, chart);
      if (onClick) chart.on("click", onClick);
    }
    chart.resize();
    chart.setOption({ animation: false, textStyle: { fontFamily: LABEL_FONT, color: colours().ink }, ...options(host.clientWidth, host.clientHeight) }, true);
  }

  const colours = () => ({ ink: themeColour("ink").formatHex(), muted: themeColour("muted").formatHex(), line: themeColour("line").formatHex(), paper: themeColour("paper").formatHex() });

  /** A tooltip made of text, not of markup. */
  const tooltip = formatter => ({
    trigger: "item", renderMode: "richText", confine: true, formatter,
    backgroundColor: colours().paper, borderColor: colours().line, textStyle: { color: colours().ink, fontSize: 13 },
  });

  const axis = (name, more = {}) => ({
    type: "value", name, nameLocation: "middle", nameGap: 28, scale: true,
    nameTextStyle: { color: colours().ink, fontWeight: 600 },
    axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colours().muted, formatter: number },
    splitLine: { lineStyle: { color: colours().line, opacity: 0.6 } }, ...more,
  });

  /** Redraws what has been drawn, in the colours of the theme. */
  const refresh = () => { for (const id of drawn.keys()) draw(id); };
  const drawAll = () => { for (const id of makers.keys()) draw(id); };

  return { add, refresh, drawAll, colours, tooltip, axis };
})();

// Thematic map

if (clusters.has("callon_centrality")) charts.add("chart-thematic", width => {
  const c = charts.colours();
  const x = clusters.values("callon_centrality"), y = clusters.values("callon_density"), size = clusters.values("topics");
  const narrow = width < 600;
  const largest = d3.max(size);
  return {
    grid: { left: 58, right: 24, top: 30, bottom: 48 },
    tooltip: charts.tooltip(p => `${clusterLabel(p.data.cluster)}\n${count(size[p.data.cluster - 1], "topic", "topics")}, ${clusters.values("quadrant")[p.data.cluster - 1] ?? ""}`),
    xAxis: charts.axis("Ties to the rest (Callon centrality)", roomy(x)),
    yAxis: charts.axis("Ties inside (Callon density)", { nameGap: 42, ...roomy(y) }),
    series: [{
      type: "scatter",
      data: d3.range(clusters.rows).map(i => ({
        value: [x[i], y[i]], cluster: i + 1, symbolSize: 12 + 44 * Math.sqrt(size[i] / largest),
        itemStyle: { color: visible(clusterColour(i + 1)), opacity: 0.85, borderColor: c.paper, borderWidth: 1 },
        label: { show: true, formatter: `${i + 1}. ${cut(clusterLabel(i + 1), narrow ? 16 : 34)}`, position: "top", color: c.ink, fontSize: 12, textBorderColor: c.paper, textBorderWidth: 3 },
      })),
      labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
      markLine: {
        silent: true, symbol: "none", label: { show: false }, lineStyle: { color: c.muted, type: "dashed" },
        data: [{ xAxis: d3.median(x) }, { yAxis: d3.median(y) }],
      },
    }],
    graphic: corners(width, 360, [["niche", "left", "top"], ["motor", "right", "top"], ["emerging or declining", "left", "bottom"], ["basic", "right", "bottom"]], c),
  };
}, event => byId(`cluster-${event.data.cluster}`)?.scrollIntoView({ block: "center" }));

/** Names of the four fields in their corners. */
function corners(width, height, names, c) {
  return names.map(([text, side, end]) => ({
    type: "text", silent: true, z: 0,
    [side]: side === "left" ? 66 : 30, [end]: end === "top" ? 36 : 56,
    style: { text, fill: c.muted, fontSize: 13, fontStyle: "italic" },
  }));
}

/** Limits with room around the outermost points. */
function roomy(values) {
  const [low, high] = d3.extent(values);
  const room = (high - low || Math.abs(high) || 1) * 0.14;
  return { min: low - room, max: high + room, axisLabel: { color: charts.colours().muted, formatter: number, showMinLabel: false, showMaxLabel: false } };
}

const cut = (text, most) => [...text].length <= most ? text : [...text].slice(0, most - 1).join("").trimEnd() + "…";

// Matrix of the strongest topics

charts.add("chart-matrix", (width, height) => {
  const c = charts.colours();
  const weight = topics.values("weighted_degree");
  const most = width < 600 ? 16 : 40;
  const top = d3.range(topics.rows).sort((i, j) => weight[j] - weight[i] || i - j).slice(0, most)
    .sort((i, j) => clusterOf(i) - clusterOf(j) || weight[j] - weight[i] || i - j);
  const place = new Map(top.map((topic, n) => [topic, n]));
  const names = top.map(topic => cut(labelOf(topic), width < 600 ? 13 : 20));
  const weights = links.values("Weight");
  const cells = [];
  for (const topic of top) {
    for (const link of links.of(topic)) {
      const other = links.otherEnd(link, topic);
      if (place.has(other)) cells.push([place.get(topic), place.get(other), link]);
    }
  }
  const heaviest = d3.max(cells, cell => weights[cell[2]]) || 1;
  const margin = width < 600 ? 92 : 140;
  const side = Math.max(3, Math.min((width - margin - 12) / top.length, (height - margin - 12) / top.length) - 1);
  const gridSide = (side + 1) * top.length;
  const label = { color: c.ink, fontSize: Math.min(12, Math.max(8, side - 1)), interval: 0 };
  const category = more => ({ type: "category", data: names, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false }, ...more });
  const shade = d3.scaleSqrt([0, heaviest], [0.12, 1]);
  return {
    grid: { left: margin, top: margin, width: gridSide, height: gridSide },
    tooltip: charts.tooltip(p => {
      const link = p.data.value[2];
      return `${labelOf(links.source[link])} with ${labelOf(links.target[link])}\nweight ${number(weights[link])}`;
    }),
    xAxis: category({ position: "top", axisLabel: { ...label, rotate: 90 } }),
    yAxis: category({ inverse: true, axisLabel: label }),
    series: [{
      type: "scatter", symbol: "rect", symbolSize: side,
      data: cells.map(([x, y, link]) => {
        const inside = clusterOf(top[x]) === clusterOf(top[y]);
        return { value: [x, y, link], itemStyle: { color: inside ? visible(clusterColour(clusterOf(top[x]))) : c.muted, opacity: shade(weights[link]) } };
      }),
    }],
  };
}, event => { showLink(event.data.value[2]); byId("map").scrollIntoView(); });

// Roles

if (topics.has("participation") && topics.has("within_module_z")) charts.add("chart-roles", (width, height) => {
  const c = charts.colours();
  const p = topics.values("participation"), z = topics.values("within_module_z"), weight = topics.values("weighted_degree");
  const known = d3.range(topics.rows).filter(i => p[i] !== null && z[i] !== null);
  const heaviest = d3.max(weight) || 1;
  const important = new Set(known.slice().sort((i, j) => (z[j] + 3 * p[j]) - (z[i] + 3 * p[i])).slice(0, width < 600 ? 8 : 24));
  const [low, high] = [Math.min(-1, d3.min(known, i => z[i])) - 0.3, Math.max(3.5, d3.max(known, i => z[i])) + 0.4];
  const border = (from, to) => [{ coord: from, symbol: "none" }, { coord: to, symbol: "none" }];
  return {
    grid: { left: 58, right: 20, top: 20, bottom: 48 },
    tooltip: charts.tooltip(point => `${labelOf(point.data.topic)}\nparticipation ${number(p[point.data.topic])}, z ${number(z[point.data.topic])}\n${topics.values("role")[point.data.topic] ?? ""}`),
    xAxis: charts.axis("Participation: how far its links spread over clusters", { min: -0.02, max: 1, splitLine: { show: false } }),
    yAxis: charts.axis("Within-module z: how much of a hub at home", { nameGap: 36, min: low, max: high, splitLine: { show: false }, axisLabel: { color: c.muted, formatter: number, showMinLabel: false, showMaxLabel: false } }),
    series: [{
      type: "scatter",
      data: known.map(i => ({
        value: [p[i], z[i]], topic: i, symbolSize: 6 + 20 * Math.sqrt(weight[i] / heaviest),
        itemStyle: { color: visible(clusterColour(clusterOf(i))), opacity: 0.8, borderColor: c.paper, borderWidth: 1 },
        label: { show: important.has(i), formatter: cut(labelOf(i), 22), position: "right", color: c.ink, fontSize: 12, textBorderColor: c.paper, textBorderWidth: 3 },
      })),
      labelLayout: { hideOverlap: true },
      markLine: {
        silent: true, symbol: "none", label: { show: false }, lineStyle: { color: c.muted, type: "dashed", width: 1 },
        data: [
          border([-0.02, 2.5], [1, 2.5]), border([0.05, low], [0.05, 2.5]), border([0.62, low], [0.62, 2.5]), border([0.8, low], [0.8, 2.5]),
          border([0.3, 2.5], [0.3, high]), border([0.75, 2.5], [0.75, high]),
        ],
      },
    }],
    graphic: [],
  };
}, event => { showTopic(event.data.topic); byId("map").scrollIntoView(); });
