/// The classes of the JDK, as the compilers of ours want them.
package loombook.jdk;
