// What is known: tables by column, and who is linked with whom. Nothing here changes after loading.

const DATA = JSON.parse(byId("data").textContent);

class Table {
  constructor(raw) {
    this.rows = raw.rows;
    this.columns = raw.columns;
    this.byName = new Map(raw.columns.map(column => [column.name, column]));
  }

  /** The column of that name; undefined where the run did not make it. */
  column(name) {
    return this.byName.get(name);
  }

  /** The values of the column of that name. */
  values(name) {
    return this.byName.get(name)?.values ?? [];
  }

  has(name) {
    return this.byName.has(name);
  }
}

const topics = new Table(DATA.topics);
const links = new Table(DATA.links);
const clusters = new Table(DATA.clusters);
links.source = DATA.source;
links.target = DATA.target;

const rowTexts = DATA.rowTexts ? new Table(DATA.rowTexts) : null;
const slices = DATA.slices ? new Table(DATA.slices) : null;
const topicSlices = DATA.topic_slices ? new Table(DATA.topic_slices) : null;

const labelOf = topic => topics.values("Label")[topic];
const idOf = topic => topics.values("Id")[topic];
/** How large a topic is: its rows, or the weight of its links where a network was read. */
const magnitudeOf = topic => topics.has("occurrences")
  ? count(topics.values("occurrences")[topic], "row", "rows")
  : `weight ${number(topics.values("weighted_degree")[topic])}`;
const clusterOf = topic => topics.values("cluster")[topic];
const topicById = new Map(topics.values("Id").map((id, topic) => [id, topic]));

/** The share of each slice's rows that has a topic, slice by slice; undefined where there are no dates. */
const sharesOf = (() => {
  const shares = new Map();
  if (slices && topicSlices) {
    const placeOf = new Map(slices.values("slice").map((name, place) => [name, place]));
    const rows = slices.values("rows");
    topicSlices.values("topic").forEach((id, row) => {
      const topic = topicById.get(id), place = placeOf.get(topicSlices.values("slice")[row]);
      if (topic === undefined || place === undefined) return;
      if (!shares.has(topic)) shares.set(topic, rows.map(() => 0));
      shares.get(topic)[place] += topicSlices.values("occurrences")[row] / (rows[place] || 1);
    });
  }
  return topic => shares.get(topic);
})();

/** The links of each topic, the strongest first: links.of(topic) is a list of link numbers. */
links.of = (() => {
  const start = new Int32Array(topics.rows + 1);
  for (let link = 0; link < links.rows; link++) {
    start[links.source[link] + 1]++;
    start[links.target[link] + 1]++;
  }
  for (let topic = 0; topic < topics.rows; topic++) start[topic + 1] += start[topic];
  const next = start.slice();
  const arcs = new Int32Array(2 * links.rows);
  for (let link = 0; link < links.rows; link++) { // links come by falling weight, and so do each topic's
    arcs[next[links.source[link]]++] = link;
    arcs[next[links.target[link]]++] = link;
  }
  return topic => arcs.subarray(start[topic], start[topic + 1]);
})();

/** The other end of a link. */
links.otherEnd = (link, topic) => links.source[link] === topic ? links.target[link] : links.source[link];

/** The colour of a cluster: that of its topics. */
const clusterColour = (() => {
  const colours = new Map();
  topics.values("color").forEach((colour, topic) => {
    if (!colours.has(clusterOf(topic))) colours.set(clusterOf(topic), colour || "#888888");
  });
  return cluster => colours.get(cluster) ?? "#888888";
})();

const clusterLabel = cluster => clusters.values("label")[cluster - 1] ?? `Cluster ${cluster}`;

/** A value of a column for people; dates in years have no comma. */
const shown = (column, value) => column.unit === "years" && value !== null ? value.toFixed(1) : number(value);

/** Columns of topics that a size or a colour can show. */
const NOT_MEASURES = new Set(["x", "y", "size", "color", "Id", "Label", "cluster"]);
const measures = topics.columns.filter(column => column.type !== "text" && !NOT_MEASURES.has(column.name));
