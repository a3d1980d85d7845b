package org.topicgraph.centrality;

import java.util.Arrays;
import org.topicgraph.parallel.Blocks;

/**
 * The topics of a component by the node of the core on which their tree hangs and by their depth below it. Seen from outside
 * the tree, topics with both the same are alike. Classes are numbered by node of the core, then by depth; the first class of a
 * node is the node itself.
 */
final class TreeClasses {
    private final Forest forest;
    private final PathCore core;
    private final double[] depthOf;
    private final int[] coreOf;
    private final int[] start;
    private final double[] depth;
    private final int[] count;

    TreeClasses(PathCore core) {
        this.core = core;
        this.forest = core.forest();
        int n = forest.nodes();
        int nodes = core.graph().nodes();
        this.depthOf = forest.depths();
        int[] coreNumber = new int[n];
        for (int c = 0; c < nodes; c++) {
            coreNumber[core.origin(c)] = c;
        }
        this.coreOf = forest.roots();
        for (int v = 0; v < n; v++) {
            coreOf[v] = coreNumber[coreOf[v]];
        }
        // the depths of each tree, sorted, then equal ones joined
        int[] next = new int[nodes + 1];
        for (int c = 0; c < nodes; c++) {
            next[c + 1] = next[c] + core.graph().mass()[c];
        }
        int[] begin = next.clone();
        double[] sorted = new double[n];
        for (int v = 0; v < n; v++) {
            sorted[next[coreOf[v]]++] = depthOf[v];
        }
        this.start = new int[nodes + 1];
        double[] joined = new double[n];
        int[] counts = new int[n];
        int classes = 0;
        for (int c = 0; c < nodes; c++) {
            Arrays.sort(sorted, begin[c], begin[c + 1]);
            for (int k = begin[c]; k < begin[c + 1]; k++) {
                if (k == begin[c] || sorted[k] != sorted[k - 1]) {
                    joined[classes++] = sorted[k];
                }
                counts[classes - 1]++;
            }
            start[c + 1] = classes;
        }
        this.depth = Arrays.copyOf(joined, classes);
        this.count = Arrays.copyOf(counts, classes);
    }

    /** {@return how many classes there are} */
    int classes() {
        return depth.length;
    }

    /** {@return the first class of a node of the core; that of node {@code nodes} is {@link #classes()}} */
    int start(int node) {
        return start[node];
    }

    /** {@return how far below their node of the core the topics of a class are} */
    double depth(int ofClass) {
        return depth[ofClass];
    }

    /** {@return how many topics are in a class} */
    int count(int ofClass) {
        return count[ofClass];
    }

    /** {@return the node of the core on which a topic hangs, or which it is} */
    int coreOf(int topic) {
        return coreOf[topic];
    }

    /** {@return the class of a topic} */
    int classOf(int topic) {
        int node = coreOf[topic];
        return Arrays.binarySearch(depth, start[node], start[node + 1], depthOf[topic]);
    }

    /** {@return for each topic the sum of one over the distance to the other topics of its tree} */
    double[] inverseDistancesWithin(Blocks blocks) {
        double[] sums = new double[forest.nodes()];
        Forest.Children children = forest.children();
        blocks.forEach(core.graph().nodes(), 64, () -> new Walk(children), (walk, block, from, to) -> {
            for (int node = from; node < to; node++) {
                if (start[node + 1] - start[node] > 1) {
                    within(node, walk, sums);
                }
            }
        });
        return sums;
    }

    /**
     * One tree. The way between two branches, that is subtrees at children of the root, leads over the root, so the classes of
     * the other branches serve; within a branch the ways are walked.
     */
    private void within(int node, Walk walk, double[] sums) {
        int root = core.origin(node);
        int first = start[node];
        int[] others = Arrays.copyOfRange(count, first, start[node + 1]);
        others[0] = 0; // the root
        sums[root] = overRoot(first, 0, others);
        others[0] = 1;
        double[] single = new double[others.length]; // for branches of one topic, once a class
        Forest.Children children = walk.children;
        for (int c = children.start()[root]; c < children.start()[root + 1]; c++) {
            int child = children.child()[c];
            if (forest.size(child) == 1) {
                int own = classOf(child) - first;
                if (single[own] == 0) {
                    others[own]--;
                    single[own] = overRoot(first, depthOf[child], others);
                    others[own]++;
                }
                sums[child] = single[own];
            } else {
                branch(child, first, others, walk, sums);
            }
        }
    }

    private void branch(int top, int first, int[] others, Walk walk, double[] sums) {
        int[] members = walk.below(top, forest.size(top));
        for (int member : members) {
            others[classOf(member) - first]--;
        }
        for (int member : members) {
            sums[member] = overRoot(first, depthOf[member], others) + walk.inverseDistances(member, top, forest);
        }
        for (int member : members) {
            others[classOf(member) - first]++;
        }
    }

    private double overRoot(int first, double from, int[] counts) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                sum += counts[k] / (from + depth[first + k]);
            }
        }
        return sum;
    }

    /** Ways within a branch. */
    private static final class Walk {
        private final Forest.Children children;
        private int[] stack = new int[16];
        private int[] from = new int[16];
        private double[] distance = new double[16];

        Walk(Forest.Children children) {
            this.children = children;
        }

        /** {@return a node and all that hang on it} */
        int[] below(int top, int size) {
            int[] members = new int[size];
            members[0] = top;
            int end = 1;
            for (int done = 0; done < end; done++) {
                for (int c = children.start()[members[done]]; c < children.start()[members[done] + 1]; c++) {
                    members[end++] = children.child()[c];
                }
            }
            return members;
        }

        /** {@return the sum of one over the distance from a topic to all others of the branch with the given top} */
        double inverseDistances(int topic, int top, Forest forest) {
            double sum = 0;
            push(0, topic, topic, 0);
            int height = 1;
            while (height > 0) {
                height--;
                int v = stack[height];
                int before = from[height];
                double there = distance[height];
                if (v != topic) {
                    sum += 1 / there;
                }
                int parent = forest.parent(v);
                if (v != top && parent != before) {
                    push(height++, parent, v, there + forest.toParent(v));
                }
                for (int c = children.start()[v]; c < children.start()[v + 1]; c++) {
                    int child = children.child()[c];
                    if (child != before) {
                        push(height++, child, v, there + forest.toParent(child));
                    }
                }
            }
            return sum;
        }

        private void push(int height, int v, int before, double there) {
            if (height == stack.length) {
                stack = Arrays.copyOf(stack, 2 * height);
                from = Arrays.copyOf(from, 2 * height);
                distance = Arrays.copyOf(distance, 2 * height);
            }
            stack[height] = v;
            from[height] = before;
            distance[height] = there;
        }
    }
}
