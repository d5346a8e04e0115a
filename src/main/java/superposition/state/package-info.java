/** {@link superposition.state.ExplorerState}: one immutable value for all that the window shows. */
package superposition.state;
