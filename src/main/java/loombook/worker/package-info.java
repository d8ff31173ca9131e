/// The learner's JVM: compiles the sources that it is sent, and calls them when the judge says so.
/// Is trusted in nothing once a class of the learner's has been loaded.
package loombook.worker;
