/**
 * What the window knows and does: the state, the training and the analyses behind the figures. No
 * control lives here.
 */
package superposition.app.desk;
