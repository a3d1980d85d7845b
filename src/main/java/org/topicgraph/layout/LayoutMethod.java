package org.topicgraph.layout;

import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;

/** The ways to lay topics out. */
public enum LayoutMethod {
    /** The mapping technique of VOSviewer. */
    VOS(
            "vos",
            "VOS layout, as in VOSviewer: strongly associated topics close together, all others far apart",
            "Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002") {
        @Override
        Points place(Adjacency graph, long seed, Blocks blocks) {
            return new VosLayout(seed, blocks).place(graph);
        }
    },
    /** The favourite of Gephi. */
    FORCEATLAS2(
            "forceatlas2",
            "ForceAtlas2, as in Gephi: links pull, topics push each other away, all are drawn to the middle",
            "Jacomy, Venturini, Heymann and Bastian 2014, doi:10.1371/journal.pone.0098679") {
        @Override
        Points place(Adjacency graph, long seed, Blocks blocks) {
            return new ForceAtlas2(seed, blocks).place(graph);
        }
    },
    /** No positions. */
    NONE("none", "No positions", "") {
        @Override
        Points place(Adjacency graph, long seed, Blocks blocks) {
            throw new IllegalStateException("no positions wanted");
        }
    };

    private final String option;
    private final String meaning;
    private final String source;

    LayoutMethod(String option, String meaning, String source) {
        this.option = option;
        this.meaning = meaning;
        this.source = source;
    }

    /** {@return a position for each topic of a connected graph of at least two topics, in any units} */
    abstract Points place(Adjacency graph, long seed, Blocks blocks);

    /** {@return the name on the command line} */
    public String option() {
        return option;
    }

    /** {@return what the method does, in a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return the paper, with its DOI; empty where the meaning says it all} */
    public String source() {
        return source;
    }
}
