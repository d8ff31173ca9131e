/// JSON texts as trees and back, at once. It imports nothing of ours.
package loombook.json;
