/** The explorer's window: view model, views and background tasks. */
package superposition.app;
