package org.topicgraph.graph;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.topicgraph.association.ContingencyTable;
import org.topicgraph.corpus.Vocabulary;

/**
 * The weighted graph of topics: a read-only JGraphT graph over flat arrays. Vertices are the topics {@code 0 .. topics()-1}
 * of the {@link Vocabulary}; edges are {@link Link}s, made when asked for. Nothing is copied, so any algorithm, exporter or
 * code of a user that takes a JGraphT {@code Graph} runs on the very numbers that topicgraph's own kernels see through
 * {@link #adjacency()}.
 *
 * <p>Links have numbers too, {@code 0 .. links()-1}, ascending by first topic, then second.
 */
public final class TopicGraph extends AbstractGraph<Integer, Link> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .undirected()
            .weighted(true)
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .modifiable(false)
            .build();

    private final Vocabulary vocabulary;
    private final long rows;
    private final int[] first;
    private final int[] second;
    private final int[] cooccurrences;
    private final double[] weight;
    private final boolean counted;
    private final Adjacency adjacency;

    /**
     * Takes the arrays over, one entry a link, ascending by first topic, then second.
     *
     * @param vocabulary the topics
     * @param rows N, the rows analysed
     * @param first lower topic of each link
     * @param second higher topic of each link
     * @param cooccurrences c_ij of each link: rows that have both
     * @param weight of each link, finite and above 0
     * @throws IllegalStateException if the arrays do not describe such a graph
     */
    public TopicGraph(
            Vocabulary vocabulary, long rows, int[] first, int[] second, int[] cooccurrences, double[] weight) {
        this(vocabulary, rows, first, second, cooccurrences, weight, true);
        if (cooccurrences.length != first.length) {
            throw new IllegalStateException("a link has a count");
        }
    }

    /**
     * A graph of which nothing is known but its links and their weights: no rows, no cooccurrences. Takes the arrays over, one
     * entry a link, ascending by first topic, then second.
     *
     * @throws IllegalStateException if the arrays do not describe such a graph
     */
    public static TopicGraph uncounted(Vocabulary vocabulary, int[] first, int[] second, double[] weight) {
        return new TopicGraph(vocabulary, 0, first, second, new int[0], weight, false);
    }

    private TopicGraph(
            Vocabulary vocabulary,
            long rows,
            int[] first,
            int[] second,
            int[] cooccurrences,
            double[] weight,
            boolean counted) {
        if (second.length != first.length || weight.length != first.length) {
            throw new IllegalStateException("a link has two topics and a weight");
        }
        this.counted = counted;
        this.vocabulary = vocabulary;
        this.rows = rows;
        this.first = first;
        this.second = second;
        this.cooccurrences = cooccurrences;
        this.weight = weight;
        this.adjacency = Adjacency.ofLinks(vocabulary.size(), first, second, weight);
    }

    /** {@return the other face of this graph: flat arrays for kernels} */
    public Adjacency adjacency() {
        return adjacency;
    }

    /** {@return keys, labels and occurrences of the topics} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@return whether the rows behind the links are known: N and c_ij} */
    public boolean isCounted() {
        return counted;
    }

    /** {@return N, the rows analysed; known of a counted graph} */
    public long rows() {
        requireCounted();
        return rows;
    }

    private void requireCounted() {
        if (!counted) {
            throw new IllegalStateException("the rows behind this graph are not known");
        }
    }

    /** {@return how many topics} */
    public int topics() {
        return vocabulary.size();
    }

    /** {@return how many links} */
    public int links() {
        return first.length;
    }

    /** {@return the link's topic with the lower number} */
    public int first(int link) {
        return first[link];
    }

    /** {@return the link's topic with the higher number} */
    public int second(int link) {
        return second[link];
    }

    /** {@return c_ij, the rows that have both topics; known of a counted graph} */
    public long cooccurrences(int link) {
        requireCounted();
        return cooccurrences[link];
    }

    /** {@return the link's weight, above 0} */
    public double weight(int link) {
        return weight[link];
    }

    /** {@return the weights of all links; not to be changed} */
    double[] weights() {
        return weight;
    }

    /** {@return the four counts that the link's measures are made from; known of a counted graph} */
    public ContingencyTable contingency(int link) {
        requireCounted();
        return new ContingencyTable(
                rows, vocabulary.occurrences(first[link]), vocabulary.occurrences(second[link]), cooccurrences[link]);
    }

    /**
     * {@return the graph of some of the topics and links}
     *
     * @param topics which topics, ascending
     * @param links which links, ascending, all between these topics
     */
    public TopicGraph part(int[] topics, int[] links) {
        int[] number = new int[topics()];
        Arrays.fill(number, -1);
        for (int i = 0; i < topics.length; i++) {
            number[topics[i]] = i;
        }
        return new TopicGraph(
                vocabulary.subset(topics),
                rows,
                Arrays.stream(links).map(link -> number[first[link]]).toArray(),
                Arrays.stream(links).map(link -> number[second[link]]).toArray(),
                counted ? Arrays.stream(links).map(link -> cooccurrences[link]).toArray() : new int[0],
                Arrays.stream(links).mapToDouble(link -> weight[link]).toArray(),
                counted);
    }

    // JGraphT's face

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Set<Integer> vertexSet() {
        return new ReadOnlySet<>(topics(), i -> i, o -> o instanceof Integer vertex && containsVertex(vertex));
    }

    @Override
    public Set<Link> edgeSet() {
        return new ReadOnlySet<>(
                links(),
                link -> new Link(first[link], second[link]),
                o -> o instanceof Link edge && containsEdge(edge));
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertex != null && vertex >= 0 && vertex < topics();
    }

    @Override
    public boolean containsEdge(Link edge) {
        return edge != null && arcOf(edge) >= 0;
    }

    @Override
    public Link getEdge(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target) || adjacency.arc(source, target) < 0) {
            return null; // as the interface asks
        }
        return linkOf(source, target);
    }

    @Override
    public Set<Link> getAllEdges(Integer source, Integer target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null; // as the interface asks
        }
        Link link = getEdge(source, target);
        return link == null ? Set.of() : Set.of(link);
    }

    @Override
    public Set<Link> edgesOf(Integer vertex) {
        int topic = requireVertex(vertex);
        int start = adjacency.start(topic);
        return new ReadOnlySet<>(
                adjacency.degree(topic),
                i -> linkOf(topic, adjacency.neighbour(start + i)),
                o -> o instanceof Link edge && (edge.first() == topic || edge.second() == topic) && containsEdge(edge));
    }

    @Override
    public Set<Link> incomingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public Set<Link> outgoingEdgesOf(Integer vertex) {
        return edgesOf(vertex);
    }

    @Override
    public int degreeOf(Integer vertex) {
        return adjacency.degree(requireVertex(vertex));
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return degreeOf(vertex);
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return degreeOf(vertex);
    }

    @Override
    public Integer getEdgeSource(Link edge) {
        return edge.first();
    }

    @Override
    public Integer getEdgeTarget(Link edge) {
        return edge.second();
    }

    @Override
    public double getEdgeWeight(Link edge) {
        int arc = arcOf(edge);
        if (arc < 0) {
            throw new IllegalArgumentException("no such edge in graph: " + edge);
        }
        return adjacency.weight(arc);
    }

    @Override
    public Supplier<Integer> getVertexSupplier() {
        return null; // as the interface asks of a graph that makes none
    }

    @Override
    public Supplier<Link> getEdgeSupplier() {
        return null; // as the interface asks of a graph that makes none
    }

    @Override
    public Link addEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer source, Integer target, Link edge) {
        throw readOnly();
    }

    @Override
    public Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public Link removeEdge(Integer source, Integer target) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Link edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Link edge, double newWeight) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "a topic graph is read-only; copy it into a JGraphT graph to change it");
    }

    private int requireVertex(Integer vertex) {
        if (!containsVertex(vertex)) {
            throw new IllegalArgumentException("no such vertex in graph: " + Objects.toString(vertex));
        }
        return vertex;
    }

    private int arcOf(Link edge) {
        return edge.second() < topics() ? adjacency.arc(edge.first(), edge.second()) : -1;
    }

    private static Link linkOf(int i, int j) {
        return new Link(Math.min(i, j), Math.max(i, j));
    }

    /** A set of things that are made from their place when asked for. */
    private static final class ReadOnlySet<E> extends AbstractSet<E> {
        private final int size;
        private final IntFunction<E> element;
        private final Predicate<Object> contains;

        ReadOnlySet(int size, IntFunction<E> element, Predicate<Object> contains) {
            this.size = size;
            this.element = element;
            this.contains = contains;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean contains(Object candidate) {
            return contains.test(candidate);
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public E next() {
                    if (next == size) {
                        throw new NoSuchElementException();
                    }
                    return element.apply(next++);
                }
            };
        }
    }
}
