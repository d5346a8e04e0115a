/** The guided tour: the report's story in a dozen steps, each with a question to try. */
package superposition.app.tour;
