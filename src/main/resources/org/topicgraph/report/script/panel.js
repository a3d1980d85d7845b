// The side panel: what is known of the selected topic or link.

const panel = (() => {
  const host = byId("panel");
  const NEIGHBOURS = 10;

  function show() {
    const content = state.topic >= 0 ? topicPanel(state.topic) : state.link >= 0 ? linkPanel(state.link) : startPanel();
    host.replaceChildren(...content);
    host.classList.toggle("open", state.topic >= 0 || state.link >= 0);
    host.scrollTop = 0;
  }

  function startPanel() {
    const by = topics.values(topics.has("weighted_degree") ? "weighted_degree" : "occurrences");
    const top = d3.range(topics.rows).sort((i, j) => by[j] - by[i] || i - j).slice(0, 15);
    return [
      el("h3", {}, "Most linked topics"),
      el("p", { class: "muted" }, "Choose a dot, a line or a name to read about it here."),
      el("ol", { class: "names" }, ...top.map(topic => el("li", {}, topicButton(topic)))),
    ];
  }

  function topicPanel(topic) {
    const cluster = clusterOf(topic), role = topics.values("role")[topic];
    const arcs = [...links.of(topic)];
    return [
      head(named(labelOf(topic))),
      el("p", {}, `${topics.has("occurrences") ? "In " : "Of "}${magnitudeOf(topic)}, linked to ${count(arcs.length, "topic", "topics")}.`,
        role ? ` Its role: ${role}.` : ""),
      el("p", {}, swatch(cluster), ` Cluster ${cluster}: `, named(clusterLabel(cluster)), " ", onlyClusterButton(cluster)),
      ...course(topic),
      ...neighbours("Strongest neighbours", topic, arcs.slice(0, NEIGHBOURS), link => number(links.values("Weight")[link]), "weight"),
      ...mostSignificant(topic, arcs),
      ...evidence("Rows that have it", DATA.rowsOfTopic?.[topic], [topic]),
      el("h4", {}, "Measures"),
      measureList(measures.map(column => [column, column.values[topic], rankText(column, topic)])),
    ];
  }

  /** Its share of the rows along the slices. */
  function course(topic) {
    const shares = sharesOf(topic);
    if (!shares) return [];
    const top = d3.max(shares) || 1, names = slices.values("slice");
    const points = shares.map((share, n) => `${100 * n / Math.max(1, shares.length - 1)},${28 - 26 * share / top}`).join(" ");
    return [
      el("h4", {}, "Share of rows over time"),
      ...trendText(topic),
      svgEl("svg", { class: "spark", viewBox: "0 0 100 30", preserveAspectRatio: "none", role: "img", "aria-label": `At most ${number(100 * top)} % of the rows of a slice` },
        svgEl("polyline", { points })),
      el("div", { class: "spark-ends muted" }, el("span", {}, String(names[0])), el("span", {}, `at most ${number(100 * top)} %`), el("span", {}, String(names.at(-1)))),
    ];
  }

  /** Its trend as a rate a year, with the interval, where the run made one. */
  function trendText(topic) {
    const [trend, low, high] = ["trend", "trend_low", "trend_high"].map(name => topics.values(name)[topic]);
    if (trend === undefined || trend === null) return [];
    const rate = value => `${value > 0 ? "+" : ""}${Number((100 * Math.expm1(value)).toPrecision(2))}`;
    return [el("p", {}, `${rate(trend)} % a year (95 % interval ${rate(low)} to ${rate(high)}).`, low <= 0 && high >= 0 ? " That may be no change." : "")];
  }

  function mostSignificant(topic, arcs) {
    const q = links.values("q_value"), lift = links.values("association_strength");
    if (!q.length || !lift.length) return [];
    const sure = arcs.filter(link => q[link] <= 0.05 && lift[link] > 1)
      .sort((a, b) => q[a] - q[b] || lift[b] - lift[a]).slice(0, NEIGHBOURS);
    if (!sure.length) return [el("p", { class: "muted" }, "None of its links is more than chance could give (q ≤ 0.05).")];
    return neighbours("Least to be explained by chance", topic, sure,
      link => `${number(lift[link])}×`, "times as often as expected");
  }

  function neighbours(title, topic, some, value, unit) {
    return [
      el("h4", {}, title),
      el("p", { class: "unit muted" }, unit),
      el("ul", { class: "neighbours" }, ...some.map(link => el("li", {},
        topicButton(links.otherEnd(link, topic)),
        el("button", {
          type: "button", class: "value", title: "Read about this link", "aria-label": `Link with ${labelOf(links.otherEnd(link, topic))}, ${value(link)}`,
          onclick: () => showLink(link),
        }, value(link))))),
    ];
  }

  function linkPanel(link) {
    const i = links.source[link], j = links.target[link];
    const together = links.values("cooccurrences")[link], lift = links.values("association_strength")[link];
    const q = links.values("q_value")[link];
    return [
      head(named(labelOf(i)), " with ", named(labelOf(j))),
      el("p", {}, together === undefined ? `Their link weighs ${number(links.values("Weight")[link])}` : `They share ${count(together, "row", "rows")}`,
        lift === undefined ? "." : `; ${number(together / lift)} would be expected if they were independent.`,
        q === undefined ? "" : q <= 0.05 ? " Chance cannot well explain that." : " Chance could explain that."),
      el("p", {}, topicButton(i), el("br"), topicButton(j)),
      ...evidence("Rows that show it", DATA.rowsOfLink?.[link], [i, j]),
      el("h4", {}, "Measures"),
      measureList(links.columns.filter(column => column.type !== "text").map(column => [column, column.values[link], ""])),
    ];
  }

  /** Rows with their texts, the topics marked in them. */
  function evidence(title, places, marked) {
    if (!rowTexts || !places?.length) return [];
    const cell = (name, place) => rowTexts.values(name)[place];
    return [
      el("h4", {}, title),
      el("ul", { class: "texts" }, ...places.map(place => el("li", {},
        el("span", { class: "muted" }, [cell("source", place), `row ${cell("row", place)}`, cell("date", place)].filter(Boolean).join(", "), ": "),
        el("bdi", {}, ...markedText(cell("text", place), marked.map(labelOf)))))),
    ];
  }

  function head(...title) {
    return el("div", { class: "panel-head" }, el("h3", {}, ...title),
      el("button", { type: "button", class: "close", "aria-label": "Let go", onclick: selectNothing }, "×"));
  }

  function measureList(entries) {
    return el("dl", { class: "measures" }, ...entries.map(([column, value, note]) => el("div", { title: explained(column) },
      el("dt", {}, column.title), el("dd", {}, shown(column, value), note ? el("span", { class: "muted" }, ` ${note}`) : null))));
  }

  function rankText(column, topic) {
    const value = column.values[topic];
    if (value === null) return "";
    let above = 0;
    for (const other of column.values) if (other !== null && other > value) above++;
    return above < 20 ? `rank ${above + 1}` : "";
  }

  function onlyClusterButton(cluster) {
    const others = d3.range(1, clusters.rows + 1).filter(c => c !== cluster);
    return el("button", {
      type: "button", class: "small",
      onclick: () => change({ off: others.every(c => state.off.has(c)) ? new Set() : new Set(others) }),
    }, "this cluster only");
  }

  return { show, host };
})();

const explained = column => [column.meaning, column.formula && `Formula: ${column.formula}`, column.source && `After ${column.source}`]
  .filter(Boolean).join("\n");

function swatch(cluster) {
  const mark = el("span", { class: "swatch", "aria-hidden": "true" });
  mark.style.background = visible(clusterColour(cluster));
  return mark;
}

function topicButton(topic) {
  return el("button", { type: "button", class: "name", onclick: () => showTopic(topic) }, swatch(clusterOf(topic)), " ", named(labelOf(topic)));
}

/**
 * The text with each place of a name marked: as a word, or, where it never is one, as a piece of longer words, which looks
 * different, since that is no sign that the text is about it.
 */
function markedText(text, names) {
  const quote = name => name.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&").replace(/\s+/g, "[\\s-]+");
  const places = [];
  for (const name of names) {
    const asWord = new RegExp(`(?<![\\p{L}\\p{N}])${quote(name)}(?:['’]?s|es)?(?![\\p{L}\\p{N}])`, "giu");
    const found = [...text.matchAll(asWord)].map(match => [match.index, match.index + match[0].length, ""]);
    places.push(...found.length ? found : [...text.matchAll(new RegExp(quote(name), "giu"))].map(match => [match.index, match.index + match[0].length, "inside"]));
  }
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts = [];
  let at = 0;
  for (const [from, to, kind] of places) {
    if (from < at) continue; // within the one before
    parts.push(text.slice(at, from), el("mark", { class: kind, title: kind ? "only a piece of a longer word" : null }, text.slice(from, to)));
    at = to;
  }
  return [...parts, text.slice(at)];
}

/** Selects a topic and brings it into view. */
function showTopic(topic) {
  if (state.off.has(clusterOf(topic))) toggleClusters([clusterOf(topic)]);
  selectTopic(topic);
  map.centreOn([topic]);
}

function showLink(link) {
  selectLink(link);
  map.centreOn([links.source[link], links.target[link]]);
}
