package loombook.worker;

import loombook.wire.Value;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns values of this JVM into those that travel, and back.
final class Objects {
    private static final int LARGEST = 1_000_000;
    private static final int LONGEST = 1000;

    private final LearnerLoader loader;
    private final Callbacks callbacks;
    private final List<Object> kept = new ArrayList<>();
    private final Map<Object, Integer> ids = new IdentityHashMap<>();

    Objects(LearnerLoader loader, Callbacks callbacks) {
        this.loader = loader;
        this.callbacks = callbacks;
    }

    /// @throws IllegalArgumentException if there is no such object
    synchronized Object find(int id) {
        if (id < 1 || id > kept.size()) {
            throw new IllegalArgumentException("no object " + id);
        }
        return kept.get(id - 1);
    }

    private synchronized int idOf(Object object) {
        return ids.computeIfAbsent(
                object,
                each -> {
                    kept.add(each);
                    return kept.size();
                });
    }

    Value toWire(Object object) throws InvocationTargetException {
        return toWire(object, Value.DEEPEST - 1);
    }

    private Value toWire(Object object, int depth) throws InvocationTargetException {
        Value plain = Value.of(object);
        if (plain != null) {
            return plain;
        }
        if (depth == 0) {
            return new Value.Opaque(nameOf(object), "nested too deeply");
        }
        // No switch on types: what the first answers need shall not wait for one to be put
        // together.
        if (object instanceof Collection<?> items) {
            return new Value.Items(all(items, depth));
        }
        if (object instanceof Map<?, ?> map) {
            return pairs(map, depth);
        }
        if (object instanceof Proxy proxy && callbacks.isOurs(proxy)) {
            return callbacks.name(proxy);
        }
        if (!loader.isOurs(object.getClass())) {
            return new Value.Opaque(nameOf(object), shortened(object.toString()));
        }
        return object instanceof Record fields
                ? fields(fields, depth)
                : new Value.Reference(idOf(object), nameOf(object));
    }

    private List<Value> all(Collection<?> items, int depth) throws InvocationTargetException {
        List<Value> all = new ArrayList<>();
        for (Object each : items) {
            all.add(toWire(each, depth - 1));
            refuseMoreThan(all.size());
        }
        return all;
    }

    private Value pairs(Map<?, ?> map, int depth) throws InvocationTargetException {
        List<Value> pairs = new ArrayList<>();
        for (Map.Entry<?, ?> each : map.entrySet()) {
            pairs.add(toWire(each.getKey(), depth - 1));
            pairs.add(toWire(each.getValue(), depth - 1));
            refuseMoreThan(pairs.size());
        }
        return new Value.Pairs(pairs);
    }

    private static void refuseMoreThan(int size) {
        if (size > LARGEST) {
            throw new IllegalStateException("the result has more than a million elements");
        }
    }

    private Value fields(Record fields, int depth) throws InvocationTargetException {
        List<String> names = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (RecordComponent each : fields.getClass().getRecordComponents()) {
            names.add(each.getName());
            values.add(toWire(component(fields, each), depth - 1));
        }
        return new Value.Fields(nameOf(fields), names, values);
    }

    private static Object component(Record fields, RecordComponent component)
            throws InvocationTargetException {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fields);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Object object) {
        String name = object.getClass().getCanonicalName();
        return name == null ? object.getClass().getName() : name;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    Object fromWire(Value value) throws ReflectiveOperationException {
        Object plain = value.plain();
        return plain == null ? built(value) : plain;
    }

    private Object built(Value value) throws ReflectiveOperationException {
        if (value instanceof Value.Reference(var id, _)) {
            return find(id);
        }
        if (value instanceof Value.Callback(var id, var type)) {
            return callbacks.object(id, type);
        }
        return switch (value) {
            case Value.Nothing _ -> null;
            case Value.Items(var items) -> {
                List<Object> list = new ArrayList<>();
                for (Value each : items) {
                    list.add(fromWire(each));
                }
                yield Collections.unmodifiableList(list);
            }
            case Value.Pairs(var pairs) -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < pairs.size(); i += 2) {
                    map.put(fromWire(pairs.get(i)), fromWire(pairs.get(i + 1)));
                }
                yield Collections.unmodifiableMap(map);
            }
            case Value.Fields fields -> record(fields);
            case Value.Opaque(var type, _) ->
                    throw new IllegalArgumentException("a " + type + " cannot come here");
            case Value.Primitive _,
                    Value.Text _,
                    Value.Span _,
                    Value.Reference _,
                    Value.Callback _ ->
                    throw new IllegalStateException("built already: " + value);
        };
    }

    private Object record(Value.Fields fields) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.find(fields.type()).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] values = new Object[fields.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fromWire(fields.values().get(i));
        }
        return constructor.newInstance(values);
    }
}
