"""The promises of the product, in the rooms of the code that keeps them."""
