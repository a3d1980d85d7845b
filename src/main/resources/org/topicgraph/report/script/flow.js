// How clusters of consecutive periods share topics: a column a period, a bar a cluster, a ribbon for what two share.

if (byId("flow")) charts.addDrawing("flow", width => {
  const MOST = 8, BAR = 12, GAP = 7, HEAD = 44, SCALE = 300; // pixels; the most topics of a period take SCALE
  const periods = new Table(DATA.periods), parts = new Table(DATA.period_clusters), flows = new Table(DATA.cluster_flow);
  const names = periods.values("period");
  const columns = names.map(name => d3.range(parts.rows).filter(row => parts.values("period")[row] === name));
  const size = row => parts.values("topics")[row], theme = row => parts.values("of_cluster")[row];
  const shownOf = columns.map(rows => [...rows].sort((a, b) => size(b) - size(a) || a - b).slice(0, MOST)
    .sort((a, b) => (theme(a) || Infinity) - (theme(b) || Infinity) || size(b) - size(a) || a - b));
  const scale = SCALE / (d3.max(shownOf, rows => d3.sum(rows, size)) || 1);
  const step = Math.max(150, width / names.length), whole = step * names.length;

  // Places of bars, by the row of the cluster
  const bars = new Map(), rowOf = new Map();
  shownOf.forEach((rows, column) => {
    let y = HEAD;
    for (const row of rows) {
      const height = Math.max(3, size(row) * scale);
      bars.set(row, { x: column * step, y, height, before: 0, after: 0 });
      rowOf.set(`${column} ${parts.values("cluster")[row]}`, row);
      y += Math.max(height, 13) + GAP;
    }
  });
  const height = d3.max(bars.values(), bar => bar.y + Math.max(bar.height, 13)) + 4 || HEAD;
  const colour = row => theme(row) ? visible(clusterColour(theme(row))) : charts.colours().muted;
  const nameOf = row => parts.values("label")[row];

  const shared = d3.range(flows.rows).map(flow => {
    const column = names.indexOf(flows.values("period")[flow]);
    return {
      flow,
      from: rowOf.get(`${column} ${flows.values("cluster")[flow]}`),
      to: rowOf.get(`${column + 1} ${flows.values("next_cluster")[flow]}`),
      topics: flows.values("shared_topics")[flow],
    };
  }).filter(({ from, to }) => from !== undefined && to !== undefined)
    .sort((a, b) => bars.get(a.from).y - bars.get(b.from).y || bars.get(a.to).y - bars.get(b.to).y);
  const ribbons = shared.map(({ flow, from, to, topics }) => {
    const a = bars.get(from), b = bars.get(to), thick = topics * scale;
    const [x1, x2] = [a.x + BAR, b.x], y1 = a.y + a.after, y2 = b.y + b.before, middle = (x1 + x2) / 2;
    a.after += thick;
    b.before += thick;
    return svgEl("path", {
      class: "ribbon", fill: colour(from),
      d: `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}V${y2 + thick}C${middle},${y2 + thick} ${middle},${y1 + thick} ${x1},${y1 + thick}Z`,
    }, svgEl("title", {}, `${nameOf(from)} → ${nameOf(to)}: ${count(topics, "topic", "topics")} in both, ${number(100 * flows.values("inclusion")[flow])} % of the smaller`));
  });

  const marks = [...bars].map(([row, bar]) => svgEl("g", {},
    svgEl("rect", { x: bar.x, y: bar.y, width: BAR, height: bar.height, fill: colour(row) },
      svgEl("title", {}, `${nameOf(row)}: ${count(size(row), "topic", "topics")}`)),
    svgEl("text", { class: "name", x: bar.x + BAR + 5, y: bar.y + Math.max(bar.height, 13) / 2 + 4 }, wholeNames(nameOf(row), Math.floor((step - BAR - 14) / 6.4)))));
  const heads = names.map((name, column) => svgEl("g", {},
    svgEl("text", { class: "period", x: column * step, y: 14 }, name),
    svgEl("text", { class: "rows", x: column * step, y: 30 }, more(column))));
  return svgEl("svg", { width: whole, height, viewBox: `0 0 ${whole} ${height}` }, ...ribbons, ...marks, ...heads);

  /** As many of the names in the label as there is room for. */
  function wholeNames(label, most) {
    const some = label.split(", ");
    while (some.length > 1 && some.join(", ").length > most) some.pop();
    return cut(some.join(", "), most);
  }

  /** What the head of a period says below its name. */
  function more(column) {
    const left = columns[column].length - shownOf[column].length;
    return count(periods.values("rows")[column], "row", "rows") + (left ? `, ${left} smaller clusters not shown` : "");
  }
});
