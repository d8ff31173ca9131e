package loombook.wire;

import java.util.List;

/// What others can see of a class that the learner wrote.
///
/// @param name with dots between nested ones
/// @param kind `class`, `record`, `interface` …
/// @param above its superclass and all above, the nearest first
public record TypeShape(
        String name,
        String kind,
        boolean isPublic,
        List<String> above,
        List<Member> members,
        String file,
        int line) {

    /// A method, a constructor (`<init>`) or a record's component (with its type as result).
    ///
    /// @param parameters erased types, as a source would write them
    /// @param exceptions the types that it declares to throw
    /// @param text its head, as in the source
    public record Member(
            Kind kind,
            String name,
            boolean isPublic,
            boolean isStatic,
            List<String> parameters,
            String result,
            List<String> exceptions,
            String text,
            int line) {

        /// What a member is.
        public enum Kind {
            METHOD,
            CONSTRUCTOR,
            COMPONENT
        }

        void encode(Out out) {
            out.octet(kind.ordinal()).text(name).flag(isPublic).flag(isStatic);
            texts(out, parameters).text(result);
            texts(out, exceptions).text(text).number(line);
        }

        static Member decode(In in) throws WireException {
            int kind = in.octet();
            if (kind >= Kind.values().length) {
                throw new WireException("no member of kind " + kind);
            }
            return new Member(
                    Kind.values()[kind],
                    in.text(),
                    in.flag(),
                    in.flag(),
                    in.list(In::text),
                    in.text(),
                    in.list(In::text),
                    in.text(),
                    in.number());
        }
    }

    void encode(Out out) {
        texts(out.text(name).text(kind).flag(isPublic), above)
                .list(members, Member::encode)
                .text(file)
                .number(line);
    }

    static TypeShape decode(In in) throws WireException {
        return new TypeShape(
                in.text(),
                in.text(),
                in.flag(),
                in.list(In::text),
                in.list(Member::decode),
                in.text(),
                in.number());
    }

    private static Out texts(Out out, List<String> texts) {
        return out.list(texts, (each, o) -> o.text(each));
    }
}
