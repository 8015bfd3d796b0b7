"""The guides' examples, as editors follow them."""
