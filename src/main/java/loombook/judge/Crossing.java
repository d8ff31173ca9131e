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
        return switch (value) {
            case Collection<?> items ->
                    new Value.Items(items.stream().map(each -> toWire(each, declared)).toList());
            case Map<?, ?> map -> {
                List<Value> pairs = new ArrayList<>();
                map.forEach(
                        (key, each) -> {
                            pairs.add(toWire(key, declared));
                            pairs.add(toWire(each, declared));
                        });
                yield new Value.Pairs(pairs);
            }
            case Record fields -> fields(fields);
            case Proxy proxy when Proxy.getInvocationHandler(proxy) instanceof StandIn it ->
                    new Value.Reference(it.id(), "");
            default -> {
                if (!declared.isInterface() || names.isOfTests(declared)) {
                    throw new IllegalArgumentException(
                            "a " + value.getClass().getName() + " cannot cross");
                }
                yield callbacks.nameOf(value, declared);
            }
        };
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
        Object result =
                switch (value) {
                    case Value.Items(var items) -> items(items, wanted);
                    case Value.Pairs(var pairs) -> pairs(pairs, wanted);
                    case Value.Fields fields -> type.isRecord() ? record(fields, type) : fields;
                    case Value.Reference(var id, _) ->
                            names.isOfTests(type) && type.isInterface()
                                    ? stand.apply(type, id)
                                    : value;
                    case Value.Callback(var id, _) -> known(id);
                    case Value.Opaque(_, var text) -> Untrusted.line(text);
                    default -> value.plain();
                };
        if (!MethodType.methodType(type).wrap().returnType().isInstance(result)) {
            throw new Unfit(
                    "a " + kind(value) + " came where a " + type.getSimpleName() + " is due");
        }
        return result;
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
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }
}
