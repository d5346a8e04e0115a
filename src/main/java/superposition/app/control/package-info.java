/** Fields, sliders, icons and savers that every part of the window is made of. */
package superposition.app.control;
