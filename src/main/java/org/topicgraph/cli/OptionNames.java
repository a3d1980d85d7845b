package org.topicgraph.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.topicgraph.association.LinkMeasure;
import org.topicgraph.association.NullModel;
import org.topicgraph.centrality.NodeMeasure;
import org.topicgraph.clustering.ClusteringMethod;
import org.topicgraph.cooccurrence.Counting;
import org.topicgraph.corpus.Fold;
import org.topicgraph.corpus.TopicKey;
import org.topicgraph.export.ExportFormat;
import org.topicgraph.graph.Distance;
import org.topicgraph.layout.LayoutMethod;
import org.topicgraph.report.ReportFormat;
import org.topicgraph.source.Deduplicate;
import org.topicgraph.source.MeshQualifiers;
import org.topicgraph.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The values of options that are names: as the enums have them, for reading, for help and for completion. */
final class OptionNames {
    private OptionNames() {}

    /** Teaches the command line to read them. */
    static void register(CommandLine commandLine) {
        register(commandLine, TopicKey.class, TopicKey::option);
        register(commandLine, Fold.class, Fold::option);
        register(commandLine, Deduplicate.class, Deduplicate::option);
        register(commandLine, Counting.class, Counting::option);
        register(commandLine, LinkMeasure.class, LinkMeasure::column, new Weights());
        register(commandLine, NullModel.class, NullModel::option);
        register(commandLine, Distance.class, Distance::option);
        register(commandLine, ClusteringMethod.class, ClusteringMethod::option);
        register(commandLine, LayoutMethod.class, LayoutMethod::option);
        register(commandLine, MeshQualifiers.class, MeshQualifiers::option);
    }

    private static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type, Function<E, String> name) {
        register(commandLine, type, name, new Choices<>(type.getEnumConstants(), name));
    }

    private static <E extends Enum<E>> void register(
            CommandLine commandLine, Class<E> type, Function<E, String> name, List<String> allowed) {
        commandLine.registerConverter(type, text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> name.apply(constant).equals(text) && allowed.contains(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(unknown(text, allowed))));
    }

    /** {@return the name of one of the enums' constants} */
    static String nameOf(Object constant) {
        if (constant instanceof TopicKey key) {
            return key.option();
        } else if (constant instanceof Fold fold) {
            return fold.option();
        } else if (constant instanceof Deduplicate way) {
            return way.option();
        } else if (constant instanceof Counting counting) {
            return counting.option();
        } else if (constant instanceof LinkMeasure measure) {
            return measure.column();
        } else if (constant instanceof NullModel model) {
            return model.option();
        } else if (constant instanceof Distance distance) {
            return distance.option();
        } else if (constant instanceof ClusteringMethod method) {
            return method.option();
        } else if (constant instanceof LayoutMethod method) {
            return method.option();
        } else if (constant instanceof MeshQualifiers qualifiers) {
            return qualifiers.option();
        }
        throw new IllegalStateException("no option has the value " + constant);
    }

    /** {@return a message about a value that is none of the allowed ones} */
    static String unknown(String text, List<String> allowed) {
        return "\"%s\" is none of %s%s".formatted(text, String.join(", ", allowed), Names.nearest(text, allowed, ""));
    }

    /** The names of an enum's constants. */
    private static class Choices<E> extends ArrayList<String> {
        Choices(E[] constants, Function<E, String> name) {
            for (E constant : constants) {
                add(name.apply(constant));
            }
        }
    }

    static final class TopicKeys extends Choices<TopicKey> {
        TopicKeys() {
            super(TopicKey.values(), TopicKey::option);
        }
    }

    static final class Folds extends Choices<Fold> {
        Folds() {
            super(Fold.values(), Fold::option);
        }
    }

    static final class Deduplicates extends Choices<Deduplicate> {
        Deduplicates() {
            super(Deduplicate.values(), Deduplicate::option);
        }
    }

    static final class Countings extends Choices<Counting> {
        Countings() {
            super(Counting.values(), Counting::option);
        }
    }

    static final class Weights extends Choices<LinkMeasure> {
        Weights() {
            super(
                    Arrays.stream(LinkMeasure.values())
                            .filter(LinkMeasure::isWeight)
                            .toArray(LinkMeasure[]::new),
                    LinkMeasure::column);
        }
    }

    static final class NullModels extends Choices<NullModel> {
        NullModels() {
            super(NullModel.values(), NullModel::option);
        }
    }

    static final class Distances extends Choices<Distance> {
        Distances() {
            super(Distance.values(), Distance::option);
        }
    }

    /** Those that can be left out. */
    static final class NodeMeasures extends Choices<NodeMeasure> {
        NodeMeasures() {
            super(
                    Arrays.stream(NodeMeasure.values())
                            .filter(measure -> !PassOptions.DEGREES.contains(measure))
                            .toArray(NodeMeasure[]::new),
                    NodeMeasure::column);
        }
    }

    static final class ClusteringMethods extends Choices<ClusteringMethod> {
        ClusteringMethods() {
            super(ClusteringMethod.values(), ClusteringMethod::option);
        }
    }

    static final class LayoutMethods extends Choices<LayoutMethod> {
        LayoutMethods() {
            super(LayoutMethod.values(), LayoutMethod::option);
        }
    }

    static final class MeshQualifierChoices extends Choices<MeshQualifiers> {
        MeshQualifierChoices() {
            super(MeshQualifiers.values(), MeshQualifiers::option);
        }
    }

    /** The formats of inputs, and what leaves the choice to the data. */
    static final class SourceFormats extends ArrayList<String> {
        SourceFormats() {
            super(Sources.formats());
        }
    }

    static final class ExportFormats extends Choices<ExportFormat> {
        ExportFormats() {
            super(ExportFormat.values(), ExportFormat::option);
        }
    }

    static final class ReportFormats extends Choices<ReportFormat> {
        ReportFormats() {
            super(ReportFormat.values(), ReportFormat::option);
        }
    }
}
