package org.topicgraph.graph;

import java.util.Arrays;

/** The connected components of a graph, numbered by their smallest topic; a topic without links is one of its own. */
public final class Components {
    private final int[] component;
    private final int[] start;
    private final int[] members;
    /** Place of each topic among the members of its component. */
    private final int[] place;

    private Components(int[] component, int[] start, int[] members) {
        this.component = component;
        this.start = start;
        this.members = members;
        this.place = new int[members.length];
        for (int c = 0; c < count(); c++) {
            for (int m = start[c]; m < start[c + 1]; m++) {
                place[members[m]] = m - start[c];
            }
        }
    }

    /** {@return the components of the graph} */
    public static Components of(Adjacency graph) {
        int n = graph.topics();
        int[] component = new int[n];
        Arrays.fill(component, -1);
        int[] queue = new int[n];
        int components = 0;
        for (int first = 0; first < n; first++) {
            if (component[first] < 0) {
                spread(graph, first, components++, component, queue);
            }
        }
        int[] start = new int[components + 1];
        for (int c : component) {
            start[c + 1]++;
        }
        for (int c = 0; c < components; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        int[] members = new int[n];
        for (int i = 0; i < n; i++) {
            members[next[component[i]]++] = i;
        }
        return new Components(component, start, members);
    }

    private static void spread(Adjacency graph, int first, int number, int[] component, int[] queue) {
        component[first] = number;
        queue[0] = first;
        int end = 1;
        for (int done = 0; done < end; done++) {
            int i = queue[done];
            for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                int j = graph.neighbour(a);
                if (component[j] < 0) {
                    component[j] = number;
                    queue[end++] = j;
                }
            }
        }
    }

    /** {@return how many} */
    public int count() {
        return start.length - 1;
    }

    /** {@return the component of a topic} */
    public int of(int topic) {
        return component[topic];
    }

    /** {@return how many topics the component has} */
    public int size(int component) {
        return start[component + 1] - start[component];
    }

    /** {@return a topic of the component, by its place in ascending order} */
    public int member(int component, int place) {
        return members[start[component] + place];
    }

    /** {@return the place of a topic in its component, in ascending order} */
    public int place(int topic) {
        return place[topic];
    }

    /** {@return the component as a graph; its topic numbers are places in the component} */
    public Adjacency graph(int component, Adjacency whole) {
        int size = size(component);
        int[] arcs = new int[size + 1];
        for (int place = 0; place < size; place++) {
            arcs[place + 1] = arcs[place] + whole.degree(member(component, place));
        }
        int[] neighbour = new int[arcs[size]];
        double[] weight = new double[arcs[size]];
        int next = 0;
        for (int place = 0; place < size; place++) {
            int i = member(component, place);
            for (int a = whole.start(i); a < whole.start(i + 1); a++) {
                neighbour[next] =
                        Arrays.binarySearch(members, start[component], start[component + 1], whole.neighbour(a))
                                - start[component];
                weight[next++] = whole.weight(a);
            }
        }
        return new Adjacency(arcs, neighbour, weight);
    }

    /** {@return the topics of each component, ascending} */
    public int[][] members() {
        int[][] all = new int[count()][];
        Arrays.setAll(all, c -> Arrays.copyOfRange(members, start[c], start[c + 1]));
        return all;
    }

    /** {@return the component of each topic} */
    public int[] toArray() {
        return component.clone();
    }
}
