import java.util.regex.Pattern;
System.out.println(Pattern.compile("a").pattern());
import static java.lang.Math.max;
System.out.println(max(1, 2));
import static java.util.stream.Collectors.*;
System.out.println(Stream.of("a", "b").collect(joining("+")));
import module java.net.http;
System.out.println(HttpClient.Version.HTTP_2);
import no.such.Thing;
import no.such.*;
import java.util.Lisst;
import java.util.List;
System.out.println(List.of(1));
import java.sql.*
Connection c = null
System.out.println(c)
import java.awt.List
