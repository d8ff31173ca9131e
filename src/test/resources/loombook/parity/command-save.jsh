int x = 1
broken
String s = """
  a
  b"""
/save lib/saved.tmp
System.out.print(Files.readString(Path.of("lib/saved.tmp")))
System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of("lib/saved.tmp")))
/save -all lib/saved.tmp
System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of("lib/saved.tmp")))
/save -start lib/saved.tmp
System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of("lib/saved.tmp")))
/save -history lib/saved.tmp
System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of("lib/saved.tmp")))
/save x lib/saved.tmp
System.out.print(java.nio.file.Files.readString(java.nio.file.Path.of("lib/saved.tmp")))
/save no/such/folder/f
/open lib/saved.tmp
java.nio.file.Files.delete(java.nio.file.Path.of("lib/saved.tmp"))
