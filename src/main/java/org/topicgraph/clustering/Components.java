package org.topicgraph.clustering;

import java.util.Arrays;
import org.topicgraph.graph.Adjacency;

/** The connected components of a graph: topics that reach each other over links. */
public final class Components {
    private final int[] component;
    private final int count;

    private Components(int[] component, int count) {
        this.component = component;
        this.count = count;
    }

    /** {@return the components of the graph, numbered from 0 by their first topic; an isolated topic is one of its own} */
    public static Components of(Adjacency graph) {
        int[] component = new int[graph.topics()];
        Arrays.fill(component, -1);
        int[] reached = new int[graph.topics()];
        int count = 0;
        for (int root = 0; root < component.length; root++) {
            if (component[root] >= 0) {
                continue;
            }
            component[root] = count;
            reached[0] = root;
            int end = 1;
            for (int next = 0; next < end; next++) {
                int i = reached[next];
                for (int a = graph.start(i); a < graph.start(i + 1); a++) {
                    int j = graph.neighbour(a);
                    if (component[j] < 0) {
                        component[j] = count;
                        reached[end++] = j;
                    }
                }
            }
            count++;
        }
        return new Components(component, count);
    }

    /** {@return how many components} */
    public int count() {
        return count;
    }

    /** {@return the number of the topic's component, {@code 0 .. count()-1}} */
    public int of(int topic) {
        return component[topic];
    }

    /** {@return the topics of each component, ascending} */
    public int[][] members() {
        int[] size = new int[count];
        for (int c : component) {
            size[c]++;
        }
        int[][] members = new int[count][];
        for (int c = 0; c < count; c++) {
            members[c] = new int[size[c]];
        }
        int[] next = new int[count];
        for (int i = 0; i < component.length; i++) {
            members[component[i]][next[component[i]]++] = i;
        }
        return members;
    }

    int[] toArray() {
        return component.clone();
    }
}
