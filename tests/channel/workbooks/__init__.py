"""Workbooks: orders read from dealers' own files, and what we write for them."""
