package org.topicgraph.layout;

import java.util.Optional;
import org.topicgraph.graph.Adjacency;
import org.topicgraph.parallel.Blocks;
import org.topicgraph.parallel.Progress;

/** The ways to lay topics out. */
public enum LayoutMethod {
    /** The mapping technique of VOSviewer. */
    VOS(
            "vos",
            "VOS layout, as in VOSviewer: strongly associated topics close together, all others far apart; components side by"
                    + " side",
            "Waltman, van Eck and Noyons 2010, doi:10.1016/j.joi.2010.07.002") {
        @Override
        Optional<Points> place(Adjacency graph, long seed, Blocks blocks, Progress progress) {
            return Optional.of(new VosLayout(seed, blocks, progress).place(graph));
        }
    },
    /** The favourite of Gephi. */
    FORCEATLAS2(
            "forceatlas2",
            "ForceAtlas2, as in Gephi: links pull, topics push each other away, all are drawn to the middle",
            "Jacomy, Venturini, Heymann and Bastian 2014, doi:10.1371/journal.pone.0098679") {
        @Override
        Optional<Points> place(Adjacency graph, long seed, Blocks blocks, Progress progress) {
            return Optional.of(new ForceAtlas2(seed, blocks, progress).place(graph));
        }
    },
    /** No positions. */
    NONE("none", "No positions", "") {
        @Override
        Optional<Points> place(Adjacency graph, long seed, Blocks blocks, Progress progress) {
            return Optional.empty();
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

    /** {@return a position for each topic, in any units, if the method has positions} */
    abstract Optional<Points> place(Adjacency graph, long seed, Blocks blocks, Progress progress);

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
