"""Field visits (R-VIS): what a phone says of where it was, and how far that can be believed.

Imitate `truth/motion.py`: one small class a check, fed point by point, that can say in a word what it found.
"""
