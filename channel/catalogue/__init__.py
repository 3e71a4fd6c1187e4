"""What is sold: product lines, categories, articles with their units, and what a dealer sees of them.

Pure: `terms.py` (what finds an article), `bands.py` (what is said of stock). Reads: `lines.py`, `browsing.py`,
`searching.py`, `details.py`, `price_lists.py` (to take away); who may see what is in `channel.access.catalogue`.
Writes: `articles.py`, `categories.py`.
"""

from channel.catalogue.lines import product_lines

__all__ = ["product_lines"]
