/** The explorer's window: the program that opens it and the frame that puts its rooms together. */
package superposition.app;
