///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//PREVIEW
//DEPS com.example:thing:1.0, com.example:other:2.0
//DEPS com.example:third:3.0 // for the lab
//REPOS central,lab=https://example.org/maven
//SOURCES lab/HttpLab.java lab/Clock.java
//RUNTIME_OPTIONS -Xmx64m "-Dgreeting=hello world"
//DESCRIPTION Waiting, in all its forms
// ---
// title: "Waiting for many things"
// summary: gather, first-completed
// minutes: 25
// jupyter:
//   kernelspec:
//     name: java
// ---

// %% [markdown] id="question"
// # Waiting
//
// ```java
// var a = 1; // %% not a marker
// ```

// %% [predict] for="in-order" id="guess"
// In which order do they come?
//
// - `C`, `B`, `A`: as fast as
//   they are
// + `A`, `B`, `C`: as asked
// > `gather` keeps the order.
// >
// > Always.

// %% All of them, in order id="in-order"
var answers = List.of("A", "B");
System.out.println("""
    // %% id="no-cell"
    """);
answers.size()

//> [A, …]
//>
//~ x
//~ y
//= 2
//@ 300ms..600ms

// %% [predict] for="fails"
// What does it throw?
// = ArithmeticException

// %% id="fails" title="A \"bad\" \\ division"
1 / 0
//! ArithmeticException: / by zero
//@ ..1s

// %% [practice] id="sum" title="Add them up"
// Add **all** numbers.
//
// Use a loop.
// starter
// int sum = 0;
// // your code here
// sum
// answer
//
// int sum = 0;
// for (int i : List.of(1, 2)) {
//     sum += i;
// }
// sum
//= 3

//%%
last()
