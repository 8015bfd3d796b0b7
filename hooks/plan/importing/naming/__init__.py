"""Names of bodies and groups in a text: where each begins and ends, what is one name."""
