/// Hidden tests for the judge's own tests.
package hidden;
