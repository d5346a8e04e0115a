package superposition.app.tour;

import java.util.function.UnaryOperator;
import superposition.state.ExplorerState;

/**
 * A stop of the tour.
 *
 * @param title what it is about
 * @param text what to look at
 * @param question something to try
 * @param scene what the window shows, made from the state of the stop before
 */
record TourStep(String title, String text, String question, UnaryOperator<ExplorerState> scene) {}
