String größe = "Größe";
System.out.println(größe + " " + größe.length());
int число = 7;
System.out.println(число * 2);
System.out.println("😀 emoji " + "😀".length() + " " + "😀".codePointCount(0, 2));
System.out.println("\u0041\u00e9\uD83D\uDE00");
char c = '\u0416';
System.out.println(c);
class Людина { String ім‌я = "Оля"; }
System.out.println("日本語 العربية עברית");
System.out.println("a\tb\\n\"q\" \0end".length());
System.out.println("lone \uD83D surrogate".length());
String 名 = "x"
System.out.println(名);
