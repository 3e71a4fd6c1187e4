"""What other systems bring."""
