"""The sheets that the product writes: how they look, whoever builds them."""
