"""At which column each line of the file must stand, by the shape that the file has."""
