String t = """
    // %% [markdown]
    /vars
    /* not a comment
      "quoted" \"""
    line \
    joined
    end\tTab
    """;
System.out.print(t);
String u = """
    one""" + """
    two
    """;
System.out.print(u);
System.out.println("""
    {"json": [1, 2]}
    """.length())
System.out.println("""
    %s has %d""".formatted("x", 3));
