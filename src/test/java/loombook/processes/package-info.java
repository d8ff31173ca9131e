/// What tests ask of the processes of this machine.
package loombook.processes;
