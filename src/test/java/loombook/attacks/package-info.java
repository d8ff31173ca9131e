/// Hostile solutions against the judge. They are in the resources of the same name: one folder
/// each, whose source (`.java.txt`) says in its first line which verdicts it deserves and what it
/// tries. `@CANARY@`, `@PORT@`, `@UNIX@`, `@SECRET@` and `@JUDGE@` in a source stand for what is
/// there to be read, called, told and killed.
package loombook.attacks;
