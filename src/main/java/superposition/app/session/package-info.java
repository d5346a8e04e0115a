/** What the window keeps for the user: the session, and the files that are opened and saved. */
package superposition.app.session;
