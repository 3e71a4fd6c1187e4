"""What operators do at the command line, one file per noun; `cli.py` hangs them on `qudao`.

Part of the composition root, so it may import every room. `surroundings.py` reads the settings and opens the
database; a command parses, calls one service in one transaction and prints. The file to imitate is `config.py`.
"""
