package superposition.figure;

/** A figure of one trained model; {@link Figures#ALL} lists them. */
public interface RunFigure extends Figure<FigureInput> {}
