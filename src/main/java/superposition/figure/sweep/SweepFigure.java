package superposition.figure.sweep;

import superposition.figure.Figure;

/** A figure of a sweep; {@link SweepFigures#ALL} lists them. */
public interface SweepFigure extends Figure<SweepInput> {}
