// Charts, drawn when they come into view: thematic map, matrix, roles.

const charts = (() => {
  const makers = new Map(); // element id -> what to draw, given colours
  const drawn = new Map();  // element id -> chart
  const drawings = [];      // what draws the others

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

  /** A drawing of our own in place of a chart, made anew for each width and theme. */
  function addDrawing(id, make) {
    const host = byId(id);
    let width = 0;
    drawings.push(() => host.replaceChildren(make(host.clientWidth)));
    const work = drawings.at(-1);
    new ResizeObserver(() => {
      if (host.clientWidth === width) return;
      width = host.clientWidth;
      work();
    }).observe(host);
  }

  const colours = () => ({ ink: themeColour("ink").formatHex(), muted: themeColour("muted").formatHex(), line: themeColour("line").formatHex(), paper: themeColour("paper").formatHex() });

  /** A tooltip made of text, not of markup. */
  const tooltip = formatter => ({
    trigger: "item", renderMode: "richText", confine: true, formatter,
    backgroundColor: colours().paper, borderColor: colours().line, textStyle: { color: colours().ink, fontSize: 13 },
  });

  const axis = (name, [min, max], more = {}) => ({
    type: "value", name, nameLocation: "middle", nameGap: 28, min, max,
    nameTextStyle: { color: colours().ink, fontWeight: 600 },
    axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colours().muted, formatter: number, showMinLabel: false, showMaxLabel: false },
    splitLine: { lineStyle: { color: colours().line, opacity: 0.6 } }, ...more,
  });

  /** Redraws what has been drawn, in the colours of the theme. */
  const refresh = () => {
    for (const id of drawn.keys()) draw(id);
    for (const work of drawings) work();
  };
  const drawAll = () => {
    for (const id of makers.keys()) draw(id);
    refresh();
  };

  return { add, addDrawing, refresh, drawAll, colours, tooltip, axis };
})();

/** Where values lie in a chart: linear axes with room around the outermost points, and names placed where they cover nothing. */
class Plane {
  constructor(width, height, margin, x, y) {
    Object.assign(this, { width, height, margin, x, y });
    this.right = d3.scaleLinear(x, [margin.left, width - margin.right]);
    this.down = d3.scaleLinear(y, [height - margin.bottom, margin.top]);
  }

  get grid() {
    const { left, right, top, bottom } = this.margin;
    return { left, right, top, bottom, containLabel: false, outerBoundsMode: "none" };
  }

  /**
   * For each point {x, y, size, text}, the most important first, on which side of it its name stands: none where no side is
   * free. Later names give way to earlier ones, to the points and to the boxes that are taken already.
   */
  names(points, fontSize, boxes = []) {
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    pen.font = `${fontSize}px ${LABEL_FONT}`;
    const taken = [...points.map(p => box(this.right(p.x), this.down(p.y), p.size * 0.7, p.size * 0.7)), ...boxes];
    return points.map((p, n) => {
      const w = pen.measureText(p.text).width + 4, h = fontSize * 1.25, x = this.right(p.x), y = this.down(p.y), r = p.size / 2 + 4;
      const sides = { right: box(x + r + w / 2, y, w, h), left: box(x - r - w / 2, y, w, h), top: box(x, y - r - h / 2, w, h), bottom: box(x, y + r + h / 2, w, h) };
      for (const [side, place] of Object.entries(sides)) {
        if (place.left < 2 || place.right > this.width - 2 || place.top < 2 || place.bottom > this.height - 30) continue;
        if (taken.some((other, m) => m !== n && meet(place, other))) continue;
        taken.push(place);
        return side;
      }
      return null;
    });
  }
}

const box = (x, y, w, h) => ({ left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 });
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Limits with room around the outermost values. */
function roomy(values, share = 0.12) {
  const [low, high] = d3.extent(values);
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}

/**
 * A name as charts get it. ECharts remembers the width of each text in a plain object under the text itself, which goes wrong
 * for names that every object has: "constructor", "__proto__". A blank of no width makes them others.
 */
const charted = text => text in {} ? text + "\u200b" : text;

const cut = (text, most) => charted([...text].length <= most ? text : [...text].slice(0, most - 1).join("").trimEnd() + "…");
const pointName = (side, text, c, fontSize = 12) => side
  ? { show: true, position: side, formatter: () => text, color: c.ink, opacity: 1, fontSize, distance: 4, textBorderColor: c.paper, textBorderWidth: 3 }
  : { show: false };
const dashed = (c, data) => ({ silent: true, symbol: "none", label: { show: false }, lineStyle: { color: c.muted, type: "dashed", width: 1 }, data });
/** The box of a note, see below. */
function noteBox(text, x, y, align) {
  const w = text.length * 7 + 4;
  return box(align === "left" ? x + w / 2 : align === "right" ? x - w / 2 : x, y + 8, w, 18);
}

/** Whether something drawn later lies on the middle of this point. */
const covered = (plane, points, n) => points.some((p, m) => m > n
  && Math.hypot(plane.right(p.x) - plane.right(points[n].x), plane.down(p.y) - plane.down(points[n].y)) < (p.size + 12) / 2);

const note = (text, x, y, align, c) => ({ type: "text", silent: true, z: 0, x, y, style: { text, fill: c.muted, font: `italic 13px ${LABEL_FONT}`, textAlign: align } });

// Thematic map

if (clusters.has("callon_centrality")) charts.add("chart-thematic", (width, height) => {
  const c = charts.colours(), narrow = width < 600;
  const x = clusters.values("callon_centrality"), y = clusters.values("callon_density"), size = clusters.values("topics");
  const largest = d3.max(size);
  const plane = new Plane(width, height, { left: 58, right: 20, top: 26, bottom: 50 }, roomy(x), roomy(y));
  const points = d3.range(clusters.rows).map(i => ({ x: x[i], y: y[i], size: 16 + 24 * Math.sqrt(size[i] / largest), text: cut(`${i + 1}. ${clusterLabel(i + 1)}`, narrow ? 18 : 44) }));
  const [left, right, top, bottom] = [plane.margin.left + 6, width - plane.margin.right - 6, plane.margin.top + 4, height - plane.margin.bottom - 20];
  const fields = [["niche", left, top, "left"], ["motor", right, top, "right"], ["emerging or declining", left, bottom, "left"], ["basic", right, bottom, "right"]];
  const sides = plane.names(points, 12, fields.map(field => noteBox(...field)));
  return {
    grid: plane.grid,
    tooltip: charts.tooltip(p => `${p.data.cluster}. ${charted(clusterLabel(p.data.cluster))}\n${count(size[p.data.cluster - 1], "topic", "topics")}, ${clusters.values("quadrant")[p.data.cluster - 1] ?? ""}`),
    xAxis: charts.axis("Ties to the rest (Callon centrality)", plane.x),
    yAxis: charts.axis("Ties inside (Callon density)", plane.y, { nameGap: 42 }),
    series: [
      {
        type: "scatter",
        data: points.map((p, i) => ({
          value: [p.x, p.y], cluster: i + 1, symbolSize: p.size,
          itemStyle: { color: visible(clusterColour(i + 1)), opacity: 0.9, borderColor: c.paper, borderWidth: 1 },
          label: pointName(sides[i], p.text, c),
        })),
        markLine: dashed(c, [{ xAxis: d3.median(x) }, { yAxis: d3.median(y) }]),
      },
      {
        type: "scatter", silent: true, symbolSize: 1, itemStyle: { color: "transparent" }, // the numbers, above all points
        data: points.map((p, i) => ({ value: [p.x, p.y], label: { show: !covered(plane, points, i), position: "inside", formatter: () => String(i + 1), fontWeight: 700, fontSize: 12, color: readableOn(visible(clusterColour(i + 1))) } })),
      },
    ],
    graphic: fields.map(field => note(...field, c)),
  };
}, event => byId(`cluster-${event.data.cluster}`)?.scrollIntoView({ block: "center" }));

/** Black or white, whichever is read more easily on the colour. */
const readableOn = colour => luminance(d3.rgb(colour)) > 0.18 ? "#000000" : "#ffffff";

// Matrix of the strongest topics

charts.add("chart-matrix", width => {
  const c = charts.colours(), narrow = width < 600;
  const weight = topics.values("weighted_degree");
  const top = d3.range(topics.rows).sort((i, j) => weight[j] - weight[i] || i - j).slice(0, narrow ? 16 : 40)
    .sort((i, j) => clusterOf(i) - clusterOf(j) || weight[j] - weight[i] || i - j);
  const place = new Map(top.map((topic, n) => [topic, n]));
  const names = top.map(topic => cut(labelOf(topic), narrow ? 13 : 22));
  const weights = links.values("Weight");
  const cells = [];
  for (const topic of top) {
    for (const link of links.of(topic)) {
      const other = links.otherEnd(link, topic);
      if (place.has(other)) cells.push([place.get(topic), place.get(other), link]);
    }
  }
  const heaviest = d3.max(cells, cell => weights[cell[2]]) || 1;
  const margin = narrow ? 92 : 160;
  const side = Math.max(4, Math.min(24, (width - margin - 8) / Math.max(1, top.length)));
  const whole = side * top.length;
  fitHeight("chart-matrix", whole + margin + 8);
  const label = { color: c.ink, fontSize: Math.min(12, Math.max(8, side - 2)), interval: 0, formatter: n => names[n] };
  // the topics' places are the keys, not their names
  const category = more => ({ type: "category", data: d3.range(top.length), axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false }, ...more });
  const shade = d3.scaleSqrt([0, heaviest], [0.1, 1]);
  return {
    grid: { left: margin, top: margin, width: whole, height: whole },
    tooltip: charts.tooltip(p => {
      const link = p.data.value[2];
      return `${charted(labelOf(links.source[link]))} with ${labelOf(links.target[link])}\nweight ${number(weights[link])}`;
    }),
    xAxis: category({ position: "top", axisLabel: { ...label, rotate: 90 } }),
    yAxis: category({ inverse: true, axisLabel: label }),
    series: [{
      type: "scatter", symbol: "rect", symbolSize: side - 1,
      data: cells.map(([x, y, link]) => {
        const inside = clusterOf(top[x]) === clusterOf(top[y]);
        return { value: [x, y, link], itemStyle: { color: inside ? visible(clusterColour(clusterOf(top[x]))) : c.muted, opacity: shade(weights[link]) } };
      }),
    }],
  };
}, event => { showLink(event.data.value[2]); byId("map").scrollIntoView(); });

/** A chart whose height follows from its width. */
function fitHeight(id, height) {
  const host = byId(id), wanted = `${Math.round(height)}px`;
  if (host.style.height !== wanted) {
    host.style.height = wanted;
    echarts.getInstanceByDom(host).resize();
  }
}

// Roles

const HUB = 2.5; // within-module z of a hub
const OTHER_BORDERS = [0.05, 0.62, 0.8], HUB_BORDERS = [0.3, 0.75]; // of participation
const OTHER_NAMES = ["ultra-peripheral", "peripheral", "connector", "kinless"], HUB_NAMES = ["provincial hub", "connector hub", "kinless hub"];

if (topics.has("participation") && topics.has("within_module_z")) charts.add("chart-roles", (width, height) => {
  const c = charts.colours(), narrow = width < 600;
  const p = topics.values("participation"), z = topics.values("within_module_z"), weight = topics.values("weighted_degree");
  const known = d3.range(topics.rows).filter(i => p[i] !== null && z[i] !== null);
  const heaviest = d3.max(weight) || 1;
  const [low, high] = [Math.min(-1, d3.min(known, i => z[i])) - 0.5, Math.max(4, d3.max(known, i => z[i])) + 0.5];
  const plane = new Plane(width, height, { left: 46, right: 16, top: 16, bottom: 50 }, [-0.02, 1], [low, high]);
  const points = known.sort((i, j) => (z[j] + 3 * p[j]) - (z[i] + 3 * p[i]) || i - j)
    .map(i => ({ topic: i, x: p[i], y: z[i], size: 5 + 18 * Math.sqrt(weight[i] / heaviest), text: cut(labelOf(i), narrow ? 14 : 24) }));
  const named = points.slice(0, narrow ? 14 : 60);
  const line = (from, to) => [{ coord: from, symbol: "none" }, { coord: to, symbol: "none" }];
  const fieldNames = (names, borders, y) => names.map((name, n) => {
    const from = plane.right([0, ...borders][n]), to = plane.right([...borders, 1][n]);
    return to - from < name.length * 6.5 ? null : [name, (from + to) / 2, y, "center"];
  }).filter(Boolean);
  const fields = [...fieldNames(HUB_NAMES, HUB_BORDERS, plane.margin.top + 2), ...fieldNames(OTHER_NAMES, OTHER_BORDERS, height - plane.margin.bottom - 18)];
  const sides = plane.names(named, 12, fields.map(field => noteBox(...field)));
  return {
    grid: plane.grid,
    tooltip: charts.tooltip(point => `${charted(labelOf(point.data.topic))}\nparticipation ${number(p[point.data.topic])}, z ${number(z[point.data.topic])}\n${topics.values("role")[point.data.topic] ?? ""}`),
    xAxis: charts.axis(narrow ? "Participation" : "Participation: how far its links spread over clusters", plane.x, { splitLine: { show: false } }),
    yAxis: charts.axis(narrow ? "Within-module z" : "Within-module z: how much of a hub at home", plane.y, { nameGap: 30, splitLine: { show: false } }),
    series: [{
      type: "scatter",
      data: points.map((point, n) => ({
        value: [point.x, point.y], topic: point.topic, symbolSize: point.size,
        itemStyle: { color: visible(clusterColour(clusterOf(point.topic))), opacity: 0.8, borderColor: c.paper, borderWidth: 1 },
        label: pointName(sides[n], point.text, c),
      })),
      markLine: dashed(c, [
        line([-0.02, HUB], [1, HUB]),
        ...OTHER_BORDERS.map(border => line([border, low], [border, HUB])),
        ...HUB_BORDERS.map(border => line([border, HUB], [border, high])),
      ]),
    }],
    graphic: fields.map(field => note(...field, c)),
  };
}, event => { showTopic(event.data.topic); byId("map").scrollIntoView(); });

// Time

if (slices && topicSlices) {
  const names = slices.values("slice");
  const rowsOf = slices.values("rows");
  const percent = value => `${number(100 * value)} %`;
  const timeAxis = c => ({ type: "category", data: d3.range(names.length), axisLabel: { color: c.muted, formatter: n => charted(String(names[n])) }, axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } } });

  // Clusters take the mentions of their topics; ten of them by name, the others together
  charts.add("chart-slices", () => {
    const c = charts.colours();
    const sums = d3.range(Math.min(10, clusters.rows) + 1).map(() => names.map(() => 0));
    for (let topic = 0; topic < topics.rows; topic++) {
      const share = sharesOf(topic);
      if (!share) continue;
      const band = sums[Math.min(clusterOf(topic), sums.length) - 1];
      share.forEach((value, place) => { band[place] += value * rowsOf[place]; });
    }
    const totals = names.map((_, place) => d3.sum(sums, band => band[place]) || 1);
    return {
      grid: { left: 58, right: 20, top: 24, bottom: 34 },
      tooltip: charts.tooltip(p => `${charted(String(names[p.dataIndex]))}\n${p.seriesIndex + 1 < sums.length ? charted(clusterLabel(p.seriesIndex + 1)) : "other clusters"}\n${percent(sums[p.seriesIndex][p.dataIndex] / totals[p.dataIndex])} of mentions, ${count(rowsOf[p.dataIndex], "row", "rows")}`),
      xAxis: timeAxis(c),
      yAxis: { ...charts.axis("Rows", [0, d3.max(rowsOf) * 1.05], { nameGap: 40 }) },
      series: sums.map((band, n) => ({
        type: "bar", stack: "all", barCategoryGap: "12%",
        itemStyle: { color: n + 1 < sums.length ? visible(clusterColour(n + 1)) : c.muted },
        data: band.map((value, place) => value / totals[place] * rowsOf[place]),
      })),
    };
  });

  // A small picture a mover: lines of one chart would lie on each other where they are near 0
  if (byId("trends")) charts.addDrawing("trends", width => {
    const listed = list => [...document.querySelectorAll(`#${list} [data-topic]`)].map(button => Number(button.dataset.topic))
      .filter(topic => sharesOf(topic)).slice(0, 4);
    const movers = [...listed("rising"), ...listed("fading")];
    const columns = Math.max(1, Math.min(4, Math.floor(width / 210)));
    const side = width / columns, inner = side - 28, tall = 74, step = tall + 62;
    const panels = movers.map((topic, n) => {
      const shares = sharesOf(topic), top = d3.max(shares) || 1, peak = shares.indexOf(top);
      const x = d3.scaleLinear([0, shares.length - 1], [0, inner]), y = d3.scaleLinear([0, top], [tall, 0]);
      const colour = visible(clusterColour(clusterOf(topic)));
      return svgEl("g", { transform: `translate(${n % columns * side + 2},${Math.floor(n / columns) * step + 38})` },
        svgEl("title", {}, `${labelOf(topic)}: ${shares.map((share, place) => `${names[place]} ${percent(share)}`).join(", ")}`),
        svgEl("text", { class: "period", y: -22 }, cut(labelOf(topic), Math.floor(inner / 8))),
        svgEl("path", { d: d3.area().x((_, i) => x(i)).y0(tall).y1(y)(shares), fill: colour, opacity: 0.25 }),
        svgEl("path", { d: d3.line().x((_, i) => x(i)).y(y)(shares), fill: "none", stroke: colour, "stroke-width": 2 }),
        svgEl("text", { class: "rows", x: x(peak), y: -5, "text-anchor": peak < shares.length / 4 ? "start" : peak > shares.length * 0.75 ? "end" : "middle" }, percent(top)),
        svgEl("text", { class: "rows", y: tall + 15 }, String(names[0])),
        svgEl("text", { class: "rows", x: inner, y: tall + 15, "text-anchor": "end" }, String(names.at(-1))));
    });
    const height = Math.ceil(movers.length / columns) * step;
    return svgEl("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...panels);
  });
}
