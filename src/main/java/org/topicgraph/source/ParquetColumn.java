package org.topicgraph.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * A column of a Parquet file, which is a leaf of its schema: {@code keywords} of a list {@code keywords.list.element},
 * {@code authors.name} of a list of groups.
 *
 * @param text a value, as a person writes it
 */
record ParquetColumn(ColumnDescriptor descriptor, String name, Function<ColumnReader, String> text) {
    private static final long NANOS_OF_SECOND = 1_000_000_000;

    /** The day that timestamps of 96 bits count from is so many days before 1970. */
    private static final long JULIAN_DAYS_TO_1970 = 2_440_588;

    static List<ParquetColumn> of(MessageType schema) {
        return schema.getColumns().stream()
                .map(column -> new ParquetColumn(column, name(schema, column.getPath()), text(column)))
                .toList();
    }

    /** {@return whether a row may have several values} */
    boolean isList() {
        return descriptor.getMaxRepetitionLevel() > 0;
    }

    /** {@return whether the reader stands at a value, and not where a row or a list has none} */
    boolean hasValue(ColumnReader reader) {
        return reader.getCurrentDefinitionLevel() == descriptor.getMaxDefinitionLevel();
    }

    /** The path without the levels that only say how lists and maps are kept. */
    private static String name(MessageType schema, String[] path) {
        List<String> parts = new ArrayList<>();
        GroupType parent = schema;
        boolean elementFollows = false;
        for (String part : path) {
            Type type = parent.getType(part);
            boolean keepsValues = isListOrMap(parent) && type.isRepetition(Type.Repetition.REPEATED);
            if (!keepsValues && !elementFollows) {
                parts.add(part);
            }
            elementFollows = keepsValues && isList(parent) && isOnlyForElement(parent, type);
            parent = type.isPrimitive() ? parent : type.asGroupType();
        }
        return String.join(".", parts);
    }

    /** In old lists of two levels the repeated group is the element itself; it has several fields, or one of these names. */
    private static boolean isOnlyForElement(GroupType list, Type repeated) {
        return !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(list.getName() + "_tuple");
    }

    private static boolean isList(GroupType group) {
        return group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation;
    }

    private static boolean isListOrMap(GroupType group) {
        LogicalTypeAnnotation meaning = group.getLogicalTypeAnnotation();
        return isList(group)
                || meaning instanceof MapLogicalTypeAnnotation
                || meaning instanceof MapKeyValueTypeAnnotation;
    }

    private static Function<ColumnReader, String> text(ColumnDescriptor column) {
        PrimitiveType type = column.getPrimitiveType();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> reader -> reader.getBoolean() ? "TRUE" : "FALSE";
            case INT32 -> {
                boolean unsigned = meaning instanceof IntLogicalTypeAnnotation number && !number.isSigned();
                yield reader ->
                        whole(unsigned ? Integer.toUnsignedLong(reader.getInteger()) : reader.getInteger(), meaning);
            }
            case INT64 -> reader -> whole(reader.getLong(), meaning);
            case INT96 -> reader -> oldTimestamp(reader.getBinary());
            case FLOAT -> reader -> number(Float.isFinite(reader.getFloat()), Float.toString(reader.getFloat()));
            case DOUBLE -> reader -> number(Double.isFinite(reader.getDouble()), Double.toString(reader.getDouble()));
            case BINARY -> reader -> bytes(reader.getBinary(), meaning, false);
            case FIXED_LEN_BYTE_ARRAY -> reader -> bytes(reader.getBinary(), meaning, true);
        };
    }

    private static String whole(long value, LogicalTypeAnnotation meaning) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
            long second = perSecond(timestamp.getUnit());
            long nanos = Math.floorMod(value, second) * (NANOS_OF_SECOND / second);
            return time(LocalDateTime.ofEpochSecond(Math.floorDiv(value, second), (int) nanos, ZoneOffset.UTC));
        }
        if (meaning instanceof TimeLogicalTypeAnnotation time) {
            return LocalTime.ofNanoOfDay(value * (NANOS_OF_SECOND / perSecond(time.getUnit())))
                    .toString();
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return plain(BigDecimal.valueOf(value, decimal.getScale()));
        }
        boolean unsigned = meaning instanceof IntLogicalTypeAnnotation number && !number.isSigned();
        return unsigned ? Long.toUnsignedString(value) : Long.toString(value);
    }

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1000;
            case MICROS -> 1_000_000;
            case NANOS -> NANOS_OF_SECOND;
        };
    }

    private static String time(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /** As Spark and Impala wrote times for years: nanoseconds of the day, and the day. */
    private static String oldTimestamp(Binary value) {
        ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
        LocalTime ofDay = LocalTime.ofNanoOfDay(bytes.getLong());
        return time(LocalDate.ofEpochDay(bytes.getInt() - JULIAN_DAYS_TO_1970).atTime(ofDay));
    }

    /** Years are often kept as 2019.0, since a column of whole numbers had no way to leave one out. */
    private static String number(boolean isFinite, String value) {
        return isFinite ? plain(new BigDecimal(value)) : "";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String bytes(Binary value, LogicalTypeAnnotation meaning, boolean fixed) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return plain(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()));
        }
        if (meaning instanceof UUIDLogicalTypeAnnotation) {
            ByteBuffer bytes = value.toByteBuffer();
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        return fixed ? HexFormat.of().formatHex(value.getBytes()) : value.toStringUsingUTF8();
    }
}
