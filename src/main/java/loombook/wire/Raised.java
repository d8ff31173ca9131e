package loombook.wire;

import java.util.List;

/// An exception that leaves the code of one side for that of the other.
///
/// @param types the names of its class and of all above it, the nearest first
/// @param answers what its own public methods without parameters return
public record Raised(Thrown thrown, List<String> types, List<Answer> answers) {

    /// What one method returned.
    public record Answer(String method, Value value) {
        void encode(Out out) {
            value.encode(out.text(method));
        }

        static Answer decode(In in) throws WireException {
            return new Answer(in.text(), Value.decode(in));
        }
    }

    void encode(Out out) {
        thrown.encode(out);
        out.list(types, (each, o) -> o.text(each)).list(answers, Answer::encode);
    }

    static Raised decode(In in) throws WireException {
        return new Raised(Thrown.decode(in), in.list(In::text), in.list(Answer::decode));
    }
}
