package loombook.wire;

import java.util.List;

/// A method of the learner's, and what to call it with.
///
/// @param type its class, with dots between nested ones; unused for an object's method
/// @param object the id of the learner's object; zero for a static method
/// @param method its name; `<init>` for a constructor
/// @param parameters the erased types of its parameters, as a source would write them
public record Target(
        String type, int object, String method, List<String> parameters, List<Value> arguments) {
    public static final String CONSTRUCTOR = "<init>";

    /// A method that does nothing, of no class: it shows how long a call takes.
    public static final String ECHO = "<echo>";

    void encode(Out out) {
        out.text(type)
                .number(object)
                .text(method)
                .list(parameters, (each, o) -> o.text(each))
                .list(arguments, Value::encode);
    }

    static Target decode(In in) throws WireException {
        return new Target(
                in.text(), in.number(), in.text(), in.list(In::text), in.list(Value::decode));
    }
}
