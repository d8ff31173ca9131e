// %% id="matches"
first()
//> took … ms
//~ b
//~ a
//= …
//@ 0.3s..

// %% id="grew"
second()
//> start
//> took … ms
//> end

// %% id="group-changed"
third()
//> start
//~ worker … done
//~ worker three failed
//> end

// %% id="silent"
int a = 1;

// %% id="new"
fourth()


// %% id="now-fails"
fifth()
//> before
//= 5
//@ ..9s

// %% id="no-longer-fails"
sixth()
//! IllegalStateException: no

// %% id="value-alone"
seventh()
//= old

// %% [practice] id="practised"
// Do it.
// answer
// eighth()
//= 1

// %% id="not-run"
ninth()
//= 9

// %% id="last"
tenth()
