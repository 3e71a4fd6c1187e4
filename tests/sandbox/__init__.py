"""The sandbox, tried over HTTP as the product and the scripts use it."""
