package loombook.judge;

import loombook.wire.Value;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Turns values of a hidden test into those that travel, and back. What comes is checked against
/// the type that is wanted.
final class Crossing {
    private final TypeNames names;
    private final CallbackDesk callbacks;
    private final BiFunction<Class<?>, Integer, Object> stand;

    /// @param stand makes an object that stands for one of the learner's, by its interface and id
    Crossing(TypeNames names, CallbackDesk callbacks, BiFunction<Class<?>, Integer, Object> stand) {
        this.names = names;
        this.callbacks = callbacks;
        this.stand = stand;
    }

    /// @param declared the type of the parameter that takes it
    Value toWire(Object value, Class<?> declared) {
        Value plain = Value.of(value);
        if (plain != null) {
            return plain;
        }
        // No switch on types, nor below: a first test would wait for it to be put together.
        if (value instanceof Proxy && Proxy.getInvocationHandler(value) instanceof StandIn it) {
            return new Value.Reference(it.id(), "");
        }
        if (value instanceof Collection<?> items) {
            return new Value.Items(items.stream().map(each -> toWire(each, declared)).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return pairs(map, declared);
        }
        if (value instanceof Record fields) {
            return fields(fields);
        }
        if (!declared.isInterface() || names.isOfTests(declared)) {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " cannot cross");
        }
        return callbacks.nameOf(value, declared);
    }

    private Value pairs(Map<?, ?> map, Class<?> declared) {
        List<Value> pairs = new ArrayList<>();
        map.forEach(
                (key, each) -> {
                    pairs.add(toWire(key, declared));
                    pairs.add(toWire(each, declared));
                });
        return new Value.Pairs(pairs);
    }

    /// A proxy's handler that knows which object of the learner's it stands for.
    interface StandIn extends InvocationHandler {
        int id();
    }

    private Value fields(Record fields) {
        List<String> componentNames = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (RecordComponent each : fields.getClass().getRecordComponents()) {
            try {
                each.getAccessor().setAccessible(true);
                componentNames.add(each.getName());
                values.add(toWire(each.getAccessor().invoke(fields), each.getType()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return new Value.Fields(names.of(fields.getClass()), componentNames, values);
    }

    /// @throws Unfit if the value is not of this type
    Object fromWire(Value value, Type wanted) throws Unfit {
        Class<?> type = erased(wanted);
        if (value instanceof Value.Nothing) {
            if (type.isPrimitive() && type != void.class) {
                throw new Unfit("nothing came where a " + type.getName() + " should be");
            }
            return null;
        }
        Object plain = value.plain();
        Object result = plain == null ? built(value, wanted, type) : plain;
        if (!MethodType.methodType(type).wrap().returnType().isInstance(result)) {
            throw new Unfit(
                    "a " + kind(value) + " came where a " + type.getSimpleName() + " is due");
        }
        return result;
    }

    private Object built(Value value, Type wanted, Class<?> type) throws Unfit {
        if (value instanceof Value.Reference(var id, _)) {
            return names.isOfTests(type) && type.isInterface() ? stand.apply(type, id) : value;
        }
        if (value instanceof Value.Callback(var id, _)) {
            return known(id);
        }
        if (value instanceof Value.Items(var items)) {
            return items(items, wanted);
        }
        if (value instanceof Value.Pairs(var pairs)) {
            return pairs(pairs, wanted);
        }
        if (value instanceof Value.Fields fields) {
            return type.isRecord() ? record(fields, type) : fields;
        }
        return value instanceof Value.Opaque(_, var text) ? Untrusted.line(text) : null;
    }

    private static String kind(Value value) {
        return value instanceof Value.Opaque(var type, _)
                ? Untrusted.line(type)
                : value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private Object known(int id) throws Unfit {
        try {
            return callbacks.find(id);
        } catch (IllegalArgumentException e) {
            throw new Unfit(e.getMessage());
        }
    }

    private Object items(List<Value> items, Type wanted) throws Unfit {
        Type element = argument(wanted, 0);
        List<Object> list = new ArrayList<>();
        for (Value each : items) {
            list.add(fromWire(each, element));
        }
        return Collections.unmodifiableList(list);
    }

    private Object pairs(List<Value> pairs, Type wanted) throws Unfit {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(
                    fromWire(pairs.get(i), argument(wanted, 0)),
                    fromWire(pairs.get(i + 1), argument(wanted, 1)));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object record(Value.Fields fields, Class<?> type) throws Unfit {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            int at = fields.names().indexOf(components[i].getName());
            if (at < 0) {
                throw new Unfit("the record has no " + components[i].getName());
            }
            types[i] = components[i].getType();
            values[i] = fromWire(fields.values().get(at), components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic
                        && index < generic.getActualTypeArguments().length
                ? generic.getActualTypeArguments()[index]
                : Object.class;
    }

    private static Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : Object.class;
    }
}
